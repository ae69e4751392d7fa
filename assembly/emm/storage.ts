// The EMM information in non-volatile storage (TS 24.301 annex C): GUTI, last visited registered TAI, TAI list, EPS update status,
// equivalent PLMNs. What changes in the course of an input is stored once, at its end. The form of the section is told in
// host/spec/records.ts. The security context has a section of its own: security/storage.

import { EmmState, StoreSection, UpdateStatus } from "../generated/abi";
import { emitStore } from "../generated/actions";
import { StoredEmmNumber as Place } from "../generated/state";
import { SCRATCH } from "../memory";
import { isRecordWhole, putRecordNumber, putRecordOctets, recordNumber, recordOctets } from "../records";
import { storeCounts, storeSecurity as storeSecuritySection } from "../security/storage";
import { setSlot, setUpdateStatus, Slot, slotLength, slotValue, ue } from "../ue";

const FORM: u32 = 1;
const FIELDS: u32 = 4;
const DIRTY_EMM: u8 = 1;
const DIRTY_SECURITY: u8 = 2;
const SECTION: usize = SCRATCH + 512;

/** The EMM information has changed. */
export function storeEmm(): void {
  ue().storeDirty |= DIRTY_EMM;
}

/** EMM-DEREGISTERED has been entered: the current native security context is stored and marked valid (4.4.2.1). */
export function storeSecurity(): void {
  ue().storeDirty |= DIRTY_SECURITY;
}

/** Sets the EPS update status (5.1.3.3), which survives a power cycle. */
export function storeUpdateStatus(status: UpdateStatus): void {
  if (ue().updateStatus == <u8>status) return;
  setUpdateStatus(status);
  storeEmm();
}

/** Stores what has changed; called at the end of every input. */
export function flushStorage(): void {
  const context = ue();
  if (context.storeDirty & DIRTY_EMM) emitEmm();
  // TS 24.301 4.4.2.1: not where the UE attaches at once.
  if (context.storeDirty & DIRTY_SECURITY && context.emmState <= <u8>EmmState.Deregistered) storeSecuritySection();
  else storeCounts();
  context.storeDirty = 0;
}

function emitEmm(): void {
  const context = ue();
  putRecordNumber(SECTION, Place.Form, FORM);
  putRecordNumber(SECTION, Place.UpdateStatus, context.updateStatus);
  putRecordNumber(SECTION, Place.RegisteredPlmn, context.registeredPlmn);
  let at = SECTION + 4 * <usize>Place.Count;
  at = putSlot(at, Slot.Guti);
  at = putSlot(at, Slot.LastVisitedTai);
  at = putSlot(at, Slot.TaiList);
  at = putSlot(at, Slot.EquivalentPlmns);
  emitStore(StoreSection.Emm, SECTION, <u32>(at - SECTION));
}

function putSlot(at: usize, slot: usize): usize {
  return putRecordOctets(at, slotValue(slot), slotLength(slot));
}

/** Whether octets are a section Emm. */
export function isEmmSection(at: usize, length: u32): bool {
  if (!isRecordWhole(at, length, Place.Count, FIELDS) || recordNumber(at, Place.Form) != FORM) return false;
  return recordNumber(at, Place.UpdateStatus) <= <u32>UpdateStatus.RoamingNotAllowed;
}

/** Takes up stored EMM information; call only when `isEmmSection`. */
export function loadEmm(at: usize): void {
  setUpdateStatus(<UpdateStatus>recordNumber(at, Place.UpdateStatus));
  ue().registeredPlmn = recordNumber(at, Place.RegisteredPlmn);
  loadSlot(Slot.Guti, at, 0, 11);
  loadSlot(Slot.LastVisitedTai, at, 1, 5);
  loadSlot(Slot.TaiList, at, 2, 96);
  loadSlot(Slot.EquivalentPlmns, at, 3, 48);
}

function loadSlot(slot: usize, record: usize, index: u32, capacity: u32): void {
  const field = recordOctets(record, Place.Count, index);
  setSlot(slot, field + 2, <u32>load<u16>(field), capacity);
}
