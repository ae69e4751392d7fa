// SECURITY MODE COMMAND with each thing wrong that TS 24.301 5.4.3.3 makes the UE check, one at a time: refused with the right cause under
// the context that was in use before, which stays as it was, and a correct command afterwards succeeds (5.4.3.5).
import assert from "node:assert/strict";
import { test } from "node:test";
import { engines } from "../harness/module.ts";
import type { CommandForm } from "../harness/network.ts";
import { UeModule } from "../harness/ueModule.ts";

const KSI = 2;
const CAPABILITY = Uint8Array.of(0xf0, 0xf0, 0xc0, 0x40);
/** EEA0 to EEA2 and EIA0 to EIA2 only. */
const FEW_ALGORITHMS = Uint8Array.of(0xe0, 0xe0, 0xc0, 0x40);
const ADDITIONAL = Uint8Array.of(0x80, 0x40, 0x20, 0x10);
const NONE = new Uint8Array(0);

interface Command {
  readonly ksi?: number;
  readonly capability?: Uint8Array;
  readonly more?: Uint8Array;
  readonly form?: CommandForm;
  /** What happens to the PDU on its way. */
  readonly damage?: (pdu: Uint8Array) => void;
}

/** A wrong command: what is wrong with it and the cause that says so. */
interface Wrong extends Command {
  readonly what: string;
  readonly cause: 23 | 24;
}

const changed = (octets: Uint8Array, at: number, mask: number): Uint8Array =>
  octets.map((octet, i) => (i === at ? octet ^ mask : octet));
const bits = [0, 1, 2, 3, 4, 5, 6, 7];

/** Each octet of MAC, sequence number, key set, algorithms and capability with a bit changed: the MAC does not fit. */
const DAMAGED: readonly Wrong[] = Array.from({ length: 14 }, (_, i) => i + 1)
  // Octets 6 and 7 make it another message.
  .filter((at) => at !== 6 && at !== 7)
  .flatMap((at) =>
    bits.map((bit) => ({
      what: `octet ${at}, bit ${bit + 1} changed on the way`,
      cause: 24 as const,
      damage: (pdu: Uint8Array) => {
        pdu[at]! ^= 1 << bit;
      },
    })),
  );

/** Replayed capabilities that are not those sent: each bit, octets too few and too many. */
const CAPABILITIES: readonly Wrong[] = [
  ...[0, 1, 2, 3].flatMap((at) =>
    bits.map((bit) => [`octet ${at + 1}, bit ${bit + 1}`, changed(CAPABILITY, at, 1 << bit)] as const),
  ),
  ["without UIA and UEA", CAPABILITY.subarray(0, 2)] as const,
  ["with GEA", Uint8Array.of(...CAPABILITY, 0x40)] as const,
].map(([what, capability]) => ({ what: `replayed UE security capability: ${what}`, cause: 23, capability }));

const WRONG: readonly Wrong[] = [
  ...DAMAGED,
  ...CAPABILITIES,
  { what: "eKSI of no context", cause: 24, ksi: 3 },
  { what: "eKSI 7, no key", cause: 24, ksi: 7 },
  { what: "eKSI of a mapped context", cause: 24, ksi: KSI | 8 },
  ...[3, 4, 5, 6, 7].map((eia) => ({ what: `EIA${eia}, not declared`, cause: 24 as const, form: { eia } })),
  ...[3, 4, 5, 6, 7].map((eea) => ({ what: `EEA${eea}, not declared`, cause: 24 as const, form: { eea } })),
  { what: "EIA0 without emergency bearer services", cause: 24, form: { eia: 0 } },
  { what: "EIA0 and EEA0 with KSI 0", cause: 24, ksi: 0, form: { eia: 0, eea: 0 } },
];

/** Where the capability is what decides, the UE has declared all four algorithms. */
const declared = ({ form }: Command): Uint8Array =>
  (form?.eia ?? 0) >= 3 || (form?.eea ?? 0) >= 3 ? FEW_ALGORITHMS : CAPABILITY;

/** Sends a command as it is told. */
function send(ue: UeModule, { ksi = KSI, capability = CAPABILITY, more = NONE, form = {}, damage }: Command): string[] {
  const pdu = ue.network.securityModeCommand(ksi, capability, more, form);
  damage?.(pdu);
  return ue.receive(pdu);
}

/** The PDU that the last call has sent. */
function sent(ue: UeModule): Uint8Array {
  const action = ue.actions().find((one) => one.kind === "sendPdu");
  assert.ok(action?.kind === "sendPdu");
  return ue.memory.slice(action.address, action.address + action.length);
}

const refusal = (cause: number): string[] => [`rule 5.4.3.5 reject #${cause}`, `uplink 075f${cause.toString(16)}`];

