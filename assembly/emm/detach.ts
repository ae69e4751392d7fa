// Detach by the UE (TS 24.301 5.5.2.1, 5.5.2.2): DETACH REQUEST, its retransmission, its acceptance, its abnormal cases.

import { EmmState, EmmSubstate, EstablishCause, RuleOutcome, UeOption } from "../generated/abi";
import { Clause } from "../generated/clauses";
import { Timer, TimerDefault } from "../generated/timers";
import { Message } from "../generated/ids";
import { emitDecision } from "../rules";
import { ksiToSend } from "../security/context";
import { startTimer, stopTimer } from "../timers";
import { enterEmmState, hasOption, isEmmState, isInState, Slot, slotLength, ue } from "../ue";
import { EpsIdentityType } from "../wire/ie/identity";
import { beginEmm, end, putHalves } from "../wire/writer";
import { ATTACH_ATTEMPTS } from "./counters";
import { waitForNextAttempt } from "./attachFailure";
import { releaseLocally, sendInitial, waitForRelease } from "./connection";
import { enterDeregistered, stopProcedureTimers } from "./deregistration";
import { bestIdentity, putEpsIdentity } from "./identities";
import { Pending } from "./pending";
import { finishSwitchOff } from "./power";
import { isCurrentTaiInList, isRegistered } from "./registration";
import { isHighPriorityAccess } from "./serviceContext";
import { startProcedureTimer } from "./timerValues";
import { Trigger, tryUpdate } from "./trackingAreaUpdateStart";
import { leaveNonEps } from "./update";

/** Type of detach, UE to network (9.9.3.7). */
export const DETACH_EPS: u32 = 1;
export const DETACH_IMSI: u32 = 2;
export const DETACH_COMBINED: u32 = 3;
const SWITCH_OFF: u32 = 8;
/** Retransmissions of a DETACH REQUEST (5.5.2.2.4 c). */
const RETRANSMISSIONS: u8 = 4;
/** How long a UE that is switched off tries to send, seconds (5.5.2.2.1). */
const SWITCH_OFF_WAIT: u32 = 5;
const SWITCH_OFF_WAIT_NB_S1: u32 = 85;

/**
 * The user wants to detach (5.5.2.2.1).
 * @param type of detach, 1 … 3
 */
export function onDetachRequested(type: u32): void {
  if (type != DETACH_IMSI) ue().attachWanted = 0;
  startDetach(type);
}

/** Starts the detach procedure, not for switching off. */
export function startDetach(type: u32): void {
  // TS 24.301 5.5.3.2.6 m): first the update, then the detach.
  if (isEmmState(EmmState.TrackingAreaUpdatingInitiated)) {
    ue().detachType = <u8>type;
    ue().pending |= Pending.Detach;
    return emitDecision(Clause.TS24301_5_5_3_2_6_m, RuleOutcome.Retry, 0);
  }
  const isAttaching = isEmmState(EmmState.RegisteredInitiated);
  // There is nothing to detach from, or the UE is about to.
  if (isAttaching ? type == DETACH_IMSI : !isRegistered() || isEmmState(EmmState.DeregisteredInitiated)) return;
  if (isAttaching) emitDecision(Clause.TS24301_5_5_1_2_6_f, RuleOutcome.Abort, 0);
  begin(type);
}

/** Enters the state that belongs to the type of detach and sends the request (5.5.2.2.1). */
function begin(type: u32): void {
  const context = ue();
  // TS 24.301 5.5.1.2.6 f): the same identity as in the ATTACH REQUEST.
  const isGiven = isInState((1 << EmmState.RegisteredInitiated) | (1 << EmmState.DeregisteredInitiated));
  if (!isGiven) context.attachIdentity = <u8>bestIdentity();
  stopProcedureTimers();
  context.detachType = <u8>type;
  context.detachAttemptCounter = 0;
  if (type == DETACH_IMSI) enterEmmState(EmmState.Registered, EmmSubstate.ImsiDetachInitiated);
  else enterEmmState(EmmState.DeregisteredInitiated, EmmSubstate.None);
  // TS 24.301 5.5.2.2.4 a). CHOICE: where access is barred the UE detaches locally, at once.
  const isConnected = context.connected != 0;
  if (!isConnected && (context.barredCauses >> detachCause()) & 1) return failDetach();
  sendDetachRequest(type);
  if (!(type & SWITCH_OFF)) return startProcedureTimer(Timer.T3421, TimerDefault.T3421);
  // TS 24.301 5.5.2.2.1: off as soon as the message has been sent. CHOICE: the wait runs on T3421, which has no other use then.
  if (isConnected) finishSwitchOff();
  else startTimer(Timer.T3421, hasOption(UeOption.NbS1) ? SWITCH_OFF_WAIT_NB_S1 : SWITCH_OFF_WAIT);
}

