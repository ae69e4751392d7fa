// EPS bearer contexts (TS 24.301 6.1.3.2): activation, local deactivation, and what the host is told about them.

import { BearerState, Indication } from "../generated/abi";
import { emitBearer, emitDeliver, emitIndicate, emitTimerStop } from "../generated/actions";
import { Timer } from "../generated/timers";
import { SCRATCH, SCRATCH_SIZE } from "../memory";
import { detachLocallyAndAttach, dropExtendedDrx, requestBearerStatusUpdate } from "../emm/services";
import { ue } from "../ue";
import { hasIe, ieAddress, ieLength } from "../wire/bank";
import { clearOctets, copyOctets } from "../wire/octets";
import { Bearer, BearerFlag, bearerOf, canBeWithoutPdn, haveFifteenBearers, esm, isActive, isDefaultBearer, PDN_ETHERNET, PDN_NON_IP, UNRESTRICTED } from "./context";
import { dropPooled, Kind } from "./pool";
import { abortAbout, NO_SLOT } from "./transactions";

/** What a `bearer` action tells. */
export const enum BearerChange {
  Active = 1,
  Modified = 2,
  Inactive = 3,
}

const IEI_PCO: u32 = 0x27;
const IEI_EXTENDED_PCO: u32 = 0x7b;
const FIRST_EBI: u32 = 5;
const LAST_EBI: u32 = 15;
/** Octets before a value in the list of a `bearer` action: IEI, length. */
export const ITEM_HEAD: u32 = 3;
/** LIMIT: octets of the list: every IE at its greatest length but the extended options, which go by `deliver` when they do not fit. */
export const LIST_SIZE: u32 = 760;

/** Makes a bearer active; everything else about it starts out empty. */
export function activate(ebi: u32, linkedEbi: u32): Bearer {
  const bearer = bearerOf(ebi);
  clearOctets(changetype<usize>(bearer), <u32>offsetof<Bearer>());
  bearer.state = <u8>BearerState.Active;
  bearer.linkedEbi = <u8>linkedEbi;
  bearer.rate = UNRESTRICTED;
  return bearer;
}

/** Number of active bearers. */
export function activeBearers(): u32 {
  return popcnt(bearerStatus());
}

/** Number of PDN connections. */
export function pdnConnections(): u32 {
  return popcnt(pdnsWith(0, 0));
}

/** PDN connections whose flags are so: bit n = EBI n of the default bearer. @param mask bits of `BearerFlag` that have to be as in `flags` */
function pdnsWith(mask: u32, flags: u32): u32 {
  let bits: u32 = 0;
  for (let ebi: u32 = 1; ebi <= LAST_EBI; ebi++) if (isDefaultBearer(ebi) && (bearerOf(ebi).flags & mask) == flags) bits |= 1 << ebi;
  return bits;
}

/** Whether a default bearer is that of the last PDN connection, and the UE cannot be registered without one. */
export function isIndispensable(ebi: u32): bool {
  return isDefaultBearer(ebi) && pdnConnections() == 1 && !canBeWithoutPdn();
}

/** The UE's maximum number of active EPS bearer contexts in the PLMN (6.5.0). */
export function maximumOfBearers(): u32 {
  const byProtocol: u32 = haveFifteenBearers() ? LAST_EBI : LAST_EBI - FIRST_EBI + 1;
  const context = esm();
  return context.maximum != 0 && context.maximumPlmn == ue().plmn ? min(byProtocol, <u32>context.maximum) : byProtocol;
}

/** True while a PDN connection for emergency bearer services exists. */
export function hasEmergencyPdn(): bool {
  return pdnsWith(BearerFlag.Emergency, BearerFlag.Emergency) != 0;
}

/** True while a PDN connection of the types non-IP or Ethernet exists: the network is told of all bearers with every update (5.5.3.2.2). */
export function hasPdnOutsideIp(): bool {
  for (let ebi: u32 = 1; ebi <= LAST_EBI; ebi++) {
    if (isDefaultBearer(ebi) && (<u32>bearerOf(ebi).pdnType == PDN_NON_IP || <u32>bearerOf(ebi).pdnType == PDN_ETHERNET)) return true;
  }
  return false;
}

/** True while a PDN connection exists that was established without NAS signalling low priority (5.5.3.2.6 l). */
export function hasPdnWithoutLowPriority(): bool {
  return pdnsWith(BearerFlag.LowPriority, 0) != 0;
}

/** An active bearer, with all others of its PDN connection when it is the default bearer: bit n = EBI n. */
function withDependents(ebi: u32): u32 {
  let bits: u32 = 0;
  for (let other: u32 = 1; other <= LAST_EBI; other++) {
    if (isActive(other) && (other == ebi || <u32>bearerOf(other).linkedEbi == ebi)) bits |= 1 << other;
  }
  return bits;
}

