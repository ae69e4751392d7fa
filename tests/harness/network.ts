// The network's side of NAS security for tests, written from TS 33.401 with the crypto library of Node.js and nothing of the product but
// the USIM's Milenage: what a UE under test receives is protected here, what it sends is checked and read here. 128-EEA2 and 128-EIA2.

import { createCipheriv, createHmac } from "node:crypto";
import { milenage } from "../../host/ue/usim/milenage.ts";

const xor = (a: Uint8Array, b: Uint8Array): Uint8Array => a.map((octet, i) => octet ^ b[i]!);
const ecb = (key: Uint8Array, block: Uint8Array): Uint8Array =>
  createCipheriv("aes-128-ecb", key, null).setAutoPadding(false).update(block);

/** TS 33.220 B.2: HMAC-SHA-256 over FC, then each parameter with its length. */
export function kdf(key: Uint8Array, fc: number, ...parameters: Uint8Array[]): Uint8Array {
  const parts = parameters.flatMap((p) => [p, Uint8Array.of(p.length >> 8, p.length & 255)]);
  return createHmac("sha256", key)
    .update(Buffer.concat([Uint8Array.of(fc), ...parts]))
    .digest();
}

/** TS 33.401 B.1.3, B.2.3: COUNT, BEARER 0, DIRECTION, zeros. */
function head(count: number, direction: number): Buffer {
  const block = Buffer.alloc(8);
  block.writeUInt32BE(count);
  block[4] = direction << 2;
  return block;
}

/** 128-EEA2: AES-128 in counter mode; deciphering is the same. */
export function eea2(key: Uint8Array, count: number, direction: number, octets: Uint8Array): Uint8Array {
  return createCipheriv("aes-128-ctr", key, Buffer.concat([head(count, direction), Buffer.alloc(8)])).update(octets);
}

/** 128-EIA2: the first 32 bits of AES-128 CMAC (NIST SP 800-38B). */
export function eia2(key: Uint8Array, count: number, direction: number, octets: Uint8Array): Buffer {
  const message = Buffer.concat([head(count, direction), octets]);
  const isWhole = message.length % 16 === 0;
  const padded = Buffer.alloc(Math.ceil(message.length / 16) * 16);
  message.copy(padded);
  if (!isWhole) padded[message.length] = 0x80;
  let subkey = BigInt(`0x${Buffer.from(ecb(key, Buffer.alloc(16))).toString("hex")}`);
  for (let i = isWhole ? 1 : 2; i > 0; i--) subkey = BigInt.asUintN(128, subkey << 1n) ^ (subkey >> 127n ? 0x87n : 0n);
  const last = Buffer.from(subkey.toString(16).padStart(32, "0"), "hex");
  for (let i = 0; i < 16; i++) padded[padded.length - 16 + i]! ^= last[i]!;
  return createCipheriv("aes-128-cbc", key, Buffer.alloc(16)).setAutoPadding(false).update(padded).subarray(-16, -12);
}

/** A subscriber as the network knows it. */
export interface Subscriber {
  readonly k: Uint8Array;
  readonly opc: Uint8Array;
}

/** What is unusual in a SECURITY MODE COMMAND. The MAC is that of 128-EIA2 with the keys of the algorithms said. */
export interface CommandForm {
  /** Numbers of the algorithms. */
  readonly eea?: number;
  readonly eia?: number;
  readonly headerType?: number;
  /** Downlink NAS COUNT, 0 where absent. */
  readonly count?: number;
}

/** Algorithm type distinguishers, TS 33.401 A.7. */
const NAS_ENCRYPTION = 1;
const NAS_INTEGRITY = 2;
const AES = 2;
/** Type of security context flag in an eKSI (TS 24.301 9.9.3.21). */
const MAPPED = 8;
const DOWNLINK = 1;
const UPLINK = 0;

/** One EPS security context in the network, from the challenge on. */
export class NetworkSecurity {
  readonly #subscriber: Subscriber;
  readonly #plmn: Uint8Array;
  /** K_ASME of the last challenge; K'_ASME mapped from Iu mode. */
  #native: Uint8Array = new Uint8Array(32);
  #mapped: Uint8Array = new Uint8Array(32);
  integrityKey: Uint8Array = new Uint8Array(16);
  cipheringKey: Uint8Array = new Uint8Array(16);
  /** NAS COUNT of the next downlink message. */
  downlinkCount = 0;

  /** @param plmn serving PLMN, 3 octets as in a TAI */
  constructor(subscriber: Subscriber, plmn: Uint8Array) {
    this.#subscriber = subscriber;
    this.#plmn = plmn;
  }

