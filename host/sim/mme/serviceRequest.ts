// Service request (TS 24.301 5.6.1), network side: SERVICE REQUEST, EXTENDED SERVICE REQUEST, CONTROL PLANE SERVICE REQUEST.

import type { Message, Value } from "../nas.ts";
import { authenticate, mustAuthenticate } from "./authentication.ts";
import { bearerStatus, statusBearers } from "./coding.ts";
import type { MmeCore } from "./core.ts";
import { activeBearers, keepOnly, removeBearer, setupRadio } from "./esm/bearers.ts";
import { onEsm } from "./esm/dispatch.ts";
import { deregister, release } from "./idle.ts";
import type { Connection, Rejection } from "./options.ts";
import { answered, drain } from "./paging.ts";
import { emmReject, ueRejection } from "./policy.ts";
import { ie, isSame, octet, type Received } from "./received.ts";
import { abortSecurityMode, commandSecurityMode, needsSecurityMode } from "./securityMode.ts";
import { deliver } from "./transport.ts";
import type { MmeUe, Specific } from "./ue.ts";

/** EMM causes (9.9.3.9). */
const IDENTITY_UNKNOWN = 9;
const IMPLICITLY_DETACHED = 10;
const NO_CS_DOMAIN = 18;
const NO_BEARER = 40;
const INVALID_MANDATORY = 96;
/** Service types (9.9.3.27): 8 to 11 are packet services via S1, the others CS fallback. */
const MT_FALLBACK = 1;
const PACKET_SERVICES = 8;
/** CSFB response (9.9.3.5). */
const CSFB_ACCEPTED = 1;
/** Control plane service type (9.9.3.47): bit 4 is the "active" flag. */
const ACTIVE = 8;
/** Request types of a MUSIM UE (9.9.3.65): connection release, rejection of paging. */
const RELEASE_TYPES = new Set([1, 2]);

/** Paging restriction decision (9.9.3.67): this network restricts no paging. */
const RESTRICTION_REJECTED = 2;

/** What a service request asks for. */
interface Wanted {
  readonly kind: "packet services" | "CS fallback" | "control plane" | "release";
  readonly message: Message | null;
  /** User plane radio bearers are to be set up. */
  readonly needsRadio: boolean;
}

/** A service request on its way. */
export class Service implements Specific {
  readonly kind = "service request";
  readonly plain: Uint8Array;
  readonly #core: MmeCore;
  readonly #ue: MmeUe;
  readonly #wanted: Wanted;
  readonly #isVerified: boolean;
  #isAuthenticated = false;
  #isDecided = false;

  constructor(core: MmeCore, ue: MmeUe, plain: Uint8Array, wanted: Wanted, isVerified: boolean) {
    this.#core = core;
    this.#ue = ue;
    this.plain = plain;
    this.#wanted = wanted;
    this.#isVerified = isVerified;
  }

