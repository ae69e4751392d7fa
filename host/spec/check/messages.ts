// Self-check of the message tables: what a row or a message may look like (TS 24.007 11.2.1.1, 11.2.4; TS 24.301 clauses 8 and 9).

import { RELEASE, type Spec } from "../spec.ts";
import type { Format, IeRow, IeType, Message } from "../types.ts";

/** LIMIT: rows of a message: one bit each in a u64 of the decode bank; spans: its room. */
const ROWS_MAX = 64;
const SPANS_MAX = 56;
/** LIMIT: message types in a directory of the core. */
const DIRECTORY_SIZE = 48;
const FIRST_TYPE = { EMM: 0x40, ESM: 0xc0 } as const;
/** Messages without the header of a standard layer 3 message (8.2.23, 8.2.25). */
const HEADER_ONLY = ["SECURITY PROTECTED NAS MESSAGE", "SERVICE REQUEST"];

/**
 * What a format asks of the IEI: none, or its form. Type 1: bit 8 is 1; type 2: 1010 in bits 8–5; type 6: 0x78–0x7F; others below.
 * TS 24.301 gives A- to type 1 elements although TS 24.007 keeps 1010 for type 2: no message may have both.
 */
const IEI_FORMS: Readonly<Record<string, { readonly form: RegExp; readonly words: string }>> = {
  "TV half": { form: /^[89A-F]-$/, words: "a high nibble with bit 8 set, as X-" },
  T: { form: /^A[0-9A-F]$/, words: "A0 to AF" },
  TV: { form: /^([0-6][0-9A-F]|7[0-7])$/, words: "00 to 77" },
  TLV: { form: /^([0-6][0-9A-F]|7[0-7])$/, words: "00 to 77" },
  "TLV-E": { form: /^7[89A-F]$/, words: "78 to 7F" },
};

/** Formats in which a type of each kind occurs. */
const FORMATS: Readonly<Record<IeType["kind"], readonly string[]>> = {
  "1": ["V half", "TV half"],
  "2": ["T"],
  "3": ["V", "TV"],
  "4": ["LV", "TLV"],
  "6": ["LV-E", "TLV-E"],
  header: ["V"],
  spare: ["V half"],
  "non-standard": ["V"],
};

const LENGTH_FIELD_MAX: Readonly<Partial<Record<Format, number>>> = { LV: 255, TLV: 255, "LV-E": 65535, "TLV-E": 65535 };
const FIXED: readonly Format[] = ["V", "TV", "T"];

/** Format with half octets told apart: "V half", "TV half". */
const formOf = (row: IeRow): string => (row.max === 0.5 ? `${row.format} half` : row.format);

function checkIei(row: IeRow): string[] {
  if (row.iei === undefined) return row.format.startsWith("T") ? [`format ${row.format} without IEI`] : [];
  const rule = IEI_FORMS[formOf(row)];
  if (rule === undefined) return [`format ${row.format} has no IEI`];
  return rule.form.test(row.iei) ? [] : [`IEI ${row.iei} does not fit format ${row.format}: ${rule.words}`];
}

function checkLengths(row: IeRow): string[] {
  const { format, min, max } = row;
  const isHalf = min === 0.5 && max === 0.5;
  if (isHalf) return format === "V" || format === "TV" ? [] : [`half octet in format ${format}`];
  if (!Number.isInteger(min) || min < 0 || (max !== null && !Number.isInteger(max))) return ["length is no number of octets"];
  if (max !== null && max < min) return [`least length ${min} above greatest length ${max}`];
  if (format === "T") return min === 0 && max === 0 ? [] : ["format T has no value"];
  if (FIXED.includes(format)) {
    const isRest = format === "V" && max === null;
    return min >= 1 && (max === min || isRest) ? [] : [`format ${format} needs one length of at least 1`];
  }
  return (max ?? min) <= (LENGTH_FIELD_MAX[format] as number) ? [] : [`length ${max} does not fit the length field`];
}

function checkType(row: IeRow, type: IeType | undefined, spec: Spec): string[] {
  if (type === undefined) return [`unknown type ${row.type}`];
  const faults: string[] = [];
  if (!FORMATS[type.kind].includes(formOf(row))) faults.push(`type ${row.type} does not occur in format ${formOf(row)}`);
  const isTold = spec.valueChecks.includes(row.type);
  if (row.min < type.min && !isTold) faults.push(`least length ${row.min} below that of ${row.type}, and no value check`);
  if (type.max !== null && row.max !== null && row.max > type.max) faults.push(`greatest length above that of ${row.type}`);
  if ((type.release ?? 0) > RELEASE) faults.push(`${row.type} comes with Release ${type.release}`);
  return faults;
}

