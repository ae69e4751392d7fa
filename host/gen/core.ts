// Generators of assembly/generated: ids, tables, clauses, causes, timers, ids of the ABI.

import type { Cause } from "../spec/causes.ts";
import type { ClauseSpec } from "../spec/clauses.ts";
import type { FeatureSpec } from "../spec/features.ts";
import { NB_S1_SECONDS } from "../spec/timers.ts";
import type { CounterSpec, TimerSpec } from "../spec/types.ts";
import type { IdList } from "../spec/ue.ts";
import { CODE_POINT_BITS, type CodePointCheck } from "../spec/valueChecks.ts";
import { type LaidOutMessage, type LaidOutRow, type Layout, ROW_FORMATS } from "./model.ts";
import { citation, clauseName, pascal, timerName } from "./naming.ts";
import { banner, coreEnum, doc, hex, type Member } from "./print.ts";

/** assembly/generated/ids.ts */
export function coreIds(layout: Layout): string {
  const ids = layout.messages.map((m): Member => [m.identifier, m.id, `${m.message.name}, TS 24.301 ${m.message.clause}`]);
  const typed = layout.messages.filter((m) => m.message.type !== null);
  const types = new Map(typed.map((m) => [pascal(m.message.name), m.message.type as number]));
  const rows = layout.messages
    .filter((m) => m.rows.length > 0)
    .map((m) => {
      const members = m.rows.map((row, i): Member => [row.identifier, i]);
      return coreEnum(`${m.identifier}Ie`, `Rows of ${m.message.name}, TS 24.301 ${m.message.clause}`, members);
    });
  const ieis = layout.messages
    .filter((m) => m.message.direction !== "downlink" && m.rows.length > m.imperative)
    .map((m) => {
      const members = m.rows.slice(m.imperative).map((row): Member => [row.identifier, row.iei]);
      return coreEnum(
        `${m.identifier}Iei`,
        `IEIs of ${m.message.name}, half octets in bits 8–5, TS 24.301 ${m.message.clause}`,
        members,
      );
    });
  return [
    banner("Ids of messages, of the rows of each message, of message types and of value checks; IEIs of uplink messages."),
    coreEnum("Message", "Message ids; None: no message", [["None", 0], ...ids]),
    coreEnum("MessageType", "Message type octets, TS 24.301 9.8", [...types]),
    coreEnum("ValueCheck", "Value checks of the walker", [
      ["None", 0],
      ...layout.valueChecks.map((type, i): Member => [pascal(type), i + 1]),
    ]),
    ...rows,
    ...ieis,
  ].join("\n");
}

function rowLine(row: LaidOutRow, index: number): string {
  const bounds = `${row.row.min}–${row.row.max ?? "n"}`;
  const iei = row.row.iei ?? "  ";
  const text = `${String(index).padStart(2)} ${iei} ${row.row.presence} ${row.row.format.padEnd(5)} ${bounds.padEnd(7)} ${row.row.name}`;
  return `  ${hex(row.word, 8)}, // ${text}\n`;
}

function messageRows(m: LaidOutMessage): string {
  return m.rows.length === 0 ? "" : `  // ${m.message.name}, TS 24.301 ${m.message.clause}\n${m.rows.map(rowLine).join("")}`;
}

function table(name: string, type: string, comment: string, body: string): string {
  return `/** ${comment} */\nexport const ${name}: usize = memory.data<${type}>([\n${body}]);\n`;
}

function lines(values: readonly number[], perLine = 24): string {
  const out: string[] = [];
  for (let i = 0; i < values.length; i += perLine) out.push(`  ${values.slice(i, i + perLine).join(", ")},\n`);
  return out.join("");
}

/** Message id by message type for one protocol and direction: 48 entries from `base`. */
function directory(layout: Layout, protocol: string, direction: string, base: number): number[] {
  const ids = new Array<number>(48).fill(0);
  for (const m of layout.messages) {
    const fits = m.message.protocol === protocol && (m.message.direction === direction || m.message.direction === "both");
    if (fits && m.message.type !== null) ids[m.message.type - base] = m.id;
  }
  return ids;
}

