// Records of numbers and octets that cross the ABI as a whole: the state record and the sections of storage. Numbers are u32 little
// endian; octets follow them, each behind its length, u16 little endian.

import { copyOctets } from "./wire/octets";

/** Writes number `place` of a record. */
// @ts-ignore: decorator
@inline
export function putRecordNumber(record: usize, place: u32, value: u32): void {
  store<u32>(record + 4 * <usize>place, value);
}

/** Number `place` of a record. */
export function recordNumber(record: usize, place: u32): u32 {
  return load<u32>(record + 4 * <usize>place);
}

/** Appends octets behind their length. @returns address behind them */
export function putRecordOctets(at: usize, from: usize, length: u32): usize {
  store<u16>(at, <u16>length);
  copyOctets(at + 2, from, length);
  return at + 2 + length;
}

/**
 * Whether a record with so many numbers and fields of octets is whole.
 * @param length octets that there are
 */
export function isRecordWhole(record: usize, length: u32, numbers: u32, fields: u32): bool {
  let used: u32 = 4 * numbers;
  for (let i: u32 = 0; i < fields; i++) {
    if (used + 2 > length) return false;
    used += 2 + <u32>load<u16>(record + <usize>used);
  }
  return used == length;
}

/** Address of the length of field `index` of octets; the record must be whole. */
export function recordOctets(record: usize, numbers: u32, index: u32): usize {
  let at = record + 4 * <usize>numbers;
  for (let i: u32 = 0; i < index; i++) at += 2 + <usize>load<u16>(at);
  return at;
}
