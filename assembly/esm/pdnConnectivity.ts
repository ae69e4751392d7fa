// UE requested PDN connectivity (TS 24.301 6.5.1), stand-alone. With an attach see esm/attachContainer.

import { Indication, Request, RuleOutcome } from "../generated/abi";
import { emitIndicate } from "../generated/actions";
import { Clause } from "../generated/clauses";
import { EsmCause } from "../generated/causes";
import { Message, PdnConnectivityRejectIe as Ie } from "../generated/ids";
import { isHeldByServiceGap, requestBearerStatusUpdate } from "../emm/services";
import { RECEIVE } from "../memory";
import { emitDecision } from "../rules";
import { ue } from "../ue";
import { ieOctet } from "../wire/bank";
import { beginEsm, putHalves, putTLV } from "../wire/writer";
import { APN_NOT_KEPT, apnNumber, keepApn } from "./apn";
import { activeBearers, deactivateLocally, hasEmergencyPdn, maximumOfBearers, pdnConnections } from "./bearers";
import { demandUavId, Held, heldBack, lacksUavId, takeInitialRequest } from "./congestion";
import {
  BearerFlag,
  isActive,
  isDefaultBearer,
  isEmergencyType,
  isLowPriority,
  PDN_IPV4V6,
  Procedure,
  REQUEST_INITIAL,
  transactionAt,
  TransactionFlag,
} from "./context";
import { isForUas, isUasNotAllowed, putOptions, takeAnswerOptions, usesExtendedPco } from "./pco";
import { applyReject, readEsmCause } from "./rejection";
import { block, isReady, putDeviceProperties, submitRequest } from "./requests";
import { NO_SLOT, openTransaction, release } from "./transactions";

const IEI_APN: u32 = 0x28;
const NO_BEARER: u32 = 0;

/**
 * Request of the upper layers for a PDN connection; receive region: u8 length, APN, u16 length, protocol configuration options.
 * @param length octets in the receive region
 */
export function onPdnConnectivityRequested(requestType: u32, pdnType: u32, length: u32): void {
  const apnLength: u32 = length == 0 ? 0 : <u32>load<u8>(RECEIVE);
  const options = RECEIVE + 1 + <usize>apnLength + 2;
  let optionsLength: u32 = 0;
  if (length >= 3 + apnLength) optionsLength = min(<u32>load<u16>(options - 2), length - 3 - apnLength);
  if (length != 0 && 1 + apnLength > length) return block(Request.PdnConnectivity, 0);
  requestPdnConnection(
    requestType == 0 ? REQUEST_INITIAL : requestType,
    pdnType == 0 ? PDN_IPV4V6 : pdnType,
    RECEIVE + 1,
    apnLength,
    options,
    optionsLength,
  );
}

/** Asks for a PDN connection, unless something forbids it (6.5.1.1, 6.5.1.2, 6.3.5, 6.3.6). */
export function requestPdnConnection(
  requestType: u32,
  pdnType: u32,
  apn: usize,
  apnLength: u32,
  options: usize,
  optionsLength: u32,
): void {
  const isEmergency = isEmergencyType(requestType);
  // TS 24.301 6.5.1.2: no APN for emergency bearer services.
  const givenLength: u32 = isEmergency ? 0 : apnLength;
  if (!isReady() || !mayConnect(isEmergency)) return block(Request.PdnConnectivity, 0);
  const known = apnNumber(apn, givenLength);
  const held = heldBack(Procedure.PdnConnectivity, known, pdnType, isEmergency, isLowPriority(isEmergency));
  if (held != Held.Not) return block(Request.PdnConnectivity, held);
  if (!isEmergency && lacksUavId(known, isForUas(options, optionsLength))) return block(Request.PdnConnectivity, Held.ByAnswer);
  if (!hasRoom(isEmergency)) return;
  const slot = openTransaction(Procedure.PdnConnectivity, NO_BEARER);
  if (slot == NO_SLOT) return block(Request.PdnConnectivity, 0);
  const type = !isEmergency && takeInitialRequest(known) ? REQUEST_INITIAL : requestType;
  const number = keepApn(apn, givenLength);
  note(slot, number == APN_NOT_KEPT ? 0 : number, type, pdnType);
  const isComposed = number != APN_NOT_KEPT && compose(slot, apn, givenLength, options, optionsLength);
  if (isComposed) return submitRequest(slot);
  release(slot);
  block(Request.PdnConnectivity, 0);
}

