// Key material leaves a run only where it is asked for by name: the key log, the record for uenas replay, events with --show-keys, and what the
// commands of uenas ue are there for (K_eNB for the access stratum, storage, snapshots). What is shown, reported, captured and complained
// about holds none.

import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { nasKey } from "../../host/sim/crypto/algorithms.ts";
import { SUBSCRIBER } from "../../host/sim/world.ts";
import { jsonLines, uenas } from "./run.ts";

const SCENARIOS = ["life", "bearers/dedicated", "authentication/request-again", "security/eia3-eea3"];
const { k, opc } = SUBSCRIBER.usim;

interface LoggedContext {
  readonly kasme: string;
  readonly eia: number;
  readonly eea: number;
}

/** Runs with a directory of its own. */
function inDirectory(run: (path: (name: string) => string) => void): void {
  const directory = mkdtempSync(join(tmpdir(), "uenas-"));
  try {
    run((name) => join(directory, name));
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** Hexadecimal digits of all keys of a subscriber's contexts. */
function keysOf(contexts: readonly LoggedContext[]): string[] {
  const derived = contexts.flatMap(({ kasme, eia, eea }) => {
    const octets = Buffer.from(kasme, "hex");
    return [nasKey(octets, 1, eea), nasKey(octets, 2, eia)].map((key) => Buffer.from(key).toString("hex"));
  });
  return [k, opc, ...contexts.map(({ kasme }) => kasme), ...derived];
}

function assertNone(secrets: readonly string[], content: string | Buffer, what: string): void {
  for (const secret of secrets) {
    assert.match(secret, /^([0-9a-f]{32}){1,2}$/);
    if (typeof content !== "string") assert.ok(!content.includes(Buffer.from(secret, "hex")), what);
    assert.ok(!content.toString("latin1").toLowerCase().includes(secret), what);
  }
}

for (const scenario of SCENARIOS)
  test(`${scenario}: keys are in the key log and where --show-keys asks for them, not in ladder, events, report and captures`, () => {
    inDirectory((path) => {
      const captures = ["--pcap", path("a.pcap"), "--pcapng", path("a.pcapng"), "--html", path("a.html")];
      const { out, err, code } = uenas(["run", scenario, "-v", ...captures, "--key-log", path("a.keys")]);
      assert.equal(code, 0, err);
      assert.equal(uenas(["run", scenario, "--plain", "--pcap", path("plain.pcap")]).code, 0);
      const events = uenas(["run", scenario, "--json"]).out;
      const told = jsonLines(uenas(["run", scenario, "--json", "--show-keys"]).out);
      const kenbs = told.flatMap(({ keys }) => (keys === undefined ? [] : [(keys as { readonly kenb: string }).kenb]));
      const log = JSON.parse(readFileSync(path("a.keys"), "utf8")) as LoggedContext[];
      assert.ok(log.length > 0 && kenbs.length > 0);
      const secrets = [...keysOf(log), ...kenbs];
      assertNone(secrets, out, "in the ladder");
      assertNone(secrets, err, "in what is reported");
      assertNone(secrets, events, "in the events");
      for (const name of ["a.pcap", "a.pcapng", "a.html", "plain.pcap"])
        assertNone(secrets, readFileSync(path(name)), `in ${name}`);
      assert.ok(jsonLines(events).some(({ keys }) => (keys as { ulCount?: number } | undefined)?.ulCount !== undefined));
    });
  });

test("files that hold keys are their owner's alone", () => {
  inDirectory((path) => {
    assert.equal(
      uenas(["run", "life", "--key-log", path("a.keys"), "--record", path("a.log"), "--html", path("a.html")]).code,
      0,
    );
    assert.equal(statSync(path("a.keys")).mode & 0o077, 0);
    assert.equal(statSync(path("a.log")).mode & 0o077, 0);
  });
});

test("of uenas ue only K_eNB, storage and snapshots hold keys, never those of the USIM outside a snapshot", () => {
  const configure = { imsi: SUBSCRIBER.imsi, usim: SUBSCRIBER.usim };
  const challenge = "075200e35c8cafd695179d3f930d9e5c88f24110296ee837a7ea800093bc1c7f51add838";
  const commands = [{ configure }, { cell: { plmn: "00101", tac: 1 } }, { power: "on" }, { downlink: challenge }];
  const input = [...commands, { state: {} }, { power: "off" }].map((command) => JSON.stringify(command)).join("\n");
  const { out, err } = uenas(["ue", "--json"], { input });
  assert.ok(
    jsonLines(out).some(({ message }) => message === "AUTHENTICATION RESPONSE"),
    out,
  );
  assertNone([k, opc], out, "in an event");
  assert.equal(err, "");
});

const SECRET = "69f6671d844d27d11259c0d650420fe3f2cb3fb7afd75d32cbb021641e344f14";

test("complaints about keys do not hold them", () => {
  const wrongUsims = [`"${SECRET}zz"`, `"${SECRET}"`, `${SECRET}`, `"${SECRET}`, `["${SECRET}"]`, `{"${SECRET}": 1}`];
  for (const wrong of wrongUsims) {
    const input = `{"configure":{"imsi":"001010123456789","usim":{"algorithm":"milenage","k":${wrong},"opc":"${opc}"}}}\n`;
    const { out, err } = uenas(["ue", "--json"], { input });
    assert.match(out, /"error"/);
    for (const text of [out, err]) assertPartless(text, wrong);
  }
  inDirectory((path) => {
    const contents = [
      `{"kasme":"${SECRET.slice(2)}zz"}`,
      `{"kasme":"${SECRET}00"}`,
      `{"kasme":${SECRET}}`,
      `{"kasme":"${SECRET}`,
    ];
    for (const content of contents) {
      writeFileSync(path("keys.json"), content);
      const { out, err, code } = uenas(["decode", "0741", "--keys", path("keys.json")]);
      assert.equal(code, 2);
      assertPartless(`${out}${err}`.replaceAll(path("keys.json"), ""), content);
      const attached = uenas(["attach", "--config", path("keys.json")]);
      assertPartless(`${attached.out}${attached.err}`.replaceAll(path("keys.json"), ""), content);
    }
  });
});

/** No six digits of the secret in a row. */
function assertPartless(text: string, what: string): void {
  for (let i = 0; i + 6 <= SECRET.length; i++)
    assert.ok(!text.toLowerCase().includes(SECRET.slice(i, i + 6)), `${what}: ${text}`);
}
