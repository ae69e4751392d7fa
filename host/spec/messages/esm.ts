// ESM messages (TS 24.301 8.3). One row a line, in the order of the message table, header octets left out.

import { half, lv, lve, o, spare, v } from "../rows.ts";
import type { Message } from "../types.ts";

/** TS 24.301 8.3.1 */
export const ACTIVATE_DEDICATED_EPS_BEARER_CONTEXT_ACCEPT: Message = {
  name: "ACTIVATE DEDICATED EPS BEARER CONTEXT ACCEPT",
  clause: "8.3.1",
  protocol: "ESM",
  type: 0xc6,
  direction: "uplink",
  rows: [
    o.tlv("27", "Protocol configuration options", "protocol_configuration_options", 1, 251, {
      inclusion: "used when extended PCO is not supported end to end for the PDN connection (6.6.1.1); never both",
    }),
    o.tlv("33", "NBIFOM container", "nbifom_container", 1, 255),
    o.tlve("7B", "Extended protocol configuration options", "extended_protocol_configuration_options", 1, 65535, {
      inclusion: "used when extended PCO is supported end to end for the PDN connection (6.6.1.1); never both",
    }),
  ],
};

/** TS 24.301 8.3.2 */
export const ACTIVATE_DEDICATED_EPS_BEARER_CONTEXT_REJECT: Message = {
  name: "ACTIVATE DEDICATED EPS BEARER CONTEXT REJECT",
  clause: "8.3.2",
  protocol: "ESM",
  type: 0xc7,
  direction: "uplink",
  rows: [
    v("ESM cause", "esm_cause", 1),
    o.tlv("27", "Protocol configuration options", "protocol_configuration_options", 1, 251, {
      inclusion: "used when extended PCO is not supported end to end for the PDN connection (6.6.1.1); never both",
    }),
    o.tlv("33", "NBIFOM container", "nbifom_container", 1, 255),
    o.tlve("7B", "Extended protocol configuration options", "extended_protocol_configuration_options", 1, 65535, {
      inclusion: "used when extended PCO is supported end to end for the PDN connection (6.6.1.1); never both",
    }),
  ],
};

/** TS 24.301 8.3.3 */
export const ACTIVATE_DEDICATED_EPS_BEARER_CONTEXT_REQUEST: Message = {
  name: "ACTIVATE DEDICATED EPS BEARER CONTEXT REQUEST",
  clause: "8.3.3",
  protocol: "ESM",
  type: 0xc5,
  direction: "downlink",
  rows: [
    half("Linked EPS bearer identity", "linked_eps_bearer_identity"),
    spare(),
    lv("EPS QoS", "eps_quality_of_service", 1, 13),
    lv("TFT", "traffic_flow_template", 1, 255),
    o.tlv("5D", "Transaction identifier", "transaction_identifier", 1, 2),
    o.tlv("30", "Negotiated QoS", "quality_of_service", 12, 20),
    o.tv("32", "Negotiated LLC SAPI", "llc_service_access_point_identifier", 1),
    o.tvHalf("8-", "Radio priority", "radio_priority"),
    o.tlv("34", "Packet flow Identifier", "packet_flow_identifier", 1, 1),
    o.tlv("27", "Protocol configuration options", "protocol_configuration_options", 1, 251, {
      inclusion: "used when extended PCO is not supported end to end for the PDN connection (6.6.1.1); never both",
    }),
    o.tvHalf("C-", "WLAN offload indication", "wlan_offload_acceptability"),
    o.tlv("33", "NBIFOM container", "nbifom_container", 1, 255),
    o.tlve("7B", "Extended protocol configuration options", "extended_protocol_configuration_options", 1, 65535, {
      inclusion: "used when extended PCO is supported end to end for the PDN connection (6.6.1.1); never both",
    }),
    o.tlv("5C", "Extended EPS QoS", "extended_quality_of_service", 10, 10, {
      inclusion: "only when a bit rate exceeds the maximum of EPS QoS (10 Gbps)",
    }),
  ],
};

/** TS 24.301 8.3.4 */
export const ACTIVATE_DEFAULT_EPS_BEARER_CONTEXT_ACCEPT: Message = {
  name: "ACTIVATE DEFAULT EPS BEARER CONTEXT ACCEPT",
  clause: "8.3.4",
  protocol: "ESM",
  type: 0xc2,
  direction: "uplink",
  rows: [
    o.tlv("27", "Protocol configuration options", "protocol_configuration_options", 1, 251, {
      inclusion: "used when extended PCO is not supported end to end for the PDN connection (6.6.1.1); never both",
    }),
    o.tlve("7B", "Extended protocol configuration options", "extended_protocol_configuration_options", 1, 65535, {
      inclusion: "used when extended PCO is supported end to end for the PDN connection (6.6.1.1); never both",
    }),
  ],
};

