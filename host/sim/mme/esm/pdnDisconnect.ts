// UE requested PDN disconnect (TS 24.301 6.5.2), network side.

import type { Message } from "../../nas.ts";
import type { MmeCore } from "../core.ts";
import type { Rejection } from "../options.ts";
import { apnRejection } from "../policy.ts";
import { octet } from "../received.ts";
import type { MmeUe } from "../ue.ts";
import { deactivate } from "./deactivation.ts";
import { isPtiInUse } from "./procedures.ts";

const PTI_IN_USE = 35;
const INVALID_EBI = 43;
const LAST_CONNECTION = 49;

export function onPdnDisconnectRequest(core: MmeCore, ue: MmeUe, message: Message): void {
  const ebi = octet(message, "Linked EPS bearer identity");
  const bearer = ue.bearers.get(ebi);
  const pdn = ue.pdns.get(ebi);
  const refuse = ({ cause, ies }: Rejection, clause: string): void => {
    core.rule(ue, clause, "reject", cause);
    core.send(ue, "PDN DISCONNECT REJECT", { pti: message.pti, ies: { "ESM cause": cause, ...ies } });
  };
  if (bearer === undefined || pdn === undefined || bearer.state === "BEARER CONTEXT ACTIVE PENDING") {
    refuse({ cause: INVALID_EBI }, "6.5.2.6 a)");
    return;
  }
  if (bearer.state === "BEARER CONTEXT INACTIVE PENDING") {
    core.rule(ue, "6.4.4.5 b)", "ignore");
    return;
  }
  const policy = apnRejection(core, pdn.apn, "pdnDisconnect");
  if (policy !== null) refuse(policy, "6.5.2.4");
  else if (isPtiInUse(ue, message.pti)) refuse({ cause: PTI_IN_USE }, "6.5.2.4");
  else if (ue.pdns.size === 1 && !core.options.withoutPdn) refuse({ cause: LAST_CONNECTION }, "6.5.2.4");
  else deactivate(core, ue, bearer, { pti: message.pti, request: message.octets });
}
