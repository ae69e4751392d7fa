// Arithmetic in GF(2^8) for the derivation of tables, and products by half octets for the MACs.

import { SPARE } from "./tables";

/** A generator of GF(2^8) both modulo x^8+x^4+x^3+x+1 (AES) and modulo x^8+x^7+x^3+x+1 (ZUC). */
const GENERATOR: u32 = 6;

/** Product of two elements of GF(2^8) modulo a polynomial that is given with its x^8. */
export function gfMultiply(a: u32, b: u32, polynomial: u32): u32 {
  let product: u32 = 0;
  for (; b != 0; b >>= 1) {
    if (b & 1) product ^= a;
    a <<= 1;
    if (a & 0x100) a ^= polynomial;
  }
  return product;
}

/**
 * Column that the matrix of MixColumns (FIPS 197 5.1.3) makes of an octet s in row 0: 2·s, s, s, 3·s from the least significant octet on.
 * SNOW 3G uses the same matrix over another field.
 */
export function mixedOctet(s: u32, polynomial: u32): u32 {
  const twice = (s << 1) ^ ((s >> 7) * polynomial);
  return twice | (s << 8) | (s << 16) | ((twice ^ s) << 24);
}

/** Writes a table of 256 octets: the inverse of each element of GF(2^8), and 0 for 0. Uses `SPARE`. */
export function gfInverses(table: usize, polynomial: u32): void {
  let power: u32 = 1;
  for (let n: usize = 0; n < 255; n++) {
    store<u8>(n, <u8>power, SPARE);
    power = gfMultiply(power, GENERATOR, polynomial);
  }
  // The powers of a generator are all elements but 0, and the inverse of g^n is g^(255-n).
  store<u8>(table, 0);
  store<u8>(table, 1, 1);
  for (let n: usize = 1; n < 255; n++) {
    store<u8>(table + <usize>load<u8>(n, SPARE), load<u8>(255 - n, SPARE));
  }
}

/**
 * Writes the 16 sums of four values: entry n, 8 octets each, is the sum (exclusive or) of those whose bit is set in n. With shifts of
 * one number as the values this makes a product by half octets.
 */
export function storeSums(table: usize, bit0: u64, bit1: u64, bit2: u64, bit3: u64): void {
  store<u64>(table, 0);
  store<u64>(table, bit0, 8);
  store<u64>(table, bit1, 16);
  store<u64>(table, bit1 ^ bit0, 24);
  store<u64>(table, bit2, 32);
  store<u64>(table, bit2 ^ bit0, 40);
  const high = bit2 ^ bit1;
  store<u64>(table, high, 48);
  store<u64>(table, high ^ bit0, 56);
  store<u64>(table, bit3, 64);
  store<u64>(table, bit3 ^ bit0, 72);
  store<u64>(table, bit3 ^ bit1, 80);
  store<u64>(table, bit3 ^ bit1 ^ bit0, 88);
  store<u64>(table, bit3 ^ bit2, 96);
  store<u64>(table, bit3 ^ bit2 ^ bit0, 104);
  store<u64>(table, bit3 ^ high, 112);
  store<u64>(table, bit3 ^ high ^ bit0, 120);
}

/** Octets that `storeSums` writes. */
export const SUMS_SIZE: usize = 128;
