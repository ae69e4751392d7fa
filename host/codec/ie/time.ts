// Time zone (TS 24.008 10.5.3.8) and universal time with time zone (10.5.3.9), in semi-octets of TS 23.040 9.2.3.11.

import { toHex } from "../../ue/hex.ts";
import { rawOctets } from "../described.ts";
import { CodecError, show, Unreadable } from "../error.ts";
import type { Json } from "../pdu.ts";
import { structured, type ValueCodec } from "../value.ts";

const NEGATIVE = 0x08;
const QUARTERS_IN_HOUR = 4;
const QUARTERS_MAX = 79;

const two = (number: number): string => String(number).padStart(2, "0");

/** "+08:00" of an octet whose units digit is one. */
function zoneOf(octet: number): string {
  const units = octet >> 4;
  const quarters = 10 * (octet & 7) + units;
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
    return readZone(octets[0]!);
  },
  encode: (value, path) => Uint8Array.of(writeZone(value, path)),
};

/** The zone, or the octet in hex where it holds no digits. */
function readZone(octet: number): Json {
  return octet >> 4 > 9 ? { hex: toHex(Uint8Array.of(octet)) } : zoneOf(octet);
}

const writeZone = (value: Json, path: string): number => rawOctets(value, path)?.[0] ?? zoneOctet(value, path);

const TIME = "universal time";

/** Universal time as "2024-02-29T12:34:56Z", in this century; its twelve digits as they stand where one is none. And the time zone. */
export const timeZoneAndTime = structured(
  (reader) => {
    const digits = reader.hex(6).replace(/(.)(.)/g, "$2$1");
    const [year, month, day, hour, minute, second] = digits.match(/../g)!;
    const time = /^\d+$/.test(digits) ? `20${year}-${month}-${day}T${hour}:${minute}:${second}Z` : digits;
    return { [TIME]: time, "time zone": readZone(reader.number()) };
  },
  (fields, writer) => {
    const time = fields.text(TIME);
    const parts = /^20(\d\d)-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)Z$/.exec(time)?.slice(1);
    const digits = parts === undefined ? time : parts.join("");
    if (!/^[0-9a-f]{12}$/.test(digits)) {
      throw new CodecError(fields.at(TIME), `a time is wanted, as "2024-02-29T12:34:56Z", not ${show(time)}`);
    }
    writer.put(Buffer.from(digits.replace(/(.)(.)/g, "$2$1"), "hex"));
    writer.number(writeZone(fields.json("time zone"), fields.at("time zone")));
  },
);
