// Handling of unknown, unforeseen and erroneous protocol data (TS 24.301 clause 7), UE side, in the order of its clauses: facts about
// a received message → what is done with it. Nothing else in the core decides these things or knows causes #43, #47, #81 and #95–#100.
//
// Each function below `judge` stands for one clause. It returns whether the clause decides; the disposition is then in the bank.

import { DispositionAction, EmmState, EmmSubstate, Fault } from "../generated/abi";
import { EmmCause, EsmCause } from "../generated/causes";
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

/** What the PTI of an ESM message is to the UE (7.3.1): no transaction's, or which procedure's that is pending. */
export const enum PtiFact {
  /** 0, no procedure transaction identity assigned. */
  Unassigned,
  /** 255 */
  Reserved,
  /** An assigned value that matches no PTI in use. */
  NotInUse,
  /** Not in use any more, and the message repeats the network's request that it was accepted with. */
  Repeated,
  /** In use for a PDN connectivity procedure, stand-alone. */
  PdnConnectivity,
  /** In use for one that goes with an attach. */
  Attach,
  /** The same, with the ESM information transfer flag set. */
  AttachWithInformation,
  PdnDisconnect,
  Allocation,
  Modification,
  RemoteUeReport,
  /** In use for the ESM DUMMY MESSAGE of an attach. */
  Dummy,
}

/** What the EPS bearer identity in the header of an ESM message is to the UE (7.3.2). */
export const enum BearerFact {
  /** 0, no EPS bearer identity assigned. */
  Unassigned,
  Reserved,
  /** An assigned value that matches no bearer context. */
  NotExisting,
  Existing,
}

/**
 * Judges an ESM message that came through the security filter, in the order of 7.1: 7.2 to 7.7.
 * @param bank of the decoded message; the disposition goes there
 * @param isContained the message came in the ESM message container of an attach message
 * @returns the disposition
 */
export function judgeEsm(bank: usize, pti: PtiFact, bearer: BearerFact, isContained: bool): DispositionAction {
  const kinds = faultKinds(bank);
  const isDecided =
    judgeLength(bank, kinds) ||
    judgeHeader(bank, kinds) ||
    judgePti(bank, pti) ||
    judgeBearerIdentity(bank, pti, bearer) ||
    judgeType(bank, kinds) ||
    judgeState(bank, isCompatibleEsm(bankOf(bank).message, pti, isContained)) ||
    judgeMandatory(bank, kinds) ||
    judgeConditional(bank, kinds);
  return actionOf(bank, isDecided);
}

/**
 * Judges an EMM message that came through the security filter, in the order of 7.1: 7.2, 7.4 to 7.7.
 * @param isCompatible the message can be received in the present state; see `isCompatibleEmm`
 */
export function judgeEmm(bank: usize, isCompatible: bool): DispositionAction {
  const kinds = faultKinds(bank);
  const isDecided =
    judgeLength(bank, kinds) ||
    judgeHeader(bank, kinds) ||
    judgeType(bank, kinds) ||
    judgeState(bank, isCompatible) ||
    judgeMandatory(bank, kinds) ||
    judgeConditional(bank, kinds);
  return actionOf(bank, isDecided);
}

