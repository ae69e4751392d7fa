// Bit rates: EPS quality of service (TS 24.301 9.9.4.3) and APN aggregate maximum bit rate (9.9.4.2), in kbps.
//
// A rate is a number where its octets are the ones that the rate is coded with, otherwise `{"kbps", "coded"}`: octet, extended octet,
// extended-2 octet. `length` stands only where the value has more octets than its rates need.

import { toHex } from "../../ue/hex.ts";
import { CodecError, isObject, show, Unreadable } from "../error.ts";
import { Fields } from "../fields.ts";
import { type OctetReader, type OctetWriter, sameOctets } from "../octets.ts";
import type { Json, JsonObject } from "../pdu.ts";
import { structured } from "../value.ts";

const MBPS = 1000;
const ZERO = 255;
const BASE_MAX = 254;
const EXTENDED_MAX = 250;
/** APN-AMBR: steps of the extended-2 octet, which add to the rate of the others. */
const AGGREGATE_STEP = 256 * MBPS;
const AGGREGATE_STEPS_MAX = 254;

/** kbps of an octet and its extended octet; undefined: the octet 0, which is no rate. */
export function baseRate(base: number, extended: number): number | undefined {
  if (extended !== 0) return extendedRate(Math.min(extended, EXTENDED_MAX));
  if (base === 0) return undefined;
  if (base === ZERO) return 0;
  if (base < 64) return base;
  return base < 128 ? 64 + (base - 64) * 8 : 576 + (base - 128) * 64;
}

/** kbps of an extended octet. */
export function extendedRate(code: number): number {
  if (code <= 74) return 8600 + code * 100;
  return code <= 186 ? (16 + code - 74) * MBPS : (128 + (code - 186) * 2) * MBPS;
}

/** kbps of the extended-2 octet of the EPS QoS. */
export function extended2Rate(code: number): number {
  if (code <= 61) return (256 + code * 4) * MBPS;
  if (code <= 161) return (500 + (code - 61) * 10) * MBPS;
  return (1500 + (Math.min(code, 246) - 161) * 100) * MBPS;
}

/** Octet, extended octet and extended-2 octet. */
type Coded = readonly [number, number, number];

const RATE_CODES = Array.from({ length: 255 }, (_, i) => i + 1);
const EXTENDED_CODES = Array.from({ length: EXTENDED_MAX }, (_, i) => i + 1);

/** The first code of each rate. */
function inverse(codes: readonly number[], rate: (code: number) => number): ReadonlyMap<number, number> {
  return new Map(codes.map((code) => [rate(code), code] as const).reverse());
}

const BASE_CODES = inverse(RATE_CODES, (code) => baseRate(code, 0)!);
const EXTENDED_RATES = inverse(EXTENDED_CODES, extendedRate);
const EXTENDED_2_RATES = inverse(EXTENDED_CODES.slice(0, 246), extended2Rate);

function codeBase(kbps: number): readonly [number, number] | undefined {
  const base = BASE_CODES.get(kbps);
  if (base !== undefined) return [base, 0];
  const extended = EXTENDED_RATES.get(kbps);
  return extended === undefined ? undefined : [BASE_MAX, extended];
}

/** How one kind of bit rate is coded. */
interface Coding {
  rate(coded: Coded): number | undefined;
  code(kbps: number): Coded | undefined;
}

const QOS: Coding = {
  rate: ([base, extended, extended2]) => (extended2 === 0 ? baseRate(base, extended) : extended2Rate(extended2)),
  code(kbps) {
    const base = codeBase(kbps);
    if (base !== undefined) return [...base, 0];
    const extended2 = EXTENDED_2_RATES.get(kbps);
    return extended2 === undefined ? undefined : [BASE_MAX, EXTENDED_MAX, extended2];
  },
};

const AGGREGATE: Coding = {
  rate([base, extended, extended2]) {
    const rate = baseRate(base, extended);
    const steps = extended2 > AGGREGATE_STEPS_MAX ? 0 : extended2;
    return rate === undefined ? undefined : rate + steps * AGGREGATE_STEP;
  },
  code(kbps) {
    const steps = kbps === 0 ? 0 : Math.ceil(kbps / AGGREGATE_STEP) - 1;
    const base = codeBase(kbps - steps * AGGREGATE_STEP);
    return base === undefined || steps > AGGREGATE_STEPS_MAX ? undefined : [...base, steps];
  },
};

