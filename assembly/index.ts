// The ABI of the module: exported functions only, plain i32 and u32. Addresses are octet offsets in the exported memory.

import { decodeList, sumList } from "./bench";
import { Misuse } from "./generated/abi";
import { judge } from "./errors/clause7";
import { ACTIONS, RECEIVE, RECEIVE_SIZE, TRANSMIT, TRANSMIT_SIZE } from "./memory";
import { bankAddress as addressOfBank, BANKS } from "./wire/bank";
import { encodeBank } from "./wire/encode";
import { decodeMessage } from "./wire/header";

/** Version of the ABI; a host refuses a module whose major version (value >> 16) is another. */
export function abiVersion(): u32 {
  return 0x00010000;
}

/** Address of the receive region: the host puts PDUs and the octets of requests there. */
export function receiveAddress(): usize {
  return RECEIVE;
}

/** Octets of the receive region. */
export function receiveSize(): usize {
  return RECEIVE_SIZE;
}

/** Address of the transmit region: encoded messages and PDUs to send, valid until the next call. */
export function transmitAddress(): usize {
  return TRANSMIT;
}

/** Octets of the transmit region. */
export function transmitSize(): usize {
  return TRANSMIT_SIZE;
}

/** Address of the action records of the last call. */
export function actionsAddress(): usize {
  return ACTIONS;
}

/** Address of decode bank `bank` (0 or 1), or 0 when there is no such bank. */
export function bankAddress(bank: u32): usize {
  return bank < BANKS ? addressOfBank(bank) : 0;
}

/**
 * Decodes a message of the receive region into a bank: header, spans, faults, and what a UE does with it as far as its state does not
 * matter (TS 24.301 7.2, 7.4–7.7). A security protected message gives its outer header only. Overwrites the bank.
 * @param offset of the message in the receive region, 0 … receiveSize()
 * @param length octets of the message, 0 … receiveSize() − offset
 * @param direction 0 downlink, 1 uplink
 * @param bank 0 or 1; a nested message goes into another bank than the one around it
 * @returns enum Message, 0 when it cannot be told; negative Misuse for arguments out of range
 */
export function decode(offset: u32, length: u32, direction: u32, bank: u32): i32 {
  if (bank >= BANKS) return -Misuse.Bank;
  if (offset > <u32>RECEIVE_SIZE || length > <u32>RECEIVE_SIZE - offset) return -Misuse.Range;
  if (direction > 1) return -Misuse.Direction;
  const message = decodeMessage(addressOfBank(bank), RECEIVE + offset, length, direction);
  judge(addressOfBank(bank), direction);
  return message;
}

/**
 * Encodes the message that a bank describes: `message`, `ebi`, `pti`, `present` and the spans, which here count from the start of the
 * receive region. Overwrites the transmit region from its start.
 * @param bank 0 or 1
 * @returns octets at transmitAddress(); negative Misuse when the bank does not describe a message that fits
 */
export function encode(bank: u32): i32 {
  return bank < BANKS ? encodeBank(addressOfBank(bank)) : -Misuse.Bank;
}

/**
 * Decodes a list of downlink PDUs in the receive region `rounds` times, ESM messages inside ATTACH ACCEPT and ATTACH REJECT included.
 * Each PDU stands behind its length, u16 little endian; a length 0 ends the list. Overwrites both banks.
 * @returns checksum: message ids and information elements found, modulo 2^32; 0 when the list does not end in the region
 */
export function benchDecode(rounds: u32): u32 {
  return decodeList(rounds);
}

/** Sums every octet of each PDU of the same list `rounds` times. @returns the sum modulo 2^32; 0 when the list does not end in the region */
export function benchFloor(rounds: u32): u32 {
  return sumList(rounds);
}
