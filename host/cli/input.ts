// What the commands read: files and standard input, piece by piece.

import { createReadStream, statSync } from "node:fs";

/** One input of a command. */
export interface Input {
  /** For messages: the file's path, or "standard input". */
  readonly name: string;
  /** In octets; undefined where that is not known beforehand. */
  readonly size: number | undefined;
  /** Iterating may throw an {@link InputError}. */
  readonly pieces: AsyncIterable<Uint8Array>;
}

/** A file cannot be read; the message says why. */
export class InputError extends Error {
  override readonly name = "InputError";
  /** As the system calls it, "ENOENT". */
  readonly code: string | undefined;

  constructor(error: NodeJS.ErrnoException) {
    super(REASONS[error.code ?? ""] ?? error.message);
    this.code = error.code;
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "no such file",
  EISDIR: "it is a directory",
  EACCES: "permission denied",
  ENOTDIR: "no such file",
};
const PIECE = 1 << 18;

function sizeOf(path: string): number | undefined {
  try {
    const stat = statSync(path);
    return stat.isFile() ? stat.size : undefined;
  } catch {
    return undefined;
  }
}

async function* piecesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* stream;
  } catch (error) {
    throw new InputError(error as NodeJS.ErrnoException);
  }
}

/** @param path of a file; "-": standard input */
export function openInput(path: string): Input {
  if (path === "-") return { name: "standard input", size: undefined, pieces: piecesOf(process.stdin) };
  return { name: path, size: sizeOf(path), pieces: piecesOf(createReadStream(path, { highWaterMark: PIECE })) };
}