/** What was decided without the state of the UE does not count: here the state has come in between. */
function actionOf(bank: usize, isDecided: bool): DispositionAction {
  if (!isDecided) decide(bank, DispositionAction.Accept, 0, Clause.None);
  return <DispositionAction>bankOf(bank).action;
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

// Sets of `PtiFact`, for 7.3.1.
const MISSING: u32 = 1 << PtiFact.Unassigned;
const RESERVED: u32 = 1 << PtiFact.Reserved;
const UNMATCHED: u32 = (1 << PtiFact.NotInUse) | (1 << PtiFact.Repeated);

/** TS 24.301 7.3.1, UE a) to n): procedure transaction identity. */
function judgePti(bank: usize, pti: PtiFact): bool {
  const fact: u32 = 1 << <u32>pti;
  switch (<u32>bankOf(bank).message) {
    case Message.PdnConnectivityReject:
      return ignoreIf(bank, fact & (MISSING | RESERVED | UNMATCHED), Clause.TS24301_7_3_1_UE_a);
    case Message.PdnDisconnectReject:
      return ignoreIf(bank, fact & (MISSING | RESERVED | UNMATCHED), Clause.TS24301_7_3_1_UE_b);
    case Message.BearerResourceAllocationReject:
      return ignoreIf(bank, fact & (MISSING | RESERVED | UNMATCHED), Clause.TS24301_7_3_1_UE_c);
    case Message.BearerResourceModificationReject:
      return ignoreIf(bank, fact & (MISSING | RESERVED | UNMATCHED), Clause.TS24301_7_3_1_UE_d);
    case Message.EsmInformationRequest:
      if (ignoreIf(bank, fact & (MISSING | RESERVED), Clause.TS24301_7_3_1_UE_e)) return true;
      return pti != PtiFact.AttachWithInformation && status(bank, EsmCause.PtiMismatch, Clause.TS24301_7_3_1_UE_e);
    case Message.Notification:
      if (fact & RESERVED) return status(bank, EsmCause.InvalidPtiValue, Clause.TS24301_7_3_1_UE_f);
      return (fact & UNMATCHED) != 0 && status(bank, EsmCause.PtiMismatch, Clause.TS24301_7_3_1_UE_f);
    case Message.ActivateDefaultEpsBearerContextRequest:
      return judgeRequest(bank, fact, MISSING | RESERVED, Clause.TS24301_7_3_1_UE_h, Clause.TS24301_7_3_1_UE_g);
    case Message.ActivateDedicatedEpsBearerContextRequest:
      return judgeRequest(bank, fact, RESERVED, Clause.TS24301_7_3_1_UE_j, Clause.TS24301_7_3_1_UE_i);
    case Message.ModifyEpsBearerContextRequest:
      return judgeRequest(bank, fact, RESERVED, Clause.TS24301_7_3_1_UE_l, Clause.TS24301_7_3_1_UE_k);
    case Message.DeactivateEpsBearerContextRequest:
      return ignoreIf(bank, fact & (RESERVED | UNMATCHED), Clause.TS24301_7_3_1_UE_m);
    default:
      // A message of unknown type is one of these, too: 7.3 comes before 7.4.
      return ignoreIf(bank, fact & (RESERVED | UNMATCHED), Clause.TS24301_7_3_1_UE_n);
  }
}

/**
 * TS 24.301 7.3.1 UE g) to l): a request that was accepted already is accepted again, another one is rejected.
 * @param invalid the facts that make the PTI an invalid one
 * @param ifInvalid clause of that, `ifUnmatched` of the others
 */
function judgeRequest(bank: usize, fact: u32, invalid: u32, ifInvalid: Clause, ifUnmatched: Clause): bool {
  if (fact & invalid) return reject(bank, EsmCause.InvalidPtiValue, ifInvalid);
  if (fact & (1 << PtiFact.Repeated)) return decide(bank, DispositionAction.AcceptOnly, 0, ifUnmatched);
  return (fact & UNMATCHED) != 0 && reject(bank, EsmCause.PtiMismatch, ifUnmatched);
}

// Sets of `BearerFact`, for 7.3.2.
const NO_BEARER: u32 = 1 << BearerFact.Unassigned;
const INVALID: u32 = NO_BEARER | (1 << BearerFact.Reserved);
const UNKNOWN: u32 = (1 << BearerFact.Reserved) | (1 << BearerFact.NotExisting);

/** TS 24.301 7.3.2, UE a) to l): EPS bearer identity. */
function judgeBearerIdentity(bank: usize, pti: PtiFact, bearer: BearerFact): bool {
  const fact: u32 = 1 << <u32>bearer;
  const cause = EsmCause.InvalidEpsBearerIdentity;
  switch (<u32>bankOf(bank).message) {
    case Message.PdnConnectivityReject:
      return ignoreIf(bank, fact & ~NO_BEARER, Clause.TS24301_7_3_2_UE_a);
    case Message.PdnDisconnectReject:
      return ignoreIf(bank, fact & ~NO_BEARER, Clause.TS24301_7_3_2_UE_b);
    case Message.BearerResourceAllocationReject:
      return ignoreIf(bank, fact & ~NO_BEARER, Clause.TS24301_7_3_2_UE_c);
    case Message.BearerResourceModificationReject:
      return ignoreIf(bank, fact & ~NO_BEARER, Clause.TS24301_7_3_2_UE_d);
    case Message.EsmInformationRequest:
      return (fact & NO_BEARER) == 0 && status(bank, cause, Clause.TS24301_7_3_2_UE_e);
    case Message.Notification: {
      const isWrong = fact & (pti == PtiFact.Unassigned ? NO_BEARER | UNKNOWN : UNKNOWN);
      return isWrong != 0 && status(bank, cause, Clause.TS24301_7_3_2_UE_f);
    }
    case Message.ActivateDefaultEpsBearerContextRequest:
      return (fact & INVALID) != 0 && reject(bank, cause, Clause.TS24301_7_3_2_UE_g);
    case Message.ActivateDedicatedEpsBearerContextRequest:
      return (fact & INVALID) != 0 && reject(bank, cause, Clause.TS24301_7_3_2_UE_h);
    case Message.ModifyEpsBearerContextRequest:
      return bearer != BearerFact.Existing && reject(bank, cause, Clause.TS24301_7_3_2_UE_i);
    case Message.DeactivateEpsBearerContextRequest:
      return bearer != BearerFact.Existing && decide(bank, DispositionAction.AcceptOnly, 0, Clause.TS24301_7_3_2_UE_j);
    case Message.EsmDataTransport:
      if (fact & UNKNOWN) return status(bank, cause, Clause.TS24301_7_3_2_UE_k);
      break;
    case Message.EsmStatus:
    case Message.EsmDummyMessage:
      // TS 24.301 6.3.2: what is about a transaction of the UE has no EPS bearer identity.
      if (fact & NO_BEARER && pti != PtiFact.Unassigned) return false;
      break;
    default:
      break;
  }
  return ignoreIf(bank, fact & (NO_BEARER | UNKNOWN), Clause.TS24301_7_3_2_UE_l);
}

/** TS 24.301 7.4: message type not defined, or not in this direction. The causes of 7.4–7.7 have the same values in EMM and ESM. */
export function judgeType(bank: usize, kinds: u32): bool {
  if ((kinds & TYPE_FAULTS) == 0) return false;
  return decide(bank, DispositionAction.Status, EmmCause.MessageTypeNonExistentOrNotImplemented, Clause.TS24301_7_4);
}

/** TS 24.301 7.4: not compatible with the protocol state. */
function judgeState(bank: usize, isCompatible: bool): bool {
  return !isCompatible && status(bank, EmmCause.MessageTypeNotCompatibleWithTheProtocolState, Clause.TS24301_7_4);
}

/**
 * Which ESM message fits which transaction; the PTI and the bearer have been found to be in order by 7.3 before.
 * @param isContained in the ESM message container of ATTACH ACCEPT or ATTACH REJECT
 */
function isCompatibleEsm(message: u32, pti: PtiFact, isContained: bool): bool {
  return (((isContained ? factsOfContained(message) : factsOfAlone(message)) >> <u32>pti) & 1) != 0;
}

const ATTACH: u32 = (1 << PtiFact.Attach) | (1 << PtiFact.AttachWithInformation);
const ALLOCATION: u32 = 1 << PtiFact.Allocation;
const MODIFICATION: u32 = 1 << PtiFact.Modification;
const DISCONNECT: u32 = 1 << PtiFact.PdnDisconnect;

function factsOfContained(message: u32): u32 {
  switch (message) {
    case Message.ActivateDefaultEpsBearerContextRequest:
      // TS 24.301 6.4.1.2: with ATTACH ACCEPT as the answer to the request of an attach.
      return ATTACH;
    case Message.PdnConnectivityReject:
      // TS 24.301 5.5.1.2.5, 5.5.1.2.6 n)
      return ATTACH | (1 << PtiFact.Dummy);
    case Message.EsmDummyMessage:
      // TS 24.301 5.5.1.2.4
      return ~0;
    default:
      return 0;
  }
}

function factsOfAlone(message: u32): u32 {
  switch (message) {
    case Message.ActivateDefaultEpsBearerContextRequest:
    case Message.PdnConnectivityReject:
      // TS 24.301 6.4.1.2, 6.5.1.4: as the answer to a stand-alone request.
      return 1 << PtiFact.PdnConnectivity;
    case Message.ActivateDedicatedEpsBearerContextRequest:
    case Message.ModifyEpsBearerContextRequest:
      // TS 24.301 6.5.3.3, 6.5.4.3
      return MISSING | ALLOCATION | MODIFICATION;
    case Message.DeactivateEpsBearerContextRequest:
      // TS 24.301 6.5.2.3, 6.5.4.3
      return MISSING | DISCONNECT | MODIFICATION;
    case Message.PdnDisconnectReject:
      // TS 24.301 6.5.2.4
      return DISCONNECT;
    case Message.BearerResourceAllocationReject:
      // TS 24.301 6.5.3.4
      return ALLOCATION;
    case Message.BearerResourceModificationReject:
      // TS 24.301 6.5.4.4
      return MODIFICATION;
    case Message.RemoteUeReportResponse:
      // TS 24.301 6.6.3.4
      return 1 << PtiFact.RemoteUeReport;
    case Message.EsmDummyMessage:
      // TS 24.301 5.5.1.2.4: with ATTACH ACCEPT only.
      return 0;
    default:
      return ~0;
  }
}

/** Bits of EMM main states, for the table below. */
const NULL: u32 = 1 << EmmState.Null;
const DEREGISTERED: u32 = 1 << EmmState.Deregistered;
const REGISTERED_INITIATED: u32 = 1 << EmmState.RegisteredInitiated;
const REGISTERED: u32 = 1 << EmmState.Registered;
const DEREGISTERED_INITIATED: u32 = 1 << EmmState.DeregisteredInitiated;
const UPDATING: u32 = 1 << EmmState.TrackingAreaUpdatingInitiated;
const SERVICE: u32 = 1 << EmmState.ServiceRequestInitiated;
const SERVED: u32 = REGISTERED | UPDATING | SERVICE;

/**
 * Which EMM message can be received in which state.
 * @param state enum EmmState
 * @param substate enum EmmSubstate
 */
export function isCompatibleEmm(message: u32, state: u32, substate: u32): bool {
  // TS 24.301 5.5.2.2.2, 5.5.2.2.3: a detach from non-EPS services is answered while the UE stays registered.
  if (message == Message.DetachAcceptDownlink && substate == EmmSubstate.ImsiDetachInitiated) return true;
  return ((statesFor(message) >> state) & 1) != 0;
}

function statesFor(message: u32): u32 {
  switch (message) {
    case Message.AttachAccept:
    case Message.AttachReject:
      // TS 24.301 5.5.1.2.4, 5.5.1.2.5
      return REGISTERED_INITIATED;
    case Message.DetachAcceptDownlink:
      // TS 24.301 5.5.2.2.2
      return DEREGISTERED_INITIATED;
    case Message.DetachRequestDownlink:
      // TS 24.301 5.5.2.3.2, 5.5.1.2.6 g)
      return REGISTERED_INITIATED | SERVED | DEREGISTERED_INITIATED;
    case Message.TrackingAreaUpdateAccept:
    case Message.TrackingAreaUpdateReject:
      // TS 24.301 5.5.3.2.4, 5.5.3.2.5
      return UPDATING;
    case Message.ServiceAccept:
    case Message.ServiceReject:
      // TS 24.301 5.6.1.4, 5.6.1.5
      return SERVICE;
    case Message.GutiReallocationCommand:
      // TS 24.301 5.4.1.1
      return SERVED | DEREGISTERED_INITIATED;
    case Message.CsServiceNotification:
      // TS 24.301 5.6.2.3
      return SERVED;
    case Message.DownlinkNasTransport:
    case Message.DownlinkGenericNasTransport:
      // TS 24.301 5.6.3.3, 5.6.4.3
      return SERVED | DEREGISTERED_INITIATED;
    default:
      // TS 24.301 5.4: the common procedures whenever there is a connection; 5.7.
      return ~NULL;
  }
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
      // The answer is an ACCEPT and the resources of the bearer are released; nothing else in the message counts.
      return decide(bank, DispositionAction.Release, 0, Clause.TS24301_7_5_3_UE_d);
    default:
      return status(bank, cause, Clause.TS24301_7_5_1);
  }
}

