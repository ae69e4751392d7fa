// Builds for small parts: each is built, passes the gate of the module, does what the full build does as far as it goes, and says so where it
// does not. Its size has a budget.
import assert from "node:assert/strict";
import { test } from "node:test";
import { v8 } from "../../host/engine/v8.ts";
import { overBudget, readBudgets } from "../../host/firmware/budgets.ts";
import { VARIANTS, type Variant, variantFigures } from "../../host/firmware/variants.ts";
import { Misuse } from "../../host/generated/abi.ts";
import { firstDifference, record } from "../../host/replay/record.ts";
import { FEATURES } from "../../host/spec/features.ts";
import { compileCore } from "../../host/tools/compile.ts";
import { fromHex } from "../../host/ue/hex.ts";
import { DOWNLINK, NasModule, shippedModule } from "../harness/module.ts";
import { documentedExports } from "../module/abi.ts";
import { violations } from "../module/gate.ts";
import { type Line, lifeOf, networkOf, SessionUe } from "../ue/life.ts";
import { corpus } from "../wire/corpus.ts";
import { lifeCommands } from "./life.ts";

/** UE security capability with AES alone: EEA0, EEA2, EIA2. */
const AES_ALONE = fromHex("a020c040");
const life = record(v8, shippedModule, lifeCommands(AES_ALONE));
const downlinks = corpus
  .filter(({ direction }) => direction === "downlink")
  .map(({ hex, message }) => ({ pdu: fromHex(hex), message }));
const full = new NasModule(v8);
const modules = VARIANTS.map((variant) => ({ variant, octets: compileCore(variant.without) }));

/** Messages that belong to a feature. */
const MESSAGES: Readonly<Record<string, string>> = {
  SMS: "DOWNLINK NAS TRANSPORT",
  GENERIC_TRANSPORT: "DOWNLINK GENERIC NAS TRANSPORT",
  CELLULAR_IOT: "ESM DATA TRANSPORT",
  CS_SERVICES: "CS SERVICE NOTIFICATION",
  REMOTE_UE: "REMOTE UE REPORT RESPONSE",
};
/** Requests that belong to a feature, as commands, and what the core calls them. */
const REQUESTS: Readonly<Record<string, readonly [request: object, name: string]>> = {
  SMS: [{ sms: "0901" }, "sms"],
  GENERIC_TRANSPORT: [{ genericTransport: { type: 1, hex: "00" } }, "generic-transport"],
  CS_SERVICES: [{ csFallbackAnswer: { accept: true } }, "cs-fallback-answer"],
  REMOTE_UE: [{ remoteUeReport: { ebi: 5 } }, "remote-ue-report"],
};

const isWithout = ({ without }: Variant, feature: string): boolean => without.includes(feature);

test("the full build is the module that is shipped, and the others are smaller", () => {
  for (const { variant, octets } of modules) {
    if (variant.without.length === 0) assert.ok(Buffer.from(octets).equals(shippedModule));
    else assert.ok(octets.length < shippedModule.length, `${variant.name}: ${octets.length}`);
  }
  assert.throws(() => compileCore(["NOTHING"]), RangeError);
});

test("no build is bigger than its budget", () => {
  const figures = variantFigures(modules.map(({ variant, octets }) => [variant, octets.length]));
  const budgets = readBudgets();
  assert.deepEqual(overBudget(budgets, figures), []);
  const listed = Object.keys(budgets).filter((name) => name.startsWith("variant:"));
  assert.deepEqual(Object.keys(figures).sort(), listed.sort());
});

for (const { variant, octets } of modules) {
  test(`${variant.name}: the gate, and every PDU of the corpus decoded as by the full build`, () => {
    assert.deepEqual(violations(octets, documentedExports()), []);
    const module = new NasModule(v8, octets);
    const unknown = FEATURES.filter(({ name }) => isWithout(variant, name)).map(({ name }) => MESSAGES[name]);
    for (const { pdu, message } of downlinks) {
      const found = module.decode(pdu, DOWNLINK);
      if (unknown.includes(message ?? "")) {
        assert.equal(found.message, null);
        assert.deepEqual(found.disposition, { action: "status", cause: 97, clause: "TS 24.301 7.4" });
        continue;
      }
      assert.deepEqual(found, full.decode(pdu, DOWNLINK));
    }
  });

  if (isWithout(variant, "PROCEDURES")) {
    test(`${variant.name}: the functions of the UE say that they are not there`, () => {
      const module = new NasModule(v8, octets);
      for (const name of ["ueConfigure", "ueDownlink"]) assert.equal(module.call(name, 0), -Misuse.NotBuilt);
      for (const name of ["ueRequest", "ueLower", "ueTimer", "ueUsimResult"])
        assert.equal(module.call(name, 1, 0, 0, 0), -Misuse.NotBuilt);
      assert.equal(module.call("ueState"), 0);
    });
    continue;
  }
  test(`${variant.name}: the life with AES, octet for octet as with the full build`, () => {
    assert.equal(firstDifference(v8, octets, life), null);
  });
}

