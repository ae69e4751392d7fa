// Requests of the upper layers: their JSON forms, their types, and the octets that the core takes for each.
import { ConfigField, Request, SERVICE_REASON_TEXTS } from "../generated/abi.ts";
import { encodeApn } from "./apn.ts";
import { apnField, PDN_TYPE_VALUES, PDN_TYPES } from "./config.ts";
import {
  type Field,
  FieldError,
  flag,
  type Infer,
  type InferOneKey,
  integer,
  object,
  octets,
  oneKey,
  oneOf,
  optional,
} from "./schema.ts";

const ebi = integer(1, 15);
const SERVICE_REASONS = [...SERVICE_REASON_TEXTS.values()];
/** Request types of TS 24.301 9.9.4.14. */
const REQUEST_TYPES = { initial: 1, handover: 2, emergency: 4, "handover of emergency bearer services": 6 } as const;
type RequestType = keyof typeof REQUEST_TYPES;
/** Types of detach of TS 24.301 9.9.3.7. */
const DETACH_TYPES = { EPS: 1, IMSI: 2, "combined EPS/IMSI": 3 } as const;
type DetachType = keyof typeof DETACH_TYPES;
const names = <K extends string>(values: Readonly<Record<K, number>>): K[] => Object.keys(values) as K[];

const BEARER_RESOURCES = {
  /** Value of the EPS quality of service IE; `qci` alone stands for one of a single octet. */
  qos: optional(octets(1, 13)),
  qci: optional(integer(0, 255)),
  /** Value of the traffic flow aggregate IE (a traffic flow template). */
  tfa: optional(octets(1, 255)),
};

/** What may change while the UE is on; a UE that is registered tells the network (TS 24.301 5.5.3.2.2). */
const RECONFIGURABLE = {
  ueNetworkCapability: optional(octets(2, 13)),
  msNetworkCapability: optional(octets(2, 8)),
  drxParameter: optional(octets(2, 2)),
  ueAdditionalSecurityCapability: optional(octets(4, 4)),
  mobileStationClassmark2: optional(octets(3, 3)),
  mobileStationClassmark3: optional(octets(1, 32)),
  supportedCodecs: optional(octets(3, 32)),
  voiceDomainPreference: optional(octets(1, 1)),
  extendedDrx: optional(octets(1, 1)),
  t3324: optional(octets(1, 1)),
  t3412Extended: optional(octets(1, 1)),
};

/** Fields of the configuration: u8 enum ConfigField, u16 octets, the value. */
function reconfiguration(given: Infer<typeof RECONFIGURABLE>): Uint8Array {
  const fields = Object.entries(given).flatMap(([name, value]) => {
    const field = `${name[0]!.toUpperCase()}${name.slice(1)}` as keyof typeof ConfigField;
    return [ConfigField[field], ...counted16(value)];
  });
  return Uint8Array.from(fields);
}

/** Requests by name: what each takes. */
export const REQUESTS = {
  attach: object({}),
  detach: object({ switchOff: optional(flag), type: optional(oneOf(...names<DetachType>(DETACH_TYPES))) }),
  trackingAreaUpdate: object({ active: optional(flag) }),
  service: object({ reason: oneOf(...SERVICE_REASONS) }),
  pdnConnectivity: object({
    apn: optional(apnField),
    pdnType: optional(oneOf(...PDN_TYPES)),
    requestType: optional(oneOf(...names<RequestType>(REQUEST_TYPES))),
    pco: optional(octets(1, 251)),
  }),
  pdnDisconnect: object({ ebi }),
  bearerAllocation: object({ linkedEbi: ebi, ...BEARER_RESOURCES }),
  /** `pco`: value of the (extended) protocol configuration options IE; without `tfa` it is about the PDN connection. */
  bearerModification: object({ ebi, cause: optional(integer(1, 255)), ...BEARER_RESOURCES, pco: optional(octets(1, 900)) }),
  sms: octets(1, 251),
  data: object({ ebi, hex: octets(0, 2048), releaseAssistance: optional(integer(0, 3)) }),
  genericTransport: object({ type: integer(0, 255), hex: octets(1, 2048) }),
  csFallbackAnswer: object({ accept: flag }),
  /** The call that wanted CS fallback is over. */
  csFallbackCancel: object({}),
  psDataOff: object({ active: flag }),
  useApn: object({ apn: optional(apnField), pco: optional(octets(1, 251)) }),
  remoteUeReport: object({ ebi, connected: optional(octets(1, 1024)), disconnected: optional(octets(1, 1024)) }),
  reconfigure: object(RECONFIGURABLE),
} as const;

