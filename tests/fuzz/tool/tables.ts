// spec.h: what the C of the fuzz targets has to know of the description, and values of information elements met in real networks.

import { readFileSync } from "node:fs";
import { v8 } from "../../../host/engine/v8.ts";
import { MESSAGES, type MessageRow } from "../../../host/generated/messages.ts";
import { CLAUSES, Timer } from "../../../host/generated/names.ts";
import { SPEC } from "../../../host/spec/spec.ts";
import { NasModule } from "../../harness/module.ts";
import { corpus } from "../../wire/corpus.ts";

const FORMATS = ["HalfLow", "HalfHigh", "V", "LV", "LVE", "T", "TV1", "TV", "TLV", "TLVE"];
const NO_LIMIT = 0xffff;
const POOL_PER_TYPE = 16;
const POOL_LONGEST = 250;
/** Clauses whose rules refuse a message, and those whose rules discard a PDU before it is one (TS 24.301). */
const OF_7 = /^TS 24\.301 7\.(3|4|5|7\.2|8)/;
const OF_DISCARD = /^TS 24\.301 (4\.4\.|7\.2|9\.2|9\.3\.1|9\.7)/;

/** Offsets of the fields of an `@unmanaged` class by name, as AssemblyScript lays them out. */
export function fieldOffsets(path: string, name: string): ReadonlyMap<string, number> {
  const body = new RegExp(`export class ${name} \\{\\n([\\s\\S]*?)\\n\\}`).exec(readFileSync(path, "utf8"))?.[1];
  if (body === undefined) throw new Error(`${path} has no class ${name}`);
  let next = 0;
  return new Map(
    [...body.matchAll(/^ {2}(\w+): u(\d+);/gm)].map(([, field, bits]) => {
      const size = Number(bits) / 8;
      const at = Math.ceil(next / size) * size;
      next = at + size;
      return [field!, at];
    }),
  );
}

/** A constant of a core source that is an address in the UE region: `export const X: usize = UE + 0x200;`. */
function ueOffset(name: string): number {
  const found = new RegExp(`const ${name}: usize = UE \\+ (0x[0-9a-f]+);`).exec(readFileSync("assembly/ue.ts", "utf8"));
  if (found === null) throw new Error(`assembly/ue.ts has no ${name}`);
  return Number(found[1]);
}

/** Where the current security context says which ciphering algorithm it uses. */
export const currentEea = (): number =>
  ueOffset("CURRENT_CONTEXT") + fieldOffsets("assembly/security/context.ts", "SecurityContext").get("eea")!;

const define = (name: string, value: number | string): string => `#define ${name} ${value}`;
const array = (type: string, name: string, rows: readonly string[]): string =>
  `static const ${type} ${name}[] = {\n${rows.map((row) => `  ${row},\n`).join("")}};`;

/** Values of each type in the corpus, a few of each. */
function pool(): ReadonlyMap<string, readonly Uint8Array[]> {
  const nas = new NasModule(v8);
  const values = new Map<string, Map<string, Uint8Array>>();
  for (const { hex, direction } of corpus) {
    const octets = Buffer.from(hex, "hex");
    const found = nas.decode(octets, direction === "uplink" ? 1 : 0);
    for (const ie of found.ies) {
      const row = MESSAGES[found.id]?.rows.find((candidate) => candidate.name === ie.name && candidate.iei === ie.iei);
      if (row === undefined || ie.half !== undefined || ie.length > POOL_LONGEST) continue;
      const value = octets.subarray(ie.offset, ie.offset + ie.length);
      const known = values.get(row.type) ?? new Map<string, Uint8Array>();
      if (known.size < POOL_PER_TYPE) known.set(value.toString("hex"), value);
      values.set(row.type, known);
    }
  }
  return new Map([...values].map(([type, known]) => [type, [...known.values()]]));
}

function rowLine(row: MessageRow, pools: ReadonlyMap<string, readonly [number, number]>): string {
  const octet = row.iei === null ? 0 : Number.parseInt(row.iei.replace("-", "0"), 16);
  const [first, count] = pools.get(row.type) ?? [0, 0];
  const isContainer = Number(row.type === "esm_message_container");
  return `{${octet}, ${FORMATS.indexOf(row.format)}, ${Math.floor(row.min)}, ${Math.floor(row.max ?? NO_LIMIT)}, ${isContainer}, ${first}, ${count}}`;
}

