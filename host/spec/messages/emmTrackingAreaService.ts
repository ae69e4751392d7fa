// EMM messages of tracking area updating, service request and GUTI reallocation (TS 24.301 8.2). One row a line, in the order of the message table, header octets left out.

import { c, half, lv, o, spare, v } from "../rows.ts";
import type { Message } from "../types.ts";

/** TS 24.301 8.2.9 */
export const CS_SERVICE_NOTIFICATION: Message = {
  name: "CS SERVICE NOTIFICATION",
  clause: "8.2.9",
  protocol: "EMM",
  type: 0x64,
  direction: "downlink",
  rows: [
    v("Paging identity", "paging_identity", 1),
    o.tlv("60", "CLI", "cli", 1, 12),
    o.tv("61", "SS Code", "ss_code", 1),
    o.tv("62", "LCS indicator", "lcs_indicator", 1),
    o.tlv("63", "LCS client identity", "lcs_client_identity", 1, 255),
  ],
};

/** TS 24.301 8.2.15 */
export const EXTENDED_SERVICE_REQUEST: Message = {
  name: "EXTENDED SERVICE REQUEST",
  clause: "8.2.15",
  protocol: "EMM",
  type: 0x4c,
  direction: "uplink",
  rows: [
    half("Service type", "service_type"),
    half("NAS key set identifier", "nas_key_set_identifier"),
    lv("M-TMSI", "mobile_identity", 5, 5),
    c.tvHalf("B-", "CSFB response", "csfb_response", {
      condition:
        "service type is 1 (mobile terminating CS fallback or 1xCS fallback) and the call is CS fallback, not 1xCS fallback",
    }),
    o.tlv("57", "EPS bearer context status", "eps_bearer_context_status", 2, 2),
    o.tvHalf("D-", "Device properties", "device_properties"),
    o.tlv("29", "UE request type", "ue_request_type", 1, 1, { release: 17 }),
    o.tlv("28", "Paging restriction", "paging_restriction", 1, 3, {
      release: 17,
      inclusion: "only together with UE request type 1 or 2",
    }),
  ],
};

/** TS 24.301 8.2.16 */
export const GUTI_REALLOCATION_COMMAND: Message = {
  name: "GUTI REALLOCATION COMMAND",
  clause: "8.2.16",
  protocol: "EMM",
  type: 0x50,
  direction: "downlink",
  rows: [
    lv("GUTI", "eps_mobile_identity", 11, 11),
    o.tlv("54", "TAI list", "tracking_area_identity_list", 6, 96),
    o.tlv("65", "DCN-ID", "dcn_id", 2, 2),
    o.tlv("66", "UE radio capability ID", "ue_radio_capability_id", 1, null, { release: 16 }),
    o.tvHalf("B-", "UE radio capability ID deletion indication", "ue_radio_capability_id_deletion_indication", { release: 16 }),
  ],
};

/** TS 24.301 8.2.17 */
export const GUTI_REALLOCATION_COMPLETE: Message = {
  name: "GUTI REALLOCATION COMPLETE",
  clause: "8.2.17",
  protocol: "EMM",
  type: 0x51,
  direction: "uplink",
  rows: [],
};

/** TS 24.301 8.2.24 */
export const SERVICE_REJECT: Message = {
  name: "SERVICE REJECT",
  clause: "8.2.24",
  protocol: "EMM",
  type: 0x4e,
  direction: "downlink",
  rows: [
    v("EMM cause", "emm_cause", 1),
    c.tv("5B", "T3442 value", "gprs_timer", 1, { condition: "EMM cause is 39" }),
    o.tlv("5F", "T3346 value", "gprs_timer_2", 1, 1),
    o.tlv("6B", "T3448 value", "gprs_timer_2", 1, 1),
    o.tlv("1C", "Lower bound timer value", "gprs_timer_3", 1, 1, { release: 17 }),
    o.tlv("1D", 'Forbidden TAI(s) for the list of "forbidden tracking areas for roaming"', "tracking_area_identity_list", 6, 96, {
      release: 17,
    }),
    o.tlv(
      "1E",
      'Forbidden TAI(s) for the list of "forbidden tracking areas for regional provision of service"',
      "tracking_area_identity_list",
      6,
      96,
      { release: 17 },
    ),
  ],
};

