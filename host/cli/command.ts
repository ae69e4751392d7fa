// What a command of the command line is: one file a command, listed in commands.ts.

/** Exit codes of every command. */
export const Exit = {
  /** All done. */
  Done: 0,
  /** The input held something that could not be processed; everything else was. */
  BadInput: 1,
  /** Wrong usage; nothing was done. */
  Usage: 2,
} as const;
export type ExitCode = (typeof Exit)[keyof typeof Exit];

/** One command. */
export interface Command {
  /** One line for the list of commands. */
  readonly summary: string;
  /** What `--help` prints. */
  readonly help: string;
  /**
   * @param args what follows the command's name
   * @returns the exit code
   * @throws {UsageError} when the words are off
   */
  run(args: readonly string[]): Promise<ExitCode>;
}

/** Wrong usage: the message says what is wrong; the process ends with code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
