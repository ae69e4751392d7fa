// Builds of the module for small parts: which features each leaves out.

import { FEATURES } from "../spec/features.ts";

export interface Variant {
  readonly name: string;
  /** Names of host/spec/features.ts. */
  readonly without: readonly string[];
}

/** How the names of their budgets begin. */
export const VARIANT = "variant:";

const REST = FEATURES.map(({ name }) => name).filter((name) => name !== "PROCEDURES");

/** Each feature left out by itself, and the smallest codec and UE. */
export const VARIANTS: readonly Variant[] = [
  { name: "all features", without: [] },
  ...REST.map((name) => ({ name: `without ${name}`, without: [name] })),
  { name: "UE, AES only, without the rest", without: REST },
  { name: "codec only", without: ["PROCEDURES"] },
  { name: "decoder only", without: FEATURES.map(({ name }) => name) },
];

/** Their sizes by the names of budgets. */
export function variantFigures(sizes: readonly (readonly [variant: Variant, octets: number])[]): Record<string, number> {
  return Object.fromEntries(sizes.map(([{ name }, octets]) => [`${VARIANT}${name}`, octets]));
}
