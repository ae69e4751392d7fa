// What firmware engineers run: `npm run firmware:native` writes the module as C, `firmware:log` records the sample life,
// `firmware:cortex-m` measures on Cortex-M under QEMU, `firmware:engines` beside one another on every engine of this machine,
// `firmware:variants` builds without features, `firmware:figures` measures anew what budgets.json and the README files tell.

import { createReadStream, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { BenchCore } from "../bench/core.ts";
import { measureDecode } from "../bench/decode.ts";
import { timed } from "../bench/statistics.ts";
import { packLists, readWorkload } from "../bench/workload.ts";
import { createCodec } from "../codec/codec.ts";
import { v8 } from "../engine/v8.ts";
import { budgetTable, overBudget, readBudgets, writeBudgets } from "../firmware/budgets.ts";
import { attachOf, byMessage, type CortexMFigures, lifeOf, mean, measureCortexM, PARTS } from "../firmware/cortexM.ts";
import { budgeted } from "../firmware/figures.ts";
import { replaceTable } from "../firmware/tables.ts";
import {
  BINDINGS,
  type Binding,
  buildReplay,
  FirmwareBuildError,
  missingFor,
  runProgram,
  writeNativeModule,
} from "../firmware/toolchain.ts";
import { VARIANT, VARIANTS, type Variant, variantFigures } from "../firmware/variants.ts";
import { MESSAGES } from "../generated/messages.ts";
import { decodeLog, encodeLog } from "../replay/log.ts";
import { firstDifference, record } from "../replay/record.ts";
import { compileCore } from "./compile.ts";

const FOLDER = "build/firmware";
const GUIDE = "host/firmware/README.md";
/** Octets of the core's receive region. */
const RECEIVE_SIZE = 8192;
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

/** A table in Markdown. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function cortexMTables(all: readonly CortexMFigures[]): string {
  const head = all.map(({ part }) => `${part.name} ${part.optimisation}`);
  const row = (what: string, of: (figures: CortexMFigures) => number): string[] => [what, ...all.map((f) => thousands(of(f)))];
  const instructions = table(
    ["instructions", ...head],
    [
      row("decode, corpus mean", ({ decodes }) => mean(decodes.map(([, instructions]) => instructions))),
      ...byMessage(all[0]!).map(({ message, count }) =>
        row(`${MESSAGES[message]!.name} (${count})`, (f) => byMessage(f).find((one) => one.message === message)!.mean),
      ),
      ...Object.keys(all[0]!.security).map((name) => row(`${name}, 64 octets`, ({ security }) => security[name]!)),
      row("start", ({ start }) => start),
      row("the sample life until the UE is attached, with an attempt that gets no answer; host included", attachOf),
      row("the sample life, host included", lifeOf),
    ],
  );
  const octets = table(
    ["octets", ...head],
    [
      row("flash, module and host", ({ flash }) => flash),
      row("RAM without stack", ({ ram }) => ram),
      row("stack, decode", ({ stack }) => stack.decode),
      row("stack, life", ({ stack }) => stack.life),
    ],
  );
  return `${octets}\n\n${instructions}`;
}

async function measureParts(): Promise<CortexMFigures[]> {
  const pdus = await samplePdus();
  return PARTS.map((part) => measureCortexM(part, module(), pdus, sampleLog()));
}

/** Tells what is over its budget; the exit code says it, too. */
function compareWithBudgets(figures: Readonly<Record<string, number>>): void {
  const over = overBudget(readBudgets(), figures);
  for (const line of over) console.log(line);
  process.exitCode = over.length > 0 ? 1 : 0;
}

async function cortexM(): Promise<void> {
  const all = await measureParts();
  console.log(cortexMTables(all));
  compareWithBudgets(budgeted(module(), all));
}

/** For experiments: figures of Cortex-M3 for speed, as JSON. */
async function instructions(): Promise<void> {
  const figures = measureCortexM(PARTS[0]!, module(), await samplePdus(), sampleLog());
  console.log(JSON.stringify({ ...budgeted(module(), [figures]), ...figures.security }));
}

const buildVariants = (): (readonly [variant: Variant, octets: number])[] =>
  VARIANTS.map((variant) => [variant, compileCore(variant.without).length]);

function variants(): void {
  const sizes = buildVariants();
  console.log(
    table(
      ["build", "octets"],
      sizes.map(([{ name }, octets]) => [name, thousands(octets)]),
    ),
  );
  compareWithBudgets(variantFigures(sizes));
}

/** Measures what has a budget, notes it in budgets.json and writes the tables of the README files. */
async function figures(): Promise<void> {
  const all = await measureParts();
  const found = { ...budgeted(module(), all), ...variantFigures(buildVariants()) };
  compareWithBudgets(found);
  writeBudgets(readBudgets(), found);
  writeTables();
  replaceTable(GUIDE, "cortex-m", cortexMTables(all));
}

/** Writes what budgets.json holds into the README files. */
function writeTables(): void {
  const budgets = readBudgets();
  const isVariant = (name: string): boolean => name.startsWith(VARIANT);
  const others = budgetTable(budgets, (name) => !isVariant(name));
  replaceTable("README.md", "budgets", others);
  replaceTable(GUIDE, "variants", budgetTable(budgets, isVariant));
}

const ROUNDS = 9;
const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** What the replay program tells on one binding: microseconds to start and for the sample life, nanoseconds a PDU and for the floor. */
function measureBinding(binding: Binding, folder: string, log: string, lists: string, pdus: number): string[] {
  if (binding === "native") writeNativeModule(module(), folder);
  const file = join(folder, "module");
  if (binding === "wasmtime-precompiled") {
    const { isGood, output } = runProgram(buildReplay({ binding: "wasmtime", folder }), [
      "--module",
      "build/nas.wasm",
      "--precompile",
      file,
    ]);
    if (!isGood) throw new FirmwareBuildError(output);
  } else writeFileSync(file, module());
  const program = buildReplay({ binding, folder });
  const lines = (...args: string[]): string[] => {
    const { isGood, output } = runProgram(program, ["--module", file, "--rounds", String(ROUNDS), ...args]);
    if (!isGood) throw new FirmwareBuildError(`${binding}: ${output}`);
    return output.trim().split("\n");
  };
  const [started, , ...lives] = lines(log);
  const decodes = lines("--lists", lists)
    .slice(2)
    .map((line) => line.split(" ").map(Number));
  const [decode, floor] = [0, 1].map((place) => median(decodes.map((line) => line[place]!)) / pdus);
  const start = Number(/[0-9]+/.exec(started!)![0]);
  const figures = [start / 1000, median(lives.map(Number)) / 1000, decode!, floor!];
  return [binding, ...figures.map((figure) => figure.toFixed(1)), (decode! / floor!).toFixed(2)];
}

/** The same on V8, where the log is replayed by TypeScript. */
async function measureV8(): Promise<string[]> {
  const log = decodeLog(sampleLog());
  const workload = await readWorkload(
    createReadStream("host/samples/downlink.txt"),
    createCodec({ module: module() }),
    undefined,
  );
  const rounds = Array.from({ length: ROUNDS }, () => {
    const start = timed(() => v8.instantiate(module()));
    return [start, timed(() => firstDifference(v8, module(), log)) - start] as const;
  });
  const { nsPerPdu, floorNsPerPdu } = measureDecode(new BenchCore(v8, module()), workload, ROUNDS);
  const [start, life] = [0, 1].map((place) => median(rounds.map((round) => round[place]!)) / 1000);
  const figures = [start!, life!, nsPerPdu.median, floorNsPerPdu.median];
  return ["V8", ...figures.map((figure) => figure.toFixed(1)), (nsPerPdu.median / floorNsPerPdu.median).toFixed(2)];
}

/** The C host on each binding that is here, and V8: the same log, the same octets. */
async function engines(): Promise<void> {
  const folder = join(FOLDER, "engines");
  mkdirSync(folder, { recursive: true });
  const [log, lists] = [join(folder, "life.log"), join(folder, "lists.bin")];
  writeFileSync(log, sampleLog());
  const pdus = await samplePdus();
  const packed = packLists(pdus, RECEIVE_SIZE).flatMap(({ list }) => [new Uint8Array(Uint32Array.of(list.length).buffer), list]);
  writeFileSync(lists, Buffer.concat(packed));
  const here = BINDINGS.filter((binding) => {
    const reason = missingFor(binding);
    if (reason !== null) console.log(`without ${binding}: ${reason}`);
    return reason === null;
  });
  const head = ["engine", "start, µs", "the sample life, µs", "decode, ns a PDU", "floor", "decode / floor"];
  console.log(
    table(head, [await measureV8(), ...here.map((binding) => measureBinding(binding, folder, log, lists, pdus.length))]),
  );
}

const COMMANDS: Readonly<Record<string, () => void | Promise<void>>> = {
  native: () => {
    writeNativeModule(process.argv[3] === undefined ? module() : readFileSync(process.argv[3]), FOLDER);
    console.log(`${FOLDER}/uenas_module.inc`);
  },
  log: () => {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(`${FOLDER}/life.log`, sampleLog());
    console.log(`${FOLDER}/life.log`);
  },
  "cortex-m": cortexM,
  instructions,
  engines,
  build: () => {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(`${FOLDER}/nas.wasm`, compileCore(process.argv.slice(3)));
    console.log(`${FOLDER}/nas.wasm`);
  },
  variants,
  figures,
  tables: writeTables,
};

const command = COMMANDS[process.argv[2] ?? ""];
if (command === undefined) throw new Error(`one of ${Object.keys(COMMANDS).join(", ")}`);
await command();
