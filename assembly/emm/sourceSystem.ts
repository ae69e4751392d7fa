// Change from A/Gb or Iu mode to S1 mode (TS 24.301 4.4.2.2, 4.4.2.3, 4.4.2.5, 5.5.3.2.2): what the UE brings along from there, the keys of
// its UMTS security context and its temporary identity, and the mapped EPS security context that is made of the keys.

import { EmmState, Indication, RuleOutcome } from "../generated/abi";
import { Clause } from "../generated/clauses";
import { TrackingAreaUpdateRequestIei as Iei } from "../generated/ids";
import { Timer } from "../generated/timers";
import { hasEmergencyPdn } from "../esm/dispatch";
import { RECEIVE } from "../memory";
import { emitDecision, indicate } from "../rules";
import { ContextState, ContextType, CONTEXT_SIZE, currentContext, deleteContext, deriveNasKeys, KSI_NO_KEY, kasmeOf, MAPPED_FLAG, nonCurrentContext, SecurityContext, takeMappedIntoUse, trialContext } from "../security/context";
import { deriveHandoverToEps, deriveIdleToEps, KASME_SIZE } from "../security/kdf";
import { stopTimer } from "../timers";
import { isEmmState, nextRandom, setSlot, Slot, slotLength, slotValue, ue, wipeSlot } from "../ue";
import { GUTI_SIZE } from "../wire/ie/identity";
import { clearOctets, copyOctets, load32be, store32be } from "../wire/octets";
import { putLV, putTLV, putTV, putTVHalf } from "../wire/writer";
import { emitKenbOf } from "./accessKeys";
import { onCell } from "./cell";
import { enterConnected } from "./connection";
import { isSupported } from "./securityCapability";
import { addReason, Reason, update, UpdateFlag } from "./update";

/** Octets of the value of NAS security parameters to E-UTRA (9.9.2.7): nonce of the MME, algorithms, eKSI. */
export const PARAMETERS_SIZE: u32 = 6;
/** Octets of the GPRS ciphering key sequence number, where the UE brings it along. */
export const CKSN_SIZE: u32 = 1;
const ALGORITHMS: usize = 4;
const EKSI: usize = 5;
/** CK and IK. */
const KEYS_SIZE: u32 = 32;
const SIGNATURE_SIZE: u32 = 3;
const NATIVE_GUTI: u32 = 0;
const MAPPED_GUTI: u32 = 1;
/** Uplink NAS COUNT that K_eNB of a handover is derived from (TS 33.401 9.2.2.1). */
const HANDOVER_COUNT: u32 = 0xffffffff;

// Slot.Handover: eKSI, algorithms, K'_ASME.
const HANDOVER_KASME: usize = 2;
const HANDOVER_SIZE: usize = HANDOVER_KASME + KASME_SIZE;
// Slot.SourceKeys: CKSN, nonce of the UE, CK and IK.
const SOURCE_NONCE: usize = 1;
const SOURCE_KEYS: usize = 5;
const SOURCE_SIZE: usize = SOURCE_KEYS + KEYS_SIZE;

/** Whether `length` octets are `before` others, keys, and an identity or none. */
export function isSourceWhole(length: u32, before: u32): bool {
  const rest = length - before - KEYS_SIZE;
  return rest == 0 || rest == GUTI_SIZE || rest == GUTI_SIZE + SIGNATURE_SIZE;
}

/**
 * The command to hand over has come: the mapped context is derived, the access stratum gets its K_eNB. Nothing of it is in use before the
 * handover is completed.
 * @param isFromCs CS to PS SRVCC: the keys are CK'PS and IK'PS (4.4.2.5)
 * @param length octets in the receive region, as of LowerEvent.HandoverToS1
 */
export function onHandoverToS1(isFromCs: bool, length: u32): void {
  const clause = isFromCs ? Clause.TS24301_4_4_2_5 : Clause.TS24301_4_4_2_2;
  wipeSlot(Slot.Handover);
  if (isHandoverAcceptable(isFromCs)) {
    emitDecision(clause, RuleOutcome.Accept, 0);
    keepHandover(isFromCs);
    takeIdentity(RECEIVE + PARAMETERS_SIZE + KEYS_SIZE, length - PARAMETERS_SIZE - KEYS_SIZE);
  } else {
    emitDecision(clause, RuleOutcome.Reject, 0);
    indicate(Indication.HandoverRefused, 0);
  }
  clearOctets(RECEIVE, length);
}

