// All information element types (TS 24.301 clause 9).

import type { IeType } from "../types.ts";
import { COMMON_IES } from "./common.ts";
import { EMM_IES_1 } from "./emm1.ts";
import { EMM_IES_2 } from "./emm2.ts";
import { EMM_IES_3 } from "./emm3.ts";
import { EMM_IES_4 } from "./emm4.ts";
import { EMM_IES_5 } from "./emm5.ts";
import { EMM_IES_6 } from "./emm6.ts";
import { ESM_IES_1 } from "./esm1.ts";
import { ESM_IES_2 } from "./esm2.ts";
import { ESM_IES_3 } from "./esm3.ts";
import { HEADER_IES } from "./header.ts";

export const IE_TYPES: readonly IeType[] = [
  ...HEADER_IES,
  ...COMMON_IES,
  ...EMM_IES_1,
  ...EMM_IES_2,
  ...EMM_IES_3,
  ...EMM_IES_4,
  ...EMM_IES_5,
  ...EMM_IES_6,
  ...ESM_IES_1,
  ...ESM_IES_2,
  ...ESM_IES_3,
];
