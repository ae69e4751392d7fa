// EMM procedures of the MME against a scripted UE: service requests, updates, detach, lower layers (TS 24.301 clause 5).
import assert from "node:assert/strict";
import { test } from "node:test";
import { write } from "../../host/sim/nas.ts";
import { toHex } from "../../host/ue/hex.ts";
import { attached, cause, idle, repeats, world } from "./scenes.ts";
import type { ScriptedUe } from "./scriptedUe.ts";
import { IMSI } from "./simNetwork.ts";

// ---- Service requests (5.6.1) ----

test("SERVICE REQUEST: radio bearers, and what waited for the UE", () => {
  const { net, ue } = idle();
  net.mme.sendSms(IMSI, "0901");
  net.mme.activateDedicated(IMSI, 5);
  ue.serviceRequest();
  assert.deepEqual([ue.names(), ue.setUp.at(-1)], [[], [5]]);
  ue.isSecure = true;
  net.mme.bearersReady(ue.connection!, [5]);
  assert.deepEqual(ue.names(), ["DOWNLINK NAS TRANSPORT", "ACTIVATE DEDICATED EPS BEARER CONTEXT REQUEST"]);
  assert.equal(net.mme.state(IMSI)!.procedures.length, 0);
});

test("SERVICE REQUEST with a wrong MAC, a wrong KSI, of an unknown UE: #9, and what is known stays", () => {
  for (const changes of [{ macOffset: 1 }, { ksi: 5 }]) {
    const { net, ue } = idle();
    const before = net.mme.state(IMSI);
    ue.serviceRequest(changes);
    assert.deepEqual(cause(ue), ["SERVICE REJECT", 9]);
    assert.deepEqual(net.mme.state(IMSI), before);
  }
  const { ue } = idle();
  ue.guti = Uint8Array.of(...ue.guti!.slice(0, -1), 0);
  ue.serviceRequest();
  assert.deepEqual(cause(ue), ["SERVICE REJECT", 9]);
});

test("SERVICE REQUEST of a UE that was detached without knowing: #10", () => {
  const { net, ue } = attached();
  net.mme.detachLocally(IMSI);
  ue.serviceRequest();
  ue.isSecure = true;
  assert.deepEqual(cause(ue), ["SERVICE REJECT", 10]);
});

test("a SERVICE REQUEST sent again with an old COUNT is no new one (4.4.3.2)", () => {
  const { ue } = idle();
  ue.serviceRequest();
  ue.lose();
  ue.security!.uplink--;
  ue.serviceRequest();
  assert.deepEqual(cause(ue), ["SERVICE REJECT", 9]);
});

test("lower layers could not set all bearers up: the others are deactivated locally (5.6.1.4)", () => {
  const { net, ue } = attached();
  net.mme.activateDedicated(IMSI, 5);
  ue.send("ACTIVATE DEDICATED EPS BEARER CONTEXT ACCEPT", { ebi: 6 });
  net.mme.release(IMSI);
  ue.serviceRequest();
  net.mme.bearersReady(ue.connection!, [5]);
  assert.deepEqual(
    net.mme.state(IMSI)!.bearers.map(({ ebi }) => ebi),
    [5],
  );
});

test("a policy rejects service requests: congestion with T3346, once (5.6.1.5)", () => {
  const { net, ue } = idle();
  net.mme.setPolicy(IMSI, { service: { cause: 22, backOff: 120, times: 1 } });
  ue.serviceRequest();
  const [reject] = ue.take();
  assert.deepEqual(
    [reject!.name, reject!.ies.get("EMM cause")![0], reject!.ies.get("T3346 value")![0]],
    ["SERVICE REJECT", 22, 0x22],
  );
  ue.resume();
  assert.equal(net.mme.state(IMSI)!.isSecure, true);
});

const extended = (ue: ScriptedUe, ies: Readonly<Record<string, number | string>>): Uint8Array =>
  write("EXTENDED SERVICE REQUEST", "uplink", {
    ies: { "Service type": 0, "NAS key set identifier": ue.ksi, "M-TMSI": `f4${toHex(ue.guti!.slice(-4))}`, ...ies },
  });

