// PLMN identities and the lists made of them. TS 24.008 10.5.1.13, TS 31.102 4.2.5, 4.2.16, 4.2.53, 4.2.54, 4.2.58, 4.2.59, 4.2.84

/**
 * Three octets of a PLMN of 5 or 6 digits, MCC first: digits 2 and 1, then MNC digit 3 (f when there is none) and MCC digit 3,
 * then MNC digits 2 and 1.
 */
export function encodePlmn(plmn: string): Uint8Array {
  if (!/^[0-9]{5,6}$/.test(plmn)) throw new RangeError("a PLMN has 5 or 6 decimal digits");
  const [a, b, c, d, e, f] = Array.from(plmn, Number) as [number, number, number, number, number, number?];
  return Uint8Array.of((b << 4) | a, ((f ?? 15) << 4) | c, (e << 4) | d);
}

/** The digits of three PLMN octets, or null when they are no PLMN: unused (ff ff ff) or with a digit above 9. */
export function decodePlmn(octets: Uint8Array): string | null {
  const [a = 255, b = 255, c = 255] = octets;
  const nibbles = [a & 15, a >> 4, b & 15, c & 15, c >> 4];
  if (b >> 4 !== 15) nibbles.push(b >> 4);
  return nibbles.every((n) => n <= 9) ? nibbles.join("") : null;
}

const entries = (octets: Uint8Array, size: number): Uint8Array[] =>
  Array.from({ length: Math.floor(octets.length / size) }, (_, i) => octets.subarray(i * size, (i + 1) * size));

/** The PLMNs of EF FPLMN or EF EHPLMN, unused entries left out, in their order. TS 31.102 4.2.16, 4.2.84 */
export const decodePlmnList = (octets: Uint8Array): string[] =>
  entries(octets, 3).flatMap((entry) => {
    const plmn = decodePlmn(entry);
    return plmn === null ? [] : [plmn];
  });

/** EF FPLMN or EF EHPLMN with room for `size` octets; unused entries are ff. Throws a RangeError when there are more PLMNs than room. */
export function encodePlmnList(plmns: readonly string[], size: number): Uint8Array {
  if (plmns.length * 3 > size) throw new RangeError(`${plmns.length} PLMNs do not fit ${size} octets`);
  const octets = new Uint8Array(size).fill(0xff);
  plmns.forEach((plmn, i) => {
    octets.set(encodePlmn(plmn), i * 3);
  });
  return octets;
}

/**
 * EF FPLMN after `plmn` has been put on the list: unchanged when it is there already; into the first unused entry; else the oldest
 * (first) entry is dropped and the others move up, so that the list holds the latest ones. TS 31.102 5.2.7, TS 23.122 3.1
 */
export function addForbiddenPlmn(octets: Uint8Array, plmn: string): Uint8Array {
  const list = decodePlmnList(octets);
  if (list.includes(plmn)) return octets.slice();
  const room = Math.floor(octets.length / 3);
  return encodePlmnList([...list, plmn].slice(-room), octets.length);
}

/** EF FPLMN without `plmn`. TS 23.122 3.1: a PLMN leaves the list when a registration there succeeded. */
export const removeForbiddenPlmn = (octets: Uint8Array, plmn: string): Uint8Array =>
  encodePlmnList(
    decodePlmnList(octets).filter((p) => p !== plmn),
    octets.length,
  );

/** Access technologies of a PLMN selector entry. TS 31.102 4.2.5 */
export interface AccessTechnologies {
  readonly utran: boolean;
  /** E-UTRAN in WB-S1 mode. */
  readonly wbS1: boolean;
  /** E-UTRAN in NB-S1 mode. */
  readonly nbS1: boolean;
  readonly ngRan: boolean;
  readonly satelliteNgRan: boolean;
  readonly satelliteWbS1: boolean;
  readonly satelliteNbS1: boolean;
  readonly gsm: boolean;
}

export interface PlmnWithAct {
  readonly plmn: string;
  readonly technologies: AccessTechnologies;
}

// First octet; E-UTRAN with neither mode bit, or with both, means both modes (table 4.2.5.1).
const ACT = { utran: 0x80, eutran: 0x40, wb: 0x20, nb: 0x10, ngRan: 0x08, satNg: 0x04, satWb: 0x02, satNb: 0x01, gsm: 0x80 };

