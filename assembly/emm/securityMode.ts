// Security mode control (TS 24.301 5.4.3), UE side. The command is tried on a scratch copy of the context it indicates; the context in
// use changes only when every check has passed, and a reject goes out under the context that was in use before.

import { EstablishCause, RuleOutcome } from "../generated/abi";
import { emitKeys } from "../generated/actions";
import { EmmCause } from "../generated/causes";
import { Clause } from "../generated/clauses";
import { Message, SecurityModeCommandIe } from "../generated/ids";
import { Timer } from "../generated/timers";
import { LAST_REQUEST, Slot, slotLength, slotValue, ue } from "../ue";
import { RECEIVE, SCRATCH } from "../memory";
import { judgeDownlink } from "../errors/judge";
import { emitDecision } from "../rules";
import { PROTECTED_HEADER, NOT_VERIFIED, verify } from "../security/accept";
import { ContextState, ContextType, copyContext, currentContext, deleteContext, deriveNasKeys, KSI_NO_KEY, kasmeOf, nonCurrentContext, SecurityContext, trialContext } from "../security/context";
import { deriveKenb, hashMme, KENB_SIZE } from "../security/kdf";
import { HeaderType, send, sendWith } from "../security/protect";
import { stopTimer } from "../timers";
import { bankAddress, hasIe, ieAddress, ieHalf, ieLength, ieOctet } from "../wire/bank";
import { equalOctets } from "../wire/octets";
import { beginEmm, end, putTLV, putTLVE, putV8 } from "../wire/writer";
import { forgetChallenge } from "./deregistration";

const IEI_IMEISV: u32 = 0x23;
const IEI_REPLAYED_NAS_MESSAGE_CONTAINER: u32 = 0x79;
/** Offsets in the plain SECURITY MODE COMMAND: selected algorithms and NAS key set identifier (8.2.20). */
const ALGORITHMS: u32 = 2;
const KEY_SET: u32 = 3;
const TSC_MAPPED: u32 = 8;
const HASH_SIZE: u32 = 8;

/** What a SECURITY MODE COMMAND would do if it is accepted. */
const enum Take {
  Nothing,
  /** The context in use again, with other algorithms or to refresh K_eNB. */
  Current,
  /** The non-current context: after AKA, or native kept beside a mapped one. */
  NonCurrent,
  /** A null context for emergency services (4.4.4.1). */
  Null,
}

/**
 * SECURITY MODE COMMAND with header type 3 in the receive region, not yet verified.
 * @param length octets of the PDU
 */
export function onSecurityModeCommand(length: u32): void {
  const algorithms = <u32>load<u8>(RECEIVE + PROTECTED_HEADER + ALGORITHMS);
  const ksi = <u32>load<u8>(RECEIVE + PROTECTED_HEADER + KEY_SET) & 0x0f;
  const take = prepareTrial(ksi, algorithms);
  // TS 24.301 5.4.3.5: no such key, or an algorithm the UE does not have.
  if (take == Take.Nothing) return reject(EmmCause.SecurityModeRejectedUnspecified);
  const count = verify(trialContext(), length);
  // TS 24.301 5.4.3.5: the integrity check failed or the NAS COUNT was used before.
  if (count > 0x00ffffff) return reject(EmmCause.SecurityModeRejectedUnspecified);
  ue().messageProtected = 1;
  const bank = judgeDownlink(PROTECTED_HEADER, length - PROTECTED_HEADER);
  if (bank == 0) return;
  const mismatch = checkReplayed(bank);
  if (mismatch) return reject(mismatch);
  accept(bank, take, count);
}

function reject(cause: EmmCause): void {
  emitDecision(Clause.TS24301_5_4_3_5, RuleOutcome.Reject, cause);
  beginEmm(Message.SecurityModeReject);
  putV8(cause);
  end();
  send(EstablishCause.None);
}

