// Authentication (TS 24.301 5.4.2), UE side. The USIM is the host's: a challenge goes out as an action, its result comes back by
// `ueUsimResult`. Only a proven result makes a partial native context (4.4.2.1); the current context stays in use.

import { EstablishCause, Indication, RuleOutcome, UpdateStatus, UsimResult } from "../generated/abi";
import { emitIndicate, emitUsimAuthenticate } from "../generated/actions";
import { EmmCause } from "../generated/causes";
import { Clause } from "../generated/clauses";
import { AuthenticationRequestIe, Message } from "../generated/ids";
import { Timer, TimerDefault } from "../generated/timers";
import { RECEIVE, SCRATCH } from "../memory";
import { emitDecision, emitIgnored } from "../rules";
import { createPartialNative, deleteContext, currentContext, nonCurrentContext } from "../security/context";
import { deriveKasme } from "../security/kdf";
import { send } from "../security/protect";
import { isTimerRunning, startTimer, startTimerWithin, stopTimer } from "../timers";
import { clearSlot, setSlot, Slot, slotLength, slotValue, ue, wipeSlot } from "../ue";
import { ieAddress, ieHalf } from "../wire/bank";
import { equalOctets } from "../wire/octets";
import { beginEmm, end, putLV, putTLV, putV8 } from "../wire/writer";
import { restartStoppedTimers, stopRetransmissionTimers, abortForAuthenticationReject } from "./retransmission";

const RAND_SIZE: u32 = 16;
const AUTN_SIZE: u32 = 16;
const AUTS_SIZE: u32 = 14;
const IEI_AUTHENTICATION_FAILURE_PARAMETER: u32 = 0x30;
/** Three consecutive failures make the network a false one (5.4.2.7 f). */
const FAILURES_MAX: u8 = 3;
/** Separation bit: the first bit of the AMF field, the seventh octet of AUTN (TS 33.401 6.1.1). */
const SEPARATION_BIT: u8 = 0x80;

/** AUTHENTICATION REQUEST (5.4.2.3). */
export function onAuthenticationRequest(bank: usize): void {
  const rand = ieAddress(bank, AuthenticationRequestIe.AuthenticationParameterRand);
  const autn = ieAddress(bank, AuthenticationRequestIe.AuthenticationParameterAutn);
  const context = ue();
  stopTimer(Timer.T3418);
  stopTimer(Timer.T3420);
  // TS 24.301 5.4.2.3: the same RAND again is answered with the stored RES, without the USIM.
  if (slotLength(Slot.Rand) == RAND_SIZE && equalOctets(slotValue(Slot.Rand), rand, RAND_SIZE)) {
    context.pendingKsi = <u8>ieHalf(bank, AuthenticationRequestIe.NasKeySetIdentifier);
    sendResponse();
    return;
  }
  context.pendingKsi = <u8>ieHalf(bank, AuthenticationRequestIe.NasKeySetIdentifier);
  setSlot(Slot.Rand, rand, RAND_SIZE, RAND_SIZE);
  clearSlot(Slot.Res);
  // TS 24.301 5.4.2.6 b): the separation bit is 0.
  if ((load<u8>(autn, 6) & SEPARATION_BIT) == 0) {
    fail(EmmCause.NonEpsAuthenticationUnacceptable, Clause.TS24301_5_4_2_6_b, 0);
    return;
  }
  context.usimBusy = 1;
  emitUsimAuthenticate(rand, RAND_SIZE, autn, AUTN_SIZE);
}

/**
 * The USIM's answer to the pending challenge (5.4.2.3, 5.4.2.6).
 * @param result enum UsimResult; the receive region holds CK ‖ IK ‖ RES, or AUTS
 * @param length octets in the receive region
 */
export function onUsimResult(result: UsimResult, length: u32): void {
  const context = ue();
  if (!context.usimBusy) return;
  context.usimBusy = 0;
  switch (result) {
    case UsimResult.Success:
      succeed(length - 32);
      break;
    case UsimResult.SynchronisationFailure:
      // TS 24.301 5.4.2.6 c): SQN out of range, AUTS goes back.
      fail(EmmCause.SynchFailure, Clause.TS24301_5_4_2_6_c, length);
      break;
    default:
      // TS 24.301 5.4.2.6 a): MAC code failure; without a USIM there is nothing that could verify the network either.
      fail(EmmCause.MacFailure, Clause.TS24301_5_4_2_6_a, 0);
  }
}

function succeed(resLength: u32): void {
  const context = ue();
  setSlot(Slot.Res, RECEIVE + 32, resLength, 16);
  // The AUTN of the challenge was kept behind CK ‖ IK ‖ RES by the host: SQN xor AK are its first six octets.
  deriveKasme(RECEIVE, plmnForKasme(), RECEIVE + 32 + resLength, SCRATCH);
  createPartialNative(context.pendingKsi, SCRATCH);
  context.authenticationFailures = 0;
  startTimer(Timer.T3416, TimerDefault.T3416);
  sendResponse();
  restartStoppedTimers();
}
