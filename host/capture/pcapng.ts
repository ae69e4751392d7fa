// pcapng files: blocks in sections, each section with a byte order and interfaces of its own. Blocks that hold no packet are skipped
// unread, whatever their size.
//
//   block   0 type  4 total length  8 body …  total − 4 total length again

import { type CaptureItem, type CaptureReader, type Direction, unreadable } from "./items.ts";
import { BIG_ENDIAN, type ByteOrder, LITTLE_ENDIAN, OctetQueue, u32be } from "./octets.ts";
import { MAX_PACKET, PacketSink } from "./packets.ts";

const Block = { Section: 0x0a0d0d0a, Interface: 1, Packet: 2, SimplePacket: 3, EnhancedPacket: 6 } as const;
const BYTE_ORDER_MAGIC = 0x1a2b3c4d;
const BLOCK_HEADER = 8;
const BLOCK_TRAILER = 4;
/** LIMIT: a packet and generous room for the options beside it. */
const MAX_BLOCK = MAX_PACKET + 65_536;
/** Fixed octets of the body of each kind of block that is read. */
const FIXED: Readonly<Record<number, number>> = {
  [Block.Section]: 16,
  [Block.Interface]: 8,
  [Block.Packet]: 20,
  [Block.SimplePacket]: 4,
  [Block.EnhancedPacket]: 20,
};

const OPTION_END = 0;
const OPTION_FLAGS = 2;
const OPTION_TIME_RESOLUTION = 9;
const OPTION_TIME_OFFSET = 14;
/** Values of the two lowest bits of a packet's flags. */
const INBOUND = 1;
const OUTBOUND = 2;

interface Interface {
  readonly linkType: number;
  readonly snapshotLength: number;
  readonly partsOfSecond: number;
  readonly offsetSeconds: number;
}

/** True when an input that starts with these four octets is a pcapng file. */
export const isPcapng = (start: Uint8Array): boolean => start.length >= 4 && u32be(start, 0) === Block.Section;

export class PcapngReader implements CaptureReader {
  readonly format = "pcapng";
  isLost = false;
  readonly #queue = new OctetQueue();
  readonly #packets = new PacketSink();
  #order: ByteOrder = BIG_ENDIAN;
  #interfaces: Interface[] = [];
  /** Octets of an uninteresting block that are still to come. */
  #toSkip = 0;

