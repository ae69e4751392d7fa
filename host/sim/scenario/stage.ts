// Does the steps of a scenario that do something, to one UE of a world.

import type { WorldEvent } from "../events.ts";
import type { Terminal } from "../terminal.ts";
import type { World } from "../world.ts";
import { changesProtection, plainOf, protectionOf, reasoned, ScenarioError } from "./altering.ts";
import type { Inject, Scenario, Step } from "./language.ts";
import { runNetworkCommand } from "./networkCommands.ts";
import type { Wrongs } from "./wrongs.ts";

/** Steps that look at what happens instead of doing something. */
export type Look = Extract<Step, { readonly name: "expect" | "never" | "ue" | "mmeState" | "wait" | "attack" }>;
export type Act = Exclude<Step, Look>;

export class Stage {
  readonly #world: World;
  readonly #terminal: Terminal;
  readonly #wrongs: Wrongs;
  /** What the MME sent this UE, in order. */
  readonly #sent: { readonly message: string; readonly pdu: Uint8Array }[] = [];

  constructor(world: World, terminal: Terminal, wrongs: Wrongs) {
    this.#world = world;
    this.#terminal = terminal;
    this.#wrongs = wrongs;
  }

  /** Takes an event, for messages that are sent again. */
  take(event: WorldEvent): void {
    if (event.source !== "mme" || event.event.kind !== "sent") return;
    this.#sent.push(event.event);
  }

  /** @throws {ScenarioError}, {FieldError}, {UeError} for what cannot be done; nothing has happened then */
  do(step: Act): void {
    switch (step.name) {
      case "power":
        this.say(`power ${step.value}`);
        this.#terminal.ue.power(step.value === "on");
        break;
      case "cell":
        this.say(step.value === null ? "no cell" : `cell of PLMN ${step.value.plmn}, TAC ${step.value.tac}`);
        this.#terminal.goTo(step.value);
        break;
      case "request":
        this.say(`request: ${step.value.name}`);
        this.#terminal.ue.request(step.value);
        break;
      case "lower":
        this.#terminal.ue.lower(step.value);
        break;
      case "radio":
        this.#terminal.loseRadio();
        break;
      case "note":
        this.say(step.value);
        break;
      default:
        this.#doNetwork(step);
    }
  }

  #doNetwork(step: Exclude<Act, { readonly name: "power" | "cell" | "request" | "lower" | "radio" | "note" }>): void {
    const { mme } = this.#world;
    switch (step.name) {
      case "link":
        this.#world.changeLink(step.value);
        break;
      case "network":
        mme.configure(step.value);
        break;
      case "policy":
        this.setPolicy(step.value);
        break;
      case "mme":
        runNetworkCommand(mme, this.#terminal.imsi, step.value);
        break;
      case "hss": {
        const { sqn, amf, times = 1 } = step.value;
        if (sqn !== undefined) this.#world.hss.setSqn(this.#terminal.imsi, sqn);
        if (amf !== undefined) this.#world.hss.setAmf(this.#terminal.imsi, amf, times);
        break;
      }
      case "wrong":
        this.#wrongs.add(this.#terminal.imsi, step.value);
        break;
      case "inject":
        this.#inject(step.value);
        break;
      case "replay":
        this.#replay(step.value);
        break;
    }
  }

  say(what: string): void {
    this.#world.say(this.#terminal.imsi, what);
  }

  setPolicy({ ue, apn }: NonNullable<Scenario["policy"]>): void {
    if (ue !== undefined) this.#world.mme.setPolicy(this.#terminal.imsi, ue);
    for (const [name, policy] of apn ?? []) this.#world.mme.setApnPolicy(name, policy);
  }

  /**
   * What the MME sent this UE under a name so far.
   * @param before only what was sent before the last message of this name
   * @throws {ScenarioError} when that is nothing
   */
  sent(name: string, before?: string): readonly Uint8Array[] {
    const end = before === undefined ? this.#sent.length : this.#sent.findLastIndex(({ message }) => message === before);
    const sent = this.#sent.slice(0, Math.max(0, end)).filter(({ message }) => message === name);
    const when = before === undefined ? "" : ` before the last ${before}`;
    if (sent.length === 0) throw new ScenarioError(`no ${name} has been sent${when} that could be sent again`);
    return sent.map(({ pdu }) => pdu);
  }

  #inject(inject: Inject): void {
    const plain = plainOf(inject);
    const { mme } = this.#world;
    const protection = changesProtection(inject) ? protectionOf(inject, {}) : {};
    const name = inject.message ?? "(octets)";
    reasoned(() => mme.inject(this.#terminal.imsi, { octets: plain, name }, protection));
  }

  #replay(name: string): void {
    const octets = this.sent(name).at(-1)!;
    // As it was: no security header around it, but the one that it has.
    reasoned(() => this.#world.mme.inject(this.#terminal.imsi, { octets, name }, { headerType: 0 }));
  }
}
