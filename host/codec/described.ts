// Values whose fields have fixed places: driven by host/spec, one codec for all of them.
//
// A value is an object with the fields by name in the order of the figure; fields behind the end of a shorter value are left out. Where a
// type has one field only, the value is that field, unless it is a flag. Bits that are spare and set stand in `spare` (hex: the octets with all other bits
// 0), octets behind the last field in `rest`.

import type { Field, IeType } from "../spec/types.ts";
import { parseHex, toHex } from "../ue/hex.ts";
import { isObject } from "./error.ts";
import { Fields, hexAt, under } from "./fields.ts";
import { CodeTable, checkNumber } from "./names.ts";
import type { Direction, Json } from "./pdu.ts";
import type { ValueCodec, ValueContext } from "./value.ts";

/** A field in its place: octets from 0 on, `last` behind the last one; null: to the end of the value. */
interface Place {
  readonly name: string;
  readonly first: number;
  readonly last: number | null;
  /** Of the lowest bit, within one octet. */
  readonly shift: number;
  readonly max: number;
  readonly form: "flag" | "code" | "number" | "hex";
  readonly table: CodeTable;
  readonly direction: Direction | undefined;
}

/** Longest field that is read as a number rather than as octets. */
const NUMBER_OCTETS = 3;
/** Short fields that nobody reads as a number. */
const OPAQUE: ReadonlySet<string> = new Set(["AMF", "MAC low half", "signature"]);

const isSpare = (field: Field): boolean => field.name === "spare";

function isFlag({ values }: Field): boolean {
  return values?.[0] === "not supported" && values[1] === "supported" && Object.keys(values).length === 2;
}

function octetsOf(octet: string | number): { first: number; last: number | null } {
  const [first, last] = String(octet).split("-") as [string, string?];
  return { first: Number(first) - 1, last: last === undefined ? Number(first) : last === "n" ? null : Number(last) };
}

function bitsOf(bits: string): { high: number; low: number } {
  if (bits === "all") return { high: 8, low: 1 };
  const [high, low] = bits.split("-").map(Number) as [number, number?];
  return { high, low: low ?? high };
}

/** Name of a field as a key: without what the description adds in parentheses; "value" is told whose. */
function keyOf({ name }: Field, { name: type, fields }: IeType): string {
  const isOnly = fields.filter((field) => !isSpare(field)).length === 1;
  return name === "value" && !isOnly ? `${type} value` : name.replace(/ \(.*\)$/, "");
}

function placeOf(field: Field, type: IeType): Place {
  const { first, last } = octetsOf(field.octet);
  const { high, low } = bitsOf(field.bits);
  const octets = last === null ? Number.POSITIVE_INFINITY : last - first;
  const max = octets > 1 ? 256 ** Math.min(octets, NUMBER_OCTETS) - 1 : 2 ** (high - low + 1) - 1;
  const isOpaque = octets > NUMBER_OCTETS || OPAQUE.has(field.name);
  const hasNames = field.values !== undefined || field.other !== undefined;
  const form = isOpaque ? "hex" : isFlag(field) ? "flag" : hasNames ? "code" : "number";
  const table = new CodeTable(field.values ?? {}, field.other);
  return { name: keyOf(field, type), first, last, shift: low - 1, max, form, table, direction: field.direction };
}

/** Bits of each octet that no field has. */
function spareMask(places: readonly Place[], described: number, isHalf: boolean): Uint8Array {
  const mask = new Uint8Array(described).fill(isHalf ? 15 : 255);
  for (const { first, last, shift, max } of places) {
    if (last !== null && last - first > 1) mask.fill(0, first, last);
    else if (last !== null) mask[first]! &= ~(max << shift);
  }
  return mask;
}

/** Codec of a type whose fields all have fixed places. */
export class DescribedCodec implements ValueCodec {
  readonly #places: Readonly<Record<Direction, readonly Place[]>>;
  /** Octets that fields have a part in. */
  readonly #described: number;
  readonly #spare: Readonly<Record<Direction, Uint8Array>>;

