// ESM information elements, part 1 (TS 24.301 9.9.4.1–9.9.4.10): layout, code points, what is a syntactical error and what is tolerated.

import { field, ie, spare, type1, type3, type4 } from "../fields.ts";
import type { IeType } from "../types.ts";
import { BIT_RATE, EXTENDED_2_AGGREGATE_BIT_RATE, EXTENDED_2_BIT_RATE, EXTENDED_BIT_RATE } from "./bitRates.ts";

export const ESM_IES_1: readonly IeType[] = [
  ie("access_point_name", "Access point name", "9.9.4.1", type4(1, 100), {
    definedIn: "24.008 10.5.6.1",
    fields: [field("repeated", "8-1", "label length"), field("repeated", "all", "label", { meaning: "ASCII label, no dot" })],
    syntaxErrors: ["label length runs past the end of the value", "label length 0 (choice)", "label longer than 63 (23.003)"],
    lenient: ["length > 100: implementation choice, the 24.008 limit is 100", "the value part is defined in 23.003"],
    rules: [
      "sequence of length-prefixed labels, no terminating zero",
      "UE sends the network identifier (and optionally operator identifier)",
    ],
  }),
  ie("apn_aggregate_maximum_bit_rate", "APN aggregate maximum bit rate", "9.9.4.2", type4(2, 6), {
    fields: [
      field(1, "8-1", "downlink", { values: BIT_RATE }),
      field(2, "8-1", "uplink", { values: BIT_RATE }),
      field(3, "8-1", "downlink extended", { values: EXTENDED_BIT_RATE, isOptional: true }),
      field(4, "8-1", "uplink extended", { values: EXTENDED_BIT_RATE, isOptional: true }),
      field(5, "8-1", "downlink extended-2", { values: EXTENDED_2_AGGREGATE_BIT_RATE, isOptional: true }),
      field(6, "8-1", "uplink extended-2", { values: EXTENDED_2_AGGREGATE_BIT_RATE, isOptional: true }),
    ],
    syntaxErrors: ["length 3 or 5", "octet 1 or 2 equal to 0 (reserved)"],
    lenient: ["extended octets 251-255 read as 250", "extended-2 octet 255 read as 0"],
    rules: [
      "value length is 2, 4 or 6",
      "downlink precedes uplink, the opposite of EPS QoS",
      "a nonzero extended octet replaces the base value; sender sets base to 254",
      "the extended-2 octet adds v*256 Mbps to the value given by base/extended",
      "above 65280 Mbps: extended 250, extended-2 254 and the extended APN-AMBR IE",
    ],
  }),
  ie("connectivity_type", "Connectivity type", "9.9.4.2A", type1(), {
    definedIn: "24.008 10.5.6.19",
    fields: [
      field(1, "4-1", "value", {
        values: { 0: "PDN connection type not indicated", 1: "LIPA PDN connection" },
        other: "read as 0",
      }),
    ],
    lenient: ["2-15 read as 0"],
  }),
  ie("eps_quality_of_service", "EPS quality of service", "9.9.4.3", type4(1, 13), {
    fields: [
      field(1, "8-1", "QCI", {
        values: {
          0: "no QCI requested (UE to network) / reserved (network to UE)",
          1: "QCI 1",
          2: "QCI 2",
          3: "QCI 3",
          4: "QCI 4",
          5: "QCI 5",
          6: "QCI 6",
          7: "QCI 7",
          8: "QCI 8",
          9: "QCI 9",
          10: "QCI 10",
          65: "QCI 65",
          66: "QCI 66",
          67: "QCI 67",
          69: "QCI 69",
          70: "QCI 70",
          71: "QCI 71",
          72: "QCI 72",
          73: "QCI 73",
          74: "QCI 74",
          75: "QCI 75",
          76: "QCI 76",
          79: "QCI 79",
          80: "QCI 80",
          82: "QCI 82",
          83: "QCI 83",
          84: "QCI 84",
          85: "QCI 85",
          "128-254": "operator specific",
          255: "reserved",
        },
        other:
          "spare; UE that does not know a received QCI picks a known one of the same GBR/non-GBR kind internally but repeats the received one in signalling",
      }),
      field(2, "8-1", "maximum bit rate uplink", { values: BIT_RATE, isOptional: true }),
      field(3, "8-1", "maximum bit rate downlink", { values: BIT_RATE, isOptional: true }),
      field(4, "8-1", "guaranteed bit rate uplink", { values: BIT_RATE, isOptional: true }),
      field(5, "8-1", "guaranteed bit rate downlink", { values: BIT_RATE, isOptional: true }),
      field(6, "8-1", "maximum bit rate uplink extended", { values: EXTENDED_BIT_RATE, isOptional: true }),
      field(7, "8-1", "maximum bit rate downlink extended", { values: EXTENDED_BIT_RATE, isOptional: true }),
      field(8, "8-1", "guaranteed bit rate uplink extended", { values: EXTENDED_BIT_RATE, isOptional: true }),
      field(9, "8-1", "guaranteed bit rate downlink extended", { values: EXTENDED_BIT_RATE, isOptional: true }),
      field(10, "8-1", "maximum bit rate uplink extended-2", { values: EXTENDED_2_BIT_RATE, isOptional: true }),
      field(11, "8-1", "maximum bit rate downlink extended-2", { values: EXTENDED_2_BIT_RATE, isOptional: true }),
      field(12, "8-1", "guaranteed bit rate uplink extended-2", { values: EXTENDED_2_BIT_RATE, isOptional: true }),
      field(13, "8-1", "guaranteed bit rate downlink extended-2", { values: EXTENDED_2_BIT_RATE, isOptional: true }),
    ],
    syntaxErrors: [
      "length other than 1, 5, 9 or 13 up to 13",
      "QCI 255",
      "network to UE: QCI 0",
      "GBR QCI, network to UE: maximum or guaranteed bit rate octet 0 (reserved)",
      "maximum bit rate uplink and downlink both 0 kbps (255) at once",
    ],
    lenient: [
      "unknown QCI other than 0/255: UE picks a known QCI of the same GBR kind internally and echoes the received value",
      "non-GBR QCI: all bit rate octets ignored",
      "extended octets 251-255: network maps to a defined value, UE to the maximum",
    ],
    rules: [
      "value length is 1, 5, 9 or 13",
      "uplink precedes downlink",
      "bit rates are ignored for non-GBR QCIs",
      "above 10 Gbps: extended-2 246 plus the extended QoS IE",
    ],
  }),
  ie("esm_cause", "ESM cause", "9.9.4.4", type3(1), {
    fields: [field(1, "8-1", "cause value", { other: "unlisted value: UE reads as 34, network reads as 111" })],
    lenient: ["unlisted value: UE reads 34, network reads 111; 46 read by the network as 111"],
  }),
  ie("esm_information_transfer_flag", "ESM information transfer flag", "9.9.4.5", type1(), {
    fields: [
      spare(1, "4-2"),
      field(1, "1", "EIT", { values: { 0: "not required", 1: "security protected ESM information transfer required" } }),
    ],
  }),
  ie("linked_eps_bearer_identity", "Linked EPS bearer identity", "9.9.4.6", type1(), {
    fields: [field(1, "4-1", "EPS bearer identity", { values: { 0: "reserved", "1-15": "bearer" } })],
    syntaxErrors: ["value 0"],
    lenient: ["1-4 reserved unless 15 bearers are supported; an unknown bearer is cause 43, not a syntax error"],
  }),
  ie("llc_service_access_point_identifier", "LLC service access point identifier", "9.9.4.7", type3(1), {
    definedIn: "24.008 10.5.6.9",
    fields: [
      spare(1, "8-5"),
      field(1, "4-1", "LLC SAPI", {
        values: { 0: "not assigned", 3: "SAPI 3", 5: "SAPI 5", 9: "SAPI 9", 11: "SAPI 11" },
        other: "reserved",
      }),
    ],
    syntaxErrors: ["value 1, 2, 4, 6, 7, 8, 10, 12-15"],
  }),
  ie("notification_indicator", "Notification indicator", "9.9.4.7A", type4(1, 1), {
    fields: [
      field(1, "8-1", "value", {
        values: { 1: "SRVCC handover cancelled, IMS session re-establishment required", "2-127": "unused, ignored by the UE" },
        other: "reserved",
      }),
    ],
    syntaxErrors: ["value 0, 128-255"],
    lenient: ["2-127 unused, ignored by the UE"],
  }),
  ie("packet_flow_identifier", "Packet flow identifier", "9.9.4.8", type4(1, 1), {
    definedIn: "24.008 10.5.6.11",
    fields: [
      spare(1, "8"),
      field(1, "7-1", "packet flow id", {
        values: { 0: "best effort", 1: "signalling", 2: "SMS", 3: "TOM8", "4-7": "reserved", "8-127": "dynamically assigned" },
      }),
    ],
    syntaxErrors: ["value 4-7"],
  }),
  ie("pdn_address", "PDN address", "9.9.4.9", type4(5, 13), {
    fields: [
      spare(1, "8-4"),
      field(1, "3-1", "PDN type", {
        values: { 1: "IPv4", 2: "IPv6", 3: "IPv4v6", 5: "non IP", 6: "Ethernet" },
        other: "reserved",
      }),
      field("2-5", "all", "IPv4 address", { meaning: "0.0.0.0 means DHCPv4 will assign it", only: "IPv4" }),
      field("2-9", "all", "IPv6 interface identifier", { only: "IPv6" }),
      field("2-9", "all", "IPv6 interface identifier", { only: "IPv4v6" }),
      field("10-13", "all", "IPv4 address", { only: "IPv4v6" }),
      { ...spare("2-5", "all"), only: "non IP, Ethernet" },
    ],
    syntaxErrors: ["PDN type 0, 4, 7", "type 1, 5 or 6: length < 5", "type 2: length < 9", "type 3: length < 13"],
    lenient: ["octets after the needed length ignored", "IPv4 0.0.0.0: address comes by DHCPv4"],
    rules: ["value length: IPv4 5, IPv6 9, IPv4v6 13, non IP 5, Ethernet 5"],
  }),
  ie("pdn_type", "PDN type", "9.9.4.10", type1(), {
    fields: [
      spare(1, "4"),
      field(1, "3-1", "PDN type", {
        values: { 1: "IPv4", 2: "IPv6", 3: "IPv4v6", 5: "non IP", 6: "Ethernet", 4: "unused, network reads as IPv6" },
        other: "reserved",
      }),
    ],
    syntaxErrors: ["value 0, 7"],
    lenient: ["4 read by the network as IPv6"],
  }),
];
