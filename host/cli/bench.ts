// `uenas bench`: how fast the core is on each engine, with its results checked in the same run.

import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { measureAttach } from "../bench/attach.ts";
import { BenchCore, WrongResultError } from "../bench/core.ts";
import { checksumsOf, type DecodeFigures, measureDecode } from "../bench/decode.ts";
import { measureNative, NativeBuildError, nativeVersion } from "../bench/native.ts";
import { ALGORITHMS, LONG, MESSAGE, measureSecurity, type SecurityFigures } from "../bench/security.ts";
import type { Spread } from "../bench/statistics.ts";
import { readWorkload, type Workload } from "../bench/workload.ts";
import { createCodec } from "../codec/codec.ts";
import { type Engine, EngineMissingError } from "../engine/engine.ts";
import { v8 } from "../engine/v8.ts";
import { loadWasmtime } from "../engine/wasmtime.ts";
import { coreModule } from "../module.ts";
import { parseWords } from "./arguments.ts";
import { type Command, Exit, type ExitCode, UsageError } from "./command.ts";
import { engineOf } from "./engine.ts";
import { InputError, openInput } from "./input.ts";

/** UEs of the attach bench where nobody tells. */
const UES = 1000;
const MOST_UES = 100_000;

const HELP = `usage: uenas bench [decode|security|attach] [--engine v8|wasmtime|PATH] [--json] [--rounds N]
       uenas bench decode [--corpus FILE] [--message NAME] [--compare]
       uenas bench attach [--ues N[,N…]]

Measures the core on each engine: nanoseconds, median and least of several rounds. Every result is checked; a wrong one ends the run.

  decode    plain downlink PDUs: decoded and judged inside the module; through the host's call, one a PDU; and the floor, each octet
            of the same PDUs summed once by a plain loop in the same engine, in the same run
  security  128-EIA1 to 3 and 128-EEA1 to 3 with a prepared key, over ${MESSAGE} octets and over ${LONG}
  attach    UEs in one process, each attached to the simulated network with full security, in virtual time: attaches a second of
            processor time and octets a UE, its terminal and the network's side of it included

  --engine v8|wasmtime|PATH   one engine only; both where absent, as far as they are there
  --corpus FILE               PDUs of any input that uenas decode reads, instead of the sample that comes along
  --message NAME              only these messages, as "ATTACH ACCEPT"
  --compare                   also a native build of the same module, with wasm2c and a C compiler
  --ues N[,N…]                how many UEs, ${UES} where absent; several numbers: one after the other
  --rounds N                  15 where absent
  --json                      one JSON object a line and engine

Exit code: 0 done; 1 a wrong result, or an input that cannot be read; 2 wrong usage.
`;

const BENCHES: readonly string[] = ["decode", "security", "attach"];
const ROUNDS = 15;
const SAMPLE = fileURLToPath(new URL("../host/samples/downlink.txt", import.meta.url));

interface Wanted {
  readonly isJson: boolean;
  readonly engines: readonly Engine[];
  readonly rounds: number;
}

/** The engine asked for, or all that are on this machine. */
function enginesFor(word: string | undefined): Engine[] {
  if (word !== undefined) return [engineOf(word)];
  try {
    return [v8, loadWasmtime()];
  } catch (error) {
    if (!(error instanceof EngineMissingError)) throw error;
    process.stderr.write(`uenas bench: without wasmtime: ${error.message}\n`);
    return [v8];
  }
}

const write = (text: string): void => {
  process.stdout.write(`${text}\n`);
};
const cpuName = (): string => cpus()[0]?.model.trim() ?? "unknown";
const digits = (value: number): string => (value < 1000 ? value.toFixed(1) : Math.round(value).toString());
const told = ({ median, least }: Spread, unit: string): string =>
  `${digits(median).padStart(8)} ${unit} (least ${digits(least)})`;

/** What a line of JSON begins with. */
function head(bench: string, engine: string, engineVersion: string): object {
  return { bench, engine, engineVersion, cpu: cpuName(), moduleOctets: coreModule().length };
}

function heading(engine: string, version: string): string {
  return `${engine} ${version}, ${cpuName()}, module of ${coreModule().length} octets`;
}

function decodeText(title: string, { pdus, octets }: Workload, figures: DecodeFigures): string {
  const mean = octets / pdus.length;
  const { nsPerPdu, nsPerPduWithCall, floorNsPerPdu, timesFloor } = figures;
  const perOctet = (nsPerPdu.median / mean).toFixed(2);
  return [
    title,
    `  ${pdus.length} PDUs, ${octets} octets, mean ${mean.toFixed(1)}`,
    `  decode          ${told(nsPerPdu, "ns a PDU")}, ${perOctet} ns an octet`,
    `  with a call     ${told(nsPerPduWithCall, "ns a PDU")}`,
    `  floor           ${told(floorNsPerPdu, "ns a PDU")}`,
    `  decode / floor  ${timesFloor.median.toFixed(2).padStart(8)} (least ${timesFloor.least.toFixed(2)})`,
  ].join("\n");
}

