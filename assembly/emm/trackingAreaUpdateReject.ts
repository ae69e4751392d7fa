// TRACKING AREA UPDATE REJECT (TS 24.301 5.5.3.2.5, 5.5.3.3.5): congestion and CSG here, every other cause by the table of emm/rejection.

import { CellKind, EmmState, EmmSubstate, Indication, RuleOutcome, UpdateStatus } from "../generated/abi";
import { EmmCause } from "../generated/causes";
import { Clause } from "../generated/clauses";
import { TrackingAreaUpdateRejectIe as Ie } from "../generated/ids";
import { Timer } from "../generated/timers";
import { onConnectionFailed } from "../esm/dispatch";
import { emitDecision, indicate } from "../rules";
import { stopTimer } from "../timers";
import { clearSlot, enterEmmState, Slot, ue } from "../ue";
import { hasIe, ieAddress, ieLength, ieOctet } from "../wire/bank";
import { wasCombined } from "./combinedUpdate";
import { startCongestionTimer } from "./congestion";
import { isLasting, UPDATE_ATTEMPTS } from "./counters";
import { forgetChallenge, waitForRelease } from "./connection";
import { deactivateT3324 } from "./powerSaving";
import { isRegistered } from "./registration";
import { applyRejection, isForeseen, Rejected, rejectionOf } from "./rejection";
import { storeUpdateStatus } from "./storage";
import { takeForbiddenTais } from "./taiList";
import { hasCongestionTimer } from "./timerValues";
import { endAttempt, fail } from "./trackingAreaUpdateFailure";
import { settleSubstate } from "./trackingAreaUpdateStart";
import { addReason, Reason, update, UpdateFlag } from "./update";

/** The network has rejected the update. */
export function onTrackingAreaUpdateReject(bank: usize): void {
  const cause = ieOctet(bank, Ie.EmmCause);
  stopTimer(Timer.T3430);
  // TS 24.301 5.4.2.3
  forgetChallenge();
  indicate(Indication.TrackingAreaUpdateRejected, cause);
  takeForbiddenTais(bank, Ie.ForbiddenTaiSForTheListOfForbiddenTrackingAreasForRoaming);
  if (cause == EmmCause.Congestion && hasCongestionTimer(bank, Ie.T3346Value)) return onCongestion(bank);
  const what = rejectionOf(Rejected.TrackingAreaUpdate, cause);
  if (!isForeseen(what, cause)) return onUnforeseen(cause);
  emitDecision(clauseOfReject(), RuleOutcome.Abort, cause);
  endAttempt();
  deactivateT3324();
  if (wasCombined()) applyToNonEps(cause);
  applyRejection(cause, what);
  if (isRegistered()) onConnectionFailed();
}

function clauseOfReject(): Clause {
  return wasCombined() ? Clause.TS24301_5_5_3_3_5 : Clause.TS24301_5_5_3_2_5;
}

/** #22 with a value for T3346. */
function onCongestion(bank: usize): void {
  emitDecision(clauseOfReject(), RuleOutcome.Abort, EmmCause.Congestion);
  endAttempt();
  deactivateT3324();
  ue().trackingAreaUpdateAttemptCounter = 0;
  storeUpdateStatus(UpdateStatus.NotUpdated);
  settleSubstate();
  startCongestionTimer(bank, Ie.T3346Value, (update().flags & UpdateFlag.LowPriority) != 0);
  waitForRelease();
  onConnectionFailed();
}

/** TS 24.301 5.5.3.2.6 d) */
function onUnforeseen(cause: u32): void {
  const isForEmergency = (update().flags & UpdateFlag.Emergency) != 0;
  if (!isForEmergency && isLasting(cause)) ue().trackingAreaUpdateAttemptCounter = UPDATE_ATTEMPTS;
  fail(Clause.TS24301_5_5_3_2_6_d, cause);
}

/** What a cause does to the attachment for non-EPS services (5.5.3.3.5). */
function applyToNonEps(cause: u32): void {
  switch (cause) {
    case EmmCause.IllegalUe:
    case EmmCause.IllegalMe:
    case EmmCause.EpsServicesAndNonEpsServicesNotAllowed:
    case EmmCause.PlmnNotAllowed:
    case EmmCause.RequestedServiceOptionNotAuthorizedInThisPlmn:
    case EmmCause.TrackingAreaNotAllowed:
    case EmmCause.SevereNetworkFailure:
      // TS 24.008 4.7.5.2.4: LAI and TMSI go with the P-TMSI.
      clearSlot(Slot.Lai);
      clearSlot(Slot.MsIdentity);
      ue().imsiAttached = 0;
      break;
    case EmmCause.ImplicitlyDetached:
      ue().imsiAttached = 0;
      break;
    case EmmCause.RoamingNotAllowedInThisTrackingArea:
    case EmmCause.NoSuitableCellsInTrackingArea:
    case EmmCause.NotAuthorizedForThisCsg:
      askForImsiAttach();
      break;
    default:
      break;
  }
}

/** The next update is one "with IMSI attach". */
function askForImsiAttach(): void {
  ue().imsiAttached = 0;
  addReason(Reason.ImsiAttach);
}
