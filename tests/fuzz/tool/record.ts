// States to start from and seeds, recorded while the literate cases run on the shipped module.

import { v8 } from "../../../host/engine/v8.ts";
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
  return [...real, ...literate];
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
        if (isAlone) receive.push(Buffer.concat([Uint8Array.of(state & 255, state >> 8), ue.operations[before]!.subarray(3)]));
      }
    }
    sequence.push(Buffer.concat([Uint8Array.of(0, 0), ...ue.operations]));
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
