// SHA-256 (FIPS 180-4) and HMAC with it (RFC 2104, FIPS 198-1).

import { load32be, store32be } from "../wire/octets";
import { WORK } from "./tables";

export const DIGEST_SIZE: usize = 32;
const BLOCK: u32 = 64;
/** Longest key, in octets, that HMAC takes as it is; longer ones do not occur. */
export const HMAC_KEY_MAX: u32 = BLOCK;

/** The 64 constants, computed at start. */
const K: usize = memory.data(256, 4);
/** Hash value H0 … H7. */
const STATE: usize = WORK;
/** The block being filled. */
const PENDING: usize = WORK + 32;
/** The last 16 words of the message schedule. */
const SCHEDULE: usize = WORK + 96;
/** Address of a part of the work area that hashing leaves alone, 96 octets. */
export const HASH_FREE: usize = WORK + 160;

/** Computes the constants: the first 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4 4.2.2). */
export function initSha256(): void {
  let p = K;
  for (let n: u32 = 2; p < K + 256; n++) {
    if (!isPrime(n)) continue;
    store<u32>(p, cubeRootFraction(n));
    p += 4;
  }
}

function isPrime(n: u32): bool {
  for (let d: u32 = 2; d * d <= n; d++) if (n % d == 0) return false;
  return true;
}

function cubeRootFraction(n: u32): u32 {
  let root: u64 = 1;
  while ((root + 1) * (root + 1) * (root + 1) <= n) root++;
  let rest = <u64>n - root * root * root;
  // 24 bits one by one: (2r + 1)^3 = 8r^3 + 12r^2 + 6r + 1.
  for (let i = 0; i < 24; i++) {
    rest <<= 3;
    const step = 6 * root * (2 * root + 1) + 1;
    root <<= 1;
    if (rest < step) continue;
    rest -= step;
    root++;
  }
  // The other eight from the tangent: its error is below 2^-26 of the last of the 24 bits.
  return <u32>((root << 8) + (rest << 8) / (3 * root * root));
}

function begin(): void {
  // FIPS 180-4 5.3.3
  store<u32>(STATE, 0x6a09e667);
  store<u32>(STATE, 0xbb67ae85, 4);
  store<u32>(STATE, 0x3c6ef372, 8);
  store<u32>(STATE, 0xa54ff53a, 12);
  store<u32>(STATE, 0x510e527f, 16);
  store<u32>(STATE, 0x9b05688c, 20);
  store<u32>(STATE, 0x1f83d9ab, 24);
  store<u32>(STATE, 0x5be0cd19, 28);
}

/** Word t of the message schedule (6.2.2 1), t ≥ 16, which takes the place of word t − 16. */
// @ts-ignore: decorator
@inline
function nextWord(t: u32): u32 {
  const w15 = load<u32>(((t + 1) & 15) << 2, SCHEDULE);
  const w2 = load<u32>(((t + 14) & 15) << 2, SCHEDULE);
  const sigma0 = rotr<u32>(w15, 7) ^ rotr<u32>(w15, 18) ^ (w15 >> 3);
  const sigma1 = rotr<u32>(w2, 17) ^ rotr<u32>(w2, 19) ^ (w2 >> 10);
  return load<u32>((t & 15) << 2, SCHEDULE) + sigma0 + load<u32>(((t + 9) & 15) << 2, SCHEDULE) + sigma1;
}

/** Takes in one block of 64 octets (6.2.2). */
function absorb(block: usize): void {
  let a = load<u32>(STATE);
  let b = load<u32>(STATE, 4);
  let c = load<u32>(STATE, 8);
  let d = load<u32>(STATE, 12);
  let e = load<u32>(STATE, 16);
  let f = load<u32>(STATE, 20);
  let g = load<u32>(STATE, 24);
  let h = load<u32>(STATE, 28);
  for (let t: u32 = 0; t < 64; t++) {
    const word = t < 16 ? load32be(block + (t << 2)) : nextWord(t);
    store<u32>((t & 15) << 2, word, SCHEDULE);
    const sum1 = rotr<u32>(e, 6) ^ rotr<u32>(e, 11) ^ rotr<u32>(e, 25);
    const t1 = h + sum1 + (g ^ (e & (f ^ g))) + load<u32>(K + (t << 2)) + word;
    const sum0 = rotr<u32>(a, 2) ^ rotr<u32>(a, 13) ^ rotr<u32>(a, 22);
    const t2 = sum0 + ((a & b) | (c & (a | b)));
    h = g;
    g = f;
    f = e;
    e = d + t1;
    d = c;
    c = b;
    b = a;
    a = t1 + t2;
  }
  add(0, a);
  add(4, b);
  add(8, c);
  add(12, d);
  add(16, e);
  add(20, f);
  add(24, g);
  add(28, h);
}

function add(offset: usize, value: u32): void {
  store<u32>(offset, load<u32>(offset, STATE) + value, STATE);
}

/**
 * Takes in the rest of a message, pads and writes the digest.
 * @param before octets taken in already, a multiple of 64
 */
function finish(at: usize, length: u32, before: u32, digest: usize): void {
  const bits = (before + length) << 3;
  for (; length >= BLOCK; length -= BLOCK) {
    absorb(at);
    at += BLOCK;
  }
  for (let i: u32 = 0; i < BLOCK; i++) {
    store<u8>(PENDING + i, i < length ? load<u8>(at + i) : i == length ? 0x80 : 0);
  }
  if (length >= BLOCK - 8) {
    absorb(PENDING);
    for (let i: usize = 0; i < BLOCK; i += 8) store<u64>(PENDING + i, 0);
  }
  // LIMIT: messages stay far below 2^32 bits.
  store32be(PENDING + 60, bits);
  absorb(PENDING);
  for (let i: usize = 0; i < DIGEST_SIZE; i += 4) store32be(digest + i, load<u32>(i, STATE));
}

/** Begins a hash with the key, padded with zeros to a block, each octet added to `pad`. */
function beginWithKey(key: usize, keyLength: u32, pad: u32): void {
  begin();
  for (let i: u32 = 0; i < BLOCK; i++) {
    const octet = i < keyLength ? <u32>load<u8>(key + i) : 0;
    store<u8>(PENDING + i, <u8>(octet ^ pad));
  }
  absorb(PENDING);
}

/** SHA-256 of a message. @param digest address of 32 octets */
export function sha256(at: usize, length: u32, digest: usize): void {
  begin();
  finish(at, length, 0, digest);
}

/**
 * HMAC-SHA-256 of a message.
 * @param keyLength 0 … `HMAC_KEY_MAX`
 * @param mac address of 32 octets; neither key nor message may lie there
 */
export function hmacSha256(key: usize, keyLength: u32, at: usize, length: u32, mac: usize): void {
  beginWithKey(key, keyLength, 0x36);
  finish(at, length, BLOCK, mac);
  beginWithKey(key, keyLength, 0x5c);
  finish(mac, <u32>DIGEST_SIZE, BLOCK, mac);
}
