// The algorithms on their own, on octets of the receive region: for a host that deciphers a capture, and for published test sets. The UE
// of the core does not come through here.

import { Misuse } from "../generated/abi";
import { RECEIVE, RECEIVE_SIZE, SCRATCH, TRANSMIT } from "../memory";
import { copyOctets, store32be } from "../wire/octets";
import { cipherBits, ciphering } from "./ciphering";
import { requireCipherTables } from "./init";
import { integrity, integrityOfBits } from "./integrity";
import { hasAlgorithm, KEY_SIZE, prepareKey } from "./keys";
import { DIGEST_SIZE, hmacSha256 as hmac, HMAC_KEY_MAX } from "./sha256";

const RECORD: usize = SCRATCH;
const BEARER_MAX: u32 = 31;
const MAC_SIZE: i32 = 4;

/** Whether octets lie in the receive region. */
function isReceived(offset: u32, octets: u32): bool {
  return octets <= <u32>RECEIVE_SIZE && offset <= <u32>RECEIVE_SIZE - octets;
}

/** Octets that hold so many bits. */
function octetsOf(bits: u32): u32 {
  return (bits >> 3) + <u32>((bits & 7) != 0);
}

/** Prepares a key record from the key in the receive region. @returns 0, or a negative Misuse */
function prepare(algorithm: u32, key: u32, bearer: u32, direction: u32, offset: u32, octets: u32): i32 {
  if (!hasAlgorithm(algorithm) || bearer > BEARER_MAX) return -Misuse.Algorithm;
  if (direction > 1) return -Misuse.Direction;
  if (!isReceived(key, <u32>KEY_SIZE) || !isReceived(offset, octets)) return -Misuse.Range;
  copyOctets(RECORD, RECEIVE + key, <u32>KEY_SIZE);
  prepareKey(algorithm, RECORD);
  return 0;
}

/** MAC of `bits` at `offset`, written to the transmit region. @returns octets written, or a negative Misuse */
export function authenticate(
  algorithm: u32,
  key: u32,
  count: u32,
  bearer: u32,
  direction: u32,
  offset: u32,
  bits: u32,
): i32 {
  const misuse = prepare(algorithm, key, bearer, direction, offset, octetsOf(bits));
  if (misuse < 0) return misuse;
  store32be(TRANSMIT, integrityOfBits(algorithm, RECORD, count, bearer, direction, RECEIVE + offset, bits));
  return MAC_SIZE;
}

/** Ciphers `bits` at `offset` in place. @returns octets they take, or a negative Misuse */
export function encipher(
  algorithm: u32,
  key: u32,
  count: u32,
  bearer: u32,
  direction: u32,
  offset: u32,
  bits: u32,
): i32 {
  const misuse = prepare(algorithm, key, bearer, direction, offset, octetsOf(bits));
  if (misuse < 0) return misuse;
  cipherBits(algorithm, RECORD, count, bearer, direction, RECEIVE + offset, bits);
  return <i32>octetsOf(bits);
}

/** HMAC of what follows the key at the start of the receive region. @returns octets written to the transmit region, or a negative Misuse */
export function authenticateWithHash(keyLength: u32, length: u32): i32 {
  if (keyLength > HMAC_KEY_MAX || !isReceived(keyLength, length)) return -Misuse.Range;
  requireCipherTables();
  hmac(RECEIVE, keyLength, RECEIVE + keyLength, length, TRANSMIT);
  return <i32>DIGEST_SIZE;
}

/** Authenticates a message `rounds` times, each time with the MAC before as COUNT. @returns the last MAC; 0 for arguments out of range */
export function authenticateOften(algorithm: u32, length: u32, rounds: u32): u32 {
  if (prepare(algorithm, 0, 0, 0, <u32>KEY_SIZE, length) < 0) return 0;
  let mac: u32 = 0;
  for (; rounds != 0; rounds--) mac = integrity(algorithm, RECORD, mac, 0, 0, RECEIVE + KEY_SIZE, length);
  return mac;
}

/** Ciphers a message in place `rounds` times, each time with its first four octets as COUNT. @returns these octets; 0 for arguments out of range */
export function encipherOften(algorithm: u32, length: u32, rounds: u32): u32 {
  const message = RECEIVE + KEY_SIZE;
  if (prepare(algorithm, 0, 0, 0, <u32>KEY_SIZE, length) < 0) return 0;
  for (; rounds != 0; rounds--) ciphering(algorithm, RECORD, load<u32>(message), 0, 0, message, length);
  return load<u32>(message);
}
