// BEARER RESOURCE ALLOCATION REJECT and BEARER RESOURCE MODIFICATION REJECT (TS 24.301 6.5.3.4, 6.5.3.5 b, 6.5.4.4, 6.5.4.5 b, d).

import { Indication, RuleOutcome } from "../generated/abi";
import { emitIndicate } from "../generated/actions";
import { Clause } from "../generated/clauses";
import { EsmCause } from "../generated/causes";
import { BearerResourceAllocationRejectIe as Ie, BearerResourceModificationRejectIe as ModificationIe } from "../generated/ids";
import { emitDecision } from "../rules";
import { ieOctet } from "../wire/bank";
import { deactivateLocally, settle } from "./bearers";
import { Procedure, transactionAt, TransactionFlag } from "./context";
import { takeAnswerOptions } from "./pco";
import { applyReject, readEsmCause } from "./rejection";
import { release } from "./transactions";

if (Ie.BackOffTimerValue != ModificationIe.BackOffTimerValue || Ie.ReAttemptIndicator != ModificationIe.ReAttemptIndicator) ERROR("rows differ");

/** The network has rejected the request of a transaction. */
export function onResourceReject(bank: usize, slot: u32): void {
  const transaction = transactionAt(slot);
  const ebi = <u32>transaction.ebi;
  const cause = readEsmCause(ieOctet(bank, Ie.EsmCause));
  const isAllocation = transaction.procedure == <u8>Procedure.Allocation;
  const isUnknown = cause == EsmCause.InvalidEpsBearerIdentity;
  const isGivenUp = cause == EsmCause.RequestRejectedUnspecified && (transaction.flags & TransactionFlag.ReleasesAll) != 0;
  emitDecision(isAllocation ? clauseOfAllocation(cause) : clauseOfModification(cause, isGivenUp), RuleOutcome.Abort, cause);
  applyReject(transaction, cause, bank, Ie.BackOffTimerValue, Ie.ReAttemptIndicator);
  release(slot);
  takeAnswerOptions(bank, 0, transaction.pti, Ie.ProtocolConfigurationOptions, Ie.ExtendedProtocolConfigurationOptions);
  emitIndicate(Indication.BearerResourceRejected, cause, transaction.pti, 0, 0);
  if (!isUnknown && !isGivenUp) return;
  deactivateLocally(ebi);
  settle(isGivenUp);
}

function clauseOfAllocation(cause: u32): Clause {
  if (cause == EsmCause.InvalidEpsBearerIdentity) return Clause.TS24301_6_5_3_5_b;
  return cause == EsmCause.InsufficientResources ? Clause.TS24301_6_5_3_4_2 : Clause.TS24301_6_5_3_4_3;
}

function clauseOfModification(cause: u32, isGivenUp: bool): Clause {
  if (cause == EsmCause.InvalidEpsBearerIdentity) return Clause.TS24301_6_5_4_5_b;
  if (isGivenUp) return Clause.TS24301_6_5_4_5_d;
  return cause == EsmCause.InsufficientResources ? Clause.TS24301_6_5_4_4_2 : Clause.TS24301_6_5_4_4_3;
}
