// The package's API.

export {
  type Engine,
  EngineError,
  EngineMissingError,
  type ExportedFunction,
  type Instance,
  TrapError,
} from "./engine/engine.ts";
export { v8 } from "./engine/v8.ts";
export { loadWasmtime } from "./engine/wasmtime.ts";
