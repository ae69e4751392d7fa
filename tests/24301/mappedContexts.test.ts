// Mapped EPS security contexts octet for octet (TS 24.301 4.4.2.2, 4.4.2.3, 4.4.2.5, 4.4.3.1, 5.4.3.3): with which keys and NAS COUNTs the UE
// speaks, what it hands to the access stratum, and that nothing of the keys stays behind. The network's side is the library of Node.js.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Action } from "../../host/generated/actions.ts";
import { engines } from "../harness/module.ts";
import { kdf } from "../harness/network.ts";
import { NONCE_MME, SOURCE_KEYS, UeModule } from "../harness/ueModule.ts";

const CELL = Uint8Array.of(0x00, 0xf1, 0x10, 0x00, 0x01, 0x00);
const IDENTITY = Buffer.from("f600f110123456c00000010a0b0c", "hex");
const UPDATE_ACCEPT = Uint8Array.of(7, 0x49, 0);
const IDENTITY_REQUEST = Uint8Array.of(7, 0x55, 1);
const NONE = new Uint8Array(0);
const number = (value: number): Uint8Array => Uint8Array.of(value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255);

type Of<K extends Action["kind"]> = Extract<Action, { readonly kind: K }>;

function actionOf<K extends Action["kind"]>(ue: UeModule, kind: K): Of<K> {
  const found = ue.actions().filter((action): action is Of<K> => action.kind === kind);
  assert.equal(found.length, 1, `${found.length} of ${kind}`);
  return found[0]!;
}

/** The uplink PDU of the last call, and the plain message in it. */
function uplink(ue: UeModule): { readonly pdu: Uint8Array; readonly plain: Uint8Array } {
  const { address, length, plainAddress, plainLength } = actionOf(ue, "sendPdu");
  const octetsAt = (from: number, size: number): Uint8Array => ue.memory.slice(from, from + size);
  return { pdu: octetsAt(address, length), plain: octetsAt(plainAddress, plainLength) };
}

/** What the UE has sent last: header type, and the message that comes out with the network's keys and this NAS COUNT. */
function assertUnder(ue: UeModule, headerType: number, count: number): void {
  const { pdu, plain } = uplink(ue);
  assert.equal(pdu[0]! >> 4, headerType);
  const read = ue.network.read(pdu, count);
  assert.ok(read !== null, `the MAC is not that of NAS COUNT ${count}`);
  assert.deepEqual(Buffer.from(read), Buffer.from(plain));
}

const holds = (ue: UeModule, octets: Uint8Array): boolean => Buffer.from(ue.memory).includes(Buffer.from(octets));

function fromIuMode(): UeModule[] {
  return engines().map((engine) => {
    const ue = new UeModule(engine, true);
    ue.attach("accepted");
    ue.lower("InterSystemChanged", 0, 0);
    return ue;
  });
}

for (const isFromCs of [false, true]) {
  const what = isFromCs ? "CS to PS SRVCC handover" : "handover";
  test(`${what}: K_eNB of uplink NAS COUNT 2^32 − 1, both NAS COUNTs from 0, the update integrity protected, what follows ciphered`, () => {
    for (const ue of fromIuMode()) {
      ue.handover(isFromCs, 0x0a, 0x22, NONE);
      const kasme = isFromCs ? SOURCE_KEYS : kdf(SOURCE_KEYS, 0x18, NONCE_MME);
      const { ulCount, octets } = actionOf(ue, "keys");
      assert.equal(ulCount, 0xffffffff);
      assert.deepEqual(Buffer.from(octets), Buffer.from(kdf(kasme, 0x11, number(0xffffffff))));
      ue.handedOver(CELL);
      assertUnder(ue, 1, 0);
      ue.downlink(UPDATE_ACCEPT);
      ue.downlink(IDENTITY_REQUEST);
      assertUnder(ue, 2, 1);
    }
  });
}

test("idle mode: the update under the native context, the answer to the SECURITY MODE COMMAND under the mapped one from uplink NAS COUNT 0 on", () => {
  for (const ue of fromIuMode()) {
    // SECURITY MODE COMPLETE and ATTACH COMPLETE have used 0 and 1.
    ue.fromIdle(2, IDENTITY);
    ue.lower("Cell", 0, 0, CELL);
    assertUnder(ue, 1, 2);
    ue.lower("ConnectionEstablished", 0, 0);
    ue.mappedCommand(0x0a, null);
    assertUnder(ue, 4, 0);
    const { ulCount, octets } = actionOf(ue, "keys");
    assert.equal(ulCount, 0);
    assert.deepEqual(Buffer.from(octets), Buffer.from(kdf(ue.network.kasmeMapped, 0x11, number(0))));
    ue.downlink(UPDATE_ACCEPT);
    ue.downlink(IDENTITY_REQUEST);
    assertUnder(ue, 2, 1);
  }
});

test("idle mode: a nonce of the UE with any bit changed is refused, and the UE is as it was", () => {
  for (const ue of fromIuMode()) {
    ue.fromIdle(2, NONE);
    ue.lower("Cell", 0, 0, CELL);
    const request = uplink(ue).plain;
    // Behind the GUTI and the CKSN (8.2.29.1).
    const at = request.indexOf(0x55, 4 + request[3]!) + 1;
    const sent = request.slice(at, at + 4);
    ue.lower("ConnectionEstablished", 0, 0);
    for (let bit = 0; bit < 32; bit++) {
      const nonce = sent.map((octet, i) => (i === bit >> 3 ? octet ^ (1 << (bit & 7)) : octet));
      const before = ue.context();
      assert.deepEqual(ue.mappedCommand(0x0a, nonce), ["rule 5.4.3.5 reject #24", "uplink 075f18"]);
      assert.deepEqual(ue.context(), before, `bit ${bit}`);
    }
    assert.deepEqual(ue.mappedCommand(0x0a, sent), ["uplink 075e", "keys"]);
  }
});

test("no key stays behind: the command of a handover, its failure and completion; TRACKING AREA UPDATE ACCEPT", () => {
  for (const ue of fromIuMode()) {
    const kasme = kdf(SOURCE_KEYS, 0x18, NONCE_MME);
    ue.handover(false, 0x0a, 0x22, NONE);
    assert.ok(!holds(ue, SOURCE_KEYS), "CK and IK after the command");
    assert.ok(holds(ue, kasme), "K'_ASME is what is looked for");
    ue.lower("HandoverToS1Failed", 0, 0);
    assert.ok(!holds(ue, kasme), "K'_ASME after the failure");
    ue.fromIdle(2, NONE);
    assert.ok(holds(ue, SOURCE_KEYS), "CK and IK are what is looked for");
    ue.lower("Cell", 0, 0, CELL);
    ue.lower("ConnectionEstablished", 0, 0);
    ue.mappedCommand(0x0a, null);
    ue.downlink(UPDATE_ACCEPT);
    assert.ok(!holds(ue, SOURCE_KEYS), "CK and IK after the update");
  }
});
