// pycrate, an independent decoder, sees the same information elements at the same octets.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { test } from "node:test";
import { assertReviewed, differences, type Extent, plainCorpus, type Sample, structureOf } from "./compare.ts";

/** Where `npm run setup:pycrate` puts it. */
const FOLDER = "build/pycrate";

interface Answer {
  readonly error?: string;
  readonly ies?: readonly (readonly [iei: number | null, offset: number, length: number, name: string])[];
}

function pycrate(samples: readonly Sample[]): readonly Answer[] {
  const input = samples.map(({ hex, direction }) => JSON.stringify({ hex, direction })).join("\n");
  const { stdout, status, stderr } = spawnSync("python3", ["tests/compare/pycrate.py"], {
    input,
    encoding: "utf8",
    maxBuffer: 1 << 28,
    env: { ...process.env, PYTHONPATH: FOLDER },
  });
  assert.equal(status, 0, stderr);
  return stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Answer);
}

const ieiOf = (tag: number | null, length: number): string | null =>
  tag === null ? null : tag < 16 && length === 1 ? `${tag.toString(16)}-` : tag.toString(16).padStart(2, "0");

/** Spare half octets are no information elements. */
const extentsOf = (ies: NonNullable<Answer["ies"]>): readonly Extent[] =>
  ies.filter(([, , , name]) => !/spare/i.test(name)).map(([tag, offset, length]) => [ieiOf(tag, length), offset, length]);

const missing = existsSync(FOLDER) || process.env.CI ? false : "pycrate is not there: npm run setup:pycrate";

test(`pycrate: structure of ${plainCorpus.length} PDUs`, { skip: missing }, () => {
  const answers = pycrate(plainCorpus);
  assert.equal(answers.length, plainCorpus.length);
  const found = new Map<string, string>();
  for (const [index, sample] of plainCorpus.entries()) {
    const ours = structureOf(sample);
    const { error, ies } = answers[index]!;
    const texts = ies ? differences(ours, extentsOf(ies)) : [`${ours.message}: ${error}`];
    for (const text of texts) if (!found.has(text)) found.set(text, sample.hex);
  }
  assertReviewed("pycrate", found);
});
