// Keys: whole attach sequences verified and deciphered, from K_ASME or from the NAS keys, and encoded to the same octets again.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { createCodec } from "../../host/codec/codec.ts";
import { CodecError } from "../../host/codec/error.ts";
import type { DecodedPdu, Direction, Json, ProtectedHeader } from "../../host/codec/pdu.ts";
import { engines, shippedModule } from "../harness/module.ts";

interface TracePdu {
  readonly direction: "ul" | "dl";
  readonly message: string;
  readonly pdu: string;
  readonly plain?: string;
  readonly nas_count?: string;
  readonly security_header_type?: number;
}
interface Context {
  readonly KASME: string;
  readonly eia: number;
  readonly eea: number;
  readonly KNASint: string;
  readonly KNASenc: string;
}
interface Trace {
  readonly name: string;
  readonly kind: string;
  readonly security_contexts: readonly Context[];
  readonly pdus: readonly TracePdu[];
}

const traces = (JSON.parse(readFileSync("tests/data/vectors/traces.json", "utf8")) as { traces: Trace[] }).traces;
const octetsOf = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, "hex"));
const hexOf = (octets: Uint8Array): string => Buffer.from(octets).toString("hex");
const throughJson = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;
const directionOf = ({ direction }: TracePdu): Direction => (direction === "ul" ? "uplink" : "downlink");
const headerOf = ({ security }: DecodedPdu): ProtectedHeader => security as ProtectedHeader;

/** What a key file may say about a trace's first context. */
function keyFiles({ security_contexts: [context] }: Trace): Record<string, Json> {
  const { KASME, KNASint, KNASenc, eia, eea } = context!;
  return {
    "K_ASME alone": { kasme: KASME },
    "K_ASME and algorithms": { kasme: KASME, eia, eea, count: 0 },
    "NAS keys": { knasint: KNASint, knasenc: KNASenc, eia, eea, count: { downlink: 0, uplink: 0 } },
    "a list of contexts": [{ kasme: KNASint + KNASenc }, { kasme: KASME }],
  };
}

