// The algorithms of TS 33.401 measured inside the module, with a prepared key.

import { type BenchCore, WrongResultError } from "./core.ts";
import { checkKnownAnswers } from "./knownAnswers.ts";
import { repetitionsFor, type Spread, spreadOf, timed } from "./statistics.ts";

export const ALGORITHMS = ["EIA1", "EEA1", "EIA2", "EEA2", "EIA3", "EEA3"] as const;
export type AlgorithmName = (typeof ALGORITHMS)[number];

/** By algorithm. */
export interface SecurityFigures {
  /** Nanoseconds for a message of {@link MESSAGE} octets. */
  readonly ns: Readonly<Record<AlgorithmName, Spread>>;
  /** Nanoseconds for a message of {@link LONG} octets. */
  readonly longNs: Readonly<Record<AlgorithmName, Spread>>;
}

/** Octets of a usual NAS message, and of one whose length drowns what a message costs by itself. */
export const MESSAGE = 64;
export const LONG = 4096;

const KEY = Uint8Array.from({ length: 16 }, (_, i) => 17 * i);
const MEASURE_NS = 10e6;
/** Rounds that are computed again call by call. */
const CHECKED = 3;

const algorithmOf = (name: AlgorithmName): number => Number(name[3]);
const isCipher = (name: AlgorithmName): boolean => name.startsWith("EEA");
const wordAt = (octets: Uint8Array, isLittleEndian: boolean): number =>
  new DataView(octets.buffer, octets.byteOffset).getUint32(0, isLittleEndian);

function prepare(core: BenchCore, length: number): void {
  core.memory.putReceive(KEY);
  core.memory.putReceive(
    Uint8Array.from({ length }, (_, i) => 31 * i + 7),
    KEY.length,
  );
}

/** What the measuring loop computes, call by call. */
function chained(core: BenchCore, name: AlgorithmName, length: number): number {
  prepare(core, length);
  const algorithm = algorithmOf(name);
  if (!isCipher(name)) {
    let mac = 0;
    for (let i = 0; i < CHECKED; i++) {
      core.eia(algorithm, 0, mac, 0, 0, KEY.length, 8 * length);
      mac = wordAt(core.memory.transmit(4), false);
    }
    return mac;
  }
  for (let i = 0; i < CHECKED; i++) {
    const count = wordAt(core.memory.receive(KEY.length, 4), true);
    core.eea(algorithm, 0, count, 0, 0, KEY.length, 8 * length);
  }
  return wordAt(core.memory.receive(KEY.length, 4), true);
}

function often(core: BenchCore, name: AlgorithmName, length: number, times: number): number {
  return (isCipher(name) ? core.benchEea : core.benchEia)(algorithmOf(name), length, times) >>> 0;
}

/** Nanoseconds a message, one figure a round. */
function measure(core: BenchCore, name: AlgorithmName, length: number, rounds: number): number[] {
  const expected = chained(core, name, length);
  prepare(core, length);
  const found = often(core, name, length, CHECKED);
  if (found !== expected) throw new WrongResultError(`${name} over ${length} octets: ${found}, expected ${expected}`);
  const times = repetitionsFor(MEASURE_NS, (count) => often(core, name, length, count));
  return Array.from({ length: rounds }, () => timed(() => often(core, name, length, times)) / times);
}

/**
 * Measures each algorithm on one engine.
 * @param rounds at least 1
 * @throws {WrongResultError} when an algorithm does not give what a published test set says, or the loop something else than calls give
 */
export function measureSecurity(core: BenchCore, rounds: number): SecurityFigures {
  checkKnownAnswers(core);
  const all = (length: number): Readonly<Record<AlgorithmName, Spread>> =>
    Object.fromEntries(ALGORITHMS.map((name) => [name, spreadOf(measure(core, name, length, rounds))])) as Record<
      AlgorithmName,
      Spread
    >;
  return { ns: all(MESSAGE), longNs: all(LONG) };
}
