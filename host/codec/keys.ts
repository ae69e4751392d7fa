// Keys of NAS security contexts: what a key file says, and the NAS COUNTs that go on with every message verified (TS 24.301 4.4.3).

import { parseHex } from "../ue/hex.ts";
import type { CodecCore } from "./core.ts";
import { CodecError, isObject } from "./error.ts";
import { Fields } from "./fields.ts";
import { sameOctets } from "./octets.ts";
import type { Direction, Json } from "./pdu.ts";

const COUNT_MAX = 0xff_ffff;
const ALGORITHM_MAX = 3;

/** One NAS security context, as a key file tells it. */
interface Context {
  readonly kasme: Uint8Array | undefined;
  /** 16 octets each; undefined until the algorithms are known. */
  integrityKey: Uint8Array | undefined;
  cipheringKey: Uint8Array | undefined;
  eia: number | undefined;
  eea: number | undefined;
  /** The next NAS COUNT expected. */
  readonly next: Record<Direction, number>;
}

/** A message whose MAC was verified. */
export interface Opened {
  readonly count: number;
  /** Key stream as long as asked for; undefined with EEA0. */
  keystream(length: number): Uint8Array | undefined;
}

const COUNT_NAMES: Readonly<Record<Direction, readonly string[]>> = {
  downlink: ["downlink", "dl", "downlinkCount", "dlCount"],
  uplink: ["uplink", "ul", "uplinkCount", "ulCount"],
};

function readKey(fields: Fields, name: string, lengths: readonly number[]): Uint8Array | undefined {
  if (!fields.has(name)) return undefined;
  const value = fields.json(name);
  const key = typeof value === "string" ? parseHex(value) : null;
  // What is said of it does not hold it.
  if (key === null) throw new CodecError(fields.at(name), "octets in hex are wanted");
  if (!lengths.includes(key.length))
    throw new CodecError(fields.at(name), `${lengths.join(" or ")} octets are wanted, not ${key.length}`);
  // Of a key as derived, 32 octets, the last 16 are used (TS 33.401 6.2.1).
  return name === "kasme" ? key : key.subarray(key.length - 16);
}

function readCount(fields: Fields, direction: Direction): number {
  const count = fields.optional("count");
  if (typeof count === "number") return fields.number("count", COUNT_MAX);
  const places = isObject(count) ? [fields, fields.object("count")] : [fields];
  let found = 0;
  for (const place of places) for (const name of COUNT_NAMES[direction]) found = place.number(name, COUNT_MAX, found);
  return found;
}

function readContext(value: Json, path: string): Context {
  const fields = new Fields(value, path);
  const context: Context = {
    kasme: readKey(fields, "kasme", [32]),
    integrityKey: readKey(fields, "knasint", [16, 32]),
    cipheringKey: readKey(fields, "knasenc", [16, 32]),
    eia: fields.has("eia") ? fields.number("eia", ALGORITHM_MAX) : undefined,
    eea: fields.has("eea") ? fields.number("eea", ALGORITHM_MAX) : undefined,
    next: { downlink: readCount(fields, "downlink"), uplink: readCount(fields, "uplink") },
  };
  if (context.kasme === undefined && (context.integrityKey === undefined || context.eia === undefined)) {
    throw new CodecError(path, '"kasme", or "knasint" with "eia" (and "knasenc" with "eea"), is needed');
  }
  if (context.kasme === undefined && context.cipheringKey === undefined && (context.eea ?? 0) !== 0) {
    throw new CodecError(path, '"knasenc" is needed with this "eea"');
  }
  return context;
}

/** Algorithm type distinguishers of key derivation (TS 33.401 A.7). */
const NAS_ENC = 1;
const NAS_INT = 2;
const FC_ALGORITHM_KEY = 0x15;

/**
 * Keys to verify and decipher with, and the NAS COUNT of each direction, which goes on with every message that verifies. One object a
 * capture: the COUNTs belong to it.
 */
export class NasKeys {
  readonly #core: CodecCore;
  readonly #contexts: readonly Context[];

  /**
   * @param keys `{"knasint", "knasenc", "eia", "eea"}` (16 or 32 octets in hex, algorithm numbers 0–3) or `{"kasme"}` (32 octets), whose
   * algorithms follow from `eia` and `eea` or from a SECURITY MODE COMMAND; `count`: the first NAS COUNT to expect, for both directions
   * or `{"downlink", "uplink"}`, 0 where absent. A list of such objects: several security contexts.
   * @throws {CodecError} when something is missing or malformed, with its place
   */
  constructor(core: CodecCore, keys: Json) {
    this.#core = core;
    this.#contexts = Array.isArray(keys) ? keys.map((value, i) => readContext(value, `keys[${i}]`)) : [readContext(keys, "keys")];
    for (const context of this.#contexts) if (context.eia !== undefined) this.#derive(context, context.eia, context.eea ?? 0);
  }

  #derive(context: Context, eia: number, eea: number): void {
    if (context.kasme === undefined) return;
    context.eia = eia;
    context.eea = eea;
    context.integrityKey = this.#algorithmKey(context.kasme, NAS_INT, eia);
    context.cipheringKey = this.#algorithmKey(context.kasme, NAS_ENC, eea);
  }

