// The shipped module as the tests see it: octets in, what the decode bank says out. Reads the bank by its documented layout and not
// through host/memory.ts, so that a mistake there does not hide one here.

import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { test } from "node:test";
import { type Engine, EngineMissingError, type Instance } from "../../host/engine/engine.ts";
import { v8 } from "../../host/engine/v8.ts";
import { loadWasmtime } from "../../host/engine/wasmtime.ts";
import { DISPOSITION_ACTION_TEXTS, Fault } from "../../host/generated/abi.ts";
import { MESSAGES, type MessageRow } from "../../host/generated/messages.ts";
import { CLAUSES } from "../../host/generated/names.ts";

export const DOWNLINK = 0;
export const UPLINK = 1;
/** Layout of a decode bank. */
const PRESENT = 8;
const ACTION = 16;
const FAULTS_TOTAL = 20;
const SPANS = 24;
const FAULTS = 248;
const FAULT_SIZE = 8;
const NO_ROW = 255;
export const BANK_SIZE = 384;

export interface FoundIe {
  readonly name: string;
  readonly iei: string | null;
  readonly offset: number;
  readonly length: number;
  readonly half?: "low" | "high";
}

export interface FoundFault {
  readonly kind: string;
  readonly offset: number;
  /** IEI octet as received; 0 where the fault has none. */
  readonly iei: number;
  readonly row: number | null;
  readonly length: number;
}

export interface Found {
  readonly id: number;
  readonly message: string | null;
  readonly ebi: number;
  readonly pti: number;
  readonly messageType: number;
  readonly ies: readonly FoundIe[];
  readonly faults: readonly FoundFault[];
  readonly faultsTotal: number;
  readonly disposition: { readonly action: string; readonly cause: number; readonly clause: string | null };
}

/** Set once the tests that need wasmtime have been told as skipped. */
let isSkipTold = false;

/**
 * The engines of this machine. Without wasmtime only V8, and the rest shows as a skipped test; where CI is set in the environment, that
 * is a failure.
 */
export function engines(): Engine[] {
  try {
    return [v8, loadWasmtime()];
  } catch (error) {
    if (!(error instanceof EngineMissingError) || process.env.CI) throw error;
    const file = basename(process.argv[1] ?? "", ".mjs");
    if (!isSkipTold) test(`${file} on wasmtime`, { skip: error.message }, () => {});
    isSkipTold = true;
    return [v8];
  }
}

/** Octets of the module that is shipped. */
export const shippedModule: Uint8Array = readFileSync("build/nas.wasm");

function foundIe(row: MessageRow, span: number): FoundIe {
  const { name, iei, format } = row;
  const half = format === "HalfHigh" ? "high" : format === "HalfLow" || format === "TV1" ? "low" : undefined;
  const offset = span & 0xffff;
  return half === undefined ? { name, iei, offset, length: span >>> 16 } : { name, iei, offset, length: 0.5, half };
}

/** One instance of the shipped module, for decoding and encoding. */
export class NasModule {
  readonly instance: Instance;
  readonly memory: Uint8Array;
  readonly receive: number;
  readonly receiveSize: number;
  readonly transmit: number;
  private readonly decodeFn: (...args: number[]) => number;
  private readonly encodeFn: (...args: number[]) => number;

  constructor(engine: Engine, module: Uint8Array = shippedModule) {
    this.instance = engine.instantiate(module);
    this.memory = this.instance.memory;
    this.receive = this.call("receiveAddress");
    this.receiveSize = this.call("receiveSize");
    this.transmit = this.call("transmitAddress");
    this.decodeFn = this.instance.fn("decode");
    this.encodeFn = this.instance.fn("encode");
  }

  call(name: string, ...args: number[]): number {
    return this.instance.fn(name)(...args);
  }

  bankAddress(bank: number): number {
    return this.call("bankAddress", bank);
  }

  /** Puts octets into the receive region. */
  put(octets: Uint8Array, offset = 0): void {
    this.memory.set(octets, this.receive + offset);
  }

  /** `decode` alone: the message id, or a negative number. */
  decodeRaw(offset: number, length: number, direction: number, bank = 0): number {
    return this.decodeFn(offset, length, direction, bank);
  }

  /** Decodes one message and reads its bank. */
  decode(octets: Uint8Array, direction: number, offset = 0, bank = 0): Found {
    this.put(octets, offset);
    const id = this.decodeRaw(offset, octets.length, direction, bank);
    return this.read(id, bank);
  }

  /** `encode` of what a bank holds: octets, or a negative number. */
  encode(bank = 0): Uint8Array | number {
    const length = this.encodeFn(bank);
    return length < 0 ? length : this.memory.slice(this.transmit, this.transmit + length);
  }

  /** What bank `bank` says about the message with this id. */
  read(id: number, bank = 0): Found {
    const at = this.bankAddress(bank);
    const view = new DataView(this.memory.buffer, this.memory.byteOffset + at, BANK_SIZE);
    const table = MESSAGES[id] ?? null;
    const present = view.getBigUint64(PRESENT, true);
    const clause = view.getUint16(ACTION + 2, true);
    const rows = (table?.rows ?? []).map((row, i) => ({ row, i })).filter(({ i }) => (present >> BigInt(i)) & 1n);
    return {
      id,
      message: table?.name ?? null,
      ebi: view.getUint8(4),
      pti: view.getUint8(5),
      messageType: view.getUint8(6),
      ies: rows.map(({ row, i }) => foundIe(row, view.getUint32(SPANS + 4 * i, true))),
      faults: Array.from({ length: view.getUint8(7) }, (_, i) => this.readFault(view, FAULTS + FAULT_SIZE * i)),
      faultsTotal: view.getUint16(FAULTS_TOTAL, true),
      disposition: {
        action: DISPOSITION_ACTION_TEXTS.get(view.getUint8(ACTION)) ?? "?",
        cause: view.getUint8(ACTION + 1),
        clause: clause === 0 ? null : CLAUSES[clause]!.cite,
      },
    };
  }

  private readFault(view: DataView, at: number): FoundFault {
    const row = view.getUint8(at + 5);
    return {
      kind: nameOf(Fault, view.getUint16(at, true)),
      offset: view.getUint16(at + 2, true),
      iei: view.getUint8(at + 4),
      row: row === NO_ROW ? null : row,
      length: view.getUint16(at + 6, true),
    };
  }
}

function nameOf(ids: Readonly<Record<string, number>>, value: number): string {
  return Object.keys(ids).find((name) => ids[name] === value) ?? String(value);
}
