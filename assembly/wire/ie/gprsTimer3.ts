// GPRS timer 3 (TS 24.301 9.9.3.16B; coded in TS 24.008 10.5.7.4a) as a back-off time. T3412 extended value reads units 6 and 7 otherwise.

/** The timer is deactivated. */
export const GPRS_TIMER_DEACTIVATED: u32 = 0xffffffff;

/** Seconds of the longest time: 31 times 10 hours. */
export const BACK_OFF_LONGEST: u32 = 1116000;

const VALUE_MASK: u32 = 0x1f;

/** Seconds of a timer octet: 0 and up, or `GPRS_TIMER_DEACTIVATED`. */
export function backOffSeconds(octet: u32): u32 {
  const value = octet & VALUE_MASK;
  switch (octet >> 5) {
    case 0:
      return value * 600;
    case 2:
      return value * 36000;
    case 3:
      return value * 2;
    case 4:
      return value * 30;
    case 5:
      return value * 60;
    case 7:
      return GPRS_TIMER_DEACTIVATED;
    default:
      // 1; unit 6 (320 hours) is for T3312 and T3412 extended only and read as 1 hour elsewhere.
      return value * 3600;
  }
}
