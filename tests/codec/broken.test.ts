// Broken, mutated and random PDUs: nothing throws, every octet comes back, and the core's correct values are told in fields.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createCodec } from "../../host/codec/codec.ts";
import type { DecodedPdu, Direction, Json } from "../../host/codec/pdu.ts";
import { formatPdu } from "../../host/codec/tree.ts";
import { engines, shippedModule } from "../harness/module.ts";
import { Random } from "../harness/random.ts";
import { corpus, shapes } from "../wire/corpus.ts";

const hexOf = (octets: Uint8Array): string => Buffer.from(octets).toString("hex");
const octetsOf = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, "hex"));
const throughJson = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;
const DIRECTIONS: readonly (Direction | null)[] = ["downlink", "uplink", null];

/** Changes a PDU in one to three places: an octet, a bit, the end, a piece twice or gone. */
function mutate(random: Random, octets: Uint8Array): Uint8Array {
  let pdu = [...octets];
  for (let i = 1 + random.below(3); i > 0; i--) {
    const at = random.below(pdu.length + 1);
    const size = 1 + random.below(6);
    const kind = random.below(6);
    if (kind === 0) pdu[at] = random.below(256);
    else if (kind === 1 && at < pdu.length) pdu[at]! ^= 1 << random.below(8);
    else if (kind === 2) pdu = pdu.slice(0, at);
    else if (kind === 3) pdu.splice(at, 0, ...pdu.slice(at, at + size));
    else if (kind === 4) pdu.splice(at, size);
    else pdu.splice(at, 0, ...random.octets(size));
  }
  return Uint8Array.from(pdu);
}

/** Values that no rule calls wrong and nobody can read: bits of a later coding, another protocol. */
const UNKNOWN = /^(Mobile station classmark 3|NAS message container|Local time zone) /;

/** Values that stand as octets only, in the PDU and the messages inside. */
function rawValues(pdu: DecodedPdu): string[] {
  return pdu.ies.flatMap(({ name, value }) => {
    if (typeof value !== "object" || value === null) return [];
    if ("ies" in value) return rawValues(value as DecodedPdu);
    return "hex" in value && Object.keys(value).length === 1 ? [`${name} ${(value as { hex: string }).hex}`] : [];
  });
}

for (const engine of engines()) {
  const codec = createCodec({ engine, module: shippedModule });
  const check = (octets: Uint8Array, direction: Direction | null): DecodedPdu => {
    const pdu = codec.decode(octets, direction);
    assert.equal(hexOf(codec.encode(throughJson(pdu))), hexOf(octets), JSON.stringify(pdu));
    assert.ok(formatPdu(pdu).length > 0);
    return pdu;
  };

  test(`${engine.name}: mutated PDUs come back octet for octet`, () => {
    const random = new Random(41);
    const pdus = [...corpus, ...shapes];
    const raw = new Set<string>();
    for (let i = 0; i < 6000; i++) {
      const octets = mutate(random, octetsOf(pdus[random.below(pdus.length)]!.hex));
      for (const value of rawValues(check(octets, DIRECTIONS[random.below(3)]!))) if (!UNKNOWN.test(value)) raw.add(value);
    }
    assert.deepEqual([...raw], []);
  });

  test(`${engine.name}: random octets come back octet for octet`, () => {
    const random = new Random(43);
    for (let i = 0; i < 6000; i++) {
      const octets = random.octets(random.below(40));
      const first = [0x07, 0x27, 0x52, 0x02, 0x17, 0x47, 0x57, 0xc7][random.below(9)];
      if (first !== undefined && octets.length > 0) octets[0] = first;
      if (octets.length > 3 && random.below(2) === 0)
        octets[octets[0] === 0x07 ? 1 : 2] = (octets[0] === 0x07 ? 0x40 : 0xc0) + random.below(48);
      check(octets, DIRECTIONS[random.below(3)]!);
    }
  });
}
