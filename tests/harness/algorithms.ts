// The algorithms of the shipped module as tests call them, and what they are checked against: the library of Node.js for AES and HMAC, and
// for the MACs with SNOW 3G and ZUC their definitions bit by bit over the keystream.

import { createCipheriv } from "node:crypto";
import type { Engine } from "../../host/engine/engine.ts";
import { fromHex, toHex } from "../../host/ue/hex.ts";
import { NasModule } from "./module.ts";

export const SNOW3G = 1;
export const AES = 2;
export const ZUC = 3;

/** What every algorithm takes beside the message. */
export interface Input {
  readonly key: Uint8Array;
  readonly count: number;
  readonly bearer: number;
  readonly direction: number;
}

const KEY = 0;
const MESSAGE = 16;
/** Octets behind a message that must not matter and must not change. */
const BEHIND = 24;

/** One instance of the shipped module, for its algorithms. */
export class Algorithms {
  readonly nas: NasModule;

  constructor(engine: Engine) {
    this.nas = new NasModule(engine);
  }

  /** Puts key and message into the receive region, the message between octets that are `poison`. */
  #put(input: Input, message: Uint8Array, poison: number): void {
    this.nas.memory.fill(poison, this.nas.receive, this.nas.receive + MESSAGE + message.length + BEHIND);
    this.nas.put(input.key, KEY);
    this.nas.put(message, MESSAGE);
  }

  #output(length: number): Uint8Array {
    return this.nas.memory.slice(this.nas.transmit, this.nas.transmit + length);
  }

  /** MAC as hex; throws when it depends on octets behind the message. */
  eia(algorithm: number, input: Input, message: Uint8Array, bits = 8 * message.length): string {
    const macs = [0x00, 0xff].map((poison) => {
      this.#put(input, message, poison);
      const { count, bearer, direction } = input;
      const length = this.nas.call("eia", algorithm, KEY, count, bearer, direction, MESSAGE, bits);
      return length < 0 ? String(length) : toHex(this.#output(length));
    });
    if (macs[0] !== macs[1]) throw new Error(`EIA${algorithm} reads behind the message`);
    return macs[0] as string;
  }

  /** The message ciphered; throws when anything but its octets has changed in the receive region. */
  eea(algorithm: number, input: Input, message: Uint8Array, bits = 8 * message.length): Uint8Array {
    this.#put(input, message, 0xa5);
    const { count, bearer, direction } = input;
    const length = this.nas.call("eea", algorithm, KEY, count, bearer, direction, MESSAGE, bits);
    if (length !== message.length) throw new Error(`EEA${algorithm} returns ${length}`);
    const region = this.nas.memory.slice(this.nas.receive, this.nas.receive + MESSAGE + length + BEHIND);
    const isKept = Buffer.compare(region.subarray(0, MESSAGE), input.key) === 0;
    if (!isKept || region.subarray(MESSAGE + length).some((octet) => octet !== 0xa5))
      throw new Error(`EEA${algorithm} writes outside`);
    return region.subarray(MESSAGE, MESSAGE + length);
  }

  hmac(key: Uint8Array, message: Uint8Array): string {
    this.nas.put(key);
    this.nas.put(message, key.length);
    const length = this.nas.call("hmacSha256", key.length, message.length);
    return length < 0 ? String(length) : toHex(this.#output(length));
  }
}

/** Input of a published set, numbers in hex. */
export function inputOf(set: { key: string; count: string; bearer: number; direction: number }): Input {
  return { key: fromHex(set.key), count: Number.parseInt(set.count, 16), bearer: set.bearer, direction: set.direction };
}

/** COUNT, BEARER, DIRECTION, zeros: the first eight octets of what 128-EEA2 and 128-EIA2 take (TS 33.401 B.1.3, B.2.3). */
function head({ count, bearer, direction }: Input): Buffer {
  const octets = Buffer.alloc(8);
  octets.writeUInt32BE(count >>> 0);
  octets[4] = (bearer << 3) | (direction << 2);
  return octets;
}

export function referenceEea2(input: Input, message: Uint8Array): Uint8Array {
  return createCipheriv("aes-128-ctr", input.key, Buffer.concat([head(input), Buffer.alloc(8)])).update(message);
}

const toNumber = (octets: Uint8Array): bigint => BigInt(`0x${toHex(octets) || "0"}`);
const toOctets = (value: bigint, length: number): Uint8Array => fromHex(value.toString(16).padStart(2 * length, "0"));

/** The message as a number of `bits` bits. */
const bitsOf = (message: Uint8Array, bits: number): bigint => toNumber(message) >> BigInt(8 * message.length - bits);

/** CMAC (NIST SP 800-38B) over bit strings as numbers, with AES of Node.js. */
export function referenceEia2(input: Input, message: Uint8Array, bits = 8 * message.length): string {
  const aes = (block: bigint): bigint =>
    toNumber(createCipheriv("aes-128-ecb", input.key, null).setAutoPadding(false).update(toOctets(block, 16)));
  const double = (block: bigint): bigint => BigInt.asUintN(128, block << 1n) ^ (block >> 127n ? 0x87n : 0n);
  let length = 64 + bits;
  let text = (toNumber(head(input)) << BigInt(bits)) | bitsOf(message, bits);
  let subkey = double(aes(0n));
  if (length % 128 !== 0) {
    const padding = 128 - (length % 128);
    text = ((text << 1n) | 1n) << BigInt(padding - 1);
    length += padding;
    subkey = double(subkey);
  }
  let chain = 0n;
  for (let left = length - 128; left >= 0; left -= 128) {
    const block = BigInt.asUintN(128, text >> BigInt(left));
    chain = aes(chain ^ block ^ (left === 0 ? subkey : 0n));
  }
  return toHex(toOctets(chain >> 96n, 4));
}

/** TS 35.215 4: polynomial evaluation over 64-bit blocks. `keystream` holds z1 … z5. */
export function referenceUia2(keystream: Uint8Array, message: Uint8Array, bits = 8 * message.length): string {
  const times = (a: bigint, b: bigint): bigint => {
    let product = 0n;
    for (let i = 63n; i >= 0n; i--) {
      product = BigInt.asUintN(64, product << 1n) ^ (product >> 63n ? 0x1bn : 0n);
      if ((b >> i) & 1n) product ^= a;
    }
    return product;
  };
  const [p, q] = [toNumber(keystream.subarray(0, 8)), toNumber(keystream.subarray(8, 16))];
  const blocks = Math.ceil(bits / 64);
  const text = bitsOf(message, bits) << BigInt(64 * blocks - bits);
  let sum = 0n;
  for (let i = blocks - 1; i >= 0; i--) sum = times(sum ^ BigInt.asUintN(64, text >> BigInt(64 * i)), p);
  sum = times(sum ^ BigInt(bits), q);
  return toHex(toOctets((sum >> 32n) ^ toNumber(keystream.subarray(16, 20)), 4));
}

/** 128-EIA3: the windows into the keystream at the message's one bits. `keystream` holds ceil(bits / 32) + 2 words. */
export function referenceEia3(keystream: Uint8Array, message: Uint8Array, bits = 8 * message.length): string {
  const stream = toNumber(keystream);
  const window = (at: number): bigint => BigInt.asUintN(32, stream >> BigInt(8 * keystream.length - 32 - at));
  let mac = window(bits) ^ window(8 * keystream.length - 32);
  for (let i = 0; i < bits; i++) if (((message[i >> 3] as number) << (i & 7)) & 0x80) mac ^= window(i);
  return toHex(toOctets(mac, 4));
}
