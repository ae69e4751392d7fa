// Self-check of the description: run by the generator before it writes anything, and by the tests.

import { checkIeTypes } from "./check/ieTypes.ts";
import { checkLists } from "./check/lists.ts";
import { checkMessages } from "./check/messages.ts";
import type { Spec } from "./spec.ts";

/**
 * Checks that the description can be what the standard says and fits the core's tables.
 * @returns what is wrong, each beginning with the place; empty when nothing is
 */
export function validate(spec: Spec): string[] {
  return [...checkMessages(spec), ...checkIeTypes(spec), ...checkLists(spec)];
}