/** The events of a registered UE of a build after a command. */
function registered(octets: Uint8Array): SessionUe {
  const ue = new SessionUe(v8, undefined, octets);
  const network = networkOf();
  for (const step of lifeOf(AES_ALONE).slice(0, 6)) ue.do(typeof step === "function" ? step(network) : step);
  return ue;
}

const errorOf = (lines: readonly Line[]): unknown => lines.find((line) => line.error !== undefined)?.error;

for (const { variant, octets } of modules) {
  const [feature] = variant.without;
  if (feature === undefined || feature === "PROCEDURES" || variant.without.includes("PROCEDURES")) continue;
  for (const name of variant.without.filter((without) => REQUESTS[without] !== undefined)) {
    test(`${variant.name}: a request that belongs to ${name} is blocked`, () => {
      const [request, called] = REQUESTS[name]!;
      const lines = registered(octets).do({ request });
      assert.equal(errorOf(lines), undefined);
      assert.deepEqual(
        lines.filter(({ indicate }) => indicate !== undefined).map(({ indicate, request: blocked }) => [indicate, blocked]),
        [["request-blocked", called]],
      );
    });
  }
  test(`${variant.name}: a handover into LTE is ${isWithout(variant, "INTER_SYSTEM") ? "refused" : "made"}`, () => {
    const ue = registered(octets);
    ue.do({ lower: { event: "inter-system-changed" } });
    const keys = "00".repeat(32);
    const lines = ue.do({ lower: { event: "handover-to-s1", parameters: "11223344220a", keys } });
    const refusals = lines.filter(({ indicate }) => indicate === "handover-refused");
    assert.equal(refusals.length, isWithout(variant, "INTER_SYSTEM") ? 1 : 0);
  });
  test(`${variant.name}: what it has no part for is refused at configuration`, () => {
    const claims: readonly (readonly [feature: string, capability: string])[] = [
      ["SNOW3G", "e020c04001"],
      ["SNOW3G", "a060c04001"],
      ["ZUC", "b020c04001"],
      ["ZUC", "a030c04001"],
      ["CELLULAR_IOT", "a020c0400104"],
      ["CELLULAR_IOT", "a020c040010040"],
    ];
    for (const [name, ueNetworkCapability] of claims) {
      const ue = new SessionUe(v8, undefined, octets);
      const [first] = lifeOf(AES_ALONE);
      const configure = { ...(first as { configure: object }).configure, ueNetworkCapability };
      assert.equal(errorOf(ue.do({ configure })) !== undefined, isWithout(variant, name), `${name} ${ueNetworkCapability}`);
    }
    const combined = { ...(lifeOf(AES_ALONE)[0] as { configure: object }).configure, attachType: "combined EPS/IMSI attach" };
    const ue = new SessionUe(v8, undefined, octets);
    assert.equal(errorOf(ue.do({ configure: combined })) !== undefined, isWithout(variant, "CS_SERVICES"));
  });
  test(`${variant.name}: algorithms and tools that it is without say so`, () => {
    const module = new NasModule(v8, octets);
    const eia = (algorithm: number): number => module.call("eia", algorithm, 0, 0, 0, 0, 16, 64);
    if (isWithout(variant, "LABORATORY")) {
      for (const name of ["eia", "eea"]) assert.equal(module.call(name, 2, 0, 0, 0, 0, 16, 64), -Misuse.NotBuilt);
      assert.equal(module.call("hmacSha256", 0, 0), -Misuse.NotBuilt);
      for (const name of ["benchDecode", "benchFloor"]) assert.equal(module.call(name, 1), 0);
      for (const name of ["benchEia", "benchEea"]) assert.equal(module.call(name, 2, 64, 1), 0);
    } else {
      assert.equal(eia(1), isWithout(variant, "SNOW3G") ? -Misuse.Algorithm : 4);
      assert.equal(eia(2), 4);
      assert.equal(eia(3), isWithout(variant, "ZUC") ? -Misuse.Algorithm : 4);
    }
    module.decode(fromHex("075501"), DOWNLINK);
    assert.equal(module.call("encode", 0), isWithout(variant, "ENCODING") ? -Misuse.NotBuilt : 3);
  });
}
