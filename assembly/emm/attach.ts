// Attach (TS 24.301 5.5.1), UE side: EPS, combined and emergency attach.

import { EmmState, EmmSubstate, EstablishCause, Indication, Request, RuleOutcome, UpdateStatus } from "../generated/abi";
import { emitIndicate } from "../generated/actions";
import { EmmCause } from "../generated/causes";
import { Clause } from "../generated/clauses";
import { AttachAcceptIe, AttachRejectIe, Message } from "../generated/ids";
import { Timer, TimerDefault } from "../generated/timers";
import { AttachEsmResult, composeAttachContainer, isAttachBlocked, onAttachAcceptContainer, onAttachEnded, onAttachRejectContainer } from "../esm/dispatch";
import { emitDecision } from "../rules";
import { ksiToSend } from "../security/context";
import { send } from "../security/protect";
import { isTimerRunning, startTimer, startTimerWithin, stopTimer } from "../timers";
import { clearSlot, enterEmmState, hasOption, LAST_REQUEST, LAST_REQUEST_SIZE, setSlot, setUpdateStatus, Slot, slotLength, slotValue, ue, UeOptionBit } from "../ue";
import { hasIe, ieAddress, ieHalf, ieLength, ieOctet } from "../wire/bank";
import { copyOctets, store16be } from "../wire/octets";
import { beginEmm, composed, composedLength, end, putHalves, putLV, putLVE, putTLV, putTV, putTVHalf } from "../wire/writer";
import { enterDeregistered, forgetChallenge, hasNormalService, isRegistered, releaseLocally, waitForRelease } from "./deregistration";
import { sendDetachAfterFailedAttach } from "./detach";
import { allow, Forbidden } from "./forbidden";
import { Pending } from "./pending";
import { currentTai, deleteEquivalentPlmns, deleteRegistration, isEquivalentPlmn, noteVisit, storeTaiList } from "./registration";
import { applyRejection, NO_REJECTION, Rejected, rejectionOf } from "./rejection";
import { storeEmm, storeSecurity, storeUpdateStatus } from "./storage";
import { gprsTimerSeconds, gprsTimer3Seconds, TIMER_DEACTIVATED } from "./timerValues";

export const ATTEMPTS_MAX: u8 = 5;
/** EPS attach type values (9.9.3.11). */
export const ATTACH_EPS: u32 = 1;
export const ATTACH_COMBINED: u32 = 2;
export const ATTACH_EMERGENCY: u32 = 6;
/** EPS mobile identity: type of identity (9.9.3.12). */
export const IDENTITY_IMSI: u8 = 1;
export const IDENTITY_IMEI: u8 = 3;
export const IDENTITY_GUTI: u8 = 6;
const RESULT_COMBINED: u32 = 2;

/** Starts the attach procedure (5.5.1.2.2) unless something forbids it; what waits is picked up by `resumeAttach`. */
export function startAttach(): void {
  const context = ue();
  const type = <u32>context.attachTypeWanted;
  // TS 24.301 5.5.1.2.6 m): no attach while T3346 runs, an emergency attach and access classes 11 to 15 excepted.
  if (isTimerRunning(Timer.T3346) && type != ATTACH_EMERGENCY && !hasHighPriorityAccess()) {
    emitDecision(Clause.TS24301_5_5_1_2_6_m, RuleOutcome.Retry, 0);
    enterEmmState(EmmState.Deregistered, EmmSubstate.AttemptingToAttach);
    return;
  }
  // TS 24.301 6.3.5, 6.3.6: the APN of the attach is under back-off.
  if (isAttachBlocked()) {
    enterEmmState(EmmState.Deregistered, EmmSubstate.AttemptingToAttach);
    return;
  }
  // TS 24.301 5.5.1.2.6 a): access is barred for mobile originating signalling.
  if (context.barredCauses & (1 << EstablishCause.MoSignalling) && type != ATTACH_EMERGENCY) {
    enterEmmState(EmmState.Deregistered, EmmSubstate.AttachNeeded);
    return;
  }
  sendAttachRequest(type);
}

/** Access classes 11 to 15 are usable in the home country; the UE takes them as the USIM gives them (TS 22.011 4.3). */
export function hasHighPriorityAccess(): bool {
  return (ue().accessClasses & 0xf800) != 0;
}

function sendAttachRequest(type: u32): void {
  const context = ue();
  stopTimer(Timer.T3402);
  stopTimer(Timer.T3411);
  context.attachType = <u8>type;
  context.emergency = type == ATTACH_EMERGENCY ? 1 : 0;
  // TS 24.301 4.4.2.1: the stored context is marked invalid when an attach starts, so that no COUNT is used twice after a power cut.
  invalidateStoredSecurity();
  composeAttachRequest(type);
  keepRequest();
  startTimer(Timer.T3410, timerValue(Timer.T3410));
  enterEmmState(EmmState.RegisteredInitiated);
  send(type == ATTACH_EMERGENCY ? EstablishCause.Emergency : EstablishCause.MoSignalling);
}

