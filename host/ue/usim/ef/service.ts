// Emergency numbers, network names and NAS configuration of the card: EF ECC, PNN, NASCONFIG. TS 31.102 4.2.21, 4.2.58, 4.2.94
import { readTlvs, tlv } from "./tlv.ts";

export interface EmergencyNumber {
  /** 1 to 6 digits. */
  readonly digits: string;
  /** Bits 1 to 7: police, ambulance, fire brigade, marine guard, mountain rescue, manual eCall, automatic eCall. TS 24.008 10.5.4.33 */
  readonly category: number;
}

/** One record of EF ECC, or null for an unused one. TS 31.102 4.2.21 */
export function decodeEcc(record: Uint8Array): EmergencyNumber | null {
  if (record.length < 4) return null;
  const nibbles = Array.from(record.subarray(0, 3)).flatMap((octet) => [octet & 15, octet >> 4]);
  const end = nibbles.indexOf(15);
  const digits = nibbles.slice(0, end < 0 ? 6 : end);
  if (digits.length === 0 || digits.some((d) => d > 9)) return null;
  return { digits: digits.join(""), category: record[record.length - 1]! };
}

/** One record of EF ECC with an alpha identifier of `alpha` octets, all unused. */
export function encodeEcc(number: EmergencyNumber, alpha = 0): Uint8Array {
  if (!/^[0-9]{1,6}$/.test(number.digits)) throw new RangeError("an emergency number has 1 to 6 digits");
  const record = new Uint8Array(4 + alpha).fill(0xff);
  const nibbles = Array.from({ length: 6 }, (_, i) => Number.parseInt(number.digits[i] ?? "f", 16));
  for (let i = 0; i < 3; i++) record[i] = (nibbles[2 * i + 1]! << 4) | nibbles[2 * i]!;
  record[record.length - 1] = number.category;
  return record;
}

export interface NetworkName {
  /** Octets 3 and up of the Network name IE: coding and text. TS 24.008 10.5.3.5a */
  readonly full: Uint8Array;
  readonly short: Uint8Array | null;
}
const NAME = { full: 0x43, short: 0x45 };

/** One record of EF PNN, or null for an unused one. TS 31.102 4.2.58 */
export function decodePnn(record: Uint8Array): NetworkName | null {
  const objects = readTlvs(record);
  const full = objects?.get(NAME.full);
  return full === undefined ? null : { full: full.slice(), short: objects?.get(NAME.short)?.slice() ?? null };
}
/** One record of EF PNN of `size` octets, filled up with ff. */
export function encodePnn(name: NetworkName, size: number): Uint8Array {
  const content = [...tlv(NAME.full, name.full), ...(name.short === null ? [] : tlv(NAME.short, name.short))];
  if (content.length > size) throw new RangeError(`the record needs ${content.length} octets`);
  const record = new Uint8Array(size).fill(0xff);
  record.set(content);
  return record;
}

/** NAS configuration of the card; undefined where the card does not say. Meanings and defaults: TS 24.368 5. TS 31.102 4.2.94 */
export interface NasConfiguration {
  /** 1: NAS signalling low priority. */
  readonly nasSignallingPriority?: number;
  readonly nmoIBehaviour?: boolean;
  readonly attachWithImsi?: boolean;
  /** Minutes, 0 to 255. */
  readonly minimumPeriodicSearchTimer?: number;
  readonly extendedAccessBarring?: boolean;
  /** T3245 is used. */
  readonly timerT3245Behaviour?: boolean;
  readonly overrideNasSignallingLowPriority?: boolean;
  readonly overrideExtendedAccessBarring?: boolean;
  readonly fastFirstHigherPriorityPlmnSearch?: boolean;
  readonly eutraDisablingAllowedForCause15?: boolean;
  /** SM_RetryWaitTime: what to wait when the network gave no back-off time, in the coding of TS 24.368. TS 24.301 6.3.6 */
  readonly smRetryWaitTime?: number;
  /** SM_RetryAtRATChange: whether a blocked request may be tried in another access technology. TS 24.301 6.3.6 */
  readonly smRetryAtRatChange?: number;
  /** Default standardised DCN-ID, 0 to 65535. */
  readonly defaultDcnId?: number;
  readonly exceptionDataReportingAllowed?: boolean;
}

type Kind = "flag" | "number";
// TS 31.102 4.2.94: the tags in their order.
const OBJECTS: readonly (readonly [number, keyof NasConfiguration, Kind])[] = [
  [0x80, "nasSignallingPriority", "number"],
  [0x81, "nmoIBehaviour", "flag"],
  [0x82, "attachWithImsi", "flag"],
  [0x83, "minimumPeriodicSearchTimer", "number"],
  [0x84, "extendedAccessBarring", "flag"],
  [0x85, "timerT3245Behaviour", "flag"],
  [0x86, "overrideNasSignallingLowPriority", "flag"],
  [0x87, "overrideExtendedAccessBarring", "flag"],
  [0x88, "fastFirstHigherPriorityPlmnSearch", "flag"],
  [0x89, "eutraDisablingAllowedForCause15", "flag"],
  [0x8a, "smRetryWaitTime", "number"],
  [0x8b, "smRetryAtRatChange", "number"],
  [0x8c, "defaultDcnId", "number"],
  [0x8d, "exceptionDataReportingAllowed", "flag"],
];

/** EF NASCONFIG; null when an object runs past the end of the file. Unknown objects are skipped. */
export function decodeNasConfig(octets: Uint8Array): NasConfiguration | null {
  const objects = readTlvs(octets);
  if (objects === null) return null;
  const result: Record<string, number | boolean> = {};
  for (const [tag, name, kind] of OBJECTS) {
    const value = objects.get(tag);
    if (value === undefined || value.length === 0) continue;
    const n = value.reduce((all, octet) => all * 256 + octet, 0);
    result[name] = kind === "flag" ? (n & 1) === 1 : n;
  }
  return result;
}

/** EF NASCONFIG with the objects that have a value. */
export function encodeNasConfig(config: NasConfiguration): Uint8Array {
  const octets = OBJECTS.flatMap(([tag, name]) => {
    const value = config[name];
    if (value === undefined) return [];
    const n = Number(value);
    return [...tlv(tag, n > 255 || name === "defaultDcnId" ? Uint8Array.of(n >> 8, n & 255) : Uint8Array.of(n))];
  });
  return Uint8Array.from(octets);
}
