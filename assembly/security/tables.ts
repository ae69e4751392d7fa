// Constant tables of the ciphers. None is typed in: each is computed from its definition when the first cipher operation needs it, so the
// module carries no table octets. The last 256 octets are the work area of whichever algorithm runs.
//
//   CIPHER_TABLES + 0x000  S-box with MixColumns, 256 × 8   AES rounds and S1 of SNOW 3G        (aes)
//                 + 0x800  S2 of SNOW 3G, 256 × 4                                                (snow3g)
//                 + 0xC00  MULα and DIVα by half octets, 4 × 16 × 4                              (snow3g)
//                 + 0xD00  S0 and S1 of ZUC, 2 × 256                                             (zuc)
//                 + 0xF00  work area, 256
//
// LIMIT: lookups depend on secrets, so an attacker who shares the data cache can learn from timing. A modem's NAS does not share it.

import { CIPHER_TABLES, CIPHER_TABLES_SIZE } from "../memory";

export const AES_TABLE: usize = CIPHER_TABLES;
export const SNOW_S2: usize = AES_TABLE + 256 * 8;
export const SNOW_ALPHA: usize = SNOW_S2 + 256 * 4;
export const ZUC_S0: usize = SNOW_ALPHA + 4 * 16 * 4;
export const ZUC_S1: usize = ZUC_S0 + 256;

/** Work area; its content means nothing between two operations. */
export const WORK: usize = ZUC_S1 + 256;
export const WORK_SIZE: usize = 256;

// @ts-ignore: constant
if (WORK + WORK_SIZE != CIPHER_TABLES + CIPHER_TABLES_SIZE) ERROR("the cipher tables do not fill their region");

/** 256 octets that the derivation of a table may use: the end of the table that is computed last. */
export const SPARE: usize = SNOW_S2 - 256;
