// The NAS signalling connection (TS 24.301 5.3.1): initial messages that ask for it, its establishment, its release, and T3440. What
// becomes of them while the connection is suspended is in suspension.

import { EstablishCause, Indication, RuleOutcome, UeOption } from "../generated/abi";
import { Clause } from "../generated/clauses";
import { Timer, TimerDefault } from "../generated/timers";
import { emitDecision, indicate } from "../rules";
import { currentContext, deleteContext, hasCurrentContext } from "../security/context";
import { isCountExhausted, NO_COUNT } from "../security/count";
import { send } from "../security/protect";
import { isTimerRunning, stopTimer } from "../timers";
import { dropInitial } from "../esm/dispatch";
import { hasOption, ue, wipeSlot, Slot } from "../ue";
import { endPowerSaving, onIdleWhileRegistered } from "./powerSaving";
import { startPeriodicUpdateTimer, stopPeriodicUpdateTimer } from "./periodicUpdate";
import { isRegistered } from "./registration";
import { emitKenb } from "./accessKeys";
import { notePurpose, onReleasedForServiceGap } from "./serviceGap";
import { keepForResumption, sendResumed } from "./suspension";
import { composedMessage } from "../wire/writer";
import { startProcedureTimer } from "./timerValues";

/**
 * Sends the message just composed: over the connection there is, else as the initial message that asks for one (5.3.1.1).
 * @param cause RRC establishment cause for the latter (annex D)
 */
export function sendInitial(cause: EstablishCause): void {
  const context = ue();
  if (context.suspended && keepForResumption(cause)) return;
  if (context.connected || context.establishing) return send(EstablishCause.None);
  const count = hasCurrentContext() ? currentContext().ulCount : NO_COUNT;
  context.establishing = 1;
  notePurpose(composedMessage(), cause, !hasOption(UeOption.AttachWithoutPdn));
  context.initialCount = count;
  send(cause);
  // TS 33.401 7.2.6: K_eNB for this connection, should the network take up the context without a SECURITY MODE COMMAND.
  if (count != NO_COUNT) emitKenb(count);
}

/** EMM-CONNECTED (5.3.1.1). */
export function enterConnected(): void {
  const context = ue();
  if (context.connected) return;
  context.connected = 1;
  context.establishing = 0;
  stopPeriodicUpdateTimer();
  endPowerSaving();
  sendResumed();
}

/** The initial message has not left the UE: its NAS COUNT is used again (4.4.3.1). */
export function reuseInitialCount(): void {
  const context = ue();
  const isLast = context.initialCount != NO_COUNT && currentContext().ulCount == context.initialCount + 1;
  if (context.establishing && isLast) currentContext().ulCount = context.initialCount;
  context.establishing = 0;
  dropInitial();
}

/**
 * EMM-IDLE: RAND and RES go (5.4.2.3), T3440, T3418 and T3420 stop.
 * @param isSuspended with suspend indication (5.3.1.3); else the connection is released (5.3.1.2), and secure exchange ends (4.4.2.3)
 */
export function leaveConnection(isSuspended: bool): void {
  const context = ue();
  const wasConnected = context.connected != 0;
  const isReleased = (wasConnected || context.suspended) && !isSuspended;
  context.connected = 0;
  context.establishing = 0;
  context.suspended = isSuspended ? 1 : 0;
  if (!isSuspended) context.secureExchange = 0;
  context.userPlane = 0;
  dropInitial();
  stopTimer(Timer.T3440);
  endAuthentication();
  dropExhaustedContext();
  if (isReleased) onReleasedForServiceGap();
  if (!wasConnected || !isRegistered()) return;
  startPeriodicUpdateTimer();
  onIdleWhileRegistered();
}

/** Nothing is left of an authentication: RAND, RES, T3416, T3418 and T3420. */
export function endAuthentication(): void {
  stopFailureTimers();
  forgetChallenge();
}

/** Stops T3418 and T3420 (5.4.2.7). */
export function stopFailureTimers(): void {
  stopTimer(Timer.T3418);
  stopTimer(Timer.T3420);
}

/** An AUTHENTICATION FAILURE waits for the network's next step (5.4.2.7). */
export function isFailureTimerRunning(): bool {
  return isTimerRunning(Timer.T3418) || isTimerRunning(Timer.T3420);
}

/** Deletes RAND and RES and stops T3416 (5.4.2.3). */
export function forgetChallenge(): void {
  wipeSlot(Slot.Rand);
  wipeSlot(Slot.Res);
  stopTimer(Timer.T3416);
}

/** TS 24.301 4.4.3.5: no NAS COUNT is left, so the eKSI is deleted before the next uplink message. */
function dropExhaustedContext(): void {
  if (!hasCurrentContext() || !isCountExhausted(currentContext().ulCount)) return;
  emitDecision(Clause.TS24301_4_4_3_5, RuleOutcome.Abort, 0);
  deleteContext(currentContext());
}

/** Waits for the network to release the NAS signalling connection (5.3.1.2.1). */
export function waitForRelease(): void {
  if (ue().connected) startProcedureTimer(Timer.T3440, TimerDefault.T3440);
}

/** Releases the NAS signalling connection locally. */
export function releaseLocally(): void {
  const context = ue();
  if (!context.connected && !context.establishing && !context.suspended) return;
  indicate(Indication.ReleaseConnection, 0);
  leaveConnection(false);
}
