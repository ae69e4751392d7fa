// Any input, recognised by its first octets: pcap, pcapng, hexadecimal text, JSON Lines.

import { type CaptureItem, type CaptureReader, unreadable } from "./items.ts";
import { u16be } from "./octets.ts";
import { isPcap, PcapReader } from "./pcap.ts";
import { isPcapng, PcapngReader } from "./pcapng.ts";
import { TextReader } from "./text.ts";

/** Octets that are looked at to recognise an input. */
const START = 512;
/** Octets of the magic number of a capture. */
const MAGIC = 4;

const LINE_FEED = 0x0a;
const GZIP = 0x1f8b;

/** Text is UTF-8 without control characters but white space; its first line shows it. */
function isBinary(start: Uint8Array): boolean {
  const end = start.indexOf(LINE_FEED);
  const line = start.subarray(0, Math.min(end < 0 ? START : end, START));
  if (line.some((octet) => octet < 0x20 && (octet < 0x09 || octet > 0x0d))) return true;
  try {
    // As a stream: the last character may be cut.
    new TextDecoder("utf-8", { fatal: true }).decode(line, { stream: true });
    return false;
  } catch {
    return true;
  }
}

/** @returns the reader for an input that starts so; a text says why there is none */
function recognise(start: Uint8Array): CaptureReader | string {
  if (isPcap(start)) return new PcapReader();
  if (isPcapng(start)) return new PcapngReader();
  if (start.length >= 2 && u16be(start, 0) === GZIP) return "compressed with gzip: unpack it first";
  return isBinary(start) ? "neither pcap, pcapng, hexadecimal text nor JSON Lines" : new TextReader();
}

/** Gathers the first octets of an input, then hands on everything. */
async function* withStart(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let start: Uint8Array = new Uint8Array(0);
  let isGathering = true;
  for await (const piece of pieces) {
    if (!isGathering) {
      yield piece;
      continue;
    }
    start = start.length === 0 ? piece : Buffer.concat([start, piece]);
    // A line that is complete, or enough to tell a capture, is all that is needed: whoever types lines sees each answered at once.
    isGathering = start.length < MAGIC || (start.length < START && !start.includes(LINE_FEED));
    if (!isGathering) yield start;
  }
  if (isGathering && start.length > 0) yield start;
}

/**
 * Reads an input piece by piece, in constant memory.
 * @param pieces the input; whatever its iteration throws is thrown on
 * @returns what is in it, in order, as lists; a list is valid until the next one is asked for
 */
export async function* readCapture(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<readonly CaptureItem[]> {
  let reader: CaptureReader | null = null;
  for await (const piece of withStart(pieces)) {
    const items: CaptureItem[] = [];
    if (reader === null) {
      const found = recognise(piece);
      if (typeof found === "string") {
        yield [unreadable("", found)];
        return;
      }
      reader = found;
    }
    reader.push(piece, items);
    if (items.length > 0) yield items;
    if (reader.isLost) return;
  }
  const items: CaptureItem[] = [];
  reader?.end(items);
  if (items.length > 0) yield items;
}
