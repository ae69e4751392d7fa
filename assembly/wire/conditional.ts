// The two conditional information elements of TS 24.301 (presence C): what makes them missing or unexpected (7.7.2, TS 24.007 11.2.5).

import { Fault } from "../generated/abi";
import { EmmCause } from "../generated/causes";
import { ExtendedServiceRequestIe, Message, ServiceRejectIe } from "../generated/ids";
import { addFault, bankOf, faultKinds, hasIe, ieAddress, ieHalf, ieOctet } from "./bank";
import { RECEIVE } from "../memory";

const IEI_T3442: u32 = 0x5b;
/** Service type "mobile terminating CS fallback or 1xCS fallback" (9.9.3.27). */
const MOBILE_TERMINATING_CS_FALLBACK: u32 = 1;

/**
 * Checks the presence of the conditional IE of a message that has one, after its walk.
 * @param length octets of the message
 */
export function checkConditions(bank: usize, length: u32): void {
  if (bankOf(bank).message == Message.ServiceReject) checkT3442(bank, length);
  else checkCsfbResponse(bank);
}

/**
 * TS 24.301 8.2.24.2: T3442 goes with cause #39. The text names no cause it must not go with, so that it is never unexpected.
 */
function checkT3442(bank: usize, length: u32): void {
  if (
    !hasIe(bank, ServiceRejectIe.EmmCause) ||
    ieOctet(bank, ServiceRejectIe.EmmCause) != EmmCause.CsServiceTemporarilyNotAvailable
  )
    return;
  // One that is there but incorrect has been found already.
  if (hasIe(bank, ServiceRejectIe.T3442Value) || (faultKinds(bank) & (1 << Fault.ConditionalSyntax)) != 0) return;
  addFault(bank, Fault.ConditionalMissing, length, IEI_T3442, ServiceRejectIe.T3442Value, 0);
}

/**
 * TS 24.301 8.2.15.2: the CSFB response goes with that service type only. It may be absent there: 1xCS fallback does without it, and
 * the message does not tell one from the other.
 */
function checkCsfbResponse(bank: usize): void {
  if (!hasIe(bank, ExtendedServiceRequestIe.CsfbResponse) || !hasIe(bank, ExtendedServiceRequestIe.ServiceType)) return;
  if (ieHalf(bank, ExtendedServiceRequestIe.ServiceType) == MOBILE_TERMINATING_CS_FALLBACK) return;
  const at = ieAddress(bank, ExtendedServiceRequestIe.CsfbResponse);
  const offset = <u32>(at - RECEIVE) - <u32>bankOf(bank).base;
  addFault(bank, Fault.ConditionalUnexpected, offset, load<u8>(at), ExtendedServiceRequestIe.CsfbResponse, 1);
}
