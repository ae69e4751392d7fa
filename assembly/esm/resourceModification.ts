// UE requested bearer resource modification (TS 24.301 6.5.4).

import { Indication, Request, RuleOutcome } from "../generated/abi";
import { emitIndicate } from "../generated/actions";
import { Clause } from "../generated/clauses";
import { EsmCause } from "../generated/causes";
import { BearerResourceModificationRejectIe as Ie, Message } from "../generated/ids";
import { RECEIVE, SCRATCH } from "../memory";
import { emitDecision } from "../rules";
import { ieOctet } from "../wire/bank";
import { checkTrafficFlowTemplate, TftOperation, tftOperation } from "../wire/ie/trafficFlowTemplate";
import { beginEsm, end, putHalves, putLV, putTLV, putV8 } from "../wire/writer";
import { deactivateLocally, settle } from "./bearers";
import { Held, heldBack } from "./congestion";
import { bearerOf, isActive, isLowPriority, pdnOf, Procedure, transactionAt, TransactionFlag } from "./context";
import { pdnUsesExtendedPco, putPsDataOff } from "./pco";
import { block, isForEmergency, isReady, putDeviceProperties } from "./pdnConnectivity";
import { copyQos } from "./qos";
import { applyReject, readEsmCause } from "./rejection";
import { deletesAllFilters } from "./tft";
import { NO_SLOT, openTransaction, release, submit } from "./transactions";

const IEI_QOS: u32 = 0x5b;
const IEI_CAUSE: u32 = 0x58;
/** An aggregate that means nothing (6.5.4.2): operation 000, no parameters, no filters. */
const NO_AGGREGATE: u8 = 0;

/**
 * Request of the upper layers; receive region: u8 length, EPS QoS value, u8 length, traffic flow aggregate, either of them empty.
 * @param ebi of the bearer
 * @param cause ESM cause of a release, or 0
 */
export function onModificationRequested(ebi: u32, cause: u32, length: u32): void {
  const qosLength: u32 = length == 0 ? 0 : <u32>load<u8>(RECEIVE);
  const aggregate = RECEIVE + 2 + <usize>qosLength;
  if (length < 2 + qosLength) return block(Request.BearerModification, 0);
  const aggregateLength = min(<u32>load<u8>(aggregate - 1), length - 2 - qosLength);
  if (!isReady() || !mayAsk(ebi) || !isModification(aggregate, aggregateLength)) return block(Request.BearerModification, 0);
  const isRelease = tftOperation(aggregate) == TftOperation.DeleteFilters;
  // TS 24.301 6.3.5, 6.5.4.1: the release of resources is not held back.
  if (!isRelease) {
    const held = heldBack(Procedure.Modification, pdnOf(ebi).apn, 0, false, isLowPriority(false));
    if (held != Held.Not) return block(Request.BearerModification, held);
  }
  const slot = open(ebi, isRelease, isRelease && deletesAllFilters(ebi, aggregate, aggregateLength));
  if (slot == NO_SLOT) return block(Request.BearerModification, 0);
  // TS 24.301 6.5.4.2: the QCI is the one in use.
  if (qosLength != 0) store<u8>(RECEIVE + 1, bearerOf(ebi).qci);
  const given: u32 = isRelease && cause == 0 ? EsmCause.RegularDeactivation : cause;
  send(slot, ebi, aggregate, aggregateLength, RECEIVE + 1, qosLength, given);
}

/** TS 24.301 6.5.4.1: not for emergency services. */
function mayAsk(ebi: u32): bool {
  if (ebi > 15 || !isActive(ebi)) return false;
  if (!isForEmergency(ebi)) return true;
  emitDecision(Clause.TS24301_6_5_4_1, RuleOutcome.Abort, 0);
  return false;
}

/** TS 24.301 6.5.4.2: filters are added, replaced or deleted, or named for another bit rate. */
function isModification(aggregate: usize, length: u32): bool {
  if (length == 0) return false;
  switch (tftOperation(aggregate)) {
    case TftOperation.AddFilters:
    case TftOperation.ReplaceFilters:
    case TftOperation.DeleteFilters:
    case TftOperation.NoOperation:
      return checkTrafficFlowTemplate(aggregate, length, 1) == 0;
    default:
      return false;
  }
}

