// 128-EIA3 (document 1 of the specification of 128-EEA3 & 128-EIA3, clause 4; TS 35.221): the sum of the 32-bit windows into the keystream
// at the places of the message's one bits.

import { load32be } from "../wire/octets";
import { storeSums } from "./field";
import { WORK } from "./tables";
import { tail64be } from "./words";
import { zucGenerate, zucStart } from "./zuc";

/** Sums of shifted keystream; lies over the part of the shift register that is free between two calls of the generator. */
const SUMS: usize = WORK + 64;
/** Keystream of `BATCH` words of the message. */
const KEYSTREAM: usize = WORK + 192;
const BATCH: u32 = 8;

/**
 * The message authentication code (4.4).
 * @param key address of 16 octets
 * @param direction 0 uplink, 1 downlink
 * @param bits length of the message at `at`; further bits of its last octet are ignored
 */
export function eia3(key: usize, count: u32, bearer: u32, direction: u32, at: usize, bits: u32): u32 {
  zucStart(key, count, bearer << 27, count ^ (direction << 31), (bearer << 27) ^ (direction << 15));
  zucGenerate(KEYSTREAM, 1);
  let word = load32be(KEYSTREAM);
  let sum: u64 = 0;
  while (bits >= 32) {
    const words = min(bits >> 5, BATCH);
    zucGenerate(KEYSTREAM, words);
    for (let i: u32 = 0; i < words; i++) {
      const next = load32be(KEYSTREAM + (i << 2));
      sum ^= windows((<u64>word << 32) | <u64>next, load32be(at));
      word = next;
      at += 4;
    }
    bits -= words << 5;
  }
  zucGenerate(KEYSTREAM, 2);
  const last = (<u64>word << 32) | <u64>load32be(KEYSTREAM);
  if (bits != 0) sum ^= windows(last, <u32>(tail64be(at, bits) >> 32));
  // The window behind the message, and the last word of the keystream: the second but one when the message ends with a word.
  sum ^= last << bits;
  return <u32>(sum >> 32) ^ load32be(KEYSTREAM + (bits == 0 ? 0 : 4));
}

/** Sum of `keystream` << n over the one bits n of the message word, counted from the most significant; the upper half counts. */
function windows(keystream: u64, message: u32): u64 {
  storeSums(SUMS, keystream << 3, keystream << 2, keystream << 1, keystream);
  let sum: u64 = 0;
  for (let shift: u64 = 28; shift != 0; shift -= 4) {
    sum ^= load<u64>(<usize>(message & 15) << 3, SUMS) << shift;
    message >>= 4;
  }
  return sum ^ load<u64>(<usize>message << 3, SUMS);
}
