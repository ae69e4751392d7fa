// Authentication (TS 24.301 5.4.2), UE side. The USIM is the host's: a challenge goes out as an action, its result comes back by
// `ueUsimResult`. Only a proven result makes a partial native context (4.4.2.1); the current context stays in use.

import { EstablishCause, Indication, RuleOutcome, UsimResult } from "../generated/abi";
import { emitUsimAuthenticate } from "../generated/actions";
import { EmmCause } from "../generated/causes";
import { Clause } from "../generated/clauses";
import { AuthenticationFailureIei, AuthenticationRequestIe as Ie, Message } from "../generated/ids";
import { Timer, TimerDefault } from "../generated/timers";
import { hasEmergencyPdn } from "../esm/dispatch";
import { RECEIVE, SCRATCH } from "../memory";
import { emitDecision, indicate } from "../rules";
import { createPartialNative } from "../security/context";
import { deriveKasme, KASME_SIZE } from "../security/kdf";
import { send } from "../security/protect";
import { setSlot, Slot, slotLength, slotValue, ue, wipeSlot } from "../ue";
import { ieAddress, ieHalf } from "../wire/bank";
import { clearOctets, copyOctets, equalOctets } from "../wire/octets";
import { beginEmm, end, putLV, putTLV, putV8 } from "../wire/writer";
import { forgetChallenge, isFailureTimerRunning, releaseLocally, stopFailureTimers } from "./connection";
import { currentTai } from "./registration";
import { restartStoppedTimers, stopRetransmissionTimers } from "./retransmission";
import { startProcedureTimer } from "./timerValues";

const RAND_SIZE: u32 = 16;
const AUTN_SIZE: u32 = 16;
const AUTS_SIZE: u32 = 14;
const RES_MIN: u32 = 4;
const RES_MAX: u32 = 16;
/** CK ‖ IK in front of RES in the receive region. */
const KEYS_SIZE: u32 = 32;
/** SQN xor AK, the first octets of AUTN (TS 33.102 6.3.2). */
const CONCEALED_SQN_SIZE: u32 = 6;
/** Three consecutive failures make the network a false one (5.4.2.7). */
const FAILURES_MAX: u8 = 3;
/** AMF follows SQN xor AK; its separation bit is the first one (TS 33.401 6.1.1). */
const AMF: usize = 6;
const SEPARATION_BIT: u8 = 0x80;

/** AUTHENTICATION REQUEST (5.4.2.3). */
export function onAuthenticationRequest(bank: usize): void {
  const rand = ieAddress(bank, Ie.AuthenticationParameterRandEpsChallenge);
  const autn = ieAddress(bank, Ie.AuthenticationParameterAutnEpsChallenge);
  const context = ue();
  // TS 24.301 5.4.2.7: failures are consecutive while the timer of the one before runs.
  if (!isFailureTimerRunning()) context.authenticationFailures = 0;
  stopFailureTimers();
  context.pendingKsi = <u8>ieHalf(bank, Ie.NasKeySetIdentifierASME);
  // TS 24.301 5.4.2.3: the same RAND again is answered with the stored RES, without the USIM.
  if (slotLength(Slot.Res) != 0 && equalOctets(slotValue(Slot.Rand), rand, RAND_SIZE)) {
    emitDecision(Clause.TS24301_5_4_2_3, RuleOutcome.Accept, 0);
    return sendResponse();
  }
  forgetChallenge();
  // TS 24.301 5.4.2.6 b): the separation bit is 0.
  if (!(load<u8>(autn, AMF) & SEPARATION_BIT)) return fail(EmmCause.NonEpsAuthenticationUnacceptable, Clause.TS24301_5_4_2_6_b);
  setSlot(Slot.Rand, rand, RAND_SIZE, RAND_SIZE);
  setSlot(Slot.SqnXorAk, autn, CONCEALED_SQN_SIZE, CONCEALED_SQN_SIZE);
  context.usimBusy++;
  copyOctets(SCRATCH, rand, RAND_SIZE);
  copyOctets(SCRATCH + RAND_SIZE, autn, AUTN_SIZE);
  emitUsimAuthenticate(SCRATCH, RAND_SIZE + AUTN_SIZE);
}

/**
 * The USIM's answer to a challenge (5.4.2.3, 5.4.2.6). Answers come in the order of the challenges; only that to the last one counts, and
 * only while the connection it came over exists.
 * @param result enum UsimResult; the receive region holds CK ‖ IK ‖ RES, or AUTS
 * @param length octets in the receive region
 */
