// EMM messages of attach and detach (TS 24.301 8.2). One row a line, in the order of the message table, header octets left out.

import { half, lv, lve, o, spare, v } from "../rows.ts";
import type { Message } from "../types.ts";

/** TS 24.301 8.2.1 */
export const ATTACH_ACCEPT: Message = {
  name: "ATTACH ACCEPT",
  clause: "8.2.1",
  protocol: "EMM",
  type: 0x42,
  direction: "downlink",
  rows: [
    half("EPS attach result", "eps_attach_result"),
    spare(),
    v("T3412 value", "gprs_timer", 1),
    lv("TAI list", "tracking_area_identity_list", 6, 96),
    lve("ESM message container", "esm_message_container", 3, null),
    o.tlv("50", "GUTI", "eps_mobile_identity", 11, 11),
    o.tv("13", "Location area identification", "location_area_identification", 5),
    o.tlv("23", "MS identity", "mobile_identity", 5, 8),
    o.tv("53", "EMM cause", "emm_cause", 1, { inclusion: "sent when a combined attach did not succeed for non-EPS services" }),
    o.tv("17", "T3402 value", "gprs_timer", 1),
    o.tv("59", "T3423 value", "gprs_timer", 1),
    o.tlv("4A", "Equivalent PLMNs", "plmn_list", 3, 45),
    o.tlv("34", "Emergency number list", "emergency_number_list", 3, 48),
    o.tlv("64", "EPS network feature support", "eps_network_feature_support", 1, 3, {
      inclusion: "absent: all feature bits read as 0 except that S1-U data transfer counts as supported",
    }),
    o.tvHalf("F-", "Additional update result", "additional_update_result"),
    o.tlv("5E", "T3412 extended value", "gprs_timer_3", 1, 1),
    o.tlv("6A", "T3324 value", "gprs_timer_2", 1, 1, {
      inclusion: "only when the UE asked for T3324 and the network accepts PSM",
    }),
    o.tlv("6E", "Extended DRX parameters", "extended_drx_parameters", 1, 1, {
      inclusion: "only when the UE asked for eDRX and the network accepts it",
    }),
    o.tlv("65", "DCN-ID", "dcn_id", 2, 2),
    o.tvHalf("E-", "SMS services status", "sms_services_status"),
    o.tvHalf("D-", "Non-3GPP NW provided policies", "non_3gpp_nw_provided_policies"),
    o.tlv("6B", "T3448 value", "gprs_timer_2", 1, 1),
    o.tvHalf("C-", "Network policy", "network_policy"),
    o.tlv("6C", "T3447 value", "gprs_timer_3", 1, 1),
    o.tlve("7A", "Extended emergency number list", "extended_emergency_number_list", 4, 65535),
    o.tlve("7C", "Ciphering key data", "ciphering_key_data", 32, 2288),
    o.tlv("66", "UE radio capability ID", "ue_radio_capability_id", 1, null, { release: 16 }),
    o.tvHalf("B-", "UE radio capability ID deletion indication", "ue_radio_capability_id_deletion_indication", { release: 16 }),
    o.tlv("35", "Negotiated WUS assistance information", "wus_assistance_information", 1, null, { release: 16 }),
    o.tlv("36", "Negotiated DRX parameter in NB-S1 mode", "nb_s1_drx_parameter", 1, 1, {
      release: 16,
      inclusion: "sent when the UE sent the DRX parameter in NB-S1 mode",
    }),
    o.tlv("38", "Negotiated IMSI offset", "imsi_offset", 2, 2, { release: 17 }),
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
    o.tlv("1F", "Unavailability configuration", "unavailability_configuration", 1, 7, { release: 18 }),
  ],
};

/** TS 24.301 8.2.2 */
export const ATTACH_COMPLETE: Message = {
  name: "ATTACH COMPLETE",
  clause: "8.2.2",
  protocol: "EMM",
  type: 0x43,
  direction: "uplink",
  rows: [lve("ESM message container", "esm_message_container", 3, null)],
};

