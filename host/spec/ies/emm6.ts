// EMM information elements, part 6 (TS 24.301 9.9.3.59–9.9.3.77): layout, code points, what is a syntactical error and what is tolerated.

import { bearers, field, ie, nonStandard, spare, type1, type4 } from "../fields.ts";
import type { IeType } from "../types.ts";

export const EMM_IES_6: readonly IeType[] = [
  ie("ue_radio_capability_id_request", "UE radio capability ID request", "9.9.3.59", type4(1, 1), {
    fields: [spare(1, "8-2"), field(1, "1", "URCIDR", { values: { 0: "not requested", 1: "requested" } })],
  }),
  ie("ue_radio_capability_id", "UE radio capability ID", "9.9.3.60", type4(1, 255), {
    definedIn: "24.501 9.11.3.68",
    fields: [
      field("1-n", "4-1 then 8-5", "hex digits", {
        meaning: "first digit in low nibble; 1111 filler in last high nibble when odd",
      }),
    ],
  }),
  ie("ue_radio_capability_id_deletion_indication", "UE radio capability ID deletion indication", "9.9.3.61", type1(), {
    definedIn: "24.501 9.11.3.69",
    fields: [
      spare(1, "4"),
      field(1, "3-1", "deletion request", {
        values: { 0: "not requested", 1: "delete network assigned UE radio capability IDs" },
        other: "unused, read as 0",
      }),
    ],
    lenient: ["2-7 unused, read as 0"],
  }),
  // Release 17 allows several one-octet items, later texts exactly one.
  ie("wus_assistance_information", "WUS assistance information", "9.9.3.62", type4(1, null), {
    fields: [
      field(1, "8-6", "type", { values: { 0: "UE paging probability" }, other: "reserved" }),
      field(1, "5-1", "paging probability", {
        values: {
          0: "p00",
          1: "p05",
          2: "p10",
          3: "p15",
          4: "p20",
          5: "p25",
          6: "p30",
          7: "p35",
          8: "p40",
          9: "p45",
          10: "p50",
          11: "p55",
          12: "p60",
          13: "p65",
          14: "p70",
          15: "p75",
          16: "p80",
          17: "p85",
          18: "p90",
          19: "p95",
          20: "p100",
        },
        other: "read as 20 (p100)",
      }),
    ],
    syntaxErrors: ["type of information 1-7"],
    lenient: ["probability 21-31 read as 20 (p100)", "length > 1 (several items, Rel-17 text): take the first item of type 0"],
  }),
  ie("nb_s1_drx_parameter", "NB-S1 DRX parameter", "9.9.3.63", type4(1, 1), {
    fields: [
      spare(1, "8-5"),
      field(1, "4-1", "DRX value", {
        values: {
          0: "not specified, use cell value",
          1: "T = 32",
          2: "T = 64",
          3: "T = 128",
          4: "T = 256",
          5: "T = 512",
          6: "T = 1024",
        },
        other: "read as 0",
      }),
    ],
    lenient: ["7-15 read as 0"],
  }),
  ie("imsi_offset", "IMSI offset", "9.9.3.64", type4(2, 2), {
    fields: [field("1-2", "all", "offset")],
  }),
  ie("ue_request_type", "UE request type", "9.9.3.65", type4(1, 1), {
    fields: [
      spare(1, "8-5"),
      field(1, "4-1", "request type", {
        values: { 0: "reserved", 1: "NAS signalling connection release", 2: "rejection of paging" },
        other: "reserved",
      }),
    ],
    syntaxErrors: ["value 0, 3-15"],
  }),
  ie("paging_restriction", "Paging restriction", "9.9.3.66", type4(1, 3), {
    fields: [
      spare(1, "8-5"),
      field(1, "4-1", "type", {
        values: {
          0: "reserved",
          1: "all paging restricted",
          2: "all except voice",
          3: "all except listed PDN connections",
          4: "all except voice and listed PDN connections",
        },
        other: "reserved",
      }),
      ...bearers(2, 7, 1, { 0: "paging restricted for the PDN connection", 1: "paging not restricted for the PDN connection" }),
      spare(2, "1"),
      ...bearers(3, 15, 8, { 0: "paging restricted for the PDN connection", 1: "paging not restricted for the PDN connection" }),
    ],
    syntaxErrors: ["type 0, 5-15", "type 3 or 4 with length < 3"],
    lenient: ["type 1 or 2 with length > 1: rest ignored"],
    rules: [
      "types 1 and 2 use value length 1, types 3 and 4 value length 3",
      "EBI bits of bearers that are not default or not active are sent as 1",
    ],
  }),
  ie("eps_additional_request_result", "EPS additional request result", "9.9.3.67", type4(1, 1), {
    fields: [
      spare(1, "8-3"),
      field(1, "2-1", "PRD", {
        values: { 0: "no additional information", 1: "paging restriction accepted", 2: "paging restriction rejected" },
        other: "reserved",
      }),
    ],
    syntaxErrors: ["PRD value 3"],
  }),
  ie("time_duration", "Time duration", "9.9.3.68", type4(3, 3), {
    release: 18,
    fields: [field("1-3", "all", "seconds")],
  }),
  ie("unavailability_information", "Unavailability information", "9.9.3.69", type4(1, 7), {
    release: 18,
    fields: [
      spare(1, "8-6"),
      field(1, "5", "SUPPI", { values: { 0: "absent", 1: "start of unavailability period present" } }),
      field(1, "4", "UPDPI", { values: { 0: "absent", 1: "unavailability period duration present" } }),
      field(1, "3-1", "type", { values: { 0: "UE reasons", 1: "discontinuous coverage" }, other: "read as UE reasons" }),
      field("2-4", "all", "unavailability period duration", { meaning: "seconds", condition: "UPDPI" }),
      field("next 3", "all", "start of unavailability period", { meaning: "seconds until start", condition: "SUPPI" }),
    ],
    syntaxErrors: ["length < 1 + 3*UPDPI + 3*SUPPI"],
    lenient: ["type 2-7 read as UE reasons"],
  }),
  ie("unavailability_configuration", "Unavailability configuration", "9.9.3.70", type4(1, 7), {
    release: 18,
    fields: [
      spare(1, "8-4"),
      field(1, "3", "SUPPI", { values: { 0: "absent", 1: "start of unavailability period present" } }),
      field(1, "2", "UPDPI", { values: { 0: "absent", 1: "unavailability period duration present" } }),
      field(1, "1", "EUPR", { values: { 0: "UE must report end of unavailability", 1: "UE need not report" } }),
      field("2-4", "all", "unavailability period duration", { condition: "UPDPI" }),
      field("next 3", "all", "start of unavailability period", { condition: "SUPPI" }),
    ],
    syntaxErrors: ["length < 1 + 3*UPDPI + 3*SUPPI"],
  }),
  ie("ue_information_request", "UE information request", "9.9.3.71", type1(), {
    release: 18,
    fields: [spare(1, "4-2"), field(1, "1", "UCLIR", { values: { 0: "not requested", 1: "UE coarse location requested" } })],
  }),
  ie("ue_coarse_location_information", "UE coarse location information", "9.9.3.72", type4(6, 6), {
    release: 18,
    fields: [field("1-6", "all", "coarse location", { meaning: "36.331 coarseLocationInfo, opaque" })],
  }),
  ie("s_f_satellite_operation_parameters", "S&F satellite operation parameters", "9.9.3.73", type4(1, 255), {
    release: 19,
    fields: [
      spare(1, "8-5"),
      field(1, "4-3", "SFMLI", {
        values: { 0: "monitoring list absent", 1: "absent, delete stored list", 2: "present", 3: "unused, read as 0" },
      }),
      field(1, "2", "ESFUDTPI", { values: { 0: "absent", 1: "uplink delivery time present" } }),
      field(1, "1", "SFWTPI", { values: { 0: "absent", 1: "wait time present" } }),
      field("next 2", "all", "S&F wait time", { meaning: "seconds", condition: "SFWTPI" }),
      field("next 3", "all", "estimated uplink delivery time", { meaning: "seconds", condition: "ESFUDTPI" }),
      field("next", "8-1", "number of satellite ids", { condition: "SFMLI=2" }),
      field("..", "one octet each", "satellite ids"),
    ],
    syntaxErrors: ["length < 1 + 2*SFWTPI + 3*ESFUDTPI + (1 + number of satellite ids when SFMLI = 2)"],
    lenient: ["SFMLI 3 read as 0"],
  }),
  ie("data_container", "Data container", "9.9.3.74", nonStandard(1, null), {
    release: 19,
    fields: [
      field(1, "8-6", "data type", {
        values: { 0: "control plane user data", 1: "SMS", 2: "location services message container" },
        other: "reserved",
      }),
      field(1, "5-4", "DDX", { meaning: "coded as Release assistance indication, 9.9.4.25; uplink only, not for SMS" }),
      field(1, "3-1", "EPS bearer identity", { values: { 0: "reserved", "1-7": "bearer 5-11" }, condition: "data type 0" }),
      field(2, "8-1", "length of additional information", { condition: "data type 2" }),
      field("3-m", "all", "additional information", { condition: "data type 2" }),
      field("rest", "all", "payload"),
    ],
    syntaxErrors: [
      "data type 3-7",
      "data type 0 with EBI code 0",
      "data type 0: uplink DDX 3",
      "data type 2: additional information length runs past the end",
    ],
  }),
  ie("registration_wait_range", "Registration wait range", "9.9.3.75", type4(2, 2), {
    definedIn: "24.501 9.11.3.84",
    release: 19,
    fields: [
      field(1, "8-1", "minimum wait", { meaning: "coded as GPRS timer, 9.9.3.16" }),
      field(2, "8-1", "maximum wait", { meaning: "coded as GPRS timer, 9.9.3.16" }),
    ],
  }),
  ie(
    "list_of_plmns_to_be_used_in_disaster_condition",
    "List of PLMNs to be used in disaster condition",
    "9.9.3.76",
    type4(0, null),
    {
      definedIn: "24.501 9.11.3.83",
      release: 19,
      fields: [field("3k-2..3k", "all", "PLMN k")],
      syntaxErrors: ["length not a multiple of 3"],
    },
  ),
  ie("plmn_identity", "PLMN identity", "9.9.3.77", type4(3, 3), {
    definedIn: "24.501 9.11.3.85",
    release: 19,
    fields: [
      field(1, "8-5", "MCC digit 2"),
      field(1, "4-1", "MCC digit 1"),
      field(2, "8-5", "MNC digit 3", { values: { 15: "two digit MNC" } }),
      field(2, "4-1", "MCC digit 3"),
      field(3, "8-5", "MNC digit 2"),
      field(3, "4-1", "MNC digit 1"),
    ],
  }),
];
