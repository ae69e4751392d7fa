// `npm run generate`: checks the description and writes the generated files. `--check` compares them octet for octet instead and fails
// naming each that differs, is missing or is made by nothing.

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { compare, GENERATED_DIRECTORIES, generate } from "../gen/index.ts";
import { ruleDocument } from "../gen/rules.ts";
import { SPEC } from "../spec/spec.ts";
import { validate } from "../spec/validate.ts";
import { RULE_DOCUMENT, readRules } from "./ruleFiles.ts";

/** Files of a directory; none when it does not exist. */
function filesOf(directory: string): string[] {
  try {
    return readdirSync(directory).map((name) => `${directory}/${name}`);
  } catch {
    return [];
  }
}

function run(isCheck: boolean): string[] {
  const faults = validate(SPEC);
  if (faults.length > 0) return faults;
  const made = generate(readFileSync("assembly/index.ts", "utf8"), SPEC).set(RULE_DOCUMENT, ruleDocument(readRules()));
  const files = [...GENERATED_DIRECTORIES.flatMap(filesOf), ...(existsSync(RULE_DOCUMENT) ? [RULE_DOCUMENT] : [])];
  const found = new Map(files.map((path) => [path, readFileSync(path, "utf8")]));
  if (isCheck) return compare(made, found).map((fault) => `${fault} (npm run generate)`);
  for (const [path, content] of made) {
    if (found.get(path) === content) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    console.log(`wrote ${path}`);
  }
  return [...found.keys()].filter((path) => !made.has(path)).map((path) => `${path}: nothing makes it`);
}

const faults = run(process.argv.includes("--check"));
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
