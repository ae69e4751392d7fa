// The gate on the shipped module, and for each of its rules a module that breaks it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { v8 } from "../../host/engine/v8.ts";
import { engines, NasModule, shippedModule } from "../harness/module.ts";
import { sourcesUnder } from "../house/sources.ts";
import { corpus } from "../wire/corpus.ts";
import { declaredFunctions, documentedExports, documentedFunctions } from "./abi.ts";
import { MAX_OCTETS, MEMORY_LIMIT, violations } from "./gate.ts";

test("the shipped module: no import, start, table, growth or opcode beyond 1.0; one page; exports as README.md's ABI table", () => {
  assert.deepEqual(violations(shippedModule, documentedExports()), []);
});

test("the shipped module compares MACs: the switch of the fuzz build is nowhere but in two sources, and off", () => {
  const nas = new NasModule(v8);
  assert.equal(nas.call("abiVersion"), 0x10000);
  const naming = sourcesUnder("assembly").filter(({ text }) => text.includes("UENAS_FUZZ"));
  assert.deepEqual(
    naming.map(({ path }) => path),
    ["assembly/index.ts", "assembly/security/integrity.ts"],
  );
  for (const path of ["asconfig.json", "host/tools/build.ts"])
    assert.ok(!readFileSync(path, "utf8").includes("UENAS_FUZZ"), path);
});

test("README.md's ABI table names the functions and parameters of assembly/index.ts, in its order", () => {
  assert.deepEqual(documentedFunctions(), declaredFunctions());
});

for (const engine of engines()) {
  test(`regions lie below ${MEMORY_LIMIT}, and nothing above is ever written (${engine.name})`, () => {
    const module = new NasModule(engine);
    for (const [address, size] of [
      ["receiveAddress", "receiveSize"],
      ["transmitAddress", "transmitSize"],
    ] as const) {
      const end = module.call(address) + module.call(size);
      assert.ok(end <= MEMORY_LIMIT, `${address} ends at ${end}`);
    }
    assert.equal(module.memory.length, 65_536);
    for (const { hex, direction } of corpus) module.decode(Buffer.from(hex, "hex"), direction === "uplink" ? 1 : 0);
    for (let algorithm = 0; algorithm < 4; algorithm++) {
      module.call("eia", algorithm, 0, 0, 0, 0, 16, 512);
      module.call("eea", algorithm, 0, 0, 0, 0, 16, 512);
    }
    module.call("hmacSha256", 32, 100);
    assert.ok(module.memory.subarray(MEMORY_LIMIT).every((octet) => octet === 0));
  });
}

// ---- Modules that break one rule each ----

type Octets = readonly number[];
const vector = (items: readonly Octets[]): Octets => [items.length, ...items.flat()];
const text = (name: string): Octets => [name.length, ...Buffer.from(name)];
const unsigned = (value: number): Octets => (value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)]);
const signed = (value: number): Octets =>
  value >= -64 && value < 64 ? [value & 0x7f] : [(value & 0x7f) | 0x80, ...signed(value >> 7)];

interface Parts {
  readonly type?: Octets;
  readonly memory?: Octets;
  readonly code?: Octets;
  readonly exports?: readonly Octets[];
  /** [id, contents] of further sections. */
  readonly more?: readonly (readonly [number, Octets])[];
}
const END = 0x0b;
const MEMORY_EXPORT: Octets = [...text("memory"), 2, 0];

/** A module with one function `f`, of no parameters and one result, that the gate lets pass unless a part says otherwise. */
function moduleOf(parts: Parts = {}): Uint8Array {
  const code: Octets = [0, ...(parts.code ?? [0x41, 0]), END];
  const sections: (readonly [number, Octets])[] = [
    [1, vector([parts.type ?? [0x60, 0, 1, 0x7f]])],
    [3, [1, 0]],
    [5, parts.memory ?? [1, 1, 1, 1]],
    [7, vector(parts.exports ?? [[...text("f"), 0, 0], MEMORY_EXPORT])],
    [10, [1, ...unsigned(code.length), ...code]],
    ...(parts.more ?? []),
  ];
  const ordered = sections.sort(([a], [b]) => a - b);
  return Uint8Array.from([
    0,
    0x61,
    0x73,
    0x6d,
    1,
    0,
    0,
    0,
    ...ordered.flatMap(([id, octets]) => [id, ...unsigned(octets.length), ...octets]),
  ]);
}

const ALLOWED = new Map([["f", 0]]);
const found = (parts: Parts): string[] => violations(moduleOf(parts), ALLOWED);

test("a small module passes, and V8 takes it", () => {
  assert.deepEqual(found({}), []);
  assert.equal(v8.instantiate(moduleOf()).fn("f")(), 0);
});

test("imports, start function, table, elements, globals, custom and later sections", () => {
  assert.deepEqual(found({ more: [[2, vector([[...text("env"), ...text("abort"), 0, 0]])]] }).slice(0, 2), [
    "1 imports",
    "section Import",
  ]);
  assert.deepEqual(found({ more: [[8, [0]]] }), ["section Start"]);
  assert.deepEqual(found({ more: [[4, vector([[0x70, 0, 1]])]] }), ["section Table"]);
  assert.deepEqual(found({ more: [[9, [0]]] }), ["section Element"]);
  assert.deepEqual(found({ more: [[6, vector([[0x7f, 1, 0x41, 0, END]])]] }), ["section Global"]);
  assert.deepEqual(found({ more: [[0, text("name")]] }), ["section Custom"]);
  assert.deepEqual(found({ more: [[12, [0]]] }), ["section 12"]);
});

