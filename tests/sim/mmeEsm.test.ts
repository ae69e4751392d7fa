// ESM procedures of the MME against a scripted UE: retransmissions, rejects, collisions, rates (TS 24.301 clause 6).
import assert from "node:assert/strict";
import { test } from "node:test";
import { toHex } from "../../host/ue/hex.ts";
import { ScriptedUe } from "./scriptedUe.ts";
import { IMSI, SimNetwork, type SimOptions } from "./simNetwork.ts";

function attached(options: SimOptions = {}): { net: SimNetwork; ue: ScriptedUe } {
  const net = new SimNetwork(options);
  const ue = new ScriptedUe(net);
  ue.attach();
  return { net, ue };
}

/** With a second PDN connection, EBI 6, and a dedicated bearer of it, EBI 7. */
function busy(options: SimOptions = {}): { net: SimNetwork; ue: ScriptedUe } {
  const { net, ue } = attached(options);
  ue.send("PDN CONNECTIVITY REQUEST", { pti: 2, ies: { "Request type": 1, "PDN type": 1, "Access point name": "03696d73" } });
  ue.send("ACTIVATE DEFAULT EPS BEARER CONTEXT ACCEPT", { ebi: 6 });
  net.mme.activateDedicated(IMSI, 6, { tft: "2330010230113101023011320102 3011".replaceAll(" ", "") });
  ue.send("ACTIVATE DEDICATED EPS BEARER CONTEXT ACCEPT", { ebi: 7 });
  ue.take();
  return { net, ue };
}

const told = (ue: ScriptedUe): unknown[] =>
  ue.take().map(({ name, ebi, pti, ies }) => [name, ebi, pti, ies.get("ESM cause")?.[0] ?? null]);
const ebis = (net: SimNetwork): number[] => net.mme.state(IMSI)!.bearers.map(({ ebi }) => ebi);
const states = (net: SimNetwork): string[] =>
  net.mme.state(IMSI)!.bearers.map(({ state }) => state.replace("BEARER CONTEXT ", ""));

const pdn = (ue: ScriptedUe, ies: Readonly<Record<string, number | string>> = {}, pti = 2): void =>
  ue.send("PDN CONNECTIVITY REQUEST", {
    pti,
    ies: { "Request type": 1, "PDN type": 1, "Access point name": "03696d73", ...ies },
  });

// ---- Timers ----

test("T3485: both activations are asked for five times, then the bearer is gone (6.4.1.6 a, 6.4.2.6 a)", () => {
  const { net, ue } = attached();
  pdn(ue);
  net.run(41);
  assert.deepEqual(ue.names(), Array(5).fill("ACTIVATE DEFAULT EPS BEARER CONTEXT REQUEST"));
  net.mme.activateDedicated(IMSI, 5);
  net.run(41);
  assert.deepEqual(ue.names(), Array(5).fill("ACTIVATE DEDICATED EPS BEARER CONTEXT REQUEST"));
  assert.deepEqual(ebis(net), [5]);
  assert.deepEqual(
    net.story().filter((line) => line.includes("abort")),
    ["TS 24.301 6.4.1.6 a) abort", "TS 24.301 6.4.2.6 a) abort"],
  );
});

test("T3486: MODIFY five times, then the bearer is as it was (6.4.3.6 a)", () => {
  const { net, ue } = attached();
  net.mme.modify(IMSI, 5, { qos: "08" });
  assert.deepEqual(states(net), ["MODIFY PENDING"]);
  net.run(41);
  assert.deepEqual(ue.names(), Array(5).fill("MODIFY EPS BEARER CONTEXT REQUEST"));
  assert.deepEqual([states(net), net.mme.state(IMSI)!.bearers[0]!.qci], [["ACTIVE"], 9]);
});

test("T3495: DEACTIVATE five times, then the bearer goes without the UE (6.4.4.5 a)", () => {
  const { net, ue } = busy();
  net.mme.deactivate(IMSI, 6, { cause: 26, backOff: 600 });
  net.run(41);
  const messages = ue.take();
  assert.deepEqual(
    messages.map(({ name }) => name),
    Array(5).fill("DEACTIVATE EPS BEARER CONTEXT REQUEST"),
  );
  assert.deepEqual([messages[0]!.ies.get("ESM cause")![0], messages[0]!.ies.get("T3396 value")![0]], [26, 0x94]);
  assert.deepEqual(ebis(net), [5]);
});

