// `npm run soak`: ten years of a UE on a link that misbehaves, on every engine of this machine.
//
//   npm run soak                 3650 days with seed 1
//   npm run soak -- 365 7        365 days with seed 7
//   npm run soak -- --keep       writes the figures to tests/sim/soak.json, too

import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { v8 } from "../../host/engine/v8.ts";
import { loadWasmtime } from "../../host/engine/wasmtime.ts";
import { CorePool } from "../../host/sim/pool.ts";
import { type Life, live } from "./soak.ts";

const FIGURES = "tests/sim/soak.json";
const args = process.argv.slice(2);
const [days = 3650, seed = 1] = args.filter((arg) => !arg.startsWith("--")).map(Number);
const module = readFileSync("build/nas.wasm");

const lives = new Map<string, { readonly life: Life; readonly seconds: number }>();
for (const engine of [v8, loadWasmtime()]) {
  const pool = new CorePool(engine, module);
  const started = performance.now();
  const tell = (day: number): unknown => day % 100 === 0 && process.stderr.write(`\r${engine.name}: day ${day} `);
  const life = live({ seed, days, module, core: () => pool.create(), tell });
  lives.set(engine.name, { life, seconds: Math.round((performance.now() - started) / 1000) });
}
process.stderr.write("\n");

const [first, ...others] = [...lives.values()].map(({ life }) => life);
console.log(first);
if (others.some(({ digest }) => digest !== first!.digest)) throw new Error("another life on another engine");
console.log("the same on every engine");
if (args.includes("--keep")) {
  const engines = [...lives].map(([engine, { seconds }]) => ({ engine, seconds }));
  const figures = {
    date: new Date().toISOString().slice(0, 10),
    module: createHash("sha256").update(module).digest("hex").slice(0, 12),
    seed,
    ...first,
    engines,
  };
  writeFileSync(FIGURES, `${JSON.stringify(figures, null, 2)}\n`);
}
