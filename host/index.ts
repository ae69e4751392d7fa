// The package's API.

export type { CapturedPdu, CaptureItem, Unreadable } from "./capture/items.ts";
export { readCapture } from "./capture/read.ts";
export { type CaptureForm, type CaptureWriter, captureWriter, type WrittenPdu } from "./capture/write.ts";
export { type CodecOptions, createCodec, NasCodec } from "./codec/codec.ts";
export { CodecError } from "./codec/error.ts";
export { NasKeys } from "./codec/keys.ts";
export type {
  DecodedFault,
  DecodedIe,
  DecodedPdu,
  Direction,
  Disposition,
  Json,
  JsonObject,
  ProtectedHeader,
  ServiceRequestHeader,
  UnreadOctets,
} from "./codec/pdu.ts";
export { formatPdu, type TreeOptions } from "./codec/tree.ts";
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
