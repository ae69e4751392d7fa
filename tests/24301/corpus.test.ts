// Dedicated and modified bearers of real networks (TS 24.301 6.4.2, 6.4.3): the UE accepts them and holds the filters that they name.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import type { Engine } from "../../host/engine/engine.ts";
import { engines } from "../harness/module.ts";
import {
  CREATE,
  decodeTft,
  filtersOf,
  operationOf,
  REPLACE,
  sorted,
  TrafficFlows,
  toldFilters,
} from "../harness/trafficFlows.ts";
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

/** A request of a real network with a TFT. */
class RealRequest {
  readonly octets: Buffer;
  readonly message: string;
  readonly tftOctets: Buffer;

  constructor({ hex, message, ies }: CorpusPdu) {
    this.octets = Buffer.from(hex, "hex");
    this.message = message!;
    const tft = ies!.find((ie) => ie.name === "TFT")!;
    this.tftOctets = this.octets.subarray(tft.offset, tft.offset + tft.length);
  }

  get ebi(): number {
    return this.octets[0]! >> 4;
  }

  get pti(): number {
    return this.octets[1]!;
  }

  /** Of an activation. */
  get linkedEbi(): number {
    return this.octets[3]! & 15;
  }

  get tft(): ReturnType<typeof decodeTft> {
    return decodeTft(this.tftOctets);
  }
}

const requests = readFileSync("tests/data/corpus/pdus.jsonl", "utf8")
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => JSON.parse(line) as CorpusPdu)
  .filter(({ direction, message }) => direction === "downlink" && (message === ACTIVATE || message === MODIFY))
  .filter(({ ies }) => ies?.some((ie) => ie.name === "TFT"))
  .map((pdu) => new RealRequest(pdu));
const activations = requests.filter(({ message }) => message === ACTIVATE);
const dedicated = activations.filter(({ pti }) => pti === 0);
const isOfDedicated = ({ ebi }: RealRequest): boolean => dedicated.some((activation) => activation.ebi === ebi);
const modifications = requests.filter(({ message }) => message === MODIFY);

/** A UE with the default bearer that a message is about, and the PTI it answers in use. */
function prepare(ue: UeModule, pti: number, defaultEbi: number): TrafficFlows {
  if (pti !== 0) ue.configure("Pti", octetsOf([`u32:${pti === 1 ? 254 : pti - 1}`]));
  ue.attach("requested");
  const own = ue.transactions()[0]!;
  const container = octetsOf([
    ((defaultEbi << 4) | 2).toString(16),
    own.toString(16).padStart(2, "0"),
    "c1010904036e6574050102000001",
  ]);
  ue.answerAttach("accepted", { container });
  if (pti !== 0) ue.request("BearerAllocation", defaultEbi, 0, octetsOf(["010506213f0a023011"]));
  return new TrafficFlows(defaultEbi);
}

/** Hands a request over: it is accepted, and the filters are those of the model. */
function accepts(ue: UeModule, flows: TrafficFlows, request: RealRequest): void {
  const { ebi, octets, tft } = request;
  const isActivation = request.message === ACTIVATE;
  const outcome = isActivation ? flows.activate(ebi, tft) : flows.modify(ebi, tft);
  assert.deepEqual(outcome, { cause: 0, displaced: new Map(), isReleased: false });
  const done = ue.downlink(octets);
  const hex = octets.toString("hex");
  const uplinks = done.filter((action) => action.startsWith("uplink "));
  assert.deepEqual(uplinks, [`uplink ${ebi.toString(16)}200${isActivation ? "c6" : "ca"}`], hex);
  assert.deepEqual(toldFilters(done, ebi), sorted(flows.filters(ebi)), hex);
  assert.deepEqual(ue.bearers(), flows.bearers);
}

test("the corpus has real TFTs of up to 177 octets, to create and to replace filters", () => {
  assert.equal(Math.max(...requests.map(({ tftOctets }) => tftOctets.length)), 177);
  assert.deepEqual(new Set(modifications.map(({ tft }) => operationOf(tft))), new Set([CREATE, REPLACE]));
  assert.ok(requests.every(({ tft, tftOctets }) => filtersOf(tft).length === (tftOctets[0]! & 15) && !("rest" in tft)));
});

/** A real modification of each real bearer with its EBI, one after the other: the next one takes the place of the one before (6.4.2.5 b). */
function modifyDedicated(engine: Engine, modification: RealRequest): void {
  const origins = dedicated.filter(({ ebi }) => ebi === modification.ebi);
  for (const linkedEbi of new Set(origins.map((origin) => origin.linkedEbi))) {
    const ue = new UeModule(engine, true);
    const flows = prepare(ue, 0, linkedEbi);
    for (const origin of origins.filter((activation) => activation.linkedEbi === linkedEbi)) {
      accepts(ue, flows, origin);
      accepts(ue, flows, modification);
    }
  }
}

for (const engine of engines()) {
  test(`${engine.name}: ${activations.length} dedicated bearers`, () => {
    for (const activation of activations) {
      const ue = new UeModule(engine, true);
      accepts(ue, prepare(ue, activation.pti, activation.linkedEbi), activation);
    }
  });

  test(`${engine.name}: ${modifications.length} modified bearers, each dedicated one of ${dedicated.length} origins`, () => {
    for (const modification of modifications) {
      if (isOfDedicated(modification)) modifyDedicated(engine, modification);
      else {
        const ue = new UeModule(engine, true);
        accepts(ue, prepare(ue, modification.pti, modification.ebi), modification);
      }
    }
  });
}
