// Host misuse is a negative number, and changes nothing.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Misuse } from "../../host/generated/abi.ts";
import { DOWNLINK, engines, NasModule } from "../harness/module.ts";

for (const engine of engines()) {
  test(`${engine.name}: decode with arguments out of range`, () => {
    const nas = new NasModule(engine);
    const size = nas.receiveSize;
    const before = nas.memory.slice();
    for (const [offset, length, direction, bank, expected] of [
      [0, 3, DOWNLINK, 2, -Misuse.Bank],
      [0, 3, DOWNLINK, -1, -Misuse.Bank],
      [0, size + 1, DOWNLINK, 0, -Misuse.Range],
      [size, 1, DOWNLINK, 0, -Misuse.Range],
      [size + 1, 0, DOWNLINK, 0, -Misuse.Range],
      [-1, 3, DOWNLINK, 0, -Misuse.Range],
      [8, -4, DOWNLINK, 0, -Misuse.Range],
      [0, 3, 2, 0, -Misuse.Direction],
      [0, 3, -1, 0, -Misuse.Direction],
    ] as const) {
      assert.equal(nas.decodeRaw(offset, length, direction, bank), expected);
    }
    assert.equal(Buffer.compare(nas.memory, before), 0);
    assert.equal(nas.decodeRaw(size, 0, DOWNLINK, 0), 0);
  });

  test(`${engine.name}: addresses and sizes`, () => {
    const nas = new NasModule(engine);
    assert.equal(nas.call("abiVersion") >>> 16, 1);
    assert.equal(nas.bankAddress(1) - nas.bankAddress(0), 384);
    assert.equal(nas.bankAddress(2), 0);
    assert.ok(nas.receiveSize >= 8188);
    assert.ok(nas.receive + nas.receiveSize <= nas.transmit);
  });

  test(`${engine.name}: bench kernels refuse a list that does not end, and agree with decode`, () => {
    const nas = new NasModule(engine);
    nas.memory.fill(0x01, nas.receive, nas.receive + nas.receiveSize);
    assert.equal(nas.call("benchDecode", 1), 0);
    assert.equal(nas.call("benchFloor", 1), 0);
    const pdu = Buffer.from("076003", "hex");
    nas.put(Uint8Array.of(3, 0, ...pdu, 3, 0, ...pdu, 0, 0));
    // EMM STATUS with its cause, twice, five rounds.
    const once = nas.decode(pdu, DOWNLINK, 100).id + 1;
    assert.equal(nas.call("benchDecode", 5), 10 * once);
    assert.equal(nas.call("benchFloor", 5), 10 * (0x07 + 0x60 + 0x03));
    assert.equal(nas.call("benchFloor", 0), 0);
  });
}
