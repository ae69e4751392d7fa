// Rows of message tables: octets around a value, whether a value is half an octet, messages by name.

import { MESSAGES, type MessageRow, type MessageTable, type RowFormat } from "../generated/messages.ts";
import type { Direction } from "./pdu.ts";

/** Octets of IEI and length before the value. */
const HEADS: Readonly<Record<RowFormat, number>> = {
  HalfLow: 0,
  HalfHigh: 0,
  V: 0,
  LV: 1,
  LVE: 2,
  T: 1,
  TV1: 0,
  TV: 1,
  TLV: 2,
  TLVE: 3,
};

/** Octets of IEI and length before the value of a row; 0 for a half octet. */
export const headOf = ({ format }: MessageRow): number => HEADS[format];

/** Which half of its octet the value of a row is; undefined where it is no half octet. */
export function halfOf({ format }: MessageRow): "low" | "high" | undefined {
  return format === "HalfHigh" ? "high" : format === "HalfLow" || format === "TV1" ? "low" : undefined;
}

/** Octets of the header of a message: up to the message type, or where there is none the first octet. */
export const headerLength = ({ protocol, type }: MessageTable): number => (type === null ? 1 : protocol === "EMM" ? 2 : 3);

const BY_NAME: ReadonlyMap<string, readonly number[]> = MESSAGES.reduce((ids, message, id) => {
  if (message !== null) ids.set(message.name, [...(ids.get(message.name) ?? []), id]);
  return ids;
}, new Map<string, number[]>());

/** A message by name. */
export interface NamedMessage {
  readonly id: number;
  readonly table: MessageTable;
}

/** Messages with this name: two where the directions have different ones. */
export function messagesNamed(name: string): readonly NamedMessage[] {
  return (BY_NAME.get(name) ?? []).map((id) => ({ id, table: MESSAGES[id]! }));
}

/** Whether a message may go in a direction. */
export const goes = ({ direction }: MessageTable, wanted: Direction): boolean => direction === "both" || direction === wanted;
