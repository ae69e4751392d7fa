// Lower layer indication of a non-delivered NAS PDU (TS 24.301 6.3.4 and the abnormal cases of each procedure of clause 5).

import type { MmeCore } from "./core.ts";
import { isSame } from "./received.ts";
import type { MmeUe } from "./ue.ts";

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

/**
 * Sends a PDU again that the lower layers could not deliver: with a NAS COUNT of its own, without touching its timer.
 * @param isTaiChanged the UE has gone to a tracking area that its TAI list may not have
 */
export function resendUndelivered(core: MmeCore, ue: MmeUe, pdu: Uint8Array, isTaiChanged: boolean): void {
  const sent = ue.sent.find((candidate) => isSame(candidate.pdu, pdu));
  if (sent === undefined) return;
  const isEsm = (sent.plain[0]! & 15) === PD_ESM;
  const clause = CLAUSES.get(sent.message) ?? (isEsm ? "6.3.4 a)" : undefined);
  if (clause === undefined || isTaiChanged) return;
  core.rule(ue, clause, "retry");
  core.sendPlain(ue, sent.message, sent.plain, sent.sending);
}