for (const engine of engines()) {
  test(`${engine.name}: during secure exchange: refused under the context in use, which stays as it was`, () => {
    for (const wrong of WRONG) {
      const ue = new UeModule(engine, true);
      ue.configure("UeNetworkCapability", declared(wrong));
      ue.attach("accepted");
      const { integrityKey, cipheringKey, downlinkCount } = ue.network;
      ue.challenge(KSI);
      const before = ue.context();
      const { ulCount, ksi } = ue.state();
      assert.deepEqual(send(ue, { capability: declared(wrong), ...wrong }), refusal(wrong.cause), wrong.what);
      const reject = sent(ue);
      Object.assign(ue.network, { integrityKey, cipheringKey });
      assert.equal(reject[0], 0x27, wrong.what);
      assert.deepEqual(
        [...(ue.network.read(reject, ulCount) ?? [])],
        [0x07, 0x5f, wrong.cause],
        `${wrong.what}: MAC of the old context`,
      );
      assert.deepEqual(ue.context(), before, `${wrong.what}: the UE has changed`);
      assert.equal(ue.state().ksi, ksi, wrong.what);
      // The old context is in use in both directions.
      ue.network.downlinkCount = downlinkCount + 1;
      assert.deepEqual(ue.downlink(Uint8Array.of(0x07, 0x55, 0x01)), ["uplink 0756080910101032547698"], wrong.what);
      // A verified NAS COUNT is spent: the next command has the next one.
      const count = wrong.cause === 23 ? 1 : 0;
      assert.deepEqual(
        send(ue, { capability: declared(wrong), form: { count } }),
        ["stop T3416", "uplink 075e", "keys"],
        wrong.what,
      );
      const complete = sent(ue);
      assert.equal(complete[0], 0x47, wrong.what);
      assert.deepEqual([...(ue.network.read(complete, 0) ?? [])], [0x07, 0x5e], `${wrong.what}: MAC of the new context`);
      assert.equal(ue.state().ksi, KSI, wrong.what);
    }
  });

  test(`${engine.name}: before any context is in use: refused without protection`, () => {
    for (const wrong of WRONG) {
      const ue = new UeModule(engine, true);
      ue.configure("UeNetworkCapability", declared(wrong));
      ue.attach("requested");
      ue.challenge(KSI);
      const before = ue.context();
      assert.deepEqual(send(ue, { capability: declared(wrong), ...wrong }), refusal(wrong.cause), wrong.what);
      assert.deepEqual([...sent(ue)], [0x07, 0x5f, wrong.cause], wrong.what);
      assert.deepEqual(ue.context(), before, `${wrong.what}: the UE has changed`);
      const form = { count: wrong.cause === 23 ? 1 : 0 };
      assert.ok(send(ue, { capability: declared(wrong), form }).includes("uplink 075e"), wrong.what);
    }
  });

  test(`${engine.name}: a command that was accepted, once more: #24, and the UE goes on`, () => {
    const ue = new UeModule(engine, true);
    ue.attach("secured");
    const before = ue.context();
    const { ulCount } = ue.state();
    assert.deepEqual(ue.receiveAgain(), refusal(24));
    assert.deepEqual([...(ue.network.read(sent(ue), ulCount) ?? [])], [0x07, 0x5f, 24]);
    assert.deepEqual(ue.context(), before);
    assert.deepEqual(ue.downlink(Uint8Array.of(0x07, 0x55, 0x01)), ["uplink 0756080910101032547698"]);
  });

  test(`${engine.name}: the context in use is taken into use again: its uplink NAS COUNT goes on`, () => {
    const ue = new UeModule(engine, true);
    ue.attach("accepted");
    const { ulCount, ksi } = ue.state();
    assert.deepEqual(send(ue, { ksi, form: { count: ue.network.downlinkCount } }), ["uplink 075e", "keys"]);
    assert.deepEqual([...(ue.network.read(sent(ue), ulCount) ?? [])], [0x07, 0x5e]);
    assert.deepEqual(ue.downlink(Uint8Array.of(0x07, 0x55, 0x01)), ["uplink 0756080910101032547698"]);
  });

  test(`${engine.name}: the additional capability, where it is replayed, is that which was sent`, () => {
    const replay = (ue: UeModule, value: Uint8Array, count: number): string[] =>
      send(ue, { more: Uint8Array.of(0x6f, value.length, ...value), form: { count } });
    const start = (): UeModule => {
      const ue = new UeModule(engine, true);
      ue.configure("UeAdditionalSecurityCapability", ADDITIONAL);
      ue.attach("requested");
      ue.challenge(KSI);
      return ue;
    };
    for (const [at] of ADDITIONAL.entries()) {
      const ue = start();
      assert.deepEqual(replay(ue, changed(ADDITIONAL, at, 1), 0), refusal(23), `octet ${at}`);
      assert.ok(replay(ue, ADDITIONAL, 1).includes("uplink 075e"), `octet ${at}`);
    }
    const ue = start();
    assert.ok(send(ue, {}).includes("uplink 075e"), "not replayed at all");
  });

  test(`${engine.name}: with another security header it is no SECURITY MODE COMMAND: nothing happens`, () => {
    for (const headerType of [0, 1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]) {
      const ue = new UeModule(engine, true);
      ue.attach("accepted");
      ue.challenge(KSI);
      const before = ue.save();
      const pdu = ue.network.securityModeCommand(KSI, CAPABILITY, NONE, { headerType });
      const done = ue.receive(headerType === 0 ? pdu.subarray(6) : pdu);
      assert.ok(done.length === 1 && / ignore$/.test(done[0]!), `header type ${headerType}: ${done}`);
      assert.deepEqual(ue.save(), before, `header type ${headerType}`);
      assert.deepEqual(send(ue, {}), ["stop T3416", "uplink 075e", "keys"], `header type ${headerType}`);
    }
  });
}
