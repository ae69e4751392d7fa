// The network's own reader and writer over the PDUs of real networks.
import assert from "node:assert/strict";
import { test } from "node:test";
import { read, write } from "../../host/sim/nas.ts";
import { fromHex, toHex } from "../../host/ue/hex.ts";
import { corpus } from "../wire/corpus.ts";

const plain = corpus.filter((pdu) => pdu.securityHeaderType === undefined && pdu.message !== null);

test(`${plain.length} PDUs: what is read is what is there, and writes back to the same octets`, () => {
  for (const pdu of plain) {
    const message = read(fromHex(pdu.hex), pdu.direction);
    assert.equal(message.name, pdu.message, pdu.hex);
    assert.deepEqual(message.faults, [], pdu.hex);
    assert.deepEqual([...message.ies.keys()], (pdu.ies ?? []).map((ie) => ie.name).sort(byFirst(message.ies)), pdu.hex);
    const content = { ebi: message.ebi, pti: message.pti, ies: Object.fromEntries(message.ies) };
    // A spare half octet is written as zero.
    const octets = write(pdu.message!, pdu.direction, content);
    assert.equal(toHex(octets).length, pdu.hex.length, pdu.hex);
    if (toHex(octets) !== pdu.hex) assert.deepEqual(read(octets, pdu.direction).ies, message.ies, pdu.hex);
  }
});

/** Half octets are listed in either order; everything else as it comes. */
function byFirst(ies: ReadonlyMap<string, Uint8Array>): (a: string, b: string) => number {
  const order = [...ies.keys()];
  return (a, b) => order.indexOf(a) - order.indexOf(b);
}

test("a cut message loses what is cut, and no octets make the reader throw", () => {
  for (const pdu of plain.slice(0, 300)) {
    const octets = fromHex(pdu.hex);
    for (let length = 0; length < octets.length; length++) {
      const { faults, ies } = read(octets.subarray(0, length), pdu.direction);
      if (length < 2) assert.equal(faults[0]?.fault, "too short");
      assert.ok(ies.size <= (pdu.ies?.length ?? 0));
    }
  }
});

test("deviations are told as clause 7 names them", () => {
  const faults = (hex: string): string[] => read(fromHex(hex), "uplink").faults.map((f) => f.fault);
  assert.deepEqual(faults("07"), ["too short"]);
  assert.deepEqual(faults("07ff"), ["unknown type"]);
  assert.deepEqual(faults("0742"), ["unknown type"]);
  assert.deepEqual(faults("0756"), ["mandatory missing"]);
  assert.deepEqual(faults("0753015a0100"), ["mandatory syntax", "comprehension required"]);
  assert.deepEqual(faults("075e1b00"), ["unknown"]);
  assert.deepEqual(faults("075e23093305137092813040f0230100"), ["repeated"]);
});

test("a name that is not there, a mandatory value left out", () => {
  assert.throws(() => write("ATTACH ACCEPT", "uplink"), /no uplink message/);
  assert.throws(() => write("EMM STATUS", "downlink"), /mandatory/);
  assert.throws(() => write("EMM STATUS", "downlink", { ies: { "EMM cause": 3, Cause: 1 } }), /has no Cause/);
});
