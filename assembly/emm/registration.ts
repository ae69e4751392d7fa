// What a UE knows of its registration (TS 24.301 5.1.3.3, 5.3.2–5.3.5): GUTI, TAI list, last visited registered TAI, equivalent PLMNs,
// and the questions asked of them.

import { EmmState, Indication, UpdateStatus } from "../generated/abi";
import { INTER_SYSTEM } from "../generated/features";
import { indicate } from "../rules";
import { deleteContext, currentContext, nonCurrentContext } from "../security/context";
import { clearSlot, isInState, setSlot, Slot, slotLength, slotValue, ue } from "../ue";
import { TAI_SIZE } from "../wire/ie/trackingAreaIdentityList";
import { load16be } from "../wire/octets";
import { Forbidden, isForbiddenPlmn, isForbiddenTai } from "./forbidden";
import { forgetSource } from "./sourceSystem";
import { allowTais, taiListHolds } from "./taiList";

export { TAI_SIZE };
const PLMN_SIZE: u32 = 3;
const TAI_LIST_MAX: u32 = 96;

/** Address of the current TAI: serving PLMN and TAC, 5 octets. */
// @ts-ignore: decorator
@inline
export function currentTai(): usize {
  return slotValue(Slot.CurrentTai);
}

/** Takes over the serving cell's TAI (5 octets). */
export function setCurrentTai(at: usize): void {
  setSlot(Slot.CurrentTai, at, TAI_SIZE, TAI_SIZE);
  ue().plmn = readPlmn(at);
  ue().tac = <u16>load16be(at + 3);
}

/** Reads 3 PLMN octets into the packed form. */
export function readPlmn(at: usize): u32 {
  return <u32>load<u8>(at) | (<u32>load<u8>(at, 1) << 8) | (<u32>load<u8>(at, 2) << 16);
}

/** Deletes GUTI, last visited registered TAI, TAI list and eKSI (5.5.1.2.5 and others). */
export function deleteRegistration(): void {
  clearSlot(Slot.Guti);
  clearSlot(Slot.LastVisitedTai);
  clearSlot(Slot.TaiList);
  deleteContext(currentContext());
  deleteContext(nonCurrentContext());
  // The GMM parameters go, too: the same causes say so.
  if (INTER_SYSTEM) forgetSource();
}

/** Deletes the list of equivalent PLMNs; the access stratum, which selects cells of them, is told where there was one. */
export function deleteEquivalentPlmns(): void {
  if (slotLength(Slot.EquivalentPlmns) == 0) return;
  clearSlot(Slot.EquivalentPlmns);
  indicate(Indication.EquivalentPlmns, 0);
}

/** True when the current TAI is in the TAI list (9.9.3.33). An empty list holds no TAI. */
export function isCurrentTaiInList(): bool {
  return taiListHolds(slotValue(Slot.TaiList), slotLength(Slot.TaiList), currentTai());
}

/** Stores a TAI list and takes its tracking areas off the forbidden lists. */
export function storeTaiList(at: usize, length: u32): void {
  setSlot(Slot.TaiList, at, length, TAI_LIST_MAX);
  // TS 24.301 5.3.2: not when there is a PDN connection for emergency bearer services only.
  if (!ue().emergency) allowTais(at, length);
}

/** EMM-REGISTERED in any of its states, an update, a service request or a detach under way included. */
export function isRegistered(): bool {
  return isInState(
    (1 << EmmState.Registered) |
      (1 << EmmState.TrackingAreaUpdatingInitiated) |
      (1 << EmmState.ServiceRequestInitiated) |
      (1 << EmmState.DeregisteredInitiated),
  );
}

/** True when the serving PLMN is the registered one or an equivalent PLMN. */
export function isEquivalentPlmn(plmn: u32): bool {
  if (plmn == ue().registeredPlmn) return true;
  return plmnListHolds(Slot.EquivalentPlmns, plmn);
}

/** True when the PLMN is the HPLMN or in the EHPLMN list, if one is there (TS 23.122). */
export function isHomePlmn(plmn: u32): bool {
  if (slotLength(Slot.EquivalentHplmns) > 0) return plmnListHolds(Slot.EquivalentHplmns, plmn);
  return plmn == ue().hplmn;
}

function plmnListHolds(slot: usize, plmn: u32): bool {
  const length = slotLength(slot);
  for (let i: u32 = 0; i + PLMN_SIZE <= length; i += PLMN_SIZE) if (readPlmn(slotValue(slot) + i) == plmn) return true;
  return false;
}

/** True when the current cell may be used for normal service as far as the forbidden lists go. */
export function isCurrentTaiForbidden(): bool {
  // TS 24.301 5.6.2.2.2
  const isIgnored = ue().ignoresForbidden != 0;
  return (
    (!isIgnored && isForbiddenTai(Forbidden.ForRoaming, currentTai())) ||
    (!isIgnored && isForbiddenTai(Forbidden.ForRegionalService, currentTai())) ||
    isForbiddenPlmn(Forbidden.Plmns, currentTai()) ||
    isForbiddenPlmn(Forbidden.PlmnsForGprs, currentTai())
  );
}

/** True when the update status allows service in the current tracking area: EU1 and the TAI in the list (5.6.1.1). */
export function isUpdatedHere(): bool {
  return ue().updateStatus == <u8>UpdateStatus.Updated && isCurrentTaiInList();
}

/** Keeps the current TAI as the last visited registered one. */
export function noteVisit(): void {
  setSlot(Slot.LastVisitedTai, currentTai(), TAI_SIZE, TAI_SIZE);
}
