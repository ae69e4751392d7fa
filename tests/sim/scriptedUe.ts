// A UE that does nothing by itself: tests say which messages it sends, with which protection, and look at what came back. It has a card and
// security of its own, so that it can be right where a case needs it to be right.

import { DOWNLINK, eea, eia, kasmeOf, nasKey, UPLINK } from "../../host/sim/crypto/algorithms.ts";
import { plmnOctets, taiOctets } from "../../host/sim/mme/coding.ts";
import type { Connection, ReleaseReason } from "../../host/sim/mme/options.ts";
import { type Message, type MessageContent, read, write } from "../../host/sim/nas.ts";
import { fromHex, toHex } from "../../host/ue/hex.ts";
import { akaFunctions } from "../../host/ue/usim/keys.ts";
import { APNS, IMSI, K, OPC, type SimNetwork } from "./simNetwork.ts";

const KEYS = { algorithm: "milenage", k: fromHex(K), opc: fromHex(OPC) } as const;
/** Type octet of an IMSI, odd number of digits, before the first digit. */
const imsiIdentity = (imsi: string): Uint8Array => {
  const digits = [...imsi, ...(imsi.length % 2 === 0 ? ["f"] : [])];
  const first = `${digits[0]}${imsi.length % 2 === 0 ? 1 : 9}`;
  const rest = digits.slice(1);
  const pairs = Array.from({ length: rest.length / 2 }, (_, i) => `${rest[2 * i + 1]}${rest[2 * i]}`);
  return fromHex(first + pairs.join(""));
};
/** PDN CONNECTIVITY REQUEST: PTI 1, IPv4, initial request. */
export const PDN_REQUEST = "0201d011";

/** How an uplink message is protected; as is right for the UE now unless told. */
export interface UplinkProtection {
  readonly headerType?: number;
  readonly macOffset?: number;
  readonly count?: number;
}

interface Security {
  readonly kasme: Uint8Array;
  readonly ksi: number;
  eia: number;
  eea: number;
  uplink: number;
  /** Downlink NAS COUNT of the message that came last. */
  downlink: number;
}

export class ScriptedUe {
  /** Messages that came, deciphered. */
  readonly received: Message[] = [];
  /** PDUs that came, as they were. */
  readonly pdus: Uint8Array[] = [];
  readonly released: ReleaseReason[] = [];
  readonly setUp: number[][] = [];
  readonly imsi: string;
  guti: Uint8Array | null = null;
  security: Security | null = null;
  connection: Connection | null = null;
  /** Security header type of later uplink messages. */
  isSecure = false;
  readonly #net: SimNetwork;
  #partial: Security | null = null;
  static #connections = 1000;

  constructor(net: SimNetwork, imsi = IMSI) {
    this.#net = net;
    this.imsi = imsi;
    net.hss.add({ imsi, keys: KEYS, sqn: 0, subscription: { apns: APNS } });
  }

  /** What came since the last call. */
  take(): Message[] {
    return this.received.splice(0);
  }

  /** Names of what came since the last call. */
  names(): (string | null)[] {
    return this.take().map(({ name }) => name);
  }

  // ---- Connection ----

  /** Opens a connection with a PDU. @param stmsi as the UE tells its eNodeB; that of its GUTI unless told */
  open(pdu: Uint8Array, tac = 1, stmsi: Uint8Array | null = this.guti?.slice(-5) ?? null): void {
    const connection: Connection = {
      id: ScriptedUe.#connections++,
      tai: taiOctets("00101", tac),
      stmsi,
      downlink: (octets) => this.#onDownlink(octets),
      release: (reason) => {
        this.released.push(reason);
        if (this.connection === connection) this.#gone();
      },
      setup: (ebis) => this.setUp.push([...ebis]),
      drop: () => undefined,
    };
    this.connection = connection;
    this.#net.mme.initial(connection, pdu);
  }

  /** The radio has been lost. */
  lose(): void {
    const connection = this.connection!;
    this.#gone();
    this.#net.mme.released(connection, "failure");
  }

