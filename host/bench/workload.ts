// What is decoded in a measurement: plain downlink PDUs, packed into lists that fit the module's receive region.

import { readCapture } from "../capture/read.ts";
import type { NasCodec } from "../codec/codec.ts";

/** PDUs to measure with. */
export interface Workload {
  readonly pdus: readonly Uint8Array[];
  /** Of all PDUs. */
  readonly octets: number;
}

/**
 * Plain messages for a UE out of any input that `uenas decode` reads.
 * @param message only these, by the specification's name; undefined: all
 */
export async function readWorkload(
  pieces: AsyncIterable<Uint8Array>,
  codec: NasCodec,
  message: string | undefined,
): Promise<Workload> {
  const pdus: Uint8Array[] = [];
  for await (const items of readCapture(pieces)) {
    for (const item of items) {
      if (item.kind !== "pdu" || item.direction === "uplink") continue;
      const pdu = codec.decode(item.octets, "downlink");
      if (pdu.message === null || pdu.security !== null) continue;
      if (message === undefined || pdu.message === message) pdus.push(item.octets.slice());
    }
  }
  return { pdus, octets: pdus.reduce((sum, { length }) => sum + length, 0) };
}

/** Octets in front of each PDU of a list, and of the end of one. */
const LENGTH = 2;

/** A list of PDUs as the module takes it. */
export interface PduList {
  readonly list: Uint8Array;
  /** PDUs in it. */
  readonly count: number;
}

/**
 * Packs PDUs into lists: each PDU behind its length, 16 bits little endian; a length 0 ends the list.
 * @param size octets of the longest list
 */
export function packLists(pdus: readonly Uint8Array[], size: number): PduList[] {
  const lists: PduList[] = [];
  let parts: Uint8Array[] = [];
  let length = LENGTH;
  const close = (): void => {
    if (parts.length > 0) lists.push({ list: Buffer.concat([...parts, new Uint8Array(LENGTH)]), count: parts.length / 2 });
    parts = [];
    length = LENGTH;
  };
  for (const pdu of pdus) {
    if (length + LENGTH + pdu.length > size) close();
    parts.push(Uint8Array.of(pdu.length & 0xff, pdu.length >> 8), pdu);
    length += LENGTH + pdu.length;
  }
  close();
  return lists;
}
