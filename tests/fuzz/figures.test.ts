// The kept figures of fuzzing, and the reviewed list of what no input reaches.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { FIGURES, type Figures, readUncovered } from "./tool/figures.ts";

test("uncovered.json names lines that the core has, each once, with a reason", () => {
  const entries = readUncovered();
  assert.ok(entries.length > 0);
  const lines = (path: string): string[] =>
    (existsSync(path) ? readFileSync(path, "utf8").split("\n") : []).map((line) => line.trim());
  for (const { path, line, reason } of entries) {
    assert.ok(lines(path).includes(line), `${path} has no line ${line}`);
    assert.ok(reason.length > 20, `${path}: ${line}: a reason`);
  }
  assert.equal(new Set(entries.map(({ path, line }) => `${path} ${line}`)).size, entries.length);
});

test("figures.json: runs of targets that there are, and more than 95 % of the branches of wire, errors and security", () => {
  const { runs, coverage } = JSON.parse(readFileSync(FIGURES, "utf8")) as Figures;
  for (const { target, module, executions, seconds } of runs) {
    assert.match(target, /^(decode|abi|receive|sequence)$/);
    assert.match(module, /^[0-9a-f]{12}$/);
    assert.ok(executions > 0 && seconds > 0);
  }
  assert.ok(coverage !== null);
  for (const name of ["wire", "errors", "security"]) {
    const layer = coverage.layers.find((candidate) => candidate.name === name)!;
    assert.ok(
      layer.branches.reached > 0.95 * layer.branches.total,
      `${name}: ${layer.branches.reached} of ${layer.branches.total}`,
    );
  }
});
