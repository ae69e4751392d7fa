// The ESM message container of the attach messages (TS 24.301 5.5.1.2.2, 5.5.1.2.4, 5.5.1.2.5, 6.4.1, 6.5.1, 7.5.2): the PDN connectivity
// procedure that goes with an attach, or the ESM DUMMY MESSAGE of an attach without.

import { DispositionAction, RuleOutcome, UeOption } from "../generated/abi";
import { Clause } from "../generated/clauses";
import { EsmCause } from "../generated/causes";
import { Message } from "../generated/ids";
import { judgeEsm } from "../errors/clause7";
import { Timer } from "../generated/timers";
import { emitDecision, emitJudgement } from "../rules";
import { isTimerRunning } from "../timers";
import { hasHighPriority, Slot, slotLength, slotValue, ue } from "../ue";
import { bankOf } from "../wire/bank";
import { beginEsm, end, putHalves, putTVHalf } from "../wire/writer";
import { composeAccept, composeReject } from "./answers";
import { apnNumber } from "./apn";
import { Held, heldBack, lacksUavId, pdnTypeAllowed, takeInitialRequest } from "./congestion";
import {
  canBeWithoutPdn,
  hasOption,
  isLowPriority,
  PDN_IPV4,
  PDN_IPV4V6,
  PDN_IPV6,
  Phase,
  Procedure,
  REQUEST_EMERGENCY,
  REQUEST_INITIAL,
  transactionAt,
  TransactionFlag,
} from "./context";
import { takeDefaultBearer } from "./defaultBearer";
import { bearerFact, ptiFact } from "./facts";
import { isForUas, putOptions, usesExtendedPco } from "./pco";
import { note, onPdnConnectivityReject } from "./pdnConnectivity";
import { putDeviceProperties } from "./requests";
import { NO_SLOT, openTransaction, pendingWith, pendingWithAttach, release } from "./transactions";

/** EPS attach type value (9.9.3.11). */
const ATTACH_EMERGENCY: u8 = 6;
const IEI_INFORMATION: u32 = 0xd0;

/** What came of the container of an ATTACH ACCEPT. */
export const enum AttachEsmResult {
  /** The answer for ATTACH COMPLETE has been composed. */
  Accepted,
  /** Not accepted, but the UE may be registered without: ATTACH COMPLETE takes the REJECT that has been composed (6.4.1.4). */
  Rejected,
  /** ESM failure; nothing has been composed (5.5.1.2.6 j). */
  Failed,
}

function isEmergencyAttach(): bool {
  return ue().attachTypeWanted == ATTACH_EMERGENCY;
}

/** CHOICE: the UE attaches without PDN connection where it is configured to (5.5.1.2.2). */
function isAttachWithoutPdn(): bool {
  return hasOption(UeOption.AttachWithoutPdn) && !isEmergencyAttach();
}

/** The next attach is held back: by T3447, or as its APN and PDN type are (6.3.5, 6.3.6); the rule is cited. */
export function isAttachBlocked(): bool {
  if (isAttachWithoutPdn()) return false;
  const isEmergency = isEmergencyAttach();
  // TS 24.301 5.5.1.2.6 o)
  if (isTimerRunning(Timer.T3447) && !isEmergency && !hasHighPriority()) {
    emitDecision(Clause.TS24301_5_5_1_2_6_o, RuleOutcome.Retry, 0);
    return true;
  }
  const type = pdnTypeToAskFor();
  if (heldBack(Procedure.PdnConnectivity, apnToProvide(), type, isEmergency, isLowPriority(isEmergency)) != Held.Not) return true;
  return !isEmergency && lacksUavId(apnToProvide(), isForUas(slotValue(Slot.Pco), slotLength(Slot.Pco)));
}

/** Number of the APN that the UE provides in the course of the attach: in the ESM information response, or none. */
function apnToProvide(): u32 {
  return ue().esmInformationTransfer ? apnNumber(slotValue(Slot.Apn), slotLength(Slot.Apn)) : 0;
}

/** CHOICE: a dual-stack UE asks for the single IP version that the network allows for the APN (6.5.1.3, 6.5.1.4.3). */
function pdnTypeToAskFor(): u32 {
  const wanted: u32 = ue().pdnTypeWanted == 0 ? PDN_IPV4V6 : <u32>ue().pdnTypeWanted;
  if (wanted != PDN_IPV4V6) return wanted;
  const allowed = pdnTypeAllowed(apnToProvide());
  return allowed == PDN_IPV4 || allowed == PDN_IPV6 ? allowed : wanted;
}

