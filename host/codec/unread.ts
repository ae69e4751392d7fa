// Octets of a message that no information element holds: what was ignored, and what cannot be read. They are kept so that a broken
// message, too, is encoded to the octets it was decoded from.

import type { MessageTable } from "../generated/messages.ts";
import type { Bank } from "../memory.ts";
import { toHex } from "../ue/hex.ts";
import type { UnreadOctets } from "./pdu.ts";
import { halfOf, headerLength, headOf } from "./rows.ts";

const LOW = 1;
const HIGH = 2;
const BOTH = LOW | HIGH;

/** Which halves of each octet are read. */
function coverage(octets: Uint8Array, table: MessageTable, bank: Bank): Uint8Array {
  const read = new Uint8Array(octets.length);
  read.fill(BOTH, 0, headerLength(table));
  for (const { row, offset, length } of bank.spans) {
    const place = table.rows[row]!;
    if (place.format === "HalfLow") read[offset]! |= LOW;
    else if (place.format === "HalfHigh") read[offset]! |= HIGH;
    else read.fill(BOTH, offset - headOf(place), offset + (halfOf(place) === undefined ? length : 1));
  }
  return read;
}

/** Octets that `bank` does not account for, split where a fault begins. */
export function unreadOctets(octets: Uint8Array, table: MessageTable, bank: Bank): UnreadOctets[] {
  const read = coverage(octets, table, bank);
  const starts = new Set(bank.faults.map(({ offset }) => offset));
  const found: UnreadOctets[] = [];
  for (let at = 0; at < octets.length; ) {
    let end = at + 1;
    if (read[at] === 0) {
      while (end < octets.length && read[end] === 0 && !starts.has(end)) end++;
      found.push({ offset: at, hex: toHex(octets.subarray(at, end)) });
    } else if (read[at] !== BOTH) {
      const half = read[at] === LOW ? "high" : "low";
      const value = half === "high" ? octets[at]! >> 4 : octets[at]! & 15;
      if (value !== 0) found.push({ offset: at, hex: value.toString(16), half });
    }
    at = end;
  }
  return found;
}
