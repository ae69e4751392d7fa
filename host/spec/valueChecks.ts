// Information element types whose value is checked beyond its length when a message is walked (7.5.1, 7.7.1). Not in the lists: types
// for which every value of sufficient length is acceptable, and the ones of `NOT_CHECKED`.

/** A type that is correct when one field of its first octet has one of some values. */
export interface CodePointCheck {
  readonly type: string;
  /** Bits of the field as the clause counts them, 8 … 1. */
  readonly high: number;
  readonly low: number;
  /** The values that are not reserved, from … to. */
  readonly values: readonly (readonly [from: number, to: number])[];
}

/** LIMIT: the core looks at a window of five bits, so that all its values fit one word. */
export const CODE_POINT_BITS = 5;

export const CODE_POINT_CHECKS: readonly CodePointCheck[] = [
  { type: "additional_update_result", high: 2, low: 1, values: [[0, 2]] },
  // Preferred CIoT network behaviour.
  { type: "additional_update_type", high: 4, low: 3, values: [[0, 2]] },
  { type: "csfb_response", high: 3, low: 1, values: [[0, 1]] },
  { type: "detach_type", high: 3, low: 1, values: [[0, 5]] },
  { type: "eps_attach_result", high: 3, low: 1, values: [[1, 2]] },
  { type: "eps_attach_type", high: 3, low: 1, values: [[0, 6]] },
  {
    type: "eps_update_result",
    high: 3,
    low: 1,
    values: [
      [0, 1],
      [4, 5],
    ],
  },
  { type: "eps_update_type", high: 3, low: 1, values: [[0, 5]] },
  {
    type: "service_type",
    high: 4,
    low: 1,
    values: [
      [0, 4],
      [8, 11],
    ],
  },
  { type: "linked_eps_bearer_identity", high: 4, low: 1, values: [[1, 15]] },
  // Behind the request type in the same octet.
  { type: "pdn_type", high: 7, low: 5, values: [[1, 6]] },
  {
    type: "request_type",
    high: 3,
    low: 1,
    values: [
      [1, 4],
      [6, 6],
    ],
  },
  { type: "release_assistance_indication", high: 2, low: 1, values: [[0, 2]] },
  { type: "daylight_saving_time", high: 2, low: 1, values: [[0, 2]] },
  // CS-LCS.
  { type: "eps_network_feature_support", high: 5, low: 4, values: [[0, 2]] },
  {
    type: "llc_service_access_point_identifier",
    high: 4,
    low: 1,
    values: [
      [0, 0],
      [3, 3],
      [5, 5],
      [9, 9],
      [11, 11],
    ],
  },
  {
    type: "packet_flow_identifier",
    high: 7,
    low: 3,
    values: [
      [0, 0],
      [2, 31],
    ],
  },
  { type: "ue_request_type", high: 4, low: 1, values: [[1, 2]] },
  { type: "eps_additional_request_result", high: 2, low: 1, values: [[0, 2]] },
  // Preferred CIoT network behaviour.
  { type: "n1_ue_network_capability", high: 6, low: 5, values: [[0, 2]] },
  { type: "wus_assistance_information", high: 8, low: 6, values: [[0, 0]] },
];

/** Types whose check is a function of the core. */
const STRUCTURE_CHECKS: readonly string[] = [
  "nas_key_set_identifier",
  "generic_message_container_type",
  "paging_restriction",
  "notification_indicator",
  "transaction_identifier",
  "supported_codec_list",
  "plmn_list",
  "mobile_identity",
  "eps_mobile_identity",
  "tracking_area_identity_list",
  "emergency_number_list",
  "extended_emergency_number_list",
  "cli",
  "network_name",
  "ciphering_key_data",
  "ue_security_capability",
  "unavailability_configuration",
  "unavailability_information",
  "access_point_name",
  "apn_aggregate_maximum_bit_rate",
  "eps_quality_of_service",
  "pdn_address",
  "protocol_configuration_options",
  "extended_protocol_configuration_options",
  "quality_of_service",
  "remote_ue_context_list",
  "pkmf_address",
  "header_compression_configuration",
];

/** All of them; the id of a check is its place in the list plus one, and those by code points come first. */
export const VALUE_CHECKS: readonly string[] = [...CODE_POINT_CHECKS.map(({ type }) => type), ...STRUCTURE_CHECKS];

/** Types with conditions of syntax that no value check tests, and why. */
export const NOT_CHECKED: Readonly<Record<string, string>> = {
  protocol_discriminator: "header",
  security_header_type: "header",
  message_authentication_code: "header",
  sequence_number: "header",
  nas_message: "header",
  ciphering_key_sequence_number: "the condition is for the downlink, the type occurs in uplink messages only",
  traffic_flow_template: "answered by the bearer procedures (6.4.2.4, 6.4.3.4)",
  traffic_flow_aggregate_description: "uplink; answered by the network's procedures (6.5.3.4.1, 6.5.4.4.1)",
  access_technology_utilization_control: "Release 19",
  s_f_satellite_operation_parameters: "Release 19",
  data_container: "Release 19",
  list_of_plmns_to_be_used_in_disaster_condition: "Release 19",
};
