// Service request (TS 24.301 5.6.1): which of the services wanted is served, what holds it back, the start, and success. What goes wrong is in
// serviceFailure, what the network refuses in serviceReject.

import { EmmState, EmmSubstate, Indication, Request, RuleOutcome, ServiceReason } from "../generated/abi";
import { emitIndicate } from "../generated/actions";
import { Clause } from "../generated/clauses";
import { Message } from "../generated/ids";
import { Timer, TimerDefault } from "../generated/timers";
import {
  bearerStatusBits,
  dropOldestKept,
  hasPdnWithoutLowPriority,
  haveControlPlaneOptimization,
  isAnyWaiting,
  isEmergencyWaiting,
  oldestKept,
  onBearersLost,
} from "../esm/dispatch";
import { emitDecision, indicate } from "../rules";
import { hasCurrentContext } from "../security/context";
import { isTimerRunning, stopTimer } from "../timers";
import { enterEmmState, isEmmState, ue } from "../ue";
import { isCongestionLowPriority } from "./congestion";
import { enterConnected, releaseLocally, sendInitial } from "./connection";
import { holdCsFallback } from "./csFallback";
import { Pending } from "./pending";
import { wakeUp } from "./powerSaving";
import { isUpdatedHere } from "./registration";
import {
  causeFor,
  hasServiceFlag,
  isBarredFor,
  isExempt,
  isForCsFallback,
  isLowPriorityFor,
  isOf,
  ServiceFlag,
  Services,
} from "./serviceContext";
import { composeServiceMessage } from "./serviceMessages";
import { startProcedureTimer } from "./timerValues";
import { updateForPaging } from "./trackingAreaUpdate";
import { settleSubstate, Trigger, tryUpdate } from "./trackingAreaUpdateStart";

/** enum ServiceReason in the order in which services are served, the first in the lowest four bits. */
const ORDER: u64 = 0x180423675;

/** Substates with service, and with some of it: bit = enum EmmSubstate. */
const SERVED: u32 = (1 << EmmSubstate.NormalService) | (1 << EmmSubstate.AttemptingToUpdateMm);
const SERVED_IN_PART: u32 = (1 << EmmSubstate.AttemptingToUpdate) | (1 << EmmSubstate.UpdateNeeded);

/** At the end of an input: serves the first of the services wanted that nothing holds back. */
export function serve(): void {
  const context = ue();
  // Whatever is under way comes first.
  if (!isEmmState(EmmState.Registered) || context.establishing) return;
  const isNew = (context.pending & Pending.Service) != 0;
  context.pending &= ~Pending.Service;
  let wanted = servicesWanted();
  if (wanted == 0 || !isConnectionFree(wanted)) return;
  if (isNew) wakeUp();
  if (context.connected) wanted = servicesInConnected(wanted);
  let held: u32 = 0;
  for (let order = ORDER; order != 0; order >>= 4) {
    const reason = <u32>order & 15;
    if (!isOf(reason, wanted) || !isServed(reason)) continue;
    // TS 24.301 5.6.1.1: the update comes first; it asks for radio bearers where they are needed.
    if (!isUpdatedHere() || !hasCurrentContext()) {
      if (isNew) updateInstead(reason);
      return;
    }
    const hold = holdOf(reason);
    if (hold == 0) return begin(reason);
    if (held == 0) held = hold;
    if (isOf(reason, Services.Cs)) holdCsFallback(reason);
  }
  if (held == 0 || !isNew) return;
  emitDecision(held & 0xffff, RuleOutcome.Retry, 0);
  emitIndicate(Indication.RequestBlocked, Request.Service, held >> 16, 0, 0);
}

