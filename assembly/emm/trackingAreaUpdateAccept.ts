// TRACKING AREA UPDATE ACCEPT (TS 24.301 5.5.3.2.4, 5.5.3.3.4): what it tells of the registration, COMPLETE, and what comes after it.

import { EmmState, EmmSubstate, EstablishCause, Indication, RuleOutcome, ServiceReason, UpdateStatus } from "../generated/abi";
import { Clause } from "../generated/clauses";
import { Message, TrackingAreaUpdateAcceptIe as Ie } from "../generated/ids";
import { Timer } from "../generated/timers";
import { onBearerStatusReceived, onRegistered } from "../esm/dispatch";
import { emitDecision, indicate } from "../rules";
import { send } from "../security/protect";
import { isTimerRunning, stopTimer } from "../timers";
import { enterEmmState, isEmmState, Slot, slotLength, ue } from "../ue";
import { hasIe, ieAddress, ieHalf } from "../wire/bank";
import { beginEmm, end } from "../wire/writer";
import { isForEpsOnly, takeCombinedResult } from "./combinedUpdate";
import { forgetChallenge, waitForRelease } from "./connection";
import { Pending } from "./pending";
import { takePowerSaving } from "./powerSaving";
import { takeRegistration } from "./registered";
import { isCurrentTaiInList } from "./registration";
import { storeUpdateStatus } from "./storage";
import { startTrackingAreaUpdate } from "./trackingAreaUpdate";
import { restartUpdate } from "./trackingAreaUpdateFailure";
import { update, UpdateFlag } from "./update";

/** EPS update result (9.9.3.13): ISR activated. */
const RESULT_ISR: u32 = 4;

/** The network has accepted the update. */
export function onTrackingAreaUpdateAccept(bank: usize): void {
  const context = ue();
  stopTimer(Timer.T3430);
  // TS 24.301 5.4.2.3
  forgetChallenge();
  // TS 24.301 5.5.3.3.4.3: accepted for EPS services only, the attempts are counted on.
  if (!isForEpsOnly(bank)) context.trackingAreaUpdateAttemptCounter = 0;
  context.serviceRequestAttemptCounter = 0;
  // TS 24.301 5.3.7b
  context.usimCounter = 0;
  update().told = 0;
  context.stoppedTimers = 0;
  enterEmmState(EmmState.Registered, EmmSubstate.NormalService);
  storeUpdateStatus(UpdateStatus.Updated);
  takeRegistration(bank, false);
  // TS 24.301 9.9.3.13: ISR is for a UE with A/Gb or Iu mode; only such a one has an MS network capability (8.2.29.12).
  const isIsr = (ieHalf(bank, Ie.EpsUpdateResult) & RESULT_ISR) != 0 && slotLength(Slot.MsNetworkCapability) != 0;
  update().isIsrActive = isIsr ? 1 : 0;
  const isIdentityNew = takeCombinedResult(bank);
  if (hasIe(bank, Ie.Guti) || isIdentityNew) sendComplete();
  indicate(Indication.TrackingAreaUpdated, 0);
  // The last to be done: a UE that loses its last PDN connection by it detaches and attaches again.
  if (hasIe(bank, Ie.EpsBearerContextStatus)) onBearerStatusReceived(<u32>load<u16>(ieAddress(bank, Ie.EpsBearerContextStatus)));
  if (!isEmmState(EmmState.Registered)) return;
  takePowerSaving(bank);
  goOn();
}

/** TRACKING AREA UPDATE COMPLETE: a GUTI or a TMSI has come (5.5.3.2.4, 5.5.3.3.4.1). */
function sendComplete(): void {
  beginEmm(Message.TrackingAreaUpdateComplete);
  end();
  send(EstablishCause.None);
}

/** COMPLETE was not delivered (5.5.3.2.6 i, j). CHOICE: in the list it is sent again. */
export function onTrackingAreaUpdateCompleteLost(): void {
  if (!isEmmState(EmmState.Registered)) return;
  if (!isCurrentTaiInList()) return restartUpdate(Clause.TS24301_5_5_3_2_6_i);
  emitDecision(Clause.TS24301_5_5_3_2_6_j, RuleOutcome.Retry, 0);
  sendComplete();
}

/** What has become due meanwhile, else the wait for the release of a connection that is not needed (5.3.1.2.1 b). */
function goOn(): void {
  const flags = update().flags;
  if (update().reasons != 0) startTrackingAreaUpdate();
  if (isEmmState(EmmState.TrackingAreaUpdatingInitiated)) return;
  const isForSignallingOnly = (flags & UpdateFlag.FromIdle) != 0 && (flags & UpdateFlag.Active) == 0;
  // TS 24.301 5.5.3.2.6 m), p): a detach that waited, or the answer to CS SERVICE NOTIFICATION, goes out now.
  const isAnythingLeft = (ue().pending & Pending.Detach) != 0 || (ue().pendingServices & (1 << ServiceReason.MtCsFallback)) != 0;
  // TS 24.301 5.3.1.2.1 b), h)
  if ((isForSignallingOnly || isTimerRunning(Timer.T3448)) && !ue().userPlane && !isAnythingLeft) waitForRelease();
}
