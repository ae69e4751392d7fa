// ESM messages of the UE: clause 7 first, then the procedure.

import { type Message, read } from "../../nas.ts";
import { judgeEsm } from "../clause7.ts";
import type { MmeCore } from "../core.ts";
import type { MmeUe } from "../ue.ts";
import { onBearerResourceAllocationRequest, onBearerResourceModificationRequest } from "./bearerResources.ts";
import { onEsmDataTransport, onEsmStatus, onRemoteUeReport } from "./data.ts";
import { onDeactivateAccept } from "./deactivation.ts";
import { onActivateDedicatedAccept, onActivateDedicatedReject } from "./dedicated.ts";
import { onEsmInformationResponse } from "./information.ts";
import { onModifyAccept, onModifyReject } from "./modification.ts";
import { onActivateDefaultAccept, onActivateDefaultReject, onPdnConnectivityRequest } from "./pdnConnectivity.ts";
import { onPdnDisconnectRequest } from "./pdnDisconnect.ts";

type Handler = (core: MmeCore, ue: MmeUe, message: Message) => void;

const HANDLERS = new Map<string, Handler>([
  ["PDN CONNECTIVITY REQUEST", onPdnConnectivityRequest],
  ["ACTIVATE DEFAULT EPS BEARER CONTEXT ACCEPT", onActivateDefaultAccept],
  ["ACTIVATE DEFAULT EPS BEARER CONTEXT REJECT", onActivateDefaultReject],
  ["ESM INFORMATION RESPONSE", onEsmInformationResponse],
  ["ACTIVATE DEDICATED EPS BEARER CONTEXT ACCEPT", onActivateDedicatedAccept],
  ["ACTIVATE DEDICATED EPS BEARER CONTEXT REJECT", onActivateDedicatedReject],
  ["MODIFY EPS BEARER CONTEXT ACCEPT", onModifyAccept],
  ["MODIFY EPS BEARER CONTEXT REJECT", onModifyReject],
  ["DEACTIVATE EPS BEARER CONTEXT ACCEPT", onDeactivateAccept],
  ["PDN DISCONNECT REQUEST", onPdnDisconnectRequest],
  ["BEARER RESOURCE ALLOCATION REQUEST", onBearerResourceAllocationRequest],
  ["BEARER RESOURCE MODIFICATION REQUEST", onBearerResourceModificationRequest],
  ["ESM DATA TRANSPORT", onEsmDataTransport],
  ["REMOTE UE REPORT", onRemoteUeReport],
  ["ESM STATUS", onEsmStatus],
]);

/** Messages that have a place in an attach before it is accepted. */
const EARLY = new Set(["ESM INFORMATION RESPONSE", "ESM STATUS"]);

/** An ESM message of a UE, alone or in the container of an EMM message. */
export function onEsm(core: MmeCore, ue: MmeUe, plain: Uint8Array): void {
  const message = read(plain, "uplink");
  const verdict = judgeEsm(core, ue, message);
  if (verdict.kind === "answer") core.sendPlain(ue, verdict.name, verdict.plain);
  if (verdict.kind !== "process") return;
  // TS 24.301 7.4: before a UE is registered there are no sessions but what its attach asks for.
  if (ue.state === "EMM-DEREGISTERED" && !EARLY.has(message.name!)) core.rule(ue, "7.4", "ignore");
  else HANDLERS.get(message.name!)?.(core, ue, message);
}
