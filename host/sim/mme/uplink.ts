// Uplink PDUs: which UE, whether the integrity is right, whether the message may be read at all (TS 24.301 4.4.4.3, 4.4.5); then clause 7
// and the procedure.

import { type Message, read } from "../nas.ts";
import { onAttachComplete, onAttachRequest } from "./attach.ts";
import { onAuthenticationFailure, onAuthenticationResponse } from "./authentication.ts";
import { judgeEmm } from "./clause7.ts";
import { identityDigits, isGuti, plmnOctets } from "./coding.ts";
import type { MmeCore } from "./core.ts";
import { onDetachAccept, onDetachRequest } from "./detach.ts";
import { onEsm } from "./esm/dispatch.ts";
import { onIdentityResponse } from "./identification.ts";
import { release } from "./idle.ts";
import type { Connection } from "./options.ts";
import { onGutiReallocationComplete } from "./reallocation.ts";
import { ie, isSame, octet, type Received } from "./received.ts";
import { HEADER, HeaderType } from "./security.ts";
import { onSecurityModeComplete, onSecurityModeReject } from "./securityMode.ts";
import { onControlPlaneServiceRequest, onExtendedServiceRequest, onServiceRequest } from "./serviceRequest.ts";
import { onTrackingAreaUpdateComplete, onTrackingAreaUpdateRequest } from "./trackingAreaUpdate.ts";
import { onEmmStatus, onUplinkGenericNasTransport, onUplinkNasTransport } from "./transport.ts";
import type { MmeUe } from "./ue.ts";

type Handler = (core: MmeCore, received: Received) => void;

const HANDLERS = new Map<string, Handler>([
  ["ATTACH REQUEST", onAttachRequest],
  ["ATTACH COMPLETE", onAttachComplete],
  ["DETACH REQUEST", onDetachRequest],
  ["DETACH ACCEPT", onDetachAccept],
  ["IDENTITY RESPONSE", onIdentityResponse],
  ["AUTHENTICATION RESPONSE", onAuthenticationResponse],
  ["AUTHENTICATION FAILURE", onAuthenticationFailure],
  ["SECURITY MODE COMPLETE", onSecurityModeComplete],
  ["SECURITY MODE REJECT", onSecurityModeReject],
  ["UPLINK NAS TRANSPORT", onUplinkNasTransport],
  ["UPLINK GENERIC NAS TRANSPORT", onUplinkGenericNasTransport],
  ["EMM STATUS", onEmmStatus],
  ["TRACKING AREA UPDATE REQUEST", onTrackingAreaUpdateRequest],
  ["TRACKING AREA UPDATE COMPLETE", onTrackingAreaUpdateComplete],
  ["GUTI REALLOCATION COMPLETE", onGutiReallocationComplete],
  ["EXTENDED SERVICE REQUEST", onExtendedServiceRequest],
  ["CONTROL PLANE SERVICE REQUEST", onControlPlaneServiceRequest],
]);

/** Messages that are read before secure exchange even where the integrity is missing or wrong (4.4.4.3). */
const UNPROTECTED = new Set([
  "ATTACH REQUEST",
  "IDENTITY RESPONSE",
  "AUTHENTICATION RESPONSE",
  "AUTHENTICATION FAILURE",
  "SECURITY MODE REJECT",
  "DETACH REQUEST",
  "DETACH ACCEPT",
  "TRACKING AREA UPDATE REQUEST",
]);
/** Those of them that open a connection. */
const INITIAL = new Set(["ATTACH REQUEST", "DETACH REQUEST", "TRACKING AREA UPDATE REQUEST"]);
/** Messages with integrity protection that open a connection and are read where it is wrong. */
const INITIAL_PROTECTED = new Set([...INITIAL, "EXTENDED SERVICE REQUEST", "CONTROL PLANE SERVICE REQUEST"]);
/**
 * Messages that may come unciphered (4.4.5): two always do; a UE that is switched off while it waits for service has no secure exchange yet
 * when its DETACH REQUEST follows the SERVICE REQUEST.
 */
