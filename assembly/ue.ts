// The UE context: everything that outlives a call, as one flat record at `UE` and byte areas behind it. A snapshot of a UE is a
// copy of this region.
//
//   UE + 0x000  Ue               scalars, see below                                                   256
//   UE + 0x100  timers           running, generation of each                                          128
//   UE + 0x180  update           tracking area update and power saving: see emm/update                128
//   UE + 0x200  current          SecurityContext in use                                               512
//   UE + 0x400  non-current      SecurityContext of the last AKA, or native kept beside a mapped one   512
//   UE + 0x600  octet slots      u8 length + value each, see `Slot`                                   ~1200
//   UE + 0xB00  lists            forbidden PLMNs and tracking areas                                   ~640
//   UE + 0xD80  last request     u16 length + ATTACH / TRACKING AREA UPDATE REQUEST as sent, plain     640
//   UE + 0x1000 ESM              transactions, bearers, back-off, stored TFTs: see esm/context        ~3800

import { EmmState, EmmSubstate, UeOption, UpdateStatus } from "./generated/abi";
import { UE, UE_SIZE } from "./memory";
import { copyOctets, clearOctets } from "./wire/octets";

export const CURRENT_CONTEXT: usize = UE + 0x200;
export const NON_CURRENT_CONTEXT: usize = UE + 0x400;
const SLOTS: usize = UE + 0x600;
export const LISTS: usize = UE + 0xb00;
export const LISTS_SIZE: usize = 0x280;
export const LAST_REQUEST: usize = UE + 0xd80;
export const LAST_REQUEST_SIZE: usize = 0x280;
export const ESM: usize = UE + 0x1000;
export const ESM_SIZE: usize = UE_SIZE - 0x1000;

/** Scalars of the UE context. */
@unmanaged
export class Ue {
  // What is asked for most often comes first: an address below 64 takes an octet less in the code.
  plmn: u32;
  /** What waits for the release of the connection or for a timer: bit mask of `Pending`. */
  pending: u32;
  /** Services that are wanted: bit = enum ServiceReason. */
  pendingServices: u32;
  networkFeatures: u32;
  emmState: u8;
  emmSubstate: u8;
  updateStatus: u8;
  /** EMM-CONNECTED: a NAS signalling connection exists (5.3.1). */
  connected: u8;
  /** An initial message waits for the NAS signalling connection that it asks for (5.3.1.1). */
  establishing: u8;
  /** Secure exchange of NAS messages is established on this connection (4.4.2.3). */
  secureExchange: u8;
  /** The message in hand passed the integrity check. */
  messageProtected: u8;
  /** User plane radio bearers exist. */
  userPlane: u8;
  powered: u8;
  emergency: u8;
  imsiAttached: u8;
  usimInvalid: u8;
  cellAvailable: u8;
  attachAttemptCounter: u8;
  trackingAreaUpdateAttemptCounter: u8;
  serviceRequestAttemptCounter: u8;
  attachTypeWanted: u8;
  /** The UE is to be attached: cleared by a detach that the user or the UE itself wanted to last. */
  attachWanted: u8;
  /** enum ServiceReason of the service request in progress, and bits of `ServiceFlag`. */
  serviceReason: u8;
  /** Bits of `CsFallback`. */
  csFallback: u8;
  usimCounter: u8;
  /** Retransmission timers stopped by an AUTHENTICATION FAILURE: bit 0 T3410, 1 T3417, 2 T3421, 3 T3430. */
  stoppedTimers: u8;
  detachType: u8;
  authenticationFailures: u8;
  /** The attach answers a paging with IMSI: forbidden tracking areas do not count (5.6.2.2.2). */
  ignoresForbidden: u8;
  updateType: u8;
  /** Sections of non-volatile storage that are out of date: bits of security/storage and emm/storage. */
  storeDirty: u8;
  /** The security context is marked valid in non-volatile storage (4.4.2.1). */
  securityStored: u8;
  /** Message id of the PDU being handled, for citations; 0 outside. */
  messageInHand: u16;
  tac: u16;

