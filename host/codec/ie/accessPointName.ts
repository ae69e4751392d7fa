// Access point name (TS 24.008 10.5.6.1, TS 23.003 9.1): labels ↔ "internet.mnc001.mcc001.gprs".

import { CodecError, isObject, show, Unreadable } from "../error.ts";
import { Fields, textAt } from "../fields.ts";
import { OctetReader, OctetWriter } from "../octets.ts";
import type { ValueCodec } from "../value.ts";

const LABEL_MAX = 63;
/** What a label may hold to be told in a dotted name without ambiguity. */
const PLAIN = /^[\x21-\x2d\x2f-\x7e]+$/;

/** Labels in the order of the octets. @throws {Unreadable} when one is empty or cut off */
function readLabels(reader: OctetReader): string[] {
  const labels: string[] = [];
  while (reader.left > 0) {
    const label = reader.take(reader.number());
    if (label.length === 0) throw new Unreadable("an empty label");
    labels.push(Buffer.from(label).toString("latin1"));
  }
  if (labels.length === 0) throw new Unreadable("no label");
  return labels;
}

function writeLabels(labels: readonly string[], path: string): Uint8Array {
  const writer = new OctetWriter();
  for (const label of labels) {
    const octets = Buffer.from(label, "latin1");
    if (octets.length === 0 || octets.length > 255)
      throw new CodecError(path, `the label ${show(label)} has no length of one octet`);
    writer.block(octets);
  }
  return writer.done();
}

/** The dotted name. @throws {Unreadable} when a label is empty, cut off, or has octets that are no printing characters */
export function readName(reader: OctetReader): string {
  const labels = readLabels(reader);
  if (!labels.every((label) => PLAIN.test(label))) throw new Unreadable("a label is no text");
  return labels.join(".");
}

/** The labels of a dotted name. */
export function writeName(name: string, path: string): Uint8Array {
  const labels = name.split(".");
  const odd = labels.find((label) => !PLAIN.test(label) || label.length > LABEL_MAX);
  if (odd !== undefined) throw new CodecError(path, `the label ${show(odd)} is not 1 to ${LABEL_MAX} printing characters`);
  return writeLabels(labels, path);
}

/** A dotted name, or `{"labels": […]}` where it cannot be told so. */
export const accessPointName: ValueCodec = {
  decode(octets) {
    const labels = readLabels(new OctetReader(octets));
    return labels.every((label) => PLAIN.test(label) && label.length <= LABEL_MAX) ? labels.join(".") : { labels };
  },
  encode(value, path) {
    if (!isObject(value)) return writeName(textAt(value, path), path);
    const fields = new Fields(value, path);
    const labels = fields.list("labels").map((label, i) => textAt(label, `${fields.at("labels")}[${i}]`));
    fields.done();
    return writeLabels(labels, fields.at("labels"));
  },
};
