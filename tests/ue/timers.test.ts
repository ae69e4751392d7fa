// Timer services. Nothing here sleeps: the real-time service runs on a clock made of numbers.
import assert from "node:assert/strict";
import { test } from "node:test";
import { type Clock, LONGEST_SECONDS, RealTimers, remainingTimers, systemClock, VirtualTimers } from "../../host/ue/timers.ts";

type Expiry = [at: number, id: number, instance: number, generation: number];

function virtual(onExpiry: (timers: VirtualTimers, id: number) => void = () => {}): { timers: VirtualTimers; log: Expiry[] } {
  const log: Expiry[] = [];
  const timers = new VirtualTimers((id, instance, generation) => {
    log.push([timers.now(), id, instance, generation]);
    onExpiry(timers, id);
  });
  return { timers, log };
}

test("virtual: expiry at its millisecond, once, with its generation; not one before", () => {
  const { timers, log } = virtual();
  timers.start(10, 0, 15, 3);
  timers.advance(14_999);
  assert.deepEqual(log, []);
  assert.deepEqual(timers.running(), [{ id: 10, instance: 0, generation: 3, remaining: 1 }]);
  timers.advance(1);
  assert.deepEqual(log, [[15_000, 10, 0, 3]]);
  timers.advance(1_000_000);
  assert.equal(log.length, 1);
  assert.equal(timers.now(), 1_015_000);
});

test("virtual: one advance over many, in order of due time, then of start", () => {
  const { timers, log } = virtual();
  timers.start(1, 0, 20, 1);
  timers.start(2, 0, 10, 1);
  timers.start(3, 0, 20, 1);
  timers.start(4, 0, 20, 1);
  timers.start(3, 0, 20, 2);
  timers.advance(60_000);
  assert.deepEqual(log, [
    [10_000, 2, 0, 1],
    [20_000, 1, 0, 1],
    [20_000, 4, 0, 1],
    [20_000, 3, 0, 2],
  ]);
});

test("virtual: instances run side by side; a restart replaces, a stop ends only its own", () => {
  const { timers, log } = virtual();
  timers.start(5, 7, 8, 1);
  timers.start(5, 8, 8, 1);
  timers.start(6, 7, 8, 1);
  timers.advance(4_000);
  timers.start(5, 7, 8, 2);
  timers.stop(5, 8);
  timers.stop(9, 9);
  timers.advance(20_000);
  assert.deepEqual(log, [
    [8_000, 6, 7, 1],
    [12_000, 5, 7, 2],
  ]);
});

test("virtual: what an expiry starts or stops counts within the same advance", () => {
  let again = 3;
  const { timers, log } = virtual((t, id) => {
    if (id === 1 && again-- > 0) t.start(1, 0, 10, 9);
    if (id === 2) t.stop(3, 0);
  });
  timers.start(1, 0, 10, 1);
  timers.start(2, 0, 25, 1);
  timers.start(3, 0, 25, 1);
  timers.advance(100_000);
  assert.deepEqual(
    log.map(([at, id]) => [at, id]),
    [
      [10_000, 1],
      [20_000, 1],
      [25_000, 2],
      [30_000, 1],
      [40_000, 1],
    ],
  );
});

test("virtual: a timer of no seconds expires at the next look, even by advance 0; one that never ends is stopped", () => {
  const { timers, log } = virtual();
  timers.start(1, 0, 0, 1);
  timers.advance(0);
  assert.deepEqual(log, [[0, 1, 0, 1]]);
  const endless = virtual((t) => t.start(1, 0, 0, 1));
  endless.timers.start(1, 0, 0, 1);
  assert.throws(() => endless.timers.advance(5), /again and again/);
  const second = virtual((t) => t.start(1, 0, 1, 1));
  second.timers.start(1, 0, 1, 1);
  second.timers.advance(20_000_000);
  assert.equal(second.log.length, 20_000, "many expiries in one advance are nothing special");
});

test("virtual: the longest timer, and what is no time", () => {
  const { timers, log } = virtual();
  timers.start(1, 0, LONGEST_SECONDS, 1);
  timers.advance(LONGEST_SECONDS * 1000 - 1);
  assert.equal(log.length, 0);
  timers.advance(1);
  assert.equal(log.length, 1);
  for (const bad of [-1, 0.5, Number.NaN, LONGEST_SECONDS + 1]) assert.throws(() => timers.start(2, 0, bad, 1), RangeError);
  for (const bad of [-1, 0.5, Number.NaN, 2 ** 60]) assert.throws(() => timers.advance(bad), RangeError);
  assert.deepEqual(timers.running(), []);
});

