// Octets on their way in: pieces of any size go in, records come out.

/** A queue of octets that keeps only what has not been taken. */
export class OctetQueue {
  #octets: Uint8Array = new Uint8Array(0);
  #start = 0;

  /** Octets that can be taken. */
  get length(): number {
    return this.#octets.length - this.#start;
  }

  push(piece: Uint8Array): void {
    if (this.length === 0) this.#octets = piece;
    else {
      const joined = new Uint8Array(this.length + piece.length);
      joined.set(this.#octets.subarray(this.#start));
      joined.set(piece, this.length);
      this.#octets = joined;
    }
    this.#start = 0;
  }

  /** The next `length` octets, which stay; null when there are not so many. The view stays valid after {@link drop}. */
  peek(length: number): Uint8Array | null {
    return this.length < length ? null : this.#octets.subarray(this.#start, this.#start + length);
  }

  /** Drops up to `length` octets. @returns how many were dropped */
  drop(length: number): number {
    const dropped = Math.min(length, this.length);
    this.#start += dropped;
    return dropped;
  }
}

/** Big-endian and little-endian integers of an octet string; the caller has checked its length. */
export const u16be = (octets: Uint8Array, at: number): number => (octets[at]! << 8) | octets[at + 1]!;
export const u16le = (octets: Uint8Array, at: number): number => (octets[at + 1]! << 8) | octets[at]!;
export const u32be = (octets: Uint8Array, at: number): number => u16be(octets, at) * 0x10000 + u16be(octets, at + 2);
export const u32le = (octets: Uint8Array, at: number): number => u16le(octets, at + 2) * 0x10000 + u16le(octets, at);

/** Reads integers in one byte order. */
export interface ByteOrder {
  u16(octets: Uint8Array, at: number): number;
  u32(octets: Uint8Array, at: number): number;
}
export const BIG_ENDIAN: ByteOrder = { u16: u16be, u32: u32be };
export const LITTLE_ENDIAN: ByteOrder = { u16: u16le, u32: u32le };
