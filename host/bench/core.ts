// The functions of the module that are measured, on one engine.

import type { Engine, ExportedFunction } from "../engine/engine.ts";
import { NasMemory } from "../memory.ts";

/** A figure belongs to a wrong result: the run is worth nothing. */
export class WrongResultError extends Error {
  override readonly name = "WrongResultError";
}

/** One instance of the module. */
export class BenchCore {
  readonly memory: NasMemory;
  readonly benchDecode: ExportedFunction;
  readonly benchFloor: ExportedFunction;
  readonly benchEia: ExportedFunction;
  readonly benchEea: ExportedFunction;
  readonly decode: ExportedFunction;
  readonly eia: ExportedFunction;
  readonly eea: ExportedFunction;

  constructor(engine: Engine, module: Uint8Array) {
    const instance = engine.instantiate(module);
    this.memory = new NasMemory(instance);
    this.benchDecode = instance.fn("benchDecode");
    this.benchFloor = instance.fn("benchFloor");
    this.benchEia = instance.fn("benchEia");
    this.benchEea = instance.fn("benchEea");
    this.decode = instance.fn("decode");
    this.eia = instance.fn("eia");
    this.eea = instance.fn("eea");
  }
}
