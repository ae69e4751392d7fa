// The `configure` command: who the UE is, what its USIM holds, what it asks for. Everything is checked before power on;
// a value that does not fit is refused with its field and the reason (FieldError), and nothing of the configuration is taken.
import { apnFault } from "./apn.ts";
import { FURTHER_FIELDS, type FurtherConfig, furtherConfig } from "./furtherConfig.ts";
import { digits, type Field, FieldError, flag, type Infer, integer, object, octets, oneOf, optional } from "./schema.ts";
import { type AkaKeys, opcOf, topcOf } from "./usim/keys.ts";

/** PDN types of TS 24.301 9.9.4.10. */
export const PDN_TYPES = ["IPv4", "IPv6", "IPv4v6", "non-IP", "Ethernet"] as const;
export type PdnType = (typeof PDN_TYPES)[number];
/** Their values in the PDN type IE. */
export const PDN_TYPE_VALUES: Readonly<Record<PdnType, number>> = { IPv4: 1, IPv6: 2, IPv4v6: 3, "non-IP": 5, Ethernet: 6 };
/** EPS attach types of TS 24.301 9.9.3.11. */
export const ATTACH_TYPES = ["EPS attach", "combined EPS/IMSI attach", "EPS emergency attach"] as const;
export type AttachType = (typeof ATTACH_TYPES)[number];
/** Their values in the EPS attach type IE. */
export const ATTACH_TYPE_VALUES: Readonly<Record<AttachType, number>> = {
  "EPS attach": 1,
  "combined EPS/IMSI attach": 2,
  "EPS emergency attach": 6,
};

/** An access point name in its text form. */
export const apnField: Field<string> = {
  schema: { type: "string" },
  read(value, path) {
    if (typeof value !== "string") throw new FieldError(path, "must be text");
    const fault = apnFault(value);
    if (fault !== null) throw new FieldError(path, fault);
    return value;
  },
  write: (value) => value,
};

const USIM_FIELDS = {
  /** Milenage TS 35.206, TUAK TS 35.231, or the XOR test algorithm of TS 34.108 8.1.2.1. */
  algorithm: oneOf("milenage", "tuak", "xor"),
  /** Subscriber key: 16 octets, for TUAK 16 or 32. */
  k: octets(16, 32),
  op: optional(octets(16, 16)),
  opc: optional(octets(16, 16)),
  top: optional(octets(32, 32)),
  topc: optional(octets(32, 32)),
  /** SQN_MS, 6 octets: the highest sequence number accepted so far; everything above it is fresh. TS 33.102 6.3.3 */
  sqn: optional(octets(6, 6)),
  /** Octets of RES: TUAK 4, 8 or 16; XOR 4 to 16. Milenage has 8 always. */
  resLength: optional(integer(4, 16)),
  /** TUAK: how often Keccak-f[1600] is applied. TS 35.231 6.1 */
  keccakIterations: optional(integer(1, 255)),
  /** Bits of SQN that are the index IND, 0 (one counter) to 8; 5 unless told. TS 33.102 C.3.4 */
  indLength: optional(integer(0, 8)),
  /** Largest step of SEQ that is taken, Δ of TS 33.102 C.2.1; 2^28 unless told. */
  delta: optional(integer(1, 2 ** 48)),
  /** Oldest SEQ that is still taken, counted back from the highest, L of TS 33.102 C.2.2; no limit unless told. */
  ageLimit: optional(integer(0, 2 ** 48)),
} as const;

const CONFIGURE_FIELDS = {
  imsi: digits(6, 15),
  imei: optional(digits(14, 15)),
  imeisv: optional(digits(16, 16)),
  usim: object(USIM_FIELDS),
  ueNetworkCapability: optional(octets(2, 13)),
  msNetworkCapability: optional(octets(2, 8)),
  drxParameter: optional(octets(2, 2)),
  apn: optional(apnField),
  pdnType: optional(oneOf(...PDN_TYPES)),
  pco: optional(octets(1, 251)),
  esmInformationTransfer: optional(flag),
  attachType: optional(oneOf(...ATTACH_TYPES)),
  hplmn: optional(digits(5, 6)),
  guti: optional(octets(11, 11)),
  lastVisitedTai: optional(octets(5, 5)),
  pti: optional(integer(1, 254)),
  seed: optional(integer(0, 0xffffffff)),
  ...FURTHER_FIELDS,
} as const;

/** The value of a `configure` command. */
export const configureField = object(CONFIGURE_FIELDS);

