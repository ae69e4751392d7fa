// README.md keeps its promises: its commands are run and their output compared, its programs run.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { test } from "node:test";

const readme = readFileSync("README.md", "utf8");
/** Stands for any number of lines. */
const ELLIPSIS = "…";

/** Contents of the fenced blocks of a language. */
const blocks = (language: string): string[] =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, "gm"))].map(([, text]) => text!);

const folder = mkdtempSync(join(tmpdir(), "uenas-readme-"));
process.on("exit", () => rmSync(folder, { recursive: true }));
writeFileSync(join(folder, "uenas"), `#!/bin/sh\nexec "${process.execPath}" "${resolve("build/uenas.js")}" "$@"\n`);
chmodSync(join(folder, "uenas"), 0o755);

/** [command, lines that it prints] of a block. */
function commandsOf(block: string): [string, string[]][] {
  const found: [string, string[]][] = [];
  for (const line of block.replace(/\n$/, "").split("\n")) {
    if (line.startsWith("$ ")) found.push([line.slice(2), []]);
    else found.at(-1)?.[1].push(line);
  }
  return found;
}

function compare(command: string, expected: readonly string[], found: readonly string[]): void {
  const end = expected.indexOf(ELLIPSIS);
  const trimmed = found.map((line) => line.trimEnd());
  if (end < 0) assert.deepEqual(trimmed, expected, command);
  else {
    assert.deepEqual(trimmed.slice(0, end), expected.slice(0, end), command);
    const tail = expected.slice(end + 1);
    assert.deepEqual(trimmed.slice(trimmed.length - tail.length), tail, command);
  }
}

test("commands print what README.md shows", () => {
  const commands = blocks("console").flatMap(commandsOf);
  assert.ok(commands.length >= 5);
  for (const [command, expected] of commands) {
    const { stdout, stderr, status } = spawnSync("sh", ["-c", command], {
      encoding: "utf8",
      env: { ...process.env, PATH: `${folder}:${process.env.PATH}`, NO_COLOR: "1" },
    });
    assert.equal(status, 0, `${command}: ${stderr}`);
    compare(command, expected, stdout.replace(/\n+$/, "").split("\n"));
  }
});

test("programs run and print what their comments say", () => {
  const installed = join(folder, "node_modules", "uenas");
  mkdirSync(join(installed, "build"), { recursive: true });
  for (const file of ["package.json", "build/index.js", "build/sim.js", "build/nas.wasm"]) cpSync(file, join(installed, file));
  for (const name of ["koffi", "@noble", "yaml"])
    cpSync(resolve("node_modules", name), join(folder, "node_modules", name), { recursive: true });
  const programs = blocks("js");
  assert.ok(programs.length >= 2);
  for (const [i, program] of programs.entries()) {
    const path = join(folder, `program${i}.mjs`);
    writeFileSync(path, program);
    const out = execFileSync(process.execPath, [path], { encoding: "utf8" });
    for (const [, said] of program.matchAll(/(?:console\.log\(.*?\); \/\/|; tells:|\/\/ tells:) (.*)$/gm))
      assert.ok(out.includes(said!), `${said} in ${out}`);
  }
});

const hasNative =
  existsSync("/usr/include/wasm-rt.h") &&
  ["wasm2c", "cc"].every((command) => spawnSync(command, ["--version"]).error === undefined);

test("the program in C compiles and runs", {
  skip: hasNative || process.env.CI ? false : "wasm2c or a C compiler is not on this machine",
}, () => {
  const program = blocks("c").find((block) => block.includes('"nas.h"'));
  writeFileSync(join(folder, "main.c"), program!);
  execFileSync("wasm2c", [resolve("build/nas.wasm"), "-n", "nas", "-o", "nas.c"], { cwd: folder });
  execFileSync("cc", ["-o", "main", "main.c", "nas.c", "-lwasm-rt-impl", "-lm"], { cwd: folder });
  assert.equal(execFileSync(join(folder, "main"), { encoding: "utf8" }), "message 3\n");
});

test("links lead somewhere", () => {
  for (const [, target] of readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)) assert.ok(existsSync(target!), target);
});
