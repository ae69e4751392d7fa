// A whole UE as one line of text: version, which build of the core it belongs to, everything of core and host, and a checksum. It holds
// the subscriber's keys: whoever has it, has the UE.
import { createHash } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { sameOctets } from "./hex.ts";
import { type Cell, cellField } from "./lowerEvents.ts";
import { type Field, FieldError, flag, integer, list, object, octets, optional, text } from "./schema.ts";
import type { TimerSnapshot } from "./timers.ts";
import { formatUsimImage, parseUsimImage, type UsimImage } from "./usim/image.ts";

/** Everything of a UE. */
export interface UeMemento {
  /** The core's region. */
  readonly core: Uint8Array;
  /** The value that `configure` was given. */
  readonly configuration: unknown;
  readonly usim: UsimImage;
  readonly timers: TimerSnapshot;
  /** APN by place of a back-off. */
  readonly apns: readonly (readonly [number, string])[];
  readonly sections: ReadonlyMap<string, Uint8Array>;
  readonly cell: Cell | null;
  readonly isEstablishing: boolean;
  readonly lastMessage: number;
  /** PDN address by EBI. */
  readonly addresses: readonly (readonly [number, string])[];
}

/** A text that is no snapshot, a damaged one, or one of another build. */
export class SnapshotError extends Error {
  override readonly name = "SnapshotError";
}

const PREFIX = "uenas-ue-1:";
const SUM = 32;
const ID = 8;
const LARGEST = 2 ** 20;
const MOST_TIMERS = 1000;

const sha256 = (...parts: readonly Uint8Array[]): Uint8Array => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return new Uint8Array(hash.digest());
};

const anything: Field<unknown> = { schema: {}, read: (value) => value, write: (value) => value };
const anyText = text(/^/, "must be text");
const numbered = list(object({ number: integer(0, 255), text: anyText }), MOST_TIMERS);
const time = integer(0, Number.MAX_SAFE_INTEGER);
const word = integer(0, 0xffffffff);
const TIMER = object({ id: integer(0, 255), instance: word, generation: word, remaining: time });

const BODY = object({
  core: octets(1, LARGEST),
  configuration: anything,
  usim: anyText,
  now: time,
  timers: list(TIMER, MOST_TIMERS),
  apns: numbered,
  sections: list(object({ name: anyText, hex: octets(0, LARGEST) }), 100),
  cell: optional(cellField),
  isEstablishing: flag,
  lastMessage: integer(0, 0xffff),
  addresses: numbered,
});

const pairs = (entries: readonly (readonly [number, string])[]): { number: number; text: string }[] =>
  entries.map(([number, text]) => ({ number, text }));

/**
 * The text of a UE.
 * @param module octets of the core module: a snapshot fits no other build
 */
export function formatSnapshot(memento: UeMemento, module: Uint8Array): string {
  const { core, configuration, usim, timers, apns, sections, cell, isEstablishing, lastMessage, addresses } = memento;
  const body = BODY.write({
    core,
    configuration,
    usim: formatUsimImage(usim),
    now: timers.now,
    timers: timers.timers,
    apns: pairs(apns),
    sections: [...sections].map(([name, hex]) => ({ name, hex })),
    ...(cell === null ? {} : { cell }),
    isEstablishing,
    lastMessage,
    addresses: pairs(addresses),
  });
  const packed = deflateRawSync(Buffer.from(JSON.stringify(body), "utf8"));
  const content = Buffer.concat([sha256(module).subarray(0, ID), packed]);
  return PREFIX + Buffer.concat([content, sha256(content)]).toString("base64");
}

/** The UE of a text that {@link formatSnapshot} made. @throws {SnapshotError} with the reason */
export function parseSnapshot(snapshot: string, module: Uint8Array): UeMemento {
  if (!snapshot.startsWith(PREFIX)) throw new SnapshotError("this is no snapshot of this version");
  const octets = Buffer.from(snapshot.slice(PREFIX.length), "base64");
  const content = octets.subarray(0, Math.max(0, octets.length - SUM));
  if (content.length < ID || !sameOctets(sha256(content), octets.subarray(content.length)))
    throw new SnapshotError("the snapshot is damaged or cut off");
  if (!sameOctets(sha256(module).subarray(0, ID), content.subarray(0, ID)))
    throw new SnapshotError("the snapshot was made by another build of the core");
  try {
    return readBody(JSON.parse(inflateRawSync(content.subarray(ID)).toString("utf8")));
  } catch (error) {
    if (error instanceof FieldError) throw new SnapshotError(`the snapshot makes no sense: ${error.message}`);
    throw error;
  }
}

function readBody(value: unknown): UeMemento {
  const body = BODY.read(value, "");
  return {
    core: body.core,
    configuration: body.configuration,
    usim: parseUsimImage(body.usim),
    timers: { now: body.now, timers: body.timers },
    apns: body.apns.map(({ number, text }) => [number, text]),
    sections: new Map(body.sections.map(({ name, hex }) => [name, hex])),
    cell: body.cell ?? null,
    isEstablishing: body.isEstablishing,
    lastMessage: body.lastMessage,
    addresses: body.addresses.map(({ number, text }) => [number, text]),
  };
}
