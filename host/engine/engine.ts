// What the host needs of a WebAssembly engine, and nothing of NAS: instantiate an import-free module, call its exports with 32-bit
// integers, see its memory.

/** An exported function: 32-bit integers in, one out (0 for a function without result). */
export type ExportedFunction = (...args: number[]) => number;

/** One instance of a module. */
export interface Instance {
  /** Names of the exported functions, sorted. */
  readonly functions: readonly string[];
  /** @throws {EngineError} when there is no such function */
  fn(name: string): ExportedFunction;
  /** Linear memory as it is now; memory has a fixed size, so the view stays valid. */
  readonly memory: Uint8Array;
}

/** A WebAssembly engine. */
export interface Engine {
  readonly name: "v8" | "wasmtime";
  readonly version: string;
  /** @throws {EngineError} when the octets are no module, or one that needs imports */
  instantiate(module: Uint8Array): Instance;
}

/** The engine cannot do what was asked; the message says why. */
export class EngineError extends Error {
  override readonly name = "EngineError";
}

/** The engine is not on this machine; the message says how to get it. */
export class EngineMissingError extends EngineError {}

/** The module trapped: a bug in the core, never bad input. */
export class TrapError extends EngineError {}
