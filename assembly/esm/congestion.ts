// Session management requests held back: T3396 by APN (TS 24.301 6.3.5, 6.3.5A), back-off by procedure, PLMN and APN (6.3.6), PDN types
// of an APN (6.5.1.3, 6.5.1.4.3), "initial request" after #54, UAS services without UAV ID (6.5.1.4.1). Blocks outlive PLMN changes and EMM-DEREGISTERED.

import { Indication, Request, RuleOutcome, StoreSection } from "../generated/abi";
import { emitIndicate, emitStore, emitTimerStop } from "../generated/actions";
import { Clause } from "../generated/clauses";
import { Timer } from "../generated/timers";
import { readPlmn } from "../emm/registration";
import { SCRATCH } from "../memory";
import { emitDecision } from "../rules";
import { nextRandom, Slot, slotLength, slotValue, ue } from "../ue";
import { BACK_OFF_LONGEST, GPRS_TIMER_DEACTIVATED } from "../wire/ie/gprsTimer3";
import { clearOctets, copyOctets } from "../wire/octets";
import { forgetUnusedApns, keepApn, APN_NOT_KEPT } from "./apn";
import { Block, blockAt, BlockFlag, BlockKind, BLOCKS_MAX, esm, hasHighPriority, Procedure } from "./context";
import { dropPooled, Kind, pooled, pooledLength, putPooled } from "./pool";
import { requestOf } from "./transactions";
import { nextGeneration, startEsmTimer } from "./timers";

/** LIMIT: no block has this number. */
const NO_BLOCK: u32 = 63;
if (BLOCKS_MAX > NO_BLOCK) ERROR("NO_BLOCK is a block");
const PLMN_SIZE: u32 = 3;
/** LIMIT: PLMNs of an equivalent PLMN list and the one the answer came from. */
const PLMNS_SIZE: u32 = 17 * PLMN_SIZE;
/** LIMIT: octets of the stored form: what the list of actions has room for beside everything else; T3396 of thirty APNs of ten octets. */
const STORED_SIZE: u32 = 512;
/** Octets of the stored form before the APN: block, seconds, flags, length. */
const STORED_HEAD: u32 = 7;
/** Range of a timer from an unprotected reject: 10 to 30 minutes (TS 24.008 table 11.2.3). */
const RANDOM_LEAST: u32 = 600;
const RANDOM_GREATEST: u32 = 1800;

/** Why a request may not be sent; the value of `Indication.RequestBlocked`: a timer id, or 0. */
export const enum Held {
  Not = 0xff,
  ByAnswer = 0,
  ByT3396 = Timer.T3396,
  ByBackOff = Timer.BackOff,
}

/**
 * Whether a request for a PDN connection or its bearers is held back, and cites the rule if so.
 * @param apn as the UE provides or provided it
 * @param pdnType wanted; 0 where the request asks for none
 * @param isEmergency for emergency bearer services: never held back
 */
export function heldBack(procedure: Procedure, apn: u32, pdnType: u32, isEmergency: bool, isLowPriority: bool): Held {
  if (isEmergency) return Held.Not;
  if (pdnType != 0 && isPdnTypeExcluded(apn, pdnType)) return cite(Clause.TS24301_6_5_1_4_3, Held.ByAnswer);
  // TS 24.301 6.3.5, 6.3.6: a UE with access class 11 to 15 goes ahead.
  if (hasHighPriority()) return Held.Not;
  const t3396 = blockOf(BlockKind.T3396, apn);
  // TS 24.301 6.5.5: what a low priority request brought about does not hold back others.
  if (t3396 != NO_BLOCK && (isLowPriority || !(blockAt(t3396).flags & BlockFlag.LowPriority))) return cite(Clause.TS24301_6_3_5, Held.ByT3396);
  if (backOffOf(procedure, apn, ue().plmn) != NO_BLOCK) return cite(Clause.TS24301_6_3_6, Held.ByBackOff);
  return Held.Not;
}

/** Whether T3396 of an APN runs or is deactivated and holds this UE back. */
export function isCongested(apn: u32): bool {
  return !hasHighPriority() && blockOf(BlockKind.T3396, apn) != NO_BLOCK;
}

function cite(clause: Clause, held: Held): Held {
  emitDecision(clause, RuleOutcome.Retry, 0);
  return held;
}

/** A random back-off time in seconds, for a reject without integrity protection. */
export function randomBackOff(): u32 {
  return RANDOM_LEAST + (nextRandom() % (RANDOM_GREATEST - RANDOM_LEAST + 1));
}

