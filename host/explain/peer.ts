// The network of a UE under questions: it protects what the UE is to receive, and for the states that are brought about it has a
// subscriber with one EPS security context, 128-EIA2 and 128-EEA2.

import type { CodecCore } from "../codec/core.ts";
import { NasKeys } from "../codec/keys.ts";
import { toHex } from "../ue/hex.ts";
import { milenage } from "../ue/usim/milenage.ts";

const KEY = Uint8Array.from({ length: 16 }, (_, i) => 0x10 + i);
const OPC = Uint8Array.from({ length: 16 }, (_, i) => 0xa0 + i);
/** The card's last sequence number; the challenge has the next one of another index (TS 33.102 annex C). */
const SQN = 32;
const KSI = 1;
const AES = 2;
const FC_KASME = 0x10;
const SEPARATION_BIT = 0x80;
const INTEGRITY_CIPHERED = 2;
const NEW_CONTEXT = 3;
const PD_EMM = 7;
const SECURITY_MODE_COMMAND = 0x5d;

/** The `usim` field of the configuration of the UE that belongs to a peer. */
export const PEER_USIM = { algorithm: "milenage", k: toHex(KEY), opc: toHex(OPC), sqn: "000000000000" } as const;

/** What protects a message. */
export interface SecurityContext {
  readonly kasme: Uint8Array;
  readonly eia: number;
  readonly eea: number;
}

const parameter = (octets: Uint8Array): Uint8Array => Uint8Array.of(...octets, octets.length >> 8, octets.length & 255);

/**
 * A plain message, integrity protected and ciphered; a SECURITY MODE COMMAND with the algorithms that it selects, and not ciphered
 * (TS 24.301 5.4.3.2).
 * @param count NAS COUNT to send it with
 */
export function protectDownlink(core: CodecCore, context: SecurityContext, count: number, plain: Uint8Array): Uint8Array {
  const isCommand = plain.length > 2 && plain[0] === PD_EMM && plain[1] === SECURITY_MODE_COMMAND;
  const { kasme } = context;
  const [eia, eea] = isCommand ? [plain[2]! & 7, (plain[2]! >> 4) & 7] : [context.eia, context.eea];
  const keys = new NasKeys(core, { kasme: toHex(kasme), eia, eea });
  const keystream = isCommand ? undefined : keys.keystream(count, "downlink", plain.length);
  const body = plain.map((octet, i) => octet ^ (keystream?.[i] ?? 0));
  const covered = Uint8Array.of(count & 255, ...body);
  const mac = keys.mac(count, "downlink", covered) ?? new Uint8Array(4);
  return Uint8Array.of(((isCommand ? NEW_CONTEXT : INTEGRITY_CIPHERED) << 4) | PD_EMM, ...mac, ...covered);
}

/** The network of a state that is brought about. */
export class Peer {
  readonly #core: CodecCore;
  readonly #plmn: Uint8Array;
  #kasme = new Uint8Array(32);
  #isSecure = false;
  #count = 0;

  /** @param plmn serving PLMN, 3 octets as in a TAI */
  constructor(core: CodecCore, plmn: Uint8Array) {
    this.#core = core;
    this.#plmn = plmn;
  }

  /** AUTHENTICATION REQUEST. */
  challenge(): Uint8Array {
    const functions = milenage(KEY, OPC);
    const rand = new Uint8Array(16).fill(0x5a);
    const { ck, ik, ak } = functions.f2345(rand);
    const sqn = Uint8Array.of(0, 0, 0, 0, 0, SQN);
    const amf = Uint8Array.of(SEPARATION_BIT, 0);
    const concealed = sqn.map((octet, i) => octet ^ ak[i]!);
    const input = Uint8Array.of(FC_KASME, ...parameter(this.#plmn), ...parameter(concealed));
    this.#kasme = Uint8Array.from(this.#core.hmac(Uint8Array.of(...ck, ...ik), input));
    return Uint8Array.of(PD_EMM, 0x52, KSI, ...rand, 16, ...concealed, ...amf, ...functions.f1(rand, sqn, amf));
  }

  /** SECURITY MODE COMMAND. @param capability replayed UE security capability */
  command(capability: Uint8Array): Uint8Array {
    this.#isSecure = true;
    return this.protect(Uint8Array.of(PD_EMM, SECURITY_MODE_COMMAND, (AES << 4) | AES, KSI, capability.length, ...capability));
  }

  /** Any message, protected; plain before the SECURITY MODE COMMAND. */
  protect(plain: Uint8Array): Uint8Array {
    if (!this.#isSecure) return plain;
    return protectDownlink(this.#core, { kasme: this.#kasme, eia: AES, eea: AES }, this.#count++, plain);
  }
}
