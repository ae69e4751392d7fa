// AES with a 128-bit key (FIPS 197), enciphering only: counter mode and CMAC need no more. Columns are little endian words, so that row 0
// is the least significant octet.
//
// The table holds for each octet x the column 2·S(x), S(x), S(x), 3·S(x) (SubBytes and MixColumns for row 0) twice in a row; rows 1 to 3
// want the same column turned by 1 to 3 octets, which is a load at 3, 2 or 1 octets into the entry.

import { gfInverses, mixedOctet } from "./field";
import { AES_TABLE, WORK } from "./tables";

const POLYNOMIAL: u32 = 0x11b;
const ROUNDS: usize = 10;
/** Octets of an expanded key: eleven round keys. */
export const AES_SCHEDULE_SIZE: usize = 176;
export const AES_BLOCK: usize = 16;

/** Computes the table. */
export function initAes(): void {
  // FIPS 197 5.1.1: S(x) = affine transformation of the inverse of x.
  gfInverses(WORK, POLYNOMIAL);
  for (let x: usize = 0; x < 256; x++) {
    let turned = <u32>load<u8>(WORK + x);
    turned |= turned << 8;
    const s = (turned ^ (turned >> 4) ^ (turned >> 5) ^ (turned >> 6) ^ (turned >> 7) ^ 0x63) & 0xff;
    const column = mixedOctet(s, POLYNOMIAL);
    store<u32>(x << 3, column, AES_TABLE);
    store<u32>(x << 3, column, AES_TABLE + 4);
  }
}

/** ShiftRows, SubBytes and MixColumns for one column; rows 0 to 3 come from the columns a to d. */
// @ts-ignore: decorator
@inline
export function mixedColumn(a: u32, b: u32, c: u32, d: u32): u32 {
  return (
    load<u32>((a << 3) & 0x7f8, AES_TABLE) ^
    load<u32>((b >> 5) & 0x7f8, AES_TABLE + 3) ^
    load<u32>((c >> 13) & 0x7f8, AES_TABLE + 2) ^
    load<u32>((d >> 21) & 0x7f8, AES_TABLE + 1)
  );
}

/** ShiftRows and SubBytes for one column. */
// @ts-ignore: decorator
@inline
function substitutedColumn(a: u32, b: u32, c: u32, d: u32): u32 {
  return (
    (<u32>load<u8>((a << 3) & 0x7f8, AES_TABLE + 1)) |
    ((<u32>load<u8>((b >> 5) & 0x7f8, AES_TABLE + 1)) << 8) |
    ((<u32>load<u8>((c >> 13) & 0x7f8, AES_TABLE + 1)) << 16) |
    ((<u32>load<u8>((d >> 21) & 0x7f8, AES_TABLE + 1)) << 24)
  );
}

/**
 * Expands a key (FIPS 197 5.2).
 * @param key address of 16 octets
 * @param schedule address of `AES_SCHEDULE_SIZE` octets
 */
export function aesExpandKey(key: usize, schedule: usize): void {
  store<u64>(schedule, load<u64>(key));
  store<u64>(schedule, load<u64>(key, 8), 8);
  let constant: u32 = 1;
  const end = schedule + ROUNDS * AES_BLOCK;
  for (let p = schedule; p < end; p += AES_BLOCK) {
    const last = load<u32>(p, 12);
    const turned = rotr<u32>(last, 8);
    const a = substitutedColumn(turned, turned, turned, turned) ^ constant ^ load<u32>(p);
    const b = a ^ load<u32>(p, 4);
    const c = b ^ load<u32>(p, 8);
    store<u32>(p, a, 16);
    store<u32>(p, b, 20);
    store<u32>(p, c, 24);
    store<u32>(p, c ^ last, 28);
    constant = (constant << 1) ^ ((constant >> 7) * POLYNOMIAL);
  }
}

/** Enciphers a block of 16 octets in place (FIPS 197 5.1). */
export function aesEncrypt(schedule: usize, block: usize): void {
  let a = load<u32>(block) ^ load<u32>(schedule);
  let b = load<u32>(block, 4) ^ load<u32>(schedule, 4);
  let c = load<u32>(block, 8) ^ load<u32>(schedule, 8);
  let d = load<u32>(block, 12) ^ load<u32>(schedule, 12);
  let key = schedule + AES_BLOCK;
  const last = schedule + ROUNDS * AES_BLOCK;
  for (; key < last; key += AES_BLOCK) {
    const e = mixedColumn(a, b, c, d) ^ load<u32>(key);
    const f = mixedColumn(b, c, d, a) ^ load<u32>(key, 4);
    const g = mixedColumn(c, d, a, b) ^ load<u32>(key, 8);
    d = mixedColumn(d, a, b, c) ^ load<u32>(key, 12);
    a = e;
    b = f;
    c = g;
  }
  store<u32>(block, substitutedColumn(a, b, c, d) ^ load<u32>(key));
  store<u32>(block, substitutedColumn(b, c, d, a) ^ load<u32>(key, 4), 4);
  store<u32>(block, substitutedColumn(c, d, a, b) ^ load<u32>(key, 8), 8);
  store<u32>(block, substitutedColumn(d, a, b, c) ^ load<u32>(key, 12), 12);
}

/**
 * Keystream of the counter mode of 128-EEA2 (TS 33.401 B.1.3): the first half of the counter block is COUNT, BEARER and DIRECTION, the
 * second counts blocks.
 * @param flow BEARER in bits 31–27, DIRECTION in bit 26
 * @param first number of the first block
 */
export function aesGenerate(schedule: usize, count: u32, flow: u32, first: u32, out: usize, blocks: u32): void {
  const head = (<u64>bswap<u32>(flow) << 32) | <u64>bswap<u32>(count);
  for (const end = first + blocks; first < end; first++) {
    store<u64>(out, head);
    store<u64>(out, bswap<u64>(<u64>first), 8);
    aesEncrypt(schedule, out);
    out += AES_BLOCK;
  }
}
