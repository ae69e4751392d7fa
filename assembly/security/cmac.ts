// CMAC with AES-128 (NIST SP 800-38B) as 128-EIA2 uses it (TS 33.401 B.2.3).

import { load32be } from "../wire/octets";
import { AES_BLOCK, aesEncrypt } from "./aes";
import { WORK } from "./tables";
import { addOctets } from "./words";

const BLOCK: u32 = <u32>AES_BLOCK;
/** R_128 of SP 800-38B 5.3. */
const REDUCTION: u32 = 0x87;
/** The chaining block, and K2 behind it. */
const CHAIN: usize = WORK;
const SUBKEY2: usize = WORK + AES_BLOCK;

/**
 * Subkey K1 (SP 800-38B 6.1).
 * @param schedule expanded key
 * @param subkey address of 16 octets for K1
 */
export function cmacSubkey(schedule: usize, subkey: usize): void {
  store<u64>(subkey, 0);
  store<u64>(subkey, 0, 8);
  aesEncrypt(schedule, subkey);
  double(subkey, subkey);
}

/** Multiplies a block by x in GF(2^128). */
function double(from: usize, to: usize): void {
  let carry: u32 = 0;
  for (let i = AES_BLOCK; i != 0; i--) {
    const octet = <u32>load<u8>(from + i - 1);
    store<u8>(to + i - 1, <u8>((octet << 1) | carry));
    carry = octet >> 7;
  }
  store<u8>(to, load<u8>(to, 15) ^ <u8>(carry * REDUCTION), 15);
}

/**
 * The 32 most significant bits of the CMAC (SP 800-38B 6.2) of eight octets and a message behind them.
 * @param subkey K1
 * @param head the eight octets, the first one least significant
 * @param at message
 * @param bits length of the message in bits; further bits of its last octet are ignored
 */
export function cmac(schedule: usize, subkey: usize, head: u64, at: usize, bits: u32): u32 {
  store<u64>(CHAIN, head);
  store<u64>(CHAIN, 0, 8);
  let used: u32 = 8;
  while (bits > (BLOCK - used) << 3) {
    addOctets(CHAIN + used, at, BLOCK - used);
    aesEncrypt(schedule, CHAIN);
    at += BLOCK - used;
    bits -= (BLOCK - used) << 3;
    used = 0;
  }
  addLast(CHAIN + used, at, bits);
  if (bits == (BLOCK - used) << 3) {
    addOctets(CHAIN, subkey, BLOCK);
  } else {
    double(subkey, SUBKEY2);
    addOctets(CHAIN, SUBKEY2, BLOCK);
  }
  aesEncrypt(schedule, CHAIN);
  return load32be(CHAIN);
}

/** Adds the last bits to the chaining block, and a one behind them when they do not fill it. */
function addLast(to: usize, at: usize, bits: u32): void {
  const whole = bits >> 3;
  addOctets(to, at, whole);
  to += whole;
  if (to == CHAIN + AES_BLOCK) return;
  const rest = bits & 7;
  const one: u32 = 0x80 >> rest;
  const octet = rest == 0 ? 0 : <u32>load<u8>(at + whole) & (0xff00 >> rest);
  store<u8>(to, load<u8>(to) ^ <u8>(octet | one));
}
