// Source maps of WebAssembly modules: which place of the core's sources an octet of the module was made from.

/** A place in a source file; lines and columns from 1 on. */
export interface Place {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** The numbers of one segment: base 64, five bits a digit, the lowest bit of the first one being the sign. */
function numbersOf(segment: string): number[] {
  const numbers: number[] = [];
  let value = 0;
  let shift = 0;
  for (const digit of segment) {
    const bits = DIGITS.indexOf(digit);
    value += (bits & 31) * 2 ** shift;
    shift += 5;
    if (bits & 32) continue;
    numbers.push(value % 2 === 1 ? -(value - 1) / 2 : value / 2);
    value = 0;
    shift = 0;
  }
  return numbers;
}

/** Places by octet, in ascending order. */
export class SourceMap {
  readonly #octets: number[] = [];
  readonly #places: Place[] = [];

  /** @param text the JSON of a source map whose columns are octets of the module */
  constructor(text: string) {
    const { sources, mappings } = JSON.parse(text) as { sources: string[]; mappings: string };
    const at = [0, 0, 0, 0];
    for (const segment of mappings.split(",")) {
      for (const [i, number] of numbersOf(segment).entries()) at[i]! += number;
      this.#octets.push(at[0]!);
      this.#places.push({ path: sources[at[1]!]!.replace(/^\.\//, ""), line: at[2]! + 1, column: at[3]! + 1 });
    }
  }

  /** The place that an octet belongs to: that of the last mapping at or before it. */
  placeOf(octet: number): Place | null {
    let [low, high] = [0, this.#octets.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#octets[middle]! <= octet) low = middle + 1;
      else high = middle;
    }
    return this.#places[low - 1] ?? null;
  }

  /** The place that begins exactly there, or null. */
  placeAt(octet: number): Place | null {
    let [low, high] = [0, this.#octets.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#octets[middle]! < octet) low = middle + 1;
      else high = middle;
    }
    return this.#octets[low] === octet ? this.#places[low]! : null;
  }
}
