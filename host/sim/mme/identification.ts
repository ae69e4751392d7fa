// Identification (TS 24.301 5.4.4), network side.

import { T3470 } from "../../spec/timers/network.ts";
import { identityDigits } from "./coding.ts";
import type { MmeCore } from "./core.ts";
import { release } from "./idle.ts";
import { ie, type Received } from "./received.ts";
import type { MmeUe } from "./ue.ts";

/** Identity types (TS 24.008 10.5.5.9). */
export const IdentityType = { Imsi: 1, Imei: 2, Imeisv: 3, Tmsi: 4 } as const;

/** Asks for an identity. @param done called with the value of the mobile identity; never when there is no answer */
export function identify(core: MmeCore, ue: MmeUe, type: number, done: (value: Uint8Array) => void): void {
  ue.identification?.guard.stop();
  const ask = (): void => {
    core.send(ue, "IDENTITY REQUEST", { ies: { "Identity type": type } });
  };
  const giveUp = (): void => {
    core.rule(ue, "5.4.4.6 b)", "abort");
    ue.identification = null;
    abandon(core, ue);
  };
  ue.identification = { type, guard: core.guard(ue, { spec: T3470, resend: ask, giveUp }), done };
  ask();
}

/** The UE does not answer: what was going on ends, and the connection with it. */
export function abandon(core: MmeCore, ue: MmeUe): void {
  ue.specific = null;
  release(core, ue, "failure");
}

export function onIdentityResponse(core: MmeCore, { known, message, isVerified }: Received): void {
  const asked = known?.identification ?? null;
  if (known === null || asked === null) {
    core.rule(known, "7.4", "ignore");
    return;
  }
  // TS 24.301 4.4.4.3: without secure exchange only an answer about the IMSI counts.
  if (!isVerified && asked.type !== IdentityType.Imsi) {
    core.rule(known, "4.4.4.3", "ignore");
    return;
  }
  asked.guard.stop();
  known.identification = null;
  const value = ie(message, "Mobile identity")!;
  const digits = identityDigits(value);
  if ((value[0]! & 7) === IdentityType.Imei) known.imei = digits;
  if ((value[0]! & 7) === IdentityType.Imeisv) known.imeisv = digits;
  asked.done(value);
}
