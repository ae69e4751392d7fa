// Lower layer indication of a non-delivered NAS PDU (TS 24.301 6.3.4 and the abnormal cases of each procedure of clause 5).

import type { MmeCore } from "./core.ts";
import { isSame } from "./received.ts";
import type { MmeUe, Sent } from "./ue.ts";

/** Messages that go out again, with the clause that says so; of ESM all. */
const CLAUSES = new Map([
  ["GUTI REALLOCATION COMMAND", "5.4.1.6 g)"],
  ["AUTHENTICATION REQUEST", "5.4.2.7 j)"],
  ["SECURITY MODE COMMAND", "5.4.3.7 e)"],
  ["IDENTITY REQUEST", "5.4.4.6 h)"],
  ["EMM INFORMATION", "5.4.5.4 a)"],
  ["DETACH ACCEPT", "5.5.2.2.5 b)"],
  ["DETACH REQUEST", "5.5.2.3.5 g)"],
  ["TRACKING AREA UPDATE ACCEPT", "5.5.3.2.7 f)"],
  ["TRACKING AREA UPDATE REJECT", "5.5.3.2.7 f)"],
  ["NOTIFICATION", "6.6.2.4 a)"],
]);
const PD_ESM = 2;

/** Whether what a message asked for is still waited for; an old command must not overtake a newer one. */
function isWanted(ue: MmeUe, { message, plain, sending }: Sent): boolean {
  switch (message) {
    case "AUTHENTICATION REQUEST":
      return ue.authentication !== null;
    case "SECURITY MODE COMMAND":
      return ue.securityMode !== null && ue.securityMode.context === sending.context;
    case "IDENTITY REQUEST":
      return ue.identification !== null;
    case "GUTI REALLOCATION COMMAND":
    case "TRACKING AREA UPDATE ACCEPT":
      return ue.reallocation !== null;
    case "DETACH REQUEST":
      return ue.detaching !== null;
    case "ESM INFORMATION REQUEST":
      return ue.esmInformation !== null;
  }
  return !message.endsWith("EPS BEARER CONTEXT REQUEST") || ue.bearers.get(plain[0]! >> 4)?.guard != null;
}

/**
 * Sends a PDU again that the lower layers could not deliver: with a NAS COUNT of its own, without touching its timer.
 * @param isTaiChanged the UE has gone to a tracking area that its TAI list may not have
 */
export function resendUndelivered(core: MmeCore, ue: MmeUe, pdu: Uint8Array, isTaiChanged: boolean): void {
  const sent = ue.sent.find((candidate) => isSame(candidate.pdu, pdu));
  if (sent === undefined) return;
  const isEsm = (sent.plain[0]! & 15) === PD_ESM;
  const clause = CLAUSES.get(sent.message) ?? (isEsm ? "6.3.4 a)" : undefined);
  if (clause === undefined || isTaiChanged || !isWanted(ue, sent)) return;
  core.rule(ue, clause, "retry");
  if (sent.message === "AUTHENTICATION REQUEST") ue.authentication!.isRepeated = true;
  core.sendPlain(ue, sent.message, sent.plain, sent.sending);
}
