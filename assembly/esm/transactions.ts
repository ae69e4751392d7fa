// Procedure transactions of the UE (TS 24.301 6.1.3.2.3, 6.1.3.2.4, 6.3.2): PTIs, the request as sent for its repetitions, the timer,
// and after completion the PTI that is not released at once, so that a repeated answer of the network is recognised (7.3.1 g, i, k).

import { EmmState, EstablishCause, Indication, Request, RuleOutcome } from "../generated/abi";
import { emitIndicate, emitTimerStop } from "../generated/actions";
import { Clause } from "../generated/clauses";
import { Timer, TimerDefault } from "../generated/timers";
import { requestConnection } from "../emm/services";
import { emitDecision } from "../rules";
import { send } from "../security/protect";
import { isTimerRunning } from "../timers";
import { isEmmState, ue } from "../ue";
import { clearOctets } from "../wire/octets";
import { composed, composedLength, composedMessage, recompose } from "../wire/writer";
import { Held, heldBack } from "./congestion";
import { esm, Phase, Procedure, Transaction, transactionAt, TransactionFlag, TRANSACTIONS_MAX } from "./context";
import { dropPooled, Kind, pooled, pooledLength, putPooled } from "./pool";
import { nextGeneration, procedureTimer, startEsmTimer } from "./timers";

/** LIMIT: no record has this number; a small one, which the code can write in an octet. */
export const NO_SLOT: u32 = 63;
const PTI_MAX: u32 = 254;

const PENDING: u32 = (1 << Phase.Pending) | (1 << Phase.Waiting);

/** The transaction pending under a PTI, or `NO_SLOT`. */
export function pendingWith(pti: u32): u32 {
  return findPti(PENDING, pti);
}

/** The completed transaction whose PTI is not released yet, or `NO_SLOT`. */
export function doneWith(pti: u32): u32 {
  return findPti(1 << Phase.Done, pti);
}

function findPti(phases: u32, pti: u32): u32 {
  for (let slot: u32 = 0; slot < TRANSACTIONS_MAX; slot++) {
    const transaction = transactionAt(slot);
    if ((phases >> transaction.phase) & 1 && <u32>transaction.pti == pti) return slot;
  }
  return NO_SLOT;
}

/** The first transaction in one of the phases (bit = enum Phase) whose flags, as far as `mask` goes, are so; or `NO_SLOT`. */
function find(phases: u32, mask: u32, flags: u32): u32 {
  for (let slot: u32 = 0; slot < TRANSACTIONS_MAX; slot++) {
    const transaction = transactionAt(slot);
    if ((phases >> transaction.phase) & 1 && (transaction.flags & mask) == flags) return slot;
  }
  return NO_SLOT;
}

/** PROCEDURE TRANSACTION PENDING. */
export function isPending(transaction: Transaction): bool {
  return ((PENDING >> transaction.phase) & 1) != 0;
}

/** The pending transaction of a procedure about a bearer, or `NO_SLOT`. */
export function pendingFor(procedure: Procedure, ebi: u32): u32 {
  for (let slot: u32 = 0; slot < TRANSACTIONS_MAX; slot++) {
    const transaction = transactionAt(slot);
    if (isPending(transaction) && transaction.procedure == <u8>procedure && <u32>transaction.ebi == ebi) return slot;
  }
  return NO_SLOT;
}

/** The transaction that goes with the attach in progress, or `NO_SLOT`. */
export function pendingWithAttach(): u32 {
  return find(PENDING, TransactionFlag.WithAttach, TransactionFlag.WithAttach);
}

/**
 * Opens a transaction and allocates its PTI (6.3.2).
 * @param ebi of the bearer it is about, 0 = none
 * @returns its record, or `NO_SLOT` when too many are pending
 */
export function openTransaction(procedure: Procedure, ebi: u32): u32 {
  const slot = freeRecord();
  if (slot == NO_SLOT) return NO_SLOT;
  const pti = allocatePti();
  const transaction = transactionAt(slot);
  clearOctets(changetype<usize>(transaction), <u32>offsetof<Transaction>());
  transaction.pti = <u8>pti;
  transaction.procedure = <u8>procedure;
  transaction.phase = <u8>Phase.Waiting;
  transaction.ebi = <u8>ebi;
  return slot;
}

/** A free record, or the one completed longest ago. */
function freeRecord(): u32 {
  let oldest: u32 = NO_SLOT;
  let age: u32 = 0;
  for (let slot: u32 = 0; slot < TRANSACTIONS_MAX; slot++) {
    const transaction = transactionAt(slot);
    if (transaction.phase == <u8>Phase.Free) return slot;
    const since = (<u32>esm().generation - <u32>transaction.generation) & 0xffff;
    if (transaction.phase != <u8>Phase.Done || (oldest != NO_SLOT && since <= age)) continue;
    oldest = slot;
    age = since;
  }
  return oldest;
}

