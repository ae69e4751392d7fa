// Sequence numbers on the card, TS 33.102 annex C: SQN = SEQ ‖ IND, and an array with the highest SEQ accepted for each IND.
//
// CHOICE (TS 33.102 C.3 leaves the profile to the operator): SQN as in C.1.1.1 with an index IND of 5 bits, an array of 32
// entries (C.2.2) and Δ = 2^28 (C.2.1), which serves all three profiles of C.3: not time-based, partly and entirely time-based.
// The age limit L is off unless told. With an index of 0 bits the array is one counter, for an AuC that has no index.

/** LIMIT: Δ of TS 33.102 C.3: the highest SEQ never grows by more in one step, so that nobody can wear the numbers out. */
export const DEFAULT_DELTA = 2 ** 28;
const SQN_LIMIT = 2 ** 48;

export interface SequenceOptions {
  /** Bits of SQN that are IND, 0 to 8. */
  readonly indLength?: number;
  /** Δ: largest step of SEQ above the highest accepted one. */
  readonly delta?: number | null;
  /** L: how far SEQ may lie below the highest accepted one; null for any distance. */
  readonly ageLimit?: number | null;
}

/** What is kept over power off: the array of SEQ, index IND. */
export interface SequenceState {
  readonly indLength: number;
  readonly seq: readonly number[];
}

/** The sequence numbers that a USIM has accepted. */
export class SequenceNumbers {
  readonly #size: number;
  readonly #indLength: number;
  readonly #delta: number;
  readonly #ageLimit: number | null;
  readonly #seq: number[];

  /**
   * @param sqn SQN_MS, 0 to 2^48 − 1: this number and all below it count as used, all above as fresh. So an entry with an index up
   *   to that of `sqn` holds its SEQ, a later one the SEQ before; an entry of −1 has had nothing yet.
   */
  constructor(sqn: number, options: SequenceOptions = {}) {
    this.#indLength = options.indLength ?? 5;
    if (!Number.isInteger(this.#indLength) || this.#indLength < 0 || this.#indLength > 8)
      throw new RangeError("IND has 0 to 8 bits");
    if (!Number.isInteger(sqn) || sqn < 0 || sqn >= SQN_LIMIT) throw new RangeError("SQN has 48 bits");
    this.#size = 2 ** this.#indLength;
    this.#delta = options.delta ?? DEFAULT_DELTA;
    this.#ageLimit = options.ageLimit ?? null;
    const seq = Math.floor(sqn / this.#size);
    const ind = sqn % this.#size;
    this.#seq = Array.from({ length: this.#size }, (_, i) => (i <= ind ? seq : seq - 1));
  }

  /** SQN_MS: the highest sequence number accepted so far. TS 33.102 6.3.3, C.2.2 */
  get highest(): number {
    return this.#seq.reduce((best, seq, ind) => Math.max(best, seq * this.#size + ind), 0);
  }

  /**
   * Whether `sqn` is acceptable, without taking it. TS 33.102 C.2
   * @param sqn 0 to 2^48 − 1
   */
  isFresh(sqn: number): boolean {
    const seq = Math.floor(sqn / this.#size);
    const highest = Math.floor(this.highest / this.#size);
    // TS 33.102 C.2.1: no arbitrary jumps. CHOICE: a card that has accepted nothing yet takes its first number wherever it lies,
    // since nothing is known that a jump could be measured from.
    if (highest > 0 && seq - highest > this.#delta) return false;
    // TS 33.102 C.2.2: with an age limit, a number that lies too far back is refused even where its index would allow it.
    if (this.#ageLimit !== null && highest - seq > this.#ageLimit) return false;
    // TS 33.102 C.2.2: greater than the highest accepted one with the same index.
    return seq > this.#seq[sqn % this.#size]!;
  }

  /** Takes `sqn`: from now on it and all before it with its index are used. Call only after {@link isFresh}. */
  accept(sqn: number): void {
    this.#seq[sqn % this.#size] = Math.floor(sqn / this.#size);
  }

  /** What has to survive power off. */
  snapshot(): SequenceState {
    return { indLength: this.#indLength, seq: [...this.#seq] };
  }

  /** Takes back what {@link snapshot} gave. Throws a RangeError when it is not of this array's size or not made of sequence numbers. */
  restore(state: SequenceState): void {
    const fits = state.indLength === this.#indLength && state.seq.length === this.#size;
    const sound = state.seq.every((s) => Number.isInteger(s) && s >= -1 && s < SQN_LIMIT / this.#size);
    if (!fits || !sound) throw new RangeError("these are not the sequence numbers of this card");
    state.seq.forEach((s, i) => {
      this.#seq[i] = s;
    });
  }
}
