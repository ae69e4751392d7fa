// Words and runs of octets as the algorithms take them.

/** Eight octets, most significant first. */
export function load64be(p: usize): u64 {
  return bswap<u64>(load<u64>(p));
}

/**
 * Adds (exclusive or) `from` to `to`.
 * @param n octets
 */
export function addOctets(to: usize, from: usize, n: u32): void {
  for (; n >= 8; n -= 8) {
    store<u64>(to, load<u64>(to) ^ load<u64>(from));
    to += 8;
    from += 8;
  }
  for (; n != 0; n--) {
    store<u8>(to, load<u8>(to) ^ load<u8>(from));
    to++;
    from++;
  }
}

/**
 * The last bits of a message, left aligned in 64 and followed by zeros. Reads only the octets that hold them.
 * @param bits 0 … 64
 */
export function tail64be(at: usize, bits: u32): u64 {
  if (bits == 0) return 0;
  let value: u64 = 0;
  let shift: u64 = 56;
  for (const end = at + ((bits + 7) >> 3); at < end; at++) {
    value |= <u64>load<u8>(at) << shift;
    shift -= 8;
  }
  return value & (~(<u64>0) << (64 - bits));
}
