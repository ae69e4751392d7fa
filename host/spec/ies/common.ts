// Common information elements (TS 24.301 9.9.2): layout, code points, what is a syntactical error and what is tolerated.

import { bearers, field, flag, ie, spare, spareHalf, type1, type3, type4 } from "../fields.ts";
import type { IeType } from "../types.ts";

export const COMMON_IES: readonly IeType[] = [
  ie("additional_information", "Additional information", "9.9.2.0", type4(1, 255), {
    fields: [
      field("1-n", "all", "additional information", { meaning: "opaque, meaning depends on generic message container type" }),
    ],
  }),
  ie("device_properties", "Device properties", "9.9.2.0A", type1(), {
    definedIn: "24.008 10.5.7.8",
    fields: [
      spare(1, "4-2"),
      field(1, "1", "NAS signalling low priority", {
        values: {
          0: "UE is not configured for NAS signalling low priority",
          1: "UE is configured for NAS signalling low priority",
        },
      }),
    ],
  }),
  ie("eps_bearer_context_status", "EPS bearer context status", "9.9.2.1", type4(2, 2), {
    fields: [
      ...bearers(1, 7, 1, { 0: "context is BEARER CONTEXT INACTIVE", 1: "context is not BEARER CONTEXT INACTIVE" }),
      spare(1, "1"),
      ...bearers(2, 15, 8, { 0: "context is BEARER CONTEXT INACTIVE", 1: "context is not BEARER CONTEXT INACTIVE" }),
    ],
    lenient: ["bit EBI(0) ignored; EBI(1)-EBI(4) meaningful only when both sides support 15 bearers"],
  }),
  ie("location_area_identification", "Location area identification", "9.9.2.2", type3(5), {
    definedIn: "24.008 10.5.1.3",
    fields: [
      field(1, "8-5", "MCC digit 2"),
      field(1, "4-1", "MCC digit 1"),
      field(2, "8-5", "MNC digit 3", { values: { 15: "two digit MNC" } }),
      field(2, "4-1", "MCC digit 3"),
      field(3, "8-5", "MNC digit 2"),
      field(3, "4-1", "MNC digit 1"),
      field("4-5", "all", "LAC"),
    ],
    lenient: [
      "MCC or MNC digit above 9 (except MNC digit 3 = 15): network treats the LAI as deleted, no syntax error",
      "LAC 0x0000 or 0xFFFE: deleted LAI",
    ],
    rules: [
      "MNC digit 3 = 1111 for a two digit MNC",
      "LAC 0xFFFE marks a deleted LAI; LAC 0x0000 read from the USIM also counts as deleted",
      "stored non-decimal MCC/MNC digits are sent as they are (full hexadecimal)",
    ],
  }),
  // The greatest lengths depend on the message.
  ie("mobile_identity", "Mobile identity", "9.9.2.3", type4(1, 9), {
    definedIn: "24.008 10.5.1.4",
    fields: [
      field(1, "8-5", "identity digit 1", { only: "IMSI/IMEI/IMEISV" }),
      field(1, "4", "odd/even", { values: { 0: "even number of digits, also TMSI/TMGI", 1: "odd number of digits" } }),
      field(1, "3-1", "type of identity", {
        values: {
          0: "no identity",
          1: "IMSI",
          2: "IMEI",
          3: "IMEISV",
          4: "TMSI, P-TMSI or M-TMSI",
          5: "TMGI and optional MBMS session identity",
        },
        other: "reserved",
      }),
      field("2-n", "8-5 / 4-1", "identity digits p+1 / p", {
        meaning: "BCD, low nibble first; last high nibble is 1111 when the digit count is even",
      }),
      field(1, "6", "MBMS session identity indication", { values: { 0: "absent", 1: "present" }, only: "TMGI" }),
      field(1, "5", "MCC/MNC indication", { values: { 0: "absent", 1: "present" }, only: "TMGI" }),
      field("2-4", "all", "MBMS service id", { only: "TMGI" }),
      field("5-7", "all", "MCC/MNC", {
        meaning: "coded as MCC and MNC of a TAI",
        only: "TMGI",
        condition: "MCC/MNC indication 1",
      }),
      field("last", "8-1", "MBMS session identity", { only: "TMGI", condition: "session indication 1" }),
    ],
    syntaxErrors: [
      "type of identity 6 or 7",
      "type 4 (TMSI): length < 5",
      "type 1 (IMSI): more than 15 digits",
      "type 2 (IMEI): digit count other than 15",
      "type 3 (IMEISV): digit count other than 16",
      "type 1-3: odd/even bit disagrees with the end mark (even but bits 8-5 of the last octet not 1111, odd but they are)",
      "type 1-3: a digit nibble of 10-15 other than the end mark 15 in bits 8-5 of the last octet",
      "type 5 (TMGI): length < 4 + 3*(MCC/MNC indication) + 1*(session indication)",
    ],
    lenient: [
      "type 4: bits 8-5 of octet 1 should be 1111 and odd/even 0; other values need not be rejected",
      "type 0 (no identity): digit bits are sent as 0, length 3 in EMM; receivers look at the type only",
      "type 5 is used only in A/Gb MBMS; may be treated as an unexpected identity",
    ],
    rules: [
      "TMSI/M-TMSI: octet 1 is 0xF4, then 4 octets big endian, value length 5",
      "IMSI: at most 15 digits (15 digits give value length 8)",
      "IMEI: 15 digits, odd, value length 8",
      "IMEISV: 16 digits, even, value length 9, last high nibble 1111",
      "no identity: odd/even 0, all digits 0, value length 3 in the EMM identification procedure (1 in the CS identification procedure)",
    ],
  }),
  ie("mobile_station_classmark_2", "Mobile station classmark 2", "9.9.2.4", type4(3, 3), {
    definedIn: "24.008 10.5.1.6",
    fields: [
      spare(1, "8"),
      field(1, "7-6", "revision level", {
        values: {
          0: "reserved for GSM phase 1",
          1: "GSM phase 2 mobile station",
          2: "R99 or later",
          3: "reserved for future use",
        },
      }),
      field(1, "5", "ES IND", { values: { 0: "controlled early classmark sending not implemented", 1: "implemented" } }),
      field(1, "4", "A5/1 not available", { values: { 0: "available", 1: "not available" } }),
      field(1, "3-1", "RF power capability", {
        values: {
          0: "class 1",
          1: "class 2",
          2: "class 3",
          3: "class 4",
          4: "class 5",
          7: "irrelevant (no GSM band or multiband)",
        },
      }),
      spare(2, "8"),
      field(2, "7", "PS capability", { values: { 0: "not present", 1: "present" } }),
      field(2, "6-5", "SS screening indicator"),
      field(2, "4", "SM capability", { values: { 0: "MT point to point SMS not supported", 1: "supported" } }),
      field(2, "3", "VBS", { values: { 0: "no capability or not wanted", 1: "capability and wanted" } }),
      field(2, "2", "VGCS", { values: { 0: "no capability or not wanted", 1: "capability and wanted" } }),
      field(2, "1", "FC", { values: { 0: "sent when E-UTRAN is used", 1: "E-GSM or R-GSM supported" } }),
      field(3, "8", "CM3", { values: { 0: "no options of classmark 3", 1: "classmark 3 options supported" } }),
      spare(3, "7"),
      flag(3, 6, "LCSVA CAP"),
      field(3, "5", "UCS2", { values: { 0: "default alphabet preferred", 1: "no preference" } }),
      flag(3, 4, "SoLSA"),
      flag(3, 3, "CMSP"),
      field(3, "2", "A5/3", { values: { 0: "not available", 1: "available" } }),
      field(3, "1", "A5/2", { values: { 0: "not available, always sent", 1: "not used" } }),
    ],
    lenient: [
      "revision level 3: network uses the highest level it supports",
      "A5/2 bit: UE sends 0, network accepts any value",
      "reserved RF power classes: accepted (informative field)",
    ],
    rules: ["a UE without A/Gb mode sends ES IND 0, A5/1 bit 1, PS 0, VBS 0, VGCS 0, SoLSA 0, A5/3 0"],
  }),
  ie("mobile_station_classmark_3", "Mobile station classmark 3", "9.9.2.5", type4(0, 32), {
    definedIn: "24.008 10.5.1.7",
    fields: [field("1-n", "all", "classmark 3 value part", { meaning: "CSN.1 bit string, treat as opaque" })],
    lenient: ["receiver may append zero bits when the CSN.1 string ends early; spare bits at the end ignored"],
  }),
  // Carried in RRC, not in a NAS message.
  ie("nas_security_parameters_from_e_utra", "NAS security parameters from E-UTRA", "9.9.2.6", type3(1), {
    fields: [
      spare(1, "8-5"),
      field(1, "4-1", "DL NAS COUNT short", { meaning: "4 least significant bits of downlink NAS COUNT" }),
    ],
  }),
  // Carried in RRC, not in a NAS message.
  ie("nas_security_parameters_to_e_utra", "NAS security parameters to E-UTRA", "9.9.2.7", type3(6), {
    fields: [
      field("1-4", "all", "nonce MME"),
      spare(5, "8"),
      field(5, "7-5", "ciphering algorithm", { meaning: "coded as NAS security algorithms, 9.9.3.23" }),
      spare(5, "4"),
      field(5, "3-1", "integrity algorithm", { meaning: "coded as NAS security algorithms, 9.9.3.23" }),
      spare(6, "8-5"),
      field(6, "4", "TSC"),
      field(6, "3-1", "NAS key set identifier"),
    ],
  }),
  ie("plmn_list", "PLMN list", "9.9.2.8", type4(3, 45), {
    definedIn: "24.008 10.5.1.13",
    fields: [field("3k-2..3k", "all", "PLMN k", { meaning: "coded as MCC and MNC of a TAI" })],
    syntaxErrors: ["length not a multiple of 3 in the first 45 octets (choice)"],
    lenient: ["more than 15 PLMNs: only the first 15 are taken", "MNC digit 3 = 1111 accepted"],
    rules: ["1 to 15 PLMNs"],
  }),
  // In bits 8–5 of the shared octet.
  ie("spare_half_octet", "Spare half octet", "9.9.2.9", spareHalf(), {
    fields: [spare(1, "4-1")],
  }),
  ie("supported_codec_list", "Supported codec list", "9.9.2.10", type4(3, null), {
    definedIn: "24.008 10.5.4.32",
    fields: [
      field(1, "8-1", "system identifier", { values: { 0: "GSM", 4: "UMTS" } }),
      field(2, "8-1", "length of codec bitmap"),
      field(3, "8-1", "codec bitmap, first octet", {
        meaning: "8 TDMA EFR, 7 UMTS AMR 2, 6 UMTS AMR, 5 HR AMR, 4 FR AMR, 3 GSM EFR, 2 GSM HR, 1 GSM FR",
      }),
      field(4, "8-1", "codec bitmap, second octet", {
        meaning: "8 reserved, 7 reserved, 6 OHR AMR-WB, 5 OFR AMR-WB, 4 OHR AMR, 3 UMTS AMR-WB, 2 FR AMR-WB, 1 PDC EFR",
        isOptional: true,
      }),
    ],
    syntaxErrors: ["a SysID unit has fewer than 2 octets", "bitmap length runs past the end of the value"],
    lenient: [
      "bitmap of 1 octet: codecs of the second octet are unsupported",
      "bitmap longer than 2 octets: extra octets ignored, rest of the IE processed",
      "unknown SysID: unit skipped",
    ],
    rules: [
      "the triple system/length/bitmap repeats until the end of the value",
      "at least one unit; codec bit names come from 26.103",
    ],
  }),
];
