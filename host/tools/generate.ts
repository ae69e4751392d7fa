// `npm run generate`: writes the generated files. `--check` compares them octet for octet instead and fails naming each that differs.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { generate } from "../gen/index.ts";

function read(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

const isCheck = process.argv.includes("--check");
let stale = 0;
for (const [path, content] of generate()) {
  if (read(path) === content) continue;
  stale++;
  if (isCheck) {
    console.error(`${path} is not what host/spec makes: run \`npm run generate\``);
    continue;
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  console.log(`wrote ${path}`);
}
process.exitCode = isCheck && stale > 0 ? 1 : 0;
