// Optimises what the compiler has made of assembly/: binaryen as the compiler uses it, but with inlining held back. What the walker and the
// ciphers need in line says so itself (@inline); everything else stays a call, which makes the module half as big at the same speed.
// At last, what the code still says more than once is taken out.

import binaryen from "binaryen";
import { outline, reachedFrom } from "./outline.ts";
import { readModule } from "./wasmModule.ts";

/** LIMIT: least size of expressions that are always inlined, or when they are called once more than worth it. */
const ALWAYS_INLINE = 4;
const FLEXIBLE_INLINE = 2;
/** Functions that are called once are part of their caller, however big. */
const ONE_CALLER_INLINE = 1_000_000;

/**
 * @param module octets of a module without optimisation
 * @param isReport functions keep their names, none becomes part of its only caller, and nothing is taken out of them: for a report of sizes
 * @returns the optimised module
 */
export function optimize(module: Uint8Array, isReport = false): Uint8Array {
  const m = binaryen.readBinary(module);
  m.setFeatures(binaryen.Features.MVP);
  binaryen.setDebugInfo(isReport);
  binaryen.setOptimizeLevel(3);
  binaryen.setAlwaysInlineMaxSize(ALWAYS_INLINE);
  binaryen.setFlexibleInlineMaxSize(FLEXIBLE_INLINE);
  binaryen.setOneCallerInlineMaxSize(isReport ? FLEXIBLE_INLINE : ONE_CALLER_INLINE);
  binaryen.setShrinkLevel(0);
  // The second round sees what the first has put in line; what is in line by then stays as it is, and is made small.
  m.optimize();
  m.optimize();
  binaryen.setShrinkLevel(2);
  m.optimize();
  m.optimize();
  const octets = reshape(emit(m));
  return finish(isReport ? octets : outline(octets, isMeasured));
}

/** Takes the control flow apart and puts it together anew, about one per cent smaller and somewhat slower: not in what is measured. */
function reshape(module: Uint8Array): Uint8Array {
  const kept = reachedFrom(readModule(module), isMeasured);
  const m = binaryen.readBinary(module);
  m.setFeatures(binaryen.Features.MVP);
  for (let i = 0; i < m.getNumFunctions(); i++)
    if (!kept.has(i)) m.runPassesOnFunction(m.getFunctionByIndex(i), ["flatten", "rereloop"]);
  m.optimize();
  m.optimize();
  m.runPasses(["merge-blocks", "simplify-locals"]);
  m.optimize();
  return emit(m);
}

/** Exports that come to what has to be fast: decoding, and the ciphers by what `uenas bench` measures. */
function isMeasured(name: string): boolean {
  return name === "decode" || name.startsWith("bench");
}

/** Long constants that are used often are kept in locals; the functions called most get the short numbers. */
function finish(module: Uint8Array): Uint8Array {
  const m = binaryen.readBinary(module);
  m.setFeatures(binaryen.Features.MVP);
  m.runPasses(["const-hoisting", "reorder-functions"]);
  return emit(m);
}

function emit(m: binaryen.Module): Uint8Array {
  const octets = m.emitBinary();
  m.dispose();
  return octets;
}
