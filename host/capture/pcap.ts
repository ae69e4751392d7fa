// pcap files, both byte orders, times in micro- or nanoseconds.
//
//   file    0 magic  4 version  8 zone  12 accuracy  16 snapshot length  20 link type            24 octets
//   record  0 seconds  4 fraction  8 captured length  12 original length  16 the packet

import { type CaptureItem, type CaptureReader, unreadable } from "./items.ts";
import { BIG_ENDIAN, type ByteOrder, LITTLE_ENDIAN, OctetQueue, u32be } from "./octets.ts";
import { MAX_PACKET, PacketSink } from "./packets.ts";

const FILE_HEADER = 24;
const RECORD_HEADER = 16;
/** Magic as its four octets read big endian → byte order and parts of a second. */
const MAGICS: ReadonlyMap<number, readonly [ByteOrder, number]> = new Map([
  [0xa1b2c3d4, [BIG_ENDIAN, 1e6]],
  [0xd4c3b2a1, [LITTLE_ENDIAN, 1e6]],
  [0xa1b23c4d, [BIG_ENDIAN, 1e9]],
  [0x4d3cb2a1, [LITTLE_ENDIAN, 1e9]],
]);

/** True when an input that starts with these four octets is a pcap file. */
export const isPcap = (start: Uint8Array): boolean => start.length >= 4 && MAGICS.has(u32be(start, 0));

export class PcapReader implements CaptureReader {
  readonly format = "pcap";
  isLost = false;
  readonly #queue = new OctetQueue();
  readonly #packets = new PacketSink();
  #order: ByteOrder = BIG_ENDIAN;
  #partsOfSecond = 0;
  #linkType = 0;

  push(piece: Uint8Array, items: CaptureItem[]): void {
    this.#queue.push(piece);
    if (this.#partsOfSecond === 0 && !this.#readFileHeader(items)) return;
    while (!this.isLost && this.#readRecord(items)) {}
  }

  end(items: CaptureItem[]): void {
    const { length } = this.#queue;
    if (this.isLost || (length === 0 && this.#partsOfSecond !== 0)) return;
    if (this.#partsOfSecond === 0) this.#lose("", `the file ends inside its header, after ${length} octets`, items);
    else this.#lose(this.#packets.next, this.#missing(length), items);
  }

  #missing(length: number): string {
    const header = this.#queue.peek(RECORD_HEADER);
    if (header === null) return `the file ends after ${length} of the ${RECORD_HEADER} octets of its header`;
    return `the file ends after ${length - RECORD_HEADER} of its ${this.#order.u32(header, 8)} octets`;
  }

  #lose(where: string, reason: string, items: CaptureItem[]): void {
    this.isLost = true;
    items.push(unreadable(where, reason));
  }

  #readFileHeader(items: CaptureItem[]): boolean {
    const header = this.#queue.peek(FILE_HEADER);
    if (header === null) return false;
    const [order, partsOfSecond] = MAGICS.get(u32be(header, 0))!;
    this.#order = order;
    this.#partsOfSecond = partsOfSecond;
    const major = order.u16(header, 4);
    if (major !== 2) this.#lose("", `pcap version ${major} is not supported`, items);
    // The upper half tells about frame check sequences.
    this.#linkType = order.u32(header, 20) & 0xffff;
    this.#queue.drop(FILE_HEADER);
    return true;
  }

  #readRecord(items: CaptureItem[]): boolean {
    const header = this.#queue.peek(RECORD_HEADER);
    if (header === null) return false;
    const captured = this.#order.u32(header, 8);
    if (captured > MAX_PACKET) {
      this.#lose(this.#packets.next, `damaged: it claims ${captured} octets; the rest of the file cannot be read`, items);
      return false;
    }
    const record = this.#queue.peek(RECORD_HEADER + captured);
    if (record === null) return false;
    const { u32 } = this.#order;
    this.#packets.add(
      {
        linkType: this.#linkType,
        octets: record.subarray(RECORD_HEADER),
        originalLength: u32(header, 12),
        seconds: u32(header, 0) + u32(header, 4) / this.#partsOfSecond,
        direction: null,
      },
      items,
    );
    this.#queue.drop(RECORD_HEADER + captured);
    return true;
  }
}
