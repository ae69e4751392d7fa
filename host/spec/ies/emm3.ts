// EMM information elements, part 3 (TS 24.301 9.9.3.26–9.9.3.33): layout, code points, what is a syntactical error and what is tolerated.

import { field, ie, spare, type1, type3, type4 } from "../fields.ts";
import type { IeType } from "../types.ts";

export const EMM_IES_3: readonly IeType[] = [
  ie("p_tmsi_signature", "P-TMSI signature", "9.9.3.26", type3(3), {
    definedIn: "24.008 10.5.5.8",
    fields: [field("1-3", "all", "signature")],
  }),
  ie("extended_emm_cause", "Extended EMM cause", "9.9.3.26A", type1(), {
    fields: [
      field(1, "4", "satellite E-UTRAN", { values: { 0: "allowed in PLMN", 1: "not allowed in PLMN" }, release: 18 }),
      field(1, "3", "NB-IoT", { values: { 0: "allowed", 1: "not allowed" } }),
      field(1, "2", "EPS optimization info", { values: { 0: "no information", 1: "requested EPS optimization not supported" } }),
      field(1, "1", "E-UTRAN", { values: { 0: "allowed", 1: "not allowed" } }),
    ],
    lenient: ["before Rel-18/19 bit 4 is spare, ignored"],
  }),
  ie("service_type", "Service type", "9.9.3.27", type1(), {
    fields: [
      field(1, "4-1", "value", {
        values: {
          0: "mobile originating CS fallback or 1xCS fallback",
          1: "mobile terminating CS fallback or 1xCS fallback",
          2: "mobile originating CS fallback emergency call or 1xCS fallback emergency call",
          3: "unused, read as 0",
          4: "unused, read as 0",
          8: "packet services via S1",
          9: "unused, read as 8",
          10: "unused, read as 8",
          11: "unused, read as 8",
        },
        other: "reserved",
      }),
    ],
    syntaxErrors: ["values 5-7, 12-15"],
    lenient: ["3, 4 read as 0; 9, 10, 11 read as 8 (network)"],
  }),
  ie("short_mac", "Short MAC", "9.9.3.28", type3(2), {
    fields: [
      field("1-2", "all", "MAC low half", {
        meaning: "2 least significant octets of the 32 bit MAC computed over octets 1 and 2 of SERVICE REQUEST",
      }),
    ],
  }),
  ie("time_zone", "Time zone", "9.9.3.29", type3(1), {
    definedIn: "24.008 10.5.3.8 (23.040)",
    fields: [
      field(1, "8-5", "quarter hours, units digit"),
      field(1, "4", "sign", { values: { 0: "positive", 1: "negative" } }),
      field(1, "3-1", "quarter hours, tens digit"),
    ],
    lenient: ["non-decimal digits: implementation choice (ignore the value); text defers to 23.040/22.042"],
  }),
  ie("time_zone_and_time", "Time zone and time", "9.9.3.30", type3(7), {
    definedIn: "24.008 10.5.3.9",
    fields: [
      field(1, "8-1", "year", { meaning: "swapped BCD: units in bits 8-5, tens in bits 4-1" }),
      field(2, "8-1", "month", { meaning: "swapped BCD: units in bits 8-5, tens in bits 4-1" }),
      field(3, "8-1", "day", { meaning: "swapped BCD: units in bits 8-5, tens in bits 4-1" }),
      field(4, "8-1", "hour", { meaning: "swapped BCD: units in bits 8-5, tens in bits 4-1" }),
      field(5, "8-1", "minute", { meaning: "swapped BCD: units in bits 8-5, tens in bits 4-1" }),
      field(6, "8-1", "second", { meaning: "swapped BCD: units in bits 8-5, tens in bits 4-1" }),
      field(7, "8-1", "time zone", { meaning: "coded as Time zone, 9.9.3.29" }),
    ],
    lenient: ["non-decimal or out-of-range digits: implementation choice (ignore the value)"],
  }),
  ie("tmsi_status", "TMSI status", "9.9.3.31", type1(), {
    definedIn: "24.008 10.5.5.4",
    fields: [spare(1, "4-2"), field(1, "1", "flag", { values: { 0: "no valid TMSI available", 1: "valid TMSI available" } })],
  }),
  ie("tracking_area_identity", "Tracking area identity", "9.9.3.32", type3(5), {
    fields: [
      field(1, "8-5", "MCC digit 2"),
      field(1, "4-1", "MCC digit 1"),
      field(2, "8-5", "MNC digit 3", { values: { 15: "two digit MNC" } }),
      field(2, "4-1", "MCC digit 3"),
      field(3, "8-5", "MNC digit 2"),
      field(3, "4-1", "MNC digit 1"),
      field("4-5", "all", "TAC"),
    ],
    lenient: [
      "MCC/MNC digit above 9 (except MNC digit 3 = 15): network treats the TAI as deleted",
      "TAC 0x0000 or 0xFFFE: deleted TAI",
    ],
    rules: ["TAC 0xFFFE marks a deleted TAI; TAC 0x0000 read from the USIM also means deleted"],
  }),
  ie("tracking_area_identity_list", "Tracking area identity list", "9.9.3.33", type4(6, 96), {
    fields: [
      spare(1, "8"),
      field(1, "7-6", "type of list", {
        values: {
          0: "one PLMN, explicit TACs: PLMN then k TACs (2k+4 octets in total)",
          1: "one PLMN, consecutive TACs: PLMN then first TAC (6 octets in total); TACs are first .. first+k-1",
          2: "k full TAIs (5k+1 octets in total)",
          3: "reserved",
        },
      }),
      field(1, "5-1", "number of elements minus 1", { values: { "0-15": "1-16 elements" }, other: "UE reads as 16 elements" }),
    ],
    syntaxErrors: [
      "type of list 3 in any partial list that starts within the first 16 TAIs",
      "partial list truncated before the 16th TAI: type 0 needs 4+2k octets, type 1 needs 6, type 2 needs 1+5k",
      "zero partial lists",
    ],
    lenient: [
      "number of elements 16-31 read as 16",
      "more than 16 TAIs: first 16 kept, the remaining octets ignored whatever they are",
      "bit 8 of each partial list header ignored",
      "type 1: TAC values wrap modulo 65536 (not stated)",
    ],
    rules: [
      "value is one or more partial lists back to back; size of each follows from type and element count",
      "at most 16 TAIs in all; when more arrive keep the first 16 and ignore the rest of the IE",
      "PLMN and TAC coded as in tracking_area_identity",
    ],
  }),
];
