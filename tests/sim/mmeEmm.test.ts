// EMM procedures of the MME against a scripted UE: retransmissions, authentication, security, attach (TS 24.301 clause 5).
import assert from "node:assert/strict";
import { test } from "node:test";
import { toHex } from "../../host/ue/hex.ts";
import { attached, cause, idle, repeats, world } from "./scenes.ts";
import { ScriptedUe } from "./scriptedUe.ts";
import { IMSI, SimNetwork } from "./simNetwork.ts";

// ---- Timers: the message as often as the text says, and what comes then ----

test("T3460: AUTHENTICATION REQUEST is sent five times, then the procedure ends (5.4.2.7 b)", () => {
  const { net, ue } = world();
  ue.send(ue.attachRequest());
  assert.deepEqual(repeats(net, ue, 29), Array(5).fill("AUTHENTICATION REQUEST"));
  net.run(1);
  assert.deepEqual([ue.names(), ue.released], [[], ["failure"]]);
  assert.ok(net.story().includes("TS 24.301 5.4.2.7 b) abort"));
});

test("T3460: SECURITY MODE COMMAND likewise, each with its own NAS COUNT (5.4.3.7 b)", () => {
  const { net, ue } = world();
  ue.send(ue.attachRequest());
  ue.answerChallenge();
  ue.take();
  assert.deepEqual(repeats(net, ue, 31), Array(4).fill("SECURITY MODE COMMAND"));
  assert.deepEqual(
    ue.pdus.slice(-5).map((pdu) => pdu[5]),
    [0, 1, 2, 3, 4],
  );
  assert.deepEqual(ue.released, ["failure"]);
});

test("T3470: IDENTITY REQUEST likewise, and what was going on ends with it (5.4.4.6 b)", () => {
  const { net, ue } = world();
  ue.send(ue.attachRequest({ "EPS mobile identity": "f600f110800101deadbeef" }));
  assert.deepEqual(repeats(net, ue, 31), Array(5).fill("IDENTITY REQUEST"));
  assert.deepEqual(ue.released, ["failure"]);
});

test("T3450: ATTACH ACCEPT likewise, then the UE counts as detached; both GUTIs are known (5.5.1.2.7 c)", () => {
  const { net, ue } = world();
  ue.send(ue.attachRequest());
  ue.answerChallenge();
  ue.completeSecurityMode();
  ue.take();
  assert.deepEqual(repeats(net, ue, 31), Array(4).fill("ATTACH ACCEPT"));
  assert.equal(net.mme.state(IMSI)!.emm, "EMM-DEREGISTERED");
  ue.send(ue.attachRequest());
  assert.deepEqual(ue.names(), ["ATTACH ACCEPT"], "the new GUTI and its context are known");
});

test("T3450: GUTI REALLOCATION COMMAND likewise; the UE may use either GUTI then (5.4.1.6 b)", () => {
  const { net, ue } = attached();
  const old = ue.guti!;
  net.mme.reallocateGuti(IMSI);
  assert.deepEqual(repeats(net, ue, 31), Array(5).fill("GUTI REALLOCATION COMMAND"));
  assert.equal(net.mme.state(IMSI)!.emm, "EMM-REGISTERED");
  for (const guti of [old, ue.guti!]) {
    net.mme.release(IMSI);
    ue.guti = guti;
    ue.resume();
    assert.equal(net.mme.state(IMSI)!.isSecure, true);
  }
});

test("T3422: DETACH REQUEST likewise (5.5.2.3.5 a); IMSI detach leaves the state (5.5.2.3.5 a)", () => {
  const { net, ue } = attached();
  net.mme.detach(IMSI, { type: 3 });
  assert.deepEqual(repeats(net, ue, 31), Array(5).fill("DETACH REQUEST"));
  assert.equal(net.mme.state(IMSI)!.emm, "EMM-REGISTERED");
  net.mme.detach(IMSI, { type: 2, cause: 7 });
  assert.equal(net.mme.state(IMSI)!.emm, "EMM-DEREGISTERED-INITIATED");
  assert.deepEqual(repeats(net, ue, 31), Array(5).fill("DETACH REQUEST"));
  assert.deepEqual([net.mme.state(IMSI)!.emm, ue.released], ["EMM-DEREGISTERED", ["normal"]]);
});