/**
 * Starts T3396 of an APN, deactivates it, or stops it for 0 seconds (6.4.4.3, 6.5.1.4.2, 6.5.3.4.2, 6.5.4.4.2).
 * @param isEmergency of a PDN connection for emergency services: T3396 of no APN is never touched by it
 */
export function backOffApn(apn: u32, seconds: u32, isEmergency: bool, isLowPriority: bool): void {
  if (isEmergency) return;
  stopT3396(apn);
  if (seconds == 0) return;
  const slot = takeBlock(BlockKind.T3396, apn);
  const block = blockAt(slot);
  if (isLowPriority) block.flags |= BlockFlag.LowPriority;
  run(slot, Timer.T3396, seconds);
  storeBackOff();
}

/** Stops T3396 of an APN, also a deactivated one: the network asks for the APN itself, or grants it (6.4.1.3 and others). */
export function stopT3396(apn: u32): void {
  const slot = blockOf(BlockKind.T3396, apn);
  if (slot == NO_BLOCK) return;
  free(slot);
  storeBackOff();
}

/** Stops T3396 of an APN that runs; a deactivated one stays (6.6.4.3). */
export function stopRunningT3396(apn: u32): void {
  const slot = blockOf(BlockKind.T3396, apn);
  if (slot != NO_BLOCK && !(blockAt(slot).flags & BlockFlag.Deactivated)) stopT3396(apn);
}

/**
 * Starts the back-off timer of a procedure for an APN in the serving PLMN, deactivates it, or stops it for 0 seconds.
 * @param isForEquivalent also in every equivalent PLMN (EPLMNC)
 * @param isForAllRats also in other radio access technologies (RATC)
 */
export function backOffProcedure(procedure: Procedure, apn: u32, seconds: u32, isForEquivalent: bool, isForAllRats: bool): void {
  const length = listPlmns(isForEquivalent && seconds != 0);
  for (let i: u32 = 0; i < length; i += PLMN_SIZE) freePlmn(procedure, apn, readPlmn(SCRATCH + i));
  if (seconds == 0) return;
  const slot = takeBlock(BlockKind.BackOff, apn);
  putPooled(Kind.Plmns, slot, SCRATCH, length);
  const block = blockAt(slot);
  block.procedure = <u8>procedure;
  if (isForAllRats) block.flags |= BlockFlag.AllRats;
  run(slot, Timer.BackOff, seconds);
}

/**
 * Keeps the PDN type that the network allows for an APN (6.5.1.3, 6.5.1.4.3).
 * @param isForEquivalent the restriction holds in the PLMNs that are equivalent now, too
 */
export function restrictPdnType(apn: u32, pdnType: u32, isForEquivalent: bool): void {
  const old = blockOf(BlockKind.PdnType, apn);
  if (old != NO_BLOCK) free(old);
  const slot = takeBlock(BlockKind.PdnType, apn);
  putPooled(Kind.Plmns, slot, SCRATCH, listPlmns(isForEquivalent));
  blockAt(slot).pdnType = <u8>pdnType;
  blockAt(slot).generation = nextGeneration();
}

/** TS 24.301 6.5.1.4.3: after #54 the next request for the APN is an initial one. */
export function askInitially(apn: u32): void {
  if (blockOf(BlockKind.Initial, apn) == NO_BLOCK) blockAt(takeBlock(BlockKind.Initial, apn)).generation = nextGeneration();
}

/** TS 24.301 6.5.1.4.1: no further request for the APN without CAA-level UAV ID. CHOICE: until switch-off; the text gives no end. */
export function demandUavId(apn: u32): void {
  if (blockOf(BlockKind.Uas, apn) == NO_BLOCK) blockAt(takeBlock(BlockKind.Uas, apn)).generation = nextGeneration();
}

/**
 * Whether a request for a PDN connection lacks the CAA-level UAV ID that the network has asked for, and cites the rule if so.
 * @param hasUavId the request provides one
 */
export function lacksUavId(apn: u32, hasUavId: bool): bool {
  if (hasUavId || blockOf(BlockKind.Uas, apn) == NO_BLOCK) return false;
  cite(Clause.TS24301_6_5_1_4_1, Held.ByAnswer);
  return true;
}

/** Whether #54 has made the request an initial one; asked once. */
export function takeInitialRequest(apn: u32): bool {
  const slot = blockOf(BlockKind.Initial, apn);
  if (slot == NO_BLOCK) return false;
  free(slot);
  return true;
}

/** A UE is registered: restrictions of PDN types end in a new PLMN, unless they are for it, too. */
export function endRestrictions(plmn: u32): void {
  for (let slot: u32 = 0; slot < BLOCKS_MAX; slot++) {
    if (blockAt(slot).kind == <u8>BlockKind.PdnType && !holdsIn(slot, plmn)) free(slot);
  }
  forgetUnusedApns();
}

