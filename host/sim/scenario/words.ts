// Values that several words of the scenario language take.

import { type Field, FieldError, octets, text } from "../../ue/schema.ts";

/** Text that is not empty. */
export const anyText = text(/./su, "must be text that is not empty");
const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1000, min: 60_000, h: 3_600_000, d: 86_400_000 };
const DURATION = /^(\d+(?:\.\d+)?) ?(ms|s|min|h|d)$/;

/** A time as text, "15 s", "54 min", "3 d", in milliseconds. */
export const duration: Field<number> = {
  schema: { type: "string", pattern: DURATION.source, description: 'a time: "250 ms", "15 s", "54 min", "12 h", "3 d"' },
  read(value, path) {
    const match = typeof value === "string" ? DURATION.exec(value) : null;
    if (match === null) throw new FieldError(path, 'must be a time such as "15 s", "54 min" or "12 h"');
    return Math.round(Number(match[1]) * UNITS[match[2]!]!);
  },
  write: (value) => `${value} ms`,
};

/** Any JSON value: what a decoded information element is compared with. */
export const anything: Field<unknown> = { schema: {}, read: (value) => value, write: (value) => value };

/** An object of any fields. */
export const fields: Field<Readonly<Record<string, unknown>>> = {
  schema: { type: "object" },
  read(value, path) {
    if (typeof value !== "object" || value === null || Array.isArray(value)) throw new FieldError(path, "must be an object");
    return value as Record<string, unknown>;
  },
  write: (value) => value,
};

/** Values of information elements by name: hexadecimal text, or a number for one octet or a half. */
export const ieValues: Field<Readonly<Record<string, string | number>>> = {
  schema: { type: "object", additionalProperties: { type: ["string", "integer"] } },
  read(value, path) {
    const given = fields.read(value, path);
    for (const [name, octetsOrNumber] of Object.entries(given)) {
      if (typeof octetsOrNumber === "number") {
        if (!Number.isInteger(octetsOrNumber) || octetsOrNumber < 0 || octetsOrNumber > 255)
          throw new FieldError(
            `${path}.${name}`,
            'must be an octet, 0 to 255, or hexadecimal text; of digits alone in quotes: "0102"',
          );
      } else octets(0, 2048).read(octetsOrNumber, `${path}.${name}`);
    }
    return given as Record<string, string | number>;
  },
  write: (value) => value,
};
