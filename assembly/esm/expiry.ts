// Expiry of the timers of UE requested procedures (TS 24.301 6.5.1.5 a, 6.5.2.5 a, 6.5.3.5 a, 6.5.4.5 a, 6.6.3.5 a).

import { Indication, RuleOutcome } from "../generated/abi";
import { emitIndicate } from "../generated/actions";
import { Clause } from "../generated/clauses";
import { Timer } from "../generated/timers";
import { emitDecision } from "../rules";
import { Phase, Procedure, transactionAt, TransactionFlag } from "./context";
import { onPdnDisconnectUnanswered } from "./pdnDisconnect";
import { onModificationUnanswered } from "./resourceModification";
import { launch, NO_SLOT, release, requestOf, slotOfTimer } from "./transactions";

/** Expiries until a procedure is given up. */
const EXPIRIES: u32 = 5;
const EXPIRIES_OF_REPORT: u32 = 3;

/** Takes the expiry of T3480, T3481, T3482, T3492 or T3493, unless it is stale. */
export function onProcedureTimer(timer: Timer, pti: u32, generation: u32): void {
  const slot = slotOfTimer(timer, pti, generation);
  if (slot == NO_SLOT) return;
  const transaction = transactionAt(slot);
  transaction.attempts++;
  // The timer is no longer running.
  transaction.phase = <u8>Phase.Waiting;
  const most = transaction.procedure == <u8>Procedure.RemoteUeReport ? EXPIRIES_OF_REPORT : EXPIRIES;
  // TS 24.301 6.5.1.5 a): a request for emergency services is not repeated. CHOICE: the upper layers are told.
  const isGivenUp = <u32>transaction.attempts >= most || (transaction.flags & TransactionFlag.Emergency) != 0;
  emitDecision(clauseOf(transaction.procedure), isGivenUp ? RuleOutcome.Abort : RuleOutcome.Retry, 0);
  if (isGivenUp) giveUp(slot);
  else launch(slot);
}

function giveUp(slot: u32): void {
  const transaction = transactionAt(slot);
  const procedure = <u32>transaction.procedure;
  const ebi = <u32>transaction.ebi;
  const isAll = (transaction.flags & TransactionFlag.ReleasesAll) != 0;
  release(slot);
  emitIndicate(Indication.ProcedureFailed, requestOf(procedure), transaction.pti, 0, 0);
  if (procedure == Procedure.PdnDisconnect) onPdnDisconnectUnanswered(ebi);
  if (procedure == Procedure.Modification) onModificationUnanswered(ebi, isAll);
}

function clauseOf(procedure: u32): Clause {
  switch (procedure) {
    case Procedure.PdnConnectivity:
      return Clause.TS24301_6_5_1_5_a;
    case Procedure.PdnDisconnect:
      return Clause.TS24301_6_5_2_5_a;
    case Procedure.Allocation:
      return Clause.TS24301_6_5_3_5_a;
    case Procedure.Modification:
      return Clause.TS24301_6_5_4_5_a;
    default:
      return Clause.TS24301_6_6_3_5_a;
  }
}
