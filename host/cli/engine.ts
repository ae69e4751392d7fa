// `--engine v8|wasmtime|PATH`: the engine by its word.
import type { Engine } from "../engine/engine.ts";
import { v8 } from "../engine/v8.ts";
import { loadWasmtime } from "../engine/wasmtime.ts";

/** What `--help` says of it. */
export const ENGINE_HELP =
  "  --engine v8|wasmtime|PATH   what runs the core: V8 (default), wasmtime, or a libwasmtime of your own";

/**
 * The engine of the word behind `--engine`.
 * @param word undefined: V8; anything but the two names is the path of a libwasmtime
 * @throws {EngineMissingError} with what to do, when it is not there
 */
export function engineOf(word: string | undefined): Engine {
  if (word === undefined || word === "v8") return v8;
  return word === "wasmtime" ? loadWasmtime() : loadWasmtime(word);
}