test("T3489: ESM INFORMATION REQUEST three times, then the attach is refused with #53 (6.6.1.2.6 a, 6.5.1.6 c)", () => {
  const net = new SimNetwork();
  const ue = new ScriptedUe(net);
  ue.send(ue.attachRequest({ "ESM message container": "0201d011d1" }));
  ue.answerChallenge();
  ue.completeSecurityMode();
  ue.take();
  net.run(13);
  const messages = ue.take();
  assert.deepEqual(
    messages.map(({ name }) => name),
    [...Array(2).fill("ESM INFORMATION REQUEST"), "ATTACH REJECT"],
  );
  assert.equal(toHex(messages[2]!.ies.get("ESM message container")!), "0201d135");
});

// ---- PDN connectivity (6.5.1) ----

test("the same request again gets the same answer (6.5.1.6 a)", () => {
  const { net, ue } = attached();
  pdn(ue);
  pdn(ue);
  const [first, second] = ue.take();
  assert.equal(toHex(first!.octets), toHex(second!.octets));
  assert.ok(net.story().includes("TS 24.301 6.5.1.6 a) retry"));
});

test("requests that are refused: each with the cause of its clause", () => {
  const { net, ue } = busy();
  const causes = (ies: Readonly<Record<string, number | string>>): unknown => {
    pdn(ue, ies, 9);
    return told(ue);
  };
  const reject = (cause: number): unknown => [["PDN CONNECTIVITY REJECT", 0, 9, cause]];
  assert.deepEqual(causes({}), reject(55));
  assert.deepEqual(causes({ "Access point name": "03666f6f" }), reject(27));
  assert.deepEqual(causes({ "Access point name": "03696f74" }), reject(58));
  assert.deepEqual(causes({ "Access point name": "03696f74", "PDN type": 7 }), reject(28));
  assert.deepEqual(causes({ "Request type": 2 }), reject(54));
  assert.deepEqual(causes({ "Request type": 6 }), reject(54));
  net.mme.setApnPolicy("ims", { pdnConnectivity: { cause: 26, backOff: 60, reattempt: 3 } });
  pdn(ue, { "PDN type": 2 }, 9);
  const [message] = ue.take();
  assert.deepEqual(
    ["ESM cause", "Back-off timer value", "Re-attempt indicator"].map((name) => message!.ies.get(name)![0]),
    [26, 0x7e, 3],
  );
});

test("IPv4v6 where only single addresses are allowed gets one and #52; more bearers than EBIs #65", () => {
  const { net, ue } = attached();
  pdn(ue, { "PDN type": 3 });
  assert.deepEqual(told(ue), [["ACTIVATE DEFAULT EPS BEARER CONTEXT REQUEST", 6, 2, null]]);
  ue.send("ACTIVATE DEFAULT EPS BEARER CONTEXT ACCEPT", { ebi: 6 });
  for (let ebi = 7; ebi <= 15; ebi++) {
    net.mme.activateDedicated(IMSI, 5);
    ue.send("ACTIVATE DEDICATED EPS BEARER CONTEXT ACCEPT", { ebi });
  }
  ue.take();
  pdn(ue, { "PDN type": 2 }, 3);
  assert.deepEqual(told(ue), [["PDN CONNECTIVITY REJECT", 0, 3, 65]]);
});

test("the UE refuses a bearer: it is gone (6.4.1.4, 6.4.2.4)", () => {
  const { net, ue } = attached();
  pdn(ue);
  ue.send("ACTIVATE DEFAULT EPS BEARER CONTEXT REJECT", { ebi: 6, ies: { "ESM cause": 31 } });
  net.mme.activateDedicated(IMSI, 5);
  ue.send("ACTIVATE DEDICATED EPS BEARER CONTEXT REJECT", { ebi: 6, ies: { "ESM cause": 41 } });
  assert.deepEqual(ebis(net), [5]);
});

