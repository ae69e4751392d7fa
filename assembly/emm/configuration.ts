// The configuration of the UE (`ueConfigure`): fields of enum ConfigField, each u8 field, u16 length, octets. All are checked before any
// is taken.

import { clearActions } from "../actions";
import { ConfigField, Misuse } from "../generated/abi";
import { CELLULAR_IOT, CS_SERVICES, SNOW3G, ZUC } from "../generated/features";
import { TimerDefault } from "../generated/timers";
import { configureEsm } from "../esm/dispatch";
import { RECEIVE, RECEIVE_SIZE, UE, UE_SIZE } from "../memory";
import { isSectionUsable, loadSecurity } from "../security/storage";
import { setSlot, Slot, ue } from "../ue";
import { clearOctets } from "../wire/octets";
import { ATTACH_COMBINED, ATTACH_EPS } from "./attach";
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

/** Last field of octets in the table below. */
const LAST_IN_SLOTS: u32 = ConfigField.EquivalentHplmns;

/**
 * Fields that are octets in a slot, by enum ConfigField: its address, most octets << 16, what a change of it is << 24 (`classOf`), octets
 * of one of its items << 26; 0: none of these.
 */
const FIELDS: usize = memory.data<u32>([
  0,
  <u32>Slot.Imsi | (8 << 16),
  <u32>Slot.Imei | (8 << 16),
  <u32>Slot.Imeisv | (9 << 16),
  <u32>Slot.UeNetworkCapability | (13 << 16) | (1 << 24),
  <u32>Slot.MsNetworkCapability | (8 << 16) | (1 << 24),
  <u32>Slot.UeAdditionalSecurityCapability | (4 << 16) | (1 << 24),
  <u32>Slot.DrxParameter | (2 << 16) | (2 << 24) | (2 << 26),
  <u32>Slot.Classmark2 | (3 << 16) | (1 << 24),
  <u32>Slot.Classmark3 | (32 << 16) | (1 << 24),
  <u32>Slot.Codecs | (32 << 16) | (1 << 24),
  <u32>Slot.VoiceDomain | (1 << 16) | (2 << 24),
  <u32>Slot.ExtendedDrx | (1 << 16) | (2 << 24),
  <u32>Slot.T3324 | (1 << 16) | (2 << 24),
  <u32>Slot.T3412Extended | (1 << 16) | (2 << 24),
  <u32>Slot.Apn | (100 << 16),
  0,
  <u32>Slot.Pco | (251 << 16),
  0,
  0,
  0,
  <u32>Slot.Guti | (11 << 16) | (11 << 26),
  <u32>Slot.LastVisitedTai | (5 << 16) | (5 << 26),
  0,
  0,
  0,
  0,
  0,
  <u32>Slot.EquivalentHplmns | (48 << 16) | (3 << 26),
]);

if (ConfigField.Imsi != 1 || ConfigField.T3412Extended != 14 || ConfigField.Apn != 15 || ConfigField.Pco != 17) ERROR("the table of fields");
if (ConfigField.Guti != 21 || ConfigField.EquivalentHplmns != 28) ERROR("the table of fields");

function infoOf(field: ConfigField): u32 {
  return <u32>field <= LAST_IN_SLOTS ? load<u32>((<usize>field) << 2, FIELDS) : 0;
}

/** Octets that a field of octets holds at most; 0: it is none of these. */
function capacityOf(field: ConfigField): u32 {
  return (infoOf(field) >> 16) & 0xff;
}

/** Slot of a field of octets. */
export function slotOf(field: ConfigField): usize {
  return <usize>(infoOf(field) & 0xffff);
}

/** What a change of a field is to the network: 1 a capability, 2 another parameter (5.5.3.2.2); 0: it cannot change while the UE is on. */
export function classOf(field: ConfigField): u32 {
  return (infoOf(field) >> 24) & 3;
}

/** Bits of a UE network capability that need what the build is without (9.9.3.34): octets 1 and 2 EEA and EIA, octets 6 and 7. */
const UNBUILT_ALGORITHMS: u32 = (SNOW3G ? 0 : 0x40) | (ZUC ? 0 : 0x10);
const UNBUILT_OCTET6: u32 = CELLULAR_IOT ? 0 : 0x24;
const UNBUILT_OCTET7: u32 = CELLULAR_IOT ? 0 : 0x40;

/** Whether the build can do what a UE network capability says. */
function isCapabilityBuilt(at: usize, length: u32): bool {
  if (SNOW3G && ZUC && CELLULAR_IOT) return true;
  for (let i: u32 = 0; i < length; i++) {
    const unbuilt: u32 = i < 2 ? UNBUILT_ALGORITHMS : i == 5 ? UNBUILT_OCTET6 : i == 6 ? UNBUILT_OCTET7 : 0;
    if ((<u32>load<u8>(at + i) & unbuilt) != 0) return false;
  }
  return true;
}

function isFieldTakable(field: ConfigField, at: usize, length: u32): bool {
  if (!CS_SERVICES && field == ConfigField.AttachType && load<u32>(at) == ATTACH_COMBINED) return false;
  if (field == ConfigField.UeNetworkCapability && !isCapabilityBuilt(at, length)) return false;
  const capacity = capacityOf(field);
  // None at all is takable, half an item never.
  if (capacity != 0) return length <= capacity && length % max(infoOf(field) >> 26, 1) == 0;
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
      loadSecurity(at);
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
