// One UE with its surroundings: the core, its timers, its USIM, its storage. Inputs come in as calls, each runs to completion; what the
// UE does about it goes out as events, in the order in which the core left it. Storage is written before anything that follows from it.
import type { CoreAction, SendPdu, UeCore } from "../core.ts";
import { EstablishCause, Indication, LowerEvent, Request, StoreSection } from "../generated/abi.ts";
import { Timer } from "../generated/names.ts";
import { pdnAddressOf } from "./bearers.ts";
import { readCard, writeForbiddenPlmns } from "./card.ts";
import { parseUeConfig, type UeConfig } from "./config.ts";
import { coreConfiguration } from "./coreConfig.ts";
import type { EventListener, UeEvent } from "./events.ts";
import { type Cell, type CoreLowerEvent, coreCell, coreLowerEvent, type LowerInput } from "./lowerEvents.ts";
import type { UeMemento } from "./memento.ts";
import { coreRequest, type UeRequest } from "./requests.ts";
import { stateJson } from "./stateJson.ts";
import { MemoryStore, type Store } from "./storage.ts";
import { TimerNames } from "./timerNames.ts";
import { type ExpiryListener, type TimerService, VirtualTimers } from "./timers.ts";
import { eventOf } from "./translate.ts";
import { UeStorage } from "./ueStorage.ts";
import type { SoftUsim } from "./usim/soft.ts";
import type { Usim } from "./usim/usim.ts";
import { openSoftUsim, usimResult } from "./usimBinding.ts";

/** The UE cannot do what was asked as it is now: nothing has changed. */
export class UeError extends Error {
  override readonly name = "UeError";
}

export interface UeOptions {
  readonly core: UeCore;
  /** Called for every event, as it happens. An exception from it ends the input that caused the event. */
  readonly listener: EventListener;
  /** Non-volatile storage; in memory unless told. */
  readonly store?: Store;
  /** Makes the timer service around the UE's handler of expiries; virtual time unless told. */
  readonly timers?: (expired: ExpiryListener) => TimerService;
  /** Makes the USIM of a configuration; a soft one unless told, with its memory in the store. */
  readonly usim?: (config: UeConfig) => Usim;
  /**
   * A connection counts as established once an initial message has been handed down, unless the lower layers say otherwise with the
   * next input: for a peer without a radio. True unless told.
   */
  readonly assumeConnection?: boolean;
  /** Milliseconds of the day's clock; those of the timer service unless told. */
  readonly wall?: () => number;
  /** Told what could not be stored; nobody unless told. */
  readonly report?: (text: string) => void;
}

/** What belongs to one configuration. */
interface Configured {
  /** The value that `configure` was given. */
  readonly value: unknown;
  readonly config: UeConfig;
  readonly usim: Usim;
  readonly storage: UeStorage;
}

/** A UE. Not reentrant from its listener: an input given there waits until what is being done is done. */
export class Ue {
  readonly #options: UeOptions;
  readonly #core: UeCore;
  readonly #store: Store;
  readonly #timers: TimerService;
  readonly #names = new TimerNames();
  readonly #waiting: (() => readonly CoreAction[])[] = [];
  #isBusy = false;
  #configured: Configured | null = null;
  #cell: Cell | null = null;
  /** An initial message is on its way and nobody has said what became of it. */
  #isEstablishing = false;
  #lastMessage = 0;
  #addresses = new Map<number, string>();

  constructor(options: UeOptions) {
    this.#options = options;
    this.#core = options.core;
    this.#store = options.store ?? new MemoryStore();
    const expired: ExpiryListener = (id, instance, generation) => this.#onExpired(id, instance, generation);
    this.#timers = options.timers?.(expired) ?? new VirtualTimers(expired);
  }

  // ---- Inputs ----

  /**
   * Says who the UE is; power must be off. With a card that does not answer within the call the UE is configured when it has answered.
   * @param value the JSON form of the `configure` command
   * @throws {FieldError} with the field and the reason; nothing has changed then
   */
  configure(value: unknown): void {
    const config = parseUeConfig(value);
    if (this.isPowered) throw new UeError("power must be off");
    const usim = this.#options.usim?.(config) ?? openSoftUsim(config, this.#store);
    const storage = this.#storageOf(config, usim);
    readCard(usim, (card) => {
      storage.load((stored) => {
        this.#run(() => {
          const actions = this.#core.configure({ ...coreConfiguration(config, card), ...stored });
          for (const { id, instance } of this.#timers.running()) this.#timers.stop(id, instance);
          this.#configured = { value, config, usim, storage };
          this.#isEstablishing = false;
          this.#addresses.clear();
          return actions;
        });
        if (this.#cell !== null) this.#lower(coreCell(this.#cell));
      });
    });
  }

  /** Switches the UE on or off. */
  power(on: boolean): void {
    this.#need();
    if (on === this.isPowered) return;
    this.#settleConnection();
    this.#run(() => this.#core.request(on ? Request.PowerOn : Request.PowerOff));
  }

