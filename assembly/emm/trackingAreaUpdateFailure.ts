// Abnormal cases of tracking area updating in the UE (TS 24.301 5.5.3.2.6, 5.5.3.3.6).

import { EmmState, EmmSubstate, RuleOutcome, UeOption, UpdateStatus } from "../generated/abi";
import { Clause } from "../generated/clauses";
import { Timer, TimerDefault } from "../generated/timers";
import { haveControlPlaneOptimization, onConnectionFailed } from "../esm/dispatch";
import { emitDecision } from "../rules";
import { startTimer, stopTimer } from "../timers";
import { clearSlot, enterEmmState, hasHighPriority, hasOption, Slot, ue } from "../ue";
import { UPDATE_ATTEMPTS } from "./counters";
import { deactivateT3324 } from "./powerSaving";
import { startExtendedWait } from "./congestion";
import { releaseLocally, reuseInitialCount } from "./connection";
import { deleteEquivalentPlmns, isEquivalentPlmn, isCurrentTaiInList } from "./registration";
import { storeUpdateStatus } from "./storage";
import { startProcedureTimer, TIMER_DEACTIVATED } from "./timerValues";
import { onT3402Registered } from "./trackingAreaUpdate";
import { wasCombined } from "./combinedUpdate";
import { settleSubstate, Trigger, tryUpdate } from "./trackingAreaUpdateStart";
import { establishCauseOfUpdate } from "./trackingAreaUpdateRequest";
import { Reason, update, UpdateFlag } from "./update";

/** TS 24.301 5.5.3.2.6, 3): a failure of these leaves the UE not updated. */
const CHANGES_CAPABILITY: u16 = Reason.Capability;

/**
 * The lower layers failed, or released the connection, before the answer (5.5.3.2.6 b, k, ka).
 * @param wait extended wait time in seconds, 0 = none
 * @param isForData it is that for data via the control plane
 */
export function onTrackingAreaUpdateFailure(wait: u32, isForData: bool): void {
  const clause = isForData ? Clause.TS24301_5_5_3_2_6_ka : Clause.TS24301_5_5_3_2_6_k;
  if (wait != 0 && mayWait(isForData)) return waitExtended(wait, clause);
  if (wait != 0) emitDecision(clause, RuleOutcome.Ignore, 0);
  if (wait != 0) storeUpdateStatus(UpdateStatus.NotUpdated);
  fail(Clause.TS24301_5_5_3_2_6_b, 0);
}

/** TS 24.301 5.5.3.2.6 k): the extended wait time is for low priority, and in NB-S1 mode for all but access classes 11 to 15. */
function mayWait(isForData: bool): bool {
  // Case ka
  if (isForData) return hasOption(UeOption.NbS1);
  if (update().flags & UpdateFlag.LowPriority) return true;
  return hasOption(UeOption.NbS1) && !hasHighPriority();
}

function waitExtended(wait: u32, clause: Clause): void {
  emitDecision(clause, RuleOutcome.Abort, 0);
  // Case ka: T3448 where the UE has it.
  const isByT3448 = clause == Clause.TS24301_5_5_3_2_6_ka && haveControlPlaneOptimization();
  const isLowPriority = (update().flags & UpdateFlag.LowPriority) != 0;
  endAttempt();
  deactivateT3324();
  if (isByT3448) startTimer(Timer.T3448, wait);
  else {
    ue().trackingAreaUpdateAttemptCounter = 0;
    startExtendedWait(wait, isLowPriority);
  }
  storeUpdateStatus(UpdateStatus.NotUpdated);
  settleSubstate();
  onConnectionFailed();
}

/** T3430 (5.5.3.2.6 c). */
export function onT3430(): void {
  releaseLocally();
  fail(Clause.TS24301_5_5_3_2_6_c, 0);
}

/** Access turned out to be barred before the request could leave the UE (5.5.3.2.6 a). */
export function onBarredDuringUpdate(): void {
  const context = ue();
  const isBarred = ((context.barredCauses >> establishCauseOfUpdate()) & 1) != 0;
  if (!context.establishing || !isBarred || update().flags & UpdateFlag.Paging) return;
  emitDecision(Clause.TS24301_5_5_3_2_6_a, RuleOutcome.Retry, 0);
  reuseInitialCount();
  endAttempt();
  enterEmmState(EmmState.Registered, EmmSubstate.UpdateNeeded);
}

