// Dedicated EPS bearer context activation (TS 24.301 6.4.2).

import { RuleOutcome } from "../generated/abi";
import { Clause } from "../generated/clauses";
import { EsmCause } from "../generated/causes";
import { ActivateDedicatedEpsBearerContextRequestIe as Ie, Message } from "../generated/ids";
import { emitDecision, emitIgnored } from "../rules";
import { bankOf, hasIe, ieAddress, ieHalf, ieLength, ieOctet } from "../wire/bank";
import { sendAccept, sendReject } from "./answers";
import { activate, activeBearers, addIe, addOptions, BearerChange, deactivateLocally, maximumOfBearers, report } from "./bearers";
import { stopT3396 } from "./congestion";
import { BearerFlag, bearerOf, esm, isActive, isDefaultBearer, Procedure } from "./context";
import { displaceFilters, releaseClashingPdn } from "./clashes";
import { takeOptions } from "./pco";
import { keepQos } from "./qos";
import { addTft, commitTft, judgeActivation } from "./tft";
import { complete, NO_SLOT, pendingFor } from "./transactions";
import { takeWlanOffload } from "./wlanOffload";

const REQUEST = Message.ActivateDedicatedEpsBearerContextRequest;

/**
 * ACTIVATE DEDICATED EPS BEARER CONTEXT REQUEST.
 * @param slot transaction that it answers, or `NO_SLOT`
 */
export function onActivateDedicated(bank: usize, slot: u32): void {
  const ebi = <u32>bankOf(bank).ebi;
  const linkedEbi = ieHalf(bank, Ie.LinkedEpsBearerIdentity);
  // TS 24.301 6.5.2.5 b): its PDN connection is being disconnected.
  if (pendingFor(Procedure.PdnDisconnect, linkedEbi) != NO_SLOT) return emitIgnored(Clause.TS24301_6_5_2_5_b);
  if (slot != NO_SLOT) complete(slot, REQUEST, ebi);
  // TS 24.301 6.4.2.5 c). CHOICE: so is a request to replace the default bearer it is linked to, and nothing changes.
  if (!isDefaultBearer(linkedEbi) || linkedEbi == ebi) return refuse(ebi, EsmCause.InvalidEpsBearerIdentity, Clause.TS24301_6_4_2_5_c);
  // Whatever comes of the request: the network has given the EBI to another bearer.
  replaceBearer(ebi);
  const tft = judgeActivation(ebi, linkedEbi, ieAddress(bank, Ie.Tft), ieLength(bank, Ie.Tft), slot != NO_SLOT);
  if (tft.cause != 0) return refuse(ebi, tft.cause, tft.clause);
  // TS 24.301 6.4.2.4 d) 2: a filter of the default bearer is in the way.
  if (tft.clashesWithDefault) return releaseClashingPdn(linkedEbi, Clause.TS24301_6_4_2_4_d);
  accept(bank, ebi, linkedEbi);
}

function refuse(ebi: u32, cause: u32, clause: u32): void {
  emitDecision(clause, RuleOutcome.Reject, cause);
  sendReject(REQUEST, ebi, cause);
}

function accept(bank: usize, ebi: u32, linkedEbi: u32): void {
  const pdn = bearerOf(linkedEbi);
  if (!(pdn.flags & BearerFlag.Emergency)) stopT3396(pdn.apn);
  // TS 24.301 6.4.2.5 d): the PLMN has more room than thought.
  if (esm().maximum != 0 && activeBearers() >= maximumOfBearers()) {
    emitDecision(Clause.TS24301_6_4_2_5_d, RuleOutcome.Accept, 0);
    esm().maximum = 0;
  }
  const bearer = activate(ebi, linkedEbi);
  bearer.qci = <u8>ieOctet(bank, Ie.EpsQoS);
  commitTft(ebi);
  keepQos(ebi, ieAddress(bank, Ie.EpsQoS), ieLength(bank, Ie.EpsQoS));
  reportActivation(bank, ebi);
  takeOptions(bank, ebi, REQUEST, Ie.ProtocolConfigurationOptions, Ie.ExtendedProtocolConfigurationOptions);
  if (hasIe(bank, Ie.WlanOffloadIndication)) takeWlanOffload(linkedEbi, ieHalf(bank, Ie.WlanOffloadIndication));
  sendAccept(REQUEST, ebi);
  displaceFilters(linkedEbi, ebi);
}

/** TS 24.301 6.4.2.5 a) and b): whatever bearer has the EBI goes. */
function replaceBearer(ebi: u32): void {
  if (!isActive(ebi)) return;
  emitDecision(isDefaultBearer(ebi) ? Clause.TS24301_6_4_2_5_a : Clause.TS24301_6_4_2_5_b, RuleOutcome.Accept, 0);
  deactivateLocally(ebi);
}

function reportActivation(bank: usize, ebi: u32): void {
  let used = addIe(0, 0x5b, bank, Ie.EpsQoS);
  used = addIe(used, 0x5c, bank, Ie.ExtendedEpsQoS);
  used = addTft(used, ebi);
  used = addOptions(used, ebi, bank, Ie.ProtocolConfigurationOptions, Ie.ExtendedProtocolConfigurationOptions);
  report(ebi, BearerChange.Active, used);
}
