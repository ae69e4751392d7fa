// The shipped module as a UE under test: the `UeDriver` of literate cases and properties at the ABI of the core. The network's side is
// `NetworkSecurity`, the USIM answers with Milenage, time is virtual. Reads actions and context by their documented layout and not
// through host/memory.ts, so that a mistake there does not hide one here.

import type { Engine, ExportedFunction, Instance } from "../../host/engine/engine.ts";
import { ConfigField, LowerEvent, Request, StoreSection, UsimResult } from "../../host/generated/abi.ts";
import { ACTION_LAYOUTS, type Action } from "../../host/generated/actions.ts";
import { MESSAGES } from "../../host/generated/messages.ts";
import { Timer } from "../../host/generated/names.ts";
import { milenage } from "../../host/ue/usim/milenage.ts";
import { shippedModule } from "./module.ts";
import { NetworkSecurity } from "./network.ts";
import { type AttachOptions, type AttachStage, describeAction, type UeDriver } from "./ueDriver.ts";
import { readState } from "./ueState.ts";

const bytes = (text: string): Uint8Array => Buffer.from(text.replaceAll(" ", ""), "hex");
const number = (value: number): Uint8Array => {
  const octets = Buffer.alloc(4);
  octets.writeUInt32LE(value);
  return octets;
};

/** PLMN 001 01, TAC 1. */
const HOME_CELL = bytes("00 f1 10 00 01 00");
const HOME_PLMN = HOME_CELL.subarray(0, 3);
const SUBSCRIBER = { k: bytes("465b5ce8b199b49faa5f0a2ee238a6bc"), opc: bytes("cd63cb71954a9f4e48a5994e37a02baf") };
const RAND = bytes("23553cbe9637a89d218ae64dae47bf35");
const KSI = 1;
const UPDATE_REQUEST = MESSAGES.findIndex((message) => message?.name === "TRACKING AREA UPDATE REQUEST");
const CAPABILITY = bytes("f0 f0 c0 40");
const GUTI = bytes("f6 00 f1 10 00 01 01 00 00 00 01");
/** TAC 1 of the PLMNs 001 01, 002 02, 003 03, 004 04, 005 05: a change between them asks for no tracking area update. */
const TAI_LIST = bytes("44 00f110 0001 00f220 0001 00f330 0001 00f440 0001 00f550 0001");

/** CK and IK of the UMTS security context, and the nonce of the MME, of a change from Iu mode. */
export const SOURCE_KEYS = Uint8Array.from({ length: 32 }, (_, i) => 0x40 + i);
export const NONCE_MME = bytes("4d 4d 45 31");

/** Fields of a configuration that a case does not set itself. */
const DEFAULTS: Readonly<Record<string, Uint8Array>> = {
  Imsi: bytes("09 10 10 10 32 54 76 98"),
  Imei: bytes("3a 53 24 31 10 32 54 76"),
  Imeisv: bytes("33 53 24 31 10 32 54 76 f0"),
  UeNetworkCapability: CAPABILITY,
  DrxParameter: bytes("0a 00"),
  Apn: bytes("08 69 6e 74 65 72 6e 65 74"),
  PdnType: number(1),
  AttachType: number(1),
  Hplmn: HOME_PLMN,
  Pti: number(7),
  Seed: number(1),
};

// Where the UE context keeps the NAS COUNTs of its two security contexts (assembly/ue.ts, assembly/security/context.ts).
export const COUNT_WORDS = [0x200, 0x400].flatMap((context) => [context + 8, context + 12]);

/** What happened to a timer: `expire` stands for an expiry that was handed to the core. */
export interface TimerEvent {
  readonly what: "start" | "stop" | "expire";
  readonly timer: number;
}

interface Running {
  readonly timer: number;
  readonly instance: number;
  readonly generation: number;
  readonly due: number;
}

