// Mutants that no test notices, each with the reason: tests/mutation/survivors.json. Those of one expression at several places of a file are
// told apart by their order, so that moved lines change nothing.

import { readFileSync } from "node:fs";
import type { Point } from "./points.ts";

export const SURVIVORS = "tests/mutation/survivors.json";

/** Reviewed by hand. */
export interface Survivor {
  readonly file: string;
  /** What stands there, what the mutant has in its place. */
  readonly from: string;
  readonly to: string;
  /** Which one, where the file has the same change more than once; from 1 on. */
  readonly place?: number;
  /** Why nothing that a test could see is different, or what it would take. */
  readonly reason: string;
}

const keyOf = ({ file, from, to, place = 1 }: Omit<Survivor, "reason">): string => `${file}: ${from} → ${to} #${place}`;

/** Keys of points, by id. */
export function keysOf(points: readonly Point[]): readonly string[] {
  const counts = new Map<string, number>();
  return points.map(({ file, from, to }) => {
    const what = `${file} ${from} ${to}`;
    const place = (counts.get(what) ?? 0) + 1;
    counts.set(what, place);
    return keyOf({ file, from, to, place });
  });
}

export function readSurvivors(): readonly Survivor[] {
  return JSON.parse(readFileSync(SURVIVORS, "utf8")) as Survivor[];
}

/**
 * Compares survivors with the list.
 * @param survived keys of those that survived
 * @param tried keys of all that were tried
 * @returns keys that the list does not explain; entries that explain what was noticed or is gone
 */
export function explain(
  list: readonly Survivor[],
  survived: readonly string[],
  tried: ReadonlySet<string>,
): { readonly unexplained: ReadonlySet<string>; readonly outdated: readonly string[] } {
  const explained = new Set(list.map(keyOf));
  const alive = new Set(survived);
  return {
    unexplained: new Set(survived.filter((key) => !explained.has(key))),
    outdated: [...explained].filter((key) => tried.has(key) && !alive.has(key)),
  };
}

/** Entries of the list that stand for no point. */
export function strangers(list: readonly Survivor[], points: readonly Point[]): readonly string[] {
  const keys = new Set(keysOf(points));
  return list.map(keyOf).filter((key) => !keys.has(key));
}
