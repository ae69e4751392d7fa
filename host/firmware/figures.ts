// The figures that have a budget, from the module and from what was measured.

import { MESSAGES } from "../generated/messages.ts";
import { endOfData } from "../wasm/sections.ts";
import { byMessage, type CortexMFigures, lifeOf, mean } from "./cortexM.ts";

const ATTACH_ACCEPT = MESSAGES.findIndex((message) => message?.name === "ATTACH ACCEPT");

/** The figures of the module's file alone. */
export function moduleFigures(module: Uint8Array): Record<string, number> {
  return { moduleOctets: module.length, memoryOctets: endOfData(module) };
}

/** @param all of Cortex-M3, for speed and for size; others have no budget */
export function budgeted(module: Uint8Array, all: readonly CortexMFigures[]): Record<string, number> {
  const of = (optimisation: string): CortexMFigures | undefined =>
    all.find(({ part }) => part.cpu === "cortex-m3" && part.optimisation === optimisation);
  const [fast, small] = [of("-O2"), of("-Os")];
  return {
    ...moduleFigures(module),
    ...(fast === undefined
      ? {}
      : {
          stackOctets: fast.stack.life,
          decodeInstructions: mean(fast.decodes.map(([, instructions]) => instructions)),
          attachAcceptInstructions: byMessage(fast).find(({ message }) => message === ATTACH_ACCEPT)?.mean ?? Number.NaN,
          lifeInstructions: lifeOf(fast),
        }),
    ...(small === undefined ? {} : { flashOctets: small.flash, ramOctets: small.ram }),
  };
}
