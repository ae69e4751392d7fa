// Traffic flow template and traffic flow aggregate description (TS 24.008 10.5.6.12, TS 24.301 9.9.4.15): operation, packet filters with
// their components, parameters. What cannot be read to its end stands in `rest`, from the filter or component on.

import { toHex } from "../../ue/hex.ts";
import { CodecError } from "../error.ts";
import type { Fields } from "../fields.ts";
import { CodeTable, checkNumber } from "../names.ts";
import { OctetReader, OctetWriter } from "../octets.ts";
import type { JsonObject } from "../pdu.ts";
import { readItems, structured, writeItems } from "../value.ts";
import { readComponent, writeComponent } from "./packetFilterComponents.ts";

const OPERATIONS = new CodeTable({
  0: "Ignore this IE",
  1: "Create new TFT",
  2: "Delete existing TFT",
  3: "Add packet filters to existing TFT",
  4: "Replace packet filters in existing TFT",
  5: "Delete packet filters from existing TFT",
  6: "No TFT operation",
  7: "Reserved",
});
const WITH_FILTERS: ReadonlySet<number> = new Set([1, 3, 4]);
const WITH_IDENTIFIERS = 5;
const E_BIT = 0x10;
const DIRECTIONS = new CodeTable({ 0: "pre Rel-7 TFT filter", 1: "downlink only", 2: "uplink only", 3: "bidirectional" });
const FILTERS = "packet filters";
const IDENTIFIERS = "packet filter identifiers";
const COUNT = "number of packet filters";

function readFilter(reader: OctetReader): JsonObject {
  const head = reader.number();
  const precedence = reader.number();
  const contents = new OctetReader(reader.take(reader.number()));
  const components = readItems(contents, readComponent);
  return {
    "packet filter identifier": head & 15,
    direction: DIRECTIONS.decode((head >> 4) & 3),
    "evaluation precedence": precedence,
    components,
    ...(contents.left > 0 ? { rest: contents.hex() } : {}),
    ...(head >> 6 === 0 ? {} : { spare: head >> 6 }),
  };
}

function writeFilter(fields: Fields, writer: OctetWriter): void {
  const direction = fields.code("direction", DIRECTIONS, 3);
  const head = (fields.number("spare", 3, 0) << 6) | (direction << 4) | fields.number("packet filter identifier", 15);
  const contents = new OctetWriter();
  writeItems(fields.list("components"), fields.at("components"), writeComponent, contents);
  contents.put(fields.optionalHex("rest"));
  if (contents.length > 255) throw new CodecError(fields.at("components"), `${contents.length} octets; a filter has 255 at most`);
  writer.number(head).number(fields.number("evaluation precedence", 255)).block(contents.done());
}

/** An identifier to delete; with its spare bits where they are set. */
function readIdentifier(reader: OctetReader): JsonObject {
  const octet = reader.number();
  return { identifier: octet & 15, ...(octet >> 4 === 0 ? {} : { spare: octet >> 4 }) };
}

function writeIdentifier(fields: Fields, writer: OctetWriter): void {
  writer.number((fields.number("spare", 15, 0) << 4) | fields.number("identifier", 15));
}

const PARAMETERS = new CodeTable({ 1: "Authorization Token", 2: "Flow Identifier", 3: "Packet Filter Identifier" }, "unknown");
const FLOW = 2;
const FLOW_SIZE = 4;
const FILTER_IDENTIFIER = 3;

function readParameter(reader: OctetReader): JsonObject {
  const parameter = PARAMETERS.decode(reader.number());
  const contents = reader.take(reader.number());
  const inner = new OctetReader(contents);
  if (parameter.code === FLOW && contents.length === FLOW_SIZE) {
    return { parameter, "media component number": inner.number(2), "IP flow number": inner.number(2) };
  }
  if (parameter.code === FILTER_IDENTIFIER && contents.every((octet) => octet < 16))
    return { parameter, [IDENTIFIERS]: [...contents] };
  return { parameter, contents: toHex(contents) };
}

function writeParameter(fields: Fields, writer: OctetWriter): void {
  const parameter = fields.code("parameter", PARAMETERS, 255);
  const contents = new OctetWriter();
  if (fields.has("contents")) contents.put(fields.hex("contents"));
  else if (parameter === FLOW) {
    contents.number(fields.number("media component number", 0xffff), 2).number(fields.number("IP flow number", 0xffff), 2);
  } else {
    contents.put(fields.list(IDENTIFIERS).map((identifier, i) => checkNumber(identifier, `${fields.at(IDENTIFIERS)}[${i}]`, 15)));
  }
  writer.number(parameter).block(contents.done());
}

/** Filters or identifiers of an operation, as many as announced, or as there are. */
function readList(reader: OctetReader, operation: number, count: number): JsonObject & { readonly found: number } {
  if (WITH_FILTERS.has(operation)) {
    const filters = readItems(reader, readFilter, count);
    return { [FILTERS]: filters, found: filters.length };
  }
  if (operation !== WITH_IDENTIFIERS) return { found: 0 };
  const identifiers = readItems(reader, readIdentifier, count);
  const isPlain = identifiers.every((identifier) => identifier.spare === undefined);
  return { [IDENTIFIERS]: isPlain ? identifiers.map(({ identifier }) => identifier!) : identifiers, found: identifiers.length };
}

function writeList(fields: Fields, operation: number, writer: OctetWriter): number {
  if (WITH_FILTERS.has(operation)) {
    const filters = fields.list(FILTERS);
    writeItems(filters, fields.at(FILTERS), writeFilter, writer);
    return filters.length;
  }
  if (operation !== WITH_IDENTIFIERS) return 0;
  const identifiers = fields.list(IDENTIFIERS);
  const objects = identifiers.map((identifier) => (typeof identifier === "number" ? { identifier } : identifier));
  writeItems(objects, fields.at(IDENTIFIERS), writeIdentifier, writer);
  return identifiers.length;
}

/** TFT and traffic flow aggregate. `number of packet filters` only where it is not that of the filters listed. */
export const trafficFlowTemplate = structured(
  (reader) => {
    const head = reader.number();
    const operation = OPERATIONS.decode(head >> 5);
    const count = head & 15;
    const { found, ...list } = readList(reader, operation.code, count);
    const isWhole = found === count;
    const hasParameters = (head & E_BIT) !== 0;
    return {
      "TFT operation code": operation,
      ...list,
      ...(isWhole ? {} : { [COUNT]: count }),
      ...(hasParameters ? { parameters: isWhole ? readItems(reader, readParameter) : [] } : {}),
    };
  },
  (fields, writer) => {
    const operation = fields.code("TFT operation code", OPERATIONS, 7);
    const list = new OctetWriter();
    const found = writeList(fields, operation, list);
    if (found > 15) throw new CodecError(fields.at(FILTERS), "15 packet filters are the most");
    const parameters = fields.optional("parameters");
    writer.number((operation << 5) | (parameters === undefined ? 0 : E_BIT) | fields.number(COUNT, 15, found));
    writer.put(list.done());
    if (parameters !== undefined) writeItems(fields.list("parameters"), fields.at("parameters"), writeParameter, writer);
  },
);
