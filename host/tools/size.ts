// `npm run size`: which part of the module costs what. The core is compiled once more with the names of its functions kept and without putting
// functions into their only callers or taking out what is said more than once, so that each counts for the file it stands in; that makes more
// code than the shipped file has.

import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Section, sectionsOf, segmentsOf, type WasmReader } from "../wasm/sections.ts";
import { optimize } from "./optimize.ts";

const FOLDER = join("build", "size");
/** Subsection of function names in the custom section "name". */
const FUNCTION_NAMES = 1;

/** Octets of each function's code, in the order of their indexes. */
function codeSizes(contents: WasmReader): number[] {
  return Array.from({ length: contents.unsigned() }, () => {
    const before = contents.at;
    contents.part(contents.unsigned());
    return contents.at - before;
  });
}

/** Name by index of function. */
function functionNames(contents: WasmReader): Map<number, string> {
  const names = new Map<number, string>();
  while (!contents.isAtEnd) {
    const id = contents.octet();
    const part = contents.part(contents.unsigned());
    if (id !== FUNCTION_NAMES) continue;
    for (let n = part.unsigned(); n > 0; n--) names.set(part.unsigned(), part.text());
  }
  return names;
}

/** "assembly/emm/attach/onAttachAccept" → ["emm", "emm/attach"]; what asc adds by itself is "runtime". */
function partsOf(name: string): [folder: string, file: string] {
  const path = name.replace(/\|.*$/, "").split("/").slice(0, -1);
  if (path[0] !== "assembly") return ["runtime", "runtime"];
  const [folder, ...rest] = path.slice(1);
  return [folder!, [folder, ...rest].join("/")];
}

interface Sizes {
  readonly code: number[];
  readonly names: Map<number, string>;
  readonly sections: Map<string, number>;
}

function read(module: Uint8Array): Sizes {
  let code: number[] = [];
  let names = new Map<number, string>();
  const sections = new Map<string, number>();
  for (const [id, contents] of sectionsOf(module)) {
    const size = contents.end - contents.at;
    const name = Object.entries(Section).find(([, value]) => value === id)?.[0] ?? `Section ${id}`;
    if (id === Section.Code) code = codeSizes(contents);
    else if (id === Section.Custom && contents.text() === "name") names = functionNames(contents);
    else sections.set(name, size);
  }
  return { code, names, sections };
}

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((a, b) => a + b, 0);
const line = (octets: number, what: string): void => console.log(`${String(octets).padStart(7)}  ${what}`);

mkdirSync(FOLDER, { recursive: true });
const raw = join(FOLDER, "named.wasm");
execFileSync("node_modules/.bin/asc", ["assembly/index.ts", "--target", "release", "--debug", "--outFile", raw]);
const { code, names, sections } = read(optimize(readFileSync(raw), true));
const shipped = readFileSync("build/nas.wasm");
const byFolder = new Map<string, number>();
const byFile = new Map<string, number>();
code.forEach((octets, i) => {
  const [folder, file] = partsOf(names.get(i) ?? "");
  byFolder.set(folder, (byFolder.get(folder) ?? 0) + octets);
  byFile.set(file, (byFile.get(file) ?? 0) + octets);
});
const sorted = (sizes: Map<string, number>): [string, number][] => [...sizes].sort(([, a], [, b]) => b - a);
line(shipped.length, "build/nas.wasm");
line(sum(read(shipped).code), "code");
line(sum(code), "the same with every function by itself, by part:");
for (const [folder, octets] of sorted(byFolder)) {
  line(octets, `  ${folder}`);
  for (const [file, part] of sorted(byFile)) if (file.startsWith(`${folder}/`)) line(part, `      ${file}`);
}
line(sum(segmentsOf(shipped).map(([, octets]) => octets)), "static data");
for (const [name, octets] of sorted(sections)) if (name !== "Data") line(octets, name);