/** TS 24.301 8.2.3 */
export const ATTACH_REJECT: Message = {
  name: "ATTACH REJECT",
  clause: "8.2.3",
  protocol: "EMM",
  type: 0x44,
  direction: "downlink",
  rows: [
    v("EMM cause", "emm_cause", 1),
    o.tlve("78", "ESM message container", "esm_message_container", 3, null),
    o.tlv("5F", "T3346 value", "gprs_timer_2", 1, 1),
    o.tlv("16", "T3402 value", "gprs_timer_2", 1, 1),
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

/** TS 24.301 8.2.4 */
export const ATTACH_REQUEST: Message = {
  name: "ATTACH REQUEST",
  clause: "8.2.4",
  protocol: "EMM",
  type: 0x41,
  direction: "uplink",
  rows: [
    half("EPS attach type", "eps_attach_type"),
    half("NAS key set identifier", "nas_key_set_identifier"),
    lv("EPS mobile identity", "eps_mobile_identity", 4, 11),
    lv("UE network capability", "ue_network_capability", 2, 13),
    lve("ESM message container", "esm_message_container", 3, null),
    o.tv("19", "Old P-TMSI signature", "p_tmsi_signature", 3),
    o.tlv("50", "Additional GUTI", "eps_mobile_identity", 11, 11),
    o.tv("52", "Last visited registered TAI", "tracking_area_identity", 5),
    o.tv("5C", "DRX parameter", "drx_parameter", 2),
    o.tlv("31", "MS network capability", "ms_network_capability", 2, 8),
    o.tv("13", "Old location area identification", "location_area_identification", 5),
    o.tvHalf("9-", "TMSI status", "tmsi_status", { inclusion: "combined attach without a valid TMSI" }),
    o.tlv("11", "Mobile station classmark 2", "mobile_station_classmark_2", 3, 3),
    o.tlv("20", "Mobile station classmark 3", "mobile_station_classmark_3", 0, 32),
    o.tlv("40", "Supported Codecs", "supported_codec_list", 3, null),
    o.tvHalf("F-", "Additional update type", "additional_update_type"),
    o.tlv("5D", "Voice domain preference and UE's usage setting", "voice_domain_preference_and_ue_usage_setting", 1, 1),
    o.tvHalf("D-", "Device properties", "device_properties"),
    o.tvHalf("E-", "Old GUTI type", "guti_type", { inclusion: "sent when the EPS mobile identity is a GUTI" }),
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
  ],
};

/** TS 24.301 8.2.10.1 */
export const DETACH_ACCEPT_DOWNLINK: Message = {
  name: "DETACH ACCEPT",
  clause: "8.2.10.1",
  protocol: "EMM",
  type: 0x46,
  direction: "downlink",
  rows: [],
};

/** TS 24.301 8.2.10.2 */
export const DETACH_ACCEPT_UPLINK: Message = {
  name: "DETACH ACCEPT",
  clause: "8.2.10.2",
  protocol: "EMM",
  type: 0x46,
  direction: "uplink",
  rows: [],
};

/** TS 24.301 8.2.11.1 */
export const DETACH_REQUEST_UPLINK: Message = {
  name: "DETACH REQUEST",
  clause: "8.2.11.1",
  protocol: "EMM",
  type: 0x45,
  direction: "uplink",
  rows: [
    half("Detach type", "detach_type"),
    half("NAS key set identifier", "nas_key_set_identifier"),
    lv("EPS mobile identity", "eps_mobile_identity", 4, 11),
  ],
};

/** TS 24.301 8.2.11.2 */
export const DETACH_REQUEST_DOWNLINK: Message = {
  name: "DETACH REQUEST",
  clause: "8.2.11.2",
  protocol: "EMM",
  type: 0x45,
  direction: "downlink",
  rows: [
    half("Detach type", "detach_type"),
    spare(),
    o.tv("53", "EMM cause", "emm_cause", 1),
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
