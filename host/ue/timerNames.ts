// Timers as people know them: by name, and where several run side by side by PTI, EBI or APN.

import type { CoreAction } from "../core.ts";
import { StoreSection } from "../generated/abi.ts";
import { TIMER_NAMES, Timer } from "../generated/names.ts";
import { backOffEntries } from "./backOff.ts";

/** A timer's name and what tells it from others of that name; null for a timer that exists once. */
export interface TimerLabel {
  readonly timer: string;
  readonly instance: number | string | null;
}

/** Timers that run side by side; the core numbers them by PTI, by EBI, or by the place of a back-off. */
const SEVERAL: ReadonlySet<number> = new Set([
  Timer.T3480,
  Timer.T3481,
  Timer.T3482,
  Timer.T3492,
  Timer.T3493,
  Timer.T3396,
  Timer.BackOff,
  Timer.RateControl,
]);

/** Labels of timers. What place of a back-off belongs to which APN is learnt from what the core stores. */
export class TimerNames {
  #apns = new Map<number, string>();

  /** Looks through what the core left to do, before it is done. */
  learn(actions: readonly CoreAction[]): void {
    for (const action of actions) {
      if (action.kind !== "store" || action.section !== StoreSection.Esm) continue;
      for (const { slot, apn } of backOffEntries(action.octets)) this.#apns.set(slot, apn);
    }
  }

  label(id: number, instance: number): TimerLabel {
    const timer = TIMER_NAMES.get(id) ?? `timer ${id}`;
    if (!SEVERAL.has(id)) return { timer, instance: null };
    return { timer, instance: id === Timer.T3396 ? (this.#apns.get(instance) ?? instance) : instance };
  }

  /** "T3412", "T3482/7", "T3396/internet". */
  text(id: number, instance: number): string {
    const label = this.label(id, instance);
    return label.instance === null ? label.timer : `${label.timer}/${label.instance}`;
  }

  /** APN by place, for a snapshot. */
  snapshot(): [number, string][] {
    return [...this.#apns];
  }
  restore(apns: readonly (readonly [number, string])[]): void {
    this.#apns = new Map(apns);
  }
}
