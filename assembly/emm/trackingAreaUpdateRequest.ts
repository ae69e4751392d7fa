// TRACKING AREA UPDATE REQUEST (TS 24.301 8.2.29): what type it is, what goes into it, and how it is sent (5.5.3.2.2, 5.5.3.3.2).

import { EstablishCause, ServiceReason, UeOption } from "../generated/abi";
import { INTER_SYSTEM } from "../generated/features";
import { Message, TrackingAreaUpdateRequestIei as Iei } from "../generated/ids";
import { bearerStatusBits, hasPdnOutsideIp } from "../esm/dispatch";
import { SCRATCH } from "../memory";
import { ksiToSend } from "../security/context";
import { hasOption, Slot, slotLength, slotValue, ue } from "../ue";
import { beginEmm, end, putHalves, putTLV, putTV, putTVHalf } from "../wire/writer";
import { keepRequest } from "./attachRequest";
import { mayCombine } from "./combinedUpdate";
import { sendInitial } from "./connection";
import { mayAskForExtendedDrx, mayAskForPowerSaving } from "./powerSaving";
import { causeOf } from "./serviceContext";
import { oldGutiType, putOldGuti, putSource } from "./sourceSystem";
import { Reason, update, UpdateFlag } from "./update";

/** EPS update type values (9.9.3.14). */
export const TA_UPDATING: u32 = 0;
export const COMBINED_UPDATING: u32 = 1;
export const COMBINED_WITH_IMSI_ATTACH: u32 = 2;
export const PERIODIC_UPDATING: u32 = 3;
const ACTIVE_FLAG: u32 = 8;
const SMS_ONLY: u32 = 1;
const NO_VALID_TMSI: u32 = 0;
const LOW_PRIORITY: u32 = 1;
const NOT_LOW_PRIORITY: u32 = 0;
const EXTENDED_PERIODIC_TIMERS: u32 = 1;
/** Mobile identity with a TMSI: type of identity in the first octet, then four octets (TS 24.008 10.5.1.4). */
const TMSI_IDENTITY_SIZE: u32 = 5;
const TYPE_OF_IDENTITY: u32 = 7;
const TMSI: u32 = 4;

/** The type that what is to be told asks for (5.5.3.2.2, 5.5.3.3.2). @param told bits of `Reason` */
export function updateTypeFor(told: u16): u32 {
  const isCombined = mayCombine();
  // TS 24.301 5.5.3.3.2 b): attached for EPS services only, or attached for non-EPS services no more.
  if (isCombined && (!ue().imsiAttached || told & Reason.ImsiAttach)) return COMBINED_WITH_IMSI_ATTACH;
  // TS 24.301 5.5.3.2.2: T3412 is the only reason.
  if (told == Reason.Periodic) return PERIODIC_UPDATING;
  return isCombined ? COMBINED_UPDATING : TA_UPDATING;
}

/** Composes, keeps and sends the request that `update()` and `Ue.updateType` describe. */
export function sendTrackingAreaUpdateRequest(): void {
  compose(ue().updateType);
  keepRequest();
  sendInitial(establishCauseOfUpdate());
}

/** RRC establishment cause of the request in EMM-IDLE (annex D). */
export function establishCauseOfUpdate(): EstablishCause {
  const flags = update().flags;
  const isForEmergency = isCsEmergencyWanted() || (flags & UpdateFlag.Emergency) != 0;
  return causeOf(isForEmergency, (flags & UpdateFlag.Paging) != 0, (flags & UpdateFlag.LowPriority) != 0, EstablishCause.MoSignalling);
}

/** A CS fallback emergency call waits for the update. */
export function isCsEmergencyWanted(): bool {
  return ((ue().pendingServices >> ServiceReason.CsFallbackEmergency) & 1) != 0;
}

