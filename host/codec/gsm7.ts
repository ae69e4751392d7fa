// GSM 7 bit default alphabet (TS 23.038 6.2.1), packed eight characters to seven octets (6.1.2.1.1).

import { Unreadable } from "./error.ts";

const ALPHABET =
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
const ESCAPE = 0x1b;
/** Characters behind the escape. */
const EXTENSION: ReadonlyMap<number, string> = new Map([
  [0x0a, "\f"],
  [0x14, "^"],
  [0x28, "{"],
  [0x29, "}"],
  [0x2f, "\\"],
  [0x3c, "["],
  [0x3d, "~"],
  [0x3e, "]"],
  [0x40, "|"],
  [0x65, "€"],
]);
const SEPTETS: ReadonlyMap<string, readonly number[]> = new Map<string, readonly number[]>([
  ...Array.from(ALPHABET, (sign, code) => [sign, [code]] as const).filter(([sign]) => sign !== "\u001b"),
  ...[...EXTENSION].map(([code, sign]) => [sign, [ESCAPE, code]] as const),
]);

/** Septets of packed octets. */
export function unpackSeptets(octets: Uint8Array, count: number): number[] {
  return Array.from({ length: count }, (_, i) => {
    const bit = 7 * i;
    const pair = (octets[bit >> 3] ?? 0) | ((octets[(bit >> 3) + 1] ?? 0) << 8);
    return (pair >> (bit & 7)) & 0x7f;
  });
}

/** Octets of septets; the bits behind the last one are 0. */
export function packSeptets(septets: readonly number[]): Uint8Array {
  const octets = new Uint8Array(Math.ceil((7 * septets.length) / 8));
  septets.forEach((septet, i) => {
    const bit = 7 * i;
    const pair = septet << (bit & 7);
    octets[bit >> 3]! |= pair & 255;
    if (pair > 255) octets[(bit >> 3) + 1]! |= pair >> 8;
  });
  return octets;
}

/** @throws {Unreadable} when an escape has no meaning */
export function textOfSeptets(septets: readonly number[]): string {
  let text = "";
  for (let i = 0; i < septets.length; i++) {
    const sign = septets[i] === ESCAPE ? EXTENSION.get(septets[++i] ?? ESCAPE) : ALPHABET[septets[i]!];
    if (sign === undefined) throw new Unreadable("no character of the extension table");
    text += sign;
  }
  return text;
}

/** The septets of a text; undefined when the alphabet lacks a character. */
export function septetsOfText(text: string): number[] | undefined {
  const septets = Array.from(text, (sign) => SEPTETS.get(sign));
  return septets.includes(undefined) ? undefined : septets.flatMap((codes) => codes!);
}
