// GUTI reallocation (TS 24.301 5.4.1), UE side.

import { EmmState, EstablishCause, RuleOutcome } from "../generated/abi";
import { Clause } from "../generated/clauses";
import { GutiReallocationCommandIe as Ie, Message } from "../generated/ids";
import { emitDecision, emitIgnored } from "../rules";
import { send } from "../security/protect";
import { isEmmState, Slot } from "../ue";
import { hasIe, ieAddress, ieLength } from "../wire/bank";
import { GUTI_SIZE } from "../wire/ie/identity";
import { beginEmm, end } from "../wire/writer";
import { takeIntoSlot } from "./registered";
import { isCurrentTaiInList, storeTaiList } from "./registration";
import { storeEmm } from "./storage";
import { tryUpdate, Trigger } from "./trackingAreaUpdateStart";

/** GUTI REALLOCATION COMMAND (5.4.1.3). */
export function onGutiReallocationCommand(bank: usize): void {
  // TS 24.301 5.5.3.2.6 g)
  if (isEmmState(EmmState.TrackingAreaUpdatingInitiated)) return emitIgnored(Clause.TS24301_5_5_3_2_6_g);
  takeIntoSlot(Slot.Guti, bank, Ie.Guti, GUTI_SIZE);
  if (hasIe(bank, Ie.TaiList)) storeTaiList(ieAddress(bank, Ie.TaiList), ieLength(bank, Ie.TaiList));
  storeEmm();
  sendComplete();
}

function sendComplete(): void {
  beginEmm(Message.GutiReallocationComplete);
  end();
  send(EstablishCause.None);
}

/** GUTI REALLOCATION COMPLETE was not delivered (5.4.1.5). CHOICE: in the list it is sent again. */
export function onGutiReallocationCompleteLost(): void {
  emitDecision(Clause.TS24301_5_4_1_5, RuleOutcome.Retry, 0);
  if (isCurrentTaiInList()) sendComplete();
  else tryUpdate(Trigger.Area);
}
