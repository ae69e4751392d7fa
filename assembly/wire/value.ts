// Value syntax of information elements where it has consequences (TS 24.301 7.5.1, 7.7.1, 7.7.2): the check that a row asks for.
// A value with a reserved code point and no stated reading is syntactically incorrect, and so is one that is too short; spare bits,
// octets beyond the known ones and values with a stated reading never are (TS 24.007 11.4.2).

import { ValueCheck } from "../generated/ids";
import { CODE_POINT_CHECKS, CODE_POINT_SHIFTS, CODE_POINTS } from "../generated/tables";
import { checkAccessPointName } from "./ie/accessPointName";
import { checkApnAggregateMaximumBitRate } from "./ie/aggregateMaximumBitRate";
import { checkCallingLineIdentification } from "./ie/callingLineIdentification";
import { checkCipheringKeyData } from "./ie/cipheringKeyData";
import { checkEmergencyNumberList, checkExtendedEmergencyNumberList } from "./ie/emergencyNumberList";
import { checkEpsQualityOfService } from "./ie/epsQualityOfService";
import { checkHeaderCompressionConfiguration } from "./ie/headerCompression";
import { checkEpsMobileIdentity, checkMobileIdentity } from "./ie/identity";
import { checkNetworkName } from "./ie/networkName";
import { checkPdnAddress } from "./ie/pdnAddress";
import { checkPkmfAddress } from "./ie/pkmfAddress";
import { checkExtendedProtocolConfigurationOptions, checkProtocolConfigurationOptions } from "./ie/protocolConfigurationOptions";
import { checkRemoteUeContextList } from "./ie/remoteUeContextList";
import { checkSupportedCodecList } from "./ie/supportedCodecList";
import { checkTrackingAreaIdentityList } from "./ie/trackingAreaIdentityList";
import { checkTransactionIdentifier } from "./ie/transactionIdentifier";
import { checkUnavailability } from "./ie/unavailability";

/** LIMIT: octets of a PLMN list that are looked at: 15 PLMNs (9.9.2.8). */
const PLMN_LIST_MAX: u32 = 45;
/** Lengths that TS 24.008 10.5.6.5 has given the quality of service of earlier systems: 3, 11, 12, 14, 16 and 18, then 20. */
const QOS_LENGTHS: u32 = 0b101_0101_1000_0000_1000;
const QOS_LENGTH_LAST: u32 = 20;

/**
 * Whether a value is coded correctly.
 * @param check enum ValueCheck of the row, not 0
 * @param p address of the first value octet, or of the octet that holds a half octet
 * @param n octets of the value, at least the least length of the row and that at least 1, or 0 for a half octet
 * @param uplink 1 when the network receives it
 */
// @ts-ignore: decorator
@inline
export function isCorrect(check: u32, p: usize, n: u32, uplink: u32): bool {
  if (check <= CODE_POINT_CHECKS) return isCodePoint(check, p);
  switch (check) {
    case ValueCheck.NasKeySetIdentifier: // 9.9.3.21: 7 means "no key", from the UE only
      return uplink != 0 || (octet(p) & 7) != 7;
    case ValueCheck.GenericMessageContainerType: // 9.9.3.42: 0 and 128–255 reserved
    case ValueCheck.NotificationIndicator: // 9.9.4.7A: 0 and 128–255 reserved
      return octet(p) - 1 < 127;
    case ValueCheck.PagingRestriction: // 9.9.3.66: types 1–4, the last two with a list
      return (octet(p) & 15) - 1 < (n < 3 ? 2 : 4);
    case ValueCheck.PlmnList: // 9.9.2.8: CHOICE: part of a PLMN among the first 15 is an error
      return min(n, PLMN_LIST_MAX) % 3 == 0;
    case ValueCheck.UeSecurityCapability: // 9.9.3.36: octets 3 and 4 come together
      return n != 3;
    case ValueCheck.QualityOfService: // 9.9.4.12: CHOICE: the contents mean nothing to an LTE UE, only the length is looked at
      return n >= QOS_LENGTH_LAST || ((1 << n) & QOS_LENGTHS) != 0;
    case ValueCheck.EpsMobileIdentity:
      return checkEpsMobileIdentity(p, n);
    case ValueCheck.MobileIdentity:
      return checkMobileIdentity(p, n);
    case ValueCheck.EpsQualityOfService:
      return checkEpsQualityOfService(p, n, uplink);
    case ValueCheck.PdnAddress:
      return checkPdnAddress(p, n);
    case ValueCheck.ApnAggregateMaximumBitRate:
      return checkApnAggregateMaximumBitRate(p, n);
    case ValueCheck.TransactionIdentifier:
      return checkTransactionIdentifier(p, n);
    case ValueCheck.NetworkName:
      return checkNetworkName(p, n);
    default:
      return isStructureCorrect(check, p, n, uplink);
  }
}

/** Whether the field that a check by code points looks at has a value that is not reserved. */
// @ts-ignore: decorator
@inline
function isCodePoint(check: u32, p: usize): bool {
  // The shift takes the five lowest bits: the field, and what stands above it.
  return ((load<u32>(CODE_POINTS + (<usize>check << 2) - 4) >> (octet(p) >> <u32>load<u8>(CODE_POINT_SHIFTS + <usize>check - 1))) & 1) != 0;
}

// @ts-ignore: decorator
@inline
function octet(p: usize): u32 {
  return <u32>load<u8>(p);
}

/** The same for values that have to be gone through. One switch with `isCorrect` in the end: a second dispatch would cost more than most checks. */
// @ts-ignore: decorator
@inline
function isStructureCorrect(check: u32, p: usize, n: u32, uplink: u32): bool {
  switch (check) {
    case ValueCheck.ProtocolConfigurationOptions:
      return checkProtocolConfigurationOptions(p, n);
    case ValueCheck.TrackingAreaIdentityList:
      return checkTrackingAreaIdentityList(p, n);
    case ValueCheck.AccessPointName:
      return checkAccessPointName(p, n);
    case ValueCheck.ExtendedProtocolConfigurationOptions:
      return checkExtendedProtocolConfigurationOptions(p, n, uplink);
    case ValueCheck.EmergencyNumberList:
      return checkEmergencyNumberList(p, n);
    case ValueCheck.ExtendedEmergencyNumberList:
      return checkExtendedEmergencyNumberList(p, n);
    case ValueCheck.CipheringKeyData:
      return checkCipheringKeyData(p, n);
    case ValueCheck.RemoteUeContextList:
      return checkRemoteUeContextList(p, n);
    case ValueCheck.PkmfAddress:
      return checkPkmfAddress(p, n);
    case ValueCheck.HeaderCompressionConfiguration:
      return checkHeaderCompressionConfiguration(p, n);
    case ValueCheck.Cli:
      return checkCallingLineIdentification(p, n);
    case ValueCheck.SupportedCodecList:
      return checkSupportedCodecList(p, n);
    case ValueCheck.UnavailabilityConfiguration: // 9.9.3.70: UPDPI and SUPPI are bits 2 and 3
      return checkUnavailability(p, n, 1);
    case ValueCheck.UnavailabilityInformation: // 9.9.3.69: UPDPI and SUPPI are bits 4 and 5
      return checkUnavailability(p, n, 3);
    default:
      return true;
  }
}
