// ESM as EMM and the ABI see it: received messages, requests of the upper layers, timers, events of the lower layers and of EMM.

import { DispositionAction, ConfigField, Request } from "../generated/abi";
import { CELLULAR_IOT, REMOTE_UE } from "../generated/features";
import { Message } from "../generated/ids";
import { Timer } from "../generated/timers";
import { judgeEsm, judgeSemantics } from "../errors/clause7";
import { resumeAttach } from "../emm/deregistration";
import { liftServiceGap } from "../emm/services";
import { isCurrentTaiInList } from "../emm/registration";
import { emitDecision, emitJudgement } from "../rules";
import { Clause } from "../generated/clauses";
import { RuleOutcome } from "../generated/abi";
import { ESM, ESM_SIZE, ue } from "../ue";
import { bankOf } from "../wire/bank";
import { BACK_OFF_LONGEST } from "../wire/ie/gprsTimer3";
import { clearOctets } from "../wire/octets";
import { sendAnswer } from "./answers";
import { endAttachTransaction } from "./attachContainer";
import { bearerStatus, deactivate, deactivateLocally, settle } from "./bearers";
import { endBlocks, endRestrictions, loadBackOff, onBlockExpired, stopBackOff } from "./congestion";
import { esm, isActive, Phase, Procedure, transactionAt, TransactionFlag, TRANSACTIONS_MAX } from "./context";
import { onDataRequested, onDataTransport } from "./dataTransport";
import { onDeactivate } from "./deactivation";
import { onActivateDedicated } from "./dedicatedBearer";
import { onActivateDefault } from "./defaultBearer";
import { onProcedureTimer } from "./expiry";
import { bearerFact, ptiFact } from "./facts";
import { onInformationRequest } from "./information";
import { onModify } from "./modification";
import { onNotification } from "./notification";
import { onPdnConnectivityReject, onPdnConnectivityRequested } from "./pdnConnectivity";
import { onPdnDisconnectReject, onPdnDisconnectRequested } from "./pdnDisconnect";
import { onPsDataOffRequested } from "./psDataOff";
import { discardRates, onWindowEnded } from "./rateControl";
import { onRemoteUeReportRequested, onRemoteUeReportResponse } from "./remoteUe";
import { onAllocationRequested } from "./resourceAllocation";
import { onModificationRequested } from "./resourceModification";
import { onResourceReject } from "./resourceReject";
import { onEsmStatus } from "./status";
import { abort, abortAll, launch, launchWaiting, NO_SLOT, pendingWith, suspend, waiting } from "./transactions";

export { AttachEsmResult, composeAttachContainer, isAttachBlocked, onAttachAcceptContainer, onAttachRejectContainer } from "./attachContainer";
export { activeBearers, hasEmergencyPdn, hasPdnOutsideIp, hasPdnWithoutLowPriority } from "./bearers";
export { canBeWithoutPdn, hasServiceGapControl, haveControlPlaneOptimization } from "./context";
export {
  dropAllKept,
  dropInitial,
  dropOldestKept,
  keepComposed,
  keepInitial,
  keptAddress,
  keptLength,
  oldestKept,
  recomposeInitial,
} from "./kept";
export { block } from "./requests";
export { canSend, isAnyUnderWay, isAnyWaiting, isEmergencyWaiting } from "./transactions";

/** ESM message that came alone, through the security filter, decoded in a bank. */
export function onEsmMessage(bank: usize): void {
  const view = bankOf(bank);
  const action = judgeEsm(bank, ptiFact(bank), bearerFact(bank), false);
  emitJudgement(bank);
  if (action == DispositionAction.Accept) return process(bank);
  if (action == DispositionAction.Release) return onDeactivate(bank, pendingWith(view.pti), false);
  sendAnswer(action, view.message, view.ebi, view.pti, view.cause);
}

function process(bank: usize): void {
  const slot = pendingWith(bankOf(bank).pti);
  if (bankOf(bank).pti == 0) liftServiceGap();
  switch (<u32>bankOf(bank).message) {
    case Message.ActivateDefaultEpsBearerContextRequest:
      return onActivateDefault(bank, slot);
    case Message.ActivateDedicatedEpsBearerContextRequest:
      return onActivateDedicated(bank, slot);
    case Message.ModifyEpsBearerContextRequest:
      return onModify(bank, slot);
    case Message.DeactivateEpsBearerContextRequest:
      return onDeactivate(bank, slot, true);
    case Message.PdnConnectivityReject:
      onPdnConnectivityReject(bank, slot);
      break;
    case Message.PdnDisconnectReject:
      return onPdnDisconnectReject(bank, slot);
    case Message.BearerResourceAllocationReject:
    case Message.BearerResourceModificationReject:
      return onResourceReject(bank, slot);
    case Message.EsmInformationRequest:
      return onInformationRequest(slot);
    case Message.Notification:
      return onNotification(bank);
    case Message.EsmStatus:
      return onEsmStatus(bank, slot);
    case Message.EsmDataTransport:
      if (CELLULAR_IOT) onDataTransport(bank);
      return;
    case Message.RemoteUeReportResponse:
      if (!REMOTE_UE) return;
      // TS 24.301 6.3.2: the EBI of the report.
      if (bankOf(bank).ebi != transactionAt(slot).ebi) return onContradiction(bank);
      return onRemoteUeReportResponse(slot);
    default:
      break;
  }
}

/** TS 24.301 7.8: the message contradicts what it answers. */
function onContradiction(bank: usize): void {
  const view = bankOf(bank);
  const action = judgeSemantics(bank);
  emitJudgement(bank);
  sendAnswer(action, view.message, view.ebi, view.pti, view.cause);
}

