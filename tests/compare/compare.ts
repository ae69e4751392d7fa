// What another decoder makes of PDUs beside what the codec makes of them; the differences against the reviewed ones.

import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { corpus, shapes } from "../wire/corpus.ts";
import { compareFields, unmet } from "./fields.ts";
import { generated } from "./generated.ts";
import { type Element, type OwnReading, type Reading, readingOf, type Sample, withInside } from "./reading.ts";

/** A reviewed difference. */
interface Reviewed {
  readonly tool: string;
  /** Texts that `differences` gives. */
  readonly differences: readonly string[];
  readonly reason: string;
  /** Who is right. */
  readonly right: string;
  readonly clause: string;
}

/** How much has been compared. */
export interface Figures {
  pdus: number;
  /** PDUs of which only the security header can be read. */
  ciphered: number;
  /** Information elements that both see at the same octets. */
  elements: number;
  /** Fields of which both have a value, and those of which the codec has one. */
  values: number;
  own: number;
}

/** Each gives other values to the generated PDUs. */
const SEEDS = [24_301, 24_008, 24_007];

/** PDUs of the corpus and generated ones, with the messages inside security headers and containers. */
export const allSamples = (): readonly Sample[] => withInside([...corpus, ...shapes, ...SEEDS.flatMap(generated)]);

const keyOf = ({ iei, offset, length }: Element): string => [iei, offset, length].join();

/** Where the fields before the information elements differ. */
function headerDifferences(ours: Reading, theirs: Reading): string[] {
  const names = new Set([...ours.header.keys(), ...theirs.header.keys()]);
  return [...names]
    .filter((name) => String(ours.header.get(name)) !== String(theirs.header.get(name)))
    .map((name) => `${name}: value`);
}

const nameOf = (name: string, iei: string | null): string => (iei === null ? name : `${name} ${iei}`);

/** Where the information elements stand that only one of both sees there, and where their values differ. */
function elementDifferences(tool: string, ours: OwnReading, theirs: Reading, figures: Figures): string[] {
  const here = new Map(ours.elements.map((element) => [keyOf(element), element]));
  const there = new Map(theirs.elements.map((element) => [keyOf(element), element]));
  const values = [...here].flatMap(([key, { row, iei, values: mine }]) => {
    const its = there.get(key);
    if (its === undefined) return [];
    const { fields, differences: found } = compareFields(tool, row.type, mine, its.values);
    figures.elements++;
    figures.values += fields;
    figures.own += mine.size;
    return found.map((text) => `${nameOf(row.name, iei)}: ${text}`);
  });
  const only = (who: string, list: Map<string, Element>, other: Map<string, Element>): string[] =>
    [...list].filter(([key]) => !other.has(key)).map(([, { name, iei }]) => `${nameOf(name, iei)}: only ${who}`);
  return [...only("uenas", here, there), ...only(tool, there, here), ...values];
}

/** Whether both mean the same message; a decoder that does not look behind the security header means any. */
const isSame = (ours: Reading, theirs: Reading): boolean =>
  ours.message === theirs.message ||
  (theirs.message === "sealed" && (ours.message === "ciphered" || ours.message === "protected"));

/** Where two readings differ, without offsets and the values themselves: one text for all PDUs that differ alike. */
export function differences(tool: string, ours: OwnReading, theirs: Reading, figures: Figures): readonly string[] {
  const found = theirs.fault === undefined ? [] : [`${tool} gives up: ${theirs.fault}`];
  found.push(...headerDifferences(ours, theirs));
  if (isSame(ours, theirs)) found.push(...elementDifferences(tool, ours, theirs, figures));
  else found.push(`${tool} reads ${theirs.message ?? "no message"}`);
  return [...new Set(found)].map((text) => `${ours.name}: ${text}`);
}

const FIGURES = "tests/compare/figures.json";
type KeptFigures = Readonly<Record<string, Figures>>;

/** Fails when less is compared than the figures tell that are kept for the page of evidence; with KEEP_FIGURES set keeps those of this run. */
export function assertFigures(tool: string, figures: Figures): void {
  const kept = existsSync(FIGURES) ? (JSON.parse(readFileSync(FIGURES, "utf8")) as KeptFigures) : {};
  if (process.env.KEEP_FIGURES) {
    writeFileSync(FIGURES, `${JSON.stringify({ ...kept, [tool]: figures }, null, 2)}\n`);
    return;
  }
  for (const [name, figure] of Object.entries(figures))
    assert.ok(figure >= kept[tool]![name as keyof Figures], `${tool}: ${figure} ${name}, ${FIGURES} tells of more`);
}

/** Compares everything; fails for a difference that is not reviewed and for a review whose difference is gone. */
export function assertReviewed(tool: string, samples: readonly Sample[], theirs: readonly Reading[]): Figures {
  assert.equal(theirs.length, samples.length);
  const figures: Figures = { pdus: samples.length, ciphered: 0, elements: 0, values: 0, own: 0 };
  const found = new Map<string, string>();
  for (const [index, sample] of samples.entries()) {
    const ours = readingOf(sample);
    if (ours.message === "ciphered") figures.ciphered++;
    for (const text of differences(tool, ours, theirs[index]!, figures)) if (!found.has(text)) found.set(text, sample.hex);
  }
  const reviewed = JSON.parse(readFileSync("tests/compare/differences.json", "utf8")) as readonly Reviewed[];
  const known = reviewed.filter((entry) => entry.tool === tool).flatMap((entry) => entry.differences);
  const unexplained = [...found].filter(([text]) => !known.includes(text)).map(([text, hex]) => `${text} (${hex})`);
  assert.equal(unexplained.length, 0, `differences that nobody has reviewed, each with a PDU:\n${unexplained.join("\n")}`);
  const gone = known.filter((text) => !found.has(text));
  assert.equal(gone.length, 0, `reviewed differences that no longer occur:\n${gone.join("\n")}`);
  assert.deepEqual(unmet(tool), [], "fields of fields.json that are never compared");
  return figures;
}
