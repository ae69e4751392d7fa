// What the network sends to a UE and gets from it apart from mobility and sessions: EMM INFORMATION (TS 24.301 5.4.5), NAS transport of
// SMS (5.6.3) and of other applications (5.6.4), CS SERVICE NOTIFICATION (5.6.2.3), EMM STATUS (5.7).

import type { Value } from "../nas.ts";
import { networkName } from "./coding.ts";
import type { MmeCore } from "./core.ts";
import { ie, octet, type Received } from "./received.ts";
import type { MmeUe } from "./ue.ts";

/** What the MME sends once a UE is registered. */
export function greet(core: MmeCore, ue: MmeUe): void {
  const name = core.options.networkName;
  if (name !== null) emmInformation(core, ue, { "Full name for network": networkName(name) });
}

export function emmInformation(core: MmeCore, ue: MmeUe, ies: Readonly<Record<string, Value>>): void {
  core.send(ue, "EMM INFORMATION", { ies });
}

export function onUplinkNasTransport(core: MmeCore, { known: ue, message }: Received): void {
  deliver(core, ue, "sms", ie(message, "NAS message container")!);
}

export function onUplinkGenericNasTransport(core: MmeCore, { known: ue, message }: Received): void {
  deliver(core, ue, "generic", ie(message, "Generic message container")!);
}

/** Something for whoever is behind the network. */
export function deliver(core: MmeCore, ue: MmeUe | null, what: "sms" | "generic", octets: Uint8Array): void {
  if (ue === null || ue.state === "EMM-DEREGISTERED") core.rule(ue, "7.4", "ignore");
  else core.ports.tell({ kind: "delivered", imsi: ue.name, what, ebi: 0, octets });
}

/** SMS to the UE. @param octets a CP-DATA, CP-ACK or CP-ERROR (TS 24.011) */
export function sendSms(core: MmeCore, ue: MmeUe, octets: Uint8Array): void {
  core.send(ue, "DOWNLINK NAS TRANSPORT", { ies: { "NAS message container": octets } });
}

/** A message of another application (5.6.4). @param type 9.9.3.42: 1 LPP, 2 location services, 128 and up by mutual agreement */
export function sendGeneric(core: MmeCore, ue: MmeUe, type: number, octets: Uint8Array, additional?: Uint8Array): void {
  const ies = { "Generic message container type": type, "Generic message container": octets };
  const more = additional === undefined ? {} : { "Additional information": additional };
  core.send(ue, "DOWNLINK GENERIC NAS TRANSPORT", { ies: { ...ies, ...more } });
}

/** Paging identity (9.9.3.25A): TMSI. */
const BY_TMSI = 1;

/** A circuit switched call for a UE that has a connection (5.6.2.3). */
export function csServiceNotification(core: MmeCore, ue: MmeUe, ies: Readonly<Record<string, Value>> = {}): void {
  core.send(ue, "CS SERVICE NOTIFICATION", { ies: { "Paging identity": BY_TMSI, ...ies } });
}

/** EMM STATUS changes nothing (5.7). */
export function onEmmStatus(core: MmeCore, { known: ue, message }: Received): void {
  core.rule(ue, "5.7", "ignore", octet(message, "EMM cause"));
}
