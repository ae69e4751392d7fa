// PDN address (TS 24.301 9.9.4.9).

/** PDN type value, bits 3–1 of the first octet. */
export const enum PdnAddressType {
  Ipv4 = 1,
  Ipv6 = 2,
  Ipv4v6 = 3,
  NonIp = 5,
  Ethernet = 6,
}

/** Whether the value has a known PDN type and the octets that the type needs. `n` ≥ 1 octets at `p`. */
export function checkPdnAddress(p: usize, n: u32): bool {
  switch (<u32>load<u8>(p) & 7) {
    case PdnAddressType.Ipv4:
    case PdnAddressType.NonIp:
    case PdnAddressType.Ethernet:
      return n >= 5;
    case PdnAddressType.Ipv6:
      return n >= 9;
    case PdnAddressType.Ipv4v6:
      return n >= 13;
    default:
      return false;
  }
}
