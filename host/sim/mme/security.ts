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
}

/** A context: the same life as in the UE, partial until algorithms are chosen. */
export class NetworkContext {
  readonly kasme: Uint8Array;
  readonly ksi: number;
  eia = AES;
  eea = AES;
  uplinkCount = 0;
  downlinkCount = 0;
  #integrityKey: Uint8Array = new Uint8Array(16);
  #cipheringKey: Uint8Array = new Uint8Array(16);

  constructor(kasme: Uint8Array, ksi: number) {
    this.kasme = kasme;
    this.ksi = ksi;
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

  /** A security protected message around a plain one; takes the next downlink NAS COUNT unless told another. */
  protect(plain: Uint8Array, protection: Protection): Uint8Array {
    const { headerType, macOffset = 0 } = protection;
    if (headerType === HeaderType.Plain) return plain;
    const count = protection.count ?? this.downlinkCount++;
    const isCiphered = headerType === HeaderType.IntegrityCiphered || headerType === HeaderType.NewContextCiphered;
    const body = isCiphered ? eea(this.eea, this.#cipheringKey, count, DOWNLINK, plain) : plain;
    const tail = Uint8Array.of(count & 255, ...body);
    const mac = eia(this.eia, this.#integrityKey, count, DOWNLINK, tail).map((octet) => octet + macOffset);
    return Uint8Array.of((headerType << 4) | PD_EMM, ...mac, ...tail);
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
    this.uplinkCount = count + 1;
    const body = pdu.subarray(HEADER);
    if (headerType === HeaderType.IntegrityCiphered || headerType === HeaderType.NewContextCiphered)
      return eea(this.eea, this.#cipheringKey, count, UPLINK, body);
    return headerType === HeaderType.PartiallyCiphered ? this.#decipherContainer(body, count) : body.slice();
  }

  /** The container of a CONTROL PLANE SERVICE REQUEST: only its value is ciphered (4.4.5). */
  #decipherContainer(body: Uint8Array, count: number): Uint8Array {
    const plain = body.slice();
    const isLong = plain[3] === 0x78;
    const start = isLong ? 6 : 5;
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
    this.uplinkCount = count + 1;
    return true;
  }

  /** The least NAS COUNT not used yet that has this sequence number (4.4.3.1). */
  #estimate(sequenceNumber: number, modulus: number): number {
    const least = this.uplinkCount;
    return least + ((sequenceNumber - (least % modulus) + modulus) % modulus);
  }
}
