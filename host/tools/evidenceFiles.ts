// Reads what the evidence page is made of: the rules, the scenarios, and the figures that are kept with the sources.

import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { budgetTable, readBudgets } from "../firmware/budgets.ts";
import { CONFORMANCE_PAGE } from "../gen/conformance.ts";
import type { Evidence, ScenarioGroup } from "../gen/evidence.ts";
import { ScenarioLibrary } from "../sim/scenario/library.ts";
import { readRules } from "./ruleFiles.ts";

const SECURITY = /^(security|security-mode|authentication|identity)\//;
const SPEED_HEADING = "## How fast";

/** The content of a JSON file, null when there is none. */
const jsonOf = <T>(path: string): T | null => (existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as T) : null);

/** The first table in Markdown behind a heading, with the text under it up to an empty line. */
function tableBehind(text: string, heading: string): string {
  const lines = text.slice(text.indexOf(heading)).split("\n");
  const start = lines.findIndex((line) => line.startsWith("|"));
  const end = lines.findIndex((line, i) => i > start && !line.startsWith("|"));
  return lines.slice(start, end).join("\n");
}

function conformance(): string | null {
  if (!existsSync(CONFORMANCE_PAGE)) return null;
  const text = readFileSync(CONFORMANCE_PAGE, "utf8");
  return [tableBehind(text, "# "), /^Of the scenarios .*$/m.exec(text)?.[0] ?? ""].join("\n\n");
}

const inOrder = new Intl.Collator("en", { numeric: true }).compare;

/** Scenarios by table, or by folder where each has a file of its own, with the clauses that their steps expect. */
function groupsOf(library: ScenarioLibrary, names: readonly string[]): ScenarioGroup[] {
  const groups = new Map<string, { scenarios: number; clauses: Set<string> }>();
  for (const name of names) {
    const parts = name.split("/");
    const key = parts.slice(0, -1).join("/");
    const group = groups.get(key) ?? { scenarios: 0, clauses: new Set<string>() };
    group.scenarios++;
    for (const [, clause] of JSON.stringify(library.read(name)).matchAll(/"rule":"([^"]+)"/g))
      group.clauses.add(clause!.replace("TS 24.301 ", ""));
    groups.set(key, group);
  }
  return [...groups].map(([name, { scenarios, clauses }]) => ({ name, scenarios, clauses: [...clauses].sort(inOrder) }));
}

/** Everything as the tree has it; the working directory is the project's root. */
export function readEvidence(): Evidence {
  const module = readFileSync("build/nas.wasm");
  const budgets = readBudgets();
  const rules = readRules();
  const library = new ScenarioLibrary("host/scenarios");
  const names = library.names();
  return {
    module: createHash("sha256").update(module).digest("hex").slice(0, 12),
    octets: module.length,
    rules,
    cases: new Set(rules.rules.flatMap(({ cases }) => cases.map(({ file, line }) => `${file} ${line}`))).size,
    conformance: conformance(),
    scenarios: names.length,
    security: groupsOf(
      library,
      names.filter((name) => SECURITY.test(name)),
    ),
    fuzz: jsonOf("tests/fuzz/figures.json"),
    uncovered: jsonOf<readonly unknown[]>("tests/fuzz/uncovered.json")?.length ?? null,
    mutation: jsonOf("tests/mutation/figures.json"),
    soak: jsonOf("tests/sim/soak.json"),
    differences: jsonOf("tests/compare/differences.json") ?? [],
    compared: jsonOf("tests/compare/figures.json") ?? {},
    budgetOctets: budgets.moduleOctets?.last ?? 0,
    budgets: budgetTable(budgets, (name) => !name.startsWith("variant:")),
    speed: tableBehind(readFileSync("README.md", "utf8"), SPEED_HEADING),
  };
}
