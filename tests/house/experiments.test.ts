// Each experiment applies to the tree as it is, and host/experiments/README.md tells what came of it.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

const FOLDER = "host/experiments";
const names = readdirSync(FOLDER).flatMap((file) => /^(.*)\.patch$/.exec(file)?.[1] ?? []);

/** What git has against a patch; empty when it applies. */
const complaintOf = (patch: string): string =>
  spawnSync("git", ["apply", "--check", "-"], { input: patch, encoding: "utf8" }).stderr;

for (const name of names) {
  test(`${name} applies`, () => {
    assert.equal(complaintOf(readFileSync(`${FOLDER}/${name}.patch`, "utf8")), "", "make it anew, or take it out with its row");
  });
}

test("a patch of what is not there is told", () => {
  const patch = readFileSync(`${FOLDER}/${names[0]}.patch`, "utf8");
  assert.match(complaintOf(patch.replace(/^-(?!--).*$/m, "-no such line")), /does not apply/);
});

test("each experiment has its row of figures, and its sentence", () => {
  const rows = readFileSync(`${FOLDER}/README.md`, "utf8")
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()));
  const rowsOf = (cells: number): string[] =>
    rows.filter((row) => row.length === cells + 2).map(([, name]) => name!.replaceAll("`", ""));
  const known = (found: readonly string[]): string[] =>
    found.filter((name) => !["build", "---", "as-it-is"].includes(name)).sort();
  assert.ok(names.length > 10);
  assert.deepEqual(known(rowsOf(11)), [...names].sort());
  assert.deepEqual(known(rowsOf(2)), [...names].sort());
});
