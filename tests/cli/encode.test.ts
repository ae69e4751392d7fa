import assert from "node:assert/strict";
import { test } from "node:test";
import { corpus } from "../wire/corpus.ts";
import { file, jsonLines, uenas } from "./run.ts";

const object = (message: object): string => `${JSON.stringify(message)}\n`;

test("decode, then encode: the same octets, for the whole corpus and through a file", () => {
  const input = corpus.map(({ hex, direction }) => JSON.stringify({ hex, direction })).join("\n");
  const json = uenas(["decode", "--json"], { input }).out;
  const piped = uenas(["encode"], { input: json });
  assert.deepEqual([piped.code, piped.err], [0, ""]);
  assert.deepEqual(
    piped.out.split("\n").slice(0, -1),
    corpus.map(({ hex }) => hex),
  );
  assert.equal(uenas(["encode", file("corpus.jsonl", json)]).out, piped.out);
});

test("by hand: values or hexadecimal octets", () => {
  const input =
    object({ message: "IDENTITY REQUEST", ies: [{ name: "Identity type", value: 1 }] }) +
    "\n" +
    object({ message: "AUTHENTICATION RESPONSE", ies: [{ name: "Authentication response parameter", hex: "0102030405060708" }] });
  const { code, out, err } = uenas(["encode", "-"], { input });
  assert.deepEqual([code, err, out], [0, "", "075501\n0753080102030405060708\n"]);
});

test("--json gives what decode takes", () => {
  const { out } = uenas(["encode", "--json"], {
    input: object({ message: "IDENTITY REQUEST", direction: "downlink", ies: [{ name: "Identity type", value: 1 }] }),
  });
  assert.deepEqual(jsonLines(out), [{ hex: "075501", direction: "downlink", message: "IDENTITY REQUEST" }]);
  assert.equal(jsonLines(uenas(["decode", "--json"], { input: out }).out)[0]?.message, "IDENTITY REQUEST");
});

test("what cannot be encoded: code 1 with line, place and reason; the rest is encoded", () => {
  const good = object({ message: "IDENTITY REQUEST", ies: [{ name: "Identity type", value: 1 }] });
  const input = `nonsense\n${good}${object({ message: "IDENTITY REPLY", ies: [] })}[]\n${object({ message: "IDENTITY REQUEST", ies: [{ name: "Identity type", value: 99 }] })}`;
  const { code, out, err } = uenas(["encode"], { input });
  assert.deepEqual([code, out], [1, "075501\n"]);
  const lines = err.split("\n").slice(0, -1);
  assert.deepEqual(
    lines.map((line) => /^uenas encode: standard input: line (\d): ./.exec(line)?.[1]),
    ["1", "3", "4", "5"],
    err,
  );
  assert.match(lines[0]!, /not JSON/);
  assert.match(lines[1]!, /IDENTITY REPLY/);
  assert.match(lines[3]!, /Identity type/);
});

test("a file that is not there", () => {
  const { code, out, err } = uenas(["encode", "/no/such.jsonl"]);
  assert.deepEqual([code, out, err], [1, "", "uenas encode: /no/such.jsonl: no such file\n"]);
});
