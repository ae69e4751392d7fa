// EMM information elements, part 5 (TS 24.301 9.9.3.45–9.9.3.58): layout, code points, what is a syntactical error and what is tolerated.

import { field, flag, flags, ie, spare, type1, type3, type4, type6 } from "../fields.ts";
import type { IeType } from "../types.ts";

export const EMM_IES_5: readonly IeType[] = [
  ie("guti_type", "GUTI type", "9.9.3.45", type1(), {
    fields: [spare(1, "4-2"), field(1, "1", "GUTI type", { values: { 0: "native", 1: "mapped" } })],
  }),
  // A second octet (for NR) exists in later releases of TS 24.008: tolerated, ignored.
  ie("extended_drx_parameters", "Extended DRX parameters", "9.9.3.46", type4(1, 1), {
    definedIn: "24.008 10.5.5.32",
    fields: [
      field(1, "8-5", "paging time window", {
        only: "WB-S1 mode",
        values: {
          0: "1.28 s",
          1: "2.56 s",
          2: "3.84 s",
          3: "5.12 s",
          4: "6.40 s",
          5: "7.68 s",
          6: "8.96 s",
          7: "10.24 s",
          8: "11.52 s",
          9: "12.80 s",
          10: "14.08 s",
          11: "15.36 s",
          12: "16.64 s",
          13: "17.92 s",
          14: "19.20 s",
          15: "20.48 s",
        },
      }),
      field(1, "8-5", "paging time window", {
        only: "NB-S1 mode",
        values: {
          0: "2.56 s",
          1: "5.12 s",
          2: "7.68 s",
          3: "10.24 s",
          4: "12.80 s",
          5: "15.36 s",
          6: "17.92 s",
          7: "20.48 s",
          8: "23.04 s",
          9: "25.60 s",
          10: "28.16 s",
          11: "30.72 s",
          12: "33.28 s",
          13: "35.84 s",
          14: "38.40 s",
          15: "40.96 s",
        },
      }),
      field(1, "4-1", "eDRX value, S1 mode", {
        values: {
          0: "5.12 s",
          1: "10.24 s",
          2: "20.48 s",
          3: "40.96 s",
          4: "61.44 s",
          5: "81.92 s",
          6: "102.4 s",
          7: "122.88 s",
          8: "143.36 s",
          9: "163.84 s",
          10: "327.68 s",
          11: "655.36 s",
          12: "1310.72 s",
          13: "2621.44 s",
          14: "5242.88 s",
          15: "10485.76 s",
        },
      }),
    ],
    lenient: ["value restrictions per mode are re-interpretations, not errors"],
    rules: [
      "NB-S1 mode: values 0 and 1 are read as if the IE were absent; 4, 6, 7, 8 read as 2",
      "WB-S1 mode: values 14 and 15 read as 13",
      "value 0 (5.12 s) has no TeDRX parameter",
    ],
  }),
  ie("control_plane_service_type", "Control plane service type", "9.9.3.47", type1(), {
    fields: [
      field(1, "4", "active flag", {
        values: { 0: "no radio bearer establishment requested", 1: "radio bearer establishment requested" },
      }),
      field(1, "3-1", "value", {
        values: { 0: "mobile originating request", 1: "mobile terminating request" },
        other: "unused, network reads as 0",
      }),
    ],
    lenient: ["2-7 read by the network as 0"],
  }),
  ie("dcn_id", "DCN-ID", "9.9.3.48", type4(2, 2), {
    definedIn: "24.008 10.5.5.35",
    fields: [field("1-2", "all", "DCN-ID")],
  }),
  ie("non_3gpp_nw_provided_policies", "Non-3GPP NW provided policies", "9.9.3.49", type1(), {
    definedIn: "24.008 10.5.5.37",
    fields: [
      spare(1, "4-2"),
      field(1, "1", "N3EN indicator", {
        values: { 0: "use of non-3GPP emergency numbers not permitted", 1: "use of non-3GPP emergency numbers permitted" },
      }),
    ],
    rules: ["absent IE reads as 0"],
  }),
  ie("hashmme", "HashMME", "9.9.3.50", type4(8, 8), {
    fields: [field("1-8", "all", "hash")],
  }),
  // An empty container is an error although the message table gives 3-n.
  ie("replayed_nas_message_container", "Replayed NAS message container", "9.9.3.51", type6(1, 65535), {
    fields: [field("1-n", "all", "message", { meaning: "plain ATTACH REQUEST or TRACKING AREA UPDATE REQUEST as first sent" })],
  }),
  ie("network_policy", "Network policy", "9.9.3.52", type1(), {
    fields: [
      spare(1, "4-2"),
      field(1, "1", "redir-policy", {
        values: { 0: "unsecured redirection to GERAN allowed", 1: "unsecured redirection to GERAN not allowed" },
      }),
    ],
    rules: ["absent IE reads as 0"],
  }),
  ie("ue_additional_security_capability", "UE additional security capability", "9.9.3.53", type4(4, 4), {
    fields: [
      ...flags(1, "5G-EA0", "128-5G-EA1", "128-5G-EA2", "128-5G-EA3", "5G-EA4", "5G-EA5", "5G-EA6", "5G-EA7"),
      ...flags(2, "5G-EA8", "5G-EA9", "5G-EA10", "5G-EA11", "5G-EA12", "5G-EA13", "5G-EA14", "5G-EA15"),
      ...flags(3, "5G-IA0", "128-5G-IA1", "128-5G-IA2", "128-5G-IA3", "5G-IA4", "5G-IA5", "5G-IA6", "5G-IA7"),
      ...flags(4, "5G-IA8", "5G-IA9", "5G-IA10", "5G-IA11", "5G-IA12", "5G-IA13", "5G-IA14", "5G-IA15"),
    ],
  }),
  ie("ue_status", "UE status", "9.9.3.54", type4(1, 1), {
    definedIn: "24.501 9.11.3.56",
    fields: [
      spare(1, "8-3"),
      field(1, "2", "N1 mode reg", { values: { 0: "UE is not 5GMM-REGISTERED", 1: "UE is 5GMM-REGISTERED" } }),
      field(1, "1", "S1 mode reg", { values: { 0: "UE is not EMM-REGISTERED", 1: "UE is EMM-REGISTERED" } }),
    ],
  }),
  ie("additional_information_requested", "Additional information requested", "9.9.3.55", type3(1), {
    fields: [
      spare(1, "8-2"),
      field(1, "1", "CipherKey", { values: { 0: "not requested", 1: "ciphering keys for broadcast assistance data requested" } }),
    ],
  }),
  ie("ciphering_key_data", "Ciphering key data", "9.9.3.56", type6(32, 2288), {
    fields: [
      field("1-2", "all", "ciphering set id"),
      field("3-18", "all", "ciphering key"),
      spare(19, "8-6"),
      field(19, "5-1", "c0 length"),
      field("20-k", "all", "c0"),
      field("k+1..k+4", "27 flags then 5 spare", "posSIB types", {
        meaning: "first octet bit 8..: 1-1..1-7, 2-1 | 2-2..2-9 | 2-10..2-17 | 2-18, 2-19, 3-1, 5 spare",
      }),
      field("k+5..k+9", "all", "validity start time", {
        meaning: "first 5 octets of a Time zone and time value, year to minute",
      }),
      field("k+10..k+11", "all", "validity duration", { meaning: "minutes" }),
      field("k+12", "8-1", "length of TAI list"),
      field("..", "all", "TAI list", {
        meaning: "coded as Tracking area identity list, 9.9.3.33; zero length: valid in the whole serving PLMN",
      }),
    ],
    syntaxErrors: [
      "c0 length above 16",
      "data set truncated (needs 19 + c0 length + 12 + TAI list length octets)",
      "TAI list of non-zero length fails the checks of Tracking area identity list",
    ],
    lenient: [
      "more than 16 data sets: first 16 kept, remaining octets ignored",
      "TAI list length 0: valid in the whole serving PLMN",
    ],
    rules: ["data set repeats, at most 16 stored"],
  }),
  ie("n1_ue_network_capability", "N1 UE network capability", "9.9.3.57", type4(1, 13), {
    fields: [
      spare(1, "8"),
      flag(1, 7, "5G-EHC-CP CIoT", "Ethernet header compression for CP CIoT"),
      field(1, "6-5", "5GS-PNB-CIoT", {
        values: {
          0: "no additional information",
          1: "control plane CIoT 5GS optimization",
          2: "user plane CIoT 5GS optimization",
          3: "reserved",
        },
      }),
      flag(1, 4, "5G-UP CIoT", "user plane CIoT 5GS optimization"),
      flag(1, 3, "5G-HC-CP CIoT", "IP header compression for CP CIoT 5GS"),
      field(1, "2", "N3 data", { values: { 0: "supported", 1: "not supported" } }),
      flag(1, 1, "5G-CP CIoT", "control plane CIoT 5GS optimization"),
    ],
    syntaxErrors: ["5GS-PNB-CIoT value 3"],
    lenient: ["octets after octet 1 ignored"],
  }),
  ie("ue_radio_capability_id_availability", "UE radio capability ID availability", "9.9.3.58", type4(1, 1), {
    fields: [
      spare(1, "8-4"),
      field(1, "3-1", "value", { values: { 0: "not available", 1: "available" }, other: "read as not available" }),
    ],
    lenient: ["2-7 read as not available"],
  }),
];
