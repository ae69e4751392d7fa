// The program of README.md's section for firmware compiles by the command that stands there, without a warning, runs, and says what the text
// promises.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { budgetTable, readBudgets } from "../../host/firmware/budgets.ts";
import { readTable } from "../../host/firmware/tables.ts";
import { run, STRICT, writeNativeModule } from "../../host/firmware/toolchain.ts";
import { VARIANT } from "../../host/firmware/variants.ts";
import { shippedModule } from "../harness/module.ts";
import { missing } from "./tools.ts";

const FOLDER = "build/firmware/readme";
/** What is set as code in the text, line breaks as spaces. */
const codeOf = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, code]) => code!.replaceAll("\n", " "));

test("the tables of budgets are those of the list", () => {
  const isVariant = (name: string): boolean => name.startsWith(VARIANT);
  assert.equal(
    readTable("README.md", "budgets"),
    budgetTable(readBudgets(), (name) => !isVariant(name)),
  );
  assert.equal(readTable("host/firmware/README.md", "variants"), budgetTable(readBudgets(), isVariant));
});

test("the program for firmware in README.md", { skip: missing("cc", "wasm2c") }, () => {
  const section = /^## Firmware\n([\s\S]*?)^## /m.exec(readFileSync("README.md", "utf8"))![1]!;
  const program = /^```c\n([\s\S]*?)^```/m.exec(section)![1]!;
  const said = codeOf(/says (`[^`]*`(?:\s+and `[^`]*`)*)/.exec(section)![1]!);
  const command = codeOf(section.replace(/^```c\n[\s\S]*?^```/m, "")).find((code) => code.startsWith("cc "))!;
  mkdirSync(FOLDER, { recursive: true });
  writeNativeModule(shippedModule, FOLDER);
  writeFileSync(`${FOLDER}/main.c`, program);
  const inFolder = command
    .replace("-Ibuild/firmware ", `-I${FOLDER} `)
    .replace(/ main\.c| main$/g, (file) => ` ${FOLDER}/${file.trim()}`);
  const [compiler, ...options] = inFolder.split(" ");
  run(compiler!, [...STRICT, ...options]);
  assert.deepEqual(run(`${FOLDER}/main`, []).trim().split("\n"), said);
});
