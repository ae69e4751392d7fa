// A bounded mutation check: a sample of all changes of the core's decisions; each has to make a test fail, or be explained. All of them:
// `npm run mutate`.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { Random } from "../harness/random.ts";
import { FIGURES, type Figures } from "./figures.ts";
import { mutate, readEnums } from "./points.ts";
import { faceTests, prepare } from "./prepare.ts";
import { explain, keysOf, readSurvivors, strangers } from "./survivors.ts";

const SEED = 24_301;
const SAMPLE = 120;

test("a sample of changes of the core's decisions: they are noticed", async () => {
  const points = await prepare();
  const list = readSurvivors();
  assert.deepEqual(strangers(list, points), [], "explained, but there is no such change");
  const random = new Random(SEED);
  const sample = [...new Set(Array.from({ length: SAMPLE }, () => random.below(points.length)))];
  const fates = await faceTests(sample, 1, () => {});
  assert.equal(fates.length, sample.length);
  const keys = keysOf(points);
  const keysWhere = (isSurvivor: boolean): string[] =>
    fates.filter(({ killer }) => isSurvivor === (killer === null)).map(({ point }) => keys[point]!);
  const { unexplained, outdated } = explain(list, keysWhere(true), new Set(sample.map((id) => keys[id]!)));
  assert.deepEqual([...unexplained], [], "no test notices them, and the list does not say why");
  assert.deepEqual(outdated, [], "noticed, but explained");
});

test("figures.json: at least 95 % of all changes are noticed, in each layer too; the list has the others, each with its reason", () => {
  const { mutants, survived, layers } = JSON.parse(readFileSync(FIGURES, "utf8")) as Figures;
  assert.ok(survived <= 0.05 * mutants, `${survived} of ${mutants} survived`);
  for (const { layer, mutants: all, killed } of layers) assert.ok(killed >= 0.95 * all, `${layer}: ${killed} of ${all}`);
  const list = readSurvivors();
  assert.equal(list.length, survived);
  for (const { file, from, reason } of list) assert.ok(reason.length > 20, `${file}: ${from}: a reason`);
});

test("how a source is rewritten", () => {
  const enums = readEnums(["export const enum Clause { None, TS24301_7_2, TS24301_7_4 }"]);
  const rewritten = (body: string): string => mutate("assembly/x.ts", body, 7, enums).text;
  const changes = (body: string): string[] =>
    mutate("assembly/x.ts", body, 7, enums).points.map(
      ({ id, kind, line, from, to }) => `${id} ${kind} ${line}: ${from} → ${to}`,
    );

  assert.equal(rewritten("if (a == b) c();"), "if ((isMutant(7) ? a != b : a == b)) c();");
  assert.deepEqual(changes("\nif (a < b) c();"), ["7 comparison 2: a < b → a >= b"]);
  assert.equal(rewritten("if (a && b()) c();"), "if ((!!(a) != isMutant(7)) && (!!(b()) != isMutant(8))) c();");
  assert.equal(rewritten("if (!a) c();"), "if ((!!(!a) != isMutant(7))) c();");
  assert.deepEqual(changes("emit(Clause.TS24301_7_2);"), ["7 constant 1: Clause.TS24301_7_2 → Clause.TS24301_7_4"]);
  assert.deepEqual(changes("function f(): bool { return true; }"), ["7 result 1: true → false"]);
  assert.deepEqual(changes("function f(): bool { return a && !b; }"), ["7 condition 1: a → !(a)", "8 condition 1: !b → !(!b)"]);
  assert.deepEqual(changes("function f(): u32 { return a; }"), []);
  assert.deepEqual(changes("switch (a) { case Clause.TS24301_7_2: b(); }"), []);
  assert.deepEqual(changes("const A: u32 = B == C ? 1 : 0;"), [], "the compiler's");
  assert.deepEqual(changes("if (!SMS && a == b) c();"), [], "a smaller build's");
  assert.deepEqual(changes('if (A != B) ERROR("differ");'), [], "the compiler's");
});

test("survivors and the list: what is not explained, what is outdated, what there is not", () => {
  const points = ["a", "a", "b"].map(
    (from, id) => ({ id, kind: "condition", file: "assembly/x.ts", line: id, from, to: "c" }) as const,
  );
  const keys = keysOf(points);
  assert.deepEqual(keys, ["assembly/x.ts: a → c #1", "assembly/x.ts: a → c #2", "assembly/x.ts: b → c #1"]);
  const entry = { file: "assembly/x.ts", to: "c", reason: "" };
  const list = [
    { ...entry, from: "a", place: 2 },
    { ...entry, from: "b" },
    { ...entry, from: "z" },
  ];
  const found = explain(list, [keys[0]!, keys[1]!], new Set(keys));
  assert.deepEqual([...found.unexplained], [keys[0]]);
  assert.deepEqual(found.outdated, [keys[2]]);
  assert.deepEqual(strangers(list, points), ["assembly/x.ts: z → c #1"]);
});
