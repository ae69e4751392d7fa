// Starting tracking area updating (TS 24.301 5.5.3.2.2), and what holds it back: T3411 and T3402 (5.2.3.2), T3346 (5.5.3.2.6 l), barred
// access (5.5.3.2.6 a), a connection that waits to be released (5.3.1.2).

import { EmmState, EmmSubstate, RuleOutcome, UeOption, UpdateStatus } from "../generated/abi";
import { Clause } from "../generated/clauses";
import { Timer, TimerDefault } from "../generated/timers";
import { activeBearers, hasEmergencyPdn, hasPdnWithoutLowPriority, isAnyWaiting } from "../esm/dispatch";
import { emitDecision } from "../rules";
import { isTimerRunning, stopTimer } from "../timers";
import { enterEmmState, hasHighPriority, hasOption, isEmmState, ue } from "../ue";
import { isCongestionLowPriority, leaveCongestion } from "./congestion";
import { hasNormalService } from "./deregistration";
import { wakeUp } from "./powerSaving";
import { isCurrentTaiInList, isEquivalentPlmn, isUpdatedHere } from "./registration";
import { leaveServiceForUpdate } from "./serviceFailure";
import { detachLocallyAndAttach } from "./services";
import { storeUpdateStatus } from "./storage";
import { startProcedureTimer } from "./timerValues";
import { establishCauseOfUpdate, isCsEmergencyWanted, sendTrackingAreaUpdateRequest, updateTypeFor } from "./trackingAreaUpdateRequest";
import { noteArea, Reason, update, UpdateFlag } from "./update";

/** Why the UE tries now; it decides what can hold the update back. */
export const enum Trigger {
  /** Something is due: a new reason, or service is to be had again. */
  Due,
  /** Another tracking area, or another PLMN, has been entered. */
  Area,
  /** T3411, T3402 or T3346 has expired. */
  Timer,
  /** Paging. */
  Paging,
  /** A PDN connection for emergency bearer services is wanted. */
  Emergency,
}

/** Starts tracking area updating unless something holds it back; what is due stays due then, and the UE is in the substate that goes with it. */
export function tryUpdate(trigger: Trigger): void {
  if (isEmmState(EmmState.ServiceRequestInitiated)) leaveServiceForUpdate(Clause.TS24301_5_6_1_6_f);
  // During an update: what has come up meanwhile is told by the next one.
  if (!isEmmState(EmmState.Registered)) return;
  wakeUp();
  if (!ue().cellAvailable || !mayUseCell()) return settleSubstate();
  if (isAttachDueInstead()) return detachLocallyAndAttach();
  if (isReleaseAwaited()) return;
  if (isHeldByTimers(trigger) || isHeldByCongestion(trigger)) return settleSubstate();
  describe(trigger);
  if (!isBarred()) begin();
}

/** A UE attached for emergency bearer services may use any cell. */
function mayUseCell(): bool {
  return ue().emergency != 0 || hasNormalService();
}

/** Enters the substate of EMM-REGISTERED that the cell and the registration call for, nothing being under way (5.2.3.2). */
export function settleSubstate(): void {
  enterEmmState(EmmState.Registered, substateHere());
}

function substateHere(): EmmSubstate {
  const context = ue();
  if (!context.cellAvailable) return EmmSubstate.NoCellAvailable;
  // PLMN-SEARCH goes on until a cell for normal service is found (5.2.3.2.4).
  if (!mayUseCell()) return context.emmSubstate == <u8>EmmSubstate.PlmnSearch ? EmmSubstate.PlmnSearch : EmmSubstate.LimitedService;
  if (!isUpdatedHere()) return EmmSubstate.AttemptingToUpdate;
  return update().isForEpsOnly ? EmmSubstate.AttemptingToUpdateMm : EmmSubstate.NormalService;
}

/** TS 24.301 5.5.3.2.2 a): with AttachWithIMSI a new PLMN is entered by an attach. */
function isAttachDueInstead(): bool {
  return hasOption(UeOption.AttachWithImsi) && !isCurrentTaiInList() && !isEquivalentPlmn(ue().plmn);
}

/** TS 24.301 5.3.1.2.1: whether the network is still to release the connection. */
function isReleaseAwaited(): bool {
  if (!isTimerRunning(Timer.T3440)) return false;
  // Case b: a tracking area outside the list ends the wait, not the connection.
  if (ue().emmSubstate != <u8>EmmSubstate.NormalService || isCurrentTaiInList()) return true;
  stopTimer(Timer.T3440);
  return false;
}

