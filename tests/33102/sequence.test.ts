// Sequence numbers of the card, TS 33.102 annex C, and what it answers with them, TS 33.102 6.3.3.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fromHex, toHex } from "../../host/ue/hex.ts";
import { xorOctets } from "../../host/ue/usim/aka.ts";
import { milenage } from "../../host/ue/usim/milenage.ts";
import { SoftUsim } from "../../host/ue/usim/soft.ts";
import { SequenceNumbers } from "../../host/ue/usim/sqn.ts";
import type { AuthenticateAnswer } from "../../host/ue/usim/usim.ts";

const sqn = (seq: number, ind: number): number => seq * 32 + ind;

test("C.2.2: greater than the highest SEQ of the same index, and only that index moves", () => {
  const numbers = new SequenceNumbers(sqn(10, 0));
  assert.ok(numbers.isFresh(sqn(11, 3)));
  numbers.accept(sqn(11, 3));
  assert.ok(!numbers.isFresh(sqn(11, 3)), "the same again");
  assert.ok(!numbers.isFresh(sqn(10, 3)), "an older one of that index");
  assert.ok(numbers.isFresh(sqn(11, 4)), "another index goes its own way");
  assert.ok(numbers.isFresh(sqn(11, 0)));
  assert.equal(numbers.highest, sqn(11, 3));
});

test("configured SQN_MS: it and all below are used, the next one and all above are fresh", () => {
  for (const start of [0, 1, 31, 32, 0x8f6f7c0, 0x8f6f7d3, 2 ** 48 - 1]) {
    const numbers = new SequenceNumbers(start, { delta: 2 ** 48 });
    assert.equal(numbers.highest, start);
    assert.ok(!numbers.isFresh(start));
    for (let back = 1; back <= 64 && start - back >= 0; back++) assert.ok(!numbers.isFresh(start - back), `${start} - ${back}`);
    for (let on = 1; on <= 64 && start + on < 2 ** 48; on++) assert.ok(numbers.isFresh(start + on), `${start} + ${on}`);
  }
});

test("challenges out of order are taken when they have different indices, as several serving nodes give them", () => {
  const numbers = new SequenceNumbers(0);
  for (const n of [sqn(5, 2), sqn(4, 1), sqn(6, 3), sqn(1, 9)]) {
    assert.ok(numbers.isFresh(n));
    numbers.accept(n);
  }
  assert.equal(numbers.highest, sqn(6, 3));
});

test("C.2.1: a jump of more than delta is refused, one of delta is taken", () => {
  const numbers = new SequenceNumbers(sqn(10, 0));
  assert.ok(numbers.isFresh(sqn(10 + 2 ** 28, 1)));
  assert.ok(!numbers.isFresh(sqn(11 + 2 ** 28, 1)));
  const narrow = new SequenceNumbers(sqn(10, 0), { delta: 2 });
  assert.ok(narrow.isFresh(sqn(12, 0)));
  assert.ok(!narrow.isFresh(sqn(13, 0)));
});

test("a card that has accepted nothing takes its first number wherever it lies, and is bound from then on", () => {
  const numbers = new SequenceNumbers(0);
  const first = 0xff9bb4d0b607;
  assert.ok(numbers.isFresh(first));
  numbers.accept(first);
  assert.ok(numbers.isFresh(first + 32));
  const low = new SequenceNumbers(0);
  low.accept(sqn(3, 3));
  assert.ok(!low.isFresh(first));
});

test("C.2.2: with an age limit, too old a number is refused whatever its index", () => {
  const numbers = new SequenceNumbers(sqn(100, 0), { ageLimit: 5 });
  numbers.accept(sqn(110, 1));
  assert.ok(numbers.isFresh(sqn(105, 2)));
  assert.ok(!numbers.isFresh(sqn(104, 2)));
  const limitless = new SequenceNumbers(sqn(100, 0));
  limitless.accept(sqn(110, 1));
  assert.ok(limitless.isFresh(sqn(101, 2)));
});

test("an index of no bits is one counter", () => {
  const numbers = new SequenceNumbers(7, { indLength: 0 });
  assert.ok(!numbers.isFresh(7));
  numbers.accept(9);
  assert.ok(!numbers.isFresh(8));
  assert.ok(numbers.isFresh(10));
  assert.equal(numbers.highest, 9);
});

test("the array survives power off; another card's array is refused and changes nothing", () => {
  const numbers = new SequenceNumbers(sqn(10, 0));
  numbers.accept(sqn(12, 5));
  const next = new SequenceNumbers(0);
  next.restore(numbers.snapshot());
  assert.equal(next.highest, sqn(12, 5));
  assert.ok(!next.isFresh(sqn(12, 5)));
  for (const bad of [
    { indLength: 4, seq: Array<number>(16).fill(1) },
    { indLength: 5, seq: Array<number>(31).fill(1) },
    { indLength: 5, seq: Array<number>(32).fill(-2) },
    { indLength: 5, seq: Array<number>(32).fill(2 ** 43) },
  ]) {
    assert.throws(() => next.restore(bad), RangeError);
    assert.equal(next.highest, sqn(12, 5));
  }
});

