// Dedicated and modified bearers of real networks (TS 24.301 6.4.2, 6.4.3): the UE accepts them and holds the filters that they name.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { engines } from "../harness/module.ts";
import { octetsOf } from "../harness/ueCases.ts";
import { UeModule } from "../harness/ueModule.ts";

interface CorpusPdu {
  readonly hex: string;
  readonly direction: string;
  readonly message: string | null;
  readonly ies?: readonly { readonly name: string; readonly offset: number; readonly length: number }[];
}

const ACTIVATE = "ACTIVATE DEDICATED EPS BEARER CONTEXT REQUEST";
const MODIFY = "MODIFY EPS BEARER CONTEXT REQUEST";
const pdus = readFileSync("tests/data/corpus/pdus.jsonl", "utf8")
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => JSON.parse(line) as CorpusPdu)
  .filter(
    ({ direction, message, ies }) =>
      direction === "downlink" && ies !== undefined && (message === ACTIVATE || message === MODIFY),
  );

const octets = ({ hex }: CorpusPdu): Buffer => Buffer.from(hex, "hex");

/** Value of the TFT IE, or null. */
function tftOf(pdu: CorpusPdu): Buffer | null {
  const tft = pdu.ies!.find((ie) => ie.name === "TFT");
  return tft === undefined ? null : octets(pdu).subarray(tft.offset, tft.offset + tft.length);
}

/** Packet filters of a TFT by identifier, spare bits cleared (TS 24.008 10.5.6.12). */
function filtersOf(tft: Uint8Array): Map<number, string> {
  const filters = new Map<number, string>();
  for (let at = 1, n = tft[0]! & 15; n > 0; n--) {
    const length = tft[at + 2]!;
    const filter = Buffer.from(tft.subarray(at, at + 3 + length));
    filter[0]! &= 0x3f;
    filters.set(filter[0]! & 15, filter.toString("hex"));
    at += 3 + length;
  }
  return filters;
}

/** The filters that the last `bearer` action tells. */
function told(actions: readonly string[], ebi: number): Map<number, string> {
  const line = actions.filter((action) => action.startsWith(`bearer ${ebi} `)).at(-1);
  const value = / 36:([0-9a-f]+)/.exec(line ?? "")?.[1];
  return value === undefined ? new Map() : filtersOf(Buffer.from(value, "hex"));
}

/** A UE with the default bearer that a message is about, and the PTI it answers in use. */
function prepare(ue: UeModule, pdu: CorpusPdu, linkedEbi: number): void {
  const pti = octets(pdu)[1]!;
  if (pti !== 0) ue.configure("Pti", octetsOf([`u32:${pti === 1 ? 254 : pti - 1}`]));
  ue.attach("requested");
  const own = ue.transactions()[0]!;
  const container = octetsOf([
    ((linkedEbi << 4) | 2).toString(16),
    own.toString(16).padStart(2, "0"),
    "c1010904036e6574050102000001",
  ]);
  ue.answerAttach("accepted", { container });
  if (pti !== 0) ue.request("BearerAllocation", linkedEbi, 0, octetsOf(["010506213f0a023011"]));
}

const activations = pdus.filter((pdu) => pdu.message === ACTIVATE);
const modifications = pdus.filter((pdu) => pdu.message === MODIFY && tftOf(pdu) !== null);
const first = activations.find((pdu) => octets(pdu)[0] === 0x72 && tftOf(pdu)!.length === 33)!;

for (const engine of engines()) {
  test(`${engine.name}: ${activations.length} dedicated bearers, TFTs of up to 177 octets`, () => {
    assert.equal(Math.max(...activations.map((pdu) => tftOf(pdu)!.length)), 177);
    for (const pdu of activations) {
      const ue = new UeModule(engine, true);
      prepare(ue, pdu, octets(pdu)[3]! & 15);
      const done = ue.downlink(octets(pdu));
      const ebi = octets(pdu)[0]! >> 4;
      assert.ok(done.includes(`uplink ${ebi.toString(16)}200c6`), `${pdu.hex}: ${done.join("; ")}`);
      assert.deepEqual(told(done, ebi), filtersOf(tftOf(pdu)!), pdu.hex);
      assert.ok(ue.bearers().includes(ebi));
    }
  });

  test(`${engine.name}: ${modifications.length} modified bearers`, () => {
    for (const pdu of modifications) {
      const ue = new UeModule(engine, true);
      const ebi = octets(pdu)[0]! >> 4;
      const isDedicated = ebi === octets(first)[0]! >> 4;
      prepare(ue, pdu, isDedicated ? octets(first)[3]! & 15 : ebi);
      const before = isDedicated ? told(ue.downlink(octets(first)), ebi) : new Map<number, string>();
      const done = ue.downlink(octets(pdu));
      assert.ok(done.includes(`uplink ${ebi.toString(16)}200ca`), `${pdu.hex}: ${done.join("; ")}`);
      // Create and replace: new filters displace those with their identifiers, the others stay.
      const isNew = tftOf(pdu)![0]! >> 5 === 1;
      const after = new Map([...(isNew ? [] : before), ...filtersOf(tftOf(pdu)!)]);
      assert.deepEqual(new Map([...told(done, ebi)].toSorted()), new Map([...after].toSorted()), pdu.hex);
    }
  });
}
