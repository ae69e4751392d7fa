// The walker: turns a plain message into spans and faults in one pass over its octets (TS 24.007 11.2, TS 24.301 7.5–7.7).
// Facts only; what a receiver does about them is decided in errors/clause7.ts. Nothing outside the message is read.
//
// Rows are numbered through all messages from 1 on, as in COMB, so that a row found there needs no translation. Presence bits are
// kept at (row modulo 64) while walking, which is unambiguous because no message has more than 64 rows.

import { Fault } from "../generated/abi";
import { CHECKED, COMB, RowFormat, ROWS } from "../generated/tables";
import { addFault, bankOf, NO_ROW, SPANS } from "./bank";
import { load16be } from "./octets";
import {
  checkOfRow,
  combBase,
  CombFormat,
  combFormat,
  combLeast,
  combRow,
  firstRow,
  formatOf,
  headOf,
  ieiOf,
  imperativeRows,
  isSpare,
  leastOf,
  mandatoryMask,
  optionalRows,
  Presence,
  presenceOf,
  rowWord,
} from "./rows";
import { isCorrect } from "./value";

/** IEIs from here on are one octet with the value in its lower half, or without value (TS 24.007 11.2.1.1: types 1 and 2). */
const IEI_SINGLE_OCTET: u32 = 0x80;
/** IEIs 0x78–0x7F have a length of two octets (type 6). */
const IEI_TWO_OCTET_LENGTH: u32 = 0x78;
/** Unknown IEIs below this one are encoded as "comprehension required" (TS 24.007 11.2.4: bits 8–5 are zero). */
const IEI_OPTIONAL_TO_COMPREHEND: u32 = 0x10;
/** Keys of COMB: full IEIs, then half-octet IEIs from here on. */
const KEY_HALF_OCTET: usize = 0x80;

/**
 * Walks the part of a plain message behind its message type; fills the presence bits and spans of the bank, adds faults.
 * @param bank address of the bank; empty but for the header fields
 * @param start address of the first octet of the message
 * @param p address behind the message type, at most `end`
 * @param end address behind the last octet
 * @param message enum Message, not 0
 * @param uplink 1 when the network receives it
 */
// @ts-ignore: decorator
@inline
export function walk(bank: usize, start: usize, p: usize, end: usize, message: u32, uplink: u32): void {
  const first = firstRow(message);
  const imperative = first + imperativeRows(message);
  p = walkImperative(bank, start, p, end, first, imperative);
  const limit = imperative + optionalRows(message);
  let seen: u64 = 0;
  if (p < end) seen = walkOptional(bank, start, p, end, first, imperative, limit, COMB + (combBase(message) << 1));
  // Until here the field holds the rows that were found wrong.
  const present = (rotr<u64>(seen, first) | mandatoryMask(message)) & ~bankOf(bank).present;
  bankOf(bank).present = present;
  const todo = present & load<u64>(CHECKED + ((<usize>message) << 3));
  if (todo != 0) checkValues(bank, start, first, todo, uplink);
}

/**
 * The same for a message whose elements are all mandatory, of a fixed length and without rules for their values: SERVICE REQUEST. Kept
 * apart so that the walk stands in the code once.
 */
export function walkFixed(bank: usize, start: usize, p: usize, end: usize, message: u32): void {
  const first = firstRow(message);
  const limit = first + imperativeRows(message);
  for (let row = first; row < limit; row++) {
    const n = leastOf(rowWord(row));
    if (p + <usize>n > end) {
      passImperative(bank, start, p, end, row, first);
      p = end;
      break;
    }
    store<u32>(bank + (<usize>(row - first) << 2), <u32>(p - start) | (n << 16), SPANS);
    p += <usize>n;
  }
  while (p < end) p += passOptional(bank, start, p, end, 0, limit, first, 0);
  bankOf(bank).present = mandatoryMask(message) & ~bankOf(bank).present;
}

/**
 * The elements without IEI: all of them, in the order of the rows `first` … `limit` − 1.
 * @returns address of the octet behind them; `end` where they do not all fit
 */
