// Builds capture files octet by octet, from the formats' descriptions and without the product's writer, so that the two do not share
// their mistakes.

import type { CaptureItem } from "../../host/capture/items.ts";
import { readCapture } from "../../host/capture/read.ts";

export const octetsOf = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex.replace(/\s/g, ""), "hex"));
export const concat = (...parts: readonly (Uint8Array | string)[]): Uint8Array =>
  new Uint8Array(Buffer.concat(parts.map((part) => (typeof part === "string" ? octetsOf(part) : part))));

export interface Order {
  u16(value: number): Uint8Array;
  u32(value: number): Uint8Array;
}
const hexOf = (value: number, octets: number): string => value.toString(16).padStart(2 * octets, "0");
export const BIG: Order = { u16: (v) => octetsOf(hexOf(v, 2)), u32: (v) => octetsOf(hexOf(v, 4)) };
export const LITTLE: Order = { u16: (v) => BIG.u16(v).reverse(), u32: (v) => BIG.u32(v).reverse() };

// ---- pcap ----

export const pcapHeader = (order: Order, linkType: number, isNano = false): Uint8Array =>
  concat(
    order.u32(isNano ? 0xa1b23c4d : 0xa1b2c3d4),
    order.u16(2),
    order.u16(4),
    order.u32(0),
    order.u32(0),
    order.u32(65535),
    order.u32(linkType),
  );

export const pcapRecord = (
  order: Order,
  packet: Uint8Array,
  seconds = 1,
  parts = 500_000,
  original = packet.length,
): Uint8Array => concat(order.u32(seconds), order.u32(parts), order.u32(packet.length), order.u32(original), packet);

export const pcap = (order: Order, linkType: number, packets: readonly Uint8Array[]): Uint8Array =>
  concat(pcapHeader(order, linkType), ...packets.map((packet) => pcapRecord(order, packet)));

// ---- pcapng ----

const pad = (octets: Uint8Array): Uint8Array => concat(octets, new Uint8Array(-octets.length & 3));

export function block(order: Order, type: number, ...body: readonly Uint8Array[]): Uint8Array {
  const joined = concat(...body);
  const total = order.u32(joined.length + 12);
  return concat(order.u32(type), total, joined, total);
}
export const option = (order: Order, code: number, value: Uint8Array): Uint8Array =>
  concat(order.u16(code), order.u16(value.length), pad(value));
export const END_OF_OPTIONS = octetsOf("00000000");

export const sectionBlock = (order: Order): Uint8Array =>
  block(order, 0x0a0d0d0a, order.u32(0x1a2b3c4d), order.u16(1), order.u16(0), octetsOf("ffffffffffffffff"));
export const interfaceBlock = (order: Order, linkType: number, ...options: readonly Uint8Array[]): Uint8Array =>
  block(order, 1, order.u16(linkType), order.u16(0), order.u32(0), ...options);
export const enhancedPacket = (
  order: Order,
  id: number,
  packet: Uint8Array,
  time = 1_500_000,
  ...options: readonly Uint8Array[]
): Uint8Array =>
  block(
    order,
    6,
    order.u32(id),
    order.u32(Math.floor(time / 2 ** 32)),
    order.u32(time % 2 ** 32),
    order.u32(packet.length),
    order.u32(packet.length),
    pad(packet),
    ...options,
  );
export const simplePacket = (order: Order, packet: Uint8Array): Uint8Array =>
  block(order, 3, order.u32(packet.length), pad(packet));
export const obsoletePacket = (order: Order, id: number, packet: Uint8Array): Uint8Array =>
  block(
    order,
    2,
    order.u16(id),
    order.u16(0),
    order.u32(0),
    order.u32(7),
    order.u32(packet.length),
    order.u32(packet.length),
    pad(packet),
  );

// ---- packets ----

/** GSMTAP header of 16 octets for LTE NAS. */
export const gsmtap = (pdu: Uint8Array, isUplink = false, subType = 0, type = 0x12): Uint8Array =>
  concat("0204", Uint8Array.of(type), "00", isUplink ? "4000" : "0000", "000000000000", Uint8Array.of(subType), "000000", pdu);
export const udp = (payload: Uint8Array, from = 13337, to = 4729): Uint8Array =>
  concat(BIG.u16(from), BIG.u16(to), BIG.u16(8 + payload.length), "0000", payload);
export const ipv4 = (payload: Uint8Array, fragment = 0, protocol = 17): Uint8Array =>
  concat(
    "4500",
    BIG.u16(20 + payload.length),
    "0000",
    BIG.u16(fragment),
    "40",
    Uint8Array.of(protocol),
    "0000 7f000001 7f000001",
    payload,
  );
export const ipv6 = (next: number, payload: Uint8Array): Uint8Array =>
  concat("60000000", BIG.u16(payload.length), Uint8Array.of(next), "40", new Uint8Array(32), payload);
export const ethernet = (type: string, payload: Uint8Array): Uint8Array => concat("020000000001 020000000002", type, payload);

// ---- reading ----

/** Hands out octets in pieces of a size. */
export async function* inPieces(octets: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < octets.length; at += size) yield octets.subarray(at, at + size);
}

export async function readAll(octets: Uint8Array, size = 65_536): Promise<CaptureItem[]> {
  const all: CaptureItem[] = [];
  for await (const items of readCapture(inPieces(octets, size))) all.push(...items);
  return all;
}

/** Items in short: "packet 1: 0744… downlink" and "packet 2! reason". */
export async function brief(octets: Uint8Array, size?: number): Promise<string[]> {
  return (await readAll(octets, size)).map((item) =>
    item.kind === "unreadable"
      ? `${item.where}! ${item.reason}`
      : `${item.where}: ${Buffer.from(item.octets).toString("hex")} ${item.direction ?? "?"}${item.isDirectionLoose ? "~" : ""}`,
  );
}
