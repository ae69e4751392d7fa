// What a configuration may say beyond the ordinary: further capabilities of the UE, its options, lists that stand for those of the card.
import { UE_OPTION_TEXTS } from "../generated/abi.ts";
import { digits, type Infer, integer, list, octets, oneOf, optional, type Shape } from "./schema.ts";

/** Words of the `options` list: what the UE supports or is configured for, as enum UeOption says. */
const OPTIONS = [...UE_OPTION_TEXTS.values()];

export const FURTHER_FIELDS = {
  /** Values of the information elements of that name; left out of messages when absent. */
  ueAdditionalSecurityCapability: optional(octets(4, 4)),
  mobileStationClassmark2: optional(octets(3, 3)),
  mobileStationClassmark3: optional(octets(1, 32)),
  supportedCodecs: optional(octets(3, 32)),
  voiceDomainPreference: optional(octets(1, 1)),
  extendedDrx: optional(octets(1, 1)),
  t3324: optional(octets(1, 1)),
  t3412Extended: optional(octets(1, 1)),
  options: optional(list(oneOf(...OPTIONS), OPTIONS.length)),
  /** Access classes in place of those of EF ACC. */
  accessClasses: optional(list(integer(0, 15), 16)),
  /** EHPLMN list in place of that of EF EHPLMN. */
  equivalentHplmns: optional(list(digits(5, 6), 16)),
  /** SM_RetryWaitTime of the NAS configuration MO in seconds. */
  smRetryWaitTime: optional(integer(0, 0xffffffff)),
} as const satisfies Shape;

type Given = Infer<typeof FURTHER_FIELDS>;

/** The fields as given, but the options. */
export interface FurtherConfig extends Omit<Given, "options"> {
  /** Bit mask over enum UeOption. */
  readonly options: number;
}

/** Bits of the UE network capability IE that an option must agree with: word, value octet, mask. TS 24.301 9.9.3.34 */
const BY_CAPABILITY = [
  ["extendedPco", 5, 0x80],
  ["emmRegisteredWithoutPdn", 5, 0x20],
  ["fifteenBearers", 6, 0x80],
] as const;

/**
 * @param capability value of the UE network capability IE: what it announces is supported
 * @returns what was given, options as bits
 */
export function furtherConfig(given: Given, capability: Uint8Array): FurtherConfig {
  const { options: _, ...rest } = Object.fromEntries(
    Object.keys(FURTHER_FIELDS).flatMap((name) => {
      const value = given[name as keyof Given];
      return value === undefined ? [] : [[name, value]];
    }),
  ) as Given;
  const announced = BY_CAPABILITY.filter(([, octet, mask]) => ((capability[octet] ?? 0) & mask) !== 0).map(([word]) => word);
  const words = new Set<string>([...(given.options ?? []), ...announced]);
  return { ...rest, options: OPTIONS.reduce((mask, word, bit) => (words.has(word) ? mask | (1 << bit) : mask), 0) };
}
