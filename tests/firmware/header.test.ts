// The C interface compiles by itself, in C and in C++, without a warning.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { readExports } from "../../host/gen/exports.ts";
import { missing } from "./tools.ts";

const HEADER = "host/firmware/include/uenas.h";
const HEADERS = ["uenas.h", "uenas_host.h", "uenas_native.h", "uenas_engine.h", "uenas_replay.h"];
const STRICT = [
  "-pedantic",
  "-Wall",
  "-Wextra",
  "-Wconversion",
  "-Werror",
  "-fsyntax-only",
  "-Ihost/firmware",
  "-Ihost/firmware/include",
];

for (const [compiler, language, standard] of [
  ["cc", "c", "c99"],
  ["c++", "c++", "c++11"],
  ["c++", "c++", "c++20"],
] as const) {
  test(`the headers as ${standard}`, { skip: missing(compiler) }, () => {
    const includes = [...HEADERS, ...HEADERS].map((header) => `#include "${header}"\n`).join("");
    const input = `${includes}int main(void) { return (int)UENAS_MESSAGE_NONE; }\n`;
    const { status, stderr } = spawnSync(compiler, ["-x", language, `-std=${standard}`, ...STRICT, "-"], {
      input,
      encoding: "utf8",
    });
    assert.equal(status, 0, stderr);
  });
}

test("comments name enumerations as they are called in C, and only those that are there", () => {
  const header = readFileSync(HEADER, "utf8");
  const declared = new Set([...header.matchAll(/^enum (\w+) \{/gm)].map(([, name]) => name!));
  const named = [...header.matchAll(/\benum (\w+)(?!…|\w)/g)].map(([, name]) => name!);
  assert.ok(named.length > declared.size);
  assert.deepEqual(
    named.filter((name) => !declared.has(name)),
    [],
  );
  assert.doesNotMatch(header, /`ue[A-Z]|\b[A-Z][a-z]\w+\.[A-Z][a-z]/);
});

test("every exported function is declared with its parameters and its comment", () => {
  const header = readFileSync(HEADER, "utf8");
  const exports = readExports(readFileSync("assembly/index.ts", "utf8"));
  assert.ok(exports.length > 20);
  for (const { name, parameters } of exports) {
    const inC = name.replaceAll(/([a-z0-9])([A-Z])/g, "$1_$2").toLowerCase();
    const found = new RegExp(`\\*/\\nu?int32_t uenas_${inC}\\(uenas \\*module([^)]*)\\);`).exec(header);
    assert.ok(found, name);
    assert.equal(found[1]!.split("uint32_t").length - 1, parameters.length, name);
  }
});

test("an exported function without a comment, or in another form, is refused", () => {
  assert.throws(() => readExports("export function f(): u32 {\n"), /1 exported functions, 0 of them explained/);
  const [one] = readExports("/**\n * Does\n * much.\n * @param a what\n */\nexport function f(a: i32, b: u32): i32 {\n");
  assert.deepEqual(one, {
    name: "f",
    parameters: [
      { name: "a", isSigned: true },
      { name: "b", isSigned: false },
    ],
    isSigned: true,
    doc: ["Does much.", "@param a what"],
  });
});
