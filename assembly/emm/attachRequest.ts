// The ATTACH REQUEST message (TS 24.301 8.2.4) as the UE builds it (5.5.1.2.2, 5.5.1.3.2).

import { composeAttachContainer } from "../esm/dispatch";
import { INTER_SYSTEM } from "../generated/features";
import { AttachRequestIei as Iei, Message } from "../generated/ids";
import { ksiToSend } from "../security/context";
import { isLowPriority, LAST_REQUEST, LAST_REQUEST_SIZE, Slot, slotLength, slotValue } from "../ue";
import { copyOctets } from "../wire/octets";
import { EpsIdentityType } from "../wire/ie/identity";
import { beginEmm, composed, composedLength, end, putHalves, putLV, putLVE, putTLV, putTV, putTVHalf } from "../wire/writer";
import { ATTACH_COMBINED, ATTACH_EMERGENCY } from "./attach";
import { putEpsIdentity } from "./identities";
import { oldGutiType, putOldGuti, putOldIdentities } from "./sourceSystem";

const NO_VALID_TMSI: u32 = 0;
const LOW_PRIORITY: u32 = 1;

/**
 * Composes an ATTACH REQUEST in the transmit region and keeps it.
 * @param type EPS attach type value
 * @returns its octets; 0 when it could not be composed
 */
export function composeAttachRequest(type: u32, identity: EpsIdentityType): u32 {
  const containerLength = composeAttachContainer();
  if (containerLength == 0) return 0;
  const container = composed();
  beginEmm(Message.AttachRequest);
  putHalves(type, ksiToSend());
  if (identity == EpsIdentityType.Guti) putOldGuti();
  else putEpsIdentity(identity);
  putLV(slotValue(Slot.UeNetworkCapability), slotLength(Slot.UeNetworkCapability));
  putLVE(container, containerLength);
  putOptional(type, identity == EpsIdentityType.Guti);
  end();
  keepRequest();
  return composedLength();
}

/** The optional part, in the order of table 8.2.4.1. */
function putOptional(type: u32, isGuti: bool): void {
  const isCombined = type == ATTACH_COMBINED;
  if (INTER_SYSTEM && isGuti) putOldIdentities();
  if (isGuti) putFixed(Iei.LastVisitedRegisteredTai, Slot.LastVisitedTai);
  putFixed(Iei.DrxParameter, Slot.DrxParameter);
  putSlot(Iei.MsNetworkCapability, Slot.MsNetworkCapability);
  if (isCombined) putFixed(Iei.OldLocationAreaIdentification, Slot.Lai);
  if (isCombined && !slotLength(Slot.MsIdentity)) putTVHalf(Iei.TmsiStatus, NO_VALID_TMSI);
  putSlot(Iei.MobileStationClassmark2, Slot.Classmark2);
  putSlot(Iei.MobileStationClassmark3, Slot.Classmark3);
  putSlot(Iei.SupportedCodecs, Slot.Codecs);
  putSlot(Iei.VoiceDomainPreferenceAndUeUsageSetting, Slot.VoiceDomain);
  if (isLowPriority(type == ATTACH_EMERGENCY)) putTVHalf(Iei.DeviceProperties, LOW_PRIORITY);
  if (isGuti) putTVHalf(Iei.OldGutiType, oldGutiType());
  // TS 24.301 5.3.11: no power saving mode with an emergency attach.
  if (type != ATTACH_EMERGENCY) {
    putSlot(Iei.T3324Value, Slot.T3324);
    putSlot(Iei.T3412ExtendedValue, Slot.T3412Extended);
    putSlot(Iei.ExtendedDrxParameters, Slot.ExtendedDrx);
  }
  putSlot(Iei.UeAdditionalSecurityCapability, Slot.UeAdditionalSecurityCapability);
}

function putSlot(iei: u32, slot: usize): void {
  if (slotLength(slot)) putTLV(iei, slotValue(slot), slotLength(slot));
}

function putFixed(iei: u32, slot: usize): void {
  if (slotLength(slot)) putTV(iei, slotValue(slot), slotLength(slot));
}

/** Keeps the request as sent, for HASH_MME and the replayed NAS message container (5.4.3.3). */
export function keepRequest(): void {
  const length = composedLength();
  const kept = length + 2 <= <u32>LAST_REQUEST_SIZE ? length : 0;
  store<u16>(LAST_REQUEST, <u16>kept);
  copyOctets(LAST_REQUEST + 2, composed(), kept);
}
