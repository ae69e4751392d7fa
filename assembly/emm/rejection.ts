// What a reject or a network detach with an EMM cause does to the UE: one table for attach (5.5.1.2.5), tracking area update
// (5.5.3.2.5), service request (5.6.1.5) and network detach (5.5.2.3.2), and what it means without integrity protection (5.3.7b).

import { CellKind, EmmState, EmmSubstate, Indication, RuleOutcome, UeOption, UpdateStatus } from "../generated/abi";
import { EmmCause } from "../generated/causes";
import { Clause } from "../generated/clauses";
import { Timer } from "../generated/timers";
import { emitDecision, indicate } from "../rules";
import { isTimerRunning, startTimerWithin } from "../timers";
import { clearSlot, enterEmmState, hasOption, Slot, ue } from "../ue";
import { ATTACH_ATTEMPTS, UPDATE_ATTEMPTS } from "./counters";
import { waitForRelease } from "./connection";
import { enterDeregistered, resumeAttach } from "./deregistration";
import { allowAll, allowUnprotected, ENTRY_UNPROTECTED, forbid, Forbidden } from "./forbidden";
import { currentTai, deleteEquivalentPlmns, deleteRegistration, isHomePlmn, TAI_SIZE } from "./registration";
import { dropTai } from "./taiList";
import { Pending } from "./pending";
import { storeEmm, storeUpdateStatus } from "./storage";
import { resumeRegistered } from "./trackingAreaUpdate";

/** The procedure a cause is met in. */
export const enum Rejected {
  Attach,
  TrackingAreaUpdate,
  Service,
  /** Network initiated detach, "re-attach not required". */
  Detach,
}

/** What a cause does; bits of a table word. The low octet tells the state to enter. */
namespace Do {
  export const Eu2: u32 = 0x100;
  export const Eu3: u32 = 0x200;
  /** Delete GUTI, last visited registered TAI, TAI list and eKSI. */
  export const Forget: u32 = 0x400;
  export const ForgetEquivalentPlmns: u32 = 0x800;
  export const ForbidPlmn: u32 = 0x1000;
  export const ForbidPlmnForGprs: u32 = 0x2000;
  export const ForbidTaiForRoaming: u32 = 0x4000;
  export const ForbidTaiRegional: u32 = 0x8000;
  export const DropTaiFromList: u32 = 0x10000;
  export const UsimInvalidEps: u32 = 0x20000;
  export const UsimInvalidNonEps: u32 = 0x40000;
  export const ResetCounters: u32 = 0x80000;
  export const CountersToMaximum: u32 = 0x100000;
  export const SearchPlmn: u32 = 0x400000;
  export const SearchCell: u32 = 0x800000;
  export const AttachAgain: u32 = 0x1000000;
}

/** States a cause leads to. */
const enum Next {
  Stay,
  DeregisteredNoImsi,
  DeregisteredPlmnSearch,
  DeregisteredLimitedService,
  DeregisteredNormalService,
  RegisteredPlmnSearch,
  RegisteredLimitedService,
  RegisteredNormalService,
}

/** What is not done when a call goes to another radio access technology (5.6.1.5). */
export const HERE: u32 = Do.AttachAgain | Do.SearchCell;

/** No entry: the cause is an abnormal case of the procedure. */
export const NO_REJECTION: u32 = 0;

/** #3, #6, #8, and AUTHENTICATION REJECT (5.4.2.5). */
export const ILLEGAL: u32 = Do.Eu3 | Do.Forget | Do.ForgetEquivalentPlmns | Do.UsimInvalidEps | Do.UsimInvalidNonEps | <u32>Next.DeregisteredNoImsi;
export const RESET_COUNTERS: u32 = Do.ResetCounters;
const PLMN_NOT_ALLOWED: u32 =
  Do.Eu3 | Do.Forget | Do.ForgetEquivalentPlmns | Do.ForbidPlmn | Do.ResetCounters | Do.SearchPlmn | <u32>Next.DeregisteredPlmnSearch;

