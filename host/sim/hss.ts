// The home subscriber server of the simulated network: subscribers, authentication vectors (TS 33.401 6.1.2), resynchronisation
// (TS 33.102 6.3.5).

import { xorOctets } from "../ue/usim/aka.ts";
import { type AkaKeys, akaFunctions } from "../ue/usim/keys.ts";
import { kasmeOf } from "./crypto/algorithms.ts";
import type { Random } from "./random.ts";

/** What a subscriber may use. */
export interface Subscription {
  /** APN as text; the first one is the default. */
  readonly apns: readonly ApnSubscription[];
}

export interface ApnSubscription {
  readonly apn: string;
  readonly pdnTypes: readonly ("IPv4" | "IPv6" | "IPv4v6" | "non-IP" | "Ethernet")[];
  /** QoS class identifier, 1 … 255. */
  readonly qci: number;
}

export interface Subscriber {
  /** 6 to 15 digits. */
  readonly imsi: string;
  readonly keys: AkaKeys;
  /** Highest SQN used so far, below 2^48. */
  readonly sqn: number;
  readonly subscription: Subscription;
}

/** An EPS authentication vector. */
export interface Vector {
  readonly rand: Uint8Array;
  readonly autn: Uint8Array;
  readonly xres: Uint8Array;
  readonly kasme: Uint8Array;
}

/** Bits of SQN that are the index (TS 33.102 C.1.1.1): each vector takes the next SEQ, with index 0. */
const SQN_STEP = 32;
/** AMF with the separation bit, for E-UTRAN (TS 33.401 6.1.1). */
const AMF = Uint8Array.of(0x80, 0x00);
/** AMF of a resynchronisation (TS 33.102 6.3.3). */
const AMF_RESYNCH = Uint8Array.of(0, 0);

function sqnOctets(sqn: number): Uint8Array {
  const octets = Buffer.alloc(6);
  octets.writeUIntBE(sqn, 0, 6);
  return new Uint8Array(octets);
}

export class Hss {
  readonly #subscribers = new Map<string, Subscriber>();
  readonly #sqn = new Map<string, number>();
  readonly #amfs = new Map<string, { readonly amf: Uint8Array; left: number }>();
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random;
  }

  add(subscriber: Subscriber): void {
    this.#subscribers.set(subscriber.imsi, subscriber);
    this.#sqn.set(subscriber.imsi, subscriber.sqn);
  }

  subscriber(imsi: string): Subscriber | undefined {
    return this.#subscribers.get(imsi);
  }

  /**
   * The next vector of a subscriber; null for an IMSI that is not known.
   * @param plmn serving network, 3 octets as in a TAI
   */
  vector(imsi: string, plmn: Uint8Array): Vector | null {
    const subscriber = this.#subscribers.get(imsi);
    if (subscriber === undefined) return null;
    const last = this.#sqn.get(imsi)!;
    const sqn = last - (last % SQN_STEP) + SQN_STEP;
    const amf = this.#amf(imsi);
    this.#sqn.set(imsi, sqn);
    const functions = akaFunctions(subscriber.keys);
    const rand = this.#random.octets(16);
    const { res, ck, ik, ak } = functions.f2345(rand);
    const concealed = xorOctets(sqnOctets(sqn), ak);
    const autn = Uint8Array.of(...concealed, ...amf, ...functions.f1(rand, sqnOctets(sqn), amf));
    return { rand, autn, xres: res, kasme: kasmeOf(ck, ik, plmn, concealed) };
  }

  /** Takes SQN_MS out of AUTS. @returns false when MAC-S is wrong, so that the card is not the subscriber's */
  resynchronise(imsi: string, rand: Uint8Array, auts: Uint8Array): boolean {
    const subscriber = this.#subscribers.get(imsi);
    if (subscriber === undefined || auts.length !== 14) return false;
    const functions = akaFunctions(subscriber.keys);
    const sqn = xorOctets(auts.slice(0, 6), functions.f5Star(rand));
    const mac = functions.f1Star(rand, sqn, AMF_RESYNCH);
    if (!mac.every((octet, i) => octet === auts[6 + i])) return false;
    this.#sqn.set(imsi, Buffer.from(sqn).readUIntBE(0, 6));
    return true;
  }

  #amf(imsi: string): Uint8Array {
    const wanted = this.#amfs.get(imsi);
    if (wanted === undefined || wanted.left === 0) return AMF;
    wanted.left--;
    return wanted.amf;
  }

  /** Another authentication management field, 2 octets, for the next vectors; its first bit is the separation bit. */
  setAmf(imsi: string, amf: Uint8Array, times: number): void {
    this.#amfs.set(imsi, { amf, left: times });
  }

  /** Sets the highest SQN used, below 2^48: to bring a synchronisation failure about. */
  setSqn(imsi: string, sqn: number): void {
    this.#sqn.set(imsi, sqn);
  }
}
