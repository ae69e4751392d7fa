// EPS bearer context deactivation (TS 24.301 6.4.4), network side.

import { T3495 } from "../../../spec/timers/network.ts";
import type { Message, Value } from "../../nas.ts";
import { gprsTimer3 } from "../coding.ts";
import type { MmeCore } from "../core.ts";
import type { Bearer, MmeUe } from "../ue.ts";
import { removeBearer } from "./bearers.ts";
import { ask, settle } from "./procedures.ts";

/** ESM causes (9.9.4.4). */
export const REGULAR_DEACTIVATION = 36;
export const REACTIVATION_REQUESTED = 39;
const PENDING = "BEARER CONTEXT INACTIVE PENDING";

export interface Deactivation {
  readonly cause?: number;
  /** Seconds of T3396; null = deactivated. */
  readonly backOff?: number | null;
  readonly pti?: number;
  readonly request?: Uint8Array;
  /** More information elements, by name. */
  readonly ies?: Readonly<Record<string, Value>>;
}

/** Deactivates a bearer, with a default bearer its whole PDN connection. */
export function deactivate(core: MmeCore, ue: MmeUe, bearer: Bearer, wanted: Deactivation): void {
  const { cause = REGULAR_DEACTIVATION, backOff, pti = 0, request = null } = wanted;
  if (bearer.linkedEbi === bearer.ebi) abortDedicated(core, ue, bearer.ebi);
  const name = "DEACTIVATE EPS BEARER CONTEXT REQUEST";
  const timer = backOff === undefined ? {} : { "T3396 value": gprsTimer3(backOff) };
  const plain = core.compose(ue, name, { ebi: bearer.ebi, pti, ies: { "ESM cause": cause, ...timer, ...wanted.ies } });
  const giveUp = (): void => {
    core.rule(ue, "6.4.4.5 a)", "abort");
    removeBearer(ue, bearer.ebi);
    ue.isStatusDue = true;
  };
  ask(core, ue, bearer, { spec: T3495, state: PENDING, name, plain, pti, request, giveUp });
}

/** Deactivates a bearer without telling the UE, which is idle (6.4.4.2). */
export function deactivateLocally(core: MmeCore, ue: MmeUe, ebi: number): void {
  core.rule(ue, "6.4.4.2", "accept");
  removeBearer(ue, ebi);
  ue.isStatusDue = true;
}

// TS 24.301 6.4.2.6 b), 6.4.3.6 b): procedures on the dedicated bearers of the connection end.
function abortDedicated(core: MmeCore, ue: MmeUe, linkedEbi: number): void {
  for (const bearer of [...ue.bearers.values()]) {
    if (bearer.linkedEbi !== linkedEbi || bearer.ebi === linkedEbi) continue;
    if (bearer.state === "BEARER CONTEXT ACTIVE PENDING") {
      core.rule(ue, "6.4.2.6 b)", "abort");
      removeBearer(ue, bearer.ebi);
    } else if (bearer.state === "BEARER CONTEXT MODIFY PENDING") {
      core.rule(ue, "6.4.3.6 b)", "abort");
      settle(bearer);
    }
  }
}

export function onDeactivateAccept(core: MmeCore, ue: MmeUe, message: Message): void {
  if (ue.bearers.get(message.ebi)?.state === PENDING) removeBearer(ue, message.ebi);
  else core.rule(ue, "7.4", "ignore");
}
