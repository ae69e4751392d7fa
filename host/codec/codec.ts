// The codec: octets ↔ the JSON form of a PDU.

import type { Engine } from "../engine/engine.ts";
import { v8 } from "../engine/v8.ts";
import { Message } from "../generated/messages.ts";
import type { Bank } from "../memory.ts";
import { coreModule } from "../module.ts";
import { CodecCore } from "./core.ts";
import { decodePlain, type Nested, unreadable } from "./decode.ts";
import { encodePlain, messageOf } from "./encode.ts";
import { CodecError, isObject, Unreadable } from "./error.ts";
import { Fields } from "./fields.ts";
import { NasKeys } from "./keys.ts";
import type { DecodedPdu, Direction, Json, JsonObject } from "./pdu.ts";
import { messagesNamed } from "./rows.ts";
import { decodeProtected, encodeProtected, type Inner, isMisdirected, serviceRequestHeader } from "./security.ts";

/** LIMIT: messages inside messages: SECURITY MODE COMPLETE holds ATTACH REQUEST holds PDN CONNECTIVITY REQUEST. */
const DEPTH_MAX = 3;
/** A message inside a container that stands ciphered before us. */
const CIPHERED_CONTAINER: Nested["decodeNested"] = () => {
  throw new Unreadable("ciphered");
};

/** The one message with a security header that is not around it. */
const SERVICE_REQUEST = "SERVICE REQUEST";

/** Where the longest PDU comes from: what PDCP carries. */
const PDU_SIZE = "TS 36.323 4.3.1";
/** TS 24.301 9.7: messages that a security protected one never contains. */
const NAS_MESSAGE = "TS 24.301 9.7";
const NEVER_INSIDE: ReadonlySet<number> = new Set([Message.SecurityProtectedNasMessage, Message.ServiceRequest]);

/** How a codec is made. */
export interface CodecOptions {
  /** WebAssembly engine; V8 where absent. */
  readonly engine?: Engine;
  /** Octets of the core module; the one beside the running bundle where absent. */
  readonly module?: Uint8Array;
}

/** Decodes and encodes EPS NAS PDUs (TS 24.301). Holds one instance of the core module, and no state between calls. */
export class NasCodec {
  readonly #core: CodecCore;

  /** @throws {EngineError} when the engine refuses the module */
  constructor({ engine = v8, module = coreModule() }: CodecOptions = {}) {
    this.#core = new CodecCore(engine, module);
  }

  /** Octets of the longest PDU that is decoded: 8192. A longer one gives a PDU of which nothing can be read. */
  get longestPdu(): number {
    return this.#core.memory.receiveSize;
  }

  /**
   * Decodes one PDU, whatever its octets are.
   * @param octets a NAS PDU, from its security header type and protocol discriminator on
   * @param direction absent or null: both readings are tried, and the one that fits is taken; null in the result where both fit alike
   * @param keys to verify and decipher with; their NAS COUNTs go on with each message that verifies
   * @returns the form of `uenas decode --json`; faults tell what is wrong with the PDU
   */
  decode(octets: Uint8Array, direction?: Direction | null, keys?: NasKeys): DecodedPdu {
    if (octets.length > this.longestPdu) {
      const what = `${octets.length} octets are more than the longest PDU has, ${this.longestPdu}`;
      return unreadable(octets, direction ?? null, PDU_SIZE, what);
    }
    if (direction != null) return this.#decode(octets, direction, keys, 0);
    const downlink = this.#decode(octets, "downlink", keys, 0);
    const uplink = this.#decode(octets, "uplink", keys, 0);
    const difference = misfit(downlink) - misfit(uplink);
    if (difference !== 0) return difference < 0 ? downlink : uplink;
    // A message of two directions has its one coding in both readings.
    const isOne = downlink.message === null || messagesNamed(downlink.message).length === 1;
    return isOne ? { ...downlink, direction: null } : downlink;
  }

