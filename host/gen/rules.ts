// The rule table: which clause is decided where, and which literate cases prove it. Made from the list of clauses, the core's sources and
// the cases; a document of its own, and what `uenas explain` knows.

import type { ClauseSpec } from "../spec/clauses.ts";
import { clauseName } from "./naming.ts";

/** A case that proves a rule. */
export interface RuleCase {
  /** Name of the literate file. */
  readonly file: string;
  /** Line of its heading, from 1 on. */
  readonly line: number;
  /** Headings from the top down, joined by ": ". */
  readonly title: string;
  /** What it asserts of the clause: "ignore", "reject #43" …; none where a heading begins with the clause and says it all. */
  readonly outcomes: readonly string[];
}

/** A clause with what the product does about it. */
export interface Rule {
  readonly clause: string;
  /** In own words. */
  readonly rule: string;
  /** Sources of the core that take a decision by it. */
  readonly decisions: readonly string[];
  /** Sources of the core that name it. */
  readonly sources: readonly string[];
  readonly cases: readonly RuleCase[];
}

/** The rules, and what is wrong with the citations. */
export interface Rules {
  readonly rules: readonly Rule[];
  /** "file: clause" of each case that asserts a clause that is none. */
  readonly unknown: readonly string[];
}

interface Assertion {
  readonly clause: string;
  readonly outcome: string;
}

interface ReadCase {
  readonly file: string;
  readonly line: number;
  readonly headings: readonly string[];
  readonly assertions: Assertion[];
}

const OUTCOMES = "accept|ignore|status|reject|absent|abort|retry";
const RULE = new RegExp(`^rule (.+?) ((?:${OUTCOMES})(?: #\\d+)?)$`);
const DISPOSITION = new RegExp(`^disposition (${OUTCOMES})(?: (\\d+))? (\\d.*)$`);
const FAULT = /^fault (\S+) at /;

/** What a line of a block asserts of a clause. */
function assertionOf(line: string): Assertion | null {
  const rule = RULE.exec(line);
  if (rule !== null) return { clause: rule[1]!, outcome: rule[2]! };
  const disposition = DISPOSITION.exec(line);
  if (disposition !== null) {
    const [, action, cause, clause] = disposition;
    return { clause: clause!, outcome: cause === undefined ? action! : `${action} #${cause}` };
  }
  // A fault is a decision of its own where the rest of the message goes on: the information element does not count.
  const clause = FAULT.exec(line)?.[1];
  if (clause === undefined || !/^7\.(6|7\.1)/.test(clause)) return null;
  return { clause, outcome: clause === "7.7.1" ? "absent" : "ignore" };
}

function readCases(file: string, text: string): ReadCase[] {
  const cases: ReadCase[] = [];
  const headings: { title: string; line: number }[] = [];
  let isInside = false;
  for (const [i, line] of text.split("\n").entries()) {
    const heading = isInside ? null : /^(#+) (.*)$/.exec(line);
    if (heading !== null) {
      headings.length = Math.min(headings.length, heading[1]!.length - 1);
      headings.push({ title: heading[2]!, line: i + 1 });
    } else if (line.startsWith("```")) {
      isInside = !isInside;
      const last = headings.at(-1);
      if (last === undefined) throw new Error(`${file}:${i + 1}: a block without a heading`);
      const titles = headings.map(({ title }) => title);
      if (isInside && cases.at(-1)?.line !== last.line) cases.push({ file, line: last.line, headings: titles, assertions: [] });
    } else if (isInside) {
      const assertion = assertionOf(line.trim());
      if (assertion !== null) cases.at(-1)!.assertions.push(assertion);
    }
  }
  return cases;
}

/** Whether a heading is about a clause: "6.4.2.3 Accepted by the UE", "6.5.0 …", also "6.5.2.5 b) One thing, c) another". */
function isAbout(heading: string, clause: string): boolean {
  return heading.startsWith(`${clause} `) && !/^(UE )?[a-z]{1,2}\)/.test(heading.slice(clause.length + 1));
}

function casesFor(clause: string, all: readonly ReadCase[]): RuleCase[] {
  return all.flatMap(({ file, line, headings, assertions }) => {
    const outcomes = [...new Set(assertions.filter((a) => a.clause === clause).map((a) => a.outcome))];
    const isProof = outcomes.length > 0 || headings.some((heading) => isAbout(heading, clause));
    return isProof ? [{ file, line, title: headings.join(": "), outcomes }] : [];
  });
}

const REFERENCE = /\d[\d.]*\d[A-Z]?[a-z]?(?: UE)?(?: [a-z]{1,2}\))?/y;

