// TS 24.301 6.3.5 and 6.3.6 as a property: over days of virtual time, with rejects, PLMN changes, power cycles and requests in random
// order, no request for a PDN connection or for bearer resources leaves the UE while the text holds it back, and the first one after does.
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

/** What is asked for with a request. */
interface Procedure {
  readonly name: string;
  readonly request: string;
  /** Two numbers and the octets of the request, in the words of literate cases; of a PDN connection the APN goes before the octets. */
  readonly asks: readonly [a: number, b: number, octets: string];
  /** The request, with its PTI. */
  readonly sent: RegExp;
  /** Types of the reject and, with the header and the octets behind the PTI, of what grants it. */
  readonly reject: number;
  readonly grants: readonly [ebi: string, octets: string];
  /** What the network releases again at once, or null. */
  readonly released: string | null;
  /** Causes whose back-off is by procedure, PLMN and APN. */
  readonly causes: readonly number[];
  /** Those of them that hold back for 12 minutes where the network gives no time. */
  readonly ownBackOff: readonly number[];
  /** Nothing holds it back: bearer resources are released (6.3.5, 6.5.4.4.3). */
  readonly isRelease?: true;
}

const RESOURCE_CAUSES = [30, 31, 32, 33, 34, 37, 41, 42, 44, 45, 59, 60] as const;
/** 6.5.1 */
const PDN: Procedure = {
  name: "PDN connectivity",
  request: "PdnConnectivity",
  asks: [1, 1, "00 00"],
  sent: /^uplink 02(..)d0/,
  reject: 0xd1,
  grants: ["62", "c101090403696d7305010a000002"],
  released: "6200cd24",
  causes: [8, 27, 32, 33, 29, 30, 31, 34, 38],
  ownBackOff: [8, 27, 32, 33],
};
/** 6.5.3 */
const ALLOCATION: Procedure = {
  name: "allocation",
  request: "BearerAllocation",
  asks: [5, 0, "01 05 06 21 30 0a 02 30 11"],
  sent: /^uplink 02(..)d4/,
  reject: 0xd5,
  grants: ["62", "c50501050621310a023011"],
  released: "6200cd24",
  causes: RESOURCE_CAUSES,
  ownBackOff: [32, 33],
};
/** 6.5.4: a filter more on the default bearer. */
const MODIFICATION: Procedure = {
  name: "modification",
  request: "BearerModification",
  asks: [5, 0, "00 07 61 31 0c 02 30 06"],
  sent: /^uplink 02(..)d6/,
  reject: 0xd7,
  grants: ["52", "c9"],
  released: null,
  causes: RESOURCE_CAUSES,
  ownBackOff: [32, 33],
};
/** 6.5.4.1: a filter less. */
const RELEASE: Procedure = { ...MODIFICATION, name: "release", asks: [5, 0, "00 02 a1 00"], isRelease: true };
const PROCEDURES = [PDN, PDN, PDN, ALLOCATION, MODIFICATION, RELEASE] as const;
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
/** What the text says about requests, in absolute seconds of the run: until when each is held back. */
class Model {
  readonly #t3396 = new Map<string, number>();
  readonly #backOff = new Map<string, number>();

