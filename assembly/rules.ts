// Citations: every decision of clauses 4 to 7 that is not plain success leaves one `rule` action behind.

import { RuleOutcome } from "./generated/abi";
import { emitRule } from "./generated/actions";
import { Clause } from "./generated/clauses";
import { ue } from "./ue";

/** Reports that the message in hand, or a part of it, is ignored. */
export function emitIgnored(clause: Clause): void {
  emitRule(clause, RuleOutcome.Ignore, 0, ue().messageInHand);
}

/** Reports a decision with the cause value that goes into the answer (0 = none). */
export function emitDecision(clause: Clause, outcome: RuleOutcome, cause: u32): void {
  emitRule(clause, outcome, cause, ue().messageInHand);
}
