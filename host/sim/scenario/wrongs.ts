// What a scenario wants wrong with the next messages of the network.

import type { Outgoing, Tapped } from "../mme/options.ts";
import { altered, protectionOf } from "./altering.ts";
import type { Wrong } from "./language.ts";

interface Pending {
  readonly imsi: string;
  readonly wrong: Wrong;
  left: number;
}

export class Wrongs {
  #pending: Pending[] = [];
  /** Why a message could not be made as it was wanted, or null. */
  problem: Error | null = null;

  add(imsi: string, wrong: Wrong): void {
    this.#pending.push({ imsi, wrong, left: wrong.times ?? 1 });
  }

  /** What becomes of a message. A UE that the MME does not know yet is anybody's. */
  tap({ imsi, message, plain, protection }: Outgoing): Tapped {
    const entry = this.#pending.find((each) => each.wrong.message === message && (imsi === null || imsi === each.imsi));
    if (entry === undefined) return null;
    if (--entry.left === 0) this.#pending = this.#pending.filter((each) => each !== entry);
    const { wrong } = entry;
    if (wrong.drop === true) return "drop";
    try {
      return {
        plain: altered(plain, wrong),
        protection: protectionOf(wrong, protection),
        ...(wrong.delay === undefined ? {} : { delay: wrong.delay }),
      };
    } catch (error) {
      this.problem = error as Error;
      return "drop";
    }
  }
}
