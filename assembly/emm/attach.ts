// Attach (TS 24.301 5.5.1), UE side: EPS, combined and emergency attach; initiation, acceptance, rejection. What an attach fails of is in
// attachFailure.

import { EmmState, EmmSubstate, EstablishCause, Indication, RuleOutcome, UpdateStatus } from "../generated/abi";
import { emitIndicate } from "../generated/actions";
import { EmmCause } from "../generated/causes";
import { Clause } from "../generated/clauses";
import { AttachAcceptIe, AttachRejectIe, Message } from "../generated/ids";
import { Timer, TimerDefault } from "../generated/timers";
import { AttachEsmResult, isAttachBlocked, onAttachAcceptContainer, onAttachRejectContainer } from "../esm/dispatch";
import { emitDecision, indicate } from "../rules";
import { send } from "../security/protect";
import { invalidateStoredSecurity } from "../security/storage";
import { isTimerRunning, stopTimer } from "../timers";
import { enterEmmState, hasHighPriority, isLowPriority, ue } from "../ue";
import { hasIe, ieAddress, ieLength, ieOctet } from "../wire/bank";
import { EpsIdentityType } from "../wire/ie/identity";
import { beginEmm, composed, composedLength, end, putLVE } from "../wire/writer";
import { failAttach } from "./attachFailure";
import { composeAttachRequest } from "./attachRequest";
import { takeCombinedResult } from "./combinedAttach";
import { startCongestionTimer } from "./congestion";
import { sendInitial, waitForRelease } from "./connection";
import { enterDeregistered } from "./deregistration";
import { sendDetachAfterFailedAttach } from "./detach";
import { bestIdentity, identityForAttach } from "./identities";
import { decodeContained } from "./judge";
import { takeRegistration } from "./registered";
import { applyRejection, isForeseen, Rejected, rejectionOf } from "./rejection";
import { causeOf } from "./serviceContext";
import { storeUpdateStatus } from "./storage";
import { gprsTimerSeconds, hasCongestionTimer, startProcedureTimer, TIMER_DEACTIVATED } from "./timerValues";
import { update } from "./update";

/** EPS attach type values (9.9.3.11). */
export const ATTACH_EPS: u32 = 1;
export const ATTACH_COMBINED: u32 = 2;
export const ATTACH_EMERGENCY: u32 = 6;

/** Starts the attach procedure (5.5.1.2.2) unless something forbids it; `resumeAttach` comes back to it. */
export function startAttach(): void {
  const context = ue();
  const type = attachType();
  const isEmergency = type == ATTACH_EMERGENCY;
  // TS 24.301 5.5.1.2.6 m): no attach while T3346 runs, an emergency attach and access classes 11 to 15 excepted.
  if (isTimerRunning(Timer.T3346) && !isEmergency && !hasHighPriority()) {
    emitDecision(Clause.TS24301_5_5_1_2_6_m, RuleOutcome.Retry, 0);
    return enterEmmState(EmmState.Deregistered, EmmSubstate.AttemptingToAttach);
  }
  // TS 24.301 5.5.1.2.6 o), 6.3.5, 6.3.6: T3447 runs, or the APN of the attach is under back-off.
  if (isAttachBlocked()) return enterEmmState(EmmState.Deregistered, EmmSubstate.AttemptingToAttach);
  // TS 24.301 5.5.1.2.6 a): access is barred for what the attach is.
  if ((context.barredCauses >> attachCause(isEmergency)) & 1) {
    emitDecision(Clause.TS24301_5_5_1_2_6_a, RuleOutcome.Retry, 0);
    return enterEmmState(EmmState.Deregistered, EmmSubstate.AttachNeeded);
  }
  sendAttachRequest(type);
}

/** EPS attach type of an attach that begins now. */
function attachType(): u32 {
  const wanted = <u32>ue().attachTypeWanted;
  // TS 24.301 5.5.2.2.3: the user has left non-EPS services.
  return wanted == ATTACH_COMBINED && update().hasLeftNonEps ? ATTACH_EPS : wanted;
}

function sendAttachRequest(type: u32): void {
  const context = ue();
  const isEmergency = type == ATTACH_EMERGENCY;
  stopTimer(Timer.T3402);
  stopTimer(Timer.T3411);
  const identity = isEmergency ? bestIdentity() : identityForAttach();
  context.attachType = <u8>type;
  context.attachIdentity = <u8>identity;
  context.emergency = isEmergency ? 1 : 0;
  // TS 24.301 4.4.2.1: marked invalid before the first COUNT of it is used.
  invalidateStoredSecurity();
  composeAttachRequest(type, identity);
  startProcedureTimer(Timer.T3410, TimerDefault.T3410);
  enterEmmState(EmmState.RegisteredInitiated, EmmSubstate.None);
  sendInitial(attachCause(isEmergency));
}

