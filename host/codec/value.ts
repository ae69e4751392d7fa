// What every codec of a value has to do, and what it may know about where the value stands.

import { Unreadable } from "./error.ts";
import { Fields } from "./fields.ts";
import { OctetReader, OctetWriter } from "./octets.ts";
import type { DecodedPdu, Direction, Json, JsonObject } from "./pdu.ts";

/** Where a value stands. */
export interface ValueContext {
  readonly direction: Direction;
  /** Name of the information element in its message. */
  readonly ie: string;
  /** Least length of the value in its message, in octets; 0.5 for a half octet. */
  readonly min: number;
  /** Decodes a message inside this one. */
  readonly decodeNested: (octets: Uint8Array) => DecodedPdu;
  /** Encodes a message inside this one. */
  readonly encodeNested: (value: Json, path: string) => Uint8Array;
}

/** Octets ↔ JSON of one information element type. A half octet is one octet, 0 … 15. */
export interface ValueCodec {
  /**
   * The value with its fields named.
   * @throws {Unreadable} when the octets do not have the form of the value
   */
  decode(octets: Uint8Array, context: ValueContext): Json | DecodedPdu;
  /**
   * The octets of a value.
   * @param path where it stands, for complaints
   * @throws {CodecError} when it does not describe a value of this type
   */
  encode(value: Json, path: string, context: ValueContext): Uint8Array;
}

/**
 * Codec of a value that is an object; octets that `read` leaves stand in `rest`.
 * @param write writes the fields; one that it does not ask for is refused
 */
export function structured(
  read: (reader: OctetReader, context: ValueContext) => JsonObject,
  write: (fields: Fields, writer: OctetWriter, context: ValueContext) => void,
): ValueCodec {
  return {
    decode(octets, context) {
      const reader = new OctetReader(octets);
      const value = read(reader, context);
      return reader.left > 0 ? { ...value, rest: reader.hex() } : value;
    },
    encode(value, path, context) {
      const fields = new Fields(value, path);
      const writer = new OctetWriter();
      write(fields, writer, context);
      writer.put(fields.optionalHex("rest"));
      fields.done();
      return writer.done();
    },
  };
}

/** Reads items until the octets end, or the next one cannot be read: the reader then stands before it. */
export function readItems<T>(reader: OctetReader, readOne: (reader: OctetReader) => T, most = Number.POSITIVE_INFINITY): T[] {
  const items: T[] = [];
  while (reader.left > 0 && items.length < most) {
    const start = reader.at;
    try {
      items.push(readOne(reader));
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      reader.at = start;
      break;
    }
  }
  return items;
}

/** Writes the items of a list, each an object. */
export function writeItems(
  items: readonly Json[],
  path: string,
  writeOne: (fields: Fields, writer: OctetWriter) => void,
  writer: OctetWriter,
): void {
  items.forEach((item, i) => {
    const fields = new Fields(item, `${path}[${i}]`);
    writeOne(fields, writer);
    fields.done();
  });
}

/**
 * Codec of a value that is a list; where octets are left that `readOne` cannot read, an object with the list under `name`, and `rest`.
 */
export function repeated(
  name: string,
  readOne: (reader: OctetReader, context: ValueContext) => JsonObject,
  writeOne: (fields: Fields, writer: OctetWriter, context: ValueContext) => void,
): ValueCodec {
  return {
    decode(octets, context) {
      const reader = new OctetReader(octets);
      const items = readItems(reader, (at) => readOne(at, context));
      return reader.left > 0 ? { [name]: items, rest: reader.hex() } : items;
    },
    encode(value, path, context) {
      const writer = new OctetWriter();
      const write = (fields: Fields): void => writeOne(fields, writer, context);
      if (Array.isArray(value)) {
        writeItems(value, path, write, writer);
        return writer.done();
      }
      const fields = new Fields(value, path);
      writeItems(fields.list(name), fields.at(name), write, writer);
      writer.put(fields.optionalHex("rest"));
      fields.done();
      return writer.done();
    },
  };
}
