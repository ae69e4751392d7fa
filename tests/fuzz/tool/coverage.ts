// Coverage of the module by the inputs of all targets: clang's source coverage of the C made from it before any optimisation, where each
// function and each branch is still one of the core's sources.

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Place, SourceMap } from "../../harness/sourceMap.ts";
import { Opcode, readModule } from "../../module/reader.ts";
import { buildCoverage, inputFolders, TARGETS } from "./build.ts";

const SELECT = 0x1b;
const DEFINITION = /^static \w+ (w2c_\w+)\(Z_nas_instance_t\* instance[^;{]*\) \{$/gm;
const LAYERS = ["wire", "errors", "security", "emm", "esm"] as const;

/** What llvm-cov says of a branch: line and column of its beginning and end, how often it was taken and not taken, in which file. */
type CoveredBranch = readonly [
  line: number,
  column: number,
  endLine: number,
  endColumn: number,
  taken: number,
  not: number,
  file: number,
];
interface CoveredFunction {
  readonly name: string;
  readonly count: number;
  readonly branches: readonly CoveredBranch[];
}

/** How much of something was reached. */
export interface Share {
  readonly reached: number;
  readonly total: number;
}
export interface Layer {
  readonly name: string;
  readonly functions: Share;
  readonly branches: Share;
}
/** A side of a branch that no input has taken. */
export interface Missed {
  readonly place: Place | null;
  readonly function: string;
  readonly side: "taken" | "not taken";
}
export interface Coverage {
  readonly layers: readonly Layer[];
  readonly missed: readonly Missed[];
}

function replay(folder: string): CoveredFunction[] {
  for (const target of TARGETS) {
    const env = { ...process.env, UENAS_FUZZ_STATES: "states.bin", LLVM_PROFILE_FILE: `cover-${target}.profraw` };
    execFileSync(`./cover-${target}`, ["-runs=0", ...inputFolders(folder, target)], { cwd: folder, env, stdio: "ignore" });
  }
  const profiles = TARGETS.map((target) => `cover-${target}.profraw`);
  execFileSync("llvm-profdata", ["merge", "-o", "cover.profdata", ...profiles], { cwd: folder });
  const args = ["export", "cover-sequence", "-instr-profile=cover.profdata"];
  const text = execFileSync("llvm-cov", args, {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 1 << 28,
    stdio: ["ignore", "pipe", "ignore"],
  });
  return (JSON.parse(text) as { data: [{ functions: CoveredFunction[] }] }).data[0].functions;
}

/** Places of the branches of each function by its name in C; a table branch counts once a label. */
function branchPlaces(folder: string): ReadonlyMap<string, readonly (Place | null)[]> {
  const octets = readFileSync(join(folder, "plain.wasm"));
  const map = new SourceMap(readFileSync(join(folder, "plain.wasm.map"), "utf8"));
  const names = [...readFileSync(join(folder, "plain/nas.c"), "utf8").matchAll(DEFINITION)].map(([, name]) => name!);
  const { bodies } = readModule(octets);
  if (names.length !== bodies.length) throw new Error("the C does not define every function of the module");
  return new Map(
    bodies.map((body, i) => {
      const branches = body.filter(({ opcode }) => opcode === Opcode.If || opcode === Opcode.BranchIf || opcode === SELECT);
      return [names[i]!, branches.map(({ at }) => map.placeOf(at))];
    }),
  );
}

const layerOf = (name: string): string => /^w2c_assembly_([a-zA-Z0-9]+)_/.exec(name)?.[1] ?? "";
/** Not one of wasm2c's own, inside its macros: a divisor that is 0. */
const isOfCore = ([, , , , , , file]: CoveredBranch): boolean => file === 0;
const inOrder = (a: CoveredBranch, b: CoveredBranch): number => a[0] - b[0] || a[1] - b[1];

function missedOf({ name, branches }: CoveredFunction, places: ReadonlyMap<string, readonly (Place | null)[]>): Missed[] {
  const ordered = [...branches].sort(inOrder);
  const known = places.get(name) ?? [];
  if (known.length !== ordered.length)
    throw new Error(`${name} has ${known.length} branches in the module, ${ordered.length} in C`);
  return ordered.flatMap(([, , , , taken, not], i) => {
    const place = known[i] ?? null;
    return [
      ...(taken === 0 ? [{ place, function: name, side: "taken" as const }] : []),
      ...(not === 0 ? [{ place, function: name, side: "not taken" as const }] : []),
    ];
  });
}

function layer(name: string, functions: readonly CoveredFunction[]): Layer {
  const sides = functions.flatMap(({ branches }) => branches.flatMap(([, , , , taken, not]) => [taken, not]));
  return {
    name,
    functions: { reached: functions.filter(({ count }) => count > 0).length, total: functions.length },
    branches: { reached: sides.filter((count) => count > 0).length, total: sides.length },
  };
}

/** Functions that an input of the fuzzer cannot call: those that measure, and what the compiler puts in. */
const isCalled = (name: string): boolean => /^w2c_assembly_/.test(name) && !/^w2c_assembly_(bench|generated)_|_start_/.test(name);

/** Builds the programs with coverage, replays every input and reads what was reached. */
export function measure(folder: string): Coverage {
  buildCoverage(folder);
  const functions = replay(folder)
    .map(({ name, count, branches }) => ({ name: name.replace(/^.*:/, ""), count, branches: branches.filter(isOfCore) }))
    .filter(({ name }) => isCalled(name));
  const places = branchPlaces(folder);
  const of = (name: string): CoveredFunction[] => functions.filter((found) => layerOf(found.name) === name);
  const others = functions.filter(({ name }) => !(LAYERS as readonly string[]).includes(layerOf(name)));
  return {
    layers: [...LAYERS.map((name) => layer(name, of(name))), layer("the rest", others)],
    missed: functions.flatMap((found) => missedOf(found, places)),
  };
}
