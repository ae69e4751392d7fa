// The value of an information element: octets ↔ JSON, whatever the octets.

import type { MessageRow } from "../generated/messages.ts";
import { toHex } from "../ue/hex.ts";
import { rawOctets } from "./described.ts";
import { CodecError, Unreadable } from "./error.ts";
import { sameOctets } from "./octets.ts";
import type { DecodedPdu, Json } from "./pdu.ts";
import { VALUE_CODECS } from "./registry.ts";
import { halfOf } from "./rows.ts";
import type { ValueCodec, ValueContext } from "./value.ts";

function codecOf({ type }: MessageRow): ValueCodec {
  return VALUE_CODECS.get(type)!;
}

/**
 * The value of a row's information element.
 * @param octets the value; of a half octet one octet, 0 … 15
 * @returns `{"hex": …}` where the octets cannot be read, or not without loss
 */
export function decodeValue(row: MessageRow, octets: Uint8Array, context: ValueContext): Json | DecodedPdu {
  try {
    const value = codecOf(row).decode(octets, context);
    if (sameOctets(codecOf(row).encode(value as Json, row.name, context), octets)) return value;
  } catch (error) {
    if (!(error instanceof Unreadable || error instanceof CodecError)) throw error;
  }
  return { hex: toHex(octets) };
}

/**
 * The octets of a value; of a half octet one octet, 0 … 15.
 * @throws {CodecError} when the value does not fit the type or the length of the row's format
 */
export function encodeValue(row: MessageRow, value: Json, path: string, context: ValueContext): Uint8Array {
  const raw = rawOctets(value, path);
  const octets = raw ?? codecOf(row).encode(value, path, context);
  const longest = row.format === "LV" || row.format === "TLV" ? 0xff : 0xffff;
  const isFixed = row.format === "V" || row.format === "TV";
  if (halfOf(row) !== undefined && (octets.length !== 1 || octets[0]! > 15))
    throw new CodecError(path, "does not fit half an octet");
  if (isFixed && octets.length !== row.min) throw new CodecError(path, `${octets.length} octets; the format has ${row.min}`);
  if (octets.length > longest) throw new CodecError(path, `${octets.length} octets; the format has ${longest} at most`);
  // Octets given in hex may be too few: that is how a wrong message is made.
  if (raw === undefined && octets.length < row.min)
    throw new CodecError(path, `${octets.length} octets; ${row.min} at least are needed`);
  return octets;
}
