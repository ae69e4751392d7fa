// Paging (TS 24.301 5.6.2): the UE answers with a service request or an update, with an attach when it is paged by its IMSI for EPS services.

import { EmmState, EmmSubstate, Indication, RuleOutcome, ServiceReason, UpdateStatus } from "../generated/abi";
import { Clause } from "../generated/clauses";
import { Timer } from "../generated/timers";
import { onReattachWanted } from "../esm/dispatch";
import { emitDecision, emitIgnored, indicate } from "../rules";
import { stopTimer } from "../timers";
import { isEmmState, ue } from "../ue";
import { releaseLocally } from "./connection";
import { mayFallBack } from "./csFallback";
import { enterDeregistered, resumeAttach } from "./deregistration";
import { Pending } from "./pending";
import { deleteRegistration, isRegistered } from "./registration";
import { requestService } from "./serviceContext";
import { storeUpdateStatus } from "./storage";

/** The lower layers have received a paging. @param isCs for the CS domain, else for EPS services */
export function onPaging(isByImsi: bool, isCs: bool): void {
  const context = ue();
  if (isByImsi && !isCs) return onPagingByImsi();
  if (!isRegistered()) return emitIgnored(Clause.TS24301_5_6_2_1);
  // TS 24.301 5.6.2.2.1: not during a procedure of the UE; with a connection there is no paging.
  if (!isEmmState(EmmState.Registered) || context.connected || context.establishing) return emitIgnored(Clause.TS24301_5_6_2_2_1);
  if (isCs && !mayFallBack()) return emitIgnored(Clause.TS24301_5_6_2_3_2);
  stopTimer(Timer.T3346);
  if (isCs) indicate(Indication.CsPaging, 0);
  requestService(isCs ? ServiceReason.MtCsFallback : ServiceReason.MtAccess);
}

/** The network has lost the UE (5.6.2.2.2): whatever is under way ends, the UE detaches locally and attaches again. */
function onPagingByImsi(): void {
  const context = ue();
  // TS 24.301 5.6.2.1; a UE that is switched off goes on with that.
  if (context.emmState <= <u8>EmmState.Deregistered || context.pending & Pending.SwitchOff) return emitIgnored(Clause.TS24301_5_6_2_1);
  emitDecision(Clause.TS24301_5_6_2_2_2, RuleOutcome.Accept, 0);
  stopTimer(Timer.T3346);
  onReattachWanted(false);
  deleteRegistration();
  storeUpdateStatus(UpdateStatus.NotUpdated);
  enterDeregistered(EmmSubstate.NormalService, 0);
  releaseLocally();
  context.attachAttemptCounter = 0;
  context.ignoresForbidden = 1;
  // CHOICE: a UE that was detaching because the user wanted it stays detached.
  resumeAttach();
}