function decodeAct(first: number, second: number): AccessTechnologies {
  const eutran = (first & ACT.eutran) !== 0;
  const unspecific = (first & (ACT.wb | ACT.nb)) === 0;
  return {
    utran: (first & ACT.utran) !== 0,
    wbS1: eutran && (unspecific || (first & ACT.wb) !== 0),
    nbS1: eutran && (unspecific || (first & ACT.nb) !== 0),
    ngRan: (first & ACT.ngRan) !== 0,
    satelliteNgRan: (first & ACT.satNg) !== 0,
    satelliteWbS1: (first & ACT.satWb) !== 0,
    satelliteNbS1: (first & ACT.satNb) !== 0,
    gsm: (second & ACT.gsm) !== 0,
  };
}

function encodeAct(t: AccessTechnologies): [number, number] {
  const bit = (on: boolean, value: number): number => (on ? value : 0);
  const eutran = t.wbS1 || t.nbS1 ? ACT.eutran | bit(t.wbS1, ACT.wb) | bit(t.nbS1, ACT.nb) : 0;
  const ngRan = bit(t.ngRan, ACT.ngRan) | bit(t.satelliteNgRan, ACT.satNg);
  const satellite = bit(t.satelliteWbS1, ACT.satWb) | bit(t.satelliteNbS1, ACT.satNb);
  return [bit(t.utran, ACT.utran) | eutran | ngRan | satellite, bit(t.gsm, ACT.gsm)];
}

/** The entries of EF PLMNwAcT, OPLMNwAcT or HPLMNwAcT, highest priority first, unused ones left out. TS 31.102 4.2.5 */
export const decodePlmnWithAct = (octets: Uint8Array): PlmnWithAct[] =>
  entries(octets, 5).flatMap((entry) => {
    const plmn = decodePlmn(entry);
    return plmn === null ? [] : [{ plmn, technologies: decodeAct(entry[3]!, entry[4]!) }];
  });

/** EF PLMNwAcT and its like with room for `size` octets; an unused entry is ff ff ff 00 00. TS 31.102 E */
export function encodePlmnWithAct(list: readonly PlmnWithAct[], size: number): Uint8Array {
  if (list.length * 5 > size) throw new RangeError(`${list.length} entries do not fit ${size} octets`);
  const octets = new Uint8Array(size).fill(0xff);
  for (let at = 0; at + 5 <= size; at += 5) octets.fill(0, at + 3, at + 5);
  list.forEach((entry, i) => {
    octets.set([...encodePlmn(entry.plmn), ...encodeAct(entry.technologies)], i * 5);
  });
  return octets;
}

/** One record of EF OPL: in these areas of this PLMN the network name of that PNN record is shown. TS 31.102 4.2.59 */
export interface OperatorPlmnEntry {
  /** Six digits of MCC and MNC; d stands for any digit, and a missing sixth digit leaves five. */
  readonly plmn: string;
  /** First and last LAC or TAC, both included. */
  readonly from: number;
  readonly to: number;
  /** Record of EF PNN, 1 and up; 0: the name comes from elsewhere. */
  readonly pnnRecord: number;
}

/** The record's meaning, or null for an unused record. */
export function decodeOpl(record: Uint8Array): OperatorPlmnEntry | null {
  if (record.length < 8) return null;
  const digit = (n: number): string => (n <= 9 ? String(n) : n === 13 ? "d" : "x");
  const [a, b, c] = record as unknown as [number, number, number];
  const third = b >> 4 === 15 ? "" : digit(b >> 4);
  const plmn = digit(a & 15) + digit(a >> 4) + digit(b & 15) + digit(c & 15) + digit(c >> 4) + third;
  if (plmn.includes("x")) return null;
  const word = (at: number): number => (record[at]! << 8) | record[at + 1]!;
  return { plmn, from: word(3), to: word(5), pnnRecord: record[7]! };
}

/** One record of EF OPL. */
export function encodeOpl(entry: OperatorPlmnEntry): Uint8Array {
  if (!/^[0-9d]{5,6}$/.test(entry.plmn)) throw new RangeError("5 or 6 digits, or d for any");
  const [a, b, c, d, e, f = 15] = Array.from(entry.plmn, (x) => Number.parseInt(x, 16)) as [
    number,
    number,
    number,
    number,
    number,
    number?,
  ];
  const { from, to, pnnRecord } = entry;
  return Uint8Array.of((b << 4) | a, (f << 4) | c, (e << 4) | d, from >> 8, from & 255, to >> 8, to & 255, pnnRecord);
}
