// Supported codec list (TS 24.008 10.5.4.32, TS 26.103): for each system the codecs of its bitmap.

import { CodecError, show } from "../error.ts";
import type { Fields } from "../fields.ts";
import { CodeTable } from "../names.ts";
import type { OctetReader, OctetWriter } from "../octets.ts";
import type { JsonObject } from "../pdu.ts";
import { repeated } from "../value.ts";

const SYSTEMS = new CodeTable({ 0: "GSM", 4: "UMTS" }, "unknown");
/** Codecs by bit: bits 1–8 of the first octet of the bitmap, then of the second (TS 26.103 table 6.3). */
const CODECS: readonly string[] = [
  "GSM FR",
  "GSM HR",
  "GSM EFR",
  "FR AMR",
  "HR AMR",
  "UMTS AMR",
  "UMTS AMR 2",
  "TDMA EFR",
  "PDC EFR",
  "FR AMR-WB",
  "UMTS AMR-WB",
  "OHR AMR",
  "OFR AMR-WB",
  "OHR AMR-WB",
  "reserved, bit 7",
  "reserved, bit 8",
];
const BITMAP = 2;

function readSystem(reader: OctetReader): JsonObject {
  const system = SYSTEMS.decode(reader.number());
  const length = reader.number();
  const bitmap = reader.take(length);
  const has = (bit: number): boolean => (((bitmap[bit >> 3] ?? 0) >> (bit & 7)) & 1) === 1;
  return {
    "system identifier": system,
    codecs: CODECS.filter((_, bit) => has(bit)),
    ...(length === BITMAP ? {} : { "length of codec bitmap": length }),
    ...(length > BITMAP ? { "further octets": Buffer.from(bitmap.subarray(BITMAP)).toString("hex") } : {}),
  };
}

function writeSystem(fields: Fields, writer: OctetWriter): void {
  writer.number(fields.code("system identifier", SYSTEMS, 255));
  const further = fields.optionalHex("further octets");
  const length = fields.number("length of codec bitmap", 255, BITMAP + further.length);
  const bitmap = Uint8Array.of(0, 0, ...further);
  fields.list("codecs").forEach((codec, i) => {
    const place = `${fields.at("codecs")}[${i}]`;
    const bit = CODECS.indexOf(codec as string);
    if (bit < 0) throw new CodecError(place, `there is no codec ${show(codec)}`);
    if (bit >> 3 >= length) throw new CodecError(place, `${show(codec)} does not fit a bitmap of ${length} octets`);
    bitmap[bit >> 3]! |= 1 << (bit & 7);
  });
  if (length > bitmap.length) throw new CodecError(fields.at("further octets"), `${length - BITMAP} octets are wanted`);
  writer.block(bitmap.subarray(0, length));
}

export const supportedCodecList = repeated("systems", readSystem, writeSystem);
