// Clause → case → code: what the core decides by has a case, what a case cites is a clause, and the rule table says so.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { collectRules, compareClauses, ruleDocument, rulesWithoutCase } from "../../host/gen/rules.ts";
import { RULE_DOCUMENT, readRules } from "../../host/tools/ruleFiles.ts";

const found = readRules();

test("every clause that the core follows has a case", () => {
  assert.ok(found.rules.length > 150);
  assert.deepEqual(
    rulesWithoutCase(found.rules).map(({ clause }) => clause),
    [],
  );
});

test("every clause that a case cites is one", () => {
  assert.deepEqual(found.unknown, []);
});

test("the rule table is what code and cases say", () => {
  assert.ok(readFileSync(RULE_DOCUMENT, "utf8") === ruleDocument(found), "npm run generate");
  for (const [, file] of ruleDocument(found).matchAll(/\]\(([^)]*)\)/g)) assert.ok(existsSync(`tests/24301/${file}`), file);
});

const CLAUSES = [
  { clause: "7.4", rule: "one" },
  { clause: "7.3.1 UE g)", rule: "two" },
  { clause: "7.7.1", rule: "three" },
  { clause: "6.4.2.3", rule: "four" },
];
const code = (text: string): Map<string, string> => new Map([["assembly/a.ts", text]]);
const literate = (text: string): Map<string, string> => new Map([["07.04-a.md", text]]);

test("a decision without a case, and a clause in a comment without one, are seen", () => {
  const { rules } = collectRules(CLAUSES, code("emitRule(Clause.TS24301_7_4); // TS 24.301 7.7.1, 6.4.2.3: so"), new Map());
  assert.deepEqual(
    rulesWithoutCase(rules).map(({ clause }) => clause),
    ["6.4.2.3", "7.4", "7.7.1"],
  );
  assert.deepEqual(rules.find(({ clause }) => clause === "7.4")?.decisions, ["assembly/a.ts"]);
  assert.deepEqual(rules.find(({ clause }) => clause === "7.7.1")?.decisions, []);
});

test("assertions of every form are found, with the lines of their headings", () => {
  const text = [
    "# 6.4 All",
    "## 6.4.2.3 Accepted",
    "```ue then",
    "rule 7.3.1 UE g) reject #47",
    "```",
    "## Other",
    "```expect",
    "fault 7.7.1 at 5 [5c] OptionalSyntax",
    "disposition status 97 7.4",
    "```",
  ].join("\n");
  const { rules, unknown } = collectRules(CLAUSES, code(""), literate(text));
  const casesOf = (clause: string): unknown => rules.find((rule) => rule.clause === clause)?.cases;
  const accepted = { file: "07.04-a.md", line: 2, title: "6.4 All: 6.4.2.3 Accepted" };
  const other = { file: "07.04-a.md", line: 6, title: "6.4 All: Other" };
  assert.deepEqual(casesOf("6.4.2.3"), [{ ...accepted, outcomes: [] }]);
  assert.deepEqual(casesOf("7.3.1 UE g)"), [{ ...accepted, outcomes: ["reject #47"] }]);
  assert.deepEqual(casesOf("7.7.1"), [{ ...other, outcomes: ["absent"] }]);
  assert.deepEqual(casesOf("7.4"), [{ ...other, outcomes: ["status #97"] }]);
  assert.deepEqual(unknown, []);
});

test("a case that cites what is no clause is seen", () => {
  const text = "# One\n```ue then\nrule 7.3.1 UE z) ignore\n```\n";
  assert.deepEqual(collectRules(CLAUSES, code(""), literate(text)).unknown, ["07.04-a.md: 7.3.1 UE z)"]);
});

test("clauses stand in the order of the specification", () => {
  const order = [
    "5.5.1.2.6 l)",
    "5.6.1.6 k)",
    "5.6.1.6 l)",
    "5.6.1.6 la)",
    "5.6.1.6 m)",
    "6.3.5",
    "6.3.5A",
    "6.3.10",
    "7.3.1",
    "7.3.1 UE a)",
  ];
  assert.deepEqual([...order].reverse().sort(compareClauses), order);
});
