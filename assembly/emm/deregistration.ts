// Leaving EMM-REGISTERED and everything that enters EMM-DEREGISTERED (TS 24.301 5.1.3.2.3, 5.2.2): what stops, what is forgotten, what
// is stored, and when the UE attaches next.

import { CellKind, EmmState, EmmSubstate, Indication } from "../generated/abi";
import { Timer } from "../generated/timers";
import { dropAllKept, onDeregistered } from "../esm/dispatch";
import { indicate } from "../rules";
import { deleteNullContext, settleContextsOnDeregistration } from "../security/context";
import { isTimerRunning, stopTimer } from "../timers";
import { enterEmmState, isEmmState, ue } from "../ue";
import { ATTACH_EMERGENCY, startAttach } from "./attach";
import { endAuthentication } from "./connection";
import { Pending } from "./pending";
import { endPowerSaving } from "./powerSaving";
import { stopPeriodicUpdateTimer } from "./periodicUpdate";
import { deleteEquivalentPlmns, isCurrentTaiForbidden, isRegistered } from "./registration";
import { stopServiceTimers } from "./serviceRequest";
import { storeEmm, storeSecurity } from "./storage";

/** Stops the timers of every EMM specific procedure and of service request. */
export function stopProcedureTimers(): void {
  stopTimer(Timer.T3410);
  stopServiceTimers();
  stopTimer(Timer.T3421);
  stopTimer(Timer.T3430);
}

/**
 * Enters EMM-DEREGISTERED. The NAS signalling connection stays as it is: whether the UE waits for its release is for the caller to say.
 * @param cause EMM cause that led here, 0 = none
 */
export function enterDeregistered(substate: EmmSubstate, cause: u32): void {
  const wasRegistered = isRegistered();
  stopProcedureTimers();
  stopPeriodicUpdateTimer();
  endPowerSaving();
  endAuthentication();
  const context = ue();
  // TS 24.301 5.3.2.1, 5.3.3: what was learnt with an emergency attach does not outlive it.
  if (context.emergency) deleteEquivalentPlmns();
  context.serviceRequestAttemptCounter = 0;
  context.emergency = 0;
  context.authenticationFailures = 0;
  context.pending = Pending.None;
  context.pendingServices = 0;
  dropAllKept();
  enterEmmState(EmmState.Deregistered, substate);
  // TS 24.301 5.5.2.1: all EPS bearer contexts are deactivated locally.
  onDeregistered();
  if (wasRegistered) {
    settleContextsOnDeregistration();
    // What a tracking area update waited for is over.
    stopTimer(Timer.T3402);
    stopTimer(Timer.T3411);
    // TS 24.301 5.3.9A; T3449 is one of EMM-REGISTERED.
    stopTimer(Timer.T3448);
    stopTimer(Timer.T3449);
  } else deleteNullContext();
  storeEmm();
  storeSecurity();
  if (wasRegistered) indicate(Indication.Deregistered, cause);
}

/** True when the serving cell gives normal service and neither its PLMN nor its tracking area is forbidden. */
export function hasNormalService(): bool {
  const context = ue();
  return context.cellAvailable != 0 && context.cellKind == <u8>CellKind.Normal && !isCurrentTaiForbidden();
}

/**
 * In EMM-DEREGISTERED: picks the substate that the cell calls for and attaches where that is due (5.2.2.3, 5.2.2.4).
 * Nothing happens while the UE waits for the release of a connection, or while T3411 or T3402 hold the next attempt back.
 */
export function resumeAttach(): void {
  const context = ue();
  if (!context.powered || !isEmmState(EmmState.Deregistered) || isTimerRunning(Timer.T3440)) return;
  const isEmergency = <u32>context.attachTypeWanted == ATTACH_EMERGENCY;
  // TS 24.301 5.2.2.4
  if (!context.cellAvailable) return enterEmmState(EmmState.Deregistered, EmmSubstate.NoCellAvailable);
  if (!isEmergency) {
    if (context.usimInvalid & 1) return enterEmmState(EmmState.Deregistered, EmmSubstate.NoImsi);
    if (!hasNormalService()) return enterEmmState(EmmState.Deregistered, EmmSubstate.LimitedService);
  }
  if (!context.attachWanted) return enterEmmState(EmmState.Deregistered, EmmSubstate.NormalService);
  // TS 24.301 5.2.2.3.3
  if (!isEmergency && (isTimerRunning(Timer.T3411) || isTimerRunning(Timer.T3402))) return;
  startAttach();
}
