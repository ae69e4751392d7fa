// DETACH REQUEST of the network with every type of detach and every cause value, to a registered UE, one that attaches, one that updates
// and one that detaches (TS 24.301 5.5.2.3.2, 5.5.2.3.4 b, 5.5.1.2.6 g, 5.5.3.2.6 f, 5.5.2.2.4 d), against a table of its own.
import assert from "node:assert/strict";
import { test } from "node:test";
import { EmmState, EmmSubstate, UpdateStatus } from "../../host/generated/abi.ts";
import { engines } from "../harness/module.ts";
import { checkOutcome, FORGOTTEN, KEPT, type Kept, type Outcome, PLMNS_KEPT, range } from "../harness/rejects.ts";
import { UeModule } from "../harness/ueModule.ts";

const { Deregistered, DeregisteredInitiated, Registered, RegisteredInitiated, TrackingAreaUpdatingInitiated } = EmmState;
const { NoImsi, LimitedService, PlmnSearch, NormalService, AttemptingToAttach } = EmmSubstate;
const EU1 = UpdateStatus.Updated;
const EU2 = UpdateStatus.NotUpdated;
const EU3 = UpdateStatus.RoamingNotAllowed;

const REATTACH_REQUIRED = 1;
const IMSI_DETACH = 3;
const IMSI_UNKNOWN = 2;
const ACCEPT = /^uplink .*0746$/;
const RELEASE = "start T3440 10 s";

const detached = (emmSubstate: number, updateStatus: number, what: Kept, attaches: string, ...actions: string[]): Outcome => ({
  emmState: Deregistered,
  emmSubstate,
  updateStatus,
  ...what,
  actions,
  attaches,
});

const ILLEGAL = detached(NoImsi, EU3, FORGOTTEN, "", RELEASE, "indicate usim-invalid 3");
const PLMN_FORBIDDEN = detached(PlmnSearch, EU3, FORGOTTEN, "plmn", RELEASE, "indicate plmn-search");
/** 5.5.2.3.4 b) */
const OTHER = detached(AttemptingToAttach, EU2, FORGOTTEN, "area plmn", "start T3402 720 s");
const REATTACH = detached(AttemptingToAttach, EU1, KEPT, "here area plmn", RELEASE);
const IMSI_ONLY: Outcome = { ...detached(NormalService, EU1, KEPT, ""), emmState: Registered };

/** 5.5.2.3.2, "re-attach not required". */
const CAUSES: Readonly<Record<number, Outcome>> = {
  2: { ...IMSI_ONLY, actions: ["indicate usim-invalid 2"] },
  3: ILLEGAL,
  6: ILLEGAL,
  7: detached(NoImsi, EU3, PLMNS_KEPT, "", RELEASE, "indicate usim-invalid 1"),
  8: ILLEGAL,
  11: PLMN_FORBIDDEN,
  12: detached(LimitedService, EU3, PLMNS_KEPT, "area plmn", RELEASE, "indicate cell-search"),
  13: detached(PlmnSearch, EU3, FORGOTTEN, "area plmn", RELEASE, "indicate plmn-search"),
  14: PLMN_FORBIDDEN,
  15: detached(LimitedService, EU3, PLMNS_KEPT, "area plmn", RELEASE, "indicate cell-search"),
  36: PLMN_FORBIDDEN,
};

const NONE = -1;
const message = (type: number, cause: number): Uint8Array =>
  Uint8Array.from(cause === NONE ? [0x07, 0x45, type] : [0x07, 0x45, type, 0x53, cause]);

function expectedOf(type: number, cause: number): Outcome {
  if (type === REATTACH_REQUIRED) return REATTACH;
  // 5.5.2.3.2: a combined tracking area update follows.
  if (type === IMSI_DETACH) return { ...IMSI_ONLY, emmState: TrackingAreaUpdatingInitiated, emmSubstate: 0 };
  return CAUSES[cause] ?? OTHER;
}

/** Runs `check` for each type and cause, from the state that the UE is in. */
function forEach(ue: UeModule, check: (type: number, cause: number, done: readonly string[], where: string) => void): void {
  const before = ue.save();
  const count = ue.network.downlinkCount;
  // 6 and 7 are reserved.
  for (const type of range(0, 5)) {
    for (const cause of [NONE, ...range(0, 120), 255]) {
      ue.restore(before);
      ue.network.downlinkCount = count;
      check(type, cause, ue.downlink(message(type, cause)), `type ${type}, cause ${cause}`);
    }
  }
}

