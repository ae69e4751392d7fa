// What npm would publish, and what its types promise.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { test } from "node:test";

interface Package {
  readonly bin: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly types: string;
  readonly files: readonly string[];
}
const description = JSON.parse(readFileSync("package.json", "utf8")) as Package;

test("the packed files are what package.json promises, and nothing of the workshop", () => {
  const listing = execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [{ files }] = JSON.parse(listing) as [{ files: { path: string }[] }];
  const packed = new Set(files.map(({ path }) => path));
  const targets = Object.values(description.exports).flatMap((target) =>
    typeof target === "string" ? [target] : Object.values(target),
  );
  const promised = [...Object.values(description.bin), ...targets].map((path) => path.replace(/^\.\//, ""));
  const others = [
    "README.md",
    "LICENSE",
    "CHANGELOG.md",
    "build/rules.json",
    "host/samples/attach.pcap",
    "host/samples/downlink.txt",
    "host/bench/native/bench.c",
  ];
  // Types come with `npm run prepare`; the other test makes them.
  for (const path of [...promised, ...others])
    if (!path.startsWith("build/types/")) assert.ok(packed.has(path), `${path} is not packed`);
  assert.ok(description.files.includes("build/types"));
  const workshop = [...packed].filter((path) =>
    /^(tests|assembly)\/|\.ts$|^build\/(tests|tools|wasmtime)\//.test(path.replace(/\.d\.ts$/, "")),
  );
  assert.deepEqual(workshop, []);
});

test("the declarations stand on their own: a strict program compiles against them, and its mistakes are found", () => {
  const folder = mkdtempSync(join(tmpdir(), "uenas-types-"));
  const tsc = (...args: string[]): string =>
    spawnSync(process.execPath, [resolve("node_modules/typescript/bin/tsc"), ...args], { encoding: "utf8" }).stdout;
  assert.equal(tsc("-p", "tsconfig.types.json", "--outDir", folder), "");
  const program = (line: string): string => {
    const path = join(folder, "program.ts");
    const entry = description.types.replace("./build/types/", "./").replace(/\.d\.ts$/, ".js");
    const names = "createCodec, createUe, formatPdu, readCapture, type DecodedPdu, type UeEvent";
    const sim = 'import { readScenario, runScenario } from "./host/sim/index.js";';
    writeFileSync(path, `import { ${names} } from "${entry}";\n${sim}\n${line}\n`);
    return tsc("--noEmit", "--strict", "--target", "es2022", "--module", "nodenext", "--moduleResolution", "nodenext", path);
  };
  assert.equal(
    program("const pdu: DecodedPdu = createCodec().decode(new Uint8Array(1), 'uplink'); formatPdu(pdu); readCapture;"),
    "",
  );
  assert.match(program("const pdu: number = createCodec().decode(new Uint8Array(1));"), /error TS2322/);
  assert.match(program("createCodec().decode('07');"), /error TS2345/);
  const listen = (body: string): string =>
    program(`createUe({ listener(event: UeEvent) { if (event.kind === "uplink") ${body} } });`);
  assert.equal(listen("event.pdu.length;"), "");
  assert.match(listen("event.clause;"), /error TS2339/);
  assert.equal(program("const text: string | undefined = runScenario(readScenario('', 'x')).failure?.reason;"), "");
  rmSync(folder, { recursive: true });
});