test("virtual: an advance inside an expiry is refused; a throwing expiry leaves time and the others in order", () => {
  const inner = virtual((t) => t.advance(1));
  inner.timers.start(1, 0, 1, 1);
  assert.throws(() => inner.timers.advance(5_000), /already/);
  assert.equal(inner.timers.now(), 1_000);
  inner.timers.start(2, 0, 1, 1);
  assert.throws(() => inner.timers.advance(5_000), /already/, "and not stuck afterwards");
});

test("virtual: a snapshot goes on as the saved one did", () => {
  const { timers } = virtual();
  timers.advance(500);
  timers.start(1, 0, 10, 1);
  timers.start(2, 0, 10, 4);
  timers.advance(3_000);
  const saved = structuredClone(timers.snapshot());
  timers.advance(60_000);
  const other = virtual();
  other.timers.start(9, 9, 1, 1);
  other.timers.restore(saved);
  assert.equal(other.timers.now(), 3_500);
  other.timers.advance(60_000);
  assert.deepEqual(other.log, [
    [10_500, 1, 0, 1],
    [10_500, 2, 0, 4],
  ]);
});

/** A machine: its clocks move by `run` (awake) and `sleep` (the monotonic clock and the wake-ups stand still). */
class Machine implements Clock {
  #monotonic = 12_345;
  #wall = 1_700_000_000_000;
  #wakes: { at: number; callback: () => void }[] = [];
  longestWake = 0;
  wakeUps = 0;

  monotonic(): number {
    return this.#monotonic;
  }
  wall(): number {
    return this.#wall;
  }
  wake(milliseconds: number, callback: () => void): () => void {
    assert.ok(milliseconds >= 0 && milliseconds <= 2 ** 31 - 1, `setTimeout cannot wait ${milliseconds} ms`);
    this.longestWake = Math.max(this.longestWake, milliseconds);
    const entry = { at: this.#monotonic + milliseconds, callback };
    this.#wakes.push(entry);
    return () => {
      this.#wakes = this.#wakes.filter((w) => w !== entry);
    };
  }
  /** @param late how much later than asked every wake-up comes */
  run(milliseconds: number, late = 0): void {
    const end = this.#monotonic + milliseconds;
    for (;;) {
      const next = this.#wakes.toSorted((a, b) => a.at - b.at)[0];
      if (next === undefined || next.at + late > end) break;
      this.#move(Math.max(0, next.at + late - this.#monotonic));
      this.#wakes = this.#wakes.filter((w) => w !== next);
      this.wakeUps++;
      next.callback();
    }
    this.#move(end - this.#monotonic);
  }
  sleep(milliseconds: number): void {
    this.#wall += milliseconds;
  }
  setClock(by: number): void {
    this.#wall += by;
  }
  get waiting(): number {
    return this.#wakes.length;
  }
  #move(milliseconds: number): void {
    this.#monotonic += milliseconds;
    this.#wall += milliseconds;
  }
}

function real(heartbeat?: number): { machine: Machine; timers: RealTimers; log: Expiry[] } {
  const machine = new Machine();
  const log: Expiry[] = [];
  const timers: RealTimers = new RealTimers(
    (id, instance, generation) => log.push([timers.now(), id, instance, generation]),
    machine,
    heartbeat,
  );
  return { machine, timers, log };
}

test("real: expiry at its time, in order, and no wake-up is left when nothing runs", () => {
  const { machine, timers, log } = real();
  timers.start(1, 0, 15, 1);
  timers.start(2, 5, 10, 2);
  timers.start(3, 0, 15, 3);
  machine.run(20_000);
  assert.deepEqual(log, [
    [10_000, 2, 5, 2],
    [15_000, 1, 0, 1],
    [15_000, 3, 0, 3],
  ]);
  assert.equal(machine.waiting, 0);
  assert.equal(timers.now(), 20_000);
});

