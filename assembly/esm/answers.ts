// Answers to ESM messages and the addresses they carry (TS 24.301 6.3.2).

import { DispositionAction, EstablishCause } from "../generated/abi";
import { Message } from "../generated/ids";
import { send } from "../security/protect";
import { beginEsm, end, putV8 } from "../wire/writer";

const NO_PTI: u32 = 0;

// Message ids are in the order of names: ACCEPT, REJECT, REQUEST of a procedure follow one another; there is no REJECT of a deactivation.
if (Message.ActivateDefaultEpsBearerContextAccept != Message.ActivateDefaultEpsBearerContextRequest - 2) ERROR("message ids");
if (Message.ActivateDedicatedEpsBearerContextAccept != Message.ActivateDedicatedEpsBearerContextRequest - 2) ERROR("message ids");
if (Message.ModifyEpsBearerContextAccept != Message.ModifyEpsBearerContextRequest - 2) ERROR("message ids");
if (Message.ModifyEpsBearerContextReject != Message.ModifyEpsBearerContextRequest - 1) ERROR("message ids");
if (Message.DeactivateEpsBearerContextAccept != Message.DeactivateEpsBearerContextRequest - 1) ERROR("message ids");

/** The ACCEPT that belongs to a bearer context request. */
function acceptOf(request: u32): u32 {
  return request == Message.DeactivateEpsBearerContextRequest ? request - 1 : request - 2;
}

/** The REJECT that belongs to a bearer context request; there is none for a deactivation. */
// @ts-ignore: decorator
@inline
function rejectOf(request: u32): u32 {
  return request - 1;
}

/** Composes the ACCEPT of a bearer context request: EBI as received, no PTI. @returns its octets */
export function composeAccept(request: u32, ebi: u32): u32 {
  beginEsm(acceptOf(request), ebi, NO_PTI);
  return end();
}

/** Composes the REJECT of a bearer context request: EBI as received, no PTI. @returns its octets */
export function composeReject(request: u32, ebi: u32, cause: u32): u32 {
  beginEsm(rejectOf(request), ebi, NO_PTI);
  putV8(cause);
  return end();
}

/** Composes ESM STATUS. CHOICE: EBI and PTI of the message in question, so that the network finds the procedure (6.7). */
function composeStatus(ebi: u32, pti: u32, cause: u32): void {
  beginEsm(Message.EsmStatus, ebi, pti);
  putV8(cause);
  end();
}

/** Sends the ACCEPT of a bearer context request. */
export function sendAccept(request: u32, ebi: u32): void {
  composeAccept(request, ebi);
  send(EstablishCause.None);
}

/** Sends the REJECT of a bearer context request. */
export function sendReject(request: u32, ebi: u32, cause: u32): void {
  composeReject(request, ebi, cause);
  send(EstablishCause.None);
}

/** Sends what clause 7 has decided about a message that is not processed. */
export function sendAnswer(action: DispositionAction, message: u32, ebi: u32, pti: u32, cause: u32): void {
  switch (action) {
    case DispositionAction.Status:
      composeStatus(ebi, pti, cause);
      send(EstablishCause.None);
      break;
    case DispositionAction.Reject:
      sendReject(message, ebi, cause);
      break;
    case DispositionAction.AcceptOnly:
      sendAccept(message, ebi);
      break;
    default:
      break;
  }
}
