// SERVICE REJECT (TS 24.301 5.6.1.5): what concerns CS fallback, congestion and CSG here, every other cause by the table of emm/rejection.

import { Indication, RuleOutcome, ServiceReason } from "../generated/abi";
import { EmmCause } from "../generated/causes";
import { Clause } from "../generated/clauses";
import { ServiceRejectIe as Ie } from "../generated/ids";
import { Timer } from "../generated/timers";
import { haveControlPlaneOptimization } from "../esm/dispatch";
import { emitDecision, indicate } from "../rules";
import { startTimer } from "../timers";
import { ue } from "../ue";
import { hasIe, ieOctet } from "../wire/bank";
import { startCongestionTimer } from "./congestion";
import { forgetChallenge, waitForRelease } from "./connection";
import { fallBack, loseCsServices } from "./csFallback";
import { isRegistered } from "./registration";
import { applyRejection, HERE, isForeseen, isIn, Rejected, rejectionOf } from "./rejection";
import { refuseUserData } from "./serviceAccept";
import { hasServiceFlag, isForCsFallback, ServiceFlag, Services } from "./serviceContext";
import { failService, giveUpServices, postponeService } from "./serviceFailure";
import { endService, stopServiceTimers } from "./serviceRequest";
import { takeForbiddenTais } from "./taiList";
import { hasCongestionTimer, isTime, secondsOf } from "./timerValues";

/** The network has rejected the service request. */
export function onServiceReject(bank: usize): void {
  const cause = ieOctet(bank, Ie.EmmCause);
  stopServiceTimers();
  ue().serviceRequestAttemptCounter = 0;
  forgetChallenge();
  indicate(Indication.ServiceRejected, cause);
  takeForbiddenTais(bank, Ie.ForbiddenTaiSForTheListOfForbiddenTrackingAreasForRoaming);
  switch (cause) {
    case EmmCause.CsDomainNotAvailable:
    case EmmCause.CsServiceTemporarilyNotAvailable:
      return onCsRefused(bank, cause);
    case EmmCause.Congestion:
      return onCongestion(bank);
    default:
      onRejected(cause);
  }
}

function onRejected(cause: u32): void {
  const what = rejectionOf(Rejected.Service, cause);
  if (!isForeseen(what, cause)) return onUnforeseen(cause);
  emitDecision(Clause.TS24301_5_6_1_5, RuleOutcome.Abort, cause);
  endService();
  const isElsewhere = isForCsFallback() && goesToOtherRat(cause);
  applyRejection(cause, isElsewhere ? what & ~HERE : what);
  if (isRegistered()) giveUpServices();
  if (isElsewhere) fallBack(false);
}

/** Causes after which a call is tried in GERAN or UTRAN, and those of which only one of the UE is. */
const CALL_CAUSES: u64 =
  ((<u64>1) << EmmCause.UeIdentityCannotBeDerivedByTheNetwork) |
  ((<u64>1) << EmmCause.ImplicitlyDetached) |
  ((<u64>1) << EmmCause.NoEpsBearerContextActivated);
const OWN_CALL_CAUSES: u64 = ((<u64>1) << EmmCause.TrackingAreaNotAllowed) | ((<u64>1) << EmmCause.NoSuitableCellsInTrackingArea);

function goesToOtherRat(cause: u32): bool {
  return isIn(ue().serviceReason == <u8>ServiceReason.MtCsFallback ? CALL_CAUSES : CALL_CAUSES | OWN_CALL_CAUSES, cause);
}

/** #18 and #39. */
function onCsRefused(bank: usize, cause: u32): void {
  emitDecision(Clause.TS24301_5_6_1_5, RuleOutcome.Abort, cause);
  endService();
  const isCall = isForCsFallback();
  if (cause == EmmCause.CsDomainNotAvailable) return isCall ? loseCsServices() : giveUpServices();
  const seconds = secondsOf(bank, Ie.T3442Value);
  if (isTime(seconds)) startTimer(Timer.T3442, seconds);
  // TS 24.301 5.3.1.2.1 g)
  if (isCall && hasServiceFlag(ServiceFlag.FromIdle) && !ue().userPlane) waitForRelease();
  if (!isCall) giveUpServices();
}

/** #22: with a value for T3346, or for T3448. */
function onCongestion(bank: usize): void {
  const isForData = haveControlPlaneOptimization() && hasIe(bank, Ie.T3448Value);
  const isForAll = hasCongestionTimer(bank, Ie.T3346Value);
  if (!isForAll && !isForData) return onUnforeseen(EmmCause.Congestion);
  if (isForData) refuseUserData(bank, Ie.T3448Value);
  postponeService(Clause.TS24301_5_6_1_5, EmmCause.Congestion);
  if (isForData) ue().pendingServices &= ~(Services.Data | Services.Exception);
  if (isForAll) startCongestionTimer(bank, Ie.T3346Value, hasServiceFlag(ServiceFlag.LowPriority));
  // TS 24.301 5.3.1.2.1 h), i)
  if (isForAll || hasServiceFlag(ServiceFlag.FromIdle)) waitForRelease();
}

/** TS 24.301 5.6.1.6 e), 5.3.1.2.1 a1) */
function onUnforeseen(cause: u32): void {
  if (hasServiceFlag(ServiceFlag.FromIdle)) waitForRelease();
  failService(Clause.TS24301_5_6_1_6_e, cause);
}
