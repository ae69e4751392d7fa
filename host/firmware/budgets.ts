// Budgets: what the module may cost. A figure over its limit is told with the figure that stood before.

import { readFileSync, writeFileSync } from "node:fs";

/** One budget; the list is budgets.json. */
export interface Budget {
  readonly what: string;
  readonly limit: number;
  /** The figure when the list was last written: `npm run firmware:cortex-m` tells today's. */
  readonly last: number;
}
export type Budgets = Readonly<Record<string, Budget>>;

const FILE = "host/firmware/budgets.json";

/** The list. */
export function readBudgets(): Budgets {
  return JSON.parse(readFileSync(FILE, "utf8")) as Budgets;
}

/** Notes figures in the list, beside the limits, which people set. */
export function writeBudgets(budgets: Budgets, figures: Readonly<Record<string, number>>): void {
  const entries = Object.entries(budgets).map(([name, budget]) => {
    const last = figures[name];
    return [name, last === undefined ? budget : { ...budget, last: Math.round(last) }] as const;
  });
  writeFileSync(FILE, `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`);
}

/** The list in Markdown, as README.md has it. @param isShown by the budget's name */
export function budgetTable(budgets: Budgets, isShown: (name: string) => boolean): string {
  const rows = Object.entries(budgets).filter(([name]) => isShown(name));
  const cells = rows.map(
    ([, { what, last, limit }]) => `| ${what} | ${last.toLocaleString("en")} | ${limit.toLocaleString("en")} |`,
  );
  return ["| what | figure | limit |", "| --- | --- | --- |", ...cells].join("\n");
}

/**
 * Compares figures with their budgets.
 * @param figures by the names of the list; those that are not known now are left out
 * @returns what is over, in words
 */
export function overBudget(budgets: Budgets, figures: Readonly<Record<string, number>>): string[] {
  return Object.entries(figures).flatMap(([name, figure]) => {
    const budget = budgets[name];
    if (budget === undefined) return [`${name}: there is no such budget`];
    if (figure <= budget.limit) return [];
    return [`${budget.what}: ${Math.round(figure)}, more than ${budget.limit}; it was ${budget.last}`];
  });
}
