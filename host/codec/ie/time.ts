// Time zone (TS 24.008 10.5.3.8) and universal time with time zone (10.5.3.9), in semi-octets of TS 23.040 9.2.3.11.

import { CodecError, show, Unreadable } from "../error.ts";
import type { OctetReader } from "../octets.ts";
import { structured, type ValueCodec } from "../value.ts";

const NEGATIVE = 0x08;
const QUARTERS_IN_HOUR = 4;
const QUARTERS_MAX = 79;

const two = (number: number): string => String(number).padStart(2, "0");

/** "+08:00" of an octet. @throws {Unreadable} when a digit is none */
function zoneOf(octet: number): string {
  const units = octet >> 4;
  const quarters = 10 * (octet & 7) + units;
  if (units > 9) throw new Unreadable("no digit");
  const sign = (octet & NEGATIVE) === 0 ? "+" : "-";
  return `${sign}${two(Math.floor(quarters / QUARTERS_IN_HOUR))}:${two(15 * (quarters % QUARTERS_IN_HOUR))}`;
}

/** The inverse of {@link zoneOf}. */
function zoneOctet(zone: unknown, path: string): number {
  const [, sign, hours, minutes] = typeof zone === "string" ? (/^([+-])(\d\d):(00|15|30|45)$/.exec(zone) ?? []) : [];
  const quarters = QUARTERS_IN_HOUR * Number(hours) + Number(minutes) / 15;
  if (sign === undefined || quarters > QUARTERS_MAX)
    throw new CodecError(path, `a time zone is wanted, as "+01:00", not ${show(zone)}`);
  return ((quarters % 10) << 4) | (sign === "-" ? NEGATIVE : 0) | Math.floor(quarters / 10);
}

export const timeZone: ValueCodec = {
  decode(octets) {
    if (octets.length !== 1) throw new Unreadable("one octet is all");
    return zoneOf(octets[0]!);
  },
  encode: (value, path) => Uint8Array.of(zoneOctet(value, path)),
};

/** Two digits, the first one in bits 4–1. */
function readPair(reader: OctetReader): string {
  const octet = reader.number();
  if ((octet & 15) > 9 || octet >> 4 > 9) throw new Unreadable("no digit");
  return `${octet & 15}${octet >> 4}`;
}

/** Universal time as "2024-02-29T12:34:56Z", and the time zone. Years are those of this century. */
export const timeZoneAndTime = structured(
  (reader) => {
    const [year, month, day, hour, minute, second] = Array.from({ length: 6 }, () => readPair(reader));
    return { "universal time": `20${year}-${month}-${day}T${hour}:${minute}:${second}Z`, "time zone": zoneOf(reader.number()) };
  },
  (fields, writer) => {
    const time = fields.text("universal time");
    const digits = /^20(\d\d)-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)Z$/.exec(time)?.slice(1);
    if (digits === undefined)
      throw new CodecError(fields.at("universal time"), `a time is wanted, as "2024-02-29T12:34:56Z", not ${show(time)}`);
    for (const pair of digits) writer.number(Number(pair[0]) | (Number(pair[1]) << 4));
    writer.number(zoneOctet(fields.json("time zone"), fields.at("time zone")));
  },
);
