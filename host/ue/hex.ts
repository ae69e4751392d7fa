// Hexadecimal text ↔ octets, in the form the command line promises: lower case out; upper case, spaces, colons and 0x also in.

/** Lower-case hexadecimal text of `octets`, two characters an octet, without separators. */
export const toHex = (octets: Uint8Array): string => Buffer.from(octets.buffer, octets.byteOffset, octets.length).toString("hex");

/**
 * Octets of a hexadecimal text: either case; spaces, colons and a leading 0x are skipped.
 * @returns a fresh array, or null when the text holds anything else or half an octet.
 */
export function parseHex(text: string): Uint8Array | null {
  const digits = text.replace(/^\s*0x/i, "").replace(/[\s:]/g, "");
  if (digits.length % 2 !== 0 || !/^[0-9a-f]*$/i.test(digits)) return null;
  return new Uint8Array(Buffer.from(digits, "hex"));
}

/** As {@link parseHex}, for text that the program itself wrote. Throws a RangeError on anything that is no hexadecimal text. */
export function fromHex(text: string): Uint8Array {
  const octets = parseHex(text);
  if (octets === null) throw new RangeError("not hexadecimal text");
  return octets;
}

/** True when both hold the same octets. Not meant for secrets of a peer: it stops at the first difference. */
export const sameOctets = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((octet, i) => octet === b[i]);