test("numbers of more than 48 bits and indices of more than 8 are refused", () => {
  assert.throws(() => new SequenceNumbers(2 ** 48), RangeError);
  assert.throws(() => new SequenceNumbers(-1), RangeError);
  assert.throws(() => new SequenceNumbers(0, { indLength: 9 }), RangeError);
});

// A card and the authentication centre that goes with it.
const K = fromHex("465b5ce8b199b49faa5f0a2ee238a6bc");
const OPC = fromHex("cd63cb71954a9f4e48a5994e37a02baf");
const f = milenage(K, OPC);
const octets = (n: number): Uint8Array => fromHex(n.toString(16).padStart(12, "0"));
const AMF = fromHex("8000");
function challenge(number: number, salt: number): { rand: Uint8Array; autn: Uint8Array } {
  const rand = new Uint8Array(16).fill(salt);
  const concealed = xorOctets(octets(number), f.f2345(rand).ak);
  return { rand, autn: Uint8Array.of(...concealed, ...AMF, ...f.f1(rand, octets(number), AMF)) };
}
const card = (start: number, persist: () => void = () => {}): SoftUsim =>
  new SoftUsim({ keys: { algorithm: "milenage", k: K, opc: OPC }, sqn: start, imsi: "001010000000001", hplmn: "00101", persist });
function ask(usim: SoftUsim, c: { rand: Uint8Array; autn: Uint8Array }): AuthenticateAnswer {
  const answers: AuthenticateAnswer[] = [];
  usim.authenticate(c.rand, c.autn, (a) => answers.push(a));
  assert.equal(answers.length, 1, "exactly one answer, within the call");
  return answers[0]!;
}
// What the network reads from an AUTS: SQN_MS, when MAC-S is right.
function sqnMs(auts: Uint8Array, rand: Uint8Array): number {
  const number = xorOctets(auts.slice(0, 6), f.f5Star(rand));
  assert.equal(toHex(auts.slice(6)), toHex(f.f1Star(rand, number, new Uint8Array(2))));
  return Buffer.from(number).readUIntBE(0, 6);
}

test("6.3.3: a fresh challenge is answered and its SQN taken; the same again gives AUTS with that SQN", () => {
  const usim = card(0x4c0);
  const c = challenge(0x4e0, 1);
  assert.equal(ask(usim, c).kind, "authenticated");
  const again = ask(usim, c);
  assert.equal(again.kind, "synchronisationFailure");
  if (again.kind === "synchronisationFailure") assert.equal(sqnMs(again.auts, c.rand), 0x4e0);
});

test("6.3.3, 6.3.5: SQN one step below gives AUTS with SQN_MS; a challenge above it then succeeds", () => {
  const usim = card(0x8f6f7c0);
  for (const below of [0x8f6f7c0 - 32, 0x8f6f7c0 - 1, 0x8f6f7c0]) {
    const c = challenge(below, 2);
    const answer = ask(usim, c);
    assert.equal(answer.kind, "synchronisationFailure");
    if (answer.kind === "synchronisationFailure") assert.equal(sqnMs(answer.auts, c.rand), 0x8f6f7c0);
  }
  assert.equal(ask(usim, challenge(0x8f6f800, 3)).kind, "authenticated");
});

test("6.3.3: a wrong MAC takes no SQN, whichever octet of RAND or AUTN is touched", () => {
  const usim = card(0x4c0);
  const good = challenge(0x4e0, 4);
  for (let i = 0; i < 16; i++) {
    for (const part of ["rand", "autn"] as const) {
      const bad = { rand: good.rand.slice(), autn: good.autn.slice() };
      bad[part][i]! ^= 0x10;
      assert.equal(ask(usim, bad).kind, "macFailure", `${part} octet ${i}`);
    }
  }
  assert.equal(ask(usim, good).kind, "authenticated");
});

test("an accepted SQN is persisted before the answer, and a card restored from that memory refuses it", () => {
  const order: string[] = [];
  const usim = card(0, () => order.push("persist"));
  const c = challenge(0x20, 5);
  usim.authenticate(c.rand, c.autn, () => order.push("answer"));
  assert.deepEqual(order, ["persist", "answer"]);
  const options = { keys: { algorithm: "milenage", k: K, opc: OPC }, sqn: 0, imsi: "001010000000001", hplmn: null } as const;
  const next = new SoftUsim({ ...options, image: usim.snapshot() });
  assert.equal(ask(next, c).kind, "synchronisationFailure");
  const reset = card(0);
  reset.restore(usim.snapshot());
  assert.equal(ask(reset, c).kind, "synchronisationFailure");
});

test("a removed card gives nothing, and the same card put back goes on", () => {
  const usim = card(0);
  const events: string[] = [];
  const end = usim.subscribe((e) => events.push(e.kind));
  usim.remove();
  usim.remove();
  assert.equal(ask(usim, challenge(0x20, 6)).kind, "notAvailable");
  usim.insert();
  assert.equal(ask(usim, challenge(0x20, 6)).kind, "authenticated");
  end();
  usim.remove();
  assert.deepEqual(events, ["removed", "present"]);
});

test("RAND or AUTN of another length is no challenge", () => {
  assert.equal(ask(card(0), { rand: new Uint8Array(15), autn: new Uint8Array(16) }).kind, "notAvailable");
});
