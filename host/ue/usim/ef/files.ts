// The elementary files of ADF USIM that NAS reads or writes: one table. TS 31.102 4.2

/** File identifiers, TS 31.102 4.2 and 4.7. */
export const Ef = {
  Imsi: 0x6f07,
  Hpplmn: 0x6f31,
  Ust: 0x6f38,
  PlmnWithAct: 0x6f60,
  OperatorPlmnWithAct: 0x6f61,
  HplmnWithAct: 0x6f62,
  Psloci: 0x6f73,
  Acc: 0x6f78,
  Fplmn: 0x6f7b,
  Loci: 0x6f7e,
  Ad: 0x6fad,
  Ecc: 0x6fb7,
  Pnn: 0x6fc5,
  Opl: 0x6fc6,
  Ehplmn: 0x6fd9,
  Lrplmnsi: 0x6fdc,
  Epsloci: 0x6fe3,
  Epsnsc: 0x6fe4,
  NasConfig: 0x6fe8,
} as const;
export type EfId = (typeof Ef)[keyof typeof Ef];

export interface EfDescription {
  readonly id: EfId;
  /** As TS 31.102 spells it, without the EF prefix. */
  readonly name: string;
  readonly structure: "transparent" | "linear fixed";
  /** Least octets of the file, or of one record. */
  readonly least: number;
  /** The terminal may write it after PIN verification; all others take an administrator. */
  readonly writable: boolean;
  /** Service of EF UST that says whether the file is there; null for a file that is always there or depends on none. */
  readonly service: number | null;
  readonly clause: string;
}

const file = (
  id: EfId,
  name: string,
  structure: EfDescription["structure"],
  least: number,
  writable: boolean,
  service: number | null,
  clause: string,
): EfDescription => ({ id, name, structure, least, writable, service, clause: `TS 31.102 ${clause}` });

export const EF_FILES: readonly EfDescription[] = [
  file(Ef.Imsi, "IMSI", "transparent", 9, false, null, "4.2.2"),
  file(Ef.Hpplmn, "HPPLMN", "transparent", 1, false, null, "4.2.6"),
  file(Ef.Ust, "UST", "transparent", 1, false, null, "4.2.8"),
  file(Ef.PlmnWithAct, "PLMNwAcT", "transparent", 40, true, 20, "4.2.5"),
  file(Ef.OperatorPlmnWithAct, "OPLMNwAcT", "transparent", 40, false, 42, "4.2.53"),
  file(Ef.HplmnWithAct, "HPLMNwAcT", "transparent", 5, false, 43, "4.2.54"),
  file(Ef.Psloci, "PSLOCI", "transparent", 14, true, null, "4.2.23"),
  file(Ef.Acc, "ACC", "transparent", 2, false, null, "4.2.15"),
  file(Ef.Fplmn, "FPLMN", "transparent", 12, true, null, "4.2.16"),
  file(Ef.Loci, "LOCI", "transparent", 11, true, null, "4.2.17"),
  file(Ef.Ad, "AD", "transparent", 4, false, null, "4.2.18"),
  file(Ef.Ecc, "ECC", "linear fixed", 4, false, null, "4.2.21"),
  file(Ef.Pnn, "PNN", "linear fixed", 3, false, 45, "4.2.58"),
  file(Ef.Opl, "OPL", "linear fixed", 8, false, 46, "4.2.59"),
  file(Ef.Ehplmn, "EHPLMN", "transparent", 3, false, 71, "4.2.84"),
  file(Ef.Lrplmnsi, "LRPLMNSI", "transparent", 1, false, 74, "4.2.87"),
  file(Ef.Epsloci, "EPSLOCI", "transparent", 18, true, 85, "4.2.91"),
  file(Ef.Epsnsc, "EPSNSC", "linear fixed", 54, true, 85, "4.2.92"),
  file(Ef.NasConfig, "NASCONFIG", "transparent", 0, false, 96, "4.2.94"),
];

const BY_ID = new Map<number, EfDescription>(EF_FILES.map((f) => [f.id, f]));

/** The description of a file, or null for an identifier that NAS does not use. */
export const efDescription = (id: number): EfDescription | null => BY_ID.get(id) ?? null;

/** LIMIT: TS 102 221 11.1: offsets of READ BINARY have 15 bits, and a record has at most 255 octets. */
export const LARGEST_FILE = 0x7fff;
export const LARGEST_RECORD = 255;
