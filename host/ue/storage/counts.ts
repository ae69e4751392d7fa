// NAS COUNTs over a power cut: an uplink COUNT must never be used twice under one key, and a downlink PDU never be taken twice.
// A block of uplink COUNTs is reserved in storage before the first of it is used; after a cut the UE goes on above the block.
// TS 24.301 4.4.3.1, 4.4.3.2
import { createHash } from "node:crypto";
import { sameOctets } from "../hex.ts";
import type { Store } from "./store.ts";

/** The section that holds the reservation. */
export const COUNT_SECTION = "count";

/** LIMIT: uplink COUNTs a reservation covers: one write for so many messages, at most so many COUNTs lost by a cut. */
const BLOCK = 64;
/** TS 24.301 4.4.3.1: a NAS COUNT has 24 bits. */
const COUNT_LIMIT = 2 ** 24;
const VERSION = 1;
const ID_LENGTH = 16;

/** COUNTs to go on with. */
export interface ResumedCounts {
  /** The next uplink COUNT that may be used. */
  readonly uplink: number;
  /** The next downlink COUNT that may be accepted. */
  readonly downlink: number;
}

interface Record {
  /** Which context: the start of SHA-256 over its K_ASME, so that the key itself is not in this section. */
  readonly id: Uint8Array;
  /** First uplink COUNT above the reservation. */
  readonly uplink: number;
  /** One above the highest downlink COUNT that was accepted. */
  readonly downlink: number;
}

const idOf = (kasme: Uint8Array): Uint8Array =>
  new Uint8Array(createHash("sha256").update("uenas count").update(kasme).digest()).slice(0, ID_LENGTH);

function encode(record: Record): Uint8Array {
  const octets = Buffer.alloc(1 + ID_LENGTH + 8);
  octets[0] = VERSION;
  octets.set(record.id, 1);
  octets.writeUInt32BE(record.uplink, 1 + ID_LENGTH);
  octets.writeUInt32BE(record.downlink, 5 + ID_LENGTH);
  return new Uint8Array(octets);
}

function decode(octets: Uint8Array | null): Record | null {
  if (octets === null || octets.length !== 1 + ID_LENGTH + 8 || octets[0] !== VERSION) return null;
  const view = Buffer.from(octets);
  return {
    id: octets.slice(1, 1 + ID_LENGTH),
    uplink: view.readUInt32BE(1 + ID_LENGTH),
    downlink: view.readUInt32BE(5 + ID_LENGTH),
  };
}

/** Keeps the COUNTs of the security context in use ahead of their use. */
export class CountLedger {
  readonly #store: Store;
  readonly #block: number;
  #record: Record | null;

  /** @param block uplink COUNTs reserved at a time, 1 to 65536 */
  constructor(store: Store, block = BLOCK) {
    if (!Number.isInteger(block) || block < 1 || block > 65536) throw new RangeError("a block has 1 to 65536 COUNTs");
    this.#store = store;
    this.#block = block;
    this.#record = decode(store.load(COUNT_SECTION));
  }

  /**
   * To be called before a PDU protected with this uplink COUNT leaves the UE: when it returns, the COUNT is on record as used.
   * @param kasme K_ASME of the context, 32 octets; a context that is not the one on record takes its place, with COUNTs of its own
   * @param count the uplink COUNT about to be used, below 2^24
   * @returns whether storage was written
   */
  beforeUplink(kasme: Uint8Array, count: number): boolean {
    checkCount(count);
    const record = this.#of(kasme);
    if (record !== null && count < record.uplink) return false;
    this.#write({ id: idOf(kasme), uplink: Math.min(count + this.#block, COUNT_LIMIT), downlink: record?.downlink ?? 0 });
    return true;
  }

  /**
   * To be called when a downlink PDU has passed its integrity check, before anything is done about it.
   * CHOICE: every accepted COUNT is written, not one a block: a block ahead would make the UE refuse PDUs that it has never seen.
   */
  acceptedDownlink(kasme: Uint8Array, count: number): void {
    checkCount(count);
    const record = this.#of(kasme);
    if (record !== null && count < record.downlink) return;
    this.#write({ id: idOf(kasme), uplink: record?.uplink ?? 0, downlink: count + 1 });
  }

  /**
   * The COUNTs to go on with when a stored context is taken up again: those stored with it, or those on record where they are higher.
   * @returns null when the uplink COUNTs of this key have run out: the context must not be used. TS 24.301 4.4.3.5
   */
  resume(kasme: Uint8Array, stored: ResumedCounts): ResumedCounts | null {
    const record = this.#of(kasme);
    const uplink = Math.max(stored.uplink, record?.uplink ?? 0);
    const downlink = Math.max(stored.downlink, record?.downlink ?? 0);
    return uplink < COUNT_LIMIT ? { uplink, downlink } : null;
  }

  /**
   * Gives back the rest of the reservation, when the exact COUNTs have been stored with the context (at a proper power off): the next
   * life may go on with them. Call it after that store, never before.
   * @param uplink next uplink COUNT, none below which will be used again
   */
  settle(kasme: Uint8Array, uplink: number): void {
    const record = this.#of(kasme);
    if (record !== null && uplink < record.uplink) this.#write({ ...record, uplink });
  }

  #of(kasme: Uint8Array): Record | null {
    return this.#record !== null && sameOctets(this.#record.id, idOf(kasme)) ? this.#record : null;
  }

  #write(record: Record): void {
    this.#store.save(COUNT_SECTION, encode(record));
    this.#record = record;
  }
}

function checkCount(count: number): void {
  if (!Number.isInteger(count) || count < 0 || count >= COUNT_LIMIT) throw new RangeError("a NAS COUNT has 24 bits");
}
