// NAS message container (TS 24.301 9.9.3.22): the CP and RP layers of SMS (TS 24.011 7.2, 7.3, 8).

import { CodecError, Unreadable } from "../error.ts";
import { Fields } from "../fields.ts";
import { CodeTable } from "../names.ts";
import { OctetReader, OctetWriter } from "../octets.ts";
import type { JsonObject } from "../pdu.ts";
import { structured } from "../value.ts";
import { digitOctets, digitsOf, NUMBER_TYPES, PLANS } from "./numbers.ts";

const PD_SMS = 9;
const CP_TYPES = new CodeTable({ 1: "CP-DATA", 4: "CP-ACK", 16: "CP-ERROR" });
const CP_DATA = 1;
const CP_ERROR = 16;
const CP_CAUSES = new CodeTable(
  {
    17: "Network failure",
    22: "Congestion",
    81: "Invalid Transaction Identifier value",
    95: "Semantically incorrect message",
    96: "Invalid mandatory information",
    97: "Message type non-existent or not implemented",
    98: "Message not compatible with the short message protocol state",
    99: "Information element non-existent or not implemented",
    111: "Protocol error, unspecified",
  },
  "not defined, read as 111",
);
const TI_FLAGS = new CodeTable({ 0: "allocated by sender", 1: "allocated by receiver" });

const RP_TYPES = new CodeTable(
  {
    0: "RP-DATA (MS to network)",
    1: "RP-DATA (network to MS)",
    2: "RP-ACK (MS to network)",
    3: "RP-ACK (network to MS)",
    4: "RP-ERROR (MS to network)",
    5: "RP-ERROR (network to MS)",
    6: "RP-SMMA (MS to network)",
  },
  "reserved",
);
const RP_CAUSES = new CodeTable({
  1: "Unassigned (unallocated) number",
  8: "Operator determined barring",
  10: "Call barred",
  21: "Short message transfer rejected",
  22: "Memory capacity exceeded",
  27: "Destination out of order",
  28: "Unidentified subscriber",
  29: "Facility rejected",
  30: "Unknown subscriber",
  38: "Network out of order",
  41: "Temporary failure",
  42: "Congestion",
  47: "Resources unavailable, unspecified",
  50: "Requested facility not subscribed",
  69: "Requested facility not implemented",
  81: "Invalid short message transfer reference value",
  95: "Semantically incorrect message",
  96: "Invalid mandatory information",
  97: "Message type non-existent or not implemented",
  98: "Message not compatible with short message protocol state",
  99: "Information element non-existent or not implemented",
  111: "Protocol error, unspecified",
  127: "Interworking, unspecified",
});
const RP_USER_DATA = 0x41;
const DATA = "RP-User data";
const ORIGINATOR = "RP-Originator Address";
const DESTINATION = "RP-Destination Address";
const CAUSE = "RP-Cause";
const EXT = 0x80;

/** Address behind its length; none where it is empty. */
function readAddress(reader: OctetReader): JsonObject {
  const octets = new OctetReader(reader.take(reader.number()));
  if (octets.left === 0) return {};
  const head = octets.number();
  if ((head & EXT) === 0) throw new Unreadable("an extension octet");
  return {
    "type of number": NUMBER_TYPES.decode((head >> 4) & 7),
    "numbering plan identification": PLANS.decode(head & 15),
    number: digitsOf(octets.take(octets.left)),
  };
}

function writeAddress(fields: Fields, name: string, writer: OctetWriter): void {
  const octets = new OctetWriter();
  const address = fields.object(name);
  if (address.has("number")) {
    const plan = address.code("numbering plan identification", PLANS, 15);
    octets.number(EXT | (address.code("type of number", NUMBER_TYPES, 7) << 4) | plan);
    octets.put(digitOctets(address.json("number"), address.at("number")));
  }
  address.done();
  writer.block(octets.done());
}

function readCause(reader: OctetReader): JsonObject {
  const octets = new OctetReader(reader.take(reader.number()));
  const cause = octets.number();
  return {
    cause: RP_CAUSES.decode(cause & 127),
    ...((cause & EXT) === 0 ? {} : { ext: 1 }),
    ...(octets.left > 0 ? { diagnostic: octets.hex() } : {}),
  };
}

