// wasmtime through its C API (wasm.h, wasmtime.h), loaded at run time. The library comes from `npm run setup:wasmtime` or from the path
// in UENAS_WASMTIME. Struct layouts are those of wasmtime.h on 64-bit machines.

import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Engine, EngineError, EngineMissingError, type ExportedFunction, type Instance, TrapError } from "./engine.ts";

type Pointer = bigint;
type Native = (...args: unknown[]) => unknown;

/** Sizes in octets: wasmtime_func_t, wasmtime_memory_t, wasmtime_instance_t, wasmtime_extern_t, wasmtime_val_raw_t, wasm_byte_vec_t. */
const INSTANCE_SIZE = 16;
const EXTERN_SIZE = 32;
const EXTERN_VALUE = 8;
const RAW_SIZE = 16;
const VECTOR_SIZE = 16;
const EXTERN_FUNC = 0;
const EXTERN_MEMORY = 3;

/** [function, result, parameters] of the C API that is used here. */
const SIGNATURES: readonly (readonly [string, string, readonly string[]])[] = [
  ["wasm_engine_new", "void *", []],
  ["wasmtime_store_new", "void *", ["void *", "void *", "void *"]],
  ["wasmtime_store_context", "void *", ["void *"]],
  ["wasmtime_module_new", "void *", ["void *", "void *", "size_t", "void *"]],
  ["wasmtime_module_exports", "void", ["void *", "void *"]],
  ["wasm_exporttype_name", "void *", ["void *"]],
  ["wasm_exporttype_vec_delete", "void", ["void *"]],
  ["wasmtime_instance_new", "void *", ["void *", "void *", "void *", "size_t", "void *", "void *"]],
  ["wasmtime_instance_export_get", "bool", ["void *", "void *", "str", "size_t", "void *"]],
  ["wasmtime_func_type", "void *", ["void *", "void *"]],
  ["wasm_functype_params", "void *", ["void *"]],
  ["wasm_functype_results", "void *", ["void *"]],
  ["wasm_functype_delete", "void", ["void *"]],
  ["wasmtime_func_call_unchecked", "void *", ["void *", "void *", "void *", "size_t", "void *"]],
  ["wasmtime_memory_data", "void *", ["void *", "void *"]],
  ["wasmtime_memory_data_size", "size_t", ["void *", "void *"]],
  ["wasmtime_error_message", "void", ["void *", "void *"]],
  ["wasmtime_error_delete", "void", ["void *"]],
  ["wasm_trap_message", "void", ["void *", "void *"]],
  ["wasm_trap_delete", "void", ["void *"]],
  ["wasm_byte_vec_delete", "void", ["void *"]],
];

interface Koffi {
  load(path: string): { func(name: string, result: string, parameters: readonly string[]): Native };
  alloc(type: string, count: number): unknown;
  address(value: unknown): Pointer;
  view(pointer: Pointer, length: number): ArrayBuffer;
}

/** A block of native memory; lives as long as its owner keeps it. */
class Block {
  readonly pointer: Pointer;
  readonly octets: Uint8Array;
  readonly view: DataView;
  readonly #keep: unknown;

  constructor(koffi: Koffi, size: number) {
    this.#keep = koffi.alloc("uint8_t", size);
    this.pointer = koffi.address(this.#keep);
    const buffer = koffi.view(this.pointer, size);
    this.octets = new Uint8Array(buffer);
    this.view = new DataView(buffer);
    this.octets.fill(0);
  }

  word(offset: number): bigint {
    return this.view.getBigUint64(offset, true);
  }
}

/** The library's functions by name, and the helpers around them. */
class Api {
  readonly koffi: Koffi;
  readonly #functions = new Map<string, Native>();

  constructor(koffi: Koffi, path: string) {
    this.koffi = koffi;
    const library = koffi.load(path);
    for (const [name, result, parameters] of SIGNATURES) this.#functions.set(name, library.func(name, result, parameters));
  }

  native(name: string): Native {
    return this.#functions.get(name) as Native;
  }

