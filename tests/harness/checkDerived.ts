// Runs the derived cases of one valid PDU.

import assert from "node:assert/strict";
import { derive } from "./derive.ts";
import { assertInvariants } from "./invariants.ts";
import type { Found, NasModule } from "./module.ts";

/**
 * Decodes every derived case of a PDU and compares with what has to come out.
 * @param whole the PDU decoded, without a fault
 * @returns how many cases there were
 */
export function checkDerived(nas: NasModule, octets: Uint8Array, direction: number, whole: Found): number {
  let cases = 0;
  for (const derived of derive(octets, whole)) {
    cases++;
    const found = nas.decode(derived.octets, direction);
    try {
      assertInvariants(found, derived.octets.length, direction);
      if (derived.expected === undefined) continue;
      const faults = found.faults.map((fault) => [fault.kind, fault.offset]);
      assert.deepEqual(faults, derived.expected.faults);
      const names = found.ies.map((ie) => ie.name);
      assert.deepEqual(names, derived.expected.ies);
    } catch (error) {
      const hex = Buffer.from(derived.octets).toString("hex");
      throw new Error(`${whole.message}, ${derived.name}: ${hex}\n${(error as Error).message}`);
    }
  }
  return cases;
}
