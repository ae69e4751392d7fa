// Tracking area updating (TS 24.301 5.5.3), UE side: what makes an update due. Its start and what holds it back is in
// trackingAreaUpdateStart, the request in trackingAreaUpdateRequest, the answers in trackingAreaUpdateAccept and
// trackingAreaUpdateReject, the abnormal cases in trackingAreaUpdateFailure.

import { EmmState, EmmSubstate, Indication, ReleaseCause, Request, RuleOutcome, UpdateStatus } from "../generated/abi";
import { Clause } from "../generated/clauses";
import { Timer, TimerDefault } from "../generated/timers";
import { isEmergencyWaiting } from "../esm/dispatch";
import { emitDecision, indicate } from "../rules";
import { isTimerRunning, startTimer } from "../timers";
import { enterEmmState, isEmmState, isInState, ue } from "../ue";
import { ATTACH_EMERGENCY } from "./attach";
import { mayCombine } from "./combinedUpdate";
import { enterDeregistered, resumeAttach } from "./deregistration";
import { saveIfDue, wakeUp } from "./powerSaving";
import { isCurrentTaiInList, isRegistered, isUpdatedHere, noteVisit } from "./registration";
import { TIMER_DEACTIVATED } from "./timerValues";
import { restartUpdate } from "./trackingAreaUpdateFailure";
import { settleSubstate, Trigger, tryUpdate } from "./trackingAreaUpdateStart";
import { addReason, isNewArea, noteArea, Reason, update } from "./update";

/** Starts tracking area updating unless something holds it back; what is due stays due then. */
export function startTrackingAreaUpdate(): void {
  tryUpdate(isEmergencyWaiting() ? Trigger.Emergency : Trigger.Due);
}

/** The upper layers want a tracking area update; what holds it back now does not make it forgotten. @param isActive together with the bearers */
export function onTrackingAreaUpdateRequested(isActive: bool): void {
  if (!isServedByUpdate()) return indicate(Indication.RequestBlocked, Request.TrackingAreaUpdate);
  addReason(isActive ? Reason.UpperLayers | Reason.Active : Reason.UpperLayers);
  startTrackingAreaUpdate();
}

/**
 * Bearers were deactivated without the network's knowledge (5.5.3.2.2 f, s).
 * @param isAtOnce the network is told even over the connection that there is (6.5.1.4A); otherwise when EMM-IDLE has been entered, or
 *   service is to be had again (6.5.2.5 and others)
 */
export function requestBearerStatusUpdate(isAtOnce: bool): void {
  addReason(Reason.BearerStatus);
  if (isAtOnce || !ue().connected) resumeRegistered();
}

/** TS 24.301 5.5.3.3.2 b): attached for EPS services, the UE wants to be attached for non-EPS services, too. */
export function requestImsiAttach(): void {
  addReason(Reason.ImsiAttach);
  tryUpdate(Trigger.Due);
}

/** The upper layers want to attach: to non-EPS services, too, which the UE may have left (5.5.2.2.3). */
export function wantNonEpsAgain(): void {
  if (!update().hasLeftNonEps) return;
  update().hasLeftNonEps = 0;
  if (isRegistered() && mayCombine()) requestImsiAttach();
}

/** Something that the UE tells about itself has changed (5.5.3.2.2 g, h, m, o, t to w). @param reason bits of `Reason` */
export function onOwnParametersChanged(reason: u16): void {
  if (!isServedByUpdate()) return;
  addReason(reason);
  tryUpdate(Trigger.Due);
}

/** In a state in which an update can be made, now or later. */
function isServedByUpdate(): bool {
  return isInState((1 << EmmState.Registered) | (1 << EmmState.TrackingAreaUpdatingInitiated) | (1 << EmmState.ServiceRequestInitiated));
}

/** Paging while the UE is not updated (5.5.3.2.2 r, 5.6.2.2.1): the update is the answer to it. */
export function updateForPaging(): void {
  addReason(Reason.Paging | Reason.Active);
  tryUpdate(Trigger.Paging);
}

/** A cell has been reported while the UE is registered; the current TAI is that of it. */
export function onCellWhileRegistered(): void {
  if (!isNewArea()) return resumeRegistered();
  // TS 24.301 5.5.3.2.6 e)
  if (isEmmState(EmmState.TrackingAreaUpdatingInitiated)) return restartUpdate(Clause.TS24301_5_5_3_2_6_e);
  const isNewPlmn = update().plmn != ue().plmn;
  noteArea();
  // TS 24.301 3.1: the tracking area visited last of those that the UE is registered in.
  if (isUpdatedHere()) noteVisit();
  // TS 24.301 5.5.3.1: a new PLMN, or a new tracking area while the UE attempts to update.
  if (isNewPlmn || isAttempting()) ue().trackingAreaUpdateAttemptCounter = 0;
  if (isEmmState(EmmState.ServiceRequestInitiated) && isCurrentTaiInList()) return;
  if (isUpdateDue()) tryUpdate(Trigger.Area);
  else resumeRegistered();
}