test("a global export", () => {
  const parts = {
    more: [[6, vector([[0x7f, 1, 0x41, 0, END]])]],
    exports: [[...text("f"), 0, 0], MEMORY_EXPORT, [...text("g"), 3, 0]],
  } as const;
  assert.deepEqual(found(parts), ["section Global", "export g is no function"]);
});

test("memory that is not one page, or grows, or is asked for its size", () => {
  assert.deepEqual(found({ memory: [1, 0, 1] }), ["memory is 1.., not 1..1 page"]);
  assert.deepEqual(found({ memory: [1, 1, 1, 2] }), ["memory is 1..2, not 1..1 page"]);
  assert.deepEqual(found({ memory: [1, 1, 2, 2] }), ["memory is 2..2, not 1..1 page"]);
  assert.match(found({ code: [0x41, 0, 0x40, 0] }).join(), /^memory\.grow at \d+$/);
  assert.match(found({ code: [0x3f, 0] }).join(), /^memory\.size at \d+$/);
  assert.match(found({ code: [0x41, 0, 0x11, 0, 0] }).join(), /^call_indirect at \d+$/);
});

test("instructions and types that WebAssembly 1.0 does not have", () => {
  for (const opcode of [0xc0, 0xc4, 0xfc, 0xfd, 0xfe, 0x1c, 0xd0, 0x12, 0x06]) {
    assert.match(
      found({ code: [0x41, 0, opcode, 0] }).join(),
      new RegExp(`^opcode 0x${opcode.toString(16)} at \\d+ is not of WebAssembly 1.0$`),
    );
  }
  assert.match(found({ type: [0x60, 0, 2, 0x7f, 0x7f] }).join(), /^2 results at/);
  assert.match(found({ type: [0x60, 1, 0x7b, 0] }).join(), /^value type 0x7b/);
  assert.match(found({ code: [0x02, 0, END, 0x41, 0] }).join(), /^block with a type index/);
  assert.deepEqual(violations(Uint8Array.of(1, 2, 3), ALLOWED), ["no WebAssembly module"]);
});

test("every instruction of 1.0 is stepped over by its own length", () => {
  const code = [
    [0x02, 0x40, 0x0c, 0, END],
    [0x41, 0, 0x04, 0x40, 0x01, 0x05, 0x00, END],
    [0x03, 0x40, 0x41, 0, 0x0d, 0, END],
    [0x02, 0x40, 0x41, 0, 0x0e, 2, 0, 0, 0, END],
    [0x42, ...signed(-(2 ** 30)), 0x1a],
    [0x43, 0x40, 0x40, 0x40, 0x40, 0x1a],
    [0x44, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x1a],
    [0x41, 0, 0x41, 0, 0x41, 0, 0x1b, 0x1a],
    [0x41, 0, 0x28, 2, 0x40, 0x1a],
    [0x41, 0, 0x41, ...signed(0x40), 0x36, 2, 0x40],
    [0x10, 0, 0x45, 0x0f],
  ].flat();
  assert.deepEqual(found({ code }), []);
});

test("data and fixed addresses beyond half a page", () => {
  const data = (address: number, length: number): Parts => ({
    more: [[11, vector([[0, 0x41, ...signed(address), END, length, ...new Array<number>(length).fill(0)]])]],
  });
  assert.deepEqual(found(data(MEMORY_LIMIT - 4, 4)), []);
  assert.deepEqual(found(data(MEMORY_LIMIT - 4, 5)), ["data segment of 5 octets at 32764"]);
  const load = (address: number, offset: number): Parts => ({ code: [0x41, ...signed(address), 0x28, 2, ...unsigned(offset)] });
  assert.deepEqual(found(load(MEMORY_LIMIT - 8, 4)), []);
  assert.match(found(load(MEMORY_LIMIT - 8, 8)).join(), /^address 32768 at \d+$/);
  assert.match(found(load(-4, 0)).join(), /^address -4 at \d+$/);
  const store = (offset: number): Parts => ({ code: [0x41, 0, 0x41, ...signed(-1), 0x36, 2, ...unsigned(offset), 0x41, 0] });
  assert.deepEqual(found(store(16)), []);
  assert.match(found(store(MEMORY_LIMIT)).join(), /^address 32768 at \d+$/);
});

test("exports: unexpected, missing, with another signature, no memory, not 32-bit", () => {
  const f: Octets = [...text("f"), 0, 0];
  assert.deepEqual(found({ exports: [f, [...text("g"), 0, 0], MEMORY_EXPORT] }), [
    "unexpected export g: the list has no row for it",
  ]);
  assert.deepEqual(found({ exports: [MEMORY_EXPORT] }), ["no export f"]);
  assert.deepEqual(found({ exports: [f] }), ['memory is exported as ""']);
  assert.deepEqual(found({ exports: [f, [...text("m"), 2, 0]] }), ['memory is exported as "m"']);
  assert.deepEqual(found({ type: [0x60, 1, 0x7f, 1, 0x7f] }), ["f takes 1 parameters, not 0"]);
  assert.deepEqual(found({ type: [0x60, 0, 1, 0x7e], code: [0x42, 0] }), ["f does not speak in 32-bit integers"]);
});

test("a module that is too large", () => {
  const large = moduleOf({ more: [[0, [...text("x"), ...new Array<number>(MAX_OCTETS).fill(0)]]] });
  assert.deepEqual(violations(large, ALLOWED), [`${large.length} octets, more than ${MAX_OCTETS}`, "section Custom"]);
});
