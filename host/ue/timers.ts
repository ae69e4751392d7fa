// Timers: the core starts and stops them by id, instance and generation; a service here counts the time and tells expiries.
// Two services: virtual time, which moves only when told, and real time, which keeps pace with the machine's clocks.
// Milliseconds are whole numbers; the longest timer, T3412 extended with 31 × 320 h, is 3.6 × 10^10 of them.

/** Where a service tells an expiry: to the core, quoting the generation of the start. */
export type ExpiryListener = (id: number, instance: number, generation: number) => void;

export interface RunningTimer {
  readonly id: number;
  readonly instance: number;
  readonly generation: number;
  /** Milliseconds until the expiry, 0 and up. */
  readonly remaining: number;
}

export interface TimerService {
  /**
   * Starts a timer; one with the same id and instance that runs is restarted.
   * @param id timer id, as in the generated table of timers
   * @param instance PTI, EBI or number of an APN where several run side by side; else 0
   * @param seconds whole seconds, 0 and up; 0 expires as soon as the time is looked at
   * @param generation given back at expiry
   */
  start(id: number, instance: number, seconds: number, generation: number): void;
  /** Stops a timer; one that does not run is left alone. */
  stop(id: number, instance: number): void;
  /** Milliseconds of this service's time, from 0. It never goes back. */
  now(): number;
  /** All running timers in the order of their expiry. */
  running(): RunningTimer[];
}

interface Entry {
  readonly id: number;
  readonly instance: number;
  readonly generation: number;
  /** When it is due, in the service's milliseconds. */
  readonly due: number;
  /** Order of the starts: of two that are due together the one started first expires first. */
  readonly order: number;
}

/** LIMIT: 31 × 320 h, the longest value of the GPRS timer 3 IE, TS 24.008 10.5.7.4a. */
export const LONGEST_SECONDS = 31 * 320 * 3600;

/** Timers by due time, then by order of start. Few run at a time, so a plain search is the fastest. */
class Agenda {
  #entries: Entry[] = [];
  #order = 0;

  put(now: number, id: number, instance: number, seconds: number, generation: number): void {
    if (!Number.isInteger(seconds) || seconds < 0 || seconds > LONGEST_SECONDS) {
      throw new RangeError(`a timer runs for whole seconds, 0 to ${LONGEST_SECONDS}, not ${seconds}`);
    }
    this.drop(id, instance);
    this.#entries.push({ id, instance, generation, due: now + seconds * 1000, order: this.#order++ });
  }

  drop(id: number, instance: number): void {
    this.#entries = this.#entries.filter((e) => e.id !== id || e.instance !== instance);
  }

  /** The entry that is due first, or null. */
  first(): Entry | null {
    return this.#entries.reduce<Entry | null>((best, e) => (best === null || before(e, best) ? e : best), null);
  }

  running(now: number): RunningTimer[] {
    return this.#entries
      .toSorted((a, b) => (before(a, b) ? -1 : 1))
      .map(({ id, instance, generation, due }) => ({ id, instance, generation, remaining: Math.max(0, due - now) }));
  }

  /** Replaces everything by these timers, due from `now` on, in this order. */
  load(now: number, timers: readonly RunningTimer[]): void {
    this.#entries = timers.map(({ id, instance, generation, remaining }) => ({
      id,
      instance,
      generation,
      due: now + remaining,
      order: this.#order++,
    }));
  }
}

const before = (a: Entry, b: Entry): boolean => a.due < b.due || (a.due === b.due && a.order < b.order);

/** What a virtual clock is at one moment: enough to go on from. */
export interface TimerSnapshot {
  readonly now: number;
  readonly timers: readonly RunningTimer[];
}

/** LIMIT: expiries at one instant before the loop is called endless: a zero timer that restarts itself would never let time go on. */
const MOST_AT_ONCE = 10_000;

/** Virtual time: starts at 0 and moves only by {@link VirtualTimers.advance}. */
export class VirtualTimers implements TimerService {
  readonly #agenda = new Agenda();
  readonly #expired: ExpiryListener;
  #now = 0;
  #advancing = false;

  /** @param expired called at every expiry, with {@link now} at the instant that the timer was due */
  constructor(expired: ExpiryListener) {
    this.#expired = expired;
  }

  start(id: number, instance: number, seconds: number, generation: number): void {
    this.#agenda.put(this.#now, id, instance, seconds, generation);
  }
  stop(id: number, instance: number): void {
    this.#agenda.drop(id, instance);
  }
  now(): number {
    return this.#now;
  }
  running(): RunningTimer[] {
    return this.#agenda.running(this.#now);
  }

  /**
   * Moves time on by `milliseconds`, 0 and up, and expires what is due up to and including the end, in order of due time, then of
   * start; also what an expiry has started. Throws a RangeError for no whole number, an Error when called from an expiry or when
   * expiries at one instant do not end. If an expiry throws, time stands at its instant and the other timers still run.
   */
  advance(milliseconds: number): void {
    if (!Number.isSafeInteger(milliseconds) || milliseconds < 0)
      throw new RangeError("time moves on by whole milliseconds, 0 and up");
    if (this.#advancing) throw new Error("time is moving on already");
    const end = this.#now + milliseconds;
    this.#advancing = true;
    try {
      this.#expireUntil(end);
      this.#now = end;
    } finally {
      this.#advancing = false;
    }
  }

  #expireUntil(end: number): void {
    let atOnce = 0;
    for (let next = this.#agenda.first(); next !== null && next.due <= end; next = this.#agenda.first()) {
      atOnce = next.due > this.#now ? 0 : atOnce + 1;
      if (atOnce > MOST_AT_ONCE) throw new Error(`timer ${next.id} expires again and again at one instant`);
      this.#now = Math.max(this.#now, next.due);
      this.#agenda.drop(next.id, next.instance);
      this.#expired(next.id, next.instance, next.generation);
    }
  }

