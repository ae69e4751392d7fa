// Every message type with every PTI and every EPS bearer identity against a UE in one state. All messages of a state come under one NAS
// COUNT: they are ciphered with one keystream and signed together, block by block, and the context is put back where one has changed it.

import { createCipheriv } from "node:crypto";
import { CLAUSES } from "../../host/generated/names.ts";
import { eea2 } from "./network.ts";
import { COUNT_WORDS, type UeModule } from "./ueModule.ts";

const BLOCK = 16;
/** Octets of the authenticated input before the ciphered message: COUNT, BEARER and DIRECTION, zeros, sequence number. */
const HEAD = 9;
/** Octets of a security protected message before the plain one. */
const SECURITY_HEADER = 6;
const DOWNLINK = 1;

const double = (value: bigint): bigint => BigInt.asUintN(128, value << 1n) ^ (value >> 127n ? 0x87n : 0n);

/** Downlink messages under one NAS COUNT, protected many at a time: 128-EEA2 and 128-EIA2, security header type 2. */
export class Batch {
  readonly #integrityKey: Uint8Array;
  readonly #cipheringKey: Uint8Array;
  readonly #count: number;
  readonly #subkeys: readonly [Buffer, Buffer];

  /** Takes the keys and the next downlink COUNT of a UE under test. */
  constructor({ integrityKey, cipheringKey, downlinkCount }: UeModule["network"]) {
    this.#integrityKey = integrityKey;
    this.#cipheringKey = cipheringKey;
    this.#count = downlinkCount;
    const zero = BigInt(`0x${this.#ecb(Buffer.alloc(BLOCK)).toString("hex")}`);
    const octets = (value: bigint): Buffer => Buffer.from(value.toString(16).padStart(2 * BLOCK, "0"), "hex");
    this.#subkeys = [octets(double(zero)), octets(double(double(zero)))];
  }

  #ecb(blocks: Uint8Array): Buffer {
    return createCipheriv("aes-128-ecb", this.#integrityKey, null).setAutoPadding(false).update(blocks);
  }

  /** @param plains messages of the same length. @returns the PDUs, one behind the other */
  protect(plains: readonly Uint8Array[]): Uint8Array {
    const length = plains[0]!.length;
    const keystream = eea2(this.#cipheringKey, this.#count, DOWNLINK, new Uint8Array(length));
    const size = SECURITY_HEADER + length;
    const blocks = Math.ceil((HEAD + length) / BLOCK);
    const input = Buffer.alloc(plains.length * blocks * BLOCK);
    const pdus = new Uint8Array(plains.length * size);
    const subkey = this.#subkeys[(HEAD + length) % BLOCK === 0 ? 0 : 1];
    plains.forEach((plain, i) => {
      const at = i * blocks * BLOCK;
      const pdu = i * size;
      input.writeUInt32BE(this.#count, at);
      input[at + 4] = DOWNLINK << 2;
      input[at + 8] = this.#count & 255;
      pdus[pdu] = 0x27;
      pdus[pdu + 5] = this.#count & 255;
      for (let o = 0; o < length; o++) {
        const octet = plain[o]! ^ keystream[o]!;
        input[at + HEAD + o] = octet;
        pdus[pdu + SECURITY_HEADER + o] = octet;
      }
      if ((HEAD + length) % BLOCK !== 0) input[at + HEAD + length] = 0x80;
      for (let o = 0; o < BLOCK; o++) input[at + (blocks - 1) * BLOCK + o]! ^= subkey[o]!;
    });
    const macs = this.#chain(input, plains.length, blocks);
    for (let i = 0; i < plains.length; i++) pdus.set(macs.subarray(i * BLOCK, i * BLOCK + 4), i * size + 1);
    return pdus;
  }

  /** CBC over `blocks` blocks of each of `n` messages. @returns the last block of each */
  #chain(input: Buffer, n: number, blocks: number): Buffer {
    let state: Buffer = Buffer.alloc(n * BLOCK);
    for (let block = 0; block < blocks; block++) {
      for (let i = 0; i < n; i++) {
        const from = (i * blocks + block) * BLOCK;
        for (let o = 0; o < BLOCK; o++) state[i * BLOCK + o]! ^= input[from + o]!;
      }
      state = this.#ecb(state);
    }
    return state;
  }
}

/** What the core left to do, as far as the matrix asks. */
export interface Outcome {
  /** Octets of each uplink message, plain. */
  readonly uplinks: readonly Uint8Array[];
  /** Each rule: clause as cited, outcome by number, cause. */
  readonly rules: readonly { readonly clause: string; readonly outcome: number; readonly cause: number }[];
  /** Actions of other kinds. */
  readonly others: number;
}

const SEND_PDU = 1;
const RULE = 4;

/** A UE in one state that takes one message after the other. */
export class Bench {
  readonly #ue: UeModule;
  readonly #memory: Buffer;
  readonly #view: DataView;
  readonly #saved: Buffer;
  readonly #region: Buffer;
  readonly #receive: number;
  readonly #actions: number;

  constructor(ue: UeModule) {
    this.#ue = ue;
    this.#memory = Buffer.from(ue.memory.buffer, ue.memory.byteOffset, ue.memory.length);
    this.#view = new DataView(ue.memory.buffer, ue.memory.byteOffset);
    this.#saved = Buffer.from(ue.save());
    this.#region = Buffer.from(ue.region.buffer, ue.region.byteOffset, ue.region.length);
    this.#receive = ue.call("receiveAddress");
    this.#actions = ue.call("actionsAddress");
  }

  /** Hands a PDU to the core. */
  receive(pdus: Uint8Array, from: number, length: number): void {
    for (let o = 0; o < length; o++) this.#memory[this.#receive + o] = pdus[from + o]!;
    this.#ue.call("ueDownlink", length);
  }

  outcome(): Outcome {
    const view = this.#view;
    const uplinks: Uint8Array[] = [];
    const rules: { clause: string; outcome: number; cause: number }[] = [];
    let others = 0;
    const end = this.#actions + 8 + view.getUint32(this.#actions, true);
    for (let at = this.#actions + 8; at < end; at += view.getUint16(at + 2, true)) {
      const kind = view.getUint16(at, true);
      const number = (i: number): number => view.getUint32(at + 4 + 4 * i, true);
      if (kind === SEND_PDU) uplinks.push(this.#memory.subarray(number(3), number(3) + number(4)));
      else if (kind === RULE) rules.push({ clause: CLAUSES[number(0)]!.cite, outcome: number(1), cause: number(2) });
      else others++;
    }
    return { uplinks, rules, others };
  }

  /**
   * Takes the NAS COUNTs of the message and its answers back.
   * @param uplinks messages that were sent
   * @param downlinks messages that were accepted by their integrity
   * @returns whether the downlink NAS COUNT was one further, the uplink one by the messages sent, and nothing else of the context has changed
   */
  isUnchanged(uplinks: number, downlinks = 1): boolean {
    const steps = COUNT_WORDS.map((word) => this.#region.readUInt32LE(word) - this.#saved.readUInt32LE(word));
    for (const word of COUNT_WORDS) this.#saved.copy(this.#region, word, word, word + 4);
    const [uplink, downlink, ...others] = steps[1] === 0 && steps[0] === 0 ? [...steps.slice(2), ...steps.slice(0, 2)] : steps;
    const isCounted = uplink === uplinks && downlink === downlinks && others.every((step) => step === 0);
    return isCounted && this.#region.compare(this.#saved) === 0;
  }

  /** Puts the whole context back. */
  restore(): void {
    this.#saved.copy(this.#region);
  }
}
