// `npm test`: the unit specs of the core (as-pect) and every tests/**/*.test.ts, bundled and run by Node. `npm test -- tests/wire unit`
// runs the parts named: directories or files under tests/, or `unit`. What fails is named; the last line counts.

import { spawn } from "node:child_process";
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { build } from "esbuild";

const UNIT = "unit";
const SPECS = "assembly/__tests__";
const BUNDLES = "build/tests";
const REPORTER = "./build/tools/testReporter.mjs";
/** How the reporters begin the line that counts. */
const TALLY = "#tally ";

interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const NONE: Tally = { passed: 0, failed: 0, skipped: 0 };
const FAILED: Tally = { ...NONE, failed: 1 };

function sum(a: Tally, b: Partial<Tally>): Tally {
  return {
    passed: a.passed + (b.passed ?? 0),
    failed: a.failed + (b.failed ?? 0),
    skipped: a.skipped + (b.skipped ?? 0),
  };
}

/** Files under a directory whose name ends in `ending`. */
function filesUnder(directory: string, ending: string): string[] {
  const entries = readdirSync(directory, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/**
 * Runs a test runner whose reporter writes tallies among its output. One that ends badly without having named a failure, or that has run
 * nothing, counts as a failure.
 * @param show gets each other line of its output
 */
async function run(command: string, args: readonly string[], show: (line: string) => void): Promise<Tally> {
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise<number | null>((resolve) => {
    child.on("error", (error) => {
      console.error(`${command}: ${error.message}`);
      resolve(1);
    });
    child.on("close", resolve);
  });
  let tally = NONE;
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith(TALLY)) tally = sum(tally, JSON.parse(line.slice(TALLY.length)) as Partial<Tally>);
    else show(line);
  }
  const code = await ended;
  if (tally.failed > 0 || (code === 0 && tally.passed + tally.skipped > 0)) return tally;
  console.log(`FAILED: ${command} ended with code ${code} after ${tally.passed} tests passed`);
  return sum(tally, FAILED);
}

async function runUnitSpecs(): Promise<Tally> {
  const config = ["--config", `${SPECS}/as-pect.config.js`, "--as-config", `${SPECS}/as-pect.asconfig.json`];
  const lines: string[] = [];
  const tally = await run("node_modules/.bin/asp", ["--no-logo", ...config], (line) => lines.push(line));
  if (tally.failed > 0) console.log(lines.join("\n"));
  return tally;
}

async function runTests(tests: readonly string[]): Promise<Tally> {
  if (tests.length === 0) {
    console.log("FAILED: no such tests");
    return FAILED;
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
  const reporter = ["--test-reporter", REPORTER, "--test-reporter-destination", "stdout"];
  return run(process.execPath, ["--enable-source-maps", "--test", ...reporter, ...bundles], (line) => console.log(line));
}

const wanted = process.argv.slice(2);
const isWanted = (file: string): boolean => wanted.length === 0 || wanted.some((part) => file.startsWith(part));
const tests = filesUnder("tests", ".test.ts").filter(isWanted);
const isUnitWanted = isWanted(UNIT);
const isUnitOnly = isUnitWanted && wanted.length === 1;
let total = isUnitWanted ? await runUnitSpecs() : NONE;
if (!isUnitOnly) total = sum(total, await runTests(tests));
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : "";
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed > 0 ? 1 : 0;