/** Opens the transaction of a modification. */
function open(ebi: u32, isRelease: bool, isAll: bool): u32 {
  const slot = openTransaction(Procedure.Modification, ebi);
  if (slot == NO_SLOT) return NO_SLOT;
  const transaction = transactionAt(slot);
  transaction.apn = pdnOf(ebi).apn;
  if (isRelease) transaction.flags |= TransactionFlag.Releases;
  if (isAll) transaction.flags |= TransactionFlag.ReleasesAll;
  if (isLowPriority(false)) transaction.flags |= TransactionFlag.LowPriority;
  return slot;
}

/** Deletes packet filters in the network that the UE has deleted on its side (6.4.2.4, 6.4.3.4). @param isAll none is left */
export function sendModification(ebi: u32, cause: u32, aggregate: usize, aggregateLength: u32, isAll: bool): void {
  const slot = open(ebi, true, isAll);
  if (slot == NO_SLOT) return block(Request.BearerModification, 0);
  const qosLength: u32 = isAll ? 0 : copyQos(ebi);
  send(slot, ebi, aggregate, aggregateLength, SCRATCH, qosLength, cause);
}

function send(slot: u32, ebi: u32, aggregate: usize, aggregateLength: u32, qos: usize, qosLength: u32, cause: u32): void {
  const transaction = transactionAt(slot);
  beginEsm(Message.BearerResourceModificationRequest, 0, transaction.pti);
  putHalves(ebi, 0);
  putLV(aggregate, aggregateLength);
  if (qosLength != 0) putTLV(IEI_QOS, qos, qosLength);
  if (cause != 0) {
    putV8(IEI_CAUSE);
    putV8(cause);
  }
  putDeviceProperties(transaction.flags);
  end();
  if (!submit(slot)) block(Request.BearerModification, 0);
}

/** Tells the network the 3GPP PS data off UE status of a PDN connection (6.3.10); no back-off holds it back (6.5.4.1). */
export function sendPsDataOff(ebi: u32): void {
  const slot = open(ebi, false, false);
  if (slot == NO_SLOT) return block(Request.PsDataOff, 0);
  const transaction = transactionAt(slot);
  transaction.flags |= TransactionFlag.PsDataOff;
  const isExtended = pdnUsesExtendedPco(ebi);
  beginEsm(Message.BearerResourceModificationRequest, 0, transaction.pti);
  putHalves(ebi, 0);
  putV8(1);
  putV8(NO_AGGREGATE);
  if (!isExtended) putPsDataOff(false);
  putDeviceProperties(transaction.flags);
  if (isExtended) putPsDataOff(true);
  end();
  if (!submit(slot)) block(Request.PsDataOff, 0);
}

/** BEARER RESOURCE MODIFICATION REJECT (6.5.4.4, 6.5.4.5 b, d). */
export function onModificationReject(bank: usize, slot: u32): void {
  const transaction = transactionAt(slot);
  const ebi = <u32>transaction.ebi;
  const cause = readEsmCause(ieOctet(bank, Ie.EsmCause));
  const isUnknown = cause == EsmCause.InvalidEpsBearerIdentity;
  const isGivenUp = cause == EsmCause.RequestRejectedUnspecified && (transaction.flags & TransactionFlag.ReleasesAll) != 0;
  emitDecision(clauseOfReject(cause, isUnknown, isGivenUp), RuleOutcome.Abort, cause);
  applyReject(transaction, cause, bank, Ie.BackOffTimerValue, Ie.ReAttemptIndicator);
  release(slot);
  emitIndicate(Indication.BearerResourceRejected, cause, transaction.pti, 0, 0);
  if (!isUnknown && !isGivenUp) return;
  deactivateLocally(ebi);
  settle(isGivenUp);
}

function clauseOfReject(cause: u32, isUnknown: bool, isGivenUp: bool): Clause {
  if (isUnknown) return Clause.TS24301_6_5_4_5_b;
  if (isGivenUp) return Clause.TS24301_6_5_4_5_d;
  return cause == EsmCause.InsufficientResources ? Clause.TS24301_6_5_4_4_2 : Clause.TS24301_6_5_4_4_3;
}

/** The fifth expiry of T3481 (6.5.4.5 a). */
export function onModificationUnanswered(ebi: u32, isAll: bool): void {
  if (!isAll) return;
  deactivateLocally(ebi);
  settle(true);
}
