// One published test set for each algorithm, so that no figure is told of an algorithm that computes something else.

import { fromHex, toHex } from "../ue/hex.ts";
import { type BenchCore, WrongResultError } from "./core.ts";

interface TestSet {
  readonly source: string;
  readonly key: string;
  readonly count: number;
  readonly bearer: number;
  readonly direction: 0 | 1;
  readonly bits: number;
  readonly input: string;
  readonly output: string;
}

/** By algorithm, 1 … 3. */
const INTEGRITY: readonly TestSet[] = [
  {
    source: "TS 33.401 C.4 test set 1",
    key: "2bd6459f82c5b300952c49104881ff48",
    count: 0x38a6f056,
    bearer: 31,
    direction: 0,
    bits: 88,
    input: "3332346263393861373479",
    output: "731f1165",
  },
  {
    source: "TS 33.401 C.2 test set 2",
    key: "d3c5d592327fb11c4035c6680af8c6d1",
    count: 0x398a59b4,
    bearer: 26,
    direction: 1,
    bits: 64,
    input: "484583d5afe082ae",
    output: "b93787e6",
  },
  {
    source: "TS 35.223 128-EIA3 test set 2",
    key: "47054125561eb2dda94059da05097850",
    count: 0x561eb2dd,
    bearer: 20,
    direction: 0,
    bits: 90,
    input: "000000000000000000000000",
    output: "6719a088",
  },
];
const CIPHERING: readonly TestSet[] = [
  {
    source: "TS 33.401 C.3 test set 1",
    key: "d3c5d592327fb11c4035c6680af8c6d1",
    count: 0x398a59b4,
    bearer: 21,
    direction: 1,
    bits: 253,
    input: "981ba6824c1bfb1ab485472029b71d808ce33e2cc3c0b5fc1f3de8a6dc66b1f0",
    output: "5d5bfe75eb04f68ce0a12377ea00b37d47c6a0ba06309155086a859c4341b378",
  },
  {
    source: "TS 33.401 C.1 test set 1",
    key: "d3c5d592327fb11c4035c6680af8c6d1",
    count: 0x398a59b4,
    bearer: 21,
    direction: 1,
    bits: 253,
    input: "981ba6824c1bfb1ab485472029b71d808ce33e2cc3c0b5fc1f3de8a6dc66b1f0",
    output: "e9fed8a63d155304d71df20bf3e82214b20ed7dad2f233dc3c22d7bdeeed8e78",
  },
  {
    source: "TS 35.223 128-EEA3 test set 1",
    key: "173d14ba5003731d7a60049470f00a29",
    count: 0x66035492,
    bearer: 15,
    direction: 0,
    bits: 193,
    input: "6cf65340735552ab0c9752fa6f9025fe0bd675d9005875b200",
    output: "a6c85fc66afb8533aafc2518dfe784940ee1e4b030238cc800",
  },
];

const MAC = 4;

function check(core: BenchCore, set: TestSet, algorithm: number, isCipher: boolean): void {
  const key = fromHex(set.key);
  const input = fromHex(set.input);
  core.memory.putReceive(key);
  core.memory.putReceive(input, key.length);
  const call = isCipher ? core.eea : core.eia;
  call(algorithm, 0, set.count, set.bearer, set.direction, key.length, set.bits);
  const found = toHex(isCipher ? core.memory.receive(key.length, input.length) : core.memory.transmit(MAC));
  if (found !== set.output) throw new WrongResultError(`${set.source}: ${found}, expected ${set.output}`);
}

/** @throws {WrongResultError} naming the test set that fails */
export function checkKnownAnswers(core: BenchCore): void {
  for (const [i, set] of INTEGRITY.entries()) check(core, set, i + 1, false);
  for (const [i, set] of CIPHERING.entries()) check(core, set, i + 1, true);
}
