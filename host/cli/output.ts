// What the commands write: results on standard output, complaints and progress on standard error.

import { once } from "node:events";
import { Exit, type ExitCode } from "./command.ts";

const FLUSH_AT = 1 << 16;

/** Gathers text for standard output and waits for whoever reads it. */
export class Output {
  #texts: string[] = [];
  #length = 0;

  /** @returns something to wait for when much has gathered */
  write(text: string): Promise<void> | undefined {
    this.#texts.push(text);
    this.#length += text.length;
    return this.#length > FLUSH_AT ? this.flush() : undefined;
  }

  async flush(): Promise<void> {
    if (this.#length === 0) return;
    const text = this.#texts.join("");
    this.#texts = [];
    this.#length = 0;
    if (!process.stdout.write(text)) await once(process.stdout, "drain");
  }
}

/** Says on standard error what could not be processed, and remembers that something could not. */
export class Complaints {
  /** What is cleared from the terminal before anything is said. */
  progress: Progress | undefined;
  #count = 0;
  readonly #command: string;

  constructor(command: string) {
    this.#command = command;
  }

  /** How much could not be processed so far. */
  get count(): number {
    return this.#count;
  }

  get exitCode(): ExitCode {
    return this.#count === 0 ? Exit.Done : Exit.BadInput;
  }

  /** @param places of what is wrong, from the outermost; empty ones are left out */
  add(reason: string, ...places: readonly string[]): void {
    this.#count++;
    this.note(reason, ...places);
  }

  /** As {@link add}, for what is worth knowing and no failure. */
  note(reason: string, ...places: readonly string[]): void {
    this.progress?.clear();
    process.stderr.write(`${[this.#command, ...places, reason].filter((part) => part !== "").join(": ")}\n`);
  }
}

const PROGRESS_EVERY_MS = 500;
const megaoctets = (octets: number): string => `${(octets / 1e6).toFixed(1)} MB`;

/** One line on a terminal that tells how far a long input has been read; nothing where there is no terminal or where it would disturb. */
export class Progress {
  readonly #isShown = process.stderr.isTTY === true && process.stdout.isTTY !== true;
  readonly #size: number | undefined;
  #due = Date.now() + PROGRESS_EVERY_MS;
  #isOnScreen = false;

  /** @param size octets of the input, if known */
  constructor(size: number | undefined) {
    this.#size = size;
  }

  /** @param octets read so far @param pdus decoded so far */
  show(octets: number, pdus: number): void {
    if (!this.#isShown || Date.now() < this.#due) return;
    this.#due = Date.now() + PROGRESS_EVERY_MS;
    const share = this.#size === undefined ? "" : ` of ${megaoctets(this.#size)} (${Math.floor((100 * octets) / this.#size)} %)`;
    process.stderr.write(`\r\u001b[K${megaoctets(octets)}${share}, ${pdus} PDUs`);
    this.#isOnScreen = true;
  }

  clear(): void {
    if (this.#isOnScreen) process.stderr.write("\r\u001b[K");
    this.#isOnScreen = false;
  }
}
