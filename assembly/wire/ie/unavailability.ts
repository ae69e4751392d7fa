// Unavailability information (TS 24.301 9.9.3.69) and unavailability configuration (9.9.3.70): flags, then three octets for each.

/** Octets of duration and of start, each present when its flag is set. */
const FIELD_SIZE: u32 = 3;

/** Whether the octets that the two flags announce are there. `n` ≥ 1 octets at `p`; the flags stand from bit `shift` on. */
export function checkUnavailability(p: usize, n: u32, shift: u32): bool {
  const flags = <u32>load<u8>(p) >> shift;
  return n >= 1 + FIELD_SIZE * ((flags & 1) + ((flags >> 1) & 1));
}