/** The next PTI that is not in use; one that was completed is released by it. */
function allocatePti(): u32 {
  const context = ue();
  let pti = <u32>context.nextPti;
  if (pti == 0 || pti > PTI_MAX) pti = 1;
  while (pendingWith(pti) != NO_SLOT) pti = pti == PTI_MAX ? 1 : pti + 1;
  context.nextPti = pti == PTI_MAX ? 1 : <u8>(pti + 1);
  const done = doneWith(pti);
  if (done != NO_SLOT) transactionAt(done).phase = <u8>Phase.Free;
  return pti;
}

/**
 * Keeps the request just composed and sends it, as soon as there is a NAS signalling connection (6.3.1).
 * @returns false when there was no room to keep it; the transaction is gone then
 */
export function submit(slot: u32): bool {
  if (composedLength() == 0 || !putPooled(Kind.Request, slot, composed(), composedLength())) {
    transactionAt(slot).phase = <u8>Phase.Free;
    return false;
  }
  // UNCHECKED: ids of ESM messages are below 256.
  transactionAt(slot).message = <u8>composedMessage();
  launch(slot);
  return true;
}

/** Sends the request of a transaction, or asks EMM for a connection and waits; one that back-off has caught up with is given up. */
export function launch(slot: u32): void {
  const transaction = transactionAt(slot);
  if (isCaught(transaction)) return abort(slot);
  if (!canSend()) {
    transaction.phase = <u8>Phase.Waiting;
    requestConnection();
    return;
  }
  // The message as sent the first time; only its NAS COUNT will differ.
  recompose(transaction.message, pooled(Kind.Request, slot), pooledLength(Kind.Request, slot));
  transaction.phase = <u8>Phase.Pending;
  send(EstablishCause.None);
  const procedure = transaction.procedure;
  transaction.generation = startEsmTimer(timerOf(procedure), transaction.pti, procedureTimer(secondsOf(procedure)));
}

/** Stops the procedure of a transaction whose request has been sent; it starts anew with `launchWaiting` (6.3.3 a). */
export function suspend(slot: u32): void {
  const transaction = transactionAt(slot);
  emitTimerStop(timerOf(transaction.procedure), transaction.pti);
  transaction.phase = <u8>Phase.Waiting;
  transaction.attempts = 0;
}

/** TS 24.301 6.3.5, 6.3.6: nothing that is held back leaves the UE, not even again. */
function isCaught(transaction: Transaction): bool {
  const isExempt = (transaction.flags & (TransactionFlag.Releases | TransactionFlag.PsDataOff)) != 0;
  const procedure = <Procedure>transaction.procedure;
  if (isExempt || procedure == Procedure.PdnDisconnect) return false;
  const isEmergency = (transaction.flags & TransactionFlag.Emergency) != 0;
  const isLow = (transaction.flags & TransactionFlag.LowPriority) != 0;
  return heldBack(procedure, transaction.apn, transaction.pdnType, isEmergency, isLow) != Held.Not;
}

/** ESM messages go over a NAS signalling connection with secure exchange only (6.1.1, 6.3.1). */
export function canSend(): bool {
  const context = ue();
  // TS 24.301 5.3.1.2.1: what comes up while the release is awaited waits for it.
  if (!context.connected || !context.secureExchange || isTimerRunning(Timer.T3440)) return false;
  return isEmmState(EmmState.Registered) || isEmmState(EmmState.TrackingAreaUpdatingInitiated);
}

/** Sends what waited for EMM-CONNECTED. */
export function launchWaiting(): void {
  for (let slot: u32 = 0; slot < TRANSACTIONS_MAX; slot++) {
    const transaction = transactionAt(slot);
    if (transaction.phase == <u8>Phase.Waiting && !(transaction.flags & TransactionFlag.WithAttach)) launch(slot);
  }
}

/** A request that waits for EMM-CONNECTED, or `NO_SLOT`. */
export function waiting(): u32 {
  return find(1 << Phase.Waiting, TransactionFlag.WithAttach, 0);
}

/** True when a request waits for EMM-CONNECTED. */
export function isAnyWaiting(): bool {
  return waiting() != NO_SLOT;
}

/** True when a request for emergency bearer services waits for a connection. */
export function isEmergencyWaiting(): bool {
  return find(1 << Phase.Waiting, TransactionFlag.Emergency, TransactionFlag.Emergency) != NO_SLOT;
}

/** True while a procedure of the UE is under way, or waits for a connection. */
export function isAnyUnderWay(): bool {
  return find(PENDING, 0, 0) != NO_SLOT;
}

