// The build takes out of the module what it says more than once. Here on small modules: what becomes a function, what must not, and that
// random programs do the same afterwards. That the shipped module does what it should is what all other tests are about.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import binaryen from "binaryen";
import { v8 } from "../../host/engine/v8.ts";
import { outline } from "../../host/tools/outline.ts";
import { Op } from "../../host/tools/wasmCode.ts";
import { readModule as readRewritable, writeModule } from "../../host/tools/wasmModule.ts";
import { shippedModule } from "../harness/module.ts";
import { Random } from "../harness/random.ts";
import { randomProgram } from "./randomProgram.ts";
import { readModule } from "./reader.ts";

const HELPERS = `
  (memory (export "memory") 1 1)
  (func $give (param i32) (result i32) (i32.load8_u offset=7 (local.get 0)))
  (func $keep (param i32 i32) (i32.store16 offset=300 (local.get 0) (local.get 1)))`;

function assemble(functions: string): Uint8Array {
  const module = binaryen.parseText(`(module ${HELPERS} ${functions})`);
  module.setFeatures(binaryen.Features.MVP);
  assert.ok(module.validate());
  const octets = module.emitBinary();
  module.dispose();
  return octets;
}

const outlined = (module: Uint8Array): Uint8Array => outline(module, (name) => name.startsWith("kept"));
const functionsOf = (module: Uint8Array): number => readModule(module).bodies.length;

const MEMORY = Uint8Array.from({ length: 65_536 }, (_, at) => at * 31);

/** Result and memory after each call of each exported function; the engine refuses a module that is not valid. */
function behaviour(module: Uint8Array, parameters: readonly number[][]): unknown[] {
  const instance = v8.instantiate(module);
  return instance.functions.flatMap((name) =>
    parameters.map((numbers) => {
      instance.memory.set(MEMORY);
      return [name, instance.fn(name)(...numbers), createHash("sha256").update(instance.memory).digest("hex")];
    }),
  );
}

const PARAMETERS = [
  [0, 0],
  [1, 2],
  [300, 65_000],
  [-1, 7],
];

function assertSameBehaviour(before: Uint8Array, after: Uint8Array): void {
  const { signatures } = readRewritable(after);
  assert.ok(
    signatures.every(({ results }) => results.length < 2),
    "WebAssembly 1.0 has one result",
  );
  assert.deepEqual(behaviour(after, PARAMETERS), behaviour(before, PARAMETERS));
}

const masked = (local: number): string => `(i32.and (local.get ${local}) (i32.const 1023))`;

/** A function with two parameters of a masked local variable's statements. */
const statements = (name: string, local: number, first: number, second: number): string => `
  (func (export "${name}") (param i32 i32)
    (call $keep ${masked(local)} (i32.const ${first}))
    (i32.store8 offset=12 ${masked(local)} (i32.const 5))
    (call $keep (i32.const 20) (i32.const ${second}))
    (call $keep (i32.const 40) (i32.const 40)))`;

test("equal statements become a function; local variables and constants that differ are its parameters", () => {
  const before = assemble(statements("a", 0, 1, 70_000) + statements("b", 1, 2, 70_000) + statements("c", 1, 3, -9));
  const after = outlined(before);
  assert.equal(functionsOf(after), functionsOf(before) + 1);
  assert.ok(after.length < before.length - 30, `${before.length} → ${after.length}`);
  assertSameBehaviour(before, after);
});

test("what stands on the stack is handed over", () => {
  const use = (name: string, value: string): string => `
    (func (export "${name}") (param i32 i32) (result i32)
      (i32.add (i32.xor (i32.shl (call $give ${value}) (i32.const 300)) (i32.const 70000)) (call $give (i32.const 1000))))`;
  const before = assemble(
    use("a", masked(0)) + use("b", `(i32.shr_u ${masked(1)} (i32.const 1))`) + use("c", "(i32.load8_u (i32.const 9))"),
  );
  const after = outlined(before);
  assert.equal(functionsOf(after), functionsOf(before) + 1);
  assertSameBehaviour(before, after);
});

