// Traffic flow templates of bearers: what a TFT of the network makes of the one there is, and the checks of TS 24.301 6.4.2.4 and
// 6.4.3.4. A bearer's packet filters are kept one behind the other as coded in TS 24.008 10.5.6.12; bit 8 of a filter's first octet, spare
// there, tells a filter created on request of the UE.

import { EsmCause } from "../generated/causes";
import { Clause } from "../generated/clauses";
import { SCRATCH, SCRATCH_SIZE, TFT_CLASHES, TFT_VERDICT } from "../memory";
import { clearOctets, copyOctets } from "../wire/octets";
import {
  checkTrafficFlowTemplate,
  filterDirection,
  FilterDirection,
  filterIdentifier,
  filterPrecedence,
  filterSize,
  hasFilterList,
  TftError,
  tftFilters,
  TftOperation,
  tftOperation,
} from "../wire/ie/trafficFlowTemplate";
import { addItem, ITEM_HEAD, LIST_SIZE } from "./bearers";
import { bearerOf, isActive, isDefaultBearer } from "./context";
import { dropPooled, fitsPool, Kind, pooled, pooledLength, putPooled } from "./pool";

/** What the checks came to; valid within one call. */
@unmanaged
export class TftVerdict {
  /** enum EsmCause; 0 = the TFT can be taken into use */
  cause: u32;
  clause: u32;
  /** A new filter has the precedence of one on the default bearer: the PDN connection is to be released. */
  clashesWithDefault: u32;
  /** Octets of the resulting filters, at `RESULT`. */
  length: u32;
  /** The result is more than the scratch region holds. */
  isTooMuch: u32;
}

const RESULT: usize = SCRATCH;
const ORIGIN_UE: u8 = 0x80;
const SPARE_BITS: u8 = 0xc0;
/** LIMIT: packet filters of a bearer, as many as a TFT can announce. */
const FILTERS_MAX: u32 = 15;
const IEI_TFT: u32 = 0x36;
const FIRST_OCTET_CREATE: u32 = 0x20;

// @ts-ignore: decorator
@inline
export function verdict(): TftVerdict {
  return changetype<TftVerdict>(TFT_VERDICT);
}

/** Identifiers of filters of a bearer, bit n = identifier n, that the TFT judged last displaces. */
// @ts-ignore: decorator
@inline
export function displacedOf(ebi: u32): u32 {
  return <u32>load<u16>(TFT_CLASHES + (<usize>ebi << 1));
}

/**
 * Judges the TFT of an ACTIVATE DEDICATED EPS BEARER CONTEXT REQUEST (6.4.2.4) for a bearer that has none yet.
 * @param linkedEbi default bearer of the PDN connection
 * @param p first octet of the value, `n` its octets
 * @param isOwn the UE has asked for it
 */
export function judgeActivation(ebi: u32, linkedEbi: u32, p: usize, n: u32, isOwn: bool): TftVerdict {
  begin();
  // TS 24.301 6.4.2.4 a) 1: another operation than to create.
  if (tftOperation(p) != TftOperation.Create) return refuse(EsmCause.SemanticErrorInTheTftOperation, Clause.TS24301_6_4_2_4_a);
  const errors = checkTrafficFlowTemplate(p, n, 0);
  if (refuseOperation(errors, Clause.TS24301_6_4_2_4_a)) return verdict();
  takeNewFilters(p, isOwn);
  // TS 24.301 6.4.2.4 c) 2: no filter for the uplink.
  const isUseless = (errors & TftError.FilterSyntax) == 0 && !hasUplinkFilter(false);
  if (refuseFilters(errors, isUseless, Clause.TS24301_6_4_2_4_c)) return verdict();
  findClashes(ebi, linkedEbi, p);
  return checkRoom(ebi, Clause.TS24301_6_4_2_4_d);
}

/**
 * Judges the TFT of a MODIFY EPS BEARER CONTEXT REQUEST (6.4.3.4) for an active bearer.
 * @param p first octet of the value, `n` its octets
 * @param isOwn the UE has asked for it
 */
