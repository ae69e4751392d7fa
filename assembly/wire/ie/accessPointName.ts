// Access point name (TS 24.301 9.9.4.1, coded in TS 24.008 10.5.6.1 and TS 23.003 9.1): labels, each behind its length.

/** LIMIT: octets of value that are looked at (TS 24.008 10.5.6.1). */
const VALUE_MAX: u32 = 100;
/** LIMIT: longest label (TS 23.003 9.1, after RFC 1035). */
const LABEL_MAX: u32 = 63;

/** Whether the value is a sequence of whole labels of 1 to 63 octets. `n` ≥ 1 octets at `p`. */
export function checkAccessPointName(p: usize, n: u32): bool {
  const end = p + min(n, VALUE_MAX);
  do {
    const label = <u32>load<u8>(p);
    // CHOICE: an empty label is an error; a name has no closing zero octet.
    if (label - 1 >= LABEL_MAX) return false;
    p += 1 + label;
  } while (p < end);
  return p == end;
}
