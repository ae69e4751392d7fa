// Switching on and off, and the loss of the USIM (TS 24.301 5.1.3.2.2.1, 5.2.2.2, 5.5.2.1).

import { EmmState, EmmSubstate, Indication } from "../generated/abi";
import { INTER_SYSTEM } from "../generated/features";
import { Timer } from "../generated/timers";
import { onSwitchOff, onUsimRemoved } from "../esm/dispatch";
import { indicate } from "../rules";
import { deleteContext, nonCurrentContext } from "../security/context";
import { stopTimer } from "../timers";
import { clearSlot, enterEmmState, isEmmState, Slot, ue } from "../ue";
import { releaseLocally } from "./connection";
import { enterDeregistered, resumeAttach } from "./deregistration";
import { DETACH_COMBINED, DETACH_EPS, detachForSwitchOff } from "./detach";
import { allowAll, allowUnprotected, Forbidden } from "./forbidden";
import { deleteEquivalentPlmns, deleteRegistration } from "./registration";
import { Pending } from "./pending";
import { forgetSource } from "./sourceSystem";
import { resetUpdate } from "./update";

const BOTH_SERVICES: u8 = 3;

/** The UE is switched on (5.2.2.2.1). */
export function powerOn(): void {
  const context = ue();
  if (context.powered) return;
  context.powered = 1;
  context.attachWanted = 1;
  context.attachAttemptCounter = 0;
  context.trackingAreaUpdateAttemptCounter = 0;
  enterEmmState(EmmState.Deregistered, EmmSubstate.PlmnSearch);
  resumeAttach();
}

/** The UE is switched off: with a DETACH REQUEST where the network knows of it (5.5.2.2.1). */
export function powerOff(): void {
  const context = ue();
  if (!context.powered) return;
  context.attachWanted = 0;
  context.switchingOff = 1;
  if (context.pending & Pending.SwitchOff) return;
  if (isEmmState(EmmState.Deregistered)) return finishPowerOff();
  detachForSwitchOff(context.imsiAttached ? DETACH_COMBINED : DETACH_EPS);
}

/** The USIM is gone (5.5.2.1): the UE detaches as if it were switched off, and stays without subscriber data. */
export function onUsimGone(): void {
  const context = ue();
  if (context.usimRemoved) return;
  context.usimRemoved = 1;
  if (!context.powered || context.pending & Pending.SwitchOff) return;
  if (isEmmState(EmmState.Deregistered)) return forgetUsim();
  detachForSwitchOff(context.imsiAttached ? DETACH_COMBINED : DETACH_EPS);
}

/** The DETACH REQUEST with "switch off" has left the UE, or cannot. */
export function finishSwitchOff(): void {
  // Off, if both are the case.
  if (ue().usimRemoved && !ue().switchingOff) return forgetUsim();
  finishPowerOff();
}

/** EMM-NULL: what does not outlive switching off goes. */
function finishPowerOff(): void {
  const context = ue();
  enterDeregistered(EmmSubstate.None, 0);
  releaseLocally();
  stopTimer(Timer.T3402);
  stopTimer(Timer.T3411);
  stopTimer(Timer.T3247);
  stopTimer(Timer.T3325);
  stopTimer(Timer.T3442);
  onSwitchOff();
  deleteContext(nonCurrentContext());
  if (INTER_SYSTEM) forgetSource();
  forgetForbidden();
  context.usimInvalid = 0;
  resetUpdate();
  context.powered = 0;
  context.switchingOff = 0;
  context.imsiAttached = 0;
  enterEmmState(EmmState.Null, EmmSubstate.None);
  indicate(Indication.PowerOffDone, 0);
}

/** EMM-DEREGISTERED.NO-IMSI: what belongs to the subscriber goes. */
function forgetUsim(): void {
  const context = ue();
  deleteRegistration();
  deleteEquivalentPlmns();
  clearSlot(Slot.Imsi);
  clearSlot(Slot.MsIdentity);
  clearSlot(Slot.Lai);
  forgetForbidden();
  stopTimer(Timer.T3245);
  stopTimer(Timer.T3247);
  onUsimRemoved();
  resetUpdate();
  context.registeredPlmn = 0;
  context.imsiAttached = 0;
  context.usimCounter = 0;
  context.usimInvalid = BOTH_SERVICES;
  enterDeregistered(EmmSubstate.NoImsi, 0);
  releaseLocally();
}

/** TS 24.301 5.3.2, TS 23.122: lists that outlive neither switching off nor the USIM. */
function forgetForbidden(): void {
  ue().ignoresForbidden = 0;
  allowAll(Forbidden.ForRoaming);
  allowAll(Forbidden.ForRegionalService);
  allowAll(Forbidden.PlmnsForGprs);
  // TS 24.301 5.3.7b: what a reject without integrity protection has put in.
  allowUnprotected(Forbidden.Plmns);
}
