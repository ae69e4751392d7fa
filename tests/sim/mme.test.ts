// The MME with real UEs: each procedure as the two play it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { HOME, IMSI, SimNetwork } from "./simNetwork.ts";

const emm = (net: SimNetwork): unknown => (net.terminals.get(IMSI)!.ue.state() as { emm: string }).emm;

test("attach: authentication, security mode, default bearer, radio bearer with the same K_eNB (5.5.1.2)", () => {
  const net = new SimNetwork();
  net.attached();
  assert.deepEqual(net.story(), [
    "radio: connection established",
    "> ATTACH REQUEST",
    "< AUTHENTICATION REQUEST",
    "> AUTHENTICATION RESPONSE",
    "< SECURITY MODE COMMAND",
    "> SECURITY MODE COMPLETE",
    "< ATTACH ACCEPT",
    "radio: radio bearers for EPS bearers 5",
    "> ATTACH COMPLETE",
  ]);
  const state = net.mme.state(IMSI)!;
  assert.equal(state.emm, "EMM-REGISTERED");
  assert.deepEqual(state.procedures, []);
  assert.deepEqual(
    state.bearers.map(({ ebi, apn, state }) => [ebi, apn, state]),
    [[5, "internet", "BEARER CONTEXT ACTIVE"]],
  );
  assert.equal(emm(net), "EMM-REGISTERED.NORMAL-SERVICE");
});

for (const eia of [1, 2, 3]) {
  for (const eea of [0, 1, 2, 3]) {
    test(`attach with 128-EIA${eia} and EEA${eea}: both sides have the same octets`, () => {
      const net = new SimNetwork({ mme: { integrity: [eia], ciphering: [eea] } });
      net.attached(IMSI, { ueNetworkCapability: "f0f0" });
      const { security } = net.mme.state(IMSI)!;
      assert.deepEqual([security?.eia, security?.eea], [eia, eea]);
      assert.equal(emm(net), "EMM-REGISTERED.NORMAL-SERVICE");
    });
  }
}

test("ESM information is asked for when the UE wants to tell it protected (6.6.1.2)", () => {
  const net = new SimNetwork();
  net.attached(IMSI, { apn: "ims", esmInformationTransfer: true });
  const story = net.story();
  assert.ok(story.includes("< ESM INFORMATION REQUEST") && story.includes("> ESM INFORMATION RESPONSE"), story.join("\n"));
  assert.equal(net.mme.state(IMSI)!.bearers[0]!.apn, "ims");
});

test("detach by the UE: accepted, the connection goes, the context stays for the next attach (5.5.2.2)", () => {
  const net = new SimNetwork();
  net.attached();
  let mark = net.mark;
  net.request({ detach: { switchOff: false } });
  net.run(1);
  assert.deepEqual(net.story(mark), ["> DETACH REQUEST", "< DETACH ACCEPT", "radio: connection released: normal"]);
  assert.equal(net.mme.state(IMSI)!.emm, "EMM-DEREGISTERED");
  assert.deepEqual(net.mme.state(IMSI)!.bearers, []);
  mark = net.mark;
  net.request({ attach: {} });
  net.run(1);
  assert.deepEqual(net.story(mark).slice(0, 3), ["radio: connection established", "> ATTACH REQUEST", "< ATTACH ACCEPT"]);
});

test("detach by the network with re-attach required: the UE comes back (5.5.2.3)", () => {
  const net = new SimNetwork();
  net.attached();
  const mark = net.mark;
  net.mme.detach(IMSI, { type: 1 });
  net.run(15);
  assert.deepEqual(net.story(mark).slice(0, 5), [
    "< DETACH REQUEST",
    "> DETACH ACCEPT",
    "radio: connection released: normal",
    "radio: connection established",
    "> ATTACH REQUEST",
  ]);
  assert.equal(net.mme.state(IMSI)!.emm, "EMM-REGISTERED");
});