function messageRecord(m: LaidOutMessage): string {
  const counts = m.imperative | ((m.rows.length - m.imperative) << 8);
  const reported = m.rows.slice(0, m.imperative).reduce((bits, row, i) => (row.isSpare ? bits : bits | (1 << i)), 0);
  const type = (m.message.type ?? 0) | (reported << 8);
  return `  ${m.firstRow}, ${hex(counts, 4)}, ${m.comb}, ${hex(type, 4)}, // ${String(m.id).padStart(2)} ${m.message.name}\n`;
}

/** Bit mask of the rows of a message whose value is checked. */
function checkedRows(m: LaidOutMessage): string {
  const mask = m.rows.reduce((bits, row, i) => (row.check === 0 ? bits : bits | (1n << BigInt(i))), 0n);
  return `  0x${mask.toString(16)}, // ${String(m.id).padStart(2)} ${m.message.name}\n`;
}

/** The five bits from the lowest of the field on, as a word: bit n tells whether they may have the value n. */
function codePoints(check: CodePointCheck): number {
  const field = 2 ** (check.high - check.low + 1) - 1;
  let word = 0;
  for (let n = 0; n < 2 ** CODE_POINT_BITS; n++) {
    if (check.values.some(([from, to]) => (n & field) >= from && (n & field) <= to)) word |= 1 << n;
  }
  return word >>> 0;
}

function codePointTables(checks: readonly CodePointCheck[]): string[] {
  const words = checks.map((check) => `  ${hex(codePoints(check), 8)}, // ${check.type}\n`).join("");
  return [
    `/** Checks by code points: ids 1 … */\nexport const CODE_POINT_CHECKS: u32 = ${checks.length};\n`,
    table("CODE_POINTS", "u32", "By check id − 1: bit n is set when five bits of the first octet may have the value n", words),
    table(
      "CODE_POINT_SHIFTS",
      "u8",
      "By check id − 1: bits of the octet below those five",
      lines(checks.map(({ low }) => low - 1)),
    ),
  ];
}

/** assembly/generated/tables.ts */
export function coreTables(layout: Layout): string {
  const rowWord =
    "bits 0–7 IEI, 8–11 format, 12–13 presence (0 M, 1 O, 2 C), 14 spare half octet, 16–23 least value length, 24–31 value check";
  const record =
    "Four numbers a message id: first row, imperative rows | other rows << 8, base in COMB, message type | imperative rows but spare ones << 8";
  const records = `  0, 0, 0, 0,\n${layout.messages.map(messageRecord).join("")}`;
  const byType = (base: string): string => `Message id by message type − ${base}`;
  return [
    banner("Message tables of the walker and the writer."),
    coreEnum(
      "RowFormat",
      "Formats of a row (TS 24.007 11.2.1.1), half octets told apart",
      ROW_FORMATS.map((format, i): Member => [format, i]),
    ),
    table("ROWS", "u32", `One word a row: ${rowWord}`, layout.messages.map(messageRows).join("")),
    `/** The last message id. */\nexport const LAST_MESSAGE: u32 = ${layout.messages.length};\n`,
    table("MESSAGES", "u16", record, records),
    table(
      "CHECKED",
      "u64",
      "Rows with a value check, bit 0 = first row, by message id",
      `  0,\n${layout.messages.map(checkedRows).join("")}`,
    ),
    ...codePointTables(layout.codePointChecks),
    table(
      "COMB",
      "u16",
      "At base + key: row number + 1 | format (TV1, TV, TLV, TLV-E) << 9 | least length, at most 31 << 11; key = IEI, from 0x80 on 0x80 + IEI >> 4; 0 = free",
      lines(layout.comb),
    ),
    table("EMM_DOWNLINK", "u8", byType("0x40"), lines(directory(layout, "EMM", "downlink", 0x40))),
    table("EMM_UPLINK", "u8", byType("0x40"), lines(directory(layout, "EMM", "uplink", 0x40))),
    table("ESM_DOWNLINK", "u8", byType("0xC0"), lines(directory(layout, "ESM", "downlink", 0xc0))),
    table("ESM_UPLINK", "u8", byType("0xC0"), lines(directory(layout, "ESM", "uplink", 0xc0))),
  ].join("\n");
}

/** assembly/generated/clauses.ts */
export function coreClauses(clauses: readonly ClauseSpec[]): string {
  const members = clauses.map((c, i): Member => [clauseName(c.clause), i + 1, `${citation(c.clause)}: ${c.rule}`]);
  return (
    banner("Clauses that a decision can cite.") +
    coreEnum("Clause", "Clause ids; None: nothing to cite", [["None", 0], ...members])
  );
}

