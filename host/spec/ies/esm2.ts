// ESM information elements, part 2 (TS 24.301 9.9.4.11–9.9.4.16): layout, code points, what is a syntactical error and what is tolerated.

import { field, ie, spare, type1, type4 } from "../fields.ts";
import type { IeType } from "../types.ts";

export const ESM_IES_2: readonly IeType[] = [
  ie("protocol_configuration_options", "Protocol configuration options", "9.9.4.11", type4(1, 251), {
    definedIn: "24.008 10.5.6.3",
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
    syntaxErrors: ["a unit has fewer than 3 octets left (id and length)", "unit length runs past the end of the value"],
    lenient: [
      "configuration protocol 1-7 read as PPP",
      "ext bit 0 and spare bits accepted",
      "unsupported protocol or container id: unit skipped",
      "unit with wrong contents length where the table says so: only this unit ignored",
      "length 1 (no unit) is valid",
    ],
    rules: [
      "protocol id units come first, container units after them; the first id of the container range starts the additional parameters list",
      "units of each list may come in any order; ids may repeat where several addresses are needed",
      "P-CSCF IPv6/IPv4 address: the UE may ignore all but the first 3 of each",
      "0xff00-0xffff operator specific: contents start with a 3-octet MCC/MNC as in location_area_identification",
      "two-octet length only for network to UE 0x0023 and 0x0024 in V15.8.0; these occur in ePCO only",
      "LCP, PAP, CHAP and IPCP must be supported; unit contents are the PPP packet without protocol and padding",
    ],
  }),
  ie("quality_of_service", "Quality of service", "9.9.4.12", type4(3, 20), {
    definedIn: "24.008 10.5.6.5",
    fields: [
      spare(1, "8-7"),
      field(1, "6-4", "delay class", { values: { 0: "subscribed", 1: "1", 2: "2", 3: "3", 4: "4 best effort", 7: "reserved" } }),
      field(1, "3-1", "reliability class"),
      field(2, "8-5", "peak throughput"),
      spare(2, "4"),
      field(2, "3-1", "precedence class"),
      spare(3, "8-6"),
      field(3, "5-1", "mean throughput"),
      field(4, "8-6", "traffic class", {
        values: { 0: "subscribed", 1: "conversational", 2: "streaming", 3: "interactive", 4: "background", 7: "reserved" },
      }),
      field(4, "5-4", "delivery order"),
      field(4, "3-1", "delivery of erroneous SDU"),
      field(5, "8-1", "maximum SDU size"),
      field(6, "8-1", "maximum bit rate uplink"),
      field(7, "8-1", "maximum bit rate downlink"),
      field(8, "8-5", "residual BER"),
      field(8, "4-1", "SDU error ratio"),
      field(9, "8-3", "transfer delay"),
      field(9, "2-1", "traffic handling priority"),
      field(10, "8-1", "guaranteed bit rate uplink"),
      field(11, "8-1", "guaranteed bit rate downlink"),
      spare(12, "8-6"),
      field(12, "5", "signalling indication"),
      field(12, "4-1", "source statistics descriptor"),
      field(13, "8-1", "maximum bit rate downlink extended", { isOptional: true }),
      field(14, "8-1", "guaranteed bit rate downlink extended", { isOptional: true }),
      field(15, "8-1", "maximum bit rate uplink extended", { isOptional: true }),
      field(16, "8-1", "guaranteed bit rate uplink extended", { isOptional: true }),
      field(17, "8-1", "maximum bit rate downlink extended-2", { isOptional: true }),
      field(18, "8-1", "guaranteed bit rate downlink extended-2", { isOptional: true }),
      field(19, "8-1", "maximum bit rate uplink extended-2", { isOptional: true }),
      field(20, "8-1", "guaranteed bit rate uplink extended-2", { isOptional: true }),
    ],
    syntaxErrors: [
      "length other than 3, 11, 12, 14, 16, 18 or 20 up to 20 (choice)",
      "network to UE: a field equal to its reserved code (0 subscribed, all ones) where no default is given",
    ],
    lenient: [
      "accepted lengths 3, 11, 12, 14, 16, 18, 20 (older entities)",
      "reliability 1 read as 2, other undefined reliability as 3; delay class as 4; precedence as 2; peak throughput as 1 000 octet/s; mean throughput as best effort",
      "an LTE-only UE keeps the IE opaque",
    ],
    rules: [
      "octet groups 13-14, 15-16, 17-18, 19-20 come in pairs and only after the preceding ones",
      "the clause header says 14 to 18 octets, the figure runs to octet 22 (value length 20); message tables say 14-22",
      "pre-EPS QoS for A/Gb and Iu mode; an LTE-only UE can keep it opaque",
    ],
  }),
  ie("radio_priority", "Radio priority", "9.9.4.13", type1(), {
    definedIn: "24.008 10.5.7.2",
    fields: [
      spare(1, "4"),
      field(1, "3-1", "radio priority level", { values: { 1: "1 highest", 2: "2", 3: "3", 4: "4 lowest" }, other: "read as 4" }),
    ],
    lenient: ["0, 5-7 read as level 4"],
  }),
  ie("re_attempt_indicator", "Re-attempt indicator", "9.9.4.13A", type4(1, 1), {
    fields: [
      spare(1, "8-3"),
      field(1, "2", "EPLMNC", { values: { 0: "allowed", 1: "re-attempt not allowed in an equivalent PLMN" } }),
      field(1, "1", "RATC", { values: { 0: "allowed", 1: "re-attempt not allowed in A/Gb, Iu or N1 mode" } }),
    ],
  }),
  // RLOS: from Release 16 on.
  ie("request_type", "Request type", "9.9.4.14", type1(), {
    definedIn: "24.008 10.5.6.17",
    fields: [
      spare(1, "4"),
      field(1, "3-1", "value", {
        values: {
          1: "initial request",
          2: "handover",
          3: "RLOS",
          4: "emergency",
          6: "handover of emergency bearer services",
        },
        other: "reserved",
      }),
    ],
    syntaxErrors: ["value 0, 5, 7"],
    lenient: ["3 read as initial request by a network without RLOS"],
  }),
  ie("traffic_flow_aggregate_description", "Traffic flow aggregate description", "9.9.4.15", type4(1, 255), {
    syntaxErrors: ["same as Traffic flow template"],
    lenient: [
      "same as Traffic flow template",
      "filter identifiers are 0 in create and add requests: repeated identifier 0 is not an error here",
    ],
    rules: [
      "same coding as Traffic flow template",
      "UE sets identifiers to 0 for create new TFT and add packet filters; otherwise uses identifiers of existing filters of the addressed bearer",
    ],
  }),
  ie("traffic_flow_template", "Traffic flow template", "9.9.4.16", type4(1, 255), {
    definedIn: "24.008 10.5.6.12",
    fields: [
      field(1, "8-6", "TFT operation code", {
        values: {
          0: "ignore this IE",
          1: "create new TFT",
          2: "delete existing TFT",
          3: "add packet filters",
          4: "replace packet filters",
          5: "delete packet filters",
          6: "no TFT operation",
          7: "reserved",
        },
      }),
      field(1, "5", "E bit", { values: { 0: "no parameters list", 1: "parameters list present" } }),
      field(1, "4-1", "number of packet filters", { meaning: "0 for operations 2 and 6, otherwise 1-15" }),
      field("..", "all", "packet filter, operations 1, 3, 4", {
        meaning:
          "octet a: bits 8-7 spare, bits 6-5 direction (0 pre Rel-7, 1 downlink only, 2 uplink only, 3 bidirectional), bits 4-1 packet filter identifier; octet b: evaluation precedence; octet c: length of contents; then contents",
      }),
      field("..", "all", "packet filter, operation 5", {
        meaning: "one octet: bits 8-5 spare, bits 4-1 packet filter identifier",
      }),
      field("..", "all", "parameter", {
        values: {
          1: "authorization token",
          2: "flow identifier: 2 octets media component number, 2 octets IP flow number, may repeat",
          3: "packet filter identifier list, one octet each, low nibble",
        },
        meaning: "octet id, octet length, contents; repeats to the end",
      }),
    ],
    syntaxErrors: [
      "operation 7 (in ACTIVATE DEDICATED the operation check comes first: cause 41)",
      "operation 1, 3, 4 or 5 with number of packet filters 0",
      "operation 2 or 6 with number of packet filters > 0",
      "filter list shorter than the number of packet filters says",
      "filter contents length runs past the end of the value",
      "operation 1, 3, 4: filter contents length 0 (at least one component needed)",
      "component type not listed (0x81-0x87 count as listed only from Rel-16)",
      "component value runs past the filter contents",
      "a component type twice in one filter",
      "IPv4 remote and IPv6 remote address both in one filter",
      "single local port and local port range both in one filter",
      "single remote port and remote port range both in one filter",
      "E = 1: a parameter has fewer than 2 octets left or its length runs past the end",
      "E = 0 and octets left after the filter list",
      "network side, BEARER RESOURCE MODIFICATION REQUEST: operation 6 with empty parameters list",
    ],
    lenient: [
      "operation 0 with E = 0 and number 0: receiver ignores the rest of the IE",
      "unknown parameter identifier: parameter discarded",
      "spare bits (8-7 or 8-5 of the filter octet, high nibble of flow label) ignored",
      "direction 0 (pre Rel-7) is treated as bidirectional (24.301 6.4.2.3)",
      "unknown filter in replace or delete: no error (6.4.3.4)",
    ],
    rules: [
      "filter contents: at least one component, each a one octet type and a fixed size value, type first",
      "a component type at most once per filter",
      "only one of IPv4/IPv6 remote address (0x10, 0x20), only one of 0x40/0x41, only one of 0x50/0x51",
      "0x11, 0x21, 0x23 only when both sides support local address in TFT; 0x21 then replaces 0x20",
      "operation 6 is used when only a parameters list is sent",
      "an authorization token parameter is followed by at least one flow identifier; two tokens in a row are a semantic TFT error",
      "higher evaluation precedence value = lower precedence",
      "multi-octet values are big endian",
    ],
  }),
];
