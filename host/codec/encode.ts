// Plain messages: the JSON form → octets. A well-formed message is written by the core; one with octets that no information element
// holds is put together here, in the order of the offsets, because the core makes no wrong messages.

import { MISUSE_TEXTS, Misuse } from "../generated/abi.ts";
import type { MessageRow } from "../generated/messages.ts";
import type { CodecCore } from "./core.ts";
import type { Nested } from "./decode.ts";
import { CodecError, show } from "./error.ts";
import { Fields } from "./fields.ts";
import { OctetWriter } from "./octets.ts";
import type { Direction, Json, JsonObject } from "./pdu.ts";
import { goes, halfOf, headOf, messagesNamed, type NamedMessage } from "./rows.ts";
import { checkServiceRequest, serviceRequestIes } from "./security.ts";
import { encodeValue } from "./values.ts";

/** An information element to encode. */
interface Item {
  readonly row: number;
  readonly place: MessageRow;
  readonly octets: Uint8Array;
  /** Where it stood, if the object tells. */
  readonly offset: number | undefined;
  readonly path: string;
}

/** The message and direction that an object names. */
export function messageOf(
  object: JsonObject,
  path: string,
  direction?: Direction,
): { message: NamedMessage; direction: Direction } {
  const fields = new Fields(object, path);
  const name = fields.text("message");
  const named = messagesNamed(name);
  if (named.length === 0) throw new CodecError(fields.at("message"), `there is no message ${show(name)}`);
  const wanted = directionOf(fields) ?? direction ?? onlyDirection(named);
  if (wanted === undefined)
    throw new CodecError(fields.at("direction"), `${name} goes both ways: "downlink" or "uplink" is needed`);
  const message = named.find(({ table }) => goes(table, wanted));
  if (message === undefined) throw new CodecError(fields.at("direction"), `${name} is no ${wanted} message`);
  return { message, direction: wanted };
}

function directionOf(fields: Fields): Direction | undefined {
  const direction = fields.optional("direction") ?? undefined;
  if (direction === undefined || direction === "downlink" || direction === "uplink") return direction;
  throw new CodecError(fields.at("direction"), `"downlink" or "uplink" is wanted, not ${show(direction)}`);
}

function onlyDirection(named: readonly NamedMessage[]): Direction | undefined {
  const [first, ...others] = named;
  // A message that is the same both ways has one coding.
  if (first === undefined || others.length > 0) return undefined;
  return first.table.direction === "both" ? "downlink" : first.table.direction;
}

/** Octets of the plain message that an object describes. */
export function encodePlain(object: JsonObject, path: string, core: CodecCore, nested: Nested, around?: Direction): Uint8Array {
  const fields = new Fields(object, path);
  const unread = fields.optionalList("unread").map((part, i) => unreadPiece(part, `${fields.at("unread")}[${i}]`));
  const ies = fields.optionalList("ies");
  if (object.message === undefined || object.message === null) {
    if (ies.length > 0) throw new CodecError(fields.at("message"), "information elements need a message");
    if (unread.length > 0) return join([], unread);
    if (fields.has("hex")) return fields.hex("hex");
    throw new CodecError(path, "`message` is missing");
  }
  const { message, direction } = messageOf(object, path, around);
  const isServiceRequest = message.table.type === null;
  const security = isServiceRequest ? fields.object("security") : undefined;
  const whole = security === undefined ? ies : serviceRequestIes(security, ies);
  const items = whole.map((ie, i) => itemOf(ie, `${fields.at("ies")}[${i}]`, message, direction, nested));
  const twice = items.find((item, i) => items.findIndex(({ row }) => row === item.row) !== i);
  if (twice !== undefined) throw new CodecError(twice.path, "stands here twice; a repeated one is given in `unread`");
  const header = headerOf(fields, message);
  // What has faults is wrong in the way it was received, and stays so.
  const isBroken = unread.length > 0 || fields.optionalList("faults").length > 0;
  if (!isBroken) checkMandatory(items, message, path);
  const octets = isBroken
    ? join(
        header,
        [...items.map(pieceOf), ...unread].sort((a, b) => a.offset - b.offset),
      )
    : write(
        header,
        message,
        items.sort((a, b) => a.row - b.row),
        path,
        core,
      );
  if (security !== undefined) checkServiceRequest(security, octets);
  return octets;
}

const PD_EMM = 7;
const PD_ESM = 2;

function headerOf(fields: Fields, { table }: NamedMessage): readonly number[] {
  if (table.type === null) return [(fields.object("security").number("headerType", 15) << 4) | PD_EMM];
  if (table.protocol === "EMM") return [PD_EMM, table.type];
  return [(fields.number("ebi", 15, 0) << 4) | PD_ESM, fields.number("pti", 255, 0), table.type];
}