  /** The cell the UE is in, or none. */
  cell(cell: Cell | null): void {
    this.#cell = cell;
    if (this.#configured === null) return;
    this.#settleConnection();
    this.#lower(coreCell(cell));
  }

  /** A request of the upper layers. @throws {FieldError}, {UeError}, {CoreMisuseError} when it makes no sense; nothing has changed then */
  request(request: UeRequest): void {
    const { config } = this.#need();
    if (!this.isPowered) throw new UeError("power is off");
    const { request: id, a, b, octets } = coreRequest(request, config.pdnType);
    this.#settleConnection();
    this.#run(() => this.#core.request(id, a, b, octets));
  }

  /** A downlink PDU, at most `receiveSize` octets of the core. */
  downlink(pdu: Uint8Array): void {
    this.#need();
    if (pdu.length > this.#core.receiveSize) throw new UeError(`a PDU has at most ${this.#core.receiveSize} octets`);
    this.#settleConnection();
    this.#run(() => this.#core.downlink(pdu));
  }

  /** An event of the access stratum. */
  lower(input: LowerInput): void {
    const { usim } = this.#need();
    const ebis = (): readonly number[] => this.#core.state().bearers.map(({ ebi }) => ebi);
    const event = coreLowerEvent(input, { cell: this.#cell, lastMessage: this.#lastMessage, ebis });
    if (input.event === "tai-changed" && this.#cell !== null)
      this.#cell = { ...this.#cell, plmn: input.plmn ?? this.#cell.plmn, tac: input.tac };
    if (input.event === "inter-system-changed") this.#cell = null;
    if (input.event === "handover-to-s1-completed") {
      const { plmn, tac, kind } = input;
      this.#cell = { plmn, tac, ...(kind === undefined ? {} : { kind }) };
    }
    if (SAYS_OTHERWISE.has(event.event)) this.#isEstablishing = false;
    else this.#settleConnection();
    if (input.event === "usim-removed") (usim as Partial<SoftUsim>).remove?.();
    this.#lower(event);
  }

  /** Moves virtual time on by whole milliseconds; due timers run out in order. @throws {UeError} in real time */
  advance(milliseconds: number): void {
    if (!(this.#timers instanceof VirtualTimers)) throw new UeError("time is real: it moves by itself");
    this.#settleConnection();
    this.#timers.advance(milliseconds);
  }

  // ---- What can be asked ----

  /** Milliseconds of the UE's time. */
  get now(): number {
    return this.#timers.now();
  }

  get isConfigured(): boolean {
    return this.#configured !== null;
  }

  get isPowered(): boolean {
    return this.#configured !== null && this.#core.stateNumbers().powered === 1;
  }

  /** The JSON object of the `state` event. */
  state(): Record<string, unknown> {
    this.#need();
    const timers = this.#timers
      .running()
      .map(({ id, instance, remaining }) => ({ name: this.#names.text(id, instance), remaining }));
    const assumedConnection = this.#isEstablishing && this.#assumes;
    return stateJson(this.#core.state(), { timers, addresses: this.#addresses, assumedConnection });
  }

  // ---- Snapshots ----

  /** Everything of this UE. @throws {UeError} where storage or time are not this process's own */
  save(): UeMemento {
    const { value, usim } = this.#need();
    const { timers, store } = this.#own();
    return {
      core: this.#core.snapshot(),
      configuration: value,
      usim: (usim as SoftUsim).snapshot(),
      timers: timers.snapshot(),
      apns: this.#names.snapshot(),
      sections: store.snapshot(),
      cell: this.#cell,
      isEstablishing: this.#isEstablishing,
      lastMessage: this.#lastMessage,
      addresses: [...this.#addresses],
    };
  }

  /** Becomes the UE that {@link save} saved. @throws {UeError}, {FieldError}, RangeError for what is no such UE; nothing has changed then */
  recall(memento: UeMemento): void {
    const { timers, store } = this.#own();
    const config = parseUeConfig(memento.configuration);
    const usim = openSoftUsim(config, store, memento.usim);
    this.#core.restore(memento.core);
    store.restore(memento.sections);
    timers.restore(memento.timers);
    this.#names.restore(memento.apns);
    this.#configured = { value: memento.configuration, config, usim, storage: this.#storageOf(config, usim) };
    this.#cell = memento.cell;
    this.#isEstablishing = memento.isEstablishing;
    this.#lastMessage = memento.lastMessage;
    this.#addresses = new Map(memento.addresses);
  }

  #own(): { timers: VirtualTimers; store: MemoryStore } {
    const [timers, store] = [this.#timers, this.#store];
    // A UE that is taken back in time would use COUNTs and sequence numbers again that its peers have seen.
    if (!(timers instanceof VirtualTimers) || !(store instanceof MemoryStore) || this.#options.usim !== undefined)
      throw new UeError("only a UE in virtual time with storage in memory can be saved and restored");
    return { timers, store };
  }

  // ---- Doing what the core left to do ----

  #need(): Configured {
    if (this.#configured === null) throw new UeError("the UE is not configured");
    return this.#configured;
  }

  #storageOf(config: UeConfig, usim: Usim): UeStorage {
    const wall = this.#options.wall ?? ((): number => this.#timers.now());
    return new UeStorage({ store: this.#store, usim, config, wall, report: this.#options.report ?? ((): void => {}) });
  }

  get #assumes(): boolean {
    return this.#options.assumeConnection ?? true;
  }

  // Nobody has said what became of the initial message: it has brought a connection.
  #settleConnection(): void {
    if (!this.#isEstablishing) return;
    this.#isEstablishing = false;
    if (this.#assumes) this.#run(() => this.#core.lower(LowerEvent.ConnectionEstablished));
  }

  #lower({ event, a, b, octets }: CoreLowerEvent): void {
    this.#run(() => this.#core.lower(event, a, b, octets));
  }

  #onExpired(id: number, instance: number, generation: number): void {
    this.#settleConnection();
    this.#emit({ kind: "timer", ...this.#names.label(id, instance), change: "expired", duration: 0 });
    this.#run(() => this.#core.timer(id, instance, generation));
  }

  // One input after the other: what an action brings about at once (an answer of the card) is an input of its own, behind the others.
  #run(input: () => readonly CoreAction[]): void {
    this.#waiting.push(input);
    if (this.#isBusy) return;
    this.#isBusy = true;
    try {
      for (let next = this.#waiting.shift(); next !== undefined; next = this.#waiting.shift()) this.#perform(next());
    } finally {
      this.#isBusy = false;
      this.#waiting.length = 0;
    }
  }

  #perform(actions: readonly CoreAction[]): void {
    if (actions.length === 0) return;
    this.#names.learn(actions);
    this.#storeAhead(actions);
    for (const action of actions) this.#do(action);
  }

  // No PDU goes out, and no other effect is seen, before storage holds what a next life needs to know of it.
  #storeAhead(actions: readonly CoreAction[]): void {
    const { storage } = this.#need();
    for (const action of actions) {
      if (action.kind === "store" && action.section !== StoreSection.Esm) storage.save(action.section, action.octets, () => null);
    }
    const { ksi, ulCount, dlCount } = this.#core.stateNumbers();
    if (storage.countsFor(ksi)) storage.noteCounts(ulCount, dlCount);
  }

  #do(action: CoreAction): void {
    switch (action.kind) {
      case "timerStart":
        this.#timers.start(action.timer, action.instance, action.seconds, action.generation);
        break;
      case "timerStop":
        this.#timers.stop(action.timer, action.instance);
        break;
      case "store":
        if (action.section === StoreSection.Esm) this.#storeBackOff(action.octets);
        break;
      case "usimAuthenticate":
        this.#authenticate(action.octets);
        return;
      case "sendPdu":
        this.#noteSent(action);
        break;
      case "indicate":
        if (action.what === Indication.ReleaseConnection) this.#isEstablishing = false;
        if (action.what === Indication.ForbiddenPlmns) writeForbiddenPlmns(this.#need().usim, action.octets);
        break;
      case "bearer":
        this.#noteAddress(action);
        break;
    }
    this.#emit(eventOf(action, this.#names));
  }

  #noteSent({ establish, message }: SendPdu): void {
    this.#lastMessage = message;
    if (establish !== EstablishCause.None) this.#isEstablishing = true;
  }

  #noteAddress(action: Extract<CoreAction, { kind: "bearer" }>): void {
    const address = pdnAddressOf(action);
    if (address !== null) this.#addresses.set(action.ebi, address);
    if (action.change === INACTIVE) this.#addresses.delete(action.ebi);
  }

  #storeBackOff(section: Uint8Array): void {
    const running = this.#timers.running();
    this.#need().storage.save(StoreSection.Esm, section, ({ slot }) => {
      const timer = running.find(({ id, instance }) => id === Timer.T3396 && instance === slot);
      return timer === undefined ? null : Math.ceil(timer.remaining / 1000);
    });
  }

  #authenticate(challenge: Uint8Array): void {
    this.#need().usim.authenticate(challenge.slice(0, 16), challenge.slice(16, 32), (answer) => {
      const { result, octets } = usimResult(answer);
      this.#run(() => this.#core.usimResult(result, octets));
    });
  }

  #emit(event: UeEvent): void {
    this.#options.listener(event);
  }
}

/** Bearer change 3 of the `bearer` action. */
const INACTIVE = 3;

/** Events that tell what became of the initial message. */
const SAYS_OTHERWISE: ReadonlySet<number> = new Set([
  LowerEvent.ConnectionEstablished,
  LowerEvent.EstablishmentFailed,
  LowerEvent.Barred,
]);
