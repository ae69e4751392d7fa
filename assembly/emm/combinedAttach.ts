// The result of a combined attach as far as non-EPS services go (TS 24.301 5.5.1.3.4).

import { Clause } from "../generated/clauses";
import { AttachAcceptIe as Ie } from "../generated/ids";
import { setSlot, Slot, ue } from "../ue";
import { hasIe, ieAddress, ieHalf, ieLength, ieOctet } from "../wire/bank";
import { ATTACH_COMBINED } from "./attach";
import { onEpsOnly } from "./epsOnly";

const LAI_SIZE: u32 = 5;
const IDENTITY_SIZE: u32 = 9;
/** EPS attach result values (9.9.3.10). */
const RESULT_COMBINED: u32 = 2;

/** Takes the result for non-EPS services of an ATTACH ACCEPT; the UE is registered for EPS services already. */
export function takeCombinedResult(bank: usize): void {
  const context = ue();
  context.imsiAttached = 0;
  if (<u32>context.attachType != ATTACH_COMBINED) return;
  if ((ieHalf(bank, Ie.EpsAttachResult) & 7) == RESULT_COMBINED) return attachImsi(bank);
  onEpsOnly(Clause.TS24301_5_5_1_3_4, hasIe(bank, Ie.EmmCause) ? ieOctet(bank, Ie.EmmCause) : 0);
}

/** 5.5.1.3.4.2 */
function attachImsi(bank: usize): void {
  const context = ue();
  context.imsiAttached = 1;
  context.trackingAreaUpdateAttemptCounter = 0;
  if (hasIe(bank, Ie.LocationAreaIdentification)) setSlot(Slot.Lai, ieAddress(bank, Ie.LocationAreaIdentification), LAI_SIZE, LAI_SIZE);
  if (hasIe(bank, Ie.MsIdentity)) setSlot(Slot.MsIdentity, ieAddress(bank, Ie.MsIdentity), ieLength(bank, Ie.MsIdentity), IDENTITY_SIZE);
}
