// Security mode control (TS 24.301 5.4.3), UE side. The command is tried on a scratch copy of the context it indicates; the context in
// use changes only when every check has passed, and a reject goes out under the context that was in use before.

import { EmmState, EstablishCause, RuleOutcome } from "../generated/abi";
import { EmmCause } from "../generated/causes";
import { Clause } from "../generated/clauses";
import { Message, SecurityModeCommandIe, SecurityModeCompleteIei } from "../generated/ids";
import { isInState, LAST_REQUEST, Slot, slotLength, slotValue, ue } from "../ue";
import { RECEIVE, SCRATCH } from "../memory";
import { emitDecision } from "../rules";
import { onSecurityModeDone } from "./serviceAccept";
import { NOT_VERIFIED, PROTECTED_HEADER, REPLAYED, verify } from "../security/accept";
import { ContextState, ContextType, CONTEXT_SIZE, copyContext, currentContext, deleteContext, deriveNasKeys, KSI_NO_KEY, kasmeOf, nonCurrentContext, SecurityContext, trialContext } from "../security/context";
import { nextCount } from "../security/count";
import { HASH_SIZE, hashMme } from "../security/kdf";
import { hasAlgorithm } from "../security/keys";
import { HeaderType, send, sendWith } from "../security/protect";
import { hasIe, ieAddress, ieHalf, ieLength, ieOctet } from "../wire/bank";
import { clearOctets, equalOctets } from "../wire/octets";
import { beginEmm, end, putTLV, putTLVE, putV8 } from "../wire/writer";
import { emitKenb } from "./accessKeys";
import { hasEmergency } from "./authentication";
import { endAuthentication } from "./connection";
import { decodeDownlink, isToBeProcessed } from "./judge";
import { restartStoppedTimers } from "./retransmission";

/** Offsets in the plain SECURITY MODE COMMAND: selected algorithms and NAS key set identifier (8.2.20). */
const ALGORITHMS: u32 = 2;
const KEY_SET: u32 = 3;
const CAPABILITY_OCTETS: u32 = 5;
const ADDITIONAL_OCTETS: u32 = 4;
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
  const take = prepareTrial(<u32>load<u8>(plain + KEY_SET) & 0x0f, <u32>load<u8>(plain + ALGORITHMS));
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
  return hasEmergency();
}

/** The algorithm must be one the UE has declared (9.9.3.34: octet 1 EEA, octet 2 EIA, highest bit first) and the build has. */
function isSupported(eia: u32, eea: u32): bool {
  if (!hasAlgorithm(eia) || !hasAlgorithm(eea)) return false;
  const capability = slotValue(Slot.UeNetworkCapability);
  const hasEea = ((<u32>load<u8>(capability) << eea) & 0x80) != 0;
  const hasEia = eia == 0 || ((<u32>load<u8>(capability, 1) << eia) & 0x80) != 0;
  return hasEea && hasEia;
}

/** Whether the replayed capabilities differ from what the UE sent (5.4.3.3); an octet that is absent is as one of zeros (9.9.3.36). */
function hasMismatch(bank: usize): bool {
  const replayed = ieAddress(bank, SecurityModeCommandIe.ReplayedUeSecurityCapabilities);
  const length = ieLength(bank, SecurityModeCommandIe.ReplayedUeSecurityCapabilities);
  for (let i: u32 = 0; i < CAPABILITY_OCTETS; i++) {
    const octet: u32 = i < length ? <u32>load<u8>(replayed + i) : 0;
    if (octet != securityCapability(i)) return true;
  }
  if (!hasIe(bank, SecurityModeCommandIe.ReplayedUeAdditionalSecurityCapability)) return false;
  const additional = ieAddress(bank, SecurityModeCommandIe.ReplayedUeAdditionalSecurityCapability);
  const own = Slot.UeAdditionalSecurityCapability;
  return slotLength(own) != ADDITIONAL_OCTETS || !equalOctets(additional, slotValue(own), ADDITIONAL_OCTETS);
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
function accept(bank: usize, take: Take): void {
  const trial = trialContext();
  // TS 24.301 5.4.3.3: the uplink NAS COUNT starts again for a context made by AKA; another one goes on with its own.
  if (trial.fresh || take == Take.Null) trial.ulCount = 0;
  trial.fresh = 0;
  copyContext(currentContext(), trial);
  // TS 24.301 4.4.2.1: taken into use, or made useless by a null context.
  if (take != Take.Current) deleteContext(nonCurrentContext());
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