/** What was asked for, and what waits to be sent. */
function servicesWanted(): u32 {
  let wanted = ue().pendingServices;
  if (isAnyWaiting()) wanted |= 1 << (isEmergencyWaiting() ? ServiceReason.Emergency : ServiceReason.MoSignalling);
  const kept = oldestKept();
  if (kept == Message.UplinkNasTransport) wanted |= Services.Sms;
  else if (kept == Message.EsmDataTransport) wanted |= wanted & Services.Exception ? 0 : Services.Data;
  else if (kept != Message.None) wanted |= 1 << ServiceReason.MoSignalling;
  return wanted;
}

/** With T3440 running new services wait for the release, all but emergency services, which do not wait (5.3.1.2.1). */
function isConnectionFree(wanted: u32): bool {
  if (!isTimerRunning(Timer.T3440)) return true;
  if (wanted & Services.Emergency) {
    emitDecision(Clause.TS24301_5_3_1_2, RuleOutcome.Abort, 0);
    releaseLocally();
    return true;
  }
  // Case h: signalling that is no user data ends the wait.
  if (!isTimerRunning(Timer.T3448) || (wanted & ~(Services.Data | Services.Exception)) == 0) return false;
  stopTimer(Timer.T3440);
  return true;
}

/** EMM-CONNECTED: CS fallback, and radio bearers beside the control plane, take a procedure (5.6.1.1 d, e, m); the rest is had or sent. */
function servicesInConnected(wanted: u32): u32 {
  const context = ue();
  // User data without radio bearers waits for them, or for the release.
  const isDataWaiting = !context.userPlane;
  context.pendingServices &= Services.Cs | (isDataWaiting ? Services.Data : 0);
  const isActiveWanted = isDataWaiting && haveControlPlaneOptimization() && oldestKept() == Message.None;
  return wanted & (Services.Cs | (isActiveWanted ? Services.Data : 0));
}

/** Whether the UE's substate allows a service request or, instead of it, an update (5.2.3.2). */
function isServed(reason: u32): bool {
  const substate: u32 = 1 << <u32>ue().emmSubstate;
  if (substate & SERVED) return true;
  // TS 24.301 5.2.3.2.2, 5.2.3.2.5
  return (substate & SERVED_IN_PART) != 0 && isOf(reason, Services.Paging | Services.Emergency | Services.Cs | Services.Sms);
}

function updateInstead(reason: u32): void {
  if (isOf(reason, Services.Paging)) updateForPaging();
  else tryUpdate(isOf(reason, Services.Emergency) ? Trigger.Emergency : Trigger.Due);
}

/** What holds a service request back (5.6.1.5 #39, 5.6.1.6 a, c, m, o, p): the clause in bits 15–0, the timer in the others; 0 = nothing. */
function holdOf(reason: u32): u32 {
  if (!isExempt(reason)) {
    // Case m: not if T3346 was started for low priority, and there is a PDN connection without it.
    const isCongested = isTimerRunning(Timer.T3346) && !(isCongestionLowPriority() && hasPdnWithoutLowPriority());
    if (isCongested) return Clause.TS24301_5_6_1_6_m | (Timer.T3346 << 16);
    if (isTimerRunning(Timer.T3447)) return Clause.TS24301_5_6_1_6_p | (Timer.T3447 << 16);
    const isForData = isOf(reason, Services.Data) && oldestKept() == Message.EsmDataTransport;
    if (isForData && isTimerRunning(Timer.T3448)) return Clause.TS24301_5_6_1_6_o | (Timer.T3448 << 16);
    if (isTimerRunning(Timer.T3325)) return Clause.TS24301_5_6_1_6_c | (Timer.T3325 << 16);
  }
  const isCall = reason == ServiceReason.CsFallback;
  if (isCall && isTimerRunning(Timer.T3442)) return Clause.TS24301_5_6_1_5 | (Timer.T3442 << 16);
  return isBarredFor(reason) ? Clause.TS24301_5_6_1_6_a : 0;
}

