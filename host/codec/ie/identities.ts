// EPS mobile identity (TS 24.301 9.9.3.12) and mobile identity (TS 24.008 10.5.1.4).

import { toHex } from "../../ue/hex.ts";
import { CodecError, show, Unreadable } from "../error.ts";
import type { Fields } from "../fields.ts";
import { CodeTable } from "../names.ts";
import type { OctetReader, OctetWriter } from "../octets.ts";
import type { JsonObject } from "../pdu.ts";
import { structured } from "../value.ts";
import { readPlmn, writePlmn } from "./areas.ts";

const ODD = 8;
const FILLER = 15;
const WORD_MAX = 0xffff_ffff;

/** Digits behind the head octet, whose bits 8–5 are the first: low half octet first, 1111 behind an even number of them. */
export function readDigits(head: number, reader: OctetReader, most = reader.left): string {
  const halves = [head >> 4, ...reader.take(Math.min(reader.left, most))].flatMap((octet, i) =>
    i === 0 ? [octet] : [octet & 15, octet >> 4],
  );
  const isOdd = (head & ODD) !== 0;
  if (!isOdd && halves.pop() !== FILLER) throw new Unreadable("an even number of digits without end mark");
  return halves.map((half) => half.toString(16)).join("");
}

/** The inverse of {@link readDigits}. */
export function writeDigits(fields: Fields, name: string, type: number, writer: OctetWriter): void {
  const digits = fields.text(name).toLowerCase();
  if (!/^[0-9a-f]*$/.test(digits)) throw new CodecError(fields.at(name), `digits are wanted, not ${show(digits)}`);
  const halves = Array.from(digits, (digit) => Number.parseInt(digit, 16));
  const isOdd = halves.length % 2 === 1;
  if (!isOdd) halves.push(FILLER);
  writer.number((halves[0]! << 4) | (isOdd ? ODD : 0) | type);
  for (let i = 1; i < halves.length; i += 2) writer.number(halves[i]! | (halves[i + 1]! << 4));
}

/** Head octet whose bits 8–4 say nothing: a `filler` other than 1111 0 is kept. */
function readHead(head: number): JsonObject {
  return head >> 3 === 0b11110 ? {} : { filler: head >> 3 };
}

function writeHead(fields: Fields, type: number, writer: OctetWriter): void {
  writer.number((fields.number("filler", 31, 0b11110) << 3) | type);
}

/** LIMIT: octets of digits that a receiver looks at, behind the first one (TS 24.301 9.9.3.12, TS 24.008 10.5.1.4). */
const EPS_DIGITS_MAX = 10;
const DIGITS_MAX = 8;

const EPS_TYPES = new CodeTable({ 1: "IMSI", 3: "IMEI", 6: "GUTI" }, "reserved");
const GUTI = 6;

/** EPS mobile identity. */
export const epsMobileIdentity = structured(
  (reader) => {
    const head = reader.number();
    const type = EPS_TYPES.decode(head & 7);
    if (type.code === GUTI) return { "type of identity": type, ...readHead(head), ...readGuti(reader) };
    const name = type.name === "reserved" ? "identity digits" : type.name;
    return { "type of identity": type, [name]: readDigits(head, reader, EPS_DIGITS_MAX) };
  },
  (fields, writer) => {
    const type = fields.code("type of identity", EPS_TYPES, 7);
    const name = EPS_TYPES.name(type);
    if (type !== GUTI) return writeDigits(fields, name === "reserved" ? "identity digits" : name, type, writer);
    writeHead(fields, type, writer);
    writePlmn(fields, writer);
    writer.number(fields.number("MME group id", 0xffff), 2).number(fields.number("MME code", 0xff));
    writer.number(fields.number("M-TMSI", WORD_MAX), 4);
  },
);

function readGuti(reader: OctetReader): JsonObject {
  const plmn = readPlmn(reader);
  return { ...plmn, "MME group id": reader.number(2), "MME code": reader.number(), "M-TMSI": reader.number(4) };
}

const TYPES = new CodeTable(
  {
    0: "no identity",
    1: "IMSI",
    2: "IMEI",
    3: "IMEISV",
    4: "TMSI, P-TMSI or M-TMSI",
    5: "TMGI and optional MBMS session identity",
  },
  "reserved",
);
const NO_IDENTITY = 0;
const TMSI = 4;
const TMGI = 5;
/** What stands behind the head octet of "no identity" in EMM. */
const NO_DIGITS = "0000";
const HAS_SESSION = 0x20;
const HAS_PLMN = 0x10;

/** Mobile identity. */
export const mobileIdentity = structured(
  (reader) => {
    const head = reader.number();
    const type = TYPES.decode(head & 7);
    const named = { "type of identity": type };
    if (type.code === TMSI) return { ...named, ...readHead(head), TMSI: reader.number(4) };
    if (type.code === TMGI) return { ...named, ...readTmgi(head, reader) };
    if (type.code === NO_IDENTITY) return { ...named, ...readNoIdentity(head, reader) };
    return { ...named, [type.name === "reserved" ? "identity digits" : type.name]: readDigits(head, reader, DIGITS_MAX) };
  },
  (fields, writer) => {
    const type = fields.code("type of identity", TYPES, 7);
    const name = TYPES.name(type);
    if (type === NO_IDENTITY) {
      writer.number((fields.number("filler", 31, 0) << 3) | type);
      writer.put(fields.has("digits") ? fields.hex("digits") : Buffer.from(NO_DIGITS, "hex"));
    } else if (type === TMSI) {
      writeHead(fields, type, writer);
      writer.number(fields.number("TMSI", WORD_MAX), 4);
    } else if (type === TMGI) writeTmgi(fields, writer);
    else writeDigits(fields, name === "reserved" ? "identity digits" : name, type, writer);
  },
);

function readNoIdentity(head: number, reader: OctetReader): JsonObject {
  const digits = toHex(reader.take(reader.left));
  return { ...(head >> 3 === 0 ? {} : { filler: head >> 3 }), ...(digits === NO_DIGITS ? {} : { digits }) };
}

function readTmgi(head: number, reader: OctetReader): JsonObject {
  const hasPlmn = (head & HAS_PLMN) !== 0;
  const hasSession = (head & HAS_SESSION) !== 0;
  const spare = head & 0xc8;
  return {
    "MBMS service ID": reader.number(3),
    ...(hasPlmn ? readPlmn(reader) : {}),
    ...(hasSession ? { "MBMS session identity": reader.number() } : {}),
    ...(spare === 0 ? {} : { spare }),
  };
}

function writeTmgi(fields: Fields, writer: OctetWriter): void {
  const hasPlmn = fields.has("MCC") || fields.has("MNC");
  const hasSession = fields.has("MBMS session identity");
  const spare = fields.number("spare", 0xc8, 0) & 0xc8;
  writer.number(spare | (hasSession ? HAS_SESSION : 0) | (hasPlmn ? HAS_PLMN : 0) | TMGI);
  writer.number(fields.number("MBMS service ID", 0xff_ffff), 3);
  if (hasPlmn) writePlmn(fields, writer);
  if (hasSession) writer.number(fields.number("MBMS session identity", 0xff));
}
