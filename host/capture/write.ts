// Captures that Wireshark opens: pcap or pcapng, NAS as GSMTAP over UDP or on its own with a user-defined link type.

import { GSMTAP_PORT, gsmtapMessage } from "./gsmtap.ts";
import { ipv4Datagram } from "./ip.ts";
import type { Direction } from "./items.ts";
import { LinkType } from "./link.ts";
import { MAX_PACKET } from "./packets.ts";

/** One NAS PDU to write. */
export interface WrittenPdu {
  readonly octets: Uint8Array;
  readonly direction: Direction;
  /** Seconds since 1970-01-01 UTC, exact to a microsecond. */
  readonly seconds: number;
}

/** How a capture is written. */
export interface CaptureForm {
  readonly format: "pcap" | "pcapng";
  /**
   * `gsmtap`: GSMTAP over UDP and IPv4, which Wireshark reads without configuration and which tells the direction. A number, 147 … 162:
   * the bare PDU with this link type (DLT_USER); only pcapng tells the direction then.
   */
  readonly encapsulation: "gsmtap" | number;
}

/** Makes the octets of a capture; the caller writes them where it likes. */
export interface CaptureWriter {
  /** What the file starts with. */
  start(): Uint8Array;
  packet(pdu: WrittenPdu): Uint8Array;
}

const MICROSECONDS = 1e6;

function pcapStart(linkType: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(24));
  view.setUint32(0, 0xa1b2c3d4, true);
  view.setUint16(4, 2, true);
  view.setUint16(6, 4, true);
  view.setUint32(16, MAX_PACKET, true);
  view.setUint32(20, linkType, true);
  return new Uint8Array(view.buffer);
}

/** Whole microseconds of a time. */
const microsecondsOf = (seconds: number): number => Math.round(seconds * MICROSECONDS);

function pcapRecord(packet: Uint8Array, seconds: number): Uint8Array {
  const record = new Uint8Array(16 + packet.length);
  const view = new DataView(record.buffer);
  const time = microsecondsOf(seconds);
  view.setUint32(0, Math.floor(time / MICROSECONDS), true);
  view.setUint32(4, time % MICROSECONDS, true);
  view.setUint32(8, packet.length, true);
  view.setUint32(12, packet.length, true);
  record.set(packet, 16);
  return record;
}

/** A pcapng block: type, length, a body of whole words, length. */
function block(type: number, body: Uint8Array): Uint8Array {
  const octets = new Uint8Array(body.length + 12);
  const view = new DataView(octets.buffer);
  view.setUint32(0, type, true);
  view.setUint32(4, octets.length, true);
  octets.set(body, 8);
  view.setUint32(octets.length - 4, octets.length, true);
  return octets;
}

function pcapngStart(linkType: number): Uint8Array {
  const section = new DataView(new ArrayBuffer(16));
  section.setUint32(0, 0x1a2b3c4d, true);
  section.setUint16(4, 1, true);
  // Length of the section: unknown, all bits set.
  section.setBigInt64(8, -1n, true);
  const link = new DataView(new ArrayBuffer(8));
  link.setUint16(0, linkType, true);
  link.setUint32(4, MAX_PACKET, true);
  return Buffer.concat([block(0x0a0d0d0a, new Uint8Array(section.buffer)), block(1, new Uint8Array(link.buffer))]);
}

function pcapngPacket(packet: Uint8Array, seconds: number, direction: Direction): Uint8Array {
  const padded = Math.ceil(packet.length / 4) * 4;
  const body = new Uint8Array(20 + padded + 12);
  const view = new DataView(body.buffer);
  const time = microsecondsOf(seconds);
  view.setUint32(4, Math.floor(time / 2 ** 32), true);
  view.setUint32(8, time % 2 ** 32, true);
  view.setUint32(12, packet.length, true);
  view.setUint32(16, packet.length, true);
  body.set(packet, 20);
  // The option of the packet's flags, inbound or outbound as the UE sees it, and the end of options.
  view.setUint16(20 + padded, 2, true);
  view.setUint16(22 + padded, 4, true);
  view.setUint32(24 + padded, direction === "downlink" ? 1 : 2, true);
  return block(6, body);
}

/**
 * A writer of one capture.
 * @throws {RangeError} for a link type that is not for users
 */
export function captureWriter({ format, encapsulation }: CaptureForm): CaptureWriter {
  const isGsmtap = encapsulation === "gsmtap";
  const linkType = isGsmtap ? LinkType.Raw : encapsulation;
  if (!isGsmtap && !(linkType >= LinkType.User0 && linkType <= LinkType.User15))
    throw new RangeError(`link type ${linkType} is not 147 … 162`);
  const packetOf = ({ octets, direction }: WrittenPdu): Uint8Array =>
    isGsmtap ? ipv4Datagram(gsmtapMessage(octets, direction), GSMTAP_PORT) : octets;
  if (format === "pcap") return { start: () => pcapStart(linkType), packet: (pdu) => pcapRecord(packetOf(pdu), pdu.seconds) };
  return { start: () => pcapngStart(linkType), packet: (pdu) => pcapngPacket(packetOf(pdu), pdu.seconds, pdu.direction) };
}