function sendDetachRequest(type: u32): void {
  beginEmm(Message.DetachRequestUplink);
  putHalves(type, ksiToSend());
  putEpsIdentity(<EpsIdentityType>ue().attachIdentity);
  end();
  sendInitial(detachCause());
}

/** RRC establishment cause of a detach (annex D, table D.1.1). */
function detachCause(): EstablishCause {
  return isHighPriorityAccess() ? EstablishCause.HighPriorityAccess : EstablishCause.MoSignalling;
}

/** The UE is switched off, or its USIM is gone: DETACH REQUEST without an answer (5.5.2.2.1). */
export function detachForSwitchOff(type: u32): void {
  ue().pending |= Pending.SwitchOff;
  begin(type | SWITCH_OFF);
}

/** The default EPS bearer of an ATTACH ACCEPT was not accepted (5.5.1.2.6 j). CHOICE: counted as a failed attach and tried again like one. */
export function sendDetachAfterFailedAttach(): void {
  const context = ue();
  emitDecision(Clause.TS24301_5_5_1_2_6_j, RuleOutcome.Abort, 0);
  if (context.attachAttemptCounter < ATTACH_ATTEMPTS) context.attachAttemptCounter++;
  context.attachIdentity = <u8>bestIdentity();
  begin(DETACH_EPS);
}

/** A detach of the UE is under way. */
export function isDetaching(): bool {
  return isEmmState(EmmState.DeregisteredInitiated) || isImsiDetaching();
}

/**
 * The UE has come to another cell, or DETACH REQUEST was not delivered, before the detach was completed (5.5.2.2.4 f, g, h).
 * @param isLost the latter
 */
export function onDetachDisturbed(isLost: bool): void {
  const context = ue();
  if (isCurrentTaiInList()) {
    if (isLost) begin(context.detachType);
    return;
  }
  // Where the UE was never registered there is nothing to update.
  if (context.pending & Pending.SwitchOff || !slotLength(Slot.Guti)) return failDetach();
  emitDecision(Clause.TS24301_5_5_2_2_4, RuleOutcome.Retry, 0);
  stopTimer(Timer.T3421);
  enterEmmState(EmmState.Registered, EmmSubstate.NormalService);
  context.pending |= Pending.Detach;
  tryUpdate(Trigger.Area);
}

/** DETACH ACCEPT (5.5.2.2.2, 5.5.2.2.3). */
export function onDetachAccept(): void {
  stopTimer(Timer.T3421);
  // TS 24.301 5.3.1.2.1 c), l)
  if (isImsiDetaching()) {
    endImsiDetach();
    if (!ue().userPlane) waitForRelease();
    return;
  }
  endDetach();
  waitForRelease();
}

/** A detach of the UE from non-EPS services is under way. */
export function isImsiDetaching(): bool {
  return ue().emmSubstate == <u8>EmmSubstate.ImsiDetachInitiated;
}

function endImsiDetach(): void {
  ue().imsiAttached = 0;
  leaveNonEps();
  enterEmmState(EmmState.Registered, EmmSubstate.NormalService);
}

/** The UE is detached for EPS services; where it wants to be attached nevertheless, it will be. */
function endDetach(): void {
  const context = ue();
  enterDeregistered(EmmSubstate.NormalService, 0);
  if (!context.attachWanted) return;
  if (context.attachAttemptCounter == 0) context.pending |= Pending.Attach;
  else waitForNextAttempt();
}

/** Expiry of T3421 (5.5.2.2.4 c). */
export function onT3421(): void {
  const context = ue();
  if (context.pending & Pending.SwitchOff) return finishSwitchOff();
  if (context.detachAttemptCounter < RETRANSMISSIONS) {
    context.detachAttemptCounter++;
    emitDecision(Clause.TS24301_5_5_2_2_4, RuleOutcome.Retry, 0);
    sendDetachRequest(context.detachType);
    return startProcedureTimer(Timer.T3421, TimerDefault.T3421);
  }
  failDetach();
}

/** The detach procedure is given up (5.5.2.2.4 b, c): the UE is detached all the same. */
export function failDetach(): void {
  const context = ue();
  if (context.pending & Pending.SwitchOff) return finishSwitchOff();
  emitDecision(Clause.TS24301_5_5_2_2_4, RuleOutcome.Abort, 0);
  stopTimer(Timer.T3421);
  if (isImsiDetaching()) return endImsiDetach();
  endDetach();
  releaseLocally();
}
