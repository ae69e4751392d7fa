// tshark, the dissector of Wireshark, sees the same messages and information elements at the same octets, with the same values.
import { test } from "node:test";
import { allSamples, assertFigures, assertReviewed } from "./compare.ts";
import { tshark, tsharkVersion } from "./tshark.ts";

const missing = tsharkVersion !== undefined || process.env.CI ? false : "tshark is not on this machine";

test(`tshark ${tsharkVersion}: the corpus, and PDUs with every information element`, { skip: missing }, () => {
  const samples = allSamples();
  assertFigures("tshark", assertReviewed("tshark", samples, tshark(samples)));
});
