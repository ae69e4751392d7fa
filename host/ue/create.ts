// A UE on an instance of the module of its own: what a program begins with.

import { NasCore } from "../core.ts";
import type { Engine } from "../engine/engine.ts";
import { v8 } from "../engine/v8.ts";
import { coreModule } from "../module.ts";
import { Ue, type UeOptions } from "./ue.ts";

/** How a UE is made; see {@link UeOptions} for what surrounds it. */
export interface CreateUeOptions extends Omit<UeOptions, "core"> {
  /** WebAssembly engine; V8 where absent. */
  readonly engine?: Engine;
  /** Octets of the core module; the one beside the running bundle where absent. */
  readonly module?: Uint8Array;
}

/**
 * Makes a UE, not configured yet.
 * @throws {EngineError} when the engine refuses the module
 */
export function createUe({ engine = v8, module = coreModule(), ...options }: CreateUeOptions): Ue {
  return new Ue({ ...options, core: new NasCore(engine, module) });
}
