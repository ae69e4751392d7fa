// Plays one scenario for the command line: shown as asked, recorded as asked.

import { NasCore, type UeCore } from "../../core.ts";
import { coreModule } from "../../module.ts";
import { encodeLog, entryOf, type LogEntry } from "../../replay/log.ts";
import type { Scenario } from "../../sim/scenario/language.ts";
import { type Outcome, type RunOptions, ScenarioRun } from "../../sim/scenario/run.ts";
import { KeyLog } from "../../sim/view/keyLog.ts";
import type { SimOptions } from "./options.ts";
import { Show, writeAsked } from "./show.ts";

const toStdout = (text: string): void => {
  process.stdout.write(text);
};

/** What the options say about a run. */
export function runOptions({ engine, seed, link }: SimOptions): RunOptions {
  return { engine, link, ...(seed === undefined ? {} : { seed }) };
}

/** Plays a scenario from its beginning to its end. @throws {UsageError} for a file that cannot be written */
export async function play(scenario: Scenario, options: SimOptions): Promise<Outcome> {
  const show = new Show(options, toStdout);
  const entries: LogEntry[] = [];
  const { engine, record } = options;
  let keys: KeyLog | null = null;
  let now = (): number => 0;
  const core = (): UeCore =>
    new NasCore(engine, coreModule(), record === null ? undefined : (call) => entries.push(entryOf(call, now())));
  const run = new ScenarioRun(scenario, {
    ...runOptions(options),
    core,
    listener: (event) => {
      keys?.take(event);
      show.take(event);
    },
  });
  now = () => run.world.now;
  keys = new KeyLog(run.world.mme);
  show.begin();
  const outcome = run.run();
  const facts = [
    `uenas on ${engine.name} ${engine.version}, seed ${options.seed ?? scenario.seed ?? 1}`,
    ...(scenario.clauses === undefined ? [] : [`about ${scenario.clauses.join(", ")}`]),
    ...(outcome.failure === null ? [] : [`step ${outcome.failure.step}: ${outcome.failure.reason}`]),
  ];
  const verdict = outcome.failure === null ? (outcome.checks > 0 ? "passed" : null) : "failed";
  await show.end({ title: scenario.title, facts, about: scenario.about ?? null, verdict }, keys);
  if (record !== null) writeAsked("record", record, encodeLog(entries), true);
  return outcome;
}