/** TS 24.301 8.2.25 */
export const SERVICE_REQUEST: Message = {
  name: "SERVICE REQUEST",
  clause: "8.2.25",
  protocol: "EMM",
  type: null,
  direction: "uplink",
  rows: [v("KSI and sequence number", "ksi_and_sequence_number", 1), v("Message authentication code (short)", "short_mac", 2)],
};

/** TS 24.301 8.2.26 */
export const TRACKING_AREA_UPDATE_ACCEPT: Message = {
  name: "TRACKING AREA UPDATE ACCEPT",
  clause: "8.2.26",
  protocol: "EMM",
  type: 0x49,
  direction: "downlink",
  rows: [
    half("EPS update result", "eps_update_result"),
    spare(),
    o.tv("5A", "T3412 value", "gprs_timer", 1, {
      inclusion: "sent in normal and combined TAU, optional in periodic TAU; always when T3412 extended value is sent",
    }),
    o.tlv("50", "GUTI", "eps_mobile_identity", 11, 11),
    o.tlv("54", "TAI list", "tracking_area_identity_list", 6, 96),
    o.tlv("57", "EPS bearer context status", "eps_bearer_context_status", 2, 2),
    o.tv("13", "Location area identification", "location_area_identification", 5),
    o.tlv("23", "MS identity", "mobile_identity", 5, 8),
    o.tv("53", "EMM cause", "emm_cause", 1, { inclusion: "sent when a combined TAU succeeded for EPS services only" }),
    o.tv("17", "T3402 value", "gprs_timer", 1),
    o.tv("59", "T3423 value", "gprs_timer", 1),
    o.tlv("4A", "Equivalent PLMNs", "plmn_list", 3, 45),
    o.tlv("34", "Emergency number list", "emergency_number_list", 3, 48),
    o.tlv("64", "EPS network feature support", "eps_network_feature_support", 1, 3),
    o.tvHalf("F-", "Additional update result", "additional_update_result"),
    o.tlv("5E", "T3412 extended value", "gprs_timer_3", 1, 1),
    o.tlv("6A", "T3324 value", "gprs_timer_2", 1, 1),
    o.tlv("6E", "Extended DRX parameters", "extended_drx_parameters", 1, 1),
    o.tlv("68", "Header compression configuration status", "header_compression_configuration_status", 2, 2),
    o.tlv("65", "DCN-ID", "dcn_id", 2, 2),
    o.tvHalf("E-", "SMS services status", "sms_services_status"),
    o.tvHalf("D-", "Non-3GPP NW policies", "non_3gpp_nw_provided_policies"),
    o.tlv("6B", "T3448 value", "gprs_timer_2", 1, 1),
    o.tvHalf("C-", "Network policy", "network_policy"),
    o.tlv("6C", "T3447 value", "gprs_timer_3", 1, 1),
    o.tlve("7A", "Extended emergency number list", "extended_emergency_number_list", 4, 65535),
    o.tlve("7C", "Ciphering key data", "ciphering_key_data", 32, 2288),
    o.tlv("66", "UE radio capability ID", "ue_radio_capability_id", 1, null, { release: 16 }),
    o.tvHalf("B-", "UE radio capability ID deletion indication", "ue_radio_capability_id_deletion_indication", { release: 16 }),
    o.tlv("35", "Negotiated WUS assistance information", "wus_assistance_information", 1, null, { release: 16 }),
    o.tlv("36", "Negotiated DRX parameter in NB-S1 mode", "nb_s1_drx_parameter", 1, 1, { release: 16 }),
    o.tlv("38", "Negotiated IMSI offset", "imsi_offset", 2, 2, { release: 17 }),
    o.tlv("37", "EPS additional request result", "eps_additional_request_result", 1, 1, { release: 17 }),
    o.tlv("1D", 'Forbidden TAI(s) for the list of "forbidden tracking areas for roaming"', "tracking_area_identity_list", 6, 96, {
      release: 17,
    }),
    o.tlv(
      "1E",
      'Forbidden TAI(s) for the list of"forbidden tracking areas for regional provision of service"',
      "tracking_area_identity_list",
      6,
      96,
      { release: 17 },
    ),
    o.tlv("39", "Maximum time offset", "gprs_timer_3", 1, 1, { release: 18 }),
    o.tlv("1F", "Unavailability configuration", "unavailability_configuration", 1, 7, { release: 18 }),
  ],
};

