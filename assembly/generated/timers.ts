// Timers of the UE, limits of its attempt counters.
// Made from host/spec by `npm run generate`. Do not edit.


/** Timer ids, TS 24.301 10.2, 10.3; None: no timer */
export const enum Timer {
  None = 0,
  T3402 = 1,
  T3410 = 2,
  T3411 = 3,
  T3412 = 4,
  T3416 = 5,
  T3417 = 6,
  T3417ext = 7,
  T3417extMt = 8,
  T3418 = 9,
  T3420 = 10,
  T3421 = 11,
  T3423 = 12,
  T3430 = 13,
  T3440 = 14,
  T3442 = 15,
  T3444 = 16,
  T3445 = 17,
  T3447 = 18,
  T3448 = 19,
  T3449 = 20,
  T3480 = 21,
  T3481 = 22,
  T3482 = 23,
  T3492 = 24,
  T3493 = 25,
  T3346 = 26,
  T3324 = 27,
  T3396 = 28,
  T3245 = 29,
  T3247 = 30,
  T3325 = 45,
  BackOff = 46,
  RateControl = 47,
}

/** Default values in seconds */
export const enum TimerDefault {
  T3402 = 720,
  T3410 = 15,
  T3411 = 10,
  T3412 = 3240,
  T3416 = 30,
  T3417 = 5,
  T3417ext = 10,
  T3417extMt = 4,
  T3418 = 20,
  T3420 = 15,
  T3421 = 15,
  T3430 = 15,
  T3440 = 10,
  T3444 = 43200,
  T3445 = 43200,
  T3449 = 5,
  T3480 = 8,
  T3481 = 8,
  T3482 = 8,
  T3492 = 6,
  T3493 = 4,
  T3325 = 60,
  RateControl = 360,
}

/** Seconds that NB-S1 mode adds, TS 24.301 4.7 */
export const enum NbS1Seconds {
  Emm = 240,
  Esm = 180,
}

/** Timers that NB-S1 mode lengthens: bit = timer id. */
export const NB_S1_TIMERS: u64 = 0x3f02e64;

/** Failures after which an attempt counter makes the UE give up for a while */
export const enum AttemptLimit {
  /** TS 24.301 5.5.1.2.6 */
  AttachAttemptCounter = 5,
  /** TS 24.301 5.5.3.2.6 */
  TrackingAreaUpdatingAttemptCounter = 5,
  /** TS 24.301 5.6.1.6 */
  ServiceRequestAttemptCounter = 5,
}
