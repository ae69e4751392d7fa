// The commands by name. Each is loaded when it is called.

import type { Command } from "./command.ts";

export const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  decode: async () => (await import("./decode.ts")).decode,
  encode: async () => (await import("./encode.ts")).encode,
  ue: async () => (await import("./ue.ts")).command,
  attach: async () => (await import("./attach.ts")).command,
  run: async () => (await import("./run.ts")).command,
  sim: async () => (await import("./sim.ts")).command,
  explain: async () => (await import("./explain.ts")).command,
  replay: async () => (await import("./replay.ts")).command,
  bench: async () => (await import("./bench.ts")).bench,
};
