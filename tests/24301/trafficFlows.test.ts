// Every TFT operation, with packet filters of real networks, on the bearers of one PDN connection (TS 24.301 6.4.2.4, 6.4.3.4): random
// sequences with fixed seeds against the model of harness/trafficFlows.ts. After each request the filters of every bearer are compared.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import type { Engine } from "../../host/engine/engine.ts";
import { engines } from "../harness/module.ts";
import { Random } from "../harness/random.ts";
import {
  ADD,
  CREATE,
  DELETE,
  DELETE_FILTERS,
  decodeTft,
  encodeTft,
  type Filter,
  filtersOf,
  modifyRequest,
  NO_OPERATION,
  type Outcome,
  operationOf,
  REPLACE,
  sorted,
  type Tft,
  TrafficFlows,
  toldFilters,
} from "../harness/trafficFlows.ts";
import { octetsOf } from "../harness/ueCases.ts";
import { UeModule } from "../harness/ueModule.ts";

const SEEDS = 20;
const STEPS = 120;
const DEFAULT_EBI = 6;
const DEDICATED = [7, 8, 9];
/** LIMIT: five of the longest filters fill the value of a TFT. */
const FILTERS_AT_ONCE = 5;
const IDENTIFIERS = 7;
/** Few, so that filters of different bearers meet; those of the default bearer are its own. */
const PRECEDENCES = 24;
const DEFAULT_PRECEDENCE = 200;
const OPERATIONS = [CREATE, DELETE, ADD, ADD, REPLACE, REPLACE, DELETE_FILTERS, DELETE_FILTERS, NO_OPERATION];

/** Filters of the activations and modifications of real networks. */
const realFilters: readonly Filter[] = readFileSync("tests/data/corpus/pdus.jsonl", "utf8")
  .split("\n")
  .filter((line) => line.includes('"TFT"'))
  .flatMap((line) => {
    const { hex, ies } = JSON.parse(line) as { hex: string; ies: { name: string; offset: number; length: number }[] };
    const { offset, length } = ies.find((ie) => ie.name === "TFT")!;
    return filtersOf(decodeTft(Buffer.from(hex, "hex").subarray(offset, offset + length)));
  });

/** ACTIVATE DEDICATED EPS BEARER CONTEXT REQUEST, QCI 9 (8.3.3). */
function activateRequest(ebi: number, tft: Tft): Uint8Array {
  const value = encodeTft(tft);
  return Buffer.concat([Uint8Array.of((ebi << 4) | 2, 0, 0xc5, DEFAULT_EBI, 1, 9, value.length), value]);
}

/** A real filter under another name. */
function someFilter(random: Random, ebi: number): Filter {
  const identifier = random.below(IDENTIFIERS);
  const precedence = ebi === DEFAULT_EBI ? DEFAULT_PRECEDENCE + identifier : random.below(PRECEDENCES);
  return {
    ...realFilters[random.below(realFilters.length)]!,
    "packet filter identifier": identifier,
    "evaluation precedence": precedence,
    // Half of them are for the downlink only.
    direction: { code: Math.max(1, random.below(4)) },
  };
}

/** A TFT with an operation, as the codec reads its octets. */
function someTft(random: Random, ebi: number, code: number): Tft {
  const n = 1 + random.below(FILTERS_AT_ONCE);
  const head = { "TFT operation code": { code } };
  if (code === DELETE || code === NO_OPERATION) return decodeTft(encodeTft(head));
  if (code === DELETE_FILTERS) {
    const identifiers = Array.from({ length: n }, () => random.below(IDENTIFIERS));
    return decodeTft(encodeTft({ ...head, "packet filter identifiers": identifiers }));
  }
  return decodeTft(encodeTft({ ...head, "packet filters": Array.from({ length: n }, () => someFilter(random, ebi)) }));
}

const uplinksOf = (done: readonly string[]): string[] =>
  done.filter((action) => action.startsWith("uplink ")).map((action) => action.split(" ")[1]!);

/** A UE with a PDN connection, and what the model knows of it. */
class Run {
  readonly #ue: UeModule;
  readonly #random: Random;
  readonly #flows = new TrafficFlows(DEFAULT_EBI);
  readonly #seen: Map<string, number>;

  /** @param seen counts what has come of each operation */
  constructor(engine: Engine, seed: number, seen: Map<string, number>) {
    this.#ue = new UeModule(engine, true);
    this.#random = new Random(seed);
    this.#seen = seen;
    this.#ue.attach("requested");
    const pti = this.#ue.transactions()[0]!;
    const container = octetsOf([`${DEFAULT_EBI}2`, pti.toString(16).padStart(2, "0"), "c1010904036e6574050102000001"]);
    this.#ue.answerAttach("accepted", { container });
  }

