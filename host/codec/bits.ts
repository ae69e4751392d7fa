// Bit strings described element by element, as CSN.1 does: fields in order, groups behind a bit that says whether they follow. A string may
// end early: what is missing counts as zeros.

import { CodecError, Unreadable } from "./error.ts";
import { Fields } from "./fields.ts";
import type { CodeTable } from "./names.ts";
import type { Json, JsonObject } from "./pdu.ts";

/** One element of a bit string. */
export type BitElement =
  | { readonly kind: "number"; readonly name: string; readonly bits: number; readonly table?: CodeTable }
  | { readonly kind: "flag"; readonly name: string }
  /** A bit that has to be 0: what follows a 1 is not known. */
  | { readonly kind: "zero" }
  /** Bits that say nothing, told only where they are not 0. */
  | { readonly kind: "spare"; readonly name: string; readonly bits: number }
  /** A bit 1 and the elements, or a bit 0. `name` holds them. */
  | { readonly kind: "optional"; readonly name: string; readonly elements: readonly BitElement[] }
  /** A number, and elements that depend on it. */
  | {
      readonly kind: "choice";
      readonly name: string;
      readonly bits: number;
      readonly table: CodeTable;
      readonly follow: (code: number) => readonly BitElement[] | undefined;
    };

/** Reads bits from the most significant one on; zeros behind the end. */
class BitReader {
  readonly #octets: Uint8Array;
  at = 0;

  constructor(octets: Uint8Array) {
    this.#octets = octets;
  }

  get isEnded(): boolean {
    return this.at >= 8 * this.#octets.length;
  }

  number(bits: number): number {
    let value = 0;
    for (let i = 0; i < bits; i++, this.at++)
      value = 2 * value + (((this.#octets[this.at >> 3] ?? 0) >> (7 - (this.at & 7))) & 1);
    return value;
  }

  /** The bits that are left, as "0" and "1". */
  rest(): string {
    let text = "";
    while (!this.isEnded) text += this.number(1);
    return text;
  }
}

function readElement(element: BitElement, reader: BitReader, into: Record<string, Json>): void {
  switch (element.kind) {
    case "number": {
      const value = reader.number(element.bits);
      into[element.name] = element.table === undefined ? value : element.table.decode(value);
      return;
    }
    case "flag":
      into[element.name] = reader.number(1) === 1;
      return;
    case "zero":
      if (reader.number(1) !== 0) throw new Unreadable("a bit that has to be 0 is not");
      return;
    case "spare": {
      const value = reader.number(element.bits);
      if (value !== 0) into[element.name] = value;
      return;
    }
    case "optional":
      if (reader.number(1) === 1) into[element.name] = readElements(element.elements, reader);
      return;
    default: {
      const code = reader.number(element.bits);
      into[element.name] = element.table.decode(code);
      const next = element.follow(code);
      if (next === undefined) throw new Unreadable("a choice that there is not");
      Object.assign(into, readElements(next, reader));
    }
  }
}

/** Elements until the string ends: those behind it are left out. */
function readElements(elements: readonly BitElement[], reader: BitReader): JsonObject {
  const fields: Record<string, Json> = {};
  for (const element of elements) if (!reader.isEnded) readElement(element, reader, fields);
  return fields;
}

const SPARE = "spare bits";
const LENGTH = "length";

/** The fields of a bit string. `length`: its octets; `spare bits` stand behind the last element, where they are not all 0. */
export function readBits(elements: readonly BitElement[], octets: Uint8Array): JsonObject {
  const reader = new BitReader(octets);
  const fields = readElements(elements, reader);
  const rest = reader.rest();
  return { ...fields, [LENGTH]: octets.length, ...(rest.includes("1") ? { [SPARE]: rest } : {}) };
}

const bitsOf = (value: number, bits: number): string => value.toString(2).padStart(bits, "0");

function writeElement(element: BitElement, fields: Fields): string {
  if (element.kind === "zero") return "0";
  const { name } = element;
  if (element.kind === "flag") return fields.flag(name) ? "1" : "0";
  if (element.kind === "optional") {
    if (!fields.has(name)) return "0";
    const group = fields.object(name);
    const bits = writeElements(element.elements, group);
    group.done();
    return `1${bits}`;
  }
  const max = 2 ** element.bits - 1;
  if (element.kind === "spare") return bitsOf(fields.number(name, max, 0), element.bits);
  const code = element.table === undefined ? fields.number(name, max, 0) : fields.code(name, element.table, max, 0);
  if (element.kind === "number") return bitsOf(code, element.bits);
  const next = element.follow(code);
  if (next === undefined) throw new CodecError(fields.at(name), `${code} is not defined`);
  return bitsOf(code, element.bits) + writeElements(next, fields);
}

const writeElements = (elements: readonly BitElement[], fields: Fields): string =>
  elements.map((element) => writeElement(element, fields)).join("");

/** The inverse of {@link readBits}. Without `length` as many octets as have a bit that is not 0. */
export function writeBits(elements: readonly BitElement[], value: Json, path: string): Uint8Array {
  const fields = new Fields(value, path);
  const spare = fields.has(SPARE) ? fields.text(SPARE) : "";
  if (!/^[01]*$/.test(spare)) throw new CodecError(fields.at(SPARE), "zeros and ones are wanted");
  const bits = writeElements(elements, fields) + spare;
  const needed = Math.ceil((bits.lastIndexOf("1") + 1) / 8);
  const length = fields.number(LENGTH, 255, needed);
  if (length < needed) throw new CodecError(fields.at(LENGTH), `${needed} octets are needed`);
  fields.done();
  return Uint8Array.from({ length }, (_, i) => Number.parseInt(bits.slice(8 * i, 8 * i + 8).padEnd(8, "0") || "0", 2));
}
