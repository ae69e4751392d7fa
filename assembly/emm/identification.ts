// Identification (TS 24.301 5.4.4) and the mobile identities that a UE sends.

import { EstablishCause } from "../generated/abi";
import { IdentityRequestIe, Message } from "../generated/ids";
import { send } from "../security/protect";
import { Slot, slotLength, slotValue } from "../ue";
import { ieHalf } from "../wire/bank";
import { beginEmm, end, putLV, putV8 } from "../wire/writer";

/** Identity type 2 values (TS 24.008 10.5.5.9). */
const enum IdentityType {
  Imsi = 1,
  Imei = 2,
  Imeisv = 3,
  Tmsi = 4,
}

/** IDENTITY REQUEST: answered in any EMM-CONNECTED state (5.4.4.3). */
export function onIdentityRequest(bank: usize): void {
  beginEmm(Message.IdentityResponse);
  // TS 24.008 10.5.5.9: any value that is not listed is read as IMSI; bit 4 is spare.
  switch (ieHalf(bank, IdentityRequestIe.IdentityType) & 7) {
    case IdentityType.Imei:
      putIdentity(Slot.Imei);
      break;
    case IdentityType.Imeisv:
      putIdentity(Slot.Imeisv);
      break;
    case IdentityType.Tmsi:
      putIdentity(Slot.MsIdentity);
      break;
    default:
      putIdentity(Slot.Imsi);
  }
  end();
  send(EstablishCause.None);
}

/** The identity, or "no identity" (TS 24.008 10.5.1.4: type 0, one octet here as 3 with the digits left out) when the UE has none. */
function putIdentity(slot: usize): void {
  if (slotLength(slot)) {
    putLV(slotValue(slot), slotLength(slot));
    return;
  }
  putV8(3);
  putV8(0);
  putV8(0);
  putV8(0);
}
