// What positioning and satellite access carry: ciphering key data (TS 24.301 9.9.3.56), coarse location (9.9.3.72), periods of
// unavailability (9.9.3.69, 9.9.3.70), store and forward (9.9.3.73), registration wait range (9.9.3.75).

import { toHex } from "../../ue/hex.ts";
import { CodecError } from "../error.ts";
import type { Fields } from "../fields.ts";
import { CodeTable, checkNumber } from "../names.ts";
import { OctetReader, OctetWriter } from "../octets.ts";
import type { Json, JsonObject } from "../pdu.ts";
import { repeated, structured, type ValueCodec } from "../value.ts";
import { readTaiList, writeTaiList } from "./areas.ts";
import { gprsTimer } from "./timers.ts";

/** Positioning SIB types, a bit each from bit 8 of the first octet on (table 9.9.3.56.1). */
const POSITIONING_SIBS: readonly string[] = [
  ...Array.from({ length: 7 }, (_, i) => `1-${i + 1}`),
  ...Array.from({ length: 19 }, (_, i) => `2-${i + 1}`),
  "3-1",
];
const SIB_OCTETS = 4;
const SIBS = "ciphering applicable posSIB types";
const START = "validity start time";
const START_DIGITS = 10;

function readSibs(reader: OctetReader): JsonObject {
  const bits = reader.number(SIB_OCTETS);
  const spare = bits % 2 ** (8 * SIB_OCTETS - POSITIONING_SIBS.length);
  const has = (i: number): boolean => Math.floor(bits / 2 ** (31 - i)) % 2 === 1;
  return { [SIBS]: POSITIONING_SIBS.filter((_, i) => has(i)), ...(spare === 0 ? {} : { "spare SIB bits": spare }) };
}

function writeSibs(fields: Fields, writer: OctetWriter): void {
  const spare = fields.number("spare SIB bits", 2 ** (8 * SIB_OCTETS - POSITIONING_SIBS.length) - 1, 0);
  const bits = new Set(
    fields.list(SIBS).map((type, i) => {
      const bit = POSITIONING_SIBS.indexOf(type as string);
      if (bit < 0) throw new CodecError(`${fields.at(SIBS)}[${i}]`, `there is no posSIB type ${JSON.stringify(type)}`);
      return bit;
    }),
  );
  writer.number(
    [...bits].reduce((sum, bit) => sum + 2 ** (31 - bit), spare),
    SIB_OCTETS,
  );
}

/** Start of validity, year to minute in swapped digits: "2024-02-29T12:34Z", or its digits where they are no decimal ones. */
function readStart(octets: Uint8Array): string {
  const digits = toHex(octets).replace(/(.)(.)/g, "$2$1");
  const parts = /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(digits);
  return parts === null ? digits : `20${parts[1]}-${parts[2]}-${parts[3]}T${parts[4]}:${parts[5]}Z`;
}

function writeStart(fields: Fields, writer: OctetWriter): void {
  const text = fields.text(START);
  const parts = /^20(\d\d)-(\d\d)-(\d\d)T(\d\d):(\d\d)Z$/.exec(text);
  const digits = parts === null ? text : parts.slice(1).join("");
  if (!/^[0-9a-f]+$/.test(digits) || digits.length !== START_DIGITS) {
    throw new CodecError(fields.at(START), 'a time is wanted, as "2024-02-29T12:34Z"');
  }
  writer.put(Buffer.from(digits.replace(/(.)(.)/g, "$2$1"), "hex"));
}

function readKeySet(reader: OctetReader): JsonObject {
  const id = reader.number(2);
  const key = reader.hex(16);
  const head = reader.number();
  const c0 = reader.hex(head & 31);
  const sibs = readSibs(reader);
  const start = readStart(reader.take(5));
  const minutes = reader.number(2);
  const list = new OctetReader(reader.take(reader.number()));
  const tais = readTaiList(list);
  return {
    "ciphering set ID": id,
    "ciphering key": key,
    c0,
    ...sibs,
    [START]: start,
    "validity duration": minutes,
    "TAIs list": tais,
    ...(list.left === 0 ? {} : { "rest of TAIs list": list.hex() }),
    ...(head >> 5 === 0 ? {} : { spare: head >> 5 }),
  };
}

function writeKeySet(fields: Fields, writer: OctetWriter): void {
  writer.number(fields.number("ciphering set ID", 0xffff), 2).put(fields.hex("ciphering key", 16));
  const c0 = fields.hex("c0");
  if (c0.length > 31) throw new CodecError(fields.at("c0"), `${c0.length} octets; the length has 31 at most`);
  writer.number((fields.number("spare", 7, 0) << 5) | c0.length).put(c0);
  writeSibs(fields, writer);
  writeStart(fields, writer);
  writer.number(fields.number("validity duration", 0xffff), 2);
  const list = new OctetWriter();
  writeTaiList(fields.list("TAIs list"), fields.at("TAIs list"), list);
  list.put(fields.optionalHex("rest of TAIs list"));
  writer.block(list.done());
}

/** Data sets; the duration is in minutes. */
export const cipheringKeyData = repeated("data sets", readKeySet, writeKeySet);

/** Steps of TS 37.355 Ellipsoid-Point: 23 bits for 90 degrees of latitude, 24 bits for 360 degrees of longitude. */
const LATITUDE_STEPS = 2 ** 23 / 90;
const LONGITUDE_STEPS = 2 ** 24 / 360;
const HALF_CIRCLE = 2 ** 23;
const SOUTH = 2 ** 23;
/** Decimals that keep a step of 0.00001 degrees apart from the next one. */
const DECIMALS = 6;

