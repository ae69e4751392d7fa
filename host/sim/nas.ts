// Messages as the simulated network writes and reads them: information elements by name, values as octets. Written from TS 24.007 clause
// 11 over the message tables and apart from the core's walker and writer, so that the two check each other.

import { MESSAGES, type MessageRow, type MessageTable } from "../generated/messages.ts";
import { fromHex } from "../ue/hex.ts";

const PD_ESM = 2;
const PD_EMM = 7;
/** Messages that are no plain message with a type (TS 24.301 8.2.23, 8.2.25). */
const TABLES = MESSAGES.filter((table): table is MessageTable => table?.type != null);
const typeKey = (protocol: string, type: number, direction: string): string => `${protocol} ${type} ${direction}`;
const BY_TYPE = new Map(TABLES.map((table) => [typeKey(table.protocol, table.type!, table.direction), table]));
const BY_NAME = new Map(TABLES.map((table) => [`${table.name} ${table.direction}`, table]));

/** Direction of a message: to the UE or from it. */
export type Direction = "downlink" | "uplink";

/** Value of an information element: octets, hex, or a number for one octet or a half. */
export type Value = Uint8Array | string | number;

/** What a message says. */
export interface MessageContent {
  readonly ebi?: number;
  readonly pti?: number;
  /** Values by the name of the information element. */
  readonly ies?: Readonly<Record<string, Value>>;
}

/** The table of a message. @throws {RangeError} for a name that no message of this direction has */
export function tableOf(name: string, direction: Direction): MessageTable {
  const table = BY_NAME.get(`${name} ${direction}`) ?? BY_NAME.get(`${name} both`);
  if (table === undefined) throw new RangeError(`there is no ${direction} message "${name}"`);
  return table;
}

/** The octets of a value. */
export const octetsOf = (value: Value): Uint8Array =>
  typeof value === "number" ? Uint8Array.of(value) : typeof value === "string" ? fromHex(value) : value;

/**
 * Writes a message. Only the lengths of formats are seen to: a value may be as wrong as a scenario wants it.
 * @throws {RangeError} for a name that the message does not have, or a mandatory information element left out
 */
export function write(name: string, direction: Direction, content: MessageContent = {}): Uint8Array {
  const table = tableOf(name, direction);
  const ies = new Map(Object.entries(content.ies ?? {}));
  const type = table.type!;
  const head = table.protocol === "EMM" ? [PD_EMM, type] : [((content.ebi ?? 0) << 4) | PD_ESM, content.pti ?? 0, type];
  const parts: number[] = [...head];
  let low: number | null = null;
  for (const row of table.rows) {
    const value = ies.get(row.name);
    if (!row.isSpare) ies.delete(row.name);
    if (value === undefined && !row.isSpare) {
      if (row.presence === "M") throw new RangeError(`${name}: ${row.name} is mandatory`);
      continue;
    }
    if (row.format === "HalfLow" || row.format === "HalfHigh") {
      const half = value === undefined ? 0 : octetsOf(value)[0]! & 15;
      if (low === null) low = half;
      else {
        parts.push(low | (half << 4));
        low = null;
      }
      continue;
    }
    for (const octet of element(row, octetsOf(value!))) parts.push(octet);
  }
  ies.delete("Spare half octet");
  if (ies.size > 0) throw new RangeError(`${name} has no ${[...ies.keys()].join(", ")}`);
  return Uint8Array.from(parts);
}

/** One information element with its IEI and length. */
function element(row: MessageRow, value: Uint8Array): Uint8Array {
  const iei = row.iei === null ? [] : [Number.parseInt(row.iei.replace("-", "0"), 16)];
  const long = [value.length >> 8, value.length & 255];
  switch (row.format) {
    case "T":
      return Uint8Array.from(iei);
    case "TV1":
      return Uint8Array.of(iei[0]! | (value[0]! & 15));
    case "LV":
    case "TLV":
      return Uint8Array.of(...iei, value.length, ...value);
    case "LVE":
    case "TLVE":
      return Uint8Array.of(...iei, ...long, ...value);
    default:
      return Uint8Array.of(...iei, ...value);
  }
}

/** What is wrong with a received message, in the words of clause 7. */
export type ReadFault =
  | "too short"
  | "unknown type"
  | "mandatory missing"
  | "mandatory syntax"
  | "comprehension required"
  | "unknown"
  | "out of sequence"
  | "repeated"
  | "optional syntax";

/** A message as received. */
export interface Message {
  /** Null where the type is not defined for this direction. */
  readonly name: string | null;
  readonly protocol: "EMM" | "ESM" | null;
  readonly type: number | null;
  readonly ebi: number;
  readonly pti: number;
  /** Values by name; half octets as one octet. */
  readonly ies: ReadonlyMap<string, Uint8Array>;
  readonly faults: readonly { readonly fault: ReadFault; readonly ie: string | null }[];
  readonly octets: Uint8Array;
}