/** A mapped context with algorithms that the UE has declared; null integrity with null ciphering, and for emergency services only. */
function isHandoverAcceptable(isFromCs: bool): bool {
  if (!isEmmState(EmmState.Registered) || ue().connected) return false;
  const eksi = <u32>load<u8>(RECEIVE, EKSI);
  if (!(eksi & MAPPED_FLAG) || (eksi & KSI_NO_KEY) == KSI_NO_KEY) return false;
  const eia = <u32>load<u8>(RECEIVE, ALGORITHMS) & 7;
  const eea = (<u32>load<u8>(RECEIVE, ALGORITHMS) >> 4) & 7;
  // TS 24.301 4.4.2.2, and 4.4.2.5: no emergency call by CS to PS SRVCC.
  if (eia == 0 && (eea != 0 || isFromCs || !hasEmergencyPdn())) return false;
  return isSupported(eia, eea);
}

function keepHandover(isFromCs: bool): void {
  const kept = slotValue(Slot.Handover);
  const keys = RECEIVE + PARAMETERS_SIZE;
  store<u8>(Slot.Handover, <u8>HANDOVER_SIZE);
  store<u8>(kept, load<u8>(RECEIVE, EKSI) & 0x0f);
  store<u8>(kept, load<u8>(RECEIVE, ALGORITHMS) & 0x77, 1);
  if (isFromCs) copyOctets(kept + HANDOVER_KASME, keys, KEYS_SIZE);
  else deriveHandoverToEps(keys, load32be(RECEIVE), kept + HANDOVER_KASME);
  emitKenbOf(kept + HANDOVER_KASME, HANDOVER_COUNT);
}

/** The handover is completed: the mapped context is taken into use, and the update that tells so follows (4.4.2.1, 4.4.2.3, 5.5.3.2.2). */
export function onHandoverToS1Completed(): void {
  if (!slotLength(Slot.Handover) || !isEmmState(EmmState.Registered)) return;
  emitDecision(Clause.TS24301_4_4_2_1, RuleOutcome.Accept, 0);
  takeHandover();
  enterConnected();
  ue().secureExchange = 1;
  addReason(Reason.InterSystem);
  // TS 24.301 4.4.2.3: the update is what establishes secure exchange; it does not wait.
  stopTimer(Timer.T3402);
  stopTimer(Timer.T3411);
  onCell();
}

function takeHandover(): void {
  const kept = slotValue(Slot.Handover);
  const trial = trialContext();
  const algorithms = <u32>load<u8>(kept, 1);
  deleteContext(trial);
  trial.state = <u8>ContextState.Full;
  trial.ksi = load<u8>(kept);
  trial.eia = <u8>(algorithms & 7);
  trial.eea = <u8>(algorithms >> 4);
  trial.type = <u8>(trial.eia ? ContextType.Mapped : ContextType.Null);
  // TS 24.301 4.4.3.1 NOTE 2: the parameters of the handover have used the first downlink NAS COUNT.
  trial.dlCount = 1;
  copyOctets(kasmeOf(trial), kept + HANDOVER_KASME, KASME_SIZE);
  deriveNasKeys(trial);
  takeMappedIntoUse(trial);
  clearOctets(changetype<usize>(trial), CONTEXT_SIZE);
  wipeSlot(Slot.Handover);
}

/** The handover has failed: the new context is deleted, those that the UE had are as they were (4.4.2.2, 4.4.2.5). */
export function onHandoverToS1Failed(): void {
  if (!slotLength(Slot.Handover)) return;
  emitDecision(Clause.TS24301_4_4_2_2, RuleOutcome.Abort, 0);
  wipeSlot(Slot.Handover);
}

/**
 * The UE comes from A/Gb or Iu mode in idle mode, TIN being "P-TMSI": the update says so, with a nonce for a mapped context (5.5.3.2.2).
 * @param length octets in the receive region, as of LowerEvent.ChangeToS1
 */
