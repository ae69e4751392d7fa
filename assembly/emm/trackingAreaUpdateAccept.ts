// TRACKING AREA UPDATE ACCEPT (TS 24.301 5.5.3.2.4, 5.5.3.3.4): what it tells of the registration, COMPLETE, and what comes after it.

import { EmmState, EmmSubstate, EstablishCause, Indication, RuleOutcome, UpdateStatus } from "../generated/abi";
import { emitIndicate } from "../generated/actions";
import { Clause } from "../generated/clauses";
import { Message, TrackingAreaUpdateAcceptIe as Ie } from "../generated/ids";
import { Timer, TimerDefault } from "../generated/timers";
import { onBearerStatusReceived, onRegistered } from "../esm/dispatch";
import { emitDecision, indicate } from "../rules";
import { send } from "../security/protect";
import { stopTimer } from "../timers";
import { enterEmmState, isEmmState, setSlot, Slot, slotLength, ue } from "../ue";
import { hasIe, ieAddress, ieHalf, ieLength, ieOctet } from "../wire/bank";
import { GUTI_SIZE } from "../wire/ie/identity";
import { beginEmm, end } from "../wire/writer";
import { isForEpsOnly, takeCombinedResult } from "./combinedUpdate";
import { forgetChallenge, waitForRelease } from "./connection";
import { allow, Forbidden } from "./forbidden";
import { Pending } from "./pending";
import { takePowerSaving } from "./powerSaving";
import { takeEquivalentPlmns, takeNetworkFeatures } from "./registered";
import { currentTai, isCurrentTaiInList, noteVisit, storeTaiList } from "./registration";
import { takeServiceGap } from "./serviceGap";
import { storeEmm, storeUpdateStatus } from "./storage";
import { forbidTais } from "./taiList";
import { extendedPeriodicSeconds, gprsTimerSeconds, TIMER_DEACTIVATED } from "./timerValues";
import { PERIODIC_UPDATING } from "./trackingAreaUpdateRequest";
import { startTrackingAreaUpdate } from "./trackingAreaUpdate";
import { restartUpdate } from "./trackingAreaUpdateFailure";
import { update, UpdateFlag } from "./update";

const PLMN_SIZE: u32 = 3;
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
  takeRegistration(bank);
  const isIdentityNew = takeCombinedResult(bank);
  if (hasIe(bank, Ie.Guti) || isIdentityNew) sendComplete();
  indicate(Indication.TrackingAreaUpdated, 0);
  // The last to be done: a UE that loses its last PDN connection by it detaches and attaches again.
  if (hasIe(bank, Ie.EpsBearerContextStatus)) onBearerStatusReceived(<u32>load<u16>(ieAddress(bank, Ie.EpsBearerContextStatus)));
  if (!isEmmState(EmmState.Registered)) return;
  takePowerSaving(bank, Ie.T3324Value, Ie.ExtendedDrxParameters);
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

/** What the message says of the registration. */
function takeRegistration(bank: usize): void {
  const context = ue();
  const isNewPlmn = context.plmn != context.registeredPlmn;
  context.registeredPlmn = context.plmn;
  if (hasIe(bank, Ie.Guti)) setSlot(Slot.Guti, ieAddress(bank, Ie.Guti), ieLength(bank, Ie.Guti), GUTI_SIZE);
  if (hasIe(bank, Ie.TaiList)) storeTaiList(ieAddress(bank, Ie.TaiList), ieLength(bank, Ie.TaiList));
  noteVisit();
  takeTimers(bank);
  takeEquivalentPlmns(bank, Ie.EquivalentPLMNs);
  if (!context.emergency) {
    allow(Forbidden.Plmns, currentTai(), PLMN_SIZE);
    allow(Forbidden.PlmnsForGprs, currentTai(), PLMN_SIZE);
  }
  takeServiceGap(bank, Ie.T3447Value);
  takeForbiddenTais(bank);
  if (hasIe(bank, Ie.EpsNetworkFeatureSupport)) takeNetworkFeatures(bank, Ie.EpsNetworkFeatureSupport);
  if (hasIe(bank, Ie.EmergencyNumberList)) {
    emitIndicate(Indication.EmergencyNumbers, 0, 0, ieAddress(bank, Ie.EmergencyNumberList), ieLength(bank, Ie.EmergencyNumberList));
  }
  onRegistered(isNewPlmn);
  storeEmm();
}

/** T3412 (the extended value before the plain one), T3402, T3423 (5.3.5, 5.3.6). */
function takeTimers(bank: usize): void {
  const context = ue();
  if (hasIe(bank, Ie.T3412Value)) context.t3412Value = gprsTimerSeconds(ieOctet(bank, Ie.T3412Value));
  if (hasIe(bank, Ie.T3412ExtendedValue)) {
    const seconds = extendedPeriodicSeconds(ieOctet(bank, Ie.T3412ExtendedValue));
    // TS 24.008 10.5.7.4a: "deactivated" counts as if the IE were not there.
    if (seconds != TIMER_DEACTIVATED) context.t3412Value = seconds;
  }
  takeT3402(bank);
  context.t3423Value = hasIe(bank, Ie.T3423Value) ? gprsTimerSeconds(ieOctet(bank, Ie.T3423Value)) : TIMER_DEACTIVATED;
  // TS 24.301 9.9.3.13: ISR is for a UE with A/Gb or Iu mode; only such a one has an MS network capability (8.2.29.12).
  const isIsr = (ieHalf(bank, Ie.EpsUpdateResult) & RESULT_ISR) != 0 && slotLength(Slot.MsNetworkCapability) != 0;
  update().isIsrActive = isIsr ? 1 : 0;
}

/** TS 24.301 5.3.6: no value makes it the default one, but after a periodic update; "deactivated" does so always. */
function takeT3402(bank: usize): void {
  const context = ue();
  if (!hasIe(bank, Ie.T3402Value)) {
    if (<u32>context.updateType != PERIODIC_UPDATING) context.t3402Value = TimerDefault.T3402;
    return;
  }
  const seconds = gprsTimerSeconds(ieOctet(bank, Ie.T3402Value));
  context.t3402Value = seconds == TIMER_DEACTIVATED ? TimerDefault.T3402 : seconds;
}

/** Forbidden tracking areas of the registered PLMN and equivalent ones (5.5.3.2.4). */
function takeForbiddenTais(bank: usize): void {
  const roaming = Ie.ForbiddenTaiSForTheListOfForbiddenTrackingAreasForRoaming;
  const regional = Ie.ForbiddenTaiSForTheListOfForbiddenTrackingAreasForRegionalProvisionOfService;
  if (hasIe(bank, roaming)) forbidTais(Forbidden.ForRoaming, ieAddress(bank, roaming), ieLength(bank, roaming), 0);
  if (hasIe(bank, regional)) forbidTais(Forbidden.ForRegionalService, ieAddress(bank, regional), ieLength(bank, regional), 0);
}

/** What has become due meanwhile, else the wait for the release of a connection that is not needed (5.3.1.2.1 b). */
function goOn(): void {
  const flags = update().flags;
  if (update().reasons != 0 && startTrackingAreaUpdate()) return;
  const isForSignallingOnly = (flags & UpdateFlag.FromIdle) != 0 && (flags & UpdateFlag.Active) == 0;
  // TS 24.301 5.5.3.2.6 m): a detach that waited goes out now.
  if (isForSignallingOnly && !ue().userPlane && !(ue().pending & Pending.Detach)) waitForRelease();
}