const UNCIPHERED = new Set(["ATTACH REQUEST", "TRACKING AREA UPDATE REQUEST", "DETACH REQUEST"]);

const PD_ESM = 2;

const isCiphered = (headerType: number): boolean =>
  headerType === HeaderType.IntegrityCiphered || headerType === HeaderType.NewContextCiphered;

/** The UE of a GUTI of this MME. */
export function byGuti(core: MmeCore, guti: Uint8Array): MmeUe | null {
  const { plmn, mmeGroup, mmeCode } = core.options;
  const ours = Uint8Array.of(...plmnOctets(plmn), mmeGroup >> 8, mmeGroup & 255, mmeCode);
  if (!isSame(guti.subarray(1, 7), ours)) return null;
  return core.byTmsi.get(Buffer.from(guti).readUInt32BE(7)) ?? null;
}

/** The UE of the S-TMSI that the eNodeB has told. */
export function byStmsi(core: MmeCore, { stmsi }: Connection): MmeUe | null {
  if (stmsi === null || stmsi[0] !== core.options.mmeCode) return null;
  return core.byTmsi.get(Buffer.from(stmsi).readUInt32BE(1)) ?? null;
}

/** Octets of a mobile identity with a TMSI (TS 24.008 10.5.1.4). */
const TMSI_IDENTITY = 5;
const byMTmsi = (core: MmeCore, identity: Uint8Array): MmeUe | null =>
  core.byTmsi.get(Buffer.from(identity).readUInt32BE(1)) ?? null;

/** The UE that an initial message names. */
function named(core: MmeCore, connection: Connection, message: Message): MmeUe | null {
  const identity = ie(message, "EPS mobile identity") ?? ie(message, "Old GUTI");
  const mTmsi = ie(message, "M-TMSI");
  if (identity === undefined && mTmsi?.length === TMSI_IDENTITY) return byMTmsi(core, mTmsi);
  if (identity === undefined) return byStmsi(core, connection);
  if (isGuti(identity)) return byGuti(core, identity);
  const digits = identityDigits(identity);
  return digits === null ? null : (core.byImsi.get(digits) ?? null);
}

/** The first PDU of a connection. */
export function onInitial(core: MmeCore, connection: Connection, pdu: Uint8Array): void {
  const headerType = (pdu[0] ?? 0) >> 4;
  if (headerType >= HeaderType.ServiceRequest) {
    onServiceRequest(core, connection, byStmsi(core, connection), pdu);
    return;
  }
  const body = headerType === HeaderType.Plain ? pdu : pdu.subarray(HEADER);
  const known = isCiphered(headerType) ? byStmsi(core, connection) : named(core, connection, read(body, "uplink"));
  const opened = headerType === HeaderType.Plain ? null : verify(known, body, pdu);
  const plain = opened ?? body;
  const message = read(plain, "uplink");
  core.ports.tell({ kind: "received", imsi: known?.name ?? null, message: message.name, plain, pdu });
  const readable = headerType === HeaderType.Plain ? INITIAL : INITIAL_PROTECTED;
  if (isBare(headerType, message)) {
    core.rule(known, "4.4.5", "ignore");
    return;
  }
  if (opened === null && (isCiphered(headerType) || !readable.has(message.name ?? ""))) {
    core.rule(known, message.faults[0]?.fault === "too short" ? "7.2" : "4.4.4.3", "ignore");
    return;
  }
  process(core, { connection, known, isVerified: opened !== null, message, plain });
}

/** A CONTROL PLANE SERVICE REQUEST whose container should have been ciphered (4.4.5). */
const isBare = (headerType: number, { name, ies }: Message): boolean =>
  name === "CONTROL PLANE SERVICE REQUEST" &&
  headerType !== HeaderType.PartiallyCiphered &&
  (ies.has("ESM message container") || ies.has("NAS message container"));

