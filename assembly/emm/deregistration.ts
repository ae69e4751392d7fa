// Leaving EMM-REGISTERED and everything that enters EMM-DEREGISTERED (TS 24.301 5.1.3.2.3, 5.2.2): what stops, what is forgotten, what
// is stored, and when the UE attaches next.

import { CellKind, EmmState, EmmSubstate, Indication } from "../generated/abi";
import { emitIndicate } from "../generated/actions";
import { Timer } from "../generated/timers";
import { onDeregistered } from "../esm/dispatch";
import { settleContextsOnDeregistration } from "../security/context";
import { isTimerRunning, startTimer, stopTimer } from "../timers";
import { enterEmmState, isEmmState, Slot, ue, wipeSlot } from "../ue";
import { startAttach } from "./attach";
import { Pending } from "./pending";
import { isCurrentTaiForbidden } from "./registration";
import { storeEmm, storeSecurity } from "./storage";

/** T3440: the UE waits this long for the network to release the connection (5.3.1.2), in seconds. */
const RELEASE_WAIT: u32 = 10;

/** Deletes RAND and RES and stops T3416 (5.4.2.3). */
export function forgetChallenge(): void {
  wipeSlot(Slot.Rand);
  wipeSlot(Slot.Res);
  stopTimer(Timer.T3416);
}

/** Stops the timers of every EMM specific procedure and of service request. */
export function stopProcedureTimers(): void {
  stopTimer(Timer.T3410);
  stopTimer(Timer.T3417);
  stopTimer(Timer.T3417ext);
  stopTimer(Timer.T3417extMt);
  stopTimer(Timer.T3421);
  stopTimer(Timer.T3430);
}

/**
 * Enters EMM-DEREGISTERED.
 * @param cause EMM cause that led here, 0 = none
 */
export function enterDeregistered(substate: EmmSubstate, cause: u32): void {
  const wasRegistered = isRegistered();
  stopProcedureTimers();
  stopTimer(Timer.T3412);
  stopTimer(Timer.T3423);
  stopTimer(Timer.T3418);
  stopTimer(Timer.T3420);
  forgetChallenge();
  const context = ue();
  context.serviceRequestAttemptCounter = 0;
  context.emergency = 0;
  context.stoppedTimers = 0;
  context.pending = Pending.None;
  enterEmmState(EmmState.Deregistered, substate);
  // TS 24.301 5.5.2.1: all EPS bearer contexts are deactivated locally.
  onDeregistered();
  if (wasRegistered) settleContextsOnDeregistration();
  storeEmm();
  storeSecurity();
  emitIndicate(Indication.Deregistered, cause, 0, 0, 0);
  waitForRelease();
}

/** EMM-REGISTERED in any of its states, an update or a service request under way included. */
export function isRegistered(): bool {
  return (
    isEmmState(EmmState.Registered) ||
    isEmmState(EmmState.TrackingAreaUpdatingInitiated) ||
    isEmmState(EmmState.ServiceRequestInitiated) ||
    isEmmState(EmmState.DeregisteredInitiated)
  );
}

/** Waits for the network to release the NAS signalling connection (5.3.1.2). */
export function waitForRelease(): void {
  if (ue().connected) startTimer(Timer.T3440, RELEASE_WAIT);
}

/** Releases the NAS signalling connection locally. */
export function releaseLocally(): void {
  if (!ue().connected) return;
  emitIndicate(Indication.ReleaseConnection, 0, 0, 0, 0);
  leaveConnection();
}

/** The NAS signalling connection is gone: secure exchange ends (4.4.2.3), T3440 and the challenge with it. */
export function leaveConnection(): void {
  const context = ue();
  context.connected = 0;
  context.secureExchange = 0;
  context.userPlane = 0;
  stopTimer(Timer.T3440);
  stopTimer(Timer.T3418);
  stopTimer(Timer.T3420);
  forgetChallenge();
}

/** True when the serving cell gives normal service and neither its PLMN nor its tracking area is forbidden. */
export function hasNormalService(): bool {
  const context = ue();
  return context.cellAvailable != 0 && context.cellKind == <u8>CellKind.Normal && !isCurrentTaiForbidden();
}

/**
 * In EMM-DEREGISTERED: picks the substate that the cell calls for and attaches where that is due (5.2.2.3, 5.2.2.4).
 * Nothing happens while a connection waits to be released, T3346 runs, or T3411 and T3402 hold the next attempt back.
 */
export function resumeAttach(): void {
  const context = ue();
  if (!context.powered || !isEmmState(EmmState.Deregistered) || context.connected) return;
  if (context.usimInvalid & 1) {
    enterEmmState(EmmState.Deregistered, EmmSubstate.NoImsi);
    return;
  }
  if (!context.cellAvailable) {
    enterEmmState(EmmState.Deregistered, EmmSubstate.NoCellAvailable);
    return;
  }
  if (!hasNormalService()) {
    enterEmmState(EmmState.Deregistered, EmmSubstate.LimitedService);
    return;
  }
  if (isTimerRunning(Timer.T3411) || isTimerRunning(Timer.T3402)) return;
  startAttach();
}
