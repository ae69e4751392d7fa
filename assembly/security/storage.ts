// The EPS security context in non-volatile storage (TS 24.301 4.4.2.1, annex C). It is marked invalid when an attach starts and valid again
// when EMM-DEREGISTERED is entered; while it is valid, no COUNT is used before storage knows of it. The form of the section is told in
// host/spec/records.ts.

import { StoreSection } from "../generated/abi";
import { emitStore } from "../generated/actions";
import { StoredSecurityNumber as Place } from "../generated/state";
import { SCRATCH } from "../memory";
import { isRecordWhole, putRecordNumber, putRecordOctets, recordNumber, recordOctets } from "../records";
import { Slot, slotLength, slotValue, ue } from "../ue";
import { clearOctets, copyOctets } from "../wire/octets";
import { ContextState, ContextType, currentContext, deriveNasKeys, isFullNative, kasmeOf, KSI_NO_KEY } from "./context";
import { COUNT_LIMIT, isCountExhausted } from "./count";
import { KASME_SIZE } from "./kdf";
import { hasAlgorithm } from "./keys";

const FORM: u32 = 1;
const FIELDS: u32 = 3;
/** Behind the trial context, which may be in use. */
const SECTION: usize = SCRATCH + 512;

/** Marks the stored context invalid: an attach starts, or EMM-DEREGISTERED is left (4.4.2.1). */
export function invalidateStoredSecurity(): void {
  const context = ue();
  if (!context.securityStored) return;
  context.securityStored = 0;
  emitStore(StoreSection.Security, 0, 0);
}

/** Stores the current context and marks it valid, if it is a full native one; else nothing valid is stored. */
export function storeSecurity(): void {
  const current = currentContext();
  // TS 24.301 annex C: only full native contexts; 4.4.3.5: none whose uplink NAS COUNTs have run out.
  if (!isFullNative(current) || isCountExhausted(current.ulCount)) return invalidateStoredSecurity();
  putRecordNumber(SECTION, Place.Form, FORM);
  putRecordNumber(SECTION, Place.Ksi, current.ksi);
  putRecordNumber(SECTION, Place.Eia, current.eia);
  putRecordNumber(SECTION, Place.Eea, current.eea);
  putRecordNumber(SECTION, Place.UlCount, current.ulCount);
  putRecordNumber(SECTION, Place.DlCount, current.dlCount);
  let at = SECTION + 4 * <usize>Place.Count;
  at = putRecordOctets(at, kasmeOf(current), KASME_SIZE);
  at = putRecordOctets(at, slotValue(Slot.UeNetworkCapability), slotLength(Slot.UeNetworkCapability));
  at = putRecordOctets(at, slotValue(Slot.MsNetworkCapability), slotLength(Slot.MsNetworkCapability));
  emitStore(StoreSection.Security, SECTION, <u32>(at - SECTION));
  clearOctets(SECTION, <u32>(at - SECTION));
  const context = ue();
  context.securityStored = 1;
  context.storedUlCount = current.ulCount;
  context.storedDlCount = current.dlCount;
}

/** While the stored context is valid: stores it again as soon as its COUNTs have gone on, so that none is used or accepted twice. */
export function storeCounts(): void {
  const context = ue();
  if (!context.securityStored) return;
  const current = currentContext();
  if (current.ulCount != context.storedUlCount || current.dlCount != context.storedDlCount) storeSecurity();
}

/** Takes up a stored context as the current one; call only when `isSectionUsable`. */
export function loadSecurity(at: usize): void {
  const current = currentContext();
  current.state = <u8>ContextState.Full;
  current.type = <u8>ContextType.Native;
  current.ksi = <u8>recordNumber(at, Place.Ksi);
  current.eia = <u8>recordNumber(at, Place.Eia);
  current.eea = <u8>recordNumber(at, Place.Eea);
  current.ulCount = recordNumber(at, Place.UlCount);
  current.dlCount = recordNumber(at, Place.DlCount);
  copyOctets(kasmeOf(current), recordOctets(at, Place.Count, 0) + 2, KASME_SIZE);
  deriveNasKeys(current);
  const context = ue();
  context.securityStored = 1;
  context.storedUlCount = current.ulCount;
  context.storedDlCount = current.dlCount;
}

/** Whether octets are a section that holds a context the core can use. */
export function isSectionUsable(at: usize, length: u32): bool {
  if (!isRecordWhole(at, length, Place.Count, FIELDS) || recordNumber(at, Place.Form) != FORM) return false;
  const eia = recordNumber(at, Place.Eia);
  if (recordNumber(at, Place.Ksi) >= KSI_NO_KEY || eia == 0 || !hasAlgorithm(eia) || !hasAlgorithm(recordNumber(at, Place.Eea))) return false;
  if (recordNumber(at, Place.UlCount) >= COUNT_LIMIT || recordNumber(at, Place.DlCount) > COUNT_LIMIT) return false;
  return <u32>load<u16>(recordOctets(at, Place.Count, 0)) == KASME_SIZE;
}
