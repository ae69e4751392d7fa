// ESM information request (TS 24.301 6.6.1.2): APN and protocol configuration options of an attach, protected.

import { EstablishCause } from "../generated/abi";
import { Message } from "../generated/ids";
import { send } from "../security/protect";
import { Slot, slotLength, slotValue } from "../ue";
import { beginEsm, end, putTLV } from "../wire/writer";
import { APN_NOT_KEPT, keepApn } from "./apn";
import { transactionAt, TransactionFlag } from "./context";
import { putOptions, usesExtendedPco } from "./pco";

const IEI_APN: u32 = 0x28;

/** ESM INFORMATION REQUEST for the PDN connectivity procedure of the attach; a repeated one is answered again. */
export function onInformationRequest(slot: u32): void {
  const transaction = transactionAt(slot);
  const isEmergency = (transaction.flags & TransactionFlag.Emergency) != 0;
  const apnLength: u32 = isEmergency ? 0 : slotLength(Slot.Apn);
  // TS 24.301 6.3.5: what is provided here is the APN that timers go by.
  const apn = keepApn(slotValue(Slot.Apn), apnLength);
  transaction.apn = apn == APN_NOT_KEPT ? 0 : <u8>apn;
  beginEsm(Message.EsmInformationResponse, 0, transaction.pti);
  if (apnLength != 0) putTLV(IEI_APN, slotValue(Slot.Apn), apnLength);
  putOptions(slotValue(Slot.Pco), slotLength(Slot.Pco), usesExtendedPco(transaction.pdnType, (transaction.flags & TransactionFlag.Uas) != 0));
  end();
  send(EstablishCause.None);
}
