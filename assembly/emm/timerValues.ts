// Values of EMM timers: the codings of GPRS timer and GPRS timer 2 (TS 24.301 9.9.3.16, 9.9.3.16A, coded in TS 24.008 10.5.7.3, 10.5.7.4),
// T3412 extended (9.9.3.16B, TS 24.008 10.5.7.4a), and what NB-S1 mode adds to a timer (TS 24.301 4.7).

import { UeOption } from "../generated/abi";
import { NB_S1_TIMERS, NbS1Seconds, Timer } from "../generated/timers";
import { startTimer } from "../timers";
import { hasOption } from "../ue";
import { hasIe, ieOctet } from "../wire/bank";
import { backOffSeconds } from "../wire/ie/gprsTimer3";

/** The timer is deactivated. */
export const TIMER_DEACTIVATED: u32 = 0xffffffff;

const VALUE_MASK: u32 = 0x1f;
const UNIT_320_HOURS: u32 = 6;

/** Seconds of a GPRS timer or GPRS timer 2 octet: 0 and up, or `TIMER_DEACTIVATED`. */
export function gprsTimerSeconds(octet: u32): u32 {
  const value = octet & VALUE_MASK;
  switch (octet >> 5) {
    case 0:
      return value * 2;
    case 2:
      return value * 360;
    case 7:
      return TIMER_DEACTIVATED;
    default:
      // 1 minute; units not defined are read so, too.
      return value * 60;
  }
}

/** Seconds of a GPRS timer or GPRS timer 2 IE, `TIMER_DEACTIVATED` where it is absent. */
export function secondsOf(bank: usize, row: u32): u32 {
  return hasIe(bank, row) ? gprsTimerSeconds(ieOctet(bank, row)) : TIMER_DEACTIVATED;
}

/** Whether there is a time to wait: neither zero nor deactivated. */
export function isTime(seconds: u32): bool {
  return seconds - 1 < TIMER_DEACTIVATED - 1;
}

/** Seconds of a T3412 extended octet: unit 6 stands for 320 hours there. */
export function extendedPeriodicSeconds(octet: u32): u32 {
  return octet >> 5 == UNIT_320_HOURS ? (octet & VALUE_MASK) * 320 * 3600 : backOffSeconds(octet);
}

/** Whether a message gives a value for T3346 that counts: neither zero nor deactivated. @param row of the T3346 value IE */
export function hasCongestionTimer(bank: usize, row: u32): bool {
  return isTime(secondsOf(bank, row));
}

/** Starts a timer of a fixed value: 240 s more in NB-S1 mode for those that 4.7 names. */
export function startProcedureTimer(timer: Timer, seconds: u32): void {
  const isLonger = hasOption(UeOption.NbS1) && ((NB_S1_TIMERS >> <u64>timer) & 1) != 0;
  startTimer(timer, isLonger ? seconds + NbS1Seconds.Emm : seconds);
}
