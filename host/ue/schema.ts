// Descriptions of JSON values from which both the TypeScript types and the strict reader follow, so that a field is written once.
// Used where octets of unknown origin become typed values: the `configure` command and the primitives of a lower layer.
import { parseHex, toHex } from "./hex.ts";

/** A value that does not fit: which field (dotted path from the root), and why. The offending value is never repeated: it may be a key. */
export class FieldError extends Error {
  readonly field: string;
  readonly reason: string;
  constructor(field: string, reason: string) {
    super(`${field}: ${reason}`);
    this.name = "FieldError";
    this.field = field;
    this.reason = reason;
  }
}

/** A JSON Schema (draft 2020-12) of a value: what an editor needs to complete and to check. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** How one value is read from JSON and written back. */
export interface Field<T> {
  readonly schema: JsonSchema;
  /** The typed value of `value`; throws {@link FieldError} with `path` when it does not fit. */
  read(value: unknown, path: string): T;
  /** The JSON form of a typed value: octets become lower-case hexadecimal text. */
  write(value: T): unknown;
  /** Present on a field that may be left out. */
  readonly optional?: true;
}
export type OptionalField<T> = Field<T> & { readonly optional: true };
// The one place where the type of the value does not matter.
type AnyField =
  | Field<never>
  | {
      readonly schema: JsonSchema;
      read(value: unknown, path: string): unknown;
      write(value: never): unknown;
      readonly optional?: true;
    };
export type Shape = Readonly<Record<string, AnyField>>;

type ValueOf<F> = F extends { read(value: unknown, path: string): infer T } ? T : never;
type OptionalKeys<S extends Shape> = { [K in keyof S]: S[K] extends { readonly optional: true } ? K : never }[keyof S];
type Flat<T> = { [K in keyof T]: T[K] };
/** The object type that a {@link Shape} describes: optional fields are optional properties. */
export type Infer<S extends Shape> = Flat<
  { readonly [K in Exclude<keyof S, OptionalKeys<S>>]: ValueOf<S[K]> } & { readonly [K in OptionalKeys<S>]?: ValueOf<S[K]> }
>;
/** The union type that a table of variants describes: `key` tells them apart. */
export type InferVariants<Key extends string, V extends Readonly<Record<string, Shape>>> = {
  [N in keyof V & string]: Flat<{ readonly [K in Key]: N } & Infer<V[N]>>;
}[keyof V & string];

/** Marks a field that may be left out. An explicit null or undefined counts as left out. */
export const optional = <T>(field: Field<T>): OptionalField<T> => ({
  schema: field.schema,
  read: field.read,
  write: field.write,
  optional: true,
});

/** The same field with a sentence about it in its schema. */
export const described = <T>(description: string, field: Field<T>): Field<T> => ({
  ...field,
  schema: { ...field.schema, description },
});

/** Text that a pattern accepts; `rule` says in words what it must be. */
export const text = (pattern: RegExp, rule: string): Field<string> => ({
  schema: { type: "string", pattern: pattern.source },
  read(value, path) {
    if (typeof value !== "string") throw new FieldError(path, `is no text; it ${rule}`);
    if (!pattern.test(value)) throw new FieldError(path, rule);
    return value;
  },
  write: (value) => value,
});

/** Text of least … most decimal digits. */
export const digits = (least: number, most: number): Field<string> =>
  text(new RegExp(`^[0-9]{${least},${most}}$`), `must be ${least === most ? least : `${least} to ${most}`} decimal digits`);

/** One of the given words. */
export const oneOf = <const W extends string>(...words: readonly W[]): Field<W> => ({
  schema: { enum: words },
  read(value, path) {
    const word = words.find((w) => w === value);
    if (word === undefined) throw new FieldError(path, `must be one of ${words.map((w) => JSON.stringify(w)).join(", ")}`);
    return word;
  },
  write: (value) => value,
});

/** A whole number of least … most, both included. */
export const integer = (least: number, most: number): Field<number> => ({
  schema: { type: "integer", minimum: least, maximum: most },
  read(value, path) {
    if (typeof value !== "number" || !Number.isInteger(value) || value < least || value > most) {
      throw new FieldError(path, `must be a whole number of ${least} to ${most}`);
    }
    return value;
  },
  write: (value) => value,
});

/** A number of least … most, both included. */
export const number = (least: number, most: number): Field<number> => ({
  schema: { type: "number", minimum: least, maximum: most },
  read(value, path) {
    if (typeof value !== "number" || !(value >= least && value <= most)) {
      throw new FieldError(path, `must be a number of ${least} to ${most}`);
    }
    return value;
  },
  write: (value) => value,
});

/** True or false. */
export const flag: Field<boolean> = {
  schema: { type: "boolean" },
  read(value, path) {
    if (typeof value !== "boolean") throw new FieldError(path, "must be true or false");
    return value;
  },
  write: (value) => value,
};

