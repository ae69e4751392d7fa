// Lists of tracking area identities as messages carry them (TS 24.301 9.9.3.33), one tracking area after the other: what is in them, and
// what they do to the forbidden lists (5.3.2).

import { SCRATCH } from "../memory";
import { setSlot, Slot, slotLength, slotValue, ue } from "../ue";
import { copyOctets, equalOctets, load16be, store16be } from "../wire/octets";
import { sizeOfPartialList, TAI_SIZE, TaiListType, TRACKING_AREAS_MAX } from "../wire/ie/trackingAreaIdentityList";
import { hasIe, ieAddress, ieLength } from "../wire/bank";
import { allow, ENTRY_UNPROTECTED, forbid, Forbidden } from "./forbidden";
import { isEquivalentPlmn, readPlmn } from "./registration";

const PLMN_SIZE: u32 = 3;
const MANY_PLMNS_HEAD: u32 = (<u32>TaiListType.ManyPlmns) << 5;
/** LIMIT: octets of the list as it is kept: 16 tracking areas with a PLMN each. */
const KEPT_MAX: u32 = 1 + TRACKING_AREAS_MAX * TAI_SIZE;

/**
 * Copies tracking area `index` of a list to `to`, 5 octets.
 * @returns false when the list has no such tracking area; from the 17th on nothing counts (9.9.3.33)
 */
export function taiAt(list: usize, length: u32, index: u32, to: usize): bool {
  let at: u32 = 0;
  let first: u32 = 0;
  while (at < length && first < TRACKING_AREAS_MAX) {
    const head = <u32>load<u8>(list + at);
    const elements = min((head & 0x1f) + 1, TRACKING_AREAS_MAX - first);
    const size = sizeOfPartialList(head, elements);
    if (size == 0 || at + size > length) return false;
    if (index < first + elements) {
      copyElement(list + at, (head >> 5) & 3, index - first, to);
      return true;
    }
    first += elements;
    at += size;
  }
  return false;
}

/** Tracking area `index` of one partial list. */
function copyElement(partial: usize, type: u32, index: u32, to: usize): void {
  if (type == TaiListType.ManyPlmns) return copyOctets(to, partial + 1 + index * TAI_SIZE, TAI_SIZE);
  copyOctets(to, partial + 1, PLMN_SIZE);
  const tac = partial + 1 + PLMN_SIZE;
  if (type == TaiListType.NonConsecutive) copyOctets(to + PLMN_SIZE, tac + 2 * index, 2);
  else store16be(to + PLMN_SIZE, (load16be(tac) + index) & 0xffff);
}

/** Whether a list holds a tracking area (5 octets at `tai`). */
export function taiListHolds(list: usize, length: u32, tai: usize): bool {
  for (let i: u32 = 0; taiAt(list, length, i, SCRATCH); i++) if (equalOctets(SCRATCH, tai, TAI_SIZE)) return true;
  return false;
}

/** TS 24.301 5.3.2: what comes in a TAI list leaves the lists of forbidden tracking areas. */
export function allowTais(list: usize, length: u32): void {
  for (let i: u32 = 0; taiAt(list, length, i, SCRATCH); i++) {
    allow(Forbidden.ForRoaming, SCRATCH, TAI_SIZE);
    allow(Forbidden.ForRegionalService, SCRATCH, TAI_SIZE);
  }
}

/**
 * Takes the "forbidden TAI(s)" IEs of a message (5.5.3.2.4, 5.5.3.2.5, 5.6.1.4, 5.6.1.5).
 * @param row of that for roaming; that for regional provision of service is the next
 */
export function takeForbiddenTais(bank: usize, row: u32): void {
  const mark: u8 = ue().messageProtected ? 0 : ENTRY_UNPROTECTED;
  if (hasIe(bank, row)) forbidTais(Forbidden.ForRoaming, ieAddress(bank, row), ieLength(bank, row), mark);
  if (hasIe(bank, row + 1)) forbidTais(Forbidden.ForRegionalService, ieAddress(bank, row + 1), ieLength(bank, row + 1), mark);
}

/**
 * Takes the tracking areas of a "forbidden TAI(s)" IE that belong to the serving PLMN or an equivalent one into a forbidden list, and out
 * of the TAI list (5.3.2, 5.5.1.2.4, 5.5.3.2.4).
 * @param forbidden list of `Forbidden`
 * @param flags as for `forbid`
 */
function forbidTais(forbidden: usize, list: usize, length: u32, flags: u8): void {
  const tai = SCRATCH + <usize>TAI_SIZE;
  for (let i: u32 = 0; taiAt(list, length, i, tai); i++) {
    if (readPlmn(tai) != ue().plmn && !isEquivalentPlmn(readPlmn(tai))) continue;
    forbid(forbidden, tai, TAI_SIZE, flags);
    dropTai(tai);
  }
}

/** Takes a tracking area (5 octets at `tai`) out of the TAI list; the others stay, in the form that has a PLMN for each. */
export function dropTai(tai: usize): void {
  if (!taiListHolds(slotValue(Slot.TaiList), slotLength(Slot.TaiList), tai)) return;
  const kept = SCRATCH + <usize>(4 * TAI_SIZE);
  let elements: u32 = 0;
  for (let i: u32 = 0; ; i++) {
    const at = kept + 1 + elements * TAI_SIZE;
    if (!taiAt(slotValue(Slot.TaiList), slotLength(Slot.TaiList), i, at)) break;
    if (!equalOctets(at, tai, TAI_SIZE)) elements++;
  }
  if (elements > 0) store<u8>(kept, <u8>(MANY_PLMNS_HEAD | (elements - 1)));
  setSlot(Slot.TaiList, kept, elements == 0 ? 0 : 1 + elements * TAI_SIZE, KEPT_MAX);
}
