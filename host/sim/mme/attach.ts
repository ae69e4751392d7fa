// Attach (TS 24.301 5.5.1), network side: for EPS services, combined, for emergency bearer services.

import { T3450 } from "../../spec/timers/network.ts";
import { type Message, octetsOf, read, type Value } from "../nas.ts";
import { authenticate, mustAuthenticate } from "./authentication.ts";
import { judgeEsm } from "./clause7.ts";
import {
  gprsTimer,
  gprsTimer3,
  gprsTimer3Seconds,
  gprsTimerSeconds,
  identityDigits,
  isGuti,
  plmnOctets,
  taiList,
  taiOctets,
} from "./coding.ts";
import type { MmeCore } from "./core.ts";
import { DetachType } from "./detach.ts";
import { setupRadio } from "./esm/bearers.ts";
import { onEsm } from "./esm/dispatch.ts";
import { requestEsmInformation } from "./esm/information.ts";
import { openPdn, pdnRequest } from "./esm/pdnConnectivity.ts";
import type { Guard } from "./guard.ts";
import { IdentityType, identify } from "./identification.ts";
import { deregister, disconnect, release } from "./idle.ts";
import type { Connection, Rejection } from "./options.ts";
import { answered, drain } from "./paging.ts";
import { emmReject, epsOnlyCause, ueRejection } from "./policy.ts";
import { powerSaving } from "./powerSaving.ts";
import { abortReallocation } from "./reallocation.ts";
import { ie, isSame, octet, type Received } from "./received.ts";
import { abortSecurityMode, algorithms, commandSecurityMode, needsSecurityMode } from "./securityMode.ts";
import { greet } from "./transport.ts";
import { MmeUe, type Specific } from "./ue.ts";

/** EPS attach types (9.9.3.11). */
const AttachType = { Eps: 1, Combined: 2, Emergency: 6 } as const;
const EPS_ONLY = 1;
const COMBINED = 2;
/** EMM causes (9.9.3.9). */
const IMEI_NOT_ACCEPTED = 5;
const ESM_FAILURE = 19;
const CAPABILITIES_MISMATCH = 23;
const PDN_CONNECTIVITY_REQUEST = "PDN CONNECTIVITY REQUEST";

/** An attach on its way. */
export class Attach implements Specific {
  readonly kind = "attach";
  readonly plain: Uint8Array;
  readonly #core: MmeCore;
  readonly #ue: MmeUe;
  #message: Message;
  #isVerified: boolean;
  #isAuthenticated = false;
  #information: ReadonlyMap<string, Uint8Array> | null | undefined = undefined;
  /** The ATTACH ACCEPT once it is out. */
  #accept: { readonly plain: Uint8Array; readonly guard: Guard } | null = null;

  constructor(core: MmeCore, ue: MmeUe, { plain, message, isVerified }: Received) {
    this.#core = core;
    this.#ue = ue;
    this.plain = plain;
    this.#message = message;
    this.#isVerified = isVerified;
  }

  get #type(): number {
    return octet(this.#message, "EPS attach type");
  }

  get isAccepted(): boolean {
    return this.#accept !== null;
  }

