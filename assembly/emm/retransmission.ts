// Retransmission timers and failed authentication (TS 24.301 5.4.2.7): what an AUTHENTICATION FAILURE stops is started again when the
// network has proven itself, or has proven false.

import { Timer, TimerDefault } from "../generated/timers";
import { isTimerRunning, stopTimer } from "../timers";
import { ue } from "../ue";
import { startProcedureTimer } from "./timerValues";

/** The timers, an octet each; in `Ue.stoppedTimers` the lowest one is bit 0. */
const TIMERS: u32 = Timer.T3410 | (Timer.T3417 << 8) | (Timer.T3421 << 16) | (Timer.T3430 << 24);
if (TimerDefault.T3410 != TimerDefault.T3421 || TimerDefault.T3410 != TimerDefault.T3430) ERROR("the values differ");

/** Stops the retransmission timers that run, and remembers them (5.4.2.7 c, d, e). */
export function stopRetransmissionTimers(): void {
  let bit: u8 = 1;
  for (let timers = TIMERS; timers != 0; timers >>= 8, bit <<= 1) {
    const timer = <Timer>(timers & 0xff);
    if (!isTimerRunning(timer)) continue;
    ue().stoppedTimers |= bit;
    stopTimer(timer);
  }
}

/** Starts again what `stopRetransmissionTimers` has stopped. */
export function restartStoppedTimers(): void {
  let stopped = <u32>ue().stoppedTimers;
  ue().stoppedTimers = 0;
  for (let timers = TIMERS; timers != 0; timers >>= 8, stopped >>= 1) {
    const timer = <Timer>(timers & 0xff);
    if (stopped & 1) startProcedureTimer(timer, timer == Timer.T3417 ? TimerDefault.T3417 : TimerDefault.T3410);
  }
}
