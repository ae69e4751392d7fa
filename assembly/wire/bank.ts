// A decode bank: what the walker found in one message. Banks are addressed by the pointer that `bankAddress` gives.

import { Fault } from "../generated/abi";
import { Bank, BANK_SIZE, FAULT_SIZE, FaultRecord, FAULTS, FAULTS_MAX, NO_ROW, SPANS, SPANS_MAX } from "../generated/bank";
import { DECODE_BANK_SIZE, DECODE_BANKS, RECEIVE } from "../memory";
import { isHighHalf } from "./rows";

export { Bank, FaultRecord, FAULTS_MAX, NO_ROW, SPANS, SPANS_MAX };

export const BANKS: u32 = 2;
/** Kinds of fault met, one bit each, also of those no longer kept. */
const KINDS: usize = FAULTS + FAULT_SIZE * FAULTS_MAX;
if (KINDS + 4 > BANK_SIZE || BANK_SIZE != DECODE_BANK_SIZE) ERROR("a decode bank is not as described");

/** Address of a bank, 0 … `BANKS` − 1. */
// @ts-ignore: decorator
@inline
export function bankAddress(index: u32): usize {
  return DECODE_BANKS + <usize>index * DECODE_BANK_SIZE;
}

/** View of the bank at an address. */
// @ts-ignore: decorator
@inline
export function bankOf(bank: usize): Bank {
  return changetype<Bank>(bank);
}

/** Whether the IE of a row was found and counts. */
export function hasIe(bank: usize, row: u32): bool {
  return ((load<u64>(bank, offsetof<Bank>("present")) >> row) & 1) != 0;
}

/** Address of the first value octet of a row's IE; call only when `hasIe`. */
export function ieAddress(bank: usize, row: u32): usize {
  return RECEIVE + <usize>bankOf(bank).base + <usize>load<u16>(bank + ((<usize>row) << 2), SPANS);
}

/** Octets of the value of a row's IE; 0 for half octets and where it is absent. */
export function ieLength(bank: usize, row: u32): u32 {
  return hasIe(bank, row) ? <u32>load<u16>(bank + ((<usize>row) << 2), SPANS + 2) : 0;
}

/** First value octet of a row's IE; call only when `hasIe`, and not for an empty value. */
export function ieOctet(bank: usize, row: u32): u32 {
  return <u32>load<u8>(ieAddress(bank, row));
}

/** Value 0–15 of a half-octet IE; call only when `hasIe`. */
export function ieHalf(bank: usize, row: u32): u32 {
  const octet = ieOctet(bank, row);
  return isHighHalf(bankOf(bank).message, row) ? octet >> 4 : octet & 15;
}

/** The record of stored fault `index`. */
// @ts-ignore: decorator
@inline
export function faultAt(bank: usize, index: u32): FaultRecord {
  return changetype<FaultRecord>(bank + FAULTS + <usize>index * FAULT_SIZE);
}

/** Bit mask of the kinds of fault met. */
// @ts-ignore: decorator
@inline
export function faultKinds(bank: usize): u32 {
  return bankOf(bank).faultsTotal == 0 ? 0 : load<u32>(bank, KINDS);
}

/**
 * Makes a bank ready for a message: nothing found, nothing wrong. `setHeader` has to follow.
 * @param base offset of the plain message in the receive region
 */
// @ts-ignore: decorator
@inline
export function clearBank(bank: usize, base: usize): void {
  bankOf(bank).present = 0;
  store<u64>(bank, (<u64>base) << (8 * (offsetof<Bank>("base") - offsetof<Bank>("action"))), offsetof<Bank>("action"));
}

/** Fills in the header fields of a bank, and an empty fault list. */
// @ts-ignore: decorator
@inline
export function setHeader(bank: usize, message: u32, protocol: u32, ebi: u32, pti: u32, type: u32): void {
  store<u32>(bank, message | (protocol << 16));
  store<u32>(bank, ebi | (pti << 8) | (type << 16), offsetof<Bank>("ebi"));
}

/** Adds a fault: counted always, kept in the order of its offset while there is room. */
export function addFault(bank: usize, kind: Fault, offset: u32, iei: u32, row: u32, length: u32): void {
  const view = bankOf(bank);
  store<u32>(bank, faultKinds(bank) | (1 << kind), KINDS);
  view.faultsTotal++;
  let place = <u32>view.faultCount;
  if (place == FAULTS_MAX) return;
  view.faultCount = <u8>(place + 1);
  // Value faults come after all others of the walk.
  for (; place > 0 && <u32>faultAt(bank, place - 1).offset > offset; place--) {
    const at = changetype<usize>(faultAt(bank, place));
    store<u64>(at, load<u64>(at - FAULT_SIZE));
  }
  const fault = faultAt(bank, place);
  fault.kind = <u16>kind;
  fault.offset = <u16>offset;
  fault.iei = <u8>iei;
  fault.row = <u8>row;
  fault.length = <u16>length;
}
