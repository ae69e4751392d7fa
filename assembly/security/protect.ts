// Protection of uplink messages (TS 24.301 4.4.3, 4.4.5, 9.2–9.6): which header type, ciphering, MAC, NAS COUNT, and the send action.

import { EstablishCause } from "../generated/abi";
import { emitSendPdu } from "../generated/actions";
import { ControlPlaneServiceRequestIei as Iei, Message } from "../generated/ids";
import { ue } from "../ue";
import { copyOctets, load16be, store16be, store32be } from "../wire/octets";
import { composed, composedLength, composedMessage, reserveTransmit } from "../wire/writer";
import { ciphering } from "./ciphering";
import { cipheringKeyOf, currentContext, hasCurrentContext, integrityKeyOf, SecurityContext } from "./context";
import { isCountExhausted, nextCount } from "./count";
import { integrity } from "./integrity";
import { PROTECTED_HEADER } from "./accept";

/** Security header types of uplink messages (9.3.1). */
export const enum HeaderType {
  Plain = 0,
  Integrity = 1,
  IntegrityCiphered = 2,
  NewContextCiphered = 4,
  PartiallyCiphered = 5,
  ServiceRequest = 12,
}

const DIRECTION_UPLINK: u32 = 0;
/** Where the container of a CONTROL PLANE SERVICE REQUEST stands, and octets before its value (8.2.33). */
const CONTAINER_AT: usize = 3;
const BEFORE_NAS_CONTAINER: u32 = 5;
const BEFORE_ESM_CONTAINER: u32 = 6;

/**
 * Sends the message just composed, protected as its kind and the connection demand.
 * @param establish RRC establishment cause of an initial message, `None` otherwise
 */
export function send(establish: EstablishCause): void {
  sendWith(headerTypeFor(composedMessage(), establish), establish);
}

/** Sends the message just composed with a given header type; where no NAS COUNT is left for it, it is not sent (4.4.3.5). */
export function sendWith(headerType: HeaderType, establish: EstablishCause): void {
  // The connection is released at the end of the input, or as soon as there is one.
  if (headerType != HeaderType.Plain && isCountExhausted(currentContext().ulCount)) return;
  const plain = composed();
  const length = composedLength();
  if (headerType == HeaderType.ServiceRequest) signServiceRequest(currentContext(), plain);
  if (headerType == HeaderType.Plain || headerType == HeaderType.ServiceRequest) {
    emitSendPdu(establish, <u32>plain, length, <u32>plain, length, composedMessage());
    return;
  }
  const pdu = reserveTransmit(length + PROTECTED_HEADER);
  if (pdu == 0) return;
  copyOctets(pdu + PROTECTED_HEADER, plain, length);
  protect(currentContext(), headerType, pdu, length + PROTECTED_HEADER);
  emitSendPdu(establish, <u32>pdu, length + PROTECTED_HEADER, <u32>plain, length, composedMessage());
}

/** ATTACH REQUEST and TRACKING AREA UPDATE REQUEST are never ciphered; initial messages neither; everything else is, once secure exchange stands (4.4.5). */
function headerTypeFor(message: u32, establish: EstablishCause): HeaderType {
  // TS 24.301 4.4.4.1: mandatory for the UE once a context has been taken into use.
  if (!hasCurrentContext()) return HeaderType.Plain;
  if (message == Message.AttachRequest || message == Message.TrackingAreaUpdateRequest) return HeaderType.Integrity;
  if (message == Message.ServiceRequest) return HeaderType.ServiceRequest;
  if (establish == EstablishCause.None && ue().secureExchange) return HeaderType.IntegrityCiphered;
  const isPartly = message == Message.ControlPlaneServiceRequest && beforeContainer(composed()) != 0;
  return isPartly ? HeaderType.PartiallyCiphered : HeaderType.Integrity;
}

/** Octets of the CONTROL PLANE SERVICE REQUEST in hand before the value of its container, which is what is ciphered (4.4.5); 0 when it has none. */
export function beforeContainer(plain: usize): u32 {
  if (composedLength() <= <u32>CONTAINER_AT) return 0;
  const iei = <u32>load<u8>(plain + CONTAINER_AT);
  if (iei == Iei.EsmMessageContainer) return BEFORE_ESM_CONTAINER;
  return iei == Iei.NasMessageContainer ? BEFORE_NAS_CONTAINER : 0;
}

/**
 * Fills in a SERVICE REQUEST and consumes one uplink NAS COUNT: KSI and the 5 least significant bits of the COUNT, then the 2 least
 * significant octets of the MAC over octets 1 and 2 (8.2.25, 9.9.3.19, 9.9.3.28).
 */
function signServiceRequest(context: SecurityContext, at: usize): void {
  const count = context.ulCount;
  store<u8>(at, <u8>((HeaderType.ServiceRequest << 4) | 7));
  store<u8>(at, <u8>((<u32>context.ksi << 5) | (count & 31)), 1);
  store16be(at + 2, integrity(context.eia, integrityKeyOf(context), count, 0, DIRECTION_UPLINK, at, 2));
  context.ulCount = nextCount(count, context.eia);
}

/**
 * Fills in the header of a security protected message, ciphers and signs it, and consumes one uplink NAS COUNT (4.4.3.1).
 * @param at address of the PDU; the plain message stands at `at + PROTECTED_HEADER`
 * @param length octets of the whole PDU
 */
export function protect(context: SecurityContext, headerType: HeaderType, at: usize, length: u32): void {
  const count = context.ulCount;
  store<u8>(at, <u8>(((<u32>headerType) << 4) | 7));
  store<u8>(at, <u8>count, 5);
  const body = at + PROTECTED_HEADER;
  let before: u32 = 0;
  let octets = headerType == HeaderType.Integrity ? 0 : length - PROTECTED_HEADER;
  if (headerType == HeaderType.PartiallyCiphered) {
    before = beforeContainer(body);
    octets = before == BEFORE_ESM_CONTAINER ? load16be(body + CONTAINER_AT + 1) : <u32>load<u8>(body + CONTAINER_AT, 1);
  }
  ciphering(context.eea, cipheringKeyOf(context), count, 0, DIRECTION_UPLINK, body + before, octets);
  const mac = integrity(context.eia, integrityKeyOf(context), count, 0, DIRECTION_UPLINK, at + 5, length - 5);
  store32be(at + 1, context.eia == 0 ? 0 : mac);
  context.ulCount = nextCount(count, context.eia);
}
