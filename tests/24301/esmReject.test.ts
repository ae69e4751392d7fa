// Rejects of session management requests with every cause value, back-off time and re-attempt indicator (TS 24.301 6.5.1.4, 6.5.3.4,
// 6.5.4.4): which requests are held back afterwards, where and for how long, against a reading of the text of its own.
import assert from "node:assert/strict";
import { test } from "node:test";
import { engines } from "../harness/module.ts";
import { octetsOf } from "../harness/ueCases.ts";
import { UeModule } from "../harness/ueModule.ts";

const bytes = (text: string): Uint8Array => octetsOf(text.split(" ").filter((word) => word !== ""));
const FOREVER = Number.POSITIVE_INFINITY;
/** SM_RetryWaitTime as configured, and the time of a UE without. */
const CONFIGURED = 60;
const DEFAULT = 720;

/** GPRS timer 3 octets and what they mean in seconds; null: the IE is absent. */
const TIMES: readonly (readonly [number | null, number | null])[] = [
  [null, null],
  [0x00, 0],
  [0xa5, 300],
  [0xe0, FOREVER],
];
/** Values of the re-attempt indicator: bit 1 RATC, bit 2 EPLMNC; null: the IE is absent. */
const INDICATORS: readonly (number | null)[] = [null, 0, 1, 2, 3];
const CAUSES = Array.from({ length: 256 }, (_, cause) => cause);

const SERVING = "00f110";
const EQUIVALENT = "00f220";
const OTHER = "00f330";
const PLMNS = [SERVING, EQUIVALENT, OTHER] as const;
type Procedure = "connectivity" | "allocation" | "modification";

/** What a reject brings about: until when requests of which procedures are held back, by PLMN. */
interface Consequence {
  /** T3396 of the APN: every procedure, every PLMN. */
  readonly t3396: number;
  /** Back-off of the procedure, and the PLMNs it is for. */
  readonly backOff: number;
  readonly plmns: readonly string[];
  /** The only PDN type that may be asked for in `plmns`; 0 = any. */
  readonly pdnType: number;
  /** No further bearer in the serving PLMN. */
  readonly isFull: boolean;
}

const NOTHING: Consequence = { t3396: 0, backOff: 0, plmns: [], pdnType: 0, isFull: false };
const ALLOWED_TYPE: ReadonlyMap<number, number> = new Map([
  [50, 1],
  [51, 2],
  [57, 3],
  [58, 5],
  [61, 6],
]);
const MAXIMUM_REACHED = 65;

interface Reject {
  readonly procedure: Procedure;
  readonly cause: number;
  readonly seconds: number | null;
  readonly indicator: number | null;
  readonly isHome: boolean;
}

function consequenceOf({ procedure, cause, seconds, indicator, isHome }: Reject): Consequence {
  const isForEquivalent = ((indicator ?? 0) & 2) !== 0;
  const plmns = isForEquivalent ? [SERVING, EQUIVALENT] : [SERVING];
  // 6.5.1.4.2, 6.5.3.4.2, 6.5.4.4.2
  if (cause === 26) return { ...NOTHING, t3396: seconds ?? 0 };
  if (cause === MAXIMUM_REACHED && procedure !== "modification") return { ...NOTHING, isFull: true };
  if (procedure === "connectivity") {
    if (cause === 28 || cause === 54) return NOTHING;
    const pdnType = ALLOWED_TYPE.get(cause);
    if (pdnType !== undefined) return { ...NOTHING, pdnType, plmns };
    // Cases 1, 2 and 3 of #66
    if (cause === 66) return { ...NOTHING, backOff: seconds ?? FOREVER, plmns };
  }
  if (seconds !== null) return { ...NOTHING, backOff: seconds, plmns };
  const own = procedure === "connectivity" ? [8, 27, 32, 33] : [32, 33];
  return own.includes(cause) ? { ...NOTHING, backOff: isHome ? CONFIGURED : DEFAULT, plmns: [SERVING] } : NOTHING;
}

/** The requests tried afterwards: their name, what is asked of the core, and the uplink message that shows that it was sent. */
interface Probe {
  readonly name: string;
  readonly procedure: Procedure;
  readonly pdnType: number;
  readonly isSameApn: boolean;
  readonly isRelease?: boolean;
  readonly command: readonly [string, number, number, string];
}

