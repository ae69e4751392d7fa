// Transport of NAS messages (TS 24.301 5.6.3), generic transport (5.6.4), EMM INFORMATION (5.4.5), EMM STATUS (5.7): what EMM passes on.

import { EstablishCause, Indication, Request, RuleOutcome, ServiceReason } from "../generated/abi";
import { emitIndicate } from "../generated/actions";
import { Clause } from "../generated/clauses";
import { CELLULAR_IOT, GENERIC_TRANSPORT, SMS } from "../generated/features";
import {
  DownlinkGenericNasTransportIe as GenericIe,
  DownlinkNasTransportIe as TransportIe,
  EmmStatusIe,
  Message,
} from "../generated/ids";
import { Timer } from "../generated/timers";
import {
  activeBearers,
  block,
  canSend,
  dropOldestKept,
  hasEmergencyPdn,
  hasPdnWithoutLowPriority,
  keepComposed,
  keptAddress,
  keptLength,
  oldestKept,
} from "../esm/dispatch";
import { RECEIVE } from "../memory";
import { emitDecision, indicate, indicateIe } from "../rules";
import { send } from "../security/protect";
import { isTimerRunning } from "../timers";
import { hasHighPriority, ue } from "../ue";
import { ieOctet } from "../wire/bank";
import { beginEmm, end, putLV, putLVE, putV8, recompose } from "../wire/writer";
import { isCongestionLowPriority } from "./congestion";
import { isRegistered } from "./registration";
import { isHeldByServiceGap, liftServiceGap } from "./serviceGap";
import { requestService } from "./serviceContext";

/** A short message to send (5.6.3.2); receive region: CP-layer PDU. */
export function onSmsRequested(length: u32): void {
  // TS 24.301 5.6.3.1: attached for non-EPS services, or for short messages only.
  if (!ue().imsiAttached) return block(Request.Sms, 0);
  beginEmm(Message.UplinkNasTransport);
  putLV(RECEIVE, length);
  transport(Request.Sms, ServiceReason.Sms);
}

/** A message of an application to send (5.6.4.2); receive region: container. @param type generic message container type */
export function onGenericTransportRequested(type: u32, length: u32): void {
  beginEmm(Message.UplinkGenericNasTransport);
  putV8(type);
  putLVE(RECEIVE, length);
  transport(Request.GenericTransport, ServiceReason.MoSignalling);
}

/** Ends the message in hand; it goes out over the connection there is, or waits for one. */
function transport(request: Request, reason: ServiceReason): void {
  end();
  if (!isRegistered() || !keepComposed()) return block(request, 0);
  requestService(reason);
  const isSms = request == Request.Sms;
  const timer = ue().connected ? timerOfTransport(isSms) : 0;
  if (timer == 0) return;
  let clause = isSms ? Clause.TS24301_5_6_3_4_a : Clause.TS24301_5_6_4_4_a;
  if (timer == Timer.T3447) clause = isSms ? Clause.TS24301_5_6_3_4_b : Clause.TS24301_5_6_4_4_b;
  emitDecision(clause, RuleOutcome.Retry, 0);
  block(request, timer);
}

/** What keeps transport back in EMM-CONNECTED mode (5.6.3.4, 5.6.4.4): T3346, T3447, or nothing. */
function timerOfTransport(isSms: bool): u32 {
  // CHOICE: "attached without PDN connection" is that there is none.
  const isExempt = isSms ? activeBearers() != 0 : hasEmergencyPdn();
  if (!isExempt && isHeldByServiceGap()) return Timer.T3447;
  const isPassed = hasHighPriority() || hasEmergencyPdn() || (isCongestionLowPriority() && hasPdnWithoutLowPriority());
  return isTimerRunning(Timer.T3346) && !isPassed ? Timer.T3346 : 0;
}

/** Sends what has waited, as far as it may go now (5.6.3.4, 5.6.4.4). */
export function sendKept(): void {
  if (!SMS && !GENERIC_TRANSPORT && !CELLULAR_IOT) return;
  while (keptAddress() != 0 && canSend()) {
    const message = oldestKept();
    if (message != Message.EsmDataTransport && timerOfTransport(message == Message.UplinkNasTransport) != 0) return;
    if (!recompose(message, keptAddress(), keptLength())) return;
    dropOldestKept();
    send(EstablishCause.None);
  }
}

/** DOWNLINK NAS TRANSPORT (5.6.3.3). */
export function onDownlinkNasTransport(bank: usize): void {
  liftServiceGap();
  indicateIe(Indication.Sms, 0, bank, TransportIe.NasMessageContainer);
}

/** DOWNLINK GENERIC NAS TRANSPORT (5.6.4.3). */
export function onDownlinkGenericNasTransport(bank: usize): void {
  liftServiceGap();
  indicateIe(Indication.GenericTransport, ieOctet(bank, GenericIe.GenericMessageContainerType), bank, GenericIe.GenericMessageContainer);
}

/** EMM INFORMATION (5.4.5.3): the upper layers take what they can use of the plain message. */
export function onEmmInformation(at: usize, length: u32): void {
  emitIndicate(Indication.EmmInformation, 0, 0, at, length);
}

/** EMM STATUS (5.7): no state is changed. */
export function onEmmStatus(bank: usize): void {
  indicate(Indication.EmmStatus, ieOctet(bank, EmmStatusIe.EmmCause));
}
