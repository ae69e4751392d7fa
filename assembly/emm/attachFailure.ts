// Attach, abnormal cases (TS 24.301 5.5.1.2.6, 5.5.1.3.6).

import { EmmState, EmmSubstate, Indication, RuleOutcome, UeOption, UpdateStatus } from "../generated/abi";
import { Clause } from "../generated/clauses";
import { Timer, TimerDefault } from "../generated/timers";
import { emitDecision, indicate } from "../rules";
import { startTimer } from "../timers";
import { enterEmmState, hasHighPriority, hasOption, isLowPriority, ue } from "../ue";

import { startExtendedWait } from "./congestion";
import { ATTACH_ATTEMPTS, isLasting } from "./counters";
import { enterDeregistered, resumeAttach } from "./deregistration";
import { deleteEquivalentPlmns, deleteRegistration } from "./registration";
import { releaseLocally } from "./connection";
import { storeSecurity, storeUpdateStatus } from "./storage";
import { TIMER_DEACTIVATED } from "./timerValues";

/** Cases aa, b, c, d: the attach is given up, and tried again after T3411 or T3402. @param cause EMM cause received, or 0 */
export function failAttach(clause: Clause, cause: u32): void {
  const context = ue();
  emitDecision(clause, RuleOutcome.Abort, cause);
  const isEmergency = context.emergency != 0;
  // TS 24.301 5.5.1.2.6 d): the UE should not try again soon.
  if (!isEmergency) {
    if (clause == Clause.TS24301_5_5_1_2_6_d && isLasting(cause)) context.attachAttemptCounter = ATTACH_ATTEMPTS;
    else if (context.attachAttemptCounter < ATTACH_ATTEMPTS) context.attachAttemptCounter++;
  }
  enterDeregistered(EmmSubstate.AttemptingToAttach, cause);
  if (!isEmergency) return waitForNextAttempt();
  // CHOICE: an emergency attach that has failed is not repeated; the upper layers decide. Of a reject they know.
  context.attachWanted = 0;
  if (clause != Clause.TS24301_5_5_1_2_6_d) indicate(Indication.AttachRejected, 0);
}

/** In EMM-DEREGISTERED: T3411, or T3402 when the attach attempt counter has reached its limit. */
export function waitForNextAttempt(): void {
  enterEmmState(EmmState.Deregistered, EmmSubstate.AttemptingToAttach);
  if (ue().attachAttemptCounter < ATTACH_ATTEMPTS) return startTimer(Timer.T3411, TimerDefault.T3411);
  deleteRegistration();
  deleteEquivalentPlmns();
  storeUpdateStatus(UpdateStatus.NotUpdated);
  storeSecurity();
  startT3402();
}

/** T3402 with the network's value, or 12 minutes (5.3.6); zero counts as expired at once. */
export function startT3402(): void {
  const seconds = ue().t3402Value;
  if (seconds == 0) return onT3402Deregistered();
  startTimer(Timer.T3402, seconds == TIMER_DEACTIVATED ? TimerDefault.T3402 : seconds);
}

/** Expiry of T3410 (case c). */
export function onT3410(): void {
  releaseLocally();
  failAttach(Clause.TS24301_5_5_1_2_6_c, 0);
}

/** Expiry of T3411 in EMM-DEREGISTERED: the attach is started again. */
export function onT3411Deregistered(): void {
  resumeAttach();
}

/** Expiry of T3402 in EMM-DEREGISTERED: the attach attempt counter starts anew (5.5.1.1). */
export function onT3402Deregistered(): void {
  ue().attachAttemptCounter = 0;
  resumeAttach();
}

/**
 * Case b: the connection could not be had, or was released before the network answered; cases l and la with an extended wait time.
 * @param wait extended wait time in seconds, 0 = none
 * @param isForData it is that for data via the control plane
 */
export function onAttachConnectionLost(wait: u32, isForData: bool): void {
  if (wait == 0) return failAttach(Clause.TS24301_5_5_1_2_6_b, 0);
  const clause = isForData ? Clause.TS24301_5_5_1_2_6_la : Clause.TS24301_5_5_1_2_6_l;
  if (!isWaitTaken(isForData)) return failAttach(clause, 0);
  emitDecision(clause, RuleOutcome.Abort, 0);
  ue().attachAttemptCounter = 0;
  const isLow = isLowPriority(ue().emergency != 0);
  enterDeregistered(EmmSubstate.AttemptingToAttach, 0);
  startExtendedWait(wait, isLow);
}

/** Whether the UE takes an extended wait time: the request had low priority, or NB-S1 mode without access classes 11 to 15. */
function isWaitTaken(isForData: bool): bool {
  if (isForData) return hasOption(UeOption.NbS1);
  return isLowPriority(ue().emergency != 0) || (hasOption(UeOption.NbS1) && !hasHighPriority());
}

/** Case e: the UE has come to a cell of another tracking area. */
export function restartAttach(clause: Clause): void {
  emitDecision(clause, RuleOutcome.Retry, 0);
  enterDeregistered(EmmSubstate.NormalService, 0);
  resumeAttach();
}