function itemOf(ie: Json, at: string, { table }: NamedMessage, direction: Direction, nested: Nested): Item {
  const fields = new Fields(ie, at);
  const name = fields.text("name");
  const path = `${at} ${JSON.stringify(name)}`;
  const row = table.rows.findIndex((place) => place.name === name && !place.isSpare);
  const place = table.rows[row];
  if (place === undefined) throw new CodecError(path, `${table.name} (${direction}) has no such information element`);
  const value = fields.optional("value") ?? hexValue(fields.optional("hex"), place);
  if (value === undefined) throw new CodecError(path, "`value` or `hex` is needed");
  const octets = encodeValue(place, value, path, { direction, ie: name, min: place.min, ...nested });
  const offset = fields.optional("offset");
  return { row, place, octets, offset: typeof offset === "number" ? offset : undefined, path };
}

/** A value given in hex; of a half octet one digit is enough. */
function hexValue(hex: Json | undefined, place: MessageRow): Json | undefined {
  if (hex === undefined) return undefined;
  return { hex: halfOf(place) !== undefined && typeof hex === "string" && hex.length === 1 ? `0${hex}` : hex };
}

function checkMandatory(items: readonly Item[], { table }: NamedMessage, path: string): void {
  const has = new Set(items.map(({ row }) => row));
  const missing = table.rows.find(({ iei, isSpare }, row) => iei === null && !isSpare && !has.has(row));
  if (missing !== undefined) throw new CodecError(path, `${table.name} needs ${JSON.stringify(missing.name)}`);
}

/** Has the core write a message; items in the order of the rows. */
function write(
  header: readonly number[],
  { id, table }: NamedMessage,
  items: readonly Item[],
  path: string,
  core: CodecCore,
): Uint8Array {
  const values = new OctetWriter();
  const spans = items.map(({ row, place, octets }) => {
    const offset = values.length;
    values.put(place.format === "HalfHigh" ? [octets[0]! << 4] : octets);
    return { row, offset, length: halfOf(place) === undefined ? octets.length : 0 };
  });
  // SERVICE REQUEST has no message type, and a message may be longer than what a UE ever sends: the core writes neither.
  if (table.type === null || values.length > core.memory.receiveSize) return join(header, items.map(pieceOf));
  const [first = 0, pti = 0] = table.protocol === "ESM" ? header : [];
  const octets = core.encode({ message: id, ebi: first >> 4, pti, spans }, values.done());
  if (typeof octets !== "number") return octets;
  if (octets === -Misuse.Overflow) return join(header, items.map(pieceOf));
  throw new CodecError(path, MISUSE_TEXTS.get(-octets) ?? `misuse ${octets}`);
}

/** Octets in their place; a half octet shares it with the other half. */
interface Piece {
  readonly offset: number;
  readonly octets: Uint8Array;
  readonly half?: "low" | "high";
}

/** Behind all offsets of a PDU: information elements that tell none come last, in the order of their rows. */
const LAST = 0x1_0000;

/** An information element with its IEI and length. */
function pieceOf({ row, place, octets, ...item }: Item): Piece {
  const half = place.iei === null ? halfOf(place) : undefined;
  const offset = item.offset ?? LAST + (half === "high" ? row - 1 : row);
  if (half !== undefined) return { offset, octets, half };
  const iei = place.iei === null ? [] : place.format === "TV1" ? [] : [Number.parseInt(place.iei, 16)];
  if (place.format === "TV1") return { offset, octets: Uint8Array.of((Number.parseInt(place.iei!, 16) << 4) | octets[0]!) };
  const isLong = place.format === "LVE" || place.format === "TLVE";
  const length = headOf(place) - iei.length;
  const lengthOctets = length === 0 ? [] : isLong ? [octets.length >> 8, octets.length & 255] : [octets.length];
  return { offset, octets: Uint8Array.of(...iei, ...lengthOctets, ...octets) };
}

function unreadPiece(part: Json, path: string): Piece {
  const fields = new Fields(part, path);
  const offset = fields.number("offset", 0xffff);
  const half = fields.optional("half");
  if (half === undefined) return { offset, octets: fields.hex("hex") };
  if (half !== "low" && half !== "high") throw new CodecError(fields.at("half"), `"low" or "high" is wanted, not ${show(half)}`);
  const digit = fields.text("hex");
  if (!/^[0-9a-f]$/i.test(digit)) throw new CodecError(fields.at("hex"), `one hex digit is wanted, not ${show(digit)}`);
  return { offset, octets: Uint8Array.of(Number.parseInt(digit, 16)), half };
}

/** Pieces one behind the other. */
function join(header: readonly number[], pieces: readonly Piece[]): Uint8Array {
  const writer = new OctetWriter().put(header);
  for (let i = 0; i < pieces.length; i++) {
    const { offset, octets, half } = pieces[i]!;
    if (half === undefined) writer.put(octets);
    else {
      const next = pieces[i + 1];
      const isPair = next?.half !== undefined && next.half !== half && next.offset === offset;
      const value = octets[0]! << (half === "high" ? 4 : 0);
      writer.number(value | (isPair ? next.octets[0]! << (next.half === "high" ? 4 : 0) : 0));
      if (isPair) i++;
    }
  }
  return writer.done();
}
