// The algorithm exports: null algorithms, arguments out of range, and the bench kernels.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Misuse } from "../../host/generated/abi.ts";
import { fromHex, toHex } from "../../host/ue/hex.ts";
import { Algorithms, type Input } from "../harness/algorithms.ts";
import { engines } from "../harness/module.ts";

const INPUT: Input = { key: fromHex("2bd6459f82c5b300952c49104881ff48"), count: 1, bearer: 0, direction: 0 };

for (const engine of engines()) {
  test(`${engine.name}: EIA0 gives zeros, EEA0 leaves the message`, () => {
    const nas = new Algorithms(engine);
    assert.equal(nas.eia(0, INPUT, fromHex("0741ff")), "00000000");
    assert.equal(toHex(nas.eea(0, INPUT, fromHex("0741ff"))), "0741ff");
    assert.equal(toHex(nas.eea(0, INPUT, fromHex("0741ff"), 21)), "0741f8");
  });

  test(`${engine.name}: arguments out of range are refused and change nothing`, () => {
    const { nas } = new Algorithms(engine);
    const size = nas.receiveSize;
    const before = nas.memory.slice();
    for (const name of ["eia", "eea"]) {
      for (const [algorithm, key, bearer, direction, offset, bits, expected] of [
        [4, 0, 0, 0, 16, 8, -Misuse.Algorithm],
        [-1, 0, 0, 0, 16, 8, -Misuse.Algorithm],
        [1, 0, 32, 0, 16, 8, -Misuse.Algorithm],
        [1, 0, 0, 2, 16, 8, -Misuse.Direction],
        [1, size - 15, 0, 0, 16, 8, -Misuse.Range],
        [1, -1, 0, 0, 16, 8, -Misuse.Range],
        [1, 0, 0, 0, size, 1, -Misuse.Range],
        [1, 0, 0, 0, size - 1, 9, -Misuse.Range],
        [1, 0, 0, 0, -8, 64, -Misuse.Range],
        [1, 0, 0, 0, 0, -1, -Misuse.Range],
        [1, 0, 0, 0, 0, 8 * size + 1, -Misuse.Range],
      ] as const) {
        assert.equal(nas.call(name, algorithm, key, 0, bearer, direction, offset, bits), expected);
      }
    }
    for (const [keyLength, length] of [
      [65, 0],
      [-1, 0],
      [32, size - 31],
      [32, -1],
    ] as const) {
      assert.equal(nas.call("hmacSha256", keyLength, length), -Misuse.Range);
    }
    for (const name of ["benchEia", "benchEea"]) {
      assert.equal(nas.call(name, 4, 64, 1), 0);
      assert.equal(nas.call(name, 1, size - 15, 1), 0);
      assert.equal(nas.call(name, 1, 0x20000000, 1), 0);
    }
    assert.equal(Buffer.compare(nas.memory, before), 0);
    assert.equal(nas.call("eia", 1, 0, 0, 0, 0, size, 0), 4);
  });

  test(`${engine.name}: the bench kernels do what single calls do`, () => {
    const nas = new Algorithms(engine);
    const message = Uint8Array.from({ length: 64 }, (_, i) => 7 * i + 1);
    for (const algorithm of [1, 2, 3]) {
      let mac = 0;
      let text: Uint8Array = message;
      for (let round = 0; round < 5; round++) {
        mac = Number.parseInt(nas.eia(algorithm, { ...INPUT, count: mac }, message), 16);
        text = nas.eea(algorithm, { ...INPUT, count: Buffer.from(text).readUInt32LE() }, text);
      }
      nas.nas.put(INPUT.key);
      nas.nas.put(message, 16);
      assert.equal(nas.nas.call("benchEia", algorithm, 64, 5) >>> 0, mac);
      assert.equal(nas.nas.call("benchEea", algorithm, 64, 5) >>> 0, Buffer.from(text).readUInt32LE());
    }
  });
}
