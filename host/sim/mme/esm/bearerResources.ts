// UE requested bearer resource allocation (TS 24.301 6.5.3) and modification (6.5.4), network side.

import type { Message } from "../../nas.ts";
import type { MmeCore } from "../core.ts";
import type { Rejection } from "../options.ts";
import { apnRejection, esmReject } from "../policy.ts";
import { ie, octet } from "../received.ts";
import type { Bearer, MmeUe } from "../ue.ts";
import { freeEbi } from "./bearers.ts";
import { deactivate } from "./deactivation.ts";
import { activateDedicated } from "./dedicated.ts";
import { filtersAfter, TftOperation, tftOperation, withoutParameters } from "./filters.ts";
import { modify } from "./modification.ts";
import { isPtiInUse, repeated } from "./procedures.ts";

/** ESM causes (9.9.4.4). */
const BY_GATEWAY = 30;
const UNSPECIFIED = 31;
const PTI_IN_USE = 35;
const INVALID_EBI = 43;
const MAX_BEARERS = 65;

function refuse(core: MmeCore, ue: MmeUe, message: Message, rejection: Rejection, clause: string): void {
  core.rule(ue, clause, "reject", rejection.cause);
  core.send(ue, message.name!.replace("REQUEST", "REJECT"), { pti: message.pti, ies: esmReject(rejection) });
}

export function onBearerResourceAllocationRequest(core: MmeCore, ue: MmeUe, message: Message): void {
  const linkedEbi = octet(message, "Linked EPS bearer identity");
  const pdn = ue.pdns.get(linkedEbi);
  if (repeated(core, ue, message.octets, "6.5.3.3")) return;
  if (pdn === undefined) {
    refuse(core, ue, message, { cause: INVALID_EBI }, "6.5.3.6 a)");
    return;
  }
  const policy = apnRejection(core, pdn.apn, "bearerAllocation");
  if (pdn.isEmergency) refuse(core, ue, message, { cause: UNSPECIFIED }, "6.5.3.6 b)");
  else if (policy !== null) refuse(core, ue, message, policy, "6.5.3.4.1");
  else if (isPtiInUse(ue, message.pti)) refuse(core, ue, message, { cause: PTI_IN_USE }, "6.5.3.4.1");
  else if (freeEbi(ue) === null) refuse(core, ue, message, { cause: MAX_BEARERS }, "6.5.3.4.1");
  else {
    activateDedicated(core, ue, {
      linkedEbi,
      qos: ie(message, "Required traffic flow QoS")!,
      tft: withoutParameters(ie(message, "Traffic flow aggregate")!),
      pti: message.pti,
      request: message.octets,
    });
  }
}

export function onBearerResourceModificationRequest(core: MmeCore, ue: MmeUe, message: Message): void {
  const bearer = ue.bearers.get(octet(message, "EPS bearer identity for packet filter"));
  if (repeated(core, ue, message.octets, "6.5.4.3")) return;
  if (bearer === undefined || bearer.state === "BEARER CONTEXT ACTIVE PENDING") {
    refuse(core, ue, message, { cause: INVALID_EBI }, "6.5.4.6 a)");
    return;
  }
  const pdn = ue.pdns.get(bearer.linkedEbi)!;
  if (pdn.isEmergency) {
    refuse(core, ue, message, { cause: BY_GATEWAY }, "6.5.4.6 b)");
    return;
  }
  if (bearer.state !== "BEARER CONTEXT ACTIVE") {
    core.rule(ue, bearer.state === "BEARER CONTEXT MODIFY PENDING" ? "6.5.4.6 c)" : "7.4", "ignore");
    return;
  }
  const policy = apnRejection(core, pdn.apn, "bearerModification");
  if (policy !== null) refuse(core, ue, message, policy, "6.5.4.4.1");
  else if (isPtiInUse(ue, message.pti)) refuse(core, ue, message, { cause: PTI_IN_USE }, "6.5.4.4.1");
  else change(core, ue, bearer, message);
}

/** Does what the UE wants: the bearer goes with its last packet filter (6.5.4.3). */
function change(core: MmeCore, ue: MmeUe, bearer: Bearer, message: Message): void {
  const aggregate = withoutParameters(ie(message, "Traffic flow aggregate")!);
  const answer = { pti: message.pti, request: message.octets };
  const isDedicated = bearer.linkedEbi !== bearer.ebi;
  if (isDedicated && filtersAfter(bearer.filters, aggregate).size === 0) {
    deactivate(core, ue, bearer, answer);
    return;
  }
  const operation = tftOperation(aggregate);
  const hasFilters = operation >= TftOperation.Create && operation <= TftOperation.DeleteFilters;
  const qos = ie(message, "Required traffic flow QoS");
  modify(core, ue, bearer, { ...answer, ...(qos === undefined ? {} : { qos }), ...(hasFilters ? { tft: aggregate } : {}) });
}
