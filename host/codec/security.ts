// Security protected messages and SERVICE REQUEST (TS 24.301 9.1, 4.4.4, 4.4.5): what stands around the message, and the message itself
// where it is not ciphered or keys are there.

import { SecurityHeaderType } from "../generated/abi.ts";
import { MESSAGES, Message } from "../generated/messages.ts";
import type { Bank, Span } from "../memory.ts";
import { toHex } from "../ue/hex.ts";
import { CodecError, isObject, show } from "./error.ts";
import { Fields } from "./fields.ts";
import type { NasKeys, Opened } from "./keys.ts";
import type { DecodedPdu, Direction, Json, JsonObject, ProtectedHeader, ServiceRequestHeader } from "./pdu.ts";
import { isPlausible } from "./plausible.ts";

/** Octets of header type, MAC and sequence number. */
export const SECURITY_HEADER = 6;
const SEQUENCE_NUMBER = 5;
const PD_EMM = 7;

/** Header types whose message is ciphered as a whole, unless the algorithm is EEA0. */
const CIPHERED: ReadonlySet<number> = new Set([SecurityHeaderType.IntegrityCiphered, SecurityHeaderType.NewContextCiphered]);

/**
 * Whether a PDU has a security header that only the other direction uses (TS 24.301 9.3.1): no receiver takes it, but a reader wants to
 * see what it says.
 */
export function isMisdirected(octets: Uint8Array, { message, securityHeaderType: type }: Bank): boolean {
  const isOneWay = type >= SecurityHeaderType.NewContext && type <= SecurityHeaderType.PartiallyCiphered;
  return message === 0 && isOneWay && octets.length > SECURITY_HEADER;
}

/** What the codec offers to this file. */
export interface Inner {
  /** What the core finds in a plain message. */
  walk(octets: Uint8Array): Bank;
  /** The JSON form of a plain message; `isClear` false: its container is ciphered. */
  decode(octets: Uint8Array, isClear: boolean): DecodedPdu;
}

/** Where the container stands whose value is ciphered in a partially ciphered message (TS 24.301 4.4.5). */
export function cipheredPart(bank: Bank): Span | undefined {
  const rows = MESSAGES[bank.message]?.rows ?? [];
  return bank.spans.find(({ row }) => ["esm_message_container", "nas_message_container"].includes(rows[row]!.type));
}

/** Algorithms that a SECURITY MODE COMMAND selects. */
function selectedAlgorithms(octets: Uint8Array, bank: Bank): { eia: number; eea: number } | undefined {
  const span = bank.message === Message.SecurityModeCommand ? bank.spans.find(({ row }) => row === 0) : undefined;
  if (span === undefined) return undefined;
  const octet = octets[span.offset]!;
  return { eia: octet & 7, eea: (octet >> 4) & 7 };
}

/** Octets with a key stream added to those from `at` on. */
export function addKeystream(octets: Uint8Array, at: number, keystream: Uint8Array): Uint8Array {
  return octets.map((octet, i) => octet ^ (keystream[i - at] ?? 0));
}

/** A security protected message. */
export function decodeProtected(octets: Uint8Array, direction: Direction, inner: Inner, keys: NasKeys | undefined): DecodedPdu {
  const type = octets[0]! >> 4;
  const body = octets.subarray(SECURITY_HEADER);
  const bank = inner.walk(body);
  const selected = type === SecurityHeaderType.NewContext ? selectedAlgorithms(body, bank) : undefined;
  const opened = keys?.open(octets.slice(1, SEQUENCE_NUMBER), octets.slice(SEQUENCE_NUMBER), direction, selected);
  const header = {
    headerType: type,
    mac: toHex(octets.subarray(1, SEQUENCE_NUMBER)),
    sequenceNumber: octets[SEQUENCE_NUMBER]!,
  };
  const proof =
    keys === undefined ? {} : { verified: opened !== undefined, ...(opened === undefined ? {} : { count: opened.count }) };
  const reading =
    type === SecurityHeaderType.PartiallyCiphered
      ? readPartially(body, bank, inner, opened)
      : readWhole(body, bank, CIPHERED.has(type), inner, opened);
  const security: ProtectedHeader = { ...header, ciphered: reading.ciphered, ...proof, ...reading.extra };
  const message = reading.message ?? nothingRead(direction);
  return { ...message, hex: toHex(octets), security };
}

/** A message inside, as far as it can be read. */
interface Reading {
  readonly ciphered: boolean;
  readonly message?: DecodedPdu;
  readonly extra?: { readonly body?: string; readonly keystream?: string };
}

function readWhole(body: Uint8Array, bank: Bank, mayBeCiphered: boolean, inner: Inner, opened: Opened | undefined): Reading {
  const keystream = mayBeCiphered ? opened?.keystream(body.length) : undefined;
  if (keystream !== undefined) {
    const message = inner.decode(addKeystream(body, 0, keystream), true);
    return { ciphered: true, message, extra: { keystream: toHex(keystream) } };
  }
  // A verified message that no key stream belongs to is plain, whatever it looks like.
  if (!mayBeCiphered || opened !== undefined || isPlausible(bank)) return { ciphered: false, message: inner.decode(body, true) };
  return { ciphered: true, extra: { body: toHex(body) } };
}

