// EMM information elements, part 1 (TS 24.301 9.9.3.0A–9.9.3.12A): layout, code points, what is a syntactical error and what is tolerated.

import { field, flag, ie, spare, type1, type3, type4 } from "../fields.ts";
import type { IeType } from "../types.ts";

export const EMM_IES_1: readonly IeType[] = [
  ie("additional_update_result", "Additional update result", "9.9.3.0A", type1(), {
    fields: [
      spare(1, "4-3"),
      field(1, "2-1", "value", {
        values: { 0: "no additional information", 1: "CS fallback not preferred", 2: "SMS only", 3: "reserved" },
      }),
    ],
    syntaxErrors: ["value 3"],
  }),
  ie("additional_update_type", "Additional update type", "9.9.3.0B", type1(), {
    fields: [
      field(1, "4-3", "preferred CIoT network behaviour", {
        values: {
          0: "no additional information",
          1: "control plane CIoT EPS optimization",
          2: "user plane CIoT EPS optimization",
          3: "reserved",
        },
      }),
      field(1, "2", "signalling active flag", {
        values: { 0: "NAS signalling connection need not be kept after TAU", 1: "keep NAS signalling connection after TAU" },
      }),
      field(1, "1", "AUTV", { values: { 0: "no additional information, read as combined attach or TAU", 1: "SMS only" } }),
    ],
    syntaxErrors: ["PNB-CIoT value 3"],
    lenient: ["AUTV 0 is read as combined attach / combined TAU when the procedure type says so"],
  }),
  ie("authentication_failure_parameter", "Authentication failure parameter", "9.9.3.1", type4(14, 14), {
    definedIn: "24.008 10.5.3.2.2",
    fields: [field("1-14", "all", "AUTS")],
  }),
  ie("authentication_parameter_autn", "Authentication parameter AUTN", "9.9.3.2", type4(16, 16), {
    definedIn: "24.008 10.5.3.1.1",
    fields: [
      field("1-6", "all", "SQN xor AK"),
      field("7-8", "all", "AMF", { meaning: "bit 8 of octet 7 is the separation bit, must be 1 for EPS AKA" }),
      field("9-16", "all", "MAC"),
    ],
    lenient: ["separation bit 0 is an authentication failure (cause 26), not a syntax error"],
  }),
  ie("authentication_parameter_rand", "Authentication parameter RAND", "9.9.3.3", type3(16), {
    definedIn: "24.008 10.5.3.1",
    fields: [field("1-16", "all", "RAND")],
  }),
  ie("access_technology_utilization_control", "Access technology utilization control", "9.9.3.3A", type4(0, 3), {
    release: 19,
    fields: [
      spare(1, "8-3"),
      field(1, "2-1", "type of control", {
        values: { 0: "current PLMN", 1: "current PLMN and equivalents", 2: "unused, read as 0", 3: "unused, read as 0" },
      }),
      spare(2, "8-7"),
      field(2, "6", "satellite NG-RAN", { values: { 0: "not restricted", 1: "restricted" } }),
      field(2, "5", "satellite E-UTRAN", { values: { 0: "not restricted", 1: "restricted" } }),
      field(2, "4", "NG-RAN", { values: { 0: "not restricted", 1: "restricted" } }),
      field(2, "3", "E-UTRAN", { values: { 0: "not restricted", 1: "restricted" } }),
      field(2, "2", "UTRAN", { values: { 0: "not restricted", 1: "restricted" } }),
      field(2, "1", "GERAN", { values: { 0: "not restricted", 1: "restricted" } }),
      spare(3, "8-1"),
    ],
    syntaxErrors: ["length 1: type of control without octet 2 (the receiver ignores the IE)"],
    lenient: ["length 0: delete stored control information", "type of control 2 or 3 read as 0"],
    rules: [
      "octets 1-3 optional; if octet 1 is there octet 2 must be too, else ignore the IE",
      "empty value asks to remove the stored control information",
      "message tables print 4-5 (2-5 in GUTI REALLOCATION COMMAND) although the IE clause allows 2-5 everywhere: accept value length 0, 2, 3",
    ],
  }),
  ie("authentication_response_parameter", "Authentication response parameter", "9.9.3.4", type4(4, 16), {
    fields: [field("1-n", "all", "RES")],
    lenient: ["length > 16: rest ignored; expected length is that of XRES"],
    rules: ["EPS AKA RES is 4 to 16 octets; RES* (5G) is 16"],
  }),
  ie("ciphering_key_sequence_number", "Ciphering key sequence number", "9.9.3.4A", type1(), {
    definedIn: "24.008 10.5.1.2",
    fields: [
      spare(1, "4"),
      field(1, "3-1", "key sequence", { values: { "0-6": "value", 7: "no key (UE to network) / reserved (network to UE)" } }),
    ],
    syntaxErrors: ["value 7 in network to UE direction"],
  }),
  ie("sms_services_status", "SMS services status", "9.9.3.4B", type1(), {
    fields: [
      spare(1, "4"),
      field(1, "3-1", "value", {
        values: {
          0: "SMS services not available",
          1: "SMS services not available in this PLMN",
          2: "network failure",
          3: "congestion",
        },
        other: "unused, abnormal case in the UE",
      }),
    ],
    lenient: ["values 4-7: abnormal case in the UE (5.5.1.3.6 / 5.5.3.3.6), not a syntax error"],
  }),
  ie("csfb_response", "CSFB response", "9.9.3.5", type1(), {
    fields: [
      spare(1, "4"),
      field(1, "3-1", "value", {
        values: { 0: "CS fallback rejected by UE", 1: "CS fallback accepted by UE" },
        other: "reserved",
      }),
    ],
    syntaxErrors: ["values 2-7"],
  }),
  ie("daylight_saving_time", "Daylight saving time", "9.9.3.6", type4(1, 1), {
    definedIn: "24.008 10.5.3.12",
    fields: [
      spare(1, "8-3"),
      field(1, "2-1", "value", { values: { 0: "no adjustment", 1: "+1 hour", 2: "+2 hours", 3: "reserved" } }),
    ],
    syntaxErrors: ["value 3"],
  }),
  ie("detach_type", "Detach type", "9.9.3.7", type1(), {
    fields: [
      field(1, "4", "switch off", { direction: "uplink", values: { 0: "normal detach", 1: "switch off" } }),
      field(1, "3-1", "type of detach", {
        direction: "uplink",
        values: { 1: "EPS detach", 2: "IMSI detach", 3: "combined EPS/IMSI detach", 6: "reserved", 7: "reserved" },
        other: "read as combined EPS/IMSI detach",
      }),
      field(1, "3-1", "type of detach", {
        direction: "downlink",
        values: { 1: "re-attach required", 2: "re-attach not required", 3: "IMSI detach", 6: "reserved", 7: "reserved" },
        other: "read as re-attach not required",
      }),
    ],
    syntaxErrors: ["value 6 or 7 (bits 3-1)"],
    lenient: [
      "uplink: 0, 4, 5 read as combined EPS/IMSI detach",
      "downlink: 0, 4, 5 read as re-attach not required",
      "downlink bit 4 spare, ignored",
    ],
  }),
  ie("drx_parameter", "DRX parameter", "9.9.3.8", type3(2), {
    definedIn: "24.008 10.5.5.6",
    fields: [
      field(1, "8-1", "SPLIT PG cycle code", {
        values: {
          0: "704, no DRX",
          "1-64": "value 1-64",
          65: "71",
          66: "72",
          67: "74",
          68: "75",
          69: "77",
          70: "79",
          71: "80",
          72: "83",
          73: "86",
          74: "88",
          75: "90",
          76: "92",
          77: "96",
          78: "101",
          79: "103",
          80: "107",
          81: "112",
          82: "116",
          83: "118",
          84: "128",
          85: "141",
          86: "144",
          87: "150",
          88: "160",
          89: "171",
          90: "176",
          91: "192",
          92: "214",
          93: "224",
          94: "235",
          95: "256",
          96: "288",
          97: "320",
          98: "352",
        },
        other: "read as 1",
      }),
      field(2, "8-5", "CN specific DRX cycle length coefficient / DRX value for S1 mode", {
        values: { 0: "not specified by the UE", 6: "S1 T = 32", 7: "S1 T = 64", 8: "S1 T = 128", 9: "S1 T = 256" },
        other: "read as 0",
      }),
      field(2, "4", "SPLIT on CCCH"),
      field(2, "3-1", "non-DRX timer", {
        values: { 0: "none", 1: "1 s", 2: "2 s", 3: "4 s", 4: "8 s", 5: "16 s", 6: "32 s", 7: "64 s" },
      }),
    ],
    lenient: [
      "SPLIT PG CYCLE CODE 99-255 read as 1",
      "S1 DRX value 1-5 and 10-15 read as not specified",
      "SPLIT and non-DRX fields have no meaning in S1 mode",
    ],
  }),
  ie("emm_cause", "EMM cause", "9.9.3.9", type3(1), {
    fields: [field(1, "8-1", "cause value", { other: "any unlisted value is handled as 111 by both sides" })],
    lenient: ["any unlisted value is read as 111 by both sides"],
  }),
  ie("eps_attach_result", "EPS attach result", "9.9.3.10", type1(), {
    fields: [
      spare(1, "4"),
      field(1, "3-1", "value", { values: { 1: "EPS only", 2: "combined EPS/IMSI attach" }, other: "reserved" }),
    ],
    syntaxErrors: ["value 0, 3-7"],
  }),
  ie("eps_attach_type", "EPS attach type", "9.9.3.11", type1(), {
    fields: [
      spare(1, "4"),
      field(1, "3-1", "value", {
        values: {
          1: "EPS attach",
          2: "combined EPS/IMSI attach",
          3: "EPS RLOS attach (Rel-16; read as EPS attach when not supported)",
          6: "EPS emergency attach",
          7: "reserved (Rel-19: disaster roaming attach)",
        },
        other: "unused, network reads as EPS attach",
      }),
    ],
    syntaxErrors: ["value 7 before Rel-19 (reserved)"],
    lenient: ["0, 4, 5 read by the network as EPS attach", "3 read as EPS attach by a network without RLOS"],
  }),
  // IMEI is type 3 here and type 2 in the mobile identity of TS 24.008, whose 3 is IMEISV.
  ie("eps_mobile_identity", "EPS mobile identity", "9.9.3.12", type4(1, 11), {
    fields: [
      field(1, "8-5", "filler", { values: { 15: "always" }, only: "GUTI" }),
      field(1, "8-5", "identity digit 1", { only: "IMSI/IMEI" }),
      field(1, "4", "odd/even", { values: { 0: "even digits, also GUTI", 1: "odd digits" } }),
      field(1, "3-1", "type of identity", { values: { 1: "IMSI", 3: "IMEI", 6: "GUTI" }, other: "reserved" }),
      field(2, "8-5", "MCC digit 2", { only: "GUTI" }),
      field(2, "4-1", "MCC digit 1", { only: "GUTI" }),
      field(3, "8-5", "MNC digit 3", { values: { 15: "two digit MNC" }, only: "GUTI" }),
      field(3, "4-1", "MCC digit 3", { only: "GUTI" }),
      field(4, "8-5", "MNC digit 2", { only: "GUTI" }),
      field(4, "4-1", "MNC digit 1", { only: "GUTI" }),
      field("5-6", "all", "MME group id", { only: "GUTI" }),
      field(7, "8-1", "MME code", { only: "GUTI" }),
      field("8-11", "all", "M-TMSI", { only: "GUTI" }),
      field("2-n", "8-5 / 4-1", "identity digits p+1 / p", {
        meaning: "BCD; last high nibble 1111 when even count",
        only: "IMSI/IMEI",
      }),
    ],
    syntaxErrors: [
      "type of identity 0, 2, 4, 5, 7",
      "type 6 (GUTI): length < 11",
      "type 1 (IMSI): more than 15 digits",
      "type 3 (IMEI): digit count other than 15",
      "type 1 or 3: odd/even bit disagrees with the end mark",
      "type 1 or 3: a digit nibble of 10-15 other than the end mark 15 in bits 8-5 of the last octet",
    ],
    lenient: [
      "GUTI: bits 8-5 of octet 1 expected 1111, odd/even expected 0",
      "a downlink GUTI IE holding another identity type is not a coding error by the text; ignoring the IE is an implementation choice",
    ],
    rules: [
      "GUTI value length is exactly 11, first octet 0xF6",
      "IMSI up to 15 digits, 15 digits give value length 8 with odd/even 1",
      "IMEI 15 digits, value length 8",
    ],
  }),
  ie("eps_network_feature_support", "EPS network feature support", "9.9.3.12A", type4(1, 3), {
    fields: [
      flag(1, 8, "CP CIoT", "control plane CIoT EPS optimization"),
      flag(1, 7, "ERw/oPDN", "EMM-REGISTERED without PDN connection"),
      flag(1, 6, "ESRPS", "EXTENDED SERVICE REQUEST for packet services"),
      field(1, "5-4", "CS-LCS", { values: { 0: "no information", 1: "supported", 2: "not supported", 3: "reserved" } }),
      flag(1, 3, "EPC-LCS", "location services via EPC"),
      flag(1, 2, "EMC BS", "emergency bearer services in S1 mode"),
      flag(1, 1, "IMS VoPS", "IMS voice over PS in S1 mode"),
      flag(2, 8, "15 bearers", "signalling for 15 EPS bearer contexts"),
      flag(2, 7, "IWK N26 (bit names absence of N26)", "interworking without N26"),
      field(2, "6", "RestrictDCNR", {
        values: { 0: "not dual connectivity with NR restricted", 1: "dual connectivity with NR restricted" },
      }),
      field(2, "5", "RestrictEC", { values: { 0: "not enhanced coverage restricted", 1: "enhanced coverage restricted" } }),
      flag(2, 4, "ePCO", "extended PCO IE"),
      flag(2, 3, "HC-CP CIoT", "header compression for CP CIoT"),
      flag(2, 2, "S1-U data", "S1-U data transfer"),
      flag(2, 1, "UP CIoT", "user plane CIoT EPS optimization"),
      spare(3, "8"),
      flag(3, 7, "OHR-CP CIoT", "CP CIoT with overhead reduction", 19),
      flag(3, 6, "EDC", "enhanced discontinuous coverage", 18),
      flag(3, 5, "PTCC", "paging timing collision control"),
      flag(3, 4, "PR", "paging restriction"),
      flag(3, 3, "RPR", "reject paging request"),
      flag(3, 2, "PIV", "paging indication for voice"),
      flag(3, 1, "NCR", "NAS signalling connection release"),
    ],
    syntaxErrors: ["CS-LCS value 3"],
    lenient: ["missing octets read as zero; spare bits of octet 3 ignored"],
    rules: [
      "octets 2 and 3 optional; missing octets read as all zero",
      "when the whole IE is missing every bit reads as zero except that S1-U data is then assumed supported",
      "S1-U data counts only when CP CIoT is 1; when CP CIoT is 0 assume supported",
    ],
  }),
];