test("timers in CE mode are those of the table (10.2.2)", () => {
  const { net, ue } = world({ mme: { coverage: "CE mode" } });
  ue.send(ue.attachRequest());
  assert.equal(repeats(net, ue, 23).length, 1);
  assert.equal(repeats(net, ue, 2).length, 1);
});

// ---- Authentication ----

test("a wrong RES: with an IMSI AUTHENTICATION REJECT (5.4.2.5)", () => {
  const { ue } = world();
  ue.send(ue.attachRequest());
  ue.send("AUTHENTICATION RESPONSE", { ies: { "Authentication response parameter": "0011223344556677" } });
  assert.deepEqual(ue.names(), ["AUTHENTICATION REQUEST", "AUTHENTICATION REJECT"]);
  assert.deepEqual(ue.released, ["failure"]);
});

test("MAC failure under a GUTI: the IMSI is asked for; the same IMSI is rejected (5.4.2.7 c)", () => {
  const { net, ue } = idle({ mme: { authentication: "always" } });
  ue.send(ue.attachRequest());
  ue.isSecure = true;
  ue.send("AUTHENTICATION FAILURE", { ies: { "EMM cause": 20 } });
  assert.deepEqual(ue.names(), ["AUTHENTICATION REQUEST", "IDENTITY REQUEST"]);
  ue.send("IDENTITY RESPONSE", { ies: { "Mobile identity": "0910101032547698" } });
  assert.deepEqual(ue.names(), ["AUTHENTICATION REJECT"]);
  assert.equal(net.mme.state(IMSI)!.emm, "EMM-REGISTERED", "the EMM context stays as it was");
});

test("non-EPS authentication unacceptable (5.4.2.7 d), synch failure with a wrong AUTS (5.4.2.7 e)", () => {
  const { net, ue } = world();
  ue.send(ue.attachRequest());
  ue.send("AUTHENTICATION FAILURE", { ies: { "EMM cause": 26 } });
  assert.ok(net.story().includes("TS 24.301 5.4.2.7 d) retry #26"));
  const second = world();
  second.ue.send(second.ue.attachRequest());
  second.ue.send("AUTHENTICATION FAILURE", { ies: { "EMM cause": 21, "Authentication failure parameter": "00".repeat(14) } });
  assert.deepEqual(second.ue.names(), ["AUTHENTICATION REQUEST", "AUTHENTICATION REJECT"]);
});

test("a real card that is ahead: the HSS takes its SQN and the next challenge is right (5.4.2.7 e)", () => {
  const net = new SimNetwork();
  const usim = { algorithm: "milenage", k: "465b5ce8b199b49faa5f0a2ee238a6bc", opc: "cd63cb71954a9f4e48a5994e37a02baf" };
  net.attached(IMSI, { usim: { ...usim, sqn: "000000100000" } });
  assert.ok(net.story().includes("TS 24.301 5.4.2.7 e) retry #21"));
  assert.equal(net.mme.state(IMSI)!.emm, "EMM-REGISTERED");
});

test("synch failure twice in a row ends it; a challenge that was sent again does not count (5.4.2.7 e)", () => {
  for (const isRepeated of [false, true]) {
    const { net, ue } = world();
    ue.send(ue.attachRequest());
    for (const sqn of [0x100000, 0x200000]) {
      if (isRepeated) net.run(6);
      ue.failSynch(sqn);
    }
    const last = ue.names().at(-1);
    assert.equal(last, isRepeated ? "AUTHENTICATION REQUEST" : "AUTHENTICATION REJECT");
  }
});

test("an IMSI that the HSS does not know is rejected with #8", () => {
  const { ue } = world();
  ue.send(ue.attachRequest({ "EPS mobile identity": "0910101032547699" }));
  assert.deepEqual(cause(ue), ["ATTACH REJECT", 8]);
});

