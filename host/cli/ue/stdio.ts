// `uenas ue --json`: one command a line in, events and one `{"done": true}` a line out.

import { eventJson } from "../../ue/events.ts";
import { parseJson } from "../../ue/json.ts";
import { type Output, UeSession } from "../../ue/session.ts";
import { Exit, type ExitCode } from "../command.ts";
import { openUe } from "./open.ts";
import type { UeCommandOptions } from "./options.ts";

/** LIMIT: characters of a command line; a snapshot has some ten thousand. */
const LONGEST_LINE = 2 ** 22;

/** Cuts a stream of text into lines. What is longer than a line may be comes as null. */
export class LineReader {
  #rest = "";
  #isTooLong = false;

  /** The lines that `text` completes. */
  push(text: string): (string | null)[] {
    const [first, ...others] = text.split("\n");
    this.#rest += first;
    const lines: (string | null)[] = [];
    for (const next of others) {
      lines.push(this.#take());
      this.#rest = next;
    }
    if (this.#rest.length > LONGEST_LINE) {
      this.#isTooLong = true;
      this.#rest = "";
    }
    return lines;
  }

  /** What stands behind the last line end, as a line; none when there is nothing. */
  end(): (string | null)[] {
    return this.#rest === "" && !this.#isTooLong ? [] : [this.#take()];
  }

  #take(): string | null {
    const line = this.#isTooLong || this.#rest.length > LONGEST_LINE ? null : this.#rest;
    this.#isTooLong = false;
    this.#rest = "";
    return line;
  }
}

/** The value of a JSON text, or a reason why it is none. */
function parseLine(line: string | null): { readonly value: unknown } | { readonly error: string } {
  if (line === null) return { error: "the line is too long" };
  try {
    return { value: parseJson(line) };
  } catch (error) {
    return { error: `this is no JSON: ${(error as Error).message}` };
  }
}

/** Runs until standard input ends. */
export async function runStdio(options: UeCommandOptions): Promise<ExitCode> {
  const lines: string[] = [];
  let isInCommand = false;
  const flush = (): void => {
    if (lines.length > 0) process.stdout.write(`${lines.join("\n")}\n`);
    lines.length = 0;
  };
  // What happens by itself (an expiry in real time, a PDU from a link) goes out at once.
  const output: Output = (line) => {
    lines.push(JSON.stringify(line));
    if (!isInCommand) flush();
  };
  const report = (text: string): boolean => process.stderr.write(`uenas ue: ${text}\n`);
  const { ue, module, close } = await openUe(options, (event) => output(eventJson(event)), report);
  const session = new UeSession(ue, module, output);
  let code: ExitCode = Exit.Done;
  const execute = (line: string | null): void => {
    isInCommand = true;
    const parsed = parseLine(line);
    if ("error" in parsed) output(parsed);
    if ("error" in parsed || !session.execute(parsed.value)) code = Exit.BadInput;
    output({ done: true, now: session.now });
    isInCommand = false;
    flush();
  };
  if (options.configuration !== undefined && !session.execute({ configure: options.configuration })) code = Exit.BadInput;
  const reader = new LineReader();
  const decoder = new TextDecoder();
  for await (const chunk of process.stdin) reader.push(decoder.decode(chunk as Uint8Array, { stream: true })).forEach(execute);
  reader.end().forEach(execute);
  close();
  return code;
}
