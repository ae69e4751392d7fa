// What ATTACH ACCEPT and TRACKING AREA UPDATE ACCEPT tell of the registration (TS 24.301 5.5.1.2.4, 5.5.3.2.4); here that of an attach.

import { Indication } from "../generated/abi";
import { emitIndicate } from "../generated/actions";
import { AttachAcceptIe as Ie, TrackingAreaUpdateAcceptIe as UpdateIe } from "../generated/ids";
import { INTER_SYSTEM } from "../generated/features";
import { Timer, TimerDefault } from "../generated/timers";
import { haveControlPlaneOptimization, onRegistered } from "../esm/dispatch";
import { indicate, indicateIe } from "../rules";
import { stopTimer } from "../timers";
import { setSlot, Slot, slotLength, slotValue, ue } from "../ue";
import { hasIe, ieAddress, ieLength, ieOctet } from "../wire/bank";
import { copyOctets } from "../wire/octets";
import { GUTI_SIZE } from "../wire/ie/identity";
import { SCRATCH } from "../memory";
import { startBackOff } from "./congestion";
import { waitForRelease } from "./connection";
import { allow, Forbidden, isForbiddenPlmn } from "./forbidden";
import { takePowerSaving } from "./powerSaving";
import { currentTai, noteVisit, storeTaiList } from "./registration";
import { takeServiceGap } from "./serviceGap";
import { forgetSource } from "./sourceSystem";
import { storeEmm } from "./storage";
import { takeForbiddenTais } from "./taiList";
import { startUpdating, update, UpdateFlag } from "./update";
import { extendedPeriodicSeconds, gprsTimerSeconds, secondsOf, TIMER_DEACTIVATED } from "./timerValues";
import { PERIODIC_UPDATING } from "./trackingAreaUpdateRequest";

const PLMN_SIZE: u32 = 3;
/** LIMIT: 15 received (9.9.2.8 has room for 15) and the registered PLMN. */
const EQUIVALENT_PLMNS_MAX: u32 = 48;
const FORBIDDEN: u32 = Ie.ForbiddenTaiSForTheListOfForbiddenTrackingAreasForRoaming;
const FORBIDDEN_IN_UPDATE: u32 = UpdateIe.ForbiddenTaiSForTheListOfForbiddenTrackingAreasForRoaming;
const PLMNS: usize = SCRATCH + 512;

// Both messages have these rows at the same places.
if (Ie.T3412Value != UpdateIe.T3412Value || Ie.LocationAreaIdentification != UpdateIe.LocationAreaIdentification) ERROR("rows differ");
if (Ie.T3402Value != UpdateIe.T3402Value || Ie.ExtendedDrxParameters != UpdateIe.ExtendedDrxParameters) ERROR("rows differ");
if (Ie.EpsNetworkFeatureSupport != UpdateIe.EpsNetworkFeatureSupport || Ie.T3412ExtendedValue != UpdateIe.T3412ExtendedValue) ERROR("rows differ");

/** Takes over what an ATTACH ACCEPT or TRACKING AREA UPDATE ACCEPT gives. */
export function takeRegistration(bank: usize, isAttach: bool): void {
  const context = ue();
  const isNewPlmn = context.plmn != context.registeredPlmn;
  context.registeredPlmn = context.plmn;
  context.ignoresForbidden = 0;
  // TS 24.301 5.5.3.2.4: the nonce of the UE is deleted, TIN is no longer "P-TMSI".
  if (INTER_SYSTEM) forgetSource();
  // TS 24.301 5.6.1.6 c): it holds in the PLMN it was started in.
  if (isNewPlmn) stopTimer(Timer.T3325);
  takeIntoSlot(Slot.Guti, bank, isAttach ? Ie.Guti : UpdateIe.Guti, GUTI_SIZE);
  const taiList = isAttach ? <u32>Ie.TaiList : <u32>UpdateIe.TaiList;
  if (hasIe(bank, taiList)) storeTaiList(ieAddress(bank, taiList), ieLength(bank, taiList));
  noteVisit();
  takeTimers(bank, isAttach);
  takeServiceGap(bank, isAttach ? Ie.T3447Value : UpdateIe.T3447Value);
  if (isAttach) {
    takePowerSaving(bank);
    startUpdating();
  }
  takeEquivalentPlmns(bank);
  if (!context.emergency) {
    // TS 24.301 5.5.1.2.4, 5.5.3.2.4: the PLMN serves the UE, so it is not forbidden.
    allow(Forbidden.Plmns, currentTai(), PLMN_SIZE);
    allow(Forbidden.PlmnsForGprs, currentTai(), PLMN_SIZE);
  }
  takeForbiddenTais(bank, isAttach ? FORBIDDEN : FORBIDDEN_IN_UPDATE);
  takeNetworkFeatures(bank, isAttach);
  takeDataBackOff(bank, isAttach ? Ie.T3448Value : UpdateIe.T3448Value, isAttach);
  indicateIe(Indication.EmergencyNumbers, 0, bank, Ie.EmergencyNumberList);
  onRegistered(isNewPlmn);
  storeEmm();
}