  /**
   * Encodes what {@link NasCodec.decode} gives, or an object written by hand: `message`, `direction` where the name goes both ways, `ebi`
   * and `pti` of an ESM message, `ies` by `name` with `value` or `hex`, in any order.
   * @param object as parsed from JSON
   * @param keys with them a protected message gets the MAC and, where ciphered, the key stream of `security.count` anew
   * @returns the octets of the PDU
   * @throws {CodecError} when the object does not describe a PDU; `path` says where
   */
  encode(object: Json | DecodedPdu, keys?: NasKeys): Uint8Array {
    return this.#encode(object as Json, "", undefined, keys);
  }

  /**
   * Keys for {@link NasCodec.decode}: one object for each capture.
   * @param keys the content of a key file; see {@link NasKeys}
   * @throws {CodecError} when it is no such content
   */
  keys(keys: Json): NasKeys {
    return new NasKeys(this.#core, keys);
  }

  #decode(octets: Uint8Array, direction: Direction, keys: NasKeys | undefined, depth: number): DecodedPdu {
    const bank = this.#core.decode(octets, direction);
    if (bank.message === Message.SecurityProtectedNasMessage) {
      return decodeProtected(octets, direction, this.#inner(direction, depth), keys);
    }
    const pdu = decodePlain(octets, bank, direction, this.#nested(direction, depth));
    if (isMisdirected(octets, bank)) {
      const { faults, disposition } = pdu;
      return { ...decodeProtected(octets, direction, this.#inner(direction, depth), undefined), faults, disposition };
    }
    if (bank.message !== Message.ServiceRequest) return pdu;
    return { ...pdu, security: serviceRequestHeader(octets, keys) };
  }

  #inner(direction: Direction, depth: number): Inner {
    return {
      walk: (octets) => this.#core.decode(octets, direction),
      decode: (octets, isClear) => {
        const nested = this.#nested(direction, depth);
        const bank = this.#core.decode(octets, direction);
        if (NEVER_INSIDE.has(bank.message))
          return unreadable(octets, direction, NAS_MESSAGE, "security protected message inside another");
        return decodePlain(octets, bank, direction, isClear ? nested : { ...nested, decodeNested: CIPHERED_CONTAINER });
      },
    };
  }

  #nested(direction: Direction, depth: number): Nested {
    return {
      decodeNested: (octets) => {
        if (depth === DEPTH_MAX) throw new Unreadable("too deep");
        return this.#decode(octets, direction, undefined, depth + 1);
      },
      encodeNested: (value, path) => this.#encode(value, path, direction, undefined),
    };
  }

  #encode(value: Json, path: string, around: Direction | undefined, keys: NasKeys | undefined): Uint8Array {
    if (!isObject(value)) throw new CodecError(path, "an object with `message` and `ies` is wanted");
    const security = value.security ?? null;
    const isServiceRequest = value.message === SERVICE_REQUEST;
    if (security === null || isServiceRequest) return this.#encodePlain(value, path, around);
    const isRead = value.message !== undefined && value.message !== null;
    const hasBody = new Fields(security, path).has("body");
    const plain = isRead || !hasBody ? this.#encodePlain(value, path, around) : undefined;
    const direction = isRead ? messageOf(value, path, around).direction : undefined;
    const walk = (octets: Uint8Array): Bank => this.#core.decode(octets, direction ?? "uplink");
    return encodeProtected(value, path, plain, { keys, direction, walk });
  }

  #encodePlain(object: JsonObject, path: string, around: Direction | undefined): Uint8Array {
    const direction = around ?? "downlink";
    return encodePlain(object, path, this.#core, this.#nested(directionIn(object) ?? direction, 0), around);
  }
}

const directionIn = ({ direction }: JsonObject): Direction | undefined =>
  direction === "downlink" || direction === "uplink" ? direction : undefined;

/** Nothing read at all weighs more than any number of faults. */
const UNREAD = 1000;

/** How badly a reading fits its PDU. */
function misfit({ message, security, faults }: DecodedPdu): number {
  const isUnverified = security?.verified === false;
  const isUnread = message === null && (security === null || !("mac" in security));
  return faults.length + (isUnread ? UNREAD : message === null ? 1 : 0) + (isUnverified ? 1 : 0);
}

/**
 * A codec on an engine, with the module that stands beside the running bundle.
 * @throws {EngineError} when the engine refuses the module
 */
export function createCodec(options: CodecOptions = {}): NasCodec {
  return new NasCodec(options);
}
