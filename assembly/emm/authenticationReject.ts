// AUTHENTICATION REJECT (TS 24.301 5.4.2.5, 5.4.2.7 l).

import { EmmSubstate, Indication, RuleOutcome, UeOption, UpdateStatus } from "../generated/abi";
import { EmmCause } from "../generated/causes";
import { Clause } from "../generated/clauses";
import { Timer } from "../generated/timers";
import { emitDecision, emitIgnored, indicate } from "../rules";
import { isTimerRunning } from "../timers";
import { hasOption, ue } from "../ue";
import { waitForRelease } from "./connection";
import { enterDeregistered } from "./deregistration";
import { deleteEquivalentPlmns, deleteRegistration } from "./registration";
import { forgetInThisTrackingArea, invalidateUsim, resetAttemptCounters, startT3245, startT3247, USIM_EVENTS_MAX } from "./rejection";
import { storeUpdateStatus } from "./storage";

const BOTH_SERVICES: u8 = 3;

/** AUTHENTICATION REJECT, protected or not. */
export function onAuthenticationReject(): void {
  const context = ue();
  if (context.messageProtected || hasOption(UeOption.T3245)) return accept();
  // TS 24.301 5.4.2.7 l): nothing was asked, so nothing can have been refused.
  if (!isTimerRunning(Timer.T3416) && !isTimerRunning(Timer.T3418) && !isTimerRunning(Timer.T3420)) return emitIgnored(Clause.TS24301_5_4_2_7_l);
  startT3247();
  // TS 24.301 5.4.2.5 b): as for cause #3 of a reject that anybody could have sent.
  if (context.usimCounter >= USIM_EVENTS_MAX) return accept();
  emitDecision(Clause.TS24301_5_4_2_5, RuleOutcome.Abort, EmmCause.IllegalUe);
  forgetInThisTrackingArea(EmmCause.IllegalUe);
}

/** 5.4.2.5 a) */
function accept(): void {
  emitDecision(Clause.TS24301_5_4_2_5, RuleOutcome.Abort, 0);
  storeUpdateStatus(UpdateStatus.RoamingNotAllowed);
  deleteRegistration();
  deleteEquivalentPlmns();
  resetAttemptCounters();
  invalidateUsim(BOTH_SERVICES);
  startT3245();
  enterDeregistered(EmmSubstate.NoImsi, 0);
  waitForRelease();
  indicate(Indication.AttachRejected, 0);
}
