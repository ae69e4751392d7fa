// Budgets: what the module may cost. A figure over its limit is told with the figure that stood before.

import { readFileSync } from "node:fs";

/** One budget; the list is budgets.json. */
export interface Budget {
  readonly what: string;
  readonly limit: number;
  /** The figure when the list was last written: `npm run firmware:cortex-m` tells today's. */
  readonly last: number;
}
export type Budgets = Readonly<Record<string, Budget>>;

/** The list. */
export function readBudgets(): Budgets {
  return JSON.parse(readFileSync("host/firmware/budgets.json", "utf8")) as Budgets;
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