/** ATTEMPTING-TO-UPDATE or ATTEMPTING-TO-UPDATE-MM. */
function isAttempting(): bool {
  const substate = <u32>ue().emmSubstate;
  return isEmmState(EmmState.Registered) && (substate == EmmSubstate.AttemptingToUpdate || substate == EmmSubstate.AttemptingToUpdateMm);
}

/** Whether the network is to be told something, or the UE to be updated. */
export function isUpdateDue(): bool {
  return update().reasons != 0 || !isUpdatedHere();
}

/**
 * In EMM-REGISTERED with nothing under way: starts what is due, else picks the substate that the cell calls for (5.2.3.2). Called when a
 * cell has been found, access is granted, or a connection has been released.
 */
export function resumeRegistered(): void {
  if (!isEmmState(EmmState.Registered) || update().isPowerSaving || ue().emmSubstate == <u8>EmmSubstate.ImsiDetachInitiated) return;
  if (isUpdateDue()) return tryUpdate(Trigger.Due);
  settleSubstate();
  saveIfDue();
}

/**
 * The NAS signalling connection has been released while the UE is registered, no procedure being under way.
 * @param cause of the lower layers
 * @param isAnythingPending uplink data or signalling waits: a service request recovers the connection then
 */
export function onReleasedWhileRegistered(cause: ReleaseCause, isAnythingPending: bool): void {
  // TS 24.301 5.5.3.2.2 e)
  if (cause == ReleaseCause.LoadBalancingTau) addReason(Reason.LoadBalancing);
  // TS 24.301 5.5.3.2.2 i)
  if (cause == ReleaseCause.Failure && !isAnythingPending) addReason(Reason.Recovery);
  resumeRegistered();
}

/** Expiry of T3412 (5.3.5). */
export function onT3412(): void {
  const context = ue();
  if (context.emergency) return detachEmergency();
  addReason(Reason.Periodic);
  const isOutOfReach = context.emmSubstate == <u8>EmmSubstate.NoCellAvailable && !update().isPowerSaving;
  // TS 24.301 5.3.5: attached for non-EPS services, too.
  if (context.imsiAttached && isOutOfReach) addReason(Reason.ImsiAttach);
  wakeUp();
  if (isEmmState(EmmState.Registered) && context.emmSubstate == <u8>EmmSubstate.NormalService) {
    tryUpdate(Trigger.Due);
  } else {
    // TS 24.301 5.3.5: it waits until the UE is in EMM-REGISTERED.NORMAL-SERVICE again.
    emitDecision(Clause.TS24301_5_3_5, RuleOutcome.Retry, 0);
  }
  if (update().isIsrActive && !isEmmState(EmmState.TrackingAreaUpdatingInitiated)) startTimer(Timer.T3423, isrSeconds());
}

/** T3423: as the network gave it, else the value of T3412 (10.2). */
function isrSeconds(): u32 {
  const context = ue();
  return context.t3423Value == TIMER_DEACTIVATED ? context.t3412Value : context.t3423Value;
}

/** TS 24.301 5.3.5: attached for emergency bearer services, the UE detaches locally; on a suitable cell it may attach for normal service. */
function detachEmergency(): void {
  emitDecision(Clause.TS24301_5_3_5, RuleOutcome.Abort, 0);
  enterDeregistered(EmmSubstate.NormalService, 0);
  if (<u32>ue().attachTypeWanted != ATTACH_EMERGENCY) resumeAttach();
}

/** Expiry of T3423 (5.3.5): ISR has ended; the next update is for all access technologies. */
export function onT3423(): void {
  update().isIsrActive = 0;
  addReason(Reason.Recovery);
  resumeRegistered();
}

/** Expiry of T3411 while registered (5.2.3.2.1, 5.2.3.2.2, 5.2.3.2.7). */
export function onT3411Registered(): void {
  retry();
}

/** Expiry of T3402 while registered: the attempts start anew (5.5.3.1). */
export function onT3402Registered(): void {
  if (isAttempting()) ue().trackingAreaUpdateAttemptCounter = 0;
  retry();
}

/** Expiry of T3346 while registered (5.2.3.2.2, 5.5.3.2.6 l). */
export function onT3346Registered(): void {
  if (isUpdateDue()) retry();
}

function retry(): void {
  if (isEmmState(EmmState.Registered) && isUpdateDue()) tryUpdate(Trigger.Timer);
}

/** Access is granted again (5.5.3.2.6 a). */
export function onAccessGrantedWhileRegistered(): void {
  resumeRegistered();
}
