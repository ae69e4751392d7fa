// The messages of the literate cases of clause 8, that is every information element of every message: told in fields, back to the same
// octets, and read through each security header (TS 24.301 9.1, 9.3.1).
import assert from "node:assert/strict";
import { test } from "node:test";
import { createCodec } from "../../host/codec/codec.ts";
import type { DecodedPdu, Direction, Json } from "../../host/codec/pdu.ts";
import { formatPdu } from "../../host/codec/tree.ts";
import { literateFiles, readCases, readPdu } from "../harness/literate.ts";
import { DOWNLINK, engines, shippedModule } from "../harness/module.ts";

const DIRECTORY = "tests/24301";
const hexOf = (octets: Uint8Array): string => Buffer.from(octets).toString("hex");
const throughJson = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;

interface Message {
  readonly octets: Uint8Array;
  readonly direction: Direction;
}

const messages: readonly Message[] = literateFiles(DIRECTORY)
  .filter((file) => file.startsWith("08."))
  .flatMap((file) => readCases(DIRECTORY, file))
  .flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === "pdu").map(readPdu))
  .map(({ octets, direction }) => ({ octets, direction: direction === DOWNLINK ? "downlink" : "uplink" }));

/** Information elements of which only octets are told, in the PDU and the messages inside. */
function rawOnes({ ies, message }: DecodedPdu): string[] {
  return ies.flatMap(({ name, value }) => {
    if (typeof value !== "object" || value === null) return [];
    if ("ies" in value) return rawOnes(value as DecodedPdu);
    return "hex" in value ? [`${message}: ${name}`] : [];
  });
}

const MAC = "a1b2c3d4";
/** Header types that a direction has around any message. */
const HEADER_TYPES: Readonly<Record<Direction, readonly number[]>> = { downlink: [1, 2, 3], uplink: [1, 2, 4] };
const around = (type: number, octets: Uint8Array): Uint8Array =>
  new Uint8Array([(type << 4) | 7, ...Buffer.from(MAC, "hex"), 9, ...octets]);

for (const engine of engines()) {
  const codec = createCodec({ engine, module: shippedModule });

  test(`${engine.name}: ${messages.length} messages in fields and back`, () => {
    for (const { octets, direction } of messages) {
      const pdu = codec.decode(octets, direction);
      assert.deepEqual(rawOnes(pdu), [], hexOf(octets));
      assert.equal(hexOf(codec.encode(throughJson(pdu))), hexOf(octets));
      const tree = formatPdu(pdu);
      for (const { name } of pdu.ies) assert.ok(tree.includes(name.slice(0, 20)), `${name}\n${tree}`);
    }
  });

  test(`${engine.name}: behind a security header the same, with offsets from the start of the plain message`, () => {
    let told = 0;
    for (const { octets, direction } of messages) {
      const plain = codec.decode(octets, direction);
      // No security header stands around another one, and ciphered octets cannot be told from a message that is wrong in earnest.
      if (plain.security !== null || plain.message === null || plain.faults.length > 0) continue;
      // By their header ESM messages cannot be told either: none goes with PTI 255, and reports of remote UEs belong to a bearer.
      if (plain.pti === 255 || (plain.ebi === 0 && plain.message.startsWith("REMOTE UE REPORT"))) continue;
      for (const type of HEADER_TYPES[direction]) {
        const pdu = codec.decode(around(type, octets), direction);
        assert.deepEqual(pdu.security, { headerType: type, mac: MAC, sequenceNumber: 9, ciphered: false }, pdu.hex);
        assert.equal(pdu.message, plain.message);
        assert.deepEqual(pdu.ies, plain.ies);
        assert.equal(hexOf(codec.encode(throughJson(pdu))), pdu.hex);
        told++;
      }
    }
    assert.ok(told > 300, `${told}`);
  });

  test(`${engine.name}: a security header that only the other direction has is told, and the message ignored`, () => {
    const cases: readonly (readonly [number, Direction])[] = [
      [3, "uplink"],
      [4, "downlink"],
      [5, "downlink"],
    ];
    for (const [type, direction] of cases) {
      for (const inner of ["075e", "0201d9", "aabbccddee"]) {
        const octets = around(type, Buffer.from(inner, "hex"));
        const pdu = codec.decode(octets, direction);
        assert.ok(pdu.security !== null && "mac" in pdu.security);
        assert.deepEqual([pdu.security.headerType, pdu.security.mac, pdu.security.sequenceNumber], [type, MAC, 9]);
        assert.deepEqual(
          pdu.faults.map(({ clause }) => clause),
          ["TS 24.301 9.3.1"],
        );
        assert.deepEqual(pdu.disposition, { action: "ignore", clause: "TS 24.301 9.3.1" });
        assert.equal(hexOf(codec.encode(throughJson(pdu))), hexOf(octets));
        assert.match(formatPdu(pdu), /not for this direction/);
      }
    }
  });
}
