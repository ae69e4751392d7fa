// Remote UE context list (TS 24.301 9.9.4.20) and PKMF address (9.9.4.21).

import { CodecError, Unreadable } from "../error.ts";
import type { Fields } from "../fields.ts";
import { CodeTable } from "../names.ts";
import { OctetReader, OctetWriter } from "../octets.ts";
import type { JsonObject } from "../pdu.ts";
import { readItems, structured, writeItems } from "../value.ts";
import { formatIPv4, formatIPv6, ipv4At, ipv6At } from "./addresses.ts";
import { readDigits, writeDigits } from "./identities.ts";

const IDENTITIES = new CodeTable({ 1: "Encrypted IMSI", 2: "IMSI", 3: "MSISDN", 4: "IMEI", 5: "IMEISV" }, "reserved");
const ENCRYPTED = 1;
const ADDRESSES = new CodeTable({ 0: "No IP Info", 1: "IPv4", 2: "IPv6" }, "reserved");
const IPV4 = 1;
const IPV6 = 2;
const UDP = 0x10;
const TCP = 0x08;
const SPARE = 0xe0;
const UDP_RANGE = "UDP port range for IPv4";
const TCP_RANGE = "TCP port range for IPv4";
const PREFIX = 8;

function readIdentity(reader: OctetReader): JsonObject {
  const octets = new OctetReader(reader.take(reader.number()));
  const head = octets.number();
  const type = IDENTITIES.decode(head & 7);
  if (type.code !== ENCRYPTED) return { "type of user identity": type, digits: readDigits(head, octets) };
  const spare = head >> 3 === 0 ? {} : { spare: head >> 3 };
  return { "type of user identity": type, "encrypted IMSI": octets.hex(), ...spare };
}

function writeIdentity(fields: Fields, writer: OctetWriter): void {
  const type = fields.code("type of user identity", IDENTITIES, 7);
  const octets = new OctetWriter();
  if (type === ENCRYPTED) octets.number((fields.number("spare", 31, 0) << 3) | type).put(fields.hex("encrypted IMSI"));
  else writeDigits(fields, "digits", type, octets);
  writer.block(octets.done());
}

const readRange = (reader: OctetReader): JsonObject => ({ lowest: reader.number(2), highest: reader.number(2) });

function writeRange(fields: Fields, name: string, writer: OctetWriter): void {
  const range = fields.object(name);
  writer.number(range.number("lowest", 0xffff), 2).number(range.number("highest", 0xffff), 2);
  range.done();
}

/** Address type, address, and the port ranges that are announced. */
function readAddress(reader: OctetReader): JsonObject {
  const head = reader.number();
  const type = ADDRESSES.decode(head & 7);
  const isIPv4 = type.code === IPV4;
  const address = isIPv4
    ? { "IPv4 address": formatIPv4(reader.take(4)), port: reader.number(2) }
    : type.code === IPV6
      ? { "IPv6 prefix": formatIPv6(Uint8Array.of(...reader.take(PREFIX), ...new Uint8Array(8))) }
      : {};
  const other = head & (isIPv4 ? SPARE : SPARE | UDP | TCP);
  return {
    "address type": type,
    ...address,
    ...(isIPv4 && (head & UDP) !== 0 ? { [UDP_RANGE]: readRange(reader) } : {}),
    ...(isIPv4 && (head & TCP) !== 0 ? { [TCP_RANGE]: readRange(reader) } : {}),
    ...(other === 0 ? {} : { spare: other }),
  };
}

function writeAddress(fields: Fields, writer: OctetWriter): void {
  const type = fields.code("address type", ADDRESSES, 7);
  const ranges = type === IPV4 ? (fields.has(UDP_RANGE) ? UDP : 0) | (fields.has(TCP_RANGE) ? TCP : 0) : 0;
  writer.number((fields.number("spare", SPARE | UDP | TCP, 0) & (SPARE | UDP | TCP)) | ranges | type);
  if (type === IPV4) writer.put(ipv4At(fields, "IPv4 address")).number(fields.number("port", 0xffff), 2);
  if (type === IPV6) writer.put(prefixAt(fields));
  if ((ranges & UDP) !== 0) writeRange(fields, UDP_RANGE, writer);
  if ((ranges & TCP) !== 0) writeRange(fields, TCP_RANGE, writer);
}

function prefixAt(fields: Fields): Uint8Array {
  const octets = ipv6At(fields, "IPv6 prefix");
  if (octets.subarray(PREFIX).some((octet) => octet !== 0)) {
    throw new CodecError(fields.at("IPv6 prefix"), 'a prefix of 64 bits is wanted, as "2001:db8:1:2::"');
  }
  return octets.subarray(0, PREFIX);
}

function readContext(reader: OctetReader): JsonObject {
  const octets = new OctetReader(reader.take(reader.number()));
  const count = octets.number();
  const identities = readItems(octets, readIdentity, count);
  if (identities.length < count) throw new Unreadable("fewer identities than announced");
  const address = readAddress(octets);
  return { "user identities": identities, ...address, ...(octets.left > 0 ? { rest: octets.hex() } : {}) };
}

function writeContext(fields: Fields, writer: OctetWriter): void {
  const octets = new OctetWriter();
  const identities = fields.list("user identities");
  octets.number(identities.length);
  writeItems(identities, fields.at("user identities"), writeIdentity, octets);
  writeAddress(fields, octets);
  octets.put(fields.optionalHex("rest"));
  if (octets.length > 255) throw new CodecError(fields.path, `${octets.length} octets; a context has 255 at most`);
  writer.block(octets.done());
}

/** Contexts of remote UEs; `number of remote UE contexts` only where it is not that of the contexts listed. */
export const remoteUeContextList = structured(
  (reader) => {
    const count = reader.number();
    const contexts = readItems(reader, readContext, count);
    return { "remote UE contexts": contexts, ...(contexts.length === count ? {} : { "number of remote UE contexts": count }) };
  },
  (fields, writer) => {
    const contexts = fields.list("remote UE contexts");
    writer.number(fields.number("number of remote UE contexts", 255, contexts.length));
    writeItems(contexts, fields.at("remote UE contexts"), writeContext, writer);
  },
);

/** Address of a ProSe key management function. */
export const pkmfAddress = structured(
  (reader) => {
    const head = reader.number();
    const type = ADDRESSES.decode(head & 7);
    const spare = head >> 3 === 0 ? {} : { spare: head >> 3 };
    if (type.code === IPV4) return { "address type": type, "IPv4 address": formatIPv4(reader.take(4)), ...spare };
    if (type.code === IPV6) return { "address type": type, "IPv6 address": formatIPv6(reader.take(16)), ...spare };
    throw new Unreadable("reserved type of address");
  },
  (fields, writer) => {
    const type = fields.code("address type", ADDRESSES, 7);
    writer.number((fields.number("spare", 31, 0) << 3) | type);
    if (type === IPV4) writer.put(ipv4At(fields, "IPv4 address"));
    else if (type === IPV6) writer.put(ipv6At(fields, "IPv6 address"));
    else throw new CodecError(fields.at("address type"), "IPv4 or IPv6 is wanted");
  },
);
