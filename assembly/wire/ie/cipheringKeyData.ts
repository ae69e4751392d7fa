// Ciphering key data (TS 24.301 9.9.3.56): up to 16 sets of a key for broadcast positioning data.

import { checkTrackingAreaIdentityList } from "./trackingAreaIdentityList";

/** LIMIT: a receiver keeps 16 data sets and ignores the rest. */
const SETS_MAX: u32 = 16;
const C0_MAX: u32 = 16;
/** Octets of a set before c0: set id (2), key (16), length of c0 (1). */
const BEFORE_C0: u32 = 19;
/** Octets of a set between c0 and the TAI list: positioning SIB types (4), start (5), duration (2), length of the list (1). */
const AFTER_C0: u32 = 12;

/** Octets of the shortest value (9.9.3.56). */
const SIZE_MIN: u32 = 32;

/** Whether each data set is whole. `n` octets at `p`. */
export function checkCipheringKeyData(p: usize, n: u32): bool {
  if (n < SIZE_MIN) return false;
  const end = p + n;
  for (let set: u32 = 0; set < SETS_MAX && p < end; set++) {
    if (<u32>(end - p) < BEFORE_C0 + AFTER_C0) return false;
    const c0 = <u32>load<u8>(p, BEFORE_C0 - 1) & 0x1f;
    if (c0 > C0_MAX || <u32>(end - p) < BEFORE_C0 + c0 + AFTER_C0) return false;
    p += BEFORE_C0 + c0 + AFTER_C0;
    const list = <u32>load<u8>(p - 1);
    if (list > <u32>(end - p)) return false;
    // An empty list: the key is valid in the whole serving PLMN.
    if (list != 0 && !checkTrackingAreaIdentityList(p, list)) return false;
    p += list;
  }
  return true;
}
