// Tracking area updating (TS 24.301 5.5.3), network side: normal, periodic, combined.

import { T3450 } from "../../spec/timers/network.ts";
import type { Message, Value } from "../nas.ts";
import { Attach, combinedResult, common, registrationArea } from "./attach.ts";
import { authenticate, mustAuthenticate } from "./authentication.ts";
import { bearerStatus, gprsTimer, statusBearers } from "./coding.ts";
import type { MmeCore } from "./core.ts";
import { activeBearers, keepOnly, setupRadio } from "./esm/bearers.ts";
import type { Guard } from "./guard.ts";
import { deregister, release } from "./idle.ts";
import type { Connection, Rejection } from "./options.ts";
import { answered, drain } from "./paging.ts";
import { emmReject, epsOnlyCause, ueRejection } from "./policy.ts";
import { abortReallocation } from "./reallocation.ts";
import { ie, isSame, octet, type Received } from "./received.ts";
import { abortSecurityMode, algorithms, commandSecurityMode, needsSecurityMode } from "./securityMode.ts";
import type { MmeUe, Specific } from "./ue.ts";

/** EPS update types (9.9.3.14); bit 4 is the "active" flag. */
const UpdateType = { Normal: 0, Combined: 1, CombinedWithImsiAttach: 2, Periodic: 3 } as const;
const ACTIVE = 8;
/** "Signalling active" flag of the additional update type (9.9.3.0B). */
const SIGNALLING_ACTIVE = 2;
/** EPS update results (9.9.3.13). */
const TA_UPDATED = 0;
const COMBINED_UPDATED = 1;
/** EMM causes (9.9.3.9). */
const IDENTITY_UNKNOWN = 9;
const IMPLICITLY_DETACHED = 10;
const CAPABILITIES_MISMATCH = 23;
const NO_BEARER = 40;

/** A tracking area updating on its way. */
export class Update implements Specific {
  readonly kind = "tracking area updating";
  readonly plain: Uint8Array;
  readonly #core: MmeCore;
  readonly #ue: MmeUe;
  readonly #isVerified: boolean;
  afterwards: (() => void) | null = null;
  /** The request opened the connection. */
  readonly #isInitial: boolean;
  #message: Message;
  #isAuthenticated = false;
  #accept: { readonly plain: Uint8Array; readonly guard: Guard | null } | null = null;

  constructor(core: MmeCore, ue: MmeUe, { plain, message, isVerified }: Received, isInitial: boolean) {
    this.#core = core;
    this.#ue = ue;
    this.plain = plain;
    this.#message = message;
    this.#isVerified = isVerified;
    this.#isInitial = isInitial;
  }

  get isAccepted(): boolean {
    return this.#accept !== null;
  }

  get #type(): number {
    return octet(this.#message, "EPS update type") & 7;
  }

  get #isActive(): boolean {
    return (octet(this.#message, "EPS update type") & ACTIVE) !== 0;
  }

  get #isCombined(): boolean {
    return this.#type === UpdateType.Combined || this.#type === UpdateType.CombinedWithImsiAttach;
  }

