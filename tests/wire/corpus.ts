// PDUs, mostly of real networks, with what is in them.

import { readFileSync } from "node:fs";

export interface Pdu {
  readonly hex: string;
  readonly direction: "downlink" | "uplink";
  readonly message: string | null;
  readonly securityHeaderType?: number;
  readonly ies?: readonly { name: string; iei: string | null; offset: number; length: number; half?: "low" | "high" }[];
}

function lines<T>(path: string): readonly T[] {
  const text = readFileSync(path, "utf8").split("\n");
  return text.filter((line) => line !== "").map((line) => JSON.parse(line) as T);
}

export const corpus = lines<Pdu>("tests/data/corpus/pdus.jsonl");

/** One PDU for each distinct layout of information elements. */
export const shapes = lines<Pdu & { message: string }>("tests/data/corpus/shapes.jsonl");
