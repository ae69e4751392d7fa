// The security capability of the UE: which algorithms it has told the network (TS 24.301 9.9.3.34, 9.9.3.36), and whether the network tells the
// same back (5.4.3.3).

import { SecurityModeCommandIe } from "../generated/ids";
import { hasAlgorithm } from "../security/keys";
import { Slot, slotLength, slotValue } from "../ue";
import { hasIe, ieAddress, ieLength } from "../wire/bank";
import { equalOctets } from "../wire/octets";

const CAPABILITY_OCTETS: u32 = 5;
const ADDITIONAL_OCTETS: u32 = 4;

/** The algorithm must be one the UE has declared (9.9.3.34: octet 1 EEA, octet 2 EIA, highest bit first) and the build has. */
export function isSupported(eia: u32, eea: u32): bool {
  if (!hasAlgorithm(eia) || !hasAlgorithm(eea)) return false;
  const capability = slotValue(Slot.UeNetworkCapability);
  const hasEea = ((<u32>load<u8>(capability) << eea) & 0x80) != 0;
  const hasEia = eia == 0 || ((<u32>load<u8>(capability, 1) << eia) & 0x80) != 0;
  return hasEea && hasEia;
}

/** Whether the replayed capabilities differ from what the UE sent (5.4.3.3); an octet that is absent is as one of zeros (9.9.3.36). */
export function hasMismatch(bank: usize): bool {
  const replayed = ieAddress(bank, SecurityModeCommandIe.ReplayedUeSecurityCapabilities);
  const length = ieLength(bank, SecurityModeCommandIe.ReplayedUeSecurityCapabilities);
  for (let i: u32 = 0; i < CAPABILITY_OCTETS; i++) {
    const octet: u32 = i < length ? <u32>load<u8>(replayed + i) : 0;
    if (octet != securityCapability(i)) return true;
  }
  if (!hasIe(bank, SecurityModeCommandIe.ReplayedUeAdditionalSecurityCapability)) return false;
  const additional = ieAddress(bank, SecurityModeCommandIe.ReplayedUeAdditionalSecurityCapability);
  const own = Slot.UeAdditionalSecurityCapability;
  return slotLength(own) != ADDITIONAL_OCTETS || !equalOctets(additional, slotValue(own), ADDITIONAL_OCTETS);
}

/** Octet `index` of the UE security capability that follows from what the UE sent (9.9.3.36): EEA, EIA, UEA, UIA, GEA. */
function securityCapability(index: u32): u32 {
  if (index < 4) {
    const octet = index < slotLength(Slot.UeNetworkCapability) ? <u32>load<u8>(slotValue(Slot.UeNetworkCapability) + index) : 0;
    // Bit 8 of octet 4 is UCS2 in the UE network capability and spare here.
    return index == 3 ? octet & 0x7f : octet;
  }
  if (slotLength(Slot.MsNetworkCapability) < 2) return 0;
  const first = <u32>load<u8>(slotValue(Slot.MsNetworkCapability));
  const second = <u32>load<u8>(slotValue(Slot.MsNetworkCapability), 1);
  return ((first >> 7) << 6) | ((second >> 1) & 0x3f);
}
