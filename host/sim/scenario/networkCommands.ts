// Commands to the MME in scenarios and at the console: each a word, what it takes, and the method that carries it out.

import { described, type Field, type InferOneKey, integer, object, octets, oneKey, oneOf, optional } from "../../ue/schema.ts";
import type { Mme } from "../mme/mme.ts";
import { reasoned } from "./altering.ts";
import { ieValues } from "./words.ts";

const ebi = integer(0, 15);
const pti = integer(0, 255);
const cause = integer(0, 255);
const none = object({});
const IDENTITIES = { IMSI: 1, IMEI: 2, IMEISV: 3, TMSI: 4 } as const;
const DETACH_TYPES = { "re-attach required": 1, "re-attach not required": 2, "IMSI detach": 3 } as const;
const RELEASES = ["normal", "load-balancing-tau", "cs-fallback", "failure"] as const;
const words = <K extends string>(values: Readonly<Record<K, number>>): Field<K> => oneOf(...(Object.keys(values) as K[]));
const ies = optional(ieValues);

export const NETWORK_COMMANDS = {
  authenticate: described("challenge the UE (5.4.2)", none),
  securityMode: described(
    "command a security mode (5.4.3)",
    object({ integrity: optional(integer(0, 7)), ciphering: optional(integer(0, 7)) }),
  ),
  identify: described("ask for an identity (5.4.4)", object({ type: words(IDENTITIES) })),
  reallocateGuti: described("another GUTI (5.4.1)", object({ ies })),
  emmInformation: described("EMM INFORMATION (5.4.5)", object({ ies })),
  page: described(
    "page an idle UE (5.6.2)",
    object({ domain: optional(oneOf("PS", "CS")), identity: optional(oneOf("S-TMSI", "IMSI")) }),
  ),
  detach: described("detach the UE (5.5.2.3)", object({ type: words(DETACH_TYPES), cause: optional(cause) })),
  detachLocally: described("forget the registration without telling the UE", none),
  release: described("release the connection", object({ reason: optional(oneOf(...RELEASES)) })),
  sms: described("a CP message (5.6.3)", object({ hex: octets(1, 251) })),
  generic: described("generic transport (5.6.4)", object({ type: integer(0, 255), hex: octets(1, 2048) })),
  csServiceNotification: described("a circuit switched call for a connected UE (5.6.2.3)", object({ ies })),
  emmStatus: described("EMM STATUS (5.7)", object({ cause })),
  activateDedicated: described(
    "a dedicated bearer (6.4.2); QoS and filters are chosen unless told",
    object({
      linkedEbi: ebi,
      ebi: optional(ebi),
      qos: optional(octets(1, 13)),
      tft: optional(octets(1, 255)),
      ies,
    }),
  ),
  modify: described("modify a bearer (6.4.3)", object({ ebi, qos: optional(octets(1, 13)), tft: optional(octets(1, 255)), ies })),
  deactivate: described("deactivate a bearer (6.4.4)", object({ ebi, cause: optional(cause), ies })),
  esmInformation: described("ask for ESM information (6.6.1.2)", object({ pti })),
  notification: described("NOTIFICATION (6.6.2)", object({ ebi, indicator: optional(integer(0, 255)), pti: optional(pti) })),
  data: described("user data over the control plane (6.6.4)", object({ ebi, hex: octets(0, 2048) })),
  esmStatus: described("ESM STATUS (6.7)", object({ cause, ebi: optional(ebi), pti: optional(pti) })),
};
export type NetworkCommand = InferOneKey<typeof NETWORK_COMMANDS>;
export const networkCommandField: Field<NetworkCommand> = oneKey(NETWORK_COMMANDS);

/** The method behind each command. */
const RUN: { readonly [K in NetworkCommand["name"]]: (mme: Mme, imsi: string, value: ValueOf<K>) => void } = {
  authenticate: (mme, imsi) => mme.authenticate(imsi),
  securityMode: (mme, imsi, value) => mme.securityMode(imsi, value),
  identify: (mme, imsi, value) => mme.identify(imsi, IDENTITIES[value.type]),
  reallocateGuti: (mme, imsi, value) => mme.reallocateGuti(imsi, value.ies),
  emmInformation: (mme, imsi, value) => mme.emmInformation(imsi, value.ies),
  page: (mme, imsi, value) => mme.page(imsi, value.domain, value.identity),
  detach: (mme, imsi, value) => mme.detach(imsi, { ...value, type: DETACH_TYPES[value.type] }),
  detachLocally: (mme, imsi) => mme.detachLocally(imsi),
  release: (mme, imsi, value) => mme.release(imsi, value.reason),
  sms: (mme, imsi, value) => mme.sendSms(imsi, value.hex),
  generic: (mme, imsi, value) => mme.genericTransport(imsi, value.type, value.hex),
  csServiceNotification: (mme, imsi, value) => mme.csServiceNotification(imsi, value.ies),
  emmStatus: (mme, imsi, value) => mme.statusEmm(imsi, value.cause),
  activateDedicated: (mme, imsi, value) => mme.activateDedicated(imsi, value.linkedEbi, value),
  modify: (mme, imsi, value) => mme.modify(imsi, value.ebi, value),
  deactivate: (mme, imsi, value) => mme.deactivate(imsi, value.ebi, value),
  esmInformation: (mme, imsi, value) => mme.esmInformation(imsi, value.pti),
  notification: (mme, imsi, value) => mme.notification(imsi, value.ebi, value.indicator, value.pti),
  data: (mme, imsi, value) => mme.sendData(imsi, value.ebi, value.hex),
  esmStatus: (mme, imsi, value) => mme.statusEsm(imsi, value.cause, value.ebi, value.pti),
};
type ValueOf<K extends NetworkCommand["name"]> = Extract<NetworkCommand, { readonly name: K }>["value"];

/** Carries a command out. @throws {ScenarioError} when the MME has no such UE or bearer */
export function runNetworkCommand(mme: Mme, imsi: string, { name, value }: NetworkCommand): void {
  const run: (mme: Mme, imsi: string, value: never) => void = RUN[name];
  reasoned(() => run(mme, imsi, value as never));
}
