// Loops inside the module, so that the cost of a host's call can be told from that of the work.

import { AttachAcceptIe, AttachRejectIe, Message } from "./generated/ids";
import { RECEIVE, RECEIVE_SIZE } from "./memory";
import { judge } from "./errors/clause7";
import { bankAddress, bankOf, SPANS } from "./wire/bank";
import { decodeMessage } from "./wire/header";

const DOWNLINK: u32 = 0;

/** Whether the list of PDUs in the receive region ends inside it. */
function isListWhole(): bool {
  const end = RECEIVE + RECEIVE_SIZE - 2;
  let p = RECEIVE;
  while (p <= end) {
    const length = <usize>load<u16>(p);
    if (length == 0) return true;
    p += 2 + length;
  }
  return false;
}

/** Decodes and judges each PDU of the list, nested ones too. @returns checksum: message ids plus information elements found, 0 for a bad list */
export function decodeList(rounds: u32): u32 {
  let sum: u32 = 0;
  if (!isListWhole()) return 0;
  for (; rounds != 0; rounds--) {
    let p = RECEIVE;
    for (let length = <u32>load<u16>(p); length != 0; length = <u32>load<u16>(p)) {
      sum += decodeOne(p + 2, length);
      p += 2 + length;
    }
  }
  return sum;
}

// @ts-ignore: decorator
@inline
function decodeOne(start: usize, length: u32): u32 {
  const bank = bankAddress(0);
  const message = decodeMessage(bank, start, length, DOWNLINK);
  judge(bank, DOWNLINK);
  const present = bankOf(bank).present;
  let sum = <u32>message + <u32>popcnt<u64>(present);
  // Of the messages for a UE only these two can hold another. Its span is read in line: calls would be measured with the decoding.
  if (message == Message.AttachAccept || message == Message.AttachReject) {
    const row: u32 = message == Message.AttachAccept ? AttachAcceptIe.EsmMessageContainer : AttachRejectIe.EsmMessageContainer;
    if ((present >> row) & 1) {
      const span = load<u32>(bank + ((<usize>row) << 2), SPANS);
      const inner = bankAddress(1);
      sum += decodeMessage(inner, start + <usize>(span & 0xffff), span >> 16, DOWNLINK);
      judge(inner, DOWNLINK);
      sum += <u32>popcnt<u64>(bankOf(inner).present);
    }
  }
  return sum;
}

/** Sums every octet of each PDU of the list: the least that reading them costs. @returns the sum, 0 for a bad list */
export function sumList(rounds: u32): u32 {
  let sum: u32 = 0;
  if (!isListWhole()) return 0;
  for (; rounds != 0; rounds--) {
    let p = RECEIVE;
    for (let length = <u32>load<u16>(p); length != 0; length = <u32>load<u16>(p)) {
      p += 2;
      const end = p + length;
      while (p < end) sum += <u32>load<u8>(p++);
    }
  }
  return sum;
}
