import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { BenchCore, WrongResultError } from "../../host/bench/core.ts";
import { checksumsOf, measureDecode } from "../../host/bench/decode.ts";
import { checkKnownAnswers } from "../../host/bench/knownAnswers.ts";
import { measureSecurity } from "../../host/bench/security.ts";
import { spreadOf } from "../../host/bench/statistics.ts";
import { packLists } from "../../host/bench/workload.ts";
import { v8 } from "../../host/engine/v8.ts";
import { samples } from "../../host/tools/samples.ts";
import { concat, octetsOf } from "../capture/build.ts";
import { file, jsonLines, uenas } from "../cli/run.ts";
import { engines, shippedModule } from "../harness/module.ts";
import { corpus } from "../wire/corpus.ts";

const downlink = corpus.filter(
  (pdu) => pdu.direction === "downlink" && pdu.message !== null && pdu.securityHeaderType === undefined,
);
const pdus = downlink.map(({ hex }) => octetsOf(hex));
const octets = pdus.reduce((sum, { length }) => sum + length, 0);
const SPREAD = /^\{"median":[\d.]+,"least":[\d.]+\}$/;

test("median and least", () => {
  assert.deepEqual(spreadOf([3, 1, 2]), { median: 2, least: 1 });
  assert.deepEqual(spreadOf([4, 1, 2, 3]), { median: 2.5, least: 1 });
});

test("lists hold every PDU in order and fit the receive region", () => {
  const lists = packLists(pdus, 500);
  assert.equal(
    lists.reduce((sum, { count }) => sum + count, 0),
    pdus.length,
  );
  assert.ok(lists.every(({ list }) => list.length <= 500));
  const flat = concat(...pdus.map((pdu) => concat(Uint8Array.of(pdu.length, 0), pdu)));
  assert.deepEqual(concat(...lists.map(({ list }) => list.subarray(0, -2))), flat);
});

for (const engine of engines()) {
  test(`checksums of the module are those of the corpus (${engine.name})`, () => {
    const core = new BenchCore(engine, shippedModule);
    const { floor } = checksumsOf(core, pdus);
    assert.equal(
      floor,
      pdus.reduce((sum, pdu) => pdu.reduce((a, octet) => a + octet, sum), 0),
    );
    const lists = packLists(pdus, core.memory.receiveSize);
    const sums = lists.map(({ list }) => {
      core.memory.putReceive(list);
      return [core.benchDecode(1), core.benchFloor(1)];
    });
    const expected = checksumsOf(core, pdus);
    assert.equal(
      sums.reduce((sum, [decode]) => sum + decode!, 0),
      expected.decode,
    );
    assert.equal(
      sums.reduce((sum, [, summed]) => sum + summed!, 0),
      expected.floor,
    );
  });
}

/** A core of which one function answers one more than it should. */
function bent(name: "benchDecode" | "benchFloor" | "benchEia" | "benchEea" | "eia"): BenchCore {
  const core = new BenchCore(v8, shippedModule);
  const call = core[name];
  return Object.assign(core, {
    [name]: (...args: number[]) => (name === "eia" ? call(...args.with(0, (args[0]! % 3) + 1)) : call(...args) + 1),
  });
}

test("a wrong result ends the run, whichever function gives it", () => {
  const few = { pdus: pdus.slice(0, 3), octets: 0 };
  assert.throws(() => measureDecode(bent("benchDecode"), few, 1), WrongResultError);
  assert.throws(() => measureDecode(bent("benchFloor"), few, 1), WrongResultError);
  assert.throws(() => measureSecurity(bent("benchEia"), 1), WrongResultError);
  assert.throws(() => measureSecurity(bent("benchEea"), 1), WrongResultError);
  assert.throws(() => checkKnownAnswers(bent("eia")), WrongResultError);
  checkKnownAnswers(new BenchCore(v8, shippedModule));
});

test("bench decode --json: a line an engine in the promised form", () => {
  const { code, out, err } = uenas(["bench", "decode", "--json", "--rounds", "1"]);
  assert.deepEqual([code, err], [0, ""]);
  const lines = jsonLines(out);
  assert.deepEqual(
    lines.map(({ bench, engine }) => [bench, engine]),
    engines().map(({ name }) => ["decode", name]),
  );
  for (const line of lines) {
    assert.deepEqual(Object.keys(line), [
      "bench",
      "engine",
      "engineVersion",
      "cpu",
      "moduleOctets",
      "pdus",
      "octets",
      "nsPerPdu",
      "nsPerPduWithCall",
      "floorNsPerPdu",
    ]);
    assert.deepEqual([line.pdus, line.octets, line.moduleOctets], [pdus.length, octets, shippedModule.length]);
    for (const key of ["nsPerPdu", "nsPerPduWithCall", "floorNsPerPdu"]) assert.match(JSON.stringify(line[key]), SPREAD);
  }
});

