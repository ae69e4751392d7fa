// Supported codec list (TS 24.301 9.9.2.10, coded in TS 24.008 10.5.4.32): units of system identifier, bitmap length, bitmap.

/** Whether every unit fits into the value. `n` octets at `p`. */
export function checkSupportedCodecList(p: usize, n: u32): bool {
  const end = p + n;
  while (p < end) {
    if (end - p < 2) return false;
    p += 2 + <usize>load<u8>(p, 1);
  }
  return p == end;
}