test("EXTENDED SERVICE REQUEST: CS fallback of a combined UE, #18 without, packet services, connection release", () => {
  const { ue } = idle();
  ue.send(extended(ue, {}));
  ue.isSecure = true;
  assert.deepEqual(cause(ue), ["SERVICE REJECT", 18]);
  ue.send(extended(ue, { "Service type": 8 }));
  assert.deepEqual(ue.setUp.at(-1), [5]);
  ue.lose();
  ue.send(extended(ue, { "Service type": 8, "UE request type": "01" }));
  assert.deepEqual(ue.names(), ["SERVICE ACCEPT"]);
  assert.equal(ue.released.at(-1), "normal");

  const combined = world();
  combined.ue.send(combined.ue.attachRequest({ "EPS attach type": 2 }));
  combined.ue.answerChallenge();
  combined.ue.completeSecurityMode();
  combined.ue.completeAttach();
  combined.net.mme.page(IMSI, "CS");
  assert.deepEqual(combined.ue.names(), ["CS SERVICE NOTIFICATION"]);
  combined.ue.send(extended(combined.ue, { "Service type": 1, "CSFB response": 1 }));
  assert.deepEqual(combined.ue.released, ["cs-fallback"]);
});

test("CONTROL PLANE SERVICE REQUEST: data in it is delivered, SERVICE ACCEPT; not ciphered it is discarded (4.4.5)", () => {
  const { net, ue } = idle();
  const data = write("ESM DATA TRANSPORT", "uplink", { ebi: 5, ies: { "User data container": "cafe" } });
  const request = write("CONTROL PLANE SERVICE REQUEST", "uplink", {
    ies: {
      "Control plane service type": 0,
      "NAS key set identifier": ue.ksi,
      "ESM message container": data,
      "EPS bearer context status": "2000",
    },
  });
  ue.send(request, {}, { headerType: 1 });
  assert.deepEqual(ue.names(), []);
  assert.ok(net.story().includes("TS 24.301 4.4.5 ignore"));
  ue.connection = null;
  ue.send(request, {}, { headerType: 5 });
  assert.deepEqual(
    ue.take().map(({ name, ies }) => [name, toHex(ies.get("EPS bearer context status")!)]),
    [["SERVICE ACCEPT", "2000"]],
  );
  const delivered = net.events.flatMap((entry) =>
    entry.source === "mme" && entry.event.kind === "delivered" ? [entry.event] : [],
  );
  assert.deepEqual(
    delivered.map(({ what, octets }) => [what, toHex(octets)]),
    [["data", "cafe"]],
  );
});

// ---- Tracking area update (5.5.3) ----

const update = (ue: ScriptedUe, ies: Readonly<Record<string, number | string | Uint8Array>> = {}): Uint8Array =>
  write("TRACKING AREA UPDATE REQUEST", "uplink", {
    ies: { "EPS update type": 0, "NAS key set identifier": ue.ksi, "Old GUTI": ue.guti!, ...ies },
  });

test("T3450: TRACKING AREA UPDATE ACCEPT five times, and the UE stays registered (5.5.3.2.7 c)", () => {
  const { net, ue } = idle();
  ue.send(update(ue));
  assert.deepEqual(repeats(net, ue, 31), Array(5).fill("TRACKING AREA UPDATE ACCEPT"));
  assert.equal(net.mme.state(IMSI)!.emm, "EMM-REGISTERED");
});

test("with the active flag the radio bearers come, and the connection stays", () => {
  const { ue } = idle();
  ue.send(update(ue, { "EPS update type": 8 }));
  ue.isSecure = true;
  ue.send("TRACKING AREA UPDATE COMPLETE");
  assert.deepEqual([ue.setUp.at(-1), ue.released.length], [[5], 1]);
});

test("bearers that the UE does not have any more go, and the accept tells which are left (5.5.3.2.4)", () => {
  const { net, ue } = attached();
  net.mme.activateDedicated(IMSI, 5);
  ue.send("ACTIVATE DEDICATED EPS BEARER CONTEXT ACCEPT", { ebi: 6 });
  net.mme.release(IMSI);
  ue.take();
  ue.send(update(ue, { "EPS bearer context status": "2000" }));
  const [accept] = ue.take();
  assert.equal(toHex(accept!.ies.get("EPS bearer context status")!), "2000");
  assert.deepEqual(
    net.mme.state(IMSI)!.bearers.map(({ ebi }) => ebi),
    [5],
  );
});

