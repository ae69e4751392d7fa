// What another decoder makes of PDUs, beside what the codec makes of them; the differences against the reviewed ones.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createCodec } from "../../host/codec/codec.ts";
import { engines, shippedModule } from "../harness/module.ts";
import { corpus, shapes } from "../wire/corpus.ts";

/** A PDU that both decode. */
export interface Sample {
  readonly hex: string;
  readonly direction: "downlink" | "uplink";
}

/** An information element: identifier (`78`, `9-`; null: imperative), where the value begins and how long it is, in half octets. */
export type Extent = readonly [iei: string | null, offset: number, length: number];

/** Message and its information elements in the order of the octets. */
export interface Structure {
  readonly message: string;
  readonly extents: readonly Extent[];
}

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

/** Octets: header type and discriminator, MAC, sequence number. */
const SECURITY_HEADER = 6;

const codec = createCodec({ engine: engines()[0]!, module: shippedModule });

/** What the codec says; the order is that of the octets, the low half of an octet after its high one. */
export function structureOf({ hex, direction }: Sample): Structure {
  const { message, ies } = codec.decode(new Uint8Array(Buffer.from(hex, "hex")), direction);
  const extents = ies.map(({ iei, offset, length, half }): Extent => {
    const low = half === "low" && iei === null ? 1 : 0;
    return iei?.endsWith("-") ? [iei, offset * 2 + 1, 1] : [iei, offset * 2 + low, length * 2];
  });
  return { message: message ?? "no message", extents: extents.sort((a, b) => a[1] - b[1]) };
}

/** Where two structures differ, without the offsets: one text for all PDUs that differ alike. */
export function differences(ours: Structure, theirs: readonly Extent[]): readonly string[] {
  const keys = (list: readonly Extent[]) => new Map(list.map((extent) => [extent.join(), extent]));
  const [here, there] = [keys(ours.extents), keys(theirs)];
  const tell = (who: string, list: Map<string, Extent>, other: Map<string, Extent>) =>
    [...list].flatMap(([key, [iei]]) => (other.has(key) ? [] : [`${ours.message}: ${iei ?? "imperative"}: only ${who}`]));
  return [...new Set([...tell("uenas", here, there), ...tell("other", there, here)])];
}

/** The message inside a security header (TS 24.301 9.1): what follows the sequence number; a plain one as it is. */
const plain = ({ hex, direction }: Sample): Sample => ({
  direction,
  hex: /^[1-4]7/.test(hex) ? hex.slice(2 * SECURITY_HEADER) : hex,
});

/** PDUs of the corpus whose message can be read, without their security headers. */
export const plainCorpus: readonly Sample[] = [...corpus, ...shapes].filter(({ message }) => message != null).map(plain);

/** Fails for a difference that is not reviewed and for a review whose difference is gone. */
export function assertReviewed(tool: string, found: ReadonlyMap<string, string>): void {
  const reviewed = JSON.parse(readFileSync("tests/compare/differences.json", "utf8")) as readonly Reviewed[];
  const known = reviewed.filter((entry) => entry.tool === tool).flatMap((entry) => entry.differences);
  const unexplained = [...found].filter(([text]) => !known.includes(text)).map(([text, hex]) => `${text} (${hex})`);
  assert.equal(unexplained.length, 0, `differences that nobody has reviewed, each with a PDU:\n${unexplained.join("\n")}`);
  const gone = known.filter((text) => !found.has(text));
  assert.equal(gone.length, 0, `reviewed differences that no longer occur:\n${gone.join("\n")}`);
}