export function onUsimResult(result: UsimResult, length: u32): void {
  const context = ue();
  if (context.usimBusy == 0) return;
  context.usimBusy--;
  if (context.usimBusy != 0 || slotLength(Slot.Rand) == 0 || slotLength(Slot.Res) != 0) return;
  switch (result) {
    case UsimResult.Success:
      return succeed(length - KEYS_SIZE);
    case UsimResult.SynchronisationFailure:
      // TS 24.301 5.4.2.6 c): SQN out of range, AUTS goes back.
      return fail(EmmCause.SynchFailure, Clause.TS24301_5_4_2_6_c);
    default:
      // TS 24.301 5.4.2.6 a): MAC code failure. CHOICE: the same where the USIM gives no answer, for nothing has proven the network then.
      return fail(EmmCause.MacFailure, Clause.TS24301_5_4_2_6_a);
  }
}

/** Whether the octets that come with a result have the length that belongs to it. */
export function isUsimResultWhole(result: u32, length: u32): bool {
  switch (result) {
    case UsimResult.Success:
      return length >= KEYS_SIZE + RES_MIN && length <= KEYS_SIZE + RES_MAX;
    case UsimResult.SynchronisationFailure:
      return length == AUTS_SIZE;
    default:
      return result <= <u32>UsimResult.NotAvailable && length == 0;
  }
}

function succeed(resLength: u32): void {
  const context = ue();
  setSlot(Slot.Res, RECEIVE + KEYS_SIZE, resLength, RES_MAX);
  // TS 24.301 5.4.2.3: the PLMN is that of the serving cell.
  deriveKasme(RECEIVE, currentTai(), slotValue(Slot.SqnXorAk), SCRATCH);
  createPartialNative(context.pendingKsi, SCRATCH);
  clearOctets(SCRATCH, KASME_SIZE);
  clearOctets(RECEIVE, KEYS_SIZE);
  wipeSlot(Slot.SqnXorAk);
  context.authenticationFailures = 0;
  startProcedureTimer(Timer.T3416, TimerDefault.T3416);
  sendResponse();
  restartStoppedTimers();
}

function sendResponse(): void {
  beginEmm(Message.AuthenticationResponse);
  putLV(slotValue(Slot.Res), slotLength(Slot.Res));
  end();
  send(EstablishCause.None);
}

/** The network cannot be authenticated (5.4.2.6, 5.4.2.7 c, d, e). */
function fail(cause: EmmCause, clause: Clause): void {
  const context = ue();
  emitDecision(clause, RuleOutcome.Reject, cause);
  forgetChallenge();
  wipeSlot(Slot.SqnXorAk);
  stopRetransmissionTimers();
  context.authenticationFailures++;
  beginEmm(Message.AuthenticationFailure);
  putV8(cause);
  if (cause == EmmCause.SynchFailure) putTLV(AuthenticationFailureIei.AuthenticationFailureParameter, RECEIVE, AUTS_SIZE);
  end();
  send(EstablishCause.None);
  if (context.authenticationFailures >= FAILURES_MAX && !hasEmergency()) return failNetwork();
  if (cause == EmmCause.SynchFailure) startProcedureTimer(Timer.T3420, TimerDefault.T3420);
  else startProcedureTimer(Timer.T3418, TimerDefault.T3418);
}

/** A PDN connection for emergency bearer services exists or is being established. */
export function hasEmergency(): bool {
  return ue().emergency != 0 || hasEmergencyPdn();
}

/** Expiry of T3418 or T3420. */
export function onAuthenticationTimer(): void {
  if (!hasEmergency()) return failNetwork();
  // TS 24.301 5.4.2.7: the UE goes on with the context it has, attached for emergency bearer services only.
  emitDecision(Clause.TS24301_5_4_2_7_f, RuleOutcome.Accept, 0);
  restartStoppedTimers();
}

/** Expiry of T3416: RAND and RES are deleted (5.4.2.3). */
export function onT3416(): void {
  forgetChallenge();
}

/** The network has failed the authentication check (5.4.2.7 f): the connection is released, the cell barred. */
function failNetwork(): void {
  emitDecision(Clause.TS24301_5_4_2_7_f, RuleOutcome.Abort, 0);
  ue().authenticationFailures = 0;
  restartStoppedTimers();
  releaseLocally();
  indicate(Indication.BarCell, 0);
}
