// EMM-IDLE with suspend indication (TS 24.301 5.3.1.3): an initial message asks for the resumption of the connection instead of a new one.

import { EstablishCause, Indication, RuleOutcome } from "../generated/abi";
import { Clause } from "../generated/clauses";
import { Message } from "../generated/ids";
import { keepInitial, recomposeInitial, dropInitial } from "../esm/dispatch";
import { emitDecision, indicate } from "../rules";
import { NO_COUNT } from "../security/count";
import { beforeContainer, send } from "../security/protect";
import { ue } from "../ue";
import { composed, takeBack } from "../wire/writer";
import { enterConnected, leaveConnection, releaseLocally, sendInitial } from "./connection";
import { isForPacketServices } from "./serviceMessages";

/**
 * Keeps the initial message just composed and asks the lower layers to resume the connection; its NAS COUNT is that of when it is sent.
 * @param cause RRC establishment cause (annex D)
 * @returns false when there is no room for it: the suspended connection is given up then (LIMIT), and the message asks for a new one
 */
export function keepForResumption(cause: EstablishCause): bool {
  const context = ue();
  if (!keepInitial()) {
    releaseLocally();
    return false;
  }
  context.resumeCause = <u8>cause;
  context.initialCount = NO_COUNT;
  if (!context.establishing) indicate(Indication.ResumeConnection, cause);
  context.establishing = 1;
  return true;
}

/** EMM-CONNECTED has been entered: a suspended connection is resumed, and what waited for it goes. */
export function sendResumed(): void {
  const context = ue();
  if (!context.suspended) return;
  context.suspended = 0;
  const message = recomposeInitial();
  dropInitial();
  if (message == Message.None) return;
  if (!isToldByResumption(message)) return send(EstablishCause.None);
  // No NAS COUNT has been used for it.
  takeBack();
  emitDecision(Clause.TS24301_5_3_1_3, RuleOutcome.Abort, 0);
}

/** Whether the message just composed says no more than the resumption does (i to iii); no message of the UE has the optional IEs of ii and iii. */
function isToldByResumption(message: Message): bool {
  if (message == Message.ServiceRequest) return true;
  if (message == Message.ControlPlaneServiceRequest) return beforeContainer(composed()) == 0;
  return message == Message.ExtendedServiceRequest && isForPacketServices(composed());
}

/** The lower layers have resumed the connection, or could not and fall back to a new one. */
export function onResumed(isFallback: bool): void {
  if (!ue().suspended) return;
  if (!isFallback) return enterConnected();
  emitDecision(Clause.TS24301_5_3_1_3, RuleOutcome.Retry, 0);
  const message = recomposeInitial();
  leaveConnection(false);
  if (message != Message.None) sendInitial(<EstablishCause>ue().resumeCause);
}