/** Request of the upper layers; nothing happens when it is none of ESM's. */
export function onEsmRequest(request: Request, a: u32, b: u32, length: u32): void {
  switch (request) {
    case Request.PdnConnectivity:
      return onPdnConnectivityRequested(a, b, length);
    case Request.PdnDisconnect:
      return onPdnDisconnectRequested(a);
    case Request.BearerAllocation:
      return onAllocationRequested(a, length);
    case Request.BearerModification:
      return onModificationRequested(a, b, length);
    case Request.Data:
      return onDataRequested(a, b, length);
    case Request.PsDataOff:
      return onPsDataOffRequested(a);
    case Request.RemoteUeReport:
      if (REMOTE_UE) onRemoteUeReportRequested(a, length);
      return;
    default:
      return;
  }
}

/** Expiry of a timer of ESM; nothing happens when it is none of them, or stale. */
export function onEsmTimer(timer: Timer, instance: u32, generation: u32): void {
  switch (timer) {
    case Timer.T3480:
    case Timer.T3481:
    case Timer.T3482:
    case Timer.T3492:
    case Timer.T3493:
      return onProcedureTimer(timer, instance, generation);
    case Timer.T3396:
    case Timer.BackOff:
      // An attach may have waited for it.
      if (onBlockExpired(timer, instance, generation)) resumeAttach();
      return;
    case Timer.RateControl:
      if (CELLULAR_IOT) onWindowEnded(instance, generation);
      return;
    default:
      return;
  }
}

/** EMM-CONNECTED with secure exchange: what waited for it is sent. */
export function onEmmConnected(): void {
  launchWaiting();
}

/** No connection could be had: the requests that waited for one are given up. */
export function onConnectionFailed(): void {
  for (let slot = waiting(); slot != NO_SLOT; slot = waiting()) abort(slot);
}

/** The attach has ended without being accepted. */
export function onAttachEnded(): void {
  endAttachTransaction();
}

/** EMM-DEREGISTERED has been entered: all bearers and transactions end; back-off goes on (6.4.4.3). */
export function onDeregistered(): void {
  abortAll();
  deactivateAllBearersLocally();
}

/** Deactivates every bearer without signalling. */
export function deactivateAllBearersLocally(): void {
  for (let ebi: u32 = 1; ebi < 16; ebi++) deactivate(ebi);
}

/** Registered, or registered anew, with the serving PLMN. @param isNewPlmn another one than before */
export function onRegistered(isNewPlmn: bool): void {
  endRestrictions(ue().plmn);
  if (!isNewPlmn) return;
  // TS 24.301 6.3.8
  if (CELLULAR_IOT) discardRates();
}

/** TS 24.301 6.5.1.4.3: the network's 15 bearers bit has changed. */
export function onFifteenBearersChanged(): void {
  esm().maximum = 0;
}

/** Bearers active in the UE, for the EPS bearer context status: bit n = EBI n. */
export function bearerStatusBits(): u32 {
  return bearerStatus();
}

/** EPS bearer context status of the network: what it does not have, the UE has not either (5.5.3.2.4, 5.6.1.4). */
export function onBearerStatusReceived(bits: u32): void {
  loseBearers(bearerStatus() & ~bits);
}

/** Radio bearers were not set up, or have been released without NAS signalling (6.4.4.6). @param bits bit n = EBI n */
export function onBearersLost(bits: u32): void {
  if (bits & bearerStatus()) emitDecision(Clause.TS24301_6_4_4_6, RuleOutcome.Accept, 0);
  loseBearers(bits & bearerStatus());
}

function loseBearers(bits: u32): void {
  if (bits == 0) return;
  for (let ebi: u32 = 1; ebi < 16; ebi++) if ((bits >> ebi) & 1 && isActive(ebi)) deactivateLocally(ebi);
  settle(false);
}

/**
 * An uplink ESM message was not delivered (6.3.3 a).
 * @param message enum Message
 */
export function onTransmissionFailure(message: u32): void {
  for (let slot: u32 = 0; slot < TRANSACTIONS_MAX; slot++) {
    const transaction = transactionAt(slot);
    const isIt = transaction.phase == <u8>Phase.Pending && <u32>transaction.message == message;
    if (!isIt || transaction.flags & TransactionFlag.WithAttach || transaction.procedure == <u8>Procedure.Dummy) continue;
    emitDecision(Clause.TS24301_6_3_3_a, RuleOutcome.Retry, 0);
    // CHOICE: in the list, sent again at once; else after the tracking area update, when EMM says that there is a connection again.
    if (isCurrentTaiInList()) launch(slot);
    else suspend(slot);
    return;
  }
}

/** TS 24.301 5.5.2.3.2: a detach with re-attach stops all back-off; paging with IMSI stops T3396 only (5.6.2.2.2). */
export function onReattachWanted(isAll: bool): void {
  stopBackOff(isAll);
}

/** The UE is switched off. */
export function onSwitchOff(): void {
  endBlocks(true);
  esm().maximum = 0;
}

/** The USIM is gone. */
export function onUsimRemoved(): void {
  endBlocks(false);
  esm().maximum = 0;
}

/** Everything of ESM forgotten: a new configuration. */
export function resetEsm(): void {
  clearOctets(ESM, <u32>ESM_SIZE);
}

/** A field of the configuration; nothing happens when it is none of ESM's. */
export function configureEsm(field: ConfigField, at: usize, length: u32): void {
  switch (field) {
    case ConfigField.StoredEsm:
      return loadBackOff(at, length);
    case ConfigField.RetryWaitTime:
      if (length >= 4 && load<u32>(at) <= BACK_OFF_LONGEST) esm().retryWaitTime = load<u32>(at);
      return;
    default:
      return;
  }
}
