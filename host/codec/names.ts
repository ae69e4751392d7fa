// Code points and their names: {"code": 1, "name": "IPv4"} ↔ 1.

import { CodecError, isObject, show } from "./error.ts";
import type { Json } from "./pdu.ts";

/** Names of code points; a key is a decimal number or a range "a-b". "#" in the name of a range stands for the code. */
export type CodeNames = Readonly<Record<string, string>>;

const UNDEFINED_NAME = "not defined";

/** The code points of a field, by code. */
export class CodeTable {
  readonly #ranges: readonly { readonly first: number; readonly last: number; readonly name: string }[];
  readonly #other: string;

  /** @param other name of every code that is not in `names` */
  constructor(names: CodeNames, other: string = UNDEFINED_NAME) {
    this.#ranges = Object.entries(names).map(([codes, name]) => {
      const [first, last] = codes.split("-").map(Number) as [number, number?];
      return { first, last: last ?? first, name };
    });
    this.#other = other;
  }

  name(code: number): string {
    const found = this.#ranges.find(({ first, last }) => code >= first && code <= last);
    return found === undefined ? this.#other : found.name.replace("#", String(code));
  }

  /** The enumerated value as JSON. */
  decode(code: number): { readonly code: number; readonly name: string } {
    return { code, name: this.name(code) };
  }

  /**
   * The code of an enumerated value: an object with code, name or both, or the code or name alone.
   * @throws {CodecError} when there is no such name, the code is above `max`, or code and name disagree
   */
  encode(value: Json, path: string, max: number): number {
    if (!isObject(value)) return this.#codeOf(value, path, max);
    const { code, name, ...rest } = value;
    const unknown = Object.keys(rest)[0];
    if (unknown !== undefined) throw new CodecError(path, `no "${unknown}" in an enumerated value: it has code and name`);
    if (code === undefined) return this.#codeOf(name ?? null, `${path}.name`, max);
    const number = this.#codeOf(code, `${path}.code`, max);
    if (name !== undefined && name !== this.name(number)) {
      throw new CodecError(path, `code ${number} is ${show(this.name(number))}, not ${show(name)}; give one of them`);
    }
    return number;
  }

  #codeOf(value: Json, path: string, max: number): number {
    if (typeof value === "number") return checkNumber(value, path, max);
    if (typeof value !== "string") throw new CodecError(path, `a code or a name is wanted, not ${show(value)}`);
    for (const { first, last, name } of this.#ranges) {
      const code = name.includes("#") ? Number(/\d+/.exec(value)?.[0] ?? -1) : first;
      if (code >= first && code <= Math.min(last, max) && this.name(code) === value) return code;
    }
    throw new CodecError(path, `no code has the name ${show(value)}`);
  }
}

/** A number 0 … `max`. @throws {CodecError} when it is none */
export function checkNumber(value: Json | undefined, path: string, max: number): number {
  if (typeof value !== "number" || !Number.isInteger(value) || value < 0 || value > max) {
    throw new CodecError(path, `a whole number from 0 to ${max} is wanted, not ${show(value)}`);
  }
  return value;
}
