// Tables of scenarios: files with one template and many variants. Each variant is a scenario of its own.
//
// In the template, and in what a variant gives, the text `$name` stands for a value: the variant's, or that of the defaults, which may hold
// others in turn. In a list a list is put in item by item. `$name?` is left out where nobody gives it, together with its key. `$variant` is
// the variant's name. A dollar sign inside a text is one.
//
// A table with `rows` and `columns` has a variant for each pair of one of both, `row-column`, with the values of both; what `variants` gives
// for a pair goes before these, and `except` names the pairs that there are not.
//
// `parts` names files `….parts.yaml` beside the table's: values that several tables share, behind the table's own defaults.

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
 * @param table `{ template, variants, rows, columns, except, defaults, parts }` as YAML or JSON gives it; without rows and columns, or
 *   without variants
 * @param part what a file of parts holds, by its name
 * @returns by name of the variant, in order
 * @throws {TableError}
 */
export function scenariosOf(table: unknown, part: (name: string) => unknown = noPart): Map<string, unknown> {
  if (!isObject(table) || !isObject(table.template) || !(isObject(table.variants) || isObject(table.rows)))
    throw new TableError("a table holds template, variants or rows and columns, and defaults where there are any");
  const shared = listOf(table, "parts").map((name) => objectOf(part(name), `parts: ${name}`));
  const defaults = Object.assign({}, ...shared, table.defaults) as Values;
  const made = new Map<string, unknown>();
  for (const [variant, given] of variantsOf(table)) {
    checkUsed(given, { ...table, defaults }, variant);
    made.set(variant, filled(table.template, { ...defaults, ...given, variant }, variant, 0));
  }
  return made;
}

/** The variants by name: pairs of a row and a column first. */
function variantsOf(table: Values): Map<string, Values> {
  const columns = entriesOf(table, "columns");
  const pairs = entriesOf(table, "rows").flatMap(([row, values]) =>
    columns.map(([column, more]): [string, Values] => [`${row}-${column}`, { ...values, ...more }]),
  );
  const all = new Map(pairs);
  for (const name of listOf(table, "except")) if (!all.delete(name)) throw new TableError(`except: there is no ${name}`);
  for (const [name, given] of entriesOf(table, "variants")) all.set(name, { ...all.get(name), ...given });
  return all;
}

function entriesOf(table: Values, part: "rows" | "columns" | "variants"): [string, Values][] {
  return Object.entries(table[part] ?? {}).map(([name, given]) => {
    return [name, objectOf(given, `${part}.${name}`)];
  });
}

function objectOf(value: unknown, path: string): Values {
  if (!isObject(value)) throw new TableError(`${path} must be an object`);
  return value;
}

function listOf(table: Values, field: "parts" | "except"): string[] {
  const list = table[field] ?? [];
  if (!Array.isArray(list)) throw new TableError(`${field} must be a list`);
  return list.map(String);
}

function noPart(name: string): never {
  throw new TableError(`parts: there is no ${name}`);
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
