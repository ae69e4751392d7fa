// ATTACH REJECT with every cause value, integrity protected and not, in the HPLMN and in another PLMN, to an EPS, a combined and an
// emergency attach (TS 24.301 5.5.1.2.5, 5.5.1.2.5A, 5.5.1.2.6 d, 5.5.1.3.5, 5.3.7b), against a table of its own.
import assert from "node:assert/strict";
import { test } from "node:test";
import { EmmState, EmmSubstate, UpdateStatus } from "../../host/generated/abi.ts";
import { engines } from "../harness/module.ts";
import {
  attachedInIdleMode,
  FORGOTTEN,
  KEPT,
  type Kept,
  type Outcome,
  PLMNS_KEPT,
  range,
  testRejects,
} from "../harness/rejects.ts";
import { UeModule } from "../harness/ueModule.ts";

const { Deregistered, RegisteredInitiated } = EmmState;
const { NoImsi, LimitedService, PlmnSearch, AttemptingToAttach, None } = EmmSubstate;
const EU1 = UpdateStatus.Updated;
const EU2 = UpdateStatus.NotUpdated;
const EU3 = UpdateStatus.RoamingNotAllowed;

const INFORMED = "indicate attach-rejected";
const RELEASE = "start T3440 10 s";

const rejected = (emmSubstate: number, updateStatus: number, what: Kept, attaches: string, ...actions: string[]): Outcome => ({
  emmState: Deregistered,
  emmSubstate,
  updateStatus,
  ...what,
  actions: [INFORMED, ...actions],
  attaches,
});

const DISCARDED: Outcome = {
  ...rejected(None, EU1, KEPT, ""),
  emmState: RegisteredInitiated,
  actions: ["rule 4.4.4.2 ignore"],
};
/** T3411 runs: another tracking area is not to wait for (5.2.2.3.3), nor another PLMN. */
const ABNORMAL = rejected(AttemptingToAttach, EU1, KEPT, "area plmn", "start T3411 10 s");
const LASTING = rejected(AttemptingToAttach, EU2, FORGOTTEN, "area plmn", "start T3402 720 s");
const ILLEGAL = rejected(NoImsi, EU3, FORGOTTEN, "", RELEASE, "indicate usim-invalid 3");
const PLMN_FORBIDDEN = rejected(PlmnSearch, EU3, FORGOTTEN, "plmn", RELEASE, "indicate plmn-search");
const LEFT_ALONE = rejected(LimitedService, EU3, FORGOTTEN, "area plmn", RELEASE, "indicate cell-search", "start T3247");

/** 5.5.1.2.5; no cause value: 5.5.1.2.6 d). */
const PROTECTED: Readonly<Record<number, Outcome>> = {
  3: ILLEGAL,
  6: ILLEGAL,
  7: rejected(NoImsi, EU3, PLMNS_KEPT, "", RELEASE, "indicate usim-invalid 1"),
  8: ILLEGAL,
  11: PLMN_FORBIDDEN,
  12: rejected(LimitedService, EU3, PLMNS_KEPT, "area plmn", RELEASE, "indicate cell-search"),
  13: rejected(PlmnSearch, EU3, FORGOTTEN, "area plmn", RELEASE, "indicate plmn-search"),
  14: PLMN_FORBIDDEN,
  15: rejected(LimitedService, EU3, PLMNS_KEPT, "area plmn", RELEASE, "indicate cell-search"),
  35: PLMN_FORBIDDEN,
  36: PLMN_FORBIDDEN,
  42: rejected(PlmnSearch, EU2, FORGOTTEN, "here area plmn", RELEASE, "indicate plmn-search"),
};

/** Cause values of Release 18 (9.9.3.9) that are an abnormal case of the procedure and do not ask for a long pause. */
const OTHERS = [2, 5, 9, 10, ...range(16, 26), 31, 39, 40, 78, 98, 100, 101];

function expectedOf(cause: number, isProtected: boolean, isHome: boolean): Outcome {
  const usual = PROTECTED[cause] ?? (OTHERS.includes(cause) ? ABNORMAL : LASTING);
  if (isProtected) return usual;
  // 4.4.4.2
  if (cause === 25 || cause === 78) return DISCARDED;
  // 5.3.7b
  if ([3, 6, 8].includes(cause)) return LEFT_ALONE;
  if (cause === 7) return { ...LEFT_ALONE, arePlmnsKept: true };
  if ([11, 14, 35, 36].includes(cause) && isHome) return LEFT_ALONE;
  if ([11, 12, 13, 14, 15, 31, 35, 36].includes(cause)) return { ...usual, actions: [...usual.actions, "start T3247"] };
  return usual;
}

/** A UE that was registered, has detached and attaches again: with GUTI, context and equivalent PLMNs. */
function attaching(ue: UeModule): void {
  attachedInIdleMode(ue);
  ue.request("Detach", 0, 1);
  ue.lower("ConnectionEstablished", 0, 0);
  ue.downlink(Uint8Array.of(0x07, 0x46));
  ue.lower("ConnectionReleased", 0, 0);
  ue.request("Attach", 0, 0);
  ue.lower("ConnectionEstablished", 0, 0);
}

for (const [type, name] of [
  [1, "EPS attach"],
  [2, "combined attach"],
] as const) {
  testRejects({
    name,
    configure: (ue) => ue.configure("AttachType", Uint8Array.of(type, 0, 0, 0)),
    start: attaching,
    reject: (cause) => Uint8Array.of(0x07, 0x44, cause),
    expectedOf,
  });
}

/** 5.5.1.2.5A: the upper layers are told, and it is theirs to try again. */
function checkEmergency(ue: UeModule): void {
  const before = ue.save();
  for (const cause of range(0, 255)) {
    if (cause === 25 || cause === 78) continue;
    ue.restore(before);
    const done = ue.receive(Uint8Array.of(0x07, 0x44, cause));
    assert.equal(ue.state().emmState, Deregistered, `#${cause}`);
    assert.equal(done.filter((action) => action.startsWith(INFORMED)).length, 1, `#${cause}: told once`);
    assert.ok(!done.some((action) => /^start T34(11|02) /.test(action)), `#${cause}`);
    const later = [...ue.lower("ConnectionReleased", 0, 0), ...ue.advance(3600)];
    assert.ok(!later.some((action) => action.startsWith("uplink")), `#${cause}: not tried again`);
    if (cause === 5) assert.equal(ue.state().emmSubstate, NoImsi, `#${cause}`);
  }
}

for (const engine of engines()) {
  test(`${engine.name}: emergency attach, plain: every cause`, () => {
    const ue = new UeModule(engine);
    ue.configure("AttachType", Uint8Array.of(6, 0, 0, 0));
    ue.attach("requested");
    checkEmergency(ue);
  });
}
