// Rows of a message table, written as short as the table prints them. Imperative part: half, spare, v, lv, lve. Optional (o) and
// conditional (c) part: tvHalf (IEI in bits 8–5, value in bits 4–1), tv, tlv, tlve. Lengths count the value only, in octets.

import type { Format, IeRow, Presence } from "./types.ts";

/** What a row may say besides its format. */
export interface RowNotes {
  /** First release with the row; Release 15 or earlier where absent. */
  readonly release?: number;
  /** Rule of clause 8 for the sender, in own words. */
  readonly inclusion?: string;
  /** Condition of a conditional IE. */
  readonly condition?: string;
}

function mandatory(format: Format, name: string, type: string, min: number, max: number | null): IeRow {
  return { name, type, presence: "M", format, min, max, release: 15 };
}

/** Half octet of the imperative part; the first of a pair stands in bits 4–1. */
export const half = (name: string, type: string): IeRow => mandatory("V", name, type, 0.5, 0.5);
/** Spare half octet. */
export const spare = (): IeRow => half("Spare half octet", "spare_half_octet");
export const v = (name: string, type: string, length: number): IeRow => mandatory("V", name, type, length, length);
export const lv = (name: string, type: string, min: number, max: number | null): IeRow => mandatory("LV", name, type, min, max);
export const lve = (name: string, type: string, min: number, max: number | null): IeRow =>
  mandatory("LV-E", name, type, min, max);

function optional(presence: Presence) {
  const row = (
    format: Format,
    iei: string,
    name: string,
    type: string,
    min: number,
    max: number | null,
    notes: RowNotes,
  ): IeRow => ({
    name,
    type,
    iei,
    presence,
    format,
    min,
    max,
    release: 15,
    ...notes,
  });
  return {
    tvHalf: (iei: string, name: string, type: string, notes: RowNotes = {}): IeRow => row("TV", iei, name, type, 0.5, 0.5, notes),
    tv: (iei: string, name: string, type: string, length: number, notes: RowNotes = {}): IeRow =>
      row("TV", iei, name, type, length, length, notes),
    tlv: (iei: string, name: string, type: string, min: number, max: number | null, notes: RowNotes = {}): IeRow =>
      row("TLV", iei, name, type, min, max, notes),
    tlve: (iei: string, name: string, type: string, min: number, max: number | null, notes: RowNotes = {}): IeRow =>
      row("TLV-E", iei, name, type, min, max, notes),
  };
}

/** Optional rows. */
export const o = optional("O");
/** Conditional rows. */
export const c = optional("C");
