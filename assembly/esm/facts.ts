// What clause 7.3 asks of the UE's state about a received ESM message: whose PTI it is, and whether its bearer exists.

import { BearerFact, PtiFact } from "../errors/clause7";
import { bankOf } from "../wire/bank";
import { haveFifteenBearers, isActive, Procedure, Transaction, transactionAt, TransactionFlag } from "./context";
import { doneWith, NO_SLOT, pendingWith } from "./transactions";

const NO_PTI: u32 = 0;
const PTI_RESERVED: u32 = 255;
const LAST_RESERVED_EBI: u32 = 4;

/** What the PTI of the message in a bank is to this UE. */
export function ptiFact(bank: usize): PtiFact {
  const pti = <u32>bankOf(bank).pti;
  if (pti == NO_PTI) return PtiFact.Unassigned;
  if (pti == PTI_RESERVED) return PtiFact.Reserved;
  const slot = pendingWith(pti);
  if (slot != NO_SLOT) return factOfPending(transactionAt(slot));
  return isRepeated(bank, pti) ? PtiFact.Repeated : PtiFact.NotInUse;
}

function factOfPending(transaction: Transaction): PtiFact {
  switch (<u32>transaction.procedure) {
    case Procedure.PdnConnectivity:
      if (!(transaction.flags & TransactionFlag.WithAttach)) return PtiFact.PdnConnectivity;
      return transaction.flags & TransactionFlag.Information ? PtiFact.AttachWithInformation : PtiFact.Attach;
    case Procedure.PdnDisconnect:
      return PtiFact.PdnDisconnect;
    case Procedure.Allocation:
      return PtiFact.Allocation;
    case Procedure.Modification:
      return PtiFact.Modification;
    case Procedure.RemoteUeReport:
      return PtiFact.RemoteUeReport;
    default:
      return PtiFact.Dummy;
  }
}

/**
 * TS 24.301 6.5.1.3, 6.5.3.3, 6.5.4.3: the same request for the same bearer under a PTI that is not released yet, and the bearer it was
 * accepted for still exists.
 */
function isRepeated(bank: usize, pti: u32): bool {
  const slot = doneWith(pti);
  if (slot == NO_SLOT) return false;
  const transaction = transactionAt(slot);
  const view = bankOf(bank);
  return <u32>transaction.message == <u32>view.message && transaction.answerEbi == view.ebi && isActive(view.ebi);
}

/** What the EPS bearer identity in the header of the message in a bank is to this UE. */
export function bearerFact(bank: usize): BearerFact {
  const ebi = <u32>bankOf(bank).ebi;
  if (ebi == 0) return BearerFact.Unassigned;
  // TS 24.301 6.5.0: 1 to 4 are identities only where both sides can handle 15 bearers.
  if (ebi <= LAST_RESERVED_EBI && !haveFifteenBearers()) return BearerFact.Reserved;
  return isActive(ebi) ? BearerFact.Existing : BearerFact.NotExisting;
}
