import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { appendFileSync } from "node:fs";
import { test } from "node:test";
import { captureWriter } from "../../host/capture/write.ts";
import type { DecodedPdu } from "../../host/codec/pdu.ts";
import { BIG, concat, ethernet, gsmtap, ipv4, octetsOf, pcap, pcapHeader, pcapRecord, udp } from "../capture/build.ts";
import { engines } from "../harness/module.ts";
import { corpus } from "../wire/corpus.ts";
import { file, jsonLines, start, uenas } from "./run.ts";

const REJECT = "074413780004023fd121";
const IDENTITY = "075501";
const PROTECTED = "27ed6146bd0162a5d62d62e1ce501720dc8bd84f1167fd";
/** Both directions have a DETACH REQUEST of this type: switch off, with an identity, uplink; and re-attach required, downlink. */
const DETACH_UPLINK = "0745710bf602f83900010211223344";
const ATTACH_COMPLETE = "07430003 5200c2";

const decoded = (args: readonly string[], input?: string | Uint8Array): DecodedPdu[] => {
  const { code, out, err } = uenas(["decode", "--json", ...args], input === undefined ? {} : { input });
  assert.deepEqual([code, err], [0, ""]);
  return jsonLines<DecodedPdu>(out);
};
const messages = (pdus: readonly DecodedPdu[]): (string | null)[] => pdus.map(({ message }) => message);

test("hexadecimal arguments: together, apart, in any form", () => {
  assert.deepEqual(messages(decoded([REJECT, IDENTITY])), ["ATTACH REJECT", "IDENTITY REQUEST"]);
  const [pdu] = decoded(["07", "44", "13", "78", "00", "04", "02", "3F", "D1", "21"]);
  assert.deepEqual([pdu?.hex, pdu?.message], [REJECT, "ATTACH REJECT"]);
  assert.equal(decoded(["0x07", "0x55", "0x01"]).length, 1);
  assert.deepEqual(messages(decoded(["07:55:01", "0x075501", "07 55 01"])), new Array(3).fill("IDENTITY REQUEST"));
});

test("standard input, named or not; files; several of them", () => {
  const text = `# two PDUs\n${REJECT}\n${IDENTITY}\n`;
  const path = file("pdus.txt", text);
  for (const [args, input] of [
    [[], text],
    [["-"], text],
    [[path], ""],
  ] as const) {
    assert.deepEqual(messages(decoded(args, input)), ["ATTACH REJECT", "IDENTITY REQUEST"]);
  }
  assert.deepEqual(messages(decoded([path, ATTACH_COMPLETE, "-"], IDENTITY)), [
    "ATTACH REJECT",
    "IDENTITY REQUEST",
    "ATTACH COMPLETE",
    "IDENTITY REQUEST",
  ]);
});

test("a file whose name reads as hexadecimal is a PDU unless written as a path", () => {
  assert.equal(decoded(["0746"])[0]?.message, "DETACH ACCEPT");
});

test("a word that was meant as a PDU and is none is told as such", () => {
  const { code, out, err } = uenas(["decode", "--json", IDENTITY, "07550"]);
  assert.deepEqual([code, err], [1, "uenas decode: argument 2: an odd number of hexadecimal digits (5)\n"]);
  assert.equal(jsonLines(out).length, 1);
  assert.equal(uenas(["decode", "0755g1"]).err, "uenas decode: 0755g1: no such file\n");
});

test("captures: every PDU of the corpus with its direction, from pcap and pcapng", () => {
  for (const format of ["pcap", "pcapng"] as const) {
    const writer = captureWriter({ format, encapsulation: "gsmtap" });
    const packets = corpus.map(({ hex, direction }) => writer.packet({ octets: octetsOf(hex), direction, seconds: 1 }));
    const pdus = decoded([file(`corpus.${format}`, concat(writer.start(), ...packets))]);
    assert.deepEqual(
      pdus.map(({ hex, direction, message }) => [hex, direction, message]),
      corpus.map(({ hex, direction, message }) => [hex, direction, message]),
    );
  }
});

test("direction: of the line, then the option, then the capture, then what fits", () => {
  const both = [
    `{"hex": "${DETACH_UPLINK}", "direction": "uplink"}`,
    `{"hex": "${DETACH_UPLINK}", "direction": "downlink"}`,
    DETACH_UPLINK,
  ].join("\n");
  const directions = (pdus: readonly DecodedPdu[]): unknown[] => pdus.map(({ direction }) => direction);
  assert.deepEqual(directions(decoded([], both)), ["uplink", "downlink", "uplink"]);
  assert.deepEqual(directions(decoded(["--direction", "downlink"], both)), ["uplink", "downlink", "downlink"]);
  const bare = pcap(BIG, 147, [octetsOf(DETACH_UPLINK)]);
  assert.deepEqual(directions(decoded([], bare)), ["uplink"]);
  assert.deepEqual(directions(decoded(["--direction", "downlink"], bare)), ["downlink"]);
});

