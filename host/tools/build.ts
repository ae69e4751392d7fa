// `npm run build`: assembly/ → build/nas.wasm, host/ → build/uenas.js and build/index.js, types → build/types.
import { execFileSync } from "node:child_process";
import { renameSync } from "node:fs";
import { build } from "esbuild";

const run = (command: string, args: string[]): void => {
  execFileSync(`node_modules/.bin/${command}`, args, { stdio: ["ignore", "inherit", "inherit"] });
};

// Written under another name first, so that a running reader never meets half a file.
run("asc", ["assembly/index.ts", "--target", "release", "--outFile", "build/nas.tmp.wasm", "--textFile", "build/nas.wat"]);
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