  // Configuration, kept over power cycles
  configured: u8;
  options: u32;
  pdnTypeWanted: u8;
  esmInformationTransfer: u8;
  hplmn: u32;
  accessClasses: u32;
  random: u32;

  // Serving cell and PLMN
  cellKind: u8;
  registeredPlmn: u32;
  barredCauses: u32;

  // Running procedures
  detachAttemptCounter: u8;
  attachType: u8;
  /** Type of identity in the ATTACH REQUEST or DETACH REQUEST in progress (5.5.1.2.6 f). */
  attachIdentity: u8;
  serviceFlags: u8;
  smsOnly: u8;

  // Authentication (5.4.2)
  pendingKsi: u8;
  usimBusy: u8;

  // Suspended connection (5.3.1.3)
  /** EMM-IDLE with suspend indication: the connection is not there, but not released (5.3.1.3). */
  suspended: u8;
  /** RRC establishment cause of the initial message that waits for the resumption. */
  resumeCause: u8;

  // Network-given timer values in seconds; 0xFFFFFFFF = deactivated
  t3402Value: u32;
  t3412Value: u32;
  t3423Value: u32;
  t3324Value: u32;

  // ESM (6)
  nextPti: u8;

  // Storage, switching off
  /** The user switches the UE off. */
  switchingOff: u8;
  /** There is no USIM any more. */
  usimRemoved: u8;
  /** Uplink NAS COUNT of the initial message that waits for the connection; `NO_COUNT`: it is not protected. */
  initialCount: u32;
  /** NAS COUNTs as they stand in storage. */
  storedUlCount: u32;
  storedDlCount: u32;
}

if (offsetof<Ue>("configured") > 64 - UE) ERROR("the fields in front lie above address 63");
if (offsetof<Ue>() > 0x100) ERROR("Ue overlaps the timer table");

/** The UE of this instance. */
// @ts-ignore: decorator
@inline
export function ue(): Ue {
  return changetype<Ue>(UE);
}

/** Timer bookkeeping: one octet a timer id at UE + TIMER_TABLE: bit 7 running, bits 6–0 generation. */
export const TIMER_TABLE: usize = UE + 0x100;
export const TIMER_TABLE_SIZE: usize = 0x80;
export const UPDATE: usize = UE + 0x180;
export const UPDATE_SIZE: usize = 0x80;

/** Where each octet slot lies: u8 length, then the value. Capacity is the distance to the next slot less one. */
export namespace Slot {
  /** PLMN 3, TAC 2 of the serving cell, written with every cell event. */
  export const CurrentTai: usize = SLOTS;
  export const Imsi: usize = CurrentTai + 1 + 5;
  export const Imei: usize = Imsi + 1 + 9;
  export const Imeisv: usize = Imei + 1 + 9;
  export const UeNetworkCapability: usize = Imeisv + 1 + 9;
  export const MsNetworkCapability: usize = UeNetworkCapability + 1 + 13;
  export const UeAdditionalSecurityCapability: usize = MsNetworkCapability + 1 + 8;
  export const DrxParameter: usize = UeAdditionalSecurityCapability + 1 + 4;
  export const Classmark2: usize = DrxParameter + 1 + 2;
  export const Classmark3: usize = Classmark2 + 1 + 3;
  export const Codecs: usize = Classmark3 + 1 + 32;
  export const VoiceDomain: usize = Codecs + 1 + 32;
  export const ExtendedDrx: usize = VoiceDomain + 1 + 1;
  export const T3324: usize = ExtendedDrx + 1 + 1;
  export const T3412Extended: usize = T3324 + 1 + 1;
  export const Guti: usize = T3412Extended + 1 + 1;
  export const LastVisitedTai: usize = Guti + 1 + 11;
  export const TaiList: usize = LastVisitedTai + 1 + 5;
  export const EquivalentPlmns: usize = TaiList + 1 + 96;
  export const EquivalentHplmns: usize = EquivalentPlmns + 1 + 48;
  export const Lai: usize = EquivalentHplmns + 1 + 48;
  export const MsIdentity: usize = Lai + 1 + 5;
  export const Rand: usize = MsIdentity + 1 + 9;
  export const SqnXorAk: usize = Rand + 1 + 16;
  export const Res: usize = SqnXorAk + 1 + 6;
  export const Apn: usize = Res + 1 + 16;
  export const Pco: usize = Apn + 1 + 100;
  /** Change from A/Gb or Iu mode: see emm/sourceSystem. */
  export const Handover: usize = Pco + 1 + 253;
  export const SourceKeys: usize = Handover + 1 + 34;
  export const MappedGuti: usize = SourceKeys + 1 + 37;
  export const PTmsiSignature: usize = MappedGuti + 1 + 11;
  export const End: usize = PTmsiSignature + 1 + 3;
}

