// TS 35.206 against the published sets of TS 35.207 and TS 35.208.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fromHex, toHex } from "../../host/ue/hex.ts";
import { milenage, opcOf } from "../../host/ue/usim/milenage.ts";
import { SoftUsim } from "../../host/ue/usim/soft.ts";
import type { AuthenticateAnswer } from "../../host/ue/usim/usim.ts";

type Vector = Record<
  "K" | "RAND" | "SQN" | "AMF" | "OP" | "OPc" | "f1" | "f1*" | "f2" | "f3" | "f4" | "f5" | "f5*" | "spec",
  string
> & {
  test_set: number;
  derived: { AUTN: string; AUTS: string };
};
const { vectors } = JSON.parse(readFileSync("tests/data/vectors/milenage.json", "utf8")) as { vectors: Vector[] };

test("the file holds TS 35.207 sets 1 to 6 and TS 35.208 sets 1 to 20", () => assert.equal(vectors.length, 26));

for (const v of vectors) {
  const [k, rand, sqn, amf] = [v.K, v.RAND, v.SQN, v.AMF].map(fromHex) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array];
  test(`${v.spec}, set ${v.test_set}: functions`, () => {
    assert.equal(toHex(opcOf(k, fromHex(v.OP))), v.OPc);
    const f = milenage(k, fromHex(v.OPc));
    const { res, ck, ik, ak } = f.f2345(rand);
    const got = [f.f1(rand, sqn, amf), f.f1Star(rand, sqn, amf), res, ck, ik, ak, f.f5Star(rand)].map(toHex);
    assert.deepEqual(got, [v.f1, v["f1*"], v.f2, v.f3, v.f4, v.f5, v["f5*"]]);
  });

  test(`${v.spec}, set ${v.test_set}: the card's AUTS for this SQN as SQN_MS`, () => {
    const number = Buffer.from(sqn).readUIntBE(0, 6);
    const card = new SoftUsim({
      keys: { algorithm: "milenage", k, opc: fromHex(v.OPc) },
      sqn: number,
      imsi: "001010000000001",
      hplmn: null,
    });
    const answers: AuthenticateAnswer[] = [];
    card.authenticate(rand, fromHex(v.derived.AUTN), (a) => answers.push(a));
    assert.deepEqual(answers, [{ kind: "synchronisationFailure", auts: fromHex(v.derived.AUTS) }]);
  });
}

test("keys of a wrong length are refused", () => {
  assert.throws(() => milenage(new Uint8Array(15), new Uint8Array(16)), RangeError);
  assert.throws(() => milenage(new Uint8Array(16), new Uint8Array(32)), RangeError);
});
