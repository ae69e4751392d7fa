// The pool: octet strings of any length, one behind the other, each with a head of kind, key and length. What is taken out closes up.
// Addresses hold only until the next change of the pool.

import { copyOctets } from "../wire/octets";
import { esm, POOL, POOL_SIZE } from "./context";

/** What an octet string is; the key tells whose. */
export const enum Kind {
  /** APN in label coding; key: number of the APN. */
  Apn = 1,
  /** Packet filters of a bearer; key: EBI. */
  Tft,
  /** EPS QoS value of a GBR bearer; key: EBI. */
  Qos,
  /** Plain message as sent; key: transaction record. */
  Request,
  /** PLMNs of 3 octets each; key: block. */
  Plmns,
  /** Plain uplink message that waits for a connection; key: any that is free. */
  Uplink,
  /** Initial message that waits for the resumption of the connection; key: enum Message. */
  Initial,
}

const HEAD: usize = 4;
/** No key of an entry. */
export const NO_KEY: u32 = 0xffffffff;

/** Head of an entry, or 0 when there is none. */
function find(kind: Kind, key: u32): usize {
  const end = POOL + <usize>esm().poolUsed;
  for (let at = POOL; at < end; at += HEAD + <usize>load<u16>(at, 2)) {
    if (<u32>load<u8>(at) == <u32>kind && <u32>load<u8>(at, 1) == key) return at;
  }
  return 0;
}

/** Octets of an entry; 0 when there is none. */
export function pooledLength(kind: Kind, key: u32): u32 {
  const at = find(kind, key);
  return at == 0 ? 0 : <u32>load<u16>(at, 2);
}

/** Address of an entry's first octet, or 0 when there is none. */
export function pooled(kind: Kind, key: u32): usize {
  const at = find(kind, key);
  return at == 0 ? 0 : at + HEAD;
}

/** Key of the entry of a kind that was put in first, or `NO_KEY` when there is none. */
export function oldestPooled(kind: Kind): u32 {
  const end = POOL + <usize>esm().poolUsed;
  for (let at = POOL; at < end; at += HEAD + <usize>load<u16>(at, 2)) {
    if (<u32>load<u8>(at) == <u32>kind) return <u32>load<u8>(at, 1);
  }
  return NO_KEY;
}

/** Takes an entry out, if there is one. */
export function dropPooled(kind: Kind, key: u32): void {
  const at = find(kind, key);
  if (at == 0) return;
  const size = <u32>HEAD + <u32>load<u16>(at, 2);
  const end = POOL + <usize>esm().poolUsed;
  copyOctets(at, at + size, <u32>(end - at) - size);
  esm().poolUsed -= <u16>size;
}

/** Whether an entry of `length` octets fits in place of the one there is. */
export function fitsPool(kind: Kind, key: u32, length: u32): bool {
  const at = find(kind, key);
  const freed: u32 = at == 0 ? 0 : <u32>HEAD + <u32>load<u16>(at, 2);
  return <u32>esm().poolUsed - freed + <u32>HEAD + length <= POOL_SIZE;
}

/**
 * Puts an entry in, in place of the one there is. The octets must lie outside the pool.
 * @returns false when there is no room: nothing has changed then
 */
export function putPooled(kind: Kind, key: u32, from: usize, length: u32): bool {
  if (!fitsPool(kind, key, length)) return false;
  dropPooled(kind, key);
  const at = POOL + <usize>esm().poolUsed;
  store<u8>(at, <u8>kind);
  store<u8>(at, <u8>key, 1);
  store<u16>(at, <u16>length, 2);
  copyOctets(at + HEAD, from, length);
  esm().poolUsed += <u16>(<u32>HEAD + length);
  return true;
}
