// ESM timers (TS 24.301 10.3): each is known by an instance, a PTI, an EBI or a block, and by the generation of its last start.

import { UeOption } from "../generated/abi";
import { emitTimerStart } from "../generated/actions";
import { Timer } from "../generated/timers";
import { esm, hasOption } from "./context";

/** TS 24.301 4.7: added to ESM timers in NB-S1 mode, seconds. */
const NB_S1_EXTRA: u32 = 180;

/** A generation that no running timer has; never 0. */
export function nextGeneration(): u16 {
  const context = esm();
  context.generation = context.generation == 0xffff ? 1 : context.generation + 1;
  return context.generation;
}

/**
 * Starts or restarts a timer.
 * @param seconds 1 and up
 * @returns its generation, which the owner of the instance keeps
 */
export function startEsmTimer(timer: Timer, instance: u32, seconds: u32): u16 {
  const generation = nextGeneration();
  emitTimerStart(timer, instance, seconds, generation);
  return generation;
}

/** Duration of a timer of a UE requested procedure in seconds. */
export function procedureTimer(seconds: u32): u32 {
  return hasOption(UeOption.NbS1) ? seconds + NB_S1_EXTRA : seconds;
}
