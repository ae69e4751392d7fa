// Serving PLMN rate control (TS 24.301 6.3.8): uplink messages with user data over the control plane in windows of six minutes, which begin
// with the first message.

import { Indication } from "../generated/abi";
import { emitTimerStop } from "../generated/actions";
import { Timer, TimerDefault } from "../generated/timers";
import { tell } from "./bearers";
import { bearerOf, isDefaultBearer, UNRESTRICTED } from "./context";
import { startEsmTimer } from "./timers";

/** Whether one more message with user data may leave. @param ebi of the default bearer */
export function isWithinRate(ebi: u32): bool {
  const pdn = bearerOf(ebi);
  return pdn.rate == UNRESTRICTED || pdn.rateGeneration == 0 || pdn.sent < pdn.rate;
}

/** Counts a message that leaves. @param ebi of the default bearer */
export function countMessage(ebi: u32): void {
  const pdn = bearerOf(ebi);
  if (pdn.rate == UNRESTRICTED) return;
  if (pdn.rateGeneration == 0) {
    pdn.rateGeneration = startEsmTimer(Timer.RateControl, ebi, TimerDefault.RateControl);
    pdn.sent = 0;
  }
  pdn.sent++;
}

/** The end of a window, unless the expiry is stale. */
export function onWindowEnded(ebi: u32, generation: u32): void {
  if (ebi > 15 || !isDefaultBearer(ebi)) return;
  const pdn = bearerOf(ebi);
  if (pdn.rateGeneration == 0 || <u32>pdn.rateGeneration != generation) return;
  const wasHeld = pdn.sent >= pdn.rate;
  pdn.rateGeneration = 0;
  pdn.sent = 0;
  if (wasHeld) tell(Indication.RateControl, ebi, pdn.rate);
}

/** Registered with another PLMN: the rates of the old one are discarded. */
export function discardRates(): void {
  for (let ebi: u32 = 1; ebi < 16; ebi++) {
    const pdn = bearerOf(ebi);
    if (!isDefaultBearer(ebi) || pdn.rate == UNRESTRICTED) continue;
    if (pdn.rateGeneration != 0) emitTimerStop(Timer.RateControl, ebi);
    pdn.rateGeneration = 0;
    pdn.sent = 0;
    pdn.rate = UNRESTRICTED;
    tell(Indication.RateControl, ebi, UNRESTRICTED);
  }
}
