// `uenas sim`: running UEs in the simulated network, and a console over them.

import { createInterface } from "node:readline";
import type { WorldEvent } from "../sim/events.ts";
import { KeyLog } from "../sim/view/keyLog.ts";
import { World } from "../sim/world.ts";
import { parseWords } from "./arguments.ts";
import { type Command, Exit, type ExitCode, UsageError } from "./command.ts";
import { ENGINE_HELP } from "./engine.ts";
import { CONSOLE_HELP, Console } from "./sim/console.ts";
import { SIM_HELP, SIM_OPTIONS, simOptions, wholeNumber } from "./sim/options.ts";
import { Show } from "./sim/show.ts";

const MOST_UES = 10_000;

const HELP = `usage: uenas sim [OPTION…]

UEs in the simulated network, switched on and attached, and a console over them:

${CONSOLE_HELP}
  --ues N                     how many UEs, 1 unless told, up to ${MOST_UES}
  --real-time                 time moves by itself; else it moves until what a line has set off is over, and by advance
${ENGINE_HELP}
${SIM_HELP}

Exit codes: 0 done; 2 wrong usage.
`;

const OPTIONS = { ...SIM_OPTIONS, ues: { type: "string" }, "real-time": { type: "boolean" } } as const;
const FIRST_IMSI = 1_010_123_456_789n;
const imsiOf = (index: number): string => `00${FIRST_IMSI + BigInt(index)}`;
/** Milliseconds between two looks at the clock. */
const TICK = 10;

async function run(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = parseWords(args, OPTIONS);
  if (positionals.length > 0) throw new UsageError(`there is nothing to be done with "${positionals[0]}"`);
  if (values.record !== undefined) throw new UsageError("--record is for uenas attach and uenas run");
  const options = simOptions(values);
  const ues = wholeNumber("ues", values.ues, 1, MOST_UES) ?? 1;
  const isVirtual = values["real-time"] !== true;
  const print = (text: string): void => {
    process.stdout.write(text);
  };
  const show = new Show(options, print, ues > 1);
  let seat: Console | null = null;
  let keys: KeyLog | null = null;
  const listener = (event: WorldEvent): void => {
    keys?.take(event);
    seat?.take(event);
    show.take(event);
    if (!isVirtual) show.flush();
  };
  const { engine, link, seed } = options;
  const world = World.pooled({ engine, link, listener, ...(seed === undefined ? {} : { seed }) });
  for (let i = 0; i < ues; i++) world.add({ imsi: imsiOf(i) });
  keys = new KeyLog(world.mme);
  seat = new Console(world, print, isVirtual);
  show.begin();
  seat.start();
  show.flush();
  await converse(seat, show, isVirtual ? null : world);
  const facts = [`uenas on ${engine.name} ${engine.version}, seed ${seed ?? 1}, ${ues} UEs`];
  await show.end({ title: "UEs in the simulated network", facts, about: null, verdict: null }, keys);
  return Exit.Done;
}

/** Reads lines until the last one. @param world moved by the clock, or null */
async function converse(seat: Console, show: Show, world: World | null): Promise<void> {
  const isTerminal = process.stdin.isTTY === true && process.stdout.isTTY === true;
  const lines = createInterface({ input: process.stdin, ...(isTerminal ? { output: process.stdout, historySize: 1000 } : {}) });
  const start = performance.now() - (world?.now ?? 0);
  const ticking = world === null ? null : setInterval(() => world.run(Math.max(0, performance.now() - start - world.now)), TICK);
  const ask = (): void => {
    if (!isTerminal) return;
    lines.setPrompt(seat.prompt);
    lines.prompt();
  };
  ask();
  for await (const line of lines) {
    if (line.trim() !== "" && !seat.line(line)) break;
    show.flush();
    ask();
  }
  if (ticking !== null) clearInterval(ticking);
  lines.close();
}

export const command: Command = { summary: "running UEs in the simulated network, and a console over them", help: HELP, run };
