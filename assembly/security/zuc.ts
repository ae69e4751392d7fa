// ZUC (specification of the 3GPP confidentiality and integrity algorithms 128-EEA3 & 128-EIA3, document 2; TS 35.222). The shift register
// stands as a window of 16 cells on 32: a clock writes one cell behind the window and moves it on; after at most 16 clocks the window is
// copied back to the start. A cell holds 1 … 2^31 − 1, where 2^31 − 1 stands for 0.

import { store32be } from "../wire/octets";
import { gfInverses } from "./field";
import { WORK, ZUC_S0, ZUC_S1 } from "./tables";

/** Field of S1 (3.4). */
const S1_POLYNOMIAL: u32 = 0x18b;
const S1_CONSTANT: u32 = 0x55;
/** Columns of the matrix of S1, that of x^0 in the least significant octet. */
const S1_COLUMNS: u64 = 0x77bbddeecb6d3e97;
/** The 4-bit permutations of S0 (3.4): entry n in bits 4n+3 … 4n. */
const P1: u64 = 0x9357c040a2ffe0f9;
const P2: u64 = 0x293fae1b4c0756d8;
const P3: u64 = 0xdc905d33fad06a62;

/** The constants D (3.5), 15 bits each. */
const D: usize = memory.data<u16>([
  0x44d7, 0x26bc, 0x626b, 0x135e, 0x5789, 0x35e2, 0x7135, 0x09af, 0x4d78, 0x2f13, 0x6bc4, 0x1af1, 0x5e26, 0x3c4d, 0x789a, 0x47ac,
]);

/** s0 … s15, and room for 16 more. */
const REGISTER: usize = WORK;
const REGISTER_SIZE: usize = 64;
/** R1, R2 of the nonlinear function between two calls. */
const MEMORY_CELLS: usize = WORK + 224;
const MODULUS: u64 = 0x7fffffff;

/** Computes the tables. */
export function initZuc(): void {
  gfInverses(ZUC_S1, S1_POLYNOMIAL);
  for (let x: usize = 0; x < 256; x++) {
    // Three rounds that change one half octet by a permutation of the other, then a turn by five bits.
    let high = <u32>x >> 4;
    let low = <u32>x & 15;
    high ^= nibble(P1, low);
    low ^= nibble(P2, high);
    high ^= nibble(P3, low);
    const octet = (high << 4) | low;
    store<u8>(x, <u8>((octet << 5) | (octet >> 3)), ZUC_S0);
    // S1(x) = matrix · inverse of x + constant.
    let inverse = <u32>load<u8>(x, ZUC_S1);
    let sum = S1_CONSTANT;
    for (let columns = S1_COLUMNS; inverse != 0; inverse >>= 1) {
      if (inverse & 1) sum ^= <u32>columns & 0xff;
      columns >>= 8;
    }
    store<u8>(x, <u8>sum, ZUC_S1);
  }
}

function nibble(permutation: u64, n: u32): u32 {
  return <u32>(permutation >> (n << 2)) & 15;
}

/** The S-boxes side by side (3.4). */
// @ts-ignore: decorator
@inline
function substituted(w: u32): u32 {
  return (
    ((<u32>load<u8>(w >> 24, ZUC_S0)) << 24) |
    ((<u32>load<u8>((w >> 16) & 0xff, ZUC_S1)) << 16) |
    ((<u32>load<u8>((w >> 8) & 0xff, ZUC_S0)) << 8) |
    (<u32>load<u8>(w & 0xff, ZUC_S1))
  );
}

// @ts-ignore: decorator
@inline
function l1(w: u32): u32 {
  return w ^ rotl<u32>(w, 2) ^ rotl<u32>(w, 10) ^ rotl<u32>(w, 18) ^ rotl<u32>(w, 24);
}

// @ts-ignore: decorator
@inline
function l2(w: u32): u32 {
  return w ^ rotl<u32>(w, 8) ^ rotl<u32>(w, 14) ^ rotl<u32>(w, 22) ^ rotl<u32>(w, 30);
}

// Bit reorganisation (3.3); `s` is the window.
// @ts-ignore: decorator
@inline
function x0(s: usize): u32 {
  return ((load<u32>(s, 60) << 1) & 0xffff0000) | <u32>load<u16>(s, 56);
}

