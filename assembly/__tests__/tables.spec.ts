import { Message, ValueCheck } from "../generated/ids";
import { CHECKED, COMB, RowFormat } from "../generated/tables";
import { SPANS_MAX } from "../wire/bank";
import {
  checkOfRow,
  combBase,
  CombFormat,
  combFormat,
  combLeast,
  combRow,
  firstRow,
  formatOf,
  ieiOf,
  imperativeRows,
  leastOf,
  optionalRows,
  Presence,
  presenceOf,
  rowWord,
} from "../wire/rows";

const LAST: u32 = Message.EsmDataTransport;

function rowsOf(message: u32): u32 {
  return imperativeRows(message) + optionalRows(message);
}

function formatInComb(format: u32): u32 {
  if (format == RowFormat.TV1) return CombFormat.TV1;
  if (format == RowFormat.TV) return CombFormat.TV;
  return format == RowFormat.TLV ? CombFormat.TLV : CombFormat.TLVE;
}

/** What the walker takes for granted about generated/tables.ts. */
describe("message tables", () => {
  test("no message has more rows than a bank has spans", () => {
    for (let message: u32 = 1; message <= LAST; message++) expect(rowsOf(message) <= SPANS_MAX).toBe(true, message.toString());
  });

  test("half octets of the imperative part come in pairs, low first", () => {
    for (let message: u32 = 1; message <= LAST; message++) {
      let isOpen = false;
      for (let i: u32 = 0; i < imperativeRows(message); i++) {
        const format = formatOf(rowWord(firstRow(message) + i));
        expect(format == RowFormat.HalfHigh).toBe(isOpen, message.toString() + " row " + i.toString());
        isOpen = format == RowFormat.HalfLow;
      }
      expect(isOpen).toBe(false);
    }
  });

  test("the imperative part is mandatory and has no IEI; the rest has an IEI and is not mandatory", () => {
    for (let message: u32 = 1; message <= LAST; message++) {
      for (let i: u32 = 0; i < rowsOf(message); i++) {
        const word = rowWord(firstRow(message) + i);
        const isImperative = i < imperativeRows(message);
        expect(formatOf(word) < <u32>RowFormat.T).toBe(isImperative);
        expect(presenceOf(word) == Presence.Mandatory).toBe(isImperative);
        expect(ieiOf(word) == 0).toBe(isImperative);
      }
    }
  });

  test("IEIs from 0x80 on are those of one octet, 0x78 to 0x7F those with a length of two octets; none requires comprehension", () => {
    for (let message: u32 = 1; message <= LAST; message++) {
      for (let i = imperativeRows(message); i < rowsOf(message); i++) {
        const word = rowWord(firstRow(message) + i);
        const iei = ieiOf(word);
        const format = formatOf(word);
        expect(format == RowFormat.TV1 || format == RowFormat.T).toBe(iei >= 0x80);
        expect(format == RowFormat.TLVE).toBe(iei >= 0x78 && iei < 0x80);
        expect(iei >= 0x10).toBe(true);
      }
    }
  });

  test("COMB leads from every IEI of a message to its row, and from no other", () => {
    for (let message: u32 = 1; message <= LAST; message++) {
      for (let key: u32 = 0; key < 0x90; key++) {
        const row = combRow(load<u16>(COMB + ((combBase(message) + key) << 1))) - firstRow(message);
        if (row >= rowsOf(message)) continue;
        const iei = ieiOf(rowWord(firstRow(message) + row));
        expect(iei < 0x80 ? iei : 0x80 + (iei >> 4)).toBe(key);
      }
      for (let i = imperativeRows(message); i < rowsOf(message); i++) {
        const iei = ieiOf(rowWord(firstRow(message) + i));
        const key = iei < 0x80 ? iei : 0x80 + (iei >> 4);
        const entry = <u32>load<u16>(COMB + ((combBase(message) + key) << 1));
        expect(combRow(entry)).toBe(firstRow(message) + i);
        const word = rowWord(firstRow(message) + i);
        expect(combLeast(entry)).toBe(min<u32>(leastOf(word), 31));
        expect(formatInComb(formatOf(word))).toBe(combFormat(entry));
      }
    }
  });

  test("a checked value has at least one octet; of half octets in bits 8–5 only PDN type and the UE's key set identifier are checked", () => {
    for (let message: u32 = 1; message <= LAST; message++) {
      const checked = load<u64>(CHECKED + ((<usize>message) << 3));
      for (let i: u32 = 0; i < rowsOf(message); i++) {
        const row = firstRow(message) + i;
        const check = checkOfRow(row);
        expect(((checked >> i) & 1) != 0).toBe(check != 0);
        if (check == 0) continue;
        const format = formatOf(rowWord(row));
        if (format == RowFormat.HalfHigh)
          expect(check == ValueCheck.PdnType || check == ValueCheck.NasKeySetIdentifier).toBe(true);
        const isHalf = format == RowFormat.HalfLow || format == RowFormat.HalfHigh || format == RowFormat.TV1;
        expect(leastOf(rowWord(row)) == 0).toBe(isHalf, message.toString() + " row " + i.toString());
      }
    }
  });
});