const connectivity = (apn: string, type: number): Probe => ({
  name: `PDN type ${type} for "${apn}"`,
  procedure: "connectivity",
  pdnType: type,
  isSameApn: apn === "ims",
  command: ["PdnConnectivity", 1, type, `apn:${apn} 00 00`],
});
const PROBES: readonly Probe[] = [
  ...[1, 2, 3, 5, 6].map((type) => connectivity("ims", type)),
  connectivity("iot", 1),
  connectivity("", 1),
  {
    name: "allocation",
    procedure: "allocation",
    pdnType: 0,
    isSameApn: true,
    command: ["BearerAllocation", 6, 0, "01 05 06 21 30 0e 02 30 06"],
  },
  {
    name: "modification",
    procedure: "modification",
    pdnType: 0,
    isSameApn: true,
    command: ["BearerModification", 7, 0, "00 06 61 32 0f 02 30 06"],
  },
  {
    name: "release",
    procedure: "modification",
    pdnType: 0,
    isSameApn: true,
    isRelease: true,
    command: ["BearerModification", 7, 0, "00 02 a1 00"],
  },
];

function isHeld(what: Consequence, probe: Probe, rejected: Procedure, plmn: string): boolean {
  if (what.isFull && probe.procedure === "connectivity" && plmn === SERVING) return true;
  if (!probe.isSameApn || probe.isRelease) return false;
  if (what.t3396 > 0) return true;
  if (!what.plmns.includes(plmn)) return false;
  if (what.pdnType !== 0 && probe.pdnType !== 0 && probe.pdnType !== what.pdnType) return true;
  return what.backOff > 0 && probe.procedure === rejected;
}

const BEFORE = [
  ["PdnConnectivity", 1, 1, "apn:ims 00 00"],
  "62 08 c1  01 09  04 03 69 6d 73  05 01 0a 00 00 02",
  "72 00 c5  06  01 01  0b 22 30 0a 02 30 11 31 0b 02 30 11",
] as const;
const REQUESTS: Readonly<Record<Procedure, readonly [string, number, number, string]>> = {
  connectivity: ["PdnConnectivity", 1, 1, "apn:ims 00 00"],
  allocation: ["BearerAllocation", 6, 0, "01 05 06 21 30 0c 02 30 06"],
  modification: ["BearerModification", 7, 0, "00 06 61 32 0c 02 30 06"],
};
const REJECTS: Readonly<Record<Procedure, number>> = { connectivity: 0xd1, allocation: 0xd5, modification: 0xd7 };
const PTI = 9;
const ONLY_REQUEST = /^uplink 02..d[046]/;

/** A UE with a PDN connection "ims", a dedicated bearer on it, and the request pending. */
function prepare(ue: UeModule, procedure: Procedure, isHome: boolean): void {
  ue.configure("RetryWaitTime", bytes("3c000000"));
  if (!isHome) ue.configure("Hplmn", bytes("00f990"));
  ue.attach("accepted", { equivalentPlmns: bytes(EQUIVALENT) });
  for (const step of [...BEFORE, REQUESTS[procedure]]) {
    if (typeof step === "string") ue.downlink(bytes(step));
    else ue.request(step[0], step[1], step[2], bytes(step[3]));
  }
  assert.deepEqual(ue.transactions(), [PTI]);
}

function checkTimers(done: readonly string[], what: Consequence, name: string): void {
  const started = done.filter((line) => /^start (T3396|back-off)/.test(line));
  const isTimed = (seconds: number): boolean => seconds > 0 && seconds !== FOREVER;
  const expected = [
    ...(isTimed(what.t3396) ? [`start T3396 ${what.t3396} s`] : []),
    ...(isTimed(what.backOff) ? [`start back-off ${what.backOff} s`] : []),
  ];
  assert.deepEqual(started, expected, name);
}

/** Where the bearers stand that the probes are about (6.5.3.5 b, 6.5.4.5 b). */
function isBearerGone(procedure: Procedure, cause: number, probe: Probe): boolean {
  if (cause !== 43 || probe.procedure === "connectivity") return false;
  return procedure === "allocation" || (procedure === "modification" && probe.procedure === "modification");
}

function checkProbes(ue: UeModule, what: Consequence, reject: Reject, plmns: readonly string[], name: string): void {
  const after = ue.save();
  for (const plmn of plmns) {
    ue.restore(after);
    if (plmn !== SERVING) ue.lower("Cell", 0, 0, bytes(`${plmn} 000100`));
    const there = ue.save();
    for (const probe of PROBES) {
      if (isBearerGone(reject.procedure, reject.cause, probe)) continue;
      ue.restore(there);
      const [request, a, b, octets] = probe.command;
      const done = ue.request(request, a, b, bytes(octets));
      const held = isHeld(what, probe, reject.procedure, plmn);
      assert.equal(!done.some((line) => ONLY_REQUEST.test(line)), held, `${name}: ${probe.name} in ${plmn}: ${done.join("; ")}`);
    }
  }
}

