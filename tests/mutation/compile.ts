// The core with all its mutants in one module. It is made from rewritten sources under build/mutation and never shipped.

import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { mutate, type Point, readEnums } from "./points.ts";

/** The layers whose decisions are changed. */
export const LAYERS = ["errors", "security", "emm", "esm"] as const;
const CORE = "assembly";
const FOLDER = "build/mutation";
export const MUTANTS = `${FOLDER}/nas.wasm`;

/** What a point asks. The host holds the globals: they are the same for all instances. */
const QUESTION = `// @ts-ignore: decorator
@external("mutation", "awake") declare let awake: i32;
// @ts-ignore: decorator
@external("mutation", "isTracing") declare let isTracing: i32;
// @ts-ignore: decorator
@external("mutation", "fuel") declare let fuel: i32;
// @ts-ignore: decorator
@external("mutation", "reached") declare function reached(point: i32): void;

/** Whether the mutant of this point is awake. Traps where the fuel is used up: a loop without end has a point in it. */
export function isMutant(point: i32): bool {
  if (isTracing != 0) reached(point);
  if (--fuel < 0) unreachable();
  return point == awake;
}
`;

const sourcesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(folder, name))
    .sort();

/** Rewrites the sources into the folder. @returns the points */
function writeSources(folder: string): Point[] {
  cpSync(CORE, join(folder, CORE), { recursive: true });
  writeFileSync(join(folder, CORE, "mutation.ts"), QUESTION);
  const enums = readEnums(sourcesOf(CORE).map((file) => readFileSync(file, "utf8")));
  const points: Point[] = [];
  for (const file of LAYERS.flatMap((layer) => sourcesOf(join(CORE, layer)))) {
    const mutated = mutate(file, readFileSync(file, "utf8"), points.length, enums);
    points.push(...mutated.points);
    const question = relative(dirname(file), join(CORE, "mutation"));
    writeFileSync(join(folder, file), `import { isMutant } from "${question}";\n${mutated.text}`);
  }
  return points;
}

function writeSettings(folder: string): void {
  const settings = JSON.parse(readFileSync("asconfig.json", "utf8")) as { options: { disable: string[] } };
  settings.options.disable = settings.options.disable.filter((feature) => feature !== "mutable-globals");
  writeFileSync(join(folder, "asconfig.json"), JSON.stringify(settings));
}

/** Compiles the core with its mutants to `MUTANTS`. @returns all points, by id */
export function compileMutants(): readonly Point[] {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const points = writeSources(FOLDER);
  writeSettings(FOLDER);
  const asc = resolve("node_modules/.bin/asc");
  const args = ["assembly/index.ts", "--target", "release", "-O2", "--outFile", "nas.wasm"];
  execFileSync(asc, args, { cwd: FOLDER, stdio: ["ignore", "inherit", "inherit"] });
  return points;
}