/** Clauses that comments name: each "TS 24.301 " with the list behind it. */
function namedIn(text: string): Set<string> {
  const named = new Set<string>();
  for (const { index } of text.matchAll(/TS 24\.301 /g)) {
    for (let at = index + "TS 24.301 ".length; ; at += ", ".length) {
      REFERENCE.lastIndex = at;
      const found = REFERENCE.exec(text);
      if (found === null) break;
      named.add(found[0]);
      at += found[0].length;
      if (!text.startsWith(", ", at)) break;
    }
  }
  return named;
}

/**
 * Puts clauses, code and cases together.
 * @param code text of the core's sources by path
 * @param literate text of the literate files by name
 */
export function collectRules(
  clauses: readonly ClauseSpec[],
  code: ReadonlyMap<string, string>,
  literate: ReadonlyMap<string, string>,
): Rules {
  const cases = [...literate].flatMap(([file, text]) => readCases(file, text));
  const names = [...code].map(([path, text]) => ({ path, text, named: namedIn(text) }));
  const known = new Set(clauses.map(({ clause }) => clause));
  const unknown = cases.flatMap(({ file, assertions }) =>
    assertions.filter(({ clause }) => !known.has(clause)).map(({ clause }) => `${file}: ${clause}`),
  );
  const rules = clauses.map(({ clause, rule }): Rule => {
    const decision = new RegExp(`\\bClause\\.${clauseName(clause)}\\b`);
    const decisions = names.filter(({ text }) => decision.test(text)).map(({ path }) => path);
    const sources = names.filter(({ path, named }) => decisions.includes(path) || named.has(clause)).map(({ path }) => path);
    return { clause, rule, decisions, sources, cases: casesFor(clause, cases) };
  });
  return { rules: rules.toSorted((a, b) => compareClauses(a.clause, b.clause)), unknown: [...new Set(unknown)] };
}

const NUMBERS = new Intl.Collator("en", { numeric: true });

/** The order of the specification: 7.3.1 before 7.3.1 UE a) before 7.3.2; m) before n), l) before la). */
export function compareClauses(a: string, b: string): number {
  const [x, y] = [a.split(/[. ]/), b.split(/[. ]/)];
  for (let i = 0; i < Math.min(x.length, y.length); i++) {
    const order = NUMBERS.compare(x[i]!.replace(")", ""), y[i]!.replace(")", ""));
    if (order !== 0) return order;
  }
  return x.length - y.length;
}

/** Rules that the core names, as the reason of a decision or in a comment, and no case proves. */
export function rulesWithoutCase(rules: readonly Rule[]): Rule[] {
  return rules.filter(({ sources, cases }) => sources.length > 0 && cases.length === 0);
}

const HEAD = `# TS 24.301: the rules and their cases

Made by \`npm run generate\` from the clauses that the core cites and the literate cases beside this file assert. Do not edit.

Every decision of the UE cites its clause, every case asserts which one. *Result* is what the cases assert of it: the outcome of the
rule with the cause value of the answer. "–" stands for a rule whose following shows in what the UE does and not in a decision of its own.
The cases are run on each engine by \`npm test -- tests/24301\`. Clause 7 is proved a second time by \`matrix.test.ts\` and
\`matrixEmm.test.ts\`: every message type, PTI and EPS bearer identity in ten states, against an oracle written from the clause alone.
\`uenas explain CLAUSE\` tells the same of one clause, with the headings of the cases.
`;

const cell = (text: string): string => text.replaceAll("|", "\\|");

function row({ clause, rule, cases }: Rule): string {
  const files = [...new Set(cases.map(({ file }) => file))];
  const links = files.map((file) => `[${file.replace(/-.*$/, "")}](${file})`);
  const outcomes = [...new Set(cases.flatMap((one) => one.outcomes))].sort(NUMBERS.compare);
  return `| ${clause} | ${cell(rule)} | ${links.join(", ")} | ${outcomes.length === 0 ? "–" : outcomes.join(", ")} |\n`;
}

/** The document. */
export function ruleDocument({ rules }: Rules): string {
  const lacking = rulesWithoutCase(rules);
  const silent = rules.filter(({ sources, cases }) => sources.length === 0 && cases.length === 0);
  const list = (some: readonly Rule[]): string => some.map(({ clause, rule }) => `* ${clause}: ${rule}\n`).join("");
  const parts = [
    `${HEAD}\n| clause | rule | cases | result |\n|---|---|---|---|\n`,
    ...rules.filter(({ cases }) => cases.length > 0).map(row),
  ];
  if (lacking.length > 0) parts.push(`\n## Followed by the core, without a case yet\n\n${list(lacking)}`);
  if (silent.length > 0) parts.push(`\n## Clauses with a number in the ABI that the core does not name\n\n${list(silent)}`);
  return parts.join("");
}
