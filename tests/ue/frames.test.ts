// The framed form of a link: every frame there and back, octets cut up anywhere, frames that are not in their form; and what each frame of the
// lower layers is to a UE.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fromHex, toHex } from "../../host/ue/hex.ts";
import type { LowerInput } from "../../host/ue/lowerEvents.ts";
import { LowerBinding } from "../../host/ue/transport/binding.ts";
import { decodeFrame, encodeFrame, type Frame, FrameReader } from "../../host/ue/transport/frames.ts";
import type { Ue } from "../../host/ue/ue.ts";

const octets = (length: number, from = 0): Uint8Array => Uint8Array.from({ length }, (_, i) => (from + i) & 255);
const PDU = fromHex("075501");
const PLMN = fromHex("00f110");
const MAPPED_GUTI = fromHex("f600f110123456c0000001");

/** One of each, and its octets. */
const FRAMES: readonly (readonly [Frame, string])[] = [
  [{ type: "hello", version: 1 }, "01 0006 75656e6173 01"],
  [{ type: "establish", handle: 0x102, cause: 1, pdu: PDU }, "02 0006 0102 01 075501"],
  [{ type: "uplink", handle: 3, pdu: PDU }, "03 0005 0003 075501"],
  [{ type: "release" }, "04 0000"],
  [{ type: "keys", kenb: octets(32), ulCount: 0xffffffff }, `05 0024 ${toHex(octets(32))} ffffffff`],
  [{ type: "want", what: 5 }, "06 0001 05"],
  [{ type: "bearer", ebi: 6, change: 2, linkedEbi: 5, qci: 9 }, "07 0004 06 02 05 09"],
  [{ type: "resume", cause: 2 }, "08 0001 02"],
  [{ type: "established" }, "81 0000"],
  [{ type: "notEstablished", waitTime: 300 }, "82 0002 012c"],
  [{ type: "barred", causes: 0b110 }, "83 0002 0006"],
  [{ type: "released", cause: 1 }, "84 0001 01"],
  [{ type: "downlink", pdu: PDU }, "85 0003 075501"],
  [{ type: "notDelivered", handle: 9 }, "86 0002 0009"],
  [{ type: "sent", handle: 9 }, "87 0002 0009"],
  [{ type: "paging", identity: 1, domain: 1 }, "88 0002 01 01"],
  [{ type: "cell", plmn: PLMN, tac: 0x1234, kind: 2 }, "89 0006 00f110 1234 02"],
  [{ type: "noCell" }, "8a 0000"],
  [{ type: "bearersReady", ebis: 0x60 }, "8b 0002 0060"],
  [{ type: "bearersReleased", ebis: 0 }, "8c 0002 0000"],
  [{ type: "resumed", fallback: 1 }, "8d 0001 01"],
  [{ type: "otherRat", failed: 0 }, "8e 0001 00"],
  [
    { type: "handover", srvcc: 1, parameters: octets(6, 1), keys: octets(32), identity: MAPPED_GUTI },
    `8f 0032 01 010203040506 ${toHex(octets(32))} ${toHex(MAPPED_GUTI)}`,
  ],
  [{ type: "handedOver", plmn: PLMN, tac: 1, kind: 0 }, "90 0006 00f110 0001 00"],
  [{ type: "notHandedOver" }, "91 0000"],
  [{ type: "fromOtherRat", cksn: 2, keys: octets(32), identity: new Uint8Array(0) }, `92 0021 02 ${toHex(octets(32))}`],
];

test("every frame has the octets that the table tells, and comes back from them", () => {
  for (const [frame, hex] of FRAMES) {
    const expected = fromHex(hex.replaceAll(" ", ""));
    assert.equal(toHex(encodeFrame(frame)), toHex(expected), frame.type);
    assert.deepEqual(decodeFrame(expected), frame);
  }
});

test("a stream of all frames, cut up anywhere, is the same frames", () => {
  const stream = Buffer.concat(FRAMES.map(([frame]) => encodeFrame(frame)));
  for (let size = 1; size <= stream.length; size++) {
    const reader = new FrameReader();
    const frames: Frame[] = [];
    for (let at = 0; at < stream.length; at += size)
      frames.push(...reader.push(stream.subarray(at, at + size), (error) => assert.fail(error)));
    assert.deepEqual(
      frames,
      FRAMES.map(([frame]) => frame),
      `${size} octets at a time`,
    );
    assert.equal(reader.pending, 0);
  }
});

