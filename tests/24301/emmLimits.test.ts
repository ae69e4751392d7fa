// What the core keeps for EMM has an end: forbidden tracking areas and PLMNs, attempts with an invalid USIM. The oldest makes room.
import assert from "node:assert/strict";
import { test } from "node:test";
import { TIMER_NAMES } from "../../host/generated/names.ts";
import { fromHex, toHex } from "../../host/ue/hex.ts";
import { engines } from "../harness/module.ts";
import { UeModule } from "../harness/ueModule.ts";

const TRACKING_AREAS = 40;
const PLMNS = 12;
/** LIMIT of the events that a USIM is declared invalid without integrity protection (TS 24.301 5.3.7b). */
const USIM_EVENTS = 10;
const HOUR = 3600;
const REJECT = { plmn: 11, trackingAreaForRoaming: 13, regionalService: 12, illegalUe: 3 } as const;

/** A cell; TAC and PLMN as hex. */
const cellOf = (plmn: string, tac: number): Uint8Array => fromHex(`${plmn}${tac.toString(16).padStart(4, "0")}00`);
const plmnOf = (number: number): string => `00f${number % 10}${Math.floor(number / 10)}0`;

const T3247 = [...TIMER_NAMES].find(([, name]) => name === "T3247")![0];

class CellUe extends UeModule {
  /** Whether the UE attaches in this cell. */
  attachesIn(plmn: string, tac: number): boolean {
    const done = this.lower("Cell", 0, 0, cellOf(plmn, tac));
    const isAttaching = done.some((line) => line.startsWith("uplink 0741"));
    if (isAttaching) this.lower("ConnectionEstablished", 0, 0);
    return isAttaching;
  }

  /** ATTACH REJECT, protected: it holds for good. */
  reject(cause: number): void {
    this.downlink(Uint8Array.of(0x07, 0x44, cause));
    this.lower("ConnectionReleased", 0, 0);
  }
}

for (const engine of engines()) {
  for (const [name, cause] of [
    ["forbidden tracking areas for roaming", REJECT.trackingAreaForRoaming],
    ["forbidden tracking areas for regional provision of service", REJECT.regionalService],
  ] as const)
    test(`${engine.name}: ${name}: ${TRACKING_AREAS}, the oldest goes first`, () => {
      const ue = new CellUe(engine, true);
      ue.attach("secured");
      ue.reject(cause);
      for (let tac = 2; tac <= TRACKING_AREAS; tac++) {
        assert.ok(ue.attachesIn("00f110", tac), `tracking area ${tac}`);
        ue.challenge(1);
        ue.securityModeCommand(1);
        ue.reject(cause);
      }
      assert.ok(!ue.attachesIn("00f110", 1), "all are kept");
      assert.ok(ue.attachesIn("00f110", TRACKING_AREAS + 1));
      ue.challenge(1);
      ue.securityModeCommand(1);
      ue.reject(cause);
      for (const tac of [2, TRACKING_AREAS, TRACKING_AREAS + 1]) assert.ok(!ue.attachesIn("00f110", tac), `${tac} is kept`);
      assert.ok(ue.attachesIn("00f110", 1), "the oldest has gone");
    });

  test(`${engine.name}: forbidden PLMNs: ${PLMNS}, the oldest goes first`, () => {
    const ue = new CellUe(engine, true);
    const plmns = Array.from({ length: PLMNS + 1 }, (_, i) => plmnOf(20 + i));
    ue.configure("ForbiddenPlmns", fromHex(plmns.join("")));
    ue.attach("requested");
    ue.lower("EstablishmentFailed", 0, 0);
    for (const plmn of plmns.slice(1)) assert.ok(!ue.attachesIn(plmn, 1), plmn);
    assert.ok(ue.attachesIn(plmns[0]!, 1), `the oldest: ${toHex(fromHex(plmns[0]!))}`);
  });

  test(`${engine.name}: #3 without integrity protection: the USIM counts again after T3247, ${USIM_EVENTS} times (TS 24.301 5.3.7b)`, () => {
    const ue = new CellUe(engine, true);
    const isSent = (line: string): boolean => line.startsWith("uplink 0741");
    const reject = (): void => {
      ue.receive(Uint8Array.of(0x07, 0x44, REJECT.illegalUe));
      ue.lower("ConnectionReleased", 0, 0);
    };
    ue.attach("requested");
    for (let event = 1; event < USIM_EVENTS; event++) {
      reject();
      const running = ue.timers().find(({ timer }) => timer === T3247);
      assert.ok(running && running.seconds >= HOUR / 2 && running.seconds <= HOUR);
      assert.ok(!ue.advance(running.seconds - 1).some(isSent), `${event}: not before`);
      assert.ok(ue.advance(1).some(isSent), `${event}: then at once`);
      ue.lower("ConnectionEstablished", 0, 0);
    }
    reject();
    assert.ok(ue.attachesIn("00f110", 2), "in another tracking area");
    reject();
    assert.ok(!ue.attachesIn("00f110", 3), "once too often: invalid");
    assert.ok(!ue.advance(2 * HOUR).some(isSent), "and it stays so");
    assert.ok(!ue.attachesIn("00f110", 4));
  });
}