  snapshot(): TimerSnapshot {
    return { now: this.#now, timers: this.running() };
  }
  /** Goes back (or on) to a {@link snapshot}: its time and its timers replace what is here. */
  restore(snapshot: TimerSnapshot): void {
    this.#now = snapshot.now;
    this.#agenda.load(snapshot.now, snapshot.timers);
  }
}

/** The machine's clocks, as far as a real-time service needs them. */
export interface Clock {
  /** Milliseconds that only go forward, at an even pace; they may stand still while the machine sleeps. */
  monotonic(): number;
  /** Milliseconds of the day's clock: they go on while the machine sleeps, and jump when somebody sets the clock. */
  wall(): number;
  /** Calls back after `milliseconds` (at most 2^31 − 1) by the monotonic clock; the function that comes back cancels it. */
  wake(milliseconds: number, callback: () => void): () => void;
}

/** The clocks of this process. */
export const systemClock: Clock = {
  monotonic: () => Number(process.hrtime.bigint() / 1_000_000n),
  wall: () => Date.now(),
  wake: (milliseconds, callback) => {
    const handle = setTimeout(callback, milliseconds);
    return () => clearTimeout(handle);
  },
};

/** LIMIT: the longest delay that setTimeout takes; longer ones would fire at once. */
const LONGEST_WAKE = 2 ** 31 - 1;
/** LIMIT: how long a wake-up from sleep may go unnoticed, and how often a process with running timers looks at the clocks. */
const HEARTBEAT = 30_000;
/** LIMIT: the day's clock is at most this much ahead of the monotonic one by adjustment; more, and the machine has slept. */
const SLEEP_THRESHOLD = 1_000;

/**
 * Real time. Due times are absolute, so that a late wake-up is not added to the next timer, and a long timer is waited for in parts.
 * Time that the machine slept through counts: when the day's clock has gone on by a second more than the monotonic one, the
 * difference is taken as sleep. CHOICE: a clock set forward by hand looks the same; timers then expire early, which the protocol
 * stands, where an expiry hours late would leave the network's T3412 supervision to drop the UE. A clock set back has no effect.
 */
export class RealTimers implements TimerService {
  readonly #agenda = new Agenda();
  readonly #expired: ExpiryListener;
  readonly #clock: Clock;
  readonly #heartbeat: number;
  #elapsed = 0;
  #monotonic: number;
  #wall: number;
  #cancel: (() => void) | null = null;
  #closed = false;

  /**
   * @param expired called at every expiry
   * @param clock the machine's clocks unless told
   * @param heartbeat longest time between two looks at the clocks while a timer runs, in milliseconds, 1 to 2^31 − 1
   */
  constructor(expired: ExpiryListener, clock: Clock = systemClock, heartbeat = HEARTBEAT) {
    this.#expired = expired;
    this.#clock = clock;
    this.#heartbeat = Math.min(Math.max(1, heartbeat), LONGEST_WAKE);
    this.#monotonic = clock.monotonic();
    this.#wall = clock.wall();
  }

  start(id: number, instance: number, seconds: number, generation: number): void {
    if (this.#closed) throw new Error("the timer service is closed");
    this.#agenda.put(this.now(), id, instance, seconds, generation);
    this.#arm();
  }
  stop(id: number, instance: number): void {
    this.#agenda.drop(id, instance);
    this.#arm();
  }
  running(): RunningTimer[] {
    return this.#agenda.running(this.now());
  }

  now(): number {
    const [monotonic, wall] = [this.#clock.monotonic(), this.#clock.wall()];
    const counted = Math.max(0, monotonic - this.#monotonic);
    const passed = wall - this.#wall;
    this.#elapsed += Math.round(passed - counted > SLEEP_THRESHOLD ? passed : counted);
    this.#monotonic = monotonic;
    this.#wall = wall;
    return this.#elapsed;
  }

  /** Stops everything; nothing expires from now on, and the process is no longer kept alive. */
  close(): void {
    this.#closed = true;
    this.#agenda.load(0, []);
    this.#arm();
  }

  #arm(): void {
    this.#cancel?.();
    this.#cancel = null;
    const next = this.#agenda.first();
    if (next === null) return;
    const delay = Math.min(Math.max(0, next.due - this.#elapsed), this.#heartbeat);
    this.#cancel = this.#clock.wake(delay, () => this.#look());
  }

  // What is due expires; the next wake-up is set even if an expiry throws.
  #look(): void {
    this.#cancel = null;
    const now = this.now();
    try {
      for (let next = this.#agenda.first(); next !== null && next.due <= now; next = this.#agenda.first()) {
        this.#agenda.drop(next.id, next.instance);
        this.#expired(next.id, next.instance, next.generation);
      }
    } finally {
      this.#arm();
    }
  }
}

/** Timers as they stood at power off, with the time of the day. */
export interface SuspendedTimers {
  /** Milliseconds of the day's clock at power off. */
  readonly wall: number;
  readonly timers: readonly RunningTimer[];
}

/**
 * What is left of timers that go on over power off: T3346, T3396, T3402, T3245, T3247 … TS 24.301 5.3.9, 5.3.7a, 6.3.5
 * @param wall milliseconds of the day's clock now; a clock that went back counts as no time
 * @returns whole seconds, rounded up, for each timer that still runs
 */
export function remainingTimers(saved: SuspendedTimers, wall: number): { id: number; instance: number; seconds: number }[] {
  const off = Math.max(0, wall - saved.wall);
  return saved.timers
    .filter((timer) => timer.remaining > off)
    .map(({ id, instance, remaining }) => ({ id, instance, seconds: Math.ceil((remaining - off) / 1000) }));
}
