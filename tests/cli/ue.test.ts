// `uenas ue` as a program: JSON Lines and the prompt over a pipe.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { complete, readLine, WordsError } from "../../host/cli/ue/words.ts";
import { CONFIGURE } from "../ue/life.ts";

const run = (args: readonly string[], input: string) =>
  spawnSync(process.execPath, ["build/uenas.js", "ue", ...args], { input, encoding: "utf8" });

test("--json: events, then done, for each line; a line that is no command gives an error and done", () => {
  const lines = [CONFIGURE, { cell: { plmn: "00101", tac: 1 } }, { power: "on" }].map((line) => JSON.stringify(line));
  const { stdout, status } = run(["--json"], `${lines.join("\n")}\nnonsense\n{"advance": 15000}\n`);
  const out = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  assert.equal(out.filter((line) => line.done === true).length, 5);
  assert.equal(out.filter((line) => line.error !== undefined).length, 1);
  assert.equal(out.find((line) => line.uplink !== undefined)?.message, "ATTACH REQUEST");
  assert.ok(out.some((line) => line.timer === "T3410" && line.expired === true));
  assert.deepEqual(out.at(-1), { done: true, now: 15000 });
  assert.equal(status, 1);
});

test("the prompt: the same words, read by people", () => {
  const directory = mkdtempSync(join(tmpdir(), "uenas-"));
  try {
    const [config, saved] = [join(directory, "ue.json"), join(directory, "saved")];
    writeFileSync(config, JSON.stringify(CONFIGURE));
    const script = [
      "help",
      "help request",
      `configure ${config}`,
      "cell 00101 1",
      "power on",
      "advance 15s",
      "timers",
      `snapshot ${saved}`,
      `restore ${saved}`,
      "state",
      "quit",
      "",
    ];
    const { stdout, stderr, status } = run(["--virtual"], script.join("\n"));
    assert.equal(status, 0, stderr + stdout);
    assert.match(stdout, /→ ATTACH REQUEST {2}\(mo-Signalling\)/);
    assert.match(stdout, /T3410 started, 15 s/);
    assert.match(stdout, /T3410 expired/);
    assert.match(stdout, /T3411 10 s/);
    assert.match(stdout, /pdnConnectivity/);
    assert.match(stdout, /EMM-DEREGISTERED/);
    const bad = run(["--virtual"], "fly\npower on\n");
    assert.equal(bad.status, 1);
    assert.match(bad.stdout, /there is no "fly"/);
  } finally {
    rmSync(directory, { recursive: true });
  }
});

test("words → commands", () => {
  const command = (line: string): unknown => (readLine(line) as { command: unknown }).command;
  assert.deepEqual(command("cell 00101 1"), { cell: { plmn: "00101", tac: 1 } });
  assert.deepEqual(command("cell none"), { cell: null });
  assert.deepEqual(command("advance 54m"), { advance: 3_240_000 });
  assert.deepEqual(command("request attach"), { request: { attach: {} } });
  assert.deepEqual(command("request detach switchOff=true"), { request: { detach: { switchOff: true } } });
  assert.deepEqual(command("request pdnConnectivity apn=ims pdnType=IPv6"), {
    request: { pdnConnectivity: { apn: "ims", pdnType: "IPv6" } },
  });
  assert.deepEqual(command("request sms 09 01 00"), { request: { sms: "090100" } });
  assert.deepEqual(command("lower drb-released ebis=5,6"), { lower: { event: "drb-released", ebis: [5, 6] } });
  assert.deepEqual(command("downlink 07 55 01"), { downlink: "075501" });
  assert.deepEqual(command('{"state": {}}'), { state: {} });
  assert.deepEqual(readLine("  "), { kind: "nothing" });
  for (const line of ["advance soon", "cell", "request", "request detach now", "configure", "{"])
    assert.throws(() => readLine(line), WordsError);
});

test("completion", () => {
  assert.deepEqual(complete("re"), [["request", "restore"], "re"]);
  assert.deepEqual(complete("request pdn"), [["pdnConnectivity", "pdnDisconnect"], "pdn"]);
  assert.deepEqual(complete("lower drb-r"), [["drb-released"], "drb-r"]);
});

test("wrong usage ends with 2", () => {
  for (const args of [["--fly"], ["--engine", "nothing"], ["--config", "no-such-file"], ["--listen", "nowhere"]])
    assert.equal(run(args, "").status, 2, args.join(" "));
});
