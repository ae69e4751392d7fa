// Broken PDUs without end, seeded: the same octets on every run.

import { literateFiles, readCases, readPdu } from "../harness/literate.ts";
import type { Random } from "../harness/random.ts";
import { corpus } from "../wire/corpus.ts";

const LITERATE = "tests/24301";

/** PDUs to start from: the corpus, and the literate cases of clause 8 with every information element of every message. */
const seeds: readonly Uint8Array[] = [
  ...corpus.map(({ hex }) => Buffer.from(hex, "hex")),
  ...literateFiles(LITERATE)
    .filter((file) => file.startsWith("08."))
    .flatMap((file) => readCases(LITERATE, file))
    .flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === "pdu").map((block) => readPdu(block).octets)),
].filter((octets) => octets.length > 0);

/** How many PDUs there are to start from. */
export const seedCount = seeds.length;

/** Octets that {@link nextPdu} needs room for. */
export const LONGEST = 8192;
const STRETCHED_MAX = 2000;

/**
 * The next PDU: a seed cut, flipped, changed, spliced with another or stretched, or plain noise behind a header.
 * @param octets room for {@link LONGEST} octets; what stands behind the PDU is left as it comes
 * @returns its length in octets
 */
export function nextPdu(random: Random, octets: Uint8Array): number {
  const seed = seeds[random.below(seeds.length)]!;
  octets.set(seed);
  let length = seed.length;
  switch (random.below(6)) {
    case 0:
      return random.below(length + 1);
    case 1:
      for (let flips = 1 + random.below(4); flips > 0; flips--) octets[random.below(length)]! ^= 1 << random.below(8);
      return length;
    case 2:
      for (let changes = 1 + random.below(4); changes > 0; changes--) octets[random.below(length)] = random.below(256);
      return length;
    case 3: {
      const other = seeds[random.below(seeds.length)]!;
      const from = random.below(other.length);
      const at = random.below(length);
      octets.set(other.subarray(from), at);
      return at + other.length - from;
    }
    case 4:
      for (let times = 1 + random.below(3); times > 0 && length < STRETCHED_MAX; times--) {
        const from = random.below(length);
        octets.copyWithin(length, from, length);
        length += length - from;
      }
      return length;
    default: {
      length = 1 + random.below(200);
      for (let i = random.below(4); i < length; i++) octets[i] = random.below(256);
      return length;
    }
  }
}
