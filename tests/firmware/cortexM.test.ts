// The module with the C host on Cortex-M3, M4 and M33 under QEMU: the recorded life octet for octet, every PDU of the sample, and budgets.
import assert from "node:assert/strict";
import { test } from "node:test";
import { v8 } from "../../host/engine/v8.ts";
import { overBudget, readBudgets } from "../../host/firmware/budgets.ts";
import { byMessage, type CortexMFigures, measureCortexM, PARTS, TOOLS } from "../../host/firmware/cortexM.ts";
import { budgeted } from "../../host/firmware/figures.ts";
import { FirmwareBuildError } from "../../host/firmware/toolchain.ts";
import { translate, UnknownCodeError } from "../../host/firmware/translate.ts";
import { VARIANT } from "../../host/firmware/variants.ts";
import { encodeLog } from "../../host/replay/log.ts";
import { record } from "../../host/replay/record.ts";
import { shippedModule } from "../harness/module.ts";
import { corpus } from "../wire/corpus.ts";
import { lifeCommands } from "./life.ts";
import { missing } from "./tools.ts";

const skip = missing(...Object.keys(TOOLS));
const life = record(v8, shippedModule, lifeCommands());
const pdus = corpus
  .filter((pdu) => pdu.direction === "downlink" && pdu.message !== null && pdu.securityHeaderType === undefined)
  .map(({ hex }) => Buffer.from(hex, "hex"));
const measured: CortexMFigures[] = [];
/** Part of a figure by which the one that is noted, and stands in README.md, may be off. */
const OUTDATED = 0.02;
/** The most that README.md's readers were told a part needs; limits in the list are these or narrower. */
const PROMISED = {
  moduleOctets: 65_536,
  memoryOctets: 32_768,
  stackOctets: 1024,
  decodeInstructions: 2000,
} as const;

for (const part of PARTS) {
  test(`${part.name} ${part.optimisation}: the life comes out as on V8, and every PDU of the sample is decoded`, { skip }, () => {
    const figures = measureCortexM(part, shippedModule, pdus, encodeLog(life));
    measured.push(figures);
    assert.equal(figures.decodes.length, pdus.length);
    // The USIM's answers come with the challenge: they are no inputs of their own.
    assert.ok(figures.inputs.length > 20 && figures.inputs.length < life.length);
    assert.ok(byMessage(figures).every(({ message, mean }) => message > 0 && mean > 100));
  });
}

test("the module on Cortex-M3 stays within its budgets", { skip }, () => {
  const figures = budgeted(shippedModule, measured);
  const names = Object.keys(readBudgets()).filter((name) => !name.startsWith(VARIANT));
  assert.deepEqual(Object.keys(figures).sort(), names.sort());
  assert.deepEqual(overBudget(readBudgets(), figures), []);
  const outdated = Object.entries(figures).filter(([name, figure]) => {
    const { last } = readBudgets()[name]!;
    return Math.abs(figure - last) > last * OUTDATED;
  });
  assert.deepEqual(outdated, [], "`npm run firmware:figures` notes figures anew");
});

test("no limit is wider than what has been promised", () => {
  const budgets = readBudgets();
  assert.deepEqual(
    Object.entries(PROMISED).filter(([name, most]) => !(budgets[name]!.limit <= most)),
    [],
  );
  for (const [name, { last, limit }] of Object.entries(budgets)) assert.ok(last <= limit, name);
});

test("each budget fails with the figure and the one before", () => {
  const budgets = readBudgets();
  for (const [name, { what, limit, last }] of Object.entries(budgets)) {
    assert.deepEqual(overBudget(budgets, { [name]: limit }), []);
    assert.deepEqual(overBudget(budgets, { [name]: limit + 1 }), [`${what}: ${limit + 1}, more than ${limit}; it was ${last}`]);
  }
});

test("a figure over its budget is told with the one before", () => {
  const budgets = { size: { what: "octets of something", limit: 10, last: 8 } };
  assert.deepEqual(overBudget(budgets, { size: 10 }), []);
  assert.deepEqual(overBudget(budgets, { size: 11 }), ["octets of something: 11, more than 10; it was 8"]);
  assert.deepEqual(overBudget(budgets, { size: Number.NaN }), ["octets of something: NaN, more than 10; it was 8"]);
  assert.deepEqual(overBudget(budgets, { other: 1 }), ["other: there is no such budget"]);
});

test("a life that comes out differently on the part is told", { skip }, () => {
  const log = encodeLog(life);
  const broken = encodeLog(life.map((entry, i) => (i === 2 ? { ...entry, result: 1 } : entry)));
  assert.notDeepEqual(log, broken);
  assert.throws(() => measureCortexM(PARTS[1]!, shippedModule, pdus.slice(0, 1), broken), FirmwareBuildError);
});

test("C that is not wasm2c 1.0.32's is refused", () => {
  assert.throws(() => translate("int main(void) { return 0; }"), UnknownCodeError);
});
