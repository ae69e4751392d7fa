// TRACKING AREA UPDATE REJECT with every cause value (TS 24.301 5.5.3.2.5, 5.5.3.2.6 d, 5.3.7b), against a table of its own.
import { EmmState, EmmSubstate, UpdateStatus } from "../../host/generated/abi.ts";
import {
  attachedInIdleMode,
  FORGOTTEN,
  KEPT,
  type Kept,
  type Outcome,
  PLMNS_FORGOTTEN,
  PLMNS_KEPT,
  range,
  testRejects,
} from "../harness/rejects.ts";

const { Deregistered, Registered, TrackingAreaUpdatingInitiated } = EmmState;
const { NoImsi, NormalService, LimitedService, PlmnSearch, AttemptingToUpdate, None } = EmmSubstate;
const EU1 = UpdateStatus.Updated;
const EU2 = UpdateStatus.NotUpdated;
const EU3 = UpdateStatus.RoamingNotAllowed;

const outcome = (
  emmState: number,
  emmSubstate: number,
  updateStatus: number,
  what: Kept,
  attaches: string,
  ...actions: string[]
): Outcome => ({ emmState, emmSubstate, updateStatus, ...what, actions, attaches });

const RELEASE = "start T3440";
const DISCARDED = outcome(TrackingAreaUpdatingInitiated, None, EU1, KEPT, "", "rule 4.4.4.2 ignore");
const ABNORMAL = outcome(Registered, NormalService, EU1, KEPT, "", "start T3411 10 s");
const LASTING = outcome(Registered, AttemptingToUpdate, EU2, PLMNS_FORGOTTEN, "", "start T3402 720 s");
const LEFT_ALONE = outcome(
  Deregistered,
  LimitedService,
  EU3,
  FORGOTTEN,
  "area plmn",
  RELEASE,
  "indicate cell-search",
  "start T3247",
);
const PLMN_FORBIDDEN = outcome(Deregistered, PlmnSearch, EU3, FORGOTTEN, "plmn", RELEASE, "indicate plmn-search");

/** 5.5.3.2.5; no cause value: 5.5.3.2.6 d). */
const PROTECTED: Readonly<Record<number, Outcome>> = {
  3: outcome(Deregistered, NoImsi, EU3, FORGOTTEN, "", RELEASE, "indicate usim-invalid 3"),
  6: outcome(Deregistered, NoImsi, EU3, FORGOTTEN, "", RELEASE, "indicate usim-invalid 3"),
  7: outcome(Deregistered, NoImsi, EU3, PLMNS_KEPT, "", RELEASE, "indicate usim-invalid 1"),
  8: outcome(Deregistered, NoImsi, EU3, FORGOTTEN, "", RELEASE, "indicate usim-invalid 3"),
  9: outcome(Deregistered, NormalService, EU2, PLMNS_KEPT, "here area plmn", RELEASE),
  10: outcome(Deregistered, NormalService, EU1, KEPT, "here area plmn", RELEASE),
  11: PLMN_FORBIDDEN,
  12: outcome(Deregistered, LimitedService, EU3, PLMNS_KEPT, "area plmn", RELEASE, "indicate cell-search"),
  13: outcome(Registered, PlmnSearch, EU3, PLMNS_FORGOTTEN, "", RELEASE, "indicate plmn-search"),
  14: PLMN_FORBIDDEN,
  15: outcome(Registered, LimitedService, EU3, KEPT, "", RELEASE, "indicate cell-search"),
  35: PLMN_FORBIDDEN,
  36: PLMN_FORBIDDEN,
  40: outcome(Deregistered, NormalService, EU1, KEPT, "here area plmn", RELEASE),
  42: outcome(Deregistered, PlmnSearch, EU2, FORGOTTEN, "here area plmn", RELEASE, "indicate plmn-search"),
};

/** Cause values of Release 18 (9.9.3.9) that are an abnormal case of the procedure and do not ask for a long pause. */
const OTHERS = [2, 5, ...range(16, 26), 31, 39, 78, 98, 100, 101];

function expectedOf(cause: number, isProtected: boolean, isHome: boolean): Outcome {
  const foreseen = PROTECTED[cause];
  const usual = foreseen ?? (OTHERS.includes(cause) ? ABNORMAL : LASTING);
  if (isProtected) return usual;
  // 5.3.7b; 4.4.4.2
  if (cause === 25 || cause === 78) return DISCARDED;
  if ([3, 6, 8].includes(cause)) return LEFT_ALONE;
  if (cause === 7) return { ...LEFT_ALONE, arePlmnsKept: true };
  if ([11, 14, 35, 36].includes(cause) && isHome) return LEFT_ALONE;
  if ([11, 12, 13, 14, 15, 31, 35, 36].includes(cause)) return { ...usual, actions: [...usual.actions, "start T3247"] };
  return usual;
}

testRejects({
  name: "tracking area update",
  start: (ue) => {
    attachedInIdleMode(ue);
    ue.request("TrackingAreaUpdate", 0, 0);
    ue.lower("ConnectionEstablished", 0, 0);
  },
  reject: (cause) => Uint8Array.of(0x07, 0x4b, cause),
  expectedOf,
});