/** Hexadecimal text of least … most octets. */
export const octets = (least: number, most: number): Field<Uint8Array> => ({
  schema: { type: "string", description: `${least} to ${most} octets, hexadecimal` },
  read(value, path) {
    const parsed = typeof value === "string" ? parseHex(value) : null;
    if (parsed === null) throw new FieldError(path, "must be hexadecimal text, two digits an octet");
    if (parsed.length < least || parsed.length > most) {
      const length = least === most ? `${least}` : `${least} to ${most}`;
      throw new FieldError(path, `must be ${length} octets long, not ${parsed.length}`);
    }
    return parsed;
  },
  write: toHex,
});

/** An array of at most `most` values. */
export const list = <T>(item: Field<T>, most: number): Field<readonly T[]> => ({
  schema: { type: "array", items: item.schema, maxItems: most },
  read(value, path) {
    if (!Array.isArray(value)) throw new FieldError(path, "must be an array");
    if (value.length > most) throw new FieldError(path, `must hold at most ${most} values, not ${value.length}`);
    return value.map((v: unknown, i) => item.read(v, `${path}[${i}]`));
  },
  write: (value) => value.map((v) => item.write(v)),
});

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function readShape(shape: Shape, value: Record<string, unknown>, path: string, known: string | null): Record<string, unknown> {
  const at = (key: string): string => (path === "" ? key : `${path}.${key}`);
  const result: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    if (key !== known && !Object.hasOwn(shape, key)) throw new FieldError(at(key), "is not a known field");
  }
  for (const [key, field] of Object.entries(shape)) {
    const given = Object.hasOwn(value, key) ? value[key] : undefined;
    if (given !== undefined && given !== null) result[key] = field.read(given, at(key));
    else if (field.optional !== true) throw new FieldError(at(key), "is missing");
  }
  return result;
}

function writeShape(shape: Shape, value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(shape)) {
    if (value[key] !== undefined) result[key] = (field.write as (v: unknown) => unknown)(value[key]);
  }
  return result;
}

/** The schema of an object with these fields and no others. */
function shapeSchema(shape: Shape, more: JsonSchema = {}): JsonSchema {
  const entries = Object.entries(shape);
  const required = [...Object.keys(more), ...entries.filter(([, field]) => field.optional !== true).map(([key]) => key)];
  const properties = { ...more, ...Object.fromEntries(entries.map(([key, field]) => [key, field.schema])) };
  return { type: "object", properties, ...(required.length > 0 ? { required } : {}), additionalProperties: false };
}

/** An object with exactly the fields of `shape`: an unknown field is refused, so that a misspelt one is never silently without effect. */
export const object = <const S extends Shape>(shape: S): Field<Infer<S>> => ({
  schema: shapeSchema(shape),
  read(value, path) {
    if (!isObject(value)) throw new FieldError(path || "value", "must be an object");
    return readShape(shape, value, path, null) as Infer<S>;
  },
  write: (value) => writeShape(shape, value),
});

/** An object whose field `key` says which of the shapes it has. */
export const variants = <const K extends string, const V extends Readonly<Record<string, Shape>>>(
  key: K,
  shapes: V,
): Field<InferVariants<K, V>> => ({
  schema: { oneOf: Object.entries(shapes).map(([name, shape]) => shapeSchema(shape, { [key]: { const: name } })) },
  read(value, path) {
    if (!isObject(value)) throw new FieldError(path || "value", "must be an object");
    const name = value[key];
    const field = path === "" ? key : `${path}.${key}`;
    if (typeof name !== "string" || !Object.hasOwn(shapes, name)) {
      throw new FieldError(field, `must be one of ${Object.keys(shapes).join(", ")}`);
    }
    return { [key]: name, ...readShape(shapes[name]!, value, path, key) } as InferVariants<K, V>;
  },
  write(value) {
    const record = value as Readonly<Record<string, unknown>>;
    const name = record[key] as string;
    return { [key]: name, ...writeShape(shapes[name]!, record) };
  },
});

/** The union type of objects with exactly one key: the key tells what the value is. */
export type InferOneKey<F extends Readonly<Record<string, AnyField>>> = {
  [N in keyof F & string]: { readonly name: N; readonly value: ValueOf<F[N]> };
}[keyof F & string];

/** An object of exactly one key, which says what its value is. */
export const oneKey = <const F extends Readonly<Record<string, AnyField>>>(fields: F): Field<InferOneKey<F>> => ({
  schema: { oneOf: Object.entries(fields).map(([name, field]) => shapeSchema({ [name]: field })) },
  read(value, path) {
    if (!isObject(value)) throw new FieldError(path || "value", "must be an object");
    const [name, ...more] = Object.keys(value);
    if (name === undefined || more.length > 0 || !Object.hasOwn(fields, name)) {
      throw new FieldError(path || "value", `must hold one of ${Object.keys(fields).join(", ")}`);
    }
    return { name, value: fields[name]!.read(value[name], path === "" ? name : `${path}.${name}`) } as InferOneKey<F>;
  },
  write({ name, value }) {
    return { [name]: (fields[name]!.write as (v: unknown) => unknown)(value) };
  },
});
