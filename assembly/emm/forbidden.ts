// Forbidden lists of EMM (TS 24.301 5.3.2–5.3.4): tracking areas for roaming and for regional provision of service, PLMNs, PLMNs for
// GPRS service. Fixed tables of 6-octet entries (PLMN 3, TAC 2, flags 1); a PLMN entry leaves the TAC 0. The oldest entry is replaced.

import { LISTS } from "../ue";
import { copyOctets, equalOctets } from "../wire/octets";

const ENTRY: u32 = 6;
const FLAGS: usize = 5;
/** The entry stems from a reject without integrity protection: T3247 takes it out again (5.3.7b). */
export const ENTRY_UNPROTECTED: u8 = 1;
/** LIMIT: TS 24.301 5.3.2 asks for at least 40 tracking areas in each list. */
const TRACKING_AREAS_MAX: u32 = 40;
/** LIMIT: EF FPLMN holds at least 4 (TS 31.102 4.2.16), the extension is the UE's choice (TS 23.122 3.1). */
const PLMNS_MAX: u32 = 12;

/** Lists by address: u8 count, u8 index to replace next, entries. */
export namespace Forbidden {
  export const ForRoaming: usize = LISTS;
  export const ForRegionalService: usize = ForRoaming + 2 + TRACKING_AREAS_MAX * ENTRY;
  export const Plmns: usize = ForRegionalService + 2 + TRACKING_AREAS_MAX * ENTRY;
  export const PlmnsForGprs: usize = Plmns + 2 + PLMNS_MAX * ENTRY;
  export const End: usize = PlmnsForGprs + 2 + PLMNS_MAX * ENTRY;
}

// @ts-ignore: decorator
@inline
function capacity(list: usize): u32 {
  return list < Forbidden.Plmns ? TRACKING_AREAS_MAX : PLMNS_MAX;
}

function entryAt(list: usize, index: u32): usize {
  return list + 2 + <usize>(index * ENTRY);
}

function find(list: usize, key: usize, octets: u32): i32 {
  const count = <u32>load<u8>(list);
  for (let i: u32 = 0; i < count; i++) if (equalOctets(entryAt(list, i), key, octets)) return <i32>i;
  return -1;
}

/** True when the TAI (5 octets at `tai`) is in a tracking area list. */
export function isForbiddenTai(list: usize, tai: usize): bool {
  return find(list, tai, 5) >= 0;
}

/** True when the PLMN (3 octets at `plmn`) is in a PLMN list. */
export function isForbiddenPlmn(list: usize, plmn: usize): bool {
  return find(list, plmn, 3) >= 0;
}

/** Adds a TAI (5 octets) or a PLMN (3 octets) unless it is there; a protected reject takes the mark off an entry. */
export function forbid(list: usize, key: usize, octets: u32, flags: u8): void {
  const known = find(list, key, octets);
  if (known >= 0) {
    if (flags == 0) store<u8>(entryAt(list, <u32>known), 0, FLAGS);
    return;
  }
  const count = <u32>load<u8>(list);
  let index = count;
  if (count < capacity(list)) {
    store<u8>(list, <u8>(count + 1));
  } else {
    index = <u32>load<u8>(list, 1);
    store<u8>(list, <u8>((index + 1) % capacity(list)), 1);
  }
  const entry = entryAt(list, index);
  store<u8>(entry, 0, 3);
  store<u8>(entry, 0, 4);
  copyOctets(entry, key, octets);
  store<u8>(entry, flags, FLAGS);
}

/** Takes a TAI or PLMN out of a list. */
export function allow(list: usize, key: usize, octets: u32): void {
  const index = find(list, key, octets);
  if (index >= 0) removeAt(list, <u32>index);
}

/** Takes out what rejects without integrity protection have put in (5.3.7b, expiry of T3247). */
export function allowUnprotected(list: usize): void {
  let i = <u32>load<u8>(list);
  while (i > 0) {
    i--;
    if (load<u8>(entryAt(list, i), FLAGS) & ENTRY_UNPROTECTED) removeAt(list, i);
  }
}

/** Empties a list. */
export function allowAll(list: usize): void {
  store<u16>(list, 0);
}

/** Removes an entry and keeps the age order of the others. */
function removeAt(list: usize, index: u32): void {
  const count = <u32>load<u8>(list);
  for (let i = index; i + 1 < count; i++) copyOctets(entryAt(list, i), entryAt(list, i + 1), ENTRY);
  store<u8>(list, <u8>(count - 1));
  store<u8>(list, 0, 1);
}
