// EMM messages of the common procedures, transport, status and the two that have no message type (TS 24.301 8.2). One row a line, in the order of the message table, header octets left out.

import { half, lv, lve, o, spare, v } from "../rows.ts";
import type { Message } from "../types.ts";

/** TS 24.301 8.2.5 */
export const AUTHENTICATION_FAILURE: Message = {
  name: "AUTHENTICATION FAILURE",
  clause: "8.2.5",
  protocol: "EMM",
  type: 0x5c,
  direction: "uplink",
  rows: [
    v("EMM cause", "emm_cause", 1),
    o.tlv("30", "Authentication failure parameter", "authentication_failure_parameter", 14, 14, {
      inclusion: "only with EMM cause 21",
    }),
  ],
};

/** TS 24.301 8.2.6 */
export const AUTHENTICATION_REJECT: Message = {
  name: "AUTHENTICATION REJECT",
  clause: "8.2.6",
  protocol: "EMM",
  type: 0x54,
  direction: "downlink",
  rows: [],
};

/** TS 24.301 8.2.7 */
export const AUTHENTICATION_REQUEST: Message = {
  name: "AUTHENTICATION REQUEST",
  clause: "8.2.7",
  protocol: "EMM",
  type: 0x52,
  direction: "downlink",
  rows: [
    half("NAS key set identifierASME", "nas_key_set_identifier"),
    spare(),
    v("Authentication parameter RAND (EPS challenge)", "authentication_parameter_rand", 16),
    lv("Authentication parameter AUTN (EPS challenge)", "authentication_parameter_autn", 16, 16),
  ],
};

/** TS 24.301 8.2.8 */
export const AUTHENTICATION_RESPONSE: Message = {
  name: "AUTHENTICATION RESPONSE",
  clause: "8.2.8",
  protocol: "EMM",
  type: 0x53,
  direction: "uplink",
  rows: [lv("Authentication response parameter", "authentication_response_parameter", 4, 16)],
};

/** TS 24.301 8.2.12 */
export const DOWNLINK_NAS_TRANSPORT: Message = {
  name: "DOWNLINK NAS TRANSPORT",
  clause: "8.2.12",
  protocol: "EMM",
  type: 0x62,
  direction: "downlink",
  rows: [lv("NAS message container", "nas_message_container", 2, 251)],
};

/** TS 24.301 8.2.13 */
export const EMM_INFORMATION: Message = {
  name: "EMM INFORMATION",
  clause: "8.2.13",
  protocol: "EMM",
  type: 0x61,
  direction: "downlink",
  rows: [
    o.tlv("43", "Full name for network", "network_name", 1, null),
    o.tlv("45", "Short name for network", "network_name", 1, null),
    o.tv("46", "Local time zone", "time_zone", 1),
    o.tv("47", "Universal time and local time zone", "time_zone_and_time", 7),
    o.tlv("49", "Network daylight saving time", "daylight_saving_time", 1, 1),
  ],
};

/** TS 24.301 8.2.14 */
export const EMM_STATUS: Message = {
  name: "EMM STATUS",
  clause: "8.2.14",
  protocol: "EMM",
  type: 0x60,
  direction: "both",
  rows: [v("EMM cause", "emm_cause", 1)],
};

/** TS 24.301 8.2.18 */
export const IDENTITY_REQUEST: Message = {
  name: "IDENTITY REQUEST",
  clause: "8.2.18",
  protocol: "EMM",
  type: 0x55,
  direction: "downlink",
  rows: [half("Identity type", "identity_type_2"), spare()],
};

/** TS 24.301 8.2.19 */
export const IDENTITY_RESPONSE: Message = {
  name: "IDENTITY RESPONSE",
  clause: "8.2.19",
  protocol: "EMM",
  type: 0x56,
  direction: "uplink",
  rows: [lv("Mobile identity", "mobile_identity", 3, 9)],
};

