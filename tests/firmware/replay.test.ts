// One life of a UE, recorded once, gives the same octets everywhere: V8, wasmtime, embedded interpreters, native code, sanitised or not.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { v8 } from "../../host/engine/v8.ts";
import { BINDINGS, buildReplay, missingFor, runProgram, writeNativeModule } from "../../host/firmware/toolchain.ts";
import { decodeLog, encodeLog, type LogEntry, LogKind } from "../../host/replay/log.ts";
import { firstDifference, record } from "../../host/replay/record.ts";
import { engines, shippedModule } from "../harness/module.ts";
import { lifeCommands } from "./life.ts";
import { missing } from "./tools.ts";

/** Kind of the action whose PDUs stand behind its record in a log. */
const SEND_PDU = 1;
const SAMPLE = "host/samples/life.jsonl";
const FOLDER = "build/firmware";
const LOG = join(FOLDER, "life.log");
const BROKEN = join(FOLDER, "broken.log");

const life = record(v8, shippedModule, lifeCommands());
mkdirSync(FOLDER, { recursive: true });
writeFileSync(LOG, encodeLog(life));

/** The same log with another octet in what is expected of an entry. */
function broken(log: readonly LogEntry[], place: number): LogEntry[] {
  return log.map((entry, i) => {
    if (i !== place) return entry;
    const expected = entry.expected.slice();
    expected[expected.length - 1]! ^= 1;
    return { ...entry, expected };
  });
}

test(`${SAMPLE} is the life that is replayed`, () => {
  const commands = readFileSync(SAMPLE, "utf8").trim().split("\n");
  assert.deepEqual(
    commands.map((line) => JSON.parse(line) as unknown),
    lifeCommands(),
  );
});

test("the life has every kind of input, and every kind of action but a delivery", () => {
  assert.deepEqual([...new Set(life.map(({ kind }) => kind))].sort(), [1, 2, 3, 4, 5, 6, 7]);
  const kinds = new Set<number>();
  for (const { kind, expected } of life) {
    const view = Buffer.from(expected);
    for (let at = 0; kind !== LogKind.State && at < view.length; ) {
      const action = view.readUInt16LE(at);
      kinds.add(action);
      const pointed = action === SEND_PDU ? view.readUInt32LE(at + 12) + view.readUInt32LE(at + 20) : 0;
      at += view.readUInt16LE(at + 2) + pointed;
    }
  }
  assert.deepEqual(
    [...kinds].sort((a, b) => a - b),
    [1, 2, 3, 4, 5, 7, 8, 9, 10],
  );
});

test("a log comes back as it was written", () => {
  assert.deepEqual(decodeLog(encodeLog(life)), life);
  assert.throws(() => decodeLog(encodeLog(life).slice(0, -1)), /too soon/);
  assert.throws(() => decodeLog(Buffer.from("uenas-2\n\0")), /no replay log/);
});

for (const engine of engines()) {
  test(`${engine.name}: the recorded life, octet for octet`, () => {
    assert.equal(firstDifference(engine, shippedModule, life), null);
    for (const place of [0, 5, life.length - 1]) {
      const log = life[place]!.expected.length === 0 ? null : broken(life, place);
      if (log !== null) assert.equal(firstDifference(engine, shippedModule, log), place);
    }
  });
}

/** What a binding needs that is not here; nothing is skipped where CI is set. */
function unavailable(binding: (typeof BINDINGS)[number]): string | false {
  const tools = binding === "native" ? ["cc", "wasm2c"] : ["cc"];
  return missing(...tools) || (process.env.CI ? false : (missingFor(binding) ?? false));
}

const bindings = [
  ...BINDINGS.map((binding) => ({ binding, isSanitised: false })),
  { binding: "native", isSanitised: true } as const,
];
for (const { binding, isSanitised } of bindings) {
  test(`${binding}${isSanitised ? ", sanitised" : ""}: the C host replays the life, octet for octet`, {
    skip: unavailable(binding),
  }, () => {
    const folder = join(FOLDER, `${binding}${isSanitised ? "-sanitised" : ""}`);
    mkdirSync(folder, { recursive: true });
    if (binding === "native") writeNativeModule(shippedModule, folder);
    const program = buildReplay({ binding, folder, isSanitised });
    const module = join(folder, "module");
    if (binding === "wasmtime-precompiled") {
      const compiler = buildReplay({ binding: "wasmtime", folder });
      assert.deepEqual(runProgram(compiler, ["--module", "build/nas.wasm", "--precompile", module]), {
        isGood: true,
        output: "",
      });
    } else writeFileSync(module, shippedModule);
    const { isGood, output } = runProgram(program, ["--module", module, LOG]);
    assert.match(output, new RegExp(`^started in \\d+ ns\n${LOG}: ${life.length} inputs, \\d+ timers at once\n$`));
    assert.ok(isGood);
    const place = life.findIndex(({ kind }) => kind === LogKind.UsimResult);
    writeFileSync(BROKEN, encodeLog(broken(life, place)));
    const bad = runProgram(program, ["--module", module, BROKEN]);
    assert.match(bad.output, new RegExp(`${BROKEN}: input ${place + 1}: other actions\n$`));
    assert.ok(!bad.isGood);
  });
}
