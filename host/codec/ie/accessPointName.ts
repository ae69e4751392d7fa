// Access point name (TS 24.008 10.5.6.1, TS 23.003 9.1): labels ↔ "internet.mnc001.mcc001.gprs".

import { CodecError, Unreadable } from "../error.ts";
import { textAt } from "../fields.ts";
import { OctetReader, OctetWriter } from "../octets.ts";
import type { ValueCodec } from "../value.ts";

const LABEL_MAX = 63;
/** What a label may hold to be told in a dotted name without ambiguity. */
const PLAIN = /^[\x21-\x2d\x2f-\x7e]+$/;

/** The dotted name. @throws {Unreadable} when a label is empty, cut off, or has octets that are no printing characters */
export function readName(reader: OctetReader): string {
  const labels: string[] = [];
  while (reader.left > 0) {
    const label = Buffer.from(reader.take(reader.number())).toString("latin1");
    if (!PLAIN.test(label)) throw new Unreadable("a label is no text");
    labels.push(label);
  }
  if (labels.length === 0) throw new Unreadable("no label");
  return labels.join(".");
}

/** The labels of a dotted name. */
export function writeName(name: string, path: string): Uint8Array {
  const writer = new OctetWriter();
  for (const label of name.split(".")) {
    if (!PLAIN.test(label))
      throw new CodecError(path, `the label ${JSON.stringify(label)} is not 1 to ${LABEL_MAX} printing characters`);
    if (label.length > LABEL_MAX) throw new CodecError(path, `the label ${JSON.stringify(label)} is longer than ${LABEL_MAX}`);
    writer.block(Buffer.from(label, "latin1"));
  }
  return writer.done();
}

export const accessPointName: ValueCodec = {
  decode: (octets) => readName(new OctetReader(octets)),
  encode: (value, path) => writeName(textAt(value, path), path),
};
