// What is told of repeated measurements.

/** Of several rounds. */
export interface Spread {
  readonly median: number;
  readonly least: number;
}

/** @param values at least one */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const median = sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
  return { median: rounded(median), least: rounded(sorted[0]!) };
}

/** Three digits after the point at most: more is noise. */
const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** Nanoseconds that a call takes. */
export function timed(call: () => void): number {
  const start = process.hrtime.bigint();
  call();
  return Number(process.hrtime.bigint() - start);
}

/**
 * How often to repeat a call so that it takes about `nanoseconds`; running it warms it up as well.
 * @param call gets how often
 */
export function repetitionsFor(nanoseconds: number, call: (times: number) => void): number {
  for (let times = 1; ; times *= 2) {
    const taken = timed(() => call(times));
    if (taken >= nanoseconds / 4) return Math.max(1, Math.round((times * nanoseconds) / taken));
  }
}
