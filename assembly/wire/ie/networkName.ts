// Network name (TS 24.301 9.9.3.24, coded in TS 24.008 10.5.3.5a).

/** Coding scheme, bits 7–5 of the first octet. */
export const enum NameCoding {
  Gsm7Bit = 0,
  Ucs2 = 1,
}

/** Whether the coding scheme is known and the text has whole characters. `n` ≥ 1 octets at `p`. */
export function checkNetworkName(p: usize, n: u32): bool {
  const coding = (<u32>load<u8>(p) >> 4) & 7;
  // CHOICE: UCS2 text of an odd number of octets is an error.
  return coding == NameCoding.Gsm7Bit || (coding == NameCoding.Ucs2 && (n & 1) != 0);
}
