// Messages inside messages: which information element of a message holds another plain one, to be decoded into another bank.

import {
  AttachAcceptIe,
  AttachCompleteIe,
  AttachRejectIe,
  AttachRequestIe,
  ControlPlaneServiceRequestIe,
  Message,
  SecurityModeCompleteIe,
} from "../generated/ids";
import { NO_ROW } from "./bank";

/** Row of the container with a plain message (9.9.3.15, 9.9.3.51) in a message; `NO_ROW`: it has none. */
export function containerRow(message: u32): u32 {
  switch (message) {
    case Message.AttachAccept:
      return AttachAcceptIe.EsmMessageContainer;
    case Message.AttachReject:
      return AttachRejectIe.EsmMessageContainer;
    case Message.AttachRequest:
      return AttachRequestIe.EsmMessageContainer;
    case Message.AttachComplete:
      return AttachCompleteIe.EsmMessageContainer;
    case Message.ControlPlaneServiceRequest:
      return ControlPlaneServiceRequestIe.EsmMessageContainer;
    case Message.SecurityModeComplete:
      return SecurityModeCompleteIe.ReplayedNasMessageContainer;
    default:
      return NO_ROW;
  }
}