  pointer(name: string, ...args: unknown[]): Pointer {
    return (this.native(name)(...args) ?? 0n) as Pointer;
  }

  block(size: number): Block {
    return new Block(this.koffi, size);
  }

  /** Text of a wasm_byte_vec_t that `fill` writes; the vector is released. */
  #text(fill: (vector: Block) => void): string {
    const vector = this.block(VECTOR_SIZE);
    fill(vector);
    const text = vectorText(this.koffi, vector.octets);
    this.native("wasm_byte_vec_delete")(vector.pointer);
    return text;
  }

  /** Throws for a wasmtime_error_t, which is released. */
  check(error: Pointer, what: string): void {
    if (!error) return;
    const text = this.#text((vector) => this.native("wasmtime_error_message")(error, vector.pointer));
    this.native("wasmtime_error_delete")(error);
    throw new EngineError(`wasmtime: ${what}: ${text}`);
  }

  /** Throws for a wasm_trap_t, which is released. */
  checkTrap(trap: Pointer): void {
    if (!trap) return;
    const text = this.#text((vector) => this.native("wasm_trap_message")(trap, vector.pointer));
    this.native("wasm_trap_delete")(trap);
    throw new TrapError(`trap: ${text}`);
  }
}

/** Text that a { size_t size; char *data } at `vector` points to. */
function vectorText(koffi: Koffi, vector: Uint8Array): string {
  const words = new DataView(vector.buffer, vector.byteOffset, VECTOR_SIZE);
  const size = Number(words.getBigUint64(0, true));
  if (size === 0) return "";
  const octets = new Uint8Array(koffi.view(words.getBigUint64(8, true), size));
  return new TextDecoder().decode(octets.slice()).replace(/\0$/, "");
}

class WasmtimeInstance implements Instance {
  readonly functions: readonly string[];
  readonly memory: Uint8Array;
  readonly #functions = new Map<string, ExportedFunction>();

