// Random octets as the value of every information element type: what can be read is written back to the same octets, and what the core
// calls correct can be read.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createCodec } from "../../host/codec/codec.ts";
import { CodecError, Unreadable } from "../../host/codec/error.ts";
import type { DecodedPdu, Direction, Json } from "../../host/codec/pdu.ts";
import { VALUE_CODECS } from "../../host/codec/registry.ts";
import { halfOf, headOf } from "../../host/codec/rows.ts";
import type { ValueContext } from "../../host/codec/value.ts";
import { v8 } from "../../host/engine/v8.ts";
import { MESSAGES } from "../../host/generated/messages.ts";
import { IE_TYPES } from "../../host/spec/ies/index.ts";
import { shippedModule } from "../harness/module.ts";
import { Random } from "../harness/random.ts";
import { corpus, shapes } from "../wire/corpus.ts";

const ROUNDS = 1500;
const LONGEST = 60;
const codec = createCodec({ engine: v8, module: shippedModule });
const octetsOf = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, "hex"));
const hexOf = (octets: Uint8Array): string => Buffer.from(octets).toString("hex");
const throughJson = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;

/** Values of the corpus by type, to be mutated. */
function samples(): Map<string, Uint8Array[]> {
  const found = new Map<string, Uint8Array[]>();
  const collect = (pdu: DecodedPdu): void => {
    if (pdu.security !== null) return;
    const table = MESSAGES.find(
      (message) => message?.name === pdu.message && message.direction !== (pdu.direction === "uplink" ? "downlink" : "uplink"),
    );
    for (const { name, offset, length, value } of pdu.ies) {
      const { type } = table!.rows.find((row) => row.name === name)!;
      const octets = octetsOf(pdu.hex).subarray(offset, offset + Math.ceil(length));
      if (length >= 1) found.set(type, [...(found.get(type) ?? []), octets]);
      if (typeof value === "object" && value !== null && "ies" in value) collect(value as DecodedPdu);
    }
  };
  for (const { hex, direction } of [...corpus, ...shapes]) collect(codec.decode(octetsOf(hex), direction));
  return found;
}

const SAMPLES = samples();

/** Octets that have a chance to mean something: any, small numbers, or a real value with some of it changed. */
function randomValue(random: Random, type: string, isHalf: boolean): Uint8Array {
  if (isHalf) return Uint8Array.of(random.below(16));
  const length = random.below(LONGEST);
  const known = SAMPLES.get(type) ?? [];
  const kind = random.below(known.length > 0 ? 4 : 2);
  if (kind === 0) return random.octets(length);
  if (kind === 1) return Uint8Array.from({ length }, () => random.below(random.below(3) === 0 ? 256 : 9));
  const octets = Uint8Array.from([...known[random.below(known.length)]!, ...random.octets(random.below(3))]);
  for (let i = random.below(4); i > 0 && octets.length > 0; i--) octets[random.below(octets.length)] = random.below(256);
  return octets.subarray(0, octets.length - random.below(Math.min(3, octets.length + 1)));
}

function contextOf(direction: Direction, ie: string): ValueContext {
  return {
    direction,
    ie,
    min: 0,
    decodeNested: (octets) => codec.decode(octets, direction),
    encodeNested: (value) => codec.encode(value),
  };
}

for (const type of IE_TYPES) {
  test(`${type.name} (${type.clause}): any octets`, () => {
    const values = VALUE_CODECS.get(type.id)!;
    const random = new Random(type.id.length * 7919 + type.fields.length);
    let read = 0;
    for (let i = 0; i < ROUNDS; i++) {
      const octets = randomValue(random, type.id, type.max === 0.5);
      const context = contextOf(random.below(2) === 0 ? "downlink" : "uplink", type.name);
      let value: Json;
      try {
        value = throughJson(values.decode(octets, context));
      } catch (error) {
        assert.ok(error instanceof Unreadable, `${hexOf(octets)}: ${error}`);
        continue;
      }
      read++;
      try {
        assert.equal(hexOf(values.encode(value, "value", context)), hexOf(octets), JSON.stringify(value));
      } catch (error) {
        if (error instanceof CodecError) assert.fail(`${hexOf(octets)} ${JSON.stringify(value)}: ${error}`);
        throw error;
      }
    }
    assert.ok(read > 0);
  });
}

/** A message with one information element of random value, all mandatory ones being as short as they may, and zero. */
function around(id: number, row: number, value: Uint8Array): Uint8Array {
  const table = MESSAGES[id]!;
  const framed = table.rows.flatMap((place, i) => {
    if (place.iei === null ? halfOf(place) === "high" : i !== row) return [];
    const octets = i === row ? value : new Uint8Array(Math.ceil(place.min));
    const head = headOf(place) - (place.iei === null ? 0 : 1);
    const length = head === 2 ? [octets.length >> 8, octets.length & 255] : head === 1 ? [octets.length] : [];
    return [...(place.iei === null ? [] : [Number.parseInt(place.iei, 16)]), ...length, ...octets];
  });
  const header = table.protocol === "EMM" ? [7, table.type!] : [0x52, 1, table.type!];
  return Uint8Array.from([...header, ...framed]);
}

/** Types with values that no rule calls wrong and nobody can read: digits that are none, bits of a later coding, another protocol. */
const UNKNOWN: ReadonlySet<string> = new Set(["time_zone", "mobile_station_classmark_3", "nas_message_container"]);

test("a value that the core calls correct is told in fields, in every message", () => {
  const random = new Random(97);
  const correct = new Set<string>();
  for (const [id, table] of MESSAGES.entries()) {
    if (table === null || table.type === null) continue;
    const direction = table.direction === "uplink" ? "uplink" : "downlink";
    for (const [row, place] of table.rows.entries()) {
      if (halfOf(place) !== undefined) continue;
      for (let i = 0; i < 40; i++) {
        const value = randomValue(random, place.type, false);
        const isFixed = place.format === "V" || place.format === "TV";
        if (isFixed ? value.length !== place.min : value.length < place.min || value.length > 255) continue;
        const pdu = codec.decode(around(id, row, value), direction);
        assert.equal(pdu.message, table.name);
        const ie = pdu.ies.find(({ name }) => name === place.name);
        if (ie === undefined) continue;
        correct.add(place.type);
        const isRaw = typeof ie.value === "object" && ie.value !== null && Object.keys(ie.value).join() === "hex";
        assert.ok(!isRaw || UNKNOWN.has(place.type), `${table.name} ${place.name} ${hexOf(value)}`);
      }
    }
  }
  assert.ok(correct.size > 85, `${correct.size} types`);
});
