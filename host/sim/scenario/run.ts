// Runs a scenario: does its steps, looks for what is expected, tells what came of it.

import { createCodec } from "../../codec/codec.ts";
import type { UeCore } from "../../core.ts";
import type { Engine } from "../../engine/engine.ts";
import { coreModule } from "../../module.ts";
import { reasonOf } from "../../ue/session.ts";
import type { WorldEvent, WorldListener } from "../events.ts";
import type { LinkOptions } from "../link.ts";
import type { MmeOptions } from "../mme/options.ts";
import type { Terminal } from "../terminal.ts";
import { HOME_CELL, World } from "../world.ts";
import { ScenarioError } from "./altering.ts";
import { attack } from "./attacks.ts";
import type { Attack, Expect, Never, Scenario, Step } from "./language.ts";
import { inWords, Looking, UnexpectedError } from "./looking.ts";
import { holds } from "./matching.ts";
import { Stage } from "./stage.ts";
import { Wrongs } from "./wrongs.ts";

/** How a scenario is run, where it differs from what the scenario says. */
export interface RunOptions {
  readonly listener?: WorldListener;
  readonly seed?: number;
  readonly link?: Partial<LinkOptions>;
  readonly network?: Partial<MmeOptions>;
  readonly engine?: Engine;
  /** Octets of the core module; the one beside the running bundle where absent. */
  readonly module?: Uint8Array;
  readonly core?: (name: string) => UeCore;
}

/** What came of a scenario. */
export interface Outcome {
  /** Number of the step that failed, from 1, and why; null when all is as expected. */
  readonly failure: Failure | null;
  readonly events: readonly WorldEvent[];
  /** Steps that looked for something and found it as it should be. */
  readonly checks: number;
}

interface Failure {
  readonly step: number;
  readonly reason: string;
}

const EXPECT_WITHIN = 30_000;

/** Runs a scenario to its end, or to the first thing that is not as it should be. */
export const runScenario = (scenario: Scenario, options: RunOptions = {}): Outcome => new ScenarioRun(scenario, options).run();

export class ScenarioRun {
  readonly world: World;
  readonly #scenario: Scenario;
  readonly #terminal: Terminal;
  readonly #stage: Stage;
  readonly #wrongs = new Wrongs();
  readonly #looking: Looking;
  readonly #events: WorldEvent[] = [];
  readonly #nevers = new Map<Never, number>();
  /** Events before this one have been looked at. */
  #cursor = 0;
  /** Events that were expected. */
  readonly #found = new Set<WorldEvent>();
  /** What the last event had that was of the expected name, but not as expected. */
  #nearest: string | null = null;
  /** Something came that must not. */
  #broken: Failure | null = null;
  #checks = 0;

  constructor(scenario: Scenario, options: RunOptions = {}) {
    this.#scenario = scenario;
    const { engine, core, module = coreModule() } = options;
    this.#looking = new Looking(createCodec({ module }));
    this.world = new World({
      module,
      listener: (event) => this.#take(event, options.listener),
      seed: options.seed ?? scenario.seed ?? 1,
      link: { ...scenario.link, ...options.link },
      network: { ...scenario.network, ...options.network },
      ...(engine === undefined ? {} : { engine }),
      ...(core === undefined ? {} : { core }),
    });
    this.#terminal = this.world.add(scenario.ue ?? {}, scenario.subscription);
    this.#stage = new Stage(this.world, this.#terminal, this.#wrongs);
    this.world.mme.tap = (outgoing) => this.#wrongs.tap(outgoing);
  }

  run(): Outcome {
    let step = 0;
    let failure: Failure | null = null;
    try {
      const { cell, policy, steps } = this.#scenario;
      if (policy !== undefined) this.#stage.setPolicy(policy);
      if (cell !== null) this.#terminal.goTo(cell ?? HOME_CELL);
      for (const each of steps) {
        step++;
        this.#do(each, step);
        if (this.#wrongs.problem !== null) throw this.#wrongs.problem;
        if (this.#broken !== null) break;
      }
      failure = this.#broken;
    } catch (error) {
      const isKnown = error instanceof UnexpectedError || error instanceof ScenarioError;
      const reason = isKnown ? error.message : reasonOf(error);
      if (reason === null) throw error;
      failure = { step, reason };
    }
    return { failure, events: this.#events, checks: this.#checks };
  }

  #take(event: WorldEvent, listener: WorldListener | undefined): void {
    this.#events.push(event);
    this.#stage?.take(event);
    listener?.(event);
    if (this.#broken !== null) return;
    for (const [never, step] of this.#nevers)
      if (this.#looking.fits(never, event)) this.#broken = { step, reason: `this came and must not: ${inWords(never)}` };
  }

  #do(step: Step, number: number): void {
    switch (step.name) {
      case "wait":
        this.world.run(step.value, () => this.#isOver);
        return;
      case "expect":
        this.#expect(step.value);
        break;
      case "never":
        this.#never(step.value, number);
        break;
      case "attack":
        this.#attack(step.value);
        break;
      case "ue":
        compare(step.value, this.#terminal.ue.state(), "UE");
        break;
      case "mmeState":
        compare(step.value, { ...this.world.mme.state(this.#terminal.imsi) }, "MME");
        break;
      default:
        this.#stage.do(step);
        return;
    }
    this.#checks++;
  }

  #attack(value: Attack): void {
    this.#stage.say(`an attacker sends ${value.replay ?? value.message ?? "octets"}`);
    const [terminal, stage, looking, events] = [this.#terminal, this.#stage, this.#looking, this.#events];
    attack(value, { world: this.world, terminal, stage, looking, events });
  }

  get #isOver(): boolean {
    return this.#broken !== null || this.#wrongs.problem !== null;
  }

  /** What comes in one moment may be expected in any order. */
  #find(expect: Expect): boolean {
    for (; this.#cursor < this.#events.length; this.#cursor++) {
      const event = this.#events[this.#cursor]!;
      if (this.#found.has(event)) continue;
      if (!this.#looking.fits(expect, event)) {
        this.#nearest = this.#looking.nearly(expect, event) ?? this.#nearest;
        continue;
      }
      this.#found.add(event);
      while (this.#events[this.#cursor - 1]?.time === event.time) this.#cursor--;
      return true;
    }
    return false;
  }

  #expect(expect: Expect): void {
    this.#nearest = null;
    let isFound = this.#find(expect);
    if (!isFound) {
      this.world.run(expect.within ?? EXPECT_WITHIN, () => {
        isFound = this.#find(expect);
        return isFound || this.#isOver;
      });
    }
    if (isFound || this.#isOver) return;
    const nearest = this.#nearest === null ? "" : `; the last that came had ${this.#nearest}`;
    throw new UnexpectedError(`this did not come: ${inWords(expect)}${nearest}`);
  }

  #never(never: Never, step: number): void {
    this.#nevers.set(never, step);
    if (never.for === undefined) return;
    this.world.run(never.for, () => this.#isOver);
    this.#nevers.delete(never);
  }
}

function compare(wanted: Readonly<Record<string, unknown>>, actual: Readonly<Record<string, unknown>>, side: string): void {
  for (const [name, value] of Object.entries(wanted))
    if (!holds(value, actual[name]))
      throw new UnexpectedError(`state of the ${side}: ${name} is ${JSON.stringify(actual[name])}, not ${JSON.stringify(value)}`);
}