/** Composes the ESM message of an ATTACH REQUEST. @returns its octets; 0 when no transaction could be opened */
export function composeAttachContainer(): u32 {
  endAttachTransaction();
  const procedure = isAttachWithoutPdn() ? Procedure.Dummy : Procedure.PdnConnectivity;
  const slot = openTransaction(procedure, 0);
  if (slot == NO_SLOT) return 0;
  const transaction = transactionAt(slot);
  transaction.phase = <u8>Phase.Pending;
  transaction.flags = TransactionFlag.WithAttach;
  if (procedure == Procedure.Dummy) {
    beginEsm(Message.EsmDummyMessage, 0, transaction.pti);
    return end();
  }
  return composeConnectivity(slot);
}

/** PDN CONNECTIVITY REQUEST without APN; options that wait for protection go into the ESM information response. */
function composeConnectivity(slot: u32): u32 {
  const transaction = transactionAt(slot);
  const isEmergency = isEmergencyAttach();
  note(slot, 0, isEmergency ? REQUEST_EMERGENCY : REQUEST_INITIAL, pdnTypeToAskFor());
  takeInitialRequest(0);
  if (isForUas(slotValue(Slot.Pco), slotLength(Slot.Pco))) transaction.flags |= TransactionFlag.Uas;
  const isExtended = usesExtendedPco(transaction.pdnType, (transaction.flags & TransactionFlag.Uas) != 0);
  const isLater = ue().esmInformationTransfer != 0 && !isEmergency;
  if (isLater) transaction.flags |= TransactionFlag.Information;
  beginEsm(Message.PdnConnectivityRequest, 0, transaction.pti);
  putHalves(transaction.requestType, transaction.pdnType);
  if (isLater) putTVHalf(IEI_INFORMATION, 1);
  if (!isLater && !isExtended) putOptions(slotValue(Slot.Pco), slotLength(Slot.Pco), false);
  putDeviceProperties(transaction);
  if (!isLater && isExtended) putOptions(slotValue(Slot.Pco), slotLength(Slot.Pco), true);
  return end();
}

/** The attach has ended, or starts anew: its transaction ends with it. */
export function endAttachTransaction(): void {
  const slot = pendingWithAttach();
  if (slot != NO_SLOT) release(slot);
}

/** Takes the container of an ATTACH ACCEPT, decoded in a bank. The network features of the same message must be known before. */
export function onAttachAcceptContainer(bank: usize): AttachEsmResult {
  const slot = pendingWith(bankOf(bank).pti);
  const action = judgeEsm(bank, ptiFact(bank), bearerFact(bank), true);
  emitJudgement(bank);
  if (action != DispositionAction.Accept || slot == NO_SLOT) return refuse(bank);
  switch (<u32>bankOf(bank).message) {
    case Message.ActivateDefaultEpsBearerContextRequest:
      takeDefaultBearer(bank, slot);
      composeAccept(Message.ActivateDefaultEpsBearerContextRequest, bankOf(bank).ebi);
      return AttachEsmResult.Accepted;
    case Message.PdnConnectivityReject:
      // TS 24.301 5.5.1.2.6 n): attached without PDN connection; the dummy answers.
      if (!canBeWithoutPdn()) return fail();
      onPdnConnectivityReject(bank, slot);
      return composeDummy(bankOf(bank).pti);
    default:
      // ESM DUMMY MESSAGE
      release(slot);
      return canBeWithoutPdn() ? composeDummy(bankOf(bank).pti) : fail();
  }
}

/** TS 24.301 6.3.2: the PTI as received. */
function composeDummy(pti: u32): AttachEsmResult {
  beginEsm(Message.EsmDummyMessage, 0, pti);
  end();
  return AttachEsmResult.Accepted;
}

/** TS 24.301 6.4.1.4: an ESM failure for EMM, with a REJECT where the UE stays registered all the same. */
function refuse(bank: usize): AttachEsmResult {
  const view = bankOf(bank);
  const isRejected = view.action == <u8>DispositionAction.Reject && <u32>view.message == Message.ActivateDefaultEpsBearerContextRequest;
  if (!isRejected || !canBeWithoutPdn()) return fail();
  composeReject(view.message, view.ebi, view.cause);
  endAttachTransaction();
  return AttachEsmResult.Rejected;
}

function fail(): AttachEsmResult {
  emitDecision(Clause.TS24301_6_4_1_4, RuleOutcome.Abort, 0);
  endAttachTransaction();
  return AttachEsmResult.Failed;
}

/**
 * Takes the container of an ATTACH REJECT, decoded in a bank.
 * @returns the ESM cause of a PDN CONNECTIVITY REJECT that belongs to the attach, else 0
 */
export function onAttachRejectContainer(bank: usize): u32 {
  const slot = pendingWith(bankOf(bank).pti);
  const action = judgeEsm(bank, ptiFact(bank), bearerFact(bank), true);
  emitJudgement(bank);
  const isReject = action == DispositionAction.Accept && <u32>bankOf(bank).message == Message.PdnConnectivityReject;
  const cause: u32 = isReject && slot != NO_SLOT ? onPdnConnectivityReject(bank, slot) : EsmCause.None;
  endAttachTransaction();
  return cause;
}