function decodeJson(engine: string, version: string, { pdus, octets }: Workload, figures: DecodeFigures): string {
  const { nsPerPdu, nsPerPduWithCall, floorNsPerPdu } = figures;
  return JSON.stringify({
    ...head("decode", engine, version),
    pdus: pdus.length,
    octets,
    nsPerPdu,
    nsPerPduWithCall,
    floorNsPerPdu,
  });
}

async function benchDecode(
  { isJson, engines, rounds }: Wanted,
  corpus: string | undefined,
  message: string | undefined,
  isCompared: boolean,
): Promise<void> {
  const { name, pieces } = openInput(corpus ?? SAMPLE);
  const workload = await readWorkload(pieces, createCodec(), message).catch((error: unknown) => {
    throw error instanceof InputError ? new UsageError(`${name}: ${error.message}`) : error;
  });
  if (workload.pdus.length === 0) throw new UsageError(`${name} holds no plain downlink PDU${message ? ` ${message}` : ""}`);
  const show = (engine: string, version: string, figures: DecodeFigures): void =>
    write(isJson ? decodeJson(engine, version, workload, figures) : decodeText(heading(engine, version), workload, figures));
  const native = isCompared ? nativeVersion() : undefined;
  for (const engine of engines) {
    show(engine.name, engine.version, measureDecode(new BenchCore(engine, coreModule()), workload, rounds));
  }
  if (native === undefined) return;
  const core = new BenchCore(v8, coreModule());
  const expected = checksumsOf(core, workload.pdus);
  show("native", native, measureNative(coreModule(), workload, core.memory.receiveSize, expected, rounds));
}

function securityText(title: string, { ns, longNs }: SecurityFigures): string {
  const lines = ALGORITHMS.map((name) => {
    const rate = ((LONG * 1e3) / longNs[name].median).toFixed(1);
    return `  ${name}  ${told(ns[name], `ns for ${MESSAGE} octets`)}, ${rate.padStart(7)} MB/s over ${LONG}`;
  });
  return [title, ...lines].join("\n");
}

function benchSecurity({ isJson, engines, rounds }: Wanted): void {
  for (const engine of engines) {
    const figures = measureSecurity(new BenchCore(engine, coreModule()), rounds);
    const json = { ...head("security", engine.name, engine.version), octets: MESSAGE, ns: figures.ns };
    write(isJson ? JSON.stringify(json) : securityText(heading(engine.name, engine.version), figures));
  }
}

function benchAttach({ isJson, engines }: Wanted, numbers: readonly number[]): void {
  for (const engine of engines) {
    if (!isJson) write(heading(engine.name, engine.version));
    for (const ues of numbers) {
      const figures = measureAttach(engine, coreModule(), ues);
      const rate = Math.round(figures.attachesPerSecond);
      if (isJson) write(JSON.stringify({ ...head("attach", engine.name, engine.version), ...figures }));
      else
        write(`  ${String(ues).padStart(6)} UEs  ${rate} attaches a second of processor time${memoryText(figures.octetsPerUe)}`);
    }
  }
}

const memoryText = (octets: number | null): string => (octets === null ? "" : `, ${octets} octets a UE`);

function uesOf(word: string | undefined): readonly number[] {
  const numbers = (word ?? String(UES)).split(",").map(Number);
  if (numbers.every((n) => Number.isInteger(n) && n >= 1 && n <= MOST_UES)) return numbers;
  throw new UsageError(`--ues is numbers from 1 to ${MOST_UES}, not "${word}"`);
}

function roundsOf(word: string | undefined): number {
  if (word === undefined) return ROUNDS;
  if (!/^[1-9]\d{0,3}$/.test(word)) throw new UsageError(`--rounds is a number from 1 to 9999, not "${word}"`);
  return Number(word);
}

async function run(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = parseWords(args, {
    json: { type: "boolean" },
    engine: { type: "string" },
    corpus: { type: "string" },
    message: { type: "string" },
    compare: { type: "boolean" },
    rounds: { type: "string" },
    ues: { type: "string" },
  });
  if (positionals.length > 1) throw new UsageError("one bench at a time");
  const what = positionals[0];
  if (what !== undefined && !BENCHES.includes(what))
    throw new UsageError(`there is no bench "${what}", only ${BENCHES.join(", ")}`);
  const rounds = roundsOf(values.rounds);
  const wanted: Wanted = { isJson: values.json === true, engines: enginesFor(values.engine), rounds };
  try {
    const isWanted = (bench: string): boolean => what === undefined || what === bench;
    if (isWanted("decode")) await benchDecode(wanted, values.corpus, values.message, values.compare === true);
    if (isWanted("security")) benchSecurity(wanted);
    if (isWanted("attach")) benchAttach(wanted, uesOf(values.ues));
  } catch (error) {
    if (error instanceof NativeBuildError) throw new UsageError(`--compare: ${error.message}`);
    if (!(error instanceof WrongResultError)) throw error;
    process.stderr.write(`uenas bench: wrong result: ${error.message}\n`);
    return Exit.BadInput;
  }
  return Exit.Done;
}

export const bench: Command = { summary: "measure the core on each engine", help: HELP, run };
