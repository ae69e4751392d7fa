// A NAS key with what its algorithm derives from it once: prepared when the key is derived, used by every message.

import { SNOW3G, ZUC } from "../generated/features";
import { AES_SCHEDULE_SIZE, aesExpandKey } from "./aes";
import { cmacSubkey } from "./cmac";
import { requireCipherTables } from "./init";

/** Algorithm identities (TS 24.301 9.9.3.23; TS 33.401 B): 0 EEA0, EIA0; 1 SNOW 3G; 2 AES; 3 ZUC. */
export const enum Algorithm {
  Null = 0,
  Snow3g = 1,
  Aes = 2,
  Zuc = 3,
}

/** Whether there is an algorithm of this identity, and the build has it. */
export function hasAlgorithm(algorithm: u32): bool {
  if (!SNOW3G && algorithm == Algorithm.Snow3g) return false;
  return algorithm < <u32>Algorithm.Zuc || (ZUC && algorithm == Algorithm.Zuc);
}

// A key record: key 16 · expanded key of AES 176 · CMAC subkey K1 16.
export const KEY_SIZE: usize = 16;
export const KEY_SCHEDULE: usize = KEY_SIZE;
export const KEY_SUBKEY: usize = KEY_SCHEDULE + AES_SCHEDULE_SIZE;
/** Octets of a key record. */
export const KEY_RECORD_SIZE: u32 = <u32>KEY_SUBKEY + 16;

/**
 * Derives from the key of a record what the algorithm needs beside it.
 * @param algorithm 0 … 3; only AES needs anything
 * @param record key record whose first 16 octets hold the key
 */
export function prepareKey(algorithm: u32, record: usize): void {
  if (algorithm != Algorithm.Aes) return;
  requireCipherTables();
  aesExpandKey(record, record + KEY_SCHEDULE);
  cmacSubkey(record + KEY_SCHEDULE, record + KEY_SUBKEY);
}
