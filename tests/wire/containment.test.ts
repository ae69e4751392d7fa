// Nothing outside the message is read, nothing outside the bank is written: octets around the message are poisoned in several ways,
// and the verdict stays the same.
import assert from "node:assert/strict";
import { test } from "node:test";
import { BANK_SIZE, DOWNLINK, engines, type Found, NasModule, UPLINK } from "../harness/module.ts";
import { corpus } from "./corpus.ts";

const POISONS = [0x00, 0xff, 0x01, 0x7b];
const OFFSET = 512;

/** Every tenth PDU of the corpus, whole and cut. */
function* messages(): Generator<{ octets: Uint8Array; direction: number }> {
  for (const [i, pdu] of corpus.entries()) {
    if (i % 10 !== 0) continue;
    const octets = Buffer.from(pdu.hex, "hex");
    for (let length = octets.length; length >= 0; length -= length > 40 ? 7 : 1) {
      yield { octets: octets.subarray(0, length), direction: pdu.direction === "uplink" ? UPLINK : DOWNLINK };
    }
  }
}

for (const engine of engines()) {
  test(`${engine.name}: the verdict does not depend on octets around the message`, () => {
    const nas = new NasModule(engine);
    for (const { octets, direction } of messages()) {
      let first: Found | undefined;
      for (const poison of POISONS) {
        nas.memory.fill(poison, nas.receive, nas.receive + nas.receiveSize);
        const found = nas.decode(octets, direction, OFFSET);
        first ??= found;
        assert.deepEqual(found, first, `${Buffer.from(octets).toString("hex")} with ${poison} around it`);
      }
    }
  });

  test(`${engine.name}: a message that ends with the receive region is read to its last octet and no further`, () => {
    const nas = new NasModule(engine);
    for (const pdu of corpus.slice(0, 50)) {
      const octets = Buffer.from(pdu.hex, "hex");
      const direction = pdu.direction === "uplink" ? UPLINK : DOWNLINK;
      const at = nas.receiveSize - octets.length;
      assert.deepEqual(nas.decode(octets, direction, at), nas.decode(octets, direction, 0), pdu.hex);
    }
  });

  test(`${engine.name}: decode writes its bank and nothing else`, () => {
    const nas = new NasModule(engine);
    const banks = [nas.bankAddress(0), nas.bankAddress(1)] as const;
    for (const bank of [0, 1]) {
      for (const { octets, direction } of messages()) {
        if (octets.length % 3 !== 0) continue;
        nas.put(octets, OFFSET);
        const before = nas.memory.slice();
        nas.decodeRaw(OFFSET, octets.length, direction, bank);
        const after = nas.memory.slice();
        const own = banks[bank]!;
        before.fill(0, own, own + BANK_SIZE);
        after.fill(0, own, own + BANK_SIZE);
        assert.equal(Buffer.compare(before, after), 0, Buffer.from(octets).toString("hex"));
      }
    }
  });

  test(`${engine.name}: a message fills no span of a longer one decoded before it`, () => {
    const nas = new NasModule(engine);
    for (const pdu of corpus.slice(0, 200)) {
      const octets = Buffer.from(pdu.hex, "hex");
      const direction = pdu.direction === "uplink" ? UPLINK : DOWNLINK;
      const fresh = new Set(nas.decode(octets, direction).ies.map((ie) => ie.name));
      nas.memory.fill(0xff, nas.bankAddress(0), nas.bankAddress(0) + BANK_SIZE);
      assert.deepEqual(new Set(nas.decode(octets, direction).ies.map((ie) => ie.name)), fresh);
    }
  });
}
