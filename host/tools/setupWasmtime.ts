// `npm run setup:wasmtime`: fetches the pinned wasmtime wheel with pip, which carries the official libwasmtime, checks it and unpacks the
// library to build/wasmtime/. Other platforms, or another version: UENAS_WASMTIME=/path/to/libwasmtime.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const VERSION = "50.0.1";
/** [platform tag of the wheel, sha256 of the wheel, library inside] by Node.js platform and architecture. */
const WHEELS: Readonly<Record<string, readonly [tag: string, sha256: string, library: string]>> = {
  "linux-x64": [
    "manylinux1_x86_64",
    "cc14c3a17654e0394e0225b11813532ef0cd7bd1e222a0c5494cdedaabeddac4",
    "wasmtime/linux-x86_64/_libwasmtime.so",
  ],
  "linux-arm64": [
    "manylinux2014_aarch64",
    "675484e525c028dc02762b777f1db4477ea70caa3fec6775426daff4d64edfb1",
    "wasmtime/linux-aarch64/_libwasmtime.so",
  ],
};
const TARGET = join("build", "wasmtime");

function fail(message: string): never {
  console.error(`setup:wasmtime: ${message}`);
  process.exit(1);
}

function python(...args: string[]): void {
  try {
    execFileSync("python3", args, { stdio: ["ignore", "inherit", "inherit"] });
  } catch (error) {
    fail(`python3 ${args.slice(0, 3).join(" ")} failed: ${(error as Error).message}`);
  }
}

const wheel = WHEELS[`${process.platform}-${process.arch}`];
if (wheel === undefined) fail(`no wheel is pinned for ${process.platform}-${process.arch}; set UENAS_WASMTIME to a libwasmtime`);
const [tag, sha256, library] = wheel;
const folder = mkdtempSync(join(tmpdir(), "uenas-wasmtime-"));
python(
  "-m",
  "pip",
  "download",
  "--quiet",
  "--no-deps",
  "--only-binary=:all:",
  "--platform",
  tag,
  "--dest",
  folder,
  `wasmtime==${VERSION}`,
);
const file = readdirSync(folder).find((name) => name.endsWith(".whl"));
if (file === undefined) fail("pip has brought no wheel");
const octets = readFileSync(join(folder, file));
const found = createHash("sha256").update(octets).digest("hex");
if (found !== sha256) fail(`${file} has the checksum ${found}, expected ${sha256}`);
python("-m", "zipfile", "-e", join(folder, file), folder);
mkdirSync(TARGET, { recursive: true });
writeFileSync(join(TARGET, "libwasmtime.tmp"), readFileSync(join(folder, library)));
renameSync(join(TARGET, "libwasmtime.tmp"), join(TARGET, "libwasmtime.so"));
writeFileSync(join(TARGET, "VERSION"), `${VERSION}\n`);
rmSync(folder, { recursive: true });
console.log(`wasmtime ${VERSION} is in ${TARGET}`);