/** Starts the procedure (5.6.1.2). */
function begin(reason: u32): void {
  const context = ue();
  context.serviceReason = <u8>reason;
  context.serviceFlags = flagsFor(reason);
  context.pendingServices &= ~(1 << reason);
  enterEmmState(EmmState.ServiceRequestInitiated, EmmSubstate.None);
  startService();
}

function flagsFor(reason: u32): u8 {
  let flags: u8 = ue().connected ? 0 : ServiceFlag.FromIdle;
  if (isLowPriorityFor(reason)) flags |= ServiceFlag.LowPriority;
  if (isOf(reason, Services.Cs)) return flags | ServiceFlag.CsFallback;
  if (!haveControlPlaneOptimization()) return flags | ServiceFlag.RadioBearers;
  const kept = ue().connected ? Message.None : oldestKept();
  if (kept == Message.EsmDataTransport && !isTimerRunning(Timer.T3448)) return flags | ServiceFlag.Carries;
  if (kept == Message.UplinkNasTransport && !isOf(reason, Services.Paging)) return flags | ServiceFlag.Carries;
  return isOf(reason, Services.Data) ? flags | ServiceFlag.RadioBearers : flags;
}

/** Sends the message of the procedure and starts its timer. */
export function startService(): void {
  const reason = <u32>ue().serviceReason;
  composeServiceMessage();
  sendInitial(causeFor(reason));
  if (!isForCsFallback()) startProcedureTimer(Timer.T3417, TimerDefault.T3417);
  else if (reason == ServiceReason.MtCsFallback) startProcedureTimer(Timer.T3417extMt, TimerDefault.T3417extMt);
  else startProcedureTimer(Timer.T3417ext, TimerDefault.T3417ext);
}

export function stopServiceTimers(): void {
  stopTimer(Timer.T3417);
  stopTimer(Timer.T3417ext);
  stopTimer(Timer.T3417extMt);
  ue().stoppedTimers = 0;
}

/** Back in EMM-REGISTERED. */
export function endService(): void {
  stopServiceTimers();
  settleSubstate();
}

/** The procedure for packet services is completed (5.6.1.4.1, 5.6.1.4.2). */
export function completeService(): void {
  const context = ue();
  // What the message carried has arrived.
  if (hasServiceFlag(ServiceFlag.Carries)) dropOldestKept();
  context.serviceRequestAttemptCounter = 0;
  context.pendingServices &= Services.Cs;
  endService();
  indicate(Indication.ServiceEstablished, 0);
}

/**
 * User plane radio bearers are set up (5.6.1.4, 4.4.2.3, 5.3.1.2.1 b, c, g, h).
 * @param ebis bit n = EBI n; 0 = all active ones
 */
export function onUserPlaneReady(ebis: u32): void {
  const context = ue();
  if (context.establishing) enterConnected();
  if (!context.connected) return;
  context.userPlane = 1;
  if (isEmmState(EmmState.ServiceRequestInitiated)) onBearersOfService(ebis);
  else if (isEmmState(EmmState.Registered) && !isTimerRunning(Timer.T3346)) stopTimer(Timer.T3440);
}

function onBearersOfService(ebis: u32): void {
  // TS 24.301 4.4.2.3 2), 4): this is what re-establishes secure exchange.
  ue().secureExchange = 1;
  // For CS fallback the inter-system change completes the procedure, not the bearers.
  if (!isForCsFallback()) completeBeforeAccept();
  const isMissingLost = hasServiceFlag(ServiceFlag.CsFallback | ServiceFlag.RadioBearers);
  if (ebis != 0 && isMissingLost) onBearersLost(bearerStatusBits() & ~ebis);
}

/** TS 24.301 5.6.1.4.2: completed, but the network may still send SERVICE ACCEPT. */
export function completeBeforeAccept(): void {
  completeService();
  if (haveControlPlaneOptimization() && hasServiceFlag(ServiceFlag.FromIdle)) startProcedureTimer(Timer.T3449, TimerDefault.T3449);
}
