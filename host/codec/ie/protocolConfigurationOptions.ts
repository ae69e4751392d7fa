// Protocol configuration options and extended protocol configuration options (TS 24.008 10.5.6.3, 10.5.6.3A): units of identifier, length
// and contents.

import { CONFIGURATION_OPTIONS, CONFIGURATION_PROTOCOLS, type OptionUse } from "../../spec/configurationOptions.ts";
import { toHex } from "../../ue/hex.ts";
import { CodecError, Unreadable } from "../error.ts";
import { Fields } from "../fields.ts";
import { CodeTable } from "../names.ts";
import { OctetReader, OctetWriter, sameOctets } from "../octets.ts";
import type { Direction, JsonObject } from "../pdu.ts";
import { readItems, structured, type ValueCodec, writeItems } from "../value.ts";
import { readPlmn, writePlmn } from "./areas.ts";
import { OPTION_CONTENTS } from "./optionContents.ts";
import { readPacket, writePacket } from "./ppp.ts";

const PROTOCOL = new CodeTable({ 0: "PPP for use with IP PDP type or IP PDN type" }, "read as 0");
const EXT = 0x80;
const SPARE = 0x78;
const ID_MAX = 0xffff;
/** Identifiers from here on are an operator's, whose PLMN comes first. */
const OPERATOR = 0xff00;
const OPERATOR_USE = "Operator Specific Use";

const USES: Readonly<Record<Direction, ReadonlyMap<number, OptionUse>>> = {
  downlink: new Map(CONFIGURATION_OPTIONS.flatMap(({ id, downlink }) => (downlink === undefined ? [] : [[id, downlink]]))),
  uplink: new Map(CONFIGURATION_OPTIONS.flatMap(({ id, uplink }) => (uplink === undefined ? [] : [[id, uplink]]))),
};

function namesOf(direction: Direction): CodeTable {
  const uses = [...USES[direction]].map(([id, { name }]) => [id, name] as const);
  const protocols = Object.entries(CONFIGURATION_PROTOCOLS);
  return new CodeTable({ ...Object.fromEntries([...uses, ...protocols]), [`${OPERATOR}-${ID_MAX}`]: OPERATOR_USE }, "unknown");
}

const NAMES: Readonly<Record<Direction, CodeTable>> = { downlink: namesOf("downlink"), uplink: namesOf("uplink") };

/** How the contents of a unit are read and written; undefined: as octets. */
interface Form {
  read(reader: OctetReader): JsonObject;
  write(fields: Fields, writer: OctetWriter): void;
}

function formOf(id: number, direction: Direction): Form | undefined {
  const protocol = CONFIGURATION_PROTOCOLS[id];
  if (protocol !== undefined) {
    return {
      read: (reader) => ({ packet: readPacket(protocol, reader) }),
      write: (fields, writer) => writePacket(protocol, fields.object("packet"), writer),
    };
  }
  if (id >= OPERATOR) return { read: readPlmn, write: writePlmn };
  const { contents = "opaque" } = USES[direction].get(id) ?? {};
  return contents === "opaque" ? undefined : OPTION_CONTENTS[contents];
}

/** Contents in fields, and what is left behind them; in hex where fields would not give the same octets. */
function readContents(id: number, octets: Uint8Array, direction: Direction): JsonObject {
  const form = formOf(id, direction);
  const raw = { contents: toHex(octets) };
  if (form === undefined) return octets.length === 0 ? {} : raw;
  try {
    const reader = new OctetReader(octets);
    const known = form.read(reader);
    const fields = reader.left > 0 ? { ...known, rest: reader.hex() } : known;
    return sameOctets(writeContents(id, new Fields(fields, ""), direction), octets) ? fields : raw;
  } catch (error) {
    if (error instanceof Unreadable || error instanceof CodecError) return raw;
    throw error;
  }
}

function writeContents(id: number, fields: Fields, direction: Direction): Uint8Array {
  if (fields.has("contents")) return fields.hex("contents");
  const writer = new OctetWriter();
  formOf(id, direction)?.write(fields, writer);
  return writer.put(fields.optionalHex("rest")).done();
}

/** Octets of the length of a unit. */
const lengthOctets = (id: number, direction: Direction, isExtended: boolean): number =>
  isExtended && USES[direction].get(id)?.isLong === true ? 2 : 1;

function readUnit(reader: OctetReader, direction: Direction, isExtended: boolean): JsonObject {
  const id = reader.number(2);
  const octets = reader.take(reader.number(lengthOctets(id, direction, isExtended)));
  return { id: NAMES[direction].decode(id), ...readContents(id, octets, direction) };
}

function writeUnit(fields: Fields, writer: OctetWriter, direction: Direction, isExtended: boolean): void {
  const id = fields.code("id", NAMES[direction], ID_MAX);
  const octets = writeContents(id, fields, direction);
  const length = lengthOctets(id, direction, isExtended);
  if (octets.length >= 256 ** length) throw new CodecError(fields.path, `${octets.length} octets of contents do not fit`);
  writer.number(id, 2).block(octets, length);
}

function options(isExtended: boolean): ValueCodec {
  return structured(
    (reader, { direction }) => {
      const head = reader.number();
      return {
        "configuration protocol": PROTOCOL.decode(head & 7),
        units: readItems(reader, (at) => readUnit(at, direction, isExtended)),
        ...((head & EXT) === 0 ? { ext: 0 } : {}),
        ...((head & SPARE) === 0 ? {} : { spare: head & SPARE }),
      };
    },
    (fields, writer, { direction }) => {
      const ext = fields.number("ext", 1, 1) === 0 ? 0 : EXT;
      const protocol = fields.code("configuration protocol", PROTOCOL, 7, 0);
      writer.number(ext | (fields.number("spare", SPARE, 0) & SPARE) | protocol);
      const write = (unit: Fields, to: OctetWriter): void => writeUnit(unit, to, direction, isExtended);
      writeItems(fields.optionalList("units"), fields.at("units"), write, writer);
    },
  );
}

export const protocolConfigurationOptions = options(false);
export const extendedProtocolConfigurationOptions = options(true);
