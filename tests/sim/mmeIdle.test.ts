// Idle UEs at the MME: power saving, paging with real UEs, service requests, CS fallback, emergency, and runs on a link that does its worst
// (TS 24.301 5.3.5, 5.3.11, 5.3.12, 5.6).
import assert from "node:assert/strict";
import { test } from "node:test";
import { Random } from "../../host/sim/random.ts";
import { FieldError } from "../../host/ue/schema.ts";
import { UeError } from "../../host/ue/ue.ts";
import { idle, repeats, world } from "./scenes.ts";
import type { ScriptedUe } from "./scriptedUe.ts";
import { HOME, IMSI, SimNetwork } from "./simNetwork.ts";

interface UeJson {
  readonly emm: string;
  readonly guti: string;
  readonly bearers: readonly { readonly ebi: number }[];
}

const ueState = (net: SimNetwork): UeJson => net.terminals.get(IMSI)!.ue.state() as unknown as UeJson;

// ---- Power saving ----

/** Attached with T3324 of 10 s and T3412 of 10 minutes asked for, and idle. */
function saving(
  ies: Readonly<Record<string, string>>,
  isGranted = true,
): { net: SimNetwork; ue: ScriptedUe; accept: ReturnType<ScriptedUe["take"]>[0] } {
  const { net, ue } = world({ mme: { powerSaving: isGranted } });
  ue.send(ue.attachRequest(ies));
  ue.answerChallenge();
  ue.completeSecurityMode();
  const accept = ue.received.at(-1)!;
  ue.completeAttach();
  net.mme.release(IMSI);
  return { net, ue, accept };
}

test("power saving mode: granted as asked for, no pages once the active timer has run out (5.3.11, 5.3.5)", () => {
  const { net, ue, accept } = saving({ "T3324 value": "05", "T3412 extended value": "01" });
  assert.deepEqual([accept.ies.get("T3324 value")![0], accept.ies.get("T3412 extended value")![0]], [5, 1]);
  net.run(11);
  const mark = net.mark;
  net.mme.sendSms(IMSI, "0901");
  net.run(60);
  assert.deepEqual(net.story(mark), ["TS 24.301 5.6.2.1 ignore"]);
  ue.resume();
  assert.deepEqual(ue.names(), ["DOWNLINK NAS TRANSPORT"], "what came in the meantime waits for the UE");
  net.mme.release(IMSI);
  net.run(600 + 239);
  assert.ok(!net.story().includes("mobile reachable timer expired"));
  net.run(1);
  assert.ok(net.story().includes("mobile reachable timer expired"), "it goes by the T3412 extended value");
});

test("power saving mode is not granted unless the network does so", () => {
  const { net, accept } = saving({ "T3324 value": "05", "T3412 extended value": "01" }, false);
  assert.equal(accept.ies.has("T3324 value"), false);
  net.run(30);
  assert.ok(!net.story().includes("active timer expired"));
});

test("extended DRX: one page under T3415 (5.6.2.2.1.1)", () => {
  const { net, accept } = saving({ "Extended DRX parameters": "03" });
  assert.equal(accept.ies.get("Extended DRX parameters")![0], 3);
  let pages = 0;
  net.onPage = () => pages++;
  net.mme.page(IMSI);
  net.run(60);
  assert.deepEqual([pages, net.story().filter((line) => line.startsWith("T34"))], [1, ["T3415 expired"]]);
});

test("timers in NB-S1 mode are 240 s longer, of ESM 180 s (10.2, 10.3)", () => {
  const { net, ue } = world({ mme: { coverage: "NB-S1" } });
  ue.send(ue.attachRequest());
  assert.equal(repeats(net, ue, 245).length, 1);
  assert.equal(repeats(net, ue, 2).length, 1);
});

test("a T3346 longer than T3412 keeps the UE from being detached (5.3.5)", () => {
  const { net, ue } = idle({ mme: { t3412: 360 } });
  net.mme.setPolicy(IMSI, { service: { cause: 22, backOff: 1800, times: 1 } });
  ue.serviceRequest();
  net.run(1800);
  assert.equal(net.mme.state(IMSI)!.emm, "EMM-REGISTERED");
  net.run(10);
  assert.equal(net.mme.state(IMSI)!.emm, "EMM-DEREGISTERED");
});

// ---- Real UEs ----

const released = (options: ConstructorParameters<typeof SimNetwork>[0] = {}, configuration = {}): SimNetwork => {
  const net = new SimNetwork(options);
  net.attached(IMSI, configuration);
  net.mme.release(IMSI);
  net.run(1);
  return net;
};

test("paging, SERVICE REQUEST, SMS, a dedicated bearer: all in one connection (5.6.2, 5.6.1)", () => {
  const net = released();
  const mark = net.mark;
  net.mme.sendSms(IMSI, "0901");
  net.mme.activateDedicated(IMSI, 5);
  net.run(1);
  assert.deepEqual(net.story(mark), [
    "radio: connection established",
    "> SERVICE REQUEST",
    "radio: radio bearers for EPS bearers 5",
    "< DOWNLINK NAS TRANSPORT",
    "< ACTIVATE DEDICATED EPS BEARER CONTEXT REQUEST",
    "radio: radio bearers for EPS bearers 6",
    "> ACTIVATE DEDICATED EPS BEARER CONTEXT ACCEPT",
  ]);
});

