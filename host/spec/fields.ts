// Information element types and their fields, written as short as the figures print them. Octets count from the first value octet, bit 8
// is the highest; a field of several octets is big endian.

import type { Field, IeType } from "./types.ts";

type Kind = Pick<IeType, "kind" | "min" | "max">;

/** Half octet (TS 24.007 11.2.1.1). */
export const type1 = (): Kind => ({ kind: "1", min: 0.5, max: 0.5 });
/** Value of fixed length in octets. */
export const type3 = (length: number): Kind => ({ kind: "3", min: length, max: length });
/** Value with one length octet. */
export const type4 = (min: number, max: number | null): Kind => ({ kind: "4", min, max });
/** Value with two length octets. */
export const type6 = (min: number, max: number | null): Kind => ({ kind: "6", min, max });
/** Element of a message header. */
export const header = (min: number, max: number | null): Kind => ({ kind: "header", min, max });
/** Spare half octet. */
export const spareHalf = (): Kind => ({ kind: "spare", min: 0.5, max: 0.5 });
/** Neither format nor length as TS 24.007 has them. */
export const nonStandard = (min: number, max: number | null): Kind => ({ kind: "non-standard", min, max });

/** What a type may say besides its name and length; what is left out is empty. */
export type IeNotes = Partial<Omit<IeType, "id" | "name" | "clause" | "kind" | "min" | "max">>;

/** One information element type. */
export function ie(id: string, name: string, clause: string, kind: Kind, notes: IeNotes): IeType {
  return { id, name, clause, ...kind, fields: [], syntaxErrors: [], lenient: [], rules: [], ...notes };
}

/** What a field may say besides its place. */
export type FieldNotes = Omit<Field, "name" | "octet" | "bits">;

/** A field: octet (or octets, "2-4"), bits ("7-5", "all"), name. */
export const field = (octet: string | number, bits: string, name: string, notes: FieldNotes = {}): Field => ({
  name,
  octet,
  bits,
  ...notes,
});

/** Spare bits: sent as 0, ignored when received. */
export const spare = (octet: string | number, bits: string): Field => field(octet, bits, "spare");

const SUPPORT = { 0: "not supported", 1: "supported" };

/** One bit: 0 not supported, 1 supported. `meaning` where the name alone does not tell what. */
export function flag(octet: number, bit: number, name: string, meaning?: string, release?: number): Field {
  const notes = { values: SUPPORT, ...(meaning === undefined ? {} : { meaning }), ...(release === undefined ? {} : { release }) };
  return field(octet, String(bit), name, notes);
}

/** The eight bits of an octet from bit 8 down: each 0 not supported, 1 supported. */
export const flags = (octet: number, ...names: readonly string[]): Field[] => names.map((name, i) => flag(octet, 8 - i, name));

/** One bit for each EPS bearer identity from bit 8 down: EBI `first`, `first` − 1 … `last`. */
export function bearers(octet: number, first: number, last: number, values: NonNullable<Field["values"]>): Field[] {
  return Array.from({ length: first - last + 1 }, (_, i) => field(octet, String(8 - i), `EBI(${first - i})`, { values }));
}
