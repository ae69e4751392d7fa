// `uenas ue` as commands and events: a life, errors, snapshots at every step, a power cut at every write.
import assert from "node:assert/strict";
import { test } from "node:test";
import { FaultyStore, MemoryStore, PowerCut } from "../../host/ue/storage.ts";
import { engines } from "../harness/module.ts";
import type { NetworkSecurity } from "../harness/network.ts";
import { CONFIGURE, LIFE, type Line, networkOf, SessionUe, type Step } from "./life.ts";

const MESSAGES = [
  "ATTACH REQUEST",
  "AUTHENTICATION RESPONSE",
  "SECURITY MODE COMPLETE",
  "ATTACH COMPLETE",
  "IDENTITY RESPONSE",
  "DETACH REQUEST",
];

const commandOf = (step: Step, network: NetworkSecurity): Line => (typeof step === "function" ? step(network) : step);

/** A life from a step on. @returns what came of each step */
function live(ue: SessionUe, network: NetworkSecurity, from = 0): Line[][] {
  return LIFE.slice(from).map((step) => ue.do(commandOf(step, network)));
}

const uplinks = (lines: readonly Line[]): Line[] => lines.filter((line) => line.uplink !== undefined);

for (const engine of engines()) {
  test(`${engine.name}: a life: what is sent, what is told`, () => {
    const ue = new SessionUe(engine);
    const lines = live(ue, networkOf());
    assert.deepEqual(
      uplinks(lines.flat()).map((line) => line.message),
      MESSAGES,
    );
    assert.equal(uplinks(lines.flat())[0]!.establish, "mo-Signalling");
    const accept = lines[5]!;
    const bearer = accept.find((line) => line.bearer !== undefined)!.bearer as Line;
    assert.deepEqual(
      { ebi: bearer.ebi, state: bearer.state, apn: bearer.apn, pdnAddress: bearer.pdnAddress, qci: bearer.qci },
      { ebi: 5, state: "active", apn: "internet", pdnAddress: "10.0.0.1", qci: 9 },
    );
    assert.ok(accept.some((line) => line.indicate === "registered"));
    assert.ok(
      lines[4]!.some((line) => line.keys !== undefined),
      "K_eNB goes with the SECURITY MODE COMPLETE",
    );
    assert.equal((ue.state as { emm: string }).emm.split(".")[0], "EMM-NULL");
  });

  test(`${engine.name}: what is no command, or makes no sense now, changes nothing and says why`, () => {
    const ue = new SessionUe(engine);
    const network = networkOf();
    for (const step of LIFE.slice(0, 6)) ue.do(commandOf(step, network));
    const before = ue.snapshot;
    for (const [command, reason] of [
      [{ fly: true }, /no command "fly"/],
      [{ power: "on", cell: null }, /one key/],
      [[], /one key/],
      [null, /one key/],
      [CONFIGURE, /power must be off/],
      [{ power: "maybe" }, /power/],
      [{ downlink: "0g" }, /downlink/],
      [{ request: { fly: {} } }, /request/],
      [{ request: { pdnDisconnect: { ebi: 99 } } }, /ebi/],
      [{ lower: { event: "rain" } }, /lower/],
      [{ advance: -1 }, /advance/],
      [{ restore: "uenas-ue-1:AAAA" }, /./],
    ] as const) {
      const lines = ue.do(command);
      assert.equal(lines.length, 1, JSON.stringify(command));
      assert.match(lines[0]!.error as string, reason);
      assert.equal(ue.snapshot, before, JSON.stringify(command));
    }
  });

  test(`${engine.name}: a UE restored from a snapshot goes on as the saved one`, () => {
    for (let at = 1; at < LIFE.length; at++) {
      const [ue, network] = [new SessionUe(engine), networkOf()];
      for (const step of LIFE.slice(0, at)) ue.do(commandOf(step, network));
      const other = new SessionUe(engine);
      assert.deepEqual(other.do({ restore: ue.snapshot }), []);
      assert.equal(other.snapshot, ue.snapshot);
      for (const step of LIFE.slice(at)) {
        const command = commandOf(step, network);
        assert.deepEqual(other.do(command), ue.do(command), `saved before step ${at}: ${JSON.stringify(command)}`);
      }
    }
  });

  test(`${engine.name}: a power cut at any write uses no NAS COUNT twice, and the UE registers again`, () => {
    let cuts = 0;
    for (const isKept of [true, false]) {
      for (let at = 1; ; at++) {
        const inner = new MemoryStore();
        const used = new Map<string, string>();
        const network = networkOf();
        const isCut = liveUntilCut(new SessionUe(engine, new FaultyStore(inner, at, isKept)), network, used);
        const ue = new SessionUe(engine, inner);
        for (const command of [CONFIGURE, { cell: { plmn: "00101", tac: 1 } }, { power: "on" }] as const)
          note(ue.do(command), network, used);
        const again: Step[] = [
          (n) => ({ downlink: Buffer.from(n.challenge(new Uint8Array(16).fill(9), 0x100, 2)).toString("hex") }),
          (n) => ({ downlink: Buffer.from(n.securityModeCommand(2, Buffer.from("f0f0c040", "hex"))).toString("hex") }),
          LIFE[5]!,
        ];
        for (const step of again) note(ue.do(commandOf(step, network)), network, used);
        assert.match((ue.state as { emm: string }).emm, /^EMM-REGISTERED/, `cut at write ${at}, ${isKept ? "kept" : "lost"}`);
        if (!isCut) break;
        cuts++;
      }
    }
    assert.ok(cuts >= 10, `${cuts} cuts`);
  });
}

/** Lives until the power goes. @returns false when it never went */
function liveUntilCut(ue: SessionUe, network: NetworkSecurity, used: Map<string, string>): boolean {
  for (const step of LIFE) {
    try {
      ue.do(commandOf(step, network));
    } catch (error) {
      if (!(error instanceof PowerCut)) throw error;
      note(ue.told, network, used);
      return true;
    }
    note(ue.told, network, used);
  }
  return false;
}

/** Takes note of the COUNTs of what was sent; the lives here are too short for a sequence number to come round. */
function note(lines: readonly Line[], network: NetworkSecurity, used: Map<string, string>): void {
  for (const { uplink } of uplinks(lines) as { uplink: string }[]) {
    if (uplink.startsWith("0")) continue;
    const count = `${Buffer.from(network.integrityKey).toString("hex")} ${uplink.slice(10, 12)}`;
    assert.ok(!used.has(count), `a NAS COUNT twice: ${used.get(count)} and ${uplink}`);
    used.set(count, uplink);
  }
}

test("the same life, event by event, on every engine", () => {
  const lives = engines().map((engine) => live(new SessionUe(engine), networkOf()));
  for (const other of lives.slice(1)) assert.deepEqual(other, lives[0]);
});