/**
 * What a cause does in a procedure.
 * @returns bits of `Do` with a `Next`, or `NO_REJECTION` where the procedure treats the cause as an abnormal case
 */
export function rejectionOf(procedure: Rejected, cause: u32): u32 {
  switch (cause) {
    case EmmCause.ImsiUnknownInHss:
      return procedure == Rejected.Detach ? Do.UsimInvalidNonEps | <u32>Next.Stay : NO_REJECTION;
    case EmmCause.ImeiNotAccepted:
      // TS 24.301 5.5.1.2.5A
      return procedure == Rejected.Attach && ue().emergency ? <u32>Next.DeregisteredNoImsi : NO_REJECTION;
    case EmmCause.IllegalUe:
    case EmmCause.IllegalMe:
    case EmmCause.EpsServicesAndNonEpsServicesNotAllowed:
      return ILLEGAL;
    case EmmCause.EpsServicesNotAllowed:
      return Do.Eu3 | Do.Forget | Do.UsimInvalidEps | <u32>Next.DeregisteredNoImsi;
    case EmmCause.UeIdentityCannotBeDerivedByTheNetwork:
      return isUpdateOrService(procedure) ? Do.Eu2 | Do.Forget | Do.AttachAgain | <u32>Next.DeregisteredNormalService : NO_REJECTION;
    case EmmCause.ImplicitlyDetached:
    case EmmCause.NoEpsBearerContextActivated:
      // Mapped and partial native contexts go with EMM-REGISTERED (4.4.2.1).
      return isUpdateOrService(procedure) ? Do.AttachAgain | <u32>Next.DeregisteredNormalService : NO_REJECTION;
    case EmmCause.RequestedServiceOptionNotAuthorizedInThisPlmn:
      // TS 24.301 5.5.2.3.4 b): not foreseen for a detach.
      return procedure == Rejected.Detach ? NO_REJECTION : PLMN_NOT_ALLOWED;
    case EmmCause.PlmnNotAllowed:
    case EmmCause.IabNodeOperationNotAuthorized:
      return PLMN_NOT_ALLOWED;
    case EmmCause.TrackingAreaNotAllowed:
      return Do.Eu3 | Do.Forget | Do.ForbidTaiRegional | Do.ResetCounters | Do.SearchCell | <u32>Next.DeregisteredLimitedService;
    case EmmCause.RoamingNotAllowedInThisTrackingArea:
      return roamingNotAllowed(procedure);
    case EmmCause.EpsServicesNotAllowedInThisPlmn:
      return epsNotAllowedInPlmn(procedure);
    case EmmCause.NoSuitableCellsInTrackingArea:
      return noSuitableCells(procedure);
    case EmmCause.NotAuthorizedForThisCsg:
      return csgNotAllowed(procedure);
    case EmmCause.SevereNetworkFailure:
      return procedure == Rejected.Detach
        ? NO_REJECTION
        : Do.Eu2 | Do.Forget | Do.ForgetEquivalentPlmns | Do.CountersToMaximum | Do.SearchPlmn | <u32>Next.DeregisteredPlmnSearch;
    default:
      return NO_REJECTION;
  }
}

// @ts-ignore: decorator
@inline
function isUpdateOrService(procedure: Rejected): bool {
  return procedure == Rejected.TrackingAreaUpdate || procedure == Rejected.Service;
}

/** #13: attach and detach forget the registration; a TAU or service reject only takes the tracking area out (5.5.3.2.5, 5.6.1.5). */
function roamingNotAllowed(procedure: Rejected): u32 {
  const common = Do.Eu3 | Do.ForbidTaiForRoaming | Do.ResetCounters | Do.SearchPlmn;
  if (procedure == Rejected.Attach || procedure == Rejected.Detach) {
    return common | Do.Forget | Do.ForgetEquivalentPlmns | <u32>Next.DeregisteredPlmnSearch;
  }
  const registered = common | Do.DropTaiFromList | <u32>Next.RegisteredPlmnSearch;
  return procedure == Rejected.TrackingAreaUpdate ? registered | Do.ForgetEquivalentPlmns : registered;
}

