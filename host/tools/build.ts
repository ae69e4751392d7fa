// `npm run build`: assembly/ → build/nas.wasm, host/ → build/uenas.js, build/index.js and build/sim.js, the rule table → build/rules.json.
import { renameSync, writeFileSync } from "node:fs";
import { build } from "esbuild";
import { compileCore } from "./compile.ts";
import { readRules } from "./ruleFiles.ts";

// Written under another name first, so that a running reader never meets half a file.
writeFileSync("build/nas.tmp.wasm", compileCore());
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
  entryPoints: { uenas: "host/cli/main.ts", index: "host/index.ts", sim: "host/sim/index.ts" },
  outdir: "build",
});
// The rule table goes with the command line: `uenas explain` reads it.
writeFileSync("build/rules.json", JSON.stringify(readRules().rules));