// ---- PDN disconnect (6.5.2) ----

const disconnect = (ue: ScriptedUe, ebi: number, pti = 3): void =>
  ue.send("PDN DISCONNECT REQUEST", { pti, ies: { "Linked EPS bearer identity": ebi } });

test("PDN disconnect: deactivated with its PTI and all its bearers; twice is once (6.4.4.5 b)", () => {
  const { net, ue } = busy();
  disconnect(ue, 6);
  disconnect(ue, 6);
  assert.deepEqual(told(ue), [["DEACTIVATE EPS BEARER CONTEXT REQUEST", 6, 3, 36]]);
  assert.ok(net.story().includes("TS 24.301 6.4.4.5 b) ignore"));
  ue.send("DEACTIVATE EPS BEARER CONTEXT ACCEPT", { ebi: 6 });
  assert.deepEqual(ebis(net), [5]);
});

test("PDN disconnect refused: the last connection #49, no such connection #43, by policy", () => {
  const { net, ue } = busy();
  disconnect(ue, 7);
  assert.deepEqual(told(ue), [["PDN DISCONNECT REJECT", 0, 3, 43]]);
  net.mme.setApnPolicy("ims", { pdnDisconnect: { cause: 111 } });
  disconnect(ue, 6);
  assert.deepEqual(told(ue), [["PDN DISCONNECT REJECT", 0, 3, 111]]);
  const last = attached();
  disconnect(last.ue, 5);
  assert.deepEqual(told(last.ue), [["PDN DISCONNECT REJECT", 0, 3, 49]]);
});

test("PDN disconnect ends what is going on with dedicated bearers (6.4.2.6 b, 6.4.3.6 b)", () => {
  const { net, ue } = busy();
  net.mme.modify(IMSI, 7, { qos: "08" });
  net.mme.activateDedicated(IMSI, 6);
  ue.take();
  disconnect(ue, 6);
  net.run(9);
  assert.deepEqual(ue.names(), Array(2).fill("DEACTIVATE EPS BEARER CONTEXT REQUEST"));
  assert.deepEqual(ebis(net), [5, 6, 7]);
  const aborts = net.story().filter((line) => line.endsWith("abort"));
  assert.deepEqual(aborts, ["TS 24.301 6.4.3.6 b) abort", "TS 24.301 6.4.2.6 b) abort"]);
});

// ---- Bearer resources (6.5.3, 6.5.4) ----

const allocate = (ue: ScriptedUe, linked: number, pti = 4): void =>
  ue.send("BEARER RESOURCE ALLOCATION REQUEST", {
    pti,
    ies: { "Linked EPS bearer identity": linked, "Traffic flow aggregate": "213001023011", "Required traffic flow QoS": "07" },
  });

test("bearer resource allocation: a dedicated bearer with its PTI; again the same (6.5.3.3)", () => {
  const { net, ue } = busy();
  allocate(ue, 6);
  allocate(ue, 6);
  const [first, second] = ue.take();
  assert.deepEqual(
    [first!.name, first!.ebi, first!.pti, toHex(first!.ies.get("TFT")!)],
    ["ACTIVATE DEDICATED EPS BEARER CONTEXT REQUEST", 8, 4, "213001023011"],
  );
  assert.equal(toHex(second!.octets), toHex(first!.octets));
  ue.send("ACTIVATE DEDICATED EPS BEARER CONTEXT ACCEPT", { ebi: 8 });
  assert.deepEqual(ebis(net), [5, 6, 7, 8]);
});

test("bearer resource allocation refused: #43 (6.5.3.6 a), by policy, PTI in use #35", () => {
  const { net, ue } = busy();
  allocate(ue, 7);
  net.mme.esmInformation(IMSI, 9);
  allocate(ue, 6, 9);
  net.mme.setApnPolicy("ims", { bearerAllocation: { cause: 32 } });
  allocate(ue, 6);
  assert.deepEqual(told(ue), [
    ["BEARER RESOURCE ALLOCATION REJECT", 0, 4, 43],
    ["ESM INFORMATION REQUEST", 0, 9, null],
    ["BEARER RESOURCE ALLOCATION REJECT", 0, 9, 35],
    ["BEARER RESOURCE ALLOCATION REJECT", 0, 4, 32],
  ]);
});

