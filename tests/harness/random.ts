// A small seeded generator, so that a failing run can be repeated.

/** xorshift32 (Marsaglia 2003). */
export class Random {
  private state: number;

  /** @param seed not 0 */
  constructor(seed: number) {
    this.state = seed >>> 0 || 1;
  }

  /** 0 … 2^32 − 1. */
  next(): number {
    let x = this.state;
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    this.state = x >>> 0;
    return this.state;
  }

  /** 0 … n − 1. */
  below(n: number): number {
    return this.next() % n;
  }

  /** `n` octets. */
  octets(n: number): Uint8Array {
    return Uint8Array.from({ length: n }, () => this.next() >>> 24);
  }
}
