// T3412, periodic tracking area updating (TS 24.301 5.3.5): it runs in EMM-IDLE while the UE is registered.

import { Timer } from "../generated/timers";
import { startTimer, stopTimer } from "../timers";
import { ue } from "../ue";
import { TIMER_DEACTIVATED } from "./timerValues";

/** EMM-CONNECTED has been left. A value of zero, or "deactivated", means that there is no periodic updating. */
export function startPeriodicUpdateTimer(): void {
  const seconds = ue().t3412Value;
  if (seconds != 0 && seconds != TIMER_DEACTIVATED) startTimer(Timer.T3412, seconds);
}

/** EMM-CONNECTED or EMM-DEREGISTERED has been entered. */
export function stopPeriodicUpdateTimer(): void {
  stopTimer(Timer.T3412);
  stopTimer(Timer.T3423);
}
