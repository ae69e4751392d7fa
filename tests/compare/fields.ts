// The values of an information element as the codec and as another decoder tell them, field by field: which fields are the same is in
// fields.json.

import { readFileSync } from "node:fs";
import type { Values } from "./reading.ts";

/** How a field of the other decoder is told; `sorted`: not in the order of the octets. */
type Form = "plain" | "sorted" | "octets" | "bits" | "seconds" | "kbps" | "ipv4" | "time";

/** Fields by information element type and path of the codec: `name`, or `form name`; `#` stands for a number, `+` between names joins them. */
type Mapping = Readonly<Record<string, Readonly<Record<string, string>>>>;

const MAPPINGS = JSON.parse(readFileSync("tests/compare/fields.json", "utf8")) as Readonly<Record<string, Mapping>>;
const FORMS: readonly string[] = ["sorted", "octets", "bits", "seconds", "kbps", "ipv4", "time"];
/** Digits of the longest number that is compared as one. */
const NUMBER = /^\d{1,15}$/;

/** A value in one notation: numbers in decimal without leading zeros, octets without colons, all in lower case. */
function canonical(value: string): string {
  const text = /^([0-9a-f]{2}:)+[0-9a-f]{2}$/.test(value) ? value.replaceAll(":", "") : value.toLowerCase();
  if (text === "true" || text === "false") return text === "true" ? "1" : "0";
  if (/^0x[0-9a-f]{1,12}$/.test(text)) return String(Number.parseInt(text, 16));
  return NUMBER.test(text) ? String(Number(text)) : text;
}

const UNITS: Readonly<Record<string, number>> = {
  sec: 1,
  min: 60,
  hr: 3600,
  h: 3600,
  hours: 3600,
  kbps: 1,
  mbps: 1000,
  gbps: 1e6,
};

/** `54 min` in seconds, `49 Mbps` in kbps, or that a timer is deactivated; undefined: no such amount. */
function amount(text: string): string | undefined {
  if (/deactivated/.test(text)) return "deactivated";
  const [, number, unit] = /^(\d+(?:\.\d+)?) (\w+)/.exec(text.trim()) ?? [];
  const factor = UNITS[unit?.toLowerCase() ?? ""];
  return factor === undefined ? undefined : String(Math.round(Number(number) * factor));
}

/** A time of the codec or of tshark in seconds since 1970-01-01. */
const timeOf = (text: string): string =>
  String(Date.parse(text.endsWith("Z") || text.endsWith("UTC") ? text : `${text} UTC`) / 1000);

/** The last four octets as an IPv4 address. */
const addressOf = (hex: string): string => Buffer.from(hex, "hex").subarray(-4).join(".");

/** Numbers of the fields that are 1, in their order; 0 is a spare bit. */
function bitsOf(name: string, values: Values): readonly string[] | undefined {
  const [before, after] = name.split("#") as [string, string];
  const numbers = [...values].filter(([key]) => key.startsWith(before) && key.endsWith(after));
  if (numbers.length === 0) return undefined;
  const set = numbers
    .filter(([, [value]]) => canonical(value!) === "1")
    .map(([key]) => key.slice(before.length, key.length - after.length));
  return set
    .map(Number)
    .filter((bit) => bit > 0)
    .sort((a, b) => a - b)
    .map(String);
}

/** The values of a field of the other decoder in the notation of the codec; undefined: it has none. */
function theirsOf(form: Form, name: string, values: Values): readonly string[] | undefined {
  if (form === "bits") return bitsOf(name, values);
  const found = name.split("+").flatMap((part) => values.get(part) ?? []);
  if (found.length === 0) return undefined;
  if (form === "octets") return found.map((value) => value.replace(/^0x/, ""));
  if (form === "seconds") return found.map((value) => amount(value) ?? value);
  // Of a rate in octets and extended ones the last one counts that is one.
  if (form === "kbps")
    return found
      .map(amount)
      .filter((rate) => rate !== undefined)
      .slice(-1);
  if (form === "ipv4") return found.map(addressOf);
  return form === "time" ? found.map(timeOf) : found;
}

/** What has been compared of one information element. */
export interface Comparison {
  /** Fields that both have. */
  readonly fields: number;
  /** Path and kind of each difference. */
  readonly differences: readonly string[];
}

/** Fields of `fields.json` that have been compared: one that never is, is no use. */
export const met = new Set<string>();

/** Compares the values of an information element. @param type its type in host/spec */
export function compareFields(tool: string, type: string, ours: Values, theirs: Values): Comparison {
  const differences: string[] = [];
  let fields = 0;
  for (const [path, described] of Object.entries(MAPPINGS[tool]?.[type] ?? {})) {
    const mine = ours.get(path);
    // Where there is nothing to tell, most decoders have no field.
    if (mine === undefined || mine.every((value) => value === "")) continue;
    const [first, ...rest] = described.split(" ") as [string, ...string[]];
    const isForm = FORMS.includes(first);
    const form = isForm ? (first as Form) : "plain";
    const its = theirsOf(form, isForm ? rest.join(" ") : described, theirs);
    if (its === undefined) {
      differences.push(`${path}: only uenas`);
      continue;
    }
    met.add(`${tool} ${type} ${path}`);
    fields++;
    const wanted = form === "time" ? mine.map(timeOf) : mine;
    const [left, right] = [wanted.map(canonical), its.map(canonical)];
    if (form === "sorted") for (const list of [left, right]) list.sort();
    if (left.join() !== right.join()) differences.push(`${path}: value`);
  }
  return { fields, differences };
}

/** Fields of `fields.json` that have never been compared. */
export const unmet = (tool: string): readonly string[] =>
  Object.entries(MAPPINGS[tool]!)
    .flatMap(([type, paths]) => Object.keys(paths).map((path) => `${tool} ${type} ${path}`))
    .filter((key) => !met.has(key));
