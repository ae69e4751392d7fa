// GSMTAP version 2, the part that carries EPS NAS: 16 octets of header in front of the PDU, sent over UDP to port 4729.
//
//   0 version  1 header length in 4-octet words  2 payload type  3 time slot  4–5 ARFCN with the uplink bit  6 signal level  7 SNR
//   8–11 frame number  12 sub-type  13 antenna  14 sub-slot  15 reserved

import type { Direction } from "./items.ts";
import { u16be } from "./octets.ts";

export const GSMTAP_PORT = 4729;

const VERSION = 2;
const HEADER_OCTETS = 16;
const TYPE_LTE_NAS = 0x12;
const PLAIN = 0;
const SECURITY_PROTECTED = 1;
const ARFCN_UPLINK = 0x4000;
/** Octets up to and including the sub-type: without them a header says too little. */
const LEAST_HEADER = 13;

/** A NAS PDU in a GSMTAP message; a text says why it cannot be read; null is for what is no EPS NAS. */
export function readGsmtap(message: Uint8Array): { pdu: Uint8Array; direction: Direction } | string | null {
  if (message.length < 4 || message[0] !== VERSION || message[2] !== TYPE_LTE_NAS) return null;
  const headerLength = message[1]! * 4;
  if (headerLength < LEAST_HEADER) return `GSMTAP header of ${headerLength} octets is too short`;
  if (headerLength > message.length) return `GSMTAP header of ${headerLength} octets in a message of ${message.length}`;
  const subType = message[12]!;
  if (subType !== PLAIN && subType !== SECURITY_PROTECTED)
    return `GSMTAP sub-type ${subType} is neither plain nor security protected NAS`;
  const direction = u16be(message, 4) & ARFCN_UPLINK ? "uplink" : "downlink";
  return { pdu: message.subarray(headerLength), direction };
}

/** Security header type, the high half of the first octet of an EMM message (TS 24.301 9.3.1); 0 for a plain one and for ESM. */
function isSecurityProtected(pdu: Uint8Array): boolean {
  const first = pdu[0] ?? 0;
  return (first & 0x0f) === 0x07 && first >> 4 !== 0;
}

/** A NAS PDU behind a GSMTAP header, as sent over UDP to {@link GSMTAP_PORT}. */
export function gsmtapMessage(pdu: Uint8Array, direction: Direction): Uint8Array {
  const message = new Uint8Array(HEADER_OCTETS + pdu.length);
  message[0] = VERSION;
  message[1] = HEADER_OCTETS / 4;
  message[2] = TYPE_LTE_NAS;
  message[4] = direction === "uplink" ? ARFCN_UPLINK >> 8 : 0;
  message[12] = isSecurityProtected(pdu) ? SECURITY_PROTECTED : PLAIN;
  message.set(pdu, HEADER_OCTETS);
  return message;
}