test("real: a timer of 413 days, in parts that setTimeout can wait", () => {
  const { machine, timers, log } = real(2 ** 40);
  timers.start(1, 0, LONGEST_SECONDS, 1);
  machine.run(LONGEST_SECONDS * 1000 - 1);
  assert.equal(log.length, 0);
  machine.run(1);
  assert.equal(log.length, 1);
  assert.equal(machine.longestWake, 2 ** 31 - 1);
});

test("real: late wake-ups do not add up", () => {
  const { machine, timers, log } = real();
  timers.start(1, 0, 3_600, 1);
  machine.run(4_000_000, 7);
  assert.ok(machine.wakeUps >= 120, "waited for in heartbeats");
  // 120 wake-ups, each 7 ms late, and yet the expiry is at most 7 ms late.
  assert.ok(log[0]![0] >= 3_600_000 && log[0]![0] <= 3_600_007, `${log[0]![0]}`);
});

test("real: time slept through counts, whether the timer was due meanwhile or is due later", () => {
  const { machine, timers, log } = real();
  timers.start(1, 0, 3_600, 1);
  timers.start(2, 0, 10_800, 2);
  machine.run(60_000);
  machine.sleep(7_200_000);
  machine.run(30_000);
  assert.deepEqual(
    log.map(([, id]) => id),
    [1],
    "noticed within a heartbeat of waking up",
  );
  machine.run(10_800_000 - 60_000 - 7_200_000 - 30_000 - 1);
  assert.equal(log.length, 1);
  machine.run(1);
  assert.deepEqual(
    log.map(([at, id]) => [id === 2 ? at : 0, id]),
    [
      [0, 1],
      [10_800_000, 2],
    ],
  );
});

test("real: a clock set back, or drifting by less than a second, changes nothing", () => {
  const { machine, timers, log } = real();
  timers.start(1, 0, 120, 1);
  machine.run(50_000);
  machine.setClock(-86_400_000);
  machine.run(20_000);
  machine.setClock(900);
  machine.run(49_999);
  assert.equal(log.length, 0);
  machine.run(1);
  assert.deepEqual(log, [[120_000, 1, 0, 1]]);
});

test("real: stop and restart move the wake-up; close ends everything", () => {
  const { machine, timers, log } = real();
  timers.start(1, 0, 5, 1);
  timers.stop(1, 0);
  assert.equal(machine.waiting, 0);
  timers.start(1, 0, 5, 2);
  machine.run(3_000);
  timers.start(1, 0, 5, 3);
  machine.run(4_999);
  assert.deepEqual(log, []);
  assert.deepEqual(timers.running(), [{ id: 1, instance: 0, generation: 3, remaining: 1 }]);
  timers.close();
  machine.run(10_000);
  assert.deepEqual(log, []);
  assert.equal(machine.waiting, 0);
  assert.throws(() => timers.start(1, 0, 5, 1), /closed/);
});

test("real: an expiry that throws does not silence the others", () => {
  const machine = new Machine();
  const seen: number[] = [];
  const timers = new RealTimers((id) => {
    seen.push(id);
    if (id === 1) throw new Error("in the listener");
  }, machine);
  timers.start(1, 0, 5, 1);
  timers.start(2, 0, 5, 1);
  assert.throws(() => machine.run(6_000), /in the listener/);
  machine.run(1_000);
  assert.deepEqual(seen, [1, 2]);
  timers.close();
});

test("the system clock moves, and its wake-up can be cancelled", () => {
  assert.ok(systemClock.monotonic() > 0 && systemClock.wall() > 1_600_000_000_000);
  systemClock.wake(2 ** 31 - 1, () => assert.fail("cancelled"))();
});

test("TS 24.301 5.3.9: what is left after power off", () => {
  const timers = [
    { id: 1, instance: 0, generation: 1, remaining: 60_000 },
    { id: 2, instance: 3, generation: 1, remaining: 60_001 },
    { id: 3, instance: 0, generation: 1, remaining: 500 },
  ];
  const saved = { wall: 1_000_000, timers };
  assert.deepEqual(remainingTimers(saved, 1_060_000), [{ id: 2, instance: 3, seconds: 1 }]);
  assert.deepEqual(
    remainingTimers(saved, 1_000_400).map((t) => t.seconds),
    [60, 60, 1],
  );
  assert.deepEqual(
    remainingTimers(saved, 5).map((t) => t.seconds),
    [60, 61, 1],
    "a clock that went back counts as no time",
  );
});
