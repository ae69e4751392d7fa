// EPS quality of service (TS 24.301 9.9.4.3): QCI, then bit rates in groups of four octets, uplink before downlink.

const QCI_NONE: u32 = 0;
const QCI_RESERVED: u32 = 255;
const RATE_RESERVED: u32 = 0;
const RATE_0_KBPS: u32 = 255;
/** Value lengths: QCI, + rates, + extended rates, + extended-2 rates. Longer values are read up to the thirteenth octet. */
const SIZE_MAX: u32 = 13;

/** Whether the value is coded correctly. `n` ≥ 1 octets at `p`; `uplink` 1 when the network receives it. */
// @ts-ignore: decorator
@inline
export function checkEpsQualityOfService(p: usize, n: u32, uplink: u32): bool {
  const qci = <u32>load<u8>(p);
  // QCI 0 and rate 0 have a meaning (no QCI requested, subscribed) in the uplink direction only.
  if (qci == QCI_RESERVED || (qci == QCI_NONE && uplink == 0)) return false;
  return n == 1 || checkRates(p, n, uplink, qci);
}

function checkRates(p: usize, n: u32, uplink: u32, qci: u32): bool {
  if (n < SIZE_MAX && (n & 3) != 1) return false;
  // For non-GBR QCIs the bit rates are ignored.
  if (!isGbrQci(qci)) return true;
  const maximumUplink = <u32>load<u8>(p, 1);
  const maximumDownlink = <u32>load<u8>(p, 2);
  if (!uplink && (maximumUplink == RATE_RESERVED || maximumDownlink == RATE_RESERVED)) return false;
  if (!uplink && (load<u8>(p, 3) == RATE_RESERVED || load<u8>(p, 4) == RATE_RESERVED)) return false;
  // 0 kbps both ways is a syntactical error; an extended octet other than 0 replaces the rate.
  if (maximumUplink != RATE_0_KBPS || maximumDownlink != RATE_0_KBPS) return true;
  return n >= 9 && (load<u8>(p, 5) | load<u8>(p, 6)) != 0;
}

/** Whether a QCI stands for a bearer with guaranteed bit rate (TS 23.203 table 6.1.7): 1–4, 65–67, 71–76, 82–85. */
export function isGbrQci(qci: u32): bool {
  return qci - 1 < 4 || qci - 65 < 3 || qci - 71 < 6 || qci - 82 < 4;
}
