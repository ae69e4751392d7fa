// SNOW 3G (TS 35.216). The shift register stands as a window of 16 words on 32: a clock writes one word behind the window and moves it on;
// after at most 16 clocks the window is copied back to the start.

import { load32be, store32be } from "../wire/octets";
import { mixedColumn } from "./aes";
import { gfMultiply, mixedOctet } from "./field";
import { SNOW_ALPHA, SNOW_S2, SPARE, WORK } from "./tables";

/** Polynomial of the field in which S2 is defined (TS 35.216 3.3.2). */
const S2_POLYNOMIAL: u32 = 0x169;
/** Polynomial of the root β of MULα and DIVα (TS 35.216 3.1.2, 3.4.2). */
const BETA_POLYNOMIAL: u32 = 0x1a9;
/** β^23, β^245, β^48, β^239: the factors of MULα, most significant octet first (3.4.2). */
const MUL_FACTORS: u32 = 0xe19fcf13;
/** β^16, β^39, β^6, β^64: the factors of DIVα (3.4.3). */
const DIV_FACTORS: u32 = 0x180f40cd;

// Offsets in SNOW_ALPHA: 16 words each.
const MUL_LOW: usize = SNOW_ALPHA;
const MUL_HIGH: usize = SNOW_ALPHA + 64;
const DIV_LOW: usize = SNOW_ALPHA + 128;
const DIV_HIGH: usize = SNOW_ALPHA + 192;

/** s0 … s15, and room for 16 more. */
const REGISTER: usize = WORK;
const REGISTER_SIZE: usize = 64;
/** R1, R2, R3 of the finite state machine between two calls. */
const MACHINE: usize = WORK + 224;

/** Computes the tables. */
export function initSnow3g(): void {
  for (let x: u32 = 0; x < 256; x++) store<u8>(x, <u8>dickson7(x), SPARE);
  for (let x: u32 = 0; x < 256; x++) {
    // TS 35.216 3.3.2: SQ(x) = x + x^9 + x^13 + x^15 + x^33 + x^41 + x^45 + x^47 + x^49 + 0x25. The sum of powers is the Dickson
    // polynomial of degree 49, which is that of degree 7 applied twice.
    const s = <u32>load<u8>(<usize>load<u8>(x, SPARE), SPARE) ^ 0x25;
    store<u32>(x << 2, mixedOctet(s, S2_POLYNOMIAL), SNOW_S2);
  }
  for (let x: u32 = 0; x < 16; x++) {
    store<u32>(x << 2, scaled(MUL_FACTORS, x), MUL_LOW);
    store<u32>(x << 2, scaled(MUL_FACTORS, x << 4), MUL_HIGH);
    store<u32>(x << 2, scaled(DIV_FACTORS, x), DIV_LOW);
    store<u32>(x << 2, scaled(DIV_FACTORS, x << 4), DIV_HIGH);
  }
}

/** Dickson polynomial of degree 7 in characteristic 2: D_n+1 = y·D_n + D_n−1, which makes y^7 + y^5 + y. */
function dickson7(y: u32): u32 {
  let before: u32 = 0;
  let value = y;
  for (let degree = 1; degree < 7; degree++) {
    const next = gfMultiply(y, value, S2_POLYNOMIAL) ^ before;
    before = value;
    value = next;
  }
  return value;
}

/** The four factors times x. */
function scaled(factors: u32, x: u32): u32 {
  let word: u32 = 0;
  for (let i = 0; i < 4; i++) {
    word = (word << 8) | gfMultiply(factors >> 24, x, BETA_POLYNOMIAL);
    factors <<= 8;
  }
  return word;
}

/** S1 (3.3.1): the S-box and MixColumns of AES, with the most significant octet as row 0. */
// @ts-ignore: decorator
@inline
function s1(w: u32): u32 {
  return mixedColumn(w, w, w, w);
}

