// Every input of the UE: received PDUs, events of the lower layers, requests of the upper layers, expiries of timers, answers of the USIM.
// One line each leads to the procedure that it belongs to.

import { EmmState, Indication, LowerEvent, Misuse, ReleaseCause, Request, UsimResult } from "../generated/abi";
import { Clause } from "../generated/clauses";
import { CS_SERVICES, GENERIC_TRANSPORT, INTER_SYSTEM, REMOTE_UE, SMS } from "../generated/features";
import { Message } from "../generated/ids";
import { Timer } from "../generated/timers";
import { clearActions } from "../actions";
import { onBearersLost, onEsmMessage, onEsmRequest, onEsmTimer } from "../esm/dispatch";
import { RECEIVE, RECEIVE_SIZE } from "../memory";
import { emitIgnored, indicate } from "../rules";
import { Acceptance, acceptPdu, PROTECTED_HEADER } from "../security/accept";
import { takeExpiry } from "../timers";
import { isEmmState, TIMER_TABLE_SIZE, ue } from "../ue";
import { bankOf } from "../wire/bank";
import { PD_ESM } from "../wire/header";
import { resetTransmit } from "../wire/writer";
import { onAttachAccept, onAttachReject } from "./attach";
import { onT3402Deregistered, onT3410, onT3411Deregistered } from "./attachFailure";
import { isUsimResultWhole, onAuthenticationRequest, onAuthenticationTimer, onT3416, onUsimResult } from "./authentication";
import { onAuthenticationReject } from "./authenticationReject";
import { onBarred, onCell, onNoCell } from "./cell";
import { takeApn } from "./configuration";
import { enterConnected } from "./connection";
import { onConnectionLost, onNotDelivered, onReleaseAwaited } from "./connectionEvents";
import {
  onCsFallbackAnswered,
  onCsFallbackCancelled,
  onCsServiceNotification,
  onInterSystemChanged,
  onInterSystemChangeFailed,
  onServiceRequested,
} from "./csFallback";
import { resumeAttach } from "./deregistration";
import { onDetachAccept, onDetachRequested, onT3421 } from "./detach";
import { onGutiReallocationCommand } from "./guti";
import { onIdentityRequest } from "./identification";
import { decodeDownlink, isToBeProcessed } from "./judge";
import { onDetachRequest } from "./networkDetach";
import { onPaging } from "./paging";
import { finishSwitchOff, onUsimGone, powerOff, powerOn } from "./power";
import { Pending } from "./pending";
import { onT3324 } from "./powerSaving";
import { isReconfigurationTakable, onReconfigureRequested } from "./reconfiguration";
import { onT3245, onT3247 } from "./rejection";
import { onSecurityModeCommand } from "./securityMode";
import { onProtectedDownlink, onServiceAccept } from "./serviceAccept";
import { onT3417, onT3417ext } from "./serviceFailure";
import { onServiceReject } from "./serviceReject";
import { onUserPlaneReady } from "./serviceRequest";
import {
  CKSN_SIZE,
  isSourceWhole,
  onChangeToS1,
  onHandoverToS1,
  onHandoverToS1Completed,
  onHandoverToS1Failed,
  PARAMETERS_SIZE,
} from "./sourceSystem";
import { onResumed } from "./suspension";
import { flushStorage } from "./storage";
import {
  onT3346Registered,
  onT3402Registered,
  onT3411Registered,
  onT3412,
  onT3423,
  onTrackingAreaUpdateRequested,
  wantNonEpsAgain,
} from "./trackingAreaUpdate";
import { onTrackingAreaUpdateAccept } from "./trackingAreaUpdateAccept";
import { onT3430 } from "./trackingAreaUpdateFailure";
import { onTrackingAreaUpdateReject } from "./trackingAreaUpdateReject";
import {
  onDownlinkGenericNasTransport,
  onDownlinkNasTransport,
  onEmmInformation,
  onEmmStatus,
  onGenericTransportRequested,
  onSmsRequested,
} from "./transport";
import { continueWaiting } from "./waiting";

