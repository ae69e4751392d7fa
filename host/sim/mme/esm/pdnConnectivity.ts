// UE requested PDN connectivity (TS 24.301 6.5.1) and default EPS bearer context activation (6.4.1), network side.

import { T3485 } from "../../../spec/timers/network.ts";
import type { ApnSubscription } from "../../hss.ts";
import type { Message, Value } from "../../nas.ts";
import { apnLabels, apnText } from "../coding.ts";
import type { MmeCore } from "../core.ts";
import type { Rejection } from "../options.ts";
import { apnPolicy, apnRejection, esmReject } from "../policy.ts";
import { ie, octet } from "../received.ts";
import type { Bearer, MmeUe, PdnConnection } from "../ue.ts";
import { addBearer, freeEbi, removeBearer, setupRadio } from "./bearers.ts";
import { answerOptions } from "./configurationOptions.ts";
import { ask, repeated, settle } from "./procedures.ts";

/** Request types (TS 24.008 10.5.6.17). */
export const RequestType = { Initial: 1, Handover: 2, Emergency: 4, HandoverEmergency: 6 } as const;
const PdnType = { IPv4: 1, IPv6: 2, IPv4v6: 3, Unused: 4, NonIp: 5, Ethernet: 6 } as const;
const TYPE_NAMES = {
  [PdnType.IPv4]: "IPv4",
  [PdnType.IPv6]: "IPv6",
  [PdnType.IPv4v6]: "IPv4v6",
  [PdnType.NonIp]: "non-IP",
  [PdnType.Ethernet]: "Ethernet",
} as const;

/** ESM causes (TS 24.301 9.9.4.4). */
const Cause = {
  MissingApn: 27,
  UnknownPdnType: 28,
  Rejected: 31,
  OnlyIpv4: 50,
  OnlyIpv6: 51,
  OnlySingle: 52,
  NoInformation: 53,
  NoConnection: 54,
  Multiple: 55,
  OnlyIpv4v6: 57,
  OnlyNonIp: 58,
  OnlyEthernet: 61,
  MaxBearers: 65,
} as const;

const EMERGENCY: ApnSubscription = { apn: "sos", pdnTypes: ["IPv4", "IPv6", "IPv4v6"], qci: 5 };

/** What a PDN CONNECTIVITY REQUEST and an ESM INFORMATION RESPONSE say together. */
export interface PdnRequest {
  readonly pti: number;
  readonly requestType: number;
  readonly pdnType: number;
  readonly apn: string | null;
  readonly options: { readonly name: string; readonly value: Uint8Array } | null;
  readonly octets: Uint8Array;
}

/** What has become of a request. */
export type PdnAnswer =
  | { readonly kind: "open"; readonly bearer: Bearer; readonly message: Uint8Array }
  | { readonly kind: "reject"; readonly message: Uint8Array; readonly cause: number };

const OPTIONS = ["Extended protocol configuration options", "Protocol configuration options"] as const;

/** @param information information elements of the ESM INFORMATION RESPONSE: they take the place of the request's */
export function pdnRequest(request: Message, information: ReadonlyMap<string, Uint8Array> | null = null): PdnRequest {
  const value = (name: string): Uint8Array | undefined => information?.get(name) ?? ie(request, name);
  const apn = value("Access point name");
  const name = OPTIONS.find((option) => value(option) !== undefined);
  return {
    pti: request.pti,
    requestType: octet(request, "Request type", RequestType.Initial) & 7,
    pdnType: octet(request, "PDN type", PdnType.IPv4) & 7,
    apn: apn === undefined ? null : apnText(apn),
    options: name === undefined ? null : { name, value: value(name)! },
    octets: request.octets,
  };
}

const isEmergencyRequest = (type: number): boolean => type === RequestType.Emergency || type === RequestType.HandoverEmergency;

/** The APN that a request means: null where the subscriber has no such one. */
function subscribed(core: MmeCore, ue: MmeUe, request: PdnRequest): ApnSubscription | null {
  if (isEmergencyRequest(request.requestType)) return EMERGENCY;
  const apns = (ue.imsi === null ? undefined : core.hss.subscriber(ue.imsi))?.subscription.apns ?? [];
  if (request.apn === null) return apns[0] ?? null;
  const wanted = request.apn.toLowerCase();
  return apns.find(({ apn }) => apn.toLowerCase() === wanted) ?? null;
}