/** TS 24.301 8.3.5 */
export const ACTIVATE_DEFAULT_EPS_BEARER_CONTEXT_REJECT: Message = {
  name: "ACTIVATE DEFAULT EPS BEARER CONTEXT REJECT",
  clause: "8.3.5",
  protocol: "ESM",
  type: 0xc3,
  direction: "uplink",
  rows: [
    v("ESM cause", "esm_cause", 1),
    o.tlv("27", "Protocol configuration options", "protocol_configuration_options", 1, 251, {
      inclusion: "used when extended PCO is not supported end to end for the PDN connection (6.6.1.1); never both",
    }),
    o.tlve("7B", "Extended protocol configuration options", "extended_protocol_configuration_options", 1, 65535, {
      inclusion: "used when extended PCO is supported end to end for the PDN connection (6.6.1.1); never both",
    }),
  ],
};

/** TS 24.301 8.3.6 */
export const ACTIVATE_DEFAULT_EPS_BEARER_CONTEXT_REQUEST: Message = {
  name: "ACTIVATE DEFAULT EPS BEARER CONTEXT REQUEST",
  clause: "8.3.6",
  protocol: "ESM",
  type: 0xc1,
  direction: "downlink",
  rows: [
    lv("EPS QoS", "eps_quality_of_service", 1, 13),
    lv("Access point name", "access_point_name", 1, 100),
    lv("PDN address", "pdn_address", 5, 13),
    o.tlv("5D", "Transaction identifier", "transaction_identifier", 1, 2),
    o.tlv("30", "Negotiated QoS", "quality_of_service", 12, 20),
    o.tv("32", "Negotiated LLC SAPI", "llc_service_access_point_identifier", 1),
    o.tvHalf("8-", "Radio priority", "radio_priority"),
    o.tlv("34", "Packet flow Identifier", "packet_flow_identifier", 1, 1),
    o.tlv("5E", "APN-AMBR", "apn_aggregate_maximum_bit_rate", 2, 6),
    o.tv("58", "ESM cause", "esm_cause", 1, {
      inclusion: "sent when the PDN type of the address differs from the requested one",
    }),
    o.tlv("27", "Protocol configuration options", "protocol_configuration_options", 1, 251, {
      inclusion: "used when extended PCO is not supported end to end for the PDN connection (6.6.1.1); never both",
    }),
    o.tvHalf("B-", "Connectivity type", "connectivity_type"),
    o.tvHalf("C-", "WLAN offload indication", "wlan_offload_acceptability"),
    o.tlv("33", "NBIFOM container", "nbifom_container", 1, 255),
    o.tlv("66", "Header compression configuration", "header_compression_configuration", 3, 255),
    o.tvHalf("9-", "Control plane only indication", "control_plane_only_indication"),
    o.tlve("7B", "Extended protocol configuration options", "extended_protocol_configuration_options", 1, 65535, {
      inclusion: "used when extended PCO is supported end to end for the PDN connection (6.6.1.1); never both",
    }),
    o.tlv("6E", "Serving PLMN rate control", "serving_plmn_rate_control", 2, 2),
    o.tlv("5F", "Extended APN-AMBR", "extended_apn_aggregate_maximum_bit_rate", 6, 6, {
      inclusion: "only when an AMBR exceeds the maximum of APN-AMBR (65280 Mbps)",
    }),
  ],
};

/** TS 24.301 8.3.7 */
export const BEARER_RESOURCE_ALLOCATION_REJECT: Message = {
  name: "BEARER RESOURCE ALLOCATION REJECT",
  clause: "8.3.7",
  protocol: "ESM",
  type: 0xd5,
  direction: "downlink",
  rows: [
    v("ESM cause", "esm_cause", 1),
    o.tlv("27", "Protocol configuration options", "protocol_configuration_options", 1, 251, {
      inclusion: "used when extended PCO is not supported end to end for the PDN connection (6.6.1.1); never both",
    }),
    o.tlv("37", "Back-off timer value", "gprs_timer_3", 1, 1),
    o.tlv("6B", "Re-attempt indicator", "re_attempt_indicator", 1, 1),
    o.tlv("33", "NBIFOM container", "nbifom_container", 1, 255),
    o.tlve("7B", "Extended protocol configuration options", "extended_protocol_configuration_options", 1, 65535, {
      inclusion: "used when extended PCO is supported end to end for the PDN connection (6.6.1.1); never both",
    }),
  ],
};

