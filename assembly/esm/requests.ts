// What the requests of the upper layers about an existing PDN connection have in common: whether they may be sent, the transaction, and
// what the upper layers are told when they are not.

import { EmmState, Indication, Request } from "../generated/abi";
import { emitIndicate } from "../generated/actions";
import { isInState } from "../ue";
import { end, putTVHalf } from "../wire/writer";
import { Held, heldBack } from "./congestion";
import { BearerFlag, isActive, isLowPriority, pdnOf, Procedure, Transaction, transactionAt, TransactionFlag } from "./context";
import { NO_SLOT, openTransaction, requestOf, submit } from "./transactions";

const LAST_EBI: u32 = 15;
const IEI_DEVICE_PROPERTIES: u32 = 0xc0;

/** True while the UE is registered and may start ESM procedures; without a connection they wait for one. */
export function isReady(): bool {
  return isInState(
    (1 << EmmState.Registered) | (1 << EmmState.TrackingAreaUpdatingInitiated) | (1 << EmmState.ServiceRequestInitiated),
  );
}

/** True for an EBI of an active bearer while the UE is registered. */
export function isUsable(ebi: u32): bool {
  return isReady() && ebi <= LAST_EBI && isActive(ebi);
}

/** Tells the upper layers that a request is not sent. @param reason timer id, or 0 */
export function block(request: Request, reason: u32): void {
  emitIndicate(Indication.RequestBlocked, request, reason, 0, 0);
}

/** The bearer belongs to a PDN connection for emergency bearer services. */
export function isForEmergency(ebi: u32): bool {
  return (pdnOf(ebi).flags & BearerFlag.Emergency) != 0;
}

/**
 * Opens the transaction of a request about an active bearer, unless back-off holds it back; the upper layers are told then.
 * @param flags of the transaction; releases and 3GPP PS data off are never held back (6.3.5)
 * @returns its record, or `NO_SLOT`
 */
export function openRequest(procedure: Procedure, ebi: u32, flags: u16): u32 {
  const pdn = pdnOf(ebi);
  const isLow = isLowPriority(false);
  const isExempt = procedure == Procedure.PdnDisconnect || (flags & (TransactionFlag.Releases | TransactionFlag.PsDataOff)) != 0;
  const held = isExempt ? Held.Not : heldBack(procedure, pdn.apn, 0, false, isLow);
  const slot = held == Held.Not ? openTransaction(procedure, ebi) : NO_SLOT;
  if (slot == NO_SLOT) {
    block(requestOf(procedure), held == Held.Not ? 0 : held);
    return NO_SLOT;
  }
  const transaction = transactionAt(slot);
  transaction.apn = pdn.apn;
  transaction.flags = isLow ? flags | TransactionFlag.LowPriority : flags;
  return slot;
}

/** Ends the message in hand and sends it as the request of a transaction; what does not fit is not sent. */
export function submitRequest(slot: u32): void {
  end();
  const procedure = transactionAt(slot).procedure;
  if (!submit(slot)) block(requestOf(procedure), 0);
}

/** Device properties IE, where the request has NAS signalling low priority. */
export function putDeviceProperties(transaction: Transaction): void {
  if (transaction.flags & TransactionFlag.LowPriority) putTVHalf(IEI_DEVICE_PROPERTIES, 1);
}