  step(): void {
    const ebi = [DEFAULT_EBI, ...DEDICATED][this.#random.below(1 + DEDICATED.length)]!;
    const isActive = this.#flows.bearers.includes(ebi);
    const isActivation = !isActive || (ebi !== DEFAULT_EBI && this.#random.below(8) === 0);
    // An activation that does not create is rejected.
    const isToCreate = isActivation && this.#random.below(3) > 0;
    const code = isToCreate ? CREATE : OPERATIONS[this.#random.below(OPERATIONS.length)]!;
    const tft = someTft(this.#random, ebi, code);
    const outcome = isActivation ? this.#flows.activate(ebi, tft) : this.#flows.modify(ebi, tft);
    const request = isActivation ? activateRequest(ebi, tft) : modifyRequest(ebi, tft);
    this.#compare(ebi, isActivation, tft, outcome, this.#ue.downlink(request));
    this.#count(`${isActivation ? "activate" : ebi === DEFAULT_EBI ? "default" : "modify"} ${operationOf(tft)}`, outcome);
    this.#compareFilters();
  }

  #count(what: string, { cause, displaced }: Outcome): void {
    const key = `${what}: ${cause === 0 ? "accepted" : `#${cause}`}${displaced.size > 0 ? ", displaces" : ""}`;
    this.#seen.set(key, (this.#seen.get(key) ?? 0) + 1);
  }

  /** The answer, and the requests of the UE for what its filters displace. */
  #compare(ebi: number, isActivation: boolean, tft: Tft, outcome: Outcome, done: readonly string[]): void {
    const accept = isActivation ? 0xc6 : 0xca;
    const answer = outcome.cause === 0 ? [accept] : [accept + 1, outcome.cause];
    const [first, ...requests] = uplinksOf(done);
    const context = `EPS bearer ${ebi}, ${JSON.stringify(tft)}`;
    assert.equal(first, Buffer.from([(ebi << 4) | 2, 0, ...answer]).toString("hex"), context);
    const asked = requests.map((hex) => this.#deletionOf(Buffer.from(hex, "hex")));
    assert.deepEqual(new Map(asked.map(({ other, identifiers }) => [other, identifiers])), outcome.displaced, context);
    assert.equal(asked.length, outcome.displaced.size);
    for (const { pti, other } of asked) this.#answerDeletion(pti, other);
  }

  /** A BEARER RESOURCE MODIFICATION REQUEST that deletes packet filters (8.3.10). */
  #deletionOf(pdu: Buffer): { pti: number; other: number; identifiers: readonly number[] } {
    assert.equal(pdu[2], 0xd6);
    const aggregate = decodeTft(pdu.subarray(5, 5 + pdu[4]!));
    assert.equal(operationOf(aggregate), DELETE_FILTERS);
    return { pti: pdu[1]!, other: pdu[3]! & 15, identifiers: aggregate["packet filter identifiers"] as readonly number[] };
  }

  /** The network deletes them, too: the bearer where no filter is left, else it accepts without more (6.5.4.3). */
  #answerDeletion(pti: number, other: number): void {
    const isEmpty = this.#flows.filters(other).length === 0;
    const head = Uint8Array.of((other << 4) | 2, pti);
    const rest = isEmpty ? [0xcd, 36] : [0xc9];
    const done = this.#ue.downlink(Buffer.concat([head, Uint8Array.from(rest)]));
    assert.deepEqual(uplinksOf(done), [`${other.toString(16)}200${isEmpty ? "ce" : "ca"}`]);
    if (isEmpty) this.#flows.deactivate(other);
  }

  /** Asks for the filters of each bearer with an operation that leaves them as they are. */
  #compareFilters(): void {
    assert.deepEqual(this.#ue.bearers(), this.#flows.bearers);
    for (const ebi of this.#flows.bearers) {
      const done = this.#ue.downlink(modifyRequest(ebi, { "TFT operation code": { code: NO_OPERATION } }));
      assert.deepEqual(toldFilters(done, ebi), sorted(this.#flows.filters(ebi)), `EPS bearer ${ebi}`);
    }
  }
}

/** What has to come up in the sequences: what is done, operation, result. */
const EXPECTED = [
  "activate 1: #44",
  "activate 1: #45",
  "activate 1: accepted",
  "activate 1: accepted, displaces",
  ...[DELETE, ADD, REPLACE, DELETE_FILTERS, NO_OPERATION].map((code) => `activate ${code}: #41`),
  ...[CREATE, ADD, REPLACE].flatMap((code) => [`default ${code}: #45`, `default ${code}: accepted`]),
  ...[DELETE, DELETE_FILTERS, NO_OPERATION].map((code) => `default ${code}: accepted`),
  ...[CREATE, ADD, REPLACE].flatMap((code) =>
    ["#44", "#45", "accepted", "accepted, displaces"].map((result) => `modify ${code}: ${result}`),
  ),
  "modify 2: #41",
  "modify 5: #41",
  "modify 5: #44",
  "modify 5: accepted",
  "modify 6: accepted",
];

for (const engine of engines()) {
  test(`${engine.name}: ${SEEDS} sequences of ${STEPS} TFTs`, () => {
    const seen = new Map<string, number>();
    for (let seed = 1; seed <= SEEDS; seed++) {
      const run = new Run(engine, seed, seen);
      for (let step = 0; step < STEPS; step++) run.step();
    }
    assert.deepEqual([...seen.keys()].sort(), EXPECTED.toSorted());
  });
}
