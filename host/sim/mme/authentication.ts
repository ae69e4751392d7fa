// Authentication (TS 24.301 5.4.2), network side: challenge, answer, failures, resynchronisation.

import { T3460 } from "../../spec/timers/network.ts";
import type { Vector } from "../hss.ts";
import { identityDigits, plmnOctets } from "./coding.ts";
import type { MmeCore } from "./core.ts";
import { abandon, IdentityType, identify } from "./identification.ts";
import { ie, isSame, octet, type Received } from "./received.ts";
import { NetworkContext } from "./security.ts";
import type { Authentication, MmeUe } from "./ue.ts";

const MAC_FAILURE = 20;
const SYNCH_FAILURE = 21;
const NON_EPS = 26;
/** EMM cause for an IMSI that the HSS does not know. */
const NOT_ALLOWED = 8;
/** Synch failures in a row after which a card is not tried again (5.4.2.7 e). */
const SYNCH_FAILURES = 2;
/** Key set identifiers 0 … 6 (9.9.3.21). */
const KEY_SETS = 7;

/** Whether a request has to wait for an authentication (4.4.4.3). @param isVerified its integrity was right */
export function mustAuthenticate(core: MmeCore, ue: MmeUe, isVerified: boolean): boolean {
  if (ue.isUnauthenticated || ue.imsi === null || ue.partial !== null) return false;
  return !isVerified || ue.isAuthenticationDue || core.options.authentication === "always";
}

/**
 * Challenges the UE with a fresh vector; with the one at hand while that has no answer yet, so that an answer on its way counts (5.4.2.3).
 */
export function authenticate(core: MmeCore, ue: MmeUe, synchFailures = 0): void {
  const running = ue.authentication;
  if (running !== null && running.imsi === ue.imsi) {
    challenge(core, ue, running.vector, running.synchFailures, true);
    return;
  }
  const vector = ue.imsi === null ? null : core.hss.vector(ue.imsi, plmnOctets(core.options.plmn));
  if (vector === null) {
    if (!skip(core, ue)) ue.specific?.reject(NOT_ALLOWED);
    return;
  }
  challenge(core, ue, vector, synchFailures, false);
}

function challenge(core: MmeCore, ue: MmeUe, vector: Vector, synchFailures: number, isRepeated: boolean): void {
  ue.authentication?.guard.stop();
  // TS 24.301 5.4.2.4: another eKSI than that of a context which is stored.
  const taken = [ue.security?.ksi, ue.partial?.ksi];
  let ksi = (Math.max(ue.security?.ksi ?? -1, ue.partial?.ksi ?? -1) + 1) % KEY_SETS;
  while (taken.includes(ksi)) ksi = (ksi + 1) % KEY_SETS;
  const ask = (): void => {
    core.send(ue, "AUTHENTICATION REQUEST", {
      ies: {
        "NAS key set identifierASME": ksi,
        "Authentication parameter RAND (EPS challenge)": vector.rand,
        "Authentication parameter AUTN (EPS challenge)": vector.autn,
      },
    });
  };
  const giveUp = (): void => {
    core.rule(ue, "5.4.2.7 b)", "abort");
    ue.authentication = null;
    abandon(core, ue);
  };
  const resend = (): void => {
    running.isRepeated = true;
    ask();
  };
  const guard = core.guard(ue, { spec: T3460, resend, giveUp });
  const running: Authentication = { ksi, imsi: ue.imsi!, vector, synchFailures, guard, isRepeated };
  ue.authentication = running;
  ask();
}

export function onAuthenticationResponse(core: MmeCore, { known: ue, message }: Received): void {
  const running = ue?.authentication ?? null;
  if (ue === null || running === null) {
    core.rule(ue, "7.4", "ignore");
    return;
  }
  running.guard.stop();
  ue.authentication = null;
  if (isSame(ie(message, "Authentication response parameter")!, running.vector.xres)) {
    ue.partial = new NetworkContext(running.vector.kasme, running.ksi);
    ue.isAuthenticationDue = false;
    ue.specific?.next();
    return;
  }
  core.rule(ue, "5.4.2.5", "reject");
  again(core, ue);
}

export function onAuthenticationFailure(core: MmeCore, { known: ue, message }: Received): void {
  const running = ue?.authentication ?? null;
  if (ue === null || running === null) {
    core.rule(ue, "7.4", "ignore");
    return;
  }
  running.guard.stop();
  ue.authentication = null;
  const cause = octet(message, "EMM cause");
  if (cause === SYNCH_FAILURE) {
    resynchronise(core, ue, running, ie(message, "Authentication failure parameter"));
    return;
  }
  core.rule(ue, cause === NON_EPS ? "5.4.2.7 d)" : "5.4.2.7 c)", "retry", cause === NON_EPS ? NON_EPS : MAC_FAILURE);
  again(core, ue);
}

// TS 24.301 5.4.2.7 e): the vectors at hand are useless; the HSS makes new ones from the SQN of the card. A challenge that was sent again may
// have come to a card that knew it and a UE that had forgotten its answer: that says nothing against the card.
function resynchronise(core: MmeCore, ue: MmeUe, running: Authentication, auts: Uint8Array | undefined): void {
  core.rule(ue, "5.4.2.7 e)", "retry", SYNCH_FAILURE);
  const isGenuine = auts !== undefined && core.hss.resynchronise(ue.imsi!, running.vector.rand, auts);
  const failures = running.synchFailures + (running.isRepeated ? 0 : 1);
  if (isGenuine && failures < SYNCH_FAILURES) authenticate(core, ue, failures);
  else refuse(core, ue);
}

// TS 24.301 5.4.2.5, 5.4.2.7 c) d): a GUTI may have led to the wrong subscriber; the IMSI tells.
function again(core: MmeCore, ue: MmeUe): void {
  if (skip(core, ue)) return;
  if (ue.isImsiSure) {
    refuse(core, ue);
    return;
  }
  identify(core, ue, IdentityType.Imsi, (value) => {
    ue.isImsiSure = true;
    const imsi = identityDigits(value);
    if (imsi === null || imsi === ue.imsi) {
      refuse(core, ue);
      return;
    }
    core.attaching.delete(ue.imsi ?? "");
    ue.imsi = imsi;
    core.attaching.set(imsi, ue);
    authenticate(core, ue);
  });
}

/** Emergency bearer services go on without authentication where the network does so (5.4.2.5). @returns whether they do */
function skip(core: MmeCore, ue: MmeUe): boolean {
  if (!ue.isEmergency || !core.options.unauthenticatedEmergency) return false;
  core.rule(ue, "5.4.2.5", "accept");
  ue.isUnauthenticated = true;
  ue.specific?.next();
  return true;
}

function refuse(core: MmeCore, ue: MmeUe): void {
  core.rule(ue, "5.4.2.5", "reject");
  core.send(ue, "AUTHENTICATION REJECT");
  abandon(core, ue);
}