  push(piece: Uint8Array, items: CaptureItem[]): void {
    this.#queue.push(piece);
    this.#toSkip -= this.#queue.drop(this.#toSkip);
    while (!this.isLost && this.#toSkip === 0 && this.#readBlock(items)) {}
  }

  end(items: CaptureItem[]): void {
    const { length } = this.#queue;
    if (this.isLost || (length === 0 && this.#toSkip === 0)) return;
    this.#lose("the file ends inside a block", items);
  }

  #lose(reason: string, items: CaptureItem[]): void {
    this.isLost = true;
    items.push(unreadable(this.#packets.next, reason));
  }

  #damaged(what: string, items: CaptureItem[]): false {
    this.#lose(`damaged: ${what}; the rest of the file cannot be read`, items);
    return false;
  }

  /** @returns whether there may be another block in the queue */
  #readBlock(items: CaptureItem[]): boolean {
    const header = this.#queue.peek(BLOCK_HEADER + 4);
    if (header === null) return false;
    // The type of a section header reads the same in both byte orders, so that the order can follow from the magic behind it.
    const isSection = u32be(header, 0) === Block.Section;
    if (isSection && !this.#readByteOrder(header)) return this.#damaged("a section without byte-order magic", items);
    const type = this.#order.u32(header, 0);
    const total = this.#order.u32(header, 4);
    const fixed = FIXED[type];
    if (total % 4 !== 0 || total < BLOCK_HEADER + (fixed ?? 0) + BLOCK_TRAILER) {
      return this.#damaged(`a block of type ${type} that claims ${total} octets`, items);
    }
    if (fixed === undefined) {
      this.#toSkip = total - this.#queue.drop(total);
      return this.#toSkip === 0;
    }
    if (total > MAX_BLOCK) return this.#damaged(`a block of type ${type} that claims ${total} octets`, items);
    const block = this.#queue.peek(total);
    if (block === null) return false;
    if (this.#order.u32(block, total - BLOCK_TRAILER) !== total)
      return this.#damaged("a block with two different lengths", items);
    this.#queue.drop(total);
    return this.#readBody(type, block.subarray(BLOCK_HEADER, total - BLOCK_TRAILER), items);
  }

  /** The block itself is whole: reading goes on behind it. */
  #broken(what: string, items: CaptureItem[]): true {
    this.#packets.addBroken(`damaged: ${what}`, items);
    return true;
  }

  #readByteOrder(header: Uint8Array): boolean {
    const order = [BIG_ENDIAN, LITTLE_ENDIAN].find((order) => order.u32(header, BLOCK_HEADER) === BYTE_ORDER_MAGIC);
    if (order !== undefined) this.#order = order;
    return order !== undefined;
  }

  #readBody(type: number, body: Uint8Array, items: CaptureItem[]): boolean {
    const { u16, u32 } = this.#order;
    switch (type) {
      case Block.Section:
        this.#interfaces = [];
        return u16(body, 4) === 1 || this.#damaged(`a section of version ${u16(body, 4)}`, items);
      case Block.Interface:
        this.#interfaces.push(this.#interfaceOf(body));
        return true;
      case Block.SimplePacket:
        return this.#packet(0, null, u32(body, 0), null, body, 4, items);
      case Block.EnhancedPacket: {
        const time = u32(body, 4) * 2 ** 32 + u32(body, 8);
        return this.#packet(u32(body, 0), time, u32(body, 16), u32(body, 12), body, 20, items);
      }
      default: {
        const time = u32(body, 4) * 2 ** 32 + u32(body, 8);
        return this.#packet(u16(body, 0), time, u32(body, 16), u32(body, 12), body, 20, items);
      }
    }
  }

  #interfaceOf(body: Uint8Array): Interface {
    const options = this.#options(body, 8);
    const resolution = options.get(OPTION_TIME_RESOLUTION)?.[0] ?? 6;
    const offset = options.get(OPTION_TIME_OFFSET);
    const words = offset?.length === 8 ? [this.#order.u32(offset, 0), this.#order.u32(offset, 4)] : [0, 0];
    const [high, low] = this.#order === BIG_ENDIAN ? words : words.reverse();
    return {
      linkType: this.#order.u16(body, 0),
      snapshotLength: this.#order.u32(body, 4) || MAX_PACKET,
      partsOfSecond: resolution & 0x80 ? 2 ** (resolution & 0x7f) : 10 ** resolution,
      offsetSeconds: (high! | 0) * 2 ** 32 + low!,
    };
  }

  /** Options from `at`; what is cut short is left out. */
  #options(body: Uint8Array, at: number): ReadonlyMap<number, Uint8Array> {
    const options = new Map<number, Uint8Array>();
    for (let p = at; p + 4 <= body.length; ) {
      const code = this.#order.u16(body, p);
      const length = this.#order.u16(body, p + 2);
      if (code === OPTION_END || p + 4 + length > body.length) break;
      options.set(code, body.subarray(p + 4, p + 4 + length));
      p += 4 + roundUp(length);
    }
    return options;
  }

  /**
   * A packet block.
   * @param captured octets in the file; null: the simple form, which has as many as the snapshot length lets through
   */
  #packet(
    index: number,
    time: number | null,
    originalLength: number,
    captured: number | null,
    body: Uint8Array,
    at: number,
    items: CaptureItem[],
  ): boolean {
    const from = this.#interfaces[index];
    if (from === undefined) return this.#broken(`it belongs to interface ${index}, which is not described`, items);
    const length = captured ?? Math.min(originalLength, from.snapshotLength);
    if (length > body.length - at)
      return this.#broken(`it claims ${length} octets in a block that holds ${body.length - at}`, items);
    const flags = captured === null ? undefined : this.#options(body, at + roundUp(length)).get(OPTION_FLAGS);
    this.#packets.add(
      {
        linkType: from.linkType,
        octets: body.subarray(at, at + length),
        originalLength,
        seconds: time === null ? null : time / from.partsOfSecond + from.offsetSeconds,
        direction: flags?.length === 4 ? directionOf(this.#order.u32(flags, 0)) : null,
      },
      items,
    );
    return true;
  }
}

/** Options and packets are padded to 32 bits. */
const roundUp = (length: number): number => Math.ceil(length / 4) * 4;

/** Seen from the UE, whose modem most traces come from. */
function directionOf(flags: number): Direction | null {
  const bits = flags & 3;
  return bits === INBOUND ? "downlink" : bits === OUTBOUND ? "uplink" : null;
}