  /** @param fields the fields of the type, or those to use instead */
  constructor(type: IeType, fields: readonly Field[] = type.fields) {
    const places = fields.filter((field) => !isSpare(field)).map((field) => placeOf(field, type));
    const isHalf = type.max === 0.5;
    this.#described = Math.max(0, ...places.map(({ first, last }) => last ?? first));
    this.#places = { downlink: places.filter(isOf("downlink")), uplink: places.filter(isOf("uplink")) };
    this.#spare = {
      downlink: spareMask(this.#places.downlink, this.#described, isHalf),
      uplink: spareMask(this.#places.uplink, this.#described, isHalf),
    };
  }

  decode(octets: Uint8Array, { direction }: ValueContext): Json {
    const places = this.#places[direction];
    const fields: Record<string, Json> = {};
    let end = 0;
    for (const place of places) {
      const last = place.last ?? Math.max(octets.length, place.first);
      if (last > octets.length || (place.last === null && last === place.first && place.first > 0)) continue;
      fields[place.name] = read(place, octets.subarray(place.first, last));
      end = Math.max(end, last);
    }
    const mask = this.#spare[direction];
    const spare = octets.subarray(0, end).map((octet, i) => octet & (mask[i] ?? 0));
    if (spare.some((octet) => octet !== 0))
      fields.spare = toHex(spare.subarray(0, spare.findLastIndex((octet) => octet !== 0) + 1));
    if (end < octets.length) fields.rest = toHex(octets.subarray(end));
    const only = places.length === 1 ? fields[places[0]!.name] : undefined;
    // A flag says nothing without its name.
    return only !== undefined && typeof only !== "boolean" && Object.keys(fields).length === 1 ? only : fields;
  }

  encode(value: Json, path: string, { direction, min }: ValueContext): Uint8Array {
    const places = this.#places[direction];
    const single = places.length === 1 ? places[0] : undefined;
    const isField = single !== undefined && !isWhole(value, single.name);
    const fields = new Fields(isField ? { [single.name]: value } : value, path);
    const written = places.filter(({ name }) => fields.has(name));
    const rest = fields.optionalHex("rest");
    // A value ends behind its last field, or where its message demands it.
    const least = rest.length > 0 ? 0 : Math.ceil(min);
    const end = written.reduce((length, place) => Math.max(length, place.last ?? place.first + 1), least);
    const open = written.find(({ last }) => last === null);
    const octets = new Uint8Array(Math.max(Math.min(end, this.#described), open?.first ?? 0));
    for (const place of places) {
      if (place.last === null || place.last > octets.length) continue;
      if (place.form !== "flag" || fields.has(place.name)) write(place, fields, octets);
    }
    this.#addSpare(fields, octets, direction);
    const tail = open === undefined ? new Uint8Array() : fields.hex(open.name);
    fields.done();
    return Uint8Array.of(...octets, ...tail, ...rest);
  }

  #addSpare(fields: Fields, octets: Uint8Array, direction: Direction): void {
    const spare = fields.optionalHex("spare");
    spare.forEach((octet, i) => {
      const mask = this.#spare[direction][i] ?? 0;
      if (i >= octets.length || (octet & ~mask) !== 0) hexAt(null, under(fields.path, "spare"));
      octets[i]! |= octet;
    });
  }
}

/** Whether a value of a type with one field is the object around it: it is that only where something stands beside the field, or nothing at all. */
function isWhole(value: Json, name: string): boolean {
  if (!isObject(value)) return false;
  return Object.keys(value).length === 0 || [name, "spare", "rest"].some((key) => key in value);
}

const isOf =
  (direction: Direction) =>
  (place: Place): boolean =>
    place.direction === undefined || place.direction === direction;

function read(place: Place, octets: Uint8Array): Json {
  if (place.form === "hex") return toHex(octets);
  const number = octets.length === 1 ? (octets[0]! >> place.shift) & place.max : octets.reduce((n, octet) => n * 256 + octet, 0);
  if (place.form === "flag") return number === 1;
  return place.form === "code" ? place.table.decode(number) : number;
}

function write(place: Place, fields: Fields, octets: Uint8Array): void {
  const { name, first, shift, max } = place;
  const length = place.last! - first;
  if (place.form === "hex") {
    octets.set(fields.hex(name, length), first);
    return;
  }
  const number = place.form === "flag" ? Number(fields.flag(name)) : numberOf(place, fields);
  if (length === 1) octets[first]! |= (number & max) << shift;
  else for (let i = 0; i < length; i++) octets[first + i] = Math.floor(number / 256 ** (length - 1 - i)) % 256;
}

function numberOf({ name, form, max, table }: Place, fields: Fields): number {
  if (form === "code") return fields.code(name, table, max);
  return checkNumber(fields.json(name), fields.at(name), max);
}

/** The octets of `{"hex": …}`, or undefined where the value is something else. */
export function rawOctets(value: Json, path: string): Uint8Array | undefined {
  if (!isObject(value) || value.hex === undefined || Object.keys(value).length !== 1) return undefined;
  const octets = typeof value.hex === "string" ? parseHex(value.hex) : null;
  return octets ?? hexAt(value.hex, under(path, "hex"));
}
