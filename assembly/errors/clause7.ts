// Handling of unknown, unforeseen and erroneous protocol data (TS 24.301 clause 7), UE side, in the order of its clauses: facts about
// a received message → what is done with it. Nothing else in the core decides these things or knows causes #43, #47, #81 and #95–#100.
//
// Each function below `judge` stands for one clause. It returns whether the clause decides; the disposition is then in the bank.

import { DispositionAction, Fault } from "../generated/abi";
import { EmmCause } from "../generated/causes";
import { Clause } from "../generated/clauses";
import { Message } from "../generated/ids";
import { bankOf, faultAt, faultKinds } from "../wire/bank";
import { bitOf, clauseOfFault, CONDITIONAL_FAULTS, MANDATORY_FAULTS, TYPE_FAULTS } from "./fault";

/**
 * Judges the message in a bank as far as it goes without the state of the UE: 7.2, 7.4, 7.5, 7.6, 7.7.
 * @param bank address of a bank that `decodeMessage` filled; it starts out with "accept" and nothing to cite
 * @param uplink 1 when the network receives the message: what it answers is its own choice (7.1), the message is just ignored
 */
// @ts-ignore: decorator
@inline
export function judge(bank: usize, uplink: u32): void {
  if (bankOf(bank).faultsTotal != 0) judgeFaults(bank, uplink);
}

function judgeFaults(bank: usize, uplink: u32): void {
  const kinds = faultKinds(bank);
  if (judgeLength(bank, kinds) || judgeHeader(bank, kinds)) return;
  if (uplink) return judgeForNetwork(bank, kinds);
  if (judgeType(bank, kinds) || judgeMandatory(bank, kinds) || judgeConditional(bank, kinds)) return;
  // TS 24.301 7.6.1, 7.6.2, 7.6.3, 7.7.1: information elements are ignored, the message is not.
  decide(bank, DispositionAction.Accept, 0, clauseOfFault(faultAt(bank, 0)));
}

/** TS 24.301 7.2: too short for a message type. */
export function judgeLength(bank: usize, kinds: u32): bool {
  if ((kinds & bitOf(Fault.TooShort)) == 0) return false;
  return decide(bank, DispositionAction.Ignore, 0, Clause.TS24301_7_2);
}

/** TS 24.301 9.2, 9.3.1: not a message for NAS, or not one with this security header type. */
export function judgeHeader(bank: usize, kinds: u32): bool {
  if ((kinds & (bitOf(Fault.ProtocolUnknown) | bitOf(Fault.HeaderTypeReserved))) == 0) return false;
  return decide(bank, DispositionAction.Ignore, 0, clauseOfFault(faultAt(bank, 0)));
}

/** TS 24.301 7.4: message type not defined, or not in this direction. The causes of 7.4–7.7 have the same values in EMM and ESM. */
export function judgeType(bank: usize, kinds: u32): bool {
  if ((kinds & TYPE_FAULTS) == 0) return false;
  return decide(bank, DispositionAction.Status, EmmCause.MessageTypeNonExistentOrNotImplemented, Clause.TS24301_7_4);
}

/** TS 24.301 7.5: mandatory information missing or incorrect, or an unknown IE that requires comprehension. */
export function judgeMandatory(bank: usize, kinds: u32): bool {
  if ((kinds & MANDATORY_FAULTS) == 0) return false;
  const cause = EmmCause.InvalidMandatoryInformation;
  switch (<u32>bankOf(bank).message) {
    case Message.ActivateDefaultEpsBearerContextRequest:
      return decide(bank, DispositionAction.Reject, cause, Clause.TS24301_7_5_3_UE_a);
    case Message.ActivateDedicatedEpsBearerContextRequest:
      return decide(bank, DispositionAction.Reject, cause, Clause.TS24301_7_5_3_UE_b);
    case Message.ModifyEpsBearerContextRequest:
      return decide(bank, DispositionAction.Reject, cause, Clause.TS24301_7_5_3_UE_c);
    case Message.DeactivateEpsBearerContextRequest:
      // The answer is an ACCEPT and the resources of the bearer are released, as without the error.
      return decide(bank, DispositionAction.Release, 0, Clause.TS24301_7_5_3_UE_d);
    case Message.EmmStatus:
    case Message.EsmStatus:
      // CHOICE: a STATUS is never answered with a STATUS, so that two sides cannot keep each other busy.
      return decide(bank, DispositionAction.Ignore, 0, Clause.TS24301_7_5_1);
    default:
      return decide(bank, DispositionAction.Status, cause, Clause.TS24301_7_5_1);
  }
}

/** TS 24.301 7.7.2: conditional IE missing, unexpected or incorrect. */
export function judgeConditional(bank: usize, kinds: u32): bool {
  if ((kinds & CONDITIONAL_FAULTS) == 0) return false;
  return decide(bank, DispositionAction.Status, EmmCause.ConditionalIeError, Clause.TS24301_7_7_2);
}

/** The network's side of 7.4 to 7.7: it may treat a message with an error or ignore it. */
function judgeForNetwork(bank: usize, kinds: u32): void {
  const isFatal = (kinds & (TYPE_FAULTS | MANDATORY_FAULTS | CONDITIONAL_FAULTS)) != 0;
  decide(bank, isFatal ? DispositionAction.Ignore : DispositionAction.Accept, 0, clauseOfFault(faultAt(bank, 0)));
}

function decide(bank: usize, action: DispositionAction, cause: u32, clause: Clause): bool {
  const view = bankOf(bank);
  view.action = <u8>action;
  view.cause = <u8>cause;
  view.clause = <u16>clause;
  return true;
}
