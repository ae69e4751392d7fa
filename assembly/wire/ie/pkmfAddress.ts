// PKMF address (TS 24.301 9.9.4.21): address of a ProSe Key Management Function.

const ADDRESS_IPV4: u32 = 1;
const ADDRESS_IPV6: u32 = 2;

/** Whether the address type is known and the address whole. `n` ≥ 1 octets at `p`. */
export function checkPkmfAddress(p: usize, n: u32): bool {
  const type = <u32>load<u8>(p) & 7;
  return (type == ADDRESS_IPV4 && n >= 5) || (type == ADDRESS_IPV6 && n >= 17);
}
