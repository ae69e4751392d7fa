// PDUs made from the message tables: every message with its mandatory part alone, with each information element alone, with all of them, at the
// least and at the greatest length.

import { goes, halfOf } from "../../host/codec/rows.ts";
import { MESSAGES, type MessageRow, type MessageTable } from "../../host/generated/messages.ts";
import { Random } from "../harness/random.ts";
import { codec, type Sample } from "./reading.ts";
import { makeValue } from "./values.ts";

/** LIMIT: octets of a value whose length only the PDU bounds; and of one with a length of one octet. */
const LONGEST = { wide: 2400, narrow: 255 } as const;
const DISCRIMINATOR = { EMM: 0x07, ESM: 0x02 } as const;
/** EPS bearer identity 5, transaction 1. */
const ESM_HEAD = [0x52, 0x01];
const SERVICE_REQUEST_HEAD = 0xc7;

type End = "shortest" | "longest";
type Direction = Sample["direction"];

function lengthOf({ format, min, max }: MessageRow, end: End): number {
  if (end === "shortest" || min === max) return min;
  const most = format.endsWith("E") ? LONGEST.wide : LONGEST.narrow;
  return Math.min(max ?? most, most);
}

/** The octets of a row that is no half octet of the imperative part. */
function octetsOf(row: MessageRow, end: End, random: Random, direction: Direction): number[] {
  const { iei, format } = row;
  const value = makeValue(row.type, lengthOf(row, end), random, direction);
  if (format === "TV1") return [Number.parseInt(iei!, 16) * 16 + value[0]!];
  const tag = iei === null ? [] : [Number.parseInt(iei, 16)];
  const length = value.length;
  const size = format.endsWith("LVE") ? [length >> 8, length & 255] : format.endsWith("LV") ? [length] : [];
  return [...tag, ...size, ...value];
}

/** The imperative part; half octets share one. */
function imperative({ rows, imperative: count }: MessageTable, end: End, random: Random, direction: Direction): number[] {
  const found: number[] = [];
  let low: number | undefined;
  for (const row of rows.slice(0, count)) {
    const half = halfOf(row);
    const nibble = half === undefined ? 0 : row.isSpare ? 0 : makeValue(row.type, 0.5, random, direction)[0]!;
    if (half === undefined) found.push(...octetsOf(row, end, random, direction));
    else if (low === undefined) low = half === "low" ? nibble : nibble << 4;
    else {
      found.push(low | (half === "low" ? nibble : nibble << 4));
      low = undefined;
    }
  }
  return found;
}

function head({ protocol, type }: MessageTable): number[] {
  if (type === null) return [SERVICE_REQUEST_HEAD];
  return protocol === "EMM" ? [DISCRIMINATOR.EMM, type] : [...ESM_HEAD, type];
}

/** The first message that has no fault, of so many. */
const TRIES = 256;

function faultless(make: () => readonly number[], direction: Direction): Uint8Array {
  let octets = Uint8Array.from(make());
  for (let tries = 1; tries < TRIES && codec.decode(octets, direction).faults.length > 0; tries++)
    octets = Uint8Array.from(make());
  return octets;
}

function* messagesOf(table: MessageTable, random: Random, direction: Direction): Generator<Uint8Array> {
  const start = (end: End): number[] => [...head(table), ...imperative(table, end, random, direction)];
  const optional = table.rows.slice(table.imperative);
  const ends: readonly End[] = ["shortest", "longest"];
  for (const end of ends) {
    const alone = faultless(() => start(end), direction);
    yield alone;
    for (const row of optional)
      yield faultless(() => [...start("shortest"), ...octetsOf(row, end, random, direction)], direction);
    let whole = alone;
    for (const row of optional) {
      // A conditional element depends on values that stand before it.
      if (row.presence === "C") continue;
      const before = whole;
      whole = faultless(() => [...before, ...octetsOf(row, end, random, direction)], direction);
    }
    yield whole;
  }
}

/** All of them, the same on every machine. @param seed gives the values */
export function generated(seed: number): readonly Sample[] {
  const random = new Random(seed);
  const directions: readonly Direction[] = ["downlink", "uplink"];
  const tables = MESSAGES.filter((table) => table !== null).filter(({ rows, type }) => type !== null || rows.length > 1);
  return directions.flatMap((direction) =>
    tables
      .filter((table) => goes(table, direction))
      .flatMap((table) => [...messagesOf(table, random, direction)])
      .map((octets) => ({ hex: Buffer.from(octets).toString("hex"), direction })),
  );
}
