// `npm run fuzz -- [--seconds N | --runs N] [--targets a,b] [--coverage] [--keep]`: fuzzes the module. What has been found before is where it goes
// on: build/fuzz/corpus. A finding ends it with its octets and how to repeat it. `--coverage` measures what all inputs reach; `--keep`
// writes the figures to tests/fuzz/figures.json.

import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Place } from "../harness/sourceMap.ts";
import { buildFuzzer, inputFolders, missingTools, prepare, TARGETS, type Target } from "./tool/build.ts";
import { type Coverage, measure } from "./tool/coverage.ts";
import { FIGURES, type Figures, NO_FIGURES, type Run, readUncovered } from "./tool/figures.ts";

const FOLDER = resolve("build/fuzz");
const DEFAULT_SECONDS = 60;
const date = new Date().toISOString().slice(0, 10);
/** Shares of the time: what one input does differs. */
const SHARES: Readonly<Record<Target, number>> = { decode: 3, abi: 1, receive: 3, sequence: 5 };
/** Shares of the executions. */
const RUN_SHARES: Readonly<Record<Target, number>> = { decode: 20, abi: 3, receive: 3, sequence: 1 };
const LONGEST: Readonly<Record<Target, number>> = { decode: 1024, abi: 512, receive: 1024, sequence: 4096 };
/** Layers in which every side of a branch that nothing reaches is explained. */
const OWED = /^assembly\/(wire|errors|security)\//;
const HANG_SECONDS = 10;
/** Always the same beginning in CI; the corpus is empty there. */
const SEED = 20261126;

const { values: options } = parseArgs({
  options: {
    seconds: { type: "string", default: String(DEFAULT_SECONDS) },
    runs: { type: "string" },
    targets: { type: "string", default: TARGETS.join(",") },
    coverage: { type: "boolean", default: false },
    keep: { type: "boolean", default: false },
  },
});

function fail(message: string): never {
  console.error(`fuzz: ${message}`);
  process.exit(1);
}

const statistic = (log: string, name: string): number => Number(new RegExp(`stat::${name}:\\s*(\\d+)`).exec(log)?.[1] ?? 0);

/** How long a target runs. */
interface Bound {
  readonly seconds: number;
  /** Executions; with the seed of CI the same inputs each time. Null: only time counts. */
  readonly runs: number | null;
}

/** Runs one target. @returns its figures; a finding ends the program */
function fuzz(target: Target, bound: Bound, module: string): Run {
  const findings = join(FOLDER, "findings");
  mkdirSync(findings, { recursive: true });
  const args = [
    bound.runs === null ? `-max_total_time=${bound.seconds}` : `-runs=${bound.runs}`,
    `-timeout=${HANG_SECONDS}`,
    `-max_len=${LONGEST[target]}`,
    `-artifact_prefix=${findings}/${target}-`,
    "-print_final_stats=1",
    ...(process.env.CI ? [`-seed=${SEED}`] : []),
    ...inputFolders(FOLDER, target),
  ];
  const start = performance.now();
  const { status, stderr } = spawnSync(`./fuzz-${target}`, args, { cwd: FOLDER, encoding: "utf8", maxBuffer: 1 << 30 });
  if (status !== 0) {
    const lines = stderr.split("\n").filter((line) => /BROKEN|runtime error|ERROR|SUMMARY|Test unit|Base64/.test(line));
    console.log(lines.join("\n"));
    console.log(`again: cd ${FOLDER} && ./fuzz-${target} findings/…`);
    fail(`${target}: a finding`);
  }
  const seconds = Math.round((performance.now() - start) / 1000);
  const executions = statistic(stderr, "number_of_executed_units");
  if (executions === 0) fail(`${target}: nothing was run\n${stderr.slice(-500)}`);
  const inputs = readdirSync(join(FOLDER, "corpus", target)).length;
  console.log(`${target}: ${executions} executions in ${seconds} s, no finding; ${inputs} inputs kept`);
  return { date, module, target, executions, seconds, inputs };
}

function printCoverage({ layers, missed }: Coverage): void {
  for (const { name, functions, branches } of layers) {
    const share = ((100 * branches.reached) / branches.total).toFixed(1);
    console.log(
      `${name}: ${functions.reached}/${functions.total} functions, ${branches.reached}/${branches.total} branches (${share} %)`,
    );
  }
  const explained = new Set(readUncovered().map(({ path, line }) => `${path} ${line}`));
  const texts = new Map<string, string[]>();
  const lineOf = ({ path, line }: Place): string => {
    const lines = texts.get(path) ?? readFileSync(path, "utf8").split("\n");
    texts.set(path, lines);
    return lines[line - 1]!.trim();
  };
  const unexplained = missed.flatMap(({ place, function: name, side }) =>
    place !== null && OWED.test(place.path) && !explained.has(`${place.path} ${lineOf(place)}`)
      ? [`${place.path}:${place.line} ${side}, in ${name}: ${lineOf(place)}`]
      : [],
  );
  for (const text of new Set(unexplained)) console.log(`not reached, not explained: ${text}`);
}

function keep(runs: readonly Run[], coverage: Coverage | null, module: string): void {
  const before: Figures = existsSync(FIGURES) ? JSON.parse(readFileSync(FIGURES, "utf8")) : NO_FIGURES;
  const after: Figures = {
    runs: [...before.runs, ...runs],
    coverage: coverage === null ? before.coverage : { date, module, layers: coverage.layers },
  };
  writeFileSync(FIGURES, `${JSON.stringify(after, null, 2)}\n`);
}

const missing = missingTools();
if (missing.length > 0) fail(`not on this machine: ${missing.join(", ")} (Debian: apt-get install wabt clang llvm)`);
const wanted = TARGETS.filter((target) => options.targets.split(",").includes(target));
const seconds = Number(options.seconds);
const executions = options.runs === undefined ? null : Number(options.runs);
if (wanted.length === 0 || !(seconds > 0) || executions === 0 || Number.isNaN(executions))
  fail(`--seconds N or --runs N, --targets of ${TARGETS.join(",")}`);
mkdirSync(FOLDER, { recursive: true });
prepare(FOLDER);
const module = createHash("sha256").update(readFileSync("build/nas.wasm")).digest("hex").slice(0, 12);
/** The part of the whole that is a target's. */
const shareOf = (whole: number, shares: Readonly<Record<Target, number>>, target: Target): number =>
  Math.max(1, Math.round((whole * shares[target]) / wanted.reduce((sum, one) => sum + shares[one], 0)));
const runs = wanted.map((target) => {
  buildFuzzer(FOLDER, target);
  const runs = executions === null ? null : shareOf(executions, RUN_SHARES, target);
  return fuzz(target, { seconds: shareOf(seconds, SHARES, target), runs }, module);
});
const coverage = options.coverage ? measure(FOLDER) : null;
if (coverage !== null) printCoverage(coverage);
if (options.keep) keep(runs, coverage, module);