test("a branch inside goes along", () => {
  const choice = (name: string, local: number): string => `
    (func (export "${name}") (param i32 i32)
      (block $done
        (br_if $done (i32.eqz (local.get ${local})))
        (call $keep ${masked(local)} (i32.const 5))
        (br_if $done (call $give (i32.const 12)))
        (call $keep (i32.const 20) ${masked(local)}))
      (call $keep (i32.const 1) (i32.const ${local})))`;
  const before = assemble(choice("a", 0) + choice("b", 1) + choice("c", 0));
  const after = outlined(before);
  assert.ok(after.length < before.length);
  assertSameBehaviour(before, after);
});

test("a return or a branch out of it is never inside, nor is a write to a local variable", () => {
  const early = (name: string, local: number): string => `
    (func (export "${name}") (param i32 i32) (result i32) (local i32)
      (if (call $give ${masked(local)}) (then (return (i32.const 9))))
      (local.set 2 (call $give ${masked(local)}))
      (block $out (loop $again
        (br_if $out (i32.gt_u (local.get 2) (i32.const 40)))
        (local.set 2 (i32.add (local.get 2) (i32.const 7)))
        (br $again)))
      (local.tee 2 (i32.xor (local.get 2) (i32.const 77))))`;
  const before = assemble(early("a", 0) + early("b", 1) + early("c", 0));
  const after = outlined(before);
  assertSameBehaviour(before, after);
  const added = readModule(after).bodies.slice(functionsOf(before));
  const forbidden: number[] = [Op.return, Op.localSet, Op.localTee];
  assert.ok(added.every((body) => body.every(({ opcode }) => !forbidden.includes(opcode))));
});

test("exports that are kept stay as they are, with what they call", () => {
  const inner = `(func $inner (param i32 i32) ${statements("-", 0, 1, 2).split("\n").slice(2).join("\n")}`;
  const kept = `(func (export "kept") (param i32 i32) (call $inner (local.get 0) (local.get 1)))`;
  const before = assemble(inner + kept + statements("a", 0, 1, 2) + statements("b", 1, 2, 2));
  const after = outlined(before);
  const [old, now] = [readRewritable(before), readRewritable(after)];
  const indexes = [old.exports.get("kept")!, old.functions.length - 4];
  for (const index of indexes) assert.deepEqual(now.functions[index], old.functions[index]);
  assert.ok(after.length < before.length);
  assertSameBehaviour(before, after);
});

test("what is said once, or would be longer as a function, stays as it is", () => {
  const before = assemble(`
    (func (export "a") (param i32 i32) (call $keep (local.get 0) (i32.const 1)))
    (func (export "b") (param i32 i32) (call $keep (local.get 1) (i32.const 2)) (call $keep (i32.const 70000) (i32.const 70001)))`);
  assert.deepEqual(outlined(before), before);
});

test("random programs do the same, in fewer octets", () => {
  let saved = 0;
  for (let seed = 1; seed <= 60; seed++) {
    const before = assemble(randomProgram(new Random(seed)));
    const after = outlined(before);
    assert.deepEqual(outlined(before), after, "twice the same");
    assert.ok(after.length <= before.length);
    saved += before.length - after.length;
    assertSameBehaviour(before, after);
  }
  assert.ok(saved > 1000, `${saved} octets`);
});

test("a module that is read and written is the same", () => {
  assert.deepEqual(writeModule(readRewritable(shippedModule)), Uint8Array.from(shippedModule));
});

test("what is not known is refused", () => {
  const withImport = binaryen.parseText('(module (import "a" "b" (func)))').emitBinary();
  assert.throws(() => outlined(withImport), /imports/);
  const withGlobal = binaryen.parseText("(module (global $g (mut i32) (i32.const 0)) (func (global.set $g (i32.const 1))))");
  assert.throws(() => outlined(withGlobal.emitBinary()), /global variables/);
  const withFloat = binaryen.parseText('(module (func (export "f") (param f32) (result f32) (f32.abs (local.get 0))))');
  assert.throws(() => outlined(withFloat.emitBinary()), /opcode 139 is not known/);
});