type Given = Infer<typeof CONFIGURE_FIELDS>;

/** What the soft USIM is made of, complete and consistent. */
export interface UsimConfig {
  readonly keys: AkaKeys;
  /** SQN_MS as a number below 2^48. */
  readonly sqn: number;
  /** Bits of SQN that are the index, 0 to 8. */
  readonly indLength: number;
  /** Largest step of SEQ, or null for the default of the card. */
  readonly delta: number | null;
  /** Age limit in SEQ steps, or null for none. */
  readonly ageLimit: number | null;
}

/** A complete UE configuration: what was left out is null or has its default. */
export interface UeConfig {
  /** 6 to 15 digits, MCC first. */
  readonly imsi: string;
  /** 14 digits and a spare digit, as an IDENTITY RESPONSE carries them; null when the equipment has none. TS 23.003 6.2.1 */
  readonly imei: string | null;
  /** 16 digits, or null. TS 23.003 6.2.2 */
  readonly imeisv: string | null;
  readonly usim: UsimConfig;
  /** Value of the UE network capability IE. TS 24.301 9.9.3.34 */
  readonly ueNetworkCapability: Uint8Array;
  readonly msNetworkCapability: Uint8Array | null;
  readonly drxParameter: Uint8Array | null;
  readonly apn: string | null;
  readonly pdnType: PdnType;
  /** Value of the Protocol configuration options IE of the first PDN CONNECTIVITY REQUEST. */
  readonly pco: Uint8Array | null;
  /** APN and PCO wait for the ESM information request (ESM information transfer flag). TS 24.301 6.5.1.2 */
  readonly esmInformationTransfer: boolean;
  readonly attachType: AttachType;
  /** 5 or 6 digits; null when the number of MNC digits is not known. */
  readonly hplmn: string | null;
  /** Value of an EPS mobile identity IE that holds a GUTI. TS 24.301 9.9.3.12 */
  readonly guti: Uint8Array | null;
  /** Value of a Tracking area identity IE. TS 24.301 9.9.3.32 */
  readonly lastVisitedTai: Uint8Array | null;
  /** The PTI to allocate first, or null: the UE's own choice. */
  readonly pti: number | null;
  /** Seed of everything that is drawn at random. */
  readonly seed: number;
  readonly further: FurtherConfig;
}

/** EEA0–EEA3, EIA0–EIA3, UEA0–UEA1, UIA1, notification procedure: what the core can do. TS 24.301 9.9.3.34 */
const OWN_CAPABILITY = Uint8Array.of(0xf0, 0xf0, 0xc0, 0x40, 0x01);

/**
 * The configuration that the value of a `configure` command describes.
 * @throws FieldError naming the field (`usim.k`, `apn` …) and the reason.
 */
export function parseUeConfig(value: unknown): UeConfig {
  const given = configureField.read(value, "");
  const usim = usimConfig(given.usim);
  checkIdentities(given);
  const ueNetworkCapability = given.ueNetworkCapability ?? OWN_CAPABILITY.slice();
  return {
    imsi: given.imsi,
    imei: imeiOf(given),
    imeisv: given.imeisv ?? null,
    usim,
    ueNetworkCapability,
    msNetworkCapability: given.msNetworkCapability ?? null,
    drxParameter: given.drxParameter ?? null,
    apn: given.apn ?? null,
    pdnType: given.pdnType ?? "IPv4v6",
    pco: given.pco ?? null,
    // TS 24.301 6.5.1.2: an APN or options are not sent before security is on, so having some means to transfer them later.
    esmInformationTransfer: given.esmInformationTransfer ?? (given.apn !== undefined || given.pco !== undefined),
    attachType: given.attachType ?? "EPS attach",
    hplmn: given.hplmn ?? null,
    guti: given.guti ?? null,
    lastVisitedTai: given.lastVisitedTai ?? null,
    pti: given.pti ?? null,
    seed: given.seed ?? 1,
    further: furtherConfig(given, ueNetworkCapability),
  };
}

/**
 * Whether `plmn` (5 or 6 digits) is the home PLMN. Without a configured HPLMN as many MNC digits are compared as the network has.
 * CHOICE: TS 23.122 A leaves it to the ME how it learns the number of MNC digits when the card does not tell.
 */
export const isHomePlmn = (config: Pick<UeConfig, "imsi" | "hplmn">, plmn: string): boolean =>
  config.hplmn === null ? config.imsi.startsWith(plmn) : config.hplmn === plmn;

