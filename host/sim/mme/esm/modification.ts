// EPS bearer context modification (TS 24.301 6.4.3), network side.

import { T3486 } from "../../../spec/timers/network.ts";
import type { Message, Value } from "../../nas.ts";
import type { MmeCore } from "../core.ts";
import { octet } from "../received.ts";
import type { Bearer, MmeUe } from "../ue.ts";
import { removeBearer } from "./bearers.ts";
import { filtersAfter } from "./filters.ts";
import { ask, settle } from "./procedures.ts";

const INVALID_EBI = 43;
const PENDING = "BEARER CONTEXT MODIFY PENDING";

export interface Modification {
  /** Value of the New EPS QoS IE. */
  readonly qos?: Uint8Array;
  /** Value of the TFT IE. */
  readonly tft?: Uint8Array;
  readonly pti?: number;
  readonly request?: Uint8Array;
  /** More information elements, by name. */
  readonly ies?: Readonly<Record<string, Value>>;
}

export function modify(core: MmeCore, ue: MmeUe, bearer: Bearer, wanted: Modification): void {
  const { qos, tft, pti = 0, request = null } = wanted;
  const name = "MODIFY EPS BEARER CONTEXT REQUEST";
  const ies = { ...(qos === undefined ? {} : { "New EPS QoS": qos }), ...(tft === undefined ? {} : { TFT: tft }), ...wanted.ies };
  const plain = core.compose(ue, name, { ebi: bearer.ebi, pti, ies });
  const giveUp = (): void => {
    core.rule(ue, "6.4.3.6 a)", "abort");
    settle(bearer);
  };
  ask(core, ue, bearer, { spec: T3486, state: PENDING, name, plain, pti, request, giveUp });
  bearer.change = { qos, tft };
}

export function onModifyAccept(core: MmeCore, ue: MmeUe, message: Message): void {
  const bearer = ue.bearers.get(message.ebi);
  if (bearer?.state !== PENDING) {
    core.rule(ue, "7.4", "ignore");
    return;
  }
  const { qos, tft } = bearer.change ?? {};
  bearer.qos = qos ?? bearer.qos;
  bearer.filters = filtersAfter(bearer.filters, tft ?? null);
  settle(bearer);
}

export function onModifyReject(core: MmeCore, ue: MmeUe, message: Message): void {
  const bearer = ue.bearers.get(message.ebi);
  if (bearer?.state !== PENDING) {
    core.rule(ue, "7.4", "ignore");
    return;
  }
  const cause = octet(message, "ESM cause");
  core.rule(ue, "6.4.3.4", "abort", cause);
  settle(bearer);
  // The UE does not have the bearer.
  if (cause === INVALID_EBI) removeBearer(ue, bearer.ebi);
}
