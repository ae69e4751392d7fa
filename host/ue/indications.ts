// What the numbers and octets of an indication mean: enum Indication → named details, as the JSON form shows them.

import { ESTABLISH_CAUSE_TEXTS, INDICATION_TEXTS, Indication, REQUEST_TEXTS } from "../generated/abi.ts";
import { EMM_CAUSE_NAMES, ESM_CAUSE_NAMES, TIMER_NAMES } from "../generated/names.ts";
import { decodeApn } from "./apn.ts";
import type { IndicateEvent } from "./events.ts";
import { toHex } from "./hex.ts";
import { decodePlmn } from "./usim/ef/plmn.ts";

type Details = Readonly<Record<string, unknown>>;
type Read = (a: number, b: number, octets: Uint8Array) => Details;

const emmCause = (code: number): Details => (code === 0 ? {} : { cause: code, causeName: EMM_CAUSE_NAMES.get(code) ?? "" });
const esmCause = (code: number): Details => (code === 0 ? {} : { cause: code, causeName: ESM_CAUSE_NAMES.get(code) ?? "" });
const hex = (octets: Uint8Array): Details => ({ hex: toHex(octets) });
const ebiHex: Read = (ebi, _, octets) => ({ ebi, hex: toHex(octets) });
const given = (name: string, value: number): Details => (value === 0 ? {} : { [name]: value });
const timer = (id: number): string | null => TIMER_NAMES.get(id) ?? null;
const request = (id: number): string => REQUEST_TEXTS.get(id) ?? String(id);
const plmns = (octets: Uint8Array): Details => ({
  plmns: Array.from({ length: Math.floor(octets.length / 3) }, (_, i) => {
    const plmn = octets.subarray(3 * i, 3 * i + 3);
    return decodePlmn(plmn) ?? toHex(plmn);
  }),
});

/** Bits of whose options an answer brings: enum Indication, `AnswerOptions`. */
const OF_REQUEST = 256;
const EXTENDED_FORM = 512;
const SERVICES = ["", "EPS services", "non-EPS services", "EPS and non-EPS services"];

// An indication without an entry has no details.
const DETAILS = new Map<number, Read>([
  [Indication.Deregistered, emmCause],
  [Indication.EmmInformation, (_a, _b, octets) => hex(octets)],
  [Indication.Sms, (_a, _b, octets) => hex(octets)],
  [Indication.Data, ebiHex],
  [Indication.AttachRejected, emmCause],
  [Indication.TrackingAreaUpdateRejected, emmCause],
  [Indication.ServiceRejected, emmCause],
  [Indication.UsimInvalid, (services) => ({ services: SERVICES[services] ?? String(services) })],
  [Indication.GenericTransport, (type, _, octets) => ({ type, hex: toHex(octets) })],
  [
    Indication.CsServiceNotification,
    (identity, _, octets) => ({ pagingIdentity: identity, ...(octets.length === 0 ? {} : { cli: toHex(octets) }) }),
  ],
  [Indication.EquivalentPlmns, (_a, _b, octets) => plmns(octets)],
  [Indication.EmergencyNumbers, (_a, _b, octets) => hex(octets)],
  [Indication.NetworkFeatureSupport, (_a, _b, octets) => hex(octets)],
  [Indication.PdnRejected, (cause, pti) => ({ pti, ...esmCause(cause) })],
  [Indication.RequestBlocked, (id, reason) => ({ request: request(id), timer: timer(reason) })],
  [Indication.Notification, (indicator) => ({ indicator })],
  [Indication.EsmStatus, esmCause],
  [Indication.EmmStatus, emmCause],
  [Indication.RateControl, (ebi, limit) => ({ ebi, uplinkMessagesIn6Minutes: limit })],
  [Indication.DataBlocked, (ebi, reason) => ({ ebi, timer: timer(reason) })],
  [Indication.ApnRateControl, ebiHex],
  [Indication.CsServiceNotAvailable, emmCause],
  [
    Indication.PermissionToUse,
    (id, some, octets) => ({
      request: request(id),
      apn: octets.length === 0 ? null : decodeApn(octets),
      everyPlmn: some === 0,
    }),
  ],
  [Indication.PdnTypeRestricted, (ebi, cause) => ({ ebi, ...esmCause(cause) })],
  [Indication.ForbiddenPlmns, (_a, _b, octets) => plmns(octets)],
  [Indication.RemoteUeReported, (ebi) => ({ ebi })],
  [Indication.ServiceLevelAa, ebiHex],
  [Indication.WlanOffload, (ebi, acceptability) => ({ ebi, acceptability })],
  [Indication.ReliableData, (ebi, exclusive) => ({ ebi, exclusive: exclusive === 1 })],
  [Indication.PsDataOff, (active, home) => ({ active: active === 1, home: home === 1 })],
  [Indication.ApnExceptionRateControl, ebiHex],
  [Indication.LocalIpAccess, (ebi) => ({ ebi })],
  [Indication.UplinkData, (ebi, allowed) => ({ ebi, allowed: allowed === 1 })],
  [Indication.ResumeConnection, (cause) => ({ cause: ESTABLISH_CAUSE_TEXTS.get(cause) ?? String(cause) })],
  [Indication.UasNotAllowed, (ebi, pti) => ({ ...given("ebi", ebi), ...given("pti", pti) })],
  [Indication.ProtocolConfigurationOptions, ebiHex],
  [Indication.BearerResourceRejected, (cause, pti) => ({ pti, ...esmCause(cause) })],
  [Indication.PdnDisconnectRejected, (cause, pti) => ({ pti, ...esmCause(cause) })],
  [Indication.ProcedureFailed, (id, pti) => ({ request: request(id), pti })],
  [Indication.ServiceLevelAaAnswer, (pti, _, octets) => ({ pti, hex: toHex(octets) })],
  [
    Indication.AnswerOptions,
    (whose, _, octets) => ({
      ...(whose & OF_REQUEST ? { pti: whose & 0xff } : { ebi: whose & 0xff }),
      extended: (whose & EXTENDED_FORM) !== 0,
      hex: toHex(octets),
    }),
  ],
]);

/** The event of an indication. */
export function indicateEvent(indication: number, a: number, b: number, octets: Uint8Array): IndicateEvent {
  const what = INDICATION_TEXTS.get(indication);
  if (what === undefined) throw new RangeError(`indication ${indication}`);
  return { kind: "indicate", indication, what, details: DETAILS.get(indication)?.(a, b, octets) ?? {} };
}