/** Octets of a cell: PLMN 3, TAC 2, kind 1. */
const CELL_SIZE: u32 = 6;

/** Makes ready for an input. @returns false when there is no UE yet */
function begin(): bool {
  clearActions();
  resetTransmit();
  ue().messageInHand = <u16>Message.None;
  return ue().configured != 0;
}

/** What an input leaves to be done. */
function finish(): i32 {
  continueWaiting();
  flushStorage();
  ue().messageInHand = <u16>Message.None;
  ue().messageProtected = 0;
  return 0;
}

// ---- Received PDUs ----

/** A PDU in the receive region. */
export function downlink(length: u32): i32 {
  if (!begin()) return -Misuse.Configuration;
  if (length > <u32>RECEIVE_SIZE) return -Misuse.Range;
  const context = ue();
  // TS 24.301 5.3.1.1: what comes down shows that the connection that was asked for is there.
  if (context.establishing) enterConnected();
  context.messageProtected = 0;
  if (context.connected) takePdu(length);
  else emitIgnored(Clause.TS24301_5_3_1_1);
  return finish();
}

function takePdu(length: u32): void {
  // TS 24.301 5.5.2.2.4 d), e): the UE is going anyway.
  if (ue().pending & Pending.SwitchOff) return emitIgnored(Clause.TS24301_5_5_2_2_4);
  switch (acceptPdu(length)) {
    case Acceptance.Unprotected:
      return onMessage(RECEIVE, length);
    case Acceptance.Protected:
      return onMessage(RECEIVE + PROTECTED_HEADER, length - PROTECTED_HEADER);
    case Acceptance.NewContext:
      return onSecurityModeCommand(length);
    default:
      return;
  }
}

function onMessage(at: usize, length: u32): void {
  const bank = decodeDownlink(at, length);
  if (ue().messageProtected) onProtectedDownlink(bankOf(bank).message);
  if (<u32>bankOf(bank).protocol == PD_ESM) return onEsmMessage(bank);
  if (!isToBeProcessed(bank)) return;
  const message = <u32>bankOf(bank).message;
  const isInformation = message == Message.EmmInformation;
  // TS 24.301 5.5.2.2.4 e): not during a detach, but for one from non-EPS services, which leaves EMM-REGISTERED alone.
  if (isEmmState(EmmState.DeregisteredInitiated) && (isInformation || message == Message.EmmStatus || message == Message.GutiReallocationCommand)) {
    return emitIgnored(Clause.TS24301_5_5_2_2_4);
  }
  if (isInformation) onEmmInformation(at, length);
  else onEmmMessage(bank);
}

/** One line a message. */
function onEmmMessage(bank: usize): void {
  switch (<u32>bankOf(bank).message) {
    case Message.AttachAccept:
      return onAttachAccept(bank);
    case Message.AttachReject:
      return onAttachReject(bank);
    case Message.AuthenticationRequest:
      return onAuthenticationRequest(bank);
    case Message.AuthenticationReject:
      return onAuthenticationReject();
    case Message.CsServiceNotification:
      if (CS_SERVICES) onCsServiceNotification(bank);
      return;
    case Message.DetachAcceptDownlink:
      return onDetachAccept();
    case Message.DetachRequestDownlink:
      return onDetachRequest(bank);
    case Message.DownlinkGenericNasTransport:
      if (GENERIC_TRANSPORT) onDownlinkGenericNasTransport(bank);
      return;
    case Message.DownlinkNasTransport:
      if (SMS) onDownlinkNasTransport(bank);
      return;
    case Message.EmmStatus:
      return onEmmStatus(bank);
    case Message.GutiReallocationCommand:
      return onGutiReallocationCommand(bank);
    case Message.IdentityRequest:
      return onIdentityRequest(bank);
    case Message.ServiceAccept:
      return onServiceAccept(bank);
    case Message.ServiceReject:
      return onServiceReject(bank);
    case Message.TrackingAreaUpdateAccept:
      return onTrackingAreaUpdateAccept(bank);
    case Message.TrackingAreaUpdateReject:
      return onTrackingAreaUpdateReject(bank);
    default:
      return;
  }
}