  /** Sends the ATTACH ACCEPT again: the UE has asked again (5.5.1.2.7 d). */
  repeat(): void {
    if (this.#accept === null) return;
    this.#accept.guard.restart();
    this.#core.sendPlain(this.#ue, "ATTACH ACCEPT", this.#accept.plain);
  }

  replace(request: Message): void {
    if (request.name === "ATTACH REQUEST" && request.faults.length === 0) {
      this.#message = request;
    }
  }

  next(): void {
    const [core, ue] = [this.#core, this.#ue];
    if (this.#accept !== null) return;
    if (ue.imsi === null && !(ue.isEmergency && ue.imei !== null)) {
      this.#identify();
      return;
    }
    const early = ueRejection(core, ue, "attach", true);
    if (early !== null) this.#refuse(early);
    else if (ue.isUnauthenticated && !core.options.unauthenticatedEmergency) this.#refuse({ cause: IMEI_NOT_ACCEPTED });
    else if (!this.#isAuthenticated && mustAuthenticate(core, ue, this.#isVerified)) this.#authenticate();
    else if (algorithms(core, ue) === null) this.#refuse({ cause: CAPABILITIES_MISMATCH }, "5.5.1.2.7 j)");
    else if (needsSecurityMode(core, ue)) commandSecurityMode(core, ue, this.#isVerified ? null : this.plain);
    else this.#decide();
  }

  #authenticate(): void {
    this.#isAuthenticated = true;
    authenticate(this.#core, this.#ue);
  }

  #identify(): void {
    const ue = this.#ue;
    identify(this.#core, ue, ue.isEmergency ? IdentityType.Imei : IdentityType.Imsi, (value) => {
      if ((value[0]! & 7) === IdentityType.Imsi) ue.imsi = identityDigits(value);
      if (ue.name === null) {
        this.reject(9);
        return;
      }
      ue.isImsiSure = true;
      if (ue.imsi === null) ue.isUnauthenticated = true;
      this.#core.attaching.set(ue.name, ue);
      this.next();
    });
  }

  #decide(): void {
    const [core, ue] = [this.#core, this.#ue];
    const rejection = ueRejection(core, ue, "attach", false);
    if (rejection !== null) {
      this.#refuse(rejection);
      return;
    }
    const container = read(ie(this.#message, "ESM message container") ?? new Uint8Array(0), "uplink");
    const wantsTransfer = octet(container, "ESM information transfer flag") & 1;
    if (wantsTransfer && this.#information === undefined) {
      requestEsmInformation(core, ue, container.pti, (ies) => {
        this.#information = ies;
        this.next();
      });
      return;
    }
    if (wantsTransfer && this.#information === null) {
      const message = core.compose(ue, "PDN CONNECTIVITY REJECT", { pti: container.pti, ies: { "ESM cause": 53 } });
      this.#refuse({ cause: ESM_FAILURE, ies: { "ESM message container": message } }, "6.5.1.6 c)");
      return;
    }
    this.#connect(container);
  }

  /** The ESM part: a PDN connection, or none where both sides can do without. */
  #connect(container: Message): void {
    const [core, ue] = [this.#core, this.#ue];
    const verdict = judgeEsm(core, ue, container);
    if (container.name === "ESM DUMMY MESSAGE" && core.options.withoutPdn) {
      this.#sendAccept(core.compose(ue, "ESM DUMMY MESSAGE", { pti: container.pti }), []);
      return;
    }
    if (verdict.kind !== "process" || container.name !== PDN_CONNECTIVITY_REQUEST) {
      this.#refuse({ cause: ESM_FAILURE, ies: verdict.kind === "answer" ? { "ESM message container": verdict.plain } : {} });
      return;
    }
    core.adopt(ue);
    const answer = openPdn(core, ue, pdnRequest(container, this.#information ?? null));
    if (answer.kind === "reject") this.#refuse({ cause: ESM_FAILURE, ies: { "ESM message container": answer.message } });
    else this.#sendAccept(answer.message, [answer.bearer.ebi]);
  }

  #sendAccept(container: Uint8Array, ebis: readonly number[]): void {
    const [core, ue] = [this.#core, this.#ue];
    core.adopt(ue);
    core.enter(ue, "EMM-COMMON-PROCEDURE-INITIATED");
    ue.isCombined = this.#type === AttachType.Combined && epsOnlyCause(core, ue) === null;
    const plain = core.compose(ue, "ATTACH ACCEPT", {
      ies: { ...acceptance(core, ue, this.#message), "ESM message container": container },
    });
    const resend = (): void => core.sendPlain(ue, "ATTACH ACCEPT", plain);
    const giveUp = (): void => {
      core.rule(ue, "5.5.1.2.7 c)", "abort");
      ue.specific = null;
      deregister(core, ue);
      release(core, ue, "failure");
    };
    this.#accept = { plain, guard: core.guard(ue, { spec: T3450, resend, giveUp }) };
    ue.reallocation = this.#accept.guard;
    resend();
    setupRadio(ue, ebis);
  }

  reject(cause: number): void {
    this.#refuse({ cause });
  }

  #refuse(rejection: Rejection, clause = "5.5.1.2.5"): void {
    const [core, ue] = [this.#core, this.#ue];
    core.rule(ue, clause, "reject", rejection.cause);
    core.send(ue, "ATTACH REJECT", { ies: emmReject(rejection) });
    ue.specific = null;
    release(core, ue);
    if (ue.name !== null && core.attaching.get(ue.name) === ue) core.attaching.delete(ue.name);
  }
}

/** Information elements of an ATTACH ACCEPT but the ESM message container. */
function acceptance(core: MmeCore, ue: MmeUe, request: Message): Record<string, Value> {
  const { options } = core;
  const isWanted = octet(request, "EPS attach type") === AttachType.Combined;
  return {
    "EPS attach result": ue.isCombined ? COMBINED : EPS_ONLY,
    "T3412 value": gprsTimer(options.t3412),
    "TAI list": registrationArea(core, ue),
    GUTI: core.allocateGuti(ue),
    ...(isWanted ? combinedResult(core, ue, request) : {}),
    ...common(core, ue, request),
  };
}

/** The TAI list for a UE: that of the options where the UE is in it, else the tracking area where the UE is. */
export function registrationArea(core: MmeCore, { tai }: MmeUe): Uint8Array {
  const { plmn, trackingAreas } = core.options;
  const isWithin = tai === null || trackingAreas.some((tac) => isSame(tai, taiOctets(plmn, tac)));
  return isWithin ? taiList(plmn, trackingAreas) : Uint8Array.of(0, ...tai);
}

/** What ATTACH ACCEPT and TRACKING AREA UPDATE ACCEPT tell alike. */
export function common(core: MmeCore, ue: MmeUe, request: Message): Record<string, Value> {
  const { t3402, t3412, equivalentPlmns, networkFeatures } = core.options;
  const saving = powerSaving(core, ue, request);
  const extended = t3412 > LONGEST_T3412 ? { "T3412 extended value": gprsTimer3(t3412) } : {};
  const value = saving["T3412 extended value"] ?? extended["T3412 extended value"];
  ue.periodic = value === undefined ? gprsTimerSeconds(gprsTimer(t3412)) : gprsTimer3Seconds(octetsOf(value)[0]!);
  ue.backOff = 0;
  return {
    ...(t3402 === null ? {} : { "T3402 value": gprsTimer(t3402) }),
    ...(equivalentPlmns.length === 0
      ? {}
      : { "Equivalent PLMNs": Uint8Array.from(equivalentPlmns.flatMap((plmn) => [...plmnOctets(plmn)])) }),
    ...(networkFeatures === null ? {} : { "EPS network feature support": networkFeatures }),
    ...extended,
    ...saving,
  };
}

/** Seconds that a GPRS timer can tell: 31 decihours. */
const LONGEST_T3412 = 31 * 360;
/** LAC of the location area of the CS domain. */
const LAC = 1;
const SMS_ONLY = 1;
const RESULT_SMS_ONLY = 2;

/** The CS half of a combined procedure (5.5.1.3.4.2, 5.5.1.3.4.3). */
export function combinedResult(core: MmeCore, ue: MmeUe, request: Message): Record<string, Value> {
  const cause = epsOnlyCause(core, ue);
  if (cause !== null) return { "EMM cause": cause };
  const wantsSmsOnly = (octet(request, "Additional update type") & 1) === SMS_ONLY;
  const tmsi = core.random.next();
  return {
    "Location area identification": Uint8Array.of(...plmnOctets(core.options.plmn), LAC >> 8, LAC & 255),
    "MS identity": Uint8Array.of(0xf4, tmsi >>> 24, (tmsi >>> 16) & 255, (tmsi >>> 8) & 255, tmsi & 255),
    ...(wantsSmsOnly ? { "Additional update result": RESULT_SMS_ONLY } : {}),
  };
}

export function onAttachRequest(core: MmeCore, received: Received): void {
  const { connection, known, plain } = received;
  const present = core.byConnection.get(connection.id);
  if (present?.specific instanceof Attach) {
    const { specific } = present;
    // TS 24.301 5.5.1.2.7 d) e): the same request again changes nothing, another one starts anew.
    if (isSame(specific.plain, plain)) {
      core.rule(present, specific.isAccepted ? "5.5.1.2.7 d)" : "5.5.1.2.7 e)", specific.isAccepted ? "retry" : "ignore");
      specific.repeat();
      return;
    }
    core.rule(present, specific.isAccepted ? "5.5.1.2.7 d)" : "5.5.1.2.7 e)", "abort");
  }
  if (known !== null && !mayAttach(core, known)) return;
  if (known !== null && received.isVerified) answered(known);
  const ue = newcomer(core, received);
  takeOver(core, connection, ue);
  ue.specific = new Attach(core, ue, received);
  ue.specific.next();
}

/** What else is going on with the UE (5.5.1.2.7 f, 5.5.2.3.5 d). @returns whether the attach goes on */
function mayAttach(core: MmeCore, known: MmeUe): boolean {
  const { state, detaching } = known;
  if (detaching === null) {
    if (state === "EMM-REGISTERED") core.rule(known, "5.5.1.2.7 f)", "accept");
    return true;
  }
  const isAborted = detaching.isImsiOnly || detaching.type === DetachType.ReattachRequired;
  core.rule(known, "5.5.2.3.5 d)", isAborted ? "abort" : "ignore");
  return isAborted;
}

/** The UE that attaches, apart from what is known by its name: that stays untouched until the UE has proven who it is. */
function newcomer(core: MmeCore, { known, message, isVerified }: Received): MmeUe {
  const ue = new MmeUe();
  const identity = ie(message, "EPS mobile identity")!;
  if (isGuti(identity)) ue.imsi = known?.imsi ?? null;
  else {
    const digits = identityDigits(identity);
    if ((identity[0]! & 7) === 1) ue.imsi = digits;
    else ue.imei = digits;
    ue.isImsiSure = true;
  }
  ue.isEmergency = octet(message, "EPS attach type") === AttachType.Emergency;
  if (ue.isEmergency && ue.imsi === null && ue.imei !== null) ue.isUnauthenticated = true;
  ue.networkCapability = ie(message, "UE network capability")!;
  ue.msCapability = ie(message, "MS network capability");
  ue.additionalCapability = ie(message, "UE additional security capability");
  if (isVerified && known !== null) {
    ue.security = known.security;
    ue.isUnsettled = known.isUnsettled;
    ue.isAuthenticationDue = known.isAuthenticationDue;
    ue.isSecure = !ue.isUnsettled;
    ue.kenbCount = known.security!.lastUplinkCount;
  }
  if (known !== null) ue.oldMTmsi = known.mTmsi;
  if (ue.name !== null) core.attaching.set(ue.name, ue);
  return ue;
}

function takeOver(core: MmeCore, connection: Connection, ue: MmeUe): void {
  const present = core.byConnection.get(connection.id);
  if (present !== undefined) {
    if (present.specific?.kind === "attach") present.reallocation?.stop();
    abortSecurityMode(core, present);
    abortReallocation(core, present, "c)");
    disconnect(core, present);
  }
  core.connect(ue, connection);
}

export function onAttachComplete(core: MmeCore, { known: ue, message }: Received): void {
  const { specific } = ue ?? {};
  if (ue === null || !(specific instanceof Attach) || !specific.isAccepted) {
    core.rule(ue, "7.4", "ignore");
    return;
  }
  ue.reallocation?.stop();
  ue.reallocation = null;
  ue.specific = null;
  core.confirmGuti(ue);
  core.enter(ue, "EMM-REGISTERED");
  onEsm(core, ue, ie(message, "ESM message container")!);
  greet(core, ue);
  drain(ue);
}
