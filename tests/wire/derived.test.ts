// Derived cases of every information element layout met in real networks.
import assert from "node:assert/strict";
import { test } from "node:test";
import { checkDerived } from "../harness/checkDerived.ts";
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
      cases += checkDerived(nas, octets, direction, whole);
    }
    assert.ok(cases > 10_000);
  });
}
