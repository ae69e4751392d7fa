// The ladder: one line a row, 100 columns, colours on a terminal.
//
//      0.000 s  ATTACH REQUEST ──────────────────────────────────────────────────────▶ plain
//      0.020 s ◀────────────────────────────────────────────── AUTHENTICATION REQUEST  plain

import { ansi, type Paint, plain } from "../../codec/tree/paint.ts";
import type { NoteRow, PduRow, Row } from "./rows.ts";

const WIDTH = 100;
const TIME = 12;
/** Columns of an arrow. */
const ARROW = 60;
/** Columns before the text of a note. */
const NOTE = TIME + 2 + 6;

/** How a ladder is printed. */
export interface LadderOptions {
  /** Also timers that start and stop, storage, keys, decisions that accept. */
  readonly isVerbose: boolean;
  readonly isColoured: boolean;
  /** IMSI before each line: for several UEs. */
  readonly showsImsi: boolean;
}

/** Seconds with milliseconds; from one hour on with hours and minutes. */
export function clock(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 3600) return `${seconds.toFixed(3)} s`;
  const whole = Math.floor(seconds);
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60].map((part) => String(part).padStart(2, "0"));
  return `${parts.join(":")}.${String(milliseconds % 1000).padStart(3, "0")}`;
}

function arrow({ direction, message, mishap }: PduRow): string {
  const name = message ?? "(ciphered)";
  const isLost = mishap === "lost" || mishap === "not delivered";
  const line = Math.max(4, ARROW - name.length - 2);
  if (direction === "uplink") return ` ${name} ${"─".repeat(line - 1)}${isLost ? "✕" : "▶"}`;
  return `${isLost ? "✕" : "◀"}${"─".repeat(line - 1)} ${name} `;
}

/** Breaks text at blanks so that no line is longer than so many columns. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > columns) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
    while (line.length > columns) {
      lines.push(line.slice(0, columns));
      line = line.slice(columns);
    }
  }
  return [...lines, line];
}

/** Prints rows. */
export class Ladder {
  readonly #options: LadderOptions;
  readonly #paint: Paint;

  constructor(options: LadderOptions) {
    this.#options = options;
    this.#paint = options.isColoured ? ansi : plain;
  }

  /** The two ends above the first row. */
  get heading(): string {
    const ends = `UE${"".padEnd(ARROW - 5)}MME`;
    return `${" ".repeat(TIME)}  ${this.#paint(ends, "bold")}\n`;
  }

  /** The lines of a row, each with its line end; empty for one that is not shown. */
  lines(row: Row): string {
    const who = this.#options.showsImsi && row.imsi !== null ? `${row.imsi} ` : "";
    if (row.kind === "pdu") return `${who}${this.#pdu(row)}\n`;
    if (row.weight === "detail" && !this.#options.isVerbose) return "";
    return this.#note(row)
      .map((line) => `${who}${line}\n`)
      .join("");
  }

  #pdu(row: PduRow): string {
    const { time, protection, mishap } = row;
    const side = mishap === null ? protection : `${protection}, ${mishap}`;
    const text = this.#paint(arrow(row), mishap === null ? "bold" : "red");
    return `${this.#paint(clock(time).padStart(TIME), "dim")}  ${text} ${this.#paint(side, "dim")}`;
  }

  #note({ time, side, clause, text, weight }: NoteRow): string[] {
    const said = clause === null ? text : `${clause}: ${text}`;
    const [first = "", ...rest] = wrap(said, WIDTH - NOTE);
    const head = `${this.#paint(clock(time).padStart(TIME), "dim")}  ${side.padEnd(6)}`;
    const colour = weight === "decision" ? "yellow" : "dim";
    return [`${head}${this.#paint(first, colour)}`, ...rest.map((line) => `${" ".repeat(NOTE)}${this.#paint(line, colour)}`)];
  }
}
