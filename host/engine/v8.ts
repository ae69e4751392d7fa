// V8, the engine that Node.js brings along.

import { type Engine, EngineError, type ExportedFunction, type Instance, TrapError } from "./engine.ts";

class V8Instance implements Instance {
  readonly functions: readonly string[];
  readonly memory: Uint8Array;
  readonly #functions: ReadonlyMap<string, ExportedFunction>;

  constructor(exports: WebAssembly.Exports) {
    const functions = new Map<string, ExportedFunction>();
    let memory: WebAssembly.Memory | undefined;
    for (const [name, value] of Object.entries(exports)) {
      if (value instanceof WebAssembly.Memory) memory = value;
      else if (typeof value === "function") functions.set(name, guarded(value as (...args: number[]) => number | undefined));
    }
    if (memory === undefined) throw new EngineError("the module exports no memory");
    this.memory = new Uint8Array(memory.buffer);
    this.#functions = functions;
    this.functions = [...functions.keys()].sort();
  }

  fn(name: string): ExportedFunction {
    const found = this.#functions.get(name);
    if (found === undefined) throw new EngineError(`the module exports no function ${name}`);
    return found;
  }
}

function guarded(call: (...args: number[]) => number | undefined): ExportedFunction {
  return (...args) => {
    try {
      return call(...args) ?? 0;
    } catch (error) {
      if (error instanceof WebAssembly.RuntimeError || error instanceof RangeError) throw new TrapError(`trap: ${error.message}`);
      throw error;
    }
  };
}

/** The V8 engine of this process. */
export const v8: Engine = {
  name: "v8",
  version: process.versions.v8,
  instantiate(module: Uint8Array): Instance {
    try {
      // A copy: the constructor wants octets of its own ArrayBuffer.
      return new V8Instance(new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.from(module)), {}).exports);
    } catch (error) {
      if (error instanceof WebAssembly.CompileError || error instanceof WebAssembly.LinkError || error instanceof TypeError) {
        throw new EngineError(`V8 refuses the module: ${error.message}`);
      }
      throw error;
    }
  },
};