/** Switch-off or USIM gone: only T3396 that runs is kept, and only for the same USIM (6.5.1.4.2, 6.5.1.4.3). */
export function endBlocks(isUsimKept: bool): void {
  for (let slot: u32 = 0; slot < BLOCKS_MAX; slot++) {
    const block = blockAt(slot);
    const isKept = isUsimKept && block.kind == <u8>BlockKind.T3396 && !(block.flags & BlockFlag.Deactivated);
    if (!isKept) free(slot);
  }
  storeBackOff();
}

/** TS 24.301 5.5.2.3.2, 5.6.2.2.2: the network asks for a new attach. @param isAll back-off for other reasons is stopped, too */
export function stopBackOff(isAll: bool): void {
  for (let slot: u32 = 0; slot < BLOCKS_MAX; slot++) {
    const block = blockAt(slot);
    const isTimed = !(block.flags & BlockFlag.Deactivated);
    if (isTimed && (block.kind == <u8>BlockKind.T3396 || (isAll && block.kind == <u8>BlockKind.BackOff))) free(slot);
  }
  storeBackOff();
}

/** Takes the expiry of T3396 or of a back-off timer. @returns false when it is stale */
export function onBlockExpired(timer: Timer, instance: u32, generation: u32): bool {
  if (instance >= BLOCKS_MAX) return false;
  const block = blockAt(instance);
  const isTimed = block.kind == <u8>BlockKind.T3396 || block.kind == <u8>BlockKind.BackOff;
  if (!isTimed || block.flags & BlockFlag.Deactivated || <u32>block.generation != generation) return false;
  if (timerOfBlock(block) != timer) return false;
  const apn = <u32>block.apn;
  const request: u32 = timer == Timer.T3396 ? Request.PdnConnectivity : requestOf(block.procedure);
  emitIndicate(Indication.PermissionToUse, request, timer == Timer.BackOff ? 1 : 0, pooled(Kind.Apn, apn), pooledLength(Kind.Apn, apn));
  clear(instance);
  if (timer == Timer.T3396) storeBackOff();
  return true;
}

/**
 * Takes over what was stored (section Esm): u8 number, u32 seconds left, u8 bit 0 low priority, u8 length, APN of each. What is no time that
 * a back-off timer can have is left out.
 */
export function loadBackOff(at: usize, length: u32): void {
  const end = at + length;
  while (<u32>(end - at) >= STORED_HEAD) {
    const size = <u32>load<u8>(at, 6);
    const seconds = load<u32>(at, 1);
    if (size > <u32>(end - at) - STORED_HEAD) return;
    const apn = keepApn(at + STORED_HEAD, size);
    const isTime = seconds - 1 < BACK_OFF_LONGEST || seconds == GPRS_TIMER_DEACTIVATED;
    if (apn != APN_NOT_KEPT && isTime) backOffApn(apn, seconds, false, (load<u8>(at, 5) & 1) != 0);
    at += STORED_HEAD + size;
  }
}

/** Hands every T3396 that runs to the host, in the form of `loadBackOff`; the seconds are those of its start. */
function storeBackOff(): void {
  let used: u32 = 0;
  for (let slot: u32 = 0; slot < BLOCKS_MAX; slot++) {
    const block = blockAt(slot);
    if (block.kind != <u8>BlockKind.T3396 || block.flags & BlockFlag.Deactivated) continue;
    const size = pooledLength(Kind.Apn, block.apn);
    if (used + STORED_HEAD + size > STORED_SIZE) continue;
    const at = SCRATCH + <usize>used;
    store<u8>(at, <u8>slot);
    store<u32>(at, block.seconds, 1);
    store<u8>(at, block.flags & BlockFlag.LowPriority ? 1 : 0, 5);
    store<u8>(at, <u8>size, 6);
    copyOctets(at + STORED_HEAD, pooled(Kind.Apn, block.apn), size);
    used += STORED_HEAD + size;
  }
  emitStore(StoreSection.Esm, SCRATCH, used);
}

/** The only PDN type that the network allows for an APN in the serving PLMN; 0 = any. */
export function pdnTypeAllowed(apn: u32): u32 {
  const slot = blockOf(BlockKind.PdnType, apn);
  return slot != NO_BLOCK && holdsIn(slot, ue().plmn) ? <u32>blockAt(slot).pdnType : 0;
}

function isPdnTypeExcluded(apn: u32, pdnType: u32): bool {
  const allowed = pdnTypeAllowed(apn);
  return allowed != 0 && allowed != pdnType;
}

