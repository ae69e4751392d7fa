// Reception of ESM STATUS (TS 24.301 6.7).

import { Indication, RuleOutcome } from "../generated/abi";
import { Clause } from "../generated/clauses";
import { EsmCause } from "../generated/causes";
import { EsmStatusIe } from "../generated/ids";
import { emitDecision, indicate } from "../rules";
import { bankOf, ieOctet } from "../wire/bank";
import { deactivateLocally, settle } from "./bearers";
import { isActive, transactionAt, TRANSACTIONS_MAX } from "./context";
import { abort, isPending, NO_SLOT } from "./transactions";

/**
 * ESM STATUS.
 * @param slot transaction with the PTI of the message, or `NO_SLOT`
 */
export function onEsmStatus(bank: usize, slot: u32): void {
  const cause = ieOctet(bank, EsmStatusIe.EsmCause);
  const ebi = <u32>bankOf(bank).ebi;
  indicate(Indication.EsmStatus, cause);
  switch (cause) {
    case EsmCause.InvalidEpsBearerIdentity:
      if (!isActive(ebi)) return;
      emitDecision(Clause.TS24301_6_7, RuleOutcome.Abort, cause);
      deactivateLocally(ebi);
      settle(false);
      break;
    case EsmCause.InvalidPtiValue:
      if (slot == NO_SLOT) return;
      emitDecision(Clause.TS24301_6_7, RuleOutcome.Abort, cause);
      abort(slot);
      break;
    case EsmCause.MessageTypeNonExistentOrNotImplemented:
      abortRelated(ebi, slot);
      break;
    default:
      break;
  }
}

/** #97: procedures of the PTI, or of the bearer where there is no PTI. */
function abortRelated(ebi: u32, slot: u32): void {
  let isAny = slot != NO_SLOT;
  if (isAny) abort(slot);
  for (let other: u32 = 0; other < TRANSACTIONS_MAX; other++) {
    if (ebi == 0 || !isPending(transactionAt(other)) || <u32>transactionAt(other).ebi != ebi) continue;
    isAny = true;
    abort(other);
  }
  if (isAny) emitDecision(Clause.TS24301_6_7, RuleOutcome.Abort, EsmCause.MessageTypeNonExistentOrNotImplemented);
}
