// What ATTACH ACCEPT and TRACKING AREA UPDATE ACCEPT tell of the registration (TS 24.301 5.5.1.2.4, 5.5.3.2.4); here that of an attach.

import { Indication } from "../generated/abi";
import { emitIndicate } from "../generated/actions";
import { AttachAcceptIe as Ie } from "../generated/ids";
import { TimerDefault } from "../generated/timers";
import { onRegistered } from "../esm/dispatch";
import { setSlot, Slot, slotLength, slotValue, ue } from "../ue";
import { hasIe, ieAddress, ieLength, ieOctet } from "../wire/bank";
import { copyOctets } from "../wire/octets";
import { GUTI_SIZE } from "../wire/ie/identity";
import { SCRATCH } from "../memory";
import { allow, Forbidden, isForbiddenPlmn } from "./forbidden";
import { takePowerSaving } from "./powerSaving";
import { currentTai, noteVisit, storeTaiList } from "./registration";
import { takeServiceGap } from "./serviceGap";
import { storeEmm } from "./storage";
import { startUpdating } from "./update";
import { extendedPeriodicSeconds, gprsTimerSeconds, TIMER_DEACTIVATED } from "./timerValues";

const PLMN_SIZE: u32 = 3;
/** LIMIT: 15 received (9.9.2.8 has room for 15) and the registered PLMN. */
const EQUIVALENT_PLMNS_MAX: u32 = 48;
const PLMNS: usize = SCRATCH + 512;

/** Takes over what an ATTACH ACCEPT gives. */
export function takeRegistration(bank: usize): void {
  const context = ue();
  const isNewPlmn = context.plmn != context.registeredPlmn;
  context.registeredPlmn = context.plmn;
  if (hasIe(bank, Ie.Guti)) setSlot(Slot.Guti, ieAddress(bank, Ie.Guti), ieLength(bank, Ie.Guti), GUTI_SIZE);
  storeTaiList(ieAddress(bank, Ie.TaiList), ieLength(bank, Ie.TaiList));
  noteVisit();
  takeTimers(bank);
  takeServiceGap(bank, Ie.T3447Value);
  takePowerSaving(bank, Ie.T3324Value, Ie.ExtendedDrxParameters);
  startUpdating();
  takeEquivalentPlmns(bank, Ie.EquivalentPLMNs);
  if (!context.emergency) {
    // TS 24.301 5.5.1.2.4: the PLMN serves the UE, so it is not forbidden.
    allow(Forbidden.Plmns, currentTai(), PLMN_SIZE);
    allow(Forbidden.PlmnsForGprs, currentTai(), PLMN_SIZE);
  }
  takeNetworkFeatures(bank, Ie.EpsNetworkFeatureSupport);
  if (hasIe(bank, Ie.EmergencyNumberList)) {
    emitIndicate(Indication.EmergencyNumbers, 0, 0, ieAddress(bank, Ie.EmergencyNumberList), ieLength(bank, Ie.EmergencyNumberList));
  }
  onRegistered(isNewPlmn);
  storeEmm();
}

/** T3412 (extended before plain), T3402, T3423, T3324 of an ATTACH ACCEPT (5.3.5, 5.3.6, 5.3.11). */
function takeTimers(bank: usize): void {
  const context = ue();
  context.t3412Value = gprsTimerSeconds(ieOctet(bank, Ie.T3412Value));
  if (hasIe(bank, Ie.T3412ExtendedValue)) {
    const seconds = extendedPeriodicSeconds(ieOctet(bank, Ie.T3412ExtendedValue));
    // TS 24.008 10.5.7.4a: "deactivated" counts as if the IE were not there.
    if (seconds != TIMER_DEACTIVATED) context.t3412Value = seconds;
  }
  const t3402 = hasIe(bank, Ie.T3402Value) ? gprsTimerSeconds(ieOctet(bank, Ie.T3402Value)) : TIMER_DEACTIVATED;
  context.t3402Value = t3402 == TIMER_DEACTIVATED ? TimerDefault.T3402 : t3402;
  context.t3423Value = hasIe(bank, Ie.T3423Value) ? gprsTimerSeconds(ieOctet(bank, Ie.T3423Value)) : TIMER_DEACTIVATED;
}

/** The list received and the registered PLMN replace the list of equivalent PLMNs (5.5.1.2.4). @param row of the Equivalent PLMNs IE */
export function takeEquivalentPlmns(bank: usize, row: u32): void {
  const context = ue();
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

/** Features of the network; absent: none of them. @param row of the EPS network feature support IE */
export function takeNetworkFeatures(bank: usize, row: u32): void {
  const context = ue();
  context.networkFeatures = 0;
  if (!hasIe(bank, row)) return;
  const length = min(ieLength(bank, row), <u32>4);
  for (let i: u32 = 0; i < length; i++) context.networkFeatures |= <u32>load<u8>(ieAddress(bank, row) + i) << (8 * i);
  emitIndicate(Indication.NetworkFeatureSupport, 0, 0, ieAddress(bank, row), ieLength(bank, row));
}