/** The type to use and the ESM cause that goes with it, or the cause of a rejection (TS 24.301 6.5.1.3, 6.5.1.4.1). */
function settleType(
  requested: number,
  allowed: ApnSubscription["pdnTypes"],
): { type: number; cause: number } | { reject: number } {
  const type = requested === PdnType.Unused ? PdnType.IPv6 : requested;
  const name = TYPE_NAMES[type as keyof typeof TYPE_NAMES];
  if (name === undefined) return { reject: Cause.UnknownPdnType };
  if (allowed.includes(name)) return { type, cause: 0 };
  const [v4, v6, both] = (["IPv4", "IPv6", "IPv4v6"] as const).map((one) => allowed.includes(one));
  if (type === PdnType.IPv4v6 && (v4 || v6)) {
    const cause = v4 && v6 ? Cause.OnlySingle : v4 ? Cause.OnlyIpv4 : Cause.OnlyIpv6;
    return { type: v4 ? PdnType.IPv4 : PdnType.IPv6, cause };
  }
  if (both && (type === PdnType.IPv4 || type === PdnType.IPv6)) return { type, cause: 0 };
  const only = v4
    ? Cause.OnlyIpv4
    : v6
      ? Cause.OnlyIpv6
      : both
        ? Cause.OnlyIpv4v6
        : allowed.includes("non-IP")
          ? Cause.OnlyNonIp
          : Cause.OnlyEthernet;
  return { reject: only };
}

/** Value of a PDN address IE (9.9.4.9): 10.x.y.z and an interface identifier, one for each connection. */
function address(type: number, n: number): Uint8Array {
  const v4 = [10, (n >> 16) & 255, (n >> 8) & 255, n & 255];
  const v6 = [0, 0, 0, 0, 0, (n >> 16) & 255, (n >> 8) & 255, n & 255];
  if (type === PdnType.IPv4) return Uint8Array.of(type, ...v4);
  if (type === PdnType.IPv6) return Uint8Array.of(type, ...v6);
  return type === PdnType.IPv4v6 ? Uint8Array.of(type, ...v6, ...v4) : Uint8Array.of(type, 0, 0, 0, 0);
}

/** Cause of a rejection by the state of the UE (TS 24.301 6.5.1.6), or 0. */
function refusal(ue: MmeUe, request: PdnRequest, apn: ApnSubscription | null, type: number): number {
  const { requestType } = request;
  if (ue.isEmergency && ue.pdns.size > 0) return Cause.Rejected;
  if (requestType === RequestType.Handover || requestType === RequestType.HandoverEmergency) return Cause.NoConnection;
  if (apn === null) return Cause.MissingApn;
  const isSame = (pdn: PdnConnection): boolean => pdn.apn === apn.apn && pdn.pdnType === type;
  return [...ue.pdns.values()].some(isSame) ? Cause.Multiple : 0;
}

function reject(core: MmeCore, ue: MmeUe, { pti }: PdnRequest, rejection: Rejection, clause: string): PdnAnswer {
  core.rule(ue, clause, "reject", rejection.cause);
  return {
    kind: "reject",
    cause: rejection.cause,
    message: core.compose(ue, "PDN CONNECTIVITY REJECT", { pti, ies: esmReject(rejection) }),
  };
}

/** Opens a PDN connection or says why not: the message is made but not sent. */
export function openPdn(core: MmeCore, ue: MmeUe, request: PdnRequest): PdnAnswer {
  const apn = subscribed(core, ue, request);
  const policy = isEmergencyRequest(request.requestType)
    ? null
    : apnRejection(core, apn?.apn ?? request.apn ?? "", "pdnConnectivity");
  if (policy !== null) return reject(core, ue, request, policy, "6.5.1.4.1");
  const settled = apn === null ? null : settleType(request.pdnType, apn.pdnTypes);
  const cause = refusal(ue, request, apn, settled !== null && "type" in settled ? settled.type : 0);
  if (cause !== 0) return reject(core, ue, request, { cause }, cause === Cause.MissingApn ? "6.5.1.4.1" : "6.5.1.6");
  if ("reject" in settled!) return reject(core, ue, request, { cause: settled.reject }, "6.5.1.4.1");
  const ebi = freeEbi(ue);
  if (ebi === null) return reject(core, ue, request, { cause: Cause.MaxBearers }, "6.5.1.4.1");
  return open(core, ue, request, { apn: apn!, ...settled!, ebi });
}

