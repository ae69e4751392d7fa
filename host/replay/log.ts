// Replay logs: what went into a UE and what must come out, octet for octet, on any engine and in any firmware. The file is little
// endian: the mark, then an entry an input, then an entry of kind End. host/firmware/replay.c reads the same.
//
//   u8 kind, u64 milliseconds of the UE's time, u32 a, u32 b, u32 c, u16 length, octets of the receive region,
//   i32 result, u16 length, octets: the actions without addresses (host/records.ts), or the state record

import type { CoreCall } from "../core.ts";

/** First octets of a log: form 1. */
export const LOG_MARK: Uint8Array = Buffer.from("uenas-1\n");

/** What an entry is. Append-only. */
export const LogKind = { End: 0, Configure: 1, Request: 2, Lower: 3, Downlink: 4, Timer: 5, UsimResult: 6, State: 7 } as const;
export type LogKind = (typeof LogKind)[keyof typeof LogKind];

const KINDS: Readonly<Record<string, LogKind>> = {
  ueConfigure: LogKind.Configure,
  ueRequest: LogKind.Request,
  ueLower: LogKind.Lower,
  ueDownlink: LogKind.Downlink,
  ueTimer: LogKind.Timer,
  ueUsimResult: LogKind.UsimResult,
};
/** Octets before those of the receive region. */
const HEAD = 23;
const NUMBERS_AT = 9;
const LENGTH_AT = 21;

/** One entry. */
export interface LogEntry {
  readonly kind: LogKind;
  /** Milliseconds of the UE's time. */
  readonly time: number;
  /** Arguments of the call without the length, three; those that it does not have are 0. */
  readonly numbers: readonly number[];
  readonly input: Uint8Array;
  readonly result: number;
  readonly expected: Uint8Array;
}

/** The entry of a call. */
export function entryOf({ name, args, input, result, actions }: CoreCall, time: number): LogEntry {
  const kind = KINDS[name];
  if (kind === undefined) throw new RangeError(`${name} is no input`);
  const given = kind === LogKind.Timer ? args : args.slice(0, -1);
  const numbers = [0, 1, 2].map((i) => given[i] ?? 0);
  return { kind, time, numbers, input: new Uint8Array(input), result, expected: actions };
}

function encodeEntry({ kind, time, numbers, input, result, expected }: LogEntry): Buffer {
  const head = Buffer.alloc(HEAD);
  head[0] = kind;
  head.writeBigUInt64LE(BigInt(time), 1);
  numbers.forEach((number, i) => {
    head.writeUInt32LE(number >>> 0, NUMBERS_AT + 4 * i);
  });
  head.writeUInt16LE(input.length, LENGTH_AT);
  const tail = Buffer.alloc(6);
  tail.writeInt32LE(result);
  tail.writeUInt16LE(expected.length, 4);
  return Buffer.concat([head, input, tail, expected]);
}

/** The octets of a log. */
export function encodeLog(entries: readonly LogEntry[]): Uint8Array {
  return new Uint8Array(Buffer.concat([LOG_MARK, ...entries.map(encodeEntry), Buffer.of(LogKind.End)]));
}

/** Reads a log back. @throws {RangeError} when it is not one */
export function decodeLog(octets: Uint8Array): LogEntry[] {
  const log = Buffer.from(octets);
  if (!log.subarray(0, LOG_MARK.length).equals(LOG_MARK)) throw new RangeError("no replay log");
  const entries: LogEntry[] = [];
  let at = LOG_MARK.length;
  const take = (length: number): Buffer => {
    if (at + length > log.length) throw new RangeError("the replay log ends too soon");
    at += length;
    return log.subarray(at - length, at);
  };
  for (;;) {
    if (at < log.length && log[at] === LogKind.End) return entries;
    const head = take(HEAD);
    const input = new Uint8Array(take(head.readUInt16LE(LENGTH_AT)));
    const result = take(4).readInt32LE();
    const expected = new Uint8Array(take(take(2).readUInt16LE()));
    const numbers = [0, 1, 2].map((i) => head.readUInt32LE(NUMBERS_AT + 4 * i));
    const time = Number(head.readBigUInt64LE(1));
    entries.push({ kind: head[0] as LogKind, time, numbers, input, result, expected });
  }
}
