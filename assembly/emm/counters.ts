// Limits of the attempt counters (TS 24.301 5.5.1.1, 5.5.3.1, 5.6.1.1).

import { EMM_CAUSES_HIGH, EMM_CAUSES_LOW, EmmCause } from "../generated/causes";
import { AttemptLimit } from "../generated/timers";

export const ATTACH_ATTEMPTS: u8 = <u8>AttemptLimit.AttachAttemptCounter;
export const UPDATE_ATTEMPTS: u8 = <u8>AttemptLimit.TrackingAreaUpdatingAttemptCounter;
export const SERVICE_ATTEMPTS: u8 = <u8>AttemptLimit.ServiceRequestAttemptCounter;

/**
 * Causes after which the UE should not try again soon: the attempt counter goes to its limit (5.5.1.2.6 d, 5.5.3.2.6 d). A value that is
 * no cause is read as #111 (9.9.3.9).
 */
export function isLasting(cause: u32): bool {
  switch (cause) {
    case EmmCause.SemanticallyIncorrectMessage:
    case EmmCause.InvalidMandatoryInformation:
    case EmmCause.MessageTypeNonExistentOrNotImplemented:
    case EmmCause.InformationElementNonExistentOrNotImplemented:
    case EmmCause.ProtocolErrorUnspecified:
      return true;
    default:
      return !isKnown(cause);
  }
}

/** Causes of Release 18 (9.9.3.9). */
function isKnown(cause: u32): bool {
  const known = cause < 64 ? EMM_CAUSES_LOW : EMM_CAUSES_HIGH;
  return cause < 128 && ((known >> (cause & 63)) & 1) != 0;
}
