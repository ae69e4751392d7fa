// From the core's sources to programs that fuzz: asc → binaryen → wasm2c → clang. The targets `decode` and `abi` are the shipped module,
// octet for octet; `receive` and `sequence` are its fuzz build, which takes any MAC and is the same otherwise.

import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { optimize } from "../../../host/tools/optimize.ts";
import { type Recording, record } from "./record.ts";
import { specHeader } from "./tables.ts";

export const TARGETS = ["decode", "abi", "receive", "sequence"] as const;
export type Target = (typeof TARGETS)[number];

const SOURCES = resolve("tests/fuzz/native");
const HEADERS = resolve("host/firmware/include");
const TOOLS = ["wasm2c", "clang", "llvm-profdata", "llvm-cov"] as const;
/** In wasm2c's output: the macro for bounds, and where a store uses it. */
const MEMCHECK = /#if WASM_RT_MEMCHECK_SIGNAL_HANDLER\n#define MEMCHECK[\s\S]*?#endif\n/;
const STORE = /(#define DEFINE_STORE\(name, t1, t2\) +\\\n[^\n]*\n) {4}MEMCHECK\(/g;

/** Tools that are not on this machine. */
export const missingTools = (): string[] => TOOLS.filter((tool) => spawnSync(tool, ["--version"]).error !== undefined);

function run(command: string, args: readonly string[], folder: string): void {
  const { status, stderr } = spawnSync(command, args, { cwd: folder, encoding: "utf8", maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")}\n${stderr}`);
}

/** What asc makes of the core in the release's way, with the MAC comparison left out. @param more further options */
export function compileFuzzBuild(file: string, more: readonly string[] = []): Uint8Array {
  const args = ["assembly/index.ts", "--target", "release", "--use", "UENAS_FUZZ=1", "--outFile", file, ...more];
  execFileSync("node_modules/.bin/asc", args, { stdio: ["ignore", "inherit", "inherit"] });
  return readFileSync(file);
}

/** C of a module, with the red zones of redzones.h in place of the bounds of a page. */
function toC(folder: string, module: string, name: string): void {
  run("wasm2c", [module, "-n", "nas", "-o", `${name}/nas.c`], folder);
  const path = join(folder, name, "nas.c");
  const text = readFileSync(path, "utf8");
  const checked = text.replace(MEMCHECK, '#include "redzones.h"\n').replaceAll(STORE, "$1    STORECHECK(");
  if (!MEMCHECK.test(text) || (checked.match(/STORECHECK\(/g) ?? []).length !== 2) {
    throw new Error("the C of this wasm2c has another form: 1.0.32 is known");
  }
  writeFileSync(path, checked);
  rmSync(join(folder, name, "nas.o"), { force: true });
}

const memoryMap = (): string[] => {
  const { options } = JSON.parse(readFileSync("asconfig.json", "utf8"));
  return [`-DSTATIC_BASE=${options.memoryBase}u`, `-DMEMORY_END=${options.lowMemoryLimit}u`];
};
const common = (): string[] => [
  "-g1",
  `-I${SOURCES}`,
  `-I${HEADERS}`,
  "-I.",
  "-DWASM_RT_MEMCHECK_SIGNAL_HANDLER=0",
  "-DWASM_RT_USE_STACK_DEPTH_COUNT=0",
  ...memoryMap(),
];
/** The C of the targets besides the module's. */
const isShipped = (target: Target): boolean => target === "decode" || target === "abi";
const filesOf = (target: Target): string[] =>
  ["module.c", "checks.c", "pdu.c", ...(isShipped(target) ? [] : ["ue.c", "fields.c"]), `${target}.c`].map((file) =>
    join(SOURCES, file),
  );
const WARNINGS = ["-Wall", "-Wextra", "-Werror"];

function writeSeeds(folder: string, recording: Recording): void {
  writeFileSync(join(folder, "states.bin"), recording.states);
  for (const target of TARGETS) {
    mkdirSync(join(folder, "seeds", target), { recursive: true });
    mkdirSync(join(folder, "corpus", target), { recursive: true });
    recording[target].forEach((seed, i) => {
      writeFileSync(join(folder, "seeds", target, String(i).padStart(5, "0")), seed);
    });
  }
}

/** Prepares a folder: modules, their C, spec.h, states and seeds. */
export function prepare(folder: string): void {
  for (const name of ["shipped", "fuzz", "plain"]) mkdirSync(join(folder, name), { recursive: true });
  copyFileSync("build/nas.wasm", join(folder, "shipped.wasm"));
  writeFileSync(join(folder, "fuzz.wasm"), optimize(compileFuzzBuild(join(folder, "raw.wasm"))));
  compileFuzzBuild(join(folder, "plain.wasm"), ["--debug", "--sourceMap"]);
  for (const name of ["shipped", "fuzz", "plain"]) toC(folder, `${name}.wasm`, name);
  const recording = record();
  writeFileSync(join(folder, "spec.h"), specHeader(recording.configuration));
  writeSeeds(folder, recording);
}

/** Builds the fuzzer of a target: libFuzzer with AddressSanitizer and UndefinedBehaviorSanitizer. */
export function buildFuzzer(folder: string, target: Target): void {
  const module = isShipped(target) ? "shipped" : "fuzz";
  const sanitize = ["-fsanitize=fuzzer,address,undefined", "-fno-sanitize-recover=all"];
  const object = `${module}/nas.o`;
  if (!existsSync(join(folder, object))) {
    run("clang", ["-O2", "-w", ...common(), `-I${module}`, ...sanitize, "-c", `${module}/nas.c`, "-o", object], folder);
  }
  run(
    "clang",
    ["-O2", ...WARNINGS, ...common(), `-I${module}`, ...sanitize, ...filesOf(target), object, "-o", `fuzz-${target}`],
    folder,
  );
}

/** Builds the program that replays inputs with clang's coverage: the module as asc has it before any optimisation, function by function. */
export function buildCoverage(folder: string): void {
  const coverage = ["-fprofile-instr-generate", "-fcoverage-mapping"];
  run(
    "clang",
    ["-O1", "-w", ...common(), "-DCOVERAGE", "-Iplain", ...coverage, "-c", "plain/nas.c", "-o", "plain/nas.o"],
    folder,
  );
  for (const target of TARGETS) {
    const args = ["-O1", ...WARNINGS, ...common(), "-DCOVERAGE", "-Iplain", "-fsanitize=fuzzer", "-fprofile-instr-generate"];
    run("clang", [...args, ...filesOf(target), "plain/nas.o", "-o", `cover-${target}`], folder);
  }
}

/** Inputs of a target in a folder: seeds, and what fuzzing has kept. */
export const inputFolders = (folder: string, target: Target): string[] =>
  ["corpus", "seeds"]
    .map((kind) => join(folder, kind, target))
    .filter((path) => readdirSync(path).length > 0 || path.includes("corpus"));