interface Opening {
  readonly apn: ApnSubscription;
  readonly type: number;
  readonly cause: number;
  readonly ebi: number;
}

function open(core: MmeCore, ue: MmeUe, request: PdnRequest, { apn, type, cause, ebi }: Opening): PdnAnswer {
  const policy = apnPolicy(core, apn.apn);
  const pdn: PdnConnection = {
    ebi,
    apn: apn.apn,
    requestedApn: request.apn,
    pdnType: type,
    address: address(type, core.nextAddress()),
    isEmergency: isEmergencyRequest(request.requestType),
    rate: policy.rate === undefined ? null : { limit: policy.rate, used: 0 },
  };
  ue.pdns.set(ebi, pdn);
  const bearer = addBearer(ue, { ebi, linkedEbi: ebi, qos: Uint8Array.of(apn.qci), tft: null, pti: request.pti });
  const ies: Record<string, Value> = {
    "EPS QoS": bearer.qos,
    "Access point name": apnLabels(`${apn.apn}.${operatorIdentifier(core.options.plmn)}`),
    "PDN address": pdn.address,
    ...(cause === 0 ? {} : { "ESM cause": cause }),
    ...(request.options === null ? {} : { [request.options.name]: answerOptions(request.options.value, core.options) }),
    ...(policy.controlPlaneOnly ? { "Control plane only indication": 1 } : {}),
    ...(policy.rate === undefined ? {} : { "Serving PLMN rate control": Uint8Array.of(policy.rate >> 8, policy.rate & 255) }),
  };
  const message = core.compose(ue, "ACTIVATE DEFAULT EPS BEARER CONTEXT REQUEST", { ebi, pti: request.pti, ies });
  return { kind: "open", bearer, message };
}

/** APN operator identifier of a PLMN (TS 23.003 9.1.2). */
export const operatorIdentifier = (plmn: string): string => `mnc${plmn.slice(3).padStart(3, "0")}.mcc${plmn.slice(0, 3)}.gprs`;

/** A PDN CONNECTIVITY REQUEST apart from an attach. */
export function onPdnConnectivityRequest(core: MmeCore, ue: MmeUe, message: Message): void {
  const request = pdnRequest(message);
  if (repeated(core, ue, request.octets, "6.5.1.6 a)")) return;
  const answer = openPdn(core, ue, request);
  if (answer.kind === "reject") {
    core.sendPlain(ue, "PDN CONNECTIVITY REJECT", answer.message);
    return;
  }
  const { bearer, message: plain } = answer;
  const giveUp = (): void => {
    core.rule(ue, "6.4.1.6 a)", "abort");
    removeBearer(ue, bearer.ebi);
  };
  const name = "ACTIVATE DEFAULT EPS BEARER CONTEXT REQUEST";
  const { pti, octets } = request;
  ask(core, ue, bearer, { spec: T3485, state: "BEARER CONTEXT ACTIVE PENDING", name, plain, pti, request: octets, giveUp });
  setupRadio(ue, [bearer.ebi]);
}

/** The UE has taken the bearer (6.4.1.3). */
export function onActivateDefaultAccept(core: MmeCore, ue: MmeUe, message: Message): void {
  const bearer = ue.bearers.get(message.ebi);
  if (bearer?.linkedEbi !== message.ebi || bearer.state !== "BEARER CONTEXT ACTIVE PENDING") {
    core.rule(ue, "7.4", "ignore");
    return;
  }
  settle(bearer);
}

/** The UE has refused the bearer (6.4.1.4). */
export function onActivateDefaultReject(core: MmeCore, ue: MmeUe, message: Message): void {
  const bearer = ue.bearers.get(message.ebi);
  if (bearer?.linkedEbi !== message.ebi || bearer.state !== "BEARER CONTEXT ACTIVE PENDING") {
    core.rule(ue, "7.4", "ignore");
    return;
  }
  core.rule(ue, "6.4.1.4", "abort", octet(message, "ESM cause"));
  removeBearer(ue, bearer.ebi);
}