for (const engine of engines()) {
  const codec = createCodec({ engine, module: shippedModule });

  for (const trace of traces.filter(({ kind, name }) => kind === "synthetic" || name === "NextEPC-attach1")) {
    for (const [what, file] of Object.entries(keyFiles(trace))) {
      test(`${engine.name}: ${trace.name} with ${what}`, () => {
        const keys = codec.keys(file);
        for (const pdu of trace.pdus) {
          const found = codec.decode(octetsOf(pdu.pdu), directionOf(pdu), keys);
          assert.equal(hexOf(codec.encode(throughJson(found))), pdu.pdu);
          if (pdu.nas_count === undefined) continue;
          assert.equal(found.message, pdu.message);
          assert.equal(found.security?.verified, true, pdu.message);
          assert.equal(found.security?.count, Number.parseInt(pdu.nas_count, 16));
          if (pdu.plain === undefined || pdu.security_header_type === 12) continue;
          assert.equal(hexOf(codec.encode({ ...(throughJson(found) as object), security: null })), pdu.plain);
        }
      });
    }

    test(`${engine.name}: ${trace.name}: the MAC tells the direction`, () => {
      const keys = codec.keys(keyFiles(trace)["NAS keys"]!);
      for (const pdu of trace.pdus) {
        const found = codec.decode(octetsOf(pdu.pdu), null, keys);
        if (pdu.nas_count === undefined || pdu.security_header_type === 12) continue;
        assert.equal(found.direction, directionOf(pdu));
        assert.equal(found.security?.verified, true);
      }
    });
  }

  const trace = traces.find(({ name }) => name === "T1-eia1-eea1")!;
  const keyFile = keyFiles(trace)["NAS keys"]!;
  const accept = trace.pdus.find(({ message }) => message === "ATTACH ACCEPT")!;

  test(`${engine.name}: without keys a ciphered message stays closed; with wrong ones it is not verified`, () => {
    const closed = codec.decode(octetsOf(accept.pdu), "downlink");
    assert.equal(closed.message, null);
    assert.equal(headerOf(closed).ciphered, true);
    assert.equal(headerOf(closed).verified, undefined);
    const wrong = codec.decode(octetsOf(accept.pdu), "downlink", codec.keys({ kasme: "00".repeat(32), eia: 1, eea: 1 }));
    assert.equal(wrong.message, null);
    assert.equal(headerOf(wrong).verified, false);
    assert.equal(hexOf(codec.encode(throughJson(wrong))), accept.pdu);
  });

  test(`${engine.name}: a forged octet is not verified, and the COUNT stays`, () => {
    const keys = codec.keys(keyFile);
    const forged = octetsOf(accept.pdu);
    forged[forged.length - 1]! ^= 1;
    assert.equal(headerOf(codec.decode(forged, "downlink", keys)).verified, false);
    assert.equal(headerOf(codec.decode(octetsOf(accept.pdu), "downlink", keys)).count, 2);
    // A repetition verifies again with its own COUNT.
    assert.equal(headerOf(codec.decode(octetsOf(accept.pdu), "downlink", keys)).count, 2);
  });

  test(`${engine.name}: an edited message is ciphered with the same key stream, and with the keys gets its MAC anew`, () => {
    const keys = codec.keys(keyFile);
    const found = codec.decode(octetsOf(accept.pdu), "downlink", keys);
    const edited = throughJson(found) as unknown as { ies: { name: string; value: Json }[] };
    edited.ies.find(({ name }) => name === "T3412 value")!.value = 7200;
    const octets = codec.encode(edited as unknown as Json);
    assert.notEqual(hexOf(octets), accept.pdu);
    assert.equal(hexOf(octets.subarray(0, 6)), accept.pdu.slice(0, 12));
    assert.equal(headerOf(codec.decode(octets, "downlink", codec.keys(keyFile))).verified, false);
    const signed = codec.encode(edited as unknown as Json, codec.keys(keyFile));
    const again = codec.decode(signed, "downlink", codec.keys(keyFile));
    assert.equal(headerOf(again).verified, true);
    assert.equal(again.ies.find(({ name }) => name === "T3412 value")?.value, 7200);
  });

  test(`${engine.name}: a message that grew needs the keys`, () => {
    const found = codec.decode(octetsOf(accept.pdu), "downlink", codec.keys(keyFile));
    const edited = throughJson(found) as unknown as { ies: { name: string; value: Json }[] };
    edited.ies.push({
      name: 'Forbidden TAI(s) for the list of "forbidden tracking areas for roaming"',
      value: [{ "type of list": 2, TAI: [{ MCC: "001", MNC: "01", TAC: 1 }] }],
    });
    assert.throws(() => codec.encode(edited as unknown as Json), /the keys are needed/);
    const signed = codec.encode(edited as unknown as Json, codec.keys(keyFile));
    assert.equal(headerOf(codec.decode(signed, "downlink", codec.keys(keyFile))).verified, true);
  });

  test(`${engine.name}: the COUNT starts where the file says`, () => {
    const counts = codec.keys({ ...(keyFile as object), count: { downlink: 0x100, uplink: 5 } });
    assert.equal(headerOf(codec.decode(octetsOf(accept.pdu), "downlink", counts)).verified, true);
    const late = codec.keys({ ...(keyFile as object), count: 0x1000 });
    assert.equal(headerOf(codec.decode(octetsOf(accept.pdu), "downlink", late)).verified, false);
  });
}

test("what a key file must not say", () => {
  const codec = createCodec({ module: shippedModule });
  const key = "00".repeat(16);
  const refused: readonly (readonly [Json, RegExp])[] = [
    [null, /keys: an object is wanted/],
    [{}, /"kasme", or "knasint" with "eia"/],
    [{ knasint: key }, /"kasme", or "knasint" with "eia"/],
    [{ knasint: key, eia: 2, eea: 2 }, /"knasenc" is needed/],
    [{ kasme: "00" }, /keys.kasme: 32 octets are wanted, not 1/],
    [{ kasme: "xy" }, /keys.kasme: octets in hex are wanted/],
    [{ knasint: key, knasenc: key, eia: 4, eea: 0 }, /keys.eia: a whole number from 0 to 3/],
    [{ kasme: "00".repeat(32), count: -1 }, /keys.count/],
    [[{ kasme: "00".repeat(32) }, { kasme: 1 }], /keys\[1\].kasme/],
  ];
  for (const [keys, reason] of refused) {
    assert.throws(
      () => codec.keys(keys),
      (error) => error instanceof CodecError && reason.test(error.message),
      JSON.stringify(keys),
    );
  }
});