/** Builds the ATTACH REQUEST (8.2.4) in the transmit region. */
function composeAttachRequest(type: u32): void {
  const containerLength = composeAttachContainer();
  const container = composed();
  beginEmm(Message.AttachRequest);
  putHalves(type, ksiToSend());
  const isGuti = putIdentity(type);
  putLV(slotValue(Slot.UeNetworkCapability), slotLength(Slot.UeNetworkCapability));
  putLVE(container, containerLength);
  if (isGuti && slotLength(Slot.LastVisitedTai)) putTV(0x52, slotValue(Slot.LastVisitedTai), slotLength(Slot.LastVisitedTai));
  if (slotLength(Slot.DrxParameter)) putTV(0x5c, slotValue(Slot.DrxParameter), slotLength(Slot.DrxParameter));
  putSlot(0x31, Slot.MsNetworkCapability);
  if (type == ATTACH_COMBINED && slotLength(Slot.Lai)) putTV(0x13, slotValue(Slot.Lai), slotLength(Slot.Lai));
  // TMSI status: no valid TMSI available (9.9.3.31).
  if (type == ATTACH_COMBINED && !slotLength(Slot.MsIdentity)) putTVHalf(0x90, 0);
  putSlot(0x11, Slot.Classmark2);
  putSlot(0x20, Slot.Classmark3);
  putSlot(0x40, Slot.Codecs);
  putSlot(0x5d, Slot.VoiceDomain);
  if (isLowPriority(type)) putTVHalf(0xd0, 1);
  // TS 24.301 5.5.1.2.2: Old GUTI type "native GUTI" goes with a GUTI.
  if (isGuti) putTVHalf(0xe0, 0);
  putSlot(0x6a, Slot.T3324);
  putSlot(0x5e, Slot.T3412Extended);
  putSlot(0x6e, Slot.ExtendedDrx);
  putSlot(0x6f, Slot.UeAdditionalSecurityCapability);
  end();
}

/** NAS signalling low priority (4.2A); never for an emergency attach or a UE with access class 11 to 15. */
function isLowPriority(type: u32): bool {
  return hasOption(UeOptionBit.LowPriority) && type != ATTACH_EMERGENCY && !hasHighPriorityAccess();
}

function putSlot(iei: u32, slot: usize): void {
  if (slotLength(slot)) putTLV(iei, slotValue(slot), slotLength(slot));
}

/** EPS mobile identity of an ATTACH REQUEST (5.5.1.2.2). @returns true when it is the GUTI */
function putIdentity(type: u32): bool {
  const context = ue();
  const isNewPlmn = !isEquivalentPlmn(context.plmn);
  const mustBeImsi = isNewPlmn && (hasOption(UeOptionBit.AttachWithImsi) || hasOption(UeOptionBit.NbS1));
  if (slotLength(Slot.Guti) && !mustBeImsi) {
    context.attachIdentity = IDENTITY_GUTI;
    putLV(slotValue(Slot.Guti), slotLength(Slot.Guti));
    return true;
  }
  if (slotLength(Slot.Imsi)) {
    context.attachIdentity = IDENTITY_IMSI;
    putLV(slotValue(Slot.Imsi), slotLength(Slot.Imsi));
    return false;
  }
  context.attachIdentity = IDENTITY_IMEI;
  putImei();
  return false;
}

/** Keeps the request as sent, for HASH_MME and the replayed NAS message container (5.4.3.3). */
export function keepRequest(): void {
  const length = composedLength();
  const kept = length + 2 <= <u32>LAST_REQUEST_SIZE ? length : 0;
  store<u16>(LAST_REQUEST, <u16>kept);
  copyOctets(LAST_REQUEST + 2, composed(), kept);
}

/** ATTACH ACCEPT (5.5.1.2.4, 5.5.1.3.4). */
export function onAttachAccept(bank: usize): void {
  if (!onAttachEsm(bank)) return;
  stopTimer(Timer.T3410);
  takeRegistration(bank);
  const context = ue();
  context.attachAttemptCounter = 0;
  context.usimCounter = 0;
  enterEmmState(EmmState.Registered, EmmSubstate.NormalService);
  storeUpdateStatus(UpdateStatus.Updated);
  takeCombinedResult(bank);
  sendAttachComplete();
  emitIndicate(Indication.Registered, 0, 0, 0, 0);
}
