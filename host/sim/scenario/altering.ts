// Messages of the network made wrong: octets before protection, and the protection itself.

import { HeaderType, type Protection } from "../mme/security.ts";
import { type MessageContent, read, type Value, write } from "../nas.ts";
import type { Change, Inject, ProtectionWords } from "./language.ts";

/** A scenario asks for what cannot be made; the message says why. */
export class ScenarioError extends Error {
  override readonly name = "ScenarioError";
}

const HEADER_TYPES: Readonly<Record<NonNullable<ProtectionWords["protection"]>, number>> = {
  plain: HeaderType.Plain,
  integrity: HeaderType.Integrity,
  ciphered: HeaderType.IntegrityCiphered,
  "new context": HeaderType.NewContext,
  "new context, ciphered": HeaderType.NewContextCiphered,
  "partly ciphered": HeaderType.PartiallyCiphered,
};

/** The protection that a scenario's words make of the usual one. */
export function protectionOf<P extends Partial<Protection>>(words: ProtectionWords, usual: P): P {
  const { protection, headerType, mac, count } = words;
  const type = headerType ?? (protection === undefined ? undefined : HEADER_TYPES[protection]);
  return {
    ...usual,
    ...(type === undefined ? {} : { headerType: type }),
    ...(mac === undefined ? {} : { macOffset: 1 }),
    ...(count === undefined ? {} : { countOffset: count }),
  };
}

/** Whether the words say anything about protection. */
export const changesProtection = (words: ProtectionWords): boolean =>
  words.protection !== undefined || words.headerType !== undefined || words.mac !== undefined || words.count !== undefined;

/** Does something that a RangeError says cannot be done. @throws {ScenarioError} with its reason */
export function reasoned<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof RangeError) throw new ScenarioError(error.message);
    throw error;
  }
}

/** Composes a message. @throws {ScenarioError} for a name or an information element that does not exist */
export function compose(name: string, content: MessageContent): Uint8Array {
  return reasoned(() => write(name, "downlink", content));
}

/** The plain message of a tester's own. @throws {ScenarioError} when it cannot be made */
export function plainOf(inject: Inject): Uint8Array {
  const { message, ebi = 0, pti = 0, ies = {} } = inject;
  if (message === undefined && inject.plain === undefined) throw new ScenarioError("a message needs its name, or plain");
  return altered(message === undefined ? new Uint8Array(0) : compose(message, { ebi, pti, ies }), inject);
}

/** A plain message after a change. @throws {ScenarioError} when it cannot be made */
export function altered(plain: Uint8Array, change: Change): Uint8Array {
  if (change.plain !== undefined) return change.plain;
  let octets = plain;
  if (change.set !== undefined || change.remove !== undefined) octets = rewritten(plain, change);
  if (change.octets !== undefined) octets = overwritten(octets, change.octets);
  if (change.append !== undefined) octets = Uint8Array.of(...octets, ...change.append);
  if (change.truncate !== undefined) octets = octets.slice(0, change.truncate);
  return octets;
}

function rewritten(plain: Uint8Array, { set = {}, remove = [] }: Change): Uint8Array {
  const { name, ebi, pti, ies } = read(plain, "downlink");
  if (name === null) throw new ScenarioError("set and remove are for messages that can be read");
  const values = new Map<string, Value>([...ies, ...Object.entries(set)]);
  for (const ie of remove) if (!values.delete(ie)) throw new ScenarioError(`${name} holds no ${ie}`);
  return compose(name, { ebi, pti, ies: Object.fromEntries(values) });
}

function overwritten(octets: Uint8Array, pairs: NonNullable<Change["octets"]>): Uint8Array {
  const result = octets.slice();
  for (const [at = 0, value = 0] of pairs) {
    if (at >= result.length) throw new ScenarioError(`the message has no octet ${at}, only ${result.length} octets`);
    result[at] = value;
  }
  return result;
}
