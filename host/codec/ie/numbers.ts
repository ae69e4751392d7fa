// Numbers that one dials: emergency number lists (TS 24.008 10.5.3.13, TS 24.301 9.9.3.37A), CLI (TS 24.008 10.5.4.9), and the hex digits
// of a UE radio capability ID (TS 24.501 9.11.3.68).

import { toHex } from "../../ue/hex.ts";
import { CodecError, show, Unreadable } from "../error.ts";
import type { Fields } from "../fields.ts";
import { textAt } from "../fields.ts";
import { packSeptets, septetsOfText, textOfSeptets, unpackSeptets } from "../gsm7.ts";
import { CodeTable } from "../names.ts";
import { type OctetReader, type OctetWriter, sameOctets } from "../octets.ts";
import type { Json, JsonObject } from "../pdu.ts";
import { readItems, repeated, structured, type ValueCodec, writeItems } from "../value.ts";

/** Digits of table 10.5.118; 15 is the end mark, told as "f" where it is none. */
const DIALLED = "0123456789*#abcf";
const HEXADECIMAL = "0123456789abcdef";
const FILLER = 15;

/** Digits of octets, low half octet first; 1111 in bits 8–5 of the last octet ends an odd number of them. */
export function digitsOf(octets: Uint8Array, signs = DIALLED): string {
  const halves = [...octets].flatMap((octet) => [octet & 15, octet >> 4]);
  if (halves.at(-1) === FILLER) halves.pop();
  return halves.map((half) => signs[half]).join("");
}

/** The inverse of {@link digitsOf}. */
export function digitOctets(digits: Json, path: string, signs = DIALLED): Uint8Array {
  const text = textAt(digits, path).toLowerCase();
  const halves = Array.from(text, (sign) => signs.indexOf(sign));
  if (halves.includes(-1)) throw new CodecError(path, `digits out of ${signs} are wanted, not ${show(text)}`);
  if (halves.length % 2 === 1) halves.push(FILLER);
  return Uint8Array.from({ length: halves.length / 2 }, (_, i) => halves[2 * i]! | (halves[2 * i + 1]! << 4));
}

const SERVICES = ["Police", "Ambulance", "Fire Brigade", "Marine Guard", "Mountain Rescue"];
const CATEGORY = "emergency service category";

/** Entries of an emergency number list: categories by name, number. */
export const emergencyNumberList = repeated(
  "numbers",
  (reader) => {
    const entry = reader.take(reader.number());
    if (entry.length < 1) throw new Unreadable("no category");
    const category = entry[0]!;
    const spare = category >> SERVICES.length;
    const services = SERVICES.filter((_, bit) => ((category >> bit) & 1) === 1);
    return { [CATEGORY]: services, number: digitsOf(entry.subarray(1)), ...(spare === 0 ? {} : { spare }) };
  },
  (fields, writer) => {
    const services = fields.list(CATEGORY).map((service, i) => {
      const bit = SERVICES.indexOf(service as string);
      if (bit < 0) throw new CodecError(`${fields.at(CATEGORY)}[${i}]`, `there is no category ${show(service)}`);
      return 1 << bit;
    });
    const category = services.reduce((bits, bit) => bits | bit, fields.number("spare", 7, 0) << SERVICES.length);
    writer.block(Uint8Array.of(category, ...digitOctets(fields.json("number"), fields.at("number"))));
  },
);

const VALIDITY = new CodeTable({ 0: "valid in the country of the PLMN", 1: "valid only in the PLMN" });

/** Text in GSM 7 bit default alphabet whose length is told in octets: carriage return fills up where seven bits are left (TS 23.038). */
function readSubServices(octets: Uint8Array): JsonObject {
  const septets = unpackSeptets(octets, Math.floor((8 * octets.length) / 7));
  try {
    const whole = textOfSeptets(septets);
    for (const text of [octets.length % 7 === 0 ? whole.replace(/[\r@]$/, "") : whole, whole]) {
      if (sameOctets(subServicesOctets(text) ?? octets, octets) && subServicesOctets(text) !== undefined)
        return { "sub-services": text };
    }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
  }
  return { octets: toHex(octets) };
}

function subServicesOctets(text: string): Uint8Array | undefined {
  const septets = septetsOfText(text);
  if (septets === undefined) return undefined;
  return packSeptets(septets.length % 8 === 7 ? [...septets, 0x0d] : septets);
}

