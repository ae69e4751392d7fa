// Generators of host/generated: names, message tables, clause table, ids.

import type { Cause } from "../spec/causes.ts";
import type { ClauseSpec } from "../spec/clauses.ts";
import type { Spec } from "../spec/spec.ts";
import type { IeType } from "../spec/types.ts";
import type { IdList } from "../spec/ue.ts";
import type { LaidOutMessage, Layout } from "./model.ts";
import { citation, clauseName, timerName } from "./naming.ts";
import { banner, doc, hostEnum, literal, type Member } from "./print.ts";

function messageTable(m: LaidOutMessage): string {
  const rows = m.rows.map(({ row, format, isSpare }) => {
    const iei = row.iei === undefined ? "null" : literal(row.iei.toLowerCase());
    const cells = [literal(row.name), iei, literal(format), literal(row.type), literal(row.presence), row.min, row.max, isSpare];
    return `      [${cells.map(String).join(", ")}],\n`;
  });
  const { name, clause, protocol, type, direction } = m.message;
  const head = [`name: ${literal(name)}`, `clause: ${literal(clause)}`, `protocol: ${literal(protocol)}`];
  head.push(`type: ${type}`, `direction: ${literal(direction)}`, `imperative: ${m.imperative}`);
  return `  {\n    ${head.join(",\n    ")},\n    rows: rows([\n${rows.join("")}    ]),\n  },\n`;
}

const MESSAGE_TYPES = `/** Format of a row as the core tells them apart. */
export type RowFormat = "HalfLow" | "HalfHigh" | "V" | "LV" | "LVE" | "T" | "TV1" | "TV" | "TLV" | "TLVE";

/** One row of a message table. */
export interface MessageRow {
  readonly name: string;
  /** IEI in lower case hex, "x-" for a half-octet one; null in the imperative part. */
  readonly iei: string | null;
  readonly format: RowFormat;
  /** Information element type: \`IeType.id\` of the description. */
  readonly type: string;
  readonly presence: "M" | "O" | "C";
  /** Least and greatest length of the value in octets; null = no bound. */
  readonly min: number;
  readonly max: number | null;
  /** A spare half octet: never listed as an information element. */
  readonly isSpare: boolean;
}

/** One message; its id is its place in \`MESSAGES\`. */
export interface MessageTable {
  readonly name: string;
  readonly clause: string;
  readonly protocol: "EMM" | "ESM";
  readonly type: number | null;
  readonly direction: "downlink" | "uplink" | "both";
  /** Number of rows without IEI. */
  readonly imperative: number;
  readonly rows: readonly MessageRow[];
}

type RowTuple = readonly [string, string | null, RowFormat, string, "M" | "O" | "C", number, number | null, boolean];

function rows(list: readonly RowTuple[]): readonly MessageRow[] {
  return list.map(([name, iei, format, type, presence, min, max, isSpare]) => ({ name, iei, format, type, presence, min, max, isSpare }));
}

`;

/** host/generated/messages.ts */
export function hostMessages(layout: Layout): string {
  const ids = layout.messages.map((m): Member => [m.identifier, m.id]);
  return [
    banner("Messages by id; place 0 is no message."),
    MESSAGE_TYPES,
    `export const MESSAGES: readonly (MessageTable | null)[] = [\n  null,\n${layout.messages.map(messageTable).join("")}];\n\n`,
    hostEnum("Message", "Message ids", [["None", 0], ...ids]),
  ].join("");
}

function nameTable(name: string, comment: string, entries: readonly (readonly [number, string])[]): string {
  const lines = entries.map(([value, text]) => `  [${value}, ${literal(text)}],\n`);
  return `${doc(comment)}export const ${name}: ReadonlyMap<number, string> = new Map<number, string>([\n${lines.join("")}]);\n`;
}

function clauseTable(clauses: readonly ClauseSpec[]): string {
  const lines = clauses.map((c) => `  { cite: ${literal(citation(c.clause))}, rule: ${literal(c.rule)} },\n`);
  const type = "readonly { readonly cite: string; readonly rule: string }[]";
  return `/** Clauses by id; place 0 is no clause. */\nexport const CLAUSES: ${type} = [\n  { cite: "", rule: "" },\n${lines.join("")}];\n`;
}

function causeTable(name: string, comment: string, causes: readonly Cause[]): string {
  return nameTable(
    name,
    comment,
    causes.map((cause) => [cause.value, cause.name] as const),
  );
}

function ieTypeTable(types: readonly IeType[]): string {
  const lines = types.map((type) => {
    const defined = type.definedIn === undefined ? "null" : literal(`TS ${type.definedIn}`);
    return `  ${type.id}: { name: ${literal(type.name)}, clause: ${literal(citation(type.clause))}, definedIn: ${defined} },\n`;
  });
  const type = "{ readonly name: string; readonly clause: string; readonly definedIn: string | null }";
  return [
    "/** Information element types by id: name, clause, and where the coding is defined if not there. */\n",
    `export const IE_TYPE_NAMES = {\n${lines.join("")}} as const satisfies Readonly<Record<string, ${type}>>;\n`,
    "export type IeTypeId = keyof typeof IE_TYPE_NAMES;\n",
  ].join("");
}

/** host/generated/names.ts */
export function hostNames(spec: Spec): string {
  const own = spec.timers.map((timer, i) => ({ timer, id: i + 1 })).filter(({ timer }) => timer.side === "UE");
  const clauseIds = spec.clauses.map((c, i): Member => [clauseName(c.clause), i + 1]);
  const timerIds = own.map(({ timer, id }): Member => [timerName(timer.name), id]);
  const timerNames = own.map(({ timer, id }) => [id, timer.name] as const);
  return [
    banner("Clauses, causes, timers and information element types."),
    clauseTable(spec.clauses),
    hostEnum("Clause", "Clause ids", [["None", 0], ...clauseIds]),
    causeTable("EMM_CAUSE_NAMES", "EMM causes, TS 24.301 9.9.3.9", spec.emmCauses),
    causeTable("ESM_CAUSE_NAMES", "ESM causes, TS 24.301 9.9.4.4", spec.esmCauses),
    nameTable("TIMER_NAMES", "Timers of the UE by id", timerNames),
    hostEnum("Timer", "Timer ids", [["None", 0], ...timerIds]),
    ieTypeTable(spec.ieTypes),
  ].join("\n");
}

/** host/generated/abi.ts */
export function hostAbi(lists: readonly IdList[]): string {
  const parts = lists.map((list) => {
    const first = list.first ?? 0;
    const ids = list.members.map((m, i): Member => [m.name, first + i, m.doc ?? ""]);
    const texts = list.members.map((m, i) => [first + i, m.text] as const);
    const constant = list.name.replaceAll(/([a-z0-9])([A-Z])/g, "$1_$2").toUpperCase();
    return `${hostEnum(list.name, list.doc, ids)}\n${nameTable(`${constant}_TEXTS`, `${list.name}: text by id`, texts)}`;
  });
  return banner("Ids of states, inputs and indications.") + parts.join("\n");
}
