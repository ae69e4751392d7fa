// What a registered UE tells about itself has changed (TS 24.301 5.5.3.2.2 g, h, m, o, t to w): fields as of `ueConfigure`.

import { ConfigField } from "../generated/abi";
import { RECEIVE } from "../memory";
import { slotLength, slotValue } from "../ue";
import { equalOctets } from "../wire/octets";
import { areFieldsTakable, fieldAt, HEAD, classOf, sizeAt, slotOf, takeField } from "./configuration";
import { onOwnParametersChanged } from "./trackingAreaUpdate";
import { Reason } from "./update";

/** Whether the receive region holds fields that may change while the UE is on. @param length octets of fields */
export function isReconfigurationTakable(length: u32): bool {
  if (areFieldsTakable(length) != 0) return false;
  for (let at: u32 = 0; at < length; at += HEAD + sizeAt(at)) if (reasonOf(fieldAt(at)) == 0) return false;
  return true;
}

/** Takes the fields; a UE that is registered tells the network what is new. @param length octets of fields that are takable */
export function onReconfigureRequested(length: u32): void {
  let reasons: u16 = 0;
  for (let at: u32 = 0; at < length; at += HEAD + sizeAt(at)) {
    const field = fieldAt(at);
    const value = RECEIVE + at + HEAD;
    const slot = slotOf(field);
    if (slotLength(slot) == sizeAt(at) && equalOctets(slotValue(slot), value, sizeAt(at))) continue;
    takeField(field, value, sizeAt(at));
    reasons |= reasonOf(field);
  }
  if (reasons != 0) onOwnParametersChanged(reasons);
}

/** Why a change of a field makes an update due; 0: it cannot change while the UE is on. */
function reasonOf(field: ConfigField): u16 {
  const what = classOf(field);
  if (what == 0) return 0;
  return what == 1 ? Reason.Capability : Reason.Parameters;
}
