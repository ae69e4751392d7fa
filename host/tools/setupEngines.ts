// `npm run setup:engines`: brings the embedded interpreters that tests and measurements run the module in, and builds them: wasm3 from
// the sources that its Python package carries (pip, cc), wasmi with its C API from its crate (cargo). Into build/engines.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

const TARGET = resolve("build", "engines");
const CARGO = join("host", "firmware", "engines", "Cargo.toml");
const WASM3 = { name: "pywasm3", version: "0.5.0", sha256: "5a47c8a39f7f6ae71b3316b2e5d86c9d0db6e771a65f09a86e4d4aa3a19aefcc" };
/** What the interpreter is made of, without its API for other embedders. */
const WASM3_PARTS = ["bind", "code", "compile", "core", "emit", "env", "exec", "function", "info", "module", "parse"];

function fail(message: string): never {
  console.error(`setup:engines: ${message}`);
  process.exit(1);
}

function run(command: string, args: readonly string[], cwd = "."): string {
  try {
    return execFileSync(command, args, { cwd, encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "inherit"] });
  } catch (error) {
    return fail(`${command} ${args.slice(0, 3).join(" ")} failed: ${(error as Error).message}`);
  }
}

/** Puts a file in its place at once, so that nobody meets half of it. */
function place(from: string, to: string): void {
  cpSync(from, `${to}.tmp`);
  renameSync(`${to}.tmp`, to);
}

function setupWasm3(folder: string): void {
  const { name, version, sha256 } = WASM3;
  const pip = ["-m", "pip", "download", "--quiet", "--no-deps", "--no-binary=:all:", "--dest", folder, `${name}==${version}`];
  run("python3", pip);
  const archive = join(folder, `${name}-${version}.tar.gz`);
  const found = createHash("sha256").update(readFileSync(archive)).digest("hex");
  if (found !== sha256) fail(`${archive} has the checksum ${found}, expected ${sha256}`);
  run("tar", ["-xzf", archive, "-C", folder]);
  const sources = join(folder, `${name}-${version}`, "wasm3");
  run("cc", ["-O3", "-w", "-c", ...WASM3_PARTS.map((part) => `m3_${part}.c`)], sources);
  run("ar", ["rcs", "libwasm3.a", ...WASM3_PARTS.map((part) => `m3_${part}.o`)], sources);
  place(join(sources, "libwasm3.a"), join(TARGET, "libwasm3.a"));
  for (const header of ["wasm3.h", "wasm3_defs.h"]) place(join(sources, header), join(TARGET, "include", header));
}

function setupWasmi(folder: string): void {
  const target = join(folder, "target");
  run("cargo", ["build", "--quiet", "--release", "--locked", "--manifest-path", CARGO, "--target-dir", target]);
  place(join(target, "release", "libuenas_engines.a"), join(TARGET, "libwasmi.a"));
  const metadata = run("cargo", ["metadata", "--locked", "--format-version", "1", "--manifest-path", CARGO]);
  const { packages } = JSON.parse(metadata) as { packages: { name: string; version: string; manifest_path: string }[] };
  const wasmi = packages.find(({ name }) => name === "wasmi_c_api_impl") ?? fail("no crate wasmi_c_api_impl");
  const include = join(dirname(wasmi.manifest_path), "include");
  for (const header of readdirSync(include).filter((name) => name.endsWith(".h")))
    place(join(include, header), join(TARGET, "include", header));
  writeFileSync(join(TARGET, "VERSIONS.json"), `${JSON.stringify({ wasm3: WASM3.version, wasmi: wasmi.version })}\n`);
}

mkdirSync(join(TARGET, "include"), { recursive: true });
const folder = mkdtempSync(join(tmpdir(), "uenas-engines-"));
setupWasm3(folder);
setupWasmi(folder);
rmSync(folder, { recursive: true });
console.log("wasm3 and wasmi are in build/engines");
