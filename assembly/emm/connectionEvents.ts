// The NAS signalling connection could not be had, has been released, or has not delivered a message: which procedure that concerns
// (TS 24.301 5.4.2.7, 5.4.3.6, 5.4.4.5, 5.5.1.2.6, 5.5.2.2.4, 6.3.3).

import { EmmState, LowerEvent, ReleaseCause, RuleOutcome } from "../generated/abi";
import { Clause } from "../generated/clauses";
import { Message } from "../generated/ids";
import { isAnyWaiting, onConnectionFailed, onTransmissionFailure } from "../esm/dispatch";
import { emitDecision } from "../rules";
import { isEmmState, isInState, ue } from "../ue";
import { onAttachConnectionLost, restartAttach } from "./attachFailure";
import { leaveConnection, releaseLocally, reuseInitialCount, stopFailureTimers } from "./connection";
import { failDetach, isDetaching, onDetachDisturbed } from "./detach";
import { onGutiReallocationCompleteLost } from "./guti";
import { sendDetachAccept } from "./networkDetach";
import { isCurrentTaiInList } from "./registration";
import { onServiceConnectionLost, onServiceNotDelivered } from "./serviceFailure";
import { onReleasedWhileRegistered, resumeRegistered } from "./trackingAreaUpdate";
import { onTrackingAreaUpdateCompleteLost } from "./trackingAreaUpdateAccept";
import { onTrackingAreaUpdateFailure, restartUpdate } from "./trackingAreaUpdateFailure";

/**
 * The connection was not established, or has been released.
 * @param event ConnectionReleased or EstablishmentFailed
 * @param cause of a release
 * @param wait extended wait time in seconds, 0 = none
 * @param flags bit 0: it is that for data via the control plane, bit 1: a connection whose resumption has failed is still suspended
 */
export function onConnectionLost(event: LowerEvent, cause: ReleaseCause, wait: u32, flags: u32): void {
  const context = ue();
  const isForData = (flags & 1) != 0;
  // TS 24.301 5.3.1.3
  const isSuspended = cause == ReleaseCause.Suspended ? (context.connected | context.suspended) != 0 : context.suspended != 0 && (flags & 2) != 0;
  if (isSuspended) emitDecision(Clause.TS24301_5_3_1_3, RuleOutcome.Accept, 0);
  if (!context.connected && !context.establishing) return leaveConnection(isSuspended);
  if (event == LowerEvent.EstablishmentFailed) reuseInitialCount();
  leaveConnection(isSuspended);
  if (isEmmState(EmmState.ServiceRequestInitiated)) return onServiceConnectionLost(event, cause, wait, isForData);
  if (event == LowerEvent.EstablishmentFailed) onConnectionFailed();
  // TS 24.301 5.3.1.2.1: an extended wait time without a procedure is ignored.
  if (isEmmState(EmmState.RegisteredInitiated)) return onAttachConnectionLost(wait, isForData);
  if (isEmmState(EmmState.TrackingAreaUpdatingInitiated)) return onTrackingAreaUpdateFailure(wait, isForData);
  if (isDetaching()) return failDetach();
  if (isEmmState(EmmState.Registered)) return onReleasedWhileRegistered(cause, isAnyWaiting());
}

/** Expiry of T3440 (5.3.1.2.1). */
export function onReleaseAwaited(): void {
  releaseLocally();
  resumeRegistered();
}

/** An uplink message was not delivered. @param message enum Message */
export function onNotDelivered(message: u32): void {
  switch (message) {
    case Message.AttachRequest:
      if (isEmmState(EmmState.RegisteredInitiated)) restartAttach(Clause.TS24301_5_5_1_2_6_h);
      return;
    case Message.AttachComplete:
      // TS 24.301 5.5.1.2.6 i); the update that the new tracking area asks for may be under way.
      if (isInState((1 << EmmState.Registered) | (1 << EmmState.TrackingAreaUpdatingInitiated)) && !isCurrentTaiInList()) restartAttach(Clause.TS24301_5_5_1_2_6_i);
      return;
    case Message.DetachRequestUplink:
      if (isDetaching()) onDetachDisturbed(true);
      return;
    case Message.DetachAcceptUplink:
      return sendDetachAccept();
    case Message.TrackingAreaUpdateRequest:
      if (isEmmState(EmmState.TrackingAreaUpdatingInitiated)) restartUpdate(Clause.TS24301_5_5_3_2_6_h);
      return;
    case Message.ServiceRequest:
    case Message.ExtendedServiceRequest:
    case Message.ControlPlaneServiceRequest:
      return onServiceNotDelivered();
    case Message.TrackingAreaUpdateComplete:
      return onTrackingAreaUpdateCompleteLost();
    case Message.GutiReallocationComplete:
      return onGutiReallocationCompleteLost();
    case Message.AuthenticationResponse:
    case Message.AuthenticationFailure:
      stopFailureTimers();
      return onCommonNotDelivered(Clause.TS24301_5_4_2_7_g);
    case Message.SecurityModeComplete:
    case Message.SecurityModeReject:
      return onCommonNotDelivered(Clause.TS24301_5_4_3_6);
    case Message.IdentityResponse:
      return onCommonNotDelivered(Clause.TS24301_5_4_4_5);
    default:
      onTransmissionFailure(message);
  }
}

/** The answer of a common procedure: the attach or update that it belongs to is started again. A new tracking area has brought its update already. */
function onCommonNotDelivered(clause: Clause): void {
  if (isEmmState(EmmState.RegisteredInitiated)) restartAttach(clause);
  else if (isEmmState(EmmState.TrackingAreaUpdatingInitiated)) restartUpdate(clause);
}
