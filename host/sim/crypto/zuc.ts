// ZUC (specification of 128-EEA3 and 128-EIA3, document 2) for the simulated network, written from the specification and apart from the
// core's, so that a mistake in one of them shows.

import { inverse } from "./field.ts";

const S1_FIELD = 0x18b;
/** 3.4.1: the permutations P1, P2, P3 of S0. */
const P = [
  [9, 15, 0, 14, 15, 15, 2, 10, 0, 4, 0, 12, 7, 5, 3, 9],
  [8, 13, 6, 5, 7, 0, 12, 4, 11, 1, 14, 10, 15, 3, 9, 2],
  [2, 6, 10, 6, 0, 13, 10, 15, 3, 3, 13, 5, 0, 9, 12, 13],
] as const;
/** 3.4.2: columns of the matrix of S1, that of the least significant bit first, and its constant. */
const COLUMNS = [0x97, 0x3e, 0x6d, 0xcb, 0xee, 0xdd, 0xbb, 0x77] as const;
const CONSTANT = 0x55;
/** 3.5: the constants d. */
const D = [
  0x44d7, 0x26bc, 0x626b, 0x135e, 0x5789, 0x35e2, 0x7135, 0x09af, 0x4d78, 0x2f13, 0x6bc4, 0x1af1, 0x5e26, 0x3c4d, 0x789a, 0x47ac,
] as const;

function s0(x: number): number {
  let high = x >> 4;
  let low = x & 15;
  high ^= P[0][low]!;
  low ^= P[1][high]!;
  high ^= P[2][low]!;
  const y = (high << 4) | low;
  return ((y << 5) | (y >> 3)) & 255;
}

function s1(x: number): number {
  const y = inverse(x, S1_FIELD);
  return COLUMNS.reduce((sum, column, bit) => ((y >> bit) & 1 ? sum ^ column : sum), CONSTANT);
}

const OCTETS = Array.from({ length: 256 }, (_, x) => x);
const S0 = Uint8Array.from(OCTETS, s0);
const S1 = Uint8Array.from(OCTETS, s1);

const turned = (w: number, n: number): number => (w << n) | (w >>> (32 - n));
const l1 = (w: number): number => w ^ turned(w, 2) ^ turned(w, 10) ^ turned(w, 18) ^ turned(w, 24);
const l2 = (w: number): number => w ^ turned(w, 8) ^ turned(w, 14) ^ turned(w, 22) ^ turned(w, 30);
const substituted = (w: number): number =>
  ((S0[w >>> 24]! << 24) | (S1[(w >>> 16) & 255]! << 16) | (S0[(w >>> 8) & 255]! << 8) | S1[w & 255]!) >>> 0;

/** 3.2: 2^31 − 1. */
const MODULUS = 0x7fffffff;
/** Sum of two cells modulo 2^31 − 1. */
function plus(a: number, b: number): number {
  const sum = a + b;
  return (sum & MODULUS) + (sum > MODULUS ? 1 : 0);
}
/** A cell times 2^n: a turn within 31 bits. */
const times = (a: number, n: number): number => ((a << n) | (a >>> (31 - n))) & MODULUS;

/** The generator (3.6). */
export class Zuc {
  readonly #s = new Uint32Array(16);
  #r1 = 0;
  #r2 = 0;

  /** @param key 16 octets @param iv 16 octets */
  constructor(key: Uint8Array, iv: Uint8Array) {
    for (let i = 0; i < 16; i++) this.#s[i] = (key[i]! << 23) | (D[i]! << 8) | iv[i]!;
    for (let i = 0; i < 32; i++) this.#clock(this.#function() >>> 1);
    this.#function();
    this.#clock(0);
  }

  /** The next keystream word. */
  next(): number {
    const s = this.#s;
    const x3 = (s[2]! << 16) | (s[0]! >>> 15);
    const word = (this.#function() ^ x3) >>> 0;
    this.#clock(0);
    return word;
  }

  /** Bit reorganisation and the nonlinear function (3.3, 3.4). */
  #function(): number {
    const s = this.#s;
    const x0 = ((s[15]! << 1) & 0xffff0000) | (s[14]! & 0xffff);
    const x1 = (s[11]! << 16) | (s[9]! >>> 15);
    const x2 = (s[7]! << 16) | (s[5]! >>> 15);
    const w = ((x0 ^ this.#r1) >>> 0) + this.#r2;
    const w1 = (this.#r1 + (x1 >>> 0)) >>> 0;
    const w2 = (this.#r2 ^ x2) >>> 0;
    this.#r1 = substituted(l1((w1 << 16) | (w2 >>> 16)));
    this.#r2 = substituted(l2((w2 << 16) | (w1 >>> 16)));
    return w >>> 0;
  }

  /** The shift register (3.2), with `added` in initialisation mode. */
  #clock(added: number): void {
    const s = this.#s;
    let v = s[0]!;
    for (const [cell, n] of [
      [0, 8],
      [4, 20],
      [10, 21],
      [13, 17],
      [15, 15],
    ] as const)
      v = plus(v, times(s[cell]!, n));
    v = plus(v, added);
    s.copyWithin(0, 1);
    s[15] = v === 0 ? MODULUS : v;
  }
}
