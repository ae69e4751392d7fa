// Every PDU of the corpus: decoded as expected, encoded to the same octets, alike on every engine.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createCodec } from "../../host/codec/codec.ts";
import type { DecodedPdu, Json } from "../../host/codec/pdu.ts";
import { engines, shippedModule } from "../harness/module.ts";
import { corpus, shapes } from "../wire/corpus.ts";

const octetsOf = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, "hex"));
/** What the command line reads back. */
const throughJson = (pdu: DecodedPdu): Json => JSON.parse(JSON.stringify(pdu)) as Json;
const hexOf = (octets: Uint8Array): string => Buffer.from(octets).toString("hex");

for (const engine of engines()) {
  const codec = createCodec({ engine, module: shippedModule });

  test(`${engine.name}: encode(decode(x)) = x for every PDU of the corpus`, () => {
    for (const { hex, direction } of [...corpus, ...shapes]) {
      const pdu = codec.decode(octetsOf(hex), direction);
      assert.equal(pdu.hex, hex);
      assert.equal(hexOf(codec.encode(throughJson(pdu))), hex);
    }
  });

  test(`${engine.name}: structure of every PDU of the corpus`, () => {
    for (const { hex, direction, message, ies, securityHeaderType, ...pdu } of corpus) {
      const found = codec.decode(octetsOf(hex), direction);
      assert.equal(found.message, message, hex);
      assert.equal(found.security?.headerType, securityHeaderType, hex);
      const { ciphered } = pdu as { ciphered?: boolean };
      if (ciphered !== undefined) assert.equal((found.security as { ciphered: boolean }).ciphered, ciphered, hex);
      if (ies === undefined) continue;
      const spans = found.ies.map(({ value: _, ...span }) => span);
      assert.deepEqual(spans, ies, hex);
    }
  });

  test(`${engine.name}: the direction follows from the message`, () => {
    for (const { hex, direction, message } of corpus) {
      const found = codec.decode(octetsOf(hex));
      assert.equal(found.message, message, hex);
      if (message !== null) assert.ok(found.direction === direction || found.direction === null, hex);
    }
  });
}
