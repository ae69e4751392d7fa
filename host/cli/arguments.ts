// The words behind a command: options and the rest.

import { type ParseArgsConfig, parseArgs } from "node:util";
import { UsageError } from "./command.ts";

/** Options of a command as `node:util` describes them. */
export type Options = NonNullable<ParseArgsConfig["options"]>;
type Parsed<T extends Options> = ReturnType<typeof parseArgs<{ options: T; allowPositionals: true; strict: true }>>;

/**
 * Splits the words of a command.
 * @throws {UsageError} for an unknown option, or one without its value
 */
export function parseWords<T extends Options>(args: readonly string[], options: T): Parsed<T> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    // The runtime goes on about how to escape a dash; the first sentence says what is wrong.
    throw new UsageError((error as Error).message.replace(/\. .*$/s, ""));
  }
}

/** The value of an option that is one of a few words. @throws {UsageError} naming them */
export function oneOf<T extends string>(option: string, value: string | undefined, words: readonly T[]): T | undefined {
  if (value === undefined || words.includes(value as T)) return value as T | undefined;
  throw new UsageError(`--${option} is ${words.join(" or ")}, not "${value}"`);
}
