// Octets in linear memory: big endian numbers, copies, comparisons. Everything here trusts its caller for the bounds.

/** Two octets, most significant first (TS 24.301 9.1). */
// @ts-ignore: decorator
@inline
export function load16be(p: usize): u32 {
  return ((<u32>load<u8>(p)) << 8) | <u32>load<u8>(p, 1);
}

/** Four octets, most significant first. */
// @ts-ignore: decorator
@inline
export function load32be(p: usize): u32 {
  return bswap<u32>(load<u32>(p));
}

/** Writes two octets, most significant first. */
// @ts-ignore: decorator
@inline
export function store16be(p: usize, value: u32): void {
  store<u8>(p, <u8>(value >> 8));
  store<u8>(p, <u8>value, 1);
}

/** Writes four octets, most significant first. */
// @ts-ignore: decorator
@inline
export function store32be(p: usize, value: u32): void {
  store<u32>(p, bswap<u32>(value));
}

/** Copies `n` octets; the areas may overlap when `to` lies before `from`. */
export function copyOctets(to: usize, from: usize, n: u32): void {
  for (let i: u32 = 0; i < n; i++) store<u8>(to + i, load<u8>(from + i));
}

/** Sets `n` octets to zero. */
export function clearOctets(p: usize, n: u32): void {
  for (let i: u32 = 0; i < n; i++) store<u8>(p + i, 0);
}

/** Whether two areas of `n` octets are equal. Takes the same time wherever they differ, so that it is fit for secrets. */
export function equalOctets(a: usize, b: usize, n: u32): bool {
  let difference: u32 = 0;
  for (let i: u32 = 0; i < n; i++) difference |= <u32>load<u8>(a + i) ^ <u32>load<u8>(b + i);
  return difference == 0;
}
