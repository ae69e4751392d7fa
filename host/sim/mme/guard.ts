// A timer of the network that guards a message: it is sent again on each expiry, until the count of its table row is used up
// (TS 24.301 10.2.2, 10.3.2).

import type { TimerSpec } from "../../spec/types.ts";
import type { Due } from "../schedule.ts";

/** What a guard needs of the MME. */
export interface GuardHost {
  after(delay: number, run: () => void): Due;
  /** Seconds of a timer of the network. */
  seconds(spec: TimerSpec): number;
  timer(spec: TimerSpec, what: "start" | "stop" | "expired", instance: number | null): void;
}

/** What happens on expiry. */
export interface GuardPlan {
  readonly spec: TimerSpec;
  /** EBI or PTI where the timer exists once for each. */
  readonly instance?: number;
  /** Expiries on which the message is sent again; that of the table unless told. */
  readonly retransmissions?: number;
  resend(): void;
  giveUp(): void;
}

/** A running guard. */
export class Guard {
  readonly #host: GuardHost;
  readonly #plan: GuardPlan;
  #due: Due | null = null;
  #expiries = 0;

  constructor(host: GuardHost, plan: GuardPlan) {
    this.#host = host;
    this.#plan = plan;
    this.#start();
  }

  get name(): string {
    return this.#plan.spec.name;
  }

  get isRunning(): boolean {
    return this.#due !== null;
  }

  /** Starts the time anew; how often it ran out is kept. */
  restart(): void {
    this.#due?.cancel();
    this.#start();
  }

  stop(): void {
    if (this.#due === null) return;
    this.#due.cancel();
    this.#due = null;
    this.#host.timer(this.#plan.spec, "stop", this.#plan.instance ?? null);
  }

  #start(): void {
    this.#due = this.#host.after(1000 * this.#host.seconds(this.#plan.spec), () => this.#expired());
    this.#host.timer(this.#plan.spec, "start", this.#plan.instance ?? null);
  }

  #expired(): void {
    const { spec, retransmissions = spec.retransmissions ?? 0 } = this.#plan;
    this.#due = null;
    this.#host.timer(spec, "expired", this.#plan.instance ?? null);
    if (this.#expiries++ >= retransmissions) {
      this.#plan.giveUp();
      return;
    }
    this.#start();
    this.#plan.resend();
  }
}
