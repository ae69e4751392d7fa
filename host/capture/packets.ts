// What pcap and pcapng have in common: numbered packets of a link type become items.

import { type CaptureItem, type Direction, unreadable } from "./items.ts";
import { linkReader } from "./link.ts";

/** LIMIT: the greatest snapshot length that capture tools use; a record that claims more is taken for damage. */
export const MAX_PACKET = 262_144;

/** A packet as the file holds it. */
export interface Packet {
  readonly linkType: number;
  readonly octets: Uint8Array;
  /** Octets that it had on the link. */
  readonly originalLength: number;
  readonly seconds: number | null;
  /** As the file tells it, where the packet itself does not. */
  readonly direction: Direction | null;
}

/** Numbers packets from 1, as Wireshark does, and finds the NAS in them. */
export class PacketSink {
  #count = 0;
  readonly #reported = new Set<number>();

  /** The packet that comes next: "packet 7". */
  get next(): string {
    return `packet ${this.#count + 1}`;
  }

  add(packet: Packet, items: CaptureItem[]): void {
    const where = this.next;
    this.#count++;
    const reader = linkReader(packet.linkType);
    const found = reader === undefined ? this.#unsupported(packet.linkType) : reader(packet.octets);
    if (found === null) return;
    if (typeof found === "string") {
      items.push(unreadable(where, found));
    } else if (packet.octets.length < packet.originalLength) {
      const { length } = packet.octets;
      items.push(unreadable(where, `only ${length} of ${packet.originalLength} octets were captured`));
    } else {
      items.push({
        kind: "pdu",
        octets: found.pdu,
        direction: found.direction ?? packet.direction,
        isDirectionLoose: found.isDirectionLoose || found.direction === null,
        where,
        seconds: packet.seconds,
      });
    }
  }

  /** A packet whose place in the file is known but whose description is broken. */
  addBroken(reason: string, items: CaptureItem[]): void {
    items.push(unreadable(this.next, reason));
    this.#count++;
  }

  /** Said once for each link type: all packets of an interface have the same. */
  #unsupported(linkType: number): string | null {
    if (this.#reported.has(linkType)) return null;
    this.#reported.add(linkType);
    return `link type ${linkType} is not supported; packets of this type are skipped`;
  }
}
