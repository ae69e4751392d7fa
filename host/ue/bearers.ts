// What a `bearer` action tells about an EPS bearer context, decoded from the values of the information elements.
import type { BearerAction } from "../generated/actions.ts";
import { decodeApn } from "./apn.ts";
import { PDN_TYPE_VALUES, PDN_TYPES } from "./config.ts";
import type { BearerEvent } from "./events.ts";
import { toHex } from "./hex.ts";

const CHANGES = ["active", "modified", "inactive"] as const;

/** IEIs of the items, as in host/spec/records.ts. */
const ITEM = { pco: 0x27, apn: 0x28, tft: 0x36, pdnAddress: 0x59, qos: 0x5b, apnAmbr: 0x5e, epco: 0x7b } as const;

/** Octets of the item list: u8 IEI, u16 length little endian, value. */
function* items(octets: Uint8Array): Generator<readonly [number, Uint8Array]> {
  for (let at = 0; at + 3 <= octets.length; ) {
    const length = octets[at + 1]! | (octets[at + 2]! << 8);
    yield [octets[at]!, octets.subarray(at + 3, at + 3 + length)];
    at += 3 + length;
  }
}

const dotted = (octets: Uint8Array): string => octets.join(".");

/** Link-local address of an interface identifier of 8 octets, in its short form. RFC 4291 2.5.6, RFC 5952 */
export function linkLocal(identifier: Uint8Array): string {
  const groups = [0xfe80, 0, 0, 0, ...[0, 2, 4, 6].map((i) => (identifier[i]! << 8) | identifier[i + 1]!)];
  let [best, length] = [-1, 1];
  for (let i = 0; i < 8; i++) {
    let end = i;
    while (end < 8 && groups[end] === 0) end++;
    if (end - i > length) [best, length] = [i, end - i];
  }
  const text = (part: readonly number[]): string => part.map((group) => group.toString(16)).join(":");
  return best < 0 ? text(groups) : `${text(groups.slice(0, best))}::${text(groups.slice(best + length))}`;
}

/** PDN type name of its value, TS 24.301 9.9.4.10. */
export const pdnTypeName = (value: number): string => PDN_TYPES.find((name) => PDN_TYPE_VALUES[name] === value) ?? String(value);

/** Value of the PDN address IE. TS 24.301 9.9.4.9 */
export function pdnAddress(value: Uint8Array): Record<string, unknown> {
  const pdnType = pdnTypeName(value[0]! & 7);
  const address = value.subarray(1);
  if (pdnType === "IPv4" && address.length >= 4) return { pdnType, pdnAddress: dotted(address.subarray(0, 4)) };
  if (pdnType === "IPv6" && address.length >= 8)
    return { pdnType, pdnAddress: linkLocal(address), interfaceIdentifier: toHex(address.subarray(0, 8)) };
  if (pdnType === "IPv4v6" && address.length >= 12) {
    const identifier = address.subarray(0, 8);
    return { pdnType, pdnAddress: dotted(address.subarray(8, 12)), interfaceIdentifier: toHex(identifier) };
  }
  return { pdnType, ...(address.length === 0 ? {} : { pdnAddressHex: toHex(address) }) };
}

function details(octets: Uint8Array): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const [iei, value] of items(octets)) {
    if (iei === ITEM.apn) found.apn = decodeApn(value);
    else if (iei === ITEM.pdnAddress) Object.assign(found, pdnAddress(value));
    else {
      const name = Object.entries(ITEM).find(([, code]) => code === iei)?.[0];
      if (name !== undefined) found[name] = toHex(value);
    }
  }
  return found;
}

/** The event of a `bearer` action. */
export function bearerEvent({ ebi, change, linkedEbi, qci, octets }: BearerAction): BearerEvent {
  const state = CHANGES[change - 1];
  if (state === undefined) throw new RangeError(`bearer change ${change}`);
  return { kind: "bearer", ebi, state, linkedEbi, details: { ...(qci === 0 ? {} : { qci }), ...details(octets) } };
}

/** The address text that a `bearer` action brings, or null. */
export function pdnAddressOf({ octets }: BearerAction): string | null {
  for (const [iei, value] of items(octets)) {
    if (iei === ITEM.pdnAddress) return (pdnAddress(value).pdnAddress as string | undefined) ?? null;
  }
  return null;
}