const change = (ue: ScriptedUe, ebi: number, aggregate: string, pti = 5): void =>
  ue.send("BEARER RESOURCE MODIFICATION REQUEST", {
    pti,
    ies: { "EPS bearer identity for packet filter": ebi, "Traffic flow aggregate": aggregate },
  });

test("bearer resource modification: filters deleted and added modify the bearer, the last one takes it away (6.5.4.3)", () => {
  const { ue } = busy();
  change(ue, 7, "a100");
  let [message] = ue.take();
  assert.deepEqual(
    [message!.name, message!.ebi, message!.pti, toHex(message!.ies.get("TFT")!)],
    ["MODIFY EPS BEARER CONTEXT REQUEST", 7, 5, "a100"],
  );
  ue.send("MODIFY EPS BEARER CONTEXT ACCEPT", { ebi: 7 });
  // A parameters list (linked packet filter identifiers) is the UE's own.
  change(ue, 7, "71330502301103021 0".replaceAll(" ", ""), 6);
  [message] = ue.take();
  assert.equal(toHex(message!.ies.get("TFT")!), "6133050230 11".replaceAll(" ", ""));
  ue.send("MODIFY EPS BEARER CONTEXT ACCEPT", { ebi: 7 });
  change(ue, 7, "a3010203", 7);
  assert.deepEqual(told(ue), [["DEACTIVATE EPS BEARER CONTEXT REQUEST", 7, 7, 36]]);
});

test("bearer resource modification refused: #43 (6.5.4.6 a), ignored during a modification (6.4.3.6 c)", () => {
  const { net, ue } = busy();
  change(ue, 9, "a100");
  assert.deepEqual(told(ue), [["BEARER RESOURCE MODIFICATION REJECT", 0, 5, 43]]);
  net.mme.modify(IMSI, 7, { qos: "08" });
  ue.take();
  change(ue, 7, "a100");
  assert.deepEqual(ue.names(), []);
  assert.ok(net.story().includes("TS 24.301 6.5.4.6 c) ignore"));
});

test("resources of an emergency PDN connection: #31 (6.5.3.6 b), #30 (6.5.4.6 b)", () => {
  const { ue } = attached();
  pdn(ue, { "Request type": 4 });
  ue.send("ACTIVATE DEFAULT EPS BEARER CONTEXT ACCEPT", { ebi: 6 });
  ue.take();
  allocate(ue, 6);
  change(ue, 6, "a100");
  assert.deepEqual(told(ue), [
    ["BEARER RESOURCE ALLOCATION REJECT", 0, 4, 31],
    ["BEARER RESOURCE MODIFICATION REJECT", 0, 5, 30],
  ]);
});

test("a modification that the UE does not know the bearer of takes it away, another reject leaves it (6.4.3.4)", () => {
  const { net, ue } = busy();
  net.mme.modify(IMSI, 7, { qos: "08" });
  ue.send("MODIFY EPS BEARER CONTEXT REJECT", { ebi: 7, ies: { "ESM cause": 44 } });
  assert.deepEqual([ebis(net), net.mme.state(IMSI)!.bearers[2]!.qci], [[5, 6, 7], 7]);
  net.mme.modify(IMSI, 7, { qos: "08" });
  ue.send("MODIFY EPS BEARER CONTEXT REJECT", { ebi: 7, ies: { "ESM cause": 43 } });
  assert.deepEqual(ebis(net), [5, 6]);
});

// ---- Data, notification, status ----

const delivered = (net: SimNetwork): string[] =>
  net.events.flatMap((entry) => (entry.source === "mme" && entry.event.kind === "delivered" ? [toHex(entry.event.octets)] : []));