function writeCause(fields: Fields, writer: OctetWriter): void {
  const cause = fields.object(CAUSE);
  const octet = (cause.number("ext", 1, 0) << 7) | cause.code("cause", RP_CAUSES, 127);
  writer.block(Uint8Array.of(octet, ...cause.optionalHex("diagnostic")));
  cause.done();
}

/** User data with its identifier, where it follows. */
const readUserData = (reader: OctetReader): JsonObject =>
  reader.left > 1 && reader.peek() === RP_USER_DATA && reader.number() ? { [DATA]: reader.hex(reader.number()) } : {};

function readRp(octets: Uint8Array): JsonObject {
  const reader = new OctetReader(octets);
  const head = reader.number();
  const type = RP_TYPES.decode(head & 7);
  const common = { "RP-Message Type": type, "RP-Message Reference": reader.number() };
  const spare = head >> 3 === 0 ? {} : { spare: head >> 3 };
  const body = readBody(type.code, reader);
  return { ...common, ...body, ...spare, ...(reader.left > 0 ? { rest: reader.hex() } : {}) };
}

function readBody(type: number, reader: OctetReader): JsonObject {
  switch (type >> 1) {
    case 0:
      return { [ORIGINATOR]: readAddress(reader), [DESTINATION]: readAddress(reader), [DATA]: reader.hex(reader.number()) };
    case 1:
      return readUserData(reader);
    case 2:
      return { [CAUSE]: readCause(reader), ...readUserData(reader) };
    default:
      if (type > 6) throw new Unreadable("reserved type");
      return {};
  }
}

function writeRp(fields: Fields): Uint8Array {
  const writer = new OctetWriter();
  const type = fields.code("RP-Message Type", RP_TYPES, 7);
  writer.number((fields.number("spare", 31, 0) << 3) | type).number(fields.number("RP-Message Reference", 255));
  if (type >> 1 === 0) {
    writeAddress(fields, ORIGINATOR, writer);
    writeAddress(fields, DESTINATION, writer);
    writer.block(fields.hex(DATA));
  } else {
    if (type >> 1 === 2) writeCause(fields, writer);
    if (fields.has(DATA)) writer.number(RP_USER_DATA).block(fields.hex(DATA));
  }
  writer.put(fields.optionalHex("rest"));
  fields.done();
  return writer.done();
}

const USER_DATA = "CP-User data";

/** The RP message, or its octets where it is none. */
function readUserDataOf(octets: Uint8Array): JsonObject[string] {
  try {
    return readRp(octets);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return Buffer.from(octets).toString("hex");
  }
}

/** CP-DATA, CP-ACK, CP-ERROR. */
export const nasMessageContainer = structured(
  (reader) => {
    const head = reader.number();
    if ((head & 15) !== PD_SMS) throw new Unreadable("another protocol");
    const type = CP_TYPES.decode(reader.number());
    return {
      "message type": type,
      "TI flag": TI_FLAGS.decode(head >> 7),
      "TI value": (head >> 4) & 7,
      ...(type.code === CP_DATA ? { [USER_DATA]: readUserDataOf(reader.take(reader.number())) } : {}),
      ...(type.code === CP_ERROR ? { "CP-Cause": CP_CAUSES.decode(reader.number()) } : {}),
    };
  },
  (fields, writer) => {
    const type = fields.code("message type", CP_TYPES, 255);
    writer.number((fields.code("TI flag", TI_FLAGS, 1) << 7) | (fields.number("TI value", 7) << 4) | PD_SMS).number(type);
    if (type === CP_DATA) {
      const data = fields.json(USER_DATA);
      const octets = typeof data === "string" ? fields.hex(USER_DATA) : writeRp(new Fields(data, fields.at(USER_DATA)));
      if (octets.length > 255) throw new CodecError(fields.at(USER_DATA), `${octets.length} octets; 255 are the most`);
      writer.block(octets);
    }
    if (type === CP_ERROR) writer.number(fields.code("CP-Cause", CP_CAUSES, 255));
  },
);
