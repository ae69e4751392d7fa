// What the cell that the lower layers have selected means for EMM (TS 24.301 5.2.2.3, 5.5.1.2.6 a, e).

import { EmmState, EmmSubstate } from "../generated/abi";
import { Clause } from "../generated/clauses";
import { Timer } from "../generated/timers";
import { RECEIVE } from "../memory";
import { isTimerRunning, stopTimer } from "../timers";
import { enterEmmState, isEmmState, ue } from "../ue";
import { restartAttach } from "./attachFailure";
import { leaveCongestion } from "./congestion";
import { resumeAttach } from "./deregistration";
import { isDetaching, onDetachDisturbed } from "./detach";
import { onBarredDuringUpdate } from "./trackingAreaUpdateFailure";
import { onCellWhileRegistered, resumeRegistered } from "./trackingAreaUpdate";
import { isEquivalentPlmn, isRegistered, setCurrentTai, TAI_SIZE } from "./registration";

/** A suitable cell: PLMN 3, TAC 2, kind 1 in the receive region. */
export function onCell(): void {
  const context = ue();
  const plmn = context.plmn;
  const tac = context.tac;
  setCurrentTai(RECEIVE);
  context.cellKind = load<u8>(RECEIVE, TAI_SIZE);
  context.cellAvailable = 1;
  const isNewPlmn = context.plmn != plmn;
  const isNewArea = isNewPlmn || context.tac != tac;
  // TS 24.301 5.3.9A
  if (isNewPlmn && !isEquivalentPlmn(context.plmn)) stopTimer(Timer.T3448);
  if (isEmmState(EmmState.Deregistered)) return onCellWhileDeregistered(isNewPlmn, isNewArea);
  // TS 24.301 5.5.1.2.6 e)
  if (isEmmState(EmmState.RegisteredInitiated) && isNewArea) restartAttach(Clause.TS24301_5_5_1_2_6_e);
  else if (isDetaching()) onDetachDisturbed(false);
  else if (isRegistered()) onCellWhileRegistered();
}

function onCellWhileDeregistered(isNewPlmn: bool, isNewArea: bool): void {
  const context = ue();
  if (isNewPlmn) {
    // TS 24.301 5.5.1.1: a new PLMN; 5.3.9: T3346 holds in the PLMN it was started in and its equivalents.
    context.attachAttemptCounter = 0;
    leaveCongestion();
  }
  // TS 24.301 5.2.2.3.3: in a new tracking area the UE does not wait for T3411 or T3402.
  if (isNewArea && !isTimerRunning(Timer.T3346)) {
    stopTimer(Timer.T3411);
    stopTimer(Timer.T3402);
    context.attachAttemptCounter = 0;
  }
  resumeAttach();
}

/** No cell. */
export function onNoCell(): void {
  ue().cellAvailable = 0;
  if (isEmmState(EmmState.Deregistered)) enterEmmState(EmmState.Deregistered, EmmSubstate.NoCellAvailable);
  if (isEmmState(EmmState.Registered)) enterEmmState(EmmState.Registered, EmmSubstate.NoCellAvailable);
}

/** Access is barred, or not any more. @param causes bit mask of the RRC establishment causes that are barred */
export function onBarred(causes: u32): void {
  ue().barredCauses = causes;
  // TS 24.301 5.5.3.2.6 a)
  if (isEmmState(EmmState.Registered) && ue().emmSubstate == <u8>EmmSubstate.UpdateNeeded) return resumeRegistered();
  if (isEmmState(EmmState.TrackingAreaUpdatingInitiated)) return onBarredDuringUpdate();
  // TS 24.301 5.5.1.2.6 a)
  if (isEmmState(EmmState.Deregistered) && ue().emmSubstate == <u8>EmmSubstate.AttachNeeded) resumeAttach();
}
