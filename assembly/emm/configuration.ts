// The configuration of the UE (`ueConfigure`): fields of enum ConfigField, each u8 field, u16 length, octets. All are checked before any
// is taken.

import { clearActions } from "../actions";
import { ConfigField, Misuse } from "../generated/abi";
import { TimerDefault } from "../generated/timers";
import { configureEsm } from "../esm/dispatch";
import { RECEIVE, RECEIVE_SIZE, UE, UE_SIZE } from "../memory";
import { isSectionUsable, loadSecurity } from "../security/storage";
import { setSlot, Slot, ue } from "../ue";
import { clearOctets } from "../wire/octets";
import { ATTACH_EPS } from "./attach";
import { forbid, Forbidden } from "./forbidden";
import { readPlmn } from "./registration";
import { isEmmSection, loadEmm } from "./storage";

/** Octets before the value of a field. */
export const HEAD: u32 = 3;
const PLMN_SIZE: u32 = 3;
const NUMBER_SIZE: u32 = 4;

/**
 * Takes a new configuration; the UE is reset and powered off.
 * @param length octets of fields in the receive region
 * @returns 0; a negative Misuse when the fields cannot be taken: the UE is as before then
 */
export function configure(length: u32): i32 {
  clearActions();
  const misuse = areFieldsTakable(length);
  if (misuse != 0) return misuse;
  reset();
  for (let at: u32 = 0; at < length; at += HEAD + sizeAt(at)) takeField(fieldAt(at), RECEIVE + at + HEAD, sizeAt(at));
  return 0;
}

/** Whether the receive region holds `length` octets of fields that can be taken. @returns 0, or a negative Misuse */
export function areFieldsTakable(length: u32): i32 {
  if (length > <u32>RECEIVE_SIZE) return -Misuse.Range;
  let at: u32 = 0;
  while (at < length) {
    if (at + HEAD > length || at + HEAD + sizeAt(at) > length) return -Misuse.Range;
    if (!isFieldTakable(fieldAt(at), RECEIVE + at + HEAD, sizeAt(at))) return -Misuse.Value;
    at += HEAD + sizeAt(at);
  }
  return 0;
}

// @ts-ignore: decorator
@inline
export function fieldAt(at: u32): ConfigField {
  return <ConfigField>load<u8>(RECEIVE + at);
}

export function sizeAt(at: u32): u32 {
  return <u32>load<u16>(RECEIVE + at + 1);
}

/** Everything of the UE that outlives a call, as it is before anything is known. */
function reset(): void {
  clearOctets(UE, <u32>UE_SIZE);
  const context = ue();
  context.configured = 1;
  context.attachTypeWanted = <u8>ATTACH_EPS;
  context.nextPti = 1;
  context.t3402Value = TimerDefault.T3402;
  context.t3412Value = TimerDefault.T3412;
  context.t3423Value = TimerDefault.T3412;
}

/** Octets that a field of octets holds at most; 0: it is none of these. */
function capacityOf(field: ConfigField): u32 {
  switch (field) {
    case ConfigField.MobileStationClassmark3:
    case ConfigField.SupportedCodecs:
      return 32;
    case ConfigField.Imsi:
    case ConfigField.Imei:
    case ConfigField.MsNetworkCapability:
      return 8;
    case ConfigField.Imeisv:
      return 9;
    case ConfigField.UeNetworkCapability:
      return 13;
    case ConfigField.UeAdditionalSecurityCapability:
      return 4;
    case ConfigField.DrxParameter:
      return 2;
    case ConfigField.MobileStationClassmark2:
      return 3;
    case ConfigField.VoiceDomainPreference:
    case ConfigField.ExtendedDrx:
    case ConfigField.T3324:
    case ConfigField.T3412Extended:
      return 1;
    case ConfigField.Apn:
      return 100;
    case ConfigField.Pco:
      return 251;
    case ConfigField.Guti:
      return 11;
    case ConfigField.LastVisitedTai:
      return 5;
    case ConfigField.EquivalentHplmns:
      return 48;
    default:
      return 0;
  }
}

