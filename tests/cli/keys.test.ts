import assert from "node:assert/strict";
import { test } from "node:test";
import type { DecodedPdu } from "../../host/codec/pdu.ts";
import { octetsOf } from "../capture/build.ts";
import { eea2, eia2, kdf } from "../harness/network.ts";
import { file, jsonLines, uenas } from "./run.ts";

const KNASINT = octetsOf("2a8dd0ed5fba0f7a8dd9b6a1a2b3c4d5");
const KNASENC = octetsOf("00112233445566778899aabbccddeeff");
const KEYS = { knasint: Buffer.from(KNASINT).toString("hex"), knasenc: Buffer.from(KNASENC).toString("hex"), eia: 2, eea: 2 };
const IDENTITY = octetsOf("075501");
const DOWNLINK = 1;

/** Ciphered and integrity protected as the network does (TS 33.401 B.1, B.2; TS 24.301 4.4.3). */
function protect(plain: Uint8Array, count: number, knasint = KNASINT, knasenc = KNASENC): string {
  const body = Buffer.concat([Uint8Array.of(count & 0xff), eea2(knasenc, count, DOWNLINK, plain)]);
  return Buffer.concat([Uint8Array.of(0x27), eia2(knasint, count, DOWNLINK, body), body]).toString("hex");
}

function decoded(keys: object, pdus: readonly string[]): DecodedPdu[] {
  const args = ["decode", "--json", "--direction", "downlink", "--keys", file("keys.json", JSON.stringify(keys))];
  const { code, out, err } = uenas(args, { input: pdus.join("\n") });
  assert.deepEqual([code, err], [0, ""]);
  return jsonLines<DecodedPdu>(out);
}
const seen = (pdus: readonly DecodedPdu[]): unknown[] =>
  pdus.map(({ message, security }) => [message, security !== null && "verified" in security && security.verified]);

test("with keys: verified, deciphered, counted on across PDUs and a wrap of the sequence number", () => {
  const counts = [250, 251, 255, 256, 300];
  const found = decoded(
    { ...KEYS, count: 250 },
    counts.map((count) => protect(IDENTITY, count)),
  );
  assert.deepEqual(seen(found), new Array(5).fill(["IDENTITY REQUEST", true]));
});

test("a forged MAC and a foreign key are told, and the message stays closed", () => {
  const good = protect(IDENTITY, 0);
  const forged = good.slice(0, 2) + (good[2] === "0" ? "1" : "0") + good.slice(3);
  const foreign = protect(IDENTITY, 1, KNASENC);
  assert.deepEqual(seen(decoded(KEYS, [forged, foreign, protect(IDENTITY, 2)])), [
    [null, false],
    [null, false],
    ["IDENTITY REQUEST", true],
  ]);
});

test("keys derived from K_ASME", () => {
  const kasme = octetsOf("11".repeat(32));
  const key = (distinguisher: number): Uint8Array =>
    kdf(kasme, 0x15, Uint8Array.of(distinguisher), Uint8Array.of(2)).subarray(16);
  const pdu = protect(IDENTITY, 0, key(2), key(1));
  assert.deepEqual(seen(decoded({ kasme: "11".repeat(32), eia: 2, eea: 2 }, [pdu])), [["IDENTITY REQUEST", true]]);
});

test("what was deciphered is encoded to the same protected octets", () => {
  const pdu = protect(IDENTITY, 7);
  const keys = file("round.json", JSON.stringify(KEYS));
  const json = uenas(["decode", "--json", "--direction", "downlink", "--keys", keys, pdu]).out;
  assert.equal(uenas(["encode"], { input: json }).out, `${pdu}\n`);
  assert.equal(uenas(["encode", "--keys", keys], { input: json }).out, `${pdu}\n`);
});

test("keys that cannot be used: code 2 with file and reason", () => {
  const cases: [string, RegExp][] = [
    ["{", /JSON/],
    ["{}", /is needed/],
    ['{"knasint": "00"}', /16 or 32 octets/],
    ['{"kasme": "zz"}', /kasme/],
  ];
  for (const [content, reason] of cases) {
    const path = file("bad.json", content);
    const { code, out, err } = uenas(["decode", "--keys", path, "075501"]);
    assert.deepEqual([code, out], [2, ""]);
    assert.ok(err.startsWith(`uenas: ${path}: `), err);
    assert.match(err, reason);
  }
});
