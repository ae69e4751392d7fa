// PDUs of real networks: the walker finds the information elements that are there, at their place, and nothing wrong.
import assert from "node:assert/strict";
import { test } from "node:test";
import { DOWNLINK, engines, type Found, NasModule, UPLINK } from "../harness/module.ts";
import { corpus } from "./corpus.ts";

/** Security header type of SERVICE REQUEST (9.3.1). */
const SERVICE_REQUEST = 12;

/** The message inside a security protected one, decoded where it lies. */
function inner(nas: NasModule, outer: Found, direction: number): Found {
  const { offset, length } = outer.ies[0]!;
  return nas.read(nas.decodeRaw(offset, length, direction, 1), 1);
}

for (const engine of engines()) {
  test(`${engine.name}: spans of ${corpus.length} PDUs`, () => {
    const nas = new NasModule(engine);
    for (const pdu of corpus) {
      const direction = pdu.direction === "uplink" ? UPLINK : DOWNLINK;
      const outer = nas.decode(Buffer.from(pdu.hex, "hex"), direction);
      if (pdu.securityHeaderType === SERVICE_REQUEST) {
        assert.equal(outer.message, "SERVICE REQUEST", pdu.hex);
        continue;
      }
      if (pdu.securityHeaderType !== undefined) assert.equal(outer.message, "SECURITY PROTECTED NAS MESSAGE", pdu.hex);
      // The inner message of a protected one is readable where it is not ciphered.
      if (pdu.message === null || pdu.securityHeaderType !== undefined) {
        if (pdu.message !== null) assert.equal(inner(nas, outer, direction).message, pdu.message, pdu.hex);
        continue;
      }
      const found = outer;
      assert.equal(found.message, pdu.message, pdu.hex);
      assert.deepEqual(found.faults, [], pdu.hex);
      assert.deepEqual(found.ies, pdu.ies, pdu.hex);
      assert.deepEqual(found.disposition, { action: "accept", cause: 0, clause: null });
    }
  });
}
