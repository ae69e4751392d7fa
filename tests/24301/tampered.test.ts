// Protected downlink PDUs with an octet changed on the way, every bit of every octet: the UE does nothing, no bit of its state changes, and
// the PDU as it was sent is still accepted (TS 24.301 4.4.3.2, 4.4.3.3, 4.4.4.2). SECURITY MODE COMMAND is for securityMode.test.ts.
import assert from "node:assert/strict";
import { test } from "node:test";
import { engines } from "../harness/module.ts";
import { runCommand } from "../harness/ueCases.ts";
import { UeModule } from "../harness/ueModule.ts";

interface Situation {
  readonly name: string;
  /** Commands of literate cases. */
  readonly given: readonly string[];
  /** Plain downlink messages that this UE acts upon. */
  readonly messages: readonly string[];
}

const IDLE = ["attach accepted", "lower ConnectionReleased 0 0"];
const CONNECTED = "lower ConnectionEstablished 0 0";

const SITUATIONS: readonly Situation[] = [
  {
    name: "attaching",
    given: ["attach secured"],
    messages: [
      "074411",
      "0744032a",
      "075501",
      "0754",
      "0745 01",
      "075202 23553cbe9637a89d218ae64dae47bf35 10 aabbccddeeff 8000 0102030405060708",
    ],
  },
  {
    name: "registered",
    given: ["attach accepted"],
    messages: [
      "0745 09 53 0f",
      "0745 02 53 0b",
      "0750 0bf600f11000010100000002",
      "0760 6f",
      "0761 43 05 80 61 62 63 64",
      "0762 03 010203",
      "6200c505010106213 10a023011".replaceAll(" ", ""),
      "5200d9",
      "5200cd24",
      "0768 01 0003 010203",
    ],
  },
  {
    name: "updating",
    given: [...IDLE, "request TrackingAreaUpdate 0 0", CONNECTED],
    messages: ["0749 00", "0749 00 5a 01 21 50 0b f600f11000010100000002", "074b 0b", "074b 09", "074b 16"],
  },
  {
    name: "requesting service",
    given: [...IDLE, "request Service 0 0", CONNECTED],
    messages: ["074e 03", "074e 0f", "074e 0a", "074e 28"],
  },
  { name: "detaching", given: ["attach accepted", "request Detach 0 1"], messages: ["0746", "0745 01"] },
];

const octetsOf = (text: string): Uint8Array => Buffer.from(text.replaceAll(" ", ""), "hex");

/** Each changed PDU: nothing but perhaps a word on why it was ignored. */
function checkChanges(ue: UeModule, pdu: Uint8Array, where: string): void {
  const before = ue.save();
  for (let at = 0; at < pdu.length; at++) {
    for (let bit = 0; bit < 8; bit++) {
      const changed = Uint8Array.from(pdu);
      changed[at]! ^= 1 << bit;
      const done = ue.receive(changed);
      assert.ok(
        done.every((action) => /^rule .* ignore$/.test(action)),
        `${where}: octet ${at}, bit ${bit + 1}: ${done}`,
      );
      assert.deepEqual(ue.save(), before, `${where}: octet ${at}, bit ${bit + 1}: the UE has changed`);
    }
  }
}

for (const engine of engines()) {
  for (const { name, given, messages } of SITUATIONS) {
    for (const headerType of [1, 2]) {
      test(`${engine.name}: ${name}, security header type ${headerType}`, () => {
        const ue = new UeModule(engine);
        for (const line of given) runCommand(ue, line);
        const start = ue.save();
        const count = ue.network.downlinkCount;
        for (const message of messages) {
          ue.restore(start);
          ue.network.downlinkCount = count;
          const pdu = ue.network.protectAs(headerType, octetsOf(message));
          checkChanges(ue, pdu, message);
          const done = ue.receive(pdu);
          assert.notDeepEqual(ue.save(), start, `${message}: accepted as it was sent, ${done}`);
        }
      });
    }
  }
}