/** T3411 and T3402 hold back what has failed; a reason that is new is not held back in EMM-REGISTERED.NORMAL-SERVICE (5.2.3.2.1, 5.2.3.2.2). */
function isHeldByTimers(trigger: Trigger): bool {
  if (trigger != Trigger.Due || (!isTimerRunning(Timer.T3411) && !isTimerRunning(Timer.T3402))) return false;
  // CHOICE of 5.2.3.2.2: access classes 11 to 15 do not wait.
  if (hasHighPriority()) return false;
  const state = update();
  return !isUpdatedHere() || (state.reasons & ~state.failed) == 0;
}

/** TS 24.301 5.5.3.2.6 l) */
function isHeldByCongestion(trigger: Trigger): bool {
  leaveCongestion();
  if (!isTimerRunning(Timer.T3346) || passesCongestion(trigger)) return false;
  emitDecision(Clause.TS24301_5_5_3_2_6_l, RuleOutcome.Retry, 0);
  // CHOICE: the UE waits for T3346 alone; T3411 would bring it back here only.
  if (!isCurrentTaiInList()) storeUpdateStatus(UpdateStatus.NotUpdated);
  return true;
}

function passesCongestion(trigger: Trigger): bool {
  const context = ue();
  if (context.connected || trigger == Trigger.Paging || trigger == Trigger.Emergency) return true;
  if (hasHighPriority() || context.emergency || hasEmergencyPdn() || isCsEmergencyWanted()) return true;
  // T3346 is due to a request with low priority, and there is a PDN connection without it.
  const isAttempting = isTimerRunning(Timer.T3411) || isTimerRunning(Timer.T3402);
  return isCongestionLowPriority() && !isAttempting && hasPdnWithoutLowPriority();
}

/** Puts down what the request will be like. */
function describe(trigger: Trigger): void {
  const state = update();
  const context = ue();
  const isForPaging = trigger == Trigger.Paging;
  const isForEmergency = trigger == Trigger.Emergency;
  state.told = state.reasons | (isUpdatedHere() ? 0 : Reason.Area);
  state.flags = 0;
  if (!context.connected && !context.establishing) state.flags |= UpdateFlag.FromIdle;
  if (isForPaging) state.flags |= UpdateFlag.Paging;
  if (isForEmergency) state.flags |= UpdateFlag.Emergency;
  if (isActiveWanted()) state.flags |= UpdateFlag.Active;
  const isNormal = isForPaging || isForEmergency || context.emergency || hasEmergencyPdn() || hasHighPriority();
  if (hasOption(UeOption.LowPriority) && !isNormal) state.flags |= UpdateFlag.LowPriority;
}

/** TS 24.301 5.5.3.2.2: bearers are wanted with the update for user data or signalling that waits; never without a PDN connection. */
function isActiveWanted(): bool {
  const context = ue();
  if (activeBearers() == 0 || context.userPlane) return false;
  // TS 24.301 5.5.3.2.6 o): T3447 runs.
  const isExempt = (update().flags & (UpdateFlag.Paging | UpdateFlag.Emergency)) != 0 || hasHighPriority() || hasEmergencyPdn();
  if (isTimerRunning(Timer.T3447) && !isExempt) return false;
  return (update().reasons & Reason.Active) != 0 || context.pendingServices != 0 || isAnyWaiting();
}

/** TS 24.301 5.5.3.2.6 a): access is barred; not for the answer to a paging. */
function isBarred(): bool {
  const context = ue();
  if (context.connected || update().flags & UpdateFlag.Paging) return false;
  if (((context.barredCauses >> establishCauseOfUpdate()) & 1) == 0) return false;
  emitDecision(Clause.TS24301_5_5_3_2_6_a, RuleOutcome.Retry, 0);
  enterEmmState(EmmState.Registered, EmmSubstate.UpdateNeeded);
  return true;
}

/** Sends the request, T3430 runs (5.5.3.2.2). */
function begin(): void {
  const state = update();
  stopTimer(Timer.T3402);
  stopTimer(Timer.T3411);
  stopTimer(Timer.T3442);
  stopTimer(Timer.T3423);
  state.reasons = 0;
  state.failed = 0;
  state.isForEpsOnly = 0;
  ue().updateType = <u8>updateTypeFor(state.told);
  noteArea();
  startProcedureTimer(Timer.T3430, TimerDefault.T3430);
  enterEmmState(EmmState.TrackingAreaUpdatingInitiated, EmmSubstate.None);
  sendTrackingAreaUpdateRequest();
}
