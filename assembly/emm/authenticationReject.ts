// AUTHENTICATION REJECT (TS 24.301 5.4.2.5, 5.4.2.7 l).

import { Indication, RuleOutcome } from "../generated/abi";
import { EmmCause } from "../generated/causes";
import { Clause } from "../generated/clauses";
import { Timer } from "../generated/timers";
import { emitDecision, emitIgnored, indicate } from "../rules";
import { isTimerRunning } from "../timers";
import { ue } from "../ue";
import { isFailureTimerRunning } from "./connection";
import { applyRejection, ILLEGAL, RESET_COUNTERS } from "./rejection";

/** AUTHENTICATION REJECT, protected or not. */
export function onAuthenticationReject(): void {
  // TS 24.301 5.4.2.7 l): nothing was asked, so nothing can have been refused; that goes for a UE with T3245, too, which 5.4.2.5 a) has believe it.
  if (!ue().messageProtected && !isChallenged()) return emitIgnored(Clause.TS24301_5_4_2_7_l);
  emitDecision(Clause.TS24301_5_4_2_5, RuleOutcome.Abort, EmmCause.IllegalUe);
  // TS 24.301 5.4.2.5 a), and b) for a message that anybody could have sent: as for cause #3.
  applyRejection(EmmCause.IllegalUe, ILLEGAL | RESET_COUNTERS);
  indicate(Indication.AttachRejected, 0);
}

function isChallenged(): bool {
  return isTimerRunning(Timer.T3416) || isFailureTimerRunning();
}