function readPartially(body: Uint8Array, bank: Bank, inner: Inner, opened: Opened | undefined): Reading {
  const part = cipheredPart(bank);
  if (part === undefined) return { ciphered: false, message: inner.decode(body, true) };
  const keystream = opened?.keystream(part.length);
  if (keystream !== undefined) {
    const message = inner.decode(addKeystream(body, part.offset, keystream), true);
    return { ciphered: true, message, extra: { keystream: toHex(keystream) } };
  }
  const value = body.subarray(part.offset, part.offset + part.length);
  const ciphered = opened === undefined && !isPlainContainer(value, bank, part, inner);
  return { ciphered, message: inner.decode(body, !ciphered) };
}

/** Protocol discriminator of SMS (TS 24.007 11.2.3.1.1), and the types of its messages (TS 24.011 8.1.3). */
const PD_SMS = 9;
const SMS_TYPES: ReadonlySet<number> = new Set([1, 4, 16]);

function isPlainContainer(value: Uint8Array, bank: Bank, { row }: Span, inner: Inner): boolean {
  if (MESSAGES[bank.message]!.rows[row]!.type === "esm_message_container") return isPlausible(inner.walk(value));
  return value.length >= 2 && (value[0]! & 15) === PD_SMS && SMS_TYPES.has(value[1]!);
}

const nothingRead = (direction: Direction): DecodedPdu => ({
  hex: "",
  direction,
  protocol: null,
  message: null,
  messageType: null,
  security: null,
  ies: [],
  faults: [],
  disposition: { action: "accept" },
});

/** The security header of SERVICE REQUEST, as far as it goes. */
export function serviceRequestHeader(octets: Uint8Array, keys: NasKeys | undefined): ServiceRequestHeader {
  const isWhole = octets.length >= 4;
  const opened = isWhole ? keys?.openShort(octets.slice(2, 4), octets.slice(0, 2)) : undefined;
  return {
    headerType: octets[0]! >> 4,
    ...(octets.length < 2 ? {} : { ksi: octets[1]! >> 5, sequenceNumber: octets[1]! & 31 }),
    ...(isWhole ? { shortMac: toHex(octets.subarray(2, 4)) } : {}),
    ...(keys === undefined ? {} : { verified: opened !== undefined }),
    ...(opened === undefined ? {} : { count: opened.count }),
  };
}

/** Information elements of a SERVICE REQUEST that only its security header tells: `ies` with them. */
export function serviceRequestIes(security: Fields, ies: readonly Json[]): readonly Json[] {
  const has = (name: string): boolean => ies.some((ie) => isObject(ie) && ie.name === name);
  const told: Json[] = [];
  if (security.has("ksi") && !has(KSI_AND_SEQUENCE)) {
    const value = { KSI: security.number("ksi", 7), "sequence number short": security.number("sequenceNumber", 31) };
    told.push({ name: KSI_AND_SEQUENCE, value });
  }
  if (security.has("shortMac") && !has(SHORT_MAC)) told.push({ name: SHORT_MAC, hex: security.text("shortMac") });
  return [...ies, ...told];
}

const KSI_AND_SEQUENCE = "KSI and sequence number";
const SHORT_MAC = "Message authentication code (short)";

/** @throws {CodecError} when `security` and the octets of a SERVICE REQUEST disagree: one of them was edited and not the other */
export function checkServiceRequest(security: Fields, octets: Uint8Array): void {
  const told = serviceRequestHeader(octets, undefined);
  for (const name of ["ksi", "sequenceNumber", "shortMac"] as const) {
    const value = security.optional(name);
    if (value !== undefined && value !== told[name]) {
      throw new CodecError(security.at(name), `${show(value)} is not what \`ies\` say; change both, or leave \`ies\` out`);
    }
  }
}

/** What the encoder needs to protect a message again. */
export interface Protection {
  readonly keys: NasKeys | undefined;
  readonly direction: Direction | undefined;
  /** What the core finds in a plain message. */
  walk(octets: Uint8Array): Bank;
}

/**
 * Puts the security header of `security` before a plain message; ciphers it where it says so.
 * @param plain undefined: the object holds octets that cannot be read
 */
export function encodeProtected(
  object: JsonObject,
  path: string,
  plain: Uint8Array | undefined,
  protection: Protection,
): Uint8Array {
  const security = new Fields(object, path).object("security");
  const type = security.number("headerType", 15);
  const sequence = security.number("sequenceNumber", 255);
  const body = plain === undefined ? security.hex("body") : cipher(plain, type, security, protection);
  const covered = Uint8Array.of(sequence, ...body);
  const { keys, direction } = protection;
  const count = keys !== undefined && security.has("count") ? security.number("count", 0xff_ffff) : undefined;
  const mac = count === undefined || direction === undefined ? undefined : keys?.mac(count, direction, covered);
  return Uint8Array.of((type << 4) | PD_EMM, ...(mac ?? security.hex("mac", 4)), ...covered);
}

function cipher(plain: Uint8Array, type: number, security: Fields, { keys, direction, walk }: Protection): Uint8Array {
  const part = type === SecurityHeaderType.PartiallyCiphered ? cipheredPart(walk(plain)) : undefined;
  const at = part?.offset ?? 0;
  const length = part?.length ?? plain.length;
  if (!security.has("keystream")) return plain;
  const count = keys !== undefined && security.has("count") ? security.number("count", 0xff_ffff) : undefined;
  const fresh = count === undefined || direction === undefined ? undefined : keys?.keystream(count, direction, length);
  const keystream = fresh ?? security.hex("keystream");
  if (keystream.length < length) {
    throw new CodecError(security.at("keystream"), `${keystream.length} octets for ${length} of message: the keys are needed`);
  }
  return addKeystream(plain, at, keystream.subarray(0, length));
}
