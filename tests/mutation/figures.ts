// Figures of the mutation check that are kept with the sources.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { LAYERS } from "./compile.ts";
import type { Point } from "./points.ts";
import type { Fate } from "./run.ts";

export const FIGURES = "tests/mutation/figures.json";

/** See `MutationFigures` of host/gen/evidence.ts. */
export interface Figures {
  readonly module: string;
  readonly mutants: number;
  readonly survived: number;
  readonly layers: readonly { readonly layer: string; readonly mutants: number; readonly killed: number }[];
}

export function figuresOf(points: readonly Point[], fates: readonly Fate[]): Figures {
  const isKilled = (fate: Fate): boolean => fate.killer !== null;
  const layers = LAYERS.map((layer) => {
    const mine = fates.filter(({ point }) => points[point]!.file.startsWith(`assembly/${layer}/`));
    return { layer, mutants: mine.length, killed: mine.filter(isKilled).length };
  });
  return {
    module: createHash("sha256").update(readFileSync("build/nas.wasm")).digest("hex").slice(0, 12),
    mutants: fates.length,
    survived: fates.length - fates.filter(isKilled).length,
    layers,
  };
}

export const writeKept = (figures: Figures): string => `${JSON.stringify(figures, null, 2)}\n`;
