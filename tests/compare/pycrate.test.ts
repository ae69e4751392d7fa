// pycrate, an independent decoder, sees the same messages and information elements at the same octets.
import { test } from "node:test";
import { assertReviewed, corpusSamples } from "./compare.ts";
import { hasPycrate, pycrate } from "./pycrate.ts";

const missing = hasPycrate || process.env.CI ? false : "pycrate is not there: npm run setup:pycrate";

test(`pycrate: ${corpusSamples.length} PDUs of the corpus`, { skip: missing }, () => {
  assertReviewed("pycrate", corpusSamples, pycrate(corpusSamples));
});
