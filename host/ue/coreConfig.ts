// A UE configuration as the fields that the core takes.
import type { CoreConfiguration } from "../core.ts";
import { encodeApn } from "./apn.ts";
import { ATTACH_TYPE_VALUES, PDN_TYPE_VALUES, type UeConfig } from "./config.ts";
import { encodeImsi } from "./usim/ef/identity.ts";
import { encodePlmn } from "./usim/ef/plmn.ts";

/** Type of identity of a mobile identity IE, TS 24.008 10.5.1.4. */
const IDENTITY_TYPE = { imei: 2, imeisv: 3 } as const;

/** What the card and storage add to a configuration. */
export interface CardInformation {
  /** Bit mask of the access classes of EF ACC. */
  readonly accessClasses: number;
  /** PLMNs of EF EHPLMN, three octets each. */
  readonly equivalentHplmns: Uint8Array;
  /** PLMNs of EF FPLMN. */
  readonly forbiddenPlmns: Uint8Array;
}

/** Four octets of a number, least significant first. */
export function number32(value: number): Uint8Array {
  const octets = new Uint8Array(4);
  new DataView(octets.buffer).setUint32(0, value, true);
  return octets;
}

/** Value of a mobile identity of decimal digits. @param type 2 IMEI, 3 IMEISV */
export function mobileIdentity(digits: string, type: number): Uint8Array {
  const odd = digits.length % 2;
  const nibbles = [...Array.from(digits, Number), ...(odd === 1 ? [] : [15])];
  const octets = [(nibbles[0]! << 4) | (odd << 3) | type];
  for (let i = 1; i < nibbles.length; i += 2) octets.push((nibbles[i + 1]! << 4) | nibbles[i]!);
  return Uint8Array.from(octets);
}

// EF IMSI is a length and the identity with type 001, TS 31.102 4.2.2.
function imsiIdentity(imsi: string): Uint8Array {
  const file = encodeImsi(imsi);
  return file.slice(1, 1 + file[0]!);
}

/**
 * Home PLMNs. CHOICE: TS 23.122 A leaves it to the ME how it learns the number of MNC digits when neither configuration nor card tells:
 * then the PLMN of either length is home, the one with a two-digit MNC first.
 */
export function homePlmns({ imsi, hplmn }: Pick<UeConfig, "imsi" | "hplmn">): string[] {
  return hplmn === null ? [imsi.slice(0, 5), imsi.slice(0, 6)] : [hplmn];
}

const plmnList = (plmns: readonly string[]): Uint8Array => Uint8Array.from(plmns.flatMap((plmn) => [...encodePlmn(plmn)]));

function plmns(config: UeConfig, card: CardInformation): CoreConfiguration {
  const home = homePlmns(config);
  const given = config.further.equivalentHplmns;
  const equivalent = given === undefined ? card.equivalentHplmns : plmnList(given);
  const both = home.length > 1 && equivalent.length === 0 ? plmnList(home) : equivalent;
  return {
    Hplmn: encodePlmn(home[0]!),
    ...(both.length === 0 ? {} : { EquivalentHplmns: both }),
    ...(card.forbiddenPlmns.length === 0 ? {} : { ForbiddenPlmns: card.forbiddenPlmns }),
  };
}

/** Names of fields whose value goes to the core as it is. */
const AS_GIVEN = {
  ueAdditionalSecurityCapability: "UeAdditionalSecurityCapability",
  mobileStationClassmark2: "MobileStationClassmark2",
  mobileStationClassmark3: "MobileStationClassmark3",
  supportedCodecs: "SupportedCodecs",
  voiceDomainPreference: "VoiceDomainPreference",
  extendedDrx: "ExtendedDrx",
  t3324: "T3324",
  t3412Extended: "T3412Extended",
} as const;

function further({ further }: UeConfig, card: CardInformation): CoreConfiguration {
  const classes = further.accessClasses?.reduce((mask, c) => mask | (1 << c), 0) ?? card.accessClasses;
  const fields: Record<string, Uint8Array> = { Options: number32(further.options), AccessClasses: number32(classes) };
  for (const [name, field] of Object.entries(AS_GIVEN)) {
    const value = further[name as keyof typeof AS_GIVEN];
    if (value !== undefined) fields[field] = value;
  }
  if (further.smRetryWaitTime !== undefined) fields.RetryWaitTime = number32(further.smRetryWaitTime);
  return fields;
}

const present = (fields: Readonly<Record<string, Uint8Array | null>>): CoreConfiguration =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));

/** The fields of a configuration. GUTI and last visited TAI are not among them: see storage. */
export function coreConfiguration(config: UeConfig, card: CardInformation): CoreConfiguration {
  return {
    Imsi: imsiIdentity(config.imsi),
    ...present({
      Imei: config.imei === null ? null : mobileIdentity(config.imei, IDENTITY_TYPE.imei),
      Imeisv: config.imeisv === null ? null : mobileIdentity(config.imeisv, IDENTITY_TYPE.imeisv),
      UeNetworkCapability: config.ueNetworkCapability,
      MsNetworkCapability: config.msNetworkCapability,
      DrxParameter: config.drxParameter,
      Apn: config.apn === null ? null : encodeApn(config.apn),
      Pco: config.pco,
      Pti: config.pti === null ? null : number32(config.pti),
    }),
    PdnType: number32(PDN_TYPE_VALUES[config.pdnType]),
    EsmInformationTransfer: number32(config.esmInformationTransfer ? 1 : 0),
    AttachType: number32(ATTACH_TYPE_VALUES[config.attachType]),
    Seed: number32(config.seed),
    ...plmns(config, card),
    ...further(config, card),
  };
}
