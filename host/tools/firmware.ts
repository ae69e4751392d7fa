// What firmware engineers run: `npm run firmware:native` writes the module as C, `firmware:log` records the sample life,
// `firmware:cortex-m` measures on Cortex-M under QEMU, `firmware:engines` beside one another on every engine of this machine.

import { createReadStream, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { readWorkload } from "../bench/workload.ts";
import { createCodec } from "../codec/codec.ts";
import { v8 } from "../engine/v8.ts";
import { overBudget, readBudgets } from "../firmware/budgets.ts";
import { byMessage, type CortexMFigures, lifeOf, mean, measureCortexM, PARTS } from "../firmware/cortexM.ts";
import { budgeted } from "../firmware/figures.ts";
import { writeNativeModule } from "../firmware/toolchain.ts";
import { MESSAGES } from "../generated/messages.ts";
import { encodeLog } from "../replay/log.ts";
import { record } from "../replay/record.ts";

const FOLDER = "build/firmware";
const module = (): Uint8Array => readFileSync("build/nas.wasm");

/** The log of host/samples/life.jsonl. */
function sampleLog(): Uint8Array {
  const lines = readFileSync("host/samples/life.jsonl", "utf8").trim().split("\n");
  const commands = lines.map((line) => JSON.parse(line) as unknown);
  return encodeLog(record(v8, module(), commands));
}

async function samplePdus(): Promise<readonly Uint8Array[]> {
  const codec = createCodec({ module: module() });
  return (await readWorkload(createReadStream("host/samples/downlink.txt"), codec, undefined)).pdus;
}

const thousands = (value: number): string => Math.round(value).toLocaleString("en");

/** Prints a table in Markdown. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  console.log([line(head), line(head.map(() => "---")), ...rows.map(line), ""].join("\n"));
}

function printCortexM(all: readonly CortexMFigures[]): void {
  const head = all.map(({ part }) => `${part.name} ${part.optimisation}`);
  const row = (what: string, of: (figures: CortexMFigures) => number): string[] => [what, ...all.map((f) => thousands(of(f)))];
  table(
    ["instructions", ...head],
    [
      row("decode, corpus mean", ({ decodes }) => mean(decodes.map(([, instructions]) => instructions))),
      ...byMessage(all[0]!).map(({ message, count }) =>
        row(`${MESSAGES[message]!.name} (${count})`, (f) => byMessage(f).find((one) => one.message === message)!.mean),
      ),
      ...Object.keys(all[0]!.security).map((name) => row(`${name}, 64 octets`, ({ security }) => security[name]!)),
      row("start", ({ start }) => start),
      row("the sample life, host included", lifeOf),
    ],
  );
  table(
    ["octets", ...head],
    [
      row("flash, module and host", ({ flash }) => flash),
      row("RAM without stack", ({ ram }) => ram),
      row("stack, decode", ({ stack }) => stack.decode),
      row("stack, life", ({ stack }) => stack.life),
    ],
  );
}

async function cortexM(): Promise<void> {
  const pdus = await samplePdus();
  const all = PARTS.map((part) => measureCortexM(part, module(), pdus, sampleLog()));
  printCortexM(all);
  const over = overBudget(readBudgets(), budgeted(module(), all));
  for (const line of over) console.log(line);
  process.exitCode = over.length > 0 ? 1 : 0;
}

const COMMANDS: Readonly<Record<string, () => void | Promise<void>>> = {
  native: () => {
    writeNativeModule(module(), FOLDER);
    console.log(`${FOLDER}/uenas_module.inc`);
  },
  log: () => {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(`${FOLDER}/life.log`, sampleLog());
    console.log(`${FOLDER}/life.log`);
  },
  "cortex-m": cortexM,
};

const command = COMMANDS[process.argv[2] ?? ""];
if (command === undefined) throw new Error(`one of ${Object.keys(COMMANDS).join(", ")}`);
await command();
