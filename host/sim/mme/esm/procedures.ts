// What the procedures on an EPS bearer context have in common (TS 24.301 6.1.3.3, 6.4): one at a time, guarded by a timer.

import type { TimerSpec } from "../../../spec/types.ts";
import type { MmeCore } from "../core.ts";
import type { Bearer, BearerState, MmeUe } from "../ue.ts";

/** A request to the UE about a bearer. */
export interface BearerRequest {
  readonly spec: TimerSpec;
  readonly state: BearerState;
  readonly name: string;
  readonly plain: Uint8Array;
  /** PTI of the transaction that it answers; 0: none. */
  readonly pti: number;
  /** The UE's request that it answers, or null. */
  readonly request: Uint8Array | null;
  /** The last expiry of the timer. */
  giveUp(): void;
}

/** Sends a request about a bearer and guards it; a procedure that was on its way is given up. */
export function ask(core: MmeCore, ue: MmeUe, bearer: Bearer, wanted: BearerRequest): void {
  const { spec, name, plain, giveUp, request } = wanted;
  bearer.guard?.stop();
  const send = (): void => core.sendPlain(ue, name, plain);
  bearer.state = wanted.state;
  bearer.pti = wanted.pti;
  bearer.request = request === null ? null : { octets: request, resend: send };
  bearer.guard = core.guard(ue, { spec, instance: bearer.ebi, resend: send, giveUp });
  send();
}

/** A procedure on a bearer is over and the bearer active. */
export function settle(bearer: Bearer): void {
  bearer.guard?.stop();
  bearer.guard = bearer.request = bearer.change = null;
  bearer.pti = 0;
  bearer.state = "BEARER CONTEXT ACTIVE";
}

/** The bearer whose pending procedure answers this very request: it is answered again. @returns whether there is one */
export function repeated(core: MmeCore, ue: MmeUe, octets: Uint8Array, clause: string): boolean {
  for (const { request } of ue.bearers.values()) {
    if (request === null || !Buffer.from(request.octets).equals(octets)) continue;
    core.rule(ue, clause, "retry");
    request.resend();
    return true;
  }
  return false;
}

/** Whether a transaction of the UE uses this PTI. */
export const isPtiInUse = (ue: MmeUe, pti: number): boolean =>
  ue.esmInformation?.pti === pti || [...ue.bearers.values()].some((bearer) => bearer.pti === pti);
