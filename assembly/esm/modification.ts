// EPS bearer context modification (TS 24.301 6.4.3).

import { RuleOutcome } from "../generated/abi";
import { Clause } from "../generated/clauses";
import { Message, ModifyEpsBearerContextRequestIe as Ie } from "../generated/ids";
import { emitDecision, emitIgnored } from "../rules";
import { bankOf, hasIe, ieAddress, ieHalf, ieLength, ieOctet } from "../wire/bank";
import { sendAccept, sendReject } from "./answers";
import { addIe, addOptions, BearerChange, deactivateLocally, report, settle } from "./bearers";
import { stopT3396 } from "./congestion";
import { BearerFlag, bearerOf, pdnOf, Procedure, transactionAt, TransactionFlag } from "./context";
import { displaceFilters, releaseClashingPdn } from "./clashes";
import { takeOptions } from "./pco";
import { keepQos } from "./qos";
import { addTft, commitTft, judgeModification } from "./tft";
import { abort, complete, NO_SLOT, pendingFor } from "./transactions";
import { takeWlanOffload } from "./wlanOffload";

const REQUEST = Message.ModifyEpsBearerContextRequest;

/**
 * MODIFY EPS BEARER CONTEXT REQUEST for an active bearer.
 * @param slot transaction that it answers, or `NO_SLOT`
 */
export function onModify(bank: usize, slot: u32): void {
  const ebi = <u32>bankOf(bank).ebi;
  const linkedEbi = <u32>bearerOf(ebi).linkedEbi;
  // TS 24.301 6.5.2.5 c): its PDN connection is being disconnected.
  if (pendingFor(Procedure.PdnDisconnect, linkedEbi) != NO_SLOT) return emitIgnored(Clause.TS24301_6_5_2_5_c);
  if (slot != NO_SLOT) complete(slot, REQUEST, ebi);
  const isReleasing = slot == NO_SLOT && endOwnModification(ebi);
  if (isTakenOver(bank, ebi, linkedEbi, slot != NO_SLOT)) accept(bank, ebi, linkedEbi);
  // TS 24.301 6.4.3.5 a): the UE wanted to be rid of the bearer, and still does.
  if (!isReleasing) return;
  deactivateLocally(ebi);
  settle(true);
}

/** TS 24.301 6.4.3.5 a): ends the UE's own modification of the bearer. @returns true when that was to release all of it */
function endOwnModification(ebi: u32): bool {
  const own = pendingFor(Procedure.Modification, ebi);
  if (own == NO_SLOT) return false;
  emitDecision(Clause.TS24301_6_4_3_5_a, RuleOutcome.Abort, 0);
  const isReleasing = (transactionAt(own).flags & TransactionFlag.ReleasesAll) != 0;
  abort(own);
  return isReleasing;
}

/** Checks the TFT, if there is one. @returns false when the request has been answered */
function isTakenOver(bank: usize, ebi: u32, linkedEbi: u32, isOwn: bool): bool {
  if (!hasIe(bank, Ie.Tft)) return true;
  const tft = judgeModification(ebi, ieAddress(bank, Ie.Tft), ieLength(bank, Ie.Tft), isOwn);
  if (tft.cause != 0) {
    emitDecision(tft.clause, RuleOutcome.Reject, tft.cause);
    sendReject(REQUEST, ebi, tft.cause);
    return false;
  }
  // TS 24.301 6.4.3.4 d) 2: a filter of the default bearer is in the way.
  if (!tft.clashesWithDefault) return true;
  releaseClashingPdn(linkedEbi, Clause.TS24301_6_4_3_4_d);
  return false;
}

function accept(bank: usize, ebi: u32, linkedEbi: u32): void {
  const pdn = pdnOf(ebi);
  if (hasIe(bank, Ie.Tft)) commitTft(ebi);
  if (!(pdn.flags & BearerFlag.Emergency)) stopT3396(pdn.apn);
  if (hasIe(bank, Ie.NewEpsQoS)) {
    bearerOf(ebi).qci = <u8>ieOctet(bank, Ie.NewEpsQoS);
    keepQos(ebi, ieAddress(bank, Ie.NewEpsQoS), ieLength(bank, Ie.NewEpsQoS));
  }
  reportModification(bank, ebi);
  takeOptions(bank, ebi, REQUEST, Ie.ProtocolConfigurationOptions, Ie.ExtendedProtocolConfigurationOptions);
  if (hasIe(bank, Ie.WlanOffloadIndication)) takeWlanOffload(linkedEbi, ieHalf(bank, Ie.WlanOffloadIndication));
  sendAccept(REQUEST, ebi);
  if (hasIe(bank, Ie.Tft)) displaceFilters(linkedEbi, ebi);
}

function reportModification(bank: usize, ebi: u32): void {
  let used = addIe(0, 0x5b, bank, Ie.NewEpsQoS);
  used = addIe(used, 0x5c, bank, Ie.ExtendedEpsQoS);
  if (hasIe(bank, Ie.Tft)) used = addTft(used, ebi);
  used = addIe(used, 0x5e, bank, Ie.ApnAmbr);
  used = addIe(used, 0x5f, bank, Ie.ExtendedApnAmbr);
  used = addIe(used, 0x66, bank, Ie.HeaderCompressionConfiguration);
  used = addOptions(used, ebi, bank, Ie.ProtocolConfigurationOptions, Ie.ExtendedProtocolConfigurationOptions);
  report(ebi, BearerChange.Modified, used);
}
