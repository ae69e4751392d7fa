// Which protection uplink messages have (TS 24.301 4.4.4, 4.4.5, 9.3.1): security header type, what is ciphered, and the NAS COUNT, read with
// the network's keys.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Engine } from "../../host/engine/engine.ts";
import type { Action } from "../../host/generated/actions.ts";
import { engines } from "../harness/module.ts";
import { eea2 } from "../harness/network.ts";
import { octetsOf, runCommand } from "../harness/ueCases.ts";
import { UeModule } from "../harness/ueModule.ts";

/** EIA2 and EEA2, control plane CIoT EPS optimization with user data, T3324. */
const CONTROL_PLANE = ["configure UeNetworkCapability f0f0c0c000043c", "attach accepted features=80"];
const IDLE = "lower ConnectionReleased 0 0";
const UPLINK = 0;

interface Situation {
  readonly what: string;
  readonly given: readonly string[];
  readonly when: string;
  /** Security header type; 0 plain. */
  readonly type: number;
  /** Octets of the plain message before those that are ciphered; null: none is. */
  readonly ciphered: { readonly from: number; readonly to?: number } | null;
}

const SITUATIONS: readonly Situation[] = [
  { what: "ATTACH REQUEST without a context", given: [], when: "attach requested", type: 0, ciphered: null },
  {
    what: "ATTACH REQUEST with a context, never ciphered",
    given: ["attach accepted", "request Detach 0 1", "downlink 07 46", IDLE],
    when: "request Attach 0 0",
    type: 1,
    ciphered: null,
  },
  {
    what: "TRACKING AREA UPDATE REQUEST in EMM-CONNECTED mode, never ciphered",
    given: ["attach accepted", "lower UserPlaneReady 0 0"],
    when: "request TrackingAreaUpdate 0 0",
    type: 1,
    ciphered: null,
  },
  {
    what: "DETACH REQUEST in EMM-CONNECTED mode",
    given: ["attach accepted"],
    when: "request Detach 0 1",
    type: 2,
    ciphered: { from: 0 },
  },
  {
    what: "DETACH REQUEST as initial message",
    given: ["attach accepted", IDLE],
    when: "request Detach 0 1",
    type: 1,
    ciphered: null,
  },
  {
    what: "EXTENDED SERVICE REQUEST as initial message",
    given: ["configure AttachType u32:2", "attach accepted result=02 middle=1300f1100001230504c0c1c2c3", IDLE],
    when: "request Service 3 0",
    type: 1,
    ciphered: null,
  },
  {
    what: "CONTROL PLANE SERVICE REQUEST with user data: the value of the ESM message container is ciphered",
    given: [...CONTROL_PLANE, IDLE],
    when: "request Data 5 0 0102030405",
    type: 5,
    ciphered: { from: 6 },
  },
  {
    what: "CONTROL PLANE SERVICE REQUEST with user data of 300 octets: the length of the container takes two octets",
    given: [...CONTROL_PLANE, IDLE],
    when: `request Data 5 0 ${"5a".repeat(300)}`,
    type: 5,
    ciphered: { from: 6 },
  },
  {
    what: "CONTROL PLANE SERVICE REQUEST with a short message: the value of the NAS message container is ciphered",
    given: [
      "configure UeNetworkCapability f0f0c0c000043c",
      "configure AttachType u32:2",
      "attach accepted features=80 result=02 middle=1300f1100001230504c0c1c2c3",
      IDLE,
    ],
    when: "request Sms 0 0 0901020304",
    type: 5,
    ciphered: { from: 5 },
  },
  {
    what: "CONTROL PLANE SERVICE REQUEST without a container",
    given: [...CONTROL_PLANE, IDLE],
    when: "request Service 1 0",
    type: 1,
    ciphered: null,
  },
  {
    what: "IDENTITY RESPONSE before secure exchange is established again",
    given: ["attach accepted", IDLE, "request TrackingAreaUpdate 0 0", "lower ConnectionEstablished 0 0"],
    when: "protected 1 07 55 01",
    type: 1,
    ciphered: null,
  },
  {
    what: "IDENTITY RESPONSE under secure exchange",
    given: ["attach accepted"],
    when: "downlink 07 55 01",
    type: 2,
    ciphered: { from: 0 },
  },
];

/** The uplink PDU of the last call, and the plain message in it. */
function uplink(ue: UeModule): { readonly pdu: Uint8Array; readonly plain: Uint8Array } {
  type Send = Extract<Action, { readonly kind: "sendPdu" }>;
  const { address, length, plainAddress, plainLength } = ue
    .actions()
    .find((action): action is Send => action.kind === "sendPdu")!;
  return { pdu: ue.memory.slice(address, address + length), plain: ue.memory.slice(plainAddress, plainAddress + plainLength) };
}

const text = (octets: Uint8Array): string => Buffer.from(octets).toString("hex");

function check(engine: Engine, { given, when, type, ciphered }: Situation): void {
  const ue = new UeModule(engine, true);
  for (const line of given) runCommand(ue, line);
  const before = ue.state().ulCount;
  if (when === "attach requested") {
    ue.start();
    ue.lower("Cell", 0, 0, octetsOf(["00f110", "0001", "00"]));
    ue.request("PowerOn", 0, 0);
  } else runCommand(ue, when);
  const { pdu, plain } = uplink(ue);
  if (type === 0) {
    assert.equal(text(pdu), text(plain));
    return;
  }
  assert.equal(pdu[0], (type << 4) | 7);
  assert.equal(pdu[5], before & 255, "the sequence number is that of the NAS COUNT");
  assert.equal(ue.state().ulCount, before + 1, "one NAS COUNT is used");
  // Whatever is ciphered, the MAC is over it: types 1 and 5 are read as they are.
  const read = ue.network.read(Uint8Array.of(0x17, ...pdu.subarray(1)), before);
  assert.ok(read !== null, "the MAC");
  const from = ciphered?.from ?? plain.length;
  assert.equal(text(read.subarray(0, from)), text(plain.subarray(0, from)), "in clear");
  if (ciphered !== null) assert.notEqual(text(read.subarray(from)), text(plain.subarray(from)), "ciphered");
  const deciphered = eea2(ue.network.cipheringKey, before, UPLINK, read.subarray(from));
  assert.equal(text(deciphered), text(plain.subarray(from)));
}

for (const engine of engines())
  for (const situation of SITUATIONS)
    test(`${engine.name}: ${situation.what}: type ${situation.type}`, () => check(engine, situation));
