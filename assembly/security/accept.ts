// The security filter of the UE (TS 24.301 4.4.4.2, 4.4.5, 9.3.1): what may be processed, and at which protection. Read-only but for
// the estimate of the downlink NAS COUNT, which follows a verified MAC, and the deciphering in place.

import { Clause } from "../generated/clauses";
import { EmmCause } from "../generated/causes";
import { MessageType } from "../generated/ids";
import { RECEIVE } from "../memory";
import { ue } from "../ue";
import { load32be } from "../wire/octets";
import { ciphering } from "./ciphering";
import { cipheringKeyOf, currentContext, hasCurrentContext, integrityKeyOf, SecurityContext } from "./context";
import { COUNT_LIMIT, estimateDownlinkCount, isCountExhausted, NO_COUNT, nextCount, replayableCount } from "./count";
import { integrity, macEquals } from "./integrity";
import { emitIgnored } from "../rules";

/** How a received PDU came through the filter. */
export const enum Acceptance {
  /** Not to be processed; the rule has been reported. */
  Discarded,
  /** Plain, and one of the messages that may be (4.4.4.2). */
  Unprotected,
  /** MAC verified, deciphered where it was ciphered. */
  Protected,
  /** SECURITY MODE COMMAND with a new context: 5.4.3 decides (header type 3). */
  NewContext,
}

/** Octets before the plain message in a security protected one (9.2–9.6). */
export const PROTECTED_HEADER: u32 = 6;
const DIRECTION_DOWNLINK: u32 = 1;
const IDENTITY_IMEI: u32 = 2;
const IDENTITY_TMSI: u32 = 4;

/**
 * Filters the PDU in the receive region.
 * @param length octets received
 * @returns how it may be processed; the plain message starts at 0 (Unprotected) or `PROTECTED_HEADER`
 */
export function acceptPdu(length: u32): Acceptance {
  // TS 24.301 7.2
  if (length < 2) return discard(Clause.TS24301_7_2);
  const first = <u32>load<u8>(RECEIVE);
  // TS 24.301 4.4.4.2: all ESM messages are integrity protected; another protocol discriminator is not for NAS.
  if ((first & 0x0f) != 7) return discard(Clause.TS24301_4_4_4_2);
  switch (first >> 4) {
    case 0:
      return acceptPlain(length);
    case 1:
    case 2:
      return acceptProtected(first >> 4, length);
    case 3:
      return acceptNewContext(length);
    default:
      // TS 24.301 9.3.1: types 4, 5 and 12 are never sent to a UE, the others are reserved.
      return discard(Clause.TS24301_9_3_1);
  }
}

function discard(clause: Clause): Acceptance {
  emitIgnored(clause);
  return Acceptance.Discarded;
}

function acceptPlain(length: u32): Acceptance {
  // TS 24.301 4.4.4.2: once secure exchange is established, nothing unprotected is processed.
  if (ue().secureExchange) return discard(Clause.TS24301_4_4_4_2);
  if (!mayBeUnprotected(RECEIVE, length)) return discard(Clause.TS24301_4_4_4_2);
  ue().messageProtected = 0;
  return Acceptance.Unprotected;
}

/** The list of 4.4.4.2. A message too short to show what the list asks for is not on it, except for a missing reject cause. */
function mayBeUnprotected(at: usize, length: u32): bool {
  if (<u32>load<u8>(at) != 0x07) return false;
  switch (<u32>load<u8>(at, 1)) {
    case MessageType.IdentityRequest: {
      if (length < 3) return false;
      const type = <u32>load<u8>(at, 2) & 7;
      return type < IDENTITY_IMEI || type > IDENTITY_TMSI;
    }
    case MessageType.AuthenticationRequest:
    case MessageType.AuthenticationReject:
    case MessageType.DetachAccept:
      return true;
    case MessageType.AttachReject:
    case MessageType.TrackingAreaUpdateReject:
    case MessageType.ServiceReject: {
      if (length < 3) return true;
      const cause = <u32>load<u8>(at, 2);
      return cause != EmmCause.NotAuthorizedForThisCsg && cause != EmmCause.PlmnNotAllowedToOperateAtThePresentUeLocation;
    }
    default:
      return false;
  }
}