/** #14 is not foreseen for a service request (5.6.1.6 e). */
function epsNotAllowedInPlmn(procedure: Rejected): u32 {
  if (procedure == Rejected.Service) return NO_REJECTION;
  return (
    Do.Eu3 |
    Do.Forget |
    Do.ForgetEquivalentPlmns |
    Do.ForbidPlmnForGprs |
    Do.ResetCounters |
    Do.SearchPlmn |
    <u32>Next.DeregisteredPlmnSearch
  );
}

/** #15: a TAU or service reject keeps the registration; the service reject leaves the update status, too. */
function noSuitableCells(procedure: Rejected): u32 {
  const common = Do.ForbidTaiForRoaming | Do.SearchCell;
  switch (procedure) {
    case Rejected.TrackingAreaUpdate:
      return common | Do.Eu3 | Do.DropTaiFromList | Do.ResetCounters | <u32>Next.RegisteredLimitedService;
    case Rejected.Service:
      return common | Do.DropTaiFromList | <u32>Next.RegisteredLimitedService;
    default:
      return common | Do.Eu3 | Do.Forget | Do.ResetCounters | <u32>Next.DeregisteredLimitedService;
  }
}

/** #25, on a CSG cell; it came integrity protected, or it would have been discarded (4.4.4.2). */
function csgNotAllowed(procedure: Rejected): u32 {
  if (ue().cellKind != <u8>CellKind.Csg) return NO_REJECTION;
  const common = Do.Eu3 | Do.ResetCounters | Do.SearchCell;
  return isUpdateOrService(procedure) ? common | <u32>Next.RegisteredLimitedService : common | <u32>Next.DeregisteredLimitedService;
}

/**
 * Does what a reject asks for. The NAS signalling connection is left to the network for a while (T3440).
 * @param cause EMM cause value
 * @param what result of `rejectionOf`, not `NO_REJECTION`
 */
export function applyRejection(cause: u32, what: u32): void {
  if (isDistrusted(cause)) {
    emitDecision(Clause.TS24301_5_3_7b, RuleOutcome.Abort, cause);
    what = leftAlone(cause);
  }
  applyLists(what);
  applyIdentity(what);
  applyNext(what, cause);
  if (isReleased(what)) waitForRelease();
  if (what & Do.SearchPlmn) indicate(Indication.PlmnSearch, cause);
  if (what & Do.SearchCell) indicate(Indication.SuitableCellSearch, cause);
  if (what & Do.AttachAgain) ue().pending |= Pending.Attach;
}

/**
 * TS 24.301 5.3.7b: what anybody could have sent starts T3247.
 * @returns true when the UE does not do what the cause asks for elsewhere, but leaves the tracking area alone for a while
 */
function isDistrusted(cause: u32): bool {
  if (ue().messageProtected || !isIn(SPECIFIC_CAUSES, cause) || hasOption(UeOption.T3245)) return false;
  startT3247();
  return isBelievedForAWhile(cause);
}

/** Whether there is something to apply: an entry of the table, or what 5.3.7b has in its place. @param what result of `rejectionOf` */
export function isForeseen(what: u32, cause: u32): bool {
  return what != NO_REJECTION || isDistrusted(cause);
}

/** TS 24.301 5.3.7b: a reject that anybody could have sent is believed for 30 to 60 minutes. */
function startT3247(): void {
  if (!isTimerRunning(Timer.T3247)) startTimerWithin(Timer.T3247, 30 * 60, 60 * 60);
}

