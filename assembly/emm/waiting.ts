// What waits for the end of another procedure, for the release of the connection or for secure exchange goes on here: at the end of every
// input, one line a kind of `Pending`.

import { EmmState } from "../generated/abi";
import { Timer } from "../generated/timers";
import { canSend, isAnyWaiting, onEmmConnected } from "../esm/dispatch";
import { currentContext, hasCurrentContext } from "../security/context";
import { isCountExhausted } from "../security/count";
import { isTimerRunning } from "../timers";
import { isEmmState, ue } from "../ue";
import { releaseLocally } from "./connection";
import { resumeAttach } from "./deregistration";
import { startDetach } from "./detach";
import { Pending } from "./pending";
import { followEmergencyPdn } from "./powerSaving";
import { serve } from "./serviceRequest";
import { sendKept } from "./transport";

/** Takes up what can go on now. */
export function continueWaiting(): void {
  const context = ue();
  followEmergencyPdn();
  // TS 24.301 4.4.3.5: the uplink NAS COUNTs have run out, nothing more can be sent over this connection.
  if (context.connected && hasCurrentContext() && isCountExhausted(currentContext().ulCount)) releaseLocally();
  if (isWaiting(Pending.Attach) && isEmmState(EmmState.Deregistered) && !isTimerRunning(Timer.T3440)) {
    context.pending &= ~Pending.Attach;
    resumeAttach();
  }
  if (!isEmmState(EmmState.Registered)) return;
  if (take(Pending.Detach)) return startDetach(context.detachType);
  serve();
  if (canSend() && isAnyWaiting()) onEmmConnected();
  sendKept();
}

// @ts-ignore: decorator
@inline
function isWaiting(bit: u32): bool {
  return (ue().pending & bit) != 0;
}

/** Whether something waits; it does not any more. */
function take(bit: u32): bool {
  if (!isWaiting(bit)) return false;
  ue().pending &= ~bit;
  return true;
}
