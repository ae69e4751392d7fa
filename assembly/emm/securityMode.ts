// Security mode control (TS 24.301 5.4.3), UE side. The command is tried on a scratch copy of the context it indicates; the context in
// use changes only when every check has passed, and a reject goes out under the context that was in use before.

import { EmmState, EstablishCause, RuleOutcome } from "../generated/abi";
import { EmmCause } from "../generated/causes";
import { Clause } from "../generated/clauses";
import { INTER_SYSTEM } from "../generated/features";
import { Message, SecurityModeCommandIe, SecurityModeCompleteIei } from "../generated/ids";
import { isInState, LAST_REQUEST, Slot, slotLength, slotValue, ue } from "../ue";
import { RECEIVE, SCRATCH } from "../memory";
import { emitDecision } from "../rules";
import { onSecurityModeDone } from "./serviceAccept";
import { NOT_VERIFIED, PROTECTED_HEADER, REPLAYED, verify } from "../security/accept";
import { ContextState, ContextType, CONTEXT_SIZE, copyContext, currentContext, deleteContext, deriveNasKeys, KSI_NO_KEY, MAPPED_FLAG, nonCurrentContext, SecurityContext, takeMappedIntoUse, trialContext } from "../security/context";
import { nextCount } from "../security/count";
import { HASH_SIZE, hashMme } from "../security/kdf";
import { HeaderType, send, sendWith } from "../security/protect";
import { hasIe, ieAddress, ieHalf } from "../wire/bank";
import { clearOctets, equalOctets, load32be } from "../wire/octets";
import { beginEmm, end, putTLV, putTLVE, putV8 } from "../wire/writer";
import { emitKenb } from "./accessKeys";
import { hasEmergency } from "./authentication";
import { endAuthentication } from "./connection";
import { decodeDownlink, isToBeProcessed } from "./judge";
import { restartStoppedTimers } from "./retransmission";
import { hasMismatch, isSupported } from "./securityCapability";
import { mapContext } from "./sourceSystem";

/** Offsets in the plain SECURITY MODE COMMAND: selected algorithms and NAS key set identifier (8.2.20). */
const ALGORITHMS: u32 = 2;
const KEY_SET: u32 = 3;
/** Behind the trial context. */
const HASH: usize = SCRATCH + 512;

/** What a SECURITY MODE COMMAND would do if it is accepted. */
const enum Take {
  Nothing,
  /** The context in use again, with other algorithms or to refresh K_eNB. */
  Current,
  /** The non-current context: after AKA, or native kept beside a mapped one. */
  NonCurrent,
  /** A null context for emergency services (4.4.4.1). */
  Null,
  /** One mapped from that of A/Gb or Iu mode, with the nonces of both sides (TS 33.401 A.11). */
  Mapped,
}

/**
 * SECURITY MODE COMMAND with header type 3 in the receive region, not yet verified.
 * @param length octets of the PDU
 */
export function onSecurityModeCommand(length: u32): void {
  ue().messageInHand = <u16>Message.SecurityModeCommand;
  tryCommand(length);
  // No key outlives its context.
  clearOctets(changetype<usize>(trialContext()), CONTEXT_SIZE);
}

function tryCommand(length: u32): void {
  const plain = RECEIVE + PROTECTED_HEADER;
  const take = prepareTrial(<u32>load<u8>(plain + KEY_SET) & 0x0f, <u32>load<u8>(plain + ALGORITHMS), length);
  // TS 24.301 5.4.3.5: no such key, or an algorithm that the UE has not declared.
  if (take == Take.Nothing) return reject(EmmCause.SecurityModeRejectedUnspecified);
  const count = verify(trialContext(), length);
  // TS 24.301 5.4.3.5: the integrity check failed, or the NAS COUNT was accepted before (4.4.3.2).
  if (count == NOT_VERIFIED || count == REPLAYED) return reject(EmmCause.SecurityModeRejectedUnspecified);
  noteCount(take, count);
  ue().messageProtected = 1;
  const bank = decodeDownlink(plain, length - PROTECTED_HEADER);
  if (!isToBeProcessed(bank)) return;
  if (hasMismatch(bank)) return reject(EmmCause.UeSecurityCapabilitiesMismatch);
  accept(bank, take);
}

/** TS 24.301 4.4.3.2: a verified NAS COUNT is accepted once, whatever becomes of the message. */
function noteCount(take: Take, count: u32): void {
  const trial = trialContext();
  trial.dlCount = nextCount(count, trial.eia);
  if (take == Take.NonCurrent) nonCurrentContext().dlCount = trial.dlCount;
  if (take == Take.Current) currentContext().dlCount = trial.dlCount;
}

/** SECURITY MODE REJECT under the context that was in use before (5.4.3.5). */
function reject(cause: EmmCause): void {
  emitDecision(Clause.TS24301_5_4_3_5, RuleOutcome.Reject, cause);
  beginEmm(Message.SecurityModeReject);
  putV8(cause);
  end();
  send(EstablishCause.None);
}

