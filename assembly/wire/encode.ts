// The inverse of the walker: a decode bank with message, header fields, presence bits and spans → octets in the transmit region.

import { Misuse } from "../generated/abi";
import { LAST_MESSAGE, RowFormat } from "../generated/tables";
import { RECEIVE, RECEIVE_SIZE } from "../memory";
import { bankOf, hasIe, SPANS } from "./bank";
import { firstRow, formatOf, ieiOf, imperativeRows, isSpare, leastOf, messageTypeOf, optionalRows, rowWord } from "./rows";
import {
  beginEmm,
  beginEsm,
  end,
  putHalves,
  putLV,
  putLVE,
  putT,
  putTLV,
  putTLVE,
  putTV,
  putTVHalf,
  putV,
  resetTransmit,
} from "./writer";

const ESM_TYPES: u32 = 0xc0;

/**
 * Encodes the message that a bank describes. Spans count from the start of the receive region; a half octet is taken from the half
 * of its octet where the row has it; a spare half octet is sent as 0 unless it has a span.
 * @returns octets at the start of the transmit region, or a negative `Misuse`
 */
export function encodeBank(bank: usize): i32 {
  const message = <u32>bankOf(bank).message;
  const type: u32 = message > LAST_MESSAGE ? 0 : messageTypeOf(message);
  // SERVICE REQUEST and the security protected message have no message type: protection makes them.
  if (type == 0) return -Misuse.Message;
  resetTransmit();
  if (type < ESM_TYPES) beginEmm(message);
  else beginEsm(message, bankOf(bank).ebi, bankOf(bank).pti);
  const first = firstRow(message);
  const imperative = imperativeRows(message);
  const rows = imperative + optionalRows(message);
  for (let row: u32 = 0; row < rows; row++) {
    const word = rowWord(first + row);
    if (row >= imperative) {
      if (hasIe(bank, row) && !putRow(bank, row, word)) return -Misuse.Value;
    } else if (formatOf(word) == RowFormat.HalfLow) {
      if (!isAnswered(bank, row, word) || !isAnswered(bank, row + 1, rowWord(first + row + 1))) return -Misuse.MandatoryAbsent;
      putHalves(halfOf(bank, row, 0), halfOf(bank, row + 1, 4));
      row++;
    } else {
      if (!hasIe(bank, row)) return -Misuse.MandatoryAbsent;
      if (!putRow(bank, row, word)) return -Misuse.Value;
    }
  }
  const length = end();
  return length == 0 ? -Misuse.Overflow : <i32>length;
}

function isAnswered(bank: usize, row: u32, word: u32): bool {
  return isSpare(word) || hasIe(bank, row);
}

/** Value of a half octet; 0 where there is none. An offset outside the region reads as 0, too. */
function halfOf(bank: usize, row: u32, shift: u32): u32 {
  const offset = <usize>load<u16>(bank + ((<usize>row) << 2), SPANS);
  return hasIe(bank, row) && offset < RECEIVE_SIZE ? (<u32>load<u8>(RECEIVE + offset) >> shift) & 15 : 0;
}

/** Emits the value of a row in its format. @returns false when it is not in the receive region or has not the length of the format */
function putRow(bank: usize, row: u32, word: u32): bool {
  const span = load<u32>(bank + ((<usize>row) << 2), SPANS);
  const length = span >> 16;
  const value = RECEIVE + <usize>(span & 0xffff);
  if ((span & 0xffff) + length > <u32>RECEIVE_SIZE) return false;
  const iei = ieiOf(word);
  switch (formatOf(word)) {
    case RowFormat.V:
      putV(value, length);
      return length == leastOf(word);
    case RowFormat.LV:
      putLV(value, length);
      return length <= 255;
    case RowFormat.LVE:
      putLVE(value, length);
      return true;
    case RowFormat.T:
      putT(iei);
      return true;
    case RowFormat.TV1:
      putTVHalf(iei, halfOf(bank, row, 0));
      return true;
    case RowFormat.TV:
      putTV(iei, value, length);
      return length == leastOf(word);
    case RowFormat.TLV:
      putTLV(iei, value, length);
      return length <= 255;
    default:
      putTLVE(iei, value, length);
      return true;
  }
}