// ---- Events of the lower layers ----

/** An event of the access stratum; `a`, `b` and octets as enum LowerEvent says. */
export function lower(event: u32, a: u32, b: u32, length: u32): i32 {
  if (!begin()) return -Misuse.Configuration;
  if (length > <u32>RECEIVE_SIZE) return -Misuse.Range;
  if (!isLowerEventWhole(event, length)) return -Misuse.Value;
  onLowerEvent(<LowerEvent>event, a, b, length);
  return finish();
}

/** Whether the octets in the receive region can be those of an event. */
function isLowerEventWhole(event: u32, length: u32): bool {
  switch (event) {
    case LowerEvent.Cell:
    case LowerEvent.HandoverToS1Completed:
      return length >= CELL_SIZE;
    case LowerEvent.HandoverToS1:
      return isSourceWhole(length, PARAMETERS_SIZE);
    case LowerEvent.ChangeToS1:
      return isSourceWhole(length, CKSN_SIZE);
    default:
      return true;
  }
}

/** One line an event. */
function onLowerEvent(event: LowerEvent, a: u32, b: u32, length: u32): void {
  switch (event) {
    case LowerEvent.Cell:
      return onCell();
    case LowerEvent.NoCell:
      return onNoCell();
    case LowerEvent.ConnectionEstablished:
      return onEstablished();
    case LowerEvent.ConnectionReleased:
      return onConnectionLost(event, <ReleaseCause>a, b, 0);
    case LowerEvent.EstablishmentFailed:
      return onConnectionLost(event, ReleaseCause.Normal, a, b);
    case LowerEvent.Barred:
      return onBarred(a);
    case LowerEvent.TransmissionFailure:
      return onNotDelivered(a);
    case LowerEvent.Paging:
      return onPaging(a != 0, b != 0);
    case LowerEvent.UserPlaneReady:
      return onUserPlaneReady(a);
    case LowerEvent.UserPlaneReleased:
      return onBearersLost(a);
    case LowerEvent.Sent:
      if (ue().pending & Pending.SwitchOff) finishSwitchOff();
      return;
    case LowerEvent.UsimRemoved:
      return onUsimGone();
    case LowerEvent.ConnectionResumed:
      return onResumed(a != 0);
    case LowerEvent.InterSystemChanged:
      return onInterSystemChanged();
    case LowerEvent.InterSystemChangeFailed:
      return onInterSystemChangeFailed();
    case LowerEvent.HandoverToS1:
      return INTER_SYSTEM ? onHandoverToS1(a != 0, length) : indicate(Indication.HandoverRefused, 0);
    case LowerEvent.HandoverToS1Completed:
      if (INTER_SYSTEM) onHandoverToS1Completed();
      return;
    case LowerEvent.HandoverToS1Failed:
      if (INTER_SYSTEM) onHandoverToS1Failed();
      return;
    case LowerEvent.ChangeToS1:
      if (INTER_SYSTEM) onChangeToS1(length);
      return;
    default:
      return;
  }
}

function onEstablished(): void {
  if (!ue().establishing) return;
  enterConnected();
  // The initial message has gone out with the establishment.
  if (ue().pending & Pending.SwitchOff) finishSwitchOff();
}

// ---- Requests of the upper layers ----

/** A request; `a`, `b` and octets as enum Request says. */
export function request(kind: u32, a: u32, b: u32, length: u32): i32 {
  if (!begin()) return -Misuse.Configuration;
  if (length > <u32>RECEIVE_SIZE) return -Misuse.Range;
  if (kind == Request.UseApn && !takeApn(length)) return -Misuse.Value;
  if (kind == Request.Reconfigure && !isReconfigurationTakable(length)) return -Misuse.Value;
  if (kind == Request.PowerOn) powerOn();
  else if (ue().powered && isRequestBuilt(kind)) onRequest(<Request>kind, a, b, length);
  else if (kind != Request.UseApn) indicate(Indication.RequestBlocked, kind);
  return finish();
}

