// Retransmission timers and failed authentication (TS 24.301 5.4.2.7): what an AUTHENTICATION FAILURE stops is started again when the
// network has proven itself, or has proven false.

import { Timer, TimerDefault } from "../generated/timers";
import { isTimerRunning, stopTimer } from "../timers";
import { ue } from "../ue";
import { startProcedureTimer } from "./timerValues";

/** Bits of `Ue.stoppedTimers`. */
const T3410: u8 = 1;
const T3417: u8 = 2;
const T3421: u8 = 4;
const T3430: u8 = 8;

/** Stops the retransmission timers that run, and remembers them (5.4.2.7 c, d, e). */
export function stopRetransmissionTimers(): void {
  hold(Timer.T3410, T3410);
  hold(Timer.T3417, T3417);
  hold(Timer.T3421, T3421);
  hold(Timer.T3430, T3430);
}

function hold(timer: Timer, bit: u8): void {
  if (!isTimerRunning(timer)) return;
  ue().stoppedTimers |= bit;
  stopTimer(timer);
}

/** Starts again what `stopRetransmissionTimers` has stopped. */
export function restartStoppedTimers(): void {
  const stopped = ue().stoppedTimers;
  ue().stoppedTimers = 0;
  if (stopped & T3410) startProcedureTimer(Timer.T3410, TimerDefault.T3410);
  if (stopped & T3417) startProcedureTimer(Timer.T3417, TimerDefault.T3417);
  if (stopped & T3421) startProcedureTimer(Timer.T3421, TimerDefault.T3421);
  if (stopped & T3430) startProcedureTimer(Timer.T3430, TimerDefault.T3430);
}
