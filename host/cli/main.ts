#!/usr/bin/env node
// `uenas`: finds the command, prints help, turns errors into exit codes.

import { EngineMissingError } from "../engine/engine.ts";
import { Exit, type ExitCode, UsageError } from "./command.ts";
import { COMMANDS } from "./commands.ts";

const isHelp = (word: string | undefined): boolean => word === "--help" || word === "-h" || word === "help";

async function overview(): Promise<string> {
  const lines = await Promise.all(
    Object.entries(COMMANDS).map(async ([name, load]) => `  ${name.padEnd(10)}${(await load()).summary}`),
  );
  return ["usage: uenas COMMAND [ARGUMENT…]", "", ...lines, "", "uenas COMMAND --help tells more.", ""].join("\n");
}

async function run(words: readonly string[]): Promise<ExitCode> {
  const [name, ...args] = words;
  if (name === undefined || isHelp(name)) {
    process.stdout.write(await overview());
    return name === undefined ? Exit.Usage : Exit.Done;
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (load === undefined) throw new UsageError(`there is no command "${name}"; uenas --help lists them`);
  const command = await load();
  if (args.includes("--help") || args.includes("-h")) {
    process.stdout.write(command.help);
    return Exit.Done;
  }
  return command.run(args);
}

// A reader that goes away, like `head`, ends the run quietly.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(Exit.Done);
  throw error;
});

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError) && !(error instanceof EngineMissingError)) throw error;
  process.stderr.write(`uenas: ${error.message}\n`);
  process.exitCode = Exit.Usage;
}
