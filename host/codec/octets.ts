// Octets of a value, read from the front and written to the back.

import { toHex } from "../ue/hex.ts";
import { Unreadable } from "./error.ts";

/** Reads a value from its first octet on. Every method throws {@link Unreadable} where the octets end before what is read. */
export class OctetReader {
  readonly octets: Uint8Array;
  at = 0;

  constructor(octets: Uint8Array) {
    this.octets = octets;
  }

  /** Octets not yet read. */
  get left(): number {
    return this.octets.length - this.at;
  }

  /** Looks at the next octet without reading it. */
  peek(): number {
    if (this.left === 0) throw new Unreadable("the value ends");
    return this.octets[this.at]!;
  }

  /** `count` octets as they are. */
  take(count: number): Uint8Array {
    if (count < 0 || count > this.left) throw new Unreadable("the value ends");
    this.at += count;
    return this.octets.subarray(this.at - count, this.at);
  }

  /** A big endian number of `count` octets, 1 … 6. */
  number(count = 1): number {
    return this.take(count).reduce((value, octet) => value * 256 + octet, 0);
  }

  hex(count = this.left): string {
    return toHex(this.take(count));
  }
}

/** Collects the octets of a value. */
export class OctetWriter {
  readonly #octets: number[] = [];

  get length(): number {
    return this.#octets.length;
  }

  /** A big endian number of `count` octets, 1 … 6. */
  number(value: number, count = 1): this {
    for (let i = count - 1; i >= 0; i--) this.#octets.push(Math.floor(value / 256 ** i) % 256);
    return this;
  }

  put(octets: Iterable<number>): this {
    for (const octet of octets) this.#octets.push(octet);
    return this;
  }

  /** Octets behind their length of `lengthOctets` octets. */
  block(octets: Uint8Array, lengthOctets = 1): this {
    return this.number(octets.length, lengthOctets).put(octets);
  }

  done(): Uint8Array {
    return Uint8Array.from(this.#octets);
  }
}

/** Whether both hold the same octets. */
export const sameOctets = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((octet, i) => octet === b[i]);