/** What the core left to do in one call. */
export function readActions(memory: Uint8Array, at: number): Action[] {
  const view = new DataView(memory.buffer, memory.byteOffset);
  if (view.getUint32(at + 4, true) !== 0) throw new Error("actions were lost");
  const end = at + 8 + view.getUint32(at, true);
  const actions: Action[] = [];
  for (let record = at + 8; record < end; record += view.getUint16(record + 2, true)) {
    const { kind, numbers, hasOctets } = ACTION_LAYOUTS[view.getUint16(record, true) - 1]!;
    const fields = Object.fromEntries(numbers.map((name, i) => [name, view.getUint32(record + 4 + 4 * i, true)]));
    const octets = record + 4 + 4 * numbers.length;
    const value = hasOctets ? { octets: memory.slice(octets + 4, octets + 4 + view.getUint32(octets, true)) } : {};
    actions.push({ kind, ...fields, ...value } as unknown as Action);
  }
  return actions;
}

/** One UE: an instance of the shipped module with its surroundings. */
export class UeModule implements UeDriver {
  static readonly #shared = new WeakMap<Engine, Instance>();
  readonly memory: Uint8Array;
  readonly network: NetworkSecurity;
  readonly #instance: Instance;
  readonly #functions = new Map<string, ExportedFunction>();
  readonly #fields = new Map<string, Uint8Array>(Object.entries(DEFAULTS));
  readonly #receive: number;
  readonly #actions: number;
  readonly #ue: number;
  readonly #ueSize: number;
  /** All that has happened to timers. */
  readonly timerEvents: TimerEvent[] = [];
  #timers: Running[] = [];
  #now = 0;
  #sqn = 32;
  #challenges = 0;
  #isFromCs = false;
  #lastRequest: Uint8Array = new Uint8Array(0);
  /** TRACKING AREA UPDATE REQUEST sent last. */
  #lastUpdate: Uint8Array = new Uint8Array(0);
  #lastPdu: Uint8Array = new Uint8Array(0);
  #usimAnswer: { readonly result: number; readonly octets: Uint8Array } | null = null;
  /** Section Esm of the storage. */
  #storedEsm: Uint8Array = new Uint8Array(0);
  /** T3396 that ran at switch-off. */
  #backOff: readonly BackOff[] = [];

  /**
   * @param isShared the instance is one for all such UEs of the engine, of which the last one counts: `ueConfigure` resets everything,
   * and some engines take long to make an instance
   */
  constructor(engine: Engine, isShared = false) {
    this.#instance = (isShared ? UeModule.#shared.get(engine) : undefined) ?? engine.instantiate(shippedModule);
    if (isShared) UeModule.#shared.set(engine, this.#instance);
    this.memory = this.#instance.memory;
    this.network = new NetworkSecurity(SUBSCRIBER, HOME_PLMN);
    this.#receive = this.call("receiveAddress");
    this.#actions = this.call("actionsAddress");
    this.#ue = this.call("ueAddress");
    this.#ueSize = this.call("ueSize");
  }

  /** An export of the module. @throws {Error} for a negative result: misuse by the test */
  call(name: string, ...args: number[]): number {
    let fn = this.#functions.get(name);
    if (fn === undefined) {
      fn = this.#instance.fn(name);
      this.#functions.set(name, fn);
    }
    const result = fn(...args);
    if (result < 0) throw new Error(`${name}(${args.join(", ")}): misuse ${-result}`);
    return result;
  }

  /** Seconds of virtual time since the start. */
  get now(): number {
    return this.#now / 1000;
  }

  configure(field: string, octets: Uint8Array): void {
    if (!Object.hasOwn(ConfigField, field)) throw new Error(`no field of the configuration: ${field}`);
    this.#fields.set(field, octets);
  }

