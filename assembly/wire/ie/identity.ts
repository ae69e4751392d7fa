// Mobile identity (TS 24.301 9.9.2.3, coded in TS 24.008 10.5.1.4) and EPS mobile identity (TS 24.301 9.9.3.12).

/** Type of identity, bits 3–1 of the first octet of a mobile identity (TS 24.008 table 10.5.4). */
export const enum IdentityType {
  None = 0,
  Imsi = 1,
  Imei = 2,
  Imeisv = 3,
  Tmsi = 4,
  Tmgi = 5,
}

/** Type of identity, bits 3–1 of the first octet of an EPS mobile identity (TS 24.301 table 9.9.3.12.1). */
export const enum EpsIdentityType {
  Imsi = 1,
  Imei = 3,
  Guti = 6,
}

/** Octets of a GUTI value: type, PLMN (3), MME group (2), MME code (1), M-TMSI (4). */
export const GUTI_SIZE: u32 = 11;
/** LIMIT: longest value that a receiver looks at; what follows is ignored (TS 24.301 9.9.2.3). */
const MOBILE_IDENTITY_MAX: u32 = 9;
const IMSI_DIGITS_MAX: u32 = 15;
const IMEI_DIGITS: u32 = 15;
const IMEISV_DIGITS: u32 = 16;
const TMSI_SIZE: u32 = 5;

const TYPE_MASK: u32 = 7;
const ODD: u32 = 0x08;
const FILLER: u32 = 0x0f;
/** `countDigits`: the digits are not coded as they have to be. */
export const NO_DIGITS: u32 = 0xffffffff;

/** Whether a mobile identity is coded correctly. `n` ≥ 1 octets at `p`. */
// @ts-ignore: decorator
@inline
export function checkMobileIdentity(p: usize, n: u32): bool {
  return (<u32>load<u8>(p) & TYPE_MASK) == IdentityType.Tmsi ? n >= TMSI_SIZE : checkDigitsOrTmgi(p, n);
}

function checkDigitsOrTmgi(p: usize, n: u32): bool {
  const first = <u32>load<u8>(p);
  const size = min(n, MOBILE_IDENTITY_MAX);
  switch (first & TYPE_MASK) {
    case IdentityType.None:
      return true;
    case IdentityType.Imsi:
      return countDigits(p, size) <= IMSI_DIGITS_MAX;
    case IdentityType.Imei:
      return countDigits(p, size) == IMEI_DIGITS;
    case IdentityType.Imeisv:
      return countDigits(p, size) == IMEISV_DIGITS;
    case IdentityType.Tmgi:
      // Service id, then MCC/MNC when bit 5 is set, then the session identity when bit 6 is set.
      return n >= 4 + 3 * ((first >> 4) & 1) + ((first >> 5) & 1);
    default:
      return false;
  }
}

/** Whether an EPS mobile identity is coded correctly. `n` ≥ 1 octets at `p`. */
// @ts-ignore: decorator
@inline
export function checkEpsMobileIdentity(p: usize, n: u32): bool {
  return (<u32>load<u8>(p) & TYPE_MASK) == EpsIdentityType.Guti ? n >= GUTI_SIZE : checkEpsDigits(p, n);
}

function checkEpsDigits(p: usize, n: u32): bool {
  const digits = countDigits(p, min(n, GUTI_SIZE));
  switch (<u32>load<u8>(p) & TYPE_MASK) {
    case EpsIdentityType.Imsi:
      return digits <= IMSI_DIGITS_MAX;
    case EpsIdentityType.Imei:
      return digits == IMEI_DIGITS;
    default:
      return false;
  }
}

/**
 * Number of BCD digits of an identity: the first in bits 8–5 of the first octet, then two an octet, low half first. An even number
 * leaves bits 8–5 of the last octet at 1111.
 * @returns the number, or `NO_DIGITS` where a digit is above 9 or the end mark contradicts the odd/even indication
 */
export function countDigits(p: usize, n: u32): u32 {
  const isOdd = (<u32>load<u8>(p) & ODD) != 0;
  const last: u32 = n * 2 - 1;
  for (let half: u32 = 1; half <= last; half++) {
    const digit = (<u32>load<u8>(p + (half >> 1)) >> ((half & 1) << 2)) & 0x0f;
    if (digit <= 9) continue;
    return half == last && !isOdd && digit == FILLER ? last - 1 : NO_DIGITS;
  }
  return isOdd ? last : NO_DIGITS;
}
