// Wireshark's "exported PDU": tags (number, length, value; big endian) up to an end tag, then the PDU. The dissector's name tells what
// it is.

import type { Direction } from "./items.ts";
import { u16be, u32be } from "./octets.ts";

const TAG_END = 0;
const TAG_DISSECTOR_NAME = 12;
const TAG_DIRECTION = 35;
const NAMES: readonly string[] = ["nas-eps", "nas-eps_plain"];

/** Value of the direction tag for what the observed side has sent; NAS counts the UE as that side. */
const SENT = 0;

/** A NAS PDU in an exported PDU; a text says why it cannot be read; null is for what is no EPS NAS. */
export function readExportedPdu(packet: Uint8Array): { pdu: Uint8Array; direction: Direction | null } | string | null {
  let at = 0;
  let name: string | undefined;
  let direction: Direction | null = null;
  for (;;) {
    if (at + 4 > packet.length)
      return name === undefined || NAMES.includes(name) ? "exported PDU without an end of its tags" : null;
    const tag = u16be(packet, at);
    const length = u16be(packet, at + 2);
    at += 4;
    if (tag === TAG_END) break;
    const value = packet.subarray(at, at + length);
    at += length;
    if (tag === TAG_DISSECTOR_NAME) name = new TextDecoder().decode(value).replace(/\0+$/, "");
    if (tag === TAG_DIRECTION && value.length === 4) direction = u32be(value, 0) === SENT ? "uplink" : "downlink";
  }
  return name !== undefined && NAMES.includes(name) ? { pdu: packet.subarray(at), direction } : null;
}
