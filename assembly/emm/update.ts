// What outlives a call of tracking area updating (TS 24.301 5.5.3) and power saving (5.3.11, 5.3.12): why an update is due, what the
// request in progress has told the network, where the UE was when it last tried.

import { UPDATE, UPDATE_SIZE, ue } from "../ue";
import { clearOctets } from "../wire/octets";

/** A value of a timer that the network has not given. */
export const NO_TIMER_VALUE: u32 = 0xffffffff;

/** State of tracking area updating and of power saving. */
@unmanaged
export class Update {
  /** Why an update is due: bits of `Reason`. */
  reasons: u16;
  /** What the request in progress has told: bits of `Reason`; they come back when it fails. */
  told: u16;
  /** Bits of `UpdateFlag` of the request in progress. */
  flags: u8;
  /** 1 while the power saving mode is active (5.3.11). */
  isPowerSaving: u8;
  /** 1 when T3324 has expired outside EMM-REGISTERED.NORMAL-SERVICE: the mode waits for that state. */
  isPowerSavingDue: u8;
  /** 1 when T3346 was started for a request with NAS signalling low priority (5.5.3.2.6 l). */
  isCongestionLowPriority: u8;
  /** Serving PLMN and tracking area code as they were last taken notice of. */
  plmn: u32;
  tac: u16;
  /** 1 when the last accept had Extended DRX parameters; their value. */
  hasExtendedDrx: u8;
  extendedDrx: u8;
  /** PLMN in which the CS domain is not available (cause #18): no combined procedure there; 0 = none. */
  csUnavailablePlmn: u32;
  /** PLMN in which T3346 was started (5.3.9). */
  congestionPlmn: u32;
  /** What the last request that failed was to tell: bits of `Reason`. */
  failed: u16;
  /** 1 while ISR is activated (a UE with A/Gb or Iu mode only). */
  isIsrActive: u8;
  /** 1 when the last combined procedure was accepted for EPS services only, and the UE tries again. */
  isForEpsOnly: u8;
  /** 1 while a PDN connection for emergency bearer services suspends extended DRX (5.3.12). */
  isDrxSuspended: u8;
  /** 1 when T3447 follows the release of the connection (5.3.17). */
  isServiceGapDue: u8;
  /** 1 when signalling of the network, or its paging, lets the UE's own follow on this connection in spite of T3447 (5.3.17). */
  isServiceGapLifted: u8;
  /** 1 after the user has left non-EPS services (5.5.2.2.3): none are asked for until the UE is switched on or told to attach. */
  hasLeftNonEps: u8;
  /** Service gap time in seconds; 0 = none. */
  serviceGap: u32;
}

/** Why a tracking area update is due, beside the current TAI and the update status (5.5.3.2.2, 5.5.3.3.2). */
export namespace Reason {
  /** b) T3412. */
  export const Periodic: u16 = 1;
  /** e) load balancing. */
  export const LoadBalancing: u16 = 2;
  /** f), s) bearers were deactivated without the network's knowledge. */
  export const BearerStatus: u16 = 4;
  /** g), m) UE network capability, MS network capability, classmarks, codecs. */
  export const Capability: u16 = 8;
  /** h), o), t) to w) DRX, voice domain preference and usage setting, power saving mode, extended DRX. */
  export const Parameters: u16 = 16;
  /** i) the lower layers lost the connection with nothing pending. */
  export const Recovery: u16 = 32;
  /** r) paging in EMM-REGISTERED.ATTEMPTING-TO-UPDATE. */
  export const Paging: u16 = 64;
  /** The upper layers ask for it. */
  export const UpperLayers: u16 = 128;
  /** IMSI attach for non-EPS services (5.5.3.3.2 b). */
  export const ImsiAttach: u16 = 256;
  /** The current TAI is not in the TAI list, or the UE is not updated. */
  export const Area: u16 = 512;
  /** Bearers are wanted together with the update. */
  export const Active: u16 = 1024;
  /** c), l) The UE comes from A/Gb or Iu mode. */
  export const InterSystem: u16 = 2048;
}

/** What is particular about the TRACKING AREA UPDATE REQUEST in progress. */
export namespace UpdateFlag {
  /** "Active" flag set. */
  export const Active: u8 = 1;
  /** Initiated in EMM-IDLE mode. */
  export const FromIdle: u8 = 2;
  /** Device properties: NAS signalling low priority. */
  export const LowPriority: u8 = 4;
  /** Response to paging. */
  export const Paging: u8 = 8;
  /** For a PDN connection for emergency bearer services. */
  export const Emergency: u8 = 16;
  /** T3324 value, T3412 extended value or Extended DRX parameters were in it (5.5.3.2.6, 3). */
  export const PowerSaving: u8 = 32;
}

export function update(): Update {
  return changetype<Update>(UPDATE);
}

/** Forgets all but what goes with T3346, which outlives switching off (5.3.9): the UE is switched off, or its USIM is gone. */
export function resetUpdate(): void {
  const isLowPriority = update().isCongestionLowPriority;
  const plmn = update().congestionPlmn;
  clearOctets(UPDATE, <u32>UPDATE_SIZE);
  update().isCongestionLowPriority = isLowPriority;
  update().congestionPlmn = plmn;
}

/** The UE has attached: nothing is due, ISR is not activated (5.5.1.2.4). */
export function startUpdating(): void {
  const state = update();
  state.reasons = 0;
  state.told = 0;
  state.failed = 0;
  state.isIsrActive = 0;
  state.isForEpsOnly = 0;
  noteArea();
}

/** The user wants no non-EPS services any more (5.5.2.2.3): an update that would ask for them is not due either. */
export function leaveNonEps(): void {
  update().hasLeftNonEps = 1;
  update().reasons &= ~Reason.ImsiAttach;
}

/** Adds a reason for an update; the caller sees to it that the update is made. */
export function addReason(reason: u16): void {
  update().reasons |= reason;
}

/** Whether the serving cell lies in another tracking area than the one last taken notice of. */
export function isNewArea(): bool {
  const context = ue();
  return update().plmn != context.plmn || update().tac != context.tac;
}

/** Takes notice of the serving cell's tracking area. */
export function noteArea(): void {
  const context = ue();
  update().plmn = context.plmn;
  update().tac = context.tac;
}

if (offsetof<Update>() > UPDATE_SIZE) ERROR("the record of tracking area updating does not fit");
