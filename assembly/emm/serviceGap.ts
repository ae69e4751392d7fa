// Service gap control (TS 24.301 5.3.17): after a connection for mobile originated traffic has been released, T3447 keeps the next one off.

import { EstablishCause } from "../generated/abi";
import { Message } from "../generated/ids";
import { Timer } from "../generated/timers";
import { hasServiceGapControl } from "../esm/dispatch";
import { isTimerRunning, startTimer, stopTimer } from "../timers";
import { hasHighPriority, ue } from "../ue";
import { hasIe, ieOctet } from "../wire/bank";
import { backOffSeconds, GPRS_TIMER_DEACTIVATED } from "../wire/ie/gprsTimer3";
import { update, UpdateFlag } from "./update";

/** Takes the T3447 value of an ATTACH ACCEPT or TRACKING AREA UPDATE ACCEPT (5.5.1.2.4, 5.5.3.2.4). @param row of the IE */
export function takeServiceGap(bank: usize, row: u32): void {
  if (!hasServiceGapControl()) return;
  const seconds: u32 = hasIe(bank, row) ? backOffSeconds(ieOctet(bank, row)) : 0;
  update().serviceGap = seconds == GPRS_TIMER_DEACTIVATED ? 0 : seconds;
  if (!hasIe(bank, row)) stopTimer(Timer.T3447);
}

/**
 * An initial message asks for a connection: whether T3447 follows it.
 * @param message enum Message
 * @param cause RRC establishment cause of it
 * @param isWithPdn an ATTACH REQUEST comes with a PDN CONNECTIVITY REQUEST
 */
export function notePurpose(message: u32, cause: EstablishCause, isWithPdn: bool): void {
  // TS 24.301 5.3.17: paging, and what follows it until the release.
  if (cause == EstablishCause.MtAccess) liftServiceGap();
  update().isServiceGapDue = isForTraffic(message, cause, isWithPdn) ? 1 : 0;
}

/** TS 24.301 5.3.17: not for paging, an attach without PDN connection, or an update without the active flag. */
function isForTraffic(message: u32, cause: EstablishCause, isWithPdn: bool): bool {
  switch (message) {
    case Message.AttachRequest:
      return isWithPdn;
    case Message.TrackingAreaUpdateRequest:
      return (update().flags & UpdateFlag.Active) != 0 && (update().flags & UpdateFlag.Paging) == 0;
    case Message.ServiceRequest:
    case Message.ExtendedServiceRequest:
    case Message.ControlPlaneServiceRequest:
      return cause != EstablishCause.MtAccess;
    default:
      return false;
  }
}

/** The connection has been released. */
export function onReleasedForServiceGap(): void {
  const state = update();
  if (state.isServiceGapDue && state.serviceGap != 0) startTimer(Timer.T3447, state.serviceGap);
  state.isServiceGapDue = 0;
  state.isServiceGapLifted = 0;
}

/**
 * The network signals on its own: what the UE has to say may follow (5.3.17). CHOICE: that is transport, CS SERVICE NOTIFICATION, and what of
 * ESM no request has asked for.
 */
export function liftServiceGap(): void {
  if (isTimerRunning(Timer.T3447)) update().isServiceGapLifted = 1;
}

/** Whether T3447 holds further signalling of the UE back in EMM-CONNECTED mode (5.3.17). */
export function isHeldByServiceGap(): bool {
  return ue().connected != 0 && isTimerRunning(Timer.T3447) && !update().isServiceGapLifted && !hasHighPriority();
}
