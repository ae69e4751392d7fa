// The result of a combined attach as far as non-EPS services go (TS 24.301 5.5.1.3.4).

import { Clause } from "../generated/clauses";
import { CS_SERVICES } from "../generated/features";
import { AttachAcceptIe as Ie } from "../generated/ids";
import { ue } from "../ue";
import { hasIe, ieHalf, ieOctet } from "../wire/bank";
import { ATTACH_COMBINED } from "./attach";
import { updateLocation } from "./combinedUpdate";
import { onEpsOnly } from "./epsOnly";

/** EPS attach result values (9.9.3.10). */
const RESULT_COMBINED: u32 = 2;

/** Takes the result for non-EPS services of an ATTACH ACCEPT; the UE is registered for EPS services already. */
export function takeCombinedResult(bank: usize): void {
  const context = ue();
  context.imsiAttached = 0;
  if (!CS_SERVICES || <u32>context.attachType != ATTACH_COMBINED) return;
  if ((ieHalf(bank, Ie.EpsAttachResult) & 7) == RESULT_COMBINED) {
    context.trackingAreaUpdateAttemptCounter = 0;
    updateLocation(bank);
    return;
  }
  onEpsOnly(Clause.TS24301_5_5_1_3_4, hasIe(bank, Ie.EmmCause) ? ieOctet(bank, Ie.EmmCause) : 0);
}
