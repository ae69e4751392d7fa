// The network's end of an EPS NAS security context (TS 24.301 4.4): keys, NAS COUNTs, protection and verification.

import { AES, DOWNLINK, eea, eia, nasKey, UPLINK } from "../crypto/algorithms.ts";

/** Security header types (TS 24.301 9.3.1). */
export const HeaderType = {
  Plain: 0,
  Integrity: 1,
  IntegrityCiphered: 2,
  NewContext: 3,
  NewContextCiphered: 4,
  PartiallyCiphered: 5,
  ServiceRequest: 12,
} as const;

const PD_EMM = 7;
/** Octets before the plain message in a security protected one. */
export const HEADER = 6;
const SEQUENCE_NUMBERS = 256;
/** Sequence number in a SERVICE REQUEST: 5 bits (9.9.3.19). */
const SERVICE_SEQUENCE_NUMBERS = 32;

/** How a downlink message is protected; what a scenario may want wrong. */
export interface Protection {
  readonly headerType: number;
  /** Added to every octet of the MAC, modulo 256: a wrong MAC for anything but 0. */
  readonly macOffset?: number;
  /** NAS COUNT to use instead of the next one. */
  readonly count?: number;
  /** Added to the next NAS COUNT, which is not used up: below 0 for one that was used before. */
  readonly countOffset?: number;
}

/** NAS COUNTs of a context: the next ones. */
interface Counts {
  uplink: number;
  downlink: number;
}

/** A context: the same life as in the UE, partial until algorithms are chosen. */
export class NetworkContext {
  readonly kasme: Uint8Array;
  readonly ksi: number;
  eia = AES;
  eea = AES;
  /** One for all contexts of the same K_ASME. */
  readonly #counts: Counts;
  #integrityKey: Uint8Array = new Uint8Array(16);
  #cipheringKey: Uint8Array = new Uint8Array(16);

  constructor(kasme: Uint8Array, ksi: number, counts: Counts = { uplink: 0, downlink: 0 }) {
    this.kasme = kasme;
    this.ksi = ksi;
    this.#counts = counts;
  }

  /** The next downlink NAS COUNT. */
  get downlinkCount(): number {
    return this.#counts.downlink;
  }

  /** The least uplink NAS COUNT that is acceptable. */
  get uplinkCount(): number {
    return this.#counts.uplink;
  }

  /** Both NAS COUNTs start anew: a context that an authentication made is taken into use (TS 24.301 4.4.3.1). */
  resetCounts(): void {
    this.#counts.uplink = this.#counts.downlink = 0;
  }

  get integrityKey(): Uint8Array {
    return this.#integrityKey;
  }

  get cipheringKey(): Uint8Array {
    return this.#cipheringKey;
  }

  /** Derives the NAS keys for a pair of algorithms (TS 33.401 A.7). */
  select(eiaId: number, eeaId: number): void {
    this.eia = eiaId;
    this.eea = eeaId;
    this.#cipheringKey = nasKey(this.kasme, 1, eeaId);
    this.#integrityKey = nasKey(this.kasme, 2, eiaId);
  }

  /** The same keys for another pair of algorithms; the COUNTs go on (TS 24.301 5.4.3.2). */
  rederive(eiaId: number, eeaId: number): NetworkContext {
    const context = new NetworkContext(this.kasme, this.ksi, this.#counts);
    context.select(eiaId, eeaId);
    return context;
  }

  /** NAS COUNT of the uplink message accepted last. */
  get lastUplinkCount(): number {
    return this.#counts.uplink - 1;
  }

  /** A security protected message around a plain one; takes the next downlink NAS COUNT unless told another. */
  protect(plain: Uint8Array, protection: Protection): Uint8Array {
    const { headerType, macOffset = 0 } = protection;
    if (headerType === HeaderType.Plain) return plain;
    const count = protection.count ?? this.#nextDownlink(protection.countOffset);
    const isCiphered = headerType === HeaderType.IntegrityCiphered || headerType === HeaderType.NewContextCiphered;
    const body = isCiphered ? eea(this.eea, this.#cipheringKey, count, DOWNLINK, plain) : plain;
    const tail = Uint8Array.of(count & 255, ...body);
    const mac = eia(this.eia, this.#integrityKey, count, DOWNLINK, tail).map((octet) => octet + macOffset);
    return Uint8Array.of((headerType << 4) | PD_EMM, ...mac, ...tail);
  }

  #nextDownlink(offset: number | undefined): number {
    return offset === undefined ? this.#counts.downlink++ : Math.max(0, this.#counts.downlink + offset);
  }

  /**
   * Verifies and deciphers an uplink message.
   * @returns the plain message, or null for a wrong MAC or a NAS COUNT that was used before (4.4.3.2)
   */
  unprotect(pdu: Uint8Array): Uint8Array | null {
    if (pdu.length < HEADER) return null;
    const headerType = pdu[0]! >> 4;
    const count = this.#estimate(pdu[5]!, SEQUENCE_NUMBERS);
    const mac = eia(this.eia, this.#integrityKey, count, UPLINK, pdu.subarray(5));
    if (!mac.every((octet, i) => octet === pdu[1 + i])) return null;
    this.#counts.uplink = count + 1;
    const body = pdu.subarray(HEADER);
    if (headerType === HeaderType.IntegrityCiphered || headerType === HeaderType.NewContextCiphered)
      return eea(this.eea, this.#cipheringKey, count, UPLINK, body);
    return headerType === HeaderType.PartiallyCiphered ? this.#decipherContainer(body, count) : body.slice();
  }

  /** The container of a CONTROL PLANE SERVICE REQUEST: only its value is ciphered (4.4.5). */
  #decipherContainer(body: Uint8Array, count: number): Uint8Array {
    const plain = body.slice();
    const isLong = plain[3] === 0x78;
    const start = Math.min(isLong ? 6 : 5, plain.length);
    const length = isLong ? (plain[4]! << 8) | plain[5]! : plain[4]!;
    const value = eea(this.eea, this.#cipheringKey, count, UPLINK, plain.subarray(start, start + length));
    plain.set(value, start);
    return plain;
  }

  /** Verifies a SERVICE REQUEST by its short MAC (9.9.3.28). @returns whether it is right */
  verifyService(pdu: Uint8Array): boolean {
    if (pdu.length < 4) return false;
    const count = this.#estimate(pdu[1]! & 31, SERVICE_SEQUENCE_NUMBERS);
    const mac = eia(this.eia, this.#integrityKey, count, UPLINK, pdu.subarray(0, 2));
    if (mac[2] !== pdu[2] || mac[3] !== pdu[3]) return false;
    this.#counts.uplink = count + 1;
    return true;
  }

  /** The least NAS COUNT not used yet that has this sequence number (4.4.3.1). */
  #estimate(sequenceNumber: number, modulus: number): number {
    const least = this.#counts.uplink;
    return least + ((sequenceNumber - (least % modulus) + modulus) % modulus);
  }
}
