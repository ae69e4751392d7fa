// 128-EEA0…3 and 128-EIA0…3 (TS 33.401 annex B) and the key derivation (annex A, I) for the simulated network. AES and HMAC come from the
// library of Node.js, SNOW 3G and ZUC from beside; nothing of the core is used, so that a mistake cannot cancel out.

import { createCipheriv, createHmac } from "node:crypto";
import { Snow3g } from "./snow3g.ts";
import { Zuc } from "./zuc.ts";

/** Algorithm identities (TS 24.301 9.9.3.23). */
export const NULL = 0;
export const SNOW3G = 1;
export const AES = 2;
export const ZUC = 3;
export const UPLINK = 0;
export const DOWNLINK = 1;

/** COUNT, BEARER 0, DIRECTION, as octets 0–7 of an initialisation vector. */
function head(count: number, direction: number): Buffer {
  const octets = Buffer.alloc(8);
  octets.writeUInt32BE(count >>> 0);
  octets[4] = direction << 2;
  return octets;
}

/** The words of a generator over the message: 32 bits each, most significant octet first. */
function addWords(octets: Uint8Array, next: () => number): Uint8Array {
  const out = octets.slice();
  let word = 0;
  for (let i = 0; i < out.length; i++) {
    if ((i & 3) === 0) word = next();
    out[i]! ^= (word >>> (24 - 8 * (i & 3))) & 255;
  }
  return out;
}

/**
 * Ciphers or deciphers; BEARER is 0 as for NAS.
 * @param algorithm 0 … 3
 * @param key 16 octets
 * @param count NAS COUNT, 24 bits
 * @param direction 0 uplink, 1 downlink
 */
export function eea(algorithm: number, key: Uint8Array, count: number, direction: number, octets: Uint8Array): Uint8Array {
  const flow = (direction << 26) >>> 0;
  switch (algorithm) {
    case NULL:
      return octets.slice();
    case SNOW3G: {
      const generator = new Snow3g(key, [flow, count, flow, count]);
      return addWords(octets, () => generator.next());
    }
    case AES:
      return new Uint8Array(
        createCipheriv("aes-128-ctr", key, Buffer.concat([head(count, direction), Buffer.alloc(8)])).update(octets),
      );
    case ZUC: {
      const half = head(count, direction);
      const generator = new Zuc(key, Buffer.concat([half, half]));
      return addWords(octets, () => generator.next());
    }
    default:
      throw new RangeError(`no EEA${algorithm}`);
  }
}

/** NAS-MAC of a message, 4 octets. Parameters as of {@link eea}. */
export function eia(algorithm: number, key: Uint8Array, count: number, direction: number, octets: Uint8Array): Uint8Array {
  switch (algorithm) {
    case NULL:
      return new Uint8Array(4);
    case SNOW3G:
      return eia1(key, count, direction, octets);
    case AES:
      return eia2(key, count, direction, octets);
    case ZUC:
      return eia3(key, count, direction, octets);
    default:
      throw new RangeError(`no EIA${algorithm}`);
  }
}

const wordOctets = (word: number): Uint8Array => Uint8Array.of(word >>> 24, (word >>> 16) & 255, (word >>> 8) & 255, word & 255);

/** Product in GF(2^64) modulo x^64 + x^4 + x^3 + x + 1 (TS 35.215 4.3.2), as halves of 32 bits. */
function multiply64(ah: number, al: number, bh: number, bl: number): [high: number, low: number] {
  let [high, low] = [0, 0];
  for (let i = 63; i >= 0; i--) {
    const carry = high >>> 31;
    high = (high << 1) | (low >>> 31);
    low = (low << 1) ^ (carry * 0x1b);
    const bit = i >= 32 ? (bh >>> (i - 32)) & 1 : (bl >>> i) & 1;
    if (bit) {
      high ^= ah;
      low ^= al;
    }
  }
  return [high >>> 0, low >>> 0];
}

/** TS 35.215 4 with FRESH 0 (TS 33.401 B.2.2). */
function eia1(key: Uint8Array, count: number, direction: number, octets: Uint8Array): Uint8Array {
  const generator = new Snow3g(key, [(direction << 15) >>> 0, ((direction << 31) ^ count) >>> 0, 0, count]);
  const [z1, z2, z3, z4, z5] = [generator.next(), generator.next(), generator.next(), generator.next(), generator.next()];
  const padded = Buffer.alloc(Math.ceil(octets.length / 8) * 8);
  padded.set(octets);
  let [high, low] = [0, 0];
  for (let at = 0; at < padded.length; at += 8)
    [high, low] = multiply64(high ^ padded.readUInt32BE(at), low ^ padded.readUInt32BE(at + 4), z1, z2);
  [high] = multiply64(high, low ^ (8 * octets.length), z3, z4);
  return wordOctets((high ^ z5) >>> 0);
}

