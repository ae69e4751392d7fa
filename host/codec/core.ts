// The codec's functions of the module, octets in and out.

import type { Engine, ExportedFunction } from "../engine/engine.ts";
import { type Bank, type BankToEncode, NasMemory } from "../memory.ts";
import type { Direction } from "./pdu.ts";

const ABI_MAJOR = 1;
/** Whether the network receives. */
const DIRECTIONS: Readonly<Record<Direction, number>> = { downlink: 0, uplink: 1 };

/** One instance of the module, for decoding, encoding and the algorithms of TS 33.401. */
export class CodecCore {
  readonly memory: NasMemory;
  readonly #decode: ExportedFunction;
  readonly #encode: ExportedFunction;
  readonly #eia: ExportedFunction;
  readonly #eea: ExportedFunction;
  readonly #hmac: ExportedFunction;

  /** @throws {EngineError} when the engine refuses the module, or the module has another ABI */
  constructor(engine: Engine, module: Uint8Array) {
    const instance = engine.instantiate(module);
    const version = instance.fn("abiVersion")();
    if (version >>> 16 !== ABI_MAJOR) throw new RangeError(`the module has ABI version ${version >>> 16}, not ${ABI_MAJOR}`);
    this.memory = new NasMemory(instance);
    this.#decode = instance.fn("decode");
    this.#encode = instance.fn("encode");
    this.#eia = instance.fn("eia");
    this.#eea = instance.fn("eea");
    this.#hmac = instance.fn("hmacSha256");
  }

  /** Decodes a message of at most `memory.receiveSize` octets. */
  decode(octets: Uint8Array, direction: Direction): Bank {
    this.memory.putReceive(octets);
    this.#decode(0, octets.length, DIRECTIONS[direction], 0);
    return this.memory.bank(0);
  }

  /**
   * Encodes a message whose values stand in `values`.
   * @returns its octets, or a negative `Misuse`
   */
  encode(bank: BankToEncode, values: Uint8Array): Uint8Array | number {
    this.memory.putReceive(values);
    this.memory.putBank(0, bank);
    const length = this.#encode(0);
    return length < 0 ? length : this.memory.transmit(length);
  }

  /** MAC of a NAS message (TS 33.401 B.2; BEARER 0). `octets`: sequence number and message. */
  mac(algorithm: number, key: Uint8Array, count: number, direction: Direction, octets: Uint8Array): Uint8Array {
    this.memory.putReceive(key);
    this.memory.putReceive(octets, key.length);
    this.#eia(algorithm, 0, count, 0, 1 - DIRECTIONS[direction], key.length, 8 * octets.length);
    return this.memory.transmit(4);
  }

  /** Key stream of a NAS message (TS 33.401 B.1; BEARER 0). */
  keystream(algorithm: number, key: Uint8Array, count: number, direction: Direction, length: number): Uint8Array {
    this.memory.putReceive(key);
    this.memory.putReceive(new Uint8Array(length), key.length);
    this.#eea(algorithm, 0, count, 0, 1 - DIRECTIONS[direction], key.length, 8 * length);
    return this.memory.receive(key.length, length);
  }

  /** HMAC-SHA-256 of a message under a key of at most 64 octets. */
  hmac(key: Uint8Array, octets: Uint8Array): Uint8Array {
    this.memory.putReceive(key);
    this.memory.putReceive(octets, key.length);
    this.#hmac(key.length, octets.length);
    return this.memory.transmit(32);
  }
}