/** TS 24.301 8.2.20 */
export const SECURITY_MODE_COMMAND: Message = {
  name: "SECURITY MODE COMMAND",
  clause: "8.2.20",
  protocol: "EMM",
  type: 0x5d,
  direction: "downlink",
  rows: [
    v("Selected NAS security algorithms", "nas_security_algorithms", 1),
    half("NAS key set identifier", "nas_key_set_identifier"),
    spare(),
    lv("Replayed UE security capabilities", "ue_security_capability", 2, 5),
    o.tvHalf("C-", "IMEISV request", "imeisv_request"),
    o.tv("55", "Replayed nonceUE", "nonce", 4),
    o.tv("56", "NonceMME", "nonce", 4),
    o.tlv("4F", "HashMME", "hashmme", 8, 8),
    o.tlv("6F", "Replayed UE additional security capability", "ue_additional_security_capability", 4, 4),
    o.tlv("37", "UE radio capability ID request", "ue_radio_capability_id_request", 1, 1, { release: 16 }),
    o.tvHalf("D-", "UE coarse location information request", "ue_information_request", { release: 18 }),
  ],
};

/** TS 24.301 8.2.21 */
export const SECURITY_MODE_COMPLETE: Message = {
  name: "SECURITY MODE COMPLETE",
  clause: "8.2.21",
  protocol: "EMM",
  type: 0x5e,
  direction: "uplink",
  rows: [
    o.tlv("23", "IMEISV", "mobile_identity", 9, 9, { inclusion: "sent when IMEISV was requested" }),
    // The table prints 3-n; an empty message is none.
    o.tlve("79", "Replayed NAS message container", "replayed_nas_message_container", 1, null, {
      inclusion: "sent when HashMME was received and differs from the hash computed by the UE",
    }),
    o.tlv("66", "UE radio capability ID", "ue_radio_capability_id", 1, null, {
      release: 16,
      inclusion: "sent when the UE radio capability ID was requested (WB-S1)",
    }),
    o.tlv("67", "UE coarse location information", "ue_coarse_location_information", 6, 6, { release: 18 }),
  ],
};

/** TS 24.301 8.2.22 */
export const SECURITY_MODE_REJECT: Message = {
  name: "SECURITY MODE REJECT",
  clause: "8.2.22",
  protocol: "EMM",
  type: 0x5f,
  direction: "uplink",
  rows: [v("EMM cause", "emm_cause", 1)],
};

/** TS 24.301 8.2.23 */
export const SECURITY_PROTECTED_NAS_MESSAGE: Message = {
  name: "SECURITY PROTECTED NAS MESSAGE",
  clause: "8.2.23",
  protocol: "EMM",
  type: null,
  direction: "both",
  rows: [v("NAS message", "nas_message", 1)],
};

/** TS 24.301 8.2.30 */
export const UPLINK_NAS_TRANSPORT: Message = {
  name: "UPLINK NAS TRANSPORT",
  clause: "8.2.30",
  protocol: "EMM",
  type: 0x63,
  direction: "uplink",
  rows: [lv("NAS message container", "nas_message_container", 2, 251)],
};

/** TS 24.301 8.2.31 */
export const DOWNLINK_GENERIC_NAS_TRANSPORT: Message = {
  name: "DOWNLINK GENERIC NAS TRANSPORT",
  clause: "8.2.31",
  protocol: "EMM",
  type: 0x68,
  direction: "downlink",
  rows: [
    v("Generic message container type", "generic_message_container_type", 1),
    lve("Generic message container", "generic_message_container", 1, null),
    o.tlv("65", "Additional information", "additional_information", 1, null),
  ],
};

/** TS 24.301 8.2.32 */
export const UPLINK_GENERIC_NAS_TRANSPORT: Message = {
  name: "UPLINK GENERIC NAS TRANSPORT",
  clause: "8.2.32",
  protocol: "EMM",
  type: 0x69,
  direction: "uplink",
  rows: [
    v("Generic message container type", "generic_message_container_type", 1),
    lve("Generic message container", "generic_message_container", 1, null),
    o.tlv("65", "Additional information", "additional_information", 1, null),
  ],
};
