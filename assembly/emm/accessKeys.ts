// K_eNB for the access stratum (TS 33.401 7.2.6, A.3).

import { emitKeys } from "../generated/actions";
import { SCRATCH } from "../memory";
import { currentContext, kasmeOf } from "../security/context";
import { deriveKenb, KENB_SIZE } from "../security/kdf";
import { clearOctets } from "../wire/octets";

/** Behind the trial context, which may be in use. */
const KENB: usize = SCRATCH + 512;

/** Hands K_eNB for an uplink NAS COUNT of the current context to the access stratum. */
export function emitKenb(ulCount: u32): void {
  emitKenbOf(kasmeOf(currentContext()), ulCount);
}

/** Hands K_eNB to the access stratum. @param kasme K_ASME or K'_ASME it is derived from */
export function emitKenbOf(kasme: usize, ulCount: u32): void {
  deriveKenb(kasme, ulCount, KENB);
  emitKeys(ulCount, KENB, KENB_SIZE);
  clearOctets(KENB, KENB_SIZE);
}