export function judgeModification(ebi: u32, p: usize, n: u32, isOwn: bool): TftVerdict {
  begin();
  const operation = tftOperation(p);
  const isDefault = isDefaultBearer(ebi);
  // TS 24.301 6.4.3.4 a) 4: the TFT of a dedicated bearer cannot be deleted.
  if (operation == TftOperation.Delete && !isDefault) return refuse(EsmCause.SemanticErrorInTheTftOperation, Clause.TS24301_6_4_3_4_a);
  const errors = checkTrafficFlowTemplate(p, n, 0);
  if (refuseOperation(errors, Clause.TS24301_6_4_3_4_a)) return verdict();
  takeModifiedFilters(ebi, p, isOwn);
  const isEmptied = operation == TftOperation.DeleteFilters && verdict().length == 0 && !isDefault;
  const isUseless = !isDefault && !isEmptied && (errors & TftError.FilterSyntax) == 0 && operation != TftOperation.NoOperation && !hasUplinkFilter(true);
  if (refuseFilters(errors, isUseless, Clause.TS24301_6_4_3_4_c)) return verdict();
  // TS 24.301 6.4.3.4 a) 3: a dedicated bearer would be left without filter.
  if (isEmptied) return refuse(EsmCause.SemanticErrorInTheTftOperation, Clause.TS24301_6_4_3_4_a);
  if (hasFilterList(operation)) findClashes(ebi, bearerOf(ebi).linkedEbi, p);
  return checkRoom(ebi, Clause.TS24301_6_4_3_4_d);
}

/** Takes the filters that were judged last into use. */
export function commitTft(ebi: u32): void {
  const length = verdict().length;
  if (length == 0) dropPooled(Kind.Tft, ebi);
  else putPooled(Kind.Tft, ebi, RESULT, length);
}

/** Takes filters of a bearer out. `identifiers`: bit n = identifier n */
export function removeFilters(ebi: u32, identifiers: u32): void {
  begin();
  keepOthers(ebi, identifiers);
  commitTft(ebi);
}

/** Packet filters of a bearer. */
export function numberOfFilters(ebi: u32): u32 {
  return countFilters(pooled(Kind.Tft, ebi), pooledLength(Kind.Tft, ebi));
}

/** Whether a traffic flow aggregate that deletes filters leaves the bearer none (6.5.4.5). */
export function deletesAllFilters(ebi: u32, p: usize, n: u32): bool {
  const length = pooledLength(Kind.Tft, ebi);
  if (length == 0) return false;
  const listed = identifiersListed(p, n);
  const start = pooled(Kind.Tft, ebi);
  for (let at = start; at < start + length; at += filterSize(at)) {
    if (((listed >> filterIdentifier(at)) & 1) == 0) return false;
  }
  return true;
}

/**
 * Adds the packet filters of a bearer to the list of a `bearer` action, as a TFT that creates them; an empty item where there are none.
 * @returns octets of the list
 */
export function addTft(used: u32, ebi: u32): u32 {
  const length = pooledLength(Kind.Tft, ebi);
  if (length == 0) return addItem(used, IEI_TFT, 0, 0);
  if (used + ITEM_HEAD + 1 + length > LIST_SIZE) return used;
  const at = SCRATCH + <usize>used;
  store<u8>(at, <u8>IEI_TFT);
  store<u8>(at, <u8>(length + 1), 1);
  store<u8>(at, <u8>((length + 1) >> 8), 2);
  store<u8>(at, <u8>(FIRST_OCTET_CREATE | numberOfFilters(ebi)), ITEM_HEAD);
  const filters = at + ITEM_HEAD + 1;
  copyOctets(filters, pooled(Kind.Tft, ebi), length);
  for (let filter = filters; filter < filters + length; filter += filterSize(filter)) {
    store<u8>(filter, load<u8>(filter) & ~SPARE_BITS);
  }
  return used + ITEM_HEAD + 1 + length;
}

function begin(): void {
  clearOctets(TFT_VERDICT, <u32>offsetof<TftVerdict>());
  clearOctets(TFT_CLASHES, 32);
}

