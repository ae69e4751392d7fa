// Records that the core leaves: the action list and the state record, in the form that host/spec/records.ts tells. Octets in, objects out;
// where they stand in linear memory is the business of memory.ts.

import { ACTION_LAYOUTS, type Action, type DeliverAction, type SendPduAction } from "./generated/actions.ts";
import { STATE_LAYOUT, type UeState } from "./generated/state.ts";

/** A PDU to send, its octets copied out of the core's memory. */
export interface SendPdu {
  readonly kind: "sendPdu";
  /** enum EstablishCause; 0: not an initial message. */
  readonly establish: number;
  /** As it goes out. */
  readonly pdu: Uint8Array;
  /** Before protection. */
  readonly plain: Uint8Array;
  /** enum Message */
  readonly message: number;
}

/** Octets for the upper layers, copied out of the core's memory. */
export interface Deliver {
  readonly kind: "deliver";
  /** enum Indication */
  readonly what: number;
  readonly a: number;
  readonly octets: Uint8Array;
}

/** What the core left to do, independent of its memory. */
export type CoreAction = Exclude<Action, SendPduAction | DeliverAction> | SendPdu | Deliver;

/** Action records of one call. */
export interface ActionList {
  readonly actions: readonly CoreAction[];
  /** Records that did not fit; not 0 is a bug in the core. */
  readonly lost: number;
}

/** Octets of the list's head: u32 length of the records, u32 records lost. */
const LIST_HEAD = 8;
/** Octets of a record's head: u16 kind, u16 length of the record. */
const RECORD_HEAD = 4;

const viewOf = (octets: Uint8Array): DataView => new DataView(octets.buffer, octets.byteOffset, octets.byteLength);

/** Copies octets out of the core's memory. */
export type CopyOut = (address: number, length: number) => Uint8Array;

/**
 * Reads an action list.
 * @param list from its head on; may be longer than the list is
 * @param copy for what records point to: the result stays good over later calls
 * @throws {RangeError} when the list is not in its form, which is a bug in the core
 */
export function readActions(list: Uint8Array, copy: CopyOut): ActionList {
  const view = viewOf(list);
  const end = LIST_HEAD + view.getUint32(0, true);
  const actions: CoreAction[] = [];
  for (let at = LIST_HEAD; at < end; ) {
    const size = view.getUint16(at + 2, true);
    if (size < RECORD_HEAD || at + size > end) throw new RangeError(`action record of ${size} octets`);
    actions.push(withOctets(readAction(list, view, at), copy));
    at += size;
  }
  return { actions, lost: view.getUint32(4, true) };
}

function readAction(list: Uint8Array, view: DataView, at: number): Action {
  const kind = view.getUint16(at, true);
  const layout = ACTION_LAYOUTS[kind - 1];
  if (layout === undefined) throw new RangeError(`action of kind ${kind}`);
  const record: Record<string, unknown> = { kind: layout.kind };
  layout.numbers.forEach((name, i) => {
    record[name] = view.getUint32(at + RECORD_HEAD + 4 * i, true);
  });
  if (layout.hasOctets) {
    const length = at + RECORD_HEAD + 4 * layout.numbers.length;
    record.octets = list.slice(length + 4, length + 4 + view.getUint32(length, true));
  }
  return record as unknown as Action;
}

// Addresses are good until the next call only: what lies there is taken along.
function withOctets(action: Action, copy: CopyOut): CoreAction {
  switch (action.kind) {
    case "sendPdu": {
      const { kind, establish, message } = action;
      const pdu = copy(action.address, action.length);
      return { kind, establish, pdu, plain: copy(action.plainAddress, action.plainLength), message };
    }
    case "deliver":
      return { kind: "deliver", what: action.what, a: action.a, octets: copy(action.address, action.length) };
    default:
      return action;
  }
}

/** [address, length] in an action record's numbers, for what it points to. */
const POINTERS: readonly (readonly [address: string, length: string])[] = [
  ["address", "length"],
  ["plainAddress", "plainLength"],
];

/**
 * An action list as octets that are the same wherever the core keeps things: each record with its addresses as 0, then the octets that
 * those pointed to.
 */
