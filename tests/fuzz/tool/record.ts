// States to start from and seeds, recorded while the literate cases run on the shipped module.

import { v8 } from "../../../host/engine/v8.ts";
import { ConfigField } from "../../../host/generated/abi.ts";
import { type Case, literateFiles, readCases } from "../../harness/literate.ts";
import { runCommand } from "../../harness/ueCases.ts";
import { UeModule } from "../../harness/ueModule.ts";
import { corpus, shapes } from "../../wire/corpus.ts";
import { currentEea } from "./tables.ts";

const DIRECTORY = "tests/24301";
const NEW_CONTEXT = 3;
const CIPHERED = 2;
const SECURITY_HEADER = 6;
/** Operations of sequence.c. */
const Operation = { Downlink: 0, Expiry: 1, Request: 2, Lower: 3, Usim: 4, Configure: 7 } as const;
/** The call of abi.c that writes a decoded message again, with changes. */
const CHANGED = 7;
const OPERATION_HEAD = 3;
const MAX_TIMERS = 24;
const INPUTS = new Set(["ueConfigure", "ueRequest", "ueLower", "ueDownlink", "ueTimer", "ueUsimResult"]);

const u32 = (...values: number[]): Buffer => Buffer.from(Uint32Array.from(values).buffer);
const operation = (kind: number, ...parts: Uint8Array[]): Buffer => {
  const octets = Buffer.concat(parts);
  return Buffer.concat([Uint8Array.of(kind, octets.length & 255, octets.length >> 8), octets]);
};

/** A UE that writes down what goes in. */
class Recorder extends UeModule {
  readonly operations: Buffer[] = [];
  readonly #timers = new Map<string, readonly [number, number, number]>();
  #plain: { readonly header: number; readonly octets: Uint8Array } | null = null;

  constructor() {
    super(v8, true);
  }

  override downlink(plain: Uint8Array): string[] {
    this.#plain = { header: CIPHERED, octets: plain };
    return super.downlink(plain);
  }

  override receiveAs(headerType: number, plain: Uint8Array): string[] {
    if (headerType <= NEW_CONTEXT) this.#plain = { header: headerType, octets: plain };
    return super.receiveAs(headerType, plain);
  }

  override call(name: string, ...args: number[]): number {
    if (!INPUTS.has(name)) return super.call(name, ...args);
    this.#write(name, args);
    const result = super.call(name, ...args);
    this.#follow(name);
    return result;
  }

  #write(name: string, args: readonly number[]): void {
    const receive = super.call("receiveAddress");
    const octets = this.memory.slice(receive, receive + (args.at(-1) ?? 0));
    const made = this.#operationOf(name, args, octets);
    if (made !== null) this.operations.push(made);
  }

  #operationOf(name: string, args: readonly number[], octets: Uint8Array): Buffer | null {
    const [first = 0, a = 0, b = 0] = args;
    switch (name) {
      case "ueConfigure":
        return operation(Operation.Configure, octets);
      case "ueRequest":
        return operation(Operation.Request, Uint8Array.of(first), u32(a, b), octets);
      case "ueLower":
        return operation(Operation.Lower, Uint8Array.of(first), u32(a, b), octets);
      case "ueUsimResult":
        return operation(Operation.Usim, Uint8Array.of(first), octets);
      case "ueTimer":
        return operation(Operation.Expiry, u32(first, a, b));
      case "ueDownlink":
        return operation(Operation.Downlink, this.#wrapped(octets));
      default:
        return null;
    }
  }

  /** The PDU as the targets write it: header type and message. The security mode command selects EEA0, so that messages stay readable. */
  #wrapped(pdu: Uint8Array): Buffer {
    const plain = this.#plain;
    this.#plain = null;
    if (plain !== null) return Buffer.concat([Uint8Array.of(plain.header), plain.octets]);
    if (pdu[0] !== ((NEW_CONTEXT << 4) | 7) || pdu.length < SECURITY_HEADER + 3) return Buffer.concat([Uint8Array.of(0), pdu]);
    const command = Uint8Array.from(pdu.subarray(SECURITY_HEADER));
    command[2]! &= 0x0f;
    return Buffer.concat([Uint8Array.of(NEW_CONTEXT), command]);
  }

  #follow(name: string): void {
    if (name === "ueConfigure") this.#timers.clear();
    for (const action of this.actions()) {
      if (action.kind !== "timerStart" && action.kind !== "timerStop") continue;
      const key = `${action.timer} ${action.instance}`;
      if (action.kind === "timerStop") this.#timers.delete(key);
      else this.#timers.set(key, [action.timer, action.instance, action.generation]);
    }
  }

  /** The UE region with EEA0 in the current context, and the timers that run. */
  dump(): Buffer {
    const region = this.save();
    region[currentEea()] = 0;
    const running = [...this.#timers.values()].slice(0, MAX_TIMERS);
    const timers = Buffer.alloc(4 + 12 * MAX_TIMERS);
    u32(running.length, ...running.flat()).copy(timers);
    return Buffer.concat([region, timers]);
  }
}

