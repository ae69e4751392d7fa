// TRACKING AREA UPDATE REJECT with every cause value, integrity protected and not, in the HPLMN and in another PLMN (TS 24.301 5.5.3.2.5,
// 5.5.3.2.6 d, 5.3.7b), against a table of its own.
import assert from "node:assert/strict";
import { test } from "node:test";
import { EmmState, EmmSubstate, UpdateStatus } from "../../host/generated/abi.ts";
import { engines } from "../harness/module.ts";
import { UeModule } from "../harness/ueModule.ts";

interface Outcome {
  readonly state: number;
  readonly substate: number;
  readonly status: number;
  readonly isGutiKept: boolean;
  /** Beginnings of the actions that there must be; those of `WATCHED` that are not here must not be. */
  readonly actions: readonly string[];
}

const WATCHED = [
  "start T3247",
  "start T3346",
  "start T3402",
  "start T3411",
  "start T3440",
  "indicate usim-invalid",
  "indicate plmn-search",
  "indicate cell-search",
  "indicate deregistered",
  "rule 4.4.4.2 ignore",
];

const { Deregistered, Registered, TrackingAreaUpdatingInitiated } = EmmState;
const { NoImsi, NormalService, LimitedService, PlmnSearch, AttemptingToUpdate, None } = EmmSubstate;
const EU1 = UpdateStatus.Updated;
const EU2 = UpdateStatus.NotUpdated;
const EU3 = UpdateStatus.RoamingNotAllowed;

const outcome = (state: number, substate: number, status: number, isGutiKept: boolean, ...actions: string[]): Outcome => ({
  state,
  substate,
  status,
  isGutiKept,
  actions:
    state === TrackingAreaUpdatingInitiated
      ? actions
      : [...(state === Deregistered ? ["indicate deregistered"] : []), ...actions],
});

const RELEASE = "start T3440";
const DISCARDED = outcome(TrackingAreaUpdatingInitiated, None, EU1, true, "rule 4.4.4.2 ignore");
const ABNORMAL = outcome(Registered, NormalService, EU1, true, "start T3411 10 s");
const LASTING = outcome(Registered, AttemptingToUpdate, EU2, true, "start T3402 720 s");
const LEFT_ALONE = outcome(Deregistered, LimitedService, EU3, false, RELEASE, "indicate cell-search", "start T3247");
const PLMN_FORBIDDEN = outcome(Deregistered, PlmnSearch, EU3, false, RELEASE, "indicate plmn-search");

/** 5.5.3.2.5; no cause value: 5.5.3.2.6 d). */
const PROTECTED: Readonly<Record<number, Outcome>> = {
  3: outcome(Deregistered, NoImsi, EU3, false, RELEASE, "indicate usim-invalid 3"),
  6: outcome(Deregistered, NoImsi, EU3, false, RELEASE, "indicate usim-invalid 3"),
  7: outcome(Deregistered, NoImsi, EU3, false, RELEASE, "indicate usim-invalid 1"),
  8: outcome(Deregistered, NoImsi, EU3, false, RELEASE, "indicate usim-invalid 3"),
  9: outcome(Deregistered, NormalService, EU2, false, RELEASE),
  10: outcome(Deregistered, NormalService, EU1, true, RELEASE),
  11: PLMN_FORBIDDEN,
  12: outcome(Deregistered, LimitedService, EU3, false, RELEASE, "indicate cell-search"),
  13: outcome(Registered, PlmnSearch, EU3, true, RELEASE, "indicate plmn-search"),
  14: PLMN_FORBIDDEN,
  15: outcome(Registered, LimitedService, EU3, true, RELEASE, "indicate cell-search"),
  35: PLMN_FORBIDDEN,
  36: PLMN_FORBIDDEN,
  40: outcome(Deregistered, NormalService, EU1, true, RELEASE),
  42: outcome(Deregistered, PlmnSearch, EU2, false, RELEASE, "indicate plmn-search"),
};

/** Cause values of Release 18 (9.9.3.9) that are an abnormal case of the procedure and do not ask for a long pause. */
const OTHERS = [2, 5, ...range(16, 26), 31, 39, 78, 98, 100, 101];

function range(least: number, greatest: number): number[] {
  return Array.from({ length: greatest - least + 1 }, (_, i) => least + i);
}

function expectedOf(cause: number, isProtected: boolean, isHome: boolean): Outcome {
  const foreseen = PROTECTED[cause];
  const usual = foreseen ?? (OTHERS.includes(cause) ? ABNORMAL : LASTING);
  if (isProtected) return usual;
  // 5.3.7b; 4.4.4.2
  if (cause === 25 || cause === 78) return DISCARDED;
  if ([3, 6, 7, 8].includes(cause)) return LEFT_ALONE;
  if ([11, 14, 35, 36].includes(cause) && isHome) return LEFT_ALONE;
  if ([11, 12, 13, 14, 15, 35, 36].includes(cause)) return { ...usual, actions: [...usual.actions, "start T3247"] };
  return usual;
}

for (const engine of engines()) {
  for (const isHome of [true, false]) {
    for (const isProtected of [true, false]) {
      test(`${engine.name}: ${isProtected ? "protected" : "plain"}, ${isHome ? "HPLMN" : "another PLMN"}: every cause`, () => {
        const ue = new UeModule(engine);
        if (!isHome) ue.configure("Hplmn", Buffer.from("00f990", "hex"));
        ue.attach("accepted");
        ue.lower("ConnectionReleased", 0, 0);
        ue.request("TrackingAreaUpdate", 0, 0);
        ue.lower("ConnectionEstablished", 0, 0);
        const before = ue.save();
        const count = ue.network.downlinkCount;
        for (const cause of range(0, 255)) {
          ue.restore(before);
          ue.network.downlinkCount = count;
          const message = Uint8Array.of(0x07, 0x4b, cause);
          const done = isProtected ? ue.downlink(message) : ue.receive(message);
          const expected = expectedOf(cause, isProtected, isHome);
          const state = ue.state();
          assert.deepEqual(
            {
              state: state.emmState,
              substate: state.emmSubstate,
              status: state.updateStatus,
              isGutiKept: state.guti.length !== 0,
              actions: WATCHED.filter((watched) => done.some((action) => action.startsWith(watched))),
            },
            { ...expected, actions: WATCHED.filter((watched) => expected.actions.some((action) => action.startsWith(watched))) },
            `#${cause}`,
          );
          for (const action of expected.actions)
            assert.ok(
              done.some((line) => line.startsWith(action)),
              `#${cause}: ${action}`,
            );
        }
      });
    }
  }
}
