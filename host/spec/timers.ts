// Timers (TS 24.301 10.2, 10.3). The id of a timer is its place in the list plus one. Append-only.

import * as emm from "./timers/emm.ts";
import * as esm from "./timers/esm.ts";
import * as network from "./timers/network.ts";
import type { CounterSpec, TimerSpec } from "./types.ts";

export const TIMERS: readonly TimerSpec[] = [
  emm.T3402,
  emm.T3410,
  emm.T3411,
  emm.T3412,
  emm.T3416,
  emm.T3417,
  emm.T3417EXT,
  emm.T3417EXT_MT,
  emm.T3418,
  emm.T3420,
  emm.T3421,
  emm.T3423,
  emm.T3430,
  emm.T3440,
  emm.T3442,
  emm.T3444,
  emm.T3445,
  emm.T3447,
  emm.T3448,
  emm.T3449,
  esm.T3480,
  esm.T3481,
  esm.T3482,
  esm.T3492,
  esm.T3493,
  emm.T3346,
  emm.T3324,
  esm.T3396,
  emm.T3245,
  emm.T3247,
  network.T3413,
  network.T3415,
  network.T3422,
  network.T3447_NETWORK,
  network.T3450,
  network.T3460,
  network.T3470,
  network.MOBILE_REACHABLE_TIMER,
  network.IMPLICIT_DETACH_TIMER,
  network.ACTIVE_TIMER,
  network.T3485,
  network.T3486,
  network.T3489,
  network.T3495,
  emm.T3325,
  esm.BACK_OFF,
  esm.RATE_CONTROL,
];

/** Seconds that NB-S1 mode adds to the timers marked `nbS1` (4.7). */
export const NB_S1_SECONDS = { EMM: 240, ESM: 180 } as const;

/** Attempt counters of the UE with the number of failures after which the UE gives up for a while. */
export const COUNTERS: readonly CounterSpec[] = [
  { name: "attach attempt counter", clause: "5.5.1.2.6", limit: 5 },
  { name: "tracking area updating attempt counter", clause: "5.5.3.2.6", limit: 5 },
  { name: "service request attempt counter", clause: "5.6.1.6", limit: 5 },
];
