// Abnormal cases of the service request procedure in the UE (TS 24.301 5.6.1.6).

import { EmmState, Indication, LowerEvent, ReleaseCause, RuleOutcome, ServiceReason, UeOption } from "../generated/abi";
import { Clause } from "../generated/clauses";
import { Timer, TimerDefault } from "../generated/timers";
import { dropAllKept, onConnectionFailed } from "../esm/dispatch";
import { emitDecision, indicate } from "../rules";
import { startTimer } from "../timers";
import { hasHighPriority, hasOption, isEmmState, ue } from "../ue";
import { startExtendedWait } from "./congestion";
import { releaseLocally } from "./connection";
import { SERVICE_ATTEMPTS } from "./counters";
import { fallBack } from "./csFallback";
import { isCurrentTaiInList } from "./registration";
import { hasServiceFlag, isExempt, isForCsFallback, isOf, requestService, ServiceFlag, Services } from "./serviceContext";
import { completeService, endService, startService, stopServiceTimers } from "./serviceRequest";
import { onReleasedWhileRegistered, resumeRegistered } from "./trackingAreaUpdate";

/**
 * Aborts the procedure: what it was for is given up, a call goes to GERAN or UTRAN.
 * @param cause EMM cause of a reject, 0 = none
 */
export function failService(clause: Clause, cause: u32): void {
  emitDecision(clause, RuleOutcome.Abort, cause);
  endService();
  if (isForCsFallback()) fallBack(true);
  else giveUpServices();
}

/** Aborts the procedure; it is started again when a timer allows it, and given up where none holds it back; a call goes to GERAN or UTRAN. */
export function postponeService(clause: Clause, cause: u32): void {
  emitDecision(clause, RuleOutcome.Abort, cause);
  endService();
  if (isForCsFallback()) fallBack(false);
  else if (isExempt(ue().serviceReason)) giveUpServices();
  else ue().pendingServices |= 1 << ue().serviceReason;
}

/** What waited for a connection cannot wait on; CS fallback can. */
export function giveUpServices(): void {
  ue().pendingServices &= Services.Cs;
  dropAllKept();
  onConnectionFailed();
}

/**
 * The connection was not established, or has been released, during the procedure (cases b, l, la, n; 5.6.1.4.2).
 * @param cause of a release
 * @param wait extended wait time in seconds, 0 = none
 * @param isForData it is that for data via the control plane
 */
export function onServiceConnectionLost(event: LowerEvent, cause: ReleaseCause, wait: u32, isForData: bool): void {
  const isCs = isForCsFallback();
  // Case n: redirected; what becomes of it, the lower layers will tell.
  if (cause == ReleaseCause.CsFallback && isCs) return;
  const isReleased = event == LowerEvent.ConnectionReleased && wait == 0;
  // TS 24.301 5.6.1.4.2: user data has gone up, and the network has nothing to say.
  if (isReleased && isForUserData()) completeService();
  else if (wait == 0) failService(Clause.TS24301_5_6_1_6_b, 0);
  else if (isForData) waitForData(wait);
  else waitExtended(wait);
  onReleasedWhileRegistered(cause, true);
}

function isForUserData(): bool {
  return hasServiceFlag(ServiceFlag.Carries) && ((1 << ue().serviceReason) & (Services.Data | Services.Exception)) != 0;
}

/** Case l: the extended wait time is for low priority, and in NB-S1 mode for all but access classes 11 to 15. */
function waitExtended(wait: u32): void {
  const isLow = hasServiceFlag(ServiceFlag.LowPriority);
  if (!isLow && !(hasOption(UeOption.NbS1) && !hasHighPriority())) return failService(Clause.TS24301_5_6_1_6_l, 0);
  postponeService(Clause.TS24301_5_6_1_6_l, 0);
  startExtendedWait(wait, isLow);
}

/** Case la. */
function waitForData(wait: u32): void {
  if (!hasOption(UeOption.NbS1)) return failService(Clause.TS24301_5_6_1_6_la, 0);
  postponeService(Clause.TS24301_5_6_1_6_la, 0);
  startTimer(Timer.T3448, wait);
}

/** Expiry of T3417 (case c). */
export function onT3417(): void {
  const context = ue();
  failService(Clause.TS24301_5_6_1_6_c, 0);
  // Case m of 5.6.1.1: the UE stays in EMM-CONNECTED.
  if (!hasServiceFlag(ServiceFlag.FromIdle)) return;
  if (!isExempt(context.serviceReason) && context.serviceRequestAttemptCounter < SERVICE_ATTEMPTS) context.serviceRequestAttemptCounter++;
  if (context.serviceRequestAttemptCounter == SERVICE_ATTEMPTS) startTimer(Timer.T3325, TimerDefault.T3325);
  releaseLocally();
  resumeRegistered();
}

/** Expiry of T3417ext or T3417ext-mt (case d). */
export function onT3417ext(): void {
  failService(Clause.TS24301_5_6_1_6_d, 0);
}

/** The message was not delivered (cases i, j). */
export function onServiceNotDelivered(): void {
  if (!isEmmState(EmmState.ServiceRequestInitiated)) return;
  if (!isCurrentTaiInList()) {
    leaveServiceForUpdate(Clause.TS24301_5_6_1_6_i);
    return resumeRegistered();
  }
  emitDecision(Clause.TS24301_5_6_1_6_j, RuleOutcome.Retry, 0);
  stopServiceTimers();
  // The message is asked for anew; the NAS COUNT of the one given up is not used again, it may have gone out.
  ue().establishing = 0;
  startService();
}

/** A tracking area update is due: it comes first, and asks for what the service request was for (cases f, i). */
export function leaveServiceForUpdate(clause: Clause): void {
  emitDecision(clause, RuleOutcome.Abort, 0);
  endService();
  ue().establishing = 0;
  requestService(ue().serviceReason);
}

/** Collision with a detach by the network (case h). @param isReattach "re-attach required" */
export function onDetachDuringService(isReattach: bool, isImsi: bool): void {
  if (!isEmmState(EmmState.ServiceRequestInitiated)) return;
  const reason = <u32>ue().serviceReason;
  const isEmergencyCall = reason == ServiceReason.CsFallbackEmergency;
  // A detach from non-EPS services and what is not for them go on side by side.
  if (isImsi && (isEmergencyCall || !isOf(reason, Services.Cs | Services.Sms))) return;
  emitDecision(Clause.TS24301_5_6_1_6_h, RuleOutcome.Abort, 0);
  endService();
  if (!isForCsFallback()) return;
  if (isReattach) fallBack(false);
  else if (!isEmergencyCall) indicate(Indication.CsFallbackAborted, 0);
}