test("idle, a new tracking area: updated, and the connection goes again (5.5.3.2)", () => {
  const net = new SimNetwork();
  const terminal = net.attached();
  net.mme.release(IMSI);
  net.run(1);
  const before = net.mme.state(IMSI)!.guti;
  const mark = net.mark;
  terminal.goTo({ ...HOME, tac: 2 });
  net.run(1);
  assert.deepEqual(net.story(mark), [
    "radio: connection established",
    "> TRACKING AREA UPDATE REQUEST",
    "< TRACKING AREA UPDATE ACCEPT",
    "> TRACKING AREA UPDATE COMPLETE",
    "radio: connection released: normal",
  ]);
  const { guti, tai } = net.mme.state(IMSI)!;
  assert.notEqual(guti, before);
  assert.deepEqual(tai, { plmn: "00101", tac: 2 });
  assert.equal((terminal.ue.state() as { guti: string }).guti, guti);
});

test("periodic updating after T3412 (5.5.3.2.2 b), without a new GUTI", () => {
  const net = new SimNetwork({ mme: { t3412: 360 } });
  net.attached();
  net.mme.release(IMSI);
  net.run(1);
  const mark = net.mark;
  net.run(361);
  assert.deepEqual(net.story(mark).slice(1), [
    "> TRACKING AREA UPDATE REQUEST",
    "< TRACKING AREA UPDATE ACCEPT",
    "radio: connection released: normal",
  ]);
});

test("an idle UE out of reach: mobile reachable timer, implicit detach, #10 when it comes back (5.3.5)", () => {
  const net = new SimNetwork({ mme: { t3412: 360 } });
  const terminal = net.attached();
  net.mme.release(IMSI);
  net.run(1);
  terminal.goTo(null);
  net.run(360 + 240 + 240);
  assert.equal(net.mme.state(IMSI)!.emm, "EMM-DEREGISTERED");
  const mark = net.mark;
  terminal.goTo(HOME);
  net.run(10);
  assert.ok(net.story(mark).includes("TS 24.301 5.5.3.2.5 reject #10"), net.story(mark).join("\n"));
  assert.equal(net.mme.state(IMSI)!.emm, "EMM-REGISTERED");
});

test("paging without an answer: T3413 as often as told (5.6.2.2.1)", () => {
  const net = new SimNetwork({ mme: { pagingAttempts: 2, t3413: 3 } });
  const terminal = net.attached();
  net.mme.release(IMSI);
  net.run(1);
  terminal.goTo(null);
  const mark = net.mark;
  net.mme.sendSms(IMSI, "0901");
  net.run(10);
  assert.deepEqual(net.story(mark), ["T3413 expired", "T3413 expired", "TS 24.301 5.6.2.2.1 abort"]);
});

test("GUTI reallocation (5.4.1), EMM INFORMATION (5.4.5), identification (5.4.4), security mode (5.4.3) in connected mode", () => {
  const net = new SimNetwork({ mme: { networkName: "uenas" } });
  const terminal = net.attached();
  assert.ok(net.story().includes("< EMM INFORMATION"));
  const mark = net.mark;
  net.mme.reallocateGuti(IMSI);
  net.run(1);
  net.mme.identify(IMSI, 3);
  net.run(1);
  net.mme.authenticate(IMSI);
  net.run(1);
  net.mme.securityMode(IMSI, { ciphering: 1 });
  net.run(1);
  assert.deepEqual(net.story(mark), [
    "< GUTI REALLOCATION COMMAND",
    "> GUTI REALLOCATION COMPLETE",
    "< IDENTITY REQUEST",
    "> IDENTITY RESPONSE",
    "< AUTHENTICATION REQUEST",
    "> AUTHENTICATION RESPONSE",
    "< SECURITY MODE COMMAND",
    "> SECURITY MODE COMPLETE",
  ]);
  assert.equal((terminal.ue.state() as { guti: string }).guti, net.mme.state(IMSI)!.guti);
  assert.deepEqual(net.mme.state(IMSI)!.security, { ksi: 1, eia: 2, eea: 1, ulCount: 1, dlCount: 1 });
});