test("a UE with data of its own; a network that authenticates with every request (5.6.1.3)", () => {
  const net = released({ mme: { authentication: "always" } });
  const mark = net.mark;
  net.request({ service: { reason: "mo-data" } });
  net.run(1);
  assert.deepEqual(net.story(mark), [
    "radio: connection established",
    "> SERVICE REQUEST",
    "< AUTHENTICATION REQUEST",
    "> AUTHENTICATION RESPONSE",
    "< SECURITY MODE COMMAND",
    "> SECURITY MODE COMPLETE",
    "radio: radio bearers for EPS bearers 5",
  ]);
  assert.equal(ueState(net).emm, "EMM-REGISTERED.NORMAL-SERVICE");
});

test("paging by IMSI makes the UE attach anew (5.6.2.2.2)", () => {
  const net = released();
  const mark = net.mark;
  net.mme.page(IMSI, "PS", "IMSI");
  net.run(2);
  assert.equal(net.story(mark)[1], "> ATTACH REQUEST");
  assert.equal(net.mme.state(IMSI)!.emm, "EMM-REGISTERED");
});

test("a circuit switched call for an idle UE, and one of a connected UE's own (5.6.2.3, 5.6.1.1)", () => {
  const combined = { attachType: "combined EPS/IMSI attach", ueNetworkCapability: "f0f0c04001" };
  const net = released({}, combined);
  const mark = net.mark;
  net.mme.page(IMSI, "CS");
  net.run(1);
  net.request({ csFallbackAnswer: { accept: true } });
  net.run(1);
  assert.deepEqual(net.story(mark).slice(0, 3), [
    "radio: connection established",
    "> EXTENDED SERVICE REQUEST",
    "radio: connection released: cs-fallback",
  ]);
});

test("emergency attach of a real UE, with a card the network does not know", () => {
  const net = new SimNetwork();
  const terminal = net.add(IMSI, { attachType: "EPS emergency attach", imsi: IMSI });
  net.hss.add({
    imsi: IMSI,
    keys: { algorithm: "milenage", k: new Uint8Array(16), opc: new Uint8Array(16) },
    sqn: 0,
    subscription: { apns: [] },
  });
  terminal.ue.power(true);
  terminal.goTo(HOME);
  net.run(3);
  const story = net.story();
  assert.ok(story.includes("TS 24.301 5.4.2.5 accept"), story.join("\n"));
  const state = net.mme.state(IMSI)!;
  assert.deepEqual([state.emm, state.security?.eia, state.bearers[0]?.apn], ["EMM-REGISTERED", 0, "sos"]);
});

// ---- Bad weather ----

const BAD = { delay: [5, 400], loss: 0.1, duplication: 0.1, reordering: 0.05, corruption: 0.05, nonDelivery: 0.05 } as const;
const GOOD = { delay: [10, 10], loss: 0, duplication: 0, reordering: 0, corruption: 0, nonDelivery: 0 } as const;
const RUNS = 40;
const STEPS = 40;

/** One thing that the network or the user does; what is not possible now is not done. */
function act(net: SimNetwork, random: Random): void {
  const terminal = net.terminals.get(IMSI)!;
  const deeds: (() => void)[] = [
    () => net.mme.release(IMSI),
    () => net.mme.sendSms(IMSI, "0901"),
    () => terminal.goTo({ ...HOME, tac: 1 + random.below(3) }),
    () => terminal.goTo(null),
    () => terminal.loseRadio(),
    () => net.mme.activateDedicated(IMSI, 5),
    () => net.mme.modify(IMSI, 5, { qos: "08" }),
    () => net.mme.deactivate(IMSI, 6),
    () => net.mme.detach(IMSI, { type: 1 }),
    () => net.mme.reallocateGuti(IMSI),
    () => net.mme.authenticate(IMSI),
    () => net.mme.securityMode(IMSI, { ciphering: random.below(4) }),
    () => net.request({ pdnConnectivity: { apn: "ims", pdnType: "IPv4v6", requestType: "initial" } }),
    () => net.request({ pdnDisconnect: { ebi: 6 } }),
    () => net.request({ service: { reason: "mo-data" } }),
  ];
  try {
    deeds[random.below(deeds.length)]!();
  } catch (error) {
    if (!(error instanceof RangeError || error instanceof UeError || error instanceof FieldError)) throw error;
  }
}

test(`${RUNS} runs on a link that loses, doubles, reorders and corrupts: when it is well again, UE and MME agree`, () => {
  for (let seed = 1; seed <= RUNS; seed++) {
    const random = new Random(seed);
    const net = new SimNetwork({ seed, link: BAD, mme: { t3412: 360, inactivity: 20_000 } });
    const terminal = net.add();
    terminal.ue.power(true);
    terminal.goTo(HOME);
    for (let i = 0; i < STEPS; i++) {
      net.run(random.below(30));
      act(net, random);
    }
    Object.assign(net.linkOptions, GOOD);
    terminal.goTo(HOME);
    net.run(3600);
    // An answer to a challenge that the link has spoilt is a reason to reject the card (5.4.2.5).
    if (ueState(net).emm === "EMM-DEREGISTERED.NO-IMSI") continue;
    const mark = net.mark;
    net.mme.sendSms(IMSI, "0904");
    net.run(30);
    assert.ok(net.story(mark).includes("< DOWNLINK NAS TRANSPORT"), `seed ${seed}: ${net.story(mark).join("; ")}`);
    const [ue, mme] = [ueState(net), net.mme.state(IMSI)!];
    assert.deepEqual([ue.emm, mme.emm, ue.guti], ["EMM-REGISTERED.NORMAL-SERVICE", "EMM-REGISTERED", mme.guti], `seed ${seed}`);
    const ebis = (bearers: readonly { readonly ebi: number }[]): number[] => bearers.map(({ ebi }) => ebi).sort((a, b) => a - b);
    assert.deepEqual(ebis(ue.bearers), ebis(mme.bearers), `seed ${seed}`);
  }
});