/** The message inside, where the UE, its context and the MAC are right. */
function verify(known: MmeUe | null, body: Uint8Array, pdu: Uint8Array): Uint8Array | null {
  if (known?.security == null) return null;
  const message = read(body, "uplink");
  const ksi = octet(message, "NAS key set identifier", known.security.ksi);
  return ksi === known.security.ksi ? known.security.unprotect(pdu) : null;
}

/** A later PDU of a connection. */
export function onUplink(core: MmeCore, connection: Connection, pdu: Uint8Array): void {
  const ue = core.byConnection.get(connection.id);
  const headerType = (pdu[0] ?? 0) >> 4;
  if (ue === undefined || headerType >= HeaderType.ServiceRequest) {
    onInitial(core, connection, pdu);
    return;
  }
  const opened = open(ue, headerType, pdu);
  const isHidden = opened === null && isCiphered(headerType);
  const plain = opened ?? (headerType === HeaderType.Plain ? pdu : pdu.subarray(HEADER));
  const message = read(plain, "uplink");
  const shown = isHidden ? { message: null, plain: null } : { message: message.name, plain };
  core.ports.tell({ kind: "received", imsi: ue.name, ...shown, pdu });
  if (!mayRead(ue, headerType, opened !== null, message)) {
    const clause = pdu.length < 2 ? "7.2" : opened === null ? "4.4.4.3" : "4.4.5";
    core.rule(ue, clause, "ignore");
    return;
  }
  if ((plain[0]! & 15) === PD_ESM) {
    onEsm(core, ue, plain);
    return;
  }
  const known = message.name === "ATTACH REQUEST" && opened === null ? named(core, connection, message) : ue;
  process(core, { connection, known, isVerified: opened !== null, message, plain });
}

/** The message inside, where the MAC is right under the current context or the one that is being taken into use. */
function open(ue: MmeUe, headerType: number, pdu: Uint8Array): Uint8Array | null {
  if (headerType === HeaderType.Plain) return null;
  const isNew = headerType === HeaderType.NewContext || headerType === HeaderType.NewContextCiphered;
  const context = isNew && ue.securityMode !== null ? ue.securityMode.context : ue.security;
  return context?.unprotect(pdu) ?? null;
}

function mayRead(ue: MmeUe, headerType: number, isVerified: boolean, message: Message): boolean {
  const name = message.name ?? "";
  if (isVerified)
    return isCiphered(headerType) || !ue.isSecure || UNCIPHERED.has(name) || headerType === HeaderType.PartiallyCiphered;
  return !ue.isSecure && !isCiphered(headerType) && UNPROTECTED.has(name);
}

function process(core: MmeCore, received: Received): void {
  const { connection, known, message, isVerified } = received;
  if (message.protocol !== "EMM") {
    // A protocol discriminator of another protocol, or nothing at all.
    core.rule(known, received.plain.length === 0 ? "7.2" : "9.2", "ignore");
    // A right MAC around nonsense: the two cipher differently.
    if (known !== null && isVerified) known.isUnsettled = true;
    return;
  }
  const verdict = judgeEmm(core, known, message, isVerified);
  if (verdict.kind === "answer") {
    const isKnown = known !== null && (isVerified || known.connection?.id === connection.id);
    const ue = isKnown ? core.connect(known, connection) : core.on(connection);
    if (isKnown) ue.isSecure ||= isVerified && !ue.isUnsettled;
    core.send(ue, verdict.name, { ies: { "EMM cause": verdict.cause } });
    if (verdict.name !== "EMM STATUS" && !isKnown) release(core, ue);
  }
  if (verdict.kind !== "process") return;
  const handler = HANDLERS.get(message.name!);
  if (handler === undefined) core.rule(known, "7.4", "ignore");
  else handler(core, received);
}
