// The same module as native code: wasm2c makes C of it, a C compiler a program that measures itself.

import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { WrongResultError } from "./core.ts";
import type { Checksums, DecodeFigures } from "./decode.ts";
import { spreadOf } from "./statistics.ts";
import { packLists, type Workload } from "./workload.ts";

/** A tool is not there, or does not do what it should; the message says which. */
export class NativeBuildError extends Error {
  override readonly name = "NativeBuildError";
}

/** Seen from build/, where the bundle stands. */
const HARNESS = fileURLToPath(new URL("../host/bench/native/bench.c", import.meta.url));
const COMPILER = process.env.CC ?? "cc";
const WASM2C_HINT = "wasm2c comes with wabt (Debian: apt-get install wabt)";

function versionOf(command: string, hint: string): string {
  const { stdout, error } = spawnSync(command, ["--version"], { encoding: "utf8" });
  if (error !== undefined) throw new NativeBuildError(`there is no ${command} on this machine; ${hint}`);
  return stdout.split("\n")[0] ?? "";
}

function run(command: string, args: readonly string[], folder: string): void {
  const { status, stderr } = spawnSync(command, args, { cwd: folder, encoding: "utf8" });
  if (status !== 0) throw new NativeBuildError(`${command} ${args.join(" ")} failed:\n${stderr}`);
}

/** @returns path of the program in `folder` */
function buildProgram(module: Uint8Array, folder: string): string {
  writeFileSync(join(folder, "nas.wasm"), module);
  run("wasm2c", ["nas.wasm", "-n", "nas", "-o", "nas.c"], folder);
  const names = readFileSync(join(folder, "nas.h"), "utf8").includes("Z_nas_instance_t") ? ["-DOLD_NAMES"] : [];
  run(COMPILER, ["-O2", ...names, "-I", folder, "-o", "bench", HARNESS, "nas.c", "-lwasm-rt-impl", "-lm"], folder);
  return join(folder, "bench");
}

const word = (value: number): Uint8Array => new Uint8Array(Uint32Array.of(value).buffer);

/**
 * What a native build is made with.
 * @throws {NativeBuildError} when a tool is missing
 */
export function nativeVersion(): string {
  return `wasm2c ${versionOf("wasm2c", WASM2C_HINT)}, ${versionOf(COMPILER, "set CC to a C compiler")} -O2`;
}

/**
 * Builds and measures the module natively.
 * @param receiveSize octets of the module's receive region
 * @param expected checksums of the workload
 * @throws {NativeBuildError} when a tool is missing or fails
 * @throws {WrongResultError} when the native module answers something else
 */
export function measureNative(
  module: Uint8Array,
  { pdus }: Workload,
  receiveSize: number,
  expected: Checksums,
  rounds: number,
): DecodeFigures {
  const folder = mkdtempSync(join(tmpdir(), "uenas-native-"));
  try {
    const program = buildProgram(module, folder);
    const lists = packLists(pdus, receiveSize).map(({ list }) => list);
    const input = Buffer.concat([word(lists.length), ...lists.flatMap((list) => [word(list.length), list])]);
    const [first, ...lines] = execFileSync(program, [String(rounds)], { input, encoding: "utf8" })
      .trim()
      .split("\n");
    const wanted = `checksums ${expected.decode >>> 0} ${expected.floor >>> 0} ${expected.outerCalls >>> 0}`;
    if (first !== wanted) throw new WrongResultError(`native: ${first}, expected ${wanted}`);
    const found = lines.map((line) => line.split(" ").map(Number) as [number, number, number]);
    return {
      nsPerPdu: spreadOf(found.map(([decode]) => decode / pdus.length)),
      nsPerPduWithCall: spreadOf(found.map(([, , calls]) => calls / pdus.length)),
      floorNsPerPdu: spreadOf(found.map(([, floor]) => floor / pdus.length)),
      timesFloor: spreadOf(found.map(([decode, floor]) => decode / floor)),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
