// pycrate, an independent decoder, sees the same messages and information elements at the same octets, with the same values.
import { test } from "node:test";
import { allSamples, assertFigures, assertReviewed } from "./compare.ts";
import { hasPycrate, pycrate } from "./pycrate.ts";

const missing = hasPycrate || process.env.CI ? false : "pycrate is not there: npm run setup:pycrate";

test("pycrate: the corpus, and PDUs with every information element", { skip: missing }, () => {
  const samples = allSamples();
  assertFigures("pycrate", assertReviewed("pycrate", samples, pycrate(samples)));
});