/** TS 24.301 8.3.8 */
export const BEARER_RESOURCE_ALLOCATION_REQUEST: Message = {
  name: "BEARER RESOURCE ALLOCATION REQUEST",
  clause: "8.3.8",
  protocol: "ESM",
  type: 0xd4,
  direction: "uplink",
  rows: [
    half("Linked EPS bearer identity", "linked_eps_bearer_identity"),
    spare(),
    lv("Traffic flow aggregate", "traffic_flow_aggregate_description", 1, 255),
    lv("Required traffic flow QoS", "eps_quality_of_service", 1, 13),
    o.tlv("27", "Protocol configuration options", "protocol_configuration_options", 1, 251, {
      inclusion: "used when extended PCO is not supported end to end for the PDN connection (6.6.1.1); never both",
    }),
    o.tvHalf("C-", "Device properties", "device_properties"),
    o.tlv("33", "NBIFOM container", "nbifom_container", 1, 255),
    o.tlve("7B", "Extended protocol configuration options", "extended_protocol_configuration_options", 1, 65535, {
      inclusion: "used when extended PCO is supported end to end for the PDN connection (6.6.1.1); never both",
    }),
    o.tlv("5C", "Extended EPS QoS", "extended_quality_of_service", 10, 10, {
      inclusion: "only when a bit rate exceeds the maximum of EPS QoS (10 Gbps)",
    }),
  ],
};

/** TS 24.301 8.3.9 */
export const BEARER_RESOURCE_MODIFICATION_REJECT: Message = {
  name: "BEARER RESOURCE MODIFICATION REJECT",
  clause: "8.3.9",
  protocol: "ESM",
  type: 0xd7,
  direction: "downlink",
  rows: [
    v("ESM cause", "esm_cause", 1),
    o.tlv("27", "Protocol configuration options", "protocol_configuration_options", 1, 251, {
      inclusion: "used when extended PCO is not supported end to end for the PDN connection (6.6.1.1); never both",
    }),
    o.tlv("37", "Back-off timer value", "gprs_timer_3", 1, 1),
    o.tlv("6B", "Re-attempt indicator", "re_attempt_indicator", 1, 1),
    o.tlv("33", "NBIFOM container", "nbifom_container", 1, 255),
    o.tlve("7B", "Extended protocol configuration options", "extended_protocol_configuration_options", 1, 65535, {
      inclusion: "used when extended PCO is supported end to end for the PDN connection (6.6.1.1); never both",
    }),
  ],
};

/** TS 24.301 8.3.10 */
export const BEARER_RESOURCE_MODIFICATION_REQUEST: Message = {
  name: "BEARER RESOURCE MODIFICATION REQUEST",
  clause: "8.3.10",
  protocol: "ESM",
  type: 0xd6,
  direction: "uplink",
  rows: [
    half("EPS bearer identity for packet filter", "linked_eps_bearer_identity"),
    spare(),
    lv("Traffic flow aggregate", "traffic_flow_aggregate_description", 1, 255),
    o.tlv("5B", "Required traffic flow QoS", "eps_quality_of_service", 1, 13, {
      inclusion: "QoS change requested and not all bearer resources released",
    }),
    o.tv("58", "ESM cause", "esm_cause", 1, { inclusion: "sent when release of bearer resources is requested" }),
    o.tlv("27", "Protocol configuration options", "protocol_configuration_options", 1, 251, {
      inclusion: "used when extended PCO is not supported end to end for the PDN connection (6.6.1.1); never both",
    }),
    o.tvHalf("C-", "Device properties", "device_properties"),
    o.tlv("33", "NBIFOM container", "nbifom_container", 1, 255),
    o.tlv("66", "Header compression configuration", "header_compression_configuration", 3, 255),
    o.tlve("7B", "Extended protocol configuration options", "extended_protocol_configuration_options", 1, 65535, {
      inclusion: "used when extended PCO is supported end to end for the PDN connection (6.6.1.1); never both",
    }),
    o.tlv("5C", "Extended EPS QoS", "extended_quality_of_service", 10, 10, {
      inclusion: "only when a bit rate exceeds the maximum of EPS QoS (10 Gbps)",
    }),
  ],
};

