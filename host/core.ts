// NasCore: one UE of the core, with types. Inputs in, what is left to do out; nothing here knows time, files or the network.
// What a peer sends is never an error: it comes back as actions. Only the host's own mistakes throw.

import type { Engine, ExportedFunction, Instance } from "./engine/engine.ts";
import { ConfigField, type LowerEvent, MISUSE_TEXTS, type Request, USIM_RESULT_TEXTS, type UsimResult } from "./generated/abi.ts";
import type { UeState } from "./generated/state.ts";
import { NasMemory } from "./memory.ts";
import {
  type CoreAction,
  configurationField,
  readActions,
  readState,
  readStateNumbers,
  type UeStateNumbers,
  withoutAddresses,
} from "./records.ts";

export type { UeState } from "./generated/state.ts";
export type { CoreAction, Deliver, SendPdu } from "./records.ts";

/** Version of the ABI that this host speaks: the upper half must be the module's. */
const ABI_MAJOR = 1;
const NO_OCTETS = new Uint8Array(0);

/** The host used the core wrongly: an argument out of range, a request that the UE has nothing for. Nothing has changed. */
export class CoreMisuseError extends Error {
  override readonly name = "CoreMisuseError";
  /** enum Misuse */
  readonly misuse: number;
  constructor(call: string, misuse: number) {
    super(`${call}: ${MISUSE_TEXTS.get(misuse) ?? `misuse ${misuse}`}`);
    this.misuse = misuse;
  }
}

/** The module is not one that this host can drive, or broke its own rules: a bug, never bad input. */
export class CoreError extends Error {
  override readonly name = "CoreError";
}

/** Fields of the configuration: enum ConfigField by name, octets in the form that the field says. */
export type CoreConfiguration = Partial<Record<keyof typeof ConfigField, Uint8Array>>;

/** One input of a UE, as it went over the ABI. */
export interface CoreCall {
  /** The exported function. */
  readonly name: string;
  /** Its arguments; the length of the input, where it has one, is the last of them. */
  readonly args: readonly number[];
  /** What stood in the receive region. */
  readonly input: Uint8Array;
  /** What the function returned. */
  readonly result: number;
  /** The actions that it left, as octets that do not depend on where things stand: {@link withoutAddresses}. */
  readonly actions: Uint8Array;
}

/** One UE. */
export class NasCore {
  readonly #instance: Instance;
  readonly #observer: ((call: CoreCall) => void) | undefined;
  readonly #functions = new Map<string, ExportedFunction>();
  readonly #memory: NasMemory;

  /**
   * @param engine what runs the module
   * @param module octets of nas.wasm
   * @param observer told each input, before what it left is returned; nobody unless given
   * @throws {CoreError} for a module of another ABI, {EngineError} for octets that are no module
   */
  constructor(engine: Engine, module: Uint8Array, observer?: (call: CoreCall) => void) {
    this.#instance = engine.instantiate(module);
    this.#observer = observer;
    const version = this.#call("abiVersion");
    if (version >>> 16 !== ABI_MAJOR) throw new CoreError(`the module speaks ABI ${version >>> 16}, this host ${ABI_MAJOR}`);
    this.#memory = new NasMemory(this.#instance);
  }

  /** Most octets of one input. */
  get receiveSize(): number {
    return this.#memory.receiveSize;
  }

  /** Configures the UE and resets it: powered off, no context but what the fields bring. Returns what is left to do. */
  configure(configuration: CoreConfiguration): readonly CoreAction[] {
    const fields = Object.entries(configuration).map(([name, octets]) =>
      configurationField(ConfigField[name as keyof typeof ConfigField], octets),
    );
    return this.#run("configure", "ueConfigure", [], Buffer.concat(fields));
  }

  /**
   * A request of the upper layers.
   * @param request what; `a`, `b` and `octets` as enum Request says
   * @throws {CoreMisuseError} when they are out of range
   */
  request(request: Request, a = 0, b = 0, octets: Uint8Array = NO_OCTETS): readonly CoreAction[] {
    return this.#run("request", "ueRequest", [request, a, b], octets);
  }

  /** An event of the access stratum; `a`, `b` and `octets` as enum LowerEvent says. */
  lower(event: LowerEvent, a = 0, b = 0, octets: Uint8Array = NO_OCTETS): readonly CoreAction[] {
    return this.#run("lower", "ueLower", [event, a, b], octets);
  }

  /** A downlink NAS PDU as the lower layers delivered it, 0 … {@link receiveSize} octets. */
  downlink(pdu: Uint8Array): readonly CoreAction[] {
    return this.#run("downlink", "ueDownlink", [], pdu);
  }

  /** An expiry, with the generation of the start; a stale one leaves nothing to do. */
  timer(timer: number, instance: number, generation: number): readonly CoreAction[] {
    return this.#run("timer", "ueTimer", [timer, instance, generation], null);
  }

  /** What AUTHENTICATE on the USIM gave; `octets` as enum UsimResult says. */
  usimResult(result: UsimResult, octets: Uint8Array = NO_OCTETS): readonly CoreAction[] {
    const what = `usimResult ${USIM_RESULT_TEXTS.get(result) ?? result}`;
    return this.#run(what, "ueUsimResult", [result], octets);
  }

  /** States, counters, identities, bearers and transactions as they are. Changes nothing. */
  state(): UeState {
    const length = this.#checked("state", this.#call("ueState"));
    return readState(this.#memory.transmit(length));
  }

  /** The numbers of {@link state} only, which cost less. */
  stateNumbers(): UeStateNumbers {
    const length = this.#checked("state", this.#call("ueState"));
    return readStateNumbers(this.#memory.transmit(length));
  }

  /** Everything of the UE that outlives a call. */
  snapshot(): Uint8Array {
    return this.#memory.ue();
  }

  /** A {@link snapshot} into `room`, which has its size: for those who take many. @throws {RangeError} when it is too small */
  snapshotInto(room: Uint8Array): void {
    this.#memory.ueInto(room);
  }

  /** Takes back a {@link snapshot} of the same module. @throws {RangeError} when it has another size */
  restore(octets: Uint8Array): void {
    this.#memory.putUe(octets);
  }

  #run(what: string, name: string, numbers: readonly number[], input: Uint8Array | null): readonly CoreAction[] {
    if (input !== null) this.#memory.putReceive(input);
    const args = input === null ? numbers : [...numbers, input.length];
    const result = this.#call(name, ...args);
    const copy = (address: number, length: number): Uint8Array => this.#memory.copy(address, length);
    const list = this.#memory.actions;
    const actions = result < 0 ? NO_OCTETS : this.#observer && withoutAddresses(list, copy);
    this.#observer?.({ name, args, input: input ?? NO_OCTETS, result, actions: actions ?? NO_OCTETS });
    this.#checked(what, result);
    const { actions: found, lost } = readActions(list, copy);
    if (lost > 0) throw new CoreError(`${what}: ${lost} actions did not fit into the list`);
    return found;
  }

  #checked(what: string, result: number): number {
    if (result < 0) throw new CoreMisuseError(what, -result);
    return result;
  }

  #call(name: string, ...args: number[]): number {
    let found = this.#functions.get(name);
    if (found === undefined) {
      found = this.#instance.fn(name);
      this.#functions.set(name, found);
    }
    return found(...args);
  }
}

/** What a binding needs of a core: one UE, with an instance of its own or not. */
export type UeCore = Pick<NasCore, keyof NasCore>;
