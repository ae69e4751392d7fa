// What a scenario expects, compared with what happened: every field named must fit, fields not named may be anything.

/** Whether `actual` holds all that `wanted` says: objects by their named fields, arrays item by item, anything else by value. */
export function holds(wanted: unknown, actual: unknown): boolean {
  if (Array.isArray(wanted))
    return Array.isArray(actual) && wanted.length === actual.length && wanted.every((item, i) => holds(item, actual[i]));
  if (typeof wanted !== "object" || wanted === null) return wanted === actual || isCodeOf(wanted, actual);
  if (typeof actual !== "object" || actual === null) return false;
  return Object.entries(wanted).every(([key, value]) => holds(value, (actual as Record<string, unknown>)[key]));
}

/** An enumerated value may be expected by its code or by its name alone. */
function isCodeOf(wanted: unknown, actual: unknown): boolean {
  if (typeof actual !== "object" || actual === null || Array.isArray(actual)) return false;
  const { code, name } = actual as { code?: unknown; name?: unknown };
  return wanted !== null && wanted !== undefined && (code === wanted || name === wanted);
}

/** `TS 24.301 5.4.3.5` is told by a clause that goes on after it: `TS 24.301 5.4.3.5 a)`. The specification's name may be left out. */
export function isClauseUnder(wanted: string, actual: string): boolean {
  const full = /^T[SR] /.test(wanted) ? wanted : `TS 24.301 ${wanted}`;
  if (!actual.startsWith(full)) return false;
  return actual.length === full.length || /[ .)(]/.test(actual[full.length]!);
}