  /** AUTHENTICATION REQUEST with eKSI `ksi`, sequence number `sqn`; the keys follow from it. */
  challenge(rand: Uint8Array, sqn: number, ksi: number): Uint8Array {
    const functions = milenage(this.#subscriber.k, this.#subscriber.opc);
    const { ck, ik, ak } = functions.f2345(rand);
    const sqnOctets = new Uint8Array(6);
    Buffer.from(sqnOctets.buffer).writeUIntBE(sqn, 0, 6);
    const amf = Uint8Array.of(0x80, 0);
    const concealed = xor(sqnOctets, ak);
    const autn = Buffer.concat([concealed, amf, functions.f1(rand, sqnOctets, amf)]);
    this.#native = kdf(Buffer.concat([ck, ik]), 0x10, this.#plmn, concealed);
    return Buffer.concat([Uint8Array.of(7, 0x52, ksi), rand, Uint8Array.of(16), autn]);
  }

  /**
   * SECURITY MODE COMMAND that takes the context into use.
   * @param capability replayed UE security capability, value octets
   * @param more what follows it
   * @param form what else is not as usual
   */
  securityModeCommand(
    ksi: number,
    capability: Uint8Array,
    more: Uint8Array = new Uint8Array(0),
    form: CommandForm = {},
  ): Uint8Array {
    const { eea = AES, eia = AES, headerType = 3, count = 0 } = form;
    this.#deriveKeys((ksi & MAPPED) === 0 ? this.#native : this.#mapped, eea, eia);
    this.downlinkCount = count;
    const octets = Buffer.concat([Uint8Array.of(7, 0x5d, (eea << 4) | eia, ksi, capability.length), capability, more]);
    return this.#sign(headerType, octets);
  }

  /**
   * Takes a context mapped from that of Iu mode into use, as after a handover (TS 33.401 A.10). The algorithms are AES.
   * @param nonce of the MME; null with CS to PS SRVCC: the keys are K'_ASME (TS 24.301 4.4.2.5)
   */
  handOver(keys: Uint8Array, nonce: Uint8Array | null): void {
    this.#mapped = nonce === null ? keys : kdf(keys, 0x18, nonce);
    this.#deriveKeys(this.#mapped, AES, AES);
    // The parameters of the handover stand for the first downlink message (TS 24.301 4.4.3.1 NOTE 2).
    this.downlinkCount = 1;
  }

  /** K'_ASME of the mapped context. */
  get kasmeMapped(): Uint8Array {
    return this.#mapped;
  }

  /** K'_ASME for a UE that comes in idle mode (TS 33.401 A.11); the next SECURITY MODE COMMAND is for it. */
  map(keys: Uint8Array, nonceUe: Uint8Array, nonceMme: Uint8Array): void {
    this.#mapped = kdf(keys, 0x19, nonceUe, nonceMme);
  }

  #deriveKeys(kasme: Uint8Array, eea: number, eia: number): void {
    const key = (type: number, id: number): Uint8Array => kdf(kasme, 0x15, Uint8Array.of(type), Uint8Array.of(id)).subarray(16);
    this.cipheringKey = key(NAS_ENCRYPTION, eea);
    this.integrityKey = key(NAS_INTEGRITY, eia);
  }

  /** A plain message, ciphered and integrity protected (header type 2). */
  protect(plain: Uint8Array): Uint8Array {
    return this.protectAs(2, plain);
  }

  /** A plain message with a security header of any type; 2 and 4 say that it is ciphered (9.3.1). */
  protectAs(headerType: number, plain: Uint8Array): Uint8Array {
    const isCiphered = headerType === 2 || headerType === 4;
    return this.#sign(headerType, isCiphered ? eea2(this.cipheringKey, this.downlinkCount, DOWNLINK, plain) : plain);
  }

  /** Keystream of the next downlink message, for those who cipher many messages under one COUNT. */
  keystream(length: number): Uint8Array {
    return eea2(this.cipheringKey, this.downlinkCount, DOWNLINK, new Uint8Array(length));
  }

  #sign(headerType: number, body: Uint8Array): Uint8Array {
    const count = this.downlinkCount++;
    const tail = Buffer.concat([Uint8Array.of(count & 255), body]);
    return Buffer.concat([Uint8Array.of((headerType << 4) | 7), eia2(this.integrityKey, count, DOWNLINK, tail), tail]);
  }

  /**
   * Reads an uplink message that is integrity protected, ciphered or not.
   * @param count its NAS COUNT
   * @returns the plain message, or null when the MAC is wrong
   */
  read(pdu: Uint8Array, count: number): Uint8Array | null {
    const headerType = pdu[0]! >> 4;
    const mac = eia2(this.integrityKey, count, UPLINK, pdu.subarray(5));
    if (!mac.equals(pdu.subarray(1, 5))) return null;
    const body = pdu.subarray(6);
    return headerType === 2 || headerType === 4 ? eea2(this.cipheringKey, count, UPLINK, body) : body;
  }
}
