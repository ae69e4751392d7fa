// Records and replays a life of a UE: commands of `uenas ue` in, a log of everything that went over the ABI out.

import { type CoreCall, NasCore } from "../core.ts";
import { type Engine, EngineError } from "../engine/engine.ts";
import { NasMemory } from "../memory.ts";
import { withoutAddresses } from "../records.ts";
import { UeSession } from "../ue/session.ts";
import { Ue } from "../ue/ue.ts";
import { entryOf, type LogEntry, LogKind } from "./log.ts";

const NOTHING = new Uint8Array(0);

/** The state record of a core, to close a log with. */
function stateEntry(engine: Engine, module: Uint8Array, snapshot: Uint8Array, time: number): LogEntry {
  const instance = engine.instantiate(module);
  const memory = new NasMemory(instance);
  memory.putUe(snapshot);
  const expected = memory.transmit(instance.fn("ueState")());
  return { kind: LogKind.State, time, numbers: [0, 0, 0], input: NOTHING, result: expected.length, expected };
}

/**
 * Carries out commands on a new UE in virtual time.
 * @param commands JSON objects as `uenas ue` takes them
 * @returns the log of the inputs that they became, with the state at the end
 * @throws {Error} for a command that gave an error
 */
export function record(engine: Engine, module: Uint8Array, commands: readonly unknown[]): LogEntry[] {
  const entries: LogEntry[] = [];
  let now = (): number => 0;
  const core = new NasCore(engine, module, (call: CoreCall) => entries.push(entryOf(call, now())));
  const ue = new Ue({ core, listener: () => {} });
  now = () => ue.now;
  const session = new UeSession(ue, module, ({ error }) => {
    if (error !== undefined) throw new Error(String(error));
  });
  for (const command of commands) session.execute(command);
  return [...entries, stateEntry(engine, module, core.snapshot(), ue.now)];
}

const NAMES: Readonly<Partial<Record<LogKind, string>>> = {
  [LogKind.Configure]: "ueConfigure",
  [LogKind.Request]: "ueRequest",
  [LogKind.Lower]: "ueLower",
  [LogKind.Downlink]: "ueDownlink",
  [LogKind.Timer]: "ueTimer",
  [LogKind.UsimResult]: "ueUsimResult",
  [LogKind.State]: "ueState",
};
/** Numbers in front of the length; a timer has no length. */
const NUMBERS: Readonly<Partial<Record<LogKind, number>>> = {
  [LogKind.Request]: 3,
  [LogKind.Lower]: 3,
  [LogKind.Timer]: 3,
  [LogKind.UsimResult]: 1,
};

/**
 * Plays a log on an engine.
 * @returns place in the log of the first entry that came out differently, or null
 */
export function firstDifference(engine: Engine, module: Uint8Array, log: readonly LogEntry[]): number | null {
  const instance = engine.instantiate(module);
  const memory = new NasMemory(instance);
  const copy = (address: number, length: number): Uint8Array => memory.copy(address, length);
  const place = log.findIndex(({ kind, numbers, input, result, expected }) => {
    const name = NAMES[kind];
    if (name === undefined) throw new EngineError(`entry of kind ${kind}`);
    memory.putReceive(input);
    const args = numbers.slice(0, NUMBERS[kind] ?? 0);
    const found = instance.fn(name)(...args, ...(kind === LogKind.Timer || kind === LogKind.State ? [] : [input.length]));
    if (found !== result) return true;
    const octets = kind === LogKind.State ? memory.transmit(found) : found < 0 ? NOTHING : withoutAddresses(memory.actions, copy);
    return Buffer.compare(octets, expected) !== 0;
  });
  return place < 0 ? null : place;
}

/** The entry that came out differently, in words for a person. */
export function differenceText(log: readonly LogEntry[], place: number): string {
  const { kind, time, numbers, expected } = log[place]!;
  const name = NAMES[kind] ?? `entry of kind ${kind}`;
  const args = numbers.slice(0, NUMBERS[kind] ?? 0).join(", ");
  return `input ${place + 1} at ${time} ms, ${name}(${args}): not what was recorded, ${Buffer.from(expected).toString("hex")}`;
}