test("bench security --json: every algorithm, for 64 octets", () => {
  const { code, out } = uenas(["bench", "security", "--json", "--rounds", "1", "--engine", "v8"]);
  assert.equal(code, 0);
  const [line] = jsonLines(out);
  assert.deepEqual(Object.keys(line!), ["bench", "engine", "engineVersion", "cpu", "moduleOctets", "octets", "ns"]);
  assert.equal(line!.octets, 64);
  const ns = line!.ns as Record<string, unknown>;
  assert.deepEqual(Object.keys(ns).sort(), ["EEA1", "EEA2", "EEA3", "EIA1", "EIA2", "EIA3"]);
  for (const spread of Object.values(ns)) assert.match(JSON.stringify(spread), SPREAD);
});

test("a corpus of one's own, one kind of message, and text for people", () => {
  const path = file("own.txt", `075501\n${downlink.find(({ message }) => message === "ATTACH ACCEPT")!.hex}\n`);
  const args = ["bench", "decode", "--rounds", "1", "--engine", "v8", "--corpus", path];
  assert.match(uenas(args).out, /^v8 [^\n]*module of \d+ octets\n {2}2 PDUs, /);
  assert.match(uenas([...args, "--message", "ATTACH ACCEPT"]).out, / 1 PDUs, [\s\S]*decode \/ floor +\d/);
  const none = uenas([...args, "--message", "DETACH ACCEPT"]);
  assert.deepEqual([none.code, none.err], [2, `uenas: ${path} holds no plain downlink PDU DETACH ACCEPT\n`]);
});

test("wrong words", () => {
  for (const args of [
    ["bench", "sprint"],
    ["bench", "--rounds", "0"],
    ["bench", "decode", "--corpus", "/no/such"],
    ["bench", "decode", "x"],
  ]) {
    const { code, out } = uenas(args);
    assert.deepEqual([code, out], [2, ""], args.join(" "));
  }
});

const hasNative = ["wasm2c", "cc"].every((command) => spawnSync(command, ["--version"]).error === undefined);
const SKIP_NATIVE = hasNative || process.env.CI ? false : "wasm2c or a C compiler is not on this machine";

test("--compare: the same module natively, with the same checksums", { skip: SKIP_NATIVE }, () => {
  const { code, out, err } = uenas(["bench", "decode", "--json", "--rounds", "1", "--engine", "v8", "--compare"]);
  assert.deepEqual([code, err], [0, ""]);
  const [, native] = jsonLines(out);
  assert.equal(native?.engine, "native");
  assert.match(String(native?.engineVersion), /^wasm2c /);
});

test("--compare without a compiler says so before measuring", { skip: SKIP_NATIVE }, () => {
  const { code, out, err } = uenas(["bench", "decode", "--compare"], { env: { CC: "no-such-cc" } });
  assert.deepEqual([code, out], [2, ""]);
  assert.equal(err, "uenas: --compare: there is no no-such-cc on this machine; set CC to a C compiler\n");
});

test("the samples are those of the corpus", () => {
  for (const [path, made] of samples())
    assert.ok(Buffer.from(made).equals(readFileSync(path)), `${path}: node build/tools/samples.mjs`);
});

test("the sample capture is an attach", () => {
  const found = jsonLines(uenas(["decode", "--json", "host/samples/attach.pcap"]).out).map(({ message }) => message);
  assert.deepEqual(found, [
    "ATTACH REQUEST",
    "AUTHENTICATION REQUEST",
    "AUTHENTICATION RESPONSE",
    "SECURITY MODE COMMAND",
    "ESM INFORMATION REQUEST",
    "ESM INFORMATION RESPONSE",
    "ATTACH ACCEPT",
    "ACTIVATE DEFAULT EPS BEARER CONTEXT REQUEST",
    "EMM INFORMATION",
    "SERVICE REQUEST",
    "ACTIVATE DEDICATED EPS BEARER CONTEXT REQUEST",
    null,
  ]);
});
