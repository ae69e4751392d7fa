// EF EPSNSC: the EPS NAS security context that the card keeps while the UE is not registered. TS 31.102 4.2.92, TS 24.301 4.4.2.1
import { readTlvs, tlv } from "./tlv.ts";

export interface NasSecurityContext {
  /** KSI_ASME, 0 to 6. */
  readonly ksi: number;
  /** K_ASME, 32 octets. */
  readonly kasme: Uint8Array;
  /** Uplink NAS COUNT of the next message, below 2^24. TS 24.301 4.4.2.1 */
  readonly uplinkCount: number;
  /** Largest downlink NAS COUNT of a message that was verified, below 2^24. */
  readonly downlinkCount: number;
  /** Number of the integrity algorithm, 0 to 7. */
  readonly eia: number;
  /** Number of the ciphering algorithm, 0 to 7. */
  readonly eea: number;
}

const TAG = { context: 0xa0, ksi: 0x80, kasme: 0x81, uplink: 0x82, downlink: 0x83, algorithms: 0x84 };
const NO_KEY = 7;

const word = (value: number): Uint8Array => Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value);
const number = (octets: Uint8Array): number => octets.reduce((n, octet) => n * 256 + octet, 0);

/**
 * The context of EF EPSNSC, or null when there is no valid one: KSI 7 (no key), a missing or misshapen object, a COUNT that has run out.
 */
export function decodeEpsnsc(record: Uint8Array): NasSecurityContext | null {
  const outer = readTlvs(record)?.get(TAG.context);
  const objects = outer === undefined ? null : readTlvs(outer);
  if (objects == null) return null;
  const [ksi, kasme, uplink, downlink, algorithms] = [TAG.ksi, TAG.kasme, TAG.uplink, TAG.downlink, TAG.algorithms].map((t) =>
    objects.get(t),
  );
  if (ksi?.length !== 1 || kasme?.length !== 32 || uplink === undefined || downlink === undefined || algorithms?.length !== 1)
    return null;
  const context = {
    ksi: ksi[0]! & 7,
    kasme: kasme.slice(),
    uplinkCount: number(uplink),
    downlinkCount: number(downlink),
    // TS 24.301 9.9.3.23: ciphering in bits 7 to 5, integrity in bits 3 to 1.
    eia: algorithms[0]! & 7,
    eea: (algorithms[0]! >> 4) & 7,
  };
  // TS 24.301 4.4.3.1: a COUNT has 24 bits.
  const counts = context.uplinkCount < 2 ** 24 && context.downlinkCount < 2 ** 24;
  return context.ksi !== NO_KEY && counts ? context : null;
}

/**
 * EF EPSNSC as one record of `size` octets, filled up with ff. Null writes an invalid context: KSI 7, as when the stored context has
 * been taken into use. TS 24.301 4.4.2.1, TS 31.102 5.2.28
 */
export function encodeEpsnsc(context: NasSecurityContext | null, size = 54): Uint8Array {
  const c = context ?? { ksi: NO_KEY, kasme: new Uint8Array(32).fill(0xff), uplinkCount: 0, downlinkCount: 0, eia: 0, eea: 0 };
  if (c.kasme.length !== 32 || c.uplinkCount >= 2 ** 24 || c.downlinkCount >= 2 ** 24)
    throw new RangeError("no EPS NAS security context");
  const body = [
    ...tlv(TAG.ksi, Uint8Array.of(c.ksi)),
    ...tlv(TAG.kasme, c.kasme),
    ...tlv(TAG.uplink, word(c.uplinkCount)),
    ...tlv(TAG.downlink, word(c.downlinkCount)),
    ...tlv(TAG.algorithms, Uint8Array.of((c.eea << 4) | c.eia)),
  ];
  const content = tlv(TAG.context, Uint8Array.from(body));
  if (content.length > size) throw new RangeError(`the record needs ${content.length} octets`);
  const record = new Uint8Array(size).fill(0xff);
  record.set(content);
  return record;
}
