// Dedicated EPS bearer context activation (TS 24.301 6.4.2), network side.

import { T3485 } from "../../../spec/timers/network.ts";
import type { Message, Value } from "../../nas.ts";
import type { MmeCore } from "../core.ts";
import { octet } from "../received.ts";
import type { Bearer, MmeUe } from "../ue.ts";
import { addBearer, freeEbi, removeBearer, setupRadio } from "./bearers.ts";
import { udpTft } from "./filters.ts";
import { ask, settle } from "./procedures.ts";

/** QCI of a bearer where nothing else is said: no guaranteed bit rate. */
const DEFAULT_QCI = 7;

export interface Dedication {
  readonly linkedEbi: number;
  /** EBI; the least one free unless told. */
  readonly ebi?: number;
  /** Value of the EPS QoS IE. */
  readonly qos?: Uint8Array;
  /** Value of the TFT IE. */
  readonly tft?: Uint8Array;
  /** The transaction that it answers. */
  readonly pti?: number;
  readonly request?: Uint8Array;
  /** More information elements, by name. */
  readonly ies?: Readonly<Record<string, Value>>;
}

/** Activates a dedicated bearer. @returns its EBI, or null where none is free */
export function activateDedicated(core: MmeCore, ue: MmeUe, wanted: Dedication): number | null {
  const { linkedEbi, pti = 0, request = null, ies } = wanted;
  const ebi = wanted.ebi ?? freeEbi(ue);
  if (ebi === null) return null;
  const tft = wanted.tft ?? udpTft(ebi);
  const bearer = addBearer(ue, { ebi, linkedEbi, qos: wanted.qos ?? Uint8Array.of(DEFAULT_QCI), tft, pti });
  const name = "ACTIVATE DEDICATED EPS BEARER CONTEXT REQUEST";
  const plain = core.compose(ue, name, {
    ebi,
    pti,
    ies: { "Linked EPS bearer identity": linkedEbi, "EPS QoS": bearer.qos, TFT: tft, ...ies },
  });
  const giveUp = (): void => {
    core.rule(ue, "6.4.2.6 a)", "abort");
    removeBearer(ue, ebi);
  };
  ask(core, ue, bearer, { spec: T3485, state: "BEARER CONTEXT ACTIVE PENDING", name, plain, pti, request, giveUp });
  setupRadio(ue, [ebi]);
  return ebi;
}

const isPending = (bearer: Bearer): boolean =>
  bearer.linkedEbi !== bearer.ebi && bearer.state === "BEARER CONTEXT ACTIVE PENDING";

export function onActivateDedicatedAccept(core: MmeCore, ue: MmeUe, message: Message): void {
  const bearer = ue.bearers.get(message.ebi);
  if (bearer === undefined || !isPending(bearer)) core.rule(ue, "7.4", "ignore");
  else settle(bearer);
}

export function onActivateDedicatedReject(core: MmeCore, ue: MmeUe, message: Message): void {
  const bearer = ue.bearers.get(message.ebi);
  if (bearer === undefined || !isPending(bearer)) {
    core.rule(ue, "7.4", "ignore");
    return;
  }
  core.rule(ue, "6.4.2.4", "abort", octet(message, "ESM cause"));
  removeBearer(ue, bearer.ebi);
}
