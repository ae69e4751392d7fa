// TS 24.301 6.3.5 and 6.3.6 as a property: over days of virtual time, with rejects, PLMN changes, power cycles and requests in random
// order, no PDN CONNECTIVITY REQUEST leaves the UE while the text holds it back, and the first one after does.
import assert from "node:assert/strict";
import { test } from "node:test";
import { engines } from "../harness/module.ts";
import { Random } from "../harness/random.ts";
import { octetsOf } from "../harness/ueCases.ts";
import { UeModule } from "../harness/ueModule.ts";

const RUNS = 150;
const STEPS = 120;
const DAY = 86_400;
/** PLMNs of the harness's TAI list. */
const PLMNS = ["00f110", "00f220", "00f330"] as const;
/** 5.5.1.2.4: the list holds the PLMN that sent it, too. */
const EQUIVALENT = [PLMNS[0], PLMNS[1]] as const;
const APNS = ["", "ims", "iot"] as const;
const CONGESTION = 26;
/** Causes whose back-off is by procedure, PLMN and APN, with 12 minutes where the network gives no time for the first four. */
const CAUSES = [8, 27, 32, 33, 29, 30, 31, 34, 38] as const;
const OWN_BACK_OFF = new Set<number>([8, 27, 32, 33]);
const TWELVE_MINUTES = 720;
/** Values of GPRS timer 3 (TS 24.008 10.5.7.4a): octet, seconds; none for deactivated. */
const TIMES: readonly (readonly [number, number])[] = [
  [0x65, 10],
  [0x8a, 300],
  [0xa5, 300],
  [0x02, 1200],
  [0x2c, 43_200],
  [0x43, 108_000],
  [0xe0, Number.POSITIVE_INFINITY],
  [0x00, 0],
];
/** PDN CONNECTIVITY REQUEST with its PTI, stand-alone. */
const CONNECTIVITY = /^uplink 02(..)d0/;

/** What the text says about requests, in absolute seconds of the run: until when each is held back. */
class Model {
  readonly #t3396 = new Map<string, number>();
  readonly #backOff = new Map<string, number>();

