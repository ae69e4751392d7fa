// UE requested bearer resource modification (TS 24.301 6.5.4).

import { Request, RuleOutcome } from "../generated/abi";
import { Clause } from "../generated/clauses";
import { EsmCause } from "../generated/causes";
import { Message } from "../generated/ids";
import { RECEIVE, SCRATCH } from "../memory";
import { emitDecision } from "../rules";
import { checkTrafficFlowTemplate, TftOperation, tftOperation } from "../wire/ie/trafficFlowTemplate";
import { beginEsm, putHalves, putLV, putTLV, putV8 } from "../wire/writer";
import { deactivateLocally, settle } from "./bearers";
import { bearerOf, Procedure, transactionAt, TransactionFlag } from "./context";
import { EXTENDED_PCO_MAX, isForUas, PCO_MAX, pdnUsesExtendedPco, putGivenOptions, putPsDataOff } from "./pco";
import { copyQos } from "./qos";
import { deletesAllFilters } from "./tft";
import { block, isForEmergency, isUsable, openRequest, putDeviceProperties, submitRequest } from "./requests";
import { NO_SLOT } from "./transactions";

const IEI_QOS: u32 = 0x5b;
const IEI_CAUSE: u32 = 0x58;
/** An aggregate that means nothing (6.5.4.2): operation 000, no parameters, no filters. */
const NO_AGGREGATE: u8 = 0;
/** More than any IE holds. */
const OPTIONS_CUT: u32 = 0xffff;

/**
 * Request of the upper layers; receive region: u8 length, EPS QoS value, u8 length, traffic flow aggregate, u16 length, protocol
 * configuration options, each of which may be empty. Options without an aggregate are about the PDN connection (6.5.4.2).
 * @param ebi of the bearer
 * @param cause ESM cause of a release, or 0
 */
export function onModificationRequested(ebi: u32, cause: u32, length: u32): void {
  const qosLength: u32 = length == 0 ? 0 : <u32>load<u8>(RECEIVE);
  const aggregate = RECEIVE + 2 + <usize>qosLength;
  if (length < 2 + qosLength || !isUsable(ebi) || !mayAsk(ebi)) return block(Request.BearerModification, 0);
  const aggregateLength = min(<u32>load<u8>(aggregate - 1), length - 2 - qosLength);
  const options = aggregate + <usize>aggregateLength;
  const optionsLength = givenOptions(options, length - 2 - qosLength - aggregateLength);
  if (aggregateLength == 0 && qosLength == 0 && optionsLength - 1 < EXTENDED_PCO_MAX) return sendOptions(ebi, options + 2, optionsLength);
  if (!isModification(aggregate, aggregateLength) || optionsLength > EXTENDED_PCO_MAX) return block(Request.BearerModification, 0);
  const isRelease = tftOperation(aggregate) == TftOperation.DeleteFilters;
  const flags = isRelease ? flagsOfRelease(deletesAllFilters(ebi, aggregate, aggregateLength)) : <u16>0;
  // TS 24.301 6.5.4.2: the QCI is the one in use.
  if (qosLength != 0) store<u8>(RECEIVE + 1, bearerOf(ebi).qci);
  const given: u32 = isRelease && cause == 0 ? EsmCause.RegularDeactivation : cause;
  send(ebi, flags, aggregate, aggregateLength, RECEIVE + 1, qosLength, given, options + 2, optionsLength);
}

/** Octets of the options behind u16 length; `OPTIONS_CUT` when they are not all there. @param left octets from there on */
function givenOptions(at: usize, left: u32): u32 {
  if (left == 0) return 0;
  if (left < 2 || <u32>load<u16>(at) > left - 2) return OPTIONS_CUT;
  return <u32>load<u16>(at);
}

/** Options alone, without an aggregate: they are about the PDN connection, so the bearer named is the default one (6.5.4.2). */
function sendOptions(ebi: u32, options: usize, length: u32): void {
  store<u8>(RECEIVE, NO_AGGREGATE);
  send(bearerOf(ebi).linkedEbi, 0, RECEIVE, 1, 0, 0, 0, options, length);
}

/** TS 24.301 6.5.4.1: not for emergency services. */
function mayAsk(ebi: u32): bool {
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

function flagsOfRelease(isAll: bool): u16 {
  return isAll ? TransactionFlag.Releases | TransactionFlag.ReleasesAll : TransactionFlag.Releases;
}

/** Deletes packet filters in the network that the UE has deleted on its side (6.4.2.4, 6.4.3.4). @param isAll none is left */
export function sendModification(ebi: u32, cause: u32, aggregate: usize, aggregateLength: u32, isAll: bool): void {
  const qosLength: u32 = isAll ? 0 : copyQos(ebi);
  send(ebi, flagsOfRelease(isAll), aggregate, aggregateLength, SCRATCH, qosLength, cause, 0, 0);
}

/** @param options of the upper layers, `optionsLength` octets, at most EXTENDED_PCO_MAX */
function send(
  ebi: u32,
  flags: u16,
  aggregate: usize,
  aggregateLength: u32,
  qos: usize,
  qosLength: u32,
  cause: u32,
  options: usize,
  optionsLength: u32,
): void {
  const isExtended = pdnUsesExtendedPco(ebi) || isForUas(options, optionsLength);
  if (!isExtended && optionsLength > PCO_MAX) return block(Request.BearerModification, 0);
  const slot = openRequest(Procedure.Modification, ebi, flags);
  if (slot == NO_SLOT) return;
  const transaction = transactionAt(slot);
  beginEsm(Message.BearerResourceModificationRequest, 0, transaction.pti);
  putHalves(ebi, 0);
  putLV(aggregate, aggregateLength);
  if (qosLength != 0) putTLV(IEI_QOS, qos, qosLength);
  if (cause != 0) {
    putV8(IEI_CAUSE);
    putV8(cause);
  }
  const isPsDataOff = (flags & TransactionFlag.PsDataOff) != 0;
  if (!isExtended) putOwn(isPsDataOff, options, optionsLength, false);
  putDeviceProperties(transaction);
  if (isExtended) putOwn(isPsDataOff, options, optionsLength, true);
  submitRequest(slot);
}

function putOwn(isPsDataOff: bool, options: usize, length: u32, isExtended: bool): void {
  if (isPsDataOff) putPsDataOff(isExtended);
  else putGivenOptions(options, length, isExtended);
}

/** Tells the network the 3GPP PS data off UE status of a PDN connection (6.3.10); no back-off holds it back (6.5.4.1). */
export function sendPsDataOff(ebi: u32): void {
  store<u8>(RECEIVE, NO_AGGREGATE);
  send(ebi, TransactionFlag.PsDataOff, RECEIVE, 1, 0, 0, 0, 0, 0);
}

/** The fifth expiry of T3481 (6.5.4.5 a). */
export function onModificationUnanswered(ebi: u32, isAll: bool): void {
  if (!isAll) return;
  deactivateLocally(ebi);
  settle(true);
}