test("GSMTAP without its uplink bit: a PDU that only the network receives is read as one", () => {
  const packet = (hex: string, isUplink: boolean): Uint8Array => ipv4(udp(gsmtap(octetsOf(hex), isUplink)));
  const pdus = decoded([], pcap(BIG, 101, [packet(ATTACH_COMPLETE, false), packet(IDENTITY, false), packet(REJECT, true)]));
  assert.deepEqual(
    pdus.map(({ direction, message }) => [direction, message]),
    [
      ["uplink", "ATTACH COMPLETE"],
      ["downlink", "IDENTITY REQUEST"],
      ["uplink", null],
    ],
  );
});

test("the same octets out on every engine, for the whole corpus", () => {
  const input = corpus.map(({ hex, direction }) => JSON.stringify({ hex, direction })).join("\n");
  const outputs = engines().map(({ name }) => uenas(["decode", "--json", "--engine", name], { input }).out);
  assert.equal(new Set(outputs).size, 1);
  assert.equal(jsonLines(outputs[0]!).length, corpus.length);
});

test("a tree: names, octets, clauses; place and time for captures; no colours without a terminal", () => {
  const { code, out } = uenas(["decode", REJECT]);
  assert.equal(code, 0);
  assert.match(out, /^ATTACH REJECT .*TS 24\.301 8\.2\.3\n/);
  assert.match(out, /78 00 04 +ESM message container/);
  assert.match(out, /PDN CONNECTIVITY REJECT/);
  assert.ok(!out.includes("\u001b"));
  const capture = uenas(["decode"], {
    input: concat(pcapHeader(BIG, 147), pcapRecord(BIG, octetsOf(IDENTITY), 1_700_000_000, 250_000)),
  });
  assert.match(capture.out, /^packet 1, 2023-11-14 22:13:20\.250000\nIDENTITY REQUEST /);
});

const hasScript = spawnSync("script", ["--version"]).error === undefined;

test("on a terminal: colours unless NO_COLOR, progress of long work on standard error, usage without input", {
  skip: hasScript ? false : "there is no script(1) to make a terminal",
}, () => {
  const terminal = (command: string, env: Readonly<Record<string, string>> = {}): string =>
    spawnSync("script", ["-qec", command.replace("uenas", `${process.execPath} build/uenas.js`), "/dev/null"], {
      encoding: "utf8",
      env: { PATH: process.env.PATH, TERM: "xterm", ...env },
    }).stdout;
  assert.ok(terminal(`uenas decode ${REJECT}`).includes("\u001b[1m"));
  assert.ok(!terminal(`uenas decode ${REJECT}`, { NO_COLOR: "1" }).includes("\u001b"));
  assert.match(terminal("uenas decode"), /^uenas: what is to be decoded\?/);
  const long = file("long.txt", `${REJECT}\n`.repeat(100_000));
  assert.match(terminal(`uenas decode --json ${long} > /dev/null`), /\d MB of 2\.1 MB \(\d+ %\), \d+ PDUs/);
});

test("broken PDUs never end the run: faults tell, and the code is 0", () => {
  const pdus = decoded([], ["07", "00", "0742", `{"hex": ""}`, "07ff", "ffffff", REJECT].join("\n"));
  assert.equal(pdus.length, 7);
  for (const pdu of pdus.slice(0, -1)) assert.ok(pdu.faults.length > 0, pdu.hex);
  assert.equal(pdus.at(-1)?.message, "ATTACH REJECT");
});

test("a PDU longer than any: a line of output, a complaint, code 1, the rest decoded", () => {
  const { code, out, err } = uenas(["decode", "--json"], { input: `${"07".repeat(8193)}\n${IDENTITY}\n` });
  assert.equal(code, 1);
  assert.equal(err, "uenas decode: standard input: line 1: a PDU of 8193 octets is longer than any, 8192\n");
  assert.deepEqual(messages(jsonLines<DecodedPdu>(out)), [null, "IDENTITY REQUEST"]);
});

