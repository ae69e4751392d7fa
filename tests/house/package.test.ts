// The packed tarball works where nothing but its dependencies is installed: the command line, the exports, their types.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { test } from "node:test";

const folder = mkdtempSync(join(tmpdir(), "uenas-package-"));
process.on("exit", () => rmSync(folder, { recursive: true }));
/** What the package depends on, and what a user's compiler wants; from the tree, so that no network is needed. */
const DEPENDENCIES = ["@noble", "koffi", "yaml", "@types"];
const LIMIT = { timeout: 120_000 };

const run = (command: string, args: readonly string[]): string =>
  execFileSync(command, args, { cwd: folder, encoding: "utf8", timeout: 60_000 });

/** Packs the tree and unpacks it as npm would: node_modules/uenas. */
function install(): string {
  if (!existsSync("build/types"))
    execFileSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "tsconfig.types.json"]);
  // Any npm puts the tarball where it runs; --pack-destination only later ones know.
  const packed = run("npm", ["pack", process.cwd(), "--ignore-scripts", "--json"]);
  const [{ filename }] = JSON.parse(packed) as [{ filename: string }];
  const modules = join(folder, "node_modules");
  const target = join(modules, "uenas");
  mkdirSync(target, { recursive: true });
  run("tar", ["-xzf", filename, "--strip-components=1", "-C", target]);
  for (const name of DEPENDENCIES) symlinkSync(resolve("node_modules", name), join(modules, name));
  writeFileSync(join(folder, "package.json"), '{"type":"module"}');
  return join(target, "build", "uenas.js");
}

test("the packed tarball works elsewhere", LIMIT, () => {
  const program = install();
  const decoded = JSON.parse(run(process.execPath, [program, "decode", "074413", "--json"])) as { message: string };
  assert.equal(decoded.message, "ATTACH REJECT");
  assert.match(run(process.execPath, [program, "run", "life"]), /ATTACH COMPLETE/);
  const use = 'import { createCodec } from "uenas";\nimport * as sim from "uenas/sim";\n';
  writeFileSync(join(folder, "use.mjs"), `${use}console.log(typeof createCodec, Object.keys(sim).length > 0);\n`);
  assert.equal(run(process.execPath, ["use.mjs"]), "function true\n");
  writeFileSync(
    join(folder, "use.ts"),
    `${use}export const made: ReturnType<typeof createCodec> | undefined = undefined;\nexport { sim };\n`,
  );
  const options = ["--noEmit", "--strict", "--module", "nodenext", "--target", "es2022", "--types", "node"];
  run(process.execPath, [resolve("node_modules/typescript/bin/tsc"), ...options, "use.ts"]);
});
