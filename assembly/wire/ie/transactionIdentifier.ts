// Transaction identifier (TS 24.301 9.9.4.17, coded in TS 24.008 10.5.6.7): one octet, or two when the TI value says 7.

const TIO_EXTENDED: u32 = 7;
const EXT: u32 = 0x80;

/** Whether the second octet is there where it is announced. `n` ≥ 1 octets at `p`. */
export function checkTransactionIdentifier(p: usize, n: u32): bool {
  if (((<u32>load<u8>(p) >> 4) & 7) != TIO_EXTENDED) return true;
  return n >= 2 && (<u32>load<u8>(p, 1) & EXT) != 0;
}