/** TS 24.301 8.3.11 */
export const DEACTIVATE_EPS_BEARER_CONTEXT_ACCEPT: Message = {
  name: "DEACTIVATE EPS BEARER CONTEXT ACCEPT",
  clause: "8.3.11",
  protocol: "ESM",
  type: 0xce,
  direction: "uplink",
  rows: [
    o.tlv("27", "Protocol configuration options", "protocol_configuration_options", 1, 251, {
      inclusion: "used when extended PCO is not supported end to end for the PDN connection (6.6.1.1); never both",
    }),
    o.tlve("7B", "Extended protocol configuration options", "extended_protocol_configuration_options", 1, 65535, {
      inclusion: "used when extended PCO is supported end to end for the PDN connection (6.6.1.1); never both",
    }),
  ],
};

/** TS 24.301 8.3.12 */
export const DEACTIVATE_EPS_BEARER_CONTEXT_REQUEST: Message = {
  name: "DEACTIVATE EPS BEARER CONTEXT REQUEST",
  clause: "8.3.12",
  protocol: "ESM",
  type: 0xcd,
  direction: "downlink",
  rows: [
    v("ESM cause", "esm_cause", 1),
    o.tlv("27", "Protocol configuration options", "protocol_configuration_options", 1, 251, {
      inclusion: "used when extended PCO is not supported end to end for the PDN connection (6.6.1.1); never both",
    }),
    o.tlv("37", "T3396 value", "gprs_timer_3", 1, 1),
    o.tvHalf("C-", "WLAN offload indication", "wlan_offload_acceptability"),
    o.tlv("33", "NBIFOM container", "nbifom_container", 1, 255),
    o.tlve("7B", "Extended protocol configuration options", "extended_protocol_configuration_options", 1, 65535, {
      inclusion: "used when extended PCO is supported end to end for the PDN connection (6.6.1.1); never both",
    }),
  ],
};

/** TS 24.301 8.3.12A */
export const ESM_DUMMY_MESSAGE: Message = {
  name: "ESM DUMMY MESSAGE",
  clause: "8.3.12A",
  protocol: "ESM",
  type: 0xdc,
  direction: "both",
  rows: [],
};

/** TS 24.301 8.3.13 */
export const ESM_INFORMATION_REQUEST: Message = {
  name: "ESM INFORMATION REQUEST",
  clause: "8.3.13",
  protocol: "ESM",
  type: 0xd9,
  direction: "downlink",
  rows: [],
};

/** TS 24.301 8.3.14 */
export const ESM_INFORMATION_RESPONSE: Message = {
  name: "ESM INFORMATION RESPONSE",
  clause: "8.3.14",
  protocol: "ESM",
  type: 0xda,
  direction: "uplink",
  rows: [
    o.tlv("28", "Access point name", "access_point_name", 1, 100),
    o.tlv("27", "Protocol configuration options", "protocol_configuration_options", 1, 251, {
      inclusion: "used when extended PCO is not supported end to end for the PDN connection (6.6.1.1); never both",
    }),
    o.tlve("7B", "Extended protocol configuration options", "extended_protocol_configuration_options", 1, 65535, {
      inclusion: "used when extended PCO is supported end to end for the PDN connection (6.6.1.1); never both",
    }),
  ],
};

/** TS 24.301 8.3.15 */
export const ESM_STATUS: Message = {
  name: "ESM STATUS",
  clause: "8.3.15",
  protocol: "ESM",
  type: 0xe8,
  direction: "both",
  rows: [v("ESM cause", "esm_cause", 1)],
};

/** TS 24.301 8.3.16 */
export const MODIFY_EPS_BEARER_CONTEXT_ACCEPT: Message = {
  name: "MODIFY EPS BEARER CONTEXT ACCEPT",
  clause: "8.3.16",
  protocol: "ESM",
  type: 0xca,
  direction: "uplink",
  rows: [
    o.tlv("27", "Protocol configuration options", "protocol_configuration_options", 1, 251, {
      inclusion: "used when extended PCO is not supported end to end for the PDN connection (6.6.1.1); never both",
    }),
    o.tlv("33", "NBIFOM container", "nbifom_container", 1, 255),
    o.tlve("7B", "Extended protocol configuration options", "extended_protocol_configuration_options", 1, 65535, {
      inclusion: "used when extended PCO is supported end to end for the PDN connection (6.6.1.1); never both",
    }),
  ],
};

