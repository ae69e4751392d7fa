// SERVICE REJECT with every cause value, to a SERVICE REQUEST from EMM-IDLE mode (TS 24.301 5.6.1.5, 5.6.1.6 e, 5.3.7b), against a table of its own.
import { EmmState, EmmSubstate, UpdateStatus } from "../../host/generated/abi.ts";
import { type Outcome, outcome, testRejects } from "../harness/rejects.ts";

const { Deregistered, Registered, ServiceRequestInitiated } = EmmState;
const { NoImsi, NormalService, LimitedService, PlmnSearch, None } = EmmSubstate;
const EU1 = UpdateStatus.Updated;
const EU2 = UpdateStatus.NotUpdated;
const EU3 = UpdateStatus.RoamingNotAllowed;

const RELEASE = "start T3440";
const DISCARDED = outcome(ServiceRequestInitiated, None, EU1, true, "rule 4.4.4.2 ignore");
const ABNORMAL = outcome(Registered, NormalService, EU1, true, RELEASE);
const CS_REFUSED = outcome(Registered, NormalService, EU1, true);
const LEFT_ALONE = outcome(Deregistered, LimitedService, EU3, false, RELEASE, "indicate cell-search", "start T3247");
const PLMN_FORBIDDEN = outcome(Deregistered, PlmnSearch, EU3, false, RELEASE, "indicate plmn-search");

/** 5.6.1.5; no cause value: 5.6.1.6 e). */
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
  15: outcome(Registered, LimitedService, EU1, true, RELEASE, "indicate cell-search"),
  18: CS_REFUSED,
  35: PLMN_FORBIDDEN,
  36: PLMN_FORBIDDEN,
  39: CS_REFUSED,
  40: outcome(Deregistered, NormalService, EU1, true, RELEASE),
  42: outcome(Deregistered, PlmnSearch, EU2, false, RELEASE, "indicate plmn-search"),
};

function expectedOf(cause: number, isProtected: boolean, isHome: boolean): Outcome {
  const usual = PROTECTED[cause] ?? ABNORMAL;
  if (isProtected) return usual;
  // 5.3.7b; 4.4.4.2
  if (cause === 25 || cause === 78) return DISCARDED;
  if ([3, 6, 7, 8].includes(cause)) return LEFT_ALONE;
  if ([11, 14, 35, 36].includes(cause) && isHome) return LEFT_ALONE;
  if ([11, 12, 13, 14, 15, 31, 35, 36].includes(cause)) return { ...usual, actions: [...usual.actions, "start T3247"] };
  return usual;
}

testRejects({
  start: (ue) => void ue.request("Service", 0, 0),
  // With #39 comes a value for T3442 (8.2.24.2), here zero.
  reject: (cause) => Uint8Array.of(0x07, 0x4e, cause, ...(cause === 39 ? [0x5b, 0x00] : [])),
  expectedOf,
});
