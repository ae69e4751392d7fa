// `npm run mutate`: changes the core's decisions one at a time and looks whether a test fails.
//
//   npm run mutate                     all points; tells survivors that tests/mutation/survivors.json does not explain
//   npm run mutate -- --keep           writes the figures to tests/mutation/figures.json, too
//   npm run mutate -- assembly/esm     points of files whose path begins so

import { writeFileSync } from "node:fs";
import { FIGURES, figuresOf, writeKept } from "./figures.ts";
import { faceTests, prepare } from "./prepare.ts";
import { explain, keysOf, readSurvivors } from "./survivors.ts";

const PROCESSES = 2;
/** At least so many changes in a hundred have to be noticed. */
const ENOUGH = 95;

const args = process.argv.slice(2);
const isKept = args.includes("--keep");
const paths = args.filter((arg) => !arg.startsWith("--"));
const points = await prepare();
const wanted = points.filter(({ file }) => paths.length === 0 || paths.some((path) => file.startsWith(path)));
const fates = await faceTests(
  wanted.map(({ id }) => id),
  PROCESSES,
  (done) => process.stderr.write(`\r${done} of ${wanted.length} `),
);
process.stderr.write("\n");

const keys = keysOf(points);
const survived = fates.filter(({ killer }) => killer === null).map(({ point }) => points[point]!);
const { unexplained, outdated } = explain(
  readSurvivors(),
  survived.map(({ id }) => keys[id]!),
  new Set(wanted.map(({ id }) => keys[id]!)),
);
for (const { id } of survived) {
  const { file, line, from, to } = points[id]!;
  if (unexplained.has(keys[id]!)) console.log(`unexplained: ${file}:${line}: ${from} → ${to}`);
}
for (const key of outdated) console.log(`noticed by a test or gone, but explained: ${key}`);
const figures = figuresOf(points, fates);
for (const { layer, mutants, killed } of figures.layers) console.log(`${layer}: ${killed} of ${mutants} noticed`);
if (isKept && paths.length === 0) {
  writeFileSync(FIGURES, writeKept(figures));
  writeFileSync("build/mutation/fates.json", JSON.stringify(fates));
}
const percentage = (100 * (wanted.length - survived.length)) / wanted.length;
console.log(
  `${percentage.toFixed(1)} % of ${wanted.length} changes are noticed, ${unexplained.size} of the others are not explained`,
);
if (percentage < ENOUGH || unexplained.size > 0 || outdated.length > 0) process.exitCode = 1;
