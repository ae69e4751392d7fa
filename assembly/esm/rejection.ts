// What the ESM cause of a reject makes the UE do (TS 24.301 6.5.1.4, 6.5.3.4, 6.5.4.4): T3396, back-off of the procedure, PDN types, the
// PLMN's maximum number of bearers.

import { RETRY } from "../memory";
import { UeOption } from "../generated/abi";
import { ESM_CAUSES_HIGH, ESM_CAUSES_LOW, EsmCause } from "../generated/causes";
import { isHomePlmn } from "../emm/registration";
import { ue } from "../ue";
import { hasIe, ieOctet } from "../wire/bank";
import { backOffSeconds, GPRS_TIMER_DEACTIVATED } from "../wire/ie/gprsTimer3";
import { activeBearers } from "./bearers";
import { askInitially, backOffApn, backOffProcedure, randomBackOff, restrictPdnType } from "./congestion";
import { esm, hasOption, PDN_ETHERNET, PDN_IPV4, PDN_IPV4V6, PDN_IPV6, PDN_NON_IP, Procedure, Transaction, TransactionFlag } from "./context";

/** Bits of the re-attempt indicator (9.9.4.13A). */
const RATC: u32 = 1;
const EPLMNC: u32 = 2;
/** Back-off in seconds where the network gives none and none is configured (6.5.1.4.3). */
const DEFAULT_BACK_OFF: u32 = 12 * 60;

/** What a reject says about the time until the next request. */
@unmanaged
class Retry {
  /** The Back-off timer value IE is there. */
  isTimed: u32;
  seconds: u32;
  /** The Re-attempt indicator IE is there. */
  isIndicated: u32;
  indicator: u32;
  /** Sent together with an ATTACH REQUEST. */
  isWithAttach: u32;
  /** The reject is integrity protected. */
  isProtected: u32;
}

// @ts-ignore: decorator
@inline
function retry(): Retry {
  return changetype<Retry>(RETRY);
}

/** An ESM cause as the UE reads it: an unknown value counts as #34 (9.9.4.4). */
export function readEsmCause(value: u32): u32 {
  const known = value < 64 ? ESM_CAUSES_LOW : ESM_CAUSES_HIGH;
  const isKnown = value < 128 && ((known >> (value & 63)) & 1) != 0;
  return isKnown ? value : EsmCause.ServiceOptionTemporarilyOutOfOrder;
}

/**
 * Applies the cause of a reject of a request for a PDN connection or for bearer resources.
 * @param rowBackOff, rowIndicator rows of the Back-off timer value and Re-attempt indicator IEs
 * @param isLowPriority the request had NAS signalling low priority
 */
export function applyReject(transaction: Transaction, cause: u32, bank: usize, rowBackOff: u32, rowIndicator: u32): void {
  const given = retry();
  given.isTimed = hasIe(bank, rowBackOff) ? 1 : 0;
  given.seconds = given.isTimed ? backOffSeconds(ieOctet(bank, rowBackOff)) : 0;
  given.isIndicated = hasIe(bank, rowIndicator) ? 1 : 0;
  given.indicator = given.isIndicated ? ieOctet(bank, rowIndicator) : 0;
  given.isWithAttach = transaction.flags & TransactionFlag.WithAttach ? 1 : 0;
  given.isProtected = ue().messageProtected;
  const isConnectivity = transaction.procedure == <u8>Procedure.PdnConnectivity;
  switch (cause) {
    case EsmCause.InsufficientResources:
      congested(transaction);
      break;
    case EsmCause.MaximumNumberOfEpsBearersReached:
      // TS 24.301 6.5.0: what is active now is what the PLMN has room for.
      if (transaction.procedure != <u8>Procedure.Modification) learnMaximum();
      else generic(transaction, cause);
      break;
    case EsmCause.UnknownPdnType:
      if (!isConnectivity) generic(transaction, cause);
      break;
    case EsmCause.PdnConnectionDoesNotExist:
      if (isConnectivity) askInitially(transaction.apn);
      else generic(transaction, cause);
      break;
    case EsmCause.RequestedApnNotSupportedInCurrentRatAndPlmnCombination:
      if (isConnectivity) unsupportedApn(transaction);
      else generic(transaction, cause);
      break;
    default:
      if (isConnectivity && pdnTypeOf(cause) != 0) restrict(transaction, pdnTypeOf(cause));
      else generic(transaction, cause);
  }
}

