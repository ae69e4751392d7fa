// The integrity algorithms of EPS by their identity (TS 33.401 B.2).

import { SNOW3G, ZUC } from "../generated/features";
import { cmac } from "./cmac";
import { eia3 } from "./eia3";
import { requireCipherTables } from "./init";
import { Algorithm, KEY_SCHEDULE, KEY_SUBKEY } from "./keys";
import { uia2 } from "./uia2";

/**
 * MAC-I or NAS-MAC of a message of whole octets.
 * @param algorithm 0 … 3; EIA0 and identities that are not assigned give 0
 * @param record key record, prepared for the algorithm
 * @param count NAS COUNT padded to 32 bits (TS 24.301 4.4.3.1)
 * @param bearer 0 … 31; 0 for NAS
 * @param direction 0 uplink, 1 downlink
 * @param at message
 * @param octets length of the message
 */
export function integrity(algorithm: u32, record: usize, count: u32, bearer: u32, direction: u32, at: usize, octets: u32): u32 {
  return integrityOfBits(algorithm, record, count, bearer, direction, at, octets << 3);
}

/** As `integrity`, with the length in bits; further bits of the last octet are ignored. */
export function integrityOfBits(algorithm: u32, record: usize, count: u32, bearer: u32, direction: u32, at: usize, bits: u32): u32 {
  requireCipherTables();
  switch (algorithm) {
    case Algorithm.Snow3g:
      return SNOW3G ? uia2(record, count, bearer << 27, direction, at, bits) : 0;
    case Algorithm.Aes: {
      const head = (<u64>bswap<u32>((bearer << 27) | (direction << 26)) << 32) | <u64>bswap<u32>(count);
      return cmac(record + KEY_SCHEDULE, record + KEY_SUBKEY, head, at, bits);
    }
    case Algorithm.Zuc:
      return ZUC ? eia3(record, count, bearer, direction, at, bits) : 0;
    default:
      return 0;
  }
}

/**
 * Whether a MAC is the one received; takes the same time whatever they are. In a fuzz build 0 is always right, so that what comes behind
 * the check is fuzzed; such a module has an ABI version that no host takes.
 */
// @ts-ignore: decorator
@inline
export function macEquals(mac: u32, received: u32): bool {
  if (isDefined(UENAS_FUZZ)) return received == 0 || mac == received;
  return (mac ^ received) == 0;
}
