// From the octets of a captured packet to the NAS PDU in it, by link type (the registry of tcpdump.org).

import { readExportedPdu } from "./exportedPdu.ts";
import { GSMTAP_PORT, readGsmtap } from "./gsmtap.ts";
import { readIp } from "./ip.ts";
import type { Direction } from "./items.ts";
import { u16be } from "./octets.ts";

/** Link types that can hold NAS. */
export const LinkType = {
  Null: 0,
  Ethernet: 1,
  RawBsd: 12,
  RawOpenBsd: 14,
  Raw: 101,
  Loop: 108,
  LinuxCooked: 113,
  User0: 147,
  User15: 162,
  Ipv4: 228,
  Ipv6: 229,
  WiresharkUpperPdu: 252,
  LinuxCooked2: 276,
} as const;

/** A NAS PDU in a packet. */
export interface LinkPdu {
  readonly pdu: Uint8Array;
  readonly direction: Direction | null;
  readonly isDirectionLoose: boolean;
}
/** What a packet holds: NAS; a text that says why it cannot be read; null when it holds something else. */
export type LinkContent = LinkPdu | string | null;
type LinkReader = (packet: Uint8Array) => LinkContent;

const ETHERNET_HEADER = 14;
const VLAN_TAG = 4;
const VLAN_TYPES: readonly number[] = [0x8100, 0x88a8, 0x9100];
const IP_TYPES: readonly number[] = [0x0800, 0x86dd];

function ip(packet: Uint8Array): LinkContent {
  const payload = readIp(packet, GSMTAP_PORT);
  if (payload === null || typeof payload === "string") return payload;
  const found = readGsmtap(payload);
  if (found === null || typeof found === "string") return found;
  return { ...found, isDirectionLoose: found.direction === "downlink" };
}

/** IP behind `header` octets whose protocol stands at `typeAt`. */
function cooked(packet: Uint8Array, typeAt: number, header: number): LinkContent {
  return packet.length >= header && IP_TYPES.includes(u16be(packet, typeAt)) ? ip(packet.subarray(header)) : null;
}

function ethernet(packet: Uint8Array): LinkContent {
  let typeAt = ETHERNET_HEADER - 2;
  while (packet.length >= typeAt + 2 && VLAN_TYPES.includes(u16be(packet, typeAt))) typeAt += VLAN_TAG;
  return cooked(packet, typeAt, typeAt + 2);
}

function exported(packet: Uint8Array): LinkContent {
  const found = readExportedPdu(packet);
  return found === null || typeof found === "string" ? found : { ...found, isDirectionLoose: true };
}

const user: LinkReader = (packet) => ({ pdu: packet, direction: null, isDirectionLoose: false });
// The address family in front of a loopback packet depends on the system; the version of IP behind it does not.
const loopback: LinkReader = (packet) => ip(packet.subarray(4));

const READERS: ReadonlyMap<number, LinkReader> = new Map<number, LinkReader>([
  [LinkType.Null, loopback],
  [LinkType.Loop, loopback],
  [LinkType.Ethernet, ethernet],
  [LinkType.LinuxCooked, (packet) => cooked(packet, 14, 16)],
  [LinkType.LinuxCooked2, (packet) => cooked(packet, 0, 20)],
  [LinkType.Raw, ip],
  [LinkType.RawBsd, ip],
  [LinkType.RawOpenBsd, ip],
  [LinkType.Ipv4, ip],
  [LinkType.Ipv6, ip],
  [LinkType.WiresharkUpperPdu, exported],
]);

/** How to read packets of a link type; undefined when it is not supported. */
export function linkReader(linkType: number): LinkReader | undefined {
  return linkType >= LinkType.User0 && linkType <= LinkType.User15 ? user : READERS.get(linkType);
}
