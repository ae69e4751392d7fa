// Module and bundle of the mutation check, and the processes that use them.

import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { BUNDLE, bundleTests } from "./bundle.ts";
import { compileMutants } from "./compile.ts";
import type { Point } from "./points.ts";
import type { Fate } from "./run.ts";

/** Makes the module with the mutants and the bundle of the tests. @returns all points, by id */
export async function prepare(): Promise<readonly Point[]> {
  const points = compileMutants();
  await bundleTests();
  return points;
}

/** One process: its part of the points. */
async function run(args: readonly (number | string)[], tell: (fate: Fate) => void): Promise<void> {
  // Tests that want another engine are skipped there, which CI forbids elsewhere.
  const child = spawn(process.execPath, ["--expose-gc", BUNDLE, ...args.map(String)], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, CI: "" },
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  for await (const line of createInterface({ input: child.stdout })) tell(JSON.parse(line) as Fate);
  const code = await ended;
  if (code !== 0) throw new Error(`the tests ended with code ${code}`);
}

/**
 * Lets mutants face the tests.
 * @param points ids
 * @param processes how many run side by side
 * @param tell gets the number of mutants that are done
 * @returns what became of each that a test reaches, and of the others: survived, having faced no test; by id
 */
export async function faceTests(
  points: readonly number[],
  processes: number,
  tell: (done: number) => void,
): Promise<readonly Fate[]> {
  const fates: Fate[] = [];
  const parts = Array.from({ length: processes }, (_, part) =>
    run([part, processes, ...points], (fate) => {
      fates.push(fate);
      tell(fates.length);
    }),
  );
  await Promise.all(parts);
  return fates.sort((a, b) => a.point - b.point);
}