/** Reads a plain message that a UE or a network has sent. Never throws. */
export function read(octets: Uint8Array, direction: Direction): Message {
  const protocol = (octets[0] ?? 0) & 15;
  const isEsm = protocol === PD_ESM;
  const headLength = isEsm ? 3 : 2;
  const empty = { name: null, type: null, ebi: 0, pti: 0, ies: new Map<string, Uint8Array>(), octets };
  if ((!isEsm && protocol !== PD_EMM) || octets.length < headLength)
    return { ...empty, protocol: isEsm ? "ESM" : protocol === PD_EMM ? "EMM" : null, faults: [{ fault: "too short", ie: null }] };
  const type = octets[headLength - 1]!;
  const head = isEsm ? { ebi: octets[0]! >> 4, pti: octets[1]! } : { ebi: 0, pti: 0 };
  const name = isEsm ? "ESM" : "EMM";
  const table = BY_TYPE.get(typeKey(name, type, direction)) ?? BY_TYPE.get(typeKey(name, type, "both"));
  if (table === undefined) return { ...empty, ...head, protocol: name, type, faults: [{ fault: "unknown type", ie: null }] };
  const reader = new Reader(octets, headLength);
  reader.imperative(table.rows.slice(0, table.imperative));
  reader.optional(table.rows.slice(table.imperative));
  return { name: table.name, protocol: name, type, ...head, ies: reader.ies, faults: reader.faults, octets };
}

class Reader {
  readonly ies = new Map<string, Uint8Array>();
  readonly faults: { fault: ReadFault; ie: string | null }[] = [];
  readonly #octets: Uint8Array;
  #at: number;

  constructor(octets: Uint8Array, at: number) {
    this.#octets = octets;
    this.#at = at;
  }

  /** Formats V, LV, LV-E and half octets, all of them in their order. */
  imperative(rows: readonly MessageRow[]): void {
    let isHigh = false;
    for (const row of rows) {
      const isHalf = row.format === "HalfLow" || row.format === "HalfHigh";
      if (isHalf) {
        const octet = this.#octets[this.#at];
        if (octet === undefined) {
          this.#lose("mandatory missing", row);
          return;
        }
        if (!row.isSpare) this.ies.set(row.name, Uint8Array.of(isHigh ? octet >> 4 : octet & 15));
        if (isHigh) this.#at++;
        isHigh = !isHigh;
        continue;
      }
      const lengthOctets = row.format === "LV" ? 1 : row.format === "LVE" ? 2 : 0;
      const value = this.#take(lengthOctets, row.min);
      if (value === null) {
        this.#lose("mandatory missing", row);
        return;
      }
      if (value.length < row.min) this.faults.push({ fault: "mandatory syntax", ie: row.name });
      else this.ies.set(row.name, value);
    }
  }

  /** Information elements with IEI: known ones in sequence, others by the form of their IEI (TS 24.007 11.2.4). */
  optional(rows: readonly MessageRow[]): void {
    let next = 0;
    while (this.#at < this.#octets.length) {
      const iei = this.#octets[this.#at]!;
      const key = iei >= 0x80 ? `${(iei >> 4).toString(16)}-` : iei.toString(16).padStart(2, "0");
      const index = rows.findIndex((row) => row.iei?.toLowerCase() === key);
      const row = rows[index];
      const value = this.#element(iei, row);
      if (row === undefined) this.faults.push({ fault: iei < 0x10 ? "comprehension required" : "unknown", ie: null });
      else if (index < next) this.faults.push({ fault: this.ies.has(row.name) ? "repeated" : "out of sequence", ie: row.name });
      else {
        next = index + 1;
        if (value === null || value.length < Math.floor(row.min)) this.faults.push({ fault: "optional syntax", ie: row.name });
        else this.ies.set(row.name, value);
      }
      if (value === null) return;
    }
  }

  #lose(fault: ReadFault, row: MessageRow): void {
    this.faults.push({ fault, ie: row.name });
    this.#at = this.#octets.length;
  }

  /** One element with IEI; null where it runs past the end. */
  #element(iei: number, row: MessageRow | undefined): Uint8Array | null {
    this.#at++;
    if (iei >= 0x80) return Uint8Array.of(iei & 15);
    switch (row?.format) {
      case "T":
        return new Uint8Array(0);
      case "TV":
        return this.#take(0, row.min);
      case "TLV":
        return this.#take(1, 0);
      case "TLVE":
        return this.#take(2, 0);
      default:
        return this.#take(iei >= 0x78 ? 2 : 1, 0);
    }
  }

  /** A value behind so many octets of length, or of a fixed length; null where it runs past the end. */
  #take(lengthOctets: number, fixed: number): Uint8Array | null {
    const start = this.#at + lengthOctets;
    if (start > this.#octets.length) return null;
    let length = lengthOctets === 0 ? fixed : 0;
    for (let i = 0; i < lengthOctets; i++) length = (length << 8) | this.#octets[this.#at + i]!;
    if (start + length > this.#octets.length) return null;
    this.#at = start + length;
    return this.#octets.subarray(start, this.#at);
  }
}
