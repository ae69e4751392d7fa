// What a combined tracking area update means for non-EPS services (TS 24.301 5.5.3.3.2, 5.5.3.3.4).

import { CS_SERVICES } from "../generated/features";
import { TrackingAreaUpdateAcceptIe as Ie } from "../generated/ids";
import { Clause } from "../generated/clauses";
import { clearSlot, Slot, ue } from "../ue";
import { hasIe, ieHalf, ieOctet } from "../wire/bank";
import { ATTACH_COMBINED } from "./attach";
import { onEpsOnly } from "./epsOnly";
import { COMBINED_UPDATING, COMBINED_WITH_IMSI_ATTACH, PERIODIC_UPDATING } from "./trackingAreaUpdateRequest";
import { takeIntoSlot } from "./registered";
import { update } from "./update";

const LAI_SIZE: u32 = 5;
const IDENTITY_SIZE: u32 = 9;
/** EPS update result values (9.9.3.13): combined TA/LA updated, with ISR activated or not. */
const RESULT_COMBINED: u32 = 1;
/** USIM invalid for non-EPS services. */
const NON_EPS: u8 = 2;
const TYPE_OF_IDENTITY: u32 = 7;
const TMSI: u32 = 4;
/** Additional update result (9.9.3.0A): SMS only. */
const SMS_ONLY: u32 = 2;

/** Whether the UE wants to be attached for non-EPS services and may ask for it here. */
export function mayCombine(): bool {
  const context = ue();
  if (!CS_SERVICES || <u32>context.attachTypeWanted != ATTACH_COMBINED || context.emergency || context.usimInvalid & NON_EPS) return false;
  // TS 24.301 5.5.2.2.3: the user has left them.
  if (update().hasLeftNonEps) return false;
  // TS 24.301 5.5.3.3.4.3 #18: not again in this PLMN.
  return update().csUnavailablePlmn == 0 || update().csUnavailablePlmn != context.plmn;
}

/** The request in progress, or the last one, was for EPS and non-EPS services. */
export function wasCombined(): bool {
  const type = <u32>ue().updateType;
  return CS_SERVICES && (type == COMBINED_UPDATING || type == COMBINED_WITH_IMSI_ATTACH);
}

/** A combined update was accepted, but not for non-EPS services (5.5.3.3.4.1). */
export function isForEpsOnly(bank: usize): bool {
  return wasCombined() && (ieHalf(bank, Ie.EpsUpdateResult) & RESULT_COMBINED) == 0;
}

/**
 * Takes what TRACKING AREA UPDATE ACCEPT says of non-EPS services.
 * @returns true when there is a new TMSI, which COMPLETE acknowledges
 */
export function takeCombinedResult(bank: usize): bool {
  if (!CS_SERVICES) return false;
  const context = ue();
  if (!isForEpsOnly(bank)) {
    const isUpdated = (ieHalf(bank, Ie.EpsUpdateResult) & RESULT_COMBINED) != 0;
    const isPeriodic = <u32>context.updateType == PERIODIC_UPDATING && context.imsiAttached != 0;
    return isUpdated && (wasCombined() || isPeriodic) ? updateLocation(bank) : false;
  }
  // TS 24.301 5.5.3.3.4.3
  const cause = hasIe(bank, Ie.EmmCause) ? ieOctet(bank, Ie.EmmCause) : 0;
  onEpsOnly(Clause.TS24301_5_5_3_3_4, cause);
  return false;
}

/**
 * Attached for non-EPS services (5.5.3.3.4.2, 5.5.3.2.4 for a periodic update, and 5.5.1.3.4.2: the rows of ATTACH ACCEPT are the same).
 * @returns true when there is a new TMSI
 */
export function updateLocation(bank: usize): bool {
  const context = ue();
  context.imsiAttached = 1;
  context.csFallback = 0;
  const result = hasIe(bank, Ie.AdditionalUpdateResult) ? ieHalf(bank, Ie.AdditionalUpdateResult) & 3 : 0;
  context.smsOnly = result == SMS_ONLY ? 1 : 0;
  takeIntoSlot(Slot.Lai, bank, Ie.LocationAreaIdentification, LAI_SIZE);
  if (!hasIe(bank, Ie.MsIdentity)) return false;
  if ((ieOctet(bank, Ie.MsIdentity) & TYPE_OF_IDENTITY) != TMSI) {
    // An IMSI: there is no TMSI any more.
    clearSlot(Slot.MsIdentity);
    return false;
  }
  takeIntoSlot(Slot.MsIdentity, bank, Ie.MsIdentity, IDENTITY_SIZE);
  return true;
}