  /** Sends the TRACKING AREA UPDATE ACCEPT again (5.5.3.2.7 d). */
  repeat(): void {
    if (this.#accept === null) return;
    this.#accept.guard?.restart();
    this.#core.sendPlain(this.#ue, "TRACKING AREA UPDATE ACCEPT", this.#accept.plain);
  }

  replace(request: Message): void {
    if (request.name === "TRACKING AREA UPDATE REQUEST" && request.faults.length === 0) this.#message = request;
  }

  next(): void {
    const [core, ue] = [this.#core, this.#ue];
    if (this.#accept !== null) return;
    const early = ueRejection(core, ue, "trackingAreaUpdate", true);
    if (early !== null) this.#refuse(early);
    else if (!this.#isAuthenticated && mustAuthenticate(core, ue, this.#isVerified)) {
      this.#isAuthenticated = true;
      authenticate(core, ue);
    } else if (algorithms(core, ue) === null) this.#refuse({ cause: CAPABILITIES_MISMATCH });
    else if (needsSecurityMode(core, ue)) commandSecurityMode(core, ue, this.#isVerified ? null : this.plain);
    else this.#decide();
  }

  #decide(): void {
    const [core, ue] = [this.#core, this.#ue];
    const rejection = ueRejection(core, ue, "trackingAreaUpdate", false);
    if (rejection !== null) {
      this.#refuse(rejection);
      return;
    }
    const status = ie(this.#message, "EPS bearer context status");
    if (status !== undefined) keepOnly(core, ue, new Set(statusBearers(status)), "5.5.3.2.4");
    // TS 24.301 5.5.3.2.5: without bearers there is nothing to be registered for.
    if (ue.bearers.size === 0 && !core.options.withoutPdn) {
      deregister(core, ue);
      this.#refuse({ cause: NO_BEARER });
      return;
    }
    ue.networkCapability = ie(this.#message, "UE network capability") ?? ue.networkCapability;
    ue.msCapability = ie(this.#message, "MS network capability") ?? ue.msCapability;
    this.#sendAccept(status !== undefined);
  }

  #sendAccept(hasStatus: boolean): void {
    const [core, ue] = [this.#core, this.#ue];
    if (this.#isCombined) ue.isCombined = epsOnlyCause(core, ue) === null;
    const ies = this.#acceptance(hasStatus);
    const plain = core.compose(ue, "TRACKING AREA UPDATE ACCEPT", { ies });
    const resend = (): void => core.sendPlain(ue, "TRACKING AREA UPDATE ACCEPT", plain);
    // Both GUTIs count until the UE uses one of them.
    const giveUp = (): void => {
      core.rule(ue, "5.5.3.2.7 c)", "abort");
      release(core, ue, "failure");
    };
    const isCompleted = ies.GUTI !== undefined || ies["MS identity"] !== undefined;
    const guard = isCompleted ? core.guard(ue, { spec: T3450, resend, giveUp }) : null;
    this.#accept = { plain, guard };
    ue.reallocation = guard;
    resend();
    if (this.#isActive) setupRadio(ue, activeBearers(ue));
    if (!isCompleted) this.complete();
  }

  #acceptance(hasStatus: boolean): Record<string, Value> {
    const [core, ue] = [this.#core, this.#ue];
    const isPeriodic = this.#type === UpdateType.Periodic;
    const cause = this.#isCombined ? epsOnlyCause(core, ue) : null;
    return {
      "EPS update result": this.#isCombined && cause === null ? COMBINED_UPDATED : TA_UPDATED,
      "T3412 value": gprsTimer(core.options.t3412),
      ...(isPeriodic && ue.oldMTmsi === null ? {} : { GUTI: core.allocateGuti(ue) }),
      "TAI list": registrationArea(core, ue),
      ...(hasStatus || ue.isStatusDue ? { "EPS bearer context status": bearerStatus(activeBearers(ue)) } : {}),
      ...(this.#isCombined ? combinedResult(core, ue, this.#message) : {}),
      ...common(core, ue, this.#message),
    };
  }

  /** The UE has confirmed, or had nothing to confirm. */
  complete(): void {
    const [core, ue] = [this.#core, this.#ue];
    ue.reallocation?.stop();
    ue.reallocation = ue.specific = null;
    ue.isStatusDue = false;
    core.confirmGuti(ue);
    core.enter(ue, "EMM-REGISTERED");
    if (this.afterwards !== null) {
      this.afterwards();
      return;
    }
    const hasMore = drain(ue);
    const isKept = this.#isActive || (octet(this.#message, "Additional update type") & SIGNALLING_ACTIVE) !== 0;
    if (this.#isInitial && !isKept && !hasMore) release(core, ue);
  }

  reject(cause: number): void {
    this.#refuse({ cause });
  }

  #refuse(rejection: Rejection): void {
    const [core, ue] = [this.#core, this.#ue];
    core.rule(ue, "5.5.3.2.5", "reject", rejection.cause);
    ue.backOff = rejection.backOff ?? 0;
    core.send(ue, "TRACKING AREA UPDATE REJECT", { ies: emmReject(rejection) });
    ue.specific = null;
    release(core, ue);
  }
}

/** A UE that this MME does not know, or not as registered. */
function refuse(core: MmeCore, connection: Connection, known: MmeUe | null, isVerified: boolean): void {
  const cause = known === null ? IDENTITY_UNKNOWN : IMPLICITLY_DETACHED;
  const ue = known === null ? core.on(connection) : core.connect(known, connection);
  ue.isSecure ||= isVerified && known !== null && !ue.isUnsettled;
  core.rule(ue, "5.5.3.2.5", "reject", cause);
  core.send(ue, "TRACKING AREA UPDATE REJECT", { ies: { "EMM cause": cause } });
  release(core, ue);
}

/** What else is going on with the UE (5.5.3.2.7 d e g, 5.5.1.2.7 g, 5.5.2.3.5 e, 5.4.1.6 e, 5.6.1.7 e). @returns whether the update goes on */
function mayStart(core: MmeCore, ue: MmeUe, { plain }: Received): boolean {
  const { specific, detaching } = ue;
  if (detaching !== null) {
    core.rule(ue, "5.5.2.3.5 e)", detaching.isImsiOnly ? "abort" : "ignore");
    if (!detaching.isImsiOnly) return false;
    detaching.guard.stop();
    ue.detaching = null;
  }
  if (specific instanceof Update) {
    const clause = specific.isAccepted ? "5.5.3.2.7 d)" : "5.5.3.2.7 e)";
    if (isSame(specific.plain, plain)) {
      core.rule(ue, clause, specific.isAccepted ? "retry" : "ignore");
      specific.repeat();
      return false;
    }
    core.rule(ue, clause, "abort");
    ue.reallocation?.stop();
    ue.reallocation = null;
  } else if (specific?.kind === "service request") core.rule(ue, "5.6.1.7 e)", "abort");
  abortReallocation(core, ue, "e)");
  abortSecurityMode(core, ue);
  return true;
}

export function onTrackingAreaUpdateRequest(core: MmeCore, received: Received): void {
  const { connection, known, isVerified } = received;
  const present = core.byConnection.get(connection.id);
  if (present?.specific instanceof Attach) {
    // TS 24.301 5.5.1.2.7 g): the GUTI of the attach counts, the update is refused.
    core.rule(present, "5.5.1.2.7 g)", "reject", IMPLICITLY_DETACHED);
    core.confirmGuti(present);
    deregister(core, present);
    refuse(core, connection, present, isVerified);
    return;
  }
  if (known === null || (known.state !== "EMM-REGISTERED" && known.detaching === null)) {
    refuse(core, connection, known, isVerified);
    return;
  }
  if (!mayStart(core, known, received)) return;
  start(core, known, received, present === undefined);
}

function start(core: MmeCore, ue: MmeUe, received: Received, isInitial: boolean): void {
  core.connect(ue, received.connection);
  answered(ue);
  if (received.isVerified && isInitial) {
    ue.isSecure = !ue.isUnsettled;
    ue.kenbCount = ue.security!.lastUplinkCount;
  }
  ue.specific = new Update(core, ue, received, isInitial);
  ue.specific.next();
}

export function onTrackingAreaUpdateComplete(core: MmeCore, { known: ue }: Received): void {
  const { specific } = ue ?? {};
  if (!(specific instanceof Update) || !specific.isAccepted) {
    core.rule(ue, "7.4", "ignore");
    return;
  }
  specific.complete();
}
