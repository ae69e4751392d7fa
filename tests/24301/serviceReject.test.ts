// SERVICE REJECT with every cause value, to a SERVICE REQUEST from EMM-IDLE mode (TS 24.301 5.6.1.5, 5.6.1.6 e, 5.3.7b), against a table of its own.
import { EmmState, EmmSubstate, UpdateStatus } from "../../host/generated/abi.ts";
import { attachedInIdleMode, FORGOTTEN, KEPT, type Kept, type Outcome, PLMNS_KEPT, testRejects } from "../harness/rejects.ts";

const { Deregistered, Registered, ServiceRequestInitiated } = EmmState;
const { NoImsi, NormalService, LimitedService, PlmnSearch, None } = EmmSubstate;
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
const DISCARDED = outcome(ServiceRequestInitiated, None, EU1, KEPT, "", "rule 4.4.4.2 ignore");
const ABNORMAL = outcome(Registered, NormalService, EU1, KEPT, "", RELEASE);
const CS_REFUSED = outcome(Registered, NormalService, EU1, KEPT, "");
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

/** 5.6.1.5; no cause value: 5.6.1.6 e). */
const PROTECTED: Readonly<Record<number, Outcome>> = {
  3: outcome(Deregistered, NoImsi, EU3, FORGOTTEN, "", RELEASE, "indicate usim-invalid 3"),
  6: outcome(Deregistered, NoImsi, EU3, FORGOTTEN, "", RELEASE, "indicate usim-invalid 3"),
  7: outcome(Deregistered, NoImsi, EU3, PLMNS_KEPT, "", RELEASE, "indicate usim-invalid 1"),
  8: outcome(Deregistered, NoImsi, EU3, FORGOTTEN, "", RELEASE, "indicate usim-invalid 3"),
  9: outcome(Deregistered, NormalService, EU2, PLMNS_KEPT, "here area plmn", RELEASE),
  10: outcome(Deregistered, NormalService, EU1, KEPT, "here area plmn", RELEASE),
  11: PLMN_FORBIDDEN,
  12: outcome(Deregistered, LimitedService, EU3, PLMNS_KEPT, "area plmn", RELEASE, "indicate cell-search"),
  13: outcome(Registered, PlmnSearch, EU3, KEPT, "", RELEASE, "indicate plmn-search"),
  15: outcome(Registered, LimitedService, EU1, KEPT, "", RELEASE, "indicate cell-search"),
  18: CS_REFUSED,
  35: PLMN_FORBIDDEN,
  36: PLMN_FORBIDDEN,
  39: CS_REFUSED,
  40: outcome(Deregistered, NormalService, EU1, KEPT, "here area plmn", RELEASE),
  42: outcome(Deregistered, PlmnSearch, EU2, FORGOTTEN, "here area plmn", RELEASE, "indicate plmn-search"),
};

function expectedOf(cause: number, isProtected: boolean, isHome: boolean): Outcome {
  const usual = PROTECTED[cause] ?? ABNORMAL;
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
  name: "service request",
  start: (ue) => {
    attachedInIdleMode(ue);
    ue.request("Service", 0, 0);
    ue.lower("ConnectionEstablished", 0, 0);
  },
  // With #39 comes a value for T3442 (8.2.24.2), here zero.
  reject: (cause) => Uint8Array.of(0x07, 0x4e, cause, ...(cause === 39 ? [0x5b, 0x00] : [])),
  expectedOf,
});
