// What the product does about a clause and which cases prove it: the rule table, which the build leaves beside the bundle.

import { readFileSync } from "node:fs";
import type { Rule } from "../gen/rules.ts";

export type { Rule, RuleCase } from "../gen/rules.ts";

let table: readonly Rule[] | undefined;

/** Every clause of the description. @throws {Error} when the table is not beside the running bundle */
export function rules(): readonly Rule[] {
  table ??= JSON.parse(readFileSync(new URL("./rules.json", import.meta.url), "utf8")) as readonly Rule[];
  return table;
}

/** "TS 24.301 7.3.1 ue G)" → "7.3.1 ue g": what clauses are compared by. */
function normal(text: string): string {
  return text
    .toLowerCase()
    .replace(/^(3gpp )?ts\s*24\.301\s*/, "")
    .replaceAll(/[\s)]+/g, " ")
    .trim();
}

/** True for words that name a clause and cannot be octets. */
export function isClause(text: string): boolean {
  return /^(3gpp )?ts\s*24\.301/i.test(text) || /^\d+(\.\d+[a-z]?)+( ue)?( [a-z]{1,2})?$/.test(normal(text));
}

/** The rules that a text names: one exactly, or all below it. "7.3.1 g" means "7.3.1 UE g)". */
export function findRules(text: string): Rule[] {
  const wanted = normal(text);
  const withSide = wanted.replace(/ ([a-z])$/, " ue $1");
  const exact = rules().filter(({ clause }) => [wanted, withSide].includes(normal(clause)));
  const below = rules().filter(({ clause }) => [".", " "].some((mark) => normal(clause).startsWith(`${wanted}${mark}`)));
  return [...exact, ...below];
}