/** S2 (3.3.2). */
// @ts-ignore: decorator
@inline
function s2(w: u32): u32 {
  return (
    load<u32>((w << 2) & 0x3fc, SNOW_S2) ^
    rotl<u32>(load<u32>((w >> 6) & 0x3fc, SNOW_S2), 8) ^
    rotl<u32>(load<u32>((w >> 14) & 0x3fc, SNOW_S2), 16) ^
    rotl<u32>(load<u32>((w >> 22) & 0x3fc, SNOW_S2), 24)
  );
}

/** The word that the shift register takes in (3.4.4, 3.4.5), without what the finite state machine adds; `s` is the window. */
// @ts-ignore: decorator
@inline
function feedback(s: usize): u32 {
  const s0 = load<u32>(s);
  const s11 = load<u32>(s, 44);
  return (
    (s0 << 8) ^
    load<u32>((s0 >> 22) & 0x3c, MUL_LOW) ^
    load<u32>((s0 >> 26) & 0x3c, MUL_HIGH) ^
    load<u32>(s, 8) ^
    (s11 >> 8) ^
    load<u32>((s11 << 2) & 0x3c, DIV_LOW) ^
    load<u32>((s11 >> 2) & 0x3c, DIV_HIGH)
  );
}

function copyBack(clocks: u32): void {
  const from = REGISTER + (<usize>clocks << 2);
  for (let i: usize = 0; i < REGISTER_SIZE; i += 8) store<u64>(REGISTER + i, load<u64>(from + i));
}

/** Loads key and initialisation vector and clocks the generator up to its first keystream word (4.1, 4.2). Arguments as 3.2 names them. */
export function snow3gStart(key: usize, iv3: u32, iv2: u32, iv1: u32, iv0: u32): void {
  for (let i: usize = 0; i < 16; i += 4) {
    // The words of the key are k3 … k0 in the order of its octets: s3 = k3 + 1s, s2 = k2 + 1s … s7 = k3, s6 = k2 …
    const k = load32be(key + i);
    const s = REGISTER + 12 - i;
    store<u32>(s, ~k);
    store<u32>(s, k, 16);
    store<u32>(s, ~k, 32);
    store<u32>(s, k, 48);
  }
  store<u32>(REGISTER, load<u32>(REGISTER, 60) ^ iv0, 60);
  store<u32>(REGISTER, load<u32>(REGISTER, 48) ^ iv1, 48);
  store<u32>(REGISTER, load<u32>(REGISTER, 40) ^ iv2, 40);
  store<u32>(REGISTER, load<u32>(REGISTER, 36) ^ iv3, 36);
  let r1: u32 = 0;
  let r2: u32 = 0;
  let r3: u32 = 0;
  for (let half = 0; half < 2; half++) {
    for (let s = REGISTER; s < REGISTER + REGISTER_SIZE; s += 4) {
      const f = (load<u32>(s, 60) + r1) ^ r2;
      const r = r2 + (r3 ^ load<u32>(s, 20));
      r3 = s2(r2);
      r2 = s1(r1);
      r1 = r;
      store<u32>(s, feedback(s) ^ f, 64);
    }
    copyBack(16);
  }
  store<u32>(MACHINE, r1);
  store<u32>(MACHINE, r2, 4);
  store<u32>(MACHINE, r3, 8);
  // The word of the first clock is discarded.
  snow3gGenerate(REGISTER + 2 * REGISTER_SIZE, 1);
}

/**
 * Writes the next keystream words, most significant octet first (4.2).
 * @param words 1 … 16
 */
export function snow3gGenerate(out: usize, words: u32): void {
  let r1 = load<u32>(MACHINE);
  let r2 = load<u32>(MACHINE, 4);
  let r3 = load<u32>(MACHINE, 8);
  const end = REGISTER + (<usize>words << 2);
  for (let s = REGISTER; s < end; s += 4) {
    const f = (load<u32>(s, 60) + r1) ^ r2;
    const r = r2 + (r3 ^ load<u32>(s, 20));
    r3 = s2(r2);
    r2 = s1(r1);
    r1 = r;
    store32be(out, f ^ load<u32>(s));
    out += 4;
    store<u32>(s, feedback(s), 64);
  }
  copyBack(words);
  store<u32>(MACHINE, r1);
  store<u32>(MACHINE, r2, 4);
  store<u32>(MACHINE, r3, 8);
}
