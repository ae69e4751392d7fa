// `uenas run`: scenarios against the simulated network.

import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Scenario } from "../sim/scenario/language.ts";
import { ScenarioLibrary } from "../sim/scenario/library.ts";
import { readScenario, ScenarioFileError, scenarioSchema } from "../sim/scenario/read.ts";
import { runScenario } from "../sim/scenario/run.ts";
import { parseWords } from "./arguments.ts";
import { type Command, Exit, type ExitCode, UsageError } from "./command.ts";
import { ENGINE_HELP } from "./engine.ts";
import { SIM_HELP, SIM_OPTIONS, type SimOptions, simOptions } from "./sim/options.ts";
import { play, runOptions } from "./sim/play.ts";

const HELP = `usage: uenas run SCENARIO [OPTION…]
       uenas run SCENARIO SCENARIO… | --all [--engine ENGINE] [--seed N] [--json]
       uenas run SCENARIO --seeds FROM-TO [--engine ENGINE] [--json]
       uenas run --list | --schema

A scenario says what the network and the user do, what is wrong, and what must come of it by which clause. SCENARIO is a YAML or JSON
file, or the name of one that comes along. One scenario is shown as a ladder; several, a line each.

  --list                      the scenarios that come along
  --all                       all of them
  --seeds FROM-TO             once with each seed; those that fail are named
  --schema                    the JSON Schema of scenario files, for editors
${ENGINE_HELP}
${SIM_HELP}

Exit codes: 0 all is as expected; 1 a scenario failed; 2 wrong usage, or a file that is no scenario.
`;

const LIBRARY = new ScenarioLibrary(fileURLToPath(new URL("../host/scenarios", import.meta.url)));
const OPTIONS = {
  ...SIM_OPTIONS,
  list: { type: "boolean" },
  all: { type: "boolean" },
  schema: { type: "boolean" },
  seeds: { type: "string" },
} as const;

const write = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

/** A scenario by the name of its file or its own. @throws {UsageError} */
function load(word: string): Scenario {
  try {
    if (existsSync(word)) return readScenario(readFileSync(word, "utf8"), word);
    if (LIBRARY.names().includes(word)) return LIBRARY.read(word);
  } catch (error) {
    if (error instanceof ScenarioFileError || (error as NodeJS.ErrnoException).code !== undefined)
      throw new UsageError((error as Error).message);
    throw error;
  }
  throw new UsageError(`there is no file and no scenario "${word}"; uenas run --list names those that come along`);
}

async function runOne(scenario: Scenario, options: SimOptions): Promise<ExitCode> {
  const { failure, checks } = await play(scenario, options);
  if (!options.isJson) write(failure === null ? `passed: ${scenario.title} (${checks} checks)` : `failed: ${scenario.title}`);
  if (failure === null) return Exit.Done;
  process.stderr.write(`uenas run: step ${failure.step}: ${failure.reason}\n`);
  return Exit.BadInput;
}

function runMany(words: readonly string[], options: SimOptions): ExitCode {
  const scenarios = words.map((word) => [word, load(word)] as const);
  let failed = 0;
  for (const [name, scenario] of scenarios) {
    const { failure, checks } = runScenario(scenario, runOptions(options));
    if (failure !== null) failed++;
    const reason = failure === null ? null : `step ${failure.step}: ${failure.reason}`;
    if (options.isJson)
      write(JSON.stringify({ scenario: name, passed: failure === null, checks, ...(reason === null ? {} : { reason }) }));
    else write(`${failure === null ? "passed" : "FAILED"}  ${name}: ${reason ?? scenario.title}`);
  }
  if (!options.isJson) write(`${scenarios.length - failed} passed, ${failed} failed`);
  return failed === 0 ? Exit.Done : Exit.BadInput;
}

function seedsOf(word: string): readonly [from: number, to: number] {
  const [, from, to] = /^(\d{1,9})-(\d{1,9})$/.exec(word) ?? [];
  if (from === undefined || Number(from) > Number(to)) throw new UsageError(`--seeds is FROM-TO, 1-1000, not "${word}"`);
  return [Number(from), Number(to)];
}

/** One scenario with many seeds: those that fail are told, a line each. */
function runSeeds(name: string, [from, to]: readonly [number, number], options: SimOptions): ExitCode {
  const scenario = load(name);
  let failed = 0;
  for (let seed = from; seed <= to; seed++) {
    const { failure } = runScenario(scenario, { ...runOptions(options), seed });
    if (failure === null) continue;
    failed++;
    const reason = `step ${failure.step}: ${failure.reason}`;
    write(options.isJson ? JSON.stringify({ scenario: name, seed, passed: false, reason }) : `FAILED  seed ${seed}: ${reason}`);
  }
  const passed = to - from + 1 - failed;
  write(options.isJson ? JSON.stringify({ scenario: name, passed, failed }) : `${passed} passed, ${failed} failed`);
  return failed === 0 ? Exit.Done : Exit.BadInput;
}

function list(): void {
  const names = LIBRARY.names();
  const width = Math.max(...names.map((name) => name.length)) + 2;
  for (const name of names) write(`${name.padEnd(width)}${LIBRARY.read(name).title}`);
}

const ONE_ONLY = ["pcap", "pcapng", "key-log", "gsmtap", "html", "record"] as const;

async function run(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = parseWords(args, OPTIONS);
  if (values.list === true) {
    list();
    return Exit.Done;
  }
  if (values.schema === true) {
    write(JSON.stringify(scenarioSchema(), null, 1));
    return Exit.Done;
  }
  const words = values.all === true ? [...LIBRARY.names(), ...positionals] : positionals;
  const options = simOptions(values);
  if (words.length === 0) throw new UsageError("which scenario? uenas run --list names those that come along");
  if (values.seeds !== undefined) {
    if (words.length !== 1) throw new UsageError("--seeds is for one scenario");
    return runSeeds(words[0]!, seedsOf(values.seeds), options);
  }
  if (words.length === 1 && values.all !== true) return runOne(load(words[0]!), options);
  for (const option of ONE_ONLY) if (values[option] !== undefined) throw new UsageError(`--${option} is for one scenario`);
  return runMany(words, options);
}

export const command: Command = { summary: "scenarios against the simulated network", help: HELP, run };
