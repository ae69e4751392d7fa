// The figures of long runs that are kept with the sources, and shown on the evidence page.

import { readFileSync } from "node:fs";
import type { Layer } from "./coverage.ts";

/** Lines of the core with a side of a branch that no input reaches, each with the reason. */
export interface Uncovered {
  readonly path: string;
  /** Text of the line, without the white space around it. */
  readonly line: string;
  readonly reason: string;
}

const UNCOVERED = "tests/fuzz/uncovered.json";

export const readUncovered = (): readonly Uncovered[] => JSON.parse(readFileSync(UNCOVERED, "utf8")) as Uncovered[];

export const FIGURES = "tests/fuzz/figures.json";

/** One run of one target, without a finding. */
export interface Run {
  readonly date: string;
  /** First digits of the SHA-256 of the shipped module. */
  readonly module: string;
  readonly target: string;
  readonly executions: number;
  readonly seconds: number;
  /** Inputs kept because they reach something new. */
  readonly inputs: number;
}

/** What the inputs of all targets reach. */
export interface CoverageFigures {
  readonly date: string;
  readonly module: string;
  readonly layers: readonly Layer[];
}

export interface Figures {
  readonly runs: readonly Run[];
  readonly coverage: CoverageFigures | null;
}

export const NO_FIGURES: Figures = { runs: [], coverage: null };
