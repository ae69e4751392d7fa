// Components of a packet filter (TS 24.008 10.5.6.12): type and a value of fixed size.

import { Unreadable } from "../error.ts";
import type { Fields } from "../fields.ts";
import { CodeTable } from "../names.ts";
import type { OctetReader, OctetWriter } from "../octets.ts";
import type { JsonObject } from "../pdu.ts";
import { formatIPv4, formatIPv6, ipv4At, ipv6At } from "./addresses.ts";

/** One field of a component's value. */
interface Part {
  readonly name: string;
  read(reader: OctetReader): JsonObject[string];
  write(fields: Fields, writer: OctetWriter): void;
}

const number = (name: string, octets: number): Part => ({
  name,
  read: (reader) => reader.number(octets),
  write: (fields, writer) => {
    writer.number(fields.number(name, 256 ** octets - 1), octets);
  },
});
const ipv4 = (name: string): Part => ({
  name,
  read: (reader) => formatIPv4(reader.take(4)),
  write: (fields, writer) => {
    writer.put(ipv4At(fields, name));
  },
});
const ipv6 = (name: string): Part => ({
  name,
  read: (reader) => formatIPv6(reader.take(16)),
  write: (fields, writer) => {
    writer.put(ipv6At(fields, name));
  },
});
const hex = (name: string, octets: number): Part => ({
  name,
  read: (reader) => reader.hex(octets),
  write: (fields, writer) => {
    writer.put(fields.hex(name, octets));
  },
});

const PROTOCOLS = new CodeTable(
  {
    1: "ICMP",
    2: "IGMP",
    4: "IPv4",
    6: "TCP",
    17: "UDP",
    41: "IPv6",
    47: "GRE",
    50: "ESP",
    51: "AH",
    58: "IPv6-ICMP",
    132: "SCTP",
  },
  "other",
);
const PROTOCOL = "protocol";
const protocol: Part = {
  name: PROTOCOL,
  read: (reader) => PROTOCOLS.decode(reader.number()),
  write: (fields, writer) => {
    writer.number(fields.code(PROTOCOL, PROTOCOLS, 255));
  },
};

const ports = [number("port range low limit", 2), number("port range high limit", 2)];

/** Components by type: name, value. */
const COMPONENTS: Readonly<Record<number, { readonly name: string; readonly parts: readonly Part[] }>> = {
  16: { name: "IPv4 remote address type", parts: [ipv4("IPv4 address"), ipv4("IPv4 address mask")] },
  17: { name: "IPv4 local address type", parts: [ipv4("IPv4 address"), ipv4("IPv4 address mask")] },
  32: { name: "IPv6 remote address type", parts: [ipv6("IPv6 address"), ipv6("IPv6 address mask")] },
  33: { name: "IPv6 remote address/prefix length type", parts: [ipv6("IPv6 address"), number("prefix length", 1)] },
  35: { name: "IPv6 local address/prefix length type", parts: [ipv6("IPv6 address"), number("prefix length", 1)] },
  48: { name: "Protocol identifier/Next header type", parts: [protocol] },
  64: { name: "Single local port type", parts: [number("port", 2)] },
  65: { name: "Local port range type", parts: ports },
  80: { name: "Single remote port type", parts: [number("port", 2)] },
  81: { name: "Remote port range type", parts: ports },
  96: { name: "Security parameter index type", parts: [hex("security parameter index", 4)] },
  112: {
    name: "Type of service/Traffic class type",
    parts: [number("type of service/traffic class", 1), number("type of service/traffic class mask", 1)],
  },
  128: { name: "Flow label type", parts: [number("flow label", 3)] },
  129: { name: "Destination MAC address type", parts: [hex("MAC address", 6)] },
  130: { name: "Source MAC address type", parts: [hex("MAC address", 6)] },
  131: { name: "802.1Q C-TAG VID type", parts: [number("VID", 2)] },
  132: { name: "802.1Q S-TAG VID type", parts: [number("VID", 2)] },
  133: { name: "802.1Q C-TAG PCP/DEI type", parts: [number("PCP/DEI", 1)] },
  134: { name: "802.1Q S-TAG PCP/DEI type", parts: [number("PCP/DEI", 1)] },
  135: { name: "Ethertype type", parts: [number("ethertype", 2)] },
};
const TYPES = new CodeTable(Object.fromEntries(Object.entries(COMPONENTS).map(([type, { name }]) => [type, name])), "reserved");

/** @throws {Unreadable} when the type is reserved or the value is cut off: what follows has no known size */
export function readComponent(reader: OctetReader): JsonObject {
  const type = TYPES.decode(reader.number());
  const component = COMPONENTS[type.code];
  if (component === undefined) throw new Unreadable("reserved type of component");
  return { type, ...Object.fromEntries(component.parts.map((part) => [part.name, part.read(reader)])) };
}

/** The inverse of {@link readComponent}. */
export function writeComponent(fields: Fields, writer: OctetWriter): void {
  const type = fields.code("type", TYPES, 255);
  writer.number(type);
  for (const part of COMPONENTS[type]?.parts ?? []) part.write(fields, writer);
}
