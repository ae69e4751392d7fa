// The state record (`ueState`): what the UE knows of itself, for people and tests. The form is told in host/spec/records.ts.

import { bearerOf, isActive, Phase, transactionAt, TRANSACTIONS_MAX } from "./esm/context";
import { Kind, pooled, pooledLength } from "./esm/pool";
import { StateNumber as Place, writeBearerState, writeTransactionState } from "./generated/state";
import { TRANSMIT, TRANSMIT_SIZE } from "./memory";
import { putRecordNumber, putRecordOctets } from "./records";
import { currentContext, hasCurrentContext } from "./security/context";
import { Slot, slotLength, slotValue, ue } from "./ue";

const NO_KEY: u32 = 0xffffffff;
const LAST_EBI: u32 = 15;
/** LIMIT: 21 numbers, five fields, 15 bearers with an APN of 100 octets, 12 transactions. */
const LARGEST: u32 = 4 * Place.Count + 5 * 2 + 11 + 96 + 48 + 5 + 5 + 1 + 15 * 106 + 1 + 12 * 4;

/** Writes the record to the transmit region. @returns its octets */
export function writeState(): u32 {
  putNumbers();
  let at = TRANSMIT + 4 * <usize>Place.Count;
  at = putSlot(at, Slot.Guti);
  at = putSlot(at, Slot.TaiList);
  at = putSlot(at, Slot.EquivalentPlmns);
  at = putSlot(at, Slot.CurrentTai);
  at = putSlot(at, Slot.LastVisitedTai);
  at = putBearers(at);
  at = putTransactions(at);
  return <u32>(at - TRANSMIT);
}

function putNumbers(): void {
  const context = ue();
  put(Place.EmmState, context.emmState);
  put(Place.EmmSubstate, context.emmSubstate);
  put(Place.UpdateStatus, context.updateStatus);
  put(Place.Powered, context.powered);
  put(Place.Connected, context.connected);
  put(Place.SecureExchange, context.secureExchange);
  put(Place.CellAvailable, context.cellAvailable);
  put(Place.Plmn, context.plmn);
  put(Place.Tac, context.tac);
  put(Place.AttachAttemptCounter, context.attachAttemptCounter);
  put(Place.TrackingAreaUpdateAttemptCounter, context.trackingAreaUpdateAttemptCounter);
  put(Place.ServiceRequestAttemptCounter, context.serviceRequestAttemptCounter);
  put(Place.UsimInvalid, context.usimInvalid);
  put(Place.Pending, context.pending);
  put(Place.Emergency, context.emergency);
  put(Place.NextPti, context.nextPti);
  const security = currentContext();
  put(Place.Ksi, hasCurrentContext() ? <u32>security.ksi : NO_KEY);
  put(Place.Eia, security.eia);
  put(Place.Eea, security.eea);
  put(Place.UlCount, security.ulCount);
  put(Place.DlCount, security.dlCount);
}

function put(place: Place, value: u32): void {
  putRecordNumber(TRANSMIT, place, value);
}

function putSlot(at: usize, slot: usize): usize {
  return putRecordOctets(at, slotValue(slot), slotLength(slot));
}

function putBearers(count: usize): usize {
  let n: u8 = 0;
  let at = count + 1;
  for (let ebi: u32 = 1; ebi <= LAST_EBI; ebi++) {
    if (!isActive(ebi)) continue;
    const bearer = bearerOf(ebi);
    const pdn = bearerOf(bearer.linkedEbi);
    // Without an APN nothing is pooled under the number.
    const length = pooledLength(Kind.Apn, pdn.apnInUse);
    at = writeBearerState(at, ebi, bearer.linkedEbi, bearer.qci, pdn.pdnType, pdn.flags, pooled(Kind.Apn, pdn.apnInUse), length);
    n++;
  }
  store<u8>(count, n);
  return at;
}

function putTransactions(count: usize): usize {
  let n: u8 = 0;
  let at = count + 1;
  for (let slot: u32 = 0; slot < TRANSACTIONS_MAX; slot++) {
    const transaction = transactionAt(slot);
    if (transaction.phase != <u8>Phase.Pending && transaction.phase != <u8>Phase.Waiting) continue;
    at = writeTransactionState(at, transaction.pti, transaction.procedure, transaction.phase, transaction.ebi);
    n++;
  }
  store<u8>(count, n);
  return at;
}

if (LARGEST > <u32>TRANSMIT_SIZE) ERROR("the state record does not fit");
