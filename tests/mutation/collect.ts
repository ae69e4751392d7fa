// Stands in for node:test: tests are collected, and run when the mutation check says so.

/** One test of one file. */
export interface Collected {
  readonly name: string;
  readonly file: string;
  readonly run: () => void;
}

const collected: Collected[] = [];
let file = "";

/** From now on tests belong to this file. */
export function inFile(name: string): void {
  file = name;
}

/** Everything that was collected. */
export const allTests = (): readonly Collected[] => collected;

type Run = () => unknown;

/** As of node:test. What waits for something, or is skipped, is left out. */
export function test(name: string, options: { readonly skip?: unknown } | Run, run?: Run): void {
  const body = typeof options === "function" ? options : run;
  const isSkipped = typeof options !== "function" && Boolean(options.skip);
  if (body === undefined || isSkipped || body.constructor.name === "AsyncFunction") return;
  collected.push({ name, file, run: () => void body() });
}