/** Everything that the targets start with. */
export interface Recording {
  /** The file of states: u32 how many, u32 octets of each. */
  readonly states: Buffer;
  /** Fields of the configuration that the literate cases have when they say nothing. */
  readonly configuration: Uint8Array;
  readonly decode: readonly Buffer[];
  readonly abi: readonly Buffer[];
  readonly receive: readonly Buffer[];
  readonly sequence: readonly Buffer[];
}

const cases = (): Case[] => literateFiles(DIRECTORY).flatMap((file) => readCases(DIRECTORY, file));

function decodeSeeds(): Buffer[] {
  const real = [...corpus, ...shapes].map(({ hex, direction }) =>
    Buffer.concat([Uint8Array.of(Number(direction === "uplink")), Buffer.from(hex, "hex")]),
  );
  const literate = cases().flatMap(({ blocks }) =>
    blocks
      .filter(({ kind }) => kind === "pdu")
      .map(({ info, lines }) =>
        Buffer.concat([
          Uint8Array.of(Number(info === "uplink")),
          Buffer.from(lines.join("").replaceAll(/[^0-9a-f]/g, ""), "hex"),
        ]),
      ),
  );
  return [...real, ...literate, ...rareValues()];
}

/** Values that neither the corpus nor the cases of the messages have, and that chance does not find. */
function rareValues(): Buffer[] {
  const message = (isUplink: boolean, hex: string): Buffer =>
    Buffer.concat([Uint8Array.of(Number(isUplink)), Buffer.from(hex.replaceAll(" ", ""), "hex")]);
  // Extended protocol configuration options whose units have a length of two octets (TS 24.008 table 10.5.154).
  const units = ["0023", "0024", "0030", "0031", "0032", "0041", "0051", "0056"].map((id) => `52 01 c9 7b 0005 80 ${id} 0000`);
  return [
    ...units.flatMap((hex) => [message(false, hex), message(true, hex)]),
    // TFT operation "ignore this IE" (TS 24.008 10.5.6.12).
    message(true, "02 01 d6 05 01 00"),
  ];
}

const STORED_SECURITY = ConfigField.StoredSecurity;
const ACTIVATE_DEDICATED = 0xc5;
/** From the linked bearer on: a TFT whose parameters hold a packet filter identifier without one (TS 24.008 10.5.6.12). */
const EMPTY_PARAMETER = Buffer.from("050109083110000230060300", "hex");
const LAST_COUNT = Buffer.from("00000001", "hex");
/** Octets of a configuration before the COUNTs of a stored context, and theirs. */
const BEFORE_COUNTS = 3 + 16;
const COUNTS = 8;

/** IDENTITY REQUEST, integrity protected: the first that comes with a stored context. */
const identityRequest = operation(Operation.Downlink, Uint8Array.of(1, 0x07, 0x55, 0x01));

/** A configuration whose downlink NAS COUNT is used up. */
function withLastCount(configuration: Buffer, at: number): Buffer {
  const changed = Buffer.from(configuration);
  LAST_COUNT.copy(changed, at);
  return changed;
}

