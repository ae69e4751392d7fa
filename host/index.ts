// The package's API: the codec, the engines, and the UE with what surrounds it. The simulated network has an entry of its own: sim/index.ts.

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
export { CoreMisuseError, type UeCore } from "./core.ts";
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
export type { UeConfig } from "./ue/config.ts";
export { type CreateUeOptions, createUe } from "./ue/create.ts";
export {
  type BearerEvent,
  type EventListener,
  eventJson,
  type IndicateEvent,
  type KeysEvent,
  type RuleEvent,
  type StoreEvent,
  type TimerEvent,
  type UeEvent,
  type UplinkEvent,
} from "./ue/events.ts";
export type { Cell, LowerInput } from "./ue/lowerEvents.ts";
export { SnapshotError, type UeMemento } from "./ue/memento.ts";
export type { UeRequest } from "./ue/requests.ts";
export { FieldError } from "./ue/schema.ts";
export { directoryDisk, FileStore, MemoryStore, type StorageReport, type Store } from "./ue/storage.ts";
export {
  type Clock,
  type ExpiryListener,
  RealTimers,
  type RunningTimer,
  systemClock,
  type TimerService,
  VirtualTimers,
} from "./ue/timers.ts";
export { connectTo, type LinkAddress, listenAt, parseAddress } from "./ue/transport/address.ts";
export { LowerBinding } from "./ue/transport/binding.ts";
export { decodeFrame, encodeFrame, type Frame, FrameError, FrameReader } from "./ue/transport/frames.ts";
export { type Link, type LinkEvents, localLink } from "./ue/transport/link.ts";
export { Ue, UeError, type UeOptions } from "./ue/ue.ts";
export { SoftUsim, type SoftUsimOptions } from "./ue/usim/soft.ts";
export type { AuthenticateAnswer, ReadAnswer, UpdateAnswer, Usim, UsimEvent } from "./ue/usim/usim.ts";