// @ts-ignore: decorator
@inline
function walkImperative(bank: usize, start: usize, p: usize, end: usize, first: u32, limit: u32): usize {
  const spans = bank + SPANS - ((<usize>first) << 2);
  let row = first;
  while (row < limit) {
    // Left early only on a fault, so that nothing rare stands inside.
    do {
      const word = rowWord(row);
      const format = formatOf(word);
      if (format == RowFormat.HalfLow) {
        if (p == end) break;
        // The row behind it is the other half of the octet.
        const offset = <u32>(p - start);
        store<u32>(spans + ((<usize>row) << 2), offset);
        store<u32>(spans + ((<usize>row) << 2), offset, 4);
        row++;
        p++;
      } else {
        const value = p + <usize>(format - <u32>RowFormat.V);
        if (value > end) break;
        const n = format == RowFormat.V ? leastOf(word) : format == RowFormat.LV ? <u32>load<u8>(p) : load16be(p);
        if (value + n > end) break;
        if (n < leastOf(word)) break;
        store<u32>(spans + ((<usize>row) << 2), <u32>(value - start) | (n << 16));
        p = value + n;
      }
    } while (++row < limit);
    if (row < limit) {
      const size = passImperative(bank, start, p, end, row, first);
      // Behind an element that does not end, nothing has a place to be read from.
      row = size == 0 ? limit : row + 1;
      p = size == 0 ? end : p + size;
    }
  }
  return p;
}

/**
 * The elements with IEI, rows `next` … `limit` − 1: known, unknown, misplaced, repeated, as they come.
 * @returns bit (row modulo 64) of each row that was met in its place
 */
// @ts-ignore: decorator
@inline
function walkOptional(bank: usize, start: usize, p: usize, end: usize, first: u32, next: u32, limit: u32, comb: usize): u64 {
  const spans = bank + SPANS - ((<usize>first) << 2);
  let seen: u64 = 0;
  do {
    // Left early only on a deviation, so that nothing rare stands inside.
    do {
      const iei = <u32>load<u8>(p);
      if (iei < IEI_SINGLE_OCTET) {
        const entry = <u32>load<u16>(comb + ((<usize>iei) << 1));
        const row = combRow(entry);
        if (row < next) break;
        if (row >= limit) break;
        const format = combFormat(entry);
        let n = combLeast(entry);
        let value = p + 2;
        if (format == CombFormat.TLV) {
          if (value > end) break;
          n = <u32>load<u8>(p, 1);
        } else if (format == CombFormat.TV) {
          value = p + 1;
        } else {
          if (value >= end) break;
          n = load16be(p + 1);
          value = p + 3;
        }
        if (value + n > end) break;
        if (n < combLeast(entry)) break;
        store<u16>(spans + ((<usize>row) << 2), <u16>(value - start));
        store<u16>(spans + ((<usize>row) << 2), <u16>n, 2);
        seen |= (<u64>1) << row;
        next = row + 1;
        p = value + n;
      } else {
        const row = combRow(load<u16>(comb + ((KEY_HALF_OCTET + <usize>(iei >> 4)) << 1)));
        if (row < next) break;
        if (row >= limit) break;
        store<u32>(spans + ((<usize>row) << 2), <u32>(p - start));
        seen |= (<u64>1) << row;
        next = row + 1;
        p++;
      }
    } while (p < end);
    if (p >= end) break;
    const row = rowOf(comb, <u32>load<u8>(p));
    p += passOptional(bank, start, p, end, row - first < limit - first ? row : 0, next, first, seen);
    if (row - next < limit - next) {
      seen |= (<u64>1) << row;
      next = row + 1;
    }
  } while (p < end);
  return seen;
}

/** The values of the rows in `todo` (bit 0: row `first`): those that break their coding rules lose their presence bit. */
// @ts-ignore: decorator
@inline
function checkValues(bank: usize, start: usize, first: u32, todo: u64, uplink: u32): void {
  const checks = ROWS - 1 + ((<usize>first) << 2);
  do {
    const row = <u32>ctz<u64>(todo);
    todo &= todo - 1;
    const span = bank + ((<usize>row) << 2);
    const value = start + <usize>load<u16>(span, SPANS);
    if (!isCorrect(<u32>load<u8>(checks + ((<usize>row) << 2)), value, <u32>load<u16>(span, SPANS + 2), uplink))
      rejectValue(bank, start, row, load<u32>(span, SPANS), rowWord(first + row));
  } while (todo != 0);
}

/** Row that COMB gives for an IEI; outside the rows of the message when it is unknown there. */
function rowOf(comb: usize, iei: u32): u32 {
  const key = iei < IEI_SINGLE_OCTET ? <usize>iei : KEY_HALF_OCTET + <usize>(iei >> 4);
  return combRow(load<u16>(comb + (key << 1)));
}

/**
 * Adds the fault of an element of the imperative part that is absent, cut off or too short.
 * @returns its octets; 0 where it has no end in the message
 */
