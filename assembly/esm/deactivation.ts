// EPS bearer context deactivation by the network (TS 24.301 6.4.4).

import { RuleOutcome } from "../generated/abi";
import { Clause } from "../generated/clauses";
import { EsmCause } from "../generated/causes";
import { DeactivateEpsBearerContextRequestIe as Ie, Message } from "../generated/ids";
import { detachAndAttach } from "../emm/services";
import { emitDecision } from "../rules";
import { Slot, slotLength, slotValue } from "../ue";
import { bankOf, hasIe, ieOctet } from "../wire/bank";
import { backOffSeconds } from "../wire/ie/gprsTimer3";
import { sendAccept } from "./answers";
import { apnNumber } from "./apn";
import { deactivate, isIndispensable } from "./bearers";
import { backOffApn, stopT3396 } from "./congestion";
import { BearerFlag, bearerOf, isActive, isDefaultBearer, Procedure, REQUEST_EMERGENCY, REQUEST_INITIAL } from "./context";
import { takeAnswerOptions } from "./pco";
import { requestPdnConnection } from "./pdnConnectivity";
import { Kind, pooled, pooledLength } from "./pool";
import { readEsmCause } from "./rejection";
import { abortAbout, complete, NO_SLOT, pendingFor } from "./transactions";

const REQUEST = Message.DeactivateEpsBearerContextRequest;

/**
 * DEACTIVATE EPS BEARER CONTEXT REQUEST for an active bearer.
 * @param slot transaction that it answers, or `NO_SLOT`
 * @param isReadable false after an error in mandatory information: the bearer goes, the contents do not count (7.5.3 d)
 */
export function onDeactivate(bank: usize, slot: u32, isReadable: bool): void {
  const ebi = <u32>bankOf(bank).ebi;
  const cause: u32 = isReadable ? readEsmCause(ieOctet(bank, Ie.EsmCause)) : 0;
  if (slot != NO_SLOT) complete(slot, REQUEST, ebi);
  endProcedures(ebi);
  if (cause == EsmCause.InsufficientResources && hasIe(bank, Ie.T3396Value)) backOff(ebi, backOffSeconds(ieOctet(bank, Ie.T3396Value)));
  if (isReadable) takeAnswerOptions(bank, ebi, 0, Ie.ProtocolConfigurationOptions, Ie.ExtendedProtocolConfigurationOptions);
  const isReactivation = cause == EsmCause.ReactivationRequested && isDefaultBearer(ebi);
  if (isReactivation && !(bearerOf(ebi).flags & BearerFlag.Emergency)) stopT3396(bearerOf(ebi).apn);
  const isLast = isIndispensable(ebi);
  // TS 24.301 6.4.4.4 a): without its last PDN connection the UE detaches instead of answering.
  if (isLast && isReadable) return detachWithout(cause);
  const apn = <u32>bearerOf(ebi).apn;
  const pdnType = <u32>bearerOf(ebi).pdnTypeWanted;
  const isEmergency = (bearerOf(ebi).flags & BearerFlag.Emergency) != 0;
  deactivate(ebi);
  sendAccept(REQUEST, ebi);
  // TS 24.301 7.5.3 d) demands the answer; then the UE detaches all the same.
  if (isLast) detachWithout(0);
  if (isReactivation) reactivate(apn, pdnType, isEmergency);
}

function detachWithout(cause: u32): void {
  emitDecision(Clause.TS24301_6_4_4_4_a, RuleOutcome.Abort, cause);
  detachAndAttach();
}

/** Ends what the UE has under way for the bearers that go (6.5.2.5 d, 6.5.3.5 c, 6.5.4.5 c). */
function endProcedures(ebi: u32): void {
  const isDefault = isDefaultBearer(ebi);
  const disconnection = pendingFor(Procedure.PdnDisconnect, bearerOf(ebi).linkedEbi);
  if (disconnection != NO_SLOT) {
    // The network was faster: the PDN connection is gone as the UE wanted. A dedicated bearer goes beside the disconnection.
    if (isDefault) complete(disconnection, REQUEST, ebi);
    else emitDecision(Clause.TS24301_6_5_2_5_d, RuleOutcome.Accept, 0);
  }
  for (let other: u32 = 1; other < 16; other++) {
    const isGoing = other == ebi || (isDefault && isActive(other) && <u32>bearerOf(other).linkedEbi == ebi);
    if (isGoing) abortAbout(other, disconnection, true);
  }
}

/** #26 with a value of T3396 (6.4.4.3 i–iii). */
function backOff(ebi: u32, seconds: u32): void {
  const pdn = bearerOf(bearerOf(ebi).linkedEbi);
  emitDecision(Clause.TS24301_6_3_5, RuleOutcome.Accept, EsmCause.InsufficientResources);
  backOffApn(pdn.apn, seconds, (pdn.flags & BearerFlag.Emergency) != 0, (pdn.flags & BearerFlag.LowPriority) != 0);
}

/**
 * #39: the same PDN connection again. CHOICE: with the configured options where the APN is the configured one, else without. CHOICE: dedicated
 * resources are asked for again by the upper layers, which know their flows and are told of each bearer that goes and of the new default bearer.
 */
function reactivate(apn: u32, pdnType: u32, isEmergency: bool): void {
  const isConfigured = apnNumber(slotValue(Slot.Apn), slotLength(Slot.Apn)) == apn;
  requestPdnConnection(
    isEmergency ? REQUEST_EMERGENCY : REQUEST_INITIAL,
    pdnType,
    pooled(Kind.Apn, apn),
    pooledLength(Kind.Apn, apn),
    slotValue(Slot.Pco),
    isConfigured ? slotLength(Slot.Pco) : 0,
  );
}
