// The header of a plain message (TS 24.301 9.2–9.4, 9.8; TS 24.007 11.2.3) and the directory of message types (7.4), then the walk.

import { Fault } from "../generated/abi";
import { CELLULAR_IOT, CS_SERVICES, GENERIC_TRANSPORT, REMOTE_UE, SMS } from "../generated/features";
import { Message } from "../generated/ids";
import { EMM_DOWNLINK, EMM_UPLINK, ESM_DOWNLINK, ESM_UPLINK } from "../generated/tables";
import { RECEIVE } from "../memory";
import { addFault, bankOf, clearBank, NO_ROW, setHeader, SPANS } from "./bank";
import { checkConditions } from "./conditional";
import { walk, walkFixed } from "./walk";

/** Protocol discriminators (TS 24.007 11.2.3.1.1). */
export const PD_ESM: u32 = 2;
export const PD_EMM: u32 = 7;

const EMM_HEADER: u32 = 2;
const ESM_HEADER: u32 = 3;
/** Security header type, MAC, sequence number: octets before the message in a security protected one (9.1). */
const PROTECTED_HEADER: u32 = 6;
/** Types that the directories hold, and their first ones (9.8: 0x40–0x6F EMM, 0xC0–0xEF ESM). */
const DIRECTORY_SIZE: u32 = 48;
const EMM_TYPES: u32 = 0x40;
const ESM_TYPES: u32 = 0xc0;

/** Security header types (9.3.1). */
const SHT_NEW_CONTEXT: u32 = 3;
const SHT_NEW_CONTEXT_CIPHERED: u32 = 4;
const SHT_PARTIALLY_CIPHERED: u32 = 5;
const SHT_SERVICE_REQUEST: u32 = 12;

/**
 * Decodes a message in the receive region: header, then the walk over its information elements.
 * @param bank address of the bank to fill
 * @param start address of the first octet
 * @param length octets of the message
 * @param uplink 1 when the network receives it
 * @returns enum Message; `None` when it cannot be told: faults say why
 */
export function decodeMessage(bank: usize, start: usize, length: u32, uplink: u32): Message {
  clearBank(bank, start - RECEIVE);
  if (length < EMM_HEADER) return decodeOther(bank, start, length, uplink);
  const first = <u32>load<u8>(start);
  let type = <u32>load<u8>(start, 1);
  let message: u32 = 0;
  let p = start + EMM_HEADER;
  if (first == PD_EMM) {
    if (type - EMM_TYPES >= DIRECTORY_SIZE) return decodeOther(bank, start, length, uplink);
    message = implemented(<u32>load<u8>((uplink ? EMM_UPLINK : EMM_DOWNLINK) + (type - EMM_TYPES)));
    if (message == 0) return decodeOther(bank, start, length, uplink);
    setHeader(bank, message, PD_EMM, 0, 0, type);
  } else {
    if ((first & 15) != PD_ESM) return decodeOther(bank, start, length, uplink);
    if (length < ESM_HEADER) return decodeOther(bank, start, length, uplink);
    const pti = type;
    type = <u32>load<u8>(start, 2);
    p = start + ESM_HEADER;
    if (type - ESM_TYPES >= DIRECTORY_SIZE) return decodeOther(bank, start, length, uplink);
    message = implemented(<u32>load<u8>((uplink ? ESM_UPLINK : ESM_DOWNLINK) + (type - ESM_TYPES)));
    if (message == 0) return decodeOther(bank, start, length, uplink);
    setHeader(bank, message, PD_ESM, first >> 4, pti, type);
  }
  walk(bank, start, p, start + length, message, uplink);
  if (message == Message.ServiceReject || message == Message.ExtendedServiceRequest) checkConditions(bank, length);
  return message;
}