/** TS 24.301 8.2.27 */
export const TRACKING_AREA_UPDATE_COMPLETE: Message = {
  name: "TRACKING AREA UPDATE COMPLETE",
  clause: "8.2.27",
  protocol: "EMM",
  type: 0x4a,
  direction: "uplink",
  rows: [],
};

/** TS 24.301 8.2.28 */
export const TRACKING_AREA_UPDATE_REJECT: Message = {
  name: "TRACKING AREA UPDATE REJECT",
  clause: "8.2.28",
  protocol: "EMM",
  type: 0x4b,
  direction: "downlink",
  rows: [
    v("EMM cause", "emm_cause", 1),
    o.tlv("5F", "T3346 value", "gprs_timer_2", 1, 1),
    o.tvHalf("A-", "Extended EMM cause", "extended_emm_cause"),
    o.tlv("1C", "Lower bound timer value", "gprs_timer_3", 1, 1, { release: 17 }),
    o.tlv("1D", 'Forbidden TAI(s) for the list of "forbidden tracking areas for roaming"', "tracking_area_identity_list", 6, 96, {
      release: 17,
    }),
    o.tlv(
      "1E",
      'Forbidden TAI(s) for the list of "forbidden tracking areas for regional provision of service"',
      "tracking_area_identity_list",
      6,
      96,
      { release: 17 },
    ),
  ],
};

/** TS 24.301 8.2.29 */
export const TRACKING_AREA_UPDATE_REQUEST: Message = {
  name: "TRACKING AREA UPDATE REQUEST",
  clause: "8.2.29",
  protocol: "EMM",
  type: 0x48,
  direction: "uplink",
  rows: [
    half("EPS update type", "eps_update_type"),
    half("NAS key set identifier", "nas_key_set_identifier"),
    lv("Old GUTI", "eps_mobile_identity", 11, 11),
    o.tvHalf("B-", "Non-current native NAS key set identifier", "nas_key_set_identifier"),
    o.tvHalf("8-", "GPRS ciphering key sequence number", "ciphering_key_sequence_number"),
    o.tv("19", "Old P-TMSI signature", "p_tmsi_signature", 3),
    o.tlv("50", "Additional GUTI", "eps_mobile_identity", 11, 11),
    o.tv("55", "NonceUE", "nonce", 4),
    o.tlv("58", "UE network capability", "ue_network_capability", 2, 13, { inclusion: "sent unless the TAU is periodic" }),
    o.tv("52", "Last visited registered TAI", "tracking_area_identity", 5),
    o.tv("5C", "DRX parameter", "drx_parameter", 2),
    o.tvHalf("A-", "UE radio capability information update needed", "ue_radio_capability_information_update_needed"),
    o.tlv("57", "EPS bearer context status", "eps_bearer_context_status", 2, 2),
    o.tlv("31", "MS network capability", "ms_network_capability", 2, 8),
    o.tv("13", "Old location area identification", "location_area_identification", 5),
    o.tvHalf("9-", "TMSI status", "tmsi_status"),
    o.tlv("11", "Mobile station classmark 2", "mobile_station_classmark_2", 3, 3),
    o.tlv("20", "Mobile station classmark 3", "mobile_station_classmark_3", 0, 32),
    o.tlv("40", "Supported Codecs", "supported_codec_list", 3, null),
    o.tvHalf("F-", "Additional update type", "additional_update_type"),
    o.tlv("5D", "Voice domain preference and UE's usage setting", "voice_domain_preference_and_ue_usage_setting", 1, 1),
    o.tvHalf("E-", "Old GUTI type", "guti_type", { inclusion: "always sent by the UE" }),
    o.tvHalf("D-", "Device properties", "device_properties"),
    o.tvHalf("C-", "MS network feature support", "ms_network_feature_support"),
    o.tlv("10", "TMSI based NRI container", "network_resource_identifier_container", 2, 2),
    o.tlv("6A", "T3324 value", "gprs_timer_2", 1, 1),
    o.tlv("5E", "T3412 extended value", "gprs_timer_3", 1, 1),
    o.tlv("6E", "Extended DRX parameters", "extended_drx_parameters", 1, 1),
    o.tlv("6F", "UE additional security capability", "ue_additional_security_capability", 4, 4),
    o.tlv("6D", "UE status", "ue_status", 1, 1),
    o.tv("17", "Additional information requested", "additional_information_requested", 1),
    o.tlv("32", "N1 UE network capability", "n1_ue_network_capability", 1, 13, { release: 16 }),
    o.tlv("34", "UE radio capability ID availability", "ue_radio_capability_id_availability", 1, 1, { release: 16 }),
    o.tlv("35", "Requested WUS assistance information", "wus_assistance_information", 1, null, { release: 16 }),
    o.tlv("36", "DRX parameter in NB-S1 mode", "nb_s1_drx_parameter", 1, 1, { release: 16 }),
    o.tlv("38", "Requested IMSI offset", "imsi_offset", 2, 2, { release: 17 }),
    o.tlv("29", "UE request type", "ue_request_type", 1, 1, { release: 17 }),
    o.tlv("28", "Paging restriction", "paging_restriction", 1, 3, {
      release: 17,
      inclusion: "only together with UE request type = NAS signalling connection release",
    }),
    o.tlv("30", "Unavailability information", "unavailability_information", 1, 7, { release: 18 }),
  ],
};

