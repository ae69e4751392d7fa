// What a decoder sees in a PDU, in one form for all decoders: the message, where its information elements stand, and their values.

import { createCodec } from "../../host/codec/codec.ts";
import type { DecodedIe, DecodedPdu } from "../../host/codec/pdu.ts";
import { MESSAGES, type MessageRow } from "../../host/generated/messages.ts";
import { engines, shippedModule } from "../harness/module.ts";

/** A PDU to decode. */
export interface Sample {
  readonly hex: string;
  readonly direction: "downlink" | "uplink";
}

/** Values by the name of the field, several in the order of the octets. */
export type Values = ReadonlyMap<string, readonly string[]>;

/** An information element: identifier (`78`, `9-`; null: imperative), where the value begins and how long it is, in half octets. */
export interface Element {
  readonly iei: string | null;
  readonly offset: number;
  readonly length: number;
  readonly values: Values;
  /** What the decoder calls it. */
  readonly name: string;
}

/** A message as one decoder sees it. */
export interface Reading {
  /** Protocol discriminator and message type (`7 41`); null: no message can be read; `protected`, `ciphered`: the security header, with or without a
   * message in clear inside; `sealed`: the decoder does not look behind the header. */
  readonly message: string | null;
  /** Fields before the information elements: security header, EPS bearer identity, procedure transaction identity. */
  readonly header: Values;
  /** In the order of the octets. */
  readonly elements: readonly Element[];
  /** What the decoder complains about. */
  readonly fault?: string;
}

/** The codec's reading, with the names that the specification has. */
export interface OwnReading extends Reading {
  readonly name: string;
  readonly elements: readonly (Element & { readonly row: MessageRow })[];
  /** The message inside the security header, those inside containers. */
  readonly inside: readonly Sample[];
}

/** Octets: header type and discriminator, MAC, sequence number (TS 24.301 9.1). */
const SECURITY_HEADER = 6;
const SERVICE_REQUEST = "SERVICE REQUEST";
/** Protocol discriminators (TS 24.007 11.2.3.1.1). */
const DISCRIMINATOR = { EMM: "7", ESM: "2" } as const;

export const codec = createCodec({ engine: engines()[0]!, module: shippedModule });

const isNested = (value: unknown): value is DecodedPdu => typeof value === "object" && value !== null && "ies" in value;

/** The leaves of a value by their path; an enumerated value is its code. */
function leaves(value: unknown, path: string, found: Map<string, string[]>): Map<string, string[]> {
  if (Array.isArray(value)) for (const item of value) leaves(item, path, found);
  else if (typeof value === "object" && value !== null) {
    const { code, name } = value as { code?: unknown; name?: unknown };
    if (typeof code === "number" && typeof name === "string") leaves(code, path, found);
    else for (const [key, item] of Object.entries(value)) leaves(item, path === "" ? key : `${path}.${key}`, found);
  } else {
    const text = typeof value === "boolean" ? String(Number(value)) : String(value);
    const key = path === "" ? "value" : path;
    found.set(key, [...(found.get(key) ?? []), text]);
  }
  return found;
}

function elementOf(ie: DecodedIe, row: MessageRow): OwnReading["elements"][number] {
  const { iei, offset, length, half, value } = ie;
  const isLow = half === "low";
  const place = length === 0.5 ? { offset: offset * 2 + Number(isLow), length: 1 } : { offset: offset * 2, length: length * 2 };
  return { iei, ...place, name: row.name, values: isNested(value) ? new Map() : leaves(value, "", new Map()), row };
}

function insideOf(pdu: DecodedPdu): Sample[] {
  const direction = pdu.direction!;
  const nested = pdu.ies.map(({ value }) => value).filter(isNested);
  return nested.map(({ hex }) => ({ hex, direction }));
}

/** What the codec sees. Of a security protected message that is the header; what it protects is `inside`. */
export function readingOf({ hex, direction }: Sample): OwnReading {
  const pdu = codec.decode(new Uint8Array(Buffer.from(hex, "hex")), direction);
  const { security, message, protocol, messageType } = pdu;
  if (security !== null && "mac" in security) {
    const { headerType, mac, sequenceNumber } = security;
    const header = leaves({ "security header type": headerType, MAC: mac, "sequence number": sequenceNumber }, "", new Map());
    const name = security.ciphered ? "ciphered message" : "protected message";
    const inside = message === null ? [] : [{ hex: hex.slice(2 * SECURITY_HEADER), direction }];
    return { message: security.ciphered ? "ciphered" : "protected", name, header, elements: [], inside };
  }
  const header = leaves(pdu.ebi === undefined ? {} : { "EPS bearer identity": pdu.ebi, PTI: pdu.pti }, "", new Map());
  if (message === null) return { message: null, name: "no message", header, elements: [], inside: [] };
  const isEither = (table: (typeof MESSAGES)[number]): boolean => table?.direction === "both" || table?.direction === direction;
  const table = MESSAGES.find((candidate) => candidate?.name === message && isEither(candidate))!;
  const elements = pdu.ies.map((ie) => elementOf(ie, table.rows.find((row) => row.name === ie.name && row.iei === ie.iei)!));
  const type = messageType === null ? "" : messageType.toString(16).padStart(2, "0");
  return {
    message: message === SERVICE_REQUEST ? message : `${DISCRIMINATOR[protocol!]} ${type}`,
    name: message,
    header,
    elements: elements.sort((a, b) => a.offset - b.offset),
    inside: insideOf(pdu),
  };
}

/** PDUs, each with the messages that are inside it; every one once. */
export function withInside(samples: readonly Sample[]): readonly Sample[] {
  const all = new Map<string, Sample>();
  const add = (sample: Sample): void => {
    const key = `${sample.direction} ${sample.hex}`;
    if (all.has(key)) return;
    all.set(key, sample);
    readingOf(sample).inside.forEach(add);
  };
  samples.forEach(add);
  return [...all.values()];
}