/** T3448 (5.5.1.2.4, 5.5.3.2.4): an update that was not begun in EMM-IDLE mode leaves it alone where it brings no value. */
function takeDataBackOff(bank: usize, row: u32, isAttach: bool): void {
  const isLeftAlone = !isAttach && !(update().flags & UpdateFlag.FromIdle) && !hasIe(bank, row);
  if (isLeftAlone || !haveControlPlaneOptimization() || !startBackOff(Timer.T3448, bank, row)) return;
  indicate(Indication.UserDataTransport, 1);
  // TS 24.301 5.3.1.2.1 h)
  if (isAttach) waitForRelease();
}

/** Keeps the value of an IE, if it is there. */
export function takeIntoSlot(slot: usize, bank: usize, row: u32, capacity: u32): void {
  if (hasIe(bank, row)) setSlot(slot, ieAddress(bank, row), ieLength(bank, row), capacity);
}

/** T3412 (extended before plain), T3402, T3423 (5.3.5, 5.3.6). */
function takeTimers(bank: usize, isAttach: bool): void {
  const context = ue();
  if (hasIe(bank, Ie.T3412Value)) context.t3412Value = gprsTimerSeconds(ieOctet(bank, Ie.T3412Value));
  if (hasIe(bank, Ie.T3412ExtendedValue)) {
    const seconds = extendedPeriodicSeconds(ieOctet(bank, Ie.T3412ExtendedValue));
    // TS 24.008 10.5.7.4a: "deactivated" counts as if the IE were not there.
    if (seconds != TIMER_DEACTIVATED) context.t3412Value = seconds;
  }
  const t3402 = secondsOf(bank, Ie.T3402Value);
  // TS 24.301 5.3.6: no value makes it the default one, but after a periodic update; "deactivated" does so always.
  const isKept = !isAttach && !hasIe(bank, Ie.T3402Value) && <u32>context.updateType == PERIODIC_UPDATING;
  if (!isKept) context.t3402Value = t3402 == TIMER_DEACTIVATED ? TimerDefault.T3402 : t3402;
  context.t3423Value = secondsOf(bank, Ie.T3423Value);
}

/** The list received and the registered PLMN replace the list of equivalent PLMNs (5.5.1.2.4). */
function takeEquivalentPlmns(bank: usize): void {
  const context = ue();
  const row = Ie.EquivalentPLMNs;
  let used: u32 = 0;
  const length = ieLength(bank, row);
  for (let i: u32 = 0; i + PLMN_SIZE <= length && used + 2 * PLMN_SIZE <= EQUIVALENT_PLMNS_MAX; i += PLMN_SIZE) {
    const plmn = ieAddress(bank, row) + i;
    if (!context.emergency && isForbidden(plmn)) continue;
    copyOctets(PLMNS + used, plmn, PLMN_SIZE);
    used += PLMN_SIZE;
  }
  if (used != 0) {
    copyOctets(PLMNS + used, currentTai(), PLMN_SIZE);
    used += PLMN_SIZE;
  }
  setSlot(Slot.EquivalentPlmns, PLMNS, used, EQUIVALENT_PLMNS_MAX);
  emitIndicate(Indication.EquivalentPlmns, 0, 0, slotValue(Slot.EquivalentPlmns), slotLength(Slot.EquivalentPlmns));
}

function isForbidden(plmn: usize): bool {
  return isForbiddenPlmn(Forbidden.Plmns, plmn) || isForbiddenPlmn(Forbidden.PlmnsForGprs, plmn);
}

/** Features of the network; absent in ATTACH ACCEPT: none of them. */
function takeNetworkFeatures(bank: usize, isAttach: bool): void {
  const context = ue();
  const row = Ie.EpsNetworkFeatureSupport;
  if (isAttach) context.networkFeatures = 0;
  if (!hasIe(bank, row)) return;
  context.networkFeatures = 0;
  const length = min(ieLength(bank, row), <u32>4);
  for (let i: u32 = 0; i < length; i++) context.networkFeatures |= <u32>load<u8>(ieAddress(bank, row) + i) << (8 * i);
  indicateIe(Indication.NetworkFeatureSupport, 0, bank, row);
}
