// A combined attach or tracking area update that was accepted for EPS services only (TS 24.301 5.5.1.3.4.3, 5.5.3.3.4.3, 5.5.3.3.6).

import { EmmState, EmmSubstate, Indication, RuleOutcome } from "../generated/abi";
import { EmmCause } from "../generated/causes";
import { Clause } from "../generated/clauses";
import { Timer, TimerDefault } from "../generated/timers";
import { emitDecision, indicate } from "../rules";
import { startTimer } from "../timers";
import { enterEmmState, Slot, slotLength, slotValue, ue } from "../ue";
import { UPDATE_ATTEMPTS } from "./counters";
import { invalidateUsim } from "./rejection";
import { startProcedureTimer } from "./timerValues";
import { retrySeconds } from "./trackingAreaUpdateFailure";
import { Reason, update } from "./update";

/** USIM invalid for non-EPS services. */
const NON_EPS: u8 = 2;
/** EPS network feature support, octet 1: IMS voice over PS session (9.9.3.12A). */
const NETWORK_IMS_VOICE: u32 = 1;
/** Voice domain preference and UE's usage setting (TS 24.008 10.5.5.28). */
const VOICE_DOMAIN: u32 = 3;
const CS_VOICE_ONLY: u32 = 0;
const DATA_CENTRIC: u32 = 4;

/**
 * What the cause makes the UE do; it is in EMM-REGISTERED.NORMAL-SERVICE already.
 * @param clause that sends the UE here
 * @param cause EMM cause of the accept, 0 = none
 */
export function onEpsOnly(clause: Clause, cause: u32): void {
  const context = ue();
  emitDecision(clause, RuleOutcome.Accept, cause);
  context.imsiAttached = 0;
  indicate(Indication.CsServiceNotAvailable, cause);
  switch (cause) {
    case EmmCause.ImsiUnknownInHss:
      context.trackingAreaUpdateAttemptCounter = 0;
      invalidateUsim(NON_EPS);
      return seekVoiceElsewhere();
    case EmmCause.CsDomainNotAvailable:
      context.trackingAreaUpdateAttemptCounter = 0;
      update().csUnavailablePlmn = context.plmn;
      return seekVoiceElsewhere();
    case EmmCause.Congestion:
      context.trackingAreaUpdateAttemptCounter = UPDATE_ATTEMPTS;
      keepTrying();
      return waitLong();
    default:
      tryAgain();
  }
}

/** #16, #17, and what is not foreseen. */
function tryAgain(): void {
  const context = ue();
  if (context.trackingAreaUpdateAttemptCounter < UPDATE_ATTEMPTS) context.trackingAreaUpdateAttemptCounter++;
  keepTrying();
  if (context.trackingAreaUpdateAttemptCounter < UPDATE_ATTEMPTS) return startProcedureTimer(Timer.T3411, TimerDefault.T3411);
  if (needsCsVoice()) {
    update().reasons &= ~Reason.ImsiAttach;
    return indicate(Indication.SelectOtherRat, 0);
  }
  waitLong();
}

/** T3402; where its value is zero, as if it had expired (5.5.1.3.6, 5.5.3.3.6). CHOICE: with #22, too, where the text does not say. */
function waitLong(): void {
  const seconds = retrySeconds();
  if (seconds != 0) return startTimer(Timer.T3402, seconds);
  ue().trackingAreaUpdateAttemptCounter = 0;
  update().failed = 0;
}

/** The UE is served for EPS services, and attaches for non-EPS services when a timer expires. */
function keepTrying(): void {
  enterEmmState(EmmState.Registered, EmmSubstate.AttemptingToUpdateMm);
  const state = update();
  state.reasons |= Reason.ImsiAttach;
  state.failed |= Reason.ImsiAttach;
  state.isForEpsOnly = 1;
}

/** CS/PS mode 1 without IMS voice: another radio access technology is wanted. */
function seekVoiceElsewhere(): void {
  if (needsCsVoice()) indicate(Indication.SelectOtherRat, 0);
}

/** Voice centric, and no IMS voice. CHOICE: IMS voice is available where the UE prefers it at all and the network supports it. */
function needsCsVoice(): bool {
  if (slotLength(Slot.VoiceDomain) == 0) return false;
  const setting = <u32>load<u8>(slotValue(Slot.VoiceDomain));
  if (setting & DATA_CENTRIC) return false;
  return (setting & VOICE_DOMAIN) == CS_VOICE_ONLY || !(ue().networkFeatures & NETWORK_IMS_VOICE);
}
