// Parameters of the service-level-AA container (TS 24.501 9.11.2.10 to 9.11.2.18), each with an IEI of its own.

import { toHex } from "../../ue/hex.ts";
import { CodecError } from "../error.ts";
import type { Fields } from "../fields.ts";
import { CodeTable } from "../names.ts";
import { OctetReader, OctetWriter } from "../octets.ts";
import type { JsonObject } from "../pdu.ts";
import { readName, writeName } from "./accessPointName.ts";
import { formatIPv4, formatIPv6, ipv4At, ipv6At } from "./addresses.ts";

const PARAMETERS = new CodeTable(
  {
    16: "Service-level device ID",
    32: "Service-level-AA server address",
    48: "Service-level-AA response",
    64: "Service-level-AA payload type",
    80: "Service-level-AA service status indication",
    112: "Service-level-AA payload",
    "160-175": "Service-level-AA pending indication",
  },
  "unknown",
);
const DEVICE_ID = 0x10;
const SERVER_ADDRESS = 0x20;
const RESPONSE = 0x30;
const PAYLOAD_TYPE = 0x40;
const PAYLOAD = 0x70;
const HALF_OCTET = 0x80;

const PAYLOAD_TYPES = new CodeTable({ 1: "UUAA payload", 2: "C2 authorization payload" }, "spare");
const ADDRESS_TYPES = new CodeTable({ 1: "IPv4", 2: "IPv6", 3: "IPv4v6", 4: "FQDN" }, "reserved");
const result = (what: string): CodeTable =>
  new CodeTable({
    0: "no information",
    1: `${what} was successful`,
    2: `${what} was not successful or is revoked`,
    3: "reserved",
  });
const SLAR = result("service level authentication and authorization");
const C2AR = result("C2 authorization");

/** One parameter: its IEI with name, and what it holds; `value` in hex where that is not told in fields. */
export function readServiceLevelParameter(reader: OctetReader): JsonObject {
  const iei = reader.number();
  const parameter = PARAMETERS.decode(iei);
  if (iei >= HALF_OCTET) return { parameter };
  const octets = reader.take(reader.number(iei >= PAYLOAD ? 2 : 1));
  return { parameter, ...contentsOf(iei, octets) };
}

function contentsOf(iei: number, octets: Uint8Array): JsonObject {
  const raw = { value: toHex(octets) };
  if (iei === DEVICE_ID) {
    const text = Buffer.from(octets).toString("utf8");
    return Buffer.from(text, "utf8").equals(octets) ? { "device ID": text } : raw;
  }
  const [first = 0] = octets;
  if (iei === PAYLOAD_TYPE && octets.length === 1) return { type: PAYLOAD_TYPES.decode(first) };
  if (iei === RESPONSE && octets.length === 1) {
    return {
      SLAR: SLAR.decode(first & 3),
      C2AR: C2AR.decode((first >> 2) & 3),
      ...(first >> 4 === 0 ? {} : { spare: first >> 4 }),
    };
  }
  return (iei === SERVER_ADDRESS ? addressOf(octets) : undefined) ?? raw;
}

function addressOf(octets: Uint8Array): JsonObject | undefined {
  const reader = new OctetReader(octets.subarray(1));
  const type = ADDRESS_TYPES.decode(octets[0] ?? 0);
  const length = reader.left;
  if (type.code === 1 && length === 4) return { "address type": type, "IPv4 address": formatIPv4(reader.take(4)) };
  if (type.code === 2 && length === 16) return { "address type": type, "IPv6 address": formatIPv6(reader.take(16)) };
  if (type.code === 3 && length === 20) {
    return { "address type": type, "IPv4 address": formatIPv4(reader.take(4)), "IPv6 address": formatIPv6(reader.take(16)) };
  }
  return type.code === 4 && length > 0 ? { "address type": type, FQDN: readName(reader) } : undefined;
}

/** The inverse of {@link readServiceLevelParameter}. */
export function writeServiceLevelParameter(fields: Fields, writer: OctetWriter): void {
  const iei = fields.code("parameter", PARAMETERS, 255);
  writer.number(iei);
  if (iei >= HALF_OCTET) return;
  const octets = fields.has("value") ? fields.hex("value") : parameterOctets(iei, fields);
  writer.block(octets, iei >= PAYLOAD ? 2 : 1);
}

function parameterOctets(iei: number, fields: Fields): Uint8Array {
  if (iei === DEVICE_ID) return Uint8Array.from(Buffer.from(fields.text("device ID"), "utf8"));
  if (iei === PAYLOAD_TYPE) return Uint8Array.of(fields.code("type", PAYLOAD_TYPES, 255));
  if (iei === RESPONSE) {
    const results = fields.code("SLAR", SLAR, 3) | (fields.code("C2AR", C2AR, 3, 0) << 2);
    return Uint8Array.of((fields.number("spare", 15, 0) << 4) | results);
  }
  if (iei !== SERVER_ADDRESS) throw new CodecError(fields.path, '"value" is missing');
  const type = fields.code("address type", ADDRESS_TYPES, 255);
  const writer = new OctetWriter().number(type);
  if (type === 1 || type === 3) writer.put(ipv4At(fields, "IPv4 address"));
  if (type === 2 || type === 3) writer.put(ipv6At(fields, "IPv6 address"));
  if (type === 4) writer.put(writeName(fields.text("FQDN"), fields.at("FQDN")));
  return writer.done();
}
