// BER-TLV objects with one-octet tags, as the card's files hold them. ISO/IEC 8825-1, TS 101 220 7.1.1

/** One object: tag, length in its shortest form, value (at most 65535 octets). */
export function tlv(tag: number, value: Uint8Array): Uint8Array {
  const n = value.length;
  const length = n < 0x80 ? [n] : n < 0x100 ? [0x81, n] : [0x82, n >> 8, n & 255];
  return Uint8Array.of(tag, ...length, ...value);
}

// Length octets at `at`: [value length, octets taken], or null when they are cut off or longer than two octets.
function lengthAt(octets: Uint8Array, at: number): [number, number] | null {
  const first = octets[at];
  if (first === undefined) return null;
  if (first < 0x80) return [first, 1];
  if (first === 0x81 && at + 1 < octets.length) return [octets[at + 1]!, 2];
  if (first === 0x82 && at + 2 < octets.length) return [(octets[at + 1]! << 8) | octets[at + 2]!, 3];
  return null;
}

/** The objects by tag, the first of each; reading ends at padding (tag ff or 00). Null when an object runs past the end. */
export function readTlvs(octets: Uint8Array): Map<number, Uint8Array> | null {
  const objects = new Map<number, Uint8Array>();
  let at = 0;
  while (at < octets.length && octets[at] !== 0xff && octets[at] !== 0) {
    const tag = octets[at]!;
    const length = lengthAt(octets, at + 1);
    if (length === null) return null;
    const start = at + 1 + length[1];
    at = start + length[0];
    if (at > octets.length) return null;
    if (!objects.has(tag)) objects.set(tag, octets.subarray(start, at));
  }
  return objects;
}