/** A message, or 0 where it belongs to a feature that the build is without: its type is not implemented then (7.4). */
// @ts-ignore: decorator
@inline
function implemented(message: u32): u32 {
  if (!SMS && message == Message.DownlinkNasTransport) return 0;
  if (!GENERIC_TRANSPORT && message == Message.DownlinkGenericNasTransport) return 0;
  if (!CELLULAR_IOT && message == Message.EsmDataTransport) return 0;
  if (!CS_SERVICES && message == Message.CsServiceNotification) return 0;
  if (!REMOTE_UE && message == Message.RemoteUeReportResponse) return 0;
  return message;
}

/** Whether the other direction has the type. */
function isOpposite(protocol: u32, type: u32, uplink: u32): bool {
  const first = protocol == PD_EMM ? EMM_TYPES : ESM_TYPES;
  if (type - first >= DIRECTORY_SIZE) return false;
  if (protocol == PD_EMM) return load<u8>((uplink ? EMM_DOWNLINK : EMM_UPLINK) + (type - first)) != 0;
  return load<u8>((uplink ? ESM_DOWNLINK : ESM_UPLINK) + (type - first)) != 0;
}

/** Everything that is no plain message with a type of its protocol and direction. */
function decodeOther(bank: usize, start: usize, length: u32, uplink: u32): Message {
  const protocol: u32 = length == 0 ? 0 : <u32>load<u8>(start) & 15;
  setHeader(bank, 0, protocol, 0, 0, 0);
  // TS 24.301 7.2
  if (length < EMM_HEADER || (protocol == PD_ESM && length < ESM_HEADER)) return raise(bank, Fault.TooShort, length);
  // TS 24.301 9.2
  if (protocol != PD_EMM && protocol != PD_ESM) return raise(bank, Fault.ProtocolUnknown, 0);
  if (protocol == PD_EMM && load<u8>(start) >> 4 != 0) return decodeProtected(bank, start, length, uplink);
  // TS 24.301 7.4
  const typeAt = protocol == PD_EMM ? EMM_HEADER - 1 : ESM_HEADER - 1;
  const type = <u32>load<u8>(start + typeAt);
  if (protocol == PD_EMM) setHeader(bank, 0, protocol, 0, 0, type);
  else setHeader(bank, 0, protocol, <u32>load<u8>(start) >> 4, load<u8>(start, 1), type);
  return raise(bank, isOpposite(protocol, type, uplink) ? Fault.WrongDirection : Fault.TypeUnknown, typeAt);
}

/** A security protected message or a SERVICE REQUEST: the outer header only. */
function decodeProtected(bank: usize, start: usize, length: u32, uplink: u32): Message {
  const view = bankOf(bank);
  const type = <u32>load<u8>(start) >> 4;
  view.securityHeaderType = <u8>type;
  // TS 24.301 9.3.1: 13–15 are handled as 12, which is for the network; 6–11 are reserved.
  if (type >= SHT_SERVICE_REQUEST && uplink) {
    view.message = <u16>Message.ServiceRequest;
    walkFixed(bank, start, start + 1, start + length, Message.ServiceRequest);
    return Message.ServiceRequest;
  }
  // TS 24.301 9.3.1: 4 and 5 are sent by the UE only, 3 by the network only.
  const isMeant = uplink ? type != SHT_NEW_CONTEXT : type < SHT_NEW_CONTEXT_CIPHERED;
  if (type > SHT_PARTIALLY_CIPHERED || !isMeant) return raise(bank, Fault.HeaderTypeReserved, 0);
  // TS 24.301 7.2: no octet of a message inside.
  if (length <= PROTECTED_HEADER) return raise(bank, Fault.TooShort, length);
  view.message = <u16>Message.SecurityProtectedNasMessage;
  // The message inside is all that is left; it has no length of its own.
  view.present = 1;
  store<u32>(bank, PROTECTED_HEADER | ((length - PROTECTED_HEADER) << 16), SPANS);
  return Message.SecurityProtectedNasMessage;
}

function raise(bank: usize, kind: Fault, offset: u32): Message {
  addFault(bank, kind, offset, 0, NO_ROW, 0);
  return Message.None;
}
