// SNOW 3G (TS 35.216) for the simulated network, written from the specification and apart from the core's, so that a mistake in one of
// them shows. Tables are made once, by the formulas of the clauses named.

import { inverse, multiply, power } from "./field.ts";

/** Rijndael's field, and the fields of SQ and of α (3.3.1, 3.3.2, 3.4). */
const RIJNDAEL = 0x11b;
const SQ_FIELD = 0x169;
const ALPHA_FIELD = 0x1a9;

const octets = Array.from({ length: 256 }, (_, x) => x);
const words = (f: (x: number) => number): Uint32Array => Uint32Array.from(octets, f);

/** Rijndael's S-box: inverse, then the affine map. */
function sr(x: number): number {
  const y = inverse(x, RIJNDAEL);
  let sum = y ^ 0x63;
  for (let turn = 1; turn <= 4; turn++) sum ^= ((y << turn) | (y >> (8 - turn))) & 0xff;
  return sum;
}

/** 3.3.2: SQ by its polynomial. */
const sq = (x: number): number => [1, 9, 13, 15, 33, 41, 45, 47, 49].reduce((sum, n) => sum ^ power(x, n, SQ_FIELD), 0x25);

/** 3.3.1, 3.3.2: column (2, 3, 1, 1) of the mixing matrix times an octet of the S-box, in a word of its own. */
const mixed = (s: number, field: number): number =>
  ((multiply(2, s, field) << 24) | (multiply(3, s, field) << 16) | (s << 8) | s) >>> 0;
const S1 = words((x) => mixed(sr(x), RIJNDAEL));
const S2 = words((x) => mixed(sq(x), SQ_FIELD));

/** 3.4.2, 3.4.3: four powers of β times an octet. */
const scaled = (powers: readonly number[], x: number): number =>
  powers.reduce((word, n) => (word << 8) | multiply(power(2, n, ALPHA_FIELD), x, ALPHA_FIELD), 0) >>> 0;
const MUL = words((x) => scaled([23, 245, 48, 239], x));
const DIV = words((x) => scaled([16, 39, 6, 64], x));

const turned = (w: number, n: number): number => (w << n) | (w >>> (32 - n));

/** Octet 0 (the most significant) is looked up as it is, octet n turned by n octets to the right. */
function substituted(table: Uint32Array, w: number): number {
  return (
    table[w >>> 24]! ^ turned(table[(w >>> 16) & 255]!, 24) ^ turned(table[(w >>> 8) & 255]!, 16) ^ turned(table[w & 255]!, 8)
  );
}

/** The generator (4). */
export class Snow3g {
  readonly #s = new Uint32Array(16);
  #r1 = 0;
  #r2 = 0;
  #r3 = 0;

  /**
   * @param key 16 octets
   * @param iv words IV0 … IV3 (4.1)
   */
  constructor(key: Uint8Array, iv: readonly [number, number, number, number]) {
    const view = new DataView(key.buffer, key.byteOffset, 16);
    const k = [12, 8, 4, 0].map((at) => view.getUint32(at));
    for (let i = 0; i < 16; i++) this.#s[i] = k[i & 3]! ^ (i < 4 || (i >= 8 && i < 12) ? 0xffffffff : 0);
    this.#s[15]! ^= iv[0];
    this.#s[12]! ^= iv[1];
    this.#s[10]! ^= iv[2];
    this.#s[9]! ^= iv[3];
    for (let i = 0; i < 32; i++) this.#clock(this.#machine());
    this.#machine();
    this.#clock(0);
  }

  /** The next keystream word. */
  next(): number {
    const word = (this.#machine() ^ this.#s[0]!) >>> 0;
    this.#clock(0);
    return word;
  }

  /** The finite state machine (3.4.6). */
  #machine(): number {
    const f = (this.#s[15]! + this.#r1) ^ this.#r2;
    const r = (this.#r2 + (this.#r3 ^ this.#s[5]!)) >>> 0;
    this.#r3 = substituted(S2, this.#r2) >>> 0;
    this.#r2 = substituted(S1, this.#r1) >>> 0;
    this.#r1 = r;
    return f;
  }

  /** The shift register (3.4.4, 3.4.5). */
  #clock(added: number): void {
    const s = this.#s;
    const v = (s[0]! << 8) ^ MUL[s[0]! >>> 24]! ^ s[2]! ^ (s[11]! >>> 8) ^ DIV[s[11]! & 255]! ^ added;
    s.copyWithin(0, 1);
    s[15] = v;
  }
}