/** assembly/generated/causes.ts */
export function coreCauses(emm: readonly Cause[], esm: readonly Cause[]): string {
  const members = (list: readonly Cause[]): Member[] =>
    list.map((cause) => [pascal(cause.name), cause.value, `#${cause.value} ${cause.name}`]);
  return [
    banner("Cause values."),
    coreEnum("EmmCause", "EMM causes, TS 24.301 9.9.3.9; None: no cause", [["None", 0], ...members(emm)]),
    coreEnum("EsmCause", "ESM causes, TS 24.301 9.9.4.4; None: no cause", [["None", 0], ...members(esm)]),
    causeSet("EMM_CAUSES", "EMM causes that the UE knows", emm),
    causeSet("ESM_CAUSES", "ESM causes that the UE knows", esm),
  ].join("\n");
}

/** The values of causes as a set: values 0 to 63, values 64 to 127. */
function causeSet(name: string, doc: string, list: readonly Cause[]): string {
  const bits = list.filter((cause) => cause.release === undefined).reduce((set, cause) => set | (1n << BigInt(cause.value)), 0n);
  const half = (part: bigint): string => `0x${(part & 0xffffffffffffffffn).toString(16)}`;
  return [
    `/** ${doc}, #0 to #63: bit = value. */\nexport const ${name}_LOW: u64 = ${half(bits)};`,
    `/** ${doc}, #64 to #127: bit = value − 64. */\nexport const ${name}_HIGH: u64 = ${half(bits >> 64n)};\n`,
  ].join("\n");
}

/** assembly/generated/timers.ts: the UE's timers. */
export function coreTimers(timers: readonly TimerSpec[], counters: readonly CounterSpec[]): string {
  const own = timers.map((timer, i) => ({ timer, id: i + 1 })).filter(({ timer }) => timer.side === "UE");
  const ids = own.map(({ timer, id }): Member => [timerName(timer.name), id]);
  const fixed = own.filter(({ timer }) => timer.seconds !== null);
  const lengthened = own.reduce((bits, { timer, id }) => (timer.nbS1 ? bits | (1n << BigInt(id)) : bits), 0n);
  return [
    banner("Timers of the UE, limits of its attempt counters."),
    coreEnum("Timer", "Timer ids, TS 24.301 10.2, 10.3; None: no timer", [["None", 0], ...ids]),
    coreEnum(
      "TimerDefault",
      "Default values in seconds",
      fixed.map(({ timer }): Member => [timerName(timer.name), timer.seconds as number]),
    ),
    coreEnum("NbS1Seconds", "Seconds that NB-S1 mode adds, TS 24.301 4.7", [
      ["Emm", NB_S1_SECONDS.EMM],
      ["Esm", NB_S1_SECONDS.ESM],
    ]),
    `/** Timers that NB-S1 mode lengthens: bit = timer id. */\nexport const NB_S1_TIMERS: u64 = 0x${lengthened.toString(16)};\n`,
    coreEnum(
      "AttemptLimit",
      "Failures after which an attempt counter makes the UE give up for a while",
      counters.map((counter): Member => [pascal(counter.name), counter.limit, `TS 24.301 ${counter.clause}`]),
    ),
  ].join("\n");
}

/** assembly/generated/abi.ts */
export function coreAbi(lists: readonly IdList[]): string {
  const enums = lists.map((list) => {
    const first = list.first ?? 0;
    return coreEnum(
      list.name,
      list.doc,
      list.members.map((m, i): Member => [m.name, first + i, m.doc ?? m.text]),
    );
  });
  return banner("Ids of states, inputs and indications.") + enums.join("\n");
}

/** assembly/generated/features.ts */
export function coreFeatures(features: readonly FeatureSpec[]): string {
  const constants = features.map(
    ({ name, text, without }) =>
      `${doc(`${text}. Without: ${without}.`)}// @ts-ignore: a global of the build\nexport const ${name}: bool = !isDefined(WITHOUT_${name});\n`,
  );
  return [banner("Feature switches: what the build has; `--use WITHOUT_SMS=1` leaves a feature out."), ...constants].join("\n");
}
