// Random, mutated and truncated PDUs: no trap, and what holds for every decode holds. Seeded: the same octets on every run.
// UENAS_FUZZ sets how many PDUs an engine gets (default 100,000).
import assert from "node:assert/strict";
import { test } from "node:test";
import { MESSAGES } from "../../host/generated/messages.ts";
import { assertInvariants } from "../harness/invariants.ts";
import { engines, NasModule } from "../harness/module.ts";
import { Random } from "../harness/random.ts";
import { corpus } from "../wire/corpus.ts";

const COUNT = Number(process.env.UENAS_FUZZ ?? 100_000);
const SEED = 20261124;
/** How often the whole bank is read and the slow invariants are checked. */
const THOROUGH = 16;
const seeds = corpus.map((pdu) => Buffer.from(pdu.hex, "hex"));

/** The next PDU: a seed cut, flipped, spliced, stretched or repeated, or plain noise behind a header. */
function nextPdu(random: Random, octets: Uint8Array): number {
  const seed = seeds[random.below(seeds.length)]!;
  octets.set(seed);
  let length = seed.length;
  switch (random.below(6)) {
    case 0:
      return random.below(length + 1);
    case 1:
      for (let flips = 1 + random.below(4); flips > 0; flips--) octets[random.below(length)]! ^= 1 << random.below(8);
      return length;
    case 2:
      for (let changes = 1 + random.below(4); changes > 0; changes--) octets[random.below(length)] = random.below(256);
      return length;
    case 3: {
      const other = seeds[random.below(seeds.length)]!;
      const from = random.below(other.length);
      const at = random.below(length);
      octets.set(other.subarray(from), at);
      return at + other.length - from;
    }
    case 4:
      for (let times = 1 + random.below(3); times > 0 && length < 2000; times--) {
        const from = random.below(length);
        octets.copyWithin(length, from, length);
        length += length - from;
      }
      return length;
    default: {
      length = 1 + random.below(200);
      for (let i = random.below(4); i < length; i++) octets[i] = random.below(256);
      return length;
    }
  }
}

for (const engine of engines()) {
  test(`${engine.name}: ${COUNT} mutated PDUs`, () => {
    const nas = new NasModule(engine);
    const random = new Random(SEED);
    const octets = nas.memory.subarray(nas.receive, nas.receive + nas.receiveSize);
    for (let i = 0; i < COUNT; i++) {
      const length = nextPdu(random, octets);
      const direction = random.below(2);
      const id = nas.decodeRaw(0, length, direction);
      if (id < 0 || id >= MESSAGES.length) assert.fail(`decode gives ${id}`);
      if (i % THOROUGH !== 0) continue;
      try {
        assertInvariants(nas.read(id), length, direction);
      } catch (error) {
        throw new Error(`PDU ${i} ${Buffer.from(octets.subarray(0, length)).toString("hex")}: ${(error as Error).message}`);
      }
    }
  });
}

test("engines agree on every octet of the bank", (context) => {
  const all = engines().map((engine) => new NasModule(engine));
  if (all.length < 2) return context.skip("wasmtime is not on this machine");
  const random = new Random(SEED + 1);
  const octets = new Uint8Array(8192);
  for (let i = 0; i < COUNT / 10; i++) {
    const length = nextPdu(random, octets);
    const direction = random.below(2);
    const results = all.map((nas) => {
      nas.put(octets.subarray(0, length));
      const id = nas.decodeRaw(0, length, direction);
      return { id, bank: Buffer.from(nas.memory.slice(nas.bankAddress(0), nas.bankAddress(1))) };
    });
    assert.equal(results[0]!.id, results[1]!.id);
    assert.equal(Buffer.compare(results[0]!.bank, results[1]!.bank), 0, Buffer.from(octets.subarray(0, length)).toString("hex"));
  }
});
