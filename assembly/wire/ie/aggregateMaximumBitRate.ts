// APN aggregate maximum bit rate (TS 24.301 9.9.4.2): pairs of octets, downlink before uplink; base, extended, extended-2.

/** LIMIT: octets of value that are looked at. */
const SIZE_MAX: u32 = 6;

/** Whether the value has whole pairs and no reserved rate. `n` ≥ 1 octets at `p`. */
export function checkApnAggregateMaximumBitRate(p: usize, n: u32): bool {
  if (n < 2 || (n < SIZE_MAX && (n & 1) != 0)) return false;
  return load<u8>(p) != 0 && load<u8>(p, 1) != 0;
}
