// The memory map: every region of linear memory, its size and its owner. One 64 KiB page, everything below 32 KiB, so that a
// native build can give the module 32 KiB. Addresses are derived from one another; the build places static data behind the
// last region (`memoryBase` in asconfig.json) and fails when it does not fit below `lowMemoryLimit`.
//
//   0x0000  guard            16     never written: address 0 means "nothing"
//   0x0010  UE context    7920      everything that outlives a call                                (ue)
//   0x1F00  records        144      small records valid within one call only                       (their owners below)
//   0x1F90  scratch       1024      valid within one call only: trial security contexts, KDF input (security)
//   0x2390  decode banks   2 × 384  results of the walker: 0 = outer message, 1 = nested message   (generated/records.ts)
//   0x2690  receive       8192      host → core: a PDU, or the octets of a request                 (host)
//   0x4690  transmit      3072      core → host: PDUs to send, encoded messages                    (wire/writer)
//   0x5290  actions       2560      core → host: action records of the last call                   (actions)
//   0x5C90  cipher tables 4096      computed at start from their definitions                       (security)
//   0x6C90  static data   4976      generated tables                                               (generated/tables.ts)
//   0x8000  end
//
// What procedures speak of most often comes first: in the code an address below 64 takes two octets, below 8192 three.

export const UE: usize = 0x0010;
export const UE_SIZE: usize = 7920;

const RECORDS: usize = UE + UE_SIZE;
/** What the writer is about (wire/writer), 24 octets. */
export const WRITER: usize = RECORDS;
/** What the TFT judged last comes to, and whom it displaces (esm/tft), 24 and 32 octets. */
export const TFT_VERDICT: usize = WRITER + 24;
export const TFT_CLASHES: usize = TFT_VERDICT + 24;
/** Filters to be given up of each bearer (esm/clashes), 32 octets. */
export const CLASH_MASKS: usize = TFT_CLASHES + 32;
/** When a request that was rejected may be made again (esm/rejection), 24 octets. */
export const RETRY: usize = CLASH_MASKS + 32;
const RECORDS_SIZE: usize = 144;
if (RETRY + 24 > RECORDS + RECORDS_SIZE) ERROR("the records overlap the scratch region");

export const SCRATCH: usize = RECORDS + RECORDS_SIZE;
export const SCRATCH_SIZE: usize = 1024;

/** Size of one decode bank in octets: header, spans, faults. See `generated/records.ts`. */
export const DECODE_BANK_SIZE: usize = 384;
export const DECODE_BANKS: usize = SCRATCH + SCRATCH_SIZE;

export const RECEIVE: usize = DECODE_BANKS + 2 * DECODE_BANK_SIZE;
/** LIMIT: 8188 octets is the longest PDCP SDU (TS 36.323 4.3.1), so no longer NAS PDU can arrive over LTE. */
export const RECEIVE_SIZE: usize = 8192;

export const TRANSMIT: usize = RECEIVE + RECEIVE_SIZE;
export const TRANSMIT_SIZE: usize = 3072;

export const ACTIONS: usize = TRANSMIT + TRANSMIT_SIZE;
/** LIMIT: what the longest message of a hostile network can make the UE do; see tests/24301/actions.test.ts. */
export const ACTIONS_SIZE: usize = 2560;

export const CIPHER_TABLES: usize = ACTIONS + ACTIONS_SIZE;
export const CIPHER_TABLES_SIZE: usize = 4096;

/** Start of static data; the same number as `memoryBase` in asconfig.json. */
export const STATIC_BASE: usize = 0x6c90;

if (CIPHER_TABLES + CIPHER_TABLES_SIZE > STATIC_BASE) ERROR("the regions overlap the static data");