const isImsiOnly = (type: number, cause: number): boolean =>
  type === IMSI_DETACH || (type !== REATTACH_REQUIRED && cause === IMSI_UNKNOWN);
const EQUIVALENT = { equivalentPlmns: Buffer.from("00f220", "hex") };

for (const engine of engines()) {
  for (const isHome of [true, false]) {
    test(`${engine.name}: registered, ${isHome ? "HPLMN" : "another PLMN"}: every type and cause`, () => {
      const ue = new UeModule(engine);
      ue.configure("AttachType", Uint8Array.of(2, 0, 0, 0));
      if (!isHome) ue.configure("Hplmn", Buffer.from("00f990", "hex"));
      ue.attach("accepted", { ...EQUIVALENT, result: Uint8Array.of(2) });
      forEach(ue, (type, cause, done, where) => {
        const wanted = expectedOf(type, cause);
        checkOutcome(ue, done, wanted, where);
        assert.equal(done.filter((action) => ACCEPT.test(action)).length, 1, `${where}: one DETACH ACCEPT`);
        if (wanted.emmState === Deregistered) assert.deepEqual(ue.bearers(), [], where);
        else assert.deepEqual(ue.bearers(), [5], where);
      });
    });
  }

  for (const isHome of [true, false]) {
    test(`${engine.name}: plain, ${isHome ? "HPLMN" : "another PLMN"}: discarded whatever it says, before secure exchange and during it`, () => {
      for (const stage of ["requested", "secured", "accepted"] as const) {
        const ue = new UeModule(engine);
        if (!isHome) ue.configure("Hplmn", Buffer.from("00f990", "hex"));
        ue.attach(stage);
        const before = ue.save();
        for (const type of range(0, 7)) {
          for (const cause of [NONE, ...range(0, 255)]) {
            assert.deepEqual(ue.receive(message(type, cause)), ["rule 4.4.4.2 ignore"], `${stage}, type ${type}, cause ${cause}`);
          }
        }
        assert.deepEqual(ue.save(), before, stage);
      }
    });
  }

  test(`${engine.name}: while the UE attaches: IMSI detach and #2 are ignored, everything else ends the attach`, () => {
    const ue = new UeModule(engine);
    ue.attach("secured");
    forEach(ue, (type, cause, done, where) => {
      if (isImsiOnly(type, cause)) {
        assert.deepEqual(done, ["rule 5.5.1.2.6 g) ignore"], where);
        return assert.equal(ue.state().emmState, RegisteredInitiated, where);
      }
      assert.equal(done.filter((action) => ACCEPT.test(action)).length, 1, where);
      assert.ok(done.includes("stop T3410"), where);
      if (type !== REATTACH_REQUIRED) return assert.equal(ue.state().emmState, Deregistered, where);
      // 5.5.1.2.6 g): local release, then the attach again.
      assert.ok(done.includes("indicate release-connection 0 0"), where);
      assert.equal(ue.state().emmState, RegisteredInitiated, where);
    });
  });

  test(`${engine.name}: while the UE updates: IMSI detach and #2 are ignored, everything else ends the update`, () => {
    const ue = new UeModule(engine);
    ue.attach("accepted");
    ue.request("TrackingAreaUpdate", 0, 0);
    forEach(ue, (type, cause, done, where) => {
      if (isImsiOnly(type, cause)) {
        assert.deepEqual(done, ["rule 5.5.3.2.6 f) ignore"], where);
        return assert.equal(ue.state().emmState, TrackingAreaUpdatingInitiated, where);
      }
      assert.ok(done.includes("stop T3430"), where);
      assert.equal(ue.state().emmState, Deregistered, where);
    });
  });

  test(`${engine.name}: while the UE detaches: the network's detach counts, no attach follows "re-attach required"`, () => {
    const ue = new UeModule(engine);
    ue.attach("accepted");
    ue.request("Detach", 0, 1);
    forEach(ue, (type, cause, done, where) => {
      assert.equal(done.filter((action) => ACCEPT.test(action)).length, 1, where);
      if (isImsiOnly(type, cause)) return assert.equal(ue.state().emmState, DeregisteredInitiated, where);
      assert.ok(done.includes("stop T3421"), where);
      assert.equal(ue.state().emmState, Deregistered, where);
      assert.ok(!ue.lower("ConnectionReleased", 0, 0).some((action) => action.startsWith("uplink")), where);
    });
  });
}
