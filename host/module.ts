// The octets of the core module, as it is shipped beside the bundle.

import { readFileSync } from "node:fs";

let octets: Uint8Array | undefined;

/** The module `nas.wasm` that stands beside the running bundle. @throws {Error} when it is not there */
export function coreModule(): Uint8Array {
  octets ??= readFileSync(new URL("./nas.wasm", import.meta.url));
  return octets;
}
