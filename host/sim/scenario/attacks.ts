// An attacker in a scenario: sends a UE what it must not heed, and looks at all that comes of it. The UE sends nothing but what the
// clause allows, tells the clause, and remembers everything as it was before: the octets of its memory are the same where it sends nothing;
// where it answers, its state is the same apart from the NAS COUNTs, and the steps that follow show that its keys are.

import { isDeepStrictEqual } from "node:util";
import { sameOctets } from "../../ue/hex.ts";
import type { WorldEvent } from "../events.ts";
import type { Terminal } from "../terminal.ts";
import type { World } from "../world.ts";
import { plainOf, protectionOf } from "./altering.ts";
import type { Attack } from "./language.ts";
import { inWords, type Looking, UnexpectedError } from "./looking.ts";
import type { Stage } from "./stage.ts";

/** LIMIT: milliseconds that an answer may take: that of the USIM, too, comes at once. */
const QUIET = 50;

/** What an attack is played with. */
export interface Field {
  readonly world: World;
  readonly terminal: Terminal;
  readonly stage: Stage;
  readonly looking: Looking;
  /** All that has happened, in order. */
  readonly events: readonly WorldEvent[];
}

/**
 * Plays an attack.
 * @throws {UnexpectedError} with what the UE does about it and must not
 * @throws {ScenarioError} when it cannot be made
 */
export function attack(what: Attack, field: Field): void {
  const allowed = what.sends ?? [];
  for (const pdu of pdusOf(what, field)) {
    const from = field.events.length;
    if (allowed.length === 0) expectSameMemory(what, pdu, field);
    else expectSameState(what, pdu, field);
    expectRule(what, field, from);
    field.world.run(what.for ?? QUIET);
    expectSent(allowed, field.events.slice(from));
  }
}

function pdusOf(what: Attack, { world, terminal, stage }: Field): readonly Uint8Array[] {
  const { replay, before, each, eachBit, byNetwork = false } = what;
  const usual = byNetwork ? {} : { countOffset: 0 };
  if (replay !== undefined) return stage.sent(replay, before);
  const sealed = (plain: Uint8Array): Uint8Array => world.mme.sealed(terminal.imsi, plain, protectionOf(what, usual));
  const seal = (ies: Attack["ies"]): Uint8Array => sealed(plainOf(ies === undefined ? what : { ...what, ies }));
  if (eachBit !== undefined) return turned(plainOf(what), eachBit).map(sealed);
  if (each === undefined) return [seal(what.ies)];
  return Object.entries(each).flatMap(([ie, values]) =>
    Array.from(Buffer.from(String(values), "hex"), (value) => seal({ ...what.ies, [ie]: value })),
  );
}

/** A message once with each bit of some octets turned. */
function turned(plain: Uint8Array, [first = 0, last = first]: readonly number[]): Uint8Array[] {
  return Array.from({ length: 8 * (last - first + 1) }, (_, bit) => {
    const octets = plain.slice();
    octets[first + (bit >> 3)]! ^= 0x80 >> (bit & 7);
    return octets;
  });
}

function expectSameMemory(what: Attack, pdu: Uint8Array, { terminal }: Field): void {
  const memory = terminal.memory();
  terminal.overhear(pdu);
  const after = terminal.memory();
  if (sameOctets(memory, after)) return;
  const changed = memory.findIndex((octet, i) => octet !== after[i]);
  throw new UnexpectedError(`${hex(pdu)} changes what the UE remembers (${what.message ?? what.replay}, octet ${changed})`);
}

function expectSameState({ changes = [] }: Attack, pdu: Uint8Array, { terminal }: Field): void {
  const state = withoutCounts(terminal.ue.state());
  terminal.overhear(pdu);
  const after = withoutCounts(terminal.ue.state());
  for (const [name, value] of Object.entries(state)) {
    if (changes.includes(name) || isDeepStrictEqual(value, after[name])) continue;
    throw new UnexpectedError(`${hex(pdu)} changes ${name}: ${JSON.stringify(value)}, then ${JSON.stringify(after[name])}`);
  }
}

function withoutCounts({ security, ...state }: Record<string, unknown>): Record<string, unknown> {
  if (typeof security !== "object" || security === null) return { ...state, security };
  return { ...state, security: { ...security, ulCount: 0, dlCount: 0 } };
}

function expectRule({ rule, outcome = "ignore", cause }: Attack, { events, looking }: Field, from: number): void {
  const told = events.slice(from).filter((event) => event.source === "ue" && event.event.kind === "rule");
  const expected = rule === undefined ? null : { rule, outcome, ...(cause === undefined ? {} : { cause }) };
  if (told.length > 0 === (expected !== null) && told.every((event) => looking.fits(expected!, event))) return;
  const came = told.map((event) => JSON.stringify(event.source === "ue" ? event.event : null)).join(", ");
  throw new UnexpectedError(`the UE tells ${came || "no decision"}, not ${expected === null ? "none" : inWords(expected)}`);
}

function expectSent(allowed: readonly string[], events: readonly WorldEvent[]): void {
  const sent = events.flatMap((event) => (event.source === "ue" && event.event.kind === "uplink" ? event.event.message : []));
  if (isDeepStrictEqual(sent, allowed)) return;
  throw new UnexpectedError(`the UE sends ${sent.join(", ") || "nothing"}, not ${allowed.join(", ") || "nothing"}`);
}

const hex = (octets: Uint8Array): string => Buffer.from(octets).toString("hex");
