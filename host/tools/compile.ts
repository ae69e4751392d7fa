// assembly/ → a module: the compiler, then the optimiser.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FEATURES } from "../spec/features.ts";
import { optimize } from "./optimize.ts";

/**
 * Compiles the core.
 * @param without names of features to leave out, see host/spec/features.ts; none: the module that is shipped
 * @returns octets of the module
 * @throws {RangeError} for a name that is none
 */
export function compileCore(without: readonly string[] = []): Uint8Array {
  for (const name of without) if (!FEATURES.some((feature) => feature.name === name)) throw new RangeError(`no feature ${name}`);
  const folder = mkdtempSync(join(tmpdir(), "uenas-core-"));
  try {
    const raw = join(folder, "nas.wasm");
    const switches = without.flatMap((name) => ["--use", `WITHOUT_${name}=1`]);
    const args = ["assembly/index.ts", "--target", "release", ...switches, "--outFile", raw];
    execFileSync("node_modules/.bin/asc", args, { stdio: ["ignore", "inherit", "inherit"] });
    return optimize(readFileSync(raw));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
