// Tables of scenarios: files with one template and many variants. Each variant is a scenario of its own.
//
// In the template, and in what a variant gives, the text `$name` stands for a value: the variant's, or that of the defaults, which may hold
// others in turn. In a list a list is put in item by item. `$name?` is left out where nobody gives it, together with its key. `$variant` is
// the variant's name. A dollar sign inside a text is one.

/** A table that cannot be made into scenarios, and why. */
export class TableError extends Error {
  override readonly name = "TableError";
}

type Values = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Values => typeof value === "object" && value !== null && !Array.isArray(value);
const REFERENCE = /^\$([a-zA-Z][a-zA-Z0-9]*)(\??)$/;
/** LIMIT: values inside values. */
const DEEPEST = 20;
const NOTHING = Symbol("left out");

/**
 * The scenarios of a table, each as the value that its own file would hold.
 * @param table `{ template, variants, defaults? }` as YAML or JSON gives it
 * @returns by name of the variant, in order
 * @throws {TableError}
 */
export function scenariosOf(table: unknown): Map<string, unknown> {
  if (!isObject(table) || !isObject(table.template) || !isObject(table.variants))
    throw new TableError("a table holds template, variants, and defaults where there are any");
  const defaults = isObject(table.defaults) ? table.defaults : {};
  const made = new Map<string, unknown>();
  for (const [variant, given] of Object.entries(table.variants)) {
    if (!isObject(given)) throw new TableError(`variants.${variant} must be an object`);
    checkUsed(given, table, variant);
    made.set(variant, filled(table.template, { ...defaults, ...given, variant }, variant, 0));
  }
  return made;
}

/** What a variant gives and nothing asks for is a mistake in writing. */
function checkUsed(given: Values, table: Values, variant: string): void {
  const text = JSON.stringify([table.template, table.defaults ?? {}, given]);
  for (const name of Object.keys(given))
    if (!new RegExp(`"\\$${name}\\??"`).test(text)) throw new TableError(`variants.${variant}.${name} is not in the template`);
}

function filled(value: unknown, values: Values, path: string, depth: number): unknown {
  if (depth > DEEPEST) throw new TableError(`${path}: values that hold each other`);
  if (Array.isArray(value)) return value.flatMap((item) => itemsOf(item, filled(item, values, path, depth + 1)));
  if (isObject(value)) {
    const entries = Object.entries(value).map(([key, item]) => [key, filled(item, values, `${path}.${key}`, depth + 1)] as const);
    return Object.fromEntries(entries.filter(([, item]) => item !== NOTHING));
  }
  const [, name, mark] = (typeof value === "string" && REFERENCE.exec(value)) || [];
  if (name === undefined) return value;
  if (values[name] !== undefined) return filled(values[name], values, path, depth + 1);
  if (mark === "?") return NOTHING;
  throw new TableError(`${path}: nobody gives $${name}`);
}

/** In a list: what a reference brings is put in item by item. */
function itemsOf(written: unknown, item: unknown): unknown[] {
  if (item === NOTHING) return [];
  return Array.isArray(item) && !Array.isArray(written) ? item : [item];
}