/** A rate from as many of its octets as the value has. */
function readRate(octets: readonly number[], coding: Coding): Json {
  const coded = [octets[0]!, octets[1] ?? 0, octets[2] ?? 0] as const;
  const kbps = coding.rate(coded);
  const usual = kbps === undefined ? undefined : coding.code(kbps);
  if (kbps !== undefined && usual !== undefined && sameOctets(Uint8Array.from(usual), Uint8Array.from(coded))) return kbps;
  return { ...(kbps === undefined ? {} : { kbps }), coded: toHex(Uint8Array.from(coded)) };
}

function writeRate(value: Json, path: string, coding: Coding): Coded {
  if (isObject(value)) {
    const fields = new Fields(value, path);
    const coded = fields.hex("coded", 3) as unknown as Coded;
    const kbps = coding.rate(coded);
    if (fields.has("kbps") && fields.json("kbps") !== kbps) {
      throw new CodecError(path, `"coded" says ${kbps ?? "no rate"}, not ${show(fields.json("kbps"))}; give a number alone`);
    }
    fields.done();
    return coded;
  }
  const coded = typeof value === "number" ? coding.code(value) : undefined;
  if (coded === undefined) throw new CodecError(path, `no octets say ${show(value)} kbps`);
  return coded;
}

/** Rates in groups: all octets, then all extended ones, then all extended-2 ones. */
function readRates(reader: OctetReader, names: readonly string[], coding: Coding): JsonObject {
  const groups = Math.min(Math.floor(reader.left / names.length), 3);
  const octets = reader.take(groups * names.length);
  const rates = names.map((_, i) => Array.from({ length: groups }, (_, group) => octets[group * names.length + i]!));
  if (groups === 0) return {};
  const needed = Math.max(1, ...rates.map((rate) => rate.findLastIndex((octet) => octet !== 0) + 1));
  const values = Object.fromEntries(names.map((name, i) => [name, readRate(rates[i]!, coding)]));
  return { ...values, ...(groups > needed ? { length: groups * names.length } : {}) };
}

function writeRates(fields: Fields, names: readonly string[], coding: Coding, writer: OctetWriter): void {
  if (names.every((name) => !fields.has(name))) return;
  const rates = names.map((name) => writeRate(fields.json(name), fields.at(name), coding));
  const needed = Math.max(1, ...rates.map((rate) => rate.findLastIndex((octet) => octet !== 0) + 1));
  const groups = fields.number("length", 3 * names.length, needed * names.length) / names.length;
  if (groups < needed || !Number.isInteger(groups))
    throw new CodecError(fields.at("length"), `${needed * names.length} octets are needed`);
  for (let group = 0; group < groups; group++) writer.put(rates.map((rate) => rate[group]!));
}

const QOS_RATES = [
  "maximum bit rate for uplink",
  "maximum bit rate for downlink",
  "guaranteed bit rate for uplink",
  "guaranteed bit rate for downlink",
];
const AGGREGATE_RATES = ["APN-AMBR for downlink", "APN-AMBR for uplink"];

/** QCI, and bit rates in kbps where the value has them. */
export const epsQualityOfService = structured(
  (reader) => ({ QCI: reader.number(), ...readRates(reader, QOS_RATES, QOS) }),
  (fields, writer) => {
    writer.number(fields.number("QCI", 255));
    writeRates(fields, QOS_RATES, QOS, writer);
  },
);

/** Bit rates in kbps. */
export const apnAggregateMaximumBitRate = structured(
  (reader) => {
    if (reader.left < AGGREGATE_RATES.length) throw new Unreadable("too short");
    return readRates(reader, AGGREGATE_RATES, AGGREGATE);
  },
  (fields, writer) => writeRates(fields, AGGREGATE_RATES, AGGREGATE, writer),
);
