// The ABI of the module: exported functions only, plain i32 and u32. Addresses are octet offsets in the exported memory.

import { decodeList, sumList } from "./bench";
import { Misuse } from "./generated/abi";
import { ENCODING, LABORATORY, PROCEDURES } from "./generated/features";
import { configure } from "./emm/configuration";
import { downlink, expire, lower, request, usimResult } from "./emm/dispatch";
import { judge } from "./errors/clause7";
import { ACTIONS, RECEIVE, RECEIVE_SIZE, TRANSMIT, TRANSMIT_SIZE, UE, UE_SIZE } from "./memory";
import { authenticate, authenticateOften, authenticateWithHash, encipher, encipherOften } from "./security/standalone";
import { writeState } from "./state";
import { bankAddress as addressOfBank, BANKS } from "./wire/bank";
import { encodeBank } from "./wire/encode";
import { decodeMessage } from "./wire/header";

/** Version of the ABI; a host refuses a module whose major version (value >> 16) is another. */
export function abiVersion(): u32 {
  // A fuzz build takes any MAC (security/integrity): no host may run it.
  if (isDefined(UENAS_FUZZ)) return 0xffff0000;
  return 0x00010000;
}

/** Address of the receive region: the host puts PDUs and the octets of requests there. */
export function receiveAddress(): usize {
  return RECEIVE;
}

/** Octets of the receive region. */
export function receiveSize(): usize {
  return RECEIVE_SIZE;
}

/** Address of the transmit region: encoded messages and PDUs to send, valid until the next call. */
export function transmitAddress(): usize {
  return TRANSMIT;
}

/** Octets of the transmit region. */
export function transmitSize(): usize {
  return TRANSMIT_SIZE;
}

/** Address of the action records of the last call. */
export function actionsAddress(): usize {
  return ACTIONS;
}

/** Address of decode bank `bank` (0 or 1), or 0 when there is no such bank. */
export function bankAddress(bank: u32): usize {
  return bank < BANKS ? addressOfBank(bank) : 0;
}

/**
 * Decodes a message of the receive region into a bank: header, spans, faults, and what a UE does with it as far as its state does not
 * matter (TS 24.301 7.2, 7.4–7.7). A security protected message gives its outer header only. Overwrites the bank.
 * @param offset of the message in the receive region, 0 … receiveSize()
 * @param length octets of the message, 0 … receiveSize() − offset
 * @param direction 0 downlink, 1 uplink
 * @param bank 0 or 1; a nested message goes into another bank than the one around it
 * @returns enum Message, 0 when it cannot be told; negative Misuse for arguments out of range
 */
export function decode(offset: u32, length: u32, direction: u32, bank: u32): i32 {
  if (bank >= BANKS) return -Misuse.Bank;
  if (offset > <u32>RECEIVE_SIZE || length > <u32>RECEIVE_SIZE - offset) return -Misuse.Range;
  if (direction > 1) return -Misuse.Direction;
  const message = decodeMessage(addressOfBank(bank), RECEIVE + offset, length, direction);
  judge(addressOfBank(bank), direction);
  return message;
}

/**
 * Encodes the message that a bank describes: `message`, `ebi`, `pti`, `present` and the spans, which here count from the start of the
 * receive region. Overwrites the transmit region from its start.
 * @param bank 0 or 1
 * @returns octets at transmitAddress(); negative Misuse when the bank does not describe a message that fits
 */
export function encode(bank: u32): i32 {
  if (!ENCODING) return -Misuse.NotBuilt;
  return bank < BANKS ? encodeBank(addressOfBank(bank)) : -Misuse.Bank;
}

/**
 * Decodes a list of downlink PDUs in the receive region `rounds` times, ESM messages inside ATTACH ACCEPT and ATTACH REJECT included.
 * Each PDU stands behind its length, u16 little endian; a length 0 ends the list. Overwrites both banks.
 * @returns checksum: message ids and information elements found, modulo 2^32; 0 when the list does not end in the region
 */
export function benchDecode(rounds: u32): u32 {
  return LABORATORY ? decodeList(rounds) : 0;
}

/** Sums every octet of each PDU of the same list `rounds` times. @returns the sum modulo 2^32; 0 when the list does not end in the region */
export function benchFloor(rounds: u32): u32 {
  return LABORATORY ? sumList(rounds) : 0;
}

// ---- The UE ----
//
// Every input empties the action list, runs to completion and leaves actions. It overwrites the decode banks, the transmit region and
// scratch; the octets that actions point to hold until the next input.

/** Address of the UE region: all that outlives a call. A snapshot is a copy of it, a restore its write-back. */
export function ueAddress(): usize {
  return UE;
}

/** Octets of the UE region. */
export function ueSize(): usize {
  return UE_SIZE;
}

/**
 * Configures the UE; it is reset and powered off.
 * @param length octets of fields of enum ConfigField in the receive region: u8 field, u16 length little endian, octets
 * @returns 0; negative Misuse when a field is not known or does not have its form: the UE is as before then
 */
export function ueConfigure(length: u32): i32 {
  return PROCEDURES ? configure(length) : -Misuse.NotBuilt;
}