/** TS 24.301 5.3.1.2.1 a, d, e, f: #9, #10 and #40 only where an attach follows. */
function isReleased(what: u32): bool {
  const next = what & 0xff;
  return next == Next.DeregisteredNormalService ? (what & Do.AttachAgain) != 0 : next != Next.Stay;
}

/** Causes that rule out the USIM, as a set. */
const USIM_CAUSES: u64 =
  ((<u64>1) << EmmCause.IllegalUe) |
  ((<u64>1) << EmmCause.IllegalMe) |
  ((<u64>1) << EmmCause.EpsServicesNotAllowed) |
  ((<u64>1) << EmmCause.EpsServicesAndNonEpsServicesNotAllowed);
/** Causes that rule out a PLMN, as a set. */
const PLMN_CAUSES: u64 =
  ((<u64>1) << EmmCause.PlmnNotAllowed) |
  ((<u64>1) << EmmCause.EpsServicesNotAllowedInThisPlmn) |
  ((<u64>1) << EmmCause.RequestedServiceOptionNotAuthorizedInThisPlmn) |
  ((<u64>1) << EmmCause.IabNodeOperationNotAuthorized);
/** Causes that 5.3.7b names for rejects without integrity protection, as a set. */
const SPECIFIC_CAUSES: u64 =
  USIM_CAUSES |
  PLMN_CAUSES |
  ((<u64>1) << EmmCause.TrackingAreaNotAllowed) |
  ((<u64>1) << EmmCause.RoamingNotAllowedInThisTrackingArea) |
  ((<u64>1) << EmmCause.NoSuitableCellsInTrackingArea) |
  ((<u64>1) << EmmCause.RedirectionTo5gcnRequired);

/** Whether a cause is in a set: bit = cause value. */
export function isIn(set: u64, cause: u32): bool {
  return cause < 64 && ((set >> cause) & 1) != 0;
}

/** LIMIT: how many unprotected "USIM invalid" events are answered by changing the tracking area only (5.3.7b, implementation-specific). */
const USIM_EVENTS_MAX: u8 = 10;

/** TS 24.301 5.3.7b 1) a) i) and 3): the tracking area is left alone for a while, the USIM and the PLMN stay usable. */
function isBelievedForAWhile(cause: u32): bool {
  if (isIn(USIM_CAUSES, cause)) return ue().usimCounter < USIM_EVENTS_MAX;
  return isIn(PLMN_CAUSES, cause) && isHomePlmn(ue().plmn);
}

/** 5.3.7b 1) a) i) and 3). @returns what is done instead */
function leftAlone(cause: u32): u32 {
  if (isIn(USIM_CAUSES, cause)) ue().usimCounter++;
  const all = Do.Eu3 | Do.Forget | Do.ForgetEquivalentPlmns | Do.ForbidTaiForRoaming | Do.ResetCounters | Do.SearchCell;
  return (cause == EmmCause.EpsServicesNotAllowed ? all & ~Do.ForgetEquivalentPlmns : all) | <u32>Next.DeregisteredLimitedService;
}

export function resetAttemptCounters(): void {
  const context = ue();
  context.attachAttemptCounter = 0;
  context.trackingAreaUpdateAttemptCounter = 0;
  context.serviceRequestAttemptCounter = 0;
}

function applyLists(what: u32): void {
  ue().ignoresForbidden = 0;
  const mark: u8 = ue().messageProtected ? 0 : ENTRY_UNPROTECTED;
  if (what & Do.ForbidPlmn) forbid(Forbidden.Plmns, currentTai(), 3, mark);
  if (what & Do.ForbidPlmnForGprs) forbid(Forbidden.PlmnsForGprs, currentTai(), 3, mark);
  if (what & Do.ForbidTaiForRoaming) forbid(Forbidden.ForRoaming, currentTai(), TAI_SIZE, mark);
  if (what & Do.ForbidTaiRegional) forbid(Forbidden.ForRegionalService, currentTai(), TAI_SIZE, mark);
  if (what & (Do.ForbidPlmn | Do.ForbidPlmnForGprs)) startT3245();
}