/** Whether the build has what a request is about. */
// @ts-ignore: decorator
@inline
function isRequestBuilt(kind: u32): bool {
  if (!SMS && kind == Request.Sms) return false;
  if (!GENERIC_TRANSPORT && kind == Request.GenericTransport) return false;
  if (!REMOTE_UE && kind == Request.RemoteUeReport) return false;
  return CS_SERVICES || (kind != Request.CsFallbackAnswer && kind != Request.CsFallbackCancel);
}

/** One line a request; what EMM does not know is for ESM. */
function onRequest(kind: Request, a: u32, b: u32, length: u32): void {
  switch (kind) {
    case Request.PowerOff:
      return powerOff();
    case Request.Attach:
      return onAttachRequested();
    case Request.Detach:
      return a ? powerOff() : onDetachRequested(b == 0 ? 1 : b);
    case Request.TrackingAreaUpdate:
      return onTrackingAreaUpdateRequested(a != 0);
    case Request.Service:
      return onServiceRequested(a);
    case Request.Sms:
      if (SMS) onSmsRequested(length);
      return;
    case Request.GenericTransport:
      if (GENERIC_TRANSPORT) onGenericTransportRequested(a, length);
      return;
    case Request.CsFallbackAnswer:
      if (CS_SERVICES) onCsFallbackAnswered(a != 0);
      return;
    case Request.CsFallbackCancel:
      if (CS_SERVICES) onCsFallbackCancelled();
      return;
    case Request.Reconfigure:
      return onReconfigureRequested(length);
    case Request.UseApn:
      return;
    default:
      onEsmRequest(kind, a, b, length);
  }
}

function onAttachRequested(): void {
  ue().attachWanted = 1;
  wantNonEpsAgain();
  resumeAttach();
}

// ---- Expiries of timers ----

/** A timer has expired. */
export function expire(timer: u32, instance: u32, generation: u32): i32 {
  if (!begin()) return -Misuse.Configuration;
  if (timer >= <u32>TIMER_TABLE_SIZE) return -Misuse.Range;
  if (instance == 0 && takeExpiry(<Timer>timer, generation)) onTimer(<Timer>timer);
  else onEsmTimer(<Timer>timer, instance, generation);
  return finish();
}

/** One line a timer. */
function onTimer(timer: Timer): void {
  switch (timer) {
    case Timer.T3402:
      return isEmmState(EmmState.Deregistered) ? onT3402Deregistered() : onT3402Registered();
    case Timer.T3410:
      return onT3410();
    case Timer.T3411:
      return isEmmState(EmmState.Deregistered) ? onT3411Deregistered() : onT3411Registered();
    case Timer.T3412:
      return onT3412();
    case Timer.T3416:
      return onT3416();
    case Timer.T3417:
      return onT3417();
    case Timer.T3417ext:
    case Timer.T3417extMt:
      return onT3417ext();
    case Timer.T3418:
    case Timer.T3420:
      return onAuthenticationTimer();
    case Timer.T3421:
      return onT3421();
    case Timer.T3423:
      return onT3423();
    case Timer.T3430:
      return onT3430();
    case Timer.T3324:
      return onT3324();
    case Timer.T3440:
      return onReleaseAwaited();
    case Timer.T3346:
      return isEmmState(EmmState.Deregistered) ? resumeAttach() : onT3346Registered();
    case Timer.T3245:
      return onT3245();
    case Timer.T3247:
      return onT3247();
    case Timer.T3447:
      // TS 24.301 5.5.1.2.6 o); what waits in EMM-REGISTERED goes at the end of the input.
      return resumeAttach();
    default:
      return;
  }
}

// ---- Answers of the USIM ----

/** An answer to `usimAuthenticate`; octets as enum UsimResult says. */
export function usimResult(result: u32, length: u32): i32 {
  if (!begin()) return -Misuse.Configuration;
  if (!isUsimResultWhole(result, length)) return -Misuse.Value;
  onUsimResult(<UsimResult>result, length);
  return finish();
}
