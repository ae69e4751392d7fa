// The conformance map: the list, the scenarios and the page agree, and what is run passes.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { CONFORMANCE_PAGE, conformanceFaults, conformancePage, standingOf } from "../../host/gen/conformance.ts";
import { type CaseResult, runConformance } from "../../host/sim/scenario/conformance.ts";
import { ScenarioLibrary } from "../../host/sim/scenario/library.ts";
import { remembered, seen, voided } from "../../host/spec/conformance/case.ts";
import { CONFORMANCE_CASES } from "../../host/spec/conformance/list.ts";

const results = runConformance(new ScenarioLibrary("host/scenarios"), readFileSync("build/nas.wasm"));
/** LIMIT: cases that are run never become fewer. */
const LEAST_RUN = 136;

test("the list is in order of the numbers, and each scenario of a test case is in it with number, title and source", () => {
  assert.deepEqual(conformanceFaults(CONFORMANCE_CASES, results), []);
  const key = (number: string): string => number.replace(/\d+/g, (digits) => digits.padStart(3, "0"));
  const numbers = CONFORMANCE_CASES.map(({ number }) => number);
  assert.deepEqual(
    numbers,
    [...numbers].sort((a, b) => (key(a) < key(b) ? -1 : 1)),
  );
});

test("what is run passes and looks at something", () => {
  assert.deepEqual(
    results.filter(({ failure, checks }) => failure !== null || checks === 0),
    [],
  );
  const run = new Set(results.map(({ number }) => number));
  assert.ok(run.size >= LEAST_RUN, `${run.size} cases are run`);
});

test("the page is what list and results make (npm run conformance)", () => {
  assert.equal(readFileSync(CONFORMANCE_PAGE, "utf8"), conformancePage(CONFORMANCE_CASES, results));
});

test("a scenario without an entry, with another title, or of a case that is not run is a fault; a page tells a failure", () => {
  const result = (number: string, title: string): CaseResult => ({
    ...{ scenario: `x/${number}`, number, title, source: "seen", checks: 1, failure: null },
  });
  const cases = [seen("9.1", "One"), seen("9.2", "Two", "no radio"), voided("9.3"), remembered("9.4", "Four")];
  assert.deepEqual(
    conformanceFaults(cases, [result("9.1", "Other"), result("9.2", "Two"), result("9.3", "Void"), result("9.9", "Nine")]),
    [
      "x/9.1: title or source is not the list's",
      "x/9.2: the list says that 9.2 is not run",
      "x/9.3: title or source is not the list's",
      "x/9.9: 9.9 is not in the list",
    ],
  );
  assert.deepEqual(
    cases.map((each) => standingOf(each, each.number === "9.1" ? [result("9.1", "One")] : [])),
    ["run", "not applicable", "void", "not written"],
  );
  const page = conformancePage(cases, [{ ...result("9.1", "One"), failure: "step 2: nothing came" }]);
  assert.match(page, /\| 9\.1 \| One \| seen \| FAILED: step 2: nothing came \| `x\/9\.1` \|/);
  assert.match(page, /0 passed and 1 failed/);
});
