// Every scenario that comes along, on every engine: as it says, and the same events to the octet.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { worldEventJson } from "../../host/sim/eventLine.ts";
import { CorePool } from "../../host/sim/pool.ts";
import { ScenarioLibrary } from "../../host/sim/scenario/library.ts";
import { type RunOptions, runScenario } from "../../host/sim/scenario/run.ts";
import { engines } from "../harness/module.ts";

const library = new ScenarioLibrary("host/scenarios");
const module = readFileSync("build/nas.wasm");
const names = library.names();

test("there are scenarios for what testers ask for", () => {
  const groups = new Set(names.map((name) => name.split("/")[0]));
  for (const group of ["attach", "authentication", "bearers", "detach", "errors", "security", "security-mode", "update"])
    assert.ok(groups.has(group), group);
  assert.ok(names.length >= 60, `${names.length}`);
});

/** How each engine plays: V8 with an instance a UE, the others with one instance for all of them, which is compiled once. */
const players = engines().map((engine): { readonly engine: string; readonly options: RunOptions } => {
  if (engine.name === "v8") return { engine: engine.name, options: { engine, module } };
  const pool = new CorePool(engine, module);
  return { engine: engine.name, options: { module, core: () => pool.create() } };
});

for (const name of names) {
  test(name, () => {
    const scenario = library.read(name);
    const stories = players.map(({ engine, options }) => {
      const { failure, events, checks } = runScenario(scenario, options);
      assert.equal(failure, null, `${engine}: step ${failure?.step}: ${failure?.reason}`);
      assert.ok(checks > 0, "a scenario looks for something");
      return events.map((event) => JSON.stringify(worldEventJson(event)));
    });
    for (const story of stories) assert.deepEqual(story, stories[0]);
  });
}

test("bad weather with many seeds: the UE is registered in the end, and a seed makes the same run", () => {
  for (const name of ["link/weather", "link/overtaking"]) {
    const scenario = library.read(name);
    const story = (seed: number): string[] => {
      const { failure, events } = runScenario(scenario, { module, seed });
      assert.equal(failure, null, `${name}, seed ${seed}: ${failure?.reason}`);
      return events.map((event) => JSON.stringify(worldEventJson(event)));
    };
    const seeds = Array.from({ length: 50 }, (_, i) => i + 1);
    const stories = seeds.map(story);
    assert.deepEqual(story(7), stories[6]);
    assert.equal(new Set(stories.map((lines) => lines.join())).size, seeds.length);
  }
});
