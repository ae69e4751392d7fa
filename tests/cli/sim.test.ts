// `uenas attach`, `uenas run`, `uenas sim` as programs: what a tester types, and what comes of it.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createSocket } from "node:dgram";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { decodeLog, encodeLog } from "../../host/replay/log.ts";
import { engines } from "../harness/module.ts";
import { jsonLines, uenas } from "./run.ts";

/** Runs with a directory that is gone afterwards. */
function inDirectory(run: (directory: string) => void): void {
  const directory = mkdtempSync(join(tmpdir(), "uenas-"));
  try {
    run(directory);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

test("uenas attach: a ladder of 100 columns at most, the same each time", () => {
  const first = uenas(["attach", "--detach"]);
  assert.equal(first.code, 0, first.err);
  const lines = first.out.trimEnd().split("\n");
  for (const line of lines) assert.ok(line.length <= 100, line);
  const messages = lines.flatMap((line) => /[◀▶]/.exec(line) && (/ ([A-Z][A-Z ]+[A-Z]) /.exec(line)?.[1] ?? []));
  assert.deepEqual(messages.filter(Boolean), [
    "ATTACH REQUEST",
    "AUTHENTICATION REQUEST",
    "AUTHENTICATION RESPONSE",
    "SECURITY MODE COMMAND",
    "SECURITY MODE COMPLETE",
    "ATTACH ACCEPT",
    "ATTACH COMPLETE",
    "DETACH REQUEST",
    "DETACH ACCEPT",
  ]);
  assert.equal(uenas(["attach", "--detach"]).out, first.out);
});

test("uenas attach --reject: the clause behind the decision, and exit code 1", () => {
  const { out, err, code } = uenas(["attach", "--reject", "11"]);
  assert.equal(code, 1);
  assert.match(out, /TS 24\.301 5\.5\.1\.2\.5: ATTACH REJECT abort #11 PLMN not allowed/);
  assert.match(err, /not registered/);
});

test("uenas attach --json: events of the UE as uenas ue tells them, with the time", () => {
  const { out, code } = uenas(["attach", "--json", "--integrity", "1", "--ciphering", "0"]);
  assert.equal(code, 0);
  const lines = jsonLines(out);
  const complete = lines.find(({ message, uplink }) => message === "ATTACH COMPLETE" && uplink !== undefined);
  assert.equal(complete?.imsi, "001010123456789");
  assert.equal(typeof complete?.time, "number");
  assert.ok(lines.some(({ indicate }) => indicate === "registered"));
});

test("wrong words: the option and the reason, exit code 2, nothing else", () => {
  for (const args of [
    ["attach", "--loss", "2"],
    ["attach", "--delay", "80-20"],
    ["attach", "--pdn-type", "IPv5"],
    ["attach", "--integrity", "9"],
    ["attach", "--config", "/nowhere/at/all"],
    ["attach", "more"],
    ["run"],
    ["run", "no/such/scenario"],
    ["run", "attach/eps", "detach/by-user", "--pcap", "x"],
    ["sim", "--ues", "0"],
    ["sim", "--gsmtap", "::1"],
  ]) {
    const { code, out, err } = uenas(args);
    assert.equal(code, 2, args.join(" "));
    assert.equal(out, "");
    assert.match(err, /^uenas: ./);
  }
});

test("uenas run: a scenario by name, with a capture that decodes with the keys of the run", () => {
  inDirectory((directory) => {
    const [pcap, pcapng, keys, html] = ["a.pcap", "a.pcapng", "a.keys", "a.html"].map((name) => join(directory, name)) as [
      string,
      string,
      string,
      string,
    ];
    const args = ["run", "bearers/dedicated", "--pcap", pcap, "--pcapng", pcapng, "--key-log", keys, "--html", html];
    const { out, code } = uenas(args);
    assert.equal(code, 0);
    assert.match(out, /passed: A dedicated bearer, modified and taken away \(\d+ checks\)\n$/);
    for (const capture of [pcap, pcapng]) {
      const pdus = jsonLines(uenas(["decode", capture, "--keys", keys, "--json"]).out);
      assert.ok(pdus.some(({ message }) => message === "MODIFY EPS BEARER CONTEXT REQUEST"));
      for (const { message, faults, security } of pdus) {
        assert.notEqual(message, null);
        assert.deepEqual(faults, []);
        assert.notEqual((security as { verified?: boolean } | null)?.verified, false);
      }
    }
    const report = readFileSync(html, "utf8");
    assert.match(report, /<svg /);
    assert.match(report, /MODIFY EPS BEARER CONTEXT REQUEST/);
    assert.doesNotMatch(report, /(src|href)="(?!#)/, "the report needs nothing else");
  });
});

test("uenas run: a file that fails says the step and the reason, and ends with 1", () => {
  inDirectory((directory) => {
    const path = join(directory, "mine.yaml");
    writeFileSync(
      path,
      "title: mine\nsteps:\n  - power: on\n  - expect: { uplink: ATTACH REQUEST }\n  - expect: { uplink: DETACH REQUEST }\n",
    );
    const { code, err, out } = uenas(["run", path]);
    assert.equal(code, 1);
    assert.match(err, /step 3: this did not come: uplink DETACH REQUEST/);
    assert.match(out, /failed: mine/);
  });
});

test("uenas run: what came by the expected name, but with other values, is told", () => {
  inDirectory((directory) => {
    const path = join(directory, "mine.yaml");
    for (const [expected, told] of [
      [
        "uplink: ATTACH REQUEST, ies: { EPS attach type: 2, T3324 value: 5 }, protection: integrity",
        /last that came had ies EPS attach type \{"code":1,"name":"EPS attach"\}, no T3324 value, protection plain$/m,
      ],
      ["uplink: ATTACH REQUEST, absent: [UE network capability]", /last that came had absent UE network capability \{/],
      ["bearer: { ebi: 5, state: active, qci: 5 }", /last that came had ebi 5, state active, qci 9$/m],
      ["timer: T3410, change: expired, within: 5 s", /last that came had change stop$/m],
      ["indicate: registered, with: { emergency: true }", /last that came had with \{/],
    ] as const) {
      writeFileSync(path, `title: mine\nsteps:\n  - power: on\n  - expect: { ${expected} }\n`);
      const { code, err } = uenas(["run", path]);
      assert.equal(code, 1);
      assert.match(err, told);
    }
  });
});

test("a file that is no scenario: field or line, and the reason", () => {
  inDirectory((directory) => {
    const path = join(directory, "mine.yaml");
    for (const [text, reason] of [
      ["title: x\nsteps:\n  - pwer: on\n", /steps\[0\]: must hold one of power/],
      ["title: x\nsteps:\n  - expect: { uplink: A, cause: 3 }\n", /steps\[0\]\.expect\.cause: does not go with uplink/],
      ["title: x\nsteps:\n  - wait: soon\n", /steps\[0\]\.wait: must be a time/],
      ["title: x\nsteps: [\n", /line 3/],
      ["steps: []\n", /title: is missing/],
      ["title: x\nsteps:\n  - wrong: { message: ATTACH ACCEPT, set: { GUTI: 80808080 } }\n", /GUTI: must be an octet.*in quotes/],
    ] as const) {
      writeFileSync(path, text);
      const { code, err } = uenas(["run", path]);
      assert.equal(code, 2, text);
      assert.match(err, reason);
    }
  });
});

test("uenas run with several, --list, --schema", () => {
  const many = uenas(["run", "attach/eps", "detach/by-user"]);
  assert.equal(many.code, 0);
  assert.match(many.out, /^passed {2}attach\/eps: .*\npassed {2}detach\/by-user: .*\n2 passed, 0 failed\n$/);
  const names = uenas(["run", "--list"]).out.trimEnd().split("\n");
  assert.ok(names.length >= 60);
  const schema = JSON.parse(uenas(["run", "--schema"]).out) as { required: string[] };
  assert.deepEqual(schema.required, ["title", "steps"]);
});

test("--gsmtap: the PDUs go out as datagrams", async () => {
  const socket = createSocket("udp4");
  const datagrams: Buffer[] = [];
  socket.on("message", (datagram) => datagrams.push(datagram));
  await new Promise<void>((resolve) => socket.bind(0, "127.0.0.1", resolve));
  const { port } = socket.address();
  const { spawn } = await import("node:child_process");
  const child = spawn(process.execPath, ["build/uenas.js", "attach", "--gsmtap", `127.0.0.1:${port}`], { stdio: "ignore" });
  const code = await new Promise<number | null>((resolve) => child.on("exit", resolve));
  for (let i = 0; i < 100 && datagrams.length < 7; i++) await new Promise((resolve) => setTimeout(resolve, 10));
  socket.close();
  assert.equal(code, 0);
  assert.equal(datagrams.length, 7);
  for (const datagram of datagrams) assert.deepEqual([...datagram.subarray(0, 3)], [2, 4, 0x12]);
});

test("uenas sim: a console over running UEs", () => {
  const script = [
    "ues",
    "use 2",
    "status",
    "request pdnConnectivity apn=ims pdnType=IPv4",
    "bearers",
    "mme activateDedicated linkedEbi=6",
    "wrong: { message: SECURITY MODE COMMAND, mac: wrong }",
    "mme securityMode",
    "timers",
    "advance 1m",
    "nonsense",
    "wait: 3 s",
    "mme nonsense",
    "request detach",
    "help",
    "quit",
  ];
  const { stdout, status } = spawnSync(process.execPath, ["build/uenas.js", "sim", "--ues", "2"], {
    input: `${script.join("\n")}\n`,
    encoding: "utf8",
  });
  assert.equal(status, 0);
  assert.match(stdout, /\* 1 {2}001010123456789 {2}EMM-REGISTERED\.NORMAL-SERVICE\n {2}2 {2}001010123456790/);
  assert.match(stdout, /mme emm {13}EMM-REGISTERED/);
  assert.match(stdout, /001010123456790 .*ACTIVATE DEDICATED EPS BEARER CONTEXT ACCEPT/);
  assert.match(stdout, /TS 24\.301 5\.4\.3\.5: SECURITY MODE COMMAND reject #24/);
  assert.match(stdout, /there is no "nonsense"/);
  assert.match(stdout, /wait is for scenario files/);
  assert.match(stdout, /mme: must hold one of authenticate/);
  assert.match(stdout, /001010123456790 .*DETACH REQUEST/);
});

const tshark = spawnSync("tshark", ["--version"]).error === undefined;
test("tshark dissects every message of a run, none malformed", {
  skip: !tshark && !process.env.CI && "tshark is not here",
}, () => {
  inDirectory((directory) => {
    const pcap = join(directory, "a.pcap");
    assert.equal(uenas(["run", "bearers/dedicated", "--pcap", pcap, "--plain"]).code, 0);
    const { stdout, status } = spawnSync("tshark", ["-r", pcap, "-V"], { encoding: "utf8", maxBuffer: 1 << 26 });
    assert.equal(status, 0);
    assert.match(stdout, /Modify EPS bearer context request/);
    assert.doesNotMatch(stdout, /malformed/i);
  });
});

test("--record and uenas replay: the same octets on every engine; a difference is shown at the first input", () => {
  inDirectory((directory) => {
    const log = join(directory, "a.log");
    assert.equal(uenas(["run", "bearers/dedicated", "--record", log]).code, 0);
    for (const engine of engines()) {
      const { out, code } = uenas(["replay", log, "--engine", engine.name]);
      assert.equal(code, 0);
      assert.match(out, /^\d+ inputs, the same octets on /);
    }
    const octets = readFileSync(log);
    const entries = decodeLog(octets);
    const place = entries.findIndex(({ expected }) => expected.length > 20);
    entries[place]!.expected[10]! ^= 1;
    writeFileSync(log, encodeLog(entries));
    const changed = uenas(["replay", log]);
    assert.equal(changed.code, 1);
    assert.match(changed.out, new RegExp(`^v8: input ${place + 1} at \\d+ ms, ue\\w+\\(`));
    writeFileSync(log, octets.subarray(0, octets.length - 3));
    assert.match(uenas(["replay", log]).err, /ends too soon/);
  });
});
