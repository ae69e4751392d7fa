// Runs the built command line as a user does.

import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const UENAS = join(process.cwd(), "build", "uenas.js");

export interface Result {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}
export interface RunOptions {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly node?: readonly string[];
}

const environment = (env: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv => {
  const { UENAS_WASMTIME: _, NO_COLOR: __, ...rest } = process.env;
  return { ...rest, ...env };
};

/** `uenas ARGS…` with an input. */
export function uenas(args: readonly string[], { input = "", env, node = [] }: RunOptions = {}): Result {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...node, UENAS, ...args], {
    input,
    env: environment(env),
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  return { code: status, out: stdout, err: stderr };
}

/** The same, still running. */
export function start(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  return spawn(process.execPath, [UENAS, ...args], { stdio: ["pipe", "pipe", "pipe"], env: environment(env) });
}

/** Objects of JSON Lines. */
export const jsonLines = <T = Record<string, unknown>>(text: string): T[] =>
  text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as T);

const folder = mkdtempSync(join(tmpdir(), "uenas-cli-"));
process.on("exit", () => rmSync(folder, { recursive: true }));

/** A file in a folder that goes away with the process. @returns its path */
export function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
