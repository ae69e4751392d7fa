// CS fallback as EMM sees it (TS 24.301 5.6.1, 5.6.2.3): requests and answers of the upper layers, CS SERVICE NOTIFICATION, the inter-system
// change, and the search for GERAN or UTRAN where the service request cannot do it.

import { EmmState, EstablishCause, Indication, Request, RuleOutcome, ServiceReason, UpdateStatus } from "../generated/abi";
import { EmmCause } from "../generated/causes";
import { Clause } from "../generated/clauses";
import { CsServiceNotificationIe as Ie } from "../generated/ids";
import { CS_SERVICES, INTER_SYSTEM } from "../generated/features";
import { Timer } from "../generated/timers";
import { emitDecision, emitIgnored, indicate, indicateIe } from "../rules";
import { send } from "../security/protect";
import { isTimerRunning, stopTimer } from "../timers";
import { isEmmState, ue } from "../ue";
import { hasIe, ieOctet } from "../wire/bank";
import { onNoCell } from "./cell";
import { leaveConnection } from "./connection";
import { resumeAttach } from "./deregistration";
import { isRegistered } from "./registration";
import { liftServiceGap } from "./serviceGap";
import { isBarredForCsFallbackOnly, isForCsFallback, isOf, requestService, Services } from "./serviceContext";
import { composeCsFallbackRejected } from "./serviceMessages";
import { endService } from "./serviceRequest";
import { forgetSource } from "./sourceSystem";
import { storeUpdateStatus } from "./storage";
import { settleSubstate } from "./trackingAreaUpdateStart";
import { resumeRegistered } from "./trackingAreaUpdate";

/** Bits of `Ue.csFallback`. */
export namespace CsFallback {
  /** CS SERVICE NOTIFICATION has been received, the upper layers have not answered yet. */
  export const Notified: u8 = 1;
  /** The upper layers have cancelled the call. */
  export const Cancelled: u8 = 2;
  /** GERAN or UTRAN is being looked for. */
  export const Selecting: u8 = 4;
  /** If it is not found, the UE is not updated (5.6.1.6 b, d, e, n). */
  export const Updating: u8 = 8;
  /** Not before the next combined procedure has been successful (5.6.1.5 #18). */
  export const Unavailable: u8 = 16;
}

/** Changes all bits but `Unavailable`. */
function become(bits: u8): void {
  ue().csFallback = (ue().csFallback & CsFallback.Unavailable) | bits;
}

/** The upper layers want a service (5.6.1.1). @param reason enum ServiceReason */
export function onServiceRequested(reason: u32): void {
  if (!isRegistered() || reason > <u32>ServiceReason.Sms || (isOf(reason, Services.Cs) && !mayFallBack())) {
    return indicate(Indication.RequestBlocked, Request.Service);
  }
  if (isOf(reason, Services.Cs)) become(0);
  requestService(<ServiceReason>reason);
}

/** Attached for non-EPS services, and not for short messages only. */
export function mayFallBack(): bool {
  return CS_SERVICES && ue().imsiAttached != 0 && !ue().smsOnly && !(ue().csFallback & CsFallback.Unavailable);
}

/** The call is over: nothing more is done for it. */
export function onCsFallbackCancelled(): void {
  ue().pendingServices &= ~Services.Cs;
  become(CsFallback.Cancelled);
}

/** CS SERVICE NOTIFICATION (5.6.2.3.1). */
export function onCsServiceNotification(bank: usize): void {
  // TS 24.301 5.6.2.3.2
  if (!mayFallBack()) return emitIgnored(Clause.TS24301_5_6_2_3_2);
  // TS 24.301 5.5.3.2.6 p): the answer waits for the end of the update.
  if (isEmmState(EmmState.TrackingAreaUpdatingInitiated)) emitDecision(Clause.TS24301_5_5_3_2_6_p, RuleOutcome.Retry, 0);
  liftServiceGap();
  become(CsFallback.Notified);
  const identity = ieOctet(bank, Ie.PagingIdentity);
  if (hasIe(bank, Ie.Cli)) indicateIe(Indication.CsServiceNotification, identity, bank, Ie.Cli);
  else indicate(Indication.CsServiceNotification, identity);
}

/** The upper layers accept or refuse the call that CS SERVICE NOTIFICATION has told of (5.6.1.2.1, case e). */
export function onCsFallbackAnswered(isAccepted: bool): void {
  const context = ue();
  const isPending = (context.csFallback & CsFallback.Notified) != 0 && context.connected != 0;
  if (!isPending) return indicate(Indication.RequestBlocked, Request.CsFallbackAnswer);
  become(0);
  if (isAccepted) {
    // TS 24.301 5.3.1.2.1: the connection is in use again.
    stopTimer(Timer.T3440);
    return requestService(ServiceReason.MtCsFallback);
  }
  composeCsFallbackRejected();
  send(EstablishCause.None);
}

/**
 * The service request for CS fallback has failed, or is not made: unless the call is over the UE looks for GERAN or UTRAN.
 * @param isUpdating if there is none, the UE is not updated (5.6.1.6 b, d, e, n)
 */
export function fallBack(isUpdating: bool): void {
  if (ue().csFallback & CsFallback.Cancelled) {
    if (isUpdating) loseUpdate();
    return;
  }
  become(isUpdating ? CsFallback.Selecting | CsFallback.Updating : CsFallback.Selecting);
  indicate(Indication.SelectOtherRat, 0);
}

/** The request is held back: it goes to GERAN or UTRAN (5.6.1.6 a, m), or not at all (5.6.1.5 #39); barring for CS fallback only is waited out. */
export function holdCsFallback(reason: u32): void {
  if (isBarredForCsFallbackOnly()) return;
  ue().pendingServices &= ~(1 << reason);
  if (!isTimerRunning(Timer.T3442)) fallBack(false);
}

function loseUpdate(): void {
  storeUpdateStatus(UpdateStatus.NotUpdated);
  settleSubstate();
  resumeRegistered();
}

/** Change to A/Gb or Iu mode is completed, or another radio access technology selected (5.6.1.4.1). */
export function onInterSystemChanged(): void {
  if (isCsFallbackOngoing()) {
    emitDecision(Clause.TS24301_5_6_1_4_1, RuleOutcome.Accept, 0);
    endService();
    indicate(Indication.CsFallbackSucceeded, 0);
  }
  become(0);
  if (INTER_SYSTEM) forgetSource();
  leaveConnection(false);
  onNoCell();
}

/** The change has failed, or no suitable cell was found (5.6.1.6 b, d, e, n). */
export function onInterSystemChangeFailed(): void {
  let state = ue().csFallback;
  if (isCsFallbackOngoing()) {
    emitDecision(Clause.TS24301_5_6_1_6_n, RuleOutcome.Abort, 0);
    endService();
    state = CsFallback.Selecting | CsFallback.Updating;
  }
  if (!(state & CsFallback.Selecting)) return;
  become(0);
  indicate(Indication.CsFallbackAborted, 0);
  if (state & CsFallback.Updating && isEmmState(EmmState.Registered)) loseUpdate();
  else resumeAttach();
}

function isCsFallbackOngoing(): bool {
  return isEmmState(EmmState.ServiceRequestInitiated) && isForCsFallback();
}

/** TS 24.301 5.6.1.5 #18: no CS fallback before the next combined update has been successful. */
export function loseCsServices(): void {
  ue().csFallback = CsFallback.Unavailable;
  indicate(Indication.CsServiceNotAvailable, EmmCause.CsDomainNotAvailable);
}