/** Makes a bearer inactive, with all others of its PDN connection when it is the default bearer. Nothing is sent. */
export function deactivate(ebi: u32): void {
  if (!isActive(ebi)) return;
  if (!isDefaultBearer(ebi)) return drop(ebi);
  const bits = withDependents(ebi);
  for (let other: u32 = 1; other <= LAST_EBI; other++) if ((bits >> other) & 1 && other != ebi) drop(other);
  drop(ebi);
  // TS 24.301 6.4.4.3, 6.4.4.6: attached for emergency bearer services only from now on.
  if (pdnConnections() == 1 && hasEmergencyPdn()) ue().emergency = 1;
}

function drop(ebi: u32): void {
  const bearer = bearerOf(ebi);
  const linkedEbi = <u32>bearer.linkedEbi;
  if (bearer.rateGeneration != 0) emitTimerStop(Timer.RateControl, ebi);
  dropPooled(Kind.Tft, ebi);
  dropPooled(Kind.Qos, ebi);
  clearOctets(changetype<usize>(bearer), <u32>offsetof<Bearer>());
  emitBearer(ebi, BearerChange.Inactive, linkedEbi, 0, 0, 0);
}

/** Local deactivation (6.4.4.6): with every procedure about the bearer; a UE left without PDN connection detaches and attaches again. */
export function deactivateLocally(ebi: u32): void {
  const bits = withDependents(ebi);
  for (let other: u32 = 1; other <= LAST_EBI; other++) if ((bits >> other) & 1) abortAbout(other, NO_SLOT, false);
  if (pdnsWith(BearerFlag.Emergency, BearerFlag.Emergency) & (1 << ebi)) dropExtendedDrx();
  deactivate(ebi);
}

/**
 * What follows local deactivation.
 * @param isNetworkUnaware the network still has the bearers: a tracking area update tells it (5.5.3.2.2)
 */
export function settle(isNetworkUnaware: bool): void {
  if (pdnConnections() == 0 && !canBeWithoutPdn()) {
    detachLocallyAndAttach();
  } else if (isNetworkUnaware) {
    requestBearerStatusUpdate(false);
  }
}

/** Value of the EPS bearer context status (9.9.2.1) as a number: bit n = EBI n. */
export function bearerStatus(): u32 {
  let bits: u32 = 0;
  for (let ebi: u32 = 1; ebi <= LAST_EBI; ebi++) if (isActive(ebi)) bits |= 1 << ebi;
  return bits;
}

// The list of a `bearer` action, put together in the scratch region.

/** Octets of the list so far, behind the last item. */
export function addItem(used: u32, iei: u32, value: usize, length: u32): u32 {
  if (used + ITEM_HEAD + length > LIST_SIZE) return used;
  const at = SCRATCH + <usize>used;
  store<u8>(at, <u8>iei);
  store<u8>(at, <u8>length, 1);
  store<u8>(at, <u8>(length >> 8), 2);
  copyOctets(at + ITEM_HEAD, value, length);
  return used + ITEM_HEAD + length;
}

/** Adds an IE of the message in a bank, where it is there. */
export function addIe(used: u32, iei: u32, bank: usize, row: u32): u32 {
  return hasIe(bank, row) ? addItem(used, iei, ieAddress(bank, row), ieLength(bank, row)) : used;
}

/** Adds the protocol configuration options of a message; extended ones that do not fit are delivered on their own. */
export function addOptions(used: u32, ebi: u32, bank: usize, rowPco: u32, rowExtended: u32): u32 {
  const withPco = addIe(used, IEI_PCO, bank, rowPco);
  const length = ieLength(bank, rowExtended);
  if (withPco + ITEM_HEAD + length <= LIST_SIZE) return addIe(withPco, IEI_EXTENDED_PCO, bank, rowExtended);
  emitDeliver(Indication.ProtocolConfigurationOptions, ebi, <u32>ieAddress(bank, rowExtended), length);
  return withPco;
}

/** Tells the host about a bearer, with the list of `used` octets in the scratch region. */
export function report(ebi: u32, change: BearerChange, used: u32): void {
  emitBearer(ebi, change, bearerOf(ebi).linkedEbi, bearerOf(ebi).qci, SCRATCH, used);
}

/** Tells the upper layers a fact about a PDN connection. */
export function tell(what: Indication, ebi: u32, value: u32): void {
  emitIndicate(what, ebi, value, 0, 0);
}

if (<u32>SCRATCH_SIZE < LIST_SIZE) ERROR("the list of a bearer action does not fit");