// ---- Security mode ----

for (const [what, start] of [
  ["attach", (ue: ScriptedUe) => ue.send(ue.attachRequest())],
  [
    "tracking area update",
    (ue: ScriptedUe) =>
      ue.send("TRACKING AREA UPDATE REQUEST", {
        ies: { "EPS update type": 0, "NAS key set identifier": ue.ksi, "Old GUTI": ue.guti! },
      }),
  ],
  ["service request", (ue: ScriptedUe) => ue.serviceRequest()],
] as const) {
  test(`SECURITY MODE REJECT during ${what}: the procedure ends, the context before stays (5.4.3.5)`, () => {
    const { net, ue } = idle();
    const before = net.mme.state(IMSI)!.security!;
    net.mme.configure({ integrity: [1] });
    start(ue);
    assert.deepEqual(ue.names(), ["SECURITY MODE COMMAND"]);
    ue.isSecure = true;
    ue.send("SECURITY MODE REJECT", { ies: { "EMM cause": 23 } });
    assert.ok(net.story().includes("TS 24.301 5.4.3.5 abort #23"));
    const { security, emm } = net.mme.state(IMSI)!;
    assert.deepEqual([security!.eia, security!.ksi, emm], [before.eia, before.ksi, "EMM-REGISTERED"]);
    assert.equal(ue.released.at(-1), "failure");
    net.mme.configure({ integrity: [2] });
    ue.serviceRequest();
    ue.answerChallenge();
    ue.completeSecurityMode();
    assert.deepEqual(ue.names(), ["AUTHENTICATION REQUEST", "SECURITY MODE COMMAND"]);
    assert.equal(ue.setUp.length, 2);
  });
}

test("a UE whose capabilities have no algorithm in common is refused (5.5.1.2.7 j)", () => {
  const { ue } = world();
  ue.send(ue.attachRequest({ "UE network capability": "f080" }));
  ue.answerChallenge();
  assert.deepEqual(cause(ue).slice(2), ["ATTACH REJECT", 23]);
});

test("HashMME: what the network had got is not what the UE sent, and the UE's own request counts (5.4.3.4)", () => {
  const { net, ue } = world();
  ue.send(ue.attachRequest({ "EPS attach type": 2 }));
  ue.answerChallenge();
  const own = ue.attachRequest();
  ue.completeSecurityMode({ "Replayed NAS message container": own });
  const accept = ue.take().find(({ name }) => name === "ATTACH ACCEPT")!;
  assert.equal(accept.ies.get("EPS attach result")![0], 1);
  assert.equal(net.mme.state(IMSI)!.emm, "EMM-COMMON-PROCEDURE-INITIATED");
});

// ---- Attach: collisions (5.5.1.2.7) ----

test("ATTACH REQUEST again before the accept: the same one is ignored, another one starts anew (e)", () => {
  const { net, ue } = world();
  ue.send(ue.attachRequest());
  ue.send(ue.attachRequest());
  assert.deepEqual(ue.names(), ["AUTHENTICATION REQUEST"]);
  assert.ok(net.story().includes("TS 24.301 5.5.1.2.7 e) ignore"));
  ue.send(ue.attachRequest({ "EPS attach type": 2 }));
  assert.deepEqual(ue.names(), ["AUTHENTICATION REQUEST"]);
  assert.ok(net.story().includes("TS 24.301 5.5.1.2.7 e) abort"));
});

test("ATTACH REQUEST again after the accept: the same one gets the same accept (d)", () => {
  const { net, ue } = world();
  const request = ue.attachRequest();
  ue.send(request);
  ue.answerChallenge();
  ue.completeSecurityMode();
  const [accept] = ue.take().slice(-1);
  ue.send(request, {}, { headerType: 1 });
  assert.deepEqual(
    ue.take().map((m) => toHex(m.octets)),
    [toHex(accept!.octets)],
  );
  assert.ok(net.story().includes("TS 24.301 5.5.1.2.7 d) retry"));
});