/** The only PDN type that a cause allows; 0 for other causes. */
export function pdnTypeOf(cause: u32): u32 {
  switch (cause) {
    case EsmCause.PdnTypeIPv4OnlyAllowed:
      return PDN_IPV4;
    case EsmCause.PdnTypeIPv6OnlyAllowed:
      return PDN_IPV6;
    case EsmCause.PdnTypeIPv4v6OnlyAllowed:
      return PDN_IPV4V6;
    case EsmCause.PdnTypeNonIpOnlyAllowed:
      return PDN_NON_IP;
    case EsmCause.PdnTypeEthernetOnlyAllowed:
      return PDN_ETHERNET;
    default:
      return 0;
  }
}

function learnMaximum(): void {
  const context = esm();
  // A maximum of 0 would stand for none; the PLMN of a UE with a PDN connection has room for one bearer at least.
  context.maximum = <u8>max<u32>(activeBearers(), 1);
  context.maximumPlmn = ue().plmn;
}

function isEmergency(transaction: Transaction): bool {
  return (transaction.flags & TransactionFlag.Emergency) != 0;
}

/** #26 (6.5.1.4.2, 6.5.3.4.2, 6.5.4.4.2); the Re-attempt indicator does not count. */
function congested(transaction: Transaction): void {
  const given = retry();
  if (!given.isTimed) return;
  const isLow = (transaction.flags & TransactionFlag.LowPriority) != 0;
  if (given.isWithAttach && !given.isProtected) {
    backOffApn(transaction.apn, randomBackOff(), isEmergency(transaction), isLow);
  } else if (given.seconds != 0 || !given.isWithAttach) {
    backOffApn(transaction.apn, given.seconds, isEmergency(transaction), isLow);
  }
  // With an attach the value 0 is an abnormal case of EMM (5.5.1.2.6 d).
}

/** #50, #51, #57, #58, #61: no other PDN type for the APN; back-off timer and RATC do not count. */
function restrict(transaction: Transaction, pdnType: u32): void {
  if (isEmergency(transaction)) return;
  restrictPdnType(transaction.apn, pdnType, (retry().indicator & EPLMNC) != 0);
}

/** #66 (6.5.1.4.3); RATC does not count. */
function unsupportedApn(transaction: Transaction): void {
  if (isEmergency(transaction)) return;
  const given = retry();
  const isForEquivalent = (given.indicator & EPLMNC) != 0;
  let seconds = given.seconds;
  if (given.isWithAttach && !given.isProtected) seconds = randomBackOff();
  // Neither time nor an end given: until switch-off.
  else if (!given.isTimed) seconds = GPRS_TIMER_DEACTIVATED;
  else if (given.isWithAttach && seconds == 0) return;
  backOffProcedure(Procedure.PdnConnectivity, transaction.apn, seconds, isForEquivalent, false);
}

/** Every other cause (6.5.1.4.3, 6.5.3.4.3, 6.5.4.4.3). */
function generic(transaction: Transaction, cause: u32): void {
  if (isEmergency(transaction)) return;
  const given = retry();
  const procedure = <Procedure>transaction.procedure;
  if (!given.isTimed) {
    // Without a time the indicator does not count; with an attach EMM decides (5.5.1.2.6 d).
    if (given.isWithAttach || !hasDefaultBackOff(procedure, cause)) return;
    const configured = isHomePlmn(ue().plmn) ? esm().retryWaitTime : 0;
    backOffProcedure(procedure, transaction.apn, configured != 0 ? configured : DEFAULT_BACK_OFF, false, !mayRetryInOtherRat());
    return;
  }
  let seconds = given.seconds;
  if (given.isWithAttach) {
    if (!given.isProtected) seconds = randomBackOff();
    else if (seconds == 0) return;
  }
  const isForAllRats = given.isIndicated ? (given.indicator & RATC) != 0 : !mayRetryInOtherRat();
  backOffProcedure(procedure, transaction.apn, seconds, (given.indicator & EPLMNC) != 0, isForAllRats);
}

/** SM_RetryAtRATChange, which counts at home only; elsewhere unspecified. CHOICE: allowed. */
function mayRetryInOtherRat(): bool {
  return !isHomePlmn(ue().plmn) || hasOption(UeOption.RetryAtRatChange);
}

/** Causes with a back-off time of the UE's own. */
function hasDefaultBackOff(procedure: Procedure, cause: u32): bool {
  switch (cause) {
    case EsmCause.ServiceOptionNotSupported:
    case EsmCause.RequestedServiceOptionNotSubscribed:
      return true;
    case EsmCause.OperatorDeterminedBarring:
    case EsmCause.MissingOrUnknownApn:
      return procedure == Procedure.PdnConnectivity;
    default:
      return false;
  }
}
