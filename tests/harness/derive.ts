// Derived cases: what a valid PDU becomes when it is cut, when lengths are off by one, when information elements are doubled, moved,
// unknown or comprehension required, when bits flip, and what the walker has to say then. Knows the message tables, not the walker.

import { MESSAGES, type MessageRow } from "../../host/generated/messages.ts";
import type { Found, FoundIe } from "./module.ts";

/** A PDU made from a valid one. */
export interface Derived {
  readonly name: string;
  readonly octets: Uint8Array;
  /** What exactly is expected; undefined: only the invariants. */
  readonly expected?: Expected;
}

/** Faults by kind and offset, in order, and the names of the information elements that remain. */
export interface Expected {
  readonly faults: readonly (readonly [kind: string, offset: number])[];
  readonly ies: readonly string[];
}

/** An information element of the non-imperative part: where it begins, where it ends. */
interface Extent {
  readonly row: MessageRow;
  readonly index: number;
  readonly from: number;
  readonly to: number;
}

/** Octets before the value, by format: IEI and length. */
const HEAD: Readonly<Record<string, number>> = { LV: 1, LVE: 2, T: 1, TV: 1, TLV: 2, TLVE: 3 };

/** A decoded PDU without faults, laid out. */
class Plain {
  readonly octets: Uint8Array;
  readonly found: Found;
  readonly header: number;
  /** Where the imperative part ends. */
  readonly optionalAt: number;
  readonly extents: readonly Extent[];
  readonly imperative: readonly FoundIe[];
  readonly rows: readonly MessageRow[];

  constructor(octets: Uint8Array, found: Found) {
    this.octets = octets;
    this.found = found;
    const table = MESSAGES[found.id]!;
    this.rows = table.rows;
    this.header = table.protocol === "EMM" ? 2 : 3;
    this.imperative = found.ies.filter((ie) => ie.iei === null);
    const rest = found.ies.filter((ie) => ie.iei !== null);
    this.extents = rest.map((ie) => {
      const index = table.rows.findIndex((row) => row.iei === ie.iei);
      const row = table.rows[index]!;
      const from = ie.offset - (HEAD[row.format] ?? 0);
      return { row, index, from, to: ie.half === undefined ? ie.offset + ie.length : ie.offset + 1 };
    });
    this.optionalAt = this.extents[0]?.from ?? octets.length;
  }

  /** The PDU with `inserted` before offset `at`. */
  insert(at: number, inserted: Uint8Array): Uint8Array {
    return Buffer.concat([this.octets.subarray(0, at), inserted, this.octets.subarray(at)]);
  }

  names(keep: (extent: Extent, i: number) => boolean = () => true): string[] {
    return [...this.imperative.map((ie) => ie.name), ...this.extents.filter(keep).map((extent) => extent.row.name)];
  }

  slice(extent: Extent): Uint8Array {
    return this.octets.subarray(extent.from, extent.to);
  }
}

const hex = (octets: Uint8Array): string => Buffer.from(octets).toString("hex");

/** Every prefix of the PDU. */
function* truncations(plain: Plain): Generator<Derived> {
  const { octets, header, optionalAt, extents } = plain;
  for (let length = 0; length < octets.length; length++) {
    const name = `cut to ${length} octets`;
    const cut = octets.slice(0, length);
    if (length < header) {
      yield { name, octets: cut, expected: { faults: [["TooShort", length]], ies: [] } };
    } else if (length < optionalAt) {
      yield { name, octets: cut, expected: { faults: imperativeFault(plain, length), ies: imperativeNames(plain, length) } };
    } else {
      const open = extents.find((extent) => extent.from < length && length < extent.to);
      const ies = plain.names((extent) => extent.to <= length);
      const kind = open?.row.presence === "C" ? "ConditionalSyntax" : "Truncated";
      const faults = open === undefined ? [] : [[kind, open.from] as const];
      yield { name, octets: cut, expected: { faults: [...faults, ...missingCondition(plain, ies, length)], ies } };
    }
  }
}

/** The imperative element that a cut at `length` meets: missing when nothing of it is there. */
function imperativeFault(plain: Plain, length: number): [string, number][] {
  for (const ie of plain.imperative) {
    const row = plain.rows.find((r) => r.name === ie.name && r.iei === null)!;
    const from = ie.offset - (HEAD[row.format] ?? 0);
    const to = ie.half === undefined ? ie.offset + ie.length : ie.offset + 1;
    if (length <= from) return [["MandatoryMissing", from]];
    if (length < to) return [["ImperativeTruncated", from]];
  }
  throw new Error("the cut is not in the imperative part");
}

function imperativeNames(plain: Plain, length: number): string[] {
  return plain.imperative
    .filter((ie) => (ie.half === undefined ? ie.offset + ie.length : ie.offset + 1) <= length)
    .map((ie) => ie.name);
}

/** SERVICE REJECT with cause #39 misses T3442 when that is cut off or out of its place (8.2.24.2). */
function missingCondition(plain: Plain, ies: readonly string[], length: number): [string, number][] {
  const isDue = plain.found.message === "SERVICE REJECT" && plain.octets[2] === 39 && plain.names().includes("T3442 value");
  const isCut = plain.extents.some((extent) => extent.row.presence === "C" && extent.from < length && length < extent.to);
  return isDue && !isCut && !ies.includes("T3442 value") ? [["ConditionalMissing", length]] : [];
}