function passImperative(bank: usize, start: usize, p: usize, end: usize, row: u32, first: u32): u32 {
  const left = <u32>(end - p);
  const format = formatOf(rowWord(row));
  let size: u32 = 0;
  if (format == RowFormat.LV && left >= 1) size = 1 + <u32>load<u8>(p);
  else if (format == RowFormat.LVE && left >= 2) size = 2 + load16be(p);
  // TS 24.301 7.5.1: too short a value is a syntactically incorrect IE, anything else a missing one or an imperative part error.
  let kind = Fault.MandatorySyntax;
  if (size == 0 || size > left) kind = left == 0 ? Fault.MandatoryMissing : Fault.ImperativeTruncated;
  addFault(bank, kind, <u32>(p - start), 0, row - first, min(size, left));
  // This row, and all behind it where it has no end.
  const lost: u64 = size == 0 || size > left ? ~(<u64>0) : 1;
  bankOf(bank).present |= lost << (row - first);
  return size > left ? 0 : size;
}

/**
 * Adds the fault of an IE of the non-imperative part that is not simply taken.
 * @param row its row, 0 when the message does not have its IEI
 * @param next least row that would be in sequence
 * @param seen bit (row modulo 64) of each row that was met in its place
 * @returns octets to pass over; all that are left where the IE does not end before the message does
 */
function passOptional(bank: usize, start: usize, p: usize, end: usize, row: u32, next: u32, first: u32, seen: u64): usize {
  const iei = <u32>load<u8>(p);
  const left = <u32>(end - p);
  const word = row == 0 ? 0 : rowWord(row);
  const size = sizeOf(p, left, iei, word);
  const isWhole = size <= left;
  let kind = Fault.UnknownIe;
  if (row == 0)
    kind = iei < IEI_OPTIONAL_TO_COMPREHEND ? Fault.ComprehensionUnknown : isWhole ? Fault.UnknownIe : Fault.Truncated;
  else if (row < next)
    kind =
      ((seen >> row) & 1) != 0
        ? Fault.Repeated
        : iei < IEI_OPTIONAL_TO_COMPREHEND
          ? Fault.ComprehensionOutOfSequence
          : Fault.OutOfSequence;
  else {
    kind = isWhole || presenceOf(word) == Presence.Conditional ? syntaxFault(word) : Fault.Truncated;
    bankOf(bank).present |= (<u64>1) << (row - first);
  }
  const passed = isWhole ? size : left;
  addFault(bank, kind, <u32>(p - start), iei, row == 0 ? NO_ROW : row - first, passed);
  return passed;
}

/** Octets of an IE, which may be more than are `left`: by its row, or by the form of its IEI where it has none (`word` 0). */
function sizeOf(p: usize, left: u32, iei: u32, word: u32): u32 {
  // TS 24.007 11.2.4: an unknown IE is of type 1 or 2, type 6, else type 4.
  if (iei >= IEI_SINGLE_OCTET) return 1;
  if (word != 0 && formatOf(word) == RowFormat.TV) return 1 + leastOf(word);
  const isLong = word == 0 ? iei >= IEI_TWO_OCTET_LENGTH : formatOf(word) == RowFormat.TLVE;
  if (isLong) return left < 3 ? 3 : 3 + load16be(p + 1);
  return left < 2 ? 2 : 2 + <u32>load<u8>(p, 1);
}

/** TS 24.301 7.5.1, 7.7.1, 7.7.2: what a syntactically incorrect IE is called depends on its presence requirement. */
function syntaxFault(word: u32): Fault {
  switch (presenceOf(word)) {
    case Presence.Optional:
      return Fault.OptionalSyntax;
    case Presence.Conditional:
      return Fault.ConditionalSyntax;
    default:
      return Fault.MandatorySyntax;
  }
}

/** Takes away the IE of a row because of its value. */
function rejectValue(bank: usize, start: usize, row: u32, span: u32, word: u32): void {
  const head = headOf(word);
  const n = span >> 16;
  const offset = (span & 0xffff) - head;
  // A half-octet IEI is told as received, with the value in its lower half.
  const iei = formatOf(word) == RowFormat.TV1 ? <u32>load<u8>(start + offset) : ieiOf(word);
  bankOf(bank).present ^= (<u64>1) << row;
  // A half octet stands alone or shares its octet: one octet was passed over.
  addFault(bank, syntaxFault(word), offset, iei, row, head + n == 0 ? 1 : head + n);
}
