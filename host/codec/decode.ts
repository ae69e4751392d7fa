// Plain messages: octets → spans and faults of the core → the JSON form.

import { DISPOSITION_ACTION_TEXTS, FAULT_TEXTS, Fault } from "../generated/abi.ts";
import { MESSAGES, type MessageTable } from "../generated/messages.ts";
import { CLAUSES } from "../generated/names.ts";
import type { Bank, FaultRecord, Span } from "../memory.ts";
import { DECODE_IDS } from "../spec/decode.ts";
import { toHex } from "../ue/hex.ts";
import type { DecodedFault, DecodedIe, DecodedPdu, Direction, Disposition } from "./pdu.ts";
import { halfOf } from "./rows.ts";
import { unreadOctets } from "./unread.ts";
import type { ValueContext } from "./value.ts";
import { decodeValue } from "./values.ts";

/** What values need of the codec around them. */
export type Nested = Pick<ValueContext, "decodeNested" | "encodeNested">;

const PROTOCOLS: Readonly<Record<number, "EMM" | "ESM">> = { 2: "ESM", 7: "EMM" };
const hexOctet = (octet: number): string => octet.toString(16).padStart(2, "0");

/** Clauses that name the kinds of fault: the description has them. */
const FAULT_CLAUSES: ReadonlyMap<number, string> = new Map(
  DECODE_IDS.filter(({ name }) => name === "Fault").flatMap(({ members, first = 0 }) =>
    members.map(({ doc }, i) => [first + i, `TS 24.301 ${doc}`] as const),
  ),
);

function decodeFault({ kind, offset, iei, row }: FaultRecord, table: MessageTable | null): DecodedFault {
  // TS 24.301 7.6.1: an unknown one that does not end is unknown first of all.
  const named = kind === Fault.Truncated && row === null ? Fault.UnknownIe : kind;
  const place = row === null ? undefined : table?.rows[row];
  const text = FAULT_TEXTS.get(kind)!;
  return {
    clause: FAULT_CLAUSES.get(named)!,
    offset,
    iei: iei === 0 ? null : hexOctet(iei),
    what: place === undefined ? text : `${place.name}: ${text}`,
  };
}

function decodeIe(
  octets: Uint8Array,
  { row, offset, length }: Span,
  table: MessageTable,
  direction: Direction,
  nested: Nested,
): DecodedIe {
  const place = table.rows[row]!;
  const { name, iei, min } = place;
  const half = halfOf(place);
  const value = half === undefined ? octets.subarray(offset, offset + length) : Uint8Array.of(halfAt(octets[offset]!, half));
  const context: ValueContext = { direction, ie: name, min, ...nested };
  return {
    name,
    iei,
    offset,
    length: half === undefined ? length : 0.5,
    ...(half === undefined ? {} : { half }),
    value: decodeValue(place, value, context),
  };
}

const halfAt = (octet: number, half: "low" | "high"): number => (half === "high" ? octet >> 4 : octet & 15);

/** What the core says a receiver does. */
export function dispositionOf({ action, cause, clause }: Bank): Disposition {
  return {
    action: DISPOSITION_ACTION_TEXTS.get(action) as Disposition["action"],
    ...(cause === 0 ? {} : { cause }),
    ...(clause === 0 ? {} : { clause: CLAUSES[clause]!.cite }),
  };
}

/** The JSON form of a message that is not security protected, from what the core found in it. */
export function decodePlain(octets: Uint8Array, bank: Bank, direction: Direction, nested: Nested): DecodedPdu {
  const table = MESSAGES[bank.message] ?? null;
  const isEsm = PROTOCOLS[bank.protocol] === "ESM" && octets.length >= 3;
  const isTyped = table !== null || bank.faults.some(({ kind }) => kind === Fault.TypeUnknown || kind === Fault.WrongDirection);
  const whole = octets.length === 0 ? [] : [{ offset: 0, hex: toHex(octets) }];
  const unread = table === null ? whole : unreadOctets(octets, table, bank);
  const spans = table === null ? [] : bank.spans.filter(({ row }) => !table.rows[row]!.isSpare);
  return {
    hex: toHex(octets),
    direction,
    protocol: PROTOCOLS[bank.protocol] ?? null,
    message: table?.name ?? null,
    messageType: isTyped && table?.type !== null ? bank.messageType : null,
    security: null,
    ...(isEsm && isTyped ? { ebi: bank.ebi, pti: bank.pti } : {}),
    ies: spans.map((span) => decodeIe(octets, span, table!, direction, nested)),
    faults: bank.faults.map((fault) => decodeFault(fault, table)),
    ...(bank.faultsTotal > bank.faults.length ? { moreFaults: bank.faultsTotal - bank.faults.length } : {}),
    disposition: dispositionOf(bank),
    ...(unread.length === 0 ? {} : { unread }),
  };
}

/** A PDU of which nothing can be read; `clause` and `what` say why. */
export function unreadable(octets: Uint8Array, direction: Direction | null, clause: string, what: string): DecodedPdu {
  return {
    hex: toHex(octets),
    direction,
    protocol: null,
    message: null,
    messageType: null,
    security: null,
    ies: [],
    faults: [{ clause, offset: 0, iei: null, what }],
    disposition: { action: "ignore" },
    ...(octets.length === 0 ? {} : { unread: [{ offset: 0, hex: toHex(octets) }] }),
  };
}
