// The result of a combined attach as far as non-EPS services go (TS 24.301 5.5.1.3.4).

import { EmmState, EmmSubstate, Indication, RuleOutcome } from "../generated/abi";
import { emitIndicate } from "../generated/actions";
import { EmmCause } from "../generated/causes";
import { Clause } from "../generated/clauses";
import { AttachAcceptIe as Ie } from "../generated/ids";
import { Timer, TimerDefault } from "../generated/timers";
import { emitDecision } from "../rules";
import { startTimer } from "../timers";
import { clearSlot, enterEmmState, setSlot, Slot, ue } from "../ue";
import { hasIe, ieAddress, ieHalf, ieLength, ieOctet } from "../wire/bank";
import { UPDATE_ATTEMPTS } from "./counters";
import { ATTACH_COMBINED } from "./attach";
import { startT3402 } from "./attachFailure";

const LAI_SIZE: u32 = 5;
const IDENTITY_SIZE: u32 = 9;
/** EPS attach result values (9.9.3.10). */
const RESULT_COMBINED: u32 = 2;
/** USIM invalid for non-EPS services. */
const NON_EPS: u8 = 2;

/** Takes the result for non-EPS services of an ATTACH ACCEPT; the UE is registered for EPS services already. */
export function takeCombinedResult(bank: usize): void {
  const context = ue();
  context.imsiAttached = 0;
  if (<u32>context.attachType != ATTACH_COMBINED) return;
  if ((ieHalf(bank, Ie.EpsAttachResult) & 7) == RESULT_COMBINED) return attachImsi(bank);
  onEpsOnly(hasIe(bank, Ie.EmmCause) ? ieOctet(bank, Ie.EmmCause) : 0);
}

/** 5.5.1.3.4.2 */
function attachImsi(bank: usize): void {
  const context = ue();
  context.imsiAttached = 1;
  context.trackingAreaUpdateAttemptCounter = 0;
  if (hasIe(bank, Ie.LocationAreaIdentification)) setSlot(Slot.Lai, ieAddress(bank, Ie.LocationAreaIdentification), LAI_SIZE, LAI_SIZE);
  if (hasIe(bank, Ie.MsIdentity)) setSlot(Slot.MsIdentity, ieAddress(bank, Ie.MsIdentity), ieLength(bank, Ie.MsIdentity), IDENTITY_SIZE);
}

/** 5.5.1.3.4.3: attached for EPS services only. */
export function onEpsOnly(cause: u32): void {
  const context = ue();
  emitDecision(Clause.TS24301_5_5_1_3_4, RuleOutcome.Accept, cause);
  emitIndicate(Indication.CsServiceNotAvailable, cause, 0, 0, 0);
  switch (cause) {
    case EmmCause.ImsiUnknownInHss:
      context.trackingAreaUpdateAttemptCounter = 0;
      context.usimInvalid |= NON_EPS;
      clearSlot(Slot.MsIdentity);
      clearSlot(Slot.Lai);
      emitIndicate(Indication.UsimInvalid, NON_EPS, 0, 0, 0);
      break;
    case EmmCause.CsDomainNotAvailable:
      context.trackingAreaUpdateAttemptCounter = 0;
      break;
    case EmmCause.Congestion:
      context.trackingAreaUpdateAttemptCounter = UPDATE_ATTEMPTS;
      enterEmmState(EmmState.Registered, EmmSubstate.AttemptingToUpdateMm);
      startT3402();
      break;
    default:
      tryAgain();
  }
}

/** #16, #17, and what is not foreseen. */
function tryAgain(): void {
  const context = ue();
  if (context.trackingAreaUpdateAttemptCounter < UPDATE_ATTEMPTS) context.trackingAreaUpdateAttemptCounter++;
  enterEmmState(EmmState.Registered, EmmSubstate.AttemptingToUpdateMm);
  if (context.trackingAreaUpdateAttemptCounter < UPDATE_ATTEMPTS) startTimer(Timer.T3411, TimerDefault.T3411);
  else startT3402();
}