function checkWords(row: IeRow): string[] {
  const faults: string[] = [];
  if ((row.condition !== undefined) !== (row.presence === "C")) faults.push("a condition belongs to presence C, and to no other");
  if (row.inclusion !== undefined && row.presence !== "O") faults.push("an inclusion rule belongs to presence O");
  if (row.iei === undefined && row.presence !== "M") faults.push(`presence ${row.presence} in the imperative part`);
  if (row.release < 15 || row.release > RELEASE) faults.push(`release ${row.release} is outside 15 to ${RELEASE}`);
  return faults;
}

/** Key under which a receiver finds an IEI: with bit 8 set, the high nibble. */
const ieiKey = (row: IeRow): string => (row.iei ?? "").replace(/^([89A-F])./, "$1-");

function checkOrder(rows: readonly IeRow[]): string[] {
  const faults: string[] = [];
  const firstIei = rows.findIndex((row) => row.iei !== undefined);
  const imperative = firstIei < 0 ? rows : rows.slice(0, firstIei);
  const late = firstIei < 0 ? undefined : rows.slice(firstIei).find((row) => row.iei === undefined);
  if (late !== undefined) faults.push(`${late.name}: no IEI, but behind rows that have one`);
  let halves = 0;
  for (const row of imperative) {
    if (row.max === 0.5) halves++;
    else if (halves % 2 !== 0) break;
  }
  if (halves % 2 !== 0) faults.push("a half octet has no other half");
  const last = imperative.slice(0, -1).find((row) => row.max === null && row.format === "V");
  if (last !== undefined) faults.push(`${last.name}: runs to the end, but is not the last row`);
  return faults;
}

/** Values that occur more than once. */
export function repeated<T>(values: readonly T[]): T[] {
  return [...new Set(values.filter((value, i) => values.indexOf(value) !== i))];
}

function checkRows(message: Message, spec: Spec, types: ReadonlyMap<string, IeType>): string[] {
  const { rows } = message;
  const faults = rows.flatMap((row) =>
    [...checkIei(row), ...checkLengths(row), ...checkType(row, types.get(row.type), spec), ...checkWords(row)].map(
      (what) => `${row.name}: ${what}`,
    ),
  );
  faults.push(...checkOrder(rows));
  for (const iei of repeated(rows.filter((row) => row.iei !== undefined).map(ieiKey))) faults.push(`IEI ${iei} occurs twice`);
  const named = rows.filter((row) => row.type !== "spare_half_octet");
  for (const name of repeated(named.map((row) => row.name))) faults.push(`${name}: name occurs twice`);
  if (rows.length > ROWS_MAX) faults.push(`more than ${ROWS_MAX} rows`);
  if (named.length > SPANS_MAX) faults.push(`more than ${SPANS_MAX} information elements`);
  return faults;
}

function checkHead(message: Message): string[] {
  const faults: string[] = [];
  if (!/^8\.[23]\.\d+[A-Z]?(\.\d+)?$/.test(message.clause)) faults.push(`clause ${message.clause} is none of 8.2 or 8.3`);
  const { type } = message;
  if (type === null) {
    if (!HEADER_ONLY.includes(message.name)) faults.push("no message type");
    return faults;
  }
  const first = FIRST_TYPE[message.protocol];
  if (type < first || type >= first + DIRECTORY_SIZE) {
    faults.push(`message type 0x${type.toString(16)} is outside the directory of ${message.protocol}`);
  }
  return faults;
}

/** Message types that two messages have in one direction. */
function checkDirectory(messages: readonly Message[]): string[] {
  const faults: string[] = [];
  for (const direction of ["downlink", "uplink"] as const) {
    const there = messages.filter((m) => m.type !== null && (m.direction === direction || m.direction === "both"));
    for (const type of repeated(there.map((m) => m.type as number))) {
      const names = there.filter((m) => m.type === type).map((m) => m.name);
      faults.push(`message type 0x${type.toString(16)} ${direction}: ${names.join(" and ")}`);
    }
  }
  for (const key of repeated(messages.map((m) => `${m.name} ${m.direction}`))) faults.push(`${key}: message occurs twice`);
  return faults;
}

/** Checks every message. @returns what is wrong, empty when nothing is */
export function checkMessages(spec: Spec): string[] {
  const types = new Map(spec.ieTypes.map((type) => [type.id, type]));
  const each = spec.messages.flatMap((message) =>
    [...checkHead(message), ...checkRows(message, spec, types)].map((what) => `${message.name}: ${what}`),
  );
  return [...each, ...checkDirectory(spec.messages)];
}
