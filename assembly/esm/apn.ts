// Access point names. Each APN that something refers to is kept once in the pool and is known by a number from 1 on; 0 stands for "no
// APN". What the UE provided to the network decides which timers hold for a PDN connection (6.3.5, 6.3.6).

import { bearerOf, Block, blockAt, BlockKind, BLOCKS_MAX, isActive, Phase, transactionAt, TRANSACTIONS_MAX } from "./context";
import { dropPooled, Kind, pooled, pooledLength, putPooled } from "./pool";

export const NO_APN: u32 = 0;
/** The pool has no room for the APN. */
export const APN_NOT_KEPT: u32 = 255;
/** LIMIT: an APN for each bearer, transaction and block, twice over. */
const APNS_MAX: u32 = 120;

/** Two APNs are the same when they differ in capitals only (TS 23.003 9.1, DNS names). */
function isSameApn(a: usize, b: usize, length: u32): bool {
  for (let i: u32 = 0; i < length; i++) {
    if (lower(<u32>load<u8>(a + i)) != lower(<u32>load<u8>(b + i))) return false;
  }
  return true;
}

function lower(octet: u32): u32 {
  return octet - 0x41 < 26 ? octet + 0x20 : octet;
}

/** Number of an APN that is kept, `NO_APN` for no octets, or `APN_NOT_KEPT`. */
export function apnNumber(at: usize, length: u32): u32 {
  if (length == 0) return NO_APN;
  for (let apn: u32 = 1; apn <= APNS_MAX; apn++) {
    if (pooledLength(Kind.Apn, apn) == length && isSameApn(pooled(Kind.Apn, apn), at, length)) return apn;
  }
  return APN_NOT_KEPT;
}

/** Keeps an APN. @returns its number, `NO_APN` for no octets, `APN_NOT_KEPT` when there is no room */
export function keepApn(at: usize, length: u32): u32 {
  const known = apnNumber(at, length);
  if (known != APN_NOT_KEPT) return known;
  forgetUnusedApns();
  for (let apn: u32 = 1; apn <= APNS_MAX; apn++) {
    if (pooled(Kind.Apn, apn) == 0) return putPooled(Kind.Apn, apn, at, length) ? apn : APN_NOT_KEPT;
  }
  return APN_NOT_KEPT;
}

/** Takes out every APN that no bearer, transaction or block refers to. */
export function forgetUnusedApns(): void {
  for (let apn: u32 = 1; apn <= APNS_MAX; apn++) {
    if (pooled(Kind.Apn, apn) != 0 && !isReferredTo(apn)) dropPooled(Kind.Apn, apn);
  }
}

function isReferredTo(apn: u32): bool {
  for (let ebi: u32 = 1; ebi < 16; ebi++) {
    if (isActive(ebi) && (<u32>bearerOf(ebi).apn == apn || <u32>bearerOf(ebi).apnInUse == apn)) return true;
  }
  for (let slot: u32 = 0; slot < TRANSACTIONS_MAX; slot++) {
    if (transactionAt(slot).phase != <u8>Phase.Free && <u32>transactionAt(slot).apn == apn) return true;
  }
  for (let slot: u32 = 0; slot < BLOCKS_MAX; slot++) {
    const block: Block = blockAt(slot);
    if (block.kind != <u8>BlockKind.Free && <u32>block.apn == apn) return true;
  }
  return false;
}
