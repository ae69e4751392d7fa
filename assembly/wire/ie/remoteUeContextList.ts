// Remote UE context list (TS 24.301 9.9.4.20): contexts behind their length, each with user identities and an address.

/** Type of user identity, bits 3–1; 0, 6 and 7 are reserved. */
const IDENTITY_ENCRYPTED_IMSI: u32 = 1;
const IDENTITY_IMEISV: u32 = 5;

const ADDRESS_NONE: u32 = 0;
const ADDRESS_IPV4: u32 = 1;
const ADDRESS_IPV6: u32 = 2;
/** Bits of the address octet: a range of UDP, TCP ports follows. */
const UDP_RANGE: u32 = 0x10;
const TCP_RANGE: u32 = 0x08;
const RANGE_SIZE: u32 = 4;

/** Whether as many contexts as announced are there, each of them whole. `n` octets at `p`. */
export function checkRemoteUeContextList(p: usize, n: u32): bool {
  if (n < 2) return false;
  const end = p + n;
  let contexts = <u32>load<u8>(p++);
  while (contexts-- != 0) {
    if (p >= end) return false;
    const size = <u32>load<u8>(p++);
    if (size < 2 || size > <u32>(end - p)) return false;
    if (!checkContext(p, size)) return false;
    p += size;
  }
  return true;
}

/** One context without its length octet: number of identities, identities, address. */
function checkContext(p: usize, n: u32): bool {
  const end = p + n;
  let identities = <u32>load<u8>(p++);
  while (identities-- != 0) {
    if (p >= end) return false;
    const size = <u32>load<u8>(p++);
    if (size == 0 || size > <u32>(end - p)) return false;
    const type = <u32>load<u8>(p) & 7;
    if (type < IDENTITY_ENCRYPTED_IMSI || type > IDENTITY_IMEISV) return false;
    p += size;
  }
  if (p >= end) return false;
  const address = <u32>load<u8>(p++);
  return <u32>(end - p) >= sizeOfAddress(address);
}

/** Octets that the address octet announces; more than a context can hold for a reserved address type. */
function sizeOfAddress(address: u32): u32 {
  switch (address & 7) {
    case ADDRESS_NONE:
      return 0;
    case ADDRESS_IPV4:
      return 6 + ((address & UDP_RANGE) != 0 ? RANGE_SIZE : 0) + ((address & TCP_RANGE) != 0 ? RANGE_SIZE : 0);
    case ADDRESS_IPV6:
      return 8;
    default:
      return 256;
  }
}
