// What has changed between two states of a UE.

/** One value that is another now. */
export interface Change {
  /** "emm", "security.dlCount", "timers.T3412", "bearers[6].state": bearers by EBI, transactions by PTI. */
  readonly what: string;
  /** Null: it was not there. */
  readonly before: unknown;
  /** Null: it is gone. */
  readonly after: unknown;
}

type Leaves = Map<string, unknown>;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null;

function keyOf(item: unknown, index: number): string {
  const key = isRecord(item) ? (item.ebi ?? item.pti ?? index) : index;
  return `[${String(key)}]`;
}

function collect(value: unknown, path: string, leaves: Leaves): Leaves {
  if (Array.isArray(value)) for (const [i, item] of value.entries()) collect(item, `${path}${keyOf(item, i)}`, leaves);
  else if (isRecord(value))
    for (const [name, inner] of Object.entries(value)) collect(inner, path === "" ? name : `${path}.${name}`, leaves);
  else leaves.set(path, value);
  return leaves;
}

/** The values that differ, in the order of the states. */
export function changesOf(before: unknown, after: unknown): Change[] {
  const [old, now] = [collect(before, "", new Map()), collect(after, "", new Map())];
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((path) => old.get(path) !== now.get(path))
    .map((path) => ({ what: path, before: old.get(path) ?? null, after: now.get(path) ?? null }));
}

const text = (value: unknown): string => (value === null ? "–" : typeof value === "string" ? value : JSON.stringify(value));

/** A line a change. */
export function changeLine({ what, before, after }: Change): string {
  return `${what}: ${text(before)} → ${text(after)}`;
}
