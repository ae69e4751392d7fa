// Clause 7, network side: every ESM message type (also those that no UE sends, and those that nobody does) × PTI × EBI × whole or not,
// against the oracle; then each rule by itself.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { MmeEvent } from "../../host/sim/mme/options.ts";
import { write } from "../../host/sim/nas.ts";
import { fromHex, toHex } from "../../host/ue/hex.ts";
import { ANSWER, judgeNetwork, type NetworkState, UPLINK_TYPE } from "../harness/networkOracle.ts";
import { PDN_REQUEST, ScriptedUe } from "./scriptedUe.ts";
import { IMSI, SimNetwork } from "./simNetwork.ts";

/** PTI of the ESM information request that is under way. */
const ONGOING = 7;
const PTIS = [0, 1, ONGOING, 8, 254, 255];
const STATE: NetworkState = { bearers: new Set([5, 6]), ongoing: ONGOING };

/** Contents behind the header that make each message a whole one. */
const BODIES: Readonly<Record<number, string>> = {
  [UPLINK_TYPE.activateDefaultReject]: "1a",
  [UPLINK_TYPE.activateDedicatedReject]: "1a",
  [UPLINK_TYPE.modifyReject]: "1a",
  [UPLINK_TYPE.pdnConnectivityRequest]: "11280403696d73",
  [UPLINK_TYPE.pdnDisconnectRequest]: "05",
  [UPLINK_TYPE.allocationRequest]: "0507213001023011110107",
  [UPLINK_TYPE.modificationRequest]: "0603a30001",
  [UPLINK_TYPE.status]: "6f",
  [UPLINK_TYPE.dataTransport]: "000101",
};
/** The same with mandatory information missing; messages without any get a comprehension required element. */
const BROKEN: Readonly<Record<number, string>> = Object.fromEntries(
  Object.values(UPLINK_TYPE).map((type) => [type, BODIES[type] === undefined ? "0100" : ""]),
);

class Bench {
  net = new SimNetwork();
  ue = new ScriptedUe(this.net);

  constructor() {
    this.renew();
  }

  /** EBIs 5 and 6 active, an ESM information request under way. */
  renew(): void {
    this.net = new SimNetwork();
    this.ue = new ScriptedUe(this.net);
    this.ue.attach();
    this.net.mme.activateDedicated(IMSI, 5);
    this.ue.send("ACTIVATE DEDICATED EPS BEARER CONTEXT ACCEPT", { ebi: 6 });
    this.net.mme.esmInformation(IMSI, ONGOING);
    this.ue.take();
  }

  /** Sends ESM octets. @returns what came back, hex, and the rules told */
  send(octets: Uint8Array): { answers: string[]; rules: Extract<MmeEvent, { kind: "rule" }>[] } {
    const mark = this.net.mark;
    this.ue.send(octets);
    const rules = this.net.events.slice(mark).flatMap(({ source, ...rest }) => {
      const { event } = rest as { event?: MmeEvent };
      return source === "mme" && event?.kind === "rule" ? [event] : [];
    });
    return { answers: this.ue.take().map((message) => toHex(message.octets)), rules };
  }

  /** What clause 7 must leave as it is. */
  get context(): string {
    const { bearers, procedures } = this.net.mme.state(IMSI)!;
    return JSON.stringify([bearers, procedures]);
  }
}

/** Types of the matrix: of every message in either direction, and some that are none. */
const TYPES = [
  ...new Set([
    ...Object.values(UPLINK_TYPE),
    ...Object.values(ANSWER),
    0xc1,
    0xc5,
    0xc9,
    0xcd,
    0xd9,
    0xdb,
    0xea,
    0x00,
    0xc0,
    0xff,
  ]),
];

