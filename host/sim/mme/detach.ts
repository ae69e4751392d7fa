// Detach (TS 24.301 5.5.2), by the UE and by the network.

import { T3422 } from "../../spec/timers/network.ts";
import type { Value } from "../nas.ts";
import { authenticate } from "./authentication.ts";
import type { MmeCore } from "./core.ts";
import { deregister, release } from "./idle.ts";
import { abortReallocation } from "./reallocation.ts";
import { octet, type Received } from "./received.ts";
import { abortSecurityMode } from "./securityMode.ts";
import type { MmeUe, Specific } from "./ue.ts";

/** Types of detach: from the UE (9.9.3.7 with bit 4 "switch off") and from the network. */
const IMSI_DETACH_BY_UE = 2;
const SWITCH_OFF = 8;
export const DetachType = { ReattachRequired: 1, ReattachNotRequired: 2, Imsi: 3 } as const;
const IMSI_UNKNOWN = 2;

export interface DetachCommand {
  /** One of {@link DetachType}. */
  readonly type: number;
  readonly cause?: number;
  readonly ies?: Readonly<Record<string, Value>>;
}

/** A detach that waits for the UE to prove who it is (4.4.4.3). */
class UnprovenDetach implements Specific {
  readonly kind = "detach";
  readonly plain: Uint8Array;
  readonly #finish: () => void;

  constructor(plain: Uint8Array, finish: () => void) {
    this.plain = plain;
    this.#finish = finish;
  }

  next(): void {
    this.#finish();
  }

  reject(): void {
    this.#finish();
  }
}

export function onDetachRequest(core: MmeCore, received: Received): void {
  const { connection, known, message, plain, isVerified } = received;
  const isSwitchOff = (octet(message, "Detach type") & SWITCH_OFF) !== 0;
  if (known === null) {
    // Nobody by this name is attached: the UE gets what it wants.
    const stranger = core.on(connection);
    if (!isSwitchOff) core.send(stranger, "DETACH ACCEPT");
    release(core, stranger);
    return;
  }
  if (!isVerified && known.state === "EMM-REGISTERED") {
    if (isSwitchOff) {
      core.rule(known, "4.4.4.3", "ignore");
      if (core.byConnection.get(connection.id) === undefined) connection.release("normal");
      return;
    }
    core.rule(known, "4.4.4.3", "retry");
    core.connect(known, connection);
    known.specific = new UnprovenDetach(plain, () => finish(core, known, message.ies.get("Detach type")![0]!));
    authenticate(core, known);
    return;
  }
  core.connect(known, connection);
  finish(core, known, octet(message, "Detach type"));
}

/** Lets a detach without switch off wait for what the text wants to be completed first. @returns whether it waits */
function waits(core: MmeCore, ue: MmeUe, type: number): boolean {
  const { identification, specific } = ue;
  if (identification !== null) {
    core.rule(ue, "5.4.4.6 e)", "retry");
    const { done } = identification;
    identification.done = (value) => {
      done(value);
      finish(core, ue, type);
    };
    return true;
  }
  if (specific?.kind !== "tracking area updating") return false;
  core.rule(ue, "5.5.3.2.7 g)", "retry");
  specific.afterwards = () => finish(core, ue, type);
  return true;
}

function finish(core: MmeCore, ue: MmeUe, type: number): void {
  const isSwitchOff = (type & SWITCH_OFF) !== 0;
  if (!isSwitchOff && waits(core, ue, type)) return;
  abortSecurityMode(core, ue);
  abortReallocation(core, ue, "d)");
  if (ue.specific?.kind === "attach") core.rule(ue, "5.5.1.2.7 h)", "abort");
  if (ue.detaching !== null) core.rule(ue, "5.5.2.3.5 c)", "accept");
  ue.specific = null;
  if ((type & 7) === IMSI_DETACH_BY_UE) {
    ue.isCombined = false;
    core.send(ue, "DETACH ACCEPT");
    return;
  }
  core.quiet(ue);
  if (!isSwitchOff) core.send(ue, "DETACH ACCEPT");
  deregister(core, ue);
  release(core, ue);
}

/** The network detaches the UE (5.5.2.3). */
export function detach(core: MmeCore, ue: MmeUe, { type, cause, ies }: DetachCommand): void {
  const isImsiOnly = type === DetachType.Imsi || (type === DetachType.ReattachNotRequired && cause === IMSI_UNKNOWN);
  ue.detaching?.guard.stop();
  const ask = (): void => {
    core.send(ue, "DETACH REQUEST", {
      ies: { "Detach type": type, ...(cause === undefined ? {} : { "EMM cause": cause }), ...ies },
    });
  };
  const giveUp = (): void => {
    core.rule(ue, "5.5.2.3.5 a)", "abort");
    complete(core, ue, isImsiOnly);
  };
  if (!isImsiOnly) core.enter(ue, "EMM-DEREGISTERED-INITIATED");
  ue.detaching = { isImsiOnly, type, guard: core.guard(ue, { spec: T3422, resend: ask, giveUp }) };
  ask();
}

export function onDetachAccept(core: MmeCore, { known: ue }: Received): void {
  const { detaching } = ue ?? {};
  if (ue === null || detaching === null || detaching === undefined) {
    core.rule(ue, "7.4", "ignore");
    return;
  }
  complete(core, ue, detaching.isImsiOnly);
}

function complete(core: MmeCore, ue: MmeUe, isImsiOnly: boolean): void {
  ue.detaching?.guard.stop();
  ue.detaching = null;
  if (isImsiOnly) {
    ue.isCombined = false;
    return;
  }
  deregister(core, ue);
  release(core, ue);
}
