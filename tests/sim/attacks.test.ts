// The step "attack" of scenarios: what it must find, and that there are attacks in every state of EMM.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { EmmState } from "../../host/generated/abi.ts";
import type { Scenario } from "../../host/sim/scenario/language.ts";
import { scenarioField } from "../../host/sim/scenario/language.ts";
import { ScenarioLibrary } from "../../host/sim/scenario/library.ts";
import { runScenario } from "../../host/sim/scenario/run.ts";

const module = readFileSync("build/nas.wasm");

/** An attack on a UE that is registered and connected. */
function runAttack(attack: Readonly<Record<string, unknown>>): ReturnType<typeof runScenario> {
  const steps = [{ power: "on" }, { expect: { uplink: "ATTACH COMPLETE" } }, { wait: "100 ms" }, { attack }];
  return runScenario(scenarioField.read({ title: "attack", network: { inactivity: "none" }, steps }, ""), { module });
}

/** Why it fails. */
const failureOf = (attack: Readonly<Record<string, unknown>>): string | null => runAttack(attack).failure?.reason ?? null;

const PLAIN = { message: "EMM STATUS", ies: { "EMM cause": 97 }, protection: "plain" };
const ASKED = { message: "IDENTITY REQUEST", ies: { "Identity type": 2 } };

test("an attack that the UE withstands is no failure", () => {
  assert.equal(failureOf({ ...PLAIN, rule: "4.4.4.2" }), null);
  assert.equal(failureOf({ ...ASKED, mac: "wrong", rule: "4.4.4.2" }), null);
});

test("an answer that is not allowed, one that does not come, a decision that is not told or another one", () => {
  assert.match(
    failureOf({ ...ASKED, changes: ["timers"], sends: ["IDENTITY RESPONSE", "EMM STATUS"] })!,
    /^the UE sends IDENTITY RESPONSE, not/,
  );
  assert.match(failureOf({ ...PLAIN, rule: "4.4.4.2", sends: ["EMM STATUS"] })!, /^the UE sends nothing, not EMM STATUS/);
  assert.match(failureOf(PLAIN)!, /^the UE tells .*4\.4\.4\.2.*, not none/);
  assert.match(failureOf({ ...PLAIN, rule: "4.4.3.2" })!, /^the UE tells .*4\.4\.4\.2/);
  assert.match(failureOf({ ...PLAIN, rule: "4.4.4.2", outcome: "reject" })!, /^the UE tells .*"ignore"/);
});

test("a message that the UE heeds changes its memory, or its state", () => {
  assert.match(failureOf(ASKED)!, /changes what the UE remembers/);
  assert.match(failureOf({ message: "DETACH REQUEST", ies: { "Detach type": 2 }, sends: ["DETACH ACCEPT"] })!, /changes emm: /);
});

test("each bit of the octets named is turned once, and no other", () => {
  const content = { message: "EMM STATUS", ies: { "EMM cause": 97 }, protection: "plain" };
  const { failure, events } = runAttack({ ...content, eachBit: [2, 2], rule: "4.4.4.2" });
  assert.equal(failure, null);
  const received = events.flatMap((event) =>
    event.source === "link" && event.kind === "arrived" && event.direction === "downlink"
      ? Buffer.from(event.pdu).toString("hex")
      : [],
  );
  assert.deepEqual(
    received.slice(-8),
    [0x80, 0x40, 0x20, 0x10, 8, 4, 2, 1].map((bit) => `0760${(97 ^ bit).toString(16).padStart(2, "0")}`),
  );
});

test("only what was sent before a message is sent again", () => {
  const again = { replay: "AUTHENTICATION REQUEST", rule: "4.4.4.2" };
  assert.equal(failureOf({ ...again, before: "SECURITY MODE COMMAND" }), null);
  assert.match(
    failureOf({ ...again, before: "AUTHENTICATION REQUEST" })!,
    /^no AUTHENTICATION REQUEST has been sent before the last/,
  );
  assert.match(
    failureOf({ ...again, before: "SERVICE REJECT" })!,
    /^no AUTHENTICATION REQUEST has been sent before the last SERVICE REJECT/,
  );
});

test("what cannot be sent is said", () => {
  assert.match(failureOf({ replay: "SERVICE REJECT" })!, /^no SERVICE REJECT has been sent/);
  assert.match(failureOf({ rule: "4.4.4.2" })!, /needs its name, or plain/);
});

/** States of the UE, by name, in which scenarios attack it. */
function attackedStates(scenarios: readonly Scenario[]): Set<string> {
  const states = scenarios.flatMap(({ steps }) =>
    steps.flatMap((step, i) => {
      const next = steps.slice(i + 1).find(({ name }) => name !== "never" && name !== "link");
      return step.name === "ue" && next?.name === "attack" ? String(step.value.emm).split(".")[0]! : [];
    }),
  );
  return new Set(states);
}

test("every class of attack is played against every state of EMM that has a connection", () => {
  const library = new ScenarioLibrary("host/scenarios");
  const classesOf = (table: string): Map<string, Set<string>> => {
    const classes = new Map<string, Set<string>>();
    const names = library.names().filter((name) => name.startsWith(`security/${table}/`));
    const rows = [
      "registered-initiated",
      "service-request-initiated",
      "tracking-area-updating-initiated",
      "deregistered-initiated",
    ];
    for (const name of names) {
      const variant = name.slice(`security/${table}/`.length);
      const row = rows.find((candidate) => variant.startsWith(`${candidate}-`));
      if (row === undefined) continue;
      const column = variant.slice(row.length + 1);
      classes.set(column, (classes.get(column) ?? new Set()).add(row));
    }
    return classes;
  };
  const owed = ["replayed-rejects", "earlier-keys-rejects", "altered-request", "bidding-down", "null-integrity", "count-wrapped"];
  const types = Array.from({ length: 13 }, (_, i) => `header-type-${i + 3}`);
  for (const table of ["secure-exchange", "no-secure-exchange"]) {
    const classes = classesOf(table);
    for (const name of [...owed, ...types]) assert.ok(classes.has(name), `${table}: ${name}`);
    for (const [name, rows] of classes) assert.equal(rows.size, 4, `${table}: ${name}`);
  }
});

test("there are attacks in every state of EMM", () => {
  const library = new ScenarioLibrary("host/scenarios");
  const scenarios = library.names().filter((name) => name.startsWith("security/"));
  const words = Object.keys(EmmState).map((name) => name.replace(/[A-Z]/g, "-$&").toUpperCase());
  assert.deepEqual(
    [...attackedStates(scenarios.map((name) => library.read(name)))].sort(),
    words.map((word) => `EMM${word}`).sort(),
  );
});
