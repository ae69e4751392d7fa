// `ueConfigure` on the shipped module refuses what no UE can have, and leaves the UE as it is.
import assert from "node:assert/strict";
import { test } from "node:test";
import { ConfigField, Misuse } from "../../host/generated/abi.ts";
import { fromHex } from "../../host/ue/hex.ts";
import { engines, NasModule } from "../harness/module.ts";

const IMSI = "0910101032547698";

/** Configures a module with an IMSI and one more field. @returns the result */
function configure(nas: NasModule, field: number, value: Uint8Array): number {
  const imsi = fromHex(IMSI);
  const octets = Uint8Array.of(ConfigField.Imsi, imsi.length, 0, ...imsi, field, value.length, 0, ...value);
  nas.put(octets);
  return nas.call("ueConfigure", octets.length);
}

for (const engine of engines()) {
  test(`${engine.name}: fields of a fixed size are whole, or not there at all`, () => {
    const nas = new NasModule(engine);
    const [ue, size] = [nas.call("ueAddress"), nas.call("ueSize")];
    for (const [field, octets] of [
      [ConfigField.DrxParameter, 2],
      [ConfigField.Guti, 11],
      [ConfigField.LastVisitedTai, 5],
      [ConfigField.EquivalentHplmns, 3],
    ] as const) {
      assert.equal(configure(nas, field, new Uint8Array(octets)), 0);
      assert.equal(configure(nas, field, new Uint8Array(0)), 0);
      const before = nas.memory.slice(ue, ue + size);
      for (let length = 1; length < octets; length++)
        assert.equal(configure(nas, field, new Uint8Array(length)), -Misuse.Value, `field ${field}, ${length} octets`);
      assert.deepEqual(nas.memory.slice(ue, ue + size), before);
    }
  });
}
