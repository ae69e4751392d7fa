// Protocol configuration options and extended protocol configuration options (TS 24.301 9.9.4.11, 9.9.4.26; coded in TS 24.008
// 10.5.6.3, 10.5.6.3A): one octet, then units of identifier (2 octets), length and contents.

import { load16be } from "../octets";

/** Octets of a unit before its contents: identifier, length. */
const UNIT_HEAD: usize = 3;
/** LIMIT: octets of value that are looked at in the IE with a one-octet length (TS 24.008 10.5.6.3). */
const VALUE_MAX: u32 = 251;

/** Whether every unit of the options fits into the IE. `n` ≥ 1 octets at `p`. */
export function checkProtocolConfigurationOptions(p: usize, n: u32): bool {
  const end = p + min(n, VALUE_MAX);
  p++;
  // CHOICE: a unit that overruns the IE makes the whole IE syntactically incorrect; the text has no rule for it.
  while (p + UNIT_HEAD <= end) p += UNIT_HEAD + <usize>load<u8>(p, 2);
  return p == end;
}

/** The same for the extended IE, where some contents have a length of two octets. `uplink` 1 when the network receives it. */
export function checkExtendedProtocolConfigurationOptions(p: usize, n: u32, uplink: u32): bool {
  const end = p + n;
  p++;
  while (p < end) {
    const left = <u32>(end - p);
    if (left < 3) return false;
    const head = sizeOfLength(load16be(p), uplink) + 2;
    if (left < head) return false;
    p += head + (head == 4 ? load16be(p + 2) : <u32>load<u8>(p, 2));
  }
  return p == end;
}

/**
 * Octets of the length field of a unit in extended protocol configuration options: 2 for the contents that TS 24.008 table 10.5.154
 * and TS 24.301 6.6.1.1 call "with the length of two octets", else 1.
 */
export function sizeOfLength(identifier: u32, uplink: u32): u32 {
  switch (identifier) {
    case 0x0023: // QoS rules
    case 0x0024: // QoS flow descriptions
    case 0x0030: // ATSSS response
    case 0x0031: // DNS server security information
    case 0x0032: // ECS address
      return uplink ? 1 : 2;
    case 0x0041: // service-level-AA container
    case 0x0051: // SDNAEPC EAP message
    case 0x0056: // UE policy container
      return 2;
    default:
      return 1;
  }
}
