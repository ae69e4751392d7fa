// A life of a year, bounded for every run of the tests; ten years: `npm run soak`.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { CorePool } from "../../host/sim/pool.ts";
import { engines } from "../harness/module.ts";
import { type Life, live } from "./soak.ts";

const module = readFileSync("build/nas.wasm");
const SEED = 36_523;
const DAYS = 365;

const lives = new Map<string, Life>();
for (const engine of engines()) {
  test(`${engine.name}: a UE lives ${DAYS} days on a link that misbehaves`, () => {
    const pool = new CorePool(engine, module);
    const life = live({ seed: SEED, days: DAYS, module, core: () => pool.create() });
    lives.set(engine.name, life);
    assert.ok(
      life.attaches > 50 && life.mishaps > 200 && life.powerCycles > 20 && life.timersExpired > 1000,
      JSON.stringify(life),
    );
    assert.ok(life.mostBearers <= 11 && life.mostTransactions <= 16 && life.mostTimers <= 32, JSON.stringify(life));
    assert.ok(life.mostStored <= 512, `${life.mostStored} octets stored`);
  });
}

test("the same life on every engine, and whenever it is lived; another one with another seed", () => {
  const again = live({ seed: SEED, days: DAYS, module });
  for (const [engine, life] of lives) assert.deepEqual(life, again, engine);
  assert.notEqual(live({ seed: SEED + 1, days: 10, module }).digest, live({ seed: SEED, days: 10, module }).digest);
});
