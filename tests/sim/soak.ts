// A life of years: a UE on a link that misbehaves, with users, radio and network doing whatever they may, all drawn from one seed. What has to
// hold is looked at on the way; what happened becomes one digest.

import assert from "node:assert/strict";
import { createHash, type Hash } from "node:crypto";
import type { UeCore } from "../../host/core.ts";
import type { Engine } from "../../host/engine/engine.ts";
import { worldEventJson } from "../../host/sim/eventLine.ts";
import type { WorldEvent } from "../../host/sim/events.ts";
import { Random } from "../../host/sim/random.ts";
import { ScenarioError } from "../../host/sim/scenario/altering.ts";
import { readScenario } from "../../host/sim/scenario/read.ts";
import { type Act, Stage } from "../../host/sim/scenario/stage.ts";
import { Wrongs } from "../../host/sim/scenario/wrongs.ts";
import type { Terminal } from "../../host/sim/terminal.ts";
import { HOME_CELL, World } from "../../host/sim/world.ts";
import { reasonOf } from "../../host/ue/session.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Time between two things that happen, twice this at most. */
const PAUSES = [100, 2000, 10_000, MINUTE, 10 * MINUTE, HOUR, 6 * HOUR, DAY] as const;
/** With a good link and a network that accepts, the UE is registered after switching it off and on within this: T3402 and the like. */
const RECOVERY = 2 * HOUR;
/** Things that happen between two looks at whether the UE still finds back. */
const BETWEEN_RECOVERIES = 50;

/** What a life was. */
export interface Life {
  readonly days: number;
  readonly events: number;
  readonly mishaps: number;
  readonly uplink: number;
  readonly downlink: number;
  readonly attaches: number;
  readonly powerCycles: number;
  readonly timersExpired: number;
  readonly mostTimers: number;
  readonly mostBearers: number;
  readonly mostTransactions: number;
  /** Octets of what the core remembers; the same all the time. */
  readonly memory: number;
  readonly mostStored: number;
  /** SHA-256 of everything that happened, and of what the core remembers at the end. */
  readonly digest: string;
}

export interface LifeOptions {
  readonly seed: number;
  readonly days: number;
  readonly engine?: Engine;
  readonly module: Uint8Array;
  readonly core?: (name: string) => UeCore;
  /** Gets the day that has come. */
  readonly tell?: (day: number) => void;
}

/** Something that may happen, as the step of a scenario. */
type Happening = (random: Random) => unknown;

const one = <T>(random: Random, values: readonly T[]): T => values[random.below(values.length)]!;
const cause = (random: Random, causes: readonly number[]): { cause: number; times: number } => ({
  cause: one(random, causes),
  times: 1,
});
const cell = (random: Random): unknown => ({
  cell: { plmn: one(random, ["00101", "00101", "00101", "00202"]), tac: 1 + random.below(6) },
});
const APNS = ["internet", "ims", "nowhere"];
/** Filters of a dedicated bearer: create, add, replace, delete. */
const TFTS = ["213100053011501388", "613201053011501389", "813100053011501390", "a100"];