function acceptProtected(headerType: u32, length: u32): Acceptance {
  // TS 24.301 7.2: no complete message behind the security header.
  if (length < PROTECTED_HEADER) return discard(Clause.TS24301_7_2);
  if (!hasCurrentContext()) return discard(Clause.TS24301_4_4_4_2);
  const context = currentContext();
  const count = verify(context, length);
  if (count == NOT_VERIFIED) return discard(Clause.TS24301_4_4_4_2);
  if (count == REPLAYED) return discard(Clause.TS24301_4_4_3_2);
  context.dlCount = nextCount(count, context.eia);
  ue().messageProtected = 1;
  if (headerType == 2) return acceptCiphered(context, count, length);
  // TS 24.301 4.4.5: unciphered although it should have been ciphered.
  if (ue().secureExchange) return discard(Clause.TS24301_4_4_5);
  // TS 24.301 4.4.4.2: without secure exchange only the messages of the list.
  if (!mayBeUnprotected(RECEIVE + PROTECTED_HEADER, length - PROTECTED_HEADER)) return discard(Clause.TS24301_4_4_4_2);
  return Acceptance.Protected;
}

function acceptCiphered(context: SecurityContext, count: u32, length: u32): Acceptance {
  const body = RECEIVE + PROTECTED_HEADER;
  const octets = length - PROTECTED_HEADER;
  ciphering(context.eea, cipheringKeyOf(context), count, 0, DIRECTION_DOWNLINK, body, octets);
  // TS 24.301 4.4.2.3: the network has re-established secure exchange.
  ue().secureExchange = 1;
  if (octets == 0) return Acceptance.Protected;
  const first = <u32>load<u8>(body);
  // TS 24.301 9.7: a security protected message holds a plain one. SECURITY MODE COMMAND has header type 3 (9.3.1).
  if ((first & 0x0f) == 7 && first != 0x07) return discard(Clause.TS24301_9_3_1);
  if (first == 0x07 && octets > 1 && <u32>load<u8>(body, 1) == MessageType.SecurityModeCommand)
    return discard(Clause.TS24301_9_3_1);
  return Acceptance.Protected;
}

function acceptNewContext(length: u32): Acceptance {
  // TS 24.301 7.2
  if (length < PROTECTED_HEADER + 2) return discard(Clause.TS24301_7_2);
  const body = RECEIVE + PROTECTED_HEADER;
  // TS 24.301 9.3.1: header type 3 is for SECURITY MODE COMMAND only.
  if (load<u8>(body) != 0x07 || <u32>load<u8>(body, 1) != MessageType.SecurityModeCommand) return discard(Clause.TS24301_9_3_1);
  // TS 24.301 4.4.4.2: without algorithms and key set identifier nothing can be verified.
  if (length < PROTECTED_HEADER + 4) return discard(Clause.TS24301_4_4_4_2);
  return Acceptance.NewContext;
}

export const NOT_VERIFIED: u32 = 0xffffffff;
export const REPLAYED: u32 = 0xfffffffe;

/**
 * Verifies the MAC of the PDU in the receive region (4.4.3.3) and refuses a NAS COUNT used before (4.4.3.2).
 * @returns the NAS COUNT of the message, `NOT_VERIFIED` or `REPLAYED`
 */
export function verify(context: SecurityContext, length: u32): u32 {
  const count = estimateDownlinkCount(context.dlCount, <u32>load<u8>(RECEIVE, 5));
  // TS 24.301 4.4.4.1: with EIA0 the message counts as integrity protected; 4.4.3.2 does not apply, and 4.4.3.5 lets the counter wrap.
  if (context.eia == 0) return count & (COUNT_LIMIT - 1);
  if (!isCountExhausted(count) && hasMac(context, count, length)) return count;
  const earlier = replayableCount(context.dlCount, <u32>load<u8>(RECEIVE, 5));
  return earlier != NO_COUNT && hasMac(context, earlier, length) ? REPLAYED : NOT_VERIFIED;
}

/** Whether the PDU in the receive region carries the MAC that belongs to a NAS COUNT. */
function hasMac(context: SecurityContext, count: u32, length: u32): bool {
  const mac = integrity(context.eia, integrityKeyOf(context), count, 0, DIRECTION_DOWNLINK, RECEIVE + 5, length - 5);
  return macEquals(mac, load32be(RECEIVE + 1));
}
