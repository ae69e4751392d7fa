// T3346, NAS level mobility management congestion control (TS 24.301 5.3.9): how it starts, and where it does not hold.

import { RuleOutcome } from "../generated/abi";
import { Clause } from "../generated/clauses";
import { Timer } from "../generated/timers";
import { emitDecision } from "../rules";
import { isTimerRunning, startTimer, startTimerWithin, stopTimer } from "../timers";
import { ue } from "../ue";
import { isEquivalentPlmn } from "./registration";
import { isTime, secondsOf } from "./timerValues";
import { update } from "./update";

/** Range of T3346 and T3448 after a reject without integrity protection, seconds (TS 24.008 table 11.3a, 10.2). */
const RANDOM_LEAST: u32 = 15 * 60;
const RANDOM_GREATEST: u32 = 30 * 60;

/**
 * Starts T3346 anew for a reject with cause #22: with its value when it came integrity protected, else at random.
 * @param row row of the T3346 value IE; `hasCongestionTimer` holds
 * @param isLowPriority the request had NAS signalling low priority
 */
export function startCongestionTimer(bank: usize, row: u32, isLowPriority: bool): void {
  note(isLowPriority);
  startBackOff(Timer.T3346, bank, row);
}

/**
 * Starts T3346 or T3448 anew, if the message has a value that counts.
 * @param row row of the value
 * @returns true when the timer runs
 */
export function startBackOff(timer: Timer, bank: usize, row: u32): bool {
  stopTimer(timer);
  const seconds = secondsOf(bank, row);
  if (!isTime(seconds)) return false;
  if (ue().messageProtected) startTimer(timer, seconds);
  else startTimerWithin(timer, RANDOM_LEAST, RANDOM_GREATEST);
  return true;
}

/** Starts T3346 with the extended wait time of the lower layers. @param seconds 1 and up */
export function startExtendedWait(seconds: u32, isLowPriority: bool): void {
  note(isLowPriority);
  startTimer(Timer.T3346, seconds);
}

function note(isLowPriority: bool): void {
  update().isCongestionLowPriority = isLowPriority ? 1 : 0;
  update().congestionPlmn = ue().plmn;
}

/** T3346 was started for a request with NAS signalling low priority. */
export function isCongestionLowPriority(): bool {
  return update().isCongestionLowPriority != 0;
}

/** TS 24.301 5.3.9: T3346 stops when a mobility management procedure starts in a PLMN that is not equivalent to the one it was started in. */
export function leaveCongestion(): void {
  const plmn = ue().plmn;
  if (!isTimerRunning(Timer.T3346) || plmn == update().congestionPlmn || isEquivalentPlmn(plmn)) return;
  emitDecision(Clause.TS24301_5_3_9, RuleOutcome.Accept, 0);
  stopTimer(Timer.T3346);
}
