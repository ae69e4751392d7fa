// The engine that the tests get in place of V8: whatever module they ask for, they get an instance of the one with the mutants.

import { readFileSync } from "node:fs";
import { type Engine, EngineError, type ExportedFunction, type Instance, TrapError } from "../../host/engine/engine.ts";
import { MUTANTS } from "./compile.ts";

interface WasmGlobal {
  value: number;
}
/** Not in the declarations of Node.js's types. */
const { Global } = WebAssembly as unknown as {
  Global: new (type: { value: "i32"; mutable: boolean }, value: number) => WasmGlobal;
};
const global = (value: number): WasmGlobal => new Global({ value: "i32", mutable: true }, value);

/** Nobody is awake. */
export const NOBODY = -1;
const awake = global(NOBODY);
const isTracing = global(0);
const fuel = global(2 ** 31 - 1);
let seen = new Set<number>();
/** Instances that may be in use. A reference made or followed keeps its instance until the event loop turns. */
let instances: WeakRef<MutantInstance>[] = [];

/** What is common to all instances. */
export const mutants = {
  /** Wakes a mutant; `NOBODY`: the core as it is. */
  wake(point: number): void {
    awake.value = point;
  },
  /** Questions that may be asked from now on; the one after traps. */
  refuel(questions: number): void {
    fuel.value = questions;
  },
  get fuel(): number {
    return fuel.value;
  },
  /** Runs something. @returns the points that it reached */
  trace(run: () => void): ReadonlySet<number> {
    seen = new Set();
    isTracing.value = 1;
    try {
      run();
    } finally {
      isTracing.value = 0;
    }
    return seen;
  },
  /** Remembers the memory of all instances that are still in use: a mutant may write anywhere. */
  remember(): void {
    globalThis.gc?.();
    instances = instances.filter((instance) => instance.deref() !== undefined);
    for (const instance of instances) instance.deref()?.remember();
  },
  /** Puts back what was remembered. */
  restore(): void {
    for (const instance of instances) instance.deref()?.restore();
  },
};

class MutantInstance implements Instance {
  #image: Uint8Array | undefined;
  readonly functions: readonly string[];
  readonly memory: Uint8Array;
  readonly #exports: WebAssembly.Exports;

  constructor(module: WebAssembly.Module) {
    const mutation = { awake, isTracing, fuel, reached: (point: number) => seen.add(point) };
    this.#exports = new WebAssembly.Instance(module, { mutation }).exports;
    this.memory = new Uint8Array((this.#exports.memory as WebAssembly.Memory).buffer);
    this.functions = Object.keys(this.#exports)
      .filter((name) => typeof this.#exports[name] === "function")
      .sort();
  }

  remember(): void {
    this.#image = this.memory.slice();
  }

  restore(): void {
    if (this.#image !== undefined) this.memory.set(this.#image);
  }

  fn(name: string): ExportedFunction {
    const call = this.#exports[name] as (...args: number[]) => number | undefined;
    if (call === undefined) throw new EngineError(`the module exports no function ${name}`);
    return (...args) => {
      try {
        return call(...args) ?? 0;
      } catch (error) {
        if (error instanceof WebAssembly.RuntimeError) throw new TrapError(`trap: ${error.message}`);
        throw error;
      }
    };
  }
}

let compiled: WebAssembly.Module | undefined;

/** Stands in for `v8` of host/engine/v8.ts. */
export const v8: Engine = {
  name: "v8",
  version: process.versions.v8,
  instantiate(): Instance {
    compiled ??= new WebAssembly.Module(readFileSync(MUTANTS));
    const instance = new MutantInstance(compiled);
    if (awake.value === NOBODY) instances.push(new WeakRef(instance));
    return instance;
  },
};
