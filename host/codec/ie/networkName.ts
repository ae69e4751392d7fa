// Network name (TS 24.008 10.5.3.5a): GSM 7 bit default alphabet or UCS2.

import { toHex } from "../../ue/hex.ts";
import { CodecError, Unreadable } from "../error.ts";
import type { Fields } from "../fields.ts";
import { packSeptets, septetsOfText, textOfSeptets, unpackSeptets } from "../gsm7.ts";
import { CodeTable } from "../names.ts";
import { sameOctets } from "../octets.ts";
import type { JsonObject } from "../pdu.ts";
import { structured } from "../value.ts";

const SCHEMES = new CodeTable({ 0: "GSM default alphabet", 1: "UCS2 (16 bit)" }, "reserved");
const GSM7 = 0;
const UCS2 = 1;
const EXT = 0x80;
const INITIALS = 0x08;
const TEXT = "text string";
const SPARE_BITS = "number of spare bits in last octet";

/** Unused bits behind the last septet. */
const spareBits = (octets: number, septets: number): number => 8 * octets - 7 * septets;

function readText(octets: Uint8Array, scheme: number, spare: number): JsonObject {
  const raw = { octets: toHex(octets), [SPARE_BITS]: spare };
  const text = scheme === GSM7 ? readGsm7(octets, spare) : scheme === UCS2 ? readUcs2(octets, spare) : undefined;
  return text === undefined ? raw : { [TEXT]: text };
}

/** Text that makes the same octets again, else undefined. */
function readGsm7(octets: Uint8Array, spare: number): string | undefined {
  const count = Math.floor((8 * octets.length - spare) / 7);
  try {
    const septets = unpackSeptets(octets, count);
    const text = textOfSeptets(septets);
    const again = septetsOfText(text) ?? [];
    return spareBits(octets.length, again.length) === spare && sameOctets(packSeptets(again), octets) ? text : undefined;
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

function readUcs2(octets: Uint8Array, spare: number): string | undefined {
  if (octets.length % 2 !== 0 || spare !== 0) return undefined;
  return Array.from({ length: octets.length / 2 }, (_, i) => String.fromCharCode(octets[2 * i]! * 256 + octets[2 * i + 1]!)).join(
    "",
  );
}

/** Octets of the text, and the number of spare bits that goes with them. */
function textOctets(fields: Fields, scheme: number): { octets: Uint8Array; spare: number } {
  if (fields.has("octets")) return { octets: fields.hex("octets"), spare: fields.number(SPARE_BITS, 7, 0) };
  const text = fields.text(TEXT);
  if (scheme === UCS2) return { octets: Uint8Array.from(Buffer.from(text, "utf16le").swap16()), spare: 0 };
  const septets = scheme === GSM7 ? septetsOfText(text) : undefined;
  if (septets === undefined) throw new CodecError(fields.at(TEXT), `${SCHEMES.name(scheme)} cannot write it`);
  const octets = packSeptets(septets);
  return { octets, spare: spareBits(octets.length, septets.length) };
}

export const networkName = structured(
  (reader) => {
    const head = reader.number();
    const scheme = SCHEMES.decode((head >> 4) & 7);
    return {
      "coding scheme": scheme,
      "add country's initials": (head & INITIALS) !== 0,
      ...readText(reader.take(reader.left), scheme.code, head & 7),
      ...((head & EXT) === 0 ? { ext: 0 } : {}),
    };
  },
  (fields, writer) => {
    const scheme = fields.code("coding scheme", SCHEMES, 7);
    const { octets, spare } = textOctets(fields, scheme);
    const ext = fields.number("ext", 1, 1) === 0 ? 0 : EXT;
    const initials = fields.flag("add country's initials") ? INITIALS : 0;
    writer.number(ext | (scheme << 4) | initials | spare).put(octets);
  },
);
