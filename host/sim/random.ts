// Seeded pseudo-random numbers of the simulation: the same seed, the same run, on every machine.

/** SplitMix32: any seed will do, also 0. */
export class Random {
  #state: number;

  /** @param seed 32 bits */
  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** 0 … 2^32 − 1. */
  next(): number {
    this.#state = (this.#state + 0x9e3779b9) >>> 0;
    let z = this.#state;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return (z ^ (z >>> 15)) >>> 0;
  }

  /** 0 … n − 1, n up to 2^32. */
  below(n: number): number {
    return Math.floor((this.next() / 2 ** 32) * n);
  }

  /** True with a probability of 0 … 1. */
  chance(probability: number): boolean {
    return this.next() < probability * 2 ** 32;
  }

  octets(n: number): Uint8Array {
    return Uint8Array.from({ length: n }, () => this.next() >>> 24);
  }

  /** A generator of its own for one part of the simulation, so that what one part draws does not shift another. */
  fork(): Random {
    return new Random(this.next());
  }
}
