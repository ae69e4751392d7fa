// What ESM asks of EMM. A procedure that cannot start at once waits in `Ue.pending`; see emm/waiting.

import { EmmSubstate, ServiceReason } from "../generated/abi";
import { ue } from "../ue";
import { Pending } from "./pending";
import { releaseLocally } from "./connection";
import { enterDeregistered } from "./deregistration";
export { dropExtendedDrx } from "./powerSaving";
export { requestBearerStatusUpdate } from "./trackingAreaUpdate";
import { DETACH_EPS, startDetach } from "./detach";

/** The last PDN connection has gone without signalling (6.4.4.6): the UE detaches locally and attaches again. */
export function detachLocallyAndAttach(): void {
  enterDeregistered(EmmSubstate.AttemptingToAttach, 0);
  releaseLocally();
  ue().pending |= Pending.Attach;
}

/** The last PDN connection is to go (6.4.4.4 a): the UE detaches and attaches again. */
export function detachAndAttach(): void {
  ue().attachAttemptCounter = 0;
  startDetach(DETACH_EPS);
}

/** A service request (5.6.1). */
export function requestService(reason: ServiceReason): void {
  ue().serviceReason = <u8>reason;
  ue().pending |= Pending.Service;
}

/** An ESM request waits for EMM-CONNECTED (6.3.1). */
export function requestConnection(isEmergency: bool): void {
  const context = ue();
  context.pending |= Pending.Esm;
  if (isEmergency) context.pending |= Pending.Emergency;
}

/** User data via the control plane wants a connection: it goes in a CONTROL PLANE SERVICE REQUEST (5.6.1.2.2). */
export function sendInServiceRequest(isException: bool): void {
  requestService(isException ? ServiceReason.ExceptionData : ServiceReason.MoData);
}
