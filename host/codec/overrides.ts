// Fields that the codec tells in other words than the description: numbers with their unit, code points that depend on the direction,
// causes by name.

import { EMM_CAUSES, ESM_CAUSES } from "../spec/causes.ts";
import { field } from "../spec/fields.ts";
import { IE_TYPES } from "../spec/ies/index.ts";
import type { Field } from "../spec/types.ts";
import { baseRate, extended2Rate, extendedRate } from "./ie/bitRates.ts";

const described = (id: string): readonly Field[] => IE_TYPES.find((type) => type.id === id)!.fields;

const causeNames = (causes: typeof EMM_CAUSES): Record<string, string> =>
  Object.fromEntries(causes.map(({ value, name }) => [value, name]));

/** Names of the codes 0 … `last`, from a function; undefined: the code has none. */
function named(last: number, name: (code: number) => string | undefined): Record<string, string> {
  const names = Array.from({ length: last + 1 }, (_, code) => [code, name(code)] as const);
  return Object.fromEntries(names.filter((entry): entry is [number, string] => entry[1] !== undefined));
}

const kbps = (rate: number | undefined): string | undefined => (rate === undefined ? undefined : `${rate} kbps`);
const NOT_USED = "use the octets before";
const RATES = named(255, (code) => kbps(baseRate(code, 0)));
const EXTENDED_RATES = named(250, (code) => (code === 0 ? NOT_USED : kbps(extendedRate(code))));
const EXTENDED_2_RATES = named(246, (code) => (code === 0 ? NOT_USED : kbps(extended2Rate(code))));

function sduSize(code: number): string | undefined {
  if (code === 0) return undefined;
  return code <= 150 ? `${10 * code} octets` : [1502, 1510, 1520].map((size) => `${size} octets`)[code - 151];
}

function transferDelay(code: number): string | undefined {
  if (code === 0 || code > 62) return undefined;
  return `${code < 16 ? 10 * code : code < 32 ? 200 + 50 * (code - 16) : 1000 + 100 * (code - 32)} ms`;
}

/** Octets of the R99 quality of service that are numbers with a unit. */
function qualityOfServiceNames(name: string): Record<string, string> | undefined {
  if (name.endsWith("extended-2")) return EXTENDED_2_RATES;
  if (name.endsWith("extended")) return EXTENDED_RATES;
  if (name.includes("bit rate")) return RATES;
  if (name === "maximum SDU size") return named(153, sduSize);
  return name === "transfer delay" ? named(62, transferDelay) : undefined;
}

function qualityOfService(): readonly Field[] {
  return described("quality_of_service").map((known) => {
    const values = qualityOfServiceNames(known.name);
    return values === undefined ? known : { ...known, values, other: "subscribed value or reserved" };
  });
}

/** Key set identifiers: what 7 says depends on who sends it. */
const keySet = (bits: string, name: string): readonly Field[] => [
  field(1, bits, name, { direction: "uplink", values: { "0-6": "#", 7: "no key is available" } }),
  field(1, bits, name, { direction: "downlink", values: { "0-6": "#", 7: "reserved" } }),
];

/** PTW of both modes in one name: a capture does not tell the mode. */
function pagingTimeWindow(): Field {
  const [wide, narrow] = described("extended_drx_parameters").filter(({ name }) => name === "paging time window");
  const name = (code: number): string => `${wide!.values![code]} in WB-S1 mode, ${narrow!.values![code]} in NB-S1 mode`;
  return field(1, "8-5", "Paging Time Window", { values: named(15, name) });
}

/** Fields by id of the information element type. "#" in a name stands for the code. */
export const FIELDS: Readonly<Record<string, readonly Field[]>> = {
  ciphering_key_sequence_number: keySet("3-1", "key sequence"),
  drx_parameter: described("drx_parameter").map((known) =>
    known.values?.["1-64"] === undefined ? known : { ...known, values: { ...known.values, "1-64": "#" } },
  ),
  emm_cause: [field(1, "8-1", "cause value", { values: causeNames(EMM_CAUSES), other: "not defined, read as 111" })],
  esm_cause: [field(1, "8-1", "cause value", { values: causeNames(ESM_CAUSES), other: "not defined" })],
  extended_drx_parameters: [
    pagingTimeWindow(),
    ...described("extended_drx_parameters").filter(({ name }) => name !== "paging time window"),
  ],
  linked_eps_bearer_identity: [field(1, "4-1", "EPS bearer identity")],
  nas_key_set_identifier: [described("nas_key_set_identifier")[0]!, ...keySet("3-1", "key set identifier")],
  packet_flow_identifier: described("packet_flow_identifier").map((known) =>
    known.values === undefined ? known : { ...known, values: { ...known.values, "8-127": "dynamically assigned, #" } },
  ),
  quality_of_service: qualityOfService(),
  serving_plmn_rate_control: [
    field("1-2", "all", "maximum uplink messages per 6 minutes", {
      values: { "0-9": "# messages, not allowed", "10-65534": "# messages", 65535: "no restriction" },
    }),
  ],
  transaction_identifier: described("transaction_identifier").map((known) => {
    if (known.name === "TIO") return field(1, "7-5", "TIO");
    return known.name === "ext" ? field(2, "8", "ext", { isOptional: true }) : known;
  }),
};
