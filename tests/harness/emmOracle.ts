// What a UE does with a received EMM message before any procedure sees it, written from the text of TS 24.301 4.4.4.2, 4.4.5, 9.3.1 and
// Rel-18 clauses 7.1 to 7.7. Knows nothing of the core: message types and header types are numbers.

import type { Verdict } from "./oracle.ts";

/** Message types that a network sends, TS 24.301 9.8. */
export const EMM_TYPE = {
  attachAccept: 0x42,
  attachReject: 0x44,
  detachRequest: 0x45,
  detachAccept: 0x46,
  trackingAreaUpdateAccept: 0x49,
  trackingAreaUpdateReject: 0x4b,
  serviceReject: 0x4e,
  serviceAccept: 0x4f,
  gutiReallocationCommand: 0x50,
  authenticationRequest: 0x52,
  authenticationReject: 0x54,
  identityRequest: 0x55,
  securityModeCommand: 0x5d,
  emmStatus: 0x60,
  emmInformation: 0x61,
  downlinkNasTransport: 0x62,
  csServiceNotification: 0x64,
  downlinkGenericNasTransport: 0x68,
} as const;
const DOWNLINK = new Set<number>(Object.values(EMM_TYPE));

/** Main states of EMM in which a message can come, TS 24.301 5.1.3.2. */
export type EmmMainState =
  | "DEREGISTERED"
  | "REGISTERED-INITIATED"
  | "REGISTERED"
  | "DEREGISTERED-INITIATED"
  | "TRACKING-AREA-UPDATING-INITIATED"
  | "SERVICE-REQUEST-INITIATED";

/** The part of the UE's state that decides. */
export interface EmmUeState {
  readonly main: EmmMainState;
  /** A detach from non-EPS services is under way: EMM-REGISTERED.IMSI-DETACH-INITIATED. */
  readonly isImsiDetach: boolean;
  /** Secure exchange of NAS messages is established. */
  readonly isSecure: boolean;
  /** A current security context exists. */
  readonly hasContext: boolean;
}

/** A received PDU. */
export interface ReceivedEmm {
  readonly headerType: number;
  /** With a security header: the MAC is that of the current context. */
  readonly isMacRight: boolean;
  /** The plain message behind it, from the octet with the protocol discriminator on. */
  readonly plain: Uint8Array;
  /** Its mandatory information is in order. */
  readonly isWhole: boolean;
}

const verdict = (outcome: Verdict["outcome"], clause: string, cause = 0): Verdict => ({
  outcome,
  cause,
  clause: `TS 24.301 ${clause}`,
});

const IMSI = 1;
const CSG = 25;
const NOT_ALLOWED_AT_PRESENT_LOCATION = 78;

/** 4.4.4.2: the messages that are processed without secure exchange. */
function isListed(plain: Uint8Array): boolean {
  switch (plain[1]) {
    case EMM_TYPE.identityRequest: {
      // 24.008 10.5.5.9 as of 9.9.3.17: IMEI 2, IMEISV 3, TMSI 4; what is reserved reads as IMSI.
      const asked = plain.length < 3 ? null : plain[2]! & 7;
      return asked !== null && (asked === IMSI || asked === 0 || asked > 4);
    }
    case EMM_TYPE.authenticationRequest:
    case EMM_TYPE.authenticationReject:
    case EMM_TYPE.detachAccept:
      return true;
    case EMM_TYPE.attachReject:
    case EMM_TYPE.trackingAreaUpdateReject:
    case EMM_TYPE.serviceReject:
      return plain[2] !== CSG && plain[2] !== NOT_ALLOWED_AT_PRESENT_LOCATION;
    default:
      return false;
  }
}

/** 4.4.4.2, 4.4.5, 9.3.1: null where the message comes through. */
function byFilter(ue: EmmUeState, { headerType, isMacRight, plain }: ReceivedEmm): Verdict | null {
  const isCommand = plain[1] === EMM_TYPE.securityModeCommand;
  switch (headerType) {
    case 0:
      return !ue.isSecure && isListed(plain) ? null : verdict("ignore", "4.4.4.2");
    case 1:
      if (!ue.hasContext || !isMacRight) return verdict("ignore", "4.4.4.2");
      if (ue.isSecure) return verdict("ignore", "4.4.5");
      return isListed(plain) ? null : verdict("ignore", "4.4.4.2");
    case 2:
      if (!ue.hasContext || !isMacRight) return verdict("ignore", "4.4.4.2");
      // 9.3.1: SECURITY MODE COMMAND has a header type of its own.
      return isCommand ? verdict("ignore", "9.3.1") : null;
    case 3:
      // 9.3.1 note 1: for SECURITY MODE COMMAND only. 5.4.3 tells what becomes of it, once it names algorithms and key set to check it by.
      if (!isCommand) return verdict("ignore", "9.3.1");
      return plain.length < 4 ? verdict("ignore", "4.4.4.2") : verdict("process", "");
    default:
      // 4, 5 and 12 to 15 are for the UE to send, the others are reserved.
      return verdict("ignore", "9.3.1");
  }
}

/** 7.4: which message can come in which state. */
function fits(ue: EmmUeState, type: number): boolean {
  const registered = ["REGISTERED", "TRACKING-AREA-UPDATING-INITIATED", "SERVICE-REQUEST-INITIATED"].includes(ue.main);
  switch (type) {
    case EMM_TYPE.attachAccept: // 5.5.1.2.4
    case EMM_TYPE.attachReject: // 5.5.1.2.5
      return ue.main === "REGISTERED-INITIATED";
    case EMM_TYPE.detachAccept: // 5.5.2.2.2, 5.5.2.2.3
      return ue.main === "DEREGISTERED-INITIATED" || ue.isImsiDetach;
    case EMM_TYPE.detachRequest: // 5.5.2.3.2, 5.5.1.2.6 g), 5.5.2.2.4 d)
      return registered || ue.main === "REGISTERED-INITIATED" || ue.main === "DEREGISTERED-INITIATED";
    case EMM_TYPE.trackingAreaUpdateAccept: // 5.5.3.2.4
    case EMM_TYPE.trackingAreaUpdateReject: // 5.5.3.2.5
      return ue.main === "TRACKING-AREA-UPDATING-INITIATED";
    case EMM_TYPE.serviceAccept: // 5.6.1.4.2
    case EMM_TYPE.serviceReject: // 5.6.1.5
      return ue.main === "SERVICE-REQUEST-INITIATED";
    case EMM_TYPE.gutiReallocationCommand: // 5.4.1
    case EMM_TYPE.downlinkNasTransport: // 5.6.3.3
    case EMM_TYPE.downlinkGenericNasTransport: // 5.6.4.3
      return registered || ue.main === "DEREGISTERED-INITIATED";
    case EMM_TYPE.csServiceNotification: // 5.6.2.3
      return registered;
    default: // 5.4.2 to 5.4.5, 5.7
      return true;
  }
}

/** What becomes of a PDU with the protocol discriminator of EMM and a complete message type. */
export function expectedEmm(ue: EmmUeState, received: ReceivedEmm): Verdict {
  const early = byFilter(ue, received);
  if (early !== null) return early;
  const type = received.plain[1]!;
  if (!DOWNLINK.has(type)) return verdict("status", "7.4", 97);
  if (!fits(ue, type)) return verdict("status", "7.4", 98);
  if (!received.isWhole) return type === EMM_TYPE.emmStatus ? verdict("ignore", "7.5.1") : verdict("status", "7.5.1", 96);
  return verdict("process", "");
}
