// The tests that mutants have to face, as they are, in one bundle: node:test is replaced by a collector, V8 by the engine with the mutants.

import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { build, type Plugin } from "esbuild";

export const BUNDLE = "build/mutation/run.mjs";

/** Directories of tests that run the core in this process and wait for nothing. */
const DIRECTORIES = ["tests/24301", "tests/33401", "tests/wire", "tests/codec", "tests/ue", "tests/sim"];
/** Tests that take minutes: every message type in every state. What they alone would notice is not looked for. */
const LONG = new Set(["tests/24301/matrix.test.ts", "tests/24301/matrixEmm.test.ts"]);

const STAND_INS: Readonly<Record<string, string>> = {
  "host/engine/v8.ts": "tests/mutation/engine.ts",
  "host/engine/wasmtime.ts": "tests/mutation/noWasmtime.ts",
};

function testFiles(): string[] {
  return DIRECTORIES.flatMap((directory) =>
    readdirSync(directory, { recursive: true, encoding: "utf8" }).map((name) => join(directory, name)),
  )
    .filter((file) => file.endsWith(".test.ts") && !LONG.has(file))
    .sort();
}

const standIns: Plugin = {
  name: "stand-ins",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:test$/ }, () => ({ path: resolve("tests/mutation/collect.ts") }));
    onResolve({ filter: /engine\/(v8|wasmtime)\.ts$|^\.\/(v8|wasmtime)\.ts$/ }, ({ path }) => {
      const name = Object.keys(STAND_INS).find((file) => file.endsWith(`/${path.split("/").at(-1)}`));
      return name === undefined ? null : { path: resolve(STAND_INS[name]!) };
    });
    // The collector learns which file tests belong to.
    onLoad({ filter: /\.test\.ts$/ }, ({ path }) => {
      const name = JSON.stringify(path.slice(process.cwd().length + 1));
      const collector = JSON.stringify(resolve("tests/mutation/collect.ts"));
      const lines = readFileSync(path, "utf8");
      return { contents: `import { inFile } from ${collector}; inFile(${name});${lines}`, loader: "ts" };
    });
  },
};

/** Bundles tests and runner to `BUNDLE`. */
export async function bundleTests(): Promise<void> {
  const imports = testFiles().map((file) => `import ${JSON.stringify(`./${file}`)};`);
  await build({
    stdin: { contents: [...imports, `import "./tests/mutation/run.ts";`].join("\n"), resolveDir: ".", loader: "ts" },
    outfile: BUNDLE,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    logLevel: "warning",
    plugins: [standIns],
  });
}