const HAPPENINGS: readonly Happening[] = [
  // The radio.
  cell,
  cell,
  () => ({ cell: "none" }),
  () => ({ radio: "lost" }),
  (random) => ({
    link: {
      delay: [10, one(random, [10, 400, 3000])],
      loss: one(random, [0, 0.1, 0.4]),
      duplication: one(random, [0, 0.1]),
      reordering: one(random, [0, 0.1]),
      corruption: one(random, [0, 0.02]),
      nonDelivery: one(random, [0, 0.1]),
    },
  }),
  (random) => ({ lower: { event: "barred", causes: one(random, [[], [], ["mo-Signalling"], ["mo-Data"]]) } }),
  // The user.
  (random) => ({ request: { service: { reason: one(random, ["mo-data", "mo-signalling", "sms"]) } } }),
  () => ({ request: { trackingAreaUpdate: {} } }),
  () => ({ request: { sms: "0904010203" } }),
  (random) => ({ request: { pdnConnectivity: { apn: one(random, APNS), pdnType: one(random, ["IPv4", "IPv6", "IPv4v6"]) } } }),
  (random) => ({ request: { pdnDisconnect: { ebi: 5 + random.below(6) } } }),
  (random) => ({ request: { bearerAllocation: { linkedEbi: 5 + random.below(3), qci: 7, tfa: TFTS[0] } } }),
  (random) => ({ request: { bearerModification: { ebi: 5 + random.below(6), qci: 8, tfa: one(random, TFTS) } } }),
  () => ({ request: { detach: {} } }),
  () => ({ request: { attach: {} } }),
  (random) => ({ request: { psDataOff: { active: random.below(2) === 1 } } }),
  () => ({ power: "off" }),
  () => ({ power: "on" }),
  () => ({ power: "on" }),
  () => ({ power: "on" }),
  () => ({ power: "on" }),
  // The network.
  () => ({ mme: { page: {} } }),
  () => ({ mme: { release: {} } }),
  () => ({ mme: { authenticate: {} } }),
  () => ({ mme: { securityMode: {} } }),
  (random) => ({ mme: { identify: { type: one(random, ["IMSI", "IMEI", "IMEISV"]) } } }),
  () => ({ mme: { reallocateGuti: {} } }),
  () => ({ mme: { emmInformation: {} } }),
  (random) => ({ mme: { detach: { type: one(random, ["re-attach required", "re-attach not required"]) } } }),
  () => ({ mme: { detachLocally: {} } }),
  () => ({ mme: { sms: { hex: "0904010203" } } }),
  (random) => ({ mme: { activateDedicated: { linkedEbi: 5 + random.below(3) } } }),
  (random) => ({ mme: { modify: { ebi: 5 + random.below(6), tft: one(random, TFTS) } } }),
  (random) => ({ mme: { deactivate: { ebi: 5 + random.below(6), cause: one(random, [36, 39]) } } }),
  (random) => ({ mme: { emmStatus: { cause: one(random, [97, 98, 111]) } } }),
  (random) => ({ network: { t3412: one(random, [0, 54 * 60, 6 * 3600, 30 * 3600]), powerSaving: random.below(2) === 1 } }),
  (random) => ({ network: { integrity: one(random, [[1, 2, 3], [2], [3]]), ciphering: one(random, [[0], [1], [2], [3]]) } }),
  (random) => ({ network: { authentication: one(random, ["always", "when needed"]), hashMme: random.below(2) === 1 } }),
  (random) => ({ policy: { ue: { attach: cause(random, [5, 12, 15, 17, 19, 22, 95, 111]) } } }),
  (random) => ({ policy: { ue: { trackingAreaUpdate: cause(random, [9, 10, 12, 13, 15, 17, 22, 40, 111]) } } }),
  (random) => ({ policy: { ue: { service: cause(random, [9, 10, 15, 17, 22, 39, 40, 111]) } } }),
  (random) => ({
    policy: {
      apn: { "*": { pdnConnectivity: { ...cause(random, [26, 27, 31, 33, 38]), backOff: one(random, [10, 600, 7200]) } } },
    },
  }),
  () => ({ policy: { ue: {}, apn: { "*": {} } } }),
];

/** The step of a scenario, read as in a file. */
function stepOf(value: unknown): Act {
  return readScenario(JSON.stringify({ title: "x", steps: [value] }), "soak").steps[0] as Act;
}

/** Timers by an independent account: what was started runs out exactly when it is due, or is stopped. */
class TimerAccount {
  readonly #due = new Map<string, number>();
  expired = 0;
  most = 0;

