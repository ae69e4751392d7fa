// TS 33.401 annexes A, B, C: the published sets, by the shipped module, on every engine.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fromHex, toHex } from "../../host/ue/hex.ts";
import { Algorithms, inputOf } from "../harness/algorithms.ts";
import { engines } from "../harness/module.ts";

interface Set {
  readonly algorithm: string;
  readonly test_set: number;
  readonly spec: string;
  readonly key: string;
  readonly count: string;
  readonly bearer: number;
  readonly direction: number;
  readonly length_bits: number;
}
type CipherSet = Set & { readonly plaintext: string; readonly ciphertext: string };
type MacSet = Set & { readonly message: string; readonly mac: string };
type KeySet = { readonly what: string; readonly key: string; readonly S: string; readonly output: string };
type HashSet = { readonly message: string; readonly HMAC_SHA256: string; readonly HASH: string };

const read = <T>(name: string): T => JSON.parse(readFileSync(`tests/data/vectors/${name}.json`, "utf8")) as T;
const { vectors: cipherSets } = read<{ vectors: CipherSet[] }>("eea");
const { vectors: macSets } = read<{ vectors: MacSet[] }>("eia");
const { vectors: keySets, hash_mme: hashSets } = read<{ vectors: KeySet[]; hash_mme: HashSet[] }>("kdf");
/** The digit at the end of 128-EEA2, 128-EIA3 … */
const identity = (set: Set): number => Number(set.algorithm.at(-1));

test("the files hold every algorithm", () => {
  const names = new Set([...cipherSets, ...macSets].map((set) => set.algorithm));
  assert.deepEqual([...names].sort(), ["128-EEA1", "128-EEA2", "128-EEA3", "128-EIA1", "128-EIA2", "128-EIA3"]);
  assert.deepEqual([cipherSets.length, macSets.length, keySets.length, hashSets.length], [24, 20, 87, 16]);
});

for (const engine of engines()) {
  const nas = new Algorithms(engine);

  for (const set of cipherSets) {
    test(`${engine.name}: ${set.spec}, ${set.length_bits} bits`, () => {
      const [plain, cipher] = [fromHex(set.plaintext), fromHex(set.ciphertext)];
      assert.equal(toHex(nas.eea(identity(set), inputOf(set), plain, set.length_bits)), set.ciphertext);
      assert.equal(toHex(nas.eea(identity(set), inputOf(set), cipher, set.length_bits)), set.plaintext);
    });
  }

  for (const set of macSets) {
    test(`${engine.name}: ${set.spec}, ${set.length_bits} bits`, () => {
      assert.equal(nas.eia(identity(set), inputOf(set), fromHex(set.message), set.length_bits), set.mac);
    });
  }

  for (const [i, set] of keySets.entries()) {
    test(`${engine.name}: derivation ${i}, ${set.what}`, () => {
      assert.equal(nas.hmac(fromHex(set.key), fromHex(set.S)), set.output);
    });
  }

  for (const [i, set] of hashSets.entries()) {
    test(`${engine.name}: HASH_MME ${i}`, () => {
      assert.equal(nas.hmac(new Uint8Array(32), fromHex(set.message)), set.HMAC_SHA256);
      assert.equal(set.HMAC_SHA256.slice(-16), set.HASH);
    });
  }
}
