// A value as lines of text: "name: value", fields of objects below their name, what is short side by side.

import { isObject } from "../error.ts";
import type { Json, JsonObject } from "../pdu.ts";

/** One line: `label` says what, `text` is the value; either may be empty. */
export interface Line {
  readonly depth: number;
  readonly label: string;
  readonly text: string;
}

/** Longest object that is told on one line. */
const INLINE_MAX = 60;

/** Writes the value of an information element. `isTimer`: numbers are seconds. */
export function linesOf(label: string, value: Json, isTimer: boolean, depth = 0): Line[] {
  if (isTimer && typeof value === "number") return [{ depth, label, text: duration(value) }];
  if (Array.isArray(value)) {
    const inline = inlineOf(value);
    return inline === undefined
      ? [{ depth, label, text: "" }, ...listLines(value, isTimer, depth + 1)]
      : [{ depth, label, text: inline }];
  }
  if (!isObject(value)) return [{ depth, label, text: scalarOf(label, value) }];
  if (isEnumerated(value)) return [{ depth, label, text: inlineOf(value)! }];
  // An information element has its fields below it, unless they need no explanation side by side.
  const [first, ...others] = Object.keys(value);
  const isHeaded = depth > 0 && first !== undefined && isEnumerated(value[first]);
  if (isHeaded) return headedLines(label, first, value, others, isTimer, depth);
  const inline = depth > 0 || !Object.values(value).some(isEnumerated) ? inlineOf(value) : undefined;
  if (inline !== undefined) return [{ depth, label, text: inline }];
  return [{ depth, label, text: "" }, ...objectLines(value, isTimer, depth + 1)];
}

/** An object whose first field says what it is: that stands at its name. */
function headedLines(
  label: string,
  first: string,
  object: JsonObject,
  others: readonly string[],
  isTimer: boolean,
  depth: number,
): Line[] {
  const { code, name } = object[first] as unknown as Enumerated;
  const head = first === "id" ? `${name} (0x${code.toString(16).padStart(4, "0")})` : enumerated({ code, name });
  if (others.length === 0) return [{ depth, label, text: head }];
  const rest = Object.fromEntries(others.map((key) => [key, object[key]!]));
  const inline = inlineOf(rest);
  if (inline !== undefined) return [{ depth, label, text: `${head}, ${inline}` }];
  return [{ depth, label, text: head }, ...objectLines(rest, isTimer, depth + 1)];
}

function listLines(list: readonly Json[], isTimer: boolean, depth: number): Line[] {
  return list.flatMap((item, i) => linesOf(`${i + 1}`, item, isTimer, depth));
}

function objectLines(object: JsonObject, isTimer: boolean, depth: number): Line[] {
  const flags = Object.keys(object).filter((name) => typeof object[name] === "boolean");
  const isGrouped = flags.length > 2;
  const lines: Line[] = [];
  for (const [name, value] of Object.entries(object)) {
    if (!isGrouped || typeof value !== "boolean") lines.push(...linesOf(name, value, isTimer && name === "seconds", depth));
    else if (name === flags[0]) lines.push(...flagLines(object, flags, depth));
  }
  return lines;
}

/** Many bits that are each supported or not: two lists. */
function flagLines(object: JsonObject, flags: readonly string[], depth: number): Line[] {
  return [true, false].flatMap((isSet) => {
    const names = flags.filter((name) => object[name] === isSet);
    const label = isSet ? "supported" : "not supported";
    return names.length === 0 ? [] : [{ depth, label, text: names.join(", ") }];
  });
}

const isScalar = (value: Json): boolean => typeof value !== "object" || value === null;

/** Whether an object is an enumerated value. */
const isEnumerated = (value: Json | undefined): boolean =>
  isObject(value) && typeof value.code === "number" && typeof value.name === "string" && Object.keys(value).length === 2;

interface Enumerated {
  readonly code: number;
  readonly name: string;
}

/** A name with its code; where the name is the code, that alone. */
const enumerated = ({ code, name }: Enumerated): string => (name === String(code) ? name : `${name} (${code})`);

/** A value on one line; undefined where it takes more. */
function inlineOf(value: Json): string | undefined {
  if (isScalar(value)) return scalar(value);
  if (Array.isArray(value)) {
    const list = value as readonly Json[];
    return list.every(isScalar) ? list.map(scalar).join(", ") || "none" : undefined;
  }
  const object = value as JsonObject;
  if (isEnumerated(object)) return enumerated(object as unknown as Enumerated);
  const names = Object.keys(object);
  if (names.length === 1 && names[0] === "hex") return `not decoded: ${object.hex as string}`;
  if (names.filter((name) => typeof object[name] === "boolean").length > 2) return undefined;
  const parts = names.map((name) =>
    isNested(object[name]!)
      ? undefined
      : `${name} ${isScalar(object[name]!) ? scalarOf(name, object[name]!) : inlineOf(object[name]!)}`,
  );
  const text = parts.includes(undefined) ? undefined : parts.join(", ");
  return text !== undefined && text.length <= INLINE_MAX ? text : undefined;
}

const isNested = (value: Json): boolean =>
  (Array.isArray(value) && value.length > 0) || (isObject(value) && !isEnumerated(value));

/** Units of numbers by the name of their field. */
const FIELD_UNITS: readonly (readonly [RegExp, string])[] = [
  [/bit rate for|APN-AMBR for|^kbps$/, "kbps"],
  [/period|wait time|delivery time|^seconds$/, "s"],
  [/^validity duration$/, "min"],
  [/MTU$/, "octets"],
];

function scalarOf(name: string, value: Json): string {
  const unit = typeof value === "number" ? FIELD_UNITS.find(([pattern]) => pattern.test(name))?.[1] : undefined;
  return unit === undefined ? scalar(value) : `${scalar(value)} ${unit}`;
}

function scalar(value: Json): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "string") return value === "" ? "empty" : printable(value);
  return String(value);
}

/** Text with escapes in place of control characters, which would act on a terminal. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (sign) => `\\u{${sign.codePointAt(0)!.toString(16)}}`);
}

const UNITS: readonly (readonly [number, string])[] = [
  [86_400, "d"],
  [3600, "h"],
  [60, "min"],
  [1, "s"],
];

/** Seconds, and what they are in larger units. */
export function duration(seconds: number): string {
  const parts: string[] = [];
  let left = seconds;
  for (const [size, unit] of UNITS) {
    const count = Math.floor(left / size);
    if (count > 0) parts.push(`${count} ${unit}`);
    left -= count * size;
  }
  return seconds < 60 ? `${seconds} s` : `${seconds} s (${parts.join(" ")})`;
}
