// The exhaustive matrix: every ESM message type (256) with every PTI (256) and every EPS bearer identity (16), in valid protection, in
// ten states of the UE, against the oracle of TS 24.301 7.1 to 7.7; and EMM message types by security header type, secured or not.
import assert from "node:assert/strict";
import { test } from "node:test";
import { RULE_OUTCOME_TEXTS } from "../../host/generated/abi.ts";
import { Batch, Bench, type Outcome } from "../harness/matrix.ts";
import { engines } from "../harness/module.ts";
import { expected, type Pending, TYPE, type UeState, type Verdict } from "../harness/oracle.ts";
import { octetsOf, runCommand } from "../harness/ueCases.ts";
import { UeModule } from "../harness/ueModule.ts";

const hex = (octets: Uint8Array): string => Buffer.from(octets).toString("hex");
const bytes = (text: string): Uint8Array => octetsOf(text.split(" ").filter((word) => word !== ""));

/** A state of the UE: how it comes about, and what of it clause 7 asks for. */
interface State {
  readonly name: string;
  readonly commands: readonly string[];
  readonly ue: UeState;
}

const state = (
  name: string,
  commands: readonly string[],
  bearers: readonly number[],
  pending: readonly (readonly [number, Pending])[],
  accepted: UeState["accepted"] = [],
  more: Partial<UeState> = {},
): State => ({
  name,
  commands,
  ue: { fifteenBearers: false, bearers: new Set(bearers), pending: new Map(pending), accepted, ...more },
});

/** What an attach leaves behind: its PTI 7 is not released yet. */
const ATTACHED = [{ type: TYPE.activateDefault, pti: 7, ebi: 5 }];
const DEDICATED = "downlink 62 00 c5  05  01 02  0b 22 30 0a 02 30 11 31 0b 02 30 06";
const IMS = "request PdnConnectivity 1 1 apn:ims 00 00";
const IMS_ACCEPTED = "downlink 62 08 c1  01 09  04 03 69 6d 73  05 01 0a 00 00 02";
const ALLOCATION = "request BearerAllocation 5 0 01 05 06 21 30 0a 02 30 11";

const STATES: readonly State[] = [
  state(
    "no bearer",
    ["configure UeNetworkCapability f0 f0 c0 40 00 20", "attach accepted features=40", "downlink 52 00 cd 24"],
    [],
    [],
  ),
  state("one default bearer", ["attach accepted"], [5], [], ATTACHED),
  state("a default and a dedicated bearer", ["attach accepted", DEDICATED], [5, 6], [], ATTACHED),
  state("a pending PDN connectivity", ["attach accepted", IMS], [5], [[8, "connectivity"]], ATTACHED),
  state("an attach pending, without the information flag", ["attach secured"], [], [[7, "attach"]]),
  state(
    "an attach pending, with the information flag",
    ["configure EsmInformationTransfer u32:1", "attach secured"],
    [],
    [[7, "attach with information"]],
  ),
  state(
    "a pending bearer modification",
    ["attach accepted", DEDICATED, "request BearerModification 6 0 00 02 a1 00"],
    [5, 6],
    [[8, "modification"]],
    ATTACHED,
  ),
  state(
    "a pending allocation and a pending disconnection",
    ["attach accepted", IMS, IMS_ACCEPTED, ALLOCATION, "request PdnDisconnect 6 0"],
    [5, 6],
    [
      [9, "allocation"],
      [10, "disconnect"],
    ],
    [...ATTACHED, { type: TYPE.activateDefault, pti: 8, ebi: 6 }],
  ),
  state(
    "accepted requests",
    [
      "attach accepted",
      IMS,
      IMS_ACCEPTED,
      ALLOCATION,
      "downlink 72 09 c5  05  01 05  06 21 31 0a 02 30 11",
      "request BearerModification 7 0 00 07 61 31 0c 02 30 06",
      "downlink 72 0a c9",
    ],
    [5, 6, 7],
    [],
    [
      ...ATTACHED,
      { type: TYPE.activateDefault, pti: 8, ebi: 6 },
      { type: TYPE.activateDedicated, pti: 9, ebi: 7 },
      { type: TYPE.modify, pti: 10, ebi: 7 },
    ],
  ),
  state(
    "fifteen bearers on both sides, and a remote UE report",
    [
      "configure UeNetworkCapability f0 f0 c0 40 01 00 80",
      "attach accepted features=0080",
      "downlink 22 00 c5  05  01 01  06 21 31 0a 02 30 11",
      "request RemoteUeReport 5 0 u16:4 01 02 03 04 u16:0",
    ],
    [2, 5],
    [[8, "report"]],
    ATTACHED,
    { fifteenBearers: true, reportEbi: 5 },
  ),
];