/** TS 24.301 8.2.33 */
export const CONTROL_PLANE_SERVICE_REQUEST: Message = {
  name: "CONTROL PLANE SERVICE REQUEST",
  clause: "8.2.33",
  protocol: "EMM",
  type: 0x4d,
  direction: "uplink",
  rows: [
    half("Control plane service type", "control_plane_service_type"),
    half("NAS key set identifier", "nas_key_set_identifier"),
    // The table prints 3-n; an ESM message has at least 3 octets.
    o.tlve("78", "ESM message container", "esm_message_container", 3, null),
    o.tlv("67", "NAS message container", "nas_message_container", 2, 251),
    o.tlv("57", "EPS bearer context status", "eps_bearer_context_status", 2, 2),
    o.tvHalf("D-", "Device properties", "device_properties"),
    o.tlv("29", "UE request type", "ue_request_type", 1, 1, { release: 17 }),
    o.tlv("28", "Paging restriction", "paging_restriction", 1, 3, {
      release: 17,
      inclusion: "only together with UE request type 1 or 2",
    }),
  ],
};

/** TS 24.301 8.2.34 */
export const SERVICE_ACCEPT: Message = {
  name: "SERVICE ACCEPT",
  clause: "8.2.34",
  protocol: "EMM",
  type: 0x4f,
  direction: "downlink",
  rows: [
    o.tlv("57", "EPS bearer context status", "eps_bearer_context_status", 2, 2),
    o.tlv("6B", "T3448 value", "gprs_timer_2", 1, 1),
    o.tlv("37", "EPS additional request result", "eps_additional_request_result", 1, 1, { release: 17 }),
    o.tlv("1D", 'Forbidden TAI(s) for the list of "forbidden tracking areas for roaming"', "tracking_area_identity_list", 6, 96, {
      release: 17,
    }),
    o.tlv(
      "1E",
      'Forbidden TAI(s) for the list of "forbidden tracking areas for regional provision of service"',
      "tracking_area_identity_list",
      6,
      96,
      { release: 17 },
    ),
  ],
};