function check(bench: Bench, type: number, pti: number, ebi: number, isWhole: boolean): void {
  const body = (isWhole ? BODIES[type] : BROKEN[type]) ?? "";
  const what = `type ${type.toString(16)} PTI ${pti} EBI ${ebi}${isWhole ? "" : " broken"}`;
  const before = bench.context;
  const { answers, rules } = bench.send(Uint8Array.of((ebi << 4) | 2, pti, type, ...fromHex(body)));
  const verdict = judgeNetwork(STATE, { type, pti, ebi, isWhole });
  if (verdict.outcome === "process") {
    assert.ok(!rules.some(({ clause }) => /^TS 24.301 7\.[2356]/.test(clause)), `${what}: ${JSON.stringify(rules)}`);
    bench.renew();
    return;
  }
  assert.deepEqual(
    rules.map(({ clause }) => clause),
    [verdict.clause],
    what,
  );
  assert.equal(bench.context, before, what);
  if (verdict.outcome === "ignore") {
    assert.equal(rules[0]!.outcome, "ignore", what);
    assert.deepEqual(answers, [], what);
    return;
  }
  const isStatus = verdict.type === ANSWER.status;
  assert.deepEqual([rules[0]!.outcome, rules[0]!.cause], [isStatus ? "status" : "reject", verdict.cause], what);
  // TS 24.301 6.3.2: a reject has no EBI; a status names what it is about.
  const head = [((isStatus ? ebi : 0) << 4) | 2, pti, verdict.type, verdict.cause];
  assert.deepEqual(answers, [toHex(Uint8Array.from(head))], what);
}

for (const isWhole of [true, false]) {
  test(`7.3 to 7.5: ${TYPES.length} message types × ${PTIS.length} PTIs × 16 EBIs, ${isWhole ? "whole" : "broken"}`, () => {
    const bench = new Bench();
    for (const type of TYPES) {
      if (!isWhole && BROKEN[type] === undefined) continue;
      for (const pti of PTIS) for (let ebi = 0; ebi < 16; ebi++) check(bench, type, pti, ebi, isWhole);
    }
  });
}

const after = (octets: string): ReturnType<Bench["send"]> => new Bench().send(fromHex(octets));

test("7.2: a message without a whole message type is ignored", () => {
  for (const octets of ["02", "0201", "07", "52"]) {
    const { answers, rules } = after(octets);
    assert.deepEqual(answers, [], octets);
    assert.deepEqual(
      rules.map(({ clause, outcome }) => [clause, outcome]),
      [["TS 24.301 7.2", "ignore"]],
      octets,
    );
  }
});

test("another protocol discriminator is ignored (9.2)", () => {
  const { answers, rules } = after("0301d011");
  assert.deepEqual([answers, rules.map(({ outcome }) => outcome)], [[], ["ignore"]]);
});

test("7.4: an EMM message type that is not defined, or only downlink, gets EMM STATUS #97", () => {
  for (const octets of ["0700", "0742", "07ff"]) {
    const { answers, rules } = after(octets);
    assert.deepEqual(answers, ["076061"], octets);
    assert.deepEqual(
      rules.map(({ clause, outcome }) => [clause, outcome]),
      [["TS 24.301 7.4", "status"]],
      octets,
    );
  }
});

test("7.4: without secure exchange nothing unsolicited is foreseen, and an unknown type is ignored", () => {
  const net = new SimNetwork();
  const ue = new ScriptedUe(net);
  ue.send(ue.attachRequest());
  ue.take();
  ue.send(fromHex("0700"));
  assert.deepEqual(ue.names(), []);
});

test("7.4: messages that are not compatible with the state are ignored", () => {
  for (const octets of ["0743000352 00c2", "0753081122334455667788", "075e", "0751", "074a", "0746"]) {
    const { answers, rules } = after(octets);
    assert.deepEqual(answers, [], octets);
    assert.deepEqual(
      rules.map(({ clause, outcome }) => [clause, outcome]),
      [["TS 24.301 7.4", "ignore"]],
      octets,
    );
  }
});

test("7.5.1: mandatory information missing from an EMM message gets EMM STATUS #96, from a status message nothing", () => {
  for (const octets of ["0756", "0763", "076901"]) assert.deepEqual(after(octets).answers, ["076060"], octets);
  const { answers, rules } = after("0760");
  assert.deepEqual(answers, []);
  assert.deepEqual(
    rules.map(({ clause }) => clause),
    ["TS 24.301 7.5.1"],
  );
});

test("5.5.3.2.7 b): of a TRACKING AREA UPDATE REQUEST it is a reject", () => {
  const { answers } = after("074800");
  assert.deepEqual(answers, ["074b60"]);
});

