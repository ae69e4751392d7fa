// The list of actions holds whatever the longest messages of a hostile network make the UE do: no record is lost.
import assert from "node:assert/strict";
import { test } from "node:test";
import { engines } from "../harness/module.ts";
import { octetsOf } from "../harness/ueCases.ts";
import { UeModule } from "../harness/ueModule.ts";

const bytes = (text: string): Uint8Array => octetsOf(text.split(" ").filter((word) => word !== ""));
const tlv = (iei: number, value: Uint8Array): Uint8Array => Buffer.concat([Uint8Array.of(iei, value.length), value]);
const lv = (value: Uint8Array): Uint8Array => Buffer.concat([Uint8Array.of(value.length), value]);
const tlvE = (iei: number, value: Uint8Array): Uint8Array =>
  Buffer.concat([Uint8Array.of(iei, value.length >> 8, value.length & 255), value]);

/** An APN of `length` octets that is the `i`th of its kind. */
function longApn(i: number, length: number): Uint8Array {
  const apn = Buffer.alloc(length, 0x61);
  for (let at = 0; at < length; at += 64) apn[at] = Math.min(63, length - at - 1);
  apn[1] = 0x61 + i;
  return apn;
}

/** Sixteen IEs that no message knows: each of them is reported (7.6.1). */
const UNKNOWN = Buffer.concat(Array.from({ length: 16 }, (_, i) => tlv(0x1a + (i & 1), Uint8Array.of(i))));

/** Every container that NAS acts on, again and again. */
function options(length: number): Uint8Array {
  const units = ["001604010000ff", "0017", "00", "0018", "00", "001903010005", "003e", "00", "003f", "00", "0040", "00"];
  const all = bytes(units.join(" "));
  const times = Math.floor((length - 1) / all.length);
  return Buffer.concat([Uint8Array.of(0x80), ...Array.from({ length: times }, () => all)]);
}

/** Packet filters, one octet of protocol each: identifier and precedence count up. */
const filters = (n: number, precedence: number): Uint8Array =>
  Buffer.concat(Array.from({ length: n }, (_, i) => Uint8Array.of(0x30 | i, precedence + i, 2, 0x30, 0x11)));
const tft = (operation: number, n: number, precedence: number): Uint8Array =>
  Buffer.concat([Uint8Array.of((operation << 5) | n), filters(n, precedence)]);

/** T3396 runs for ever more APNs, until the pool has no room for one more. */
function congest(ue: UeModule): void {
  for (let i = 0; i < 20; i++) {
    const apn = longApn(i, 100);
    const sent = ue.request("PdnConnectivity", 1, 1, Buffer.concat([Uint8Array.of(100), apn, bytes("00 00")]));
    const pti = /^uplink 02(..)d0/.exec(sent[0] ?? "")?.[1];
    if (pti !== undefined) ue.downlink(bytes(`02 ${pti} d1 1a 37 01 a5`));
  }
}

for (const engine of engines()) {
  test(`${engine.name}: a new configuration leaves nothing to do of what the UE before it was to do`, () => {
    const ue = new UeModule(engine, true);
    ue.attach("accepted");
    ue.request("Detach", 0, 0);
    assert.notDeepEqual(ue.actions(), []);
    ue.start();
    assert.deepEqual(ue.actions(), []);
  });

  test(`${engine.name}: a default bearer with everything that can be told of it`, () => {
    const ue = new UeModule(engine, true);
    ue.configure("Options", octetsOf(["u32:3328"]));
    ue.attach("accepted");
    congest(ue);
    const apn = longApn(25, 100);
    const sent = ue.request("PdnConnectivity", 1, 3, Buffer.concat([Uint8Array.of(100), apn, bytes("00 00")]));
    const pti = /^uplink 02(..)d0/.exec(sent[0]!)![1]!;
    const request = Buffer.concat([
      bytes(`62 ${pti} c1 0d 09`),
      new Uint8Array(12),
      lv(apn),
      bytes("05 01 0a000002"),
      UNKNOWN,
      tlv(0x5e, bytes("fefefafa0101")),
      bytes("58 32"),
      tlv(0x27, options(251)),
      bytes("b1"),
      bytes("c3"),
      bytes("91"),
      tlvE(0x7b, options(4000)),
      tlv(0x6e, bytes("000a")),
    ]);
    const done = ue.downlink(request);
    assert.ok(done.includes("uplink 6200c2"), done.join("\n"));
    assert.equal(done.filter((line) => line.startsWith("rule 7.6.1")).length, 16);
    assert.equal(done.filter((line) => line.startsWith("indicate uas-not-allowed")).length, 1);
    assert.equal(done.filter((line) => line.startsWith("deliver protocol-configuration-options 6")).length, 1);
  });

  test(`${engine.name}: filters displaced on every other bearer`, () => {
    const ue = new UeModule(engine, true);
    ue.attach("accepted");
    congest(ue);
    for (let ebi = 6; ebi < 16; ebi++) {
      ue.downlink(Buffer.concat([Uint8Array.of((ebi << 4) | 2), bytes("00 c5 05 01 01"), lv(tft(1, 2, 20 + 2 * ebi))]));
    }
    assert.equal(ue.bearers().length, 11);
    const request = Buffer.concat([
      bytes("62 00 c9"),
      tlv(0x5b, bytes("09 00000000 00000000 00000000")),
      tlv(0x36, tft(1, 15, 34)),
      UNKNOWN,
      tlv(0x5e, bytes("fefefafa0101")),
      tlv(0x27, options(251)),
      tlvE(0x7b, options(4000)),
    ]);
    const done = ue.downlink(request);
    assert.ok(done.includes("uplink 6200ca"), done.join("\n"));
    assert.ok(done.filter((line) => line.startsWith("uplink 02")).length > 5);
  });
}