// @ts-ignore: decorator
@inline
function x1(s: usize): u32 {
  return ((<u32>load<u16>(s, 44)) << 16) | (load<u32>(s, 36) >> 15);
}

// @ts-ignore: decorator
@inline
function x2(s: usize): u32 {
  return ((<u32>load<u16>(s, 28)) << 16) | (load<u32>(s, 20) >> 15);
}

// @ts-ignore: decorator
@inline
function x3(s: usize): u32 {
  return ((<u32>load<u16>(s, 8)) << 16) | (load<u32>(s) >> 15);
}

/** The cell that the shift register takes in (3.2): the sum modulo 2^31 − 1, with `added` in initialisation mode. */
// @ts-ignore: decorator
@inline
function feedback(s: usize, added: u32): u32 {
  const s0 = <u64>load<u32>(s);
  const sum =
    (<u64>load<u32>(s, 60) << 15) +
    (<u64>load<u32>(s, 52) << 17) +
    (<u64>load<u32>(s, 40) << 21) +
    (<u64>load<u32>(s, 16) << 20) +
    (s0 << 8) +
    s0 +
    <u64>added;
  // 2^31 = 1: the first fold leaves less than 2^31 + 2^23, the second one at most 2^31 − 1.
  const folded = (sum & MODULUS) + (sum >> 31);
  return <u32>((folded & MODULUS) + (folded >> 31));
}

function copyBack(clocks: u32): void {
  const from = REGISTER + (<usize>clocks << 2);
  for (let i: usize = 0; i < REGISTER_SIZE; i += 8) store<u64>(REGISTER + i, load<u64>(from + i));
}

/**
 * Loads key and initialisation vector and clocks the generator up to its first keystream word (3.5, 3.6.1).
 * @param key address of 16 octets
 * @param iv0 octets 0 to 3 of the vector, most significant first; iv1 octets 4 to 7, and so on
 */
export function zucStart(key: usize, iv0: u32, iv1: u32, iv2: u32, iv3: u32): void {
  store32be(REGISTER + REGISTER_SIZE, iv0);
  store32be(REGISTER + REGISTER_SIZE + 4, iv1);
  store32be(REGISTER + REGISTER_SIZE + 8, iv2);
  store32be(REGISTER + REGISTER_SIZE + 12, iv3);
  for (let i: usize = 0; i < 16; i++) {
    const constant = <u32>load<u16>(D + (i << 1));
    const cell = (<u32>load<u8>(key + i) << 23) | (constant << 8) | <u32>load<u8>(i, REGISTER + REGISTER_SIZE);
    store<u32>(i << 2, cell, REGISTER);
  }
  let r1: u32 = 0;
  let r2: u32 = 0;
  for (let half = 0; half < 2; half++) {
    for (let s = REGISTER; s < REGISTER + REGISTER_SIZE; s += 4) {
      const w = (x0(s) ^ r1) + r2;
      const w1 = r1 + x1(s);
      const w2 = r2 ^ x2(s);
      r1 = substituted(l1((w1 << 16) | (w2 >> 16)));
      r2 = substituted(l2((w2 << 16) | (w1 >> 16)));
      store<u32>(s, feedback(s, w >> 1), 64);
    }
    copyBack(16);
  }
  store<u32>(MEMORY_CELLS, r1);
  store<u32>(MEMORY_CELLS, r2, 4);
  // The word of the first clock is discarded.
  zucGenerate(REGISTER + 2 * REGISTER_SIZE, 1);
}

/**
 * Writes the next keystream words, most significant octet first (3.6.2).
 * @param words 1 … 16
 */
export function zucGenerate(out: usize, words: u32): void {
  let r1 = load<u32>(MEMORY_CELLS);
  let r2 = load<u32>(MEMORY_CELLS, 4);
  const end = REGISTER + (<usize>words << 2);
  for (let s = REGISTER; s < end; s += 4) {
    const w = (x0(s) ^ r1) + r2;
    const w1 = r1 + x1(s);
    const w2 = r2 ^ x2(s);
    r1 = substituted(l1((w1 << 16) | (w2 >> 16)));
    r2 = substituted(l2((w2 << 16) | (w1 >> 16)));
    store32be(out, w ^ x3(s));
    out += 4;
    store<u32>(s, feedback(s, 0), 64);
  }
  copyBack(words);
  store<u32>(MEMORY_CELLS, r1);
  store<u32>(MEMORY_CELLS, r2, 4);
}