/** Timers of the procedures, an octet each, from `Procedure.PdnConnectivity` on (10.3). */
const TIMERS: u64 =
  (<u64>Timer.T3482) | ((<u64>Timer.T3492) << 8) | ((<u64>Timer.T3480) << 16) | ((<u64>Timer.T3481) << 24) | ((<u64>Timer.T3493) << 32);

/** The timer of a procedure. @param procedure enum Procedure, neither none nor that of an ESM DUMMY MESSAGE */
export function timerOf(procedure: u32): Timer {
  return <Timer>((TIMERS >> (8 * (procedure - 1))) & 0xff);
}

function secondsOf(procedure: u32): u32 {
  switch (procedure) {
    case Procedure.PdnDisconnect:
      return TimerDefault.T3492;
    case Procedure.RemoteUeReport:
      return TimerDefault.T3493;
    default:
      return TimerDefault.T3482;
  }
}

// The four requests and the four procedures have the same order.
const FIRST_REQUEST: u32 = Request.PdnConnectivity - Procedure.PdnConnectivity;
if (Request.PdnDisconnect != FIRST_REQUEST + Procedure.PdnDisconnect || Request.BearerAllocation != FIRST_REQUEST + Procedure.Allocation) ERROR("order");
if (Request.BearerModification != FIRST_REQUEST + Procedure.Modification) ERROR("order");

/** The request of the upper layers that started a procedure. */
export function requestOf(procedure: u32): Request {
  return <Request>(procedure < <u32>Procedure.RemoteUeReport ? procedure + FIRST_REQUEST : Request.RemoteUeReport);
}

/**
 * PROCEDURE TRANSACTION INACTIVE by the start of a bearer context procedure (6.1.2). The PTI is kept for a while.
 * @param message the network's request, `ebi` its EBI
 */
export function complete(slot: u32, message: u32, ebi: u32): void {
  stop(slot);
  const transaction = transactionAt(slot);
  transaction.phase = <u8>Phase.Done;
  transaction.message = <u8>message;
  transaction.answerEbi = <u8>ebi;
  transaction.generation = nextGeneration();
}

/** Ends a transaction and releases its PTI. */
export function release(slot: u32): void {
  stop(slot);
  transactionAt(slot).phase = <u8>Phase.Free;
}

/** Ends a transaction without result and tells the upper layers. */
export function abort(slot: u32): void {
  const transaction = transactionAt(slot);
  release(slot);
  emitIndicate(Indication.ProcedureFailed, requestOf(transaction.procedure), transaction.pti, 0, 0);
}

function stop(slot: u32): void {
  const transaction = transactionAt(slot);
  const isTimed = transaction.phase == <u8>Phase.Pending && !(transaction.flags & TransactionFlag.WithAttach);
  if (isTimed) emitTimerStop(timerOf(transaction.procedure), transaction.pti);
  dropPooled(Kind.Request, slot);
}

/**
 * Aborts every procedure about a bearer.
 * @param except record that is left alone, or `NO_SLOT`
 * @param isByNetwork the network deactivates the bearer (6.5.3.5 c, 6.5.4.5 c)
 */
export function abortAbout(ebi: u32, except: u32, isByNetwork: bool): void {
  for (let slot: u32 = 0; slot < TRANSACTIONS_MAX; slot++) {
    const transaction = transactionAt(slot);
    if (slot == except || !isPending(transaction) || <u32>transaction.ebi != ebi) continue;
    const isAllocation = transaction.procedure == <u8>Procedure.Allocation;
    const isReport = transaction.procedure == <u8>Procedure.RemoteUeReport;
    if (isByNetwork && !isReport) emitDecision(isAllocation ? Clause.TS24301_6_5_3_5_c : Clause.TS24301_6_5_4_5_c, RuleOutcome.Abort, 0);
    abort(slot);
  }
}

/** Ends every transaction: the UE is no longer registered, or switched off. */
export function abortAll(): void {
  for (let slot: u32 = 0; slot < TRANSACTIONS_MAX; slot++) {
    const transaction = transactionAt(slot);
    if (isPending(transaction)) abort(slot);
    transaction.phase = <u8>Phase.Free;
  }
}

/** The record of a running timer, or `NO_SLOT` when the expiry is stale. */
export function slotOfTimer(timer: Timer, pti: u32, generation: u32): u32 {
  const slot = pendingWith(pti);
  if (slot == NO_SLOT) return NO_SLOT;
  const transaction = transactionAt(slot);
  const isCurrent = transaction.phase == <u8>Phase.Pending && <u32>transaction.generation == generation;
  return isCurrent && timerOf(transaction.procedure) == timer ? slot : NO_SLOT;
}