function writeSubServices(fields: Fields): Uint8Array {
  if (fields.has("octets")) return fields.hex("octets");
  const octets = subServicesOctets(fields.text("sub-services"));
  if (octets === undefined) throw new CodecError(fields.at("sub-services"), "the GSM default alphabet cannot write it");
  return octets;
}

function readExtended(reader: OctetReader): JsonObject {
  const number = digitsOf(reader.take(reader.number()));
  return { number, ...readSubServices(reader.take(reader.number())) };
}

function writeExtended(fields: Fields, writer: OctetWriter): void {
  writer.block(digitOctets(fields.json("number"), fields.at("number"))).block(writeSubServices(fields));
}

/** Numbers with the sub-services of their URN. */
export const extendedEmergencyNumberList = structured(
  (reader) => {
    const head = reader.number();
    return {
      EENLV: VALIDITY.decode(head & 1),
      numbers: readItems(reader, readExtended),
      ...(head >> 1 === 0 ? {} : { spare: head >> 1 }),
    };
  },
  (fields, writer) => {
    writer.number((fields.number("spare", 127, 0) << 1) | fields.code("EENLV", VALIDITY, 1));
    writeItems(fields.list("numbers"), fields.at("numbers"), writeExtended, writer);
  },
);

/** Types of number (TS 24.008 table 10.5.118). */
export const NUMBER_TYPES = new CodeTable(
  {
    0: "unknown",
    1: "international number",
    2: "national number",
    3: "network specific number",
    4: "dedicated access, short code",
  },
  "reserved",
);
/** Numbering plans (TS 24.008 table 10.5.118). */
export const PLANS = new CodeTable(
  {
    0: "unknown",
    1: "ISDN/telephony numbering plan (E.164)",
    3: "data numbering plan (X.121)",
    4: "telex numbering plan (F.69)",
    8: "national numbering plan",
    9: "private numbering plan",
    11: "reserved for CTS",
    15: "reserved for extension",
  },
  "reserved",
);
const PRESENTATION = new CodeTable({
  0: "presentation allowed",
  1: "presentation restricted",
  2: "number not available due to interworking",
  3: "reserved",
});
const SCREENING = new CodeTable({
  0: "user-provided, not screened",
  1: "user-provided, verified and passed",
  2: "user-provided, verified and failed",
  3: "network provided",
});
const EXT = 0x80;
const PRESENTATION_NAME = "presentation indicator";
const SCREENING_NAME = "screening indicator";

/** Calling party BCD number. `ext` and `spare` of octet 1a only where they are not as they have to be. */
export const cli = structured(
  (reader) => {
    const head = reader.number();
    const hasPresentation = (head & EXT) === 0;
    const octet = hasPresentation ? reader.number() : 0;
    const indicators = {
      [PRESENTATION_NAME]: PRESENTATION.decode((octet >> 5) & 3),
      [SCREENING_NAME]: SCREENING.decode(octet & 3),
      ...((octet & EXT) === 0 ? { ext: 0 } : {}),
      ...((octet & 0x1c) === 0 ? {} : { spare: octet & 0x1c }),
    };
    return {
      "type of number": NUMBER_TYPES.decode((head >> 4) & 7),
      "numbering plan identification": PLANS.decode(head & 15),
      ...(hasPresentation ? indicators : {}),
      number: digitsOf(reader.take(reader.left)),
    };
  },
  (fields, writer) => {
    const hasPresentation = fields.has(PRESENTATION_NAME) || fields.has(SCREENING_NAME);
    const type = fields.code("type of number", NUMBER_TYPES, 7);
    writer.number((hasPresentation ? 0 : EXT) | (type << 4) | fields.code("numbering plan identification", PLANS, 15));
    if (hasPresentation) {
      const ext = fields.number("ext", 1, 1) === 0 ? 0 : EXT;
      const indicators = (fields.code(PRESENTATION_NAME, PRESENTATION, 3, 0) << 5) | fields.code(SCREENING_NAME, SCREENING, 3, 0);
      writer.number(ext | indicators | (fields.number("spare", 0x1c, 0) & 0x1c));
    }
    writer.put(digitOctets(fields.json("number"), fields.at("number")));
  },
);

/** UE radio capability ID: hex digits. */
export const ueRadioCapabilityId: ValueCodec = {
  decode: (octets) => digitsOf(octets, HEXADECIMAL),
  encode: (value, path) => digitOctets(value, path, HEXADECIMAL),
};
