// The header of a plain message (TS 24.301 9.2–9.4, 9.8; TS 24.007 11.2.3) and the directory of message types (7.4), then the walk.

import { Fault } from "../generated/abi";
import { Message } from "../generated/ids";
import { EMM_DOWNLINK, EMM_UPLINK, ESM_DOWNLINK, ESM_UPLINK } from "../generated/tables";
import { RECEIVE } from "../memory";
import { addFault, bankOf, clearBank, NO_ROW, SPANS } from "./bank";
import { checkConditions } from "./conditional";
import { walk } from "./walk";

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
  const view = bankOf(bank);
  let message: u32 = 0;
  let header = EMM_HEADER;
  if (length >= EMM_HEADER && load<u8>(start) == PD_EMM) {
    const type = <u32>load<u8>(start, 1);
    message = emmMessage(type, uplink);
    view.protocol = <u8>PD_EMM;
    view.messageType = <u8>type;
  } else if (length >= ESM_HEADER && (load<u8>(start) & 15) == PD_ESM) {
    const type = <u32>load<u8>(start, 2);
    message = esmMessage(type, uplink);
    header = ESM_HEADER;
    view.protocol = <u8>PD_ESM;
    view.ebi = load<u8>(start) >> 4;
    view.pti = load<u8>(start, 1);
    view.messageType = <u8>type;
  }
  if (message == 0) return decodeOther(bank, start, length, uplink);
  view.message = <u16>message;
  walk(bank, start, start + header, start + length, message, uplink);
  if (message == Message.ServiceReject || message == Message.ExtendedServiceRequest) checkConditions(bank, length);
  return message;
}

// @ts-ignore: decorator
@inline
function emmMessage(type: u32, uplink: u32): u32 {
  return type - EMM_TYPES < DIRECTORY_SIZE ? <u32>load<u8>((uplink ? EMM_UPLINK : EMM_DOWNLINK) + (type - EMM_TYPES)) : 0;
}

// @ts-ignore: decorator
@inline
function esmMessage(type: u32, uplink: u32): u32 {
  return type - ESM_TYPES < DIRECTORY_SIZE ? <u32>load<u8>((uplink ? ESM_UPLINK : ESM_DOWNLINK) + (type - ESM_TYPES)) : 0;
}

/** Everything that is no plain message with a type of its protocol and direction. */
function decodeOther(bank: usize, start: usize, length: u32, uplink: u32): Message {
  const view = bankOf(bank);
  if (length != 0) view.protocol = load<u8>(start) & 15;
  const protocol = <u32>view.protocol;
  // TS 24.301 7.2
  if (length < EMM_HEADER || (protocol == PD_ESM && length < ESM_HEADER)) return raise(bank, Fault.TooShort, length);
  // TS 24.301 9.2
  if (protocol != PD_EMM && protocol != PD_ESM) return raise(bank, Fault.ProtocolUnknown, 0);
  if (protocol == PD_EMM && load<u8>(start) >> 4 != 0) return decodeProtected(bank, start, length, uplink);
  // TS 24.301 7.4
  const type = <u32>view.messageType;
  const isOpposite = (protocol == PD_EMM ? emmMessage(type, uplink ^ 1) : esmMessage(type, uplink ^ 1)) != 0;
  return raise(bank, isOpposite ? Fault.WrongDirection : Fault.TypeUnknown, protocol == PD_EMM ? EMM_HEADER - 1 : ESM_HEADER - 1);
}

/** A security protected message or a SERVICE REQUEST: the outer header only. */
function decodeProtected(bank: usize, start: usize, length: u32, uplink: u32): Message {
  const view = bankOf(bank);
  const type = <u32>load<u8>(start) >> 4;
  view.securityHeaderType = <u8>type;
  // TS 24.301 9.3.1: 13–15 are handled as 12, which is for the network; 6–11 are reserved.
  if (type >= SHT_SERVICE_REQUEST && uplink) {
    view.message = <u16>Message.ServiceRequest;
    walk(bank, start, start + 1, start + length, Message.ServiceRequest, uplink);
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
