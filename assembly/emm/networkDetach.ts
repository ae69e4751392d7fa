// Detach by the network (TS 24.301 5.5.2.3) and its collisions with procedures of the UE (5.5.1.2.6 g, 5.5.2.2.4 d).

import { EmmState, EmmSubstate, EstablishCause, Indication, RuleOutcome, UpdateStatus } from "../generated/abi";
import { EmmCause } from "../generated/causes";
import { Clause } from "../generated/clauses";
import { DetachRequestDownlinkIe as Ie, Message } from "../generated/ids";
import { Timer } from "../generated/timers";
import { onReattachWanted } from "../esm/dispatch";
import { emitDecision, emitIgnored, indicate } from "../rules";
import { send } from "../security/protect";
import { stopTimer } from "../timers";
import { isEmmState, ue } from "../ue";
import { hasIe, ieHalf, ieOctet } from "../wire/bank";
import { beginEmm, end } from "../wire/writer";
import { startT3402 } from "./attachFailure";
import { releaseLocally, waitForRelease } from "./connection";
import { enterDeregistered } from "./deregistration";
import { isImsiDetaching } from "./detach";
import { Pending } from "./pending";
import { deleteEquivalentPlmns, deleteRegistration } from "./registration";
import { applyRejection, NO_REJECTION, Rejected, rejectionOf } from "./rejection";
import { onDetachDuringService } from "./serviceFailure";
import { storeUpdateStatus } from "./storage";
import { requestImsiAttach } from "./trackingAreaUpdate";
import { leaveNonEps, update } from "./update";

/** Type of detach, network to UE (9.9.3.7); other values are read as "re-attach not required". */
const REATTACH_REQUIRED: u32 = 1;
const IMSI_DETACH: u32 = 3;

/** DETACH REQUEST. */
export function onDetachRequest(bank: usize): void {
  const type = ieHalf(bank, Ie.DetachType) & 7;
  const cause: u32 = hasIe(bank, Ie.EmmCause) ? ieOctet(bank, Ie.EmmCause) : 0;
  const isImsi = type == IMSI_DETACH || (type != REATTACH_REQUIRED && cause == EmmCause.ImsiUnknownInHss);
  if (isCollision(isImsi)) return;
  // TS 24.301 5.3.1.2.1: the request ends the wait for the release of the connection.
  stopTimer(Timer.T3440);
  // TS 24.301 5.5.2.2.4 d): what the UE is detaching from is not asked for again.
  if (isImsiDetaching()) leaveNonEps();
  onDetachDuringService(type == REATTACH_REQUIRED, isImsi);
  if (isImsi) return onImsiDetach(type == IMSI_DETACH);
  sendDetachAccept();
  if (type == REATTACH_REQUIRED) return detachAndReattach();
  emitDecision(Clause.TS24301_5_5_2_3_2, RuleOutcome.Accept, cause);
  const what = rejectionOf(Rejected.Detach, cause);
  if (what == NO_REJECTION) return detachForUnknownReason(cause);
  applyRejection(cause, what);
}

/** Whether the request is ignored because of what the UE is doing. */
function isCollision(isImsi: bool): bool {
  if (!isImsi) return false;
  // TS 24.301 5.5.1.2.6 g): the attach goes on; 5.5.3.2.6 f): the update goes on.
  if (isEmmState(EmmState.RegisteredInitiated)) emitIgnored(Clause.TS24301_5_5_1_2_6_g);
  else if (isEmmState(EmmState.TrackingAreaUpdatingInitiated)) emitIgnored(Clause.TS24301_5_5_3_2_6_f);
  else return false;
  return true;
}

/** DETACH ACCEPT; also when it was not delivered (5.5.2.3.4 a). */
export function sendDetachAccept(): void {
  beginEmm(Message.DetachAcceptUplink);
  end();
  send(EstablishCause.None);
}

/** "IMSI detach", or cause #2: non-EPS services only. */
function onImsiDetach(isReattach: bool): void {
  const context = ue();
  emitDecision(Clause.TS24301_5_5_2_3_2, RuleOutcome.Accept, isReattach ? 0 : EmmCause.ImsiUnknownInHss);
  sendDetachAccept();
  context.imsiAttached = 0;
  if (!isReattach) {
    applyRejection(EmmCause.ImsiUnknownInHss, rejectionOf(Rejected.Detach, EmmCause.ImsiUnknownInHss));
    return;
  }
  // TS 24.301 5.5.2.3.2: the UE attaches for non-EPS services again, unless its user has left them.
  if (!update().hasLeftNonEps) requestImsiAttach();
}

/** "Re-attach required": all back-off ends, and the UE attaches when the connection is released. */
function detachAndReattach(): void {
  const context = ue();
  emitDecision(Clause.TS24301_5_5_2_3_2, RuleOutcome.Accept, 0);
  // TS 24.301 5.5.2.2.4 d): not while the UE detaches for EPS services itself.
  const isWanted = !isEmmState(EmmState.DeregisteredInitiated) || context.attachWanted != 0;
  const wasAttaching = isEmmState(EmmState.RegisteredInitiated);
  stopTimer(Timer.T3346);
  onReattachWanted(true);
  enterDeregistered(isWanted ? EmmSubstate.AttemptingToAttach : EmmSubstate.NormalService, 0);
  if (isWanted) indicate(Indication.ReAttachWanted, 0);
  // TS 24.301 5.5.1.2.6 g)
  if (wasAttaching) releaseLocally();
  else waitForRelease();
  if (!isWanted) return;
  context.attachWanted = 1;
  context.attachAttemptCounter = 0;
  context.pending |= Pending.Attach;
}

/** 5.5.2.3.4 b): another cause, or none. */
function detachForUnknownReason(cause: u32): void {
  emitDecision(Clause.TS24301_5_5_2_3_4, RuleOutcome.Accept, cause);
  deleteRegistration();
  deleteEquivalentPlmns();
  storeUpdateStatus(UpdateStatus.NotUpdated);
  const isWanted = !isEmmState(EmmState.DeregisteredInitiated);
  enterDeregistered(isWanted ? EmmSubstate.AttemptingToAttach : EmmSubstate.NormalService, cause);
  if (isWanted) startT3402();
}
