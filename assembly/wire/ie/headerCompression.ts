// Header compression configuration (TS 24.301 9.9.4.22).

import { load16be } from "../octets";

/** LIMIT: largest context identifier of RFC 5795. */
const MAX_CID_MAX: u32 = 16383;

/** Whether MAX_CID lies in its range. `n` octets at `p`; the parameters container can only follow its type octet. */
export function checkHeaderCompressionConfiguration(p: usize, n: u32): bool {
  return n >= 3 && load16be(p + 1) - 1 < MAX_CID_MAX;
}