/** TS 24.301 8.3.17 */
export const MODIFY_EPS_BEARER_CONTEXT_REJECT: Message = {
  name: "MODIFY EPS BEARER CONTEXT REJECT",
  clause: "8.3.17",
  protocol: "ESM",
  type: 0xcb,
  direction: "uplink",
  rows: [
    v("ESM cause", "esm_cause", 1),
    o.tlv("27", "Protocol configuration options", "protocol_configuration_options", 1, 251, {
      inclusion: "used when extended PCO is not supported end to end for the PDN connection (6.6.1.1); never both",
    }),
    o.tlv("33", "NBIFOM container", "nbifom_container", 1, 255),
    o.tlve("7B", "Extended protocol configuration options", "extended_protocol_configuration_options", 1, 65535, {
      inclusion: "used when extended PCO is supported end to end for the PDN connection (6.6.1.1); never both",
    }),
  ],
};

/** TS 24.301 8.3.18 */
export const MODIFY_EPS_BEARER_CONTEXT_REQUEST: Message = {
  name: "MODIFY EPS BEARER CONTEXT REQUEST",
  clause: "8.3.18",
  protocol: "ESM",
  type: 0xc9,
  direction: "downlink",
  rows: [
    o.tlv("5B", "New EPS QoS", "eps_quality_of_service", 1, 13),
    o.tlv("36", "TFT", "traffic_flow_template", 1, 255),
    o.tlv("30", "New QoS", "quality_of_service", 12, 20),
    o.tv("32", "Negotiated LLC SAPI", "llc_service_access_point_identifier", 1),
    o.tvHalf("8-", "Radio priority", "radio_priority"),
    o.tlv("34", "Packet flow Identifier", "packet_flow_identifier", 1, 1),
    o.tlv("5E", "APN-AMBR", "apn_aggregate_maximum_bit_rate", 2, 6),
    o.tlv("27", "Protocol configuration options", "protocol_configuration_options", 1, 251, {
      inclusion: "used when extended PCO is not supported end to end for the PDN connection (6.6.1.1); never both",
    }),
    o.tvHalf("C-", "WLAN offload indication", "wlan_offload_acceptability"),
    o.tlv("33", "NBIFOM container", "nbifom_container", 1, 255),
    o.tlv("66", "Header compression configuration", "header_compression_configuration", 3, 255),
    o.tlve("7B", "Extended protocol configuration options", "extended_protocol_configuration_options", 1, 65535, {
      inclusion: "used when extended PCO is supported end to end for the PDN connection (6.6.1.1); never both",
    }),
    o.tlv("5F", "Extended APN-AMBR", "extended_apn_aggregate_maximum_bit_rate", 6, 6, {
      inclusion: "only when an AMBR exceeds the maximum of APN-AMBR (65280 Mbps)",
    }),
    o.tlv("5C", "Extended EPS QoS", "extended_quality_of_service", 10, 10, {
      inclusion: "only when a bit rate exceeds the maximum of EPS QoS (10 Gbps)",
    }),
  ],
};

/** TS 24.301 8.3.18A */
export const NOTIFICATION: Message = {
  name: "NOTIFICATION",
  clause: "8.3.18A",
  protocol: "ESM",
  type: 0xdb,
  direction: "downlink",
  rows: [lv("Notification indicator", "notification_indicator", 1, 1)],
};

/** TS 24.301 8.3.19 */
export const PDN_CONNECTIVITY_REJECT: Message = {
  name: "PDN CONNECTIVITY REJECT",
  clause: "8.3.19",
  protocol: "ESM",
  type: 0xd1,
  direction: "downlink",
  rows: [
    v("ESM cause", "esm_cause", 1),
    o.tlv("27", "Protocol configuration options", "protocol_configuration_options", 1, 251, {
      inclusion: "used when extended PCO is not supported end to end for the PDN connection (6.6.1.1); never both",
    }),
    o.tlv("37", "Back-off timer value", "gprs_timer_3", 1, 1),
    o.tlv("6B", "Re-attempt indicator", "re_attempt_indicator", 1, 1),
    o.tlv("33", "NBIFOM container", "nbifom_container", 1, 255),
    o.tlve("7B", "Extended protocol configuration options", "extended_protocol_configuration_options", 1, 65535, {
      inclusion: "used when extended PCO is supported end to end for the PDN connection (6.6.1.1); never both",
    }),
  ],
};

