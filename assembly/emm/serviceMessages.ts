// SERVICE REQUEST, EXTENDED SERVICE REQUEST, CONTROL PLANE SERVICE REQUEST (TS 24.301 8.2.25, 8.2.15, 8.2.33): which of them, and what is in it
// (5.6.1.2).

import { ServiceReason, UeOption } from "../generated/abi";
import { ControlPlaneServiceRequestIei, ExtendedServiceRequestIei, Message } from "../generated/ids";
import { haveControlPlaneOptimization, keptAddress, keptLength } from "../esm/dispatch";
import { ksiToSend } from "../security/context";
import { hasOption, Slot, slotValue, ue } from "../ue";
import { PD_ESM } from "../wire/header";
import { beginEmm, end, putHalves, putTLV, putTLVE, putTVHalf, putV, putV8 } from "../wire/writer";
import { hasServiceFlag, isForCsFallback, isLowPriorityFor, isOf, ServiceFlag, Services } from "./serviceContext";

/** Service type values (9.9.3.27). */
const MO_CS_FALLBACK: u32 = 0;
const MT_CS_FALLBACK: u32 = 1;
const EMERGENCY_CS_FALLBACK: u32 = 2;
const PACKET_SERVICES: u32 = 8;
/** Control plane service type values and the "active" flag (9.9.3.47). */
const MOBILE_ORIGINATING: u32 = 0;
const MOBILE_TERMINATING: u32 = 1;
const ACTIVE: u32 = 8;
/** Octet 1 of the EPS network feature support, bit 6: EXTENDED SERVICE REQUEST for packet services (9.9.3.12A). */
const NETWORK_EXTENDED_SERVICE_REQUEST: u32 = 0x20;
/** Mobile identity with a TMSI (TS 24.008 10.5.1.4): its length, and its first octet. */
const TMSI_SIZE: u32 = 5;
const TMSI: u32 = 0xf4;
/** Where the M-TMSI stands in a GUTI (9.9.3.12). */
const M_TMSI: usize = 7;
const M_TMSI_SIZE: u32 = 4;
/** Octets of an UPLINK NAS TRANSPORT before the short message: header and length. */
const BEFORE_SHORT_MESSAGE: u32 = 3;

/** Composes the message of the procedure in hand. */
export function composeServiceMessage(): void {
  const reason = <u32>ue().serviceReason;
  if (isForCsFallback()) return composeExtended(csServiceType(reason), reason, true);
  if (haveControlPlaneOptimization()) return composeControlPlane(reason);
  // TS 24.301 5.6.1.2.1: configured for NAS signalling low priority, and the network takes the message for packet services.
  const isExtended = hasOption(UeOption.LowPriority) && (ue().networkFeatures & NETWORK_EXTENDED_SERVICE_REQUEST) != 0;
  if (isExtended) return composeExtended(PACKET_SERVICES, reason, true);
  // Its four octets are filled in where messages are protected.
  beginEmm(Message.ServiceRequest);
  putV8(0);
  putV8(0);
  end();
}

/** EXTENDED SERVICE REQUEST that refuses the CS fallback of a CS SERVICE NOTIFICATION (5.6.1.2.1, case e). */
export function composeCsFallbackRejected(): void {
  composeExtended(MT_CS_FALLBACK, ServiceReason.MtCsFallback, false);
}

/** Whether an EXTENDED SERVICE REQUEST is for packet services via S1. @param plain its address */
export function isForPacketServices(plain: usize): bool {
  return (<u32>load<u8>(plain, 2) & 15) == PACKET_SERVICES;
}

function csServiceType(reason: u32): u32 {
  if (reason == ServiceReason.MtCsFallback) return MT_CS_FALLBACK;
  return reason == ServiceReason.CsFallback ? MO_CS_FALLBACK : EMERGENCY_CS_FALLBACK;
}

function composeExtended(serviceType: u32, reason: u32, isAccepted: bool): void {
  beginEmm(Message.ExtendedServiceRequest);
  putHalves(serviceType, ksiToSend());
  putV8(TMSI_SIZE);
  putV8(TMSI);
  // UNCHECKED: a UE that is registered has a GUTI.
  putV(slotValue(Slot.Guti) + M_TMSI, M_TMSI_SIZE);
  // TS 24.301 5.6.2.3.1: the response is given in EMM-IDLE mode, too.
  if (serviceType == MT_CS_FALLBACK) putTVHalf(ExtendedServiceRequestIei.CsfbResponse, isAccepted ? 1 : 0);
  putDeviceProperties(reason);
  end();
}

function composeControlPlane(reason: u32): void {
  const kept = keptAddress();
  const length = keptLength();
  const type = isOf(reason, Services.Paging) ? MOBILE_TERMINATING : MOBILE_ORIGINATING;
  beginEmm(Message.ControlPlaneServiceRequest);
  putHalves(hasServiceFlag(ServiceFlag.RadioBearers) ? type | ACTIVE : type, ksiToSend());
  if (hasServiceFlag(ServiceFlag.Carries)) {
    if (<u32>(load<u8>(kept) & 15) == PD_ESM) putTLVE(ControlPlaneServiceRequestIei.EsmMessageContainer, kept, length);
    else putTLV(ControlPlaneServiceRequestIei.NasMessageContainer, kept + BEFORE_SHORT_MESSAGE, length - BEFORE_SHORT_MESSAGE);
  }
  putDeviceProperties(reason);
  end();
}

/** TS 24.301 4.2A: a UE that is configured for low priority says whether it makes use of it. */
function putDeviceProperties(reason: u32): void {
  if (hasOption(UeOption.LowPriority)) putTVHalf(ExtendedServiceRequestIei.DeviceProperties, isLowPriorityFor(reason) ? 1 : 0);
}