if (Slot.End > LISTS) ERROR("the octet slots overlap the lists");

/** Length of a slot's value in octets; 0 = nothing stored. */
// @ts-ignore: decorator
@inline
export function slotLength(slot: usize): u32 {
  return <u32>load<u8>(slot);
}

/** Address of a slot's first value octet. */
// @ts-ignore: decorator
@inline
export function slotValue(slot: usize): usize {
  return slot + 1;
}

/** Stores `length` octets into a slot; what exceeds `capacity` is cut (a receiver ignores octets beyond an IE's greatest length, TS 24.007 11.4.2). */
export function setSlot(slot: usize, from: usize, length: u32, capacity: u32): void {
  const kept = length < capacity ? length : capacity;
  store<u8>(slot, <u8>kept);
  copyOctets(slot + 1, from, kept);
}

/** Empties a slot. The octets stay, unreachable; secrets are overwritten by `wipeSlot`. */
export function clearSlot(slot: usize): void {
  store<u8>(slot, 0);
}

/** Empties a slot and overwrites its octets. */
export function wipeSlot(slot: usize): void {
  clearOctets(slot, <u32>load<u8>(slot) + 1);
}

/** Enters a main state and substate of EMM (5.1.3). */
export function enterEmmState(state: EmmState, substate: EmmSubstate): void {
  const context = ue();
  context.emmState = <u8>state;
  context.emmSubstate = <u8>substate;
  // TS 24.301 5.4.2.7: only the timers of a procedure that goes on are started again.
  context.stoppedTimers = 0;
}

/** True in the given main state. */
export function isEmmState(state: EmmState): bool {
  return ue().emmState == <u8>state;
}

/** True in any of the given main states: bit = EmmState. */
export function isInState(states: u32): bool {
  return ((states >> ue().emmState) & 1) != 0;
}

/** Sets the EPS update status (5.1.3.3). */
// @ts-ignore: decorator
@inline
export function setUpdateStatus(status: UpdateStatus): void {
  ue().updateStatus = <u8>status;
}

/** Whether the UE is configured so. */
export function hasOption(option: UeOption): bool {
  return ((ue().options >> option) & 1) != 0;
}

/** Access classes 11 to 15: such a UE is not held back by back-off (5.5.1.2.6 m, 6.3.5, 6.3.6). The USIM gives those it may use (TS 22.011 4.3). */
export function hasHighPriority(): bool {
  return (ue().accessClasses & 0xf800) != 0;
}

/** NAS signalling low priority of a request (4.2A); never for emergency services or with access classes 11 to 15. */
export function isLowPriority(isEmergency: bool): bool {
  return hasOption(UeOption.LowPriority) && !isEmergency && !hasHighPriority();
}

/** A pseudo-random number (xorshift32) for ranges the standard leaves to the UE; the seed comes from the host, so runs repeat. */
export function nextRandom(): u32 {
  const context = ue();
  let x = context.random;
  if (x == 0) x = 0x9e3779b9;
  x ^= x << 13;
  x ^= x >> 17;
  x ^= x << 5;
  context.random = x;
  return x;
}
