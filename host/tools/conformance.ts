// `npm run conformance`: runs the scenarios that are test cases of TS 36.523-1 and writes the page with what came of them. `--check`
// compares it instead, and fails where it is not up to date, where a scenario fails, or where list and scenarios disagree.

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { CONFORMANCE_PAGE, conformanceFaults, conformancePage } from "../gen/conformance.ts";
import { runConformance } from "../sim/scenario/conformance.ts";
import { ScenarioLibrary } from "../sim/scenario/library.ts";
import { CONFORMANCE_CASES } from "../spec/conformance/list.ts";

const results = runConformance(new ScenarioLibrary("host/scenarios"), readFileSync("build/nas.wasm"));
const page = conformancePage(CONFORMANCE_CASES, results);
const failures = results.flatMap(({ scenario, failure }) => (failure === null ? [] : [`${scenario}: ${failure}`]));
const faults = [...conformanceFaults(CONFORMANCE_CASES, results), ...failures];
const isUpToDate = existsSync(CONFORMANCE_PAGE) && readFileSync(CONFORMANCE_PAGE, "utf8") === page;
if (process.argv.includes("--check")) {
  if (!isUpToDate) faults.push(`${CONFORMANCE_PAGE} is not up to date (npm run conformance)`);
} else if (!isUpToDate) {
  writeFileSync(CONFORMANCE_PAGE, page);
  console.log(`wrote ${CONFORMANCE_PAGE}`);
}
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
