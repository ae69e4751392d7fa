// Who the subscriber is and what the card offers: EF IMSI, AD, ACC, UST, HPPLMN, LRPLMNSI. Content that makes no sense reads as null.

/** EF IMSI of 6 to 15 digits, always 9 octets. TS 31.102 4.2.2 */
export function encodeImsi(imsi: string): Uint8Array {
  if (!/^[0-9]{6,15}$/.test(imsi)) throw new RangeError("an IMSI has 6 to 15 decimal digits");
  const digits = Array.from(imsi, Number);
  const octets = new Uint8Array(9).fill(0xff);
  octets[0] = Math.floor(digits.length / 2) + 1;
  octets[1] = (digits[0]! << 4) | (digits.length % 2 === 1 ? 9 : 1);
  for (let i = 1; i < digits.length; i += 2) octets[(i + 3) / 2] = ((digits[i + 1] ?? 15) << 4) | digits[i]!;
  return octets;
}

/** The digits of EF IMSI, or null when the card holds none (length 0, a nibble above 9, a wrong type). */
export function decodeImsi(octets: Uint8Array): string | null {
  const length = octets[0] ?? 0;
  if (length < 4 || length > 8 || octets.length < length + 1 || (octets[1]! & 7) !== 1) return null;
  const odd = (octets[1]! & 8) !== 0;
  const nibbles = Array.from(octets.subarray(1, length + 1))
    .flatMap((octet) => [octet & 15, octet >> 4])
    .slice(1);
  if (!odd && nibbles.pop() !== 15) return null;
  return nibbles.every((n) => n <= 9) ? nibbles.join("") : null;
}

export interface AdministrativeData {
  /** 00 normal, 80 type approval, 01 and 81 the same with specific facilities, 02 maintenance, 04 cell test. */
  readonly operationMode: number;
  /** 2 or 3; null where an old card does not tell. */
  readonly mncLength: 2 | 3 | null;
}

/** EF AD. TS 31.102 4.2.18 */
export function decodeAd(octets: Uint8Array): AdministrativeData | null {
  if (octets.length < 3) return null;
  const mnc = octets.length > 3 ? octets[3]! & 15 : 0;
  return { operationMode: octets[0]!, mncLength: mnc === 2 || mnc === 3 ? mnc : null };
}
export const encodeAd = (ad: AdministrativeData): Uint8Array => Uint8Array.of(ad.operationMode, 0, 0, ad.mncLength ?? 0);

/** The access control classes of EF ACC, 0 to 9 and 11 to 15, ascending. TS 31.102 4.2.15 */
export function decodeAcc(octets: Uint8Array): number[] | null {
  if (octets.length < 2) return null;
  const bits = (octets[0]! << 8) | octets[1]!;
  return Array.from({ length: 16 }, (_, i) => i).filter((i) => i !== 10 && (bits >> i) & 1);
}
/** EF ACC. Class 10 is for emergency calls and never on a card. */
export function encodeAcc(classes: readonly number[]): Uint8Array {
  if (classes.some((c) => !Number.isInteger(c) || c < 0 || c > 15 || c === 10))
    throw new RangeError("classes are 0 to 9 and 11 to 15");
  const bits = classes.reduce((all, c) => all | (1 << c), 0);
  return Uint8Array.of(bits >> 8, bits & 255);
}

/** Whether the service table offers service `n` (1 and up). TS 31.102 4.2.8 */
export const hasService = (ust: Uint8Array, n: number): boolean => (((ust[(n - 1) >> 3] ?? 0) >> ((n - 1) & 7)) & 1) === 1;

/** EF UST offering exactly these services. */
export function encodeUst(services: readonly number[]): Uint8Array {
  const octets = new Uint8Array(Math.ceil(Math.max(8, ...services) / 8));
  for (const n of services) {
    if (!Number.isInteger(n) || n < 1 || n > 2040) throw new RangeError("services are numbered from 1");
    octets[(n - 1) >> 3]! |= 1 << ((n - 1) & 7);
  }
  return octets;
}

/**
 * Minutes between searches for a higher priority PLMN by EF HPPLMN: a multiple of 6, or null for no such searches.
 * Values above 80 (8 hours) count as 8 hours. TS 31.102 4.2.6, TS 22.011 3.2.2.5
 */
export const decodeHpplmn = (octets: Uint8Array): number | null =>
  octets.length === 0 || octets[0] === 0 ? null : Math.min(octets[0]!, 80) * 6;

/** EF LRPLMNSI: at power on the last registered PLMN is tried (true), or the home PLMN (false). TS 31.102 4.2.87 */
export const decodeLrplmnsi = (octets: Uint8Array): boolean => (octets[0]! & 1) === 0;