/** TS 24.301 7.7.2: conditional IE missing, unexpected or incorrect. */
export function judgeConditional(bank: usize, kinds: u32): bool {
  if ((kinds & CONDITIONAL_FAULTS) == 0) return false;
  return decide(bank, DispositionAction.Status, EmmCause.ConditionalIeError, Clause.TS24301_7_7_2);
}

/**
 * TS 24.301 7.8: what a procedure finds to contradict itself or its context, and has no reaction of its own for.
 * @param bank of the message, which has come through all other checks
 * @returns the disposition
 */
export function judgeSemantics(bank: usize): DispositionAction {
  status(bank, EmmCause.SemanticallyIncorrectMessage, Clause.TS24301_7_8);
  return <DispositionAction>bankOf(bank).action;
}

/** The network's side of 7.4 to 7.7: it may treat a message with an error or ignore it. */
function judgeForNetwork(bank: usize, kinds: u32): void {
  const isFatal = (kinds & (TYPE_FAULTS | MANDATORY_FAULTS | CONDITIONAL_FAULTS)) != 0;
  decide(bank, isFatal ? DispositionAction.Ignore : DispositionAction.Accept, 0, clauseOfFault(faultAt(bank, 0)));
}

/** ESM STATUS or EMM STATUS. CHOICE: it never answers one, so that two sides cannot keep each other busy. */
function status(bank: usize, cause: u32, clause: Clause): bool {
  const message = <u32>bankOf(bank).message;
  if (message == Message.EmmStatus || message == Message.EsmStatus) return decide(bank, DispositionAction.Ignore, 0, clause);
  return decide(bank, DispositionAction.Status, cause, clause);
}

function reject(bank: usize, cause: u32, clause: Clause): bool {
  return decide(bank, DispositionAction.Reject, cause, clause);
}

/** Ignores the message if one of the facts holds. */
function ignoreIf(bank: usize, facts: u32, clause: Clause): bool {
  return facts != 0 && decide(bank, DispositionAction.Ignore, 0, clause);
}

function decide(bank: usize, action: DispositionAction, cause: u32, clause: Clause): bool {
  const view = bankOf(bank);
  view.action = <u8>action;
  view.cause = <u8>cause;
  view.clause = <u16>clause;
  return true;
}
