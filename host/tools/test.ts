// `npm test`: the unit specs of the core (as-pect) and every tests/**/*.test.ts, bundled and run by Node. `npm test -- tests/wire unit`
// runs the parts named: directories or files under tests/, or `unit`.

import { spawnSync } from "node:child_process";
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const UNIT = "unit";
const SPECS = "assembly/__tests__";
const BUNDLES = "build/tests";

/** Files under a directory whose name ends in `ending`. */
function filesUnder(directory: string, ending: string): string[] {
  const entries = readdirSync(directory, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Runs a command with this terminal. @returns whether it ended well */
function run(command: string, args: readonly string[]): boolean {
  const { status, error } = spawnSync(command, args, { stdio: "inherit" });
  if (error !== undefined) console.error(`${command}: ${error.message}`);
  return status === 0;
}

function runUnitSpecs(): boolean {
  // as-pect is content when it finds nothing.
  if (filesUnder(SPECS, ".spec.ts").length === 0) {
    console.error(`no specs in ${SPECS}`);
    return false;
  }
  const config = ["--config", `${SPECS}/as-pect.config.js`, "--as-config", `${SPECS}/as-pect.asconfig.json`];
  return run("node_modules/.bin/asp", [...config, "--summary"]);
}

async function runTests(tests: readonly string[]): Promise<boolean> {
  if (tests.length === 0) {
    console.error("no such tests");
    return false;
  }
  rmSync(BUNDLES, { recursive: true, force: true });
  const { metafile } = await build({
    entryPoints: [...tests],
    outdir: BUNDLES,
    outbase: ".",
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    sourcemap: "inline",
    metafile: true,
    logLevel: "warning",
  });
  const bundles = Object.keys(metafile.outputs).filter((path) => path.endsWith(".test.mjs"));
  return run(process.execPath, ["--enable-source-maps", "--test", ...bundles]);
}

const wanted = process.argv.slice(2);
const isWanted = (file: string): boolean => wanted.length === 0 || wanted.some((part) => file.startsWith(part));
const tests = filesUnder("tests", ".test.ts").filter(isWanted);
const isUnitWanted = isWanted(UNIT);
const isUnitOnly = isUnitWanted && wanted.length === 1;
const isUnitGood = !isUnitWanted || runUnitSpecs();
const isRestGood = isUnitOnly || (await runTests(tests));
process.exitCode = isUnitGood && isRestGood ? 0 : 1;
