// SERVICE ACCEPT (TS 24.301 5.6.1.4), and what else completes a service request with control plane CIoT EPS optimization.

import { EmmState, Indication, RuleOutcome } from "../generated/abi";
import { Clause } from "../generated/clauses";
import { Message, ServiceAcceptIe as Ie } from "../generated/ids";
import { Timer } from "../generated/timers";
import {
  activeBearers,
  bearerStatusBits,
  canBeWithoutPdn,
  dropOldestKept,
  haveControlPlaneOptimization,
  oldestKept,
  onBearerStatusReceived,
} from "../esm/dispatch";
import { emitDecision, indicate } from "../rules";
import { isTimerRunning, stopTimer } from "../timers";
import { isEmmState, ue } from "../ue";
import { hasIe, ieAddress } from "../wire/bank";
import { startBackOff } from "./congestion";
import { forgetChallenge, waitForRelease } from "./connection";
import { hasServiceFlag, isForCsFallback, isOf, ServiceFlag, Services } from "./serviceContext";
import { completeBeforeAccept, completeService } from "./serviceRequest";
import { takeForbiddenTais } from "./taiList";

/** SERVICE ACCEPT, in EMM-SERVICE-REQUEST-INITIATED or while T3449 is running. */
export function onServiceAccept(bank: usize): void {
  const isControlPlane = haveControlPlaneOptimization();
  const isOngoing = isEmmState(EmmState.ServiceRequestInitiated);
  const isWithoutPdn = canBeWithoutPdn() && bearerStatusBits() == 0;
  if (isOngoing && (isForCsFallback() || !(isControlPlane || isWithoutPdn))) {
    // TS 24.301 5.6.1.4.1: it is the radio bearers, or the inter-system change, that complete the procedure.
    return emitDecision(Clause.TS24301_5_6_1_4_1, RuleOutcome.Ignore, 0);
  }
  stopTimer(Timer.T3449);
  forgetChallenge();
  if (isOngoing) completeService();
  takeForbiddenTais(bank, Ie.ForbiddenTaiSForTheListOfForbiddenTrackingAreasForRoaming);
  if (isControlPlane && hasServiceFlag(ServiceFlag.FromIdle)) takeBackOff(bank, isOngoing);
  // The last to be done: a UE that loses its last PDN connection by it detaches and attaches again.
  if (hasIe(bank, Ie.EpsBearerContextStatus)) onBearerStatusReceived(<u32>load<u16>(ieAddress(bank, Ie.EpsBearerContextStatus)));
}

/** T3448 (5.6.1.4.2), and the wait for the release (5.3.1.2.1 h, k). */
function takeBackOff(bank: usize, isOngoing: bool): void {
  const isStarted = startBackOff(Timer.T3448, bank, Ie.T3448Value);
  if (isStarted) indicate(Indication.UserDataTransport, 1);
  const isPaged = isOngoing && isOf(ue().serviceReason, Services.Paging) && !hasServiceFlag(ServiceFlag.RadioBearers) && !ue().userPlane;
  if (isStarted || isPaged) waitForRelease();
}

/** T3448 of a SERVICE REJECT with cause #22 (5.6.1.5): the data in the request were not taken. @param row of the T3448 value IE */
export function refuseUserData(bank: usize, row: u32): void {
  startBackOff(Timer.T3448, bank, row);
  if (hasServiceFlag(ServiceFlag.Carries) && oldestKept() == Message.EsmDataTransport) dropOldestKept();
  indicate(Indication.UserDataTransport, 0);
}

/** SECURITY MODE COMMAND has been accepted. */
export function onSecurityModeDone(): void {
  if (isCompletedByMessage()) completeBeforeAccept();
}

/** Messages of the common procedures (5.4): bit = enum Message. */
const COMMON: u64 =
  ((<u64>1) << <u64>Message.AuthenticationRequest) |
  ((<u64>1) << <u64>Message.AuthenticationReject) |
  ((<u64>1) << <u64>Message.IdentityRequest) |
  ((<u64>1) << <u64>Message.GutiReallocationCommand) |
  ((<u64>1) << <u64>Message.SecurityModeCommand) |
  ((<u64>1) << <u64>Message.EmmInformation);
/** Transport of other protocols' messages. */
const TRANSPORT: u64 = ((<u64>1) << <u64>Message.DownlinkNasTransport) | ((<u64>1) << <u64>Message.DownlinkGenericNasTransport);
/** What is new of bearers. */
const BEARERS: u64 =
  ((<u64>1) << <u64>Message.ActivateDefaultEpsBearerContextRequest) |
  ((<u64>1) << <u64>Message.ModifyEpsBearerContextRequest) |
  ((<u64>1) << <u64>Message.DeactivateEpsBearerContextRequest);
/** Answers to the service request, which it is for their handlers to take. */
const ANSWERS: u64 = ((<u64>1) << <u64>Message.ServiceAccept) | ((<u64>1) << <u64>Message.ServiceReject);

/**
 * A message that came through the security filter integrity protected, before it is handled: what it does to a service request with control
 * plane optimization, and to the wait for the release (5.6.1.4.2, 5.3.1.2.1 b, k).
 * @param message enum Message
 */
export function onProtectedDownlink(message: u32): void {
  const kind: u64 = 1 << <u64>message;
  if (kind & COMMON) return;
  const isInUse = haveControlPlaneOptimization() ? (kind & (TRANSPORT | BEARERS)) != 0 : (kind & TRANSPORT) != 0 && activeBearers() == 0;
  if (isInUse && isEmmState(EmmState.Registered) && !isTimerRunning(Timer.T3346)) stopTimer(Timer.T3440);
  if (kind & ANSWERS) return;
  stopTimer(Timer.T3449);
  if (isCompletedByMessage()) completeService();
}

/** Cases a, b and c of 5.6.1.1; case m waits for its radio bearers. */
function isCompletedByMessage(): bool {
  const isOngoing = isEmmState(EmmState.ServiceRequestInitiated) && haveControlPlaneOptimization();
  return isOngoing && hasServiceFlag(ServiceFlag.FromIdle) && !isForCsFallback();
}