function degreesAt(fields: Fields, name: string, most: number): number {
  const degrees = fields.json(name);
  if (typeof degrees !== "number" || Math.abs(degrees) > most)
    throw new CodecError(fields.at(name), `-${most} to ${most} degrees are wanted`);
  return degrees;
}

/** Latitude (north positive) and longitude (east positive) in degrees. */
export const coarseLocation = structured(
  (reader) => {
    const latitude = reader.number(3);
    const longitude = reader.number(3) - HALF_CIRCLE;
    const sign = latitude >= SOUTH ? -1 : 1;
    return {
      latitude: Number(((sign * (latitude % SOUTH)) / LATITUDE_STEPS).toFixed(DECIMALS)),
      longitude: Number((longitude / LONGITUDE_STEPS).toFixed(DECIMALS)),
    };
  },
  (fields, writer) => {
    const latitude = degreesAt(fields, "latitude", 90);
    const longitude = Math.round(degreesAt(fields, "longitude", 180) * LONGITUDE_STEPS) + HALF_CIRCLE;
    const steps = Math.min(Math.round(Math.abs(latitude) * LATITUDE_STEPS), SOUTH - 1);
    writer.number(steps + (latitude < 0 ? SOUTH : 0), 3).number(Math.min(longitude, 2 ** 24 - 1), 3);
  },
);

const DURATION = "unavailability period duration";
const PERIOD_START = "start of unavailability period";
const PERIOD_MAX = 0xff_ffff;

/** A head octet with two presence bits, then three octets of seconds for each. */
function unavailability(startBit: number, durationBit: number, name: string, table: CodeTable, mask: number): ValueCodec {
  const spare = 255 & ~(startBit | durationBit | mask);
  return structured(
    (reader) => {
      const head = reader.number();
      return {
        [name]: table.decode(head & mask),
        ...((head & durationBit) === 0 ? {} : { [DURATION]: reader.number(3) }),
        ...((head & startBit) === 0 ? {} : { [PERIOD_START]: reader.number(3) }),
        ...((head & spare) === 0 ? {} : { spare: head & spare }),
      };
    },
    (fields, writer) => {
      const bits = (fields.has(DURATION) ? durationBit : 0) | (fields.has(PERIOD_START) ? startBit : 0);
      writer.number((fields.number("spare", 255, 0) & spare) | bits | fields.code(name, table, mask));
      if (fields.has(DURATION)) writer.number(fields.number(DURATION, PERIOD_MAX), 3);
      if (fields.has(PERIOD_START)) writer.number(fields.number(PERIOD_START, PERIOD_MAX), 3);
    },
  );
}

const UNAVAILABILITY_TYPES = new CodeTable({ 0: "UE reasons", 1: "discontinuous coverage" }, "unused, read as UE reasons");
const END_REPORT = new CodeTable({
  0: "UE needs to report end of unavailability",
  1: "UE need not report end of unavailability",
});

export const unavailabilityInformation = unavailability(0x10, 0x08, "unavailability type", UNAVAILABILITY_TYPES, 7);
export const unavailabilityConfiguration = unavailability(0x04, 0x02, "EUPR", END_REPORT, 1);

const MONITORING = new CodeTable({
  0: "S&F monitoring list not included",
  1: "S&F monitoring list not included, stored list to be deleted",
  2: "S&F monitoring list included",
  3: "unused, read as 0",
});
const HAS_LIST = 2;
const WAIT = "S&F wait time";
const DELIVERY = "estimated S&F uplink delivery time";
const SATELLITES = "satellite IDs";

/** Store and forward satellite operation; times in seconds. */
export const satelliteOperation = structured(
  (reader) => {
    const head = reader.number();
    const list = MONITORING.decode((head >> 2) & 3);
    return {
      SFMLI: list,
      ...((head & 1) === 0 ? {} : { [WAIT]: reader.number(2) }),
      ...((head & 2) === 0 ? {} : { [DELIVERY]: reader.number(3) }),
      ...(list.code === HAS_LIST ? { [SATELLITES]: [...reader.take(reader.number())] } : {}),
      ...(head >> 4 === 0 ? {} : { spare: head >> 4 }),
    };
  },
  (fields, writer) => {
    const list = fields.code("SFMLI", MONITORING, 3);
    const bits = (fields.has(WAIT) ? 1 : 0) | (fields.has(DELIVERY) ? 2 : 0);
    writer.number((fields.number("spare", 15, 0) << 4) | (list << 2) | bits);
    if (fields.has(WAIT)) writer.number(fields.number(WAIT, 0xffff), 2);
    if (fields.has(DELIVERY)) writer.number(fields.number(DELIVERY, 0xff_ffff), 3);
    if (list !== HAS_LIST) return;
    const ids = fields.list(SATELLITES).map((id, i) => checkNumber(id, `${fields.at(SATELLITES)}[${i}]`, 255));
    writer.block(Uint8Array.from(ids));
  },
);

/** Two times coded as GPRS timers. */
export const registrationWaitRange: ValueCodec = {
  decode(octets, context) {
    const reader = new OctetReader(octets);
    const one = (): Json => gprsTimer.decode(reader.take(1), context) as Json;
    const range = { minimum: one(), maximum: one() };
    return reader.left > 0 ? { ...range, rest: reader.hex() } : range;
  },
  encode: structured(
    () => ({}),
    (fields, writer, context) => {
      for (const name of ["minimum", "maximum"]) writer.put(gprsTimer.encode(fields.json(name), fields.at(name), context));
    },
  ).encode,
};