test("serving PLMN rate control: messages over the rate are discarded until six minutes are over (6.3.8)", () => {
  const net = new SimNetwork();
  net.mme.setApnPolicy("internet", { rate: 10, controlPlaneOnly: true });
  const ue = new ScriptedUe(net);
  ue.attach();
  const send = (n: number): void => {
    for (let i = 0; i < n; i++) ue.send("ESM DATA TRANSPORT", { ebi: 5, ies: { "User data container": "01" } });
  };
  send(12);
  assert.equal(delivered(net).length, 10);
  assert.equal(net.story().filter((line) => line === "TS 24.301 6.3.8 ignore").length, 2);
  net.run(361);
  send(1);
  assert.equal(delivered(net).length, 11);
});

test("release assistance: nothing more, or one more downlink message (6.6.4.2)", () => {
  const { net, ue } = attached();
  ue.send("ESM DATA TRANSPORT", { ebi: 5, ies: { "User data container": "01", "Release assistance indication": 2 } });
  assert.deepEqual(ue.released, []);
  net.mme.sendData(IMSI, 5, "cafe");
  assert.deepEqual([ue.names(), ue.released], [["ESM DATA TRANSPORT"], ["normal"]]);
  ue.resume();
  ue.send("ESM DATA TRANSPORT", { ebi: 5, ies: { "User data container": "01", "Release assistance indication": 1 } });
  assert.equal(ue.released.length, 2);
});

test("notification, SMS and other transport both ways, remote UE report, ESM DUMMY MESSAGE", () => {
  const { net, ue } = attached();
  net.mme.notification(IMSI, 5);
  net.mme.sendSms(IMSI, "0901");
  net.mme.genericTransport(IMSI, 1, "cafe", "00");
  assert.deepEqual(ue.names(), ["NOTIFICATION", "DOWNLINK NAS TRANSPORT", "DOWNLINK GENERIC NAS TRANSPORT"]);
  ue.send("UPLINK NAS TRANSPORT", { ies: { "NAS message container": "0902" } });
  ue.send("UPLINK GENERIC NAS TRANSPORT", { ies: { "Generic message container type": 1, "Generic message container": "beef" } });
  assert.deepEqual(delivered(net), ["0902", "beef"]);
  ue.send("REMOTE UE REPORT", { ebi: 5, pti: 8 });
  ue.send("REMOTE UE REPORT", { ebi: 0, pti: 8 });
  assert.deepEqual(told(ue), [
    ["REMOTE UE REPORT RESPONSE", 5, 8, null],
    ["ESM STATUS", 0, 8, 43],
  ]);
});

test("ESM STATUS of the UE: #43 takes the bearer away, #81 and #97 end the procedure (6.7)", () => {
  const { net, ue } = busy();
  const status = (cause: number, ebi: number, pti = 0): void => ue.send("ESM STATUS", { ebi, pti, ies: { "ESM cause": cause } });
  net.mme.modify(IMSI, 7, { qos: "08" });
  status(97, 7);
  assert.deepEqual(states(net), ["ACTIVE", "ACTIVE", "ACTIVE"]);
  net.mme.esmInformation(IMSI, 9);
  status(81, 0, 9);
  assert.deepEqual(net.mme.state(IMSI)!.procedures, []);
  status(43, 6);
  assert.deepEqual(ebis(net), [5]);
});

test("reactivation of an idle UE's connection pages it; other deactivations are local (6.4.4.2)", () => {
  const { net, ue } = busy();
  net.mme.release(IMSI);
  net.mme.deactivate(IMSI, 7);
  assert.deepEqual(ebis(net), [5, 6]);
  net.mme.deactivate(IMSI, 6, { cause: 39 });
  assert.deepEqual(net.mme.state(IMSI)!.procedures, ["paging"]);
  ue.resume();
  assert.deepEqual(told(ue), [["DEACTIVATE EPS BEARER CONTEXT REQUEST", 6, 0, 39]]);
});

test("the connection fails during a procedure: what was asked for is taken back", () => {
  const { net, ue } = busy();
  net.mme.activateDedicated(IMSI, 6);
  net.mme.modify(IMSI, 7, { qos: "08" });
  net.mme.deactivate(IMSI, 6);
  ue.lose();
  net.run(60);
  assert.deepEqual([ebis(net), states(net)], [[5], ["ACTIVE"]]);
});
