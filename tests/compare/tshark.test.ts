// tshark, the dissector of Wireshark, sees the same messages and information elements at the same octets.
import { test } from "node:test";
import { assertReviewed, corpusSamples } from "./compare.ts";
import { tshark, tsharkVersion } from "./tshark.ts";

const missing = tsharkVersion !== undefined || process.env.CI ? false : "tshark is not on this machine";

test(`tshark: ${corpusSamples.length} PDUs of the corpus`, { skip: missing }, () => {
  assertReviewed("tshark", corpusSamples, tshark(corpusSamples));
});