  isHeld(now: number, plmn: string, apn: string, { request, isRelease }: Procedure): boolean {
    if (isRelease === true) return false;
    return (this.#t3396.get(apn) ?? 0) > now || (this.#backOff.get(`${request} ${plmn} ${apn}`) ?? 0) > now;
  }

  /** 6.5.1.4.2, 6.5.3.4.2, 6.5.4.4.2: T3396 of the APN, in every PLMN. Without a time nothing changes. */
  congested(now: number, apn: string, seconds: number | null): void {
    if (seconds !== null) this.#t3396.set(apn, now + seconds);
  }

  /** 6.5.1.4.3, 6.5.3.4.3, 6.5.4.4.3: the procedure, in the PLMN and where the indicator says so in its equivalents. */
  rejected(now: number, plmns: readonly string[], apn: string, { request }: Procedure, seconds: number): void {
    for (const plmn of plmns) this.#backOff.set(`${request} ${plmn} ${apn}`, now + seconds);
  }

  /** 6.5.1.4.2, 6.5.1.4.3: what outlives a switch-off is T3396 that runs. */
  switchedOff(): void {
    this.#backOff.clear();
    for (const [apn, until] of this.#t3396) if (until === Number.POSITIVE_INFINITY) this.#t3396.delete(apn);
  }

  /** 6.4.1.3, 6.4.2.3, 6.4.3.3: the network gives the APN something. */
  granted(apn: string): void {
    this.#t3396.delete(apn);
  }
}

/** The request that is pending. */
interface Pending {
  readonly procedure: Procedure;
  readonly apn: string;
  readonly pti: number;
}

class Run {
  requests = 0;
  held = 0;
  readonly #ue: UeModule;
  readonly #random: Random;
  readonly #model = new Model();
  #plmn: string = PLMNS[0];
  #pending: Pending | null = null;
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
    const procedure = PROCEDURES[this.#random.below(PROCEDURES.length)]!;
    // The default bearer that has come with the attach: no APN was given for it.
    const apn = procedure === PDN ? APNS[this.#random.below(APNS.length)]! : "";
    const { name, request, sent, asks } = procedure;
    this.#log.push(`${this.#ue.now}: ${name} "${apn}" in ${this.#plmn}`);
    const [x, y, octets] = asks;
    const done = this.#ue.request(request, x, y, octetsOf([...(procedure === PDN ? [`apn:${apn}`] : []), ...octets.split(" ")]));
    const pti = done.map((line) => sent.exec(line)?.[1]).find((found) => found !== undefined);
    const isHeld = this.#model.isHeld(this.#ue.now, this.#plmn, apn, procedure);
    assert.equal(pti === undefined, isHeld, `${isHeld ? "sent" : "not sent"}: ${this.#log.join("; ")}; ${done.join("; ")}`);
    if (pti !== undefined) this.#pending = { procedure, apn, pti: Number.parseInt(pti, 16) };
    this.requests++;
    if (isHeld) this.held++;
  }

  #answer(pending: Pending): void {
    this.#pending = null;
    if (this.#random.below(6) === 0) this.#grant(pending);
    else this.#reject(pending);
  }

  #reject({ procedure, apn, pti }: Pending): void {
    const { causes, ownBackOff, reject } = procedure;
    const cause = this.#random.below(2) === 0 ? CONGESTION : causes[this.#random.below(causes.length)]!;
    const time = this.#random.below(4) === 0 ? null : TIMES[this.#random.below(TIMES.length)]!;
    const indicator = this.#random.below(2) === 0 ? null : this.#random.below(4);
    const backOff = time === null ? [] : [0x37, 1, time[0]];
    const retry = indicator === null ? [] : [0x6b, 1, indicator];
    this.#log.push(`${this.#ue.now}: #${cause} ${time?.[1] ?? "no time"} ${indicator ?? "no indicator"}`);
    this.#ue.downlink(Uint8Array.of(2, pti, reject, cause, ...backOff, ...retry));
    if (cause === CONGESTION) {
      this.#model.congested(this.#ue.now, apn, time === null ? null : time[1]);
      return;
    }
    const isForEquivalents = time !== null && time[1] > 0 && ((indicator ?? 0) & 2) !== 0;
    const plmns = isForEquivalents ? new Set([this.#plmn, ...EQUIVALENT]) : new Set([this.#plmn]);
    const seconds = time === null ? (ownBackOff.includes(cause) ? TWELVE_MINUTES : null) : time[1];
    if (seconds !== null) this.#model.rejected(this.#ue.now, [...plmns], apn, procedure, seconds);
  }

  /** It comes about; what is new is released again at once. */
  #grant({ procedure: { name, grants, released }, apn, pti }: Pending): void {
    this.#log.push(`${this.#ue.now}: granted ${name} "${apn}"`);
    const [ebi, octets] = grants;
    const done = this.#ue.downlink(octetsOf([`${ebi}${pti.toString(16).padStart(2, "0")}${octets}`]));
    assert.ok(
      done.some((line) => /^uplink [56]200c[26a]$/.test(line)),
      `not accepted: ${this.#log.join("; ")}; ${done.join("; ")}`,
    );
    if (released !== null) this.#ue.downlink(octetsOf([released]));
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
    const sent = done.filter((line) => PROCEDURES.some((procedure) => procedure.sent.test(line)));
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
    let held = 0;
    let requests = 0;
    for (let seed = 1; seed <= RUNS; seed++) {
      const run = new Run(new UeModule(engine, true), new Random(seed * 7919));
      for (let i = 0; i < STEPS; i++) run.step();
      held += run.held;
      requests += run.requests;
    }
    assert.ok(held > requests / 10 && held < (requests * 9) / 10, `${held} of ${requests} were held back`);
  });
}