function refuse(cause: u32, clause: u32): TftVerdict {
  const result = verdict();
  result.cause = cause;
  result.clause = clause;
  return result;
}

// The clauses of a), b), c), d) follow one another.
if (Clause.TS24301_6_4_2_4_b != Clause.TS24301_6_4_2_4_a + 1 || Clause.TS24301_6_4_2_4_d != Clause.TS24301_6_4_2_4_c + 1) ERROR("clauses");
if (Clause.TS24301_6_4_3_4_b != Clause.TS24301_6_4_3_4_a + 1 || Clause.TS24301_6_4_3_4_d != Clause.TS24301_6_4_3_4_c + 1) ERROR("clauses");

/** Cases a) and b) of 6.4.2.4 and 6.4.3.4. @param clause that of a) */
function refuseOperation(errors: u32, clause: u32): bool {
  if (errors & TftError.OperationSemantics) refuse(EsmCause.SemanticErrorInTheTftOperation, clause);
  else if (errors & TftError.OperationSyntax) refuse(EsmCause.SyntacticalErrorInTheTftOperation, clause + 1);
  else return false;
  return true;
}

/** Cases c) and d). @param clause that of c) */
function refuseFilters(errors: u32, isUseless: bool, clause: u32): bool {
  if (errors & TftError.FilterSemantics || isUseless) refuse(EsmCause.SemanticErrorsInPacketFilterS, clause);
  else if (errors & TftError.FilterSyntax) refuse(EsmCause.SyntacticalErrorsInPacketFilterS, clause + 1);
  else return false;
  return true;
}

/** CHOICE: more than the UE can keep is answered with #26 (6.4.2.4, 6.4.3.4 name it). */
function checkRoom(ebi: u32, clause: u32): TftVerdict {
  const result = verdict();
  const isTooMany = countFilters(RESULT, result.length) > FILTERS_MAX;
  return result.isTooMuch || isTooMany || !fitsPool(Kind.Tft, ebi, result.length) ? refuse(EsmCause.InsufficientResources, clause) : result;
}

function countFilters(start: usize, length: u32): u32 {
  let n: u32 = 0;
  for (let at = start; at < start + length; at += filterSize(at)) n++;
  return n;
}

/** Appends one filter to the result. */
function append(filter: usize, origin: u8): void {
  const result = verdict();
  const size = filterSize(filter);
  if (result.length + size > <u32>SCRATCH_SIZE) {
    result.isTooMuch = 1;
    return;
  }
  copyOctets(RESULT + result.length, filter, size);
  store<u8>(RESULT + result.length, (load<u8>(filter) & ~SPARE_BITS) | origin);
  result.length += size;
}

/** The filters of a TFT, checked before, become the result. */
function takeNewFilters(p: usize, isOwn: bool): void {
  let filter = p + 1;
  for (let n = tftFilters(p); n > 0; n--, filter += filterSize(filter)) append(filter, isOwn ? ORIGIN_UE : 0);
}

/** The filters that the bearer would have after the operation become the result. */
function takeModifiedFilters(ebi: u32, p: usize, isOwn: bool): void {
  switch (tftOperation(p)) {
    case TftOperation.Create:
      // TS 24.301 6.4.3.4 a) 1: the new TFT replaces the old one.
      takeNewFilters(p, isOwn);
      break;
    case TftOperation.AddFilters:
    case TftOperation.ReplaceFilters:
      // TS 24.301 6.4.3.4 b) 3, d) 1: a filter with a known identifier replaces the old one, another one is added.
      keepOthers(ebi, identifiersOfFilters(p));
      takeNewFilters(p, isOwn);
      break;
    case TftOperation.DeleteFilters:
      // TS 24.301 6.4.3.4 b) 4: a filter that is not there counts as deleted.
      keepOthers(ebi, identifiersListed(p, 1 + tftFilters(p)));
      break;
    case TftOperation.Delete:
      break;
    default:
      keepOthers(ebi, 0);
  }
}

