// Who may import whom: wire ← errors ← security ← emm, esm ← index; nothing in host/ but memory.ts touches linear memory.
import assert from "node:assert/strict";
import { test } from "node:test";
import { type Source, sourcesUnder } from "./sources.ts";

const core = sourcesUnder("assembly").filter(({ path }) => !path.includes("/__tests__/") && !path.includes("/runtime/"));
const host = sourcesUnder("host");

/** The part of the core that a file belongs to: its directory, or its own name in assembly/. */
function partOf(path: string): string {
  const parts = path.split("/");
  return parts.length > 2 ? parts[1]! : parts[1]!.replace(/\.ts$/, "");
}

/** What stands below each part; everything may use `generated` and `memory`. */
const BELOW: Readonly<Record<string, readonly string[]>> = {
  generated: ["wire", "actions"],
  memory: [],
  wire: [],
  actions: [],
  errors: ["wire"],
  ue: ["wire"],
  timers: ["ue", "actions"],
  trace: ["ue", "actions"],
  records: ["wire"],
  state: ["esm", "security", "records", "ue"],
  rules: ["errors", "wire", "ue", "actions"],
  security: ["errors", "wire", "ue", "rules", "actions", "timers", "records"],
  emm: ["records", "security", "errors", "wire", "ue", "rules", "actions", "timers", "trace"],
  esm: ["security", "errors", "wire", "ue", "rules", "actions", "timers", "trace"],
  bench: ["errors", "wire", "security"],
};

/** EMM and ESM meet through these files and no others, besides the UE's record. */
const DOORS: readonly string[] = [
  "assembly/esm/dispatch.ts",
  "assembly/emm/services.ts",
  "assembly/emm/registration.ts",
  "assembly/emm/deregistration.ts",
];

function isAllowed(from: string, to: string): boolean {
  const [a, b] = [partOf(from), partOf(to)];
  if (a === b || a === "index" || b === "generated" || b === "memory") return true;
  if ((a === "emm" && b === "esm") || (a === "esm" && b === "emm")) return DOORS.includes(to);
  return BELOW[a]?.includes(b) ?? false;
}

const forbidden = (sources: readonly Source[]): string[] =>
  sources.flatMap(({ path, imports }) => imports.filter((to) => !isAllowed(path, to)).map((to) => `${path} imports ${to}`));

test("the core's parts import downwards only", () => {
  assert.ok(core.length > 50);
  assert.deepEqual(forbidden(core), []);
});

test("the rule sees what it forbids", () => {
  const of = (path: string, to: string): Source[] => [{ path, text: "", imports: [to] }];
  assert.equal(forbidden(of("assembly/wire/walk.ts", "assembly/errors/clause7.ts")).length, 1);
  assert.equal(forbidden(of("assembly/wire/ie/identity.ts", "assembly/esm/bearers.ts")).length, 1);
  assert.equal(forbidden(of("assembly/esm/status.ts", "assembly/emm/attach.ts")).length, 1);
  assert.equal(forbidden(of("assembly/emm/attach.ts", "assembly/index.ts")).length, 1);
  assert.equal(forbidden(of("assembly/security/aes.ts", "assembly/emm/attach.ts")).length, 1);
  assert.equal(forbidden(of("assembly/emm/attach.ts", "assembly/esm/dispatch.ts")).length, 0);
});

test("every import is found", () => {
  const known = new Set([...core, ...host].map(({ path }) => path));
  const missing = [...core, ...host].flatMap(({ path, imports }) =>
    imports.filter((to) => !known.has(to)).map((to) => `${path}: ${to}`),
  );
  assert.deepEqual(missing, []);
});

test("the core imports nothing from host/, and host/ nothing from the core", () => {
  const across = [
    ...core.flatMap(({ path, imports }) => imports.filter((to) => !to.startsWith("assembly/")).map((to) => `${path}: ${to}`)),
    ...host.flatMap(({ path, imports }) => imports.filter((to) => !to.startsWith("host/")).map((to) => `${path}: ${to}`)),
  ];
  assert.deepEqual(across, []);
});

test("engines know nothing of NAS", () => {
  const outside = host
    .filter(({ path }) => path.startsWith("host/engine/"))
    .flatMap(({ path, imports }) => imports.filter((to) => !to.startsWith("host/engine/")).map((to) => `${path}: ${to}`));
  assert.deepEqual(outside, []);
});

test("nothing in host/ but memory.ts, and the engines that provide it, touches linear memory", () => {
  const touching = host
    .filter(
      ({ path, text }) =>
        path !== "host/memory.ts" &&
        !path.startsWith("host/engine/") &&
        /\binstance\.memory\b|\.memory\.(buffer|set|subarray|slice)\b/i.test(text),
    )
    .map(({ path }) => path);
  assert.deepEqual(touching, []);
});
