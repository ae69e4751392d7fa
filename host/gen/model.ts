// The spec description laid out as the core wants it: global row numbers, row words, the comb of IEI maps, message type directories.

import type { Spec } from "../spec/spec.ts";
import type { IeRow, Message } from "../spec/types.ts";
import type { CodePointCheck } from "../spec/valueChecks.ts";
import { messageNames, pascal, unique } from "./naming.ts";

/** Formats as the walker sees them: half octets apart, half-octet TV apart. The place is the code in a row word. */
export const ROW_FORMATS = ["HalfLow", "HalfHigh", "V", "LV", "LVE", "T", "TV1", "TV", "TLV", "TLVE"] as const;
export type RowFormat = (typeof ROW_FORMATS)[number];

/** One row with its place in the core's tables. */
export interface LaidOutRow {
  readonly row: IeRow;
  readonly identifier: string;
  readonly format: RowFormat;
  readonly iei: number;
  readonly isSpare: boolean;
  readonly check: number;
  readonly word: number;
}

/** One message with its place in the core's tables. */
export interface LaidOutMessage {
  readonly message: Message;
  readonly id: number;
  readonly identifier: string;
  readonly firstRow: number;
  readonly imperative: number;
  readonly rows: readonly LaidOutRow[];
  readonly comb: number;
}

/** Formats of the non-imperative part, as a COMB entry tells them. */
const COMB_FORMATS: readonly RowFormat[] = ["TV1", "TV", "TLV", "TLVE"];
/** LIMIT: what the fields of a COMB entry hold: 9 bits of row number, 5 bits of least length. */
const COMB_ROWS = 511;
const COMB_LEAST = 31;

/** Everything the generators print. */
export interface Layout {
  readonly messages: readonly LaidOutMessage[];
  /** Types with a value check; the id of a check is its place plus one. */
  readonly valueChecks: readonly string[];
  /** The first of them: those that look at one field of one octet. */
  readonly codePointChecks: readonly CodePointCheck[];
  /** At message.comb + key: row number + 1 | format << 9 | least length << 11; 0 = free. See `combEntry`. */
  readonly comb: readonly number[];
}

/** Keys of an IEI map: 0x00–0x7F the IEI, 0x88–0x8F 0x80 + the high nibble of an IEI with bit 8 set. */
export const COMB_KEYS = 0x90;

/** IEI octet of a row; half-octet IEIs in the high nibble; 0 in the imperative part. */
export function ieiOctet(row: IeRow): number {
  return row.iei === undefined ? 0 : Number.parseInt(row.iei.replace("-", "0"), 16);
}

/** Key of an IEI in the comb. */
export function combKey(iei: number): number {
  return iei < 0x80 ? iei : 0x80 + (iei >> 4);
}

function formatOf(row: IeRow, isSecondHalf: boolean): RowFormat {
  if (row.format === "V" && row.min === 0.5) return isSecondHalf ? "HalfHigh" : "HalfLow";
  if (row.format === "TV" && row.min === 0.5) return "TV1";
  return row.format.replace("-", "") as RowFormat;
}

function layOutRow(row: IeRow, format: RowFormat, identifier: string, checks: readonly string[]): LaidOutRow {
  const iei = ieiOctet(row);
  const isSpare = row.type === "spare_half_octet";
  const check = checks.indexOf(row.type) + 1;
  const presence = { M: 0, O: 1, C: 2 }[row.presence];
  const low = iei | (ROW_FORMATS.indexOf(format) << 8) | (presence << 12) | (Number(isSpare) << 14);
  const word = (low | (Math.floor(row.min) << 16) | (check << 24)) >>> 0;
  return { row, identifier, format, iei, isSpare, check, word };
}

function layOutRows(rows: readonly IeRow[], checks: readonly string[]): LaidOutRow[] {
  const identifiers = unique(rows.map((row) => pascal(row.name)));
  let isSecondHalf = false;
  return rows.map((row, i) => {
    const format = formatOf(row, isSecondHalf);
    isSecondHalf = format === "HalfLow";
    return layOutRow(row, format, identifiers[i] as string, checks);
  });
}

/** What the walker has to know of a row with IEI to step over it, in 16 bits. */
function combEntry(number: number, row: LaidOutRow): number {
  const format = COMB_FORMATS.indexOf(row.format);
  const least = Math.floor(row.row.min);
  // A least length beyond the field is left to the value check; a fixed length has to fit.
  const fits = least <= COMB_LEAST || (row.check !== 0 && row.format !== "TV");
  if (format < 0 || number > COMB_ROWS || !fits) throw new Error(`${row.row.name}: no room for it in an entry of COMB`);
  return number | (format << 9) | (Math.min(least, COMB_LEAST) << 11);
}

/** First-fit placement of every message's IEI map in one array, biggest map first. */
function packComb(maps: readonly { id: number; keys: Map<number, number> }[]): { comb: number[]; base: Map<number, number> } {
  const comb: number[] = [];
  const base = new Map<number, number>();
  const bySize = [...maps].sort((a, b) => b.keys.size - a.keys.size || a.id - b.id);
  for (const { id, keys } of bySize) {
    let at = 0;
    while ([...keys.keys()].some((key) => comb[at + key])) at++;
    for (const [key, value] of keys) comb[at + key] = value;
    base.set(id, at);
  }
  // Any key of any message may be looked up, so the array reaches a whole map beyond the last base.
  const size = Math.max(0, ...base.values()) + COMB_KEYS;
  return { comb: Array.from({ length: size }, (_, i) => comb[i] ?? 0), base };
}

type LaidOutParts = Pick<Spec, "messages" | "valueChecks" | "codePointChecks">;

/** Lays out the message tables. */
export function layOut({ messages, valueChecks, codePointChecks }: LaidOutParts): Layout {
  const identifiers = messageNames(messages);
  let next = 0;
  const placed = messages.map((message, i) => {
    const rows = layOutRows(message.rows, valueChecks);
    const firstRow = next;
    next += rows.length;
    const imperative = rows.filter((row) => row.row.iei === undefined).length;
    const optional = rows.slice(imperative);
    const keys = new Map(optional.map((row, k) => [combKey(row.iei), combEntry(firstRow + imperative + k + 1, row)]));
    return { message, id: i + 1, identifier: identifiers[i] as string, firstRow, imperative, rows, keys };
  });
  const { comb, base } = packComb(placed);
  const laidOut = placed.map(({ keys: _, ...rest }) => ({ ...rest, comb: base.get(rest.id) as number }));
  return { comb, valueChecks, codePointChecks, messages: laidOut };
}
