// The test cases of TS 36.523-1 clauses 9 and 10.

import type { ConformanceCase } from "./case.ts";
import { EMM_CASES } from "./emm.ts";
import { ESM_CASES } from "./esm.ts";

/** All of them, in order of their numbers. */
export const CONFORMANCE_CASES: readonly ConformanceCase[] = [...EMM_CASES, ...ESM_CASES];