/** Each length octet one more and one less: what follows is read in another way. */
function* lengthsOffByOne(plain: Plain): Generator<Derived> {
  for (const ie of plain.found.ies) {
    const row = plain.rows.find((r) => r.name === ie.name && r.iei === ie.iei)!;
    if (!["LV", "LVE", "TLV", "TLVE"].includes(row.format)) continue;
    for (const by of [-1, 1]) {
      const octets = plain.octets.slice();
      octets[ie.offset - 1] = (octets[ie.offset - 1]! + by) & 0xff;
      yield { name: `length of ${ie.name} ${by > 0 ? "+" : ""}${by}`, octets };
    }
  }
}

/** Each information element twice: the first counts (7.6.3). */
function* repetitions(plain: Plain): Generator<Derived> {
  for (const extent of plain.extents) {
    const expected = (at: number): Expected => ({ faults: [["Repeated", at]], ies: plain.names() });
    const copy = plain.slice(extent);
    yield { name: `${extent.row.name} twice in a row`, octets: plain.insert(extent.to, copy), expected: expected(extent.to) };
    const end = plain.octets.length;
    yield { name: `${extent.row.name} again at the end`, octets: plain.insert(end, copy), expected: expected(end) };
  }
}

/** Each information element behind the last one: out of sequence (7.6.2). */
function* moves(plain: Plain): Generator<Derived> {
  const last = plain.extents.at(-1);
  for (const extent of plain.extents) {
    if (extent === last) continue;
    const moved = plain.slice(extent);
    const octets = Buffer.concat([plain.octets.subarray(0, extent.from), plain.octets.subarray(extent.to), moved]);
    const ies = plain.names((other) => other !== extent);
    const faults: [string, number][] = [["OutOfSequence", octets.length - moved.length]];
    yield {
      name: `${extent.row.name} at the end`,
      octets,
      expected: { faults: [...faults, ...missingCondition(plain, ies, octets.length)], ies },
    };
  }
}

/** IEIs that the message does not have, one for each form. */
function unknownIes(plain: Plain): { name: string; octets: Uint8Array }[] {
  const known = new Set(plain.rows.map((row) => row.iei));
  const free = (from: number, to: number): number => {
    for (let iei = from; iei < to; iei++) if (!known.has(iei.toString(16).padStart(2, "0"))) return iei;
    throw new Error("every IEI is taken");
  };
  const half = [..."89abcdef"].find((digit) => !known.has(`${digit}-`));
  const short = free(0x10, 0x78);
  const long = free(0x78, 0x80);
  return [
    ...(half === undefined ? [] : [{ name: "type 1", octets: Uint8Array.of(Number.parseInt(half, 16) * 16 + 5) }]),
    { name: "type 4", octets: Uint8Array.of(short, 2, 0x50, 0x50) },
    { name: "empty type 4", octets: Uint8Array.of(short, 0) },
    { name: "type 6", octets: Uint8Array.of(long, 0, 3, 0x50, 0x50, 0x50) },
  ];
}

/** Where an information element can stand: before each one, and at the end. */
function boundaries(plain: Plain): number[] {
  return [...plain.extents.map((extent) => extent.from), plain.octets.length];
}

/** Unknown information elements at every place: passed over (7.6.1). */
function* unknowns(plain: Plain): Generator<Derived> {
  for (const at of boundaries(plain)) {
    for (const { name, octets } of unknownIes(plain)) {
      const expected = { faults: [["UnknownIe", at]] as const, ies: plain.names() };
      yield { name: `unknown ${name} ${hex(octets)} at ${at}`, octets: plain.insert(at, octets), expected };
    }
  }
  const cut = Uint8Array.of(unknownIes(plain).find((ie) => ie.name === "type 4")!.octets[0]!, 2, 0x50);
  const end = plain.octets.length;
  yield {
    name: "unknown type 4 cut off",
    octets: plain.insert(end, cut),
    expected: { faults: [["Truncated", end]], ies: plain.names() },
  };
}

/** Unknown information elements that require comprehension, at every place (7.5.1). */
function* comprehension(plain: Plain): Generator<Derived> {
  for (const at of boundaries(plain)) {
    for (const octets of [Uint8Array.of(0x01, 1, 0xaa), Uint8Array.of(0x0f, 0)]) {
      const expected = { faults: [["ComprehensionUnknown", at]] as const, ies: plain.names() };
      yield { name: `comprehension required ${hex(octets)} at ${at}`, octets: plain.insert(at, octets), expected };
    }
  }
}

/** Each bit the other way. */
function* bitFlips(plain: Plain): Generator<Derived> {
  for (let bit = 0; bit < 8 * plain.octets.length; bit++) {
    const octets = plain.octets.slice();
    octets[bit >> 3] = octets[bit >> 3]! ^ (1 << (bit & 7));
    yield { name: `bit ${bit & 7} of octet ${bit >> 3} flipped`, octets };
  }
}

/** All derived cases of a PDU that was decoded without a fault. */
export function* derive(octets: Uint8Array, found: Found): Generator<Derived> {
  const plain = new Plain(octets, found);
  yield* truncations(plain);
  yield* lengthsOffByOne(plain);
  yield* repetitions(plain);
  yield* moves(plain);
  yield* unknowns(plain);
  yield* comprehension(plain);
  yield* bitFlips(plain);
}