test("attach in EMM-REGISTERED: a UE that proves itself starts anew, an impostor changes nothing (f)", () => {
  const { net, ue } = idle();
  net.mme.setApnPolicy("*", null);
  const before = net.mme.state(IMSI)!;
  const impostor = new ScriptedUe(net);
  impostor.send(impostor.attachRequest());
  impostor.send("AUTHENTICATION RESPONSE", { ies: { "Authentication response parameter": "0011223344556677" } });
  assert.deepEqual(impostor.names(), ["AUTHENTICATION REQUEST", "AUTHENTICATION REJECT"]);
  assert.deepEqual(net.mme.state(IMSI), before);
  ue.send(ue.attachRequest());
  ue.isSecure = true;
  ue.completeAttach();
  assert.notEqual(net.mme.state(IMSI)!.guti, before.guti);
  assert.deepEqual(
    net.mme.state(IMSI)!.bearers.map(({ ebi }) => ebi),
    [5],
  );
});

test("the connection fails before ATTACH COMPLETE: deregistered, both GUTIs count (a)", () => {
  const { net, ue } = world();
  ue.send(ue.attachRequest());
  ue.answerChallenge();
  ue.completeSecurityMode();
  ue.lose();
  assert.equal(net.mme.state(IMSI)!.emm, "EMM-DEREGISTERED");
  net.run(60);
  assert.ok(!net.story().includes("T3450 expired"));
});

test("TRACKING AREA UPDATE REQUEST before ATTACH COMPLETE is rejected with #10 (g)", () => {
  const { ue } = world();
  ue.send(ue.attachRequest());
  ue.answerChallenge();
  ue.completeSecurityMode();
  ue.take();
  ue.send(
    "TRACKING AREA UPDATE REQUEST",
    { ies: { "EPS update type": 0, "NAS key set identifier": ue.ksi, "Old GUTI": ue.guti! } },
    { headerType: 1 },
  );
  assert.deepEqual(cause(ue), ["TRACKING AREA UPDATE REJECT", 10]);
});

test("DETACH REQUEST before ATTACH COMPLETE ends the attach (h)", () => {
  const { net, ue } = world();
  ue.send(ue.attachRequest());
  ue.answerChallenge();
  ue.completeSecurityMode();
  ue.take();
  ue.send("DETACH REQUEST", { ies: { "Detach type": 1, "NAS key set identifier": ue.ksi, "EPS mobile identity": ue.identity } });
  assert.deepEqual(ue.names(), ["DETACH ACCEPT"]);
  assert.equal(net.mme.state(IMSI)!.emm, "EMM-DEREGISTERED");
});

// ---- Emergency ----

test("emergency attach of a UE without IMSI: IMEI, EIA0 and EEA0, an emergency bearer only (5.4.2.5)", () => {
  const { net, ue } = world();
  ue.send(
    ue.attachRequest({ "EPS attach type": 6, "EPS mobile identity": "3a53940960783391", "ESM message container": "0201d014" }),
  );
  assert.deepEqual(
    ue.take().map(({ name, ies }) => [name, ies.get("Selected NAS security algorithms")?.[0]]),
    [["SECURITY MODE COMMAND", 0]],
  );
  ue.security = { kasme: new Uint8Array(32), ksi: 0, eia: 0, eea: 0, uplink: 0, downlink: 0 };
  ue.isSecure = true;
  ue.send("SECURITY MODE COMPLETE", {}, { headerType: 4 });
  ue.completeAttach();
  const [imei] = net.mme.ues();
  assert.equal(net.mme.state(imei!)!.emm, "EMM-REGISTERED");
  assert.equal(net.mme.state(imei!)!.bearers[0]!.apn, "sos");
});

test("emergency attach where the network insists on authentication: rejected", () => {
  const { ue } = world({ mme: { unauthenticatedEmergency: false } });
  ue.send(
    ue.attachRequest({ "EPS attach type": 6, "EPS mobile identity": "3a53940960783391", "ESM message container": "0201d014" }),
  );
  assert.deepEqual(cause(ue), ["ATTACH REJECT", 5]);
});