function compose(type: u32): void {
  const told = update().told;
  const flags = update().flags;
  beginEmm(Message.TrackingAreaUpdateRequest);
  putHalves(type | (flags & UpdateFlag.Active ? ACTIVE_FLAG : 0), ksiToSend());
  putOldGuti();
  if (INTER_SYSTEM) putSource();
  if (type != PERIODIC_UPDATING) putSlot(Iei.UeNetworkCapability, Slot.UeNetworkCapability);
  putFixedSlot(Iei.LastVisitedRegisteredTai, Slot.LastVisitedTai);
  if (type != PERIODIC_UPDATING) putFixedSlot(Iei.DrxParameter, Slot.DrxParameter);
  if (wantsBearerStatus(type, told)) putBearerStatus();
  if (type != PERIODIC_UPDATING) putSlot(Iei.MsNetworkCapability, Slot.MsNetworkCapability);
  const isCombined = type == COMBINED_UPDATING || type == COMBINED_WITH_IMSI_ATTACH;
  if (isCombined) putLocation();
  putSlot(Iei.MobileStationClassmark2, Slot.Classmark2);
  putSlot(Iei.MobileStationClassmark3, Slot.Classmark3);
  putSlot(Iei.SupportedCodecs, Slot.Codecs);
  if (hasOption(UeOption.SmsOnly) && type != PERIODIC_UPDATING) putTVHalf(Iei.AdditionalUpdateType, SMS_ONLY);
  putSlot(Iei.VoiceDomainPreferenceAndUeUsageSetting, Slot.VoiceDomain);
  putTVHalf(Iei.OldGutiType, oldGutiType());
  putDeviceProperties();
  // CHOICE: support of the extended periodic timer is told where the UE asks for a value of it.
  if (slotLength(Slot.T3412Extended)) putTVHalf(Iei.MsNetworkFeatureSupport, EXTENDED_PERIODIC_TIMERS);
  if (isCombined) putNetworkResourceIdentifier();
  putPowerSaving();
  if (type != PERIODIC_UPDATING) putSlot(Iei.UeAdditionalSecurityCapability, Slot.UeAdditionalSecurityCapability);
  end();
}

/** LAI and TMSI status of a combined update (8.2.29.13, 8.2.29.14). */
function putLocation(): void {
  putFixedSlot(Iei.OldLocationAreaIdentification, Slot.Lai);
  if (!hasTmsi()) putTVHalf(Iei.TmsiStatus, NO_VALID_TMSI);
}

/** TMSI based NRI container (8.2.29.23): bits 23 to 14 of the TMSI, left aligned. */
function putNetworkResourceIdentifier(): void {
  if (!hasTmsi()) return;
  const tmsi = bswap<u32>(load<u32>(slotValue(Slot.MsIdentity) + 1));
  const nri = (tmsi >> 14) & 0x3ff;
  store<u8>(SCRATCH, <u8>(nri >> 2));
  store<u8>(SCRATCH, <u8>(nri << 6), 1);
  putTLV(Iei.TmsiBasedNriContainer, SCRATCH, 2);
}

function hasTmsi(): bool {
  return slotLength(Slot.MsIdentity) == TMSI_IDENTITY_SIZE && (<u32>load<u8>(slotValue(Slot.MsIdentity)) & TYPE_OF_IDENTITY) == TMSI;
}

/** Device properties (8.2.29.21): a UE configured for low priority says in every request whether this one has it (4.2A). */
function putDeviceProperties(): void {
  if (!hasOption(UeOption.LowPriority)) return;
  putTVHalf(Iei.DeviceProperties, update().flags & UpdateFlag.LowPriority ? LOW_PRIORITY : NOT_LOW_PRIORITY);
}

/** T3324 value, T3412 extended value, Extended DRX parameters: what the UE wants of power saving (5.3.11, 5.3.12). */
function putPowerSaving(): void {
  // TS 24.301 8.2.29.25: a value of T3412 is asked for together with T3324 only.
  if (mayAskForPowerSaving() && slotLength(Slot.T3324)) {
    putSlot(Iei.T3324Value, Slot.T3324);
    putSlot(Iei.T3412ExtendedValue, Slot.T3412Extended);
  }
  // CHOICE: also in a periodic update, where 5.5.3.2.2 leaves it open; without it extended DRX would end there (5.3.12).
  if (mayAskForExtendedDrx()) putSlot(Iei.ExtendedDrxParameters, Slot.ExtendedDrx);
}

/** EPS bearer context status: where 5.5.3.2.2 demands it, and, CHOICE, in every update but a periodic one that starts in EMM-IDLE. */
function wantsBearerStatus(type: u32, told: u16): bool {
  if (told & Reason.BearerStatus || hasPdnOutsideIp()) return true;
  return type != PERIODIC_UPDATING && (update().flags & UpdateFlag.FromIdle) != 0;
}

function putBearerStatus(): void {
  store<u16>(SCRATCH, <u16>bearerStatusBits());
  putTLV(Iei.EpsBearerContextStatus, SCRATCH, 2);
}

/** The value of a slot in format TLV, where there is one. */
function putSlot(iei: u32, slot: usize): void {
  if (slotLength(slot)) putTLV(iei, slotValue(slot), slotLength(slot));
}

/** The value of a slot in format TV, where there is one. */
function putFixedSlot(iei: u32, slot: usize): void {
  if (slotLength(slot)) putTV(iei, slotValue(slot), slotLength(slot));
}
