// A simulated network with its UEs: one schedule, one link, one MME with its HSS, a terminal for each UE. Everything that happens is told
// to one listener, in order; the same options and inputs make the same events.

import { NasCore, type UeCore } from "../core.ts";
import type { Engine } from "../engine/engine.ts";
import { v8 } from "../engine/v8.ts";
import { coreModule } from "../module.ts";
import { parseUeConfig } from "../ue/config.ts";
import type { WorldListener } from "./events.ts";
import { Hss, type Subscription } from "./hss.ts";
import { Link, type LinkOptions, PERFECT_LINK } from "./link.ts";
import { Mme } from "./mme/mme.ts";
import { DEFAULT_OPTIONS, type MmeEvent, type MmeOptions, type Paging } from "./mme/options.ts";
import { CorePool } from "./pool.ts";
import { Random } from "./random.ts";
import { Schedule } from "./schedule.ts";
import { type SimCell, Terminal } from "./terminal.ts";

/** What a world is made of; all may be left out but the listener. */
export interface WorldOptions {
  readonly listener: WorldListener;
  /** Of everything that is drawn at random; 1 unless told. */
  readonly seed?: number;
  readonly network?: Partial<MmeOptions>;
  readonly link?: Partial<LinkOptions>;
  readonly engine?: Engine;
  readonly module?: Uint8Array;
  /** Makes the core of each UE; an instance of its own unless told. */
  readonly core?: (name: string) => UeCore;
}

/** The subscriber that the network knows unless told otherwise: keys of test set 1 of TS 35.208 4.3. */
export const SUBSCRIBER = {
  imsi: "001010123456789",
  imeisv: "3534900698733190",
  usim: { algorithm: "milenage", k: "465b5ce8b199b49faa5f0a2ee238a6bc", opc: "cd63cb71954a9f4e48a5994e37a02baf" },
} as const;

/** APNs of a subscriber who has no others, the default one first. */
export const SUBSCRIPTION: Subscription = {
  apns: [
    { apn: "internet", pdnTypes: ["IPv4", "IPv6", "IPv4v6", "non-IP", "Ethernet"], qci: 9 },
    { apn: "ims", pdnTypes: ["IPv4", "IPv6", "IPv4v6"], qci: 5 },
  ],
};

/** A cell of the default network. */
export const HOME_CELL: SimCell = { plmn: DEFAULT_OPTIONS.plmn, tac: 1 };

export class World {
  readonly schedule = new Schedule();
  readonly hss: Hss;
  readonly mme: Mme;
  readonly terminals = new Map<string, Terminal>();
  readonly #options: WorldOptions;
  readonly #random: Random;
  readonly #makeCore: (name: string) => UeCore;
  #link: Link;
  #connections = 0;

  constructor(options: WorldOptions) {
    this.#options = options;
    this.#random = new Random(options.seed ?? 1);
    const { engine = v8, module = coreModule() } = options;
    this.#makeCore = options.core ?? ((): UeCore => new NasCore(engine, module));
    this.hss = new Hss(this.#random.fork());
    this.#link = this.#newLink(options.link ?? {});
    const ports = {
      after: this.schedule.after.bind(this.schedule),
      page: (paging: Paging): void => this.#page(paging),
      tell: (event: MmeEvent): void => options.listener({ time: this.schedule.now, imsi: event.imsi, source: "mme", event }),
    };
    this.mme = new Mme({ ...DEFAULT_OPTIONS, ...options.network }, this.hss, ports, this.#random.fork());
  }

  /** A world of many UEs on one instance of the module. */
  static pooled(options: Omit<WorldOptions, "core">): World {
    const pool = new CorePool(options.engine ?? v8, options.module ?? coreModule());
    return new World({ ...options, core: () => pool.create() });
  }

  /** Milliseconds of virtual time. */
  get now(): number {
    return this.schedule.now;
  }

  /**
   * Adds a UE, powered off, and its subscription.
   * @param configuration fields of the `configure` command that differ from {@link SUBSCRIBER}
   * @throws {FieldError} with the field and the reason
   */
  add(configuration: Readonly<Record<string, unknown>> = {}, subscription: Subscription = SUBSCRIPTION): Terminal {
    const value = { ...SUBSCRIBER, seed: this.#random.next(), ...configuration };
    const { imsi, usim } = parseUeConfig(value);
    const terminal = new Terminal(this.#makeCore(imsi), value, {
      schedule: this.schedule,
      link: () => this.#link,
      network: this.mme,
      tell: this.#options.listener,
      nextConnection: () => ++this.#connections,
    });
    this.hss.add({ imsi, keys: usim.keys, sqn: usim.sqn, subscription });
    this.terminals.set(imsi, terminal);
    return terminal;
  }

  /** The link from now on; what is on its way stays as it is. */
  changeLink(link: Partial<LinkOptions>): void {
    this.#link = this.#newLink(link);
  }

  /** Tells what the user does or the scenario says. */
  say(imsi: string | null, what: string): void {
    this.#options.listener({ time: this.now, imsi, source: "user", what });
  }

  /** Lets time go on by so many milliseconds, or until `isDone` after one of the things due. @returns whether it was `isDone` */
  run(milliseconds: number, isDone: () => boolean = () => false): boolean {
    const until = this.now + milliseconds;
    while (this.schedule.step(until)) if (isDone()) return true;
    return false;
  }

  #newLink(options: Partial<LinkOptions>): Link {
    return new Link({ ...PERFECT_LINK, ...options }, this.schedule, this.#random.fork());
  }

  #page(paging: Paging): void {
    this.terminals.get(paging.imsi)?.page(paging);
  }
}