  take(now: number, { timer, instance, change, duration }: Extract<UeTimer, { readonly kind: "timer" }>): void {
    const key = `${timer} ${instance}`;
    if (change === "expired") {
      assert.equal(this.#due.get(key), now, `${key} runs out at ${now}`);
      this.expired++;
    }
    if (change === "start") this.#due.set(key, now + duration);
    else this.#due.delete(key);
    this.most = Math.max(this.most, this.#due.size);
  }

  /** Nothing is overdue. */
  check(now: number): void {
    for (const [key, due] of this.#due) assert.ok(due >= now, `${key} was due at ${due}, now it is ${now}`);
  }

  /** Switched off: T3396 alone goes on (6.5.1.4.2). */
  switchedOff(): void {
    for (const key of this.#due.keys()) if (!key.startsWith("T3396 ")) this.#due.delete(key);
  }
}

type UeTimer = Extract<WorldEvent, { readonly source: "ue" }>["event"];

class Soak {
  readonly #options: LifeOptions;
  readonly #random: Random;
  readonly #world: World;
  readonly #terminal: Terminal;
  readonly #stage: Stage;
  readonly #hash: Hash = createHash("sha256");
  readonly #timers = new TimerAccount();
  readonly #count = { events: 0, mishaps: 0, uplink: 0, downlink: 0, attaches: 0, powerCycles: 0 };
  readonly #memory: number;
  #mostBearers = 0;
  #mostTransactions = 0;
  #mostStored = 0;

  constructor(options: LifeOptions) {
    this.#options = options;
    this.#random = new Random(options.seed);
    const { engine, core, module } = options;
    this.#world = new World({
      listener: (event) => this.#take(event),
      seed: options.seed,
      module,
      network: { trackingAreas: [1, 2], equivalentPlmns: ["00202"] },
      ...(engine === undefined ? {} : { engine }),
      ...(core === undefined ? {} : { core }),
    });
    this.#terminal = this.#world.add({ options: ["psDataOff"] });
    const wrongs = new Wrongs();
    this.#world.mme.tap = (outgoing) => wrongs.tap(outgoing);
    this.#stage = new Stage(this.#world, this.#terminal, wrongs);
    this.#terminal.goTo(HOME_CELL);
    this.#memory = this.#terminal.memory().length;
  }

  live(): Life {
    const { days, tell } = this.#options;
    let day = 0;
    for (let happened = 1; this.#world.now < days * DAY; happened++) {
      this.#happen(one(this.#random, HAPPENINGS)(this.#random));
      this.#world.run(this.#random.below(2 * one(this.#random, PAUSES)));
      this.#check();
      if (happened % BETWEEN_RECOVERIES === 0) this.#recover();
      const today = Math.floor(this.#world.now / DAY);
      if (today > day) tell?.(today);
      day = today;
    }
    this.#hash.update(this.#terminal.memory());
    return {
      days,
      ...this.#count,
      timersExpired: this.#timers.expired,
      mostTimers: this.#timers.most,
      mostBearers: this.#mostBearers,
      mostTransactions: this.#mostTransactions,
      memory: this.#memory,
      mostStored: this.#mostStored,
      digest: this.#hash.digest("hex"),
    };
  }

  /** What makes no sense at the moment is refused and changes nothing. */
  #happen(step: unknown): void {
    try {
      this.#stage.do(stepOf(step));
    } catch (error) {
      if (!(error instanceof ScenarioError) && reasonOf(error) === null) throw error;
    }
  }

  #take(event: WorldEvent): void {
    const { source, time } = event;
    this.#count.events++;
    this.#hash.update(JSON.stringify(worldEventJson(event)));
    if (source === "link" && event.kind === "mishap") this.#count.mishaps++;
    else if (source === "link") this.#count[event.direction]++;
    else if (source === "ue" && event.event.kind === "timer") this.#timers.take(time, event.event);
    else if (source === "ue" && event.event.kind === "indicate") this.#told(event.event.what);
    else if (source === "ue" && event.event.kind === "store")
      this.#mostStored = Math.max(this.#mostStored, event.event.octets.length);
  }

  #told(what: string): void {
    if (what === "registered") this.#count.attaches++;
    if (what !== "power-off") return;
    this.#count.powerCycles++;
    this.#timers.switchedOff();
  }

  #check(): void {
    this.#timers.check(this.#world.now);
    assert.equal(this.#terminal.memory().length, this.#memory);
    const { bearers, transactions } = this.#terminal.ue.state() as { bearers: unknown[]; transactions: unknown[] };
    this.#mostBearers = Math.max(this.#mostBearers, bearers.length);
    this.#mostTransactions = Math.max(this.#mostTransactions, transactions.length);
  }

  /** Whatever was before: with a good link and a network that accepts, the UE is registered after it was switched off and on. */
  #recover(): void {
    for (const step of [
      { link: {} },
      { policy: { ue: {}, apn: { "*": {} } } },
      { lower: { event: "barred", causes: [] } },
      { power: "off" },
    ])
      this.#happen(step);
    this.#world.run(MINUTE);
    this.#terminal.goTo(HOME_CELL);
    this.#happen({ power: "on" });
    const isThere = (): boolean => this.#terminal.ue.state().emm === "EMM-REGISTERED.NORMAL-SERVICE";
    this.#world.run(RECOVERY, isThere);
    assert.ok(isThere(), `at ${this.#world.now} ms: ${this.#terminal.ue.state().emm}`);
  }
}

/** Lets a UE live. @throws {AssertionError} when something does not hold */
export const live = (options: LifeOptions): Life => new Soak(options).live();