  /** Hands the configuration over: the UE is powered off then. */
  start(): void {
    const octets = [...this.#fields].flatMap(([field, value]) => [
      Uint8Array.of(ConfigField[field as keyof typeof ConfigField], value.length & 255, value.length >> 8),
      value,
    ]);
    this.#run("ueConfigure", Buffer.concat(octets));
  }

  /** Switches the UE off, as a person does: the detach leaves, then nothing runs but the day's clock. */
  switchOff(): string[] {
    const done = [...this.request("PowerOff", 0, 0), ...this.lower("Sent", 0, 0)];
    this.#backOff = runningBackOff(this.#storedEsm, this.#timers, this.#now);
    this.#timers = [];
    return done;
  }

  /** Switches the UE on again and attaches: T3396 goes on with what is left of it (6.5.1.4.2). */
  switchOn(stage: AttachStage, options: AttachOptions = {}): string[] {
    this.configure("StoredEsm", storedBackOff(this.#backOff, this.#now));
    return this.attach(stage, options);
  }

  attach(stage: AttachStage, options: AttachOptions = {}): string[] {
    this.start();
    const done = [...this.lower("Cell", 0, 0, HOME_CELL), ...this.request("PowerOn", 0, 0)];
    done.push(...this.lower("ConnectionEstablished", 0, 0));
    return stage === "requested" ? done : [...done, ...this.answerAttach(stage, options)];
  }

  /** The network's side of an attach whose ATTACH REQUEST has been sent last. */
  answerAttach(stage: AttachStage, options: AttachOptions = {}): string[] {
    const pti = ptiOf(this.#lastRequest);
    const done: string[] = [];
    done.push(...this.challenge(KSI), ...this.securityModeCommand(KSI));
    if (stage === "accepted") done.push(...this.downlink(attachAccept(pti, options)));
    return done;
  }

  challenge(ksi: number): string[] {
    this.#sqn += 32;
    const rand = Uint8Array.from(RAND, (octet) => octet ^ this.#challenges);
    this.#challenges++;
    const request = this.network.challenge(rand, this.#sqn, ksi);
    return this.state().secureExchange === 0 ? this.receive(request) : this.downlink(request);
  }

  securityModeCommand(ksi: number, more: Uint8Array = new Uint8Array(0), count = 0, replayed?: Uint8Array): string[] {
    return this.receive(this.network.securityModeCommand(ksi, replayed ?? this.#replayedCapability(), more, { count }));
  }

  handover(isFromCs: boolean, eksi: number, algorithms: number, identity: Uint8Array): string[] {
    this.#isFromCs = isFromCs;
    const octets = Buffer.concat([NONCE_MME, Uint8Array.of(algorithms, eksi), SOURCE_KEYS, identity]);
    return this.lower("HandoverToS1", isFromCs ? 1 : 0, 0, octets);
  }

  handedOver(cell: Uint8Array): string[] {
    this.network.handOver(SOURCE_KEYS, this.#isFromCs ? null : NONCE_MME);
    return this.lower("HandoverToS1Completed", 0, 0, cell);
  }

  fromIdle(cksn: number, identity: Uint8Array): string[] {
    return this.lower("ChangeToS1", 0, 0, Buffer.concat([Uint8Array.of(cksn), SOURCE_KEYS, identity]));
  }

  mappedCommand(eksi: number, nonce: Uint8Array | null): string[] {
    const sent = nonceOf(this.#lastUpdate);
    this.network.map(SOURCE_KEYS, sent, NONCE_MME);
    return this.securityModeCommand(eksi, Buffer.concat([Uint8Array.of(0x55), nonce ?? sent, Uint8Array.of(0x56), NONCE_MME]));
  }

  receiveAs(headerType: number, plain: Uint8Array): string[] {
    return this.receive(this.network.protectAs(headerType, plain));
  }

  receiveForged(plain: Uint8Array): string[] {
    const pdu = this.network.protect(plain);
    // What the UE does not take leaves the NAS COUNT free.
    this.network.downlinkCount--;
    pdu[4]! ^= 1;
    return this.receive(pdu);
  }

  receiveAgain(): string[] {
    return this.receive(this.#lastPdu);
  }

  loseDownlink(count: number): void {
    this.network.downlinkCount += count;
  }

  answerUsim(result: string, octets: Uint8Array): void {
    this.#usimAnswer = { result: idOf(UsimResult, result), octets };
  }

  /** The UE security capability that a network sends back: EEA, EIA, UEA, UIA of the UE network capability, GEA of the MS network capability. */
  #replayedCapability(): Uint8Array {
    const own = this.#fields.get("UeNetworkCapability")!;
    const gsm = this.#fields.get("MsNetworkCapability");
    const gea = gsm === undefined ? [] : [((gsm[0]! >> 7) << 6) | ((gsm[1]! >> 1) & 0x3f)];
    return Uint8Array.of(own[0]!, own[1]!, own[2]!, own[3]! & 0x7f, ...gea);
  }

  downlink(plain: Uint8Array): string[] {
    return this.receive(this.network.protect(plain));
  }

  /** A PDU as it comes over the air. */
  receive(pdu: Uint8Array): string[] {
    this.#lastPdu = Uint8Array.from(pdu);
    return this.#run("ueDownlink", pdu);
  }

  request(name: string, a: number, b: number, octets: Uint8Array = new Uint8Array(0)): string[] {
    return this.#run("ueRequest", octets, idOf(Request, name), a, b);
  }

  lower(name: string, a: number, b: number, octets: Uint8Array = new Uint8Array(0)): string[] {
    return this.#run("ueLower", octets, idOf(LowerEvent, name), a, b);
  }

  advance(seconds: number): string[] {
    const end = this.#now + Math.round(seconds * 1000);
    const done: string[] = [];
    for (;;) {
      const next = this.#timers.reduce<Running | null>((best, t) => (best === null || t.due < best.due ? t : best), null);
      if (next === null || next.due > end) break;
      this.#now = next.due;
      this.#timers = this.#timers.filter((timer) => timer !== next);
      this.timerEvents.push({ what: "expire", timer: next.timer });
      done.push(...this.#call("ueTimer", next.timer, next.instance, next.generation));
    }
    this.#now = end;
    return done;
  }

  /** Timers that run: id, instance, seconds left. */
  timers(): { timer: number; instance: number; seconds: number }[] {
    return this.#timers.map(({ timer, instance, due }) => ({ timer, instance, seconds: (due - this.#now) / 1000 }));
  }

  /** Instance and generation of the timer of this id that was started last. */
  started(timer: number): { readonly instance: number; readonly generation: number } {
    const running = this.#timers.findLast((candidate) => candidate.timer === timer);
    if (running === undefined) throw new Error(`timer ${timer} does not run`);
    return running;
  }

  /** An expiry as the host tells of it, of any timer. @returns what the core leaves to do */
  expire(timer: number, instance: number, generation: number): string[] {
    return this.#call("ueTimer", timer, instance, generation);
  }

  context(): Uint8Array {
    const context = this.save();
    const view = new DataView(context.buffer);
    for (const word of COUNT_WORDS) view.setUint32(word, 0);
    return context;
  }

  /** A copy of everything that outlives a call. */
  save(): Uint8Array {
    return this.memory.slice(this.#ue, this.#ue + this.#ueSize);
  }

  /** Puts such a copy back. */
  restore(context: Uint8Array): void {
    this.memory.set(context, this.#ue);
  }

  /** The UE region itself. */
  get region(): Uint8Array {
    return this.memory.subarray(this.#ue, this.#ue + this.#ueSize);
  }

  /** Actions of the last call. */
  actions(): Action[] {
    return readActions(this.memory, this.#actions);
  }

  bearers(): number[] {
    return this.state().bearers.map((bearer) => bearer.ebi);
  }

  transactions(): number[] {
    return this.state().transactions.map((transaction) => transaction.pti);
  }

  /** What the core says of itself. */
  state(): ReturnType<typeof readState> {
    const length = this.call("ueState");
    const at = this.call("transmitAddress");
    return readState(this.memory.slice(at, at + length));
  }

  #run(name: string, octets: Uint8Array, ...numbers: number[]): string[] {
    this.memory.set(octets, this.#receive);
    return this.#call(name, ...numbers, octets.length);
  }

  #call(name: string, ...args: number[]): string[] {
    this.call(name, ...args);
    const done: string[] = [];
    const actions = this.actions();
    const octetsAt = (address: number, length: number): Uint8Array => this.memory.subarray(address, address + length);
    for (const action of actions) done.push(describeAction(action, octetsAt));
    for (const action of actions) done.push(...this.#perform(action));
    return done;
  }

  /** Does what the core cannot do itself. @returns what followed from it */
  #perform(action: Action): string[] {
    switch (action.kind) {
      case "timerStart":
        this.timerEvents.push({ what: "start", timer: action.timer });
        this.#stop(action.timer, action.instance);
        this.#timers.push({ ...action, due: this.#now + action.seconds * 1000 });
        return [];
      case "timerStop":
        this.timerEvents.push({ what: "stop", timer: action.timer });
        this.#stop(action.timer, action.instance);
        return [];
      case "sendPdu":
        this.#lastRequest = this.memory.slice(action.plainAddress, action.plainAddress + action.plainLength);
        if (action.message === UPDATE_REQUEST) this.#lastUpdate = this.#lastRequest;
        return [];
      case "store":
        if (action.section === StoreSection.Esm) this.#storedEsm = action.octets;
        return [];
      case "usimAuthenticate":
        return this.#authenticate(action.octets.subarray(0, 16));
      default:
        return [];
    }
  }

  #stop(timer: number, instance: number): void {
    this.#timers = this.#timers.filter((running) => running.timer !== timer || running.instance !== instance);
  }

  #authenticate(rand: Uint8Array): string[] {
    const prepared = this.#usimAnswer;
    this.#usimAnswer = null;
    if (prepared !== null) return this.#run("ueUsimResult", prepared.octets, prepared.result);
    const { ck, ik, res } = milenage(SUBSCRIBER.k, SUBSCRIBER.opc).f2345(rand);
    return this.#run("ueUsimResult", Buffer.concat([ck, ik, res]), UsimResult.Success);
  }
}

/** T3396 of an APN at switch-off: when it is due, and the rest of its entry in the storage, from the flags on. */
interface BackOff {
  readonly due: number;
  readonly entry: Uint8Array;
}

/** Entries of section Esm (u8 slot, u32 seconds, u8 flags, u8 length, APN) whose timers run. */
function runningBackOff(section: Uint8Array, timers: readonly Running[], now: number): BackOff[] {
  const entries: BackOff[] = [];
  for (let at = 0; at < section.length; at += 7 + section[at + 6]!) {
    const due = timers.find((running) => running.timer === Timer.T3396 && running.instance === section[at])?.due ?? now;
    entries.push({ due, entry: section.slice(at + 5, at + 7 + section[at + 6]!) });
  }
  return entries;
}

/** The section with the seconds that are left. */
function storedBackOff(backOff: readonly BackOff[], now: number): Uint8Array {
  const left = backOff.filter(({ due }) => due > now);
  return Buffer.concat(left.flatMap(({ due, entry }, i) => [Uint8Array.of(i), number(Math.ceil((due - now) / 1000)), entry]));
}

function idOf(ids: Readonly<Record<string, number>>, name: string): number {
  const id = ids[name];
  if (id === undefined) throw new Error(`no ${name}`);
  return id;
}

/** Nonce of the UE in a TRACKING AREA UPDATE REQUEST (8.2.29.6): behind what may stand before it. */
function nonceOf(request: Uint8Array): Uint8Array {
  let at = 4 + request[3]!;
  const HALVES = [0x8, 0xb];
  for (; request[at] !== 0x55; ) {
    if (HALVES.includes(request[at]! >> 4)) at += 1;
    else if (request[at] === 0x19) at += 4;
    else if (request[at] === 0x50) at += 2 + request[at + 1]!;
    else throw new Error("no nonce in the request");
  }
  return request.slice(at + 1, at + 5);
}

/** PTI of the ESM message in an ATTACH REQUEST (8.2.4): behind the EPS mobile identity and the UE network capability. */
function ptiOf(attachRequest: Uint8Array): number {
  const capability = 4 + attachRequest[3]!;
  return attachRequest[capability + 1 + attachRequest[capability]! + 3]!;
}

/** ATTACH ACCEPT for EPS services only, T3412 54 minutes; the default bearer is 5, with an IPv4 address. */
function attachAccept(pti: number, options: AttachOptions): Uint8Array {
  const container =
    options.container ??
    Buffer.concat([Uint8Array.of(0x52, pti, 0xc1), bytes("01 09 09 08 69 6e 74 65 72 6e 65 74 05 01 0a 00 00 01")]);
  const tlv = (iei: number, value: Uint8Array | undefined): Uint8Array =>
    value === undefined ? new Uint8Array(0) : Buffer.concat([Uint8Array.of(iei, value.length), value]);
  const taiList = options.taiList ?? TAI_LIST;
  return Buffer.concat([
    bytes("07 42"),
    options.result ?? bytes("01"),
    options.t3412 ?? bytes("49"),
    Uint8Array.of(taiList.length),
    taiList,
    Uint8Array.of(container.length >> 8, container.length & 255),
    container,
    tlv(0x50, GUTI),
    options.middle ?? new Uint8Array(0),
    tlv(0x4a, options.equivalentPlmns),
    tlv(0x64, options.features),
    options.last ?? new Uint8Array(0),
  ]);
}
