// EMM information elements, part 2 (TS 24.301 9.9.3.13–9.9.3.25A): layout, code points, what is a syntactical error and what is tolerated.

import { field, flag, flags, ie, spare, type1, type3, type4, type6 } from "../fields.ts";
import type { IeType } from "../types.ts";

export const EMM_IES_2: readonly IeType[] = [
  ie("eps_update_result", "EPS update result", "9.9.3.13", type1(), {
    fields: [
      spare(1, "4"),
      field(1, "3-1", "value", {
        values: {
          0: "TA updated",
          1: "combined TA/LA updated",
          4: "TA updated, ISR activated",
          5: "combined TA/LA updated, ISR activated",
        },
        other: "reserved",
      }),
    ],
    syntaxErrors: ["value 2, 3, 6, 7"],
  }),
  ie("eps_update_type", "EPS update type", "9.9.3.14", type1(), {
    fields: [
      field(1, "4", "active flag", { values: { 0: "no bearer establishment requested", 1: "bearer establishment requested" } }),
      field(1, "3-1", "value", {
        values: {
          0: "TA updating",
          1: "combined TA/LA updating",
          2: "combined TA/LA updating with IMSI attach",
          3: "periodic updating",
          4: "unused, read as TA updating",
          5: "unused, read as TA updating",
          6: "reserved (Rel-19: disaster roaming update)",
        },
        other: "reserved",
      }),
    ],
    syntaxErrors: ["value 7; value 6 before Rel-19"],
    lenient: ["4 and 5 read by the network as TA updating"],
  }),
  ie("esm_message_container", "ESM message container", "9.9.3.15", type6(3, 65535), {
    fields: [field("1-n", "all", "ESM message", { meaning: "one plain ESM message, header included, no NAS security header" })],
    lenient: ["the EMM layer checks presence and length only (7.5.2); content errors are ESM errors"],
  }),
  ie("gprs_timer", "GPRS timer", "9.9.3.16", type3(1), {
    definedIn: "24.008 10.5.7.3",
    fields: [
      field(1, "8-6", "unit", {
        values: { 0: "2 seconds", 1: "1 minute", 2: "decihours (6 minutes)", 7: "timer deactivated" },
        other: "1 minute",
      }),
      field(1, "5-1", "timer value"),
    ],
    lenient: ["unit 3-6 read as 1 minute", "unit 7: timer deactivated whatever the value bits are"],
    rules: ["with unit 7 the value field is ignored"],
  }),
  ie("gprs_timer_2", "GPRS timer 2", "9.9.3.16A", type4(1, 1), {
    definedIn: "24.008 10.5.7.4",
    fields: [
      field(1, "8-6", "unit", {
        values: { 0: "2 seconds", 1: "1 minute", 2: "decihours (6 minutes)", 7: "timer deactivated" },
        other: "1 minute",
      }),
      field(1, "5-1", "timer value"),
    ],
    lenient: ["unit 3-6 read as 1 minute", "unit 7: timer deactivated whatever the value bits are"],
    rules: ["same coding as the value of GPRS timer"],
  }),
  ie("gprs_timer_3", "GPRS timer 3", "9.9.3.16B", type4(1, 1), {
    definedIn: "24.008 10.5.7.4a",
    fields: [
      field(1, "8-6", "unit", {
        values: {
          0: "10 minutes",
          1: "1 hour",
          2: "10 hours",
          3: "2 seconds",
          4: "30 seconds",
          5: "1 minute",
          6: "320 hours, only for T3412 (T3312) extended value",
          7: "timer deactivated",
        },
      }),
      field(1, "5-1", "timer value"),
    ],
    lenient: ["unit 6 outside T3312/T3412 extended read as 1 hour", "unit 7 in T3412 extended value: IE counts as not included"],
    rules: [
      "unit 6 received by the UE: 320 h only when the message is integrity protected, else 1 h",
      "unit 6 received by the network in S1 mode: always 320 h",
      "unit 7 does not apply to T3412 extended value: treat that IE as absent",
    ],
  }),
  ie("identity_type_2", "Identity type 2", "9.9.3.17", type1(), {
    definedIn: "24.008 10.5.5.9",
    fields: [
      spare(1, "4"),
      field(1, "3-1", "type of identity", { values: { 1: "IMSI", 2: "IMEI", 3: "IMEISV", 4: "TMSI" }, other: "read as IMSI" }),
    ],
    lenient: ["0, 5-7 read as IMSI"],
  }),
  ie("imeisv_request", "IMEISV request", "9.9.3.18", type1(), {
    definedIn: "24.008 10.5.5.10",
    fields: [
      spare(1, "4"),
      field(1, "3-1", "value", { values: { 0: "not requested", 1: "requested" }, other: "read as not requested" }),
    ],
    lenient: ["2-7 read as not requested"],
  }),
  ie("ksi_and_sequence_number", "KSI and sequence number", "9.9.3.19", type3(1), {
    fields: [
      field(1, "8-6", "KSI"),
      field(1, "5-1", "sequence number short", { meaning: "5 least significant bits of uplink NAS COUNT" }),
    ],
  }),
  ie("ms_network_capability", "MS network capability", "9.9.3.20", type4(2, 8), {
    definedIn: "24.008 10.5.5.12",
    fields: [
      flag(1, 8, "GEA/1"),
      flag(1, 7, "SM capabilities via dedicated channels"),
      flag(1, 6, "SM capabilities via GPRS channels"),
      flag(1, 5, "UCS2 support"),
      field(1, "4-3", "SS screening indicator"),
      flag(1, 2, "SoLSA capability"),
      flag(1, 1, "revision level indicator"),
      ...flags(2, "PFC feature mode", "GEA/2", "GEA/3", "GEA/4", "GEA/5", "GEA/6", "GEA/7", "LCS VA capability"),
      ...flags(
        3,
        "PS inter-RAT HO from GERAN to UTRAN Iu",
        "PS inter-RAT HO from GERAN to E-UTRAN S1",
        "EMM combined procedures capability",
        "ISR support",
        "SRVCC to GERAN/UTRAN capability",
        "EPC capability",
        "NF capability",
        "GERAN network sharing capability",
      ),
      ...flags(
        4,
        "user plane integrity protection support",
        "GIA/4",
        "GIA/5",
        "GIA/6",
        "GIA/7",
        "ePCO IE indicator",
        "restriction on use of enhanced coverage capability",
        "dual connectivity of E-UTRA with NR capability",
      ),
      spare("5-8", "8-1"),
    ],
    lenient: ["shorter strings: missing bits are 0; GEA/1 is always sent 0, any value accepted"],
    rules: ["CSN.1 truncatable: a shorter value means the missing bits are 0; trailing spare bits are 0"],
  }),
  ie("ms_network_feature_support", "MS network feature support", "9.9.3.20A", type1(), {
    definedIn: "24.008 10.5.1.15",
    fields: [spare(1, "4-2"), flag(1, 1, "extended periodic timers", "extended periodic timer")],
  }),
  ie("nas_key_set_identifier", "NAS key set identifier", "9.9.3.21", type1(), {
    fields: [
      field(1, "4", "TSC", {
        values: { 0: "native security context", 1: "mapped security context" },
        meaning: "does not apply with key set identifier 7",
      }),
      field(1, "3-1", "key set identifier", {
        values: { "0-6": "value", 7: "no key (UE to network) / reserved (network to UE)" },
      }),
    ],
    syntaxErrors: ["value 7 in network to UE direction (AUTHENTICATION REQUEST, SECURITY MODE COMMAND)"],
    lenient: ["TSC is not meaningful with value 7"],
  }),
  ie("nas_message_container", "NAS message container", "9.9.3.22", type4(2, 251), {
    fields: [field("1-n", "all", "SMS message", { meaning: "CP-DATA, CP-ACK or CP-ERROR of 24.011" })],
    lenient: ["content is checked by SMS (24.011), not by EMM"],
  }),
  ie("nas_security_algorithms", "NAS security algorithms", "9.9.3.23", type3(1), {
    fields: [
      spare(1, "8"),
      field(1, "7-5", "ciphering algorithm", {
        values: { 0: "EEA0 null", 1: "128-EEA1", 2: "128-EEA2", 3: "128-EEA3", 4: "EEA4", 5: "EEA5", 6: "EEA6", 7: "EEA7" },
      }),
      spare(1, "4"),
      field(1, "3-1", "integrity algorithm", {
        values: { 0: "EIA0 null", 1: "128-EIA1", 2: "128-EIA2", 3: "128-EIA3", 4: "EIA4", 5: "EIA5", 6: "EIA6", 7: "EIA7" },
      }),
    ],
    lenient: [
      "algorithms the UE does not support or that are not allowed are semantic errors of the security mode procedure (cause 23/24)",
    ],
  }),
  ie("network_name", "Network name", "9.9.3.24", type4(1, null), {
    definedIn: "24.008 10.5.3.5a",
    fields: [
      field(1, "8", "ext", { values: { 1: "fixed" } }),
      field(1, "7-5", "coding scheme", {
        values: { 0: "GSM 7 bit default alphabet packed", 1: "UCS2 16 bit" },
        other: "reserved",
      }),
      field(1, "4", "add country initials", { values: { 0: "no", 1: "MS should add" } }),
      field(1, "3-1", "spare bits in last octet", { values: { 0: "no information", "1-7": "number of unused high bits" } }),
      field("2-n", "all", "text string"),
    ],
    syntaxErrors: ["coding scheme 2-7", "coding scheme 1 (UCS2) with an odd number of text octets (choice)"],
    lenient: ["ext bit 0 accepted", "spare-bit count larger than the text: ignore"],
  }),
  ie("network_resource_identifier_container", "Network resource identifier container", "9.9.3.24A", type4(2, 2), {
    definedIn: "24.008 10.5.5.31",
    fields: [field("1 bits 8-1 and 2 bits 8-7", "10 bits", "NRI"), spare(2, "6-1")],
    rules: ["the 10 bits are bits 23 to 14 of the TMSI"],
  }),
  ie("nonce", "Nonce", "9.9.3.25", type3(4), {
    fields: [field("1-4", "all", "nonce")],
  }),
  ie("paging_identity", "Paging identity", "9.9.3.25A", type3(1), {
    fields: [spare(1, "8-2"), field(1, "1", "paging identity", { values: { 0: "IMSI", 1: "TMSI" } })],
  }),
];
