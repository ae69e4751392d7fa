// PLMNs and areas: TAI (TS 24.301 9.9.3.32), TAI list (9.9.3.33), LAI (TS 24.008 10.5.1.3), PLMN list (TS 24.008 10.5.1.13).

import { CodecError, show, Unreadable } from "../error.ts";
import { Fields } from "../fields.ts";
import { CodeTable } from "../names.ts";
import { OctetReader, type OctetWriter } from "../octets.ts";
import type { Json, JsonObject } from "../pdu.ts";
import { readItems, repeated, structured, type ValueCodec, writeItems } from "../value.ts";

const TWO_DIGIT_MNC = "f";

/** MCC and MNC in three octets; a digit that is no decimal one stays the hex digit that it is. */
export function readPlmn(reader: OctetReader): { MCC: string; MNC: string } {
  const [mcc2, mcc1, mnc3, mcc3, mnc2, mnc1] = reader.hex(3) as unknown as [string, string, string, string, string, string];
  return { MCC: mcc1 + mcc2 + mcc3, MNC: mnc1 + mnc2 + (mnc3 === TWO_DIGIT_MNC ? "" : mnc3) };
}

/** The inverse of {@link readPlmn}. */
export function writePlmn(fields: Fields, writer: OctetWriter): void {
  const mcc = digitsOf(fields, "MCC", /^[0-9a-f]{3}$/, "three digits");
  const mnc = digitsOf(fields, "MNC", /^[0-9a-f]{2}[0-9a-e]?$/, "two or three digits").padEnd(3, TWO_DIGIT_MNC);
  const text = mcc[1]! + mcc[0]! + mnc[2]! + mcc[2]! + mnc[1]! + mnc[0]!;
  writer.put(Buffer.from(text, "hex"));
}

function digitsOf(fields: Fields, name: string, form: RegExp, wanted: string): string {
  const digits = fields.text(name).toLowerCase();
  if (!form.test(digits)) throw new CodecError(fields.at(name), `${wanted} are wanted, not ${show(digits)}`);
  return digits;
}

const MAX_CODE = 0xffff;

/** A PLMN and an area code of two octets. */
function area(code: "TAC" | "LAC"): ValueCodec {
  return structured(
    (reader) => ({ ...readPlmn(reader), [code]: reader.number(2) }),
    (fields, writer) => {
      writePlmn(fields, writer);
      writer.number(fields.number(code, MAX_CODE), 2);
    },
  );
}

export const trackingAreaIdentity = area("TAC");
export const locationAreaIdentification = area("LAC");

/** One PLMN as a value of its own. */
export const plmnIdentity = structured(readPlmn, writePlmn);

/** PLMNs one behind the other. */
export const plmnList = repeated("PLMNs", readPlmn, writePlmn);

const LIST_TYPES = new CodeTable({
  0: "TACs of one PLMN, non-consecutive",
  1: "TACs of one PLMN, consecutive",
  2: "TAIs of different PLMNs",
  3: "reserved",
});
const EXPLICIT = 0;
const CONSECUTIVE = 1;
const DIFFERENT_PLMNS = 2;
/** A partial list has at most as many elements; greater counts are read as it (table 9.9.3.33.1). */
const ELEMENTS_MAX = 16;
const SPARE_HEAD = 0x80;

/** One partial list. `number of elements` stands only where it is not that of the elements listed. */
function readPartialList(reader: OctetReader): JsonObject {
  const head = reader.number();
  const type = (head >> 5) & 3;
  const count = (head & 31) + 1;
  const elements = Math.min(count, ELEMENTS_MAX);
  const extra = {
    ...(count > ELEMENTS_MAX ? { "number of elements": count } : {}),
    ...((head & SPARE_HEAD) === 0 ? {} : { spare: head & SPARE_HEAD }),
  };
  const named = { "type of list": LIST_TYPES.decode(type) };
  if (type === EXPLICIT) {
    const plmn = readPlmn(reader);
    return { ...named, ...plmn, TAC: Array.from({ length: elements }, () => reader.number(2)), ...extra };
  }
  if (type === CONSECUTIVE) {
    const plmn = readPlmn(reader);
    const first = reader.number(2);
    return { ...named, ...plmn, TAC: Array.from({ length: elements }, (_, i) => (first + i) & MAX_CODE), ...extra };
  }
  if (type !== DIFFERENT_PLMNS) throw new Unreadable("reserved type of list");
  const tais = Array.from({ length: elements }, () => ({ ...readPlmn(reader), TAC: reader.number(2) }));
  return { ...named, TAI: tais, ...extra };
}

function writePartialList(fields: Fields, writer: OctetWriter): void {
  const type = fields.code("type of list", LIST_TYPES, DIFFERENT_PLMNS);
  const elements = fields.list(type === DIFFERENT_PLMNS ? "TAI" : "TAC");
  const place = fields.at(type === DIFFERENT_PLMNS ? "TAI" : "TAC");
  if (elements.length === 0 || elements.length > ELEMENTS_MAX) throw new CodecError(place, `1 to ${ELEMENTS_MAX} are wanted`);
  const count = fields.number("number of elements", 32, elements.length);
  if (Math.min(count, ELEMENTS_MAX) !== elements.length) {
    throw new CodecError(fields.at("number of elements"), `${count} with ${elements.length} elements listed`);
  }
  writer.number((fields.number("spare", SPARE_HEAD, 0) & SPARE_HEAD) | (type << 5) | (count - 1));
  if (type === DIFFERENT_PLMNS) {
    elements.forEach((element, i) => {
      const tai = new Fields(element, `${place}[${i}]`);
      writePlmn(tai, writer);
      writer.number(tai.number("TAC", MAX_CODE), 2);
      tai.done();
    });
    return;
  }
  writePlmn(fields, writer);
  writeCodes(elements, place, type === CONSECUTIVE, writer);
}

function writeCodes(elements: readonly Json[], place: string, isConsecutive: boolean, writer: OctetWriter): void {
  const codes = elements.map((element, i) => new Fields({ TAC: element }, `${place}[${i}]`).number("TAC", MAX_CODE));
  const first = codes[0]!;
  codes.forEach((code, i) => {
    if (!isConsecutive) writer.number(code, 2);
    else if (code !== ((first + i) & MAX_CODE)) throw new CodecError(`${place}[${i}]`, `${code} does not follow ${codes[i - 1]}`);
  });
  if (isConsecutive) writer.number(first, 2);
}

/** TAIs that a receiver keeps; what stands behind them is ignored, whatever it is. */
const TAIS_MAX = 16;

/** Reads partial lists until 16 TAIs are there, or the octets end. */
export function readTaiList(reader: OctetReader): JsonObject[] {
  let tais = 0;
  return readItems(reader, (at) => {
    if (tais >= TAIS_MAX) throw new Unreadable("enough");
    const list = readPartialList(at);
    tais += ((list.TAC ?? list.TAI) as readonly Json[]).length;
    return list;
  });
}

/** The inverse of {@link readTaiList}. */
export function writeTaiList(lists: readonly Json[], path: string, writer: OctetWriter): void {
  writeItems(lists, path, writePartialList, writer);
}

/** A list of partial lists. */
export const trackingAreaIdentityList: ValueCodec = {
  decode(octets) {
    const reader = new OctetReader(octets);
    const lists = readTaiList(reader);
    return reader.left > 0 ? { "partial lists": lists, rest: reader.hex() } : lists;
  },
  encode: repeated("partial lists", readPartialList, writePartialList).encode,
};