export function onChangeToS1(length: u32): void {
  const kept = slotValue(Slot.SourceKeys);
  store<u8>(Slot.SourceKeys, <u8>SOURCE_SIZE);
  store<u8>(kept, load<u8>(RECEIVE) & 7);
  store32be(kept + SOURCE_NONCE, nextRandom());
  copyOctets(kept + SOURCE_KEYS, RECEIVE + CKSN_SIZE, KEYS_SIZE);
  takeIdentity(RECEIVE + CKSN_SIZE + KEYS_SIZE, length - CKSN_SIZE - KEYS_SIZE);
  clearOctets(RECEIVE, length);
  addReason(Reason.InterSystem);
}

/** GUTI mapped from P-TMSI and RAI, and the P-TMSI signature, where there are any. */
function takeIdentity(at: usize, length: u32): void {
  setSlot(Slot.MappedGuti, at, length, GUTI_SIZE);
  setSlot(Slot.PTmsiSignature, at + GUTI_SIZE, length > GUTI_SIZE ? SIGNATURE_SIZE : 0, SIGNATURE_SIZE);
}

/**
 * Makes a mapped context of what the UE has brought along in idle mode (TS 33.401 A.11).
 * @param replayed nonce of the UE as the network has it
 * @returns false when the UE has no key, or has sent another nonce (5.4.3.3)
 */
export function mapContext(context: SecurityContext, replayed: u32, nonceMme: u32): bool {
  const kept = slotValue(Slot.SourceKeys);
  if (!slotLength(Slot.SourceKeys) || load<u8>(kept) == KSI_NO_KEY || load32be(kept + SOURCE_NONCE) != replayed) return false;
  deleteContext(context);
  context.type = <u8>ContextType.Mapped;
  // TS 24.301 5.4.3.3: its uplink NAS COUNT begins anew.
  context.fresh = 1;
  deriveIdleToEps(kept + SOURCE_KEYS, replayed, nonceMme, kasmeOf(context));
  return true;
}

/** The network has accepted the UE, so TIN is no longer "P-TMSI" (5.5.1.2.4, 5.5.3.2.4), or nothing of the other system is valid any more. */
export function forgetSource(): void {
  wipeSlot(Slot.Handover);
  wipeSlot(Slot.SourceKeys);
  wipeSlot(Slot.MappedGuti);
  wipeSlot(Slot.PTmsiSignature);
}

/** Old GUTI or EPS mobile identity, format LV: mapped where TIN is "P-TMSI" and there is one (5.5.1.2.2, 5.5.3.2.2). */
export function putOldGuti(): void {
  const slot = slotLength(Slot.MappedGuti) ? Slot.MappedGuti : Slot.Guti;
  putLV(slotValue(slot), slotLength(slot));
}

/** Old GUTI type (9.9.3.45). */
export function oldGutiType(): u32 {
  return slotLength(Slot.MappedGuti) ? MAPPED_GUTI : NATIVE_GUTI;
}

/** Old P-TMSI signature and Additional GUTI, beside a mapped old GUTI; both have the same IEIs in ATTACH REQUEST and TRACKING AREA UPDATE REQUEST. */
export function putOldIdentities(): void {
  if (!slotLength(Slot.MappedGuti)) return;
  if (slotLength(Slot.PTmsiSignature)) putTV(Iei.OldPTmsiSignature, slotValue(Slot.PTmsiSignature), SIGNATURE_SIZE);
  if (slotLength(Slot.Guti)) putTLV(Iei.AdditionalGuti, slotValue(Slot.Guti), slotLength(Slot.Guti));
}

/** What a TRACKING AREA UPDATE REQUEST tells of where the UE comes from (8.2.29.2 to 8.2.29.6). */
export function putSource(): void {
  if (isHandedOver()) putTVHalf(Iei.NonCurrentNativeNasKeySetIdentifier, nonCurrentContext().ksi);
  const kept = slotValue(Slot.SourceKeys);
  const isIdle = slotLength(Slot.SourceKeys) != 0;
  if (isIdle) putTVHalf(Iei.GprsCipheringKeySequenceNumber, load<u8>(kept));
  putOldIdentities();
  if (isIdle) putTV(Iei.NonceUE, kept + SOURCE_NONCE, 4);
}

/** TS 24.301 8.2.29.2: in EMM-CONNECTED mode, under a mapped context, with a native one aside. */
function isHandedOver(): bool {
  if (!(update().told & Reason.InterSystem) || update().flags & UpdateFlag.FromIdle) return false;
  return currentContext().type != <u8>ContextType.Native && nonCurrentContext().state != <u8>ContextState.None;
}
