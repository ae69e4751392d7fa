// The UE's timers on the schedule of the simulation, so that UE, link and MME share one time.

import type { ExpiryListener, RunningTimer, TimerService } from "../ue/timers.ts";
import type { Due, Schedule } from "./schedule.ts";

interface Running {
  readonly id: number;
  readonly instance: number;
  readonly generation: number;
  readonly at: number;
  readonly due: Due;
}

/** A timer service whose time is a schedule's. */
export class ScheduledTimers implements TimerService {
  readonly #schedule: Schedule;
  readonly #expired: ExpiryListener;
  readonly #running = new Map<string, Running>();

  constructor(schedule: Schedule, expired: ExpiryListener) {
    this.#schedule = schedule;
    this.#expired = expired;
  }

  start(id: number, instance: number, seconds: number, generation: number): void {
    this.stop(id, instance);
    const key = `${id} ${instance}`;
    const due = this.#schedule.after(seconds * 1000, () => {
      this.#running.delete(key);
      this.#expired(id, instance, generation);
    });
    this.#running.set(key, { id, instance, generation, at: this.#schedule.now + seconds * 1000, due });
  }

  stop(id: number, instance: number): void {
    const key = `${id} ${instance}`;
    this.#running.get(key)?.due.cancel();
    this.#running.delete(key);
  }

  now(): number {
    return this.#schedule.now;
  }

  running(): RunningTimer[] {
    return [...this.#running.values()]
      .sort((a, b) => a.at - b.at)
      .map(({ id, instance, generation, at }) => ({ id, instance, generation, remaining: Math.max(0, at - this.#schedule.now) }));
  }
}
