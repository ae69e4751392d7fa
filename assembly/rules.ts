// Citations: every decision of clauses 4 to 7 that is not plain success leaves one `rule` action behind. And indications, in their
// shortest form.

import { clauseOfFault } from "./errors/fault";
import { DispositionAction, Indication, RuleOutcome } from "./generated/abi";
import { emitIndicate, emitRule } from "./generated/actions";
import { Clause } from "./generated/clauses";
import { ue } from "./ue";
import { bankOf, faultAt, hasIe, ieAddress, ieLength } from "./wire/bank";

/** Reports that the message in hand, or a part of it, is ignored. */
export function emitIgnored(clause: Clause): void {
  emitRule(clause, RuleOutcome.Ignore, 0, ue().messageInHand);
}

/** Reports a decision with the cause value that goes into the answer (0 = none). */
export function emitDecision(clause: Clause, outcome: RuleOutcome, cause: u32): void {
  emitRule(clause, outcome, cause, ue().messageInHand);
}

/** Tells the upper layers, or the access stratum, what needs no more than one number. */
export function indicate(what: Indication, a: u32): void {
  emitIndicate(what, a, 0, 0, 0);
}

/** Tells the upper layers the value of an IE, nothing if it is absent. @param a a number beside it */
export function indicateIe(what: Indication, a: u32, bank: usize, row: u32): void {
  if (hasIe(bank, row)) emitIndicate(what, a, 0, ieAddress(bank, row), ieLength(bank, row));
}

/** Reports what clause 7 made of the message in a bank: the disposition where it is not to process it, else each IE that does not count. */
export function emitJudgement(bank: usize): void {
  const view = bankOf(bank);
  const outcome = outcomeOf(<DispositionAction>view.action);
  if (view.action != <u8>DispositionAction.Accept) return emitDecision(<Clause>view.clause, outcome, view.cause);
  for (let i: u32 = 0; i < <u32>view.faultCount; i++) {
    const clause = clauseOfFault(faultAt(bank, i));
    // TS 24.301 7.7.1: as if it were not there; 7.6: ignored.
    emitDecision(clause, clause == Clause.TS24301_7_7_1 ? RuleOutcome.Absent : RuleOutcome.Ignore, 0);
  }
}

function outcomeOf(action: DispositionAction): RuleOutcome {
  switch (action) {
    case DispositionAction.Ignore:
      return RuleOutcome.Ignore;
    case DispositionAction.Status:
      return RuleOutcome.Status;
    case DispositionAction.Reject:
      return RuleOutcome.Reject;
    default:
      return RuleOutcome.Accept;
  }
}
