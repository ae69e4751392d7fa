// Key derivation (TS 33.401 annex A, annex I) with the function of TS 33.220 B.2: HMAC-SHA-256 of FC and each parameter followed by its
// length. A result may be written over the key it comes from.

import { clearOctets, copyOctets, store16be, store32be } from "../wire/octets";
import { requireCipherTables } from "./init";
import { DIGEST_SIZE, HASH_FREE, hmacSha256 } from "./sha256";
import { WORK, WORK_SIZE } from "./tables";

/** Octets of CK ‖ IK, K_ASME, K_eNB and NH. */
export const KASME_SIZE: u32 = 32;
export const KENB_SIZE: u32 = 32;
export const NH_SIZE: u32 = 32;
/** Octets of an algorithm key (A.7). */
export const ALGORITHM_KEY_SIZE: u32 = 16;
/** Octets of HASH_MME and HASH_UE (annex I). */
export const HASH_SIZE: u32 = 8;

/** Algorithm type distinguishers (table A.7-1). */
export const enum KeyUse {
  NasEncryption = 1,
  NasIntegrity = 2,
  RrcEncryption = 3,
  RrcIntegrity = 4,
  UserPlaneEncryption = 5,
  UserPlaneIntegrity = 6,
}

/** FC values. */
const enum Fc {
  Kasme = 0x10,
  Kenb = 0x11,
  Nh = 0x12,
  KenbStar = 0x13,
  AlgorithmKey = 0x15,
  HandoverFromEps = 0x16,
  NasToken = 0x17,
  HandoverToEps = 0x18,
  IdleToEps = 0x19,
  Srvcc = 0x1a,
  IdleFromEps = 0x1b,
  SecondaryKenb = 0x1c,
}

/** The string S, at most 64 octets. */
const S: usize = HASH_FREE;
const OUTPUT: usize = HASH_FREE + 64;
const KEY_SIZE: u32 = 32;

function begin(fc: Fc): usize {
  // Their computation uses the same work area, so it comes before S.
  requireCipherTables();
  store<u8>(S, <u8>fc);
  return S + 1;
}

/** Appends a parameter of octets and its length. @returns end of S */
function put(p: usize, from: usize, length: u32): usize {
  copyOctets(p, from, length);
  store16be(p + length, length);
  return p + length + 2;
}

/** Appends a number as a parameter of `length` octets, 1 … 4. @returns end of S */
function putNumber(p: usize, value: u32, length: u32): usize {
  store32be(p, value << ((4 - length) << 3));
  store16be(p + length, length);
  return p + length + 2;
}

/** Writes the last `length` of the 32 octets derived. */
function derive(key: usize, end: usize, out: usize, length: u32): void {
  hmacSha256(key, KEY_SIZE, S, <u32>(end - S), OUTPUT);
  copyOctets(out, OUTPUT + DIGEST_SIZE - length, length);
  // No key outlives its context here.
  clearOctets(WORK, <u32>WORK_SIZE);
}

function deriveFromNumber(fc: Fc, key: usize, value: u32, length: u32, out: usize): void {
  derive(key, putNumber(begin(fc), value, length), out, KEY_SIZE);
}

/**
 * K_ASME (A.2).
 * @param ckIk CK ‖ IK
 * @param plmn serving network: 3 octets as in a TAI
 * @param sqnAk SQN xor AK: 6 octets, the first of AUTN
 */
export function deriveKasme(ckIk: usize, plmn: usize, sqnAk: usize, out: usize): void {
  derive(ckIk, put(put(begin(Fc.Kasme), plmn, 3), sqnAk, 6), out, KEY_SIZE);
}

/** K_eNB (A.3) from the uplink NAS COUNT. */
export function deriveKenb(kasme: usize, uplinkCount: u32, out: usize): void {
  deriveFromNumber(Fc.Kenb, kasme, uplinkCount, 4, out);
}

