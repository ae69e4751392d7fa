// The message tables: access to the rows of generated/tables.ts. Rows are numbered through all messages from 1 on, as in COMB.

import { MESSAGES, RowFormat, ROWS } from "../generated/tables";

// Bits of a row word.
const FORMAT_SHIFT: u32 = 8;
const FORMAT_MASK: u32 = 0x0f;
const PRESENCE_SHIFT: u32 = 12;
const PRESENCE_MASK: u32 = 3;
const SPARE_ROW: u32 = 1 << 14;
const LEAST_SHIFT: u32 = 16;
const LEAST_MASK: u32 = 0xff;

/** Presence requirement of a row. */
export const enum Presence {
  Mandatory = 0,
  Optional = 1,
  Conditional = 2,
}

/** Number of the first row of a message. */
// @ts-ignore: decorator
@inline
export function firstRow(message: u32): u32 {
  return <u32>load<u16>(MESSAGES + ((<usize>message) << 3)) + 1;
}

/** Rows without IEI. */
// @ts-ignore: decorator
@inline
export function imperativeRows(message: u32): u32 {
  return <u32>load<u8>(MESSAGES + ((<usize>message) << 3), 2);
}

/** Rows with IEI. */
// @ts-ignore: decorator
@inline
export function optionalRows(message: u32): u32 {
  return <u32>load<u8>(MESSAGES + ((<usize>message) << 3), 3);
}

/** Place of the message's IEIs in COMB, in entries. */
// @ts-ignore: decorator
@inline
export function combBase(message: u32): usize {
  return <usize>load<u16>(MESSAGES + ((<usize>message) << 3), 4);
}

/** Message type octet (TS 24.301 9.8); 0: the message has none. */
// @ts-ignore: decorator
@inline
export function messageTypeOf(message: u32): u32 {
  return <u32>load<u8>(MESSAGES + ((<usize>message) << 3), 6);
}

/** Rows without IEI that are no spare half octets: bit 0 = first row. */
// @ts-ignore: decorator
@inline
export function mandatoryMask(message: u32): u64 {
  return <u64>load<u8>(MESSAGES + ((<usize>message) << 3), 7);
}

/** Word of a row. */
// @ts-ignore: decorator
@inline
export function rowWord(row: u32): u32 {
  return load<u32>(ROWS + ((<usize>row) << 2) - 4);
}

/** Value check of a row, enum ValueCheck. */
// @ts-ignore: decorator
@inline
export function checkOfRow(row: u32): u32 {
  return <u32>load<u8>(ROWS + ((<usize>row) << 2) - 1);
}

/** IEI octet of a row; a half-octet IEI in bits 8–5. */
// @ts-ignore: decorator
@inline
export function ieiOf(word: u32): u32 {
  return word & 0xff;
}

/** Format of a row, enum RowFormat. */
// @ts-ignore: decorator
@inline
export function formatOf(word: u32): u32 {
  return (word >> FORMAT_SHIFT) & FORMAT_MASK;
}

/** Least length of the value in octets. */
// @ts-ignore: decorator
@inline
export function leastOf(word: u32): u32 {
  return (word >> LEAST_SHIFT) & LEAST_MASK;
}

/** Presence requirement of a row. */
// @ts-ignore: decorator
@inline
export function presenceOf(word: u32): u32 {
  return (word >> PRESENCE_SHIFT) & PRESENCE_MASK;
}

/** Whether a row is a spare half octet. */
// @ts-ignore: decorator
@inline
export function isSpare(word: u32): bool {
  return (word & SPARE_ROW) != 0;
}

/** Whether row `row` of a message stands in bits 8–5 of its octet. */
export function isHighHalf(message: u32, row: u32): bool {
  return formatOf(rowWord(firstRow(message) + row)) == RowFormat.HalfHigh;
}

/** Octets before the value: IEI and length; 0 for half octets. */
export function headOf(word: u32): u32 {
  switch (formatOf(word)) {
    case RowFormat.LV:
    case RowFormat.TV:
    case RowFormat.T:
      return 1;
    case RowFormat.LVE:
    case RowFormat.TLV:
      return 2;
    case RowFormat.TLVE:
      return 3;
    default:
      return 0;
  }
}

// Bits of an entry of COMB: what the walker has to know of a row with IEI.
const COMB_ROW_MASK: u32 = 0x1ff;
const COMB_FORMAT_SHIFT: u32 = 9;
const COMB_FORMAT_MASK: u32 = 3;
const COMB_LEAST_SHIFT: u32 = 11;

/** Format in an entry of COMB. */
export const enum CombFormat {
  TV1 = 0,
  TV = 1,
  TLV = 2,
  TLVE = 3,
}

/** Row of an entry of COMB; 0: none. */
// @ts-ignore: decorator
@inline
export function combRow(entry: u32): u32 {
  return entry & COMB_ROW_MASK;
}

/** Format of an entry of COMB, enum CombFormat. */
// @ts-ignore: decorator
@inline
export function combFormat(entry: u32): u32 {
  return (entry >> COMB_FORMAT_SHIFT) & COMB_FORMAT_MASK;
}

/** Least length of the value by an entry of COMB, at most 31: where more is needed, the value check says so. */
// @ts-ignore: decorator
@inline
export function combLeast(entry: u32): u32 {
  return entry >> COMB_LEAST_SHIFT;
}