  next(): void {
    const [core, ue] = [this.#core, this.#ue];
    if (this.#isDecided) return;
    const early = ueRejection(core, ue, "service", true);
    if (early !== null) this.#refuse(early);
    else if (!this.#isAuthenticated && mustAuthenticate(core, ue, true)) {
      this.#isAuthenticated = true;
      authenticate(core, ue);
    } else if (needsSecurityMode(core, ue)) commandSecurityMode(core, ue, null);
    else this.#decide();
  }

  #decide(): void {
    const [core, ue] = [this.#core, this.#ue];
    const { message } = this.#wanted;
    this.#isDecided = true;
    const rejection = ueRejection(core, ue, "service", false);
    if (rejection !== null) {
      this.#refuse(rejection);
      return;
    }
    const status = message === null ? undefined : ie(message, "EPS bearer context status");
    if (status !== undefined) keepOnly(core, ue, new Set(statusBearers(status)), "5.6.1.4");
    if (ue.bearers.size === 0 && !core.options.withoutPdn) {
      deregister(core, ue);
      this.#refuse({ cause: NO_BEARER });
      return;
    }
    this.#accept(status !== undefined);
  }

  #accept(hasStatus: boolean): void {
    const [core, ue] = [this.#core, this.#ue];
    const { kind, message, needsRadio } = this.#wanted;
    if (kind === "CS fallback") {
      this.#fallBack(message!);
      return;
    }
    if (needsRadio && ue.bearers.size > 0) {
      setupRadio(ue, activeBearers(ue));
      if (kind === "control plane") this.#transport(message!);
      return;
    }
    const ies: Record<string, Value> = hasStatus ? { "EPS bearer context status": bearerStatus(activeBearers(ue)) } : {};
    if (message !== null && ie(message, "Paging restriction") !== undefined)
      ies["EPS additional request result"] = RESTRICTION_REJECTED;
    core.send(ue, "SERVICE ACCEPT", { ies });
    if (kind === "control plane") this.#transport(message!);
    this.finish();
    if (kind === "release") release(core, ue);
  }

  /** The UE leaves for a system with circuit switched services (TS 23.272 6.2). */
  #fallBack(message: Message): void {
    const [core, ue] = [this.#core, this.#ue];
    const isRefusedByUe = octet(message, "Service type") === MT_FALLBACK && octet(message, "CSFB response") !== CSFB_ACCEPTED;
    if (!ue.isCombined && !isRefusedByUe) {
      this.#refuse({ cause: NO_CS_DOMAIN });
      return;
    }
    ue.specific = null;
    release(core, ue, isRefusedByUe ? "normal" : "cs-fallback");
  }

  /** What came along in a CONTROL PLANE SERVICE REQUEST. */
  #transport(message: Message): void {
    const esm = ie(message, "ESM message container");
    if (esm !== undefined) onEsm(this.#core, this.#ue, esm);
    const sms = ie(message, "NAS message container");
    if (sms !== undefined) deliver(this.#core, this.#ue, "sms", sms);
  }

  /** The user plane is up, or is not needed (5.6.1.4). @param ebis bearers with a radio bearer, where some were asked for */
  finish(ebis: readonly number[] | null = null): void {
    const [core, ue] = [this.#core, this.#ue];
    ue.specific = null;
    if (ebis !== null) keepOnly(core, ue, new Set(ebis), "5.6.1.4");
    // TS 24.301 4.4.4.3: after a request whose integrity could not be checked only emergency bearers stay.
    if (!this.#isVerified) for (const { ebi, isEmergency } of [...ue.pdns.values()]) if (!isEmergency) removeBearer(ue, ebi);
    drain(ue);
  }

  reject(cause: number): void {
    this.#refuse({ cause });
  }

  #refuse(rejection: Rejection): void {
    const [core, ue] = [this.#core, this.#ue];
    core.rule(ue, "5.6.1.5", "reject", rejection.cause);
    ue.backOff = rejection.backOff ?? 0;
    core.send(ue, "SERVICE REJECT", { ies: emmReject(rejection) });
    ue.specific = null;
    release(core, ue);
  }
}

/** Refuses without touching what is known of the UE (4.4.4.3). */
export function refuseService(core: MmeCore, connection: Connection, cause: number, clause = "5.6.1.5"): void {
  const stranger = core.on(connection);
  core.rule(stranger, clause, "reject", cause);
  core.send(stranger, "SERVICE REJECT", { ies: { "EMM cause": cause } }, { context: null });
  if (stranger.name === null) release(core, stranger);
}

/** Octets of a SERVICE REQUEST: 4 (8.2.25). */
const SERVICE_REQUEST = 4;

/** A SERVICE REQUEST: it is no message with a type. @param known the UE of the S-TMSI */
export function onServiceRequest(core: MmeCore, connection: Connection, known: MmeUe | null, pdu: Uint8Array): void {
  core.ports.tell({ kind: "received", imsi: known?.name ?? null, message: "SERVICE REQUEST", plain: pdu, pdu });
  if (pdu.length < SERVICE_REQUEST) {
    refuseService(core, connection, INVALID_MANDATORY, "5.6.1.7 b)");
    return;
  }
  const isVerified = known?.security != null && pdu[1]! >> 5 === known.security.ksi && known.security.verifyService(pdu);
  begin(core, connection, known, pdu, { kind: "packet services", message: null, needsRadio: true }, isVerified);
}

export function onExtendedServiceRequest(core: MmeCore, { connection, known, plain, message, isVerified }: Received): void {
  const isPacket = (octet(message, "Service type") & PACKET_SERVICES) !== 0;
  const isRelease = RELEASE_TYPES.has(octet(message, "UE request type") & 15);
  const kind = isRelease ? "release" : isPacket ? "packet services" : "CS fallback";
  begin(core, connection, known, plain, { kind, message, needsRadio: kind === "packet services" }, isVerified);
}

export function onControlPlaneServiceRequest(core: MmeCore, { connection, known, plain, message, isVerified }: Received): void {
  const needsRadio = (octet(message, "Control plane service type") & ACTIVE) !== 0;
  begin(core, connection, known, plain, { kind: "control plane", message, needsRadio }, isVerified);
}

function begin(
  core: MmeCore,
  connection: Connection,
  known: MmeUe | null,
  plain: Uint8Array,
  wanted: Wanted,
  isVerified: boolean,
): void {
  const isEmergency = known !== null && [...known.pdns.values()].some((pdn) => pdn.isEmergency);
  if (known === null || (!isVerified && !(isEmergency && core.options.unauthenticatedEmergency))) {
    refuseService(core, connection, IDENTITY_UNKNOWN, known === null ? "5.6.1.5" : "4.4.4.3");
    return;
  }
  const isInitial = core.byConnection.get(connection.id) !== known;
  if (!mayStart(core, known, plain, wanted)) return;
  core.connect(known, connection);
  answered(known);
  if (isInitial) {
    known.isSecure = isVerified && !known.isUnsettled;
    if (isVerified) known.kenbCount = known.security!.lastUplinkCount;
    else known.isUnauthenticated = true;
  }
  known.specific = new Service(core, known, plain, wanted, isVerified);
  if (known.state === "EMM-REGISTERED") known.specific.next();
  else known.specific.reject(IMPLICITLY_DETACHED);
}

/** What else is going on with the UE (5.6.1.7 c, 5.5.2.3.5 f, 5.4.3.7 c). @returns whether the request goes on */
function mayStart(core: MmeCore, ue: MmeUe, plain: Uint8Array, { kind }: Wanted): boolean {
  const { detaching, specific } = ue;
  if (detaching !== null && (!detaching.isImsiOnly || kind === "CS fallback")) {
    core.rule(ue, "5.5.2.3.5 f)", "ignore");
    return false;
  }
  if (specific instanceof Service) {
    const isRepeated = isSame(specific.plain, plain);
    core.rule(ue, "5.6.1.7 c)", isRepeated ? "ignore" : "abort");
    if (isRepeated) return false;
  }
  abortSecurityMode(core, ue);
  return true;
}
