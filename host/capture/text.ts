// Text: one hexadecimal PDU a line, or one JSON object a line; both may be mixed. Empty lines and comments are skipped.

import { type CapturedPdu, type CaptureItem, type CaptureReader, type Direction, unreadable } from "./items.ts";

/** LIMIT: longer lines are reported and skipped; the JSON form of the longest PDU is far shorter. */
const MAX_LINE = 4 << 20;
const LINE_FEED = 10;
const MAX_SHOWN = 24;

/** A text to quote in a message, cut where it is long. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text);
}

/**
 * Octets of a hexadecimal text: either case; white space, colons and 0x before octets are skipped.
 * @returns the octets, or a text that says what is wrong
 */
export function parseHexText(text: string): Uint8Array | string {
  const digits = text.replace(/(^|[\s:])0x/gi, "").replace(/[\s:]+/g, "");
  if (!/^[0-9a-f]*$/i.test(digits)) return `${quoted(text.trim())} is not hexadecimal`;
  if (digits.length % 2 !== 0) return `an odd number of hexadecimal digits (${digits.length})`;
  return new Uint8Array(Buffer.from(digits, "hex"));
}

const isDirection = (value: unknown): value is Direction => value === "downlink" || value === "uplink";

/** A PDU from one JSON object `{"hex", "direction"?}`; a text says what is wrong. */
function parseJsonLine(line: string): Pick<CapturedPdu, "octets" | "direction"> | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return `not JSON: ${(error as Error).message}`;
  }
  const { hex, direction } = value as { hex?: unknown; direction?: unknown };
  if (typeof hex !== "string") return 'the JSON object has no text "hex"';
  if (direction !== undefined && direction !== null && !isDirection(direction))
    return 'the "direction" is neither "downlink" nor "uplink"';
  const octets = parseHexText(hex);
  return typeof octets === "string" ? octets : { octets, direction: direction ?? null };
}

function parseHexLine(line: string): Pick<CapturedPdu, "octets" | "direction"> | string {
  const octets = parseHexText(line);
  return typeof octets === "string" ? octets : { octets, direction: null };
}

/** An item of one line without its end; null for an empty line or a comment. */
export function readLine(line: string, where: string): CaptureItem | null {
  const trimmed = line.trim();
  if (trimmed === "" || trimmed.startsWith("#")) return null;
  const found = trimmed.startsWith("{") ? parseJsonLine(trimmed) : parseHexLine(trimmed.replace(/#.*$/, ""));
  if (typeof found === "string") return unreadable(where, found);
  return { kind: "pdu", ...found, isDirectionLoose: false, where, seconds: null };
}

/** Splits an input into lines; a line that is too long comes out as null. */
export class LineSplitter {
  #parts: Uint8Array[] = [];
  #length = 0;
  #count = 0;

  /** Hands each line that is complete to `take`, numbered from 1. */
  push(piece: Uint8Array, take: (line: string | null, number: number) => void): void {
    let start = 0;
    for (let end = piece.indexOf(LINE_FEED); end >= 0; end = piece.indexOf(LINE_FEED, start)) {
      this.#keep(piece.subarray(start, end));
      this.end(take);
      start = end + 1;
    }
    if (start < piece.length) this.#keep(piece.subarray(start));
  }

  /** The last line, if it has no end of line. */
  end(take: (line: string | null, number: number) => void): void {
    const line = this.#length > MAX_LINE ? null : Buffer.concat(this.#parts).toString("utf8");
    this.#parts = [];
    this.#length = 0;
    this.#count++;
    // A byte order mark stands at the start of some files.
    take(this.#count === 1 && line !== null ? line.replace(/^\ufeff/, "") : line, this.#count);
  }

  get isInLine(): boolean {
    return this.#length > 0;
  }

  #keep(part: Uint8Array): void {
    this.#length += part.length;
    if (this.#length > MAX_LINE) this.#parts = [];
    else this.#parts.push(part);
  }
}

export class TextReader implements CaptureReader {
  readonly format = "text";
  readonly isLost = false;
  readonly #lines = new LineSplitter();

  push(piece: Uint8Array, items: CaptureItem[]): void {
    this.#lines.push(piece, (line, number) => this.#take(line, number, items));
  }

  end(items: CaptureItem[]): void {
    if (this.#lines.isInLine) this.#lines.end((line, number) => this.#take(line, number, items));
  }

  #take(line: string | null, number: number, items: CaptureItem[]): void {
    const where = `line ${number}`;
    const item = line === null ? unreadable(where, `longer than ${MAX_LINE} octets`) : readLine(line, where);
    if (item !== null) items.push(item);
  }
}
