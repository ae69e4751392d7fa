// `npm run build`: assembly/ → build/nas.wasm, host/ → build/uenas.js and build/index.js, the rule table → build/rules.json.
import { execFileSync } from "node:child_process";
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { build } from "esbuild";
import { optimize } from "./optimize.ts";
import { readRules } from "./ruleFiles.ts";

const run = (command: string, args: string[]): void => {
  execFileSync(`node_modules/.bin/${command}`, args, { stdio: ["ignore", "inherit", "inherit"] });
};

// Written under another name first, so that a running reader never meets half a file.
run("asc", ["assembly/index.ts", "--target", "release", "--outFile", "build/nas.raw.wasm"]);
writeFileSync("build/nas.tmp.wasm", optimize(readFileSync("build/nas.raw.wasm")));
rmSync("build/nas.raw.wasm");
renameSync("build/nas.tmp.wasm", "build/nas.wasm");

const shared = {
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  packages: "external",
  logLevel: "warning",
} as const;
await build({
  ...shared,
  entryPoints: { uenas: "host/cli/main.ts", index: "host/index.ts" },
  outdir: "build",
});
// The rule table goes with the command line: `uenas explain` reads it.
writeFileSync("build/rules.json", JSON.stringify(readRules().rules));