  #gone(): void {
    this.connection = null;
    this.isSecure = false;
  }

  // ---- Messages ----

  /** Octets of a message with its protection. */
  protect(plain: Uint8Array, how: UplinkProtection = {}): Uint8Array {
    const { headerType = this.isSecure ? 2 : 0, macOffset = 0 } = how;
    const { security } = this;
    if (headerType === 0 || security === null) return plain;
    const count = how.count ?? security.uplink++;
    const isCiphered = headerType === 2 || headerType === 4;
    const cipher = (octets: Uint8Array): Uint8Array =>
      eea(security.eea, nasKey(security.kasme, 1, security.eea), count, UPLINK, octets);
    // Of a CONTROL PLANE SERVICE REQUEST the value of the ESM message container, IEI and two length octets behind the third octet.
    const length = headerType === 5 ? (plain[4]! << 8) | plain[5]! : 0;
    const partly = Uint8Array.of(...plain.slice(0, 6), ...cipher(plain.slice(6, 6 + length)), ...plain.slice(6 + length));
    const body = isCiphered ? cipher(plain) : headerType === 5 ? partly : plain;
    const tail = Uint8Array.of(count & 255, ...body);
    const mac = eia(security.eia, nasKey(security.kasme, 2, security.eia), count, UPLINK, tail).map((o) => o + macOffset);
    return Uint8Array.of((headerType << 4) | 7, ...mac, ...tail);
  }

  /** Sends a message on the connection, or opens one with it. */
  send(what: Uint8Array | string, content: MessageContent = {}, how: UplinkProtection = {}): void {
    const plain = typeof what === "string" ? write(what, "uplink", content) : what;
    const isOpening = this.connection === null;
    const first = how.headerType === undefined && isOpening && this.security !== null ? { ...how, headerType: 1 } : how;
    const pdu = this.protect(plain, first);
    if (isOpening) this.open(pdu);
    else this.#net.mme.uplink(this.connection!, pdu);
  }

  /** A SERVICE REQUEST. */
  serviceRequest(changes: { readonly macOffset?: number; readonly ksi?: number } = {}): void {
    const security = this.security!;
    const count = security.uplink++;
    const head = Uint8Array.of(0xc7, ((changes.ksi ?? security.ksi) << 5) | (count & 31));
    const mac = eia(security.eia, nasKey(security.kasme, 2, security.eia), count, UPLINK, head).map(
      (o) => o + (changes.macOffset ?? 0),
    );
    this.open(Uint8Array.of(...head, mac[2]!, mac[3]!));
  }

  #onDownlink(pdu: Uint8Array): void {
    this.pdus.push(pdu);
    const headerType = pdu[0]! >> 4;
    const body = headerType === 0 ? pdu : pdu.subarray(6);
    const { security } = this;
    const key = security === null ? null : nasKey(security.kasme, 1, security.eea);
    if (headerType !== 0 && security !== null) security.downlink += 1 + ((pdu[5]! - security.downlink - 1) & 255);
    const plain = headerType === 2 ? eea(security!.eea, key!, security!.downlink, DOWNLINK, body) : body;
    const message = read(plain, "downlink");
    const guti = message.ies.get("GUTI");
    if (guti !== undefined) this.guti = guti;
    this.received.push(message);
  }

  // ---- Procedures that every case needs ----

  /** Value of the EPS mobile identity. */
  get identity(): Uint8Array {
    return this.guti ?? imsiIdentity(this.imsi);
  }

  get ksi(): number {
    return this.security?.ksi ?? 7;
  }

  attachRequest(ies: Readonly<Record<string, Uint8Array | string | number>> = {}): Uint8Array {
    const own = {
      "EPS attach type": 1,
      "NAS key set identifier": this.ksi,
      "EPS mobile identity": this.identity,
      "UE network capability": "f0f0",
      "ESM message container": PDN_REQUEST,
    };
    return write("ATTACH REQUEST", "uplink", { ies: { ...own, ...ies } });
  }

  /** Answers the challenge that came last. */
  answerChallenge(): void {
    const request = this.#last("AUTHENTICATION REQUEST");
    const rand = request.ies.get("Authentication parameter RAND (EPS challenge)")!;
    const autn = request.ies.get("Authentication parameter AUTN (EPS challenge)")!;
    const { res, ck, ik } = akaFunctions(KEYS).f2345(rand);
    const kasme = kasmeOf(ck, ik, plmnOctets("00101"), autn.subarray(0, 6));
    const ksi = request.ies.get("NAS key set identifierASME")![0]!;
    this.#partial = { kasme, ksi, eia: 0, eea: 0, uplink: 0, downlink: -1 };
    this.send("AUTHENTICATION RESPONSE", { ies: { "Authentication response parameter": res } });
  }

  /** Answers the challenge that came last with a synch failure. @param sqn of the card, 0 to 2^48 - 1 */
  failSynch(sqn: number): void {
    const rand = this.#last("AUTHENTICATION REQUEST").ies.get("Authentication parameter RAND (EPS challenge)")!;
    const functions = akaFunctions(KEYS);
    const octets = fromHex(sqn.toString(16).padStart(12, "0"));
    const ak = functions.f5Star(rand);
    const mac = functions.f1Star(rand, octets, new Uint8Array(2));
    const auts = Uint8Array.of(...octets.map((octet, i) => octet ^ ak[i]!), ...mac);
    this.send("AUTHENTICATION FAILURE", { ies: { "EMM cause": 21, "Authentication failure parameter": auts } });
  }

  /** Takes the security mode that was commanded last. */
  completeSecurityMode(ies: Readonly<Record<string, Uint8Array>> = {}): void {
    const command = this.#last("SECURITY MODE COMMAND");
    const algorithms = command.ies.get("Selected NAS security algorithms")![0]!;
    const security = this.#partial ?? this.security!;
    this.#partial = null;
    security.eia = algorithms & 7;
    security.eea = algorithms >> 4;
    this.security = security;
    this.isSecure = true;
    this.send("SECURITY MODE COMPLETE", { ies }, { headerType: 4 });
  }

  /** Attaches, down to the ATTACH COMPLETE. */
  attach(): void {
    this.send(this.attachRequest());
    this.answerChallenge();
    this.completeSecurityMode();
    this.completeAttach();
  }

  completeAttach(): void {
    this.#last("ATTACH ACCEPT");
    this.send("ATTACH COMPLETE", { ies: { "ESM message container": "5200c2" } });
    this.take();
  }

  /** Opens a connection by a SERVICE REQUEST that succeeds. */
  resume(): void {
    this.serviceRequest();
    this.isSecure = true;
    this.#net.mme.bearersReady(this.connection!, this.setUp.at(-1)!);
  }

  #last(name: string): Message {
    const found = this.received.findLast((message) => message.name === name);
    if (found === undefined) throw new Error(`no ${name}, but ${this.received.map((m) => m.name ?? toHex(m.octets)).join(", ")}`);
    return found;
  }
}