function applyIdentity(what: u32): void {
  const context = ue();
  storeEmm();
  if (what & Do.Eu2) storeUpdateStatus(UpdateStatus.NotUpdated);
  if (what & Do.Eu3) storeUpdateStatus(UpdateStatus.RoamingNotAllowed);
  if (what & Do.DropTaiFromList) dropTai(currentTai());
  if (what & Do.Forget) deleteRegistration();
  if (what & Do.ForgetEquivalentPlmns) deleteEquivalentPlmns();
  if (what & Do.ResetCounters) resetAttemptCounters();
  if (what & Do.CountersToMaximum) {
    context.attachAttemptCounter = ATTACH_ATTEMPTS;
    context.trackingAreaUpdateAttemptCounter = UPDATE_ATTEMPTS;
  }
  const services = (what & Do.UsimInvalidEps ? 1 : 0) | (what & Do.UsimInvalidNonEps ? 2 : 0);
  if (services != 0) invalidateUsim(<u8>services);
}

/** The USIM is invalid until switching off, its removal or T3245. @param services bit 0 EPS, bit 1 non-EPS */
export function invalidateUsim(services: u8): void {
  const context = ue();
  context.usimInvalid |= services;
  if (services & 2) {
    clearSlot(Slot.MsIdentity);
    clearSlot(Slot.Lai);
  }
  // TS 24.301 5.3.7b: after a protected reject the counter of events is at its maximum.
  if (context.messageProtected && services & 1) context.usimCounter = USIM_EVENTS_MAX;
  startT3245();
  indicate(Indication.UsimInvalid, services);
}

/** TS 24.301 5.3.7a: a PLMN or the USIM was ruled out. */
function startT3245(): void {
  if (hasOption(UeOption.T3245) && !isTimerRunning(Timer.T3245)) startTimerWithin(Timer.T3245, 12 * 3600, 24 * 3600);
}

function applyNext(what: u32, cause: u32): void {
  switch (what & 0xff) {
    case Next.Stay:
      break;
    case Next.DeregisteredNoImsi:
      enterDeregistered(EmmSubstate.NoImsi, cause);
      break;
    case Next.DeregisteredPlmnSearch:
      enterDeregistered(EmmSubstate.PlmnSearch, cause);
      break;
    case Next.DeregisteredLimitedService:
      enterDeregistered(EmmSubstate.LimitedService, cause);
      break;
    case Next.DeregisteredNormalService:
      enterDeregistered(EmmSubstate.NormalService, cause);
      break;
    case Next.RegisteredPlmnSearch:
      enterEmmState(EmmState.Registered, EmmSubstate.PlmnSearch);
      break;
    case Next.RegisteredLimitedService:
      enterEmmState(EmmState.Registered, EmmSubstate.LimitedService);
      break;
    default:
      enterEmmState(EmmState.Registered, EmmSubstate.NormalService);
  }
}

/** Expiry of T3247 (5.3.7b): what rejects without integrity protection have done is undone. */
export function onT3247(): void {
  const context = ue();
  allowUnprotected(Forbidden.ForRoaming);
  allowUnprotected(Forbidden.ForRegionalService);
  allowUnprotected(Forbidden.Plmns);
  allowUnprotected(Forbidden.PlmnsForGprs);
  if (context.usimCounter < USIM_EVENTS_MAX) context.usimInvalid = 0;
  resumeAttach();
  resumeRegistered();
}

/** Expiry of T3245 (5.3.7a): the forbidden PLMNs are allowed, the USIM is valid again. */
export function onT3245(): void {
  allowAll(Forbidden.Plmns);
  allowAll(Forbidden.PlmnsForGprs);
  ue().usimInvalid = 0;
  resumeAttach();
  resumeRegistered();
}
