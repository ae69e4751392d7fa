// Stands in for host/engine/wasmtime.ts: the mutants live on one engine.

import { type Engine, EngineMissingError } from "../../host/engine/engine.ts";

export function loadWasmtime(): Engine {
  throw new EngineMissingError("one engine is enough for mutants");
}
