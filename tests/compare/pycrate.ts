// PDUs as pycrate, a library in Python, sees them.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import type { Element, Reading, Sample } from "./reading.ts";

/** Where `npm run setup:pycrate` puts it. */
const FOLDER = "build/pycrate";
export const hasPycrate = existsSync(FOLDER);

/** A line of pycrate.py. */
interface Answer {
  readonly error?: string;
  readonly message?: string | null;
  readonly header?: Readonly<Record<string, string>>;
  readonly ies?: readonly {
    readonly tag: number | null;
    readonly at: number;
    readonly size: number;
    readonly name: string;
    readonly values: readonly (readonly [name: string, value: string])[];
  }[];
}

const ieiOf = (tag: number | null, length: number): string | null =>
  tag === null ? null : tag < 16 && length === 1 ? `${tag.toString(16)}-` : tag.toString(16).padStart(2, "0");

function elementOf({ tag, at, size, name, values }: NonNullable<Answer["ies"]>[number]): Element {
  const found = new Map<string, string[]>();
  for (const [field, value] of values) found.set(field, [...(found.get(field) ?? []), value]);
  return { iei: ieiOf(tag, size), offset: at, length: size, values: found, name };
}

function readingOf({ error, message, header, ies }: Answer): Reading {
  if (error !== undefined) return { message: null, header: new Map(), elements: [], fault: error };
  return {
    message: message ?? null,
    header: new Map(Object.entries(header ?? {}).map(([key, value]) => [key, [value]])),
    // Spare half octets are no information elements.
    elements: (ies ?? []).filter(({ name }) => !/spare/i.test(name)).map(elementOf),
  };
}

/** What pycrate makes of PDUs. */
export function pycrate(samples: readonly Sample[]): readonly Reading[] {
  const input = samples.map(({ hex, direction }) => JSON.stringify({ hex, direction })).join("\n");
  const { stdout, status, stderr } = spawnSync("python3", ["tests/compare/pycrate.py"], {
    input,
    encoding: "utf8",
    maxBuffer: 1 << 29,
    env: { ...process.env, PYTHONPATH: FOLDER },
  });
  assert.equal(status, 0, stderr);
  const answers = stdout.trimEnd().split("\n");
  return answers.map((line) => readingOf(JSON.parse(line) as Answer));
}
