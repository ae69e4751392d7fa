// Which identity of the UE goes into an EPS mobile identity IE (TS 24.301 9.9.3.12).

import { UeOption } from "../generated/abi";
import { hasOption, Slot, slotLength, slotValue, ue } from "../ue";
import { copyOctets } from "../wire/octets";
import { EpsIdentityType } from "../wire/ie/identity";
import { putLV } from "../wire/writer";
import { isEquivalentPlmn } from "./registration";
import { SCRATCH } from "../memory";

const TYPE_MASK: u32 = 7;
const IMEI_SIZE: u32 = 8;
/** Behind the trial context, which may be in use. */
const IMEI: usize = SCRATCH + 512;

/** The identity of an ATTACH REQUEST (5.5.1.2.2). @returns its type */
export function identityForAttach(): EpsIdentityType {
  const isNewPlmn = !isEquivalentPlmn(ue().plmn);
  const mustBeImsi = isNewPlmn && (hasOption(UeOption.AttachWithImsi) || hasOption(UeOption.NbS1)) && slotLength(Slot.Imsi) != 0;
  if (mustBeImsi) return EpsIdentityType.Imsi;
  // A GUTI mapped from the P-TMSI will do, too.
  return slotLength(Slot.MappedGuti) ? EpsIdentityType.Guti : bestIdentity();
}

/** The GUTI if there is a valid one, else the IMSI, else the IMEI (5.5.2.2.1). @returns its type */
export function bestIdentity(): EpsIdentityType {
  if (slotLength(Slot.Guti)) return EpsIdentityType.Guti;
  return slotLength(Slot.Imsi) ? EpsIdentityType.Imsi : EpsIdentityType.Imei;
}

/** Puts an EPS mobile identity, format LV, into the message in hand. */
export function putEpsIdentity(type: EpsIdentityType): void {
  if (type == EpsIdentityType.Guti) return putLV(slotValue(Slot.Guti), slotLength(Slot.Guti));
  if (type == EpsIdentityType.Imsi) return putLV(slotValue(Slot.Imsi), slotLength(Slot.Imsi));
  // The digits are coded as in a mobile identity, the type of identity is not.
  const length = min(slotLength(Slot.Imei), IMEI_SIZE);
  copyOctets(IMEI, slotValue(Slot.Imei), length);
  store<u8>(IMEI, <u8>((<u32>load<u8>(IMEI) & ~TYPE_MASK) | EpsIdentityType.Imei));
  putLV(IMEI, length);
}