/** The block of a kind for an APN, or `NO_BLOCK`. */
function blockOf(kind: BlockKind, apn: u32): u32 {
  for (let slot: u32 = 0; slot < BLOCKS_MAX; slot++) {
    if (blockAt(slot).kind == <u8>kind && <u32>blockAt(slot).apn == apn) return slot;
  }
  return NO_BLOCK;
}

/** The back-off timer of a procedure for an APN in a PLMN, or `NO_BLOCK`. */
function backOffOf(procedure: Procedure, apn: u32, plmn: u32): u32 {
  for (let slot: u32 = 0; slot < BLOCKS_MAX; slot++) {
    const block = blockAt(slot);
    const isIt = block.kind == <u8>BlockKind.BackOff && block.procedure == <u8>procedure && <u32>block.apn == apn;
    if (isIt && holdsIn(slot, plmn)) return slot;
  }
  return NO_BLOCK;
}

/** Whether a block holds in a PLMN; one whose list found no room in the pool holds in all of them. */
function holdsIn(slot: u32, plmn: u32): bool {
  const list = pooled(Kind.Plmns, slot);
  const length = pooledLength(Kind.Plmns, slot);
  if (length == 0) return true;
  for (let i: u32 = 0; i < length; i += PLMN_SIZE) if (readPlmn(list + i) == plmn) return true;
  return false;
}

/** Puts the serving PLMN, and the equivalent ones if wanted, into the scratch region. @returns octets */
function listPlmns(isForEquivalent: bool): u32 {
  store<u32>(SCRATCH, ue().plmn);
  if (!isForEquivalent) return PLMN_SIZE;
  const length = min(slotLength(Slot.EquivalentPlmns), PLMNS_SIZE - PLMN_SIZE);
  copyOctets(SCRATCH + PLMN_SIZE, slotValue(Slot.EquivalentPlmns), length);
  return PLMN_SIZE + length;
}

/** Takes a PLMN out of the back-off of a procedure for an APN. */
function freePlmn(procedure: Procedure, apn: u32, plmn: u32): void {
  const slot = backOffOf(procedure, apn, plmn);
  if (slot == NO_BLOCK) return;
  const length = pooledLength(Kind.Plmns, slot);
  if (length <= PLMN_SIZE) return free(slot);
  const list = pooled(Kind.Plmns, slot);
  const rest = SCRATCH + <usize>PLMNS_SIZE;
  let kept: u32 = 0;
  for (let i: u32 = 0; i < length; i += PLMN_SIZE) {
    if (readPlmn(list + i) == plmn) continue;
    copyOctets(rest + kept, list + i, PLMN_SIZE);
    kept += PLMN_SIZE;
  }
  if (kept == 0) return free(slot);
  putPooled(Kind.Plmns, slot, rest, kept);
}

/** A free block, or the one set longest ago, made ready. */
function takeBlock(kind: BlockKind, apn: u32): u32 {
  let slot = NO_BLOCK;
  let age: u32 = 0;
  for (let i: u32 = 0; i < BLOCKS_MAX; i++) {
    const since = (<u32>esm().generation - <u32>blockAt(i).generation) & 0xffff;
    if (blockAt(i).kind == <u8>BlockKind.Free) {
      slot = i;
      break;
    }
    if (slot != NO_BLOCK && since <= age) continue;
    slot = i;
    age = since;
  }
  free(slot);
  blockAt(slot).kind = <u8>kind;
  blockAt(slot).apn = <u8>apn;
  return slot;
}

/** Lets the timer of a block run, or marks it deactivated. */
function run(slot: u32, timer: Timer, seconds: u32): void {
  const block = blockAt(slot);
  if (seconds == GPRS_TIMER_DEACTIVATED) {
    block.flags |= BlockFlag.Deactivated;
    block.generation = nextGeneration();
    return;
  }
  block.seconds = seconds;
  block.generation = startEsmTimer(timer, slot, seconds);
}

// @ts-ignore: decorator
@inline
function timerOfBlock(block: Block): Timer {
  return block.kind == <u8>BlockKind.T3396 ? Timer.T3396 : Timer.BackOff;
}

/** Frees a block and stops its timer; a free one stays as it is. */
function free(slot: u32): void {
  const block = blockAt(slot);
  const isTimed = block.kind == <u8>BlockKind.T3396 || block.kind == <u8>BlockKind.BackOff;
  if (isTimed && !(block.flags & BlockFlag.Deactivated)) emitTimerStop(timerOfBlock(block), slot);
  clear(slot);
}

function clear(slot: u32): void {
  dropPooled(Kind.Plmns, slot);
  clearOctets(changetype<usize>(blockAt(slot)), <u32>offsetof<Block>());
}
