// Emergency number list (TS 24.301 9.9.3.37, coded in TS 24.008 10.5.3.13) and extended emergency number list (9.9.3.37A).

/** LIMIT: octets of value that are looked at in the plain list (TS 24.008 10.5.3.13). */
const VALUE_MAX: u32 = 48;

/** Whether each entry has a category and at least one octet of digits, and fits. `n` ≥ 1 octets at `p`. */
export function checkEmergencyNumberList(p: usize, n: u32): bool {
  const end = p + min(n, VALUE_MAX);
  while (p < end) {
    const entry = <u32>load<u8>(p);
    if (entry < 2 || entry >= <u32>(end - p)) return false;
    p += 1 + entry;
  }
  return true;
}

/** Whether each number is followed by its sub-services field, and both fit. `n` ≥ 1 octets at `p`. */
export function checkExtendedEmergencyNumberList(p: usize, n: u32): bool {
  const end = p + n;
  p++;
  while (p < end) {
    const number = <u32>load<u8>(p);
    // CHOICE: a number without digits is an error.
    if (number == 0 || number + 1 >= <u32>(end - p)) return false;
    p += 1 + number;
    const subServices = <u32>load<u8>(p);
    if (subServices >= <u32>(end - p)) return false;
    p += 1 + subServices;
  }
  return true;
}
