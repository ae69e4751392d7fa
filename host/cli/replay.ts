// `uenas replay`: a recorded run once more, on any engine, compared octet for octet.

import { readFileSync } from "node:fs";
import { coreModule } from "../module.ts";
import { decodeLog, type LogEntry } from "../replay/log.ts";
import { differenceText, firstDifference } from "../replay/record.ts";
import { parseWords } from "./arguments.ts";
import { type Command, Exit, type ExitCode, UsageError } from "./command.ts";
import { ENGINE_HELP, engineOf } from "./engine.ts";

const HELP = `usage: uenas replay FILE [--engine v8|wasmtime|PATH]

Plays a log that --record wrote: every input of the core again, and what comes out compared with what came out then, octet for octet.

${ENGINE_HELP}

Exit codes: 0 the same to the octet; 1 a difference, shown at the first event, or a file that is no log; 2 wrong usage.
`;

function logOf(path: string): LogEntry[] | string {
  try {
    return decodeLog(readFileSync(path));
  } catch (error) {
    return (error as Error).message;
  }
}

async function run(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = parseWords(args, { engine: { type: "string" } });
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new UsageError("one log at a time");
  const engine = engineOf(values.engine);
  const log = logOf(path);
  if (typeof log === "string") {
    process.stderr.write(`uenas replay: ${path}: ${log}\n`);
    return Exit.BadInput;
  }
  const place = firstDifference(engine, coreModule(), log);
  if (place === null) {
    process.stdout.write(`${log.length} inputs, the same octets on ${engine.name} ${engine.version}\n`);
    return Exit.Done;
  }
  process.stdout.write(`${engine.name}: ${differenceText(log, place)}\n`);
  return Exit.BadInput;
}

export const command: Command = { summary: "a recorded run once more, compared octet for octet", help: HELP, run };
