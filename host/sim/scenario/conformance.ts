// The scenarios that are test cases of TS 36.523-1, run.

import type { ScenarioLibrary } from "./library.ts";
import { runScenario } from "./run.ts";

/** What came of the scenario of a test case. */
export interface CaseResult {
  /** Name of the scenario, as `uenas run` takes it. */
  readonly scenario: string;
  readonly number: string;
  readonly title: string;
  readonly source: string;
  readonly checks: number;
  /** Why it failed; null: passed. */
  readonly failure: string | null;
}

/**
 * Runs every scenario of a library that is a test case.
 * @param module octets of the core module
 * @returns what came of each, in order of their names
 */
export function runConformance(library: ScenarioLibrary, module: Uint8Array): CaseResult[] {
  return library.names().flatMap((scenario) => {
    const { testCase, ...rest } = library.read(scenario);
    if (testCase === undefined) return [];
    const { failure, checks } = runScenario(rest, { module });
    return [{ scenario, ...testCase, checks, failure: failure === null ? null : `step ${failure.step}: ${failure.reason}` }];
  });
}
