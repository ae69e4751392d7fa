// Random, mutated and truncated PDUs: a bounded campaign. `npm run fuzz:decode -- --count 10000000` runs a long one.
import assert from "node:assert/strict";
import { test } from "node:test";
import { engines } from "../harness/module.ts";
import { Random } from "../harness/random.ts";
import { ALL_ELEMENTS, ALL_KINDS, Campaign, emptyTally } from "./decodeCampaign.ts";

const COUNT = 200_000;
const SEED = 20261124;

test(`${COUNT} broken PDUs on ${engines()
  .map(({ name }) => name)
  .join(" and ")}`, () => {
  const tally = emptyTally();
  new Campaign(engines()).run(new Random(SEED), COUNT, tally);
  // The campaign reaches what it is for: every information element of every message, whole and broken, and every disposition.
  assert.equal(tally.pdus, COUNT);
  assert.equal(tally.kinds.size, ALL_KINDS);
  assert.equal(tally.elements.size, ALL_ELEMENTS);
  assert.ok(
    tally.clean > COUNT / 20 && tally.clean < (tally.messages * 3) / 4,
    `${tally.clean} of ${tally.messages} without a fault`,
  );
  for (const answer of ["accept", "ignore", "status #96", "status #97", "reject #96"]) {
    assert.ok(tally.dispositions.has(answer), answer);
  }
});
