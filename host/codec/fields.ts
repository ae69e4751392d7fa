// The fields of a JSON object on their way to octets: each read once, by name, with the place it stands at for complaints.

import { parseHex } from "../ue/hex.ts";
import { CodecError, isObject, show } from "./error.ts";
import { type CodeTable, checkNumber } from "./names.ts";
import type { Json, JsonObject } from "./pdu.ts";

/** `path` with a field behind it. */
export const under = (path: string, name: string): string => {
  const step = /^[\w-]+$/.test(name) ? name : JSON.stringify(name);
  return path === "" ? step : `${path}.${step}`;
};

/** Reads octets written in hex. @throws {CodecError} */
export function hexAt(value: Json | undefined, path: string, length?: number): Uint8Array {
  const octets = typeof value === "string" ? parseHex(value) : null;
  if (octets === null) throw new CodecError(path, `octets in hex are wanted, not ${show(value)}`);
  if (length !== undefined && octets.length !== length)
    throw new CodecError(path, `${length} octets are wanted, not ${octets.length}`);
  return octets;
}

/** A text. @throws {CodecError} */
export function textAt(value: Json | undefined, path: string): string {
  if (typeof value !== "string") throw new CodecError(path, `a text is wanted, not ${show(value)}`);
  return value;
}

/** A list. @throws {CodecError} */
export function listAt(value: Json | undefined, path: string): readonly Json[] {
  if (!Array.isArray(value)) throw new CodecError(path, `a list is wanted, not ${show(value)}`);
  return value;
}

/** The fields of one object. */
export class Fields {
  readonly path: string;
  readonly #object: JsonObject;
  readonly #read = new Set<string>();

  /** @throws {CodecError} when `value` is no object */
  constructor(value: Json | undefined, path: string) {
    if (!isObject(value)) throw new CodecError(path, `an object is wanted, not ${show(value)}`);
    this.#object = value;
    this.path = path;
  }

  has(name: string): boolean {
    return this.#object[name] !== undefined;
  }

  /** @throws {CodecError} when it is absent */
  json(name: string): Json {
    const value = this.optional(name);
    if (value === undefined) throw new CodecError(this.path, `${JSON.stringify(name)} is missing`);
    return value;
  }

  optional(name: string): Json | undefined {
    this.#read.add(name);
    return this.#object[name];
  }

  at(name: string): string {
    return under(this.path, name);
  }

  /** A number 0 … `max`; `absent` where it is not there. */
  number(name: string, max: number, absent?: number): number {
    if (absent !== undefined && !this.has(name)) return absent;
    return checkNumber(this.json(name), this.at(name), max);
  }

  /** A boolean; false where it is not there. */
  flag(name: string): boolean {
    const value = this.optional(name) ?? false;
    if (typeof value !== "boolean") throw new CodecError(this.at(name), `true or false is wanted, not ${show(value)}`);
    return value;
  }

  /** An enumerated value; `absent` where it is not there. */
  code(name: string, table: CodeTable, max: number, absent?: number): number {
    if (absent !== undefined && !this.has(name)) return absent;
    return table.encode(this.json(name), this.at(name), max);
  }

  text(name: string): string {
    return textAt(this.json(name), this.at(name));
  }

  /** Octets written in hex, of the given length if any. */
  hex(name: string, length?: number): Uint8Array {
    return hexAt(this.json(name), this.at(name), length);
  }

  /** The same; no octets where it is absent. */
  optionalHex(name: string): Uint8Array {
    return this.has(name) ? this.hex(name) : new Uint8Array();
  }

  list(name: string): readonly Json[] {
    return listAt(this.json(name), this.at(name));
  }

  /** The same; empty where it is absent. */
  optionalList(name: string): readonly Json[] {
    return this.has(name) ? this.list(name) : [];
  }

  object(name: string): Fields {
    return new Fields(this.json(name), this.at(name));
  }

  /** @throws {CodecError} when the object has a field that nobody read */
  done(): void {
    const stray = Object.keys(this.#object).find((name) => !this.#read.has(name) && this.#object[name] !== undefined);
    if (stray !== undefined) throw new CodecError(this.path, `there is no field ${JSON.stringify(stray)} here`);
  }
}
