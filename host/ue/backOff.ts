// The section Esm of storage: T3396 of each APN that runs, TS 24.301 6.3.5. The core writes the seconds of the start; storage keeps what
// is left at the time of writing, so that time goes on while the power is off.
import { decodeApn } from "./apn.ts";

/** Octets before the APN: u8 place, u32 seconds, u8 bit 0 low priority, u8 length of the APN. */
const HEAD = 7;

/** One running T3396. */
export interface BackOffEntry {
  /** Place of the back-off in the core: the instance of its timer. */
  readonly slot: number;
  readonly seconds: number;
  /** Text; "" for requests without an APN. */
  readonly apn: string;
  /** Octets of the whole entry. */
  readonly octets: Uint8Array;
}

/** The entries of a section; what is cut off at its end is left out. */
export function backOffEntries(section: Uint8Array): BackOffEntry[] {
  const view = new DataView(section.buffer, section.byteOffset, section.byteLength);
  const entries: BackOffEntry[] = [];
  for (let at = 0; at + HEAD <= section.length; ) {
    const end = at + HEAD + section[at + 6]!;
    if (end > section.length) break;
    const octets = section.slice(at, end);
    entries.push({ slot: section[at]!, seconds: view.getUint32(at + 1, true), apn: decodeApn(octets.subarray(HEAD)), octets });
    at = end;
  }
  return entries;
}

/**
 * The section with other seconds.
 * @param left seconds of the timer in a place, or null when it does not run any more: the entry is left out
 */
export function withSecondsLeft(section: Uint8Array, left: (entry: BackOffEntry) => number | null): Uint8Array {
  const parts = backOffEntries(section).flatMap((entry) => {
    const seconds = left(entry);
    if (seconds === null) return [];
    new DataView(entry.octets.buffer).setUint32(1, seconds, true);
    return [entry.octets];
  });
  return new Uint8Array(Buffer.concat(parts));
}
