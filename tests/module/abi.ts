// The ABI as README.md tells it: its table is the list of what the module exports. And as the core's source declares it.

import { readFileSync } from "node:fs";
import type { AllowedExports } from "./gate.ts";

/** Rows of the ABI table: `name(a, b)` in the first cell. */
const ROW = /^\| `(\w+)\(([^)]*)\)` \|/gm;

/** Functions that README.md lists: name and parameters, as `decode(offset, length)`. */
export function documentedFunctions(): string[] {
  return [...readFileSync("README.md", "utf8").matchAll(ROW)].map(([, name, parameters]) => `${name}(${parameters})`);
}

/** Functions that assembly/index.ts exports, in the same form. */
export function declaredFunctions(): string[] {
  const source = readFileSync("assembly/index.ts", "utf8");
  return [...source.matchAll(/^export function (\w+)\(([^)]*)\)/gm)].map(
    ([, name, parameters]) => `${name}(${parameters!.replace(/\s*:\s*\w+/g, "").trim()})`,
  );
}

/** Functions that README.md lists, with the number of their parameters. */
export function documentedExports(): AllowedExports {
  return new Map(
    documentedFunctions().map((text) => {
      const [name, parameters] = text.slice(0, -1).split("(");
      return [name!, parameters === "" ? 0 : parameters!.split(",").length];
    }),
  );
}
