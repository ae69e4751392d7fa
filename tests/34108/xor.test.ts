// The XOR test algorithm of TS 34.108 8.1.2.1 on values that can be followed with a pencil, and on a challenge of a real test network.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fromHex, toHex } from "../../host/ue/hex.ts";
import { SoftUsim } from "../../host/ue/usim/soft.ts";
import type { AuthenticateAnswer } from "../../host/ue/usim/usim.ts";
import { xorTest } from "../../host/ue/usim/xor.ts";

const K = fromHex("00000000000000000000000000000000");
const RAND = fromHex("000102030405060708090a0b0c0d0e0f");

test("with a key of zeros XDOUT is RAND, and every output a part of it", () => {
  const f = xorTest(K, 16);
  const { res, ck, ik, ak } = f.f2345(RAND);
  assert.equal(toHex(res), "000102030405060708090a0b0c0d0e0f");
  assert.equal(toHex(ck), "0102030405060708090a0b0c0d0e0f00");
  assert.equal(toHex(ik), "02030405060708090a0b0c0d0e0f0001");
  assert.equal(toHex(ak), "030405060708");
  assert.equal(toHex(f.f5Star(RAND)), "030405060708");
  assert.equal(toHex(f.f1(RAND, fromHex("ffffffffffff"), fromHex("0000"))), "fffefdfcfbfa0607");
});

const card = (sqn: number): SoftUsim =>
  new SoftUsim({
    keys: { algorithm: "xor", k: fromHex("00112233445566778899aabbccddeeff"), resLength: 8 },
    sqn,
    imsi: "001010123456789",
    hplmn: "00101",
  });
const ask = (usim: SoftUsim, rand: string, autn: string): AuthenticateAnswer => {
  const answers: AuthenticateAnswer[] = [];
  usim.authenticate(fromHex(rand), fromHex(autn), (a) => answers.push(a));
  assert.equal(answers.length, 1);
  return answers[0]!;
};
const CHALLENGE = "0c63a85413e6a4ced986fbe5ce9b625e";

test("a recorded challenge, SQN 21 and AMF 9001", () => {
  assert.deepEqual(ask(card(0), CHALLENGE, "6757b3c2b97090010c728a67579252b8"), {
    kind: "authenticated",
    res: fromHex("0c728a6757b3c2b9"),
    ck: fromHex("728a6757b3c2b9511f515e02468ca10c"),
    ik: fromHex("8a6757b3c2b9511f515e02468ca10c72"),
  });
});

test("an AMF of ffff makes the test USIM ask for resynchronisation, and its SQN stays", () => {
  // SQN 40 xor AK 6757b3c2b951; MAC = SQN ‖ AMF xor the first half of XDOUT.
  const usim = card(0x20);
  const autn = "6757b3c2b911ffff0c728a6757f33d46";
  // AUTS: SQN_MS 20 with AK, then SQN_MS ‖ 0000 with the first half of XDOUT.
  const auts = fromHex("6757b3c2b9710c728a675793c2b9");
  assert.deepEqual(ask(usim, CHALLENGE, autn), { kind: "synchronisationFailure", auts });
  assert.deepEqual(ask(usim, CHALLENGE, autn), { kind: "synchronisationFailure", auts });
});

test("a wrong MAC is told before anything else", () => {
  assert.deepEqual(ask(card(0), CHALLENGE, "6757b3c2b97090010c728a67579252b9"), { kind: "macFailure" });
});

test("RES has 4 to 16 octets", () => {
  assert.throws(() => xorTest(K, 3), RangeError);
  assert.throws(() => xorTest(K, 17), RangeError);
});
