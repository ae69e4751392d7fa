// Containers of messages: ESM message container (TS 24.301 9.9.3.15), replayed NAS message container (9.9.3.51).

import type { ValueCodec } from "../value.ts";

/** A plain NAS message, in the form of a decoded PDU. */
export const nestedMessage: ValueCodec = {
  decode: (octets, { decodeNested }) => decodeNested(octets),
  encode: (value, path, { encodeNested }) => encodeNested(value, path),
};
