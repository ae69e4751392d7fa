// Lines of the tree: offset, octets, text, clause at the right edge. Octets and text of one element run down side by side, each as long
// as it takes.

import type { Colour, Paint } from "./paint.ts";

const OFFSET_WIDTH = 5;
export const OCTETS_IN_LINE = 8;
const OCTETS_WIDTH = 3 * OCTETS_IN_LINE;
const TEXT_AT = OFFSET_WIDTH + 1 + OCTETS_WIDTH;

/** Text of an element: what stands in `label` is its name. */
export interface TextLine {
  readonly indent: number;
  readonly label: string;
  readonly text: string;
  readonly colour?: Colour;
  /** Clause at the right edge. */
  readonly clause?: string;
}

/** One element: octets from `offset` on, and what they say. */
export interface Block {
  /** undefined: no octets belong to it. */
  readonly offset?: number;
  /** Octets in hex, two digits each; a half octet is "1." or ".1". */
  readonly octets: readonly string[];
  /** How many of them are IEI and length. */
  readonly head: number;
  readonly lines: readonly TextLine[];
}

/** Breaks a text at spaces, or where there are none anywhere. */
function wrap(text: string, first: number, others: number): string[] {
  const lines: string[] = [];
  let left = text;
  for (let width = first; left.length > width; width = others) {
    const space = left.lastIndexOf(" ", width);
    const at = space > width / 3 ? space : width;
    lines.push(left.slice(0, at));
    left = left.slice(at).trimStart();
  }
  return [...lines, left];
}

/** Text of a line, broken to the width that is there. */
function textLines({ indent, label, text, colour, clause = "" }: TextLine, width: number, paint: Paint): string[] {
  const lead = " ".repeat(indent);
  const head = label === "" ? "" : text === "" ? label : `${label}: `;
  const room = Math.max(width - indent, 24);
  const whole = wrap(head + text, Math.max(room - (clause === "" ? 0 : clause.length + 2), 20), Math.max(room - 2, 20));
  return whole.map((line, i) => {
    const isHead = i === 0 && head !== "" && line.startsWith(head.trimEnd());
    const painted = colour === undefined ? line : paint(line, colour);
    const body = isHead && colour === undefined ? paint(head.trimEnd(), "cyan") + line.slice(head.trimEnd().length) : painted;
    const pad = " ".repeat(Math.max(width - indent - line.length - clause.length, 1));
    return i === 0 ? `${lead}${body}${clause === "" ? "" : pad + paint(clause, "dim")}` : `${lead}  ${body}`;
  });
}

function octetRows({ octets, head }: Block, paint: Paint): string[] {
  const rows: string[] = [];
  for (let at = 0; at < octets.length; at += OCTETS_IN_LINE) {
    const row = octets.slice(at, at + OCTETS_IN_LINE);
    const heads = Math.max(0, Math.min(head - at, row.length));
    const text = [row.slice(0, heads), row.slice(heads)].map((part) => part.join(" "));
    const space = heads > 0 && heads < row.length ? " " : "";
    rows.push(paint(text[0]!, "dim") + space + text[1]! + " ".repeat(OCTETS_WIDTH - 3 * row.length + 1));
  }
  return rows;
}

/** Writes one element. `margin` stands before each of its lines. */
export function layOut(block: Block, margin: string, width: number, paint: Paint): string[] {
  const texts = block.lines.flatMap((line) => textLines(line, width - TEXT_AT - margin.length, paint));
  const rows = octetRows(block, paint);
  return Array.from({ length: Math.max(texts.length, rows.length) }, (_, i) => {
    const offset = i < rows.length && block.offset !== undefined ? String(block.offset + i * OCTETS_IN_LINE) : "";
    const line = `${margin}${paint(offset.padStart(OFFSET_WIDTH - 1), "dim")}  ${rows[i] ?? " ".repeat(OCTETS_WIDTH)}${texts[i] ?? ""}`;
    return line.trimEnd();
  });
}