test("a bearer deactivated while the UE was idle is told with the next update (6.4.4.2, 5.5.3.2.4)", () => {
  const { net, ue } = attached();
  net.mme.activateDedicated(IMSI, 5);
  ue.send("ACTIVATE DEDICATED EPS BEARER CONTEXT ACCEPT", { ebi: 6 });
  net.mme.release(IMSI);
  net.mme.deactivate(IMSI, 6);
  ue.take();
  ue.send(update(ue));
  assert.equal(toHex(ue.take()[0]!.ies.get("EPS bearer context status")!), "2000");
});

test("no bearer left: #40 (5.5.3.2.5)", () => {
  const { net, ue } = idle();
  ue.send(update(ue, { "EPS bearer context status": "0000" }));
  assert.deepEqual(cause(ue), ["TRACKING AREA UPDATE REJECT", 40]);
  assert.equal(net.mme.state(IMSI)!.emm, "EMM-DEREGISTERED");
});

test("an unknown GUTI: #9; without integrity protection the UE is authenticated first (4.4.4.3)", () => {
  const { net, ue } = idle();
  const guti = ue.guti!;
  ue.send(update(ue, { "Old GUTI": "f600f110800101deadbeef" }), {}, { headerType: 0 });
  assert.deepEqual(cause(ue), ["TRACKING AREA UPDATE REJECT", 9]);
  ue.guti = guti;
  ue.send(update(ue), {}, { headerType: 0 });
  ue.answerChallenge();
  ue.completeSecurityMode();
  ue.send("TRACKING AREA UPDATE COMPLETE");
  assert.deepEqual(ue.names(), ["AUTHENTICATION REQUEST", "SECURITY MODE COMMAND", "TRACKING AREA UPDATE ACCEPT"]);
  assert.equal(net.mme.state(IMSI)!.emm, "EMM-REGISTERED");
});

test("again before TRACKING AREA UPDATE COMPLETE: the same request gets the same accept, another one a new one (5.5.3.2.7 d)", () => {
  const { net, ue } = idle();
  ue.send(update(ue));
  ue.isSecure = true;
  const first = toHex(ue.take()[0]!.octets);
  ue.send(update(ue, { "Old GUTI": net.mme.state(IMSI)!.guti! }), {}, { headerType: 1 });
  const [second] = ue.take();
  assert.notEqual(toHex(second!.octets), first);
  assert.ok(net.story().includes("TS 24.301 5.5.3.2.7 d) abort"));
});

test("combined update: with the location area, or for EPS services only with a cause (5.5.3.3.4)", () => {
  const { net, ue } = idle();
  ue.send(update(ue, { "EPS update type": 2 }));
  ue.isSecure = true;
  const [accept] = ue.take();
  assert.deepEqual([accept!.ies.get("EPS update result")![0], accept!.ies.has("Location area identification")], [1, true]);
  ue.lose();
  net.mme.setPolicy(IMSI, { epsOnly: 16 });
  ue.send(update(ue, { "EPS update type": 1 }));
  const [second] = ue.take();
  assert.deepEqual([second!.ies.get("EPS update result")![0], second!.ies.get("EMM cause")![0]], [0, 16]);
});

test("another request during the authentication: challenged with the same RAND, so that the answer on its way counts (5.5.3.2.7 e)", () => {
  const { net, ue } = idle({ mme: { authentication: "always" } });
  ue.send(update(ue));
  ue.isSecure = true;
  ue.send(update(ue, { "EPS update type": 8 }));
  const [first, second] = ue.received;
  const rand = "Authentication parameter RAND (EPS challenge)";
  assert.deepEqual([first!.name, second!.name], ["AUTHENTICATION REQUEST", "AUTHENTICATION REQUEST"]);
  assert.deepEqual(first!.ies.get(rand), second!.ies.get(rand));
  assert.ok(net.story().includes("TS 24.301 5.5.3.2.7 e) abort"));
  ue.answerChallenge();
  assert.equal(ue.names().at(-1), "SECURITY MODE COMMAND");
});

