// Timers (TS 24.301 10.2, 10.3). The core holds no clock: a start goes to the host as an action and carries a generation; the expiry
// quotes it, and one that is not the running generation has no effect, so a stop and an expiry can cross without harm.

import { emitTimerStart, emitTimerStop } from "./generated/actions";
import { Timer } from "./generated/timers";
import { nextRandom, TIMER_TABLE } from "./ue";

const RUNNING: u32 = 0x80;
const GENERATION: u32 = 0x7f;

/** The octet of a timer; its address goes into the instruction. */
function entry(timer: Timer): u32 {
  return <u32>load<u8>(<usize>timer, TIMER_TABLE);
}

function setEntry(timer: Timer, value: u32): void {
  store<u8>(<usize>timer, <u8>value, TIMER_TABLE);
}

/** Starts or restarts a timer of the UE that exists once. @param seconds 1 … 35 712 000 (T3412 extended: 31 × 320 h) */
export function startTimer(timer: Timer, seconds: u32): void {
  const generation = (entry(timer) + 1) & GENERATION;
  setEntry(timer, RUNNING | generation);
  emitTimerStart(timer, 0, seconds, generation);
}

/** Starts a timer with a random value of a range the standard gives, both ends included. */
export function startTimerWithin(timer: Timer, least: u32, greatest: u32): void {
  startTimer(timer, least + (nextRandom() % (greatest - least + 1)));
}

/** Stops a timer; nothing happens if it is not running. */
export function stopTimer(timer: Timer): void {
  const state = entry(timer);
  if (!(state & RUNNING)) return;
  setEntry(timer, state & GENERATION);
  emitTimerStop(timer, 0);
}

export function isTimerRunning(timer: Timer): bool {
  return (entry(timer) & RUNNING) != 0;
}

/** Takes an expiry from the host. @returns false when it is stale: the timer was stopped or restarted meanwhile */
export function takeExpiry(timer: Timer, generation: u32): bool {
  if (entry(timer) != (RUNNING | (generation & GENERATION))) return false;
  setEntry(timer, generation);
  return true;
}
