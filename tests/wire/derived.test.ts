// Derived cases of every information element layout met in real networks.
import assert from "node:assert/strict";
import { test } from "node:test";
import { derive } from "../harness/derive.ts";
import { assertInvariants } from "../harness/invariants.ts";
import { DOWNLINK, engines, NasModule, UPLINK } from "../harness/module.ts";
import { shapes } from "./corpus.ts";

for (const engine of engines()) {
  test(`${engine.name}: derived cases of ${shapes.length} layouts`, () => {
    const nas = new NasModule(engine);
    let cases = 0;
    for (const shape of shapes) {
      const direction = shape.direction === "uplink" ? UPLINK : DOWNLINK;
      const octets = Buffer.from(shape.hex, "hex");
      const whole = nas.decode(octets, direction);
      assert.deepEqual(whole.faults, [], shape.hex);
      for (const derived of derive(octets, whole)) {
        cases++;
        const found = nas.decode(derived.octets, direction);
        const what = `${shape.message}, ${derived.name}: ${Buffer.from(derived.octets).toString("hex")}`;
        try {
          assertInvariants(found, derived.octets.length, direction);
          if (derived.expected === undefined) continue;
          assert.deepEqual(
            found.faults.map((fault) => [fault.kind, fault.offset]),
            derived.expected.faults,
          );
          assert.deepEqual(
            found.ies.map((ie) => ie.name),
            derived.expected.ies,
          );
        } catch (error) {
          throw new Error(`${what}\n${(error as Error).message}`);
        }
      }
    }
    assert.ok(cases > 10_000);
  });
}
