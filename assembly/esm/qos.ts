// EPS QoS of GBR bearers (TS 24.301 9.9.4.3): kept, for a modification without bit rates leaves them as they are (6.4.3.3), and a request
// about a GBR bearer repeats them (6.5.4.2).

import { SCRATCH } from "../memory";
import { isGbrQci } from "../wire/ie/epsQualityOfService";
import { copyOctets } from "../wire/octets";
import { dropPooled, Kind, pooled, pooledLength, putPooled } from "./pool";

/** LIMIT: octets of the value that mean something. */
const QOS_MAX: u32 = 13;
const QOS_WITH_RATES: u32 = 5;

/** Keeps the QoS of a bearer; for a GBR bearer without bit rates the old ones stay. `at`: the value, `length` octets ≥ 1 */
export function keepQos(ebi: u32, at: usize, length: u32): void {
  const qci = <u32>load<u8>(at);
  if (!isGbrQci(qci)) return dropPooled(Kind.Qos, ebi);
  if (length >= QOS_WITH_RATES) {
    putPooled(Kind.Qos, ebi, at, min(length, QOS_MAX));
    return;
  }
  const kept = pooledLength(Kind.Qos, ebi);
  if (kept != 0) store<u8>(pooled(Kind.Qos, ebi), <u8>qci);
}

/** Copies the QoS that holds for a bearer into the scratch region. @returns octets, 0 when no bit rates are kept */
export function copyQos(ebi: u32): u32 {
  const length = pooledLength(Kind.Qos, ebi);
  copyOctets(SCRATCH, pooled(Kind.Qos, ebi), length);
  return length;
}