/** AES-128 CMAC (NIST SP 800-38B), its first 32 bits. */
function eia2(key: Uint8Array, count: number, direction: number, octets: Uint8Array): Uint8Array {
  const length = 8 + octets.length;
  const isWhole = length % 16 === 0;
  const text = Buffer.alloc(Math.ceil(length / 16) * 16);
  head(count, direction).copy(text);
  text.set(octets, 8);
  if (!isWhole) text[length] = 0x80;
  const subkey = createCipheriv("aes-128-ecb", key, null).setAutoPadding(false).update(Buffer.alloc(16));
  for (let i = isWhole ? 1 : 2; i > 0; i--) {
    const carry = subkey[0]! >> 7;
    for (let j = 0; j < 16; j++) subkey[j] = (subkey[j]! << 1) | ((subkey[j + 1] ?? 0) >> 7);
    subkey[15]! ^= carry * 0x87;
  }
  for (let j = 0; j < 16; j++) text[text.length - 16 + j]! ^= subkey[j]!;
  return new Uint8Array(
    createCipheriv("aes-128-cbc", key, Buffer.alloc(16)).setAutoPadding(false).update(text).subarray(-16, -12),
  );
}

/** 128-EIA3 (document 1 of its specification, 4), message of whole octets. */
function eia3(key: Uint8Array, count: number, direction: number, octets: Uint8Array): Uint8Array {
  const iv = Buffer.concat([head(count, 0), head(count, 0)]);
  iv[8]! ^= direction << 7;
  iv[14]! ^= direction << 7;
  const generator = new Zuc(key, iv);
  const bits = 8 * octets.length;
  const words = Array.from({ length: Math.ceil(bits / 32) + 2 }, () => generator.next());
  const window = (at: number): number => {
    const [first, shift] = [at >>> 5, at & 31];
    return shift === 0 ? words[first]! : (words[first]! << shift) | (words[first + 1]! >>> (32 - shift));
  };
  let sum = 0;
  for (let i = 0; i < bits; i++) if ((octets[i >> 3]! << (i & 7)) & 0x80) sum ^= window(i);
  return wordOctets((sum ^ window(bits) ^ words[words.length - 1]!) >>> 0);
}

/** TS 33.220 B.2: HMAC-SHA-256 over FC, then each parameter with its length. */
export function kdf(key: Uint8Array, fc: number, ...parameters: readonly Uint8Array[]): Uint8Array {
  const hmac = createHmac("sha256", key).update(Uint8Array.of(fc));
  for (const p of parameters) hmac.update(p).update(Uint8Array.of(p.length >> 8, p.length & 255));
  return new Uint8Array(hmac.digest());
}

/** K_ASME (TS 33.401 A.2). @param plmn 3 octets as in a TAI @param concealed SQN xor AK, 6 octets */
export const kasmeOf = (ck: Uint8Array, ik: Uint8Array, plmn: Uint8Array, concealed: Uint8Array): Uint8Array =>
  kdf(Buffer.concat([ck, ik]), 0x10, plmn, concealed);

/** K_NASenc (distinguisher 1) and K_NASint (2), the last 128 bits (TS 33.401 A.7). */
export const nasKey = (kasme: Uint8Array, distinguisher: 1 | 2, algorithm: number): Uint8Array =>
  kdf(kasme, 0x15, Uint8Array.of(distinguisher), Uint8Array.of(algorithm)).slice(16);

/** K_eNB (TS 33.401 A.3). @param count uplink NAS COUNT */
export const kenbOf = (kasme: Uint8Array, count: number): Uint8Array => kdf(kasme, 0x11, wordOctets(count));

/** HASH_MME (TS 33.401 annex I): the last 64 bits of HMAC-SHA-256 under a key of 32 zero octets. @param message the whole plain message */
export const hashMme = (message: Uint8Array): Uint8Array =>
  new Uint8Array(createHmac("sha256", new Uint8Array(32)).update(message).digest()).slice(24);