test("a frame that is not in its form is told and passed over; those around it come", () => {
  const reader = new FrameReader();
  const faults: string[] = [];
  const stream = fromHex("810000" + "8200010a" + "42000100" + "8000" + "00" + "820003010203" + "0100067665616e7301" + "8a0000");
  const frames = reader.push(stream, (error) => faults.push(error.message));
  assert.deepEqual(frames, [{ type: "established" }, { type: "noCell" }]);
  assert.deepEqual(faults, [
    "frame notEstablished is too short: 1 octets of payload",
    "no frame has type 42",
    "no frame has type 80",
    "frame notEstablished is too long: 3 octets of payload",
    "a HELLO of something else",
  ]);
});

test("a datagram is exactly one frame", () => {
  for (const [hex, reason] of [
    ["81", /at least 3 octets/],
    ["81000000", /a datagram of 4 octets is not one frame/],
    ["8200020a", /a datagram of 4 octets is not one frame/],
  ] as const)
    assert.throws(() => decodeFrame(fromHex(hex)), reason);
});

/** What a binding makes of frames: the inputs that the UE gets, and what is told of frames that it cannot use. */
function inputsOf(frames: readonly Frame[]): { readonly inputs: unknown[]; readonly faults: string[] } {
  const inputs: unknown[] = [];
  const faults: string[] = [];
  const ue = {
    isConfigured: true,
    lower: (input: LowerInput) => inputs.push(input),
    cell: (cell: unknown) => inputs.push({ cell }),
    downlink: (pdu: Uint8Array) => inputs.push({ downlink: toHex(pdu) }),
  } as unknown as Ue;
  const binding = new LowerBinding(ue, (text) => faults.push(text));
  for (const frame of frames) binding.linkEvents.frame(frame);
  return { inputs, faults };
}

test("what each frame of the lower layers is to the UE", () => {
  const frames = FRAMES.map(([frame]) => frame).filter(({ type }) => type !== "notDelivered");
  const { inputs, faults } = inputsOf(frames);
  assert.deepEqual(inputs, [
    { event: "connection-established" },
    { event: "establishment-failed", waitTime: 300 },
    { event: "barred", causes: ["mo-Signalling", "mo-Data"] },
    { event: "connection-released", cause: "load-balancing-tau" },
    { downlink: "075501" },
    { event: "sent" },
    { event: "paging", identity: "IMSI", domain: "CS" },
    { cell: { plmn: "00101", tac: 0x1234, kind: "csg" } },
    { cell: null },
    { event: "drb-established", ebis: [5, 6] },
    { event: "drb-released" },
    { event: "connection-resumed", fallback: true },
    { event: "inter-system-changed" },
    { event: "handover-to-s1", srvcc: true, parameters: octets(6, 1), keys: octets(32), mappedGuti: MAPPED_GUTI },
    { event: "handover-to-s1-completed", plmn: "00101", tac: 1, kind: "normal" },
    { event: "handover-to-s1-failed" },
    { event: "change-to-s1", cksn: 2, keys: octets(32) },
  ]);
  // Those that a UE sends.
  const own = ["hello", "establish", "uplink", "release", "keys", "want", "bearer", "resume"];
  assert.deepEqual(
    faults,
    own.map((type) => `lower layers: ${type}: is not for the UE`),
  );
});

test("a frame whose values are out of range is told, and the UE hears nothing of it", () => {
  const identity = (length: number): Frame => ({ type: "fromOtherRat", cksn: 2, keys: octets(32), identity: octets(length) });
  const wrong: readonly (readonly [Frame, RegExp])[] = [
    [{ type: "cell", plmn: fromHex("aaaaaa"), tac: 1, kind: 0 }, /no PLMN/],
    [{ type: "cell", plmn: PLMN, tac: 1, kind: 3 }, /no kind of cell/],
    [{ type: "handedOver", plmn: PLMN, tac: 1, kind: 3 }, /no kind of cell/],
    [{ type: "released", cause: 9 }, /9 is out of range/],
    [{ type: "barred", causes: 1 }, /0 is out of range/],
    [{ type: "notDelivered", handle: 7 }, /no PDU has the handle 7/],
    ...[1, 10, 12, 13, 15].map((length) => [identity(length), /no mapped GUTI with or without signature/] as const),
  ];
  for (const [frame, reason] of wrong) {
    const { inputs, faults } = inputsOf([frame]);
    assert.deepEqual(inputs, [], frame.type);
    assert.equal(faults.length, 1);
    assert.match(faults[0]!, reason);
  }
  const signed: Frame = { type: "fromOtherRat", cksn: 2, keys: octets(32), identity: octets(14) };
  assert.deepEqual(inputsOf([signed]).inputs, [
    { event: "change-to-s1", cksn: 2, keys: octets(32), mappedGuti: octets(11), signature: octets(3, 11) },
  ]);
});