/** Bodies behind the header: nothing, and for the types that a network sends one whose mandatory information is in order. */
const WHOLE: ReadonlyMap<number, string> = new Map([
  [TYPE.activateDefault, "01 09 04 03 69 6d 73 05 01 0a 00 00 02"],
  [TYPE.activateDedicated, "05 01 01 06 21 31 1f 02 30 11"],
  [TYPE.deactivate, "24"],
  [TYPE.pdnConnectivityReject, "1f"],
  [TYPE.pdnDisconnectReject, "31"],
  [TYPE.allocationReject, "1f"],
  [TYPE.modificationReject, "1f"],
  [TYPE.notification, "01 01"],
  [TYPE.status, "6f"],
  [TYPE.dataTransport, "00 01 aa"],
]);
const isWholeEmpty = (type: number): boolean => !WHOLE.has(type);

const OUTCOMES = new Map([...RULE_OUTCOME_TEXTS].map(([id, text]) => [text, id]));
const ACCEPT_OFFSET = 1;
const REJECT_OFFSET = 2;

/** The one answer that a verdict asks for, or null. */
function answerTo({ outcome, cause }: Verdict, type: number, pti: number, ebi: number): string | null {
  const head = (number: number): string => hex(Uint8Array.of((ebi << 4) | 2, number));
  switch (outcome) {
    case "status":
      return `${head(pti)}e8${hex(Uint8Array.of(cause))}`;
    case "reject":
      return `${head(0)}${hex(Uint8Array.of(type + REJECT_OFFSET, cause))}`;
    case "accept":
    case "release":
      return `${head(0)}${hex(Uint8Array.of(type + ACCEPT_OFFSET))}`;
    default:
      return null;
  }
}

const isJudgement = (clause: string): boolean => /^TS 24\.301 7\.[23458]/.test(clause);

/** @returns what is wrong with the outcome, or null */
function difference(
  verdict: Verdict,
  answer: string | null,
  isLast: boolean,
  { uplinks, rules, others }: Outcome,
): string | null {
  if (verdict.outcome === "process") return rules.some((rule) => isJudgement(rule.clause)) ? "judged" : null;
  const rule = rules[0];
  if (rule === undefined || rule.clause !== verdict.clause || rule.cause !== verdict.cause) return "rule";
  const outcome = verdict.outcome === "release" ? "accept" : verdict.outcome;
  if (rule.outcome !== OUTCOMES.get(outcome)) return "outcome";
  // 6.4.4.4 a): the last PDN connection is not answered but detached from.
  if (verdict.outcome === "release") return isLast || uplinks.some((octets) => hex(octets) === answer) ? null : "answer";
  if (rules.length !== 1 || others !== 0) return "more than that";
  if (answer === null) return uplinks.length === 0 ? null : "answered";
  return uplinks.length === 1 && hex(uplinks[0]!) === answer ? null : "answer";
}

const ALL_EBIS = Array.from({ length: 16 }, (_, ebi) => ebi);

/** Runs the messages of one type with one body. @returns how many cases */
function runType(bench: Bench, batch: Batch, { name, ue }: State, type: number, body: Uint8Array, isWhole: boolean): number {
  const length = 3 + body.length;
  const headers = ALL_EBIS.flatMap((ebi) => Array.from({ length: 256 }, (_, pti) => [ebi, pti] as const));
  const pdus = batch.protect(headers.map(([ebi, pti]) => Uint8Array.of((ebi << 4) | 2, pti, type, ...body)));
  headers.forEach(([ebi, pti], i) => {
    bench.receive(pdus, i * (6 + length), 6 + length);
    const verdict = expected(ue, { type, pti, ebi, isWhole });
    const outcome = bench.outcome();
    const isLast = ebi === 5 && ue.bearers.size < 3;
    const wrong = difference(verdict, answerTo(verdict, type, pti, ebi), isLast, outcome);
    const isProcessed = verdict.outcome === "process" || verdict.outcome === "release";
    const isSame = isProcessed || bench.isUnchanged(outcome.uplinks.length);
    if (wrong !== null || !isSame) {
      const message = hex(Uint8Array.of((ebi << 4) | 2, pti, type, ...body));
      const found = { ...outcome, uplinks: outcome.uplinks.map(hex) };
      assert.fail(`${name}: ${message}: ${wrong ?? "context changed"}: ${JSON.stringify({ verdict, found })}`);
    }
    if (isProcessed) bench.restore();
  });
  return headers.length;
}

for (const engine of engines()) {
  for (const scene of STATES) {
    test(`${engine.name}: ESM in the state: ${scene.name}`, () => {
      const ue = new UeModule(engine);
      for (const command of scene.commands) runCommand(ue, command);
      assert.deepEqual(new Set(ue.bearers()), scene.ue.bearers, "bearers");
      assert.deepEqual(new Set(ue.transactions()), new Set(scene.ue.pending.keys()), "transactions");
      const bench = new Bench(ue);
      const batch = new Batch(ue.network);
      let cases = 0;
      for (let type = 0; type < 256; type++) {
        cases += runType(bench, batch, scene, type, new Uint8Array(0), isWholeEmpty(type));
        const whole = WHOLE.get(type);
        if (whole !== undefined) cases += runType(bench, batch, scene, type, bytes(whole), true);
      }
      assert.equal(cases, 256 * 256 * 16 + WHOLE.size * 256 * 16);
    });
  }
}
