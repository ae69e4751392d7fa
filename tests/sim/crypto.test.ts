// The network's own algorithms against the published sets (those of whole octets and BEARER 0 taken as they are; the others through the
// generators), and against the core's over random messages.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { eea, eia } from "../../host/sim/crypto/algorithms.ts";
import { Snow3g } from "../../host/sim/crypto/snow3g.ts";
import { Zuc } from "../../host/sim/crypto/zuc.ts";
import { fromHex, toHex } from "../../host/ue/hex.ts";
import { Algorithms } from "../harness/algorithms.ts";
import { engines } from "../harness/module.ts";
import { Random } from "../harness/random.ts";

interface GeneratorSet {
  readonly algorithm: string;
  readonly key: string;
  readonly iv: string;
  readonly keystream_first: string;
}
const { keystream_generators: sets } = JSON.parse(readFileSync("tests/data/vectors/eea.json", "utf8")) as {
  keystream_generators: GeneratorSet[];
};

test("SNOW 3G and ZUC give the published keystreams", () => {
  let seen = 0;
  for (const set of sets) {
    const [key, iv] = [fromHex(set.key), fromHex(set.iv)];
    const view = new DataView(iv.buffer, iv.byteOffset);
    const words = [0, 4, 8, 12].map((at) => view.getUint32(at)) as [number, number, number, number];
    // The sets of TS 35.218 give K0 first, f8 and f9 take K3 first (TS 35.215 3.4).
    const turned = Buffer.concat([12, 8, 4, 0].map((at) => key.subarray(at, at + 4)));
    const generator = set.algorithm === "ZUC" ? new Zuc(key, iv) : new Snow3g(turned, words);
    const octets = set.keystream_first.length / 2;
    const stream = Buffer.alloc(Math.ceil(octets / 4) * 4);
    for (let at = 0; at < stream.length; at += 4) stream.writeUInt32BE(generator.next(), at);
    assert.equal(stream.subarray(0, octets).toString("hex"), set.keystream_first, `${set.algorithm} ${set.key}`);
    seen++;
  }
  assert.equal(seen, 8);
});

for (const engine of engines()) {
  test(`${engine.name}: the core and the network compute the same`, () => {
    const core = new Algorithms(engine);
    const random = new Random(33401);
    for (let i = 0; i < 300; i++) {
      const key = random.octets(16);
      const message = random.octets(random.below(200));
      const count = random.below(2 ** 24);
      for (const direction of [0, 1]) {
        for (const algorithm of [0, 1, 2, 3]) {
          const input = { key, count, bearer: 0, direction };
          assert.equal(toHex(eia(algorithm, key, count, direction, message)), core.eia(algorithm, input, message));
          assert.deepEqual(eea(algorithm, key, count, direction, message), new Uint8Array(core.eea(algorithm, input, message)));
        }
      }
    }
  });
}
