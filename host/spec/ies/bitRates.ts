// Code points of bit rates (TS 24.301 9.9.4.2, 9.9.4.3, 9.9.4.29, 9.9.4.30). v = the code.

import type { Field } from "../types.ts";

type CodePoints = NonNullable<Field["values"]>;

/** Octets of APN-AMBR and of maximum and guaranteed bit rates. */
export const BIT_RATE: CodePoints = {
  0: "reserved (network to UE) or subscribed value (UE to network, EPS QoS only)",
  "1-63": "v kbps",
  "64-127": "64 + (v-64)*8 kbps",
  "128-254": "576 + (v-128)*64 kbps",
  255: "0 kbps",
};

/** Extended octets: replace the base octet unless 0. */
export const EXTENDED_BIT_RATE: CodePoints = {
  0: "use the base octet",
  "1-74": "8600 + v*100 kbps",
  "75-186": "16 + (v-74) Mbps",
  "187-250": "128 + (v-186)*2 Mbps",
  "251-255": "read as 250 (APN-AMBR); map to a defined value (EPS QoS)",
};

/** Extended-2 octets of the EPS QoS. */
export const EXTENDED_2_BIT_RATE: CodePoints = {
  0: "use base and extended octets",
  "1-61": "256 + v*4 Mbps",
  "62-161": "500 + (v-61)*10 Mbps",
  "162-246": "1500 + (v-161)*100 Mbps",
  "247-255": "undefined, UE maps to the maximum",
};

/** Extended-2 octets of the APN-AMBR: add to the rate of the other octets. */
export const EXTENDED_2_AGGREGATE_BIT_RATE: CodePoints = {
  0: "use base and extended octets",
  "1-254": "v*256 Mbps + value from base and extended octets",
  255: "read as 0",
};

/** Units of the extended APN-AMBR. */
export const EXTENDED_AGGREGATE_UNIT: CodePoints = {
  0: "not used, read as 4 Mbps",
  1: "not used, read as 4 Mbps",
  2: "not used, read as 4 Mbps",
  3: "4 Mbps",
  4: "16 Mbps",
  5: "64 Mbps",
  6: "256 Mbps",
  7: "1 Gbps",
  8: "4 Gbps",
  9: "16 Gbps",
  10: "64 Gbps",
  11: "256 Gbps",
  12: "1 Tbps",
  13: "4 Tbps",
  14: "16 Tbps",
  15: "64 Tbps",
  16: "256 Tbps",
  17: "1 Pbps",
  18: "4 Pbps",
  19: "16 Pbps",
  20: "64 Pbps",
  21: "256 Pbps",
};

/** Units of the extended EPS QoS. */
export const EXTENDED_QOS_UNIT: CodePoints = {
  0: "not used, read as 200 kbps",
  1: "200 kbps",
  2: "1 Mbps",
  3: "4 Mbps",
  4: "16 Mbps",
  5: "64 Mbps",
  6: "256 Mbps",
  7: "1 Gbps",
  8: "4 Gbps",
  9: "16 Gbps",
  10: "64 Gbps",
  11: "256 Gbps",
  12: "1 Tbps",
  13: "4 Tbps",
  14: "16 Tbps",
  15: "64 Tbps",
  16: "256 Tbps",
  17: "1 Pbps",
  18: "4 Pbps",
  19: "16 Pbps",
  20: "64 Pbps",
  21: "256 Pbps",
};
