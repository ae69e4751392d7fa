// TS 36.523-1 clause 10: EPS session management.

import { type ConformanceCase, RADIO, remembered, seen } from "./case.ts";

/** Clause 10, in order. */
export const ESM_CASES: readonly ConformanceCase[] = [
  seen("10.2.1", "Dedicated EPS bearer context activation / Success"),
  seen("10.3.1", "EPS bearer context modification / Success"),
  seen("10.4.1", "EPS bearer context deactivation / Success"),
  seen("10.5.1", "UE requested PDN connectivity accepted by the network"),
  remembered("10.5.3", "UE requested PDN connectivity not accepted by the network"),
  seen("10.6.1", "UE requested PDN disconnect procedure accepted by the network"),
  remembered("10.6.2", "UE requested PDN disconnect procedure not accepted by the network"),
  seen("10.7.1", "UE requested bearer resource allocation accepted by the network / New EPS bearer context"),
  remembered("10.7.2", "UE requested bearer resource allocation accepted by the network / Existing EPS bearer context"),
  remembered("10.7.3", "UE requested bearer resource allocation not accepted by the network"),
  remembered("10.7.4", "UE requested bearer resource allocation / Expiry of timer T3480"),
  remembered(
    "10.7.5",
    'UE requested bearer resource allocation / BEARER RESOURCE ALLOCATION REJECT message including cause #43 "unknown EPS bearer context"',
  ),
  seen("10.8.1", "UE requested bearer resource modification accepted by the network / New EPS bearer context"),
  remembered("10.8.2", "UE requested bearer resource modification accepted by the network / Existing EPS bearer context"),
  remembered("10.8.3", "UE requested bearer resource modification not accepted by the network"),
  remembered("10.8.4", 'UE requested bearer resource modification / Cause #36 "regular deactivation"'),
  remembered(
    "10.8.5",
    'UE requested bearer resource modification / BEARER RESOURCE MODIFICATION REJECT message including cause #43 "unknown EPS bearer context"',
  ),
  remembered(
    "10.8.6",
    "UE requested bearer resource modification / Collision of a UE requested bearer resource modification procedure and EPS bearer context deactivation procedure",
  ),
  remembered("10.8.7", "UE requested bearer resource modification / Expiry of timer T3481"),
  remembered("10.9.1", "UE routing of uplinks packets", RADIO),
];
