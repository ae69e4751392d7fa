import assert from "node:assert/strict";
import { test } from "node:test";
import { BIG, brief, concat, LITTLE, octetsOf, pcap, pcapHeader, pcapRecord, readAll } from "./build.ts";

const REJECT = octetsOf("074413780004023fd121");
const IDENTITY = octetsOf("075501");
const USER = 147;

test("both byte orders, both resolutions, any size of pieces", async () => {
  for (const order of [BIG, LITTLE]) {
    for (const isNano of [false, true]) {
      const parts = isNano ? 250_000_000 : 250_000;
      const file = concat(
        pcapHeader(order, USER, isNano),
        pcapRecord(order, REJECT, 1_700_000_000, parts),
        pcapRecord(order, IDENTITY, 2, 0),
      );
      for (const size of [1, 3, 17, 65_536]) {
        assert.deepEqual(await brief(file, size), ["packet 1: 074413780004023fd121 ?~", "packet 2: 075501 ?~"]);
      }
      assert.deepEqual(
        (await readAll(file)).map((item) => item.kind === "pdu" && item.seconds),
        [1_700_000_000.25, 2],
      );
    }
  }
});

test("every user-defined link type, and none beside them", async () => {
  for (let linkType = 147; linkType <= 162; linkType++)
    assert.deepEqual(await brief(pcap(BIG, linkType, [IDENTITY])), ["packet 1: 075501 ?~"]);
  for (const linkType of [146, 163, 105]) {
    assert.deepEqual(await brief(pcap(BIG, linkType, [IDENTITY, IDENTITY])), [
      `packet 1! link type ${linkType} is not supported; packets of this type are skipped`,
    ]);
  }
});

test("the upper half of the link type field, about check sequences, is not part of it", async () => {
  assert.deepEqual(await brief(pcap(LITTLE, 0x14000000 + USER, [IDENTITY])), ["packet 1: 075501 ?~"]);
});

test("an empty PDU is a PDU", async () => {
  assert.deepEqual(await brief(pcap(LITTLE, USER, [new Uint8Array(0), IDENTITY])), ["packet 1:  ?~", "packet 2: 075501 ?~"]);
});

test("a file that ends early: what is whole, then where and how it ends", async () => {
  const whole = pcap(LITTLE, USER, [IDENTITY, REJECT]);
  const first = "packet 1: 075501 ?~";
  const lastStart = 24 + 16 + 3;
  for (let length = lastStart + 1; length < whole.length; length++) {
    const missing =
      length - lastStart < 16
        ? `the file ends after ${length - lastStart} of the 16 octets of its header`
        : `the file ends after ${length - lastStart - 16} of its 10 octets`;
    assert.deepEqual(await brief(whole.subarray(0, length), 5), [first, `packet 2! ${missing}`], `${length} octets`);
  }
  assert.deepEqual(await brief(whole.subarray(0, lastStart)), [first]);
  for (let length = 4; length < 24; length++) {
    assert.deepEqual(await brief(whole.subarray(0, length)), [`! the file ends inside its header, after ${length} octets`]);
  }
});

test("a record of an impossible length ends the reading", async () => {
  const damaged = concat(
    pcap(BIG, USER, [IDENTITY]),
    BIG.u32(1),
    BIG.u32(1),
    BIG.u32(262_145),
    BIG.u32(262_145),
    new Uint8Array(400_000),
  );
  assert.deepEqual(await brief(damaged), [
    "packet 1: 075501 ?~",
    "packet 2! damaged: it claims 262145 octets; the rest of the file cannot be read",
  ]);
});

test("a packet that was cut when captured is reported, the next one read", async () => {
  const file = concat(
    pcapHeader(BIG, USER),
    pcapRecord(BIG, REJECT.subarray(0, 4), 1, 1, REJECT.length),
    pcapRecord(BIG, IDENTITY),
  );
  assert.deepEqual(await brief(file), ["packet 1! only 4 of 10 octets were captured", "packet 2: 075501 ?~"]);
});

test("an unknown version", async () => {
  const file = pcap(BIG, USER, [IDENTITY]);
  file[5] = 3;
  assert.deepEqual(await brief(file), ["! pcap version 3 is not supported"]);
});

test("memory stays bounded: a long file in pieces keeps no more than a record", async () => {
  const packet = new Uint8Array(200_000);
  const record = pcapRecord(BIG, packet);
  async function* pieces(): AsyncGenerator<Uint8Array> {
    yield pcapHeader(BIG, USER);
    for (let i = 0; i < 300; i++) for (let at = 0; at < record.length; at += 65_536) yield record.slice(at, at + 65_536);
  }
  const { readCapture } = await import("../../host/capture/read.ts");
  let count = 0;
  let most = 0;
  for await (const items of readCapture(pieces())) {
    for (const item of items) if (item.kind === "pdu") count++;
    most = Math.max(most, process.memoryUsage().arrayBuffers);
  }
  assert.equal(count, 300);
  // 60 MB went through.
  assert.ok(most < 40e6, `${most} octets of buffers`);
});
