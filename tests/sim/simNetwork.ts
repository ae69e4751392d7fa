// A small world for tests of the MME: real UEs (the shipped module) on a link, in virtual time, with everything that was told.

import { v8 } from "../../host/engine/v8.ts";
import type { WorldEvent } from "../../host/sim/events.ts";
import { type ApnSubscription, Hss } from "../../host/sim/hss.ts";
import { Link, type LinkOptions, PERFECT_LINK } from "../../host/sim/link.ts";
import { Mme } from "../../host/sim/mme/mme.ts";
import { DEFAULT_OPTIONS, type MmeOptions, type Paging } from "../../host/sim/mme/options.ts";
import { CorePool } from "../../host/sim/pool.ts";
import { Random } from "../../host/sim/random.ts";
import { Schedule } from "../../host/sim/schedule.ts";
import { Terminal } from "../../host/sim/terminal.ts";
import { fromHex } from "../../host/ue/hex.ts";
import { requestField } from "../../host/ue/requests.ts";
import { shippedModule } from "../harness/module.ts";

export const K = "465b5ce8b199b49faa5f0a2ee238a6bc";
export const OPC = "cd63cb71954a9f4e48a5994e37a02baf";
export const IMSI = "001010123456789";
export const HOME = { plmn: "00101", tac: 1 };
export const APNS: readonly ApnSubscription[] = [
  { apn: "internet", pdnTypes: ["IPv4", "IPv6", "IPv4v6"], qci: 9 },
  { apn: "ims", pdnTypes: ["IPv4", "IPv6", "IPv4v6"], qci: 5 },
  { apn: "iot", pdnTypes: ["non-IP"], qci: 9 },
];

export interface SimOptions {
  readonly mme?: Partial<MmeOptions>;
  readonly link?: Partial<LinkOptions>;
  readonly seed?: number;
}

export class SimNetwork {
  readonly schedule = new Schedule();
  readonly random: Random;
  readonly hss: Hss;
  /** May be changed while the network runs. */
  readonly linkOptions: { -readonly [K in keyof LinkOptions]: LinkOptions[K] };
  readonly link: Link;
  readonly mme: Mme;
  readonly events: WorldEvent[] = [];
  readonly terminals = new Map<string, Terminal>();
  /** Sees every page. */
  onPage: (paging: Paging) => void = () => undefined;
  readonly #pool = new CorePool(v8, shippedModule);
  #connections = 0;

  constructor({ mme = {}, link = {}, seed = 1 }: SimOptions = {}) {
    this.random = new Random(seed);
    this.hss = new Hss(this.random.fork());
    this.linkOptions = { ...PERFECT_LINK, ...link };
    this.link = new Link(this.linkOptions, this.schedule, this.random.fork());
    this.mme = new Mme(
      { ...DEFAULT_OPTIONS, ...mme },
      this.hss,
      {
        after: (delay, run) => this.schedule.after(delay, run),
        page: (paging) => {
          this.onPage(paging);
          this.terminals.get(paging.imsi)?.page(paging);
        },
        tell: (event) => this.events.push({ time: this.schedule.now, imsi: event.imsi, source: "mme", event }),
      },
      this.random.fork(),
    );
  }

  /** A subscriber and the terminal with its card, powered off. */
  add(imsi = IMSI, configuration: Readonly<Record<string, unknown>> = {}): Terminal {
    const keys = { algorithm: "milenage", k: fromHex(K), opc: fromHex(OPC) } as const;
    this.hss.add({ imsi, keys, sqn: 0, subscription: { apns: APNS } });
    const usim = { algorithm: "milenage", k: K, opc: OPC };
    const own = { imsi, usim, imei: "353490069873319", imeisv: "3534900698733190", hplmn: "00101", ...configuration };
    const terminal = new Terminal(this.#pool.create(), own, {
      schedule: this.schedule,
      link: () => this.link,
      network: this.mme,
      tell: (event) => this.events.push(event),
      nextConnection: () => ++this.#connections,
    });
    this.terminals.set(imsi, terminal);
    return terminal;
  }

  /** A terminal that is attached. */
  attached(imsi = IMSI, configuration: Readonly<Record<string, unknown>> = {}): Terminal {
    const terminal = this.add(imsi, configuration);
    terminal.ue.power(true);
    terminal.goTo(HOME);
    this.run(1);
    return terminal;
  }

  /** A request of a terminal's user, in its JSON form. */
  request(request: unknown, imsi = IMSI): void {
    this.terminals.get(imsi)!.ue.request(requestField.read(request, ""));
  }

  /** Lets so many seconds pass. */
  run(seconds: number): void {
    const until = this.schedule.now + 1000 * seconds;
    while (this.schedule.step(until));
  }

  /** What happened since then: messages with their direction, rules of the MME, timers of the MME that ran out. */
  story(from = 0): string[] {
    return this.events.slice(from).flatMap((entry) => {
      if (entry.source === "radio") return [`radio: ${entry.what}`];
      if (entry.source !== "mme") return [];
      const { event } = entry;
      if (event.kind === "sent") return [`< ${event.message}`];
      if (event.kind === "received") return [`> ${event.message}`];
      if (event.kind === "timer") return event.what === "expired" ? [`${event.timer} expired`] : [];
      if (event.kind !== "rule") return [];
      return [`${event.clause} ${event.outcome}${event.cause === 0 ? "" : ` #${event.cause}`}`];
    });
  }

  /** How many events there are: where a later `story` begins. */
  get mark(): number {
    return this.events.length;
  }
}
