// UIA2, the integrity function f9 with SNOW 3G (TS 35.215 4), which is 128-EIA1 with FRESH = BEARER and 27 zero bits (TS 33.401 B.2.2).

import { load32be } from "../wire/octets";
import { storeSums } from "./field";
import { snow3gGenerate, snow3gStart } from "./snow3g";
import { WORK } from "./tables";
import { load64be, tail64be } from "./words";

/** Multiples of P or Q; lies over the part of the shift register that is free between two calls of the generator. */
const MULTIPLES: usize = WORK + 64;
/** z1 … z5 */
const KEYSTREAM: usize = WORK + 192;

/** Twice an element of GF(2^64) modulo x^64 + x^4 + x^3 + x + 1 (TS 35.215 4.3.2). */
// @ts-ignore: decorator
@inline
function double(a: u64): u64 {
  return (a << 1) ^ ((a >> 63) * 0x1b);
}

/** Makes `times` multiply by `factor`. */
function prepareMultiples(factor: u64): void {
  const twice = double(factor);
  const fourfold = double(twice);
  storeSums(MULTIPLES, factor, twice, fourfold, double(fourfold));
}

/** Product with the prepared factor in GF(2^64). */
function times(a: u64): u64 {
  let low = multipleOf(a, 0);
  let high: u64 = 0;
  for (let shift: u64 = 4; shift < 64; shift += 4) {
    const multiple = multipleOf(a, shift);
    low ^= multiple << shift;
    high ^= multiple >> (64 - shift);
  }
  // high is below 2^60, so that no bit is lost: x^64 = x^4 + x^3 + x + 1.
  return low ^ high ^ (high << 1) ^ (high << 3) ^ (high << 4);
}

/** Half octet of `a` at `shift` times the prepared factor. */
// @ts-ignore: decorator
@inline
function multipleOf(a: u64, shift: u64): u64 {
  return load<u64>((<usize>(a >> shift) & 15) << 3, MULTIPLES);
}

/**
 * The message authentication code (TS 35.215 4.3, 4.4).
 * @param key address of 16 octets
 * @param direction 0 uplink, 1 downlink
 * @param bits length of the message at `at`; further bits of its last octet are ignored
 */
export function uia2(key: usize, count: u32, fresh: u32, direction: u32, at: usize, bits: u32): u32 {
  snow3gStart(key, count, fresh, (direction << 31) ^ count, (direction << 15) ^ fresh);
  snow3gGenerate(KEYSTREAM, 5);
  prepareMultiples(load64be(KEYSTREAM));
  let sum: u64 = 0;
  let left = bits;
  for (; left >= 64; left -= 64) {
    sum = times(sum ^ load64be(at));
    at += 8;
  }
  if (left != 0) sum = times(sum ^ tail64be(at, left));
  prepareMultiples(load64be(KEYSTREAM + 8));
  return <u32>(times(sum ^ <u64>bits) >> 32) ^ load32be(KEYSTREAM + 16);
}