test("what cannot be read: code 1, and file, place and reason on standard error; everything else is decoded", () => {
  const text = file("mixed.txt", `zz\n${IDENTITY}\n07550\n{"hex": 1}\n`);
  const lines = uenas(["decode", "--json", text]);
  assert.deepEqual([lines.code, messages(jsonLines<DecodedPdu>(lines.out))], [1, ["IDENTITY REQUEST"]]);
  assert.equal(
    lines.err,
    [
      `line 1: "zz" is not hexadecimal`,
      "line 3: an odd number of hexadecimal digits (5)",
      'line 4: the JSON object has no text "hex"',
      "",
    ]
      .map((line) => (line === "" ? "" : `uenas decode: ${text}: ${line}`))
      .join("\n"),
  );
  const whole = pcap(BIG, 147, [octetsOf(IDENTITY), octetsOf(REJECT)]);
  const damaged = file("damaged.pcap", whole.subarray(0, whole.length - 3));
  const capture = uenas(["decode", "--json", damaged]);
  assert.deepEqual([capture.code, messages(jsonLines<DecodedPdu>(capture.out))], [1, ["IDENTITY REQUEST"]]);
  assert.equal(capture.err, `uenas decode: ${damaged}: packet 2: the file ends after 7 of its 10 octets\n`);
});

test("a file that is not there, a directory, something else: the others are decoded", () => {
  const image = file("picture.png", octetsOf("89504e470d0a1a0a0000000d"));
  const { code, out, err } = uenas(["decode", "--json", "/no/such.pcap", "/", image, "./075501", file("good.txt", IDENTITY)]);
  assert.deepEqual([code, messages(jsonLines<DecodedPdu>(out))], [1, ["IDENTITY REQUEST"]]);
  assert.deepEqual(err.split("\n"), [
    "uenas decode: /no/such.pcap: no such file",
    "uenas decode: /: it is a directory",
    `uenas decode: ${image}: neither pcap, pcapng, hexadecimal text nor JSON Lines`,
    "uenas decode: ./075501: no such file",
    "",
  ]);
});

test("a capture without NAS is no failure, but said", () => {
  const { code, out, err } = uenas(["decode"], { input: pcap(BIG, 1, [ethernet("0806", new Uint8Array(28))]) });
  assert.deepEqual([code, out, err], [0, "", "uenas decode: standard input: it holds no NAS PDU\n"]);
});

test("a reader that goes away ends the run quietly", async () => {
  const child = start(["decode", "--json", "-"]);
  let err = "";
  child.stderr.on("data", (text) => {
    err += text;
  });
  child.stdin.on("error", () => {});
  child.stdout.once("data", () => child.stdout.destroy());
  const lines = `${PROTECTED}\n`.repeat(5000);
  for (let i = 0; i < 20; i++) child.stdin.write(lines);
  child.stdin.end();
  const [code] = await once(child, "close");
  assert.deepEqual([code, err], [0, ""]);
});

test("each line is answered as it comes", async () => {
  const child = start(["decode", "--json", "-"]);
  for (const [hex, message] of [
    [IDENTITY, "IDENTITY REQUEST"],
    [REJECT, "ATTACH REJECT"],
  ]) {
    child.stdin.write(`${hex}\n`);
    const [answer] = await once(child.stdout, "data");
    assert.equal((JSON.parse(String(answer)) as DecodedPdu).message, message);
  }
  child.stdin.end();
  const [code] = await once(child, "close");
  assert.equal(code, 0);
});

test("a large capture in constant memory", () => {
  // 400 MB of other traffic with a PDU now and then.
  const other = ethernet("0800", ipv4(new Uint8Array(1400), 0, 6));
  const nas = ethernet("0800", ipv4(udp(gsmtap(octetsOf(REJECT)))));
  const part = concat(...Array.from({ length: 700 }, () => pcapRecord(BIG, other)), pcapRecord(BIG, nas));
  const path = file("large.pcap", pcapHeader(BIG, 1));
  for (let i = 0; i < 400; i++) appendFileSync(path, part);
  const watch = "let most = 0; setInterval(() => { most = Math.max(most, process.memoryUsage.rss()); }, 10).unref();";
  const tell = "process.on('exit', () => console.error(most));";
  const preload = `data:text/javascript,${encodeURIComponent(watch + tell)}`;
  const { code, out, err } = uenas(["decode", "--json", path], { node: ["--import", preload] });
  assert.equal(code, 0);
  assert.equal(jsonLines(out).length, 400);
  assert.ok(Number(err) > 10e6 && Number(err) < 200e6, `${err.trim()} octets for 400 MB`);
});
