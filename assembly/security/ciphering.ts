// The encryption algorithms of EPS by their identity (TS 33.401 B.1). Ciphering and deciphering are the same.

import { SNOW3G, ZUC } from "../generated/features";
import { AES_BLOCK, aesGenerate } from "./aes";
import { requireCipherTables } from "./init";
import { Algorithm, hasAlgorithm, KEY_SCHEDULE } from "./keys";
import { snow3gGenerate, snow3gStart } from "./snow3g";
import { WORK } from "./tables";
import { addOctets } from "./words";
import { zucGenerate, zucStart } from "./zuc";

/** Keystream of one piece of the message; the generators keep their state before and behind it. */
const KEYSTREAM: usize = WORK + 128;
/** Octets of a piece. */
const PIECE: u32 = 64;

/**
 * Ciphers or deciphers whole octets in place.
 * @param algorithm 0 … 3; EEA0 and identities that are not assigned change nothing
 * @param record key record, prepared for the algorithm
 * @param count NAS COUNT padded to 32 bits (TS 24.301 4.4.3.1)
 * @param bearer 0 … 31; 0 for NAS
 * @param direction 0 uplink, 1 downlink
 * @param at first octet
 * @param octets how many
 */
export function ciphering(algorithm: u32, record: usize, count: u32, bearer: u32, direction: u32, at: usize, octets: u32): void {
  if (algorithm == Algorithm.Null || !hasAlgorithm(algorithm)) return;
  requireCipherTables();
  const flow = (bearer << 27) | (direction << 26);
  if (SNOW3G && algorithm == Algorithm.Snow3g) snow3gStart(record, count, flow, count, flow);
  else if (ZUC && algorithm == Algorithm.Zuc) zucStart(record, count, flow, count, flow);
  let block: u32 = 0;
  while (octets != 0) {
    const piece = min(octets, PIECE);
    if (algorithm == Algorithm.Aes) {
      const blocks = (piece + <u32>AES_BLOCK - 1) / <u32>AES_BLOCK;
      aesGenerate(record + KEY_SCHEDULE, count, flow, block, KEYSTREAM, blocks);
      block += blocks;
    } else if (SNOW3G && algorithm == Algorithm.Snow3g) {
      snow3gGenerate(KEYSTREAM, (piece + 3) >> 2);
    } else if (ZUC) {
      zucGenerate(KEYSTREAM, (piece + 3) >> 2);
    }
    addOctets(at, KEYSTREAM, piece);
    at += piece;
    octets -= piece;
  }
}

/** As `ciphering`, with the length in bits; the bits of the last octet behind them become 0. */
export function cipherBits(algorithm: u32, record: usize, count: u32, bearer: u32, direction: u32, at: usize, bits: u32): void {
  ciphering(algorithm, record, count, bearer, direction, at, (bits + 7) >> 3);
  const rest = bits & 7;
  const last = at + (bits >> 3);
  if (rest != 0) store<u8>(last, load<u8>(last) & <u8>(0xff00 >> rest));
}