/** Builds the trial context that the eKSI and the algorithms call for. */
function prepareTrial(ksi: u32, algorithms: u32): Take {
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

function matches(context: SecurityContext, ksi: u32): bool {
  if (context.state == <u8>ContextState.None || context.type == <u8>ContextType.Null) return false;
  return <u32>context.ksi == ksi;
}

/** TS 24.301 5.4.3.3: EIA0 only with, or on the way to, emergency bearer services. */
function mayUseNullIntegrity(): bool {
  return ue().emergency != 0;
}

/** The algorithm must be one the UE has declared (9.9.3.34: octet 1 EEA, octet 2 EIA, highest bit first) and the core implements (0 to 3). */
function isSupported(eia: u32, eea: u32): bool {
  if (eia > 3 || eea > 3) return false;
  const capability = slotValue(Slot.UeNetworkCapability);
  const hasEea = ((<u32>load<u8>(capability) << eea) & 0x80) != 0;
  const hasEia = eia == 0 || ((<u32>load<u8>(capability, 1) << eia) & 0x80) != 0;
  return hasEea && hasEia;
}

/**
 * Compares the replayed capabilities with what the UE sent (5.4.3.3).
 * @returns 0 when they agree, else the cause of the reject
 */
function checkReplayed(bank: usize): EmmCause {
  const replayed = ieAddress(bank, SecurityModeCommandIe.ReplayedUeSecurityCapabilities);
  const length = ieLength(bank, SecurityModeCommandIe.ReplayedUeSecurityCapabilities);
  for (let i: u32 = 0; i < 5; i++) {
    const octet = i < length ? <u32>load<u8>(replayed + i) : 0;
    if (octet != securityCapability(i)) return EmmCause.UeSecurityCapabilitiesMismatch;
  }
  if (!hasIe(bank, SecurityModeCommandIe.ReplayedUeAdditionalSecurityCapability)) return 0;
  const additional = ieAddress(bank, SecurityModeCommandIe.ReplayedUeAdditionalSecurityCapability);
  const size = slotLength(Slot.UeAdditionalSecurityCapability);
  if (size != 4 || !equalOctets(additional, slotValue(Slot.UeAdditionalSecurityCapability), 4)) return EmmCause.UeSecurityCapabilitiesMismatch;
  return 0;
}

/** Octet `index` of the UE security capability that follows from what the UE sent (9.9.3.36): EEA, EIA, UEA, UIA, GEA. */
function securityCapability(index: u32): u32 {
  if (index < 4) {
    const octet = index < slotLength(Slot.UeNetworkCapability) ? <u32>load<u8>(slotValue(Slot.UeNetworkCapability) + index) : 0;
    // Bit 8 of octet 4 is UCS2 in the UE network capability and spare here.
    return index == 3 ? octet & 0x7f : octet;
  }
  if (slotLength(Slot.MsNetworkCapability) < 2) return 0;
  const first = <u32>load<u8>(slotValue(Slot.MsNetworkCapability));
  const second = <u32>load<u8>(slotValue(Slot.MsNetworkCapability), 1);
  return ((first >> 7) << 6) | ((second >> 1) & 0x3f);
}

/** Takes the proven context into use and answers (5.4.3.3). */
function accept(bank: usize, take: Take, count: u32): void {
  const isNew = take != Take.Current;
  const trial = trialContext();
  if (isNew) {
    // TS 24.301 5.4.3.3: the uplink NAS COUNT starts again for a context made by AKA; one kept aside goes on with its own.
    if (trial.fresh || take == Take.Null) trial.ulCount = 0;
    trial.fresh = 0;
  }
  trial.dlCount = count + 1;
  copyContext(currentContext(), trial);
  if (take == Take.NonCurrent) deleteContext(nonCurrentContext());
  // TS 24.301 5.4.2.3: RAND and RES go with the command; 5.4.2.7: in the emergency case T3418 and T3420, too.
  forgetChallenge();
  stopTimer(Timer.T3418);
  stopTimer(Timer.T3420);
  ue().secureExchange = 1;
  sendComplete(bank);
}

/** SECURITY MODE COMPLETE (8.2.21) with header type 4, and K_eNB for its uplink NAS COUNT (TS 33.401 7.2.6.2). */
function sendComplete(bank: usize): void {
  beginEmm(Message.SecurityModeComplete);
  // TS 24.301 5.4.3.3: IMEISV if requested (9.9.3.18 value 1).
  if (hasIe(bank, SecurityModeCommandIe.ImeisvRequest) && (ieHalf(bank, SecurityModeCommandIe.ImeisvRequest) & 7) == 1) {
    putTLV(IEI_IMEISV, slotValue(Slot.Imeisv), slotLength(Slot.Imeisv));
  }
  const requestLength = <u32>load<u16>(LAST_REQUEST);
  if (requestLength && hasIe(bank, SecurityModeCommandIe.Hashmme) && !isHashRight(bank, requestLength)) {
    // TS 24.301 5.4.3.3: the network did not get the request as it was sent; it gets it again, whole.
    emitDecision(Clause.TS24301_5_4_3_3, RuleOutcome.Accept, 0);
    putTLVE(IEI_REPLAYED_NAS_MESSAGE_CONTAINER, LAST_REQUEST + 2, requestLength);
  }
  end();
  const count = currentContext().ulCount;
  sendWith(HeaderType.NewContextCiphered, EstablishCause.None);
  emitKenb(count);
}

function isHashRight(bank: usize, requestLength: u32): bool {
  hashMme(LAST_REQUEST + 2, requestLength, SCRATCH);
  return equalOctets(SCRATCH, ieAddress(bank, SecurityModeCommandIe.Hashmme), HASH_SIZE);
}

/** Hands K_eNB for an uplink NAS COUNT to the access stratum (TS 33.401 A.3). */
export function emitKenb(ulCount: u32): void {
  deriveKenb(kasmeOf(currentContext()), ulCount, SCRATCH);
  emitKeys(ulCount, SCRATCH, KENB_SIZE);
}
