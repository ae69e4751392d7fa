// `npm run experiment -- NAME…`: builds the tree as it is and once for each host/experiments/NAME.patch, and measures them in turn, so that
// they share what else happens on the machine. Without names it lists what there is.

import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

const PATCHES = "host/experiments";
const FOLDER = "build/experiments";
const AS_IT_IS = "as-it-is";
const ENGINES = ["v8", "wasmtime"] as const;
const ALGORITHMS = ["EIA2", "EEA2"] as const;
/** How often each build has its turn. */
const TURNS = Number(process.env.TURNS ?? 7);
const ROUNDS = "5";

type Figures = Record<string, number>;

function run(command: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: "utf8", maxBuffer: 1 << 26 });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} failed in ${cwd}:\n${stdout}${stderr}`);
  return stdout;
}

/** Copies what is under version control, applies a patch, generates and builds. @returns the folder */
function build(name: string): string {
  const folder = join(FOLDER, name);
  rmSync(folder, { recursive: true, force: true });
  for (const file of execFileSync("git", ["ls-files", "-z"], { encoding: "utf8" }).split("\0")) {
    // A second biome.json under the first would stop the linter of the tree.
    if (file === "" || file === "biome.json" || !existsSync(file)) continue;
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(file, join(folder, file));
  }
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  mkdirSync(join(folder, "build"), { recursive: true });
  if (existsSync("build/wasmtime")) symlinkSync(resolve("build/wasmtime"), join(folder, "build/wasmtime"));
  if (name !== AS_IT_IS) run("patch", ["-p1", "--silent", "-i", resolve(PATCHES, `${name}.patch`)], folder);
  run("npm", ["run", "-s", "generate"], folder);
  run("npm", ["run", "-s", "build"], folder);
  return folder;
}

interface BenchLine {
  readonly nsPerPdu?: { readonly least: number };
  readonly floorNsPerPdu?: { readonly least: number };
  readonly ns?: Readonly<Record<string, { readonly least: number }>>;
}

/** One turn of a build on an engine: nanoseconds, the least of a few rounds. */
function turn(folder: string, engine: string, isSecurity: boolean): Figures {
  const bench = (what: string): BenchLine =>
    JSON.parse(
      run("node", ["build/uenas.js", "bench", what, "--engine", engine, "--json", "--rounds", ROUNDS], folder),
    ) as BenchLine;
  const { nsPerPdu, floorNsPerPdu } = bench("decode");
  const figures: Figures = { [`${engine} decode`]: nsPerPdu!.least, [`${engine} floor`]: floorNsPerPdu!.least };
  if (!isSecurity) return figures;
  const { ns } = bench("security");
  for (const name of ALGORITHMS) figures[`${engine} ${name}`] = ns![name]!.least;
  return figures;
}

const least = (all: readonly Figures[]): Figures =>
  Object.fromEntries(Object.keys(all[0]!).map((name) => [name, Math.min(...all.map((figures) => figures[name]!))]));

/** What a build makes of the sample: an experiment that decodes otherwise measures something else. */
const decoded = (folder: string): string =>
  run("node", ["build/uenas.js", "decode", "host/samples/downlink.txt", "--json", "--direction", "downlink"], folder);

/** A line of the table; `-` where something was not measured. @param floors the least of all builds: the loop is the same in each */
function lineOf(name: string, folder: string, figures: Figures, floors: Figures): string {
  const octets = readFileSync(join(folder, "build/nas.wasm")).length;
  const instructions = JSON.parse(run("node", ["build/tools/firmware.mjs", "instructions"], folder)) as Figures;
  const told = (key: string, digits = 1): string => figures[key]?.toFixed(digits) ?? "-";
  const times = (engine: string): string => (figures[`${engine} decode`]! / floors[`${engine} floor`]!).toFixed(2);
  const engines = ENGINES.map((engine) => `${told(`${engine} decode`)} (${times(engine)})`);
  const ciphers = ENGINES.flatMap((engine) => ALGORITHMS.map((algorithm) => told(`${engine} ${algorithm}`, 0)));
  const arm = ["decodeInstructions", "EIA2", "EEA2"].map((key) => Math.round(instructions[key]!).toLocaleString("en"));
  return `| ${[name, octets.toLocaleString("en"), ...engines, arm[0], ...ciphers, arm[1], arm[2]].join(" | ")} |`;
}

const known = readdirSync(PATCHES).flatMap((file) => /^(.*)\.patch$/.exec(file)?.[1] ?? []);
const names = process.argv.slice(2);
if (names.length === 0) console.log(known.join("\n"));
else {
  const builds = [AS_IT_IS, ...names].map((name) => [name, build(name)] as const);
  const expected = decoded(builds[0]![1]);
  for (const [name, folder] of builds) if (decoded(folder) !== expected) throw new Error(`${name} decodes otherwise`);
  const isSecurity = names.some((name) => readFileSync(join(PATCHES, `${name}.patch`), "utf8").includes("assembly/security"));
  const turns = new Map(builds.map(([name]) => [name, [] as Figures[]]));
  for (let i = 0; i < TURNS; i++)
    for (const [name, folder] of builds)
      turns.get(name)!.push(Object.assign({}, ...ENGINES.map((engine) => turn(folder, engine, isSecurity))) as Figures);
  const head = ["build", "octets", "V8, ns a PDU (× floor)", "wasmtime", "Cortex-M3, instructions"];
  const cipherHead = ["V8 EIA2, ns for 64 octets", "EEA2", "wasmtime EIA2", "EEA2", "Cortex-M3 EIA2", "EEA2"];
  console.log(`| ${[...head, ...cipherHead].join(" | ")} |\n|${" --- |".repeat(head.length + cipherHead.length)}`);
  const floors = least([...turns.values()].flat());
  for (const [name, folder] of builds) console.log(lineOf(name, folder, least(turns.get(name)!), floors));
}
