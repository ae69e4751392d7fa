import assert from "node:assert/strict";
import { test } from "node:test";
import { COMMANDS } from "../../host/cli/commands.ts";
import { uenas } from "./run.ts";

test("no command, --help, and what there is", () => {
  const none = uenas([]);
  assert.equal(none.code, 2);
  const help = uenas(["--help"]);
  assert.deepEqual([help.code, help.err, help.out], [0, "", none.out]);
  assert.match(help.out, /^usage: uenas COMMAND/);
  for (const name of Object.keys(COMMANDS)) assert.match(help.out, new RegExp(`^ {2}${name} `, "m"));
});

test("an unknown command", () => {
  const { code, out, err } = uenas(["encipher"]);
  assert.deepEqual([code, out, err], [2, "", 'uenas: there is no command "encipher"; uenas --help lists them\n']);
});

test("every command has --help, also among other words", () => {
  for (const name of Object.keys(COMMANDS)) {
    for (const args of [["--help"], ["-h"], ["--json", "x", "--help"]]) {
      const { code, out, err } = uenas([name, ...args]);
      assert.deepEqual([code, err], [0, ""], `${name} ${args.join(" ")}`);
      assert.match(out, new RegExp(`^usage: uenas ${name}`));
    }
  }
});

test("wrong words end with code 2, say what is wrong, and nothing else happens", () => {
  const cases: [string[], RegExp][] = [
    [["decode", "--nosuch", "075501"], /^uenas: Unknown option '--nosuch'\n$/],
    [["decode", "--direction", "sideways", "075501"], /^uenas: --direction is downlink or uplink, not "sideways"\n$/],
    [["decode", "--direction"], /^uenas: .*--direction/],
    [["decode", "075501", "--engine", "v9"], /^uenas: there is no wasmtime library at v9: /],
    [["decode", "075501", "--keys", "/no/such"], /^uenas: \/no\/such: no such file\n$/],
    [["encode", "a", "b"], /^uenas: one file at a time\n$/],
    [["encode", "--json=1"], /^uenas: .*--json/],
  ];
  for (const [args, expected] of cases) {
    const { code, out, err } = uenas(args);
    assert.deepEqual([code, out], [2, ""], args.join(" "));
    assert.match(err, expected);
  }
});

test("a missing wasmtime says what to do, with code 2", () => {
  const { code, out, err } = uenas(["decode", "075501", "--engine", "wasmtime"], {
    env: { UENAS_WASMTIME: "/no/libwasmtime.so" },
  });
  assert.deepEqual([code, out], [2, ""]);
  assert.equal(
    err,
    "uenas: there is no wasmtime library at /no/libwasmtime.so: run `npm run setup:wasmtime`, or set UENAS_WASMTIME to the path of a libwasmtime\n",
  );
});
