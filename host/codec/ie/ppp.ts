// PPP packets in protocol configuration options: LCP (RFC 1661), PAP (RFC 1334), CHAP (RFC 1994), IPCP (RFC 1332, RFC 1877).

import { toHex } from "../../ue/hex.ts";
import type { Fields } from "../fields.ts";
import { CodeTable } from "../names.ts";
import { OctetReader, OctetWriter } from "../octets.ts";
import type { JsonObject } from "../pdu.ts";
import { readItems, writeItems } from "../value.ts";
import { formatIPv4, ipv4At } from "./addresses.ts";

const CONTROL = {
  1: "Configure-Request",
  2: "Configure-Ack",
  3: "Configure-Nak",
  4: "Configure-Reject",
  5: "Terminate-Request",
  6: "Terminate-Ack",
  7: "Code-Reject",
  8: "Protocol-Reject",
  9: "Echo-Request",
  10: "Echo-Reply",
  11: "Discard-Request",
};
const CONFIGURE_LAST = 4;
/** Codes of each protocol. */
const CODES: Readonly<Record<string, CodeTable>> = {
  IPCP: new CodeTable(CONTROL),
  LCP: new CodeTable(CONTROL),
  PAP: new CodeTable({ 1: "Authenticate-Request", 2: "Authenticate-Ack", 3: "Authenticate-Nak" }),
  CHAP: new CodeTable({ 1: "Challenge", 2: "Response", 3: "Success", 4: "Failure" }),
};

const IPCP_OPTIONS = new CodeTable({
  2: "IP-Compression-Protocol",
  3: "IP-Address",
  129: "Primary DNS Server Address",
  130: "Primary NBNS Server Address",
  131: "Secondary DNS Server Address",
  132: "Secondary NBNS Server Address",
});
const LCP_OPTIONS = new CodeTable({
  1: "Maximum-Receive-Unit",
  3: "Authentication-Protocol",
  4: "Quality-Protocol",
  5: "Magic-Number",
  7: "Protocol-Field-Compression",
  8: "Address-and-Control-Field-Compression",
});
const ADDRESSES: ReadonlySet<number> = new Set([3, 129, 130, 131, 132]);
/** Code, identifier, length. */
const HEAD = 4;
const OPTION_HEAD = 2;

const textOf = (octets: Uint8Array): string => Buffer.from(octets).toString("latin1");
const octetsOf = (fields: Fields, name: string): Uint8Array => Uint8Array.from(Buffer.from(fields.text(name), "latin1"));

/** What a packet of a protocol holds behind its length. */
interface Body {
  read(reader: OctetReader, code: number): JsonObject;
  write(fields: Fields, code: number, writer: OctetWriter): void;
}

/** Options of a configuration packet; data of any other. */
function options(table: CodeTable, hasAddresses: boolean): Body {
  const isAddress = (type: number): boolean => hasAddresses && ADDRESSES.has(type);
  const readOne = (reader: OctetReader): JsonObject => {
    const type = reader.number();
    const data = reader.take(reader.number() - OPTION_HEAD);
    const value = isAddress(type) && data.length === 4 ? { address: formatIPv4(data) } : { data: toHex(data) };
    return { type: table.decode(type), ...value };
  };
  const writeOne = (fields: Fields, writer: OctetWriter): void => {
    const type = fields.code("type", table, 255);
    const data = fields.has("address") ? ipv4At(fields, "address") : fields.hex("data");
    writer
      .number(type)
      .number(data.length + OPTION_HEAD)
      .put(data);
  };
  return {
    read: (reader, code) => (code <= CONFIGURE_LAST ? { options: readItems(reader, readOne) } : { data: reader.hex() }),
    write(fields, code, writer) {
      if (code <= CONFIGURE_LAST) writeItems(fields.list("options"), fields.at("options"), writeOne, writer);
      else writer.put(fields.hex("data"));
    },
  };
}

const PAP_REQUEST = 1;
const PAP: Body = {
  read(reader, code) {
    if (code !== PAP_REQUEST) return { Message: textOf(reader.take(reader.number())) };
    return { "Peer-ID": textOf(reader.take(reader.number())), Password: textOf(reader.take(reader.number())) };
  },
  write(fields, code, writer) {
    if (code !== PAP_REQUEST) writer.block(octetsOf(fields, "Message"));
    else writer.block(octetsOf(fields, "Peer-ID")).block(octetsOf(fields, "Password"));
  },
};

const CHAP_RESPONSE = 2;
const CHAP: Body = {
  read(reader, code) {
    if (code > CHAP_RESPONSE) return { Message: textOf(reader.take(reader.left)) };
    return { Value: toHex(reader.take(reader.number())), Name: textOf(reader.take(reader.left)) };
  },
  write(fields, code, writer) {
    if (code > CHAP_RESPONSE) writer.put(octetsOf(fields, "Message"));
    else writer.block(fields.hex("Value")).put(octetsOf(fields, "Name"));
  },
};

const BODIES: Readonly<Record<string, Body>> = { IPCP: options(IPCP_OPTIONS, true), LCP: options(LCP_OPTIONS, false), PAP, CHAP };

/**
 * A packet of one of the four protocols. `rest`: octets in the packet that have no place, `padding`: behind it.
 * @throws {Unreadable} when it is not whole
 */
export function readPacket(protocol: string, reader: OctetReader): JsonObject {
  const code = reader.number();
  const identifier = reader.number();
  const body = new OctetReader(reader.take(reader.number(2) - HEAD));
  const fields = BODIES[protocol]!.read(body, code);
  return {
    code: CODES[protocol]!.decode(code),
    identifier,
    ...fields,
    ...(body.left > 0 ? { rest: body.hex() } : {}),
    ...(reader.left > 0 ? { padding: reader.hex() } : {}),
  };
}

/** The inverse of {@link readPacket}. */
export function writePacket(protocol: string, fields: Fields, writer: OctetWriter): void {
  const code = fields.code("code", CODES[protocol]!, 255);
  const body = new OctetWriter();
  BODIES[protocol]!.write(fields, code, body);
  body.put(fields.optionalHex("rest"));
  const octets = body.done();
  writer
    .number(code)
    .number(fields.number("identifier", 255))
    .number(octets.length + HEAD, 2)
    .put(octets);
  writer.put(fields.optionalHex("padding"));
  fields.done();
}
