// Where the UE was last: EF EPSLOCI, LOCI and PSLOCI. TS 31.102 4.2.91, 4.2.17, 4.2.23
import { sameOctets } from "../../hex.ts";

/** EPS update status, by its code. TS 31.102 4.2.91, TS 24.301 5.1.3.3 */
export const EPS_UPDATE_STATUS = ["EU1 UPDATED", "EU2 NOT UPDATED", "EU3 ROAMING NOT ALLOWED"] as const;
export type EpsUpdateStatus = (typeof EPS_UPDATE_STATUS)[number];

export interface EpsLocation {
  /** Value of the EPS mobile identity IE, 11 octets from f6 on; null when there is none. */
  readonly guti: Uint8Array | null;
  /** Value of the Tracking area identity IE, 5 octets; null when there is none. */
  readonly lastVisitedTai: Uint8Array | null;
  readonly updateStatus: EpsUpdateStatus;
}

const GUTI_LENGTH = 11;
const NO_TAC = [0x0000, 0xfffe];

// TS 31.102 4.2.91: octets 1 to 12 are octets 2 to 13 of the IE, so the first one is its length.
function decodeGuti(octets: Uint8Array): Uint8Array | null {
  const guti = octets.slice(1, 1 + GUTI_LENGTH);
  return octets[0] === GUTI_LENGTH && guti[0] === 0xf6 ? guti : null;
}

// TS 24.301 9.9.3.32: TAC 0000 and fffe mark a deleted TAI.
const decodeTai = (octets: Uint8Array): Uint8Array | null =>
  NO_TAC.includes((octets[3]! << 8) | octets[4]!) ? null : octets.slice(0, 5);

/** EF EPSLOCI; null when the file is too short. A GUTI or TAI that is none reads as null, a reserved status as EU2 NOT UPDATED. */
export function decodeEpsloci(octets: Uint8Array): EpsLocation | null {
  if (octets.length < 18) return null;
  return {
    guti: decodeGuti(octets.subarray(0, 12)),
    lastVisitedTai: decodeTai(octets.subarray(12, 17)),
    updateStatus: EPS_UPDATE_STATUS[octets[17]! & 7] ?? "EU2 NOT UPDATED",
  };
}

/**
 * EF EPSLOCI, 18 octets. Without a GUTI its octets are ff; without a TAI the PLMN `plmn` (three octets) stands with TAC 0000.
 * TS 31.102 E
 */
export function encodeEpsloci(location: EpsLocation, plmn: Uint8Array): Uint8Array {
  const octets = new Uint8Array(18).fill(0xff);
  if (location.guti !== null) {
    if (location.guti.length !== GUTI_LENGTH) throw new RangeError("a GUTI has 11 octets");
    octets[0] = GUTI_LENGTH;
    octets.set(location.guti, 1);
  }
  if (location.lastVisitedTai !== null && location.lastVisitedTai.length !== 5) throw new RangeError("a TAI has 5 octets");
  octets.set(location.lastVisitedTai ?? [...plmn, 0, 0], 12);
  octets[17] = EPS_UPDATE_STATUS.indexOf(location.updateStatus);
  return octets;
}

/** Update status of LOCI and PSLOCI, by its code. TS 31.102 4.2.17, 4.2.23 */
export const AREA_UPDATE_STATUS = ["updated", "not updated", "PLMN not allowed", "area not allowed"] as const;
export type AreaUpdateStatus = (typeof AREA_UPDATE_STATUS)[number];

export interface CsLocation {
  /** 4 octets, or null. */
  readonly tmsi: Uint8Array | null;
  /** Location area identification, 5 octets. */
  readonly lai: Uint8Array;
  readonly updateStatus: AreaUpdateStatus;
}
export interface PsLocation {
  /** 4 octets, or null. */
  readonly ptmsi: Uint8Array | null;
  /** 3 octets, or null. */
  readonly signature: Uint8Array | null;
  /** Routing area identification, 6 octets. */
  readonly rai: Uint8Array;
  readonly updateStatus: AreaUpdateStatus;
}

const unlessUnused = (octets: Uint8Array): Uint8Array | null =>
  sameOctets(octets, new Uint8Array(octets.length).fill(0xff)) ? null : octets;
const statusOf = (octet: number): AreaUpdateStatus => AREA_UPDATE_STATUS[octet & 7] ?? "not updated";

/** EF LOCI; null when the file is too short. TS 31.102 4.2.17 */
export function decodeLoci(octets: Uint8Array): CsLocation | null {
  if (octets.length < 11) return null;
  return { tmsi: unlessUnused(octets.slice(0, 4)), lai: octets.slice(4, 9), updateStatus: statusOf(octets[10]!) };
}
/** EF LOCI, 11 octets; the tenth is reserved. */
export function encodeLoci(location: CsLocation): Uint8Array {
  const octets = new Uint8Array(11).fill(0xff);
  if (location.tmsi !== null) octets.set(location.tmsi, 0);
  octets.set(location.lai, 4);
  octets[10] = AREA_UPDATE_STATUS.indexOf(location.updateStatus);
  return octets;
}

/** EF PSLOCI; null when the file is too short. TS 31.102 4.2.23 */
export function decodePsloci(octets: Uint8Array): PsLocation | null {
  if (octets.length < 14) return null;
  const [ptmsi, signature] = [unlessUnused(octets.slice(0, 4)), unlessUnused(octets.slice(4, 7))];
  return { ptmsi, signature, rai: octets.slice(7, 13), updateStatus: statusOf(octets[13]!) };
}
/** EF PSLOCI, 14 octets. */
export function encodePsloci(location: PsLocation): Uint8Array {
  const octets = new Uint8Array(14).fill(0xff);
  if (location.ptmsi !== null) octets.set(location.ptmsi, 0);
  if (location.signature !== null) octets.set(location.signature, 4);
  octets.set(location.rai, 7);
  octets[13] = AREA_UPDATE_STATUS.indexOf(location.updateStatus);
  return octets;
}
