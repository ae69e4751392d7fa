// Access point names, TS 23.003 9.1: labels of letters, digits and hyphens, separated by dots in text and counted in the coding.
import { toHex } from "./hex.ts";

/** LIMIT: TS 23.003 9.1: an APN has at most 100 octets in its coded form, each label with its length octet. */
const LONGEST_CODED = 100;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;
const RESERVED_START = /^(?:rac|lac|sgsn|rnc)/i;

/**
 * Why `apn` is no access point name that a UE may ask for, or null when it is one.
 * A name with an operator identifier (…mncNNN.mccNNN.gprs) is one too. TS 23.003 9.1.1, 9.1.2.
 */
export function apnFault(apn: string): string | null {
  if (apn === "") return "must not be empty";
  if (apn.length + 1 > LONGEST_CODED) return `must not be longer than ${LONGEST_CODED - 1} characters`;
  for (const label of apn.split(".")) {
    if (label === "") return "must not have an empty label";
    if (label.length > 63) return "must not have a label of more than 63 characters";
    if (!LABEL.test(label)) return "must be labels of letters, digits and inner hyphens, separated by dots";
  }
  // TS 23.003 9.1.1: these beginnings, and an ending of .gprs, are kept for names that networks make.
  if (RESERVED_START.test(apn)) return "must not begin with rac, lac, sgsn or rnc";
  if (/\.gprs$/i.test(apn) && !/\.mnc\d{3}\.mcc\d{3}\.gprs$/i.test(apn))
    return "must not end with .gprs but after an operator identifier";
  return null;
}

/** The coded form of an APN for which {@link apnFault} has nothing to say: each label after its length octet. TS 23.003 9.1. */
export function encodeApn(apn: string): Uint8Array {
  const fault = apnFault(apn);
  if (fault !== null) throw new RangeError(`APN ${fault}`);
  return Uint8Array.from(apn.split(".").flatMap((label) => [label.length, ...Buffer.from(label, "latin1")]));
}

/** The text of an APN in its coded form; octets that are no labels come as hexadecimal text. TS 23.003 9.1 */
export function decodeApn(octets: Uint8Array): string {
  const labels: string[] = [];
  for (let at = 0; at < octets.length; at += 1 + octets[at]!) {
    const label = octets.subarray(at + 1, at + 1 + octets[at]!);
    if (label.length !== octets[at] || label.length === 0) return toHex(octets);
    labels.push(Buffer.from(label).toString("latin1"));
  }
  return labels.join(".");
}
