// `uenas explain` as a user types it: PDUs in states, snapshots and scripts, and clauses.
import assert from "node:assert/strict";
import { test } from "node:test";
import { CONFIGURE } from "../ue/life.ts";
import { file, jsonLines, uenas } from "./run.ts";

interface Step {
  readonly clause: string | null;
  readonly check: string;
  readonly result: string;
  readonly what: string;
}
interface Explanation {
  readonly pdu: string;
  readonly protectedHere: boolean;
  readonly message: string | null;
  readonly steps: readonly Step[];
  readonly events: readonly Record<string, unknown>[];
  readonly state: { readonly emm: string };
  readonly changes: readonly { readonly what: string; readonly before: unknown; readonly after: unknown }[];
}

/** Explanations of PDUs. */
function explain(...args: string[]): Explanation[] {
  const { code, out, err } = uenas(["explain", "--json", ...args]);
  assert.equal(code, 0, err);
  return jsonLines<Explanation>(out);
}

const decisive = ({ steps }: Explanation): Step => steps.find(({ result }) => result === "decides")!;
const plainOf = ({ events }: Explanation): unknown[] =>
  events.filter((event) => event.plain !== undefined).map(({ plain }) => plain);

/** PDU, state, the clause that decides and what is sent. */
const TABLE: readonly (readonly [pdu: string, state: string, clause: string | null, what: string, uplink: readonly string[]])[] =
  [
    ["6200c9", "registered", "TS 24.301 7.3.2 UE i)", "reject #43", ["6200cb2b"]],
    ["5255c9", "registered", "TS 24.301 7.3.1 UE k)", "reject #47", ["5200cb2f"]],
    ["52ffcd24", "registered", "TS 24.301 7.3.1 UE m)", "ignore", []],
    ["5200c4", "registered", "TS 24.301 7.4", "status #97", ["5200e861"]],
    ["0742", "registered", "TS 24.301 7.4", "status #98", ["076062"]],
    ["0755", "registered", "TS 24.301 7.5.1", "status #96", ["076060"]],
    ["6200cd", "dedicated", "TS 24.301 7.5.3 UE d)", "accept", ["6200ce"]],
    ["6200c9 5b00", "dedicated", null, "carried out", ["6200ca"]],
    ["6200c9 360120", "dedicated", "TS 24.301 6.4.3.4", "reject", []],
    ["0207d9", "attach-information", null, "carried out", []],
    ["0755 01", "attach-requested", null, "carried out", ["0756080910100000000010"]],
  ];

test("a PDU in a state: which step decides, what it makes of the message, what the UE sends", () => {
  for (const [pdu, state, clause, what, uplink] of TABLE) {
    const [explanation] = explain(pdu, "--state", state);
    const where = `${pdu} in ${state}`;
    const step = decisive(explanation!);
    if (clause === null) assert.deepEqual([step.check, step.clause, step.what], ["procedure", null, what], where);
    else assert.ok(step.clause!.startsWith(clause) && step.what.includes(what), `${where}: ${JSON.stringify(step)}`);
    if (uplink.length > 0) assert.deepEqual(plainOf(explanation!), uplink, where);
    assert.equal(explanation!.steps.filter(({ result }) => result === "decides").length, 1, where);
  }
});

test("what stands before the deciding step has passed, what stands behind is not reached", () => {
  const [{ steps }] = explain("6200c9") as [Explanation];
  assert.equal(steps.map(({ result }) => result[0]).join(""), "ppppppppdnnnnnn");
  assert.deepEqual(steps[7], {
    clause: "TS 24.301 7.3.1",
    check: "procedure transaction identity",
    result: "passed",
    what: "0: no procedure transaction identity assigned",
  });
});

test("what changes is told, and nothing but counters changes where a message is refused", () => {
  const [refused] = explain("6200c9");
  assert.deepEqual(
    refused!.changes.map(({ what }) => what),
    ["security.ulCount", "security.dlCount"],
  );
  const [released] = explain("6200cd24", "--state", "dedicated");
  assert.ok(released!.changes.some(({ what, after }) => what === "bearers[6].state" && after === null));
});

test("plain messages: as they are before security and with --as-is, in protection otherwise", () => {
  const [early] = explain("075501", "--state", "attach-requested");
  assert.equal(early!.protectedHere, false);
  const [late] = explain("075503");
  assert.deepEqual([late!.protectedHere, late!.message], [true, "IDENTITY REQUEST"]);
  assert.match(late!.pdu, /^27/);
  const [asItIs] = explain("075503", "--as-is");
  assert.deepEqual([asItIs!.protectedHere, decisive(asItIs!).clause], [false, "TS 24.301 4.4.4.2"]);
  assert.deepEqual(asItIs!.changes, []);
  const [idle] = explain("6200c9", "--state", "idle");
  assert.equal(idle!.protectedHere, false);
});

