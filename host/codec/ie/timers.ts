// GPRS timer, GPRS timer 2 and GPRS timer 3 (TS 24.008 10.5.7.3, 10.5.7.4, 10.5.7.4a): seconds.
//
// A value is the number of seconds where the octet has the unit that one would choose for it, or "deactivated"; otherwise an object that
// names the unit, too.

import { CodecError, show } from "../error.ts";
import { Fields } from "../fields.ts";
import { CodeTable } from "../names.ts";
import { OctetReader, OctetWriter } from "../octets.ts";
import type { Json } from "../pdu.ts";
import type { ValueCodec, ValueContext } from "../value.ts";

const VALUE_MAX = 31;
const UNIT_MAX = 7;
const DEACTIVATED_UNIT = 7;
const DEACTIVATED = "deactivated";

/** Units of one coding: their names, and the seconds of one each; 0: deactivated. */
interface Units {
  readonly names: CodeTable;
  seconds(unit: number, context: ValueContext): number;
  /** Units in the order in which they are tried for a number of seconds. */
  readonly order: readonly number[];
}

const MINUTE = 60;
const DECIHOUR = 360;
const HOUR = 3600;

const TIMER: Units = {
  names: new CodeTable({ 0: "2 seconds", 1: "1 minute", 2: "decihours", 7: "timer is deactivated" }, "read as 1 minute"),
  seconds: (unit) => [2, MINUTE, DECIHOUR, MINUTE, MINUTE, MINUTE, MINUTE, 0][unit]!,
  order: [1, 0, 2],
};

const TIMER_3: Units = {
  names: new CodeTable({
    0: "10 minutes",
    1: "1 hour",
    2: "10 hours",
    3: "2 seconds",
    4: "30 seconds",
    5: "1 minute",
    6: "320 hours",
    7: "timer is deactivated",
  }),
  // TS 24.008 10.5.7.4a: 320 hours apply to T3412 extended value; elsewhere the unit is read as 1 hour.
  seconds: (unit, { ie }) =>
    [10 * MINUTE, HOUR, 10 * HOUR, 2, 30, MINUTE, ie.includes("T3412 extended") ? 320 * HOUR : HOUR, 0][unit]!,
  order: [1, 0, 5, 4, 3, 2, 6],
};

/** Octet for a number of seconds with the first unit that holds it exactly; undefined: none does. */
function octetOf(seconds: number, units: Units, context: ValueContext): number | undefined {
  if (seconds === 0) return 0;
  const unit = units.order.find((code) => {
    const one = units.seconds(code, context);
    return seconds % one === 0 && seconds / one <= VALUE_MAX;
  });
  return unit === undefined ? undefined : (unit << 5) | (seconds / units.seconds(unit, context));
}

function readTimer(octet: number, units: Units, context: ValueContext): Json {
  const unit = units.names.decode(octet >> 5);
  const value = octet & VALUE_MAX;
  if (unit.code === DEACTIVATED_UNIT) return value === 0 ? DEACTIVATED : { unit, "timer value": value };
  const seconds = value * units.seconds(unit.code, context);
  return octetOf(seconds, units, context) === octet ? seconds : { seconds, unit };
}

function writeTimer(value: Json, path: string, units: Units, context: ValueContext): number {
  if (value === DEACTIVATED) return DEACTIVATED_UNIT << 5;
  if (typeof value === "number") {
    const octet = Number.isInteger(value) && value >= 0 ? octetOf(value, units, context) : undefined;
    if (octet === undefined) throw new CodecError(path, `no unit holds ${value} seconds`);
    return octet;
  }
  if (typeof value !== "object") throw new CodecError(path, `seconds or "${DEACTIVATED}" are wanted, not ${show(value)}`);
  const fields = new Fields(value, path);
  const unit = fields.code("unit", units.names, UNIT_MAX);
  const one = units.seconds(unit, context);
  const number = fields.has("timer value")
    ? fields.number("timer value", VALUE_MAX)
    : fields.number("seconds", VALUE_MAX * one) / one;
  if (!Number.isInteger(number)) throw new CodecError(fields.at("seconds"), `no multiple of the unit, ${units.names.name(unit)}`);
  fields.done();
  return (unit << 5) | number;
}

function timer(units: Units): ValueCodec {
  return {
    decode(octets, context) {
      const reader = new OctetReader(octets);
      const value = readTimer(reader.number(), units, context);
      return reader.left > 0 ? { timer: value, rest: reader.hex() } : value;
    },
    encode(value, path, context) {
      const isLong = typeof value === "object" && value !== null && "timer" in value;
      const fields = new Fields(isLong ? value : { timer: value }, path);
      const octet = writeTimer(fields.json("timer"), isLong ? fields.at("timer") : path, units, context);
      const writer = new OctetWriter().number(octet).put(fields.optionalHex("rest"));
      fields.done();
      return writer.done();
    },
  };
}

/** GPRS timer and GPRS timer 2. */
export const gprsTimer = timer(TIMER);
export const gprsTimer3 = timer(TIMER_3);