// ---- Detach (5.5.2) ----

const detachRequest = (ue: ScriptedUe, type: number): Uint8Array =>
  write("DETACH REQUEST", "uplink", {
    ies: { "Detach type": type, "NAS key set identifier": ue.ksi, "EPS mobile identity": ue.identity },
  });

test("switch off without protection leaves a registered UE as it is; other detaches are authenticated first (4.4.4.3)", () => {
  const { net, ue } = idle();
  ue.send(detachRequest(ue, 9), {}, { headerType: 0 });
  assert.deepEqual([net.mme.state(IMSI)!.emm, ue.names()], ["EMM-REGISTERED", []]);
  ue.send(detachRequest(ue, 1), {}, { headerType: 0 });
  ue.answerChallenge();
  assert.deepEqual(ue.names(), ["AUTHENTICATION REQUEST", "DETACH ACCEPT"]);
  assert.equal(net.mme.state(IMSI)!.emm, "EMM-DEREGISTERED");
});

test("switch off with protection: detached without an answer", () => {
  const { net, ue } = attached();
  ue.send(detachRequest(ue, 9));
  assert.deepEqual([net.mme.state(IMSI)!.emm, ue.names(), ue.released], ["EMM-DEREGISTERED", [], ["normal"]]);
});

test("both detach at once: both are over (5.5.2.3.5 c)", () => {
  const { net, ue } = attached();
  net.mme.detach(IMSI, { type: 2 });
  ue.take();
  ue.send(detachRequest(ue, 1));
  assert.deepEqual(ue.names(), ["DETACH ACCEPT"]);
  assert.ok(net.story().includes("TS 24.301 5.5.2.3.5 c) accept"));
});

test("a network initiated detach and an attach (5.5.2.3.5 d), an update (e), a service request (f)", () => {
  const during = (type: number, cause?: number): ReturnType<typeof attached> => {
    const both = attached();
    both.net.mme.detach(IMSI, cause === undefined ? { type } : { type, cause });
    both.ue.take();
    return both;
  };
  const notRequired = during(2);
  notRequired.ue.send(notRequired.ue.attachRequest(), {}, { headerType: 1 });
  notRequired.ue.send(update(notRequired.ue), {}, { headerType: 1 });
  assert.deepEqual(notRequired.ue.names(), []);
  const required = during(1);
  required.ue.send(required.ue.attachRequest(), {}, { headerType: 1 });
  assert.deepEqual(required.ue.names(), ["ATTACH ACCEPT"]);
  const imsiOnly = during(2, 2);
  imsiOnly.ue.send(update(imsiOnly.ue), {}, { headerType: 1 });
  assert.deepEqual(imsiOnly.ue.names(), ["TRACKING AREA UPDATE ACCEPT"]);
  imsiOnly.net.run(60);
  assert.ok(!imsiOnly.net.story().includes("T3422 expired"));
});

// ---- Lower layers ----

test("a PDU that was not delivered goes out again with another COUNT (5.4.1.6 g, 6.3.4 a), SMS does not", () => {
  const { net, ue } = attached();
  const undelivered = (): void => net.mme.undelivered(ue.connection!, ue.pdus.at(-1)!, false);
  net.mme.reallocateGuti(IMSI);
  undelivered();
  assert.deepEqual(ue.names(), Array(2).fill("GUTI REALLOCATION COMMAND"));
  assert.notEqual(ue.pdus.at(-1)![5], ue.pdus.at(-2)![5]);
  ue.send("GUTI REALLOCATION COMPLETE");
  net.mme.activateDedicated(IMSI, 5);
  undelivered();
  assert.equal(ue.names().length, 2);
  assert.ok(net.story().includes("TS 24.301 6.3.4 a) retry"));
  net.mme.undelivered(ue.connection!, ue.pdus.at(-1)!, true);
  net.mme.sendSms(IMSI, "0901");
  undelivered();
  assert.deepEqual(ue.names(), ["DOWNLINK NAS TRANSPORT"]);
});