/** Builds the trial context that the eKSI and the algorithms call for. */
function prepareTrial(ksi: u32, algorithms: u32, length: u32): Take {
  const eia = algorithms & 7;
  const eea = (algorithms >> 4) & 7;
  const trial = trialContext();
  let take = Take.Nothing;
  if (eia == 0 && !mayUseNullIntegrity()) return take;
  if (!isSupported(eia, eea)) return take;
  if (ksi == 0 && eia == 0 && eea == 0) {
    deleteContext(trial);
    trial.type = <u8>ContextType.Null;
    take = Take.Null;
  } else if ((ksi & 7) == KSI_NO_KEY) {
    return take;
  } else if (matches(nonCurrentContext(), ksi)) {
    copyContext(trial, nonCurrentContext());
    take = Take.NonCurrent;
  } else if (matches(currentContext(), ksi)) {
    copyContext(trial, currentContext());
    take = Take.Current;
  } else if (INTER_SYSTEM && ksi & MAPPED_FLAG && mapTrial(length)) {
    take = Take.Mapped;
  } else {
    return take;
  }
  trial.state = <u8>ContextState.Full;
  trial.ksi = <u8>ksi;
  trial.eia = <u8>eia;
  trial.eea = <u8>eea;
  deriveNasKeys(trial);
  return take;
}

/** TS 24.301 5.4.3.3: K'_ASME from the nonce that the UE has sent, replayed as it was, and that of the MME. @returns false when there is no such pair */
function mapTrial(length: u32): bool {
  const bank = decodeDownlink(RECEIVE + PROTECTED_HEADER, length - PROTECTED_HEADER);
  if (!hasIe(bank, SecurityModeCommandIe.NonceMME) || !hasIe(bank, SecurityModeCommandIe.ReplayedNonceUE)) return false;
  const replayed = load32be(ieAddress(bank, SecurityModeCommandIe.ReplayedNonceUE));
  return mapContext(trialContext(), replayed, load32be(ieAddress(bank, SecurityModeCommandIe.NonceMME)));
}

function matches(context: SecurityContext, ksi: u32): bool {
  if (context.state == <u8>ContextState.None || context.type == <u8>ContextType.Null) return false;
  return <u32>context.ksi == ksi;
}

/** TS 24.301 5.4.3.3: EIA0 only with, or on the way to, emergency bearer services. */
function mayUseNullIntegrity(): bool {
  return hasEmergency();
}

/** Takes the proven context into use and answers (5.4.3.3). */
function accept(bank: usize, take: Take): void {
  const trial = trialContext();
  // TS 24.301 5.4.3.3: the uplink NAS COUNT starts again for a context made by AKA; another one goes on with its own.
  if (trial.fresh || take == Take.Null) trial.ulCount = 0;
  trial.fresh = 0;
  if (take == Take.Mapped) takeMappedIntoUse(trial);
  else copyContext(currentContext(), trial);
  // TS 24.301 4.4.2.1: taken into use, or made useless by a null context.
  if (take == Take.NonCurrent || take == Take.Null) deleteContext(nonCurrentContext());
  // TS 24.301 5.4.2.3: RAND and RES go with the command; 5.4.2.7: for emergency services it proves the network, too.
  endAuthentication();
  restartStoppedTimers();
  ue().authenticationFailures = 0;
  ue().secureExchange = 1;
  sendComplete(bank);
}

/** SECURITY MODE COMPLETE (8.2.21) with header type 4, and K_eNB for its uplink NAS COUNT (TS 33.401 7.2.6.2). */
function sendComplete(bank: usize): void {
  beginEmm(Message.SecurityModeComplete);
  // TS 24.301 5.4.3.3: IMEISV if requested (9.9.3.18 value 1).
  if (hasIe(bank, SecurityModeCommandIe.ImeisvRequest) && (ieHalf(bank, SecurityModeCommandIe.ImeisvRequest) & 7) == 1) {
    putTLV(SecurityModeCompleteIei.Imeisv, slotValue(Slot.Imeisv), slotLength(Slot.Imeisv));
  }
  const requestLength = <u32>load<u16>(LAST_REQUEST);
  // TS 24.301 5.4.3.3: during an ongoing attach or tracking area update.
  const isOngoing = isInState((1 << EmmState.RegisteredInitiated) | (1 << EmmState.TrackingAreaUpdatingInitiated));
  if (isOngoing && requestLength && hasIe(bank, SecurityModeCommandIe.HashMME) && !isHashRight(bank, requestLength)) {
    // TS 24.301 5.4.3.3: the network did not get the request as it was sent; it gets it again, whole.
    emitDecision(Clause.TS24301_5_4_3_3, RuleOutcome.Accept, 0);
    putTLVE(SecurityModeCompleteIei.ReplayedNasMessageContainer, LAST_REQUEST + 2, requestLength);
  }
  end();
  const count = currentContext().ulCount;
  sendWith(HeaderType.NewContextCiphered, EstablishCause.None);
  emitKenb(count);
  // TS 24.301 5.6.1.4.2
  onSecurityModeDone();
}

function isHashRight(bank: usize, requestLength: u32): bool {
  hashMme(LAST_REQUEST + 2, requestLength, HASH);
  return equalOctets(HASH, ieAddress(bank, SecurityModeCommandIe.HashMME), HASH_SIZE);
}