/** Aborts the procedure and starts it again at once, the UE being not updated (5.5.3.2.6 e, h, i). */
export function restartUpdate(clause: Clause): void {
  emitDecision(clause, RuleOutcome.Retry, 0);
  const flags = update().flags;
  let trigger = Trigger.Area;
  if (flags & UpdateFlag.Paging) trigger = Trigger.Paging;
  if (flags & UpdateFlag.Emergency) trigger = Trigger.Emergency;
  endAttempt();
  // An initial message is asked for anew; the NAS COUNT of the one given up is not used again, it may have gone out.
  ue().establishing = 0;
  // TS 24.301 5.3.1.2.1, case b
  stopTimer(Timer.T3440);
  storeUpdateStatus(UpdateStatus.NotUpdated);
  settleSubstate();
  tryUpdate(trigger);
}

/** The procedure has ended without success: T3430 stops, and what it was to tell is due again. */
export function endAttempt(): void {
  stopTimer(Timer.T3430);
  const state = update();
  state.failed = state.told & ~Reason.Area;
  state.reasons |= state.failed;
  state.told = 0;
  enterEmmState(EmmState.Registered, EmmSubstate.AttemptingToUpdate);
}

/**
 * An attempt has failed (5.5.3.2.6 b, c, d): it is counted, and the next one waits for T3411, or T3402 after five of them.
 * @param cause EMM cause of a reject, 0 = none
 */
export function fail(clause: Clause, cause: u32): void {
  emitDecision(clause, RuleOutcome.Abort, cause);
  const context = ue();
  const isForEmergency = (update().flags & UpdateFlag.Emergency) != 0;
  const isCapabilityChange = (update().told & CHANGES_CAPABILITY) != 0;
  endAttempt();
  deactivateT3324();
  if (!isForEmergency && context.trackingAreaUpdateAttemptCounter < UPDATE_ATTEMPTS) context.trackingAreaUpdateAttemptCounter++;
  const isLast = context.trackingAreaUpdateAttemptCounter == UPDATE_ATTEMPTS;
  if (wasCombined()) forgetLocation(isLast);
  if (isLast) giveUpForNow();
  else retryLater(isForEmergency, isCapabilityChange);
  // What waited for the connection cannot wait on.
  onConnectionFailed();
}

/** TS 24.301 5.5.3.2.6, 3) and 4). */
function retryLater(isForEmergency: bool, isCapabilityChange: bool): void {
  const isKept = ue().updateStatus == <u8>UpdateStatus.Updated && isCurrentTaiInList() && !isCapabilityChange;
  // For emergency bearer services the UE updates only where it is not updated: neither is its status kept, nor does T3411 run.
  if (!isForEmergency) {
    startProcedureTimer(Timer.T3411, TimerDefault.T3411);
    if (!isKept) storeUpdateStatus(UpdateStatus.NotUpdated);
  }
  settleSubstate();
}

/** TS 24.301 5.5.3.2.6, 5): the fifth attempt has failed. */
function giveUpForNow(): void {
  const seconds = retrySeconds();
  storeUpdateStatus(UpdateStatus.NotUpdated);
  deleteEquivalentPlmns();
  settleSubstate();
  if (seconds == 0) onT3402Registered();
  else startTimer(Timer.T3402, seconds);
}

/** Value of T3402 (5.3.6): the network's where it holds, else the default. */
export function retrySeconds(): u32 {
  const context = ue();
  const isKnown = context.t3402Value != TIMER_DEACTIVATED && isEquivalentPlmn(context.plmn);
  return isKnown ? context.t3402Value : TimerDefault.T3402;
}

/** TS 24.301 5.5.3.3.6: the fifth failure of a combined update deletes LAI and TMSI. */
function forgetLocation(isLast: bool): void {
  if (!isLast) return;
  clearSlot(Slot.Lai);
  clearSlot(Slot.MsIdentity);
}