test("a connection without messages is released after its time", () => {
  const { net, ue } = attached({ mme: { inactivity: 10_000 } });
  net.run(9);
  net.mme.emmInformation(IMSI);
  net.run(9);
  assert.deepEqual(ue.released, []);
  net.run(1);
  assert.deepEqual(ue.released, ["normal"]);
});

test("what is not protected as it must be is ignored once the exchange is secure (4.4.4.3, 4.4.5)", () => {
  const { net, ue } = attached();
  const plain = write("EMM STATUS", "uplink", { ies: { "EMM cause": 111 } });
  for (const [how, clause] of [
    [{ headerType: 0 }, "4.4.4.3"],
    [{ headerType: 2, macOffset: 1 }, "4.4.4.3"],
    [{ headerType: 1 }, "4.4.5"],
    [{ headerType: 2, count: 0 }, "4.4.4.3"],
  ] as const) {
    const mark = net.mark;
    ue.send(plain, {}, how);
    assert.deepEqual(net.story(mark).slice(-1), [`TS 24.301 ${clause} ignore`]);
  }
  ue.security!.uplink += 1;
  const mark = net.mark;
  ue.send(plain);
  assert.deepEqual(net.story(mark), ["> EMM STATUS", "TS 24.301 5.7 ignore #111"]);
});

test("paging by the old GUTI, then by the new one while both count (5.4.1.6 a); by IMSI", () => {
  const { net, ue } = attached({ mme: { pagingAttempts: 1 } });
  const old = toHex(ue.guti!.slice(-5));
  net.mme.reallocateGuti(IMSI);
  net.mme.release(IMSI);
  const pages: (string | null)[] = [];
  net.onPage = ({ stmsi, identity }) => pages.push(identity === "IMSI" ? identity : toHex(stmsi!));
  net.mme.page(IMSI);
  net.run(20);
  assert.deepEqual(pages, [old, toHex(ue.guti!.slice(-5))]);
  net.mme.page(IMSI, "PS", "IMSI");
  assert.equal(pages.at(-1), "IMSI");
});

// ---- A detach that comes across something else ----

test("a detach waits for an identification (5.4.4.6 e) and an update (5.5.3.2.7 g), switch off does not", () => {
  const identified = attached();
  identified.net.mme.identify(IMSI, 3);
  identified.ue.take();
  identified.ue.send(detachRequest(identified.ue, 1));
  assert.deepEqual(identified.ue.names(), []);
  identified.ue.send("IDENTITY RESPONSE", { ies: { "Mobile identity": "3353940960783391f0" } });
  assert.deepEqual(identified.ue.names(), ["DETACH ACCEPT"]);
  for (const [type, answers] of [
    [1, ["DETACH ACCEPT"]],
    [9, []],
  ] as const) {
    const { net, ue } = idle();
    ue.send(update(ue));
    ue.isSecure = true;
    ue.take();
    ue.send(detachRequest(ue, type));
    assert.deepEqual(ue.names(), []);
    assert.equal(net.mme.state(IMSI)!.emm, type === 1 ? "EMM-COMMON-PROCEDURE-INITIATED" : "EMM-DEREGISTERED");
    if (ue.connection !== null) ue.send("TRACKING AREA UPDATE COMPLETE");
    assert.deepEqual([ue.names(), net.mme.state(IMSI)!.emm], [answers, "EMM-DEREGISTERED"]);
  }
});

test("a detach ends a security mode control (5.4.3.7 c) and a GUTI reallocation (5.4.1.6 d); so does an attach (c)", () => {
  const { net, ue } = attached();
  net.mme.securityMode(IMSI, { ciphering: 1 });
  ue.send(detachRequest(ue, 1));
  const second = attached();
  second.net.mme.reallocateGuti(IMSI);
  second.ue.send(detachRequest(second.ue, 1));
  const third = attached();
  third.net.mme.reallocateGuti(IMSI);
  third.ue.send(third.ue.attachRequest(), {}, { headerType: 1 });
  const aborts = [net, second.net, third.net].flatMap((each) => each.story().filter((line) => line.includes("abort")));
  assert.deepEqual(aborts, ["TS 24.301 5.4.3.7 c) abort", "TS 24.301 5.4.1.6 d) abort", "TS 24.301 5.4.1.6 c) abort"]);
});