function messageLines(): { messages: string[]; rows: MessageRow[] } {
  const rows: MessageRow[] = [];
  const messages = MESSAGES.flatMap((message, id) => {
    if (message === null || message.type === null) return [];
    const first = rows.length;
    rows.push(...message.rows);
    const protocol = message.protocol === "EMM" ? 7 : 2;
    const isDownlink = Number(message.direction !== "uplink");
    return [`{${id}, ${protocol}, ${message.type}, ${isDownlink}, ${first}, ${message.imperative}, ${message.rows.length}}`];
  });
  return { messages, rows };
}

function poolLines(): { octets: string[]; places: number[]; byType: Map<string, readonly [number, number]> } {
  const octets: string[] = [];
  const places: number[] = [];
  const byType = new Map<string, readonly [number, number]>();
  let next = 0;
  for (const [type, values] of pool()) {
    byType.set(type, [places.length, values.length]);
    for (const value of values) {
      places.push(next);
      next += 1 + value.length;
      octets.push([value.length, ...value].join(", "));
    }
  }
  return { octets, places, byType };
}

const clauseKind = (cite: string): number => (OF_7.test(cite) ? 1 : OF_DISCARD.test(cite) ? 2 : 0);
const idList = (name: string): number => {
  const list = SPEC.idLists.find((candidate) => candidate.name === name)!;
  return (list.first ?? 0) + list.members.length - 1;
};

/** What a refused PDU may change: the NAS COUNTs, also as stored, that exchange is secure again, how the message in hand came. */
function ueLines(): string[] {
  const ue = fieldOffsets("assembly/ue.ts", "Ue");
  const context = fieldOffsets("assembly/security/context.ts", "SecurityContext");
  const [current, other] = [ueOffset("CURRENT_CONTEXT"), ueOffset("NON_CURRENT_CONTEXT")];
  const counts = [current, other].map((at) => [at + context.get("ulCount")!, 8]);
  const places = [[ue.get("secureExchange")!, 2], [ue.get("storedUlCount")!, 8], ...counts];
  return [
    define("UE_MAY_CHANGE", `{${places.flat().join(", ")}}`),
    define("CURRENT_CONTEXT", current),
    define("CONTEXT_STATE", context.get("state")!),
    define("CONTEXT_EIA", context.get("eia")!),
    define("CONTEXT_UL", context.get("ulCount")!),
    define("CONTEXT_DL", context.get("dlCount")!),
    define("CONTEXT_KEY", /const INTEGRITY_KEY: usize = (\d+);/.exec(readFileSync("assembly/security/context.ts", "utf8"))![1]!),
  ];
}

/** The header's text. @param configuration fields of a configuration that makes a UE work */
export function specHeader(configuration: Uint8Array): string {
  const { messages, rows } = messageLines();
  const { octets, places, byType } = poolLines();
  const actions = SPEC.actions.map(({ numbers, octets: has }) => `{${numbers.length}, ${Number(has !== undefined)}}`);
  return [
    "/* Made from host/spec and the corpus for the fuzz targets. */",
    "#ifndef SPEC_H\n#define SPEC_H\n\n#include <stdint.h>\n",
    `enum { ${FORMATS.map((name) => `FORMAT_${name.replace("Half", "HALF_").toUpperCase()}`).join(", ")} };`,
    "typedef struct Row { uint8_t iei, format; uint16_t min, max; uint8_t is_container; uint16_t first_pool, pool_count; } Row;",
    "typedef struct Message { uint8_t id, protocol, type, is_downlink; uint16_t first_row; uint8_t imperative, rows; } Message;",
    "typedef struct ActionForm { uint8_t numbers, has_octets; } ActionForm;",
    define("MESSAGES", messages.length),
    define("LAST_MESSAGE", MESSAGES.length - 1),
    define("ACTION_KINDS", actions.length),
    define("LAST_CLAUSE", CLAUSES.length - 1),
    define("LAST_TIMER", Math.max(...Object.values(Timer))),
    ...["Misuse", "Request", "LowerEvent", "ConfigField"].map((name) =>
      define(`LAST_${name.replace(/(?<=[a-z])(?=[A-Z])/, "_").toUpperCase()}`, idList(name)),
    ),
    define("CLAUSE_OF_7", 1),
    define("CLAUSE_OF_DISCARD", 2),
    ...ueLines(),
    array(
      "Row",
      "ROW",
      rows.map((row) => rowLine(row, byType)),
    ),
    array("Message", "MESSAGE", messages),
    array("ActionForm", "ACTION", ["{0, 0}", ...actions]),
    array(
      "uint8_t",
      "CLAUSE_KIND",
      CLAUSES.map(({ cite }) => String(clauseKind(cite))),
    ),
    array("uint8_t", "CONFIGURATION", [[...configuration].join(", ")]),
    array("uint8_t", "POOL", octets),
    array("uint16_t", "POOL_AT", places.map(String)),
    "#endif\n",
  ].join("\n");
}