  constructor(api: Api, engine: Pointer, module: Uint8Array) {
    const store = api.pointer("wasmtime_store_new", engine, null, null);
    const context = api.pointer("wasmtime_store_context", store);
    const compiled = compile(api, engine, module);
    const instance = api.block(INSTANCE_SIZE);
    const trap = api.block(8);
    const error = api.pointer("wasmtime_instance_new", context, compiled, null, 0, instance.pointer, trap.pointer);
    api.check(error, "the module cannot be instantiated");
    api.checkTrap(trap.word(0));
    let memory: Uint8Array | undefined;
    for (const name of exportNames(api, compiled)) {
      const found = api.block(EXTERN_SIZE);
      if (!api.native("wasmtime_instance_export_get")(context, instance.pointer, name, Buffer.byteLength(name), found.pointer))
        continue;
      const kind = found.view.getUint8(0);
      if (kind === EXTERN_FUNC) this.#functions.set(name, bind(api, context, found));
      else if (kind === EXTERN_MEMORY) memory = viewOf(api, context, found);
    }
    if (memory === undefined) throw new EngineError("the module exports no memory");
    this.memory = memory;
    this.functions = [...this.#functions.keys()].sort();
  }

  fn(name: string): ExportedFunction {
    const found = this.#functions.get(name);
    if (found === undefined) throw new EngineError(`the module exports no function ${name}`);
    return found;
  }
}

function compile(api: Api, engine: Pointer, module: Uint8Array): Pointer {
  const source = api.block(Math.max(1, module.length));
  source.octets.set(module);
  const compiled = api.block(8);
  api.check(api.pointer("wasmtime_module_new", engine, source.pointer, module.length, compiled.pointer), "no valid module");
  return compiled.word(0);
}

function exportNames(api: Api, compiled: Pointer): string[] {
  const types = api.block(VECTOR_SIZE);
  api.native("wasmtime_module_exports")(compiled, types.pointer);
  const count = Number(types.word(0));
  const list = new BigUint64Array(api.koffi.view(types.word(8), 8 * count));
  const names = [...list].map((type) => {
    const name = api.pointer("wasm_exporttype_name", type);
    return vectorText(api.koffi, new Uint8Array(api.koffi.view(name, VECTOR_SIZE)));
  });
  api.native("wasm_exporttype_vec_delete")(types.pointer);
  return names;
}

function viewOf(api: Api, context: Pointer, found: Block): Uint8Array {
  const memory = found.pointer + BigInt(EXTERN_VALUE);
  const size = Number(api.native("wasmtime_memory_data_size")(context, memory));
  return new Uint8Array(api.koffi.view(api.pointer("wasmtime_memory_data", context, memory), size));
}

/** Wraps one function. Arguments and result share one block of wasmtime_val_raw_t, used again with every call. */
function bind(api: Api, context: Pointer, found: Block): ExportedFunction {
  const func = found.pointer + BigInt(EXTERN_VALUE);
  const type = api.pointer("wasmtime_func_type", context, func);
  const countOf = (name: string): number =>
    Number(new DataView(api.koffi.view(api.pointer(name, type), 8)).getBigUint64(0, true));
  const parameters = countOf("wasm_functype_params");
  const results = countOf("wasm_functype_results");
  api.native("wasm_functype_delete")(type);
  const slots = Math.max(1, parameters, results);
  const raw = api.block(RAW_SIZE * slots);
  const trap = api.block(8);
  const call = api.native("wasmtime_func_call_unchecked");
  const values = new Int32Array(raw.octets.buffer, raw.octets.byteOffset, (RAW_SIZE / 4) * slots);
  const traps = new BigUint64Array(trap.octets.buffer, trap.octets.byteOffset, 1);
  const invoke = (args: readonly number[]): number => {
    for (let i = 0; i < parameters; i++) values[i * 4] = args[i] ?? 0;
    const error = (call(context, func, raw.pointer, slots, trap.pointer) ?? 0n) as Pointer;
    if (error) api.check(error, "call failed");
    if (traps[0]) {
      const raised = traps[0];
      traps[0] = 0n;
      api.checkTrap(raised);
    }
    return results === 0 ? 0 : (values[0] as number);
  };
  // The extern block holds the function that `func` points to: it must live as long as the closure.
  return Object.assign((...args: number[]) => invoke(args), { keep: found });
}

/** Where `npm run setup:wasmtime` puts the library, seen from build/*.js and from build/tests. */
function installedLibrary(): string | undefined {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (let i = 0; i < 5; i++) {
    const path = join(folder, "build", "wasmtime", "libwasmtime.so");
    if (existsSync(path)) return path;
    folder = dirname(folder);
  }
  return undefined;
}

const HOW = "run `npm run setup:wasmtime`, or set UENAS_WASMTIME to the path of a libwasmtime";

function loadKoffi(): Koffi {
  try {
    return createRequire(import.meta.url)("koffi") as Koffi;
  } catch {
    throw new EngineMissingError("the package koffi, through which wasmtime is called, is not installed: run `npm install`");
  }
}

/**
 * Loads wasmtime.
 * @param path library file; default: UENAS_WASMTIME, then what `npm run setup:wasmtime` has provided
 * @throws {EngineMissingError} with what to do, when there is none
 */
export function loadWasmtime(path: string | undefined = process.env.UENAS_WASMTIME ?? installedLibrary()): Engine {
  if (path === undefined) throw new EngineMissingError(`wasmtime is not on this machine: ${HOW}`);
  if (!existsSync(path)) throw new EngineMissingError(`there is no wasmtime library at ${path}: ${HOW}`);
  const koffi = loadKoffi();
  let api: Api;
  try {
    api = new Api(koffi, path);
  } catch (error) {
    throw new EngineMissingError(`${path} cannot be used as wasmtime: ${(error as Error).message}; ${HOW}`);
  }
  const engine = api.pointer("wasm_engine_new");
  return { name: "wasmtime", version: versionOf(path), instantiate: (module) => new WasmtimeInstance(api, engine, module) };
}

/** The C API has no version function; the setup writes it beside the library. */
function versionOf(path: string): string {
  const note = join(dirname(path), "VERSION");
  return existsSync(note) ? readFileSync(note, "utf8").trim() : "unknown";
}
