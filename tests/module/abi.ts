// The ABI as README.md tells it: its table is the list of what the module exports.

import { readFileSync } from "node:fs";
import type { AllowedExports } from "./gate.ts";

/** Rows of the ABI table: `name(a, b)` in the first cell. */
const ROW = /^\| `(\w+)\(([^)]*)\)` \|/gm;

/** Functions that README.md lists, with the number of their parameters. */
export function documentedExports(): AllowedExports {
  const readme = readFileSync("README.md", "utf8");
  return new Map(
    [...readme.matchAll(ROW)].map(([, name, parameters]) => [
      name!,
      parameters!.trim() === "" ? 0 : parameters!.split(",").length,
    ]),
  );
}
