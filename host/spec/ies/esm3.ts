// ESM information elements, part 3 (TS 24.301 9.9.4.17–9.9.4.30): layout, code points, what is a syntactical error and what is tolerated.

import { bearers, field, flag, ie, spare, type1, type4, type6 } from "../fields.ts";
import type { IeType } from "../types.ts";
import { EXTENDED_AGGREGATE_UNIT, EXTENDED_QOS_UNIT } from "./bitRates.ts";

export const ESM_IES_3: readonly IeType[] = [
  ie("transaction_identifier", "Transaction identifier", "9.9.4.17", type4(1, 2), {
    definedIn: "24.008 10.5.6.7 linked TI",
    fields: [
      field(1, "8", "TI flag", { values: { 0: "allocated by sender", 1: "allocated by receiver" } }),
      field(1, "7-5", "TIO", { values: { 7: "TIE octet follows" } }),
      spare(1, "4-1"),
      field(2, "8", "ext", { values: { 1: "fixed" }, isOptional: true }),
      field(2, "7-1", "TIE", { isOptional: true }),
    ],
    syntaxErrors: ["TI value 7 (bits 7-5) with length < 2", "second octet with bit 8 = 0"],
  }),
  ie("wlan_offload_acceptability", "WLAN offload acceptability", "9.9.4.18", type1(), {
    definedIn: "24.008 10.5.6.20",
    fields: [
      spare(1, "4-3"),
      field(1, "2", "UTRAN offload", { values: { 0: "not acceptable", 1: "acceptable" } }),
      field(1, "1", "E-UTRAN offload", { values: { 0: "not acceptable", 1: "acceptable" } }),
    ],
  }),
  ie("nbifom_container", "NBIFOM container", "9.9.4.19", type4(1, 255), {
    definedIn: "24.008 10.5.6.21 / 24.161",
    fields: [
      field("repeats", "8-1", "parameter id", {
        values: {
          1: "NBIFOM mode",
          2: "default access",
          3: "status",
          4: "routing rules",
          5: "IP flow mapping",
          6: "RAN rules handling",
          7: "access stratum status",
          8: "access usability indication",
        },
      }),
      field("repeats", "8-1", "parameter length"),
      field("repeats", "all", "parameter contents"),
    ],
    lenient: ["parameter list of 24.161 is not checked by ESM"],
  }),
  ie("remote_ue_context_list", "Remote UE context list", "9.9.4.20", type6(2, 65535), {
    fields: [
      field(1, "8-1", "number of contexts"),
      field("repeats", "8-1", "length of context", { meaning: "octets that follow in this context" }),
      field("..", "8-1", "number of user identities"),
      field("repeats", "8-1", "length of user identity"),
      field("..", "8-5", "digit 1"),
      field("..", "4", "odd/even", { values: { 0: "even", 1: "odd" } }),
      field("..", "3-1", "type of user identity", {
        values: { 1: "encrypted IMSI", 2: "IMSI", 3: "MSISDN", 4: "IMEI", 5: "IMEISV" },
        other: "reserved",
      }),
      field("..", "BCD, low nibble first", "digits"),
      spare("address octet", "8-6"),
      field("address octet", "5", "UDP port range present", { values: { 0: "absent", 1: "present" }, release: 18 }),
      field("address octet", "4", "TCP port range present", { values: { 0: "absent", 1: "present" }, release: 18 }),
      field("address octet", "3-1", "address type", {
        values: { 0: "no IP info", 1: "IPv4: 4 octet address + 2 octet port", 2: "IPv6: 8 octet prefix" },
        other: "reserved",
      }),
      field("..", "all", "address"),
    ],
    syntaxErrors: [
      "a context length runs past the end or is < 2",
      "number of contexts larger than the contexts present",
      "identity length runs past the context",
      "type of user identity 0, 6, 7",
      "address type 3-7",
      "address type 1: fewer than 6 octets; type 2: fewer than the figure needs",
      "UPRI4/TPRI4 set with fewer than 4 octets each",
    ],
    rules: ["encrypted IMSI is 16 octets following the type octet whose high bits are 0"],
  }),
  ie("pkmf_address", "PKMF address", "9.9.4.21", type4(1, 17), {
    fields: [
      spare(1, "8-4"),
      field(1, "3-1", "address type", { values: { 1: "IPv4, 4 octets follow", 2: "IPv6, 16 octets follow" }, other: "reserved" }),
      field("2-n", "all", "address"),
    ],
    syntaxErrors: ["length < 5", "address type 0, 3-7", "type 1: length < 5", "type 2: length < 17"],
    lenient: ["length beyond the needed octets ignored"],
    rules: ["value length 5 or 17"],
  }),
  ie("header_compression_configuration", "Header compression configuration", "9.9.4.22", type4(3, 255), {
    fields: [
      spare(1, "8"),
      flag(1, 7, "P0x0104", "profile"),
      flag(1, 6, "P0x0103", "profile"),
      flag(1, 5, "P0x0102", "profile"),
      flag(1, 4, "P0x0006", "profile"),
      flag(1, 3, "P0x0004", "profile"),
      flag(1, 2, "P0x0003", "profile"),
      flag(1, 1, "P0x0002", "profile"),
      field("2-3", "all", "MAX_CID", { meaning: "1 to 16383" }),
      field(4, "8-1", "additional context setup parameters type", {
        values: {
          0: "0x0000 no compression",
          1: "0x0002 UDP/IP",
          2: "0x0003 ESP/IP",
          3: "0x0004 IP",
          4: "0x0006 TCP/IP",
          5: "0x0102 UDP/IP",
          6: "0x0103 ESP/IP",
          7: "0x0104 IP",
          8: "other",
        },
        other: "spare",
        isOptional: true,
      }),
      field("5-n", "all", "additional context setup parameters container", { meaning: "at most 251 octets", isOptional: true }),
    ],
    syntaxErrors: ["MAX_CID 0 or above 16383", "context setup parameters container without type octet"],
    lenient: ["unknown parameters type: container ignored"],
  }),
  ie("control_plane_only_indication", "Control plane only indication", "9.9.4.23", type1(), {
    fields: [
      spare(1, "4-2"),
      field(1, "1", "CPOI", {
        values: { 0: "reserved, act as if the IE were absent", 1: "PDN connection only for control plane CIoT EPS optimization" },
      }),
    ],
    lenient: ["CPOI 0 (reserved): IE counts as absent"],
  }),
  ie("user_data_container", "User data container", "9.9.4.24", type6(0, 65535), {
    fields: [field("1-n", "all", "user data", { meaning: "opaque" })],
    lenient: ["length 0 accepted"],
  }),
  ie("release_assistance_indication", "Release assistance indication", "9.9.4.25", type1(), {
    fields: [
      spare(1, "4-3"),
      field(1, "2-1", "DDX", {
        values: {
          0: "no information",
          1: "no further uplink or downlink data expected",
          2: "only one downlink data expected, no further uplink",
          3: "reserved",
        },
      }),
    ],
    syntaxErrors: ["value 3"],
    lenient: ["value 0: neither 1 nor 2 applies"],
  }),
  ie("extended_protocol_configuration_options", "Extended protocol configuration options", "9.9.4.26", type6(1, 65535), {
    definedIn: "24.008 10.5.6.3A",
    fields: [
      field(1, "8", "ext", { values: { 1: "fixed" } }),
      spare(1, "7-4"),
      field(1, "3-1", "configuration protocol", { values: { 0: "PPP for use with IP PDP/PDN type" }, other: "read as 0" }),
      field("2-3 (repeats)", "all", "protocol or container id"),
      field("4 (repeats)", "all", "length of contents", {
        meaning: "1 octet; 2 octets for the ids listed with a length of two octets",
      }),
      field(".. (repeats)", "all", "contents"),
    ],
    syntaxErrors: ["same unit checks as Protocol configuration options"],
    lenient: ["same as Protocol configuration options"],
    rules: ["same content coding as Protocol configuration options with a two octet IE length"],
  }),
  ie("header_compression_configuration_status", "Header compression configuration status", "9.9.4.27", type4(2, 2), {
    fields: [
      ...bearers(1, 7, 1, { 0: "header compression configuration is used", 1: "header compression configuration is not used" }),
      spare(1, "1"),
      ...bearers(2, 15, 8, { 0: "header compression configuration is used", 1: "header compression configuration is not used" }),
    ],
  }),
  ie("serving_plmn_rate_control", "Serving PLMN rate control", "9.9.4.28", type4(2, 2), {
    fields: [
      field("1-2", "all", "maximum uplink messages per 6 minutes", {
        values: { "0-9": "not allowed, value is at least 10", "10-65534": "limit", 65535: "not restricted" },
      }),
    ],
    lenient: ["values 0-9 break the stated minimum of 10; no receiver rule in the text"],
  }),
  ie("extended_apn_aggregate_maximum_bit_rate", "Extended APN aggregate maximum bit rate", "9.9.4.29", type4(6, 6), {
    fields: [
      field(1, "8-1", "downlink unit", { values: EXTENDED_AGGREGATE_UNIT, other: "read as 256 Pbps" }),
      field("2-3", "all", "downlink value"),
      field(4, "8-1", "uplink unit", { values: EXTENDED_AGGREGATE_UNIT, other: "read as 256 Pbps" }),
      field("5-6", "all", "uplink value"),
    ],
    lenient: ["a rate not above 65280 Mbps is ignored"],
    rules: ["rates not above 65280 Mbps are ignored"],
  }),
  ie("extended_quality_of_service", "Extended quality of service", "9.9.4.30", type4(10, 10), {
    fields: [
      field(1, "8-1", "MBR unit", { values: EXTENDED_QOS_UNIT, other: "read as 256 Pbps" }),
      field("2-3", "all", "MBR uplink"),
      field("4-5", "all", "MBR downlink"),
      field(6, "8-1", "GBR unit", { values: EXTENDED_QOS_UNIT, other: "read as 256 Pbps" }),
      field("7-8", "all", "GBR uplink"),
      field("9-10", "all", "GBR downlink"),
    ],
    lenient: ["a rate not above 10 Gbps is ignored"],
  }),
];
