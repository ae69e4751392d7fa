// Attaches a second: many UEs in one process against the simulated network, with full security, in virtual time.

import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { Engine } from "../engine/engine.ts";
import { World } from "../sim/world.ts";
import { WrongResultError } from "./core.ts";

/** What attaching so many UEs cost. */
export interface AttachFigures {
  readonly ues: number;
  /** Attaches a second of processor time, garbage collection and compiling on other threads included. */
  readonly attachesPerSecond: number;
  /** Octets of memory that each UE took, its terminal and the network's side of it included; null for too few UEs to tell. */
  readonly octetsPerUe: number | null;
}

/** Milliseconds of virtual time between two UEs that are switched on. */
const SPACING = 1;
/** Milliseconds of virtual time in which all must be registered. */
const LIMIT = 120_000;
/** UEs that attach before anything is measured: the engine has compiled what it will. */
const WARM_UP = 1000;
/** Smaller numbers of UEs are attached as often as it takes to come to so many. */
const LEAST_ATTACHES = 1000;
/** Below so many UEs, what the process does beside decides what memory is in use. */
const LEAST_FOR_MEMORY = 500;
const FIRST_IMSI = 1_010_000_000_000;

/** Octets in use after everything that is not is collected. */
const memory = (): number => {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
  const { heapUsed, external, arrayBuffers } = process.memoryUsage();
  return heapUsed + Math.max(external, arrayBuffers);
};

/**
 * Attaches UEs, each with authentication, security mode control, a default bearer and its answer.
 * @param ues how many, 1 and up
 * @throws {WrongResultError} when one of them is not registered, or not under security
 */
export function measureAttach(engine: Engine, module: Uint8Array, ues: number): AttachFigures {
  attach(engine, module, WARM_UP);
  const rounds = Math.ceil(LEAST_ATTACHES / ues);
  let seconds = 0;
  let octets = 0;
  for (let round = 0; round < rounds; round++) {
    const cost = attach(engine, module, ues);
    seconds += cost.seconds;
    octets += cost.octets;
  }
  const octetsPerUe = ues < LEAST_FOR_MEMORY ? null : Math.round(octets / rounds / ues);
  return { ues, attachesPerSecond: (rounds * ues) / seconds, octetsPerUe };
}

interface Cost {
  readonly seconds: number;
  readonly octets: number;
}

function attach(engine: Engine, module: Uint8Array, ues: number): Cost {
  let registered = 0;
  const world = World.pooled({
    engine,
    module,
    network: { inactivity: null },
    listener: ({ source, ...rest }) => {
      if (source === "ue" && "event" in rest && rest.event.kind === "indicate" && rest.event.what === "registered") registered++;
    },
  });
  const before = memory();
  const start = process.cpuUsage();
  for (let i = 0; i < ues; i++) {
    const terminal = world.add({ imsi: String(FIRST_IMSI + i).padStart(15, "0"), seed: i });
    world.schedule.after(i * SPACING, () => {
      terminal.goTo({ plmn: "00101", tac: 1 });
      terminal.ue.power(true);
    });
  }
  world.run(ues * SPACING + LIMIT, () => registered === ues);
  const { user, system } = process.cpuUsage(start);
  const seconds = (user + system) / 1e6;
  const octets = memory() - before;
  check(world, ues, registered);
  return { seconds, octets };
}

function check(world: World, ues: number, registered: number): void {
  if (registered !== ues) throw new WrongResultError(`${registered} of ${ues} UEs are registered`);
  for (const { ue, imsi } of world.terminals.values()) {
    const { emm, security, bearers } = ue.state() as { emm: string; security: { eia: number } | null; bearers: unknown[] };
    const isRight = emm === "EMM-REGISTERED.NORMAL-SERVICE" && security?.eia === 2 && bearers.length === 1;
    if (!isRight)
      throw new WrongResultError(`UE ${imsi} is ${emm}, security ${JSON.stringify(security)}, ${bearers.length} bearers`);
  }
}