  #algorithmKey(kasme: Uint8Array, distinguisher: number, algorithm: number): Uint8Array {
    return this.#core.hmac(kasme, Uint8Array.of(FC_ALGORITHM_KEY, distinguisher, 0, 1, algorithm, 0, 1)).subarray(16);
  }

  /**
   * Verifies a security protected message; the COUNT goes on when it verifies.
   * @param octets sequence number and message as received
   * @param selected algorithms that the message selects, if it is a SECURITY MODE COMMAND
   * @returns undefined when no context verifies it
   */
  open(mac: Uint8Array, octets: Uint8Array, direction: Direction, selected?: { eia: number; eea: number }): Opened | undefined {
    for (const context of this.#contexts) {
      const isNew = selected !== undefined && this.#select(context, selected);
      const opened = this.#try(context, direction, octets[0]!, 8, (count) =>
        sameOctets(this.#mac(context, count, direction, octets), mac),
      );
      if (opened !== undefined) {
        if (isNew) context.next[direction === "downlink" ? "uplink" : "downlink"] = 0;
        return opened;
      }
    }
    return undefined;
  }

  /** Verifies a SERVICE REQUEST. `octets`: the two that the MAC is computed over. */
  openShort(shortMac: Uint8Array, octets: Uint8Array): Opened | undefined {
    for (const context of this.#contexts) {
      const opened = this.#try(context, "uplink", octets[1]! & 31, 5, (count) =>
        sameOctets(this.#mac(context, count, "uplink", octets).subarray(2), shortMac),
      );
      if (opened !== undefined) return opened;
    }
    return undefined;
  }

  /** MAC of a message with the context that `count` continues; undefined where no algorithm is known. */
  mac(count: number, direction: Direction, octets: Uint8Array): Uint8Array | undefined {
    const context = this.#contexts.find(({ integrityKey }) => integrityKey !== undefined);
    return context === undefined ? undefined : this.#mac(context, count, direction, octets);
  }

  /** Key stream for a message; undefined with EEA0 or where no algorithm is known. */
  keystream(count: number, direction: Direction, length: number): Uint8Array | undefined {
    const context = this.#contexts.find(({ integrityKey }) => integrityKey !== undefined);
    return context === undefined ? undefined : this.#keystream(context, count, direction, length);
  }

  /** Takes over the algorithms of a SECURITY MODE COMMAND. @returns whether they were others */
  #select(context: Context, { eia, eea }: { eia: number; eea: number }): boolean {
    if (context.kasme === undefined || eia > ALGORITHM_MAX || eea > ALGORITHM_MAX) return false;
    const isNew = context.eia !== eia || context.eea !== eea;
    if (isNew) this.#derive(context, eia, eea);
    return isNew;
  }

  #mac(context: Context, count: number, direction: Direction, octets: Uint8Array): Uint8Array {
    if (context.integrityKey === undefined) return new Uint8Array();
    return this.#core.mac(context.eia!, context.integrityKey, count, direction, octets);
  }

  #keystream({ eea = 0, cipheringKey }: Context, count: number, direction: Direction, length: number): Uint8Array | undefined {
    if (eea === 0 || cipheringKey === undefined) return undefined;
    return this.#core.keystream(eea, cipheringKey, count, direction, length);
  }

  /**
   * Tries the NAS COUNTs that end in the `bits` bits of a sequence number, likeliest first: the next one that does, the one before it (a
   * repetition), and one further on (messages that the capture lacks).
   */
  #try(
    context: Context,
    direction: Direction,
    low: number,
    bits: number,
    verifies: (count: number) => boolean,
  ): Opened | undefined {
    const step = 2 ** bits;
    const next = context.next[direction];
    const estimate = next - (next % step) + low + (low < next % step ? step : 0);
    for (const count of [estimate, estimate - step, estimate + step]) {
      if (count < 0 || count > COUNT_MAX || !verifies(count)) continue;
      context.next[direction] = Math.max(next, count + 1);
      const fixed = { ...context };
      return { count, keystream: (length) => this.#keystream(fixed, count, direction, length) };
    }
    return undefined;
  }
}
