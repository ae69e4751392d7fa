// Reject messages that policies want: whether one is due, and what it says.

import type { Value } from "../nas.ts";
import { gprsTimer, gprsTimer3 } from "./coding.ts";
import type { MmeCore } from "./core.ts";
import type { ApnPolicy, Rejection, UePolicy } from "./options.ts";
import type { MmeUe } from "./ue.ts";

type UeRejection = "attach" | "trackingAreaUpdate" | "service";
type ApnRejection = "pdnConnectivity" | "pdnDisconnect" | "bearerAllocation" | "bearerModification";

/** How often each rejection has been used. */
const used = new WeakMap<Rejection, number>();

function take(rejection: Rejection | undefined): Rejection | null {
  if (rejection === undefined) return null;
  const times = used.get(rejection) ?? 0;
  if (rejection.times !== undefined && times >= rejection.times) return null;
  used.set(rejection, times + 1);
  return rejection;
}

const ofUe = (core: MmeCore, ue: MmeUe): UePolicy | undefined => core.uePolicies.get(ue.name ?? "*") ?? core.uePolicies.get("*");
const ofApn = (core: MmeCore, apn: string): ApnPolicy | undefined => core.apnPolicies.get(apn) ?? core.apnPolicies.get("*");

/** The rejection due to a UE's request now. @param isEarly before the common procedures */
export function ueRejection(core: MmeCore, ue: MmeUe, what: UeRejection, isEarly: boolean): Rejection | null {
  const rejection = ofUe(core, ue)?.[what];
  return (rejection?.early ?? false) === isEarly ? take(rejection) : null;
}

/** The rejection due to a request for an APN now. */
export const apnRejection = (core: MmeCore, apn: string, what: ApnRejection): Rejection | null => take(ofApn(core, apn)?.[what]);

export const apnPolicy = (core: MmeCore, apn: string): ApnPolicy => ofApn(core, apn) ?? {};

/** EMM cause with which combined procedures succeed for EPS services only, or null. */
export const epsOnlyCause = (core: MmeCore, ue: MmeUe): number | null =>
  ofUe(core, ue)?.epsOnly ?? (core.options.combined ? null : 18);

/** Information elements of an EMM reject: the cause, T3346, more. */
export function emmReject({ cause, backOff, ies }: Rejection): Record<string, Value> {
  const t3346 = backOff === undefined ? {} : { "T3346 value": gprsTimer(backOff) };
  return { "EMM cause": cause, ...t3346, ...ies };
}

/** Information elements of an ESM reject: the cause, the back-off timer, the re-attempt indicator, more. */
export function esmReject({ cause, backOff, reattempt, ies }: Rejection): Record<string, Value> {
  return {
    "ESM cause": cause,
    ...(backOff === undefined ? {} : { "Back-off timer value": gprsTimer3(backOff) }),
    ...(reattempt === undefined ? {} : { "Re-attempt indicator": reattempt }),
    ...ies,
  };
}
