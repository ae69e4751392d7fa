// Just enough of IPv4, IPv6 and UDP to find the payload of a datagram for one port, and to write one.

import { u16be } from "./octets.ts";

const UDP = 17;
const UDP_HEADER = 8;
const IPV4_HEADER = 20;
const IPV6_HEADER = 40;

/** IPv6 extension headers that stand before the transport header (RFC 8200 4.1). */
const HOP_BY_HOP = 0;
const ROUTING = 43;
const FRAGMENT = 44;
const AUTHENTICATION = 51;
const DESTINATION = 60;

/** What an IP packet holds for a UDP port: the payload; a text that says why it cannot be read; null when it is for somebody else. */
export type Payload = Uint8Array | string | null;

function readUdp(datagram: Uint8Array, port: number, isFragment: boolean): Payload {
  if (datagram.length < UDP_HEADER) return null;
  if (u16be(datagram, 0) !== port && u16be(datagram, 2) !== port) return null;
  if (isFragment) return "fragmented IP packets are not supported";
  const length = u16be(datagram, 4);
  if (length < UDP_HEADER) return `UDP length ${length} is too short`;
  if (length > datagram.length) return `UDP length ${length} exceeds the ${datagram.length} octets of the packet`;
  return datagram.subarray(UDP_HEADER, length);
}

function readIpv4(packet: Uint8Array, port: number): Payload {
  const headerLength = (packet[0]! & 0x0f) * 4;
  if (headerLength < IPV4_HEADER || packet.length < headerLength || packet[9] !== UDP) return null;
  const fragment = u16be(packet, 6) & 0x3fff;
  // Only the first fragment, offset 0, holds the ports; the rest cannot be told from other traffic.
  if ((fragment & 0x1fff) !== 0) return null;
  const total = u16be(packet, 2);
  // A total length of 0 is what segmentation offload leaves: then the packet ends with the frame.
  const end = total < headerLength ? packet.length : Math.min(total, packet.length);
  return readUdp(packet.subarray(headerLength, end), port, fragment !== 0);
}

function readIpv6(packet: Uint8Array, port: number): Payload {
  if (packet.length < IPV6_HEADER) return null;
  const length = u16be(packet, 4);
  const end = length === 0 ? packet.length : Math.min(IPV6_HEADER + length, packet.length);
  let next = packet[6]!;
  let at = IPV6_HEADER;
  let isFragment = false;
  while (next !== UDP) {
    if (at + 8 > end) return null;
    if (next === FRAGMENT) {
      const offsetAndMore = u16be(packet, at + 2) & 0xfff9;
      if (offsetAndMore >> 3 !== 0) return null;
      isFragment = offsetAndMore !== 0;
      next = packet[at]!;
      at += 8;
    } else if (next === HOP_BY_HOP || next === ROUTING || next === DESTINATION || next === AUTHENTICATION) {
      const words = packet[at + 1]!;
      const octets = next === AUTHENTICATION ? (words + 2) * 4 : (words + 1) * 8;
      next = packet[at]!;
      at += octets;
    } else return null;
  }
  return at > end ? null : readUdp(packet.subarray(at, end), port, isFragment);
}

/** Finds the UDP payload for (or from) `port` in an IP packet. */
export function readIp(packet: Uint8Array, port: number): Payload {
  if (packet.length < IPV4_HEADER) return null;
  const version = packet[0]! >> 4;
  return version === 4 ? readIpv4(packet, port) : version === 6 ? readIpv6(packet, port) : null;
}

/** Internet checksum (RFC 1071) of an even number of octets. */
function checksum(octets: Uint8Array): number {
  let sum = 0;
  for (let i = 0; i < octets.length; i += 2) sum += u16be(octets, i);
  while (sum > 0xffff) sum = (sum & 0xffff) + (sum >>> 16);
  return ~sum & 0xffff;
}

/** Port that a datagram of {@link ipv4Datagram} says it comes from. */
const SOURCE_PORT = 13337;
const LOOPBACK = [127, 0, 0, 1];

/** An IPv4 packet from 127.0.0.1 to itself with one UDP datagram, without UDP checksum. */
export function ipv4Datagram(payload: Uint8Array, port: number): Uint8Array {
  const packet = new Uint8Array(IPV4_HEADER + UDP_HEADER + payload.length);
  const view = new DataView(packet.buffer);
  packet[0] = 0x45;
  view.setUint16(2, packet.length);
  packet[8] = 64;
  packet[9] = UDP;
  packet.set(LOOPBACK, 12);
  packet.set(LOOPBACK, 16);
  view.setUint16(10, checksum(packet.subarray(0, IPV4_HEADER)));
  view.setUint16(IPV4_HEADER, SOURCE_PORT);
  view.setUint16(IPV4_HEADER + 2, port);
  view.setUint16(IPV4_HEADER + 4, UDP_HEADER + payload.length);
  packet.set(payload, IPV4_HEADER + UDP_HEADER);
  return packet;
}
