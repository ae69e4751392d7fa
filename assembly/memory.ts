// The memory map: every region of linear memory, its size and its owner. One 64 KiB page, everything below 32 KiB, so that a
// native build can give the module 32 KiB. Addresses are derived from one another; the build places static data behind the
// last region (`memoryBase` in asconfig.json) and fails when it does not fit below `lowMemoryLimit`.
//
//   0x0000  guard            16     never written: address 0 means "nothing"
//   0x0010  decode banks   2 × 384  results of the walker: 0 = outer message, 1 = nested message   (generated/records.ts)
//   0x0310  scratch       1024      valid within one call only: trial security contexts, KDF input (security)
//   0x0710  UE context    7920      everything that outlives a call                                (ue)
//   0x2600  receive       8192      host → core: a PDU, or the octets of a request                 (host)
//   0x4600  transmit      3072      core → host: PDUs to send, encoded messages                    (wire/writer)
//   0x5200  actions       2560      core → host: action records of the last call                   (actions)
//   0x5C00  cipher tables 4096      computed at start from their definitions                       (security)
//   0x6C00  static data   5120      generated tables                                               (generated/tables.ts)
//   0x8000  end
//
// What procedures speak of most often comes first: in the code an address below 8192 takes an octet less.

/** Size of one decode bank in octets: header, spans, faults. See `generated/records.ts`. */
export const DECODE_BANK_SIZE: usize = 384;
export const DECODE_BANKS: usize = 0x0010;

export const SCRATCH: usize = DECODE_BANKS + 2 * DECODE_BANK_SIZE;
export const SCRATCH_SIZE: usize = 1024;

export const UE: usize = SCRATCH + SCRATCH_SIZE;
export const UE_SIZE: usize = 7920;

export const RECEIVE: usize = UE + UE_SIZE;
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
export const STATIC_BASE: usize = 0x6c00;

if (CIPHER_TABLES + CIPHER_TABLES_SIZE > STATIC_BASE) ERROR("the regions overlap the static data");