/** One request: its name with what it takes. */
export type UeRequest = InferOneKey<typeof REQUESTS>;

/** An object of exactly one request. */
export const requestField: Field<UeRequest> = oneKey(REQUESTS);

/** A request as the core takes it. */
export interface CoreRequest {
  readonly request: Request;
  readonly a: number;
  readonly b: number;
  readonly octets: Uint8Array;
}

const NO_OCTETS: Uint8Array = new Uint8Array(0);
const call = (request: Request, a = 0, b = 0, octets: Uint8Array = NO_OCTETS): CoreRequest => ({ request, a, b, octets });
const counted8 = (value: Uint8Array = NO_OCTETS): number[] => [value.length, ...value];
const counted16 = (value: Uint8Array = NO_OCTETS): number[] => [value.length & 0xff, value.length >> 8, ...value];

type Resources = Infer<typeof BEARER_RESOURCES>;

function resources({ qos, qci, tfa }: Resources): Uint8Array {
  if (qos !== undefined && qci !== undefined) throw new FieldError("request.qci", "is the first octet of qos: give one of them");
  return Uint8Array.of(...counted8(qos ?? (qci === undefined ? NO_OCTETS : Uint8Array.of(qci))), ...counted8(tfa));
}

function modified({ pco, ...rest }: Resources & { readonly pco?: Uint8Array }): Uint8Array {
  return pco === undefined ? resources(rest) : Uint8Array.of(...resources(rest), ...counted16(pco));
}

function apnAndOptions(apn: string | undefined, pco: Uint8Array | undefined): Uint8Array {
  return Uint8Array.of(...counted8(apn === undefined ? NO_OCTETS : encodeApn(apn)), ...counted16(pco));
}

/**
 * The core's form of a request.
 * @param pdnType of a PDN connectivity request that names none
 */
export function coreRequest(request: UeRequest, pdnType: (typeof PDN_TYPES)[number]): CoreRequest {
  switch (request.name) {
    case "attach":
      return call(Request.Attach);
    case "detach":
      return call(Request.Detach, request.value.switchOff === true ? 1 : 0, DETACH_TYPES[request.value.type ?? "EPS"]);
    case "trackingAreaUpdate":
      return call(Request.TrackingAreaUpdate, request.value.active === true ? 1 : 0);
    case "service":
      return call(Request.Service, SERVICE_REASONS.indexOf(request.value.reason));
    case "pdnConnectivity": {
      const { value } = request;
      const type = REQUEST_TYPES[value.requestType ?? "initial"];
      return call(Request.PdnConnectivity, type, PDN_TYPE_VALUES[value.pdnType ?? pdnType], apnAndOptions(value.apn, value.pco));
    }
    case "pdnDisconnect":
      return call(Request.PdnDisconnect, request.value.ebi);
    case "bearerAllocation":
      return call(Request.BearerAllocation, request.value.linkedEbi, 0, resources(request.value));
    case "bearerModification":
      return call(Request.BearerModification, request.value.ebi, request.value.cause ?? 0, modified(request.value));
    case "sms":
      return call(Request.Sms, 0, 0, request.value);
    case "data": {
      const { ebi, hex, releaseAssistance } = request.value;
      return call(Request.Data, ebi, releaseAssistance === undefined ? 0 : releaseAssistance + 1, hex);
    }
    case "genericTransport":
      return call(Request.GenericTransport, request.value.type, 0, request.value.hex);
    case "csFallbackAnswer":
      return call(Request.CsFallbackAnswer, request.value.accept ? 1 : 0);
    case "csFallbackCancel":
      return call(Request.CsFallbackCancel);
    case "reconfigure":
      return call(Request.Reconfigure, 0, 0, reconfiguration(request.value));
    case "psDataOff":
      return call(Request.PsDataOff, request.value.active ? 1 : 0);
    case "useApn":
      return call(Request.UseApn, 0, 0, apnAndOptions(request.value.apn, request.value.pco));
    case "remoteUeReport": {
      const { ebi, connected, disconnected } = request.value;
      return call(Request.RemoteUeReport, ebi, 0, Uint8Array.of(...counted16(connected), ...counted16(disconnected)));
    }
  }
}