test("several PDUs come one after the other, on any engine; a replay is found out", () => {
  const [first] = explain("6200c9");
  const again = explain("6200c9", first!.pdu);
  assert.equal(again[0]!.pdu, first!.pdu);
  assert.equal(decisive(again[1]!).clause, "TS 24.301 4.4.3.2");
  const forged = `${first!.pdu.slice(0, 2)}00000000${first!.pdu.slice(10)}`;
  assert.match(decisive(explain(forged)[0]!).clause!, /^TS 24\.301 4\.4\./);
});

test("every named state can be brought about", () => {
  const names = [...uenas(["explain", "--help"]).out.matchAll(/^ {6}([a-z-]+) {2,}/gm)].map(([, name]) => name!);
  assert.ok(names.length >= 12);
  for (const name of names) assert.equal(explain("00", "--state", name).length, 1, name);
});

test("--snapshot and --script: the UE of uenas ue, and the same from both", () => {
  const lines = [CONFIGURE, { cell: { plmn: "00101", tac: 1 } }, { power: "on" }].map((line) => JSON.stringify(line));
  const run = uenas(["ue", "--json"], { input: [...lines, '{"snapshot": {}}', ""].join("\n") });
  const { snapshot } = jsonLines<{ snapshot?: string }>(run.out).find((line) => line.snapshot !== undefined)!;
  const [saved] = explain("075501", "--snapshot", file("ue.snapshot", `${snapshot}\n`));
  const [played] = explain("075501", "--script", file("ue.jsonl", `${lines.join("\n")}\n`));
  assert.deepEqual(saved, played);
  assert.match(saved!.state.emm, /^EMM-REGISTERED-INITIATED/);
  assert.deepEqual(
    saved!.events.filter((event) => event.message !== undefined).map(({ message }) => message),
    ["IDENTITY RESPONSE"],
  );
  const bad = uenas(["explain", "075501", "--script", "-"], { input: `${lines[0]}\n{"power": "sideways"}\n` });
  assert.deepEqual([bad.code, bad.out], [1, ""]);
  assert.match(bad.err, /line 2: /);
  const broken = uenas(["explain", "075501", "--snapshot", file("broken", snapshot!.slice(0, -8))]);
  assert.equal(broken.code, 1);
});

test("for people: the steps, what the UE does, what has changed", () => {
  const { code, out } = uenas(["explain", "62", "00", "c9"]);
  assert.equal(code, 0);
  assert.match(out, /^MODIFY EPS BEARER CONTEXT REQUEST, protected with the keys of the UE: 27/);
  assert.match(out, /^ {2}=> 7\.3\.2 UE i\) {2}EPS bearer identity +reject #43$/m);
  assert.match(out, /^ {2}sends MODIFY EPS BEARER CONTEXT REJECT: 6200cb2b$/m);
  assert.match(out, /^ {2}security\.dlCount: 2 → 3$/m);
});

test("a clause: the rule, what is done about it, the cases that prove it", () => {
  for (const words of [["TS 24.301 7.3.2 UE i)"], ["7.3.2 i"], ["7.3.2", "UE", "i)"]]) {
    const { code, out } = uenas(["explain", ...words]);
    assert.equal(code, 0, words.join(" "));
    assert.match(out, /^TS 24\.301 7\.3\.2 UE i\)\n/);
    assert.match(out, /^ {2}the UE: reject #43$/m);
    assert.match(out, /^ {4}tests\/24301\/07\.03\.2-ebi\.md:\d+ {2}.+\(reject #43\)$/m);
  }
  const below = jsonLines<{ clause: string; cases: unknown[] }>(uenas(["explain", "7.3.1", "--json"]).out);
  const letters = [..."abcdefghijklmn"].map((letter) => `TS 24.301 7.3.1 UE ${letter})`);
  assert.deepEqual(
    below.map(({ clause }) => clause).filter((clause) => clause.includes(" UE ")),
    letters,
  );
  assert.ok(below.every(({ cases }) => cases.length > 0));
  const all = jsonLines<{ clause: string }>(uenas(["explain", "--clauses", "--json"]).out);
  assert.ok(all.length > 100);
  const none = uenas(["explain", "7.99"]);
  assert.deepEqual([none.code, none.out], [1, ""]);
});

test("wrong usage ends with 2", () => {
  for (const args of [[], ["xyz"], ["00", "--state", "asleep"], ["00", "--fly"], ["00", "--state", "idle", "--script", "-"]])
    assert.equal(uenas(["explain", ...args]).code, 2, args.join(" "));
});