export function withoutAddresses(list: Uint8Array, copy: CopyOut): Uint8Array {
  const view = viewOf(list);
  const end = LIST_HEAD + view.getUint32(0, true);
  const parts: Uint8Array[] = [];
  for (let at = LIST_HEAD; at < end; at += view.getUint16(at + 2, true)) {
    const record = list.slice(at, at + view.getUint16(at + 2, true));
    parts.push(record);
    const { numbers } = ACTION_LAYOUTS[view.getUint16(at, true) - 1]!;
    for (const [address, length] of POINTERS) {
      const [place, size] = [numbers.indexOf(address), numbers.indexOf(length)];
      if (place < 0) continue;
      const word = (index: number): number => view.getUint32(at + RECORD_HEAD + 4 * index, true);
      parts.push(copy(word(place), word(size)));
      record.fill(0, RECORD_HEAD + 4 * place, RECORD_HEAD + 4 * place + 4);
    }
  }
  return new Uint8Array(Buffer.concat(parts));
}

/** Reads a state record. */
export function readState(octets: Uint8Array): UeState {
  const reader = new RecordReader(octets);
  const state: Record<string, unknown> = {};
  for (const name of STATE_LAYOUT.numbers) state[name] = reader.number(4);
  for (const name of STATE_LAYOUT.octets) state[name] = reader.octets(2);
  for (const list of STATE_LAYOUT.lists) {
    state[list.name] = Array.from({ length: reader.number(1) }, () => {
      const entry: Record<string, unknown> = {};
      for (const name of list.numbers) entry[name] = reader.number(1);
      if (list.octets !== null) entry[list.octets] = reader.octets(1);
      return entry;
    });
  }
  return state as unknown as UeState;
}

export type UeStateNumbers = Pick<UeState, (typeof STATE_LAYOUT.numbers)[number]>;

/** Reads the numbers at the head of a state record. */
export function readStateNumbers(octets: Uint8Array): UeStateNumbers {
  const view = viewOf(octets);
  const state: Record<string, number> = {};
  STATE_LAYOUT.numbers.forEach((name, i) => {
    state[name] = view.getUint32(4 * i, true);
  });
  return state as unknown as UeStateNumbers;
}

/** Reads numbers (little endian) and counted octets one after the other. */
class RecordReader {
  readonly #octets: Uint8Array;
  readonly #view: DataView;
  #at = 0;

  constructor(octets: Uint8Array) {
    this.#octets = octets;
    this.#view = viewOf(octets);
  }

  /** The next number of 1, 2 or 4 octets. */
  number(size: 1 | 2 | 4): number {
    const at = this.#at;
    this.#at += size;
    if (size === 1) return this.#view.getUint8(at);
    return size === 2 ? this.#view.getUint16(at, true) : this.#view.getUint32(at, true);
  }

  /** Nothing is left to read. */
  get isAtEnd(): boolean {
    return this.#at === this.#octets.length;
  }

  /** The next octets, behind their length of `size` octets. */
  octets(size: 1 | 2): Uint8Array {
    const length = this.number(size);
    this.#at += length;
    if (this.#at > this.#octets.length) throw new RangeError("the record ends too soon");
    return this.#octets.slice(this.#at - length, this.#at);
  }
}

/** Layout of a storage section. */
export interface SectionLayout {
  readonly numbers: readonly string[];
  readonly octets: readonly string[];
}

/**
 * Reads a section of non-volatile storage.
 * @param form the form that this host knows, the section's first number
 * @returns its fields, or null when the octets are not such a section
 */
export function readSection<T>({ numbers, octets: names }: SectionLayout, form: number, octets: Uint8Array): T | null {
  const reader = new RecordReader(octets);
  const section: Record<string, unknown> = {};
  try {
    for (const name of numbers) section[name] = reader.number(4);
    for (const name of names) section[name] = reader.octets(2);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
  return reader.isAtEnd && section.form === form ? (section as T) : null;
}

/** The octets of a section. */
export function writeSection<T extends object>({ numbers, octets: names }: SectionLayout, section: T): Uint8Array {
  const fields = section as Readonly<Record<string, number | Uint8Array>>;
  const head = new Uint8Array(4 * numbers.length);
  const view = viewOf(head);
  numbers.forEach((name, i) => {
    view.setUint32(4 * i, fields[name] as number, true);
  });
  const parts = names.map((name) => {
    const value = fields[name] as Uint8Array;
    return Uint8Array.of(value.length & 0xff, value.length >> 8, ...value);
  });
  return new Uint8Array(Buffer.concat([head, ...parts]));
}

/** Octets of one configuration field, in the form of `ueConfigure`: u8 field, u16 length little endian, octets. */
export function configurationField(field: number, octets: Uint8Array): Uint8Array {
  return Uint8Array.of(field, octets.length & 0xff, octets.length >> 8, ...octets);
}
