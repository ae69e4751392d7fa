// Power saving: PSM with the active timer T3324 (TS 24.301 5.3.11, TS 24.008 4.7.2.8) and the extended idle-mode DRX cycle (5.3.12).

import { EmmState, EmmSubstate, Indication, RuleOutcome } from "../generated/abi";
import { emitIndicate } from "../generated/actions";
import { Clause } from "../generated/clauses";
import { AttachAcceptIe as Ie } from "../generated/ids";
import { Timer } from "../generated/timers";
import { hasEmergencyPdn, isAnyUnderWay } from "../esm/dispatch";
import { emitDecision, indicate } from "../rules";
import { startTimer, stopTimer } from "../timers";
import { enterEmmState, isEmmState, Slot, slotLength, ue } from "../ue";
import { hasIe, ieOctet } from "../wire/bank";
import { SCRATCH } from "../memory";
import { resetAttemptCounters } from "./rejection";
import { secondsOf, TIMER_DEACTIVATED } from "./timerValues";
import { update } from "./update";

/** TS 24.301 5.3.11: the use of PSM is not asked for with emergency bearer services. */
export function mayAskForPowerSaving(): bool {
  return !ue().emergency && !hasEmergencyPdn();
}

/** TS 24.301 5.3.12: the use of eDRX is not asked for by a UE attached for emergency bearer services. */
export function mayAskForExtendedDrx(): bool {
  return !ue().emergency;
}

/** Takes what an ATTACH ACCEPT or TRACKING AREA UPDATE ACCEPT says about power saving: without the IEs neither is in use (5.3.11, 5.3.12). */
export function takePowerSaving(bank: usize): void {
  // The rows are the same in both messages; see emm/registered.
  const extendedDrxRow = Ie.ExtendedDrxParameters;
  ue().t3324Value = secondsOf(bank, Ie.T3324Value);
  const state = update();
  state.isPowerSavingDue = 0;
  const had = state.hasExtendedDrx;
  state.hasExtendedDrx = hasIe(bank, extendedDrxRow) ? 1 : 0;
  if (state.hasExtendedDrx) state.extendedDrx = <u8>ieOctet(bank, extendedDrxRow);
  state.isDrxSuspended = hasEmergencyPdn() ? 1 : 0;
  if (had || state.hasExtendedDrx || slotLength(Slot.ExtendedDrx)) tellExtendedDrx();
}

/** Tells the access stratum whether extended DRX is in use: granted, and no PDN connection for emergency services (5.3.12). */
function tellExtendedDrx(): void {
  const state = update();
  store<u8>(SCRATCH, state.extendedDrx);
  emitIndicate(Indication.ExtendedDrx, 0, 0, SCRATCH, state.hasExtendedDrx && !hasEmergencyPdn() ? 1 : 0);
}

/** At the end of an input: extended DRX that was granted is suspended while a PDN connection for emergency bearer services exists (5.3.12). */
export function followEmergencyPdn(): void {
  const state = update();
  const isSuspended: u8 = hasEmergencyPdn() ? 1 : 0;
  if (state.isDrxSuspended == isSuspended) return;
  state.isDrxSuspended = isSuspended;
  if (state.hasExtendedDrx) tellExtendedDrx();
}

/** TS 24.301 5.3.12: the PDN connection is released locally; extended DRX is not used again before the network gives the parameters anew. */
export function dropExtendedDrx(): void {
  if (!update().hasExtendedDrx) return;
  update().hasExtendedDrx = 0;
}

/** TS 24.008 4.7.2.8: after an attempt that did not succeed T3324 is deactivated. */
export function deactivateT3324(): void {
  ue().t3324Value = TIMER_DEACTIVATED;
  update().isPowerSavingDue = 0;
  stopTimer(Timer.T3324);
}

/** EMM-IDLE entered from EMM-CONNECTED while registered: T3324 starts (TS 24.008 4.7.2.8). */
export function onIdleWhileRegistered(): void {
  const seconds = ue().t3324Value;
  update().isPowerSavingDue = 0;
  if (seconds == TIMER_DEACTIVATED || !mayAskForPowerSaving()) return;
  // TS 24.301 5.3.11: a value of zero is as good as the expiry.
  if (seconds == 0) return onT3324();
  startTimer(Timer.T3324, seconds);
}

/** EMM-CONNECTED, or EMM-DEREGISTERED: T3324 stops, and with it the power saving mode (TS 24.008 4.7.2.8). */
export function endPowerSaving(): void {
  stopTimer(Timer.T3324);
  update().isPowerSavingDue = 0;
  wakeUp();
}

/** Expiry of T3324: the power saving mode, at once or as soon as the UE is in EMM-REGISTERED.NORMAL-SERVICE (5.3.11). */
export function onT3324(): void {
  update().isPowerSavingDue = 1;
  saveIfDue();
}

/** In EMM-REGISTERED.NORMAL-SERVICE: enters the power saving mode that T3324 has made due. */
export function saveIfDue(): void {
  const context = ue();
  if (!update().isPowerSavingDue || context.connected || context.establishing) return;
  if (!isEmmState(EmmState.Registered) || context.emmSubstate != <u8>EmmSubstate.NormalService) return;
  if (!mayAskForPowerSaving()) return;
  // CHOICE: the mode is used whenever it may be, but not while something of ESM or a further procedure waits.
  if (context.pending || context.pendingServices || update().reasons || isAnyUnderWay()) return;
  activate();
}

/** TS 24.301 5.3.11: the access stratum goes off, all timers but those listed there stop, the attempt counters are reset. */
function activate(): void {
  update().isPowerSavingDue = 0;
  update().isPowerSaving = 1;
  emitDecision(Clause.TS24301_5_3_11, RuleOutcome.Accept, 0);
  stopTimer(Timer.T3402);
  stopTimer(Timer.T3411);
  stopTimer(Timer.T3442);
  stopTimer(Timer.T3325);
  resetAttemptCounters();
  enterEmmState(EmmState.Registered, EmmSubstate.NoCellAvailable);
  indicate(Indication.PowerSaving, 1);
}

/**
 * Ends the power saving mode before a procedure, if it is active (5.3.11): the access stratum is wanted again, on the cell where it was.
 */
export function wakeUp(): void {
  if (!update().isPowerSaving) return;
  update().isPowerSaving = 0;
  emitDecision(Clause.TS24301_5_3_11, RuleOutcome.Abort, 0);
  indicate(Indication.PowerSaving, 0);
  if (isEmmState(EmmState.Registered)) {
    enterEmmState(EmmState.Registered, ue().cellAvailable ? EmmSubstate.NormalService : EmmSubstate.NoCellAvailable);
  }
}