/** TS 24.301 8.3.20 */
export const PDN_CONNECTIVITY_REQUEST: Message = {
  name: "PDN CONNECTIVITY REQUEST",
  clause: "8.3.20",
  protocol: "ESM",
  type: 0xd0,
  direction: "uplink",
  rows: [
    half("Request type", "request_type"),
    half("PDN type", "pdn_type"),
    o.tvHalf("D-", "ESM information transfer flag", "esm_information_transfer_flag", {
      inclusion: "only during attach, when PCO need protection or an APN is to be sent later",
    }),
    o.tlv("28", "Access point name", "access_point_name", 1, 100, {
      inclusion:
        "not sent inside ATTACH REQUEST nor with request type emergency, handover of emergency bearer services (or RLOS)",
    }),
    o.tlv("27", "Protocol configuration options", "protocol_configuration_options", 1, 251, {
      inclusion: "used when extended PCO is not supported end to end for the PDN connection (6.6.1.1); never both",
    }),
    o.tvHalf("C-", "Device properties", "device_properties"),
    o.tlv("33", "NBIFOM container", "nbifom_container", 1, 255),
    o.tlv("66", "Header compression configuration", "header_compression_configuration", 3, 255),
    o.tlve("7B", "Extended protocol configuration options", "extended_protocol_configuration_options", 1, 65535, {
      inclusion: "used when extended PCO is supported end to end for the PDN connection (6.6.1.1); never both",
    }),
  ],
};

/** TS 24.301 8.3.21 */
export const PDN_DISCONNECT_REJECT: Message = {
  name: "PDN DISCONNECT REJECT",
  clause: "8.3.21",
  protocol: "ESM",
  type: 0xd3,
  direction: "downlink",
  rows: [
    v("ESM cause", "esm_cause", 1),
    o.tlv("27", "Protocol configuration options", "protocol_configuration_options", 1, 251, {
      inclusion: "used when extended PCO is not supported end to end for the PDN connection (6.6.1.1); never both",
    }),
    o.tlve("7B", "Extended protocol configuration options", "extended_protocol_configuration_options", 1, 65535, {
      inclusion: "used when extended PCO is supported end to end for the PDN connection (6.6.1.1); never both",
    }),
  ],
};

/** TS 24.301 8.3.22 */
export const PDN_DISCONNECT_REQUEST: Message = {
  name: "PDN DISCONNECT REQUEST",
  clause: "8.3.22",
  protocol: "ESM",
  type: 0xd2,
  direction: "uplink",
  rows: [
    half("Linked EPS bearer identity", "linked_eps_bearer_identity"),
    spare(),
    o.tlv("27", "Protocol configuration options", "protocol_configuration_options", 1, 251, {
      inclusion: "used when extended PCO is not supported end to end for the PDN connection (6.6.1.1); never both",
    }),
    o.tlve("7B", "Extended protocol configuration options", "extended_protocol_configuration_options", 1, 65535, {
      inclusion: "used when extended PCO is supported end to end for the PDN connection (6.6.1.1); never both",
    }),
  ],
};

/** TS 24.301 8.3.23 */
export const REMOTE_UE_REPORT: Message = {
  name: "REMOTE UE REPORT",
  clause: "8.3.23",
  protocol: "ESM",
  type: 0xe9,
  direction: "uplink",
  rows: [
    // The table prints 3-65538; the list has at least 2 octets (9.9.4.20).
    o.tlve("79", "Remote UE Context Connected", "remote_ue_context_list", 2, 65535),
    o.tlve("7A", "Remote UE Context Disconnected", "remote_ue_context_list", 2, 65535),
    o.tlv("6F", "ProSe Key Management Function address", "pkmf_address", 1, 17),
  ],
};

/** TS 24.301 8.3.24 */
export const REMOTE_UE_REPORT_RESPONSE: Message = {
  name: "REMOTE UE REPORT RESPONSE",
  clause: "8.3.24",
  protocol: "ESM",
  type: 0xea,
  direction: "downlink",
  rows: [],
};

/** TS 24.301 8.3.25 */
export const ESM_DATA_TRANSPORT: Message = {
  name: "ESM DATA TRANSPORT",
  clause: "8.3.25",
  protocol: "ESM",
  type: 0xeb,
  direction: "both",
  rows: [
    lve("User data container", "user_data_container", 0, null),
    o.tvHalf("F-", "Release assistance indication", "release_assistance_indication"),
  ],
};