/** The bearer's filters but those with an identifier of the mask. */
function keepOthers(ebi: u32, identifiers: u32): void {
  const start = pooled(Kind.Tft, ebi);
  const length = pooledLength(Kind.Tft, ebi);
  for (let at = start; at < start + length; at += filterSize(at)) {
    if (((identifiers >> filterIdentifier(at)) & 1) == 0) append(at, load<u8>(at) & ORIGIN_UE);
  }
}

function identifiersOfFilters(p: usize): u32 {
  let mask: u32 = 0;
  let filter = p + 1;
  for (let n = tftFilters(p); n > 0; n--, filter += filterSize(filter)) mask |= 1 << filterIdentifier(filter);
  return mask;
}

/** Identifiers of an operation that deletes filters. */
function identifiersListed(p: usize, n: u32): u32 {
  let mask: u32 = 0;
  const listed = min(tftFilters(p), n - 1);
  for (let i: u32 = 1; i <= listed; i++) mask |= 1 << (<u32>load<u8>(p + i) & 15);
  return mask;
}

/**
 * Whether the result holds a filter that is applicable for the uplink.
 * @param isAmongNetwork only filters created on request of the network count, if there are any (6.4.3.4 c) 2)
 */
function hasUplinkFilter(isAmongNetwork: bool): bool {
  let isAnyOfNetwork = false;
  let isAnyOwn = false;
  const end = RESULT + verdict().length;
  for (let at = RESULT; at < end; at += filterSize(at)) {
    const isOwn = (load<u8>(at) & ORIGIN_UE) != 0;
    const isUplink = filterDirection(at) != FilterDirection.Downlink;
    if (isUplink && (!isAmongNetwork || !isOwn)) return true;
    if (isOwn) isAnyOwn = isAnyOwn || isUplink;
    else isAnyOfNetwork = true;
  }
  return isAmongNetwork && !isAnyOfNetwork && isAnyOwn;
}

/** TS 24.301 6.4.2.4 d) 2, 6.4.3.4 d) 2: old filters of the PDN connection with the precedence of a new one. */
function findClashes(ebi: u32, linkedEbi: u32, p: usize): void {
  const replaced: u32 = tftOperation(p) == TftOperation.Create ? 0xffff : identifiersOfFilters(p);
  for (let other: u32 = 1; other < 16; other++) {
    if (!isActive(other) || <u32>bearerOf(other).linkedEbi != linkedEbi) continue;
    const mask = clashesWith(other, other == ebi ? replaced : 0, p);
    if (mask == 0) continue;
    if (isDefaultBearer(other)) verdict().clashesWithDefault = 1;
    store<u16>(TFT_CLASHES + (<usize>other << 1), <u16>mask);
  }
  // Of the bearer itself they go with the operation.
  if (displacedOf(ebi) != 0) dropFromResult(displacedOf(ebi), identifiersOfFilters(p));
}

/** Identifiers of filters of a bearer, those of `replaced` left out, that have the precedence of a filter of the TFT at `p`. */
function clashesWith(ebi: u32, replaced: u32, p: usize): u32 {
  let mask: u32 = 0;
  const start = pooled(Kind.Tft, ebi);
  const length = pooledLength(Kind.Tft, ebi);
  for (let at = start; at < start + length; at += filterSize(at)) {
    if ((replaced >> filterIdentifier(at)) & 1) continue;
    let filter = p + 1;
    for (let n = tftFilters(p); n > 0; n--, filter += filterSize(filter)) {
      if (filterPrecedence(filter) == filterPrecedence(at)) mask |= 1 << filterIdentifier(at);
    }
  }
  return mask;
}

/** Takes old filters with an identifier of `identifiers` out of the result; those of `fresh` are new. */
function dropFromResult(identifiers: u32, fresh: u32): void {
  const result = verdict();
  let to = RESULT;
  const end = RESULT + result.length;
  for (let at = RESULT; at < end; ) {
    const size = filterSize(at);
    const bit = 1 << filterIdentifier(at);
    if ((identifiers & bit) == 0 || (fresh & bit) != 0) {
      copyOctets(to, at, size);
      to += size;
    }
    at += size;
  }
  result.length = <u32>(to - RESULT);
}
