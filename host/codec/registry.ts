// Which codec reads and writes the values of each information element type.

import { field } from "../spec/fields.ts";
import { IE_TYPES } from "../spec/ies/index.ts";
import type { IeType } from "../spec/types.ts";
import { DescribedCodec } from "./described.ts";
import { accessPointName } from "./ie/accessPointName.ts";
import { pdnAddress } from "./ie/addresses.ts";
import {
  locationAreaIdentification,
  plmnIdentity,
  plmnList,
  trackingAreaIdentity,
  trackingAreaIdentityList,
} from "./ie/areas.ts";
import { epsBearerContextStatus, headerCompressionConfigurationStatus, pagingRestriction } from "./ie/bearerSets.ts";
import { apnAggregateMaximumBitRate, epsQualityOfService } from "./ie/bitRates.ts";
import { mobileStationClassmark3 } from "./ie/classmark3.ts";
import { dataContainer, nbifomContainer, nestedMessage, networkResourceIdentifierContainer } from "./ie/containers.ts";
import { epsMobileIdentity, mobileIdentity } from "./ie/identities.ts";
import { networkName } from "./ie/networkName.ts";
import { cli, emergencyNumberList, extendedEmergencyNumberList, ueRadioCapabilityId } from "./ie/numbers.ts";
import {
  cipheringKeyData,
  coarseLocation,
  registrationWaitRange,
  satelliteOperation,
  unavailabilityConfiguration,
  unavailabilityInformation,
} from "./ie/positioning.ts";
import { extendedProtocolConfigurationOptions, protocolConfigurationOptions } from "./ie/protocolConfigurationOptions.ts";
import { pkmfAddress, remoteUeContextList } from "./ie/remoteUe.ts";
import { nasMessageContainer } from "./ie/sms.ts";
import { supportedCodecList } from "./ie/supportedCodecs.ts";
import { timeZone, timeZoneAndTime } from "./ie/time.ts";
import { gprsTimer, gprsTimer3 } from "./ie/timers.ts";
import { trafficFlowTemplate } from "./ie/trafficFlowTemplate.ts";
import { FIELDS } from "./overrides.ts";
import type { ValueCodec } from "./value.ts";

const STRUCTURED: Readonly<Record<string, ValueCodec>> = {
  access_point_name: accessPointName,
  apn_aggregate_maximum_bit_rate: apnAggregateMaximumBitRate,
  ciphering_key_data: cipheringKeyData,
  cli,
  data_container: dataContainer,
  emergency_number_list: emergencyNumberList,
  eps_bearer_context_status: epsBearerContextStatus,
  eps_mobile_identity: epsMobileIdentity,
  eps_quality_of_service: epsQualityOfService,
  esm_message_container: nestedMessage,
  extended_emergency_number_list: extendedEmergencyNumberList,
  extended_protocol_configuration_options: extendedProtocolConfigurationOptions,
  gprs_timer: gprsTimer,
  gprs_timer_2: gprsTimer,
  gprs_timer_3: gprsTimer3,
  header_compression_configuration_status: headerCompressionConfigurationStatus,
  list_of_plmns_to_be_used_in_disaster_condition: plmnList,
  location_area_identification: locationAreaIdentification,
  mobile_identity: mobileIdentity,
  mobile_station_classmark_3: mobileStationClassmark3,
  nas_message_container: nasMessageContainer,
  nbifom_container: nbifomContainer,
  network_name: networkName,
  network_resource_identifier_container: networkResourceIdentifierContainer,
  paging_restriction: pagingRestriction,
  pdn_address: pdnAddress,
  pkmf_address: pkmfAddress,
  plmn_identity: plmnIdentity,
  plmn_list: plmnList,
  protocol_configuration_options: protocolConfigurationOptions,
  registration_wait_range: registrationWaitRange,
  remote_ue_context_list: remoteUeContextList,
  replayed_nas_message_container: nestedMessage,
  s_f_satellite_operation_parameters: satelliteOperation,
  supported_codec_list: supportedCodecList,
  time_zone: timeZone,
  time_zone_and_time: timeZoneAndTime,
  tracking_area_identity: trackingAreaIdentity,
  tracking_area_identity_list: trackingAreaIdentityList,
  traffic_flow_aggregate_description: trafficFlowTemplate,
  traffic_flow_template: trafficFlowTemplate,
  ue_coarse_location_information: coarseLocation,
  ue_radio_capability_id: ueRadioCapabilityId,
  unavailability_configuration: unavailabilityConfiguration,
  unavailability_information: unavailabilityInformation,
};

/** Whether every field has a fixed place. */
const isFixed = ({ fields }: IeType): boolean =>
  fields.every(
    ({ octet, bits, only }) => only === undefined && /^\d+(-(\d+|n))?$/.test(String(octet)) && /^(all|[\d-]+)$/.test(bits),
  );

const OPAQUE = [field("1-n", "all", "octets")];

function codecOf(type: IeType): ValueCodec {
  const fields = FIELDS[type.id] ?? (isFixed(type) && type.fields.length > 0 ? type.fields : OPAQUE);
  return STRUCTURED[type.id] ?? new DescribedCodec(type, fields);
}

/** Codecs by id of the information element type. */
export const VALUE_CODECS: ReadonlyMap<string, ValueCodec> = new Map(IE_TYPES.map((type) => [type.id, codecOf(type)]));