/** TS 24.301 6.5.1.1, 6.5.1.5 b). */
function mayConnect(isEmergency: bool): bool {
  const isSecondEmergency = isEmergency && hasEmergencyPdn();
  const isForEmergencyOnly = ue().emergency != 0 && !isEmergency;
  if (isSecondEmergency || isForEmergencyOnly) {
    emitDecision(Clause.TS24301_6_5_1_1, RuleOutcome.Abort, 0);
    return false;
  }
  if (isEmergency || pdnConnections() != 0 || !isHeldByServiceGap()) return true;
  emitDecision(Clause.TS24301_6_5_1_5_b, RuleOutcome.Retry, 0);
  return false;
}

/** TS 24.301 6.5.1.4A: room for one more bearer; for emergency services another one makes it. */
function hasRoom(isEmergency: bool): bool {
  if (activeBearers() < maximumOfBearers()) return true;
  emitDecision(Clause.TS24301_6_5_1_4A, RuleOutcome.Abort, 0);
  if (!isEmergency) {
    block(Request.PdnConnectivity, 0);
    return false;
  }
  deactivateLocally(dispensableBearer());
  requestBearerStatusUpdate(true);
  return true;
}

/** CHOICE: the dedicated bearer with the highest EBI, else such a default bearer. None is for emergency services: there is no second one. */
function dispensableBearer(): u32 {
  for (let ebi: u32 = 15; ebi > 0; ebi--) if (isActive(ebi) && !isDefaultBearer(ebi)) return ebi;
  for (let ebi: u32 = 15; ebi > 0; ebi--) if (isActive(ebi)) return ebi;
  return NO_BEARER;
}

/** Keeps what a request for a PDN connection is about. */
export function note(slot: u32, apn: u32, requestType: u32, pdnType: u32): void {
  const transaction = transactionAt(slot);
  const isEmergency = isEmergencyType(requestType);
  transaction.apn = <u8>apn;
  transaction.requestType = <u8>requestType;
  transaction.pdnType = <u8>pdnType;
  if (isEmergency) transaction.flags |= TransactionFlag.Emergency;
  if (isLowPriority(isEmergency)) transaction.flags |= TransactionFlag.LowPriority;
}

/** Composes PDN CONNECTIVITY REQUEST (8.3.20). @returns false when it does not fit */
function compose(slot: u32, apn: usize, apnLength: u32, options: usize, optionsLength: u32): bool {
  const transaction = transactionAt(slot);
  if (isForUas(options, optionsLength)) transaction.flags |= TransactionFlag.Uas;
  const isExtended = usesExtendedPco(transaction.pdnType, (transaction.flags & TransactionFlag.Uas) != 0);
  beginEsm(Message.PdnConnectivityRequest, NO_BEARER, transaction.pti);
  putHalves(transaction.requestType, transaction.pdnType);
  if (apnLength != 0) putTLV(IEI_APN, apn, apnLength);
  const fits = isExtended || putOptions(options, optionsLength, false);
  putDeviceProperties(transaction);
  return fits && (!isExtended || putOptions(options, optionsLength, true));
}

/** PDN CONNECTIVITY REJECT (6.5.1.4). @returns the ESM cause as the UE reads it */
export function onPdnConnectivityReject(bank: usize, slot: u32): u32 {
  const transaction = transactionAt(slot);
  const cause = readEsmCause(ieOctet(bank, Ie.EsmCause));
  const clause = cause == EsmCause.InsufficientResources ? Clause.TS24301_6_5_1_4_2 : Clause.TS24301_6_5_1_4_3;
  emitDecision(clause, RuleOutcome.Abort, cause);
  applyReject(transaction, cause, bank, Ie.BackOffTimerValue, Ie.ReAttemptIndicator);
  const hasUavId = (transaction.flags & TransactionFlag.Uas) != 0;
  if (!hasUavId && ue().messageProtected && isUasNotAllowed(bank, Ie.ExtendedProtocolConfigurationOptions)) demandUavId(transaction.apn);
  release(slot);
  takeAnswerOptions(bank, 0, transaction.pti, Ie.ProtocolConfigurationOptions, Ie.ExtendedProtocolConfigurationOptions);
  emitIndicate(Indication.PdnRejected, cause, transaction.pti, 0, 0);
  return cause;
}

/** Keeps the flags of the bearer that a transaction brought about. */
export function flagsOfBearer(transactionFlags: u16): u16 {
  let flags: u16 = 0;
  if (transactionFlags & TransactionFlag.Emergency) flags |= BearerFlag.Emergency;
  if (transactionFlags & TransactionFlag.LowPriority) flags |= BearerFlag.LowPriority;
  if (transactionFlags & TransactionFlag.Uas) flags |= BearerFlag.Uas;
  return flags;
}

