// GF(2^8) for the S-boxes of the network's own ciphers.

/** Product of two elements modulo a polynomial of degree 8 (with its leading bit). */
export function multiply(a: number, b: number, polynomial: number): number {
  let product = 0;
  for (let factor = a, rest = b; rest !== 0; rest >>= 1) {
    if (rest & 1) product ^= factor;
    factor <<= 1;
    if (factor & 0x100) factor ^= polynomial;
  }
  return product;
}

/** The element to the power n, n from 0 on. */
export function power(a: number, n: number, polynomial: number): number {
  let result = 1;
  for (let i = 0; i < n; i++) result = multiply(result, a, polynomial);
  return result;
}

/** Multiplicative inverse; that of 0 is 0. */
export const inverse = (a: number, polynomial: number): number => power(a, 254, polynomial);