  isHeld(now: number, plmn: string, apn: string): boolean {
    return (this.#t3396.get(apn) ?? 0) > now || (this.#backOff.get(`${plmn} ${apn}`) ?? 0) > now;
  }

  /** 6.5.1.4.2: T3396 of the APN, in every PLMN. Without a time nothing changes. */
  congested(now: number, apn: string, seconds: number | null): void {
    if (seconds !== null) this.#t3396.set(apn, now + seconds);
  }

  /** 6.5.1.4.3: the procedure, in the PLMN and where the indicator says so in its equivalents. */
  rejected(now: number, plmns: readonly string[], apn: string, seconds: number): void {
    for (const plmn of plmns) this.#backOff.set(`${plmn} ${apn}`, now + seconds);
  }

  /** 6.5.1.4.2, 6.5.1.4.3: what outlives a switch-off is T3396 that runs. */
  switchedOff(): void {
    this.#backOff.clear();
    for (const [apn, until] of this.#t3396) if (until === Number.POSITIVE_INFINITY) this.#t3396.delete(apn);
  }

  /** 6.4.1.3: the network grants the APN. */
  granted(apn: string): void {
    this.#t3396.delete(apn);
  }
}

class Run {
  readonly #ue: UeModule;
  readonly #random: Random;
  readonly #model = new Model();
  #plmn: string = PLMNS[0];
  /** APN and PTI of the request that is pending. */
  #pending: { apn: string; pti: number } | null = null;
  /** What was done, for the message of a failure. */
  readonly #log: string[] = [];

  constructor(ue: UeModule, random: Random) {
    this.#ue = ue;
    this.#random = random;
    ue.configure("EsmInformationTransfer", octetsOf(["u32:1"]));
    ue.attach("accepted", { equivalentPlmns: octetsOf([PLMNS[1]]) });
  }

  step(): void {
    const choice = this.#random.below(20);
    if (this.#pending !== null && choice < 12) this.#answer(this.#pending);
    else if (choice < 14) this.#request();
    else if (choice < 17) this.#wait();
    else if (choice < 19) this.#move();
    else this.#cyclePower();
  }

  #request(): void {
    if (this.#pending !== null) this.#answer(this.#pending);
    const apn = APNS[this.#random.below(APNS.length)]!;
    this.#log.push(`${this.#ue.now}: request "${apn}" in ${this.#plmn}`);
    const done = this.#ue.request("PdnConnectivity", 1, 1, octetsOf([`apn:${apn}`, "00", "00"]));
    const sent = done.map((line) => CONNECTIVITY.exec(line)?.[1]).find((pti) => pti !== undefined);
    const isHeld = this.#model.isHeld(this.#ue.now, this.#plmn, apn);
    assert.equal(sent === undefined, isHeld, `${isHeld ? "sent" : "not sent"}: ${this.#log.join("; ")}; ${done.join("; ")}`);
    if (sent !== undefined) this.#pending = { apn, pti: Number.parseInt(sent, 16) };
  }

  #answer({ apn, pti }: { apn: string; pti: number }): void {
    this.#pending = null;
    if (this.#random.below(6) === 0) this.#grant(apn, pti);
    else this.#reject(apn, pti);
  }

  #reject(apn: string, pti: number): void {
    const cause = this.#random.below(2) === 0 ? CONGESTION : CAUSES[this.#random.below(CAUSES.length)]!;
    const time = this.#random.below(4) === 0 ? null : TIMES[this.#random.below(TIMES.length)]!;
    const indicator = this.#random.below(2) === 0 ? null : this.#random.below(4);
    const backOff = time === null ? [] : [0x37, 1, time[0]];
    const retry = indicator === null ? [] : [0x6b, 1, indicator];
    this.#log.push(`${this.#ue.now}: #${cause} ${time?.[1] ?? "no time"} ${indicator ?? "no indicator"}`);
    this.#ue.downlink(Uint8Array.of(2, pti, 0xd1, cause, ...backOff, ...retry));
    if (cause === CONGESTION) {
      this.#model.congested(this.#ue.now, apn, time === null ? null : time[1]);
      return;
    }
    const isForEquivalents = time !== null && time[1] > 0 && ((indicator ?? 0) & 2) !== 0;
    const plmns = isForEquivalents ? new Set([this.#plmn, ...EQUIVALENT]) : new Set([this.#plmn]);
    const seconds = time === null ? (OWN_BACK_OFF.has(cause) ? TWELVE_MINUTES : null) : time[1];
    if (seconds !== null) this.#model.rejected(this.#ue.now, [...plmns], apn, seconds);
  }

  /** The PDN connection comes about and is released again at once. */
  #grant(apn: string, pti: number): void {
    this.#log.push(`${this.#ue.now}: granted "${apn}"`);
    this.#ue.downlink(octetsOf(["62", pti.toString(16).padStart(2, "0"), "c101090403696d7305010a000002"]));
    this.#ue.downlink(octetsOf(["6200cd24"]));
    this.#model.granted(apn);
  }

  /** Between seconds and days; what the UE sends by itself meanwhile must not be a request that is held back. */
  #wait(): void {
    const seconds = 1 + this.#random.below([60, 900, DAY, 2 * DAY][this.#random.below(4)]!);
    this.#log.push(`${this.#ue.now}: ${seconds} s`);
    this.#advance(seconds);
  }

  #advance(seconds: number): void {
    // A request without answer is repeated and given up; that is another matter, so it is answered first.
    if (this.#pending !== null) this.#answer(this.#pending);
    const done = this.#ue.advance(seconds);
    const sent = done.filter((line) => CONNECTIVITY.test(line));
    assert.deepEqual(sent, [], `sent by itself: ${this.#log.join("; ")}`);
  }

  #move(): void {
    this.#plmn = PLMNS[this.#random.below(PLMNS.length)]!;
    this.#log.push(`${this.#ue.now}: in ${this.#plmn}`);
    this.#ue.lower("Cell", 0, 0, octetsOf([this.#plmn, "000100"]));
  }

  #cyclePower(): void {
    if (this.#pending !== null) this.#answer(this.#pending);
    this.#log.push(`${this.#ue.now}: off and on`);
    this.#plmn = PLMNS[0];
    this.#ue.lower("Cell", 0, 0, octetsOf([this.#plmn, "000100"]));
    this.#ue.switchOff();
    this.#model.switchedOff();
    this.#ue.advance(this.#random.below(3600));
    this.#ue.switchOn("accepted", { equivalentPlmns: octetsOf([PLMNS[1]]) });
    // The network has not asked for the APN: it has granted the attach without one.
    this.#model.granted("");
  }
}

for (const engine of engines()) {
  test(`${engine.name}: ${RUNS} runs of ${STEPS} steps`, () => {
    for (let seed = 1; seed <= RUNS; seed++) {
      const run = new Run(new UeModule(engine, true), new Random(seed * 7919));
      for (let i = 0; i < STEPS; i++) run.step();
    }
  });
}