test("5.5.1.2.7 b), 5.6.1.7 b): of an ATTACH REQUEST and of service requests as well, and the connection goes", () => {
  for (const [octets, expected] of [
    ["0741", "074460"],
    ["074171", "074460"],
    ["c70a", "074e60"],
  ] as const) {
    const net = new SimNetwork();
    const ue = new ScriptedUe(net);
    ue.open(fromHex(octets));
    assert.deepEqual(
      ue.take().map((m) => toHex(m.octets)),
      [expected],
      octets,
    );
    assert.equal(ue.connection, null, octets);
  }
});

test("7.6.1: an unknown information element is ignored, and one with comprehension required is not (7.5.1)", () => {
  const whole = `${PDN_REQUEST.replace("0201", "0209")}280403696d73`;
  assert.ok(after(`${whole}1f01aa`).answers[0]!.includes("09c1"));
  assert.deepEqual(after(`${whole}0f01aa`).answers, ["0209d160"]);
});

test("7.6.2, 7.6.3: out of sequence and repeated elements are ignored: the first one counts", () => {
  const bench = new Bench();
  const name = "280403696d73";
  bench.send(fromHex(`0209d011${name}280908696e7465726e6574`));
  assert.equal(bench.net.mme.state(IMSI)!.bearers.at(-1)!.apn, "ims");
  bench.renew();
  // Protocol configuration options before the access point name: the name is out of sequence, so the default APN is meant and open already.
  const { rules } = bench.send(fromHex(`0209d0112701 80${name}`));
  assert.ok(rules.some(({ clause }) => clause === "TS 24.301 7.6.2"));
  assert.ok(rules.some(({ cause }) => cause === 55));
});

test("7.7.1: a syntactically incorrect optional element counts as not there", () => {
  const bench = new Bench();
  const { rules } = bench.send(fromHex("0209d0112800"));
  assert.equal(rules[0]!.clause, "TS 24.301 7.7.1");
});

test("7.7.2: EXTENDED SERVICE REQUEST with an unexpected CSFB response, or without the one it must have: SERVICE REJECT #100", () => {
  for (const [type, response] of [
    [0, { "CSFB response": 1 }],
    [1, {}],
  ] as const) {
    const { answers } = new Bench().send(
      write("EXTENDED SERVICE REQUEST", "uplink", {
        ies: { "Service type": type, "NAS key set identifier": 0, "M-TMSI": "f400000001", ...response },
      }),
    );
    assert.deepEqual(answers, ["074e64"]);
  }
});

test("an ESM message in an ATTACH REQUEST is judged likewise: ATTACH REJECT #19 with the answer in it (7.3.1 a, 7.3.2 a, 7.4, 7.5.3 e)", () => {
  for (const [esm, answer] of [
    ["0200d011", "0200d151"],
    ["02ffd011", "02ffd151"],
    ["5201d011", "0201d12b"],
    ["0201d0", "0201d160"],
    ["0201d111", "0201e861"],
    ["0200da", null],
  ] as const) {
    const net = new SimNetwork();
    const ue = new ScriptedUe(net);
    ue.send(ue.attachRequest({ "ESM message container": esm }));
    ue.answerChallenge();
    ue.completeSecurityMode();
    const reject = ue.take().at(-1)!;
    const container = reject.ies.get("ESM message container");
    assert.deepEqual([reject.name, reject.ies.get("EMM cause")![0]], ["ATTACH REJECT", 19], esm);
    assert.equal(container === undefined ? null : toHex(container), answer, esm);
  }
});

test("7.4: sessions and transport are not foreseen before the attach is accepted", () => {
  const net = new SimNetwork();
  const ue = new ScriptedUe(net);
  // The ESM information request keeps the attach waiting, under security.
  ue.send(ue.attachRequest({ "ESM message container": "0201d011d1" }));
  ue.answerChallenge();
  ue.completeSecurityMode();
  ue.take();
  const mark = net.mark;
  ue.send("PDN CONNECTIVITY REQUEST", { pti: 9, ies: { "Request type": 1, "PDN type": 1 } });
  ue.send("UPLINK NAS TRANSPORT", { ies: { "NAS message container": "0901" } });
  assert.deepEqual(ue.names(), []);
  assert.deepEqual(
    net.story(mark).filter((line) => !line.startsWith(">")),
    ["TS 24.301 7.4 ignore", "TS 24.301 7.4 ignore"],
  );
  ue.send("ESM INFORMATION RESPONSE", { pti: 1, ies: { "Access point name": "03696d73" } });
  assert.deepEqual(ue.names(), ["ATTACH ACCEPT"]);
});