function checkIdentities(given: Given): void {
  if (given.hplmn !== undefined && !given.imsi.startsWith(given.hplmn)) {
    throw new FieldError("hplmn", "must be the MCC and MNC that the IMSI begins with");
  }
  if (given.imei !== undefined && given.imeisv !== undefined && given.imei.slice(0, 14) !== given.imeisv.slice(0, 14)) {
    throw new FieldError("imei", "must have the same first 14 digits as imeisv: they are one equipment");
  }
  // TS 24.301 9.9.3.12: a GUTI is told by type 110, the even mark and the spare digit 1111.
  if (given.guti !== undefined && given.guti[0] !== 0xf6)
    throw new FieldError("guti", "must begin with f6, the identity type GUTI");
  // TS 24.008 10.5.6.3: bit 8 of the first octet is the extension bit, bits 7 to 4 are spare.
  if (given.pco !== undefined && (given.pco[0]! & 0x80) === 0)
    throw new FieldError("pco", "must begin with the extension bit set (80)");
}

function imeiOf(given: Given): string | null {
  const equipment = given.imei ?? given.imeisv;
  // TS 23.003 6.2.1: the fifteenth digit is sent as 0 (the check digit is not transmitted).
  return equipment === undefined ? null : `${equipment.slice(0, 14)}0`;
}

type GivenUsim = Infer<typeof USIM_FIELDS>;

function usimConfig(given: GivenUsim): UsimConfig {
  return {
    keys: akaKeys(given),
    sqn: given.sqn === undefined ? 0 : Buffer.from(given.sqn).readUIntBE(0, 6),
    indLength: given.indLength ?? 5,
    delta: given.delta ?? null,
    ageLimit: given.ageLimit ?? null,
  };
}

function akaKeys(given: GivenUsim): AkaKeys {
  const { algorithm, k } = given;
  if (k.length !== 16 && (algorithm !== "tuak" || k.length !== 32)) {
    throw new FieldError("usim.k", algorithm === "tuak" ? "must be 16 or 32 octets long" : "must be 16 octets long");
  }
  if (algorithm !== "tuak" && given.keccakIterations !== undefined)
    throw new FieldError("usim.keccakIterations", "belongs to tuak");
  if (algorithm === "xor") return { algorithm, k, resLength: given.resLength ?? 8 };
  return algorithm === "milenage" ? milenageKeys(given) : tuakKeys(given);
}

function milenageKeys(given: GivenUsim): AkaKeys {
  const { k, op, opc } = given;
  for (const field of ["top", "topc"] as const) {
    if (given[field] !== undefined) throw new FieldError(`usim.${field}`, "belongs to tuak; milenage has op or opc");
  }
  if (given.resLength !== undefined && given.resLength !== 8) throw new FieldError("usim.resLength", "is 8 for milenage");
  const value = agreed("opc", opc, op === undefined ? undefined : opcOf(k, op));
  return { algorithm: "milenage", k, opc: value };
}

function tuakKeys(given: GivenUsim): AkaKeys {
  const { k, top, topc } = given;
  for (const field of ["op", "opc"] as const) {
    if (given[field] !== undefined) throw new FieldError(`usim.${field}`, "belongs to milenage; tuak has top or topc");
  }
  const resLength = given.resLength ?? 8;
  // TS 35.231 5.3: RES of 32, 64, 128 or 256 bits; the last does not fit the response, TS 24.301 9.9.3.4.
  if (resLength !== 4 && resLength !== 8 && resLength !== 16)
    throw new FieldError("usim.resLength", "must be 4, 8 or 16 for tuak");
  const iterations = given.keccakIterations ?? 1;
  const value = agreed("topc", topc, top === undefined ? undefined : topcOf(k, top, iterations));
  return { algorithm: "tuak", k, topc: value, resLength, iterations };
}

// The configured value, or the one computed from the operator's; both must agree when both are there.
function agreed(field: "opc" | "topc", given: Uint8Array | undefined, computed: Uint8Array | undefined): Uint8Array {
  if (given !== undefined && computed !== undefined && !given.every((octet, i) => octet === computed[i])) {
    throw new FieldError(`usim.${field}`, `is not the one that follows from k and ${field.slice(0, -1)}`);
  }
  const value = given ?? computed;
  if (value === undefined) throw new FieldError(`usim.${field}`, `is missing: ${field} or ${field.slice(0, -1)} is needed`);
  return value;
}