test("bearers: dedicated one activated (6.4.2), modified (6.4.3), deactivated (6.4.4)", () => {
  const net = new SimNetwork();
  net.attached();
  const mark = net.mark;
  net.mme.activateDedicated(IMSI, 5);
  net.run(1);
  net.mme.modify(IMSI, 6, { qos: "08" });
  net.run(1);
  assert.deepEqual(
    net.mme.state(IMSI)!.bearers.map(({ ebi, linkedEbi, qci, state }) => [ebi, linkedEbi, qci, state]),
    [
      [5, 5, 9, "BEARER CONTEXT ACTIVE"],
      [6, 5, 8, "BEARER CONTEXT ACTIVE"],
    ],
  );
  net.mme.deactivate(IMSI, 6);
  net.run(1);
  assert.deepEqual(net.story(mark), [
    "< ACTIVATE DEDICATED EPS BEARER CONTEXT REQUEST",
    "radio: radio bearers for EPS bearers 6",
    "> ACTIVATE DEDICATED EPS BEARER CONTEXT ACCEPT",
    "< MODIFY EPS BEARER CONTEXT REQUEST",
    "> MODIFY EPS BEARER CONTEXT ACCEPT",
    "< DEACTIVATE EPS BEARER CONTEXT REQUEST",
    "> DEACTIVATE EPS BEARER CONTEXT ACCEPT",
  ]);
  assert.deepEqual(
    net.mme.state(IMSI)!.bearers.map(({ ebi }) => ebi),
    [5],
  );
});

test("a second PDN connection (6.5.1), and its end by the UE (6.5.2)", () => {
  const net = new SimNetwork();
  net.attached();
  const mark = net.mark;
  net.request({ pdnConnectivity: { apn: "ims", pdnType: "IPv4v6", requestType: "initial" } });
  net.run(1);
  assert.deepEqual(
    net.mme.state(IMSI)!.bearers.map(({ apn }) => apn),
    ["internet", "ims"],
  );
  net.request({ pdnDisconnect: { ebi: 6 } });
  net.run(1);
  assert.deepEqual(net.story(mark), [
    "> PDN CONNECTIVITY REQUEST",
    "< ACTIVATE DEFAULT EPS BEARER CONTEXT REQUEST",
    "radio: radio bearers for EPS bearers 6",
    "> ACTIVATE DEFAULT EPS BEARER CONTEXT ACCEPT",
    "> PDN DISCONNECT REQUEST",
    "< DEACTIVATE EPS BEARER CONTEXT REQUEST",
    "> DEACTIVATE EPS BEARER CONTEXT ACCEPT",
  ]);
  assert.deepEqual(
    net.mme.state(IMSI)!.bearers.map(({ apn }) => apn),
    ["internet"],
  );
});

test("an injected message: right, wrong MAC, old COUNT, plain, wrong header type", () => {
  const net = new SimNetwork();
  net.attached();
  const status = { message: "GUTI REALLOCATION COMMAND", content: { ies: { GUTI: "f600f110800101aabbccdd" } } };
  const answers = (protection: Parameters<typeof net.mme.inject>[2]): number => {
    const mark = net.mark;
    net.mme.inject(IMSI, status, protection);
    net.run(1);
    return net.story(mark).filter((line) => line === "> GUTI REALLOCATION COMPLETE").length;
  };
  assert.equal(answers({}), 1);
  assert.equal(answers({ macOffset: 1 }), 0);
  assert.equal(answers({ countOffset: -2 }), 0);
  assert.equal(answers({ headerType: 0 }), 0);
  assert.equal(answers({ headerType: 1 }), 0);
  assert.equal(answers({}), 1);
});
