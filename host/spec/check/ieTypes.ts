// Self-check of the information element types: identities, lengths, places of the fields, code points, marks.

import { RELEASE, type Spec } from "../spec.ts";
import type { Field, IeType } from "../types.ts";
import { repeated } from "./messages.ts";

/** Latest release that a mark may name: what is later than the product's is marked, not described further. */
const RELEASE_MAX = 19;

/** Where a field stands that has its place in numbers: octets from … to, bits high … low. */
interface Place {
  readonly from: number;
  /** Infinity: to the end of the value. */
  readonly to: number;
  readonly high: number;
  readonly low: number;
}

/** Place of a field; undefined where it is told in words. */
export function placeOf(field: Field): Place | undefined {
  const octets = /^(\d+)(?:-(\d+|n))?$/.exec(String(field.octet));
  const bits = field.bits === "all" ? ["", "8", "1"] : /^([1-8])(?:-([1-8]))?$/.exec(field.bits);
  if (octets === null || bits === null) return undefined;
  const from = Number(octets[1]);
  const to = octets[2] === "n" ? Number.POSITIVE_INFINITY : Number(octets[2] ?? from);
  return { from, to, high: Number(bits[1]), low: Number(bits[2] ?? bits[1]) };
}

function checkPlace(type: IeType, field: Field): string[] {
  const place = placeOf(field);
  if (place === undefined) return [];
  const { from, to, high, low } = place;
  const faults: string[] = [];
  if (from < 1 || to < from || high < low) faults.push("octets or bits run backwards");
  if (to > from && (high !== 8 || low !== 1)) faults.push("part of several octets");
  if (type.kind === "1" && (from !== 1 || to !== 1 || high > 4)) faults.push("outside the half octet");
  const end = to === Number.POSITIVE_INFINITY ? from : to;
  if (type.max !== null && end > Math.ceil(type.max)) faults.push(`beyond the greatest length ${type.max}`);
  return faults;
}

/** Codes of a key of `values`: "5" or "3-7". */
function codesOf(key: string): readonly [from: number, to: number] | undefined {
  const match = /^(\d+)(?:-(\d+))?$/.exec(key);
  return match === null ? undefined : [Number(match[1]), Number(match[2] ?? match[1])];
}

function checkCodePoints(field: Field): string[] {
  const place = placeOf(field);
  const ranges = Object.keys(field.values ?? {}).map((key) => codesOf(key));
  if (ranges.includes(undefined)) return ["a code point is neither a number nor a range"];
  const sorted = (ranges as (readonly [number, number])[]).sort((a, b) => a[0] - b[0]);
  const faults: string[] = [];
  if (sorted.some(([from, to]) => to < from)) faults.push("a range of code points runs backwards");
  if (sorted.some(([from], i) => i > 0 && from <= (sorted[i - 1] as readonly [number, number])[1])) {
    faults.push("a code point occurs twice");
  }
  if (place !== undefined && place.to !== Number.POSITIVE_INFINITY) {
    const size = 2 ** ((place.high - place.low + 1) * (place.to - place.from + 1));
    if (sorted.some(([, to]) => to >= size)) faults.push("a code point does not fit the field");
    const named = sorted.reduce((sum, [from, to]) => sum + to - from + 1, 0);
    if (field.other !== undefined && named === size) faults.push("nothing is left for `other`");
  }
  return faults;
}

function checkField(type: IeType, field: Field): string[] {
  const faults = [...checkPlace(type, field), ...checkCodePoints(field)];
  if (field.name === "") faults.push("no name");
  if (field.name === "spare" && (field.values ?? field.other ?? field.meaning) !== undefined)
    faults.push("spare bits with a meaning");
  if (field.release !== undefined && (field.release < RELEASE || field.release > RELEASE_MAX)) {
    faults.push(`release ${field.release} is outside ${RELEASE} to ${RELEASE_MAX}`);
  }
  return faults.map((what) => `${field.name}: ${what}`);
}

/** Whether two fields may stand in the same place: they belong to different variants or directions. */
const areApart = (a: Field, b: Field): boolean => a.only !== b.only || a.direction !== b.direction;

function overlap(a: Place, b: Place): boolean {
  return a.from <= b.to && b.from <= a.to && a.low <= b.high && b.low <= a.high;
}

function checkOverlaps(type: IeType): string[] {
  const placed = type.fields.flatMap((field) => {
    const place = placeOf(field);
    return place === undefined ? [] : [{ field, place }];
  });
  const faults: string[] = [];
  for (const [i, a] of placed.entries()) {
    for (const b of placed.slice(i + 1)) {
      if (overlap(a.place, b.place) && !areApart(a.field, b.field)) faults.push(`${a.field.name} and ${b.field.name} overlap`);
    }
  }
  return faults;
}

function checkKind(type: IeType): string[] {
  const { kind, min, max } = type;
  const isHalf = min === 0.5 && max === 0.5;
  if (kind === "1" || kind === "spare") return isHalf ? [] : ["a type 1 element is half an octet"];
  if (isHalf) return kind === "header" ? [] : ["half an octet, but not type 1"];
  if (!Number.isInteger(min) || (max !== null && (!Number.isInteger(max) || max < min))) return ["impossible lengths"];
  if (kind === "3" && (min !== max || min < 1)) return ["a type 3 element has one length of at least 1"];
  if (kind === "4" && max !== null && max > 255) return ["longer than a length octet can tell"];
  if (kind === "6" && max !== null && max > 65535) return ["longer than two length octets can tell"];
  return [];
}

function checkSyntax(type: IeType, spec: Spec): string[] {
  const isChecked = spec.valueChecks.includes(type.id);
  const isExempt = type.id in spec.notChecked;
  if (isChecked && isExempt) return ["both checked and not checked"];
  if (type.syntaxErrors.length === 0) return isChecked || isExempt ? ["a value check without a condition"] : [];
  return isChecked || isExempt ? [] : ["conditions of syntax without a value check"];
}

function checkOne(type: IeType, spec: Spec): string[] {
  const faults = [...checkKind(type), ...checkSyntax(type, spec), ...checkOverlaps(type)];
  if (!/^[a-z][a-z0-9_]*$/.test(type.id)) faults.push("id is not in lower case");
  if (!/^9\.\d+(\.\d+[A-Z]?)*$/.test(type.clause)) faults.push(`clause ${type.clause} is none of clause 9`);
  if (type.release !== undefined && (type.release < RELEASE || type.release > RELEASE_MAX)) {
    faults.push(`release ${type.release} is outside ${RELEASE} to ${RELEASE_MAX}`);
  }
  faults.push(...type.fields.flatMap((field) => checkField(type, field)));
  return faults.map((what) => `${type.id}: ${what}`);
}

/** Checks every information element type. @returns what is wrong, empty when nothing is */
export function checkIeTypes(spec: Spec): string[] {
  const ids = spec.ieTypes.map((type) => type.id);
  const faults = repeated(ids).map((id) => `${id}: type occurs twice`);
  const listed = [...spec.valueChecks, ...Object.keys(spec.notChecked)];
  for (const id of repeated(spec.valueChecks)) faults.push(`${id}: value check occurs twice`);
  for (const id of listed.filter((one) => !ids.includes(one))) faults.push(`${id}: value check of an unknown type`);
  return [...faults, ...spec.ieTypes.flatMap((type) => checkOne(type, spec))];
}
