// The link between UE and MME: delay, loss, duplication, reordering, corruption, non-delivery, all drawn from one seed.

import type { Random } from "./random.ts";
import type { Schedule } from "./schedule.ts";

/** How the link misbehaves; probabilities are 0 … 1 for each PDU. */
export interface LinkOptions {
  /** Least and greatest delay in milliseconds. */
  readonly delay: readonly [least: number, greatest: number];
  /** A PDU is gone and nobody is told. */
  readonly loss: number;
  /** A PDU comes twice. */
  readonly duplication: number;
  /** A PDU takes so much longer that later ones overtake it. */
  readonly reordering: number;
  /** A bit of a PDU is flipped. */
  readonly corruption: number;
  /** A PDU is gone and its sender is told (TS 24.301 6.3.3, 6.3.4: non-delivery at handover). */
  readonly nonDelivery: number;
}

export const PERFECT_LINK: LinkOptions = {
  delay: [10, 10],
  loss: 0,
  duplication: 0,
  reordering: 0,
  corruption: 0,
  nonDelivery: 0,
};

/** What the link did to a PDU besides delaying it. */
export type Mishap = "lost" | "duplicated" | "reordered" | "corrupted" | "not delivered";

/** Extra delay of a PDU that others overtake, as a multiple of the greatest delay. */
const OVERTAKEN = 5;

export class Link {
  readonly #options: LinkOptions;
  readonly #schedule: Schedule;
  readonly #random: Random;
  /** When the last PDU of a direction arrives: without reordering none comes before it. */
  readonly #last = new Map<string, number>();

  constructor(options: LinkOptions, schedule: Schedule, random: Random) {
    this.#options = options;
    this.#schedule = schedule;
    this.#random = random;
  }

  /** Lets something of the radio happen after the least delay, and not before the PDUs of the path that are under way in order. */
  follow(path: string, run: () => void): void {
    const at = Math.max(this.#schedule.now + this.#options.delay[0], this.#last.get(path) ?? 0);
    this.#schedule.after(at - this.#schedule.now, run);
  }

  /** Milliseconds that a PDU takes. */
  #delay(): number {
    const [least, greatest] = this.#options.delay;
    return least + this.#random.below(greatest - least + 1);
  }

  /**
   * Carries a PDU.
   * @param path PDUs of one path keep their order unless the link reorders them
   * @param deliver called for each copy that arrives
   * @param refuse called when the PDU is gone and its sender is told
   * @param tell told of each mishap
   */
  carry(
    path: string,
    pdu: Uint8Array,
    deliver: (pdu: Uint8Array) => void,
    refuse: () => void,
    tell: (mishap: Mishap) => void,
  ): void {
    const { loss, nonDelivery, corruption, duplication } = this.#options;
    if (this.#random.chance(loss)) {
      tell("lost");
      return;
    }
    if (this.#random.chance(nonDelivery)) {
      tell("not delivered");
      this.#schedule.after(this.#delay(), refuse);
      return;
    }
    let octets = pdu;
    if (pdu.length > 0 && this.#random.chance(corruption)) {
      octets = pdu.slice();
      octets[this.#random.below(octets.length)]! ^= 1 << this.#random.below(8);
      tell("corrupted");
    }
    this.#arrive(path, octets, deliver, tell);
    if (this.#random.chance(duplication)) {
      tell("duplicated");
      this.#arrive(path, octets, deliver, tell);
    }
  }

  #arrive(path: string, octets: Uint8Array, deliver: (pdu: Uint8Array) => void, tell: (mishap: Mishap) => void): void {
    const { reordering, delay } = this.#options;
    let at = this.#schedule.now + this.#delay();
    if (this.#random.chance(reordering)) {
      tell("reordered");
      at += delay[1] * OVERTAKEN;
    } else {
      at = Math.max(at, this.#last.get(path) ?? 0);
      this.#last.set(path, at);
    }
    this.#schedule.after(at - this.#schedule.now, () => deliver(octets));
  }
}