/** Causes with rules of their own, and of the others one that is known and one that is not. */
const TELLING = new Set([8, 26, 27, 28, 31, 32, 33, 43, 50, 51, 54, 57, 58, 61, 65, 66, 111, 200]);

for (const engine of engines()) {
  for (const procedure of ["connectivity", "allocation", "modification"] as const) {
    for (const isHome of [true, false]) {
      test(`${engine.name}: ${procedure}, ${isHome ? "HPLMN" : "another PLMN"}: every cause, time and indicator`, () => {
        const ue = new UeModule(engine, true);
        prepare(ue, procedure, isHome);
        const before = ue.save();
        const count = ue.network.downlinkCount;
        for (const cause of CAUSES) {
          for (const [octet, seconds] of TIMES) {
            for (const indicator of TELLING.has(cause) ? INDICATORS : [null, 2]) {
              ue.restore(before);
              ue.network.downlinkCount = count;
              const time = octet === null ? [] : [0x37, 1, octet];
              const again = indicator === null ? [] : [0x6b, 1, indicator];
              const done = ue.downlink(Uint8Array.of(2, PTI, REJECTS[procedure], cause, ...time, ...again));
              const reject = { procedure, cause, seconds, indicator, isHome };
              const what = consequenceOf(reject);
              const name = `#${cause} ${seconds ?? "no time"} ${indicator ?? "no indicator"}`;
              assert.ok(
                done.includes(`stop T34${{ connectivity: "82", allocation: "80", modification: "81" }[procedure]} (${PTI})`),
                name,
              );
              checkTimers(done, what, name);
              checkProbes(ue, what, reject, TELLING.has(cause) ? PLMNS : [SERVING], name);
            }
          }
        }
      });
    }
  }
}

// With an attach (6.5.1.4.2 2), 6.5.1.4.3 2) and #66 4)): what is held back is the attach itself.

const RANDOM_LEAST = 600;
const RANDOM_GREATEST = 1800;
const T3411 = 10;

/** Until when the next attach is held back in the serving PLMN: a range of seconds from the reject on. */
function attachHeldUntil(cause: number, seconds: number | null, isProtected: boolean): readonly [number, number] {
  const random = [RANDOM_LEAST, RANDOM_GREATEST] as const;
  const until = (time: number): readonly [number, number] => [Math.max(time, T3411), Math.max(time, T3411)];
  if (cause === 28 || cause === 54 || cause === MAXIMUM_REACHED) return until(0);
  const pdnType = ALLOWED_TYPE.get(cause);
  // The UE is one for IPv4.
  if (pdnType !== undefined) return until(pdnType === 1 ? 0 : FOREVER);
  if (cause === 66) return isProtected ? until(seconds ?? FOREVER) : random;
  if (seconds === null) return until(0);
  return isProtected ? until(seconds) : random;
}

/** @returns seconds until the UE attaches by itself, `FOREVER` if not within two days */
function secondsToAttach(ue: UeModule): number {
  const start = ue.now;
  for (let step = 0; step < 60; step++) {
    const next = Math.min(...ue.timers().map(({ seconds }) => seconds), 3600);
    if (ue.advance(next).some((line) => /^uplink 0741/.test(line))) return ue.now - start;
  }
  return FOREVER;
}

for (const engine of engines()) {
  for (const isProtected of [true, false]) {
    test(`${engine.name}: with an attach, ATTACH REJECT ${isProtected ? "" : "not "}integrity protected: every cause and time`, () => {
      for (const cause of [...TELLING, 29, 30, 34, 53, 55, 112, 113]) {
        for (const [octet, seconds] of TIMES) {
          const ue = new UeModule(engine, true);
          if (isProtected) ue.configure("EsmInformationTransfer", bytes("01000000"));
          ue.attach(isProtected ? "secured" : "requested", {});
          if (isProtected) ue.downlink(bytes("02 07 d9"));
          const esm = Uint8Array.of(2, 7, 0xd1, cause, ...(octet === null ? [] : [0x37, 1, octet]));
          const reject = Uint8Array.of(7, 0x44, 0x13, 0x78, 0, esm.length, ...esm);
          if (isProtected) ue.downlink(reject);
          else ue.receive(reject);
          ue.lower("ConnectionReleased", 0, 0);
          const [least, greatest] = attachHeldUntil(cause, seconds, isProtected);
          const found = secondsToAttach(ue);
          assert.ok(
            found >= least && found <= greatest,
            `#${cause} ${seconds ?? "no time"}: ${found}, not ${least} to ${greatest}`,
          );
        }
      }
    });
  }
}