/**
 * A request of the upper layers.
 * @param kind enum Request, which says what `a`, `b` and the octets in the receive region are
 * @param length octets in the receive region
 * @returns 0; negative Misuse when the UE is not configured or the octets do not have their form
 */
export function ueRequest(kind: u32, a: u32, b: u32, length: u32): i32 {
  return PROCEDURES ? request(kind, a, b, length) : -Misuse.NotBuilt;
}

/**
 * An event of the access stratum.
 * @param event enum LowerEvent, which says what `a`, `b` and the octets in the receive region are
 * @param length octets in the receive region
 * @returns 0; negative Misuse when the UE is not configured or the octets do not have their form
 */
export function ueLower(event: u32, a: u32, b: u32, length: u32): i32 {
  return PROCEDURES ? lower(event, a, b, length) : -Misuse.NotBuilt;
}

/**
 * A downlink PDU in the receive region.
 * @param length its octets, 0 … receiveSize()
 * @returns 0; negative Misuse when the UE is not configured or the length is out of range
 */
export function ueDownlink(length: u32): i32 {
  return PROCEDURES ? downlink(length) : -Misuse.NotBuilt;
}

/**
 * The expiry of a timer; one that was stopped or started again meanwhile has no effect.
 * @param timer id of the timer
 * @param instance as in its start
 * @param generation as in its start
 * @returns 0; negative Misuse when the UE is not configured or there is no such timer
 */
export function ueTimer(timer: u32, instance: u32, generation: u32): i32 {
  return PROCEDURES ? expire(timer, instance, generation) : -Misuse.NotBuilt;
}

/**
 * The USIM's answer to the challenge of a `usimAuthenticate` action.
 * @param result enum UsimResult, which says what the octets in the receive region are; keys are overwritten
 * @param length octets in the receive region
 * @returns 0; negative Misuse when the UE is not configured or the octets do not have their form
 */
export function ueUsimResult(result: u32, length: u32): i32 {
  return PROCEDURES ? usimResult(result, length) : -Misuse.NotBuilt;
}

/** Writes the state record (host/spec/records.ts) to the transmit region. @returns its octets */
export function ueState(): u32 {
  return PROCEDURES ? writeState() : 0;
}

// ---- Algorithms of TS 33.401 on their own ----

/**
 * 128-EIA1, 128-EIA2, 128-EIA3 (TS 33.401 B.2) over bits of the receive region; EIA0 gives zeros. Overwrites scratch.
 * @param algorithm identity, 0 … 3
 * @param key offset of the 16 octets of the key in the receive region
 * @param count COUNT, 32 bits
 * @param bearer BEARER, 0 … 31; 0 for NAS
 * @param direction 0 uplink, 1 downlink
 * @param offset of the message in the receive region
 * @param bits length of the message, counted from the most significant bit of its first octet; bits behind them are ignored
 * @returns 4: the MAC stands at transmitAddress(), most significant octet first; negative Misuse for arguments out of range
 */
export function eia(algorithm: u32, key: u32, count: u32, bearer: u32, direction: u32, offset: u32, bits: u32): i32 {
  return LABORATORY ? authenticate(algorithm, key, count, bearer, direction, offset, bits) : -Misuse.NotBuilt;
}

/**
 * 128-EEA1, 128-EEA2, 128-EEA3 (TS 33.401 B.1) over bits of the receive region, in place; EEA0 changes nothing but the bits behind them
 * in the last octet, which become 0. Deciphering is the same. Overwrites scratch. Parameters as of `eia`.
 * @returns octets that hold the bits; negative Misuse for arguments out of range
 */
export function eea(algorithm: u32, key: u32, count: u32, bearer: u32, direction: u32, offset: u32, bits: u32): i32 {
  return LABORATORY ? encipher(algorithm, key, count, bearer, direction, offset, bits) : -Misuse.NotBuilt;
}

/**
 * HMAC-SHA-256, the function behind every key derivation (TS 33.220 B.2) and HASH_MME (TS 33.401 annex I). The key stands at the start of
 * the receive region, the message behind it.
 * @param keyLength octets of the key, 0 … 64
 * @param length octets of the message
 * @returns 32: the result stands at transmitAddress(); negative Misuse for arguments out of range
 */
export function hmacSha256(keyLength: u32, length: u32): i32 {
  return LABORATORY ? authenticateWithHash(keyLength, length) : -Misuse.NotBuilt;
}

/**
 * Computes a MAC of `length` octets `rounds` times with a prepared key; the first COUNT is 0, each other one the MAC before. The key
 * stands at the start of the receive region, the message behind it; BEARER and DIRECTION are 0.
 * @returns the last MAC; 0 for arguments out of range
 */
export function benchEia(algorithm: u32, length: u32, rounds: u32): u32 {
  return LABORATORY ? authenticateOften(algorithm, length, rounds) : 0;
}

/**
 * Ciphers `length` octets in place `rounds` times with a prepared key, COUNT being their first four as a little endian word. Key and
 * message as of `benchEia`.
 * @returns that word at the end; 0 for arguments out of range
 */
export function benchEea(algorithm: u32, length: u32, rounds: u32): u32 {
  return LABORATORY ? encipherOften(algorithm, length, rounds) : 0;
}
