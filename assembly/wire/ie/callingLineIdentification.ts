// CLI (TS 24.301 9.9.3.38, coded as the calling party BCD number of TS 24.008 10.5.4.9).

/** Bit 8 of the first octet: no octet 1a (presentation and screening) follows. */
const EXT: u32 = 0x80;
const PRESENTATION_RESERVED: u32 = 3;

/** Whether octet 1a is there where it is announced and has a known presentation indicator. `n` ≥ 1 octets at `p`. */
export function checkCallingLineIdentification(p: usize, n: u32): bool {
  if ((<u32>load<u8>(p) & EXT) != 0) return true;
  return n >= 2 && ((<u32>load<u8>(p, 1) >> 5) & 3) != PRESENTATION_RESERVED;
}
