// Addresses in the usual writing: IPv4 "10.0.0.1", IPv6 "2001:db8::1", interface identifier "fe80::1"; PDN address (TS 24.301 9.9.4.9).

import { CodecError, show } from "../error.ts";
import type { Fields } from "../fields.ts";
import { CodeTable } from "../names.ts";
import type { OctetReader } from "../octets.ts";
import type { JsonObject } from "../pdu.ts";
import { structured } from "../value.ts";

export const formatIPv4 = (octets: Uint8Array): string => octets.join(".");

/** IPv6 address as RFC 5952 writes it; 8 octets make half of one. */
export function formatIPv6(octets: Uint8Array): string {
  const groups = Array.from({ length: octets.length / 2 }, (_, i) => octets[2 * i]! * 256 + octets[2 * i + 1]!);
  let best = { at: 0, length: 0 };
  for (let at = 0; at < groups.length; at++) {
    let length = 0;
    while (groups[at + length] === 0) length++;
    if (length > best.length) best = { at, length };
  }
  const text = (part: number[]): string => part.map((group) => group.toString(16)).join(":");
  if (best.length < 2) return text(groups);
  return `${text(groups.slice(0, best.at))}::${text(groups.slice(best.at + best.length))}`;
}

function parseIPv4(text: string): Uint8Array | null {
  const parts = text.split(".");
  const isGood = parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255);
  return isGood ? Uint8Array.from(parts, Number) : null;
}

function parseIPv6(text: string, length: number): Uint8Array | null {
  const halves = text.split("::");
  if (halves.length > 2) return null;
  const [head, tail = []] = halves.map((half) => (half === "" ? [] : half.split(":"))) as [string[], string[]?];
  const missing = length / 2 - head.length - tail.length;
  if (halves.length === 1 ? missing !== 0 : missing < 1) return null;
  const groups = [...head, ...Array<string>(missing).fill("0"), ...tail];
  if (!groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return null;
  return Uint8Array.from(groups.flatMap((group) => [Number.parseInt(group, 16) >> 8, Number.parseInt(group, 16) & 255]));
}

/** An IPv4 address of a field. */
export function ipv4At(fields: Fields, name: string): Uint8Array {
  const octets = parseIPv4(fields.text(name));
  if (octets === null) throw new CodecError(fields.at(name), `an IPv4 address is wanted, not ${show(fields.json(name))}`);
  return octets;
}

/** An IPv6 address of a field, or the part of one with `length` octets. */
export function ipv6At(fields: Fields, name: string, length = 16): Uint8Array {
  const octets = parseIPv6(fields.text(name), length);
  if (octets === null)
    throw new CodecError(fields.at(name), `${length} octets in IPv6 form are wanted, not ${show(fields.json(name))}`);
  return octets;
}

/** Octets of an interface identifier: the lower half of an address. */
const INTERFACE = 8;

/** An interface identifier in address form with a prefix of zeros: "::a00:27ff:fe4e:66a1". */
export const formatInterface = (octets: Uint8Array): string => formatIPv6(Uint8Array.of(...new Uint8Array(8), ...octets));

/** The inverse of {@link formatInterface}. */
export function interfaceAt(fields: Fields, name: string): Uint8Array {
  const octets = ipv6At(fields, name);
  if (octets.subarray(0, INTERFACE).some((octet) => octet !== 0)) {
    throw new CodecError(fields.at(name), `an interface identifier is wanted, as "::1", not ${show(fields.json(name))}`);
  }
  return octets.subarray(INTERFACE);
}

const PDN_TYPES = new CodeTable({ 1: "IPv4", 2: "IPv6", 3: "IPv4v6", 5: "non IP", 6: "Ethernet" }, "reserved");
const IPV4 = 1;
const IPV6 = 2;
const IPV4V6 = 3;
const ADDRESS = "IPv4 address";
const IDENTIFIER = "IPv6 interface identifier";

/** PDN address. `spare` holds the upper bits of the first octet, `unused` what stands where a type without address has spare octets. */
export const pdnAddress = structured(
  (reader) => {
    const head = reader.number();
    const type = PDN_TYPES.decode(head & 7);
    const spare = head >> 3 === 0 ? {} : { spare: head >> 3 };
    return { "PDN type": type, ...readAddress(type.code, reader), ...spare };
  },
  (fields, writer) => {
    const type = fields.code("PDN type", PDN_TYPES, 7);
    writer.number((fields.number("spare", 31, 0) << 3) | type);
    if (type === IPV6 || type === IPV4V6) writer.put(interfaceAt(fields, IDENTIFIER));
    if (type === IPV4 || type === IPV4V6) writer.put(ipv4At(fields, ADDRESS));
    if (type !== IPV4 && type !== IPV6 && type !== IPV4V6)
      writer.put(fields.has("unused") ? fields.hex("unused") : new Uint8Array(4));
  },
);

function readAddress(type: number, reader: OctetReader): JsonObject {
  const identifier = (): JsonObject => ({ [IDENTIFIER]: formatInterface(reader.take(INTERFACE)) });
  const address = (): JsonObject => ({ [ADDRESS]: formatIPv4(reader.take(4)) });
  if (type === IPV4) return address();
  if (type === IPV6) return identifier();
  if (type === IPV4V6) return { ...identifier(), ...address() };
  const unused = reader.take(reader.left);
  return unused.length === 4 && unused.every((octet) => octet === 0) ? {} : { unused: Buffer.from(unused).toString("hex") };
}
