// The keys of a subscriber, whatever the algorithm set, and the functions they make.
import type { AkaFunctions } from "./aka.ts";
import { milenage } from "./milenage.ts";
import { tuak } from "./tuak.ts";
import { xorTest } from "./xor.ts";

export { opcOf } from "./milenage.ts";
export { topcOf } from "./tuak.ts";

export type AkaKeys =
  | { readonly algorithm: "milenage"; readonly k: Uint8Array; readonly opc: Uint8Array }
  | {
      readonly algorithm: "tuak";
      readonly k: Uint8Array;
      readonly topc: Uint8Array;
      /** Octets of RES: 4, 8 or 16. */
      readonly resLength: number;
      /** Times that the permutation is applied. */
      readonly iterations: number;
    }
  | { readonly algorithm: "xor"; readonly k: Uint8Array; readonly resLength: number };

/** The functions f1 … f5* of the subscriber with these keys. */
export function akaFunctions(keys: AkaKeys): AkaFunctions {
  switch (keys.algorithm) {
    case "milenage":
      return milenage(keys.k, keys.opc);
    case "tuak":
      return tuak(keys.k, keys.topc, { resLength: keys.resLength, iterations: keys.iterations });
    case "xor":
      return xorTest(keys.k, keys.resLength);
  }
}
