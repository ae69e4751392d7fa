// Builds the firmware's programs: the module as C, and the replay program on each of its bindings.

import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { translate } from "./translate.ts";

/** A tool is not there, or does not do what it should; the message says which. */
export class FirmwareBuildError extends Error {
  override readonly name = "FirmwareBuildError";
}

/** The C of the firmware, seen from the root of the repository. */
const SOURCES = "host/firmware";
const INCLUDES = [`-I${SOURCES}`, `-I${SOURCES}/include`];
/** Where `npm run setup:engines` and `npm run setup:wasmtime` put runtimes. */
export const ENGINES = "build/engines";
const WASMTIME = "build/wasmtime";

export const STRICT: readonly string[] = ["-std=c99", "-pedantic", "-Wall", "-Wextra", "-Werror"];
const SANITISERS: readonly string[] = ["-g", "-fsanitize=address,undefined", "-fno-sanitize-recover=all"];

/** Runs a command. @throws {FirmwareBuildError} with what it said, when it fails */
export function run(command: string, args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: "utf8", maxBuffer: 1 << 28 });
  if (error !== undefined) throw new FirmwareBuildError(`there is no ${command} on this machine`);
  if (status !== 0) throw new FirmwareBuildError(`${command} ${args.join(" ")} failed:\n${stderr}${stdout}`);
  return stdout;
}

/**
 * Writes uenas_module.inc, the module as C, to a folder.
 * @throws {FirmwareBuildError}, {UnknownCodeError} when wasm2c is missing or of another version than 1.0.32
 */
export function writeNativeModule(module: Uint8Array, folder: string): void {
  const work = mkdtempSync(join(tmpdir(), "uenas-wasm2c-"));
  try {
    writeFileSync(join(work, "nas.wasm"), module);
    run("wasm2c", [join(work, "nas.wasm"), "-n", "nas", "-o", join(work, "nas.c")]);
    mkdirSync(folder, { recursive: true });
    const code = translate(readFileSync(join(work, "nas.c"), "utf8"));
    writeFileSync(join(folder, "uenas_module.tmp"), code);
    renameSync(join(folder, "uenas_module.tmp"), join(folder, "uenas_module.inc"));
  } finally {
    rmSync(work, { recursive: true });
  }
}

/** What the replay program can run the module in. */
export const BINDINGS = ["native", "wasm3", "wasmi", "wasmtime", "wasmtime-precompiled"] as const;
export type Binding = (typeof BINDINGS)[number];

/** What a binding needs besides the C compiler: sources, options, libraries. */
interface Parts {
  readonly sources: readonly string[];
  readonly options: readonly string[];
  readonly libraries: readonly string[];
  /** Files without which it cannot be built. */
  readonly needs: readonly string[];
}

const engineParts = (library: string, options: readonly string[] = []): Parts => ({
  sources: ["engine.c"],
  options: ["-isystem", `${ENGINES}/include`, ...options],
  libraries: [library, `-Wl,-rpath,${resolve(library, "..")}`, "-lpthread", "-ldl", "-lm"],
  needs: [`${ENGINES}/include/wasm.h`, library],
});

const PARTS: Readonly<Record<Binding, (folder: string) => Parts>> = {
  native: (folder) => ({ sources: ["native.c"], options: ["-DUENAS_NATIVE", `-I${folder}`], libraries: [], needs: [] }),
  wasm3: () => ({
    sources: ["wasm3.c"],
    options: ["-isystem", `${ENGINES}/include`],
    libraries: [`${ENGINES}/libwasm3.a`, "-lm"],
    needs: [`${ENGINES}/libwasm3.a`],
  }),
  wasmi: () => engineParts(`${ENGINES}/libwasmi.a`),
  wasmtime: () => engineParts(`${WASMTIME}/libwasmtime.so`, ["-DUENAS_PRECOMPILE"]),
  "wasmtime-precompiled": () => engineParts(`${WASMTIME}/libwasmtime.so`, ["-DUENAS_PRECOMPILED"]),
};

/** Why a binding cannot be built here, or null. */
export function missingFor(binding: Binding): string | null {
  const absent = PARTS[binding]("").needs.filter((file) => !existsSync(file));
  if (absent.length === 0) return null;
  const how = absent.some((file) => file.startsWith(ENGINES)) ? "setup:engines" : "setup:wasmtime";
  return `${absent.join(", ")} not there: npm run ${how}`;
}

export interface ReplayProgram {
  readonly binding: Binding;
  /** Where it is built; for the native binding with uenas_module.inc in it. */
  readonly folder: string;
  readonly optimisation?: string;
  /** With address and undefined-behaviour sanitisers. */
  readonly isSanitised?: boolean;
}

/** Builds the replay program on a binding. @returns its path @throws {FirmwareBuildError} */
export function buildReplay({ binding, folder, optimisation = "-O2", isSanitised = false }: ReplayProgram): string {
  const { sources, options, libraries } = PARTS[binding](folder);
  const program = join(folder, `replay-${binding}${isSanitised ? "-sanitised" : ""}`);
  const files = ["main.c", "replay.c", "host.c", ...sources].map((file) => join(SOURCES, file));
  const flags = [optimisation, ...STRICT, ...(isSanitised ? SANITISERS : [])];
  run(process.env.CC ?? "cc", [...flags, ...INCLUDES, ...options, ...files, ...libraries, "-o", program]);
  return program;
}

/** What a program of {@link buildReplay} prints; its exit code says whether all came out as it should. */
export function runProgram(program: string, args: readonly string[]): { isGood: boolean; output: string } {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: "utf8" });
  return { isGood: status === 0, output: stdout + stderr };
}

/** First line of what a tool says of its version. */
export function versionOf(command: string, ...args: readonly string[]): string {
  return execFileSync(command, args.length > 0 ? args : ["--version"], { encoding: "utf8" }).split("\n")[0]!;
}