/** NH (A.4). @param sync K_eNB for the first one, else the NH before: 32 octets */
export function deriveNh(kasme: usize, sync: usize, out: usize): void {
  derive(kasme, put(begin(Fc.Nh), sync, NH_SIZE), out, KEY_SIZE);
}

/**
 * K_eNB* (A.5).
 * @param key K_eNB (horizontal) or NH (vertical derivation)
 * @param cell physical cell identity of the target, 0 … 503
 * @param earfcn downlink EARFCN of the target, 0 … 262143; three octets when above 65535
 */
export function deriveKenbStar(key: usize, cell: u32, earfcn: u32, out: usize): void {
  const p = putNumber(begin(Fc.KenbStar), cell, 2);
  derive(key, putNumber(p, earfcn, earfcn > 0xffff ? 3 : 2), out, KEY_SIZE);
}

/**
 * Key of an algorithm (A.7): the 128 least significant bits.
 * @param key K_ASME for NAS, K_eNB for RRC and user plane
 * @param algorithm identity, 0 … 15
 * @param out 16 octets
 */
export function deriveAlgorithmKey(key: usize, use: KeyUse, algorithm: u32, out: usize): void {
  derive(key, putNumber(putNumber(begin(Fc.AlgorithmKey), use, 1), algorithm, 1), out, ALGORITHM_KEY_SIZE);
}

/** CK' ‖ IK' for a handover to UTRAN or GERAN (A.8) from the downlink NAS COUNT. */
export function deriveHandoverFromEps(kasme: usize, downlinkCount: u32, out: usize): void {
  deriveFromNumber(Fc.HandoverFromEps, kasme, downlinkCount, 4, out);
}

/** The value a NAS token is cut from (A.9), from the uplink NAS COUNT. */
export function deriveNasToken(kasme: usize, uplinkCount: u32, out: usize): void {
  deriveFromNumber(Fc.NasToken, kasme, uplinkCount, 4, out);
}

/** K'_ASME after a handover from UTRAN or GERAN (A.10). @param nonceMme as a number */
export function deriveHandoverToEps(ckIk: usize, nonceMme: u32, out: usize): void {
  deriveFromNumber(Fc.HandoverToEps, ckIk, nonceMme, 4, out);
}

/** K'_ASME in idle mode mobility from UTRAN or GERAN (A.11). */
export function deriveIdleToEps(ckIk: usize, nonceUe: u32, nonceMme: u32, out: usize): void {
  derive(ckIk, putNumber(putNumber(begin(Fc.IdleToEps), nonceUe, 4), nonceMme, 4), out, KEY_SIZE);
}

/** CK_SRVCC ‖ IK_SRVCC (A.12) from the downlink NAS COUNT. */
export function deriveSrvcc(kasme: usize, downlinkCount: u32, out: usize): void {
  deriveFromNumber(Fc.Srvcc, kasme, downlinkCount, 4, out);
}

/** CK' ‖ IK' in idle mode mobility to UTRAN or GERAN (A.13) from the uplink NAS COUNT. */
export function deriveIdleFromEps(kasme: usize, uplinkCount: u32, out: usize): void {
  deriveFromNumber(Fc.IdleFromEps, kasme, uplinkCount, 4, out);
}

/** S-K_eNB (A.15). @param counter SCG counter, 16 bits */
export function deriveSecondaryKenb(kenb: usize, counter: u32, out: usize): void {
  deriveFromNumber(Fc.SecondaryKenb, kenb, counter, 2, out);
}

/**
 * HASH_MME or HASH_UE (annex I): the 64 least significant bits of the HMAC with a key of zeros.
 * @param at plain NAS message
 * @param out 8 octets
 */
export function hashMme(at: usize, length: u32, out: usize): void {
  requireCipherTables();
  // A key of 256 zero bits is padded to the same block as no key.
  hmacSha256(0, 0, at, length, OUTPUT);
  copyOctets(out, OUTPUT + DIGEST_SIZE - HASH_SIZE, HASH_SIZE);
}
