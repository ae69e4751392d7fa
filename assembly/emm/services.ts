// What ESM asks of EMM. A procedure that cannot start at once waits in `Ue.pending`; see emm/waiting.

import { EmmState, EmmSubstate } from "../generated/abi";
import { isEmmState, ue } from "../ue";
import { Pending } from "./pending";
import { releaseLocally } from "./connection";
import { enterDeregistered } from "./deregistration";
export { dropExtendedDrx } from "./powerSaving";
export { requestService } from "./serviceContext";
export { isHeldByServiceGap, liftServiceGap } from "./serviceGap";
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

/** An ESM request waits for EMM-CONNECTED (6.3.1): `serve` asks for it at the end of the input. */
export function requestConnection(): void {
  ue().pending |= Pending.Service;
}
