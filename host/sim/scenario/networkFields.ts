// The network in a scenario: how the MME and the link behave, what is refused, what the subscriber may use.

import { apnField, PDN_TYPES } from "../../ue/config.ts";
import {
  described,
  digits,
  type Field,
  FieldError,
  flag,
  integer,
  list,
  number,
  object,
  octets,
  oneOf,
  optional,
  type Shape,
} from "../../ue/schema.ts";
import type { LinkOptions } from "../link.ts";
import type { MmeOptions } from "../mme/options.ts";
import { duration, ieValues } from "./words.ts";

const algorithms = list(integer(0, 3), 4);
const seconds = integer(0, 1_000_000_000);
/** A number, or the word none for the absence of one. */
const orNone = <T>(field: Field<T>): Field<T | null> => ({
  schema: { oneOf: [field.schema, { const: "none" }] },
  read: (value, path) => (value === "none" ? null : field.read(value, path)),
  write: (value) => (value === null ? "none" : field.write(value)),
});
const hexText = (least: number, most: number): Field<string> => {
  const field = octets(least, most);
  return { ...field, read: (value, path) => Buffer.from(field.read(value, path)).toString("hex"), write: (value) => value };
};

const NETWORK = {
  plmn: optional(digits(5, 6)),
  mmeGroup: optional(integer(0, 0xffff)),
  mmeCode: optional(integer(0, 255)),
  trackingAreas: optional(described("tracking area codes of the TAI list", list(integer(0, 0xffff), 16))),
  integrity: optional(described("EIA numbers, the preferred first", algorithms)),
  ciphering: optional(described("EEA numbers, the preferred first", algorithms)),
  authentication: optional(oneOf("always", "when needed")),
  imeisvRequest: optional(flag),
  hashMme: optional(described("HashMME in the SECURITY MODE COMMAND after an unprotected request", flag)),
  t3412: optional(described("seconds; 0: deactivated", seconds)),
  t3402: optional(described("seconds, or none: not told", orNone(seconds))),
  equivalentPlmns: optional(list(digits(5, 6), 15)),
  networkFeatures: optional(described("value of EPS network feature support, hexadecimal, or none", orNone(hexText(1, 3)))),
  networkName: optional(described("full name in EMM INFORMATION, or none: not sent", orNone(anyName()))),
  combined: optional(described("combined attach succeeds for CS services, too", flag)),
  inactivity: optional(described("the connection is released after so much quiet, or none: never", orNone(duration))),
  coverage: optional(oneOf("normal", "CE mode", "NB-S1")),
  powerSaving: optional(flag),
  t3413: optional(described("seconds between two pages", seconds)),
  pagingAttempts: optional(integer(1, 16)),
  implicitDetach: optional(described("seconds from the mobile reachable timer to the implicit detach", seconds)),
  unauthenticatedEmergency: optional(flag),
  withoutPdn: optional(flag),
  afterSecurityModeReject: optional(oneOf("release", "nothing")),
  nameServers: optional(list(hexText(4, 4), 4)),
  homeAgents: optional(described("addresses of DSMIPv6 home agents: 4 octets IPv4, 16 octets IPv6", list(hexText(4, 16), 4))),
} as const satisfies { readonly [K in keyof MmeOptions]: unknown } & Shape;

function anyName(): Field<string> {
  return {
    schema: { type: "string", maxLength: 100 },
    read(value, path) {
      if (typeof value !== "string" || value.length === 0 || value.length > 100) throw new FieldError(path, "must be a name");
      return value;
    },
    write: (value) => value,
  };
}

/** Options of the MME: those that differ from the usual. */
export const networkField: Field<Partial<MmeOptions>> = object(NETWORK);

const probability = number(0, 1);
const LINK = {
  delay: optional(described("least and greatest milliseconds", list(integer(0, 3_600_000), 2))),
  loss: optional(described("probability that a PDU is gone", probability)),
  duplication: optional(probability),
  reordering: optional(probability),
  corruption: optional(described("probability that a bit is flipped", probability)),
  nonDelivery: optional(described("probability that a PDU is gone and the sender told", probability)),
} as const;
const linkShape = object(LINK);

/** How the link behaves, where it is not perfect. */
export const linkField: Field<Partial<LinkOptions>> = {
  ...linkShape,
  read(value, path) {
    const { delay, ...rest } = linkShape.read(value, path);
    if (delay === undefined) return rest;
    const [least = 0, greatest = least] = delay;
    if (delay.length === 0 || greatest < least) throw new FieldError(`${path}.delay`, "must be the least and the greatest delay");
    return { ...rest, delay: [least, greatest] };
  },
  write: (value) => value,
};

const backOff = { backOff: optional(described("seconds, or none: deactivated", orNone(seconds))) };
const rejection = optional(
  object({
    cause: integer(1, 255),
    ...backOff,
    reattempt: optional(described("value of the re-attempt indicator", integer(0, 3))),
    ies: optional(ieValues),
    early: optional(described("before security: the message goes out unprotected", flag)),
    times: optional(described("how often; every time unless told", integer(1, 1_000_000))),
  }),
);
const uePolicy = object({
  attach: rejection,
  trackingAreaUpdate: rejection,
  service: rejection,
  epsOnly: optional(described("EMM cause with which combined procedures succeed for EPS services only", integer(1, 255))),
});
const apnPolicy = object({
  pdnConnectivity: rejection,
  pdnDisconnect: rejection,
  bearerAllocation: rejection,
  bearerModification: rejection,
  rate: optional(described("uplink user data messages a deciminute", integer(10, 65535))),
  controlPlaneOnly: optional(flag),
});

/** What the MME refuses: to the UE, and for an APN. */
export const policyField = object({ ue: optional(uePolicy), apn: optional(byName(apnPolicy)) });

function byName<T>(field: Field<T>): Field<ReadonlyMap<string, T>> {
  return {
    schema: { type: "object", additionalProperties: field.schema, description: 'by APN; "*" is every APN' },
    read(value, path) {
      if (typeof value !== "object" || value === null || Array.isArray(value)) throw new FieldError(path, "must be an object");
      return new Map(Object.entries(value).map(([name, item]) => [name, field.read(item, `${path}.${name}`)]));
    },
    write: (value) => Object.fromEntries([...value].map(([name, item]) => [name, field.write(item)])),
  };
}

/** What the subscriber may use: APNs, the default one first. */
export const subscriptionField = object({
  apns: list(object({ apn: apnField, pdnTypes: list(oneOf(...PDN_TYPES), PDN_TYPES.length), qci: integer(1, 255) }), 16),
});

/** What the HSS makes authentication vectors from. */
export const hssField = object({
  sqn: optional(described("the highest SQN used", integer(0, 2 ** 48 - 1))),
  amf: optional(described("authentication management field; 0000: for no EPS", octets(2, 2))),
  times: optional(described("vectors with this field; one unless told", integer(1, 1000))),
});