/** RRC establishment cause of an attach (annex D, table D.1.1). */
function attachCause(isEmergency: bool): EstablishCause {
  return causeOf(isEmergency, false, isLowPriority(isEmergency), EstablishCause.MoSignalling);
}

/** ATTACH ACCEPT (5.5.1.2.4, 5.5.1.3.4). */
export function onAttachAccept(bank: usize): void {
  stopTimer(Timer.T3410);
  takeRegistration(bank, true);
  const container = decodeContained(ieAddress(bank, AttachAcceptIe.EsmMessageContainer), ieLength(bank, AttachAcceptIe.EsmMessageContainer));
  // TS 24.301 5.5.1.2.6 j): without its default bearer the UE is not registered.
  if (onAttachAcceptContainer(container) == AttachEsmResult.Failed) return sendDetachAfterFailedAttach();
  const answer = composed();
  const answerLength = composedLength();
  const context = ue();
  context.attachAttemptCounter = 0;
  // TS 24.301 5.3.7b: the counter of events that made the USIM invalid starts anew.
  context.usimCounter = 0;
  enterEmmState(EmmState.Registered, EmmSubstate.NormalService);
  storeUpdateStatus(UpdateStatus.Updated);
  takeCombinedResult(bank);
  sendAttachComplete(answer, answerLength);
  indicate(Indication.Registered, 0);
}

function sendAttachComplete(container: usize, length: u32): void {
  beginEmm(Message.AttachComplete);
  putLVE(container, length);
  end();
  send(EstablishCause.None);
}

/** ATTACH REJECT (5.5.1.2.5, 5.5.1.3.5). */
export function onAttachReject(bank: usize): void {
  const cause = ieOctet(bank, AttachRejectIe.EmmCause);
  stopTimer(Timer.T3410);
  const esmCause = takeRejectContainer(bank);
  emitIndicate(Indication.AttachRejected, cause, esmCause, 0, 0);
  takeRejectT3402(bank);
  if (cause == EmmCause.Congestion && hasCongestionTimer(bank, AttachRejectIe.T3346Value)) return onCongestion(bank);
  // The upper layers decide what becomes of an emergency call.
  if (ue().emergency) ue().attachWanted = 0;
  const what = rejectionOf(Rejected.Attach, cause);
  if (!isForeseen(what, cause)) return failAttach(Clause.TS24301_5_5_1_2_6_d, cause);
  emitDecision(rejectClause(), RuleOutcome.Abort, cause);
  applyRejection(cause, what);
}

function rejectClause(): Clause {
  return <u32>ue().attachType == ATTACH_COMBINED ? Clause.TS24301_5_5_1_3_5 : Clause.TS24301_5_5_1_2_5;
}

/** @returns ESM cause of the PDN CONNECTIVITY REJECT that came with the message, or 0 */
function takeRejectContainer(bank: usize): u32 {
  if (!hasIe(bank, AttachRejectIe.EsmMessageContainer)) return 0;
  return onAttachRejectContainer(
    decodeContained(ieAddress(bank, AttachRejectIe.EsmMessageContainer), ieLength(bank, AttachRejectIe.EsmMessageContainer)),
  );
}

/** TS 24.301 5.3.6: the value of a reject counts when it is integrity protected and not "deactivated". */
function takeRejectT3402(bank: usize): void {
  if (!ue().messageProtected || !hasIe(bank, AttachRejectIe.T3402Value)) return;
  const seconds = gprsTimerSeconds(ieOctet(bank, AttachRejectIe.T3402Value));
  if (seconds != TIMER_DEACTIVATED) ue().t3402Value = seconds;
}

/** #22 with a value for T3346 (5.5.1.2.5). */
function onCongestion(bank: usize): void {
  emitDecision(rejectClause(), RuleOutcome.Abort, EmmCause.Congestion);
  storeUpdateStatus(UpdateStatus.NotUpdated);
  ue().attachAttemptCounter = 0;
  const isLow = isLowPriority(<u32>ue().attachType == ATTACH_EMERGENCY);
  enterDeregistered(EmmSubstate.AttemptingToAttach, 0);
  startCongestionTimer(bank, AttachRejectIe.T3346Value, isLow);
  waitForRelease();
}
