// The service request procedure in hand and what waits for one (TS 24.301 5.6.1.1): its circumstances, the services wanted.

import { EstablishCause, ServiceReason, UeOption } from "../generated/abi";
import { CS_SERVICES } from "../generated/features";
import { hasEmergencyPdn } from "../esm/dispatch";
import { hasHighPriority, hasOption, isLowPriority, ue } from "../ue";
import { Pending } from "./pending";

/** Circumstances of the procedure in hand: bits of `Ue.serviceFlags`. */
export namespace ServiceFlag {
  /** Started from EMM-IDLE mode. */
  export const FromIdle: u8 = 1;
  /** User plane radio bearers are asked for: bearers without one are deactivated locally. */
  export const RadioBearers: u8 = 2;
  /** CONTROL PLANE SERVICE REQUEST with the message in it that has waited longest. */
  export const Carries: u8 = 4;
  /** Low priority was signalled, or goes without saying in a SERVICE REQUEST (5.6.1.6 l). */
  export const LowPriority: u8 = 8;
  /** EXTENDED SERVICE REQUEST for CS fallback. */
  export const CsFallback: u8 = 16;
}

/** Kinds of services: bits as of `Ue.pendingServices`, bit = enum ServiceReason. */
export namespace Services {
  /** Mobile originating and terminating CS fallback. */
  export const Cs: u32 = (1 << ServiceReason.CsFallback) | (1 << ServiceReason.CsFallbackEmergency) | (1 << ServiceReason.MtCsFallback);
  /** The answer to a paging, of either domain. */
  export const Paging: u32 = (1 << ServiceReason.MtAccess) | (1 << ServiceReason.MtCsFallback);
  export const Emergency: u32 = (1 << ServiceReason.CsFallbackEmergency) | (1 << ServiceReason.Emergency);
  export const Exception: u32 = 1 << ServiceReason.ExceptionData;
  export const Sms: u32 = 1 << ServiceReason.Sms;
  export const Data: u32 = 1 << ServiceReason.MoData;
}

/** Whether a reason is of a kind. @param kind bits of `Services` */
export function isOf(reason: u32, kind: u32): bool {
  return ((kind >> reason) & 1) != 0;
}

export function hasServiceFlag(flag: u8): bool {
  return (ue().serviceFlags & flag) != 0;
}

/** The procedure in hand is for CS fallback. */
export function isForCsFallback(): bool {
  return CS_SERVICES && hasServiceFlag(ServiceFlag.CsFallback);
}

/** Notes that a service is wanted; it is looked after at the end of the input (5.6.1.1). */
export function requestService(reason: ServiceReason): void {
  ue().pendingServices |= 1 << reason;
  ue().pending |= Pending.Service;
}

/** CHOICE: a UE in NB-S1 mode may use exception data reporting (leaf ExceptionDataReportingAllowed of the NAS configuration MO). */
function isException(reason: u32): bool {
  return isOf(reason, Services.Exception) && hasOption(UeOption.NbS1);
}

/** What T3325, T3346, T3447 and T3448 do not hold back and 5.6.1.6 c) does not count. CHOICE: nor an emergency call by CS fallback. */
export function isExempt(reason: u32): bool {
  return isOf(reason, Services.Paging | Services.Emergency) || isException(reason) || hasHighPriority() || hasEmergencyPdn();
}

/** NAS signalling low priority of a service request (4.2A). */
export function isLowPriorityFor(reason: u32): bool {
  return isLowPriority(isOf(reason, Services.Paging | Services.Emergency) || hasEmergencyPdn());
}

/** RRC establishment cause of a service request (annex D, table D.1.1). */
export function causeFor(reason: u32): EstablishCause {
  if (isException(reason)) return EstablishCause.MoExceptionData;
  // A short message goes as MO data in WB-S1 mode, CS fallback always.
  const isNormal = isOf(reason, Services.Cs) || (isOf(reason, Services.Sms) && !hasOption(UeOption.NbS1));
  return causeOf(isOf(reason, Services.Emergency), isOf(reason, Services.Paging), isLowPriorityFor(reason) && !isNormal, EstablishCause.MoData);
}

/** Access classes 11 to 15 have an RRC establishment cause of their own in WB-S1 mode (annex D, table D.1.1, note 1). */
export function isHighPriorityAccess(): bool {
  return hasHighPriority() && !hasOption(UeOption.NbS1);
}

/** RRC establishment cause of a service request, an update or an attach (annex D, table D.1.1). @param usual that of neither kind */
export function causeOf(isForEmergency: bool, isForPaging: bool, isLow: bool, usual: EstablishCause): EstablishCause {
  if (isHighPriorityAccess()) return EstablishCause.HighPriorityAccess;
  if (isForEmergency || hasEmergencyPdn()) return EstablishCause.Emergency;
  if (isForPaging) return EstablishCause.MtAccess;
  return isLow ? EstablishCause.DelayTolerantAccess : usual;
}

/** Whether access is barred for a service request; not for the answer to a paging, a short message, exception data (5.6.1.6 a). */
export function isBarredFor(reason: u32): bool {
  if (isOf(reason, Services.Paging | Services.Sms) || isException(reason)) return false;
  return ((ue().barredCauses >> causeFor(reason)) & 1) != 0 || (isOf(reason, Services.Cs) && isBarredForCsFallbackOnly());
}

/** CS fallback is barred by access barring information of its own: the UE stays where it is (5.6.1.6 a). */
export function isBarredForCsFallbackOnly(): bool {
  return ue().barredCauses >> 31 != 0;
}
