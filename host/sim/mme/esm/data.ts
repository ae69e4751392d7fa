// User data over the control plane (TS 24.301 6.6.4) with the rate control of the serving PLMN (6.3.8), notification (6.6.2), remote UE
// report (6.6.3), ESM STATUS (6.7), ESM DUMMY MESSAGE.

import type { Message } from "../../nas.ts";
import type { MmeCore } from "../core.ts";
import { release } from "../idle.ts";
import { ie, octet } from "../received.ts";
import type { MmeUe, RateControl } from "../ue.ts";
import { removeBearer } from "./bearers.ts";
import { settle } from "./procedures.ts";

/** Milliseconds of the six minutes that the rate counts for (9.9.4.28). */
const RATE_PERIOD = 360_000;
/** Release assistance indication (9.9.4.25): nothing more, or one more downlink message. */
const NO_MORE = 1;
const ONE_DOWNLINK = 2;
/** ESM causes (9.9.4.4). */
const INVALID_EBI = 43;
const INVALID_PTI = 81;
const UNKNOWN_TYPE = 97;

/** Whether one more message is within the rate; its time starts with the first message (6.3.8). */
function isWithin(core: MmeCore, rate: RateControl): boolean {
  if (rate.used === 0) {
    core.ports.after(RATE_PERIOD, () => {
      rate.used = 0;
    });
  }
  rate.used++;
  return rate.used <= rate.limit;
}

export function onEsmDataTransport(core: MmeCore, ue: MmeUe, message: Message): void {
  const bearer = ue.bearers.get(message.ebi);
  const rate = ue.pdns.get(bearer?.linkedEbi ?? 0)?.rate ?? null;
  if (rate !== null && !isWithin(core, rate)) {
    core.rule(ue, "6.3.8", "ignore");
    return;
  }
  const octets = ie(message, "User data container")!;
  core.ports.tell({ kind: "delivered", imsi: ue.name, what: "data", ebi: message.ebi, octets });
  const assistance = octet(message, "Release assistance indication") & 3;
  if (assistance === NO_MORE) release(core, ue);
  ue.isReleaseAfterData = assistance === ONE_DOWNLINK;
}

/** User data for the UE. */
export function sendData(core: MmeCore, ue: MmeUe, ebi: number, octets: Uint8Array): void {
  core.send(ue, "ESM DATA TRANSPORT", { ebi, ies: { "User data container": octets } });
  if (ue.isReleaseAfterData) release(core, ue);
}

/** Tells the upper layers of the UE something (6.6.2). @param indicator 1: SRVCC handover cancelled */
export function notify(core: MmeCore, ue: MmeUe, ebi: number, indicator: number, pti = 0): void {
  core.send(ue, "NOTIFICATION", { ebi, pti, ies: { "Notification indicator": Uint8Array.of(indicator) } });
}

export function onRemoteUeReport(core: MmeCore, ue: MmeUe, { ebi, pti }: Message): void {
  if (ue.pdns.has(ebi)) core.send(ue, "REMOTE UE REPORT RESPONSE", { ebi, pti });
  else {
    core.rule(ue, "6.6.3.6 a)", "status", INVALID_EBI);
    core.send(ue, "ESM STATUS", { ebi, pti, ies: { "ESM cause": INVALID_EBI } });
  }
}

/** TS 24.301 6.7: what the UE did not understand is not waited for. */
export function onEsmStatus(core: MmeCore, ue: MmeUe, message: Message): void {
  const cause = octet(message, "ESM cause");
  const { ebi, pti } = message;
  core.rule(ue, "6.7", "ignore", cause);
  if (cause === INVALID_EBI) removeBearer(ue, ebi);
  if (cause !== INVALID_PTI && cause !== UNKNOWN_TYPE) return;
  const { esmInformation } = ue;
  if (esmInformation !== null && esmInformation.pti === pti) {
    esmInformation.guard.stop();
    ue.esmInformation = null;
    esmInformation.done(null);
  }
  for (const bearer of [...ue.bearers.values()]) {
    const isMeant = (pti !== 0 && bearer.pti === pti) || (cause === UNKNOWN_TYPE && bearer.ebi === ebi);
    if (!isMeant || bearer.guard === null) continue;
    if (bearer.state === "BEARER CONTEXT ACTIVE PENDING") removeBearer(ue, bearer.ebi);
    else settle(bearer);
  }
}