/** Slot of a field of octets. */
export function slotOf(field: ConfigField): usize {
  switch (field) {
    case ConfigField.Imsi:
      return Slot.Imsi;
    case ConfigField.Imei:
      return Slot.Imei;
    case ConfigField.Imeisv:
      return Slot.Imeisv;
    case ConfigField.UeNetworkCapability:
      return Slot.UeNetworkCapability;
    case ConfigField.MsNetworkCapability:
      return Slot.MsNetworkCapability;
    case ConfigField.UeAdditionalSecurityCapability:
      return Slot.UeAdditionalSecurityCapability;
    case ConfigField.DrxParameter:
      return Slot.DrxParameter;
    case ConfigField.MobileStationClassmark2:
      return Slot.Classmark2;
    case ConfigField.MobileStationClassmark3:
      return Slot.Classmark3;
    case ConfigField.SupportedCodecs:
      return Slot.Codecs;
    case ConfigField.VoiceDomainPreference:
      return Slot.VoiceDomain;
    case ConfigField.ExtendedDrx:
      return Slot.ExtendedDrx;
    case ConfigField.T3324:
      return Slot.T3324;
    case ConfigField.T3412Extended:
      return Slot.T3412Extended;
    case ConfigField.Apn:
      return Slot.Apn;
    case ConfigField.Pco:
      return Slot.Pco;
    case ConfigField.Guti:
      return Slot.Guti;
    case ConfigField.LastVisitedTai:
      return Slot.LastVisitedTai;
    default:
      return Slot.EquivalentHplmns;
  }
}

function isFieldTakable(field: ConfigField, at: usize, length: u32): bool {
  const capacity = capacityOf(field);
  if (capacity != 0) return length <= capacity && (field != ConfigField.EquivalentHplmns || length % PLMN_SIZE == 0);
  switch (field) {
    case ConfigField.StoredEmm:
      return isEmmSection(at, length);
    case ConfigField.StoredSecurity:
      return isSectionUsable(at, length);
    case ConfigField.StoredEsm:
      return true;
    case ConfigField.Hplmn:
      return length == PLMN_SIZE;
    case ConfigField.ForbiddenPlmns:
      return length % PLMN_SIZE == 0;
    default:
      return field != 0 && field <= ConfigField.RetryWaitTime && length == NUMBER_SIZE;
  }
}

/** Takes a field that is takable. */
export function takeField(field: ConfigField, at: usize, length: u32): void {
  const capacity = capacityOf(field);
  if (capacity != 0) return setSlot(slotOf(field), at, length, capacity);
  const context = ue();
  switch (field) {
    case ConfigField.PdnType:
      context.pdnTypeWanted = load<u8>(at);
      break;
    case ConfigField.EsmInformationTransfer:
      context.esmInformationTransfer = load<u8>(at);
      break;
    case ConfigField.AttachType:
      context.attachTypeWanted = load<u8>(at);
      break;
    case ConfigField.Hplmn:
      context.hplmn = readPlmn(at);
      break;
    case ConfigField.Pti:
      context.nextPti = load<u8>(at);
      break;
    case ConfigField.Seed:
      context.random = load<u32>(at);
      break;
    case ConfigField.Options:
      context.options = load<u32>(at);
      break;
    case ConfigField.AccessClasses:
      context.accessClasses = load<u32>(at);
      break;
    case ConfigField.StoredEmm:
      loadEmm(at);
      break;
    case ConfigField.StoredSecurity:
      loadSecurity(at, length);
      break;
    case ConfigField.ForbiddenPlmns:
      for (let i: u32 = 0; i < length; i += PLMN_SIZE) forbid(Forbidden.Plmns, at + i, PLMN_SIZE, 0);
      break;
    default:
      configureEsm(field, at, length);
  }
}

/** Takes APN and PCO that the next attach uses. @returns false when the octets are not u8 length, APN, u16 length, PCO */
export function takeApn(length: u32): bool {
  if (length < 1) return false;
  const apnLength = <u32>load<u8>(RECEIVE);
  if (1 + apnLength + 2 > length) return false;
  const pcoLength = <u32>load<u16>(RECEIVE + 1 + apnLength);
  if (3 + apnLength + pcoLength != length) return false;
  if (apnLength > capacityOf(ConfigField.Apn) || pcoLength > capacityOf(ConfigField.Pco)) return false;
  setSlot(Slot.Apn, RECEIVE + 1, apnLength, capacityOf(ConfigField.Apn));
  setSlot(Slot.Pco, RECEIVE + 3 + apnLength, pcoLength, capacityOf(ConfigField.Pco));
  return true;
}