/** Sequences whose UE begins with a stored security context: each octet of it changed, the COUNTs with all that follows. */
function changedContexts(operations: readonly Buffer[]): Buffer[] {
  const [first, ...others] = operations;
  if (first === undefined || first[0] !== Operation.Configure) return [];
  let at = OPERATION_HEAD;
  while (at < first.length && first[at] !== STORED_SECURITY) at += 3 + first.readUInt16LE(at + 1);
  if (at >= first.length) return [];
  const octets = 3 + first.readUInt16LE(at + 1);
  return Array.from({ length: octets - 3 }, (_, i) => {
    const changed = Buffer.from(first);
    changed[at + 3 + i]! ^= i % 4 === 3 ? 1 : 0xff;
    const isCount = 3 + i >= BEFORE_COUNTS && 3 + i < BEFORE_COUNTS + COUNTS;
    return Buffer.concat([Uint8Array.of(0, 0), changed, ...(isCount ? others : [])]);
  }).concat(
    Buffer.concat([Uint8Array.of(0, 0), withLastCount(first, at + BEFORE_COUNTS + 4), ...others.slice(0, 3), identityRequest]),
  );
}

/** Each call of abi.c with arguments that make sense. */
function abiSeeds(): Buffer[] {
  const octets = Buffer.alloc(80, 1);
  const calls = [
    [0, 0, 40, 0, 1],
    [1, 0, 1],
    [2, 2, 0, 1, 0, 1, 16, 256],
    [3, 1, 0, 1, 0, 1, 16, 250],
    [3, 3, 0, 1, 0, 1, 16, 256],
    [2, 3, 0, 1, 0, 1, 16, 250],
    [4, 32, 64],
    [5, 2, 40, 2],
    [6, 2],
    [8, 1],
  ];
  const head = (which: number, values: readonly number[]): Buffer => {
    const octets = Buffer.alloc(15);
    octets[0] = which;
    for (const [i, value] of values.entries()) octets.writeUInt16LE(value, 1 + 2 * i);
    return octets;
  };
  return [
    ...calls.map(([which, ...values]) => Buffer.concat([head(which!, values), octets])),
    ...shapes.map(({ hex, direction }) =>
      Buffer.concat([head(CHANGED, [0, Number(direction === "uplink")]), Buffer.from(hex, "hex")]),
    ),
  ];
}

/** Runs the literate cases and records them. */
export function record(): Recording {
  const states = new Map<string, number>();
  const dumps: Buffer[] = [];
  const receive: Buffer[] = [];
  const sequence: Buffer[] = [];
  const off = new Recorder();
  off.start();
  const numberOf = (ue: Recorder): number => {
    const dump = ue.dump();
    const key = dump.toString("latin1");
    const known = states.get(key);
    if (known !== undefined) return known;
    states.set(key, dumps.length);
    dumps.push(dump);
    return dumps.length - 1;
  };
  numberOf(off);
  for (const { blocks } of cases()) {
    if (!blocks.some(({ kind }) => kind === "ue")) continue;
    const ue = new Recorder();
    for (const { info, lines } of blocks.filter(({ kind, info }) => kind === "ue" && (info === "given" || info === "when"))) {
      for (const line of lines) {
        const isAlone = info === "when" && /^(downlink|plain|protected|forged) /.test(line);
        const state = isAlone ? numberOf(ue) : 0;
        const before = ue.operations.length;
        runCommand(ue, line);
        if (!isAlone) continue;
        const octets = ue.operations[before]!.subarray(OPERATION_HEAD);
        receive.push(Buffer.concat([Uint8Array.of(state & 255, state >> 8), octets]));
        if (octets[3] === ACTIVATE_DEDICATED)
          receive.push(Buffer.concat([Uint8Array.of(state & 255, state >> 8), octets.subarray(0, 4), EMPTY_PARAMETER]));
      }
    }
    sequence.push(Buffer.concat([Uint8Array.of(0, 0), ...ue.operations]), ...changedContexts(ue.operations));
  }
  return {
    states: Buffer.concat([u32(dumps.length, dumps[0]!.length), ...dumps]),
    configuration: off.operations[0]!.subarray(OPERATION_HEAD),
    decode: decodeSeeds(),
    abi: abiSeeds(),
    receive,
    sequence,
  };
}
