// UE requested PDN disconnection (TS 24.301 6.5.2).

import { Indication, Request, RuleOutcome } from "../generated/abi";
import { emitIndicate } from "../generated/actions";
import { Clause } from "../generated/clauses";
import { EsmCause } from "../generated/causes";
import { Message, PdnDisconnectRejectIe as Ie } from "../generated/ids";
import { emitDecision } from "../rules";
import { ieOctet } from "../wire/bank";
import { beginEsm, putHalves } from "../wire/writer";
import { deactivateLocally, isIndispensable, settle } from "./bearers";
import { canBeWithoutPdn, isDefaultBearer, Procedure, transactionAt } from "./context";
import { takeAnswerOptions } from "./pco";
import { readEsmCause } from "./rejection";
import { block, isUsable, openRequest, submitRequest } from "./requests";
import { NO_SLOT, pendingFor, release } from "./transactions";

/** Request of the upper layers. @param ebi of the default bearer */
export function onPdnDisconnectRequested(ebi: u32): void {
  if (!isUsable(ebi) || !isDefaultBearer(ebi) || pendingFor(Procedure.PdnDisconnect, ebi) != NO_SLOT) {
    return block(Request.PdnDisconnect, 0);
  }
  // TS 24.301 6.5.2.1: the last PDN connection ends with a detach only.
  if (isIndispensable(ebi)) {
    emitDecision(Clause.TS24301_6_5_2_1, RuleOutcome.Abort, 0);
    return block(Request.PdnDisconnect, 0);
  }
  disconnectPdn(ebi);
}

/** Starts the procedure for the PDN connection of a default bearer. T3396 does not hold it back (6.3.5). */
export function disconnectPdn(ebi: u32): void {
  const slot = openRequest(Procedure.PdnDisconnect, ebi, 0);
  if (slot == NO_SLOT) return;
  beginEsm(Message.PdnDisconnectRequest, 0, transactionAt(slot).pti);
  putHalves(ebi, 0);
  submitRequest(slot);
}

/** PDN DISCONNECT REJECT (6.5.2.4): the PDN connection goes all the same, unless it is the last one. */
export function onPdnDisconnectReject(bank: usize, slot: u32): void {
  const transaction = transactionAt(slot);
  const ebi = <u32>transaction.ebi;
  const cause = readEsmCause(ieOctet(bank, Ie.EsmCause));
  emitDecision(Clause.TS24301_6_5_2_4, RuleOutcome.Abort, cause);
  release(slot);
  takeAnswerOptions(bank, 0, transaction.pti, Ie.ProtocolConfigurationOptions, Ie.ExtendedProtocolConfigurationOptions);
  emitIndicate(Indication.PdnDisconnectRejected, cause, transaction.pti, 0, 0);
  if (cause == EsmCause.LastPdnDisconnectionNotAllowed && !canBeWithoutPdn()) return;
  deactivateLocally(ebi);
  settle(false);
}

/** The fifth expiry of T3492 (6.5.2.5 a). */
export function onPdnDisconnectUnanswered(ebi: u32): void {
  deactivateLocally(ebi);
  settle(true);
}
