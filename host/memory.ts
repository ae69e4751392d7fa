// Linear memory as the host sees it: the only file that reads or writes it. Regions are found through the module's exports; the layout
// of a decode bank is generated.

import type { Instance } from "./engine/engine.ts";
import { BANK, BANK_SIZE, FAULT, FAULT_SIZE, FAULTS, NO_ROW, SPANS } from "./generated/bank.ts";
import { MESSAGES } from "./generated/messages.ts";

/** An information element that counts. */
export interface Span {
  /** Place of its row in the message's table. */
  readonly row: number;
  /** First value octet, from the start of the plain message. */
  readonly offset: number;
  /** Value octets; 0 for a half octet. */
  readonly length: number;
}

/** A deviation of a message from its table. */
export interface FaultRecord {
  /** enum Fault. */
  readonly kind: number;
  /** Of the IEI, or of the octet where the imperative part went wrong. */
  readonly offset: number;
  /** IEI octet as received; 0 where the fault has none. */
  readonly iei: number;
  /** Place of the row in the message's table, or null. */
  readonly row: number | null;
  /** Octets passed over, IEI and length included; 0: unknown. */
  readonly length: number;
}

/** What a decode bank holds about a message. */
export interface Bank {
  /** enum Message; 0 when it cannot be told. */
  readonly message: number;
  /** Protocol discriminator as received. */
  readonly protocol: number;
  readonly securityHeaderType: number;
  readonly ebi: number;
  readonly pti: number;
  readonly messageType: number;
  /** In the order of the message's table. */
  readonly spans: readonly Span[];
  /** The first 16 at most, in the order of their offsets. */
  readonly faults: readonly FaultRecord[];
  /** All that were met. */
  readonly faultsTotal: number;
  /** enum DispositionAction. */
  readonly action: number;
  readonly cause: number;
  /** enum Clause; 0: nothing to cite. */
  readonly clause: number;
}

/** A message to encode: spans count from the start of the receive region. */
export type BankToEncode = Pick<Bank, "message" | "ebi" | "pti" | "spans">;

/** The regions of one instance. */
export class NasMemory {
  readonly receiveSize: number;
  readonly #octets: Uint8Array;
  readonly #view: DataView;
  readonly #receive: number;
  readonly #transmit: number;
  readonly #banks: readonly number[];
  readonly #instance: Instance;

  constructor(instance: Instance) {
    this.#octets = instance.memory;
    this.#view = new DataView(this.#octets.buffer, this.#octets.byteOffset, this.#octets.byteLength);
    this.#receive = instance.fn("receiveAddress")();
    this.receiveSize = instance.fn("receiveSize")();
    this.#transmit = instance.fn("transmitAddress")();
    this.#banks = [0, 1].map((bank) => instance.fn("bankAddress")(bank));
    this.#instance = instance;
  }

  /** Puts octets into the receive region. @throws {RangeError} when they do not fit */
  putReceive(octets: Uint8Array, offset = 0): void {
    if (offset + octets.length > this.receiveSize) {
      throw new RangeError(`${octets.length} octets at ${offset} do not fit the receive region of ${this.receiveSize}`);
    }
    this.#octets.set(octets, this.#receive + offset);
  }

  /** A copy of octets of the receive region. */
  receive(offset: number, length: number): Uint8Array {
    return this.#octets.slice(this.#receive + offset, this.#receive + offset + length);
  }

  /** A copy of the first octets of the transmit region. */
  transmit(length: number): Uint8Array {
    return this.#octets.slice(this.#transmit, this.#transmit + length);
  }

  /** A copy of octets anywhere, for records that point to them. */
  copy(address: number, length: number): Uint8Array {
    return this.#octets.slice(address, address + length);
  }

  /** The action list of the last call, from its head on; valid until the next call. */
  get actions(): Uint8Array {
    return this.#octets.subarray(this.#instance.fn("actionsAddress")());
  }

  /** A copy of the UE region: everything of a UE that outlives a call. */
  ue(): Uint8Array {
    return this.copy(this.#instance.fn("ueAddress")(), this.#instance.fn("ueSize")());
  }

  /** Copies the UE region to where there is room for it. @throws {RangeError} when there is not */
  ueInto(room: Uint8Array): void {
    const address = this.#instance.fn("ueAddress")();
    room.set(this.#octets.subarray(address, address + this.#instance.fn("ueSize")()));
  }

  /** Puts back a copy of the UE region. @throws {RangeError} when it has another size */
  putUe(octets: Uint8Array): void {
    const size = this.#instance.fn("ueSize")();
    if (octets.length !== size) throw new RangeError(`the UE region has ${size} octets, not ${octets.length}`);
    this.#octets.set(octets, this.#instance.fn("ueAddress")());
  }

  /** What a decode bank holds. */
  bank(index: number): Bank {
    const at = this.#banks[index]!;
    const view = this.#view;
    const message = view.getUint16(at + BANK.message, true);
    return {
      message,
      protocol: view.getUint8(at + BANK.protocol),
      securityHeaderType: view.getUint8(at + BANK.securityHeaderType),
      ebi: view.getUint8(at + BANK.ebi),
      pti: view.getUint8(at + BANK.pti),
      messageType: view.getUint8(at + BANK.messageType),
      spans: this.#spans(at, MESSAGES[message]?.rows.length ?? 0),
      faults: Array.from({ length: view.getUint8(at + BANK.faultCount) }, (_, i) => this.#fault(at + FAULTS + FAULT_SIZE * i)),
      faultsTotal: view.getUint16(at + BANK.faultsTotal, true),
      action: view.getUint8(at + BANK.action),
      cause: view.getUint8(at + BANK.cause),
      clause: view.getUint16(at + BANK.clause, true),
    };
  }

  /** Place and length of one information element in a decode bank, without the rest of it; null when it is not there. */
  span(index: number, row: number): { offset: number; length: number } | null {
    const at = this.#banks[index]!;
    const view = this.#view;
    if (((view.getUint32(at + BANK.present + 4 * (row >> 5), true) >>> (row & 31)) & 1) === 0) return null;
    const span = at + SPANS + 4 * row;
    return { offset: view.getUint16(span, true), length: view.getUint16(span + 2, true) };
  }

  #spans(at: number, rows: number): Span[] {
    const view = this.#view;
    const present = [view.getUint32(at + BANK.present, true), view.getUint32(at + BANK.present + 4, true)];
    const spans: Span[] = [];
    for (let row = 0; row < rows; row++) {
      if (((present[row >> 5]! >>> (row & 31)) & 1) === 0) continue;
      const span = at + SPANS + 4 * row;
      spans.push({ row, offset: view.getUint16(span, true), length: view.getUint16(span + 2, true) });
    }
    return spans;
  }

  #fault(at: number): FaultRecord {
    const view = this.#view;
    const row = view.getUint8(at + FAULT.row);
    return {
      kind: view.getUint16(at + FAULT.kind, true),
      offset: view.getUint16(at + FAULT.offset, true),
      iei: view.getUint8(at + FAULT.iei),
      row: row === NO_ROW ? null : row,
      length: view.getUint16(at + FAULT.length, true),
    };
  }

  /** Fills a decode bank with a message to encode. */
  putBank(index: number, bank: BankToEncode): void {
    const at = this.#banks[index]!;
    const view = this.#view;
    this.#octets.fill(0, at, at + BANK_SIZE);
    view.setUint16(at + BANK.message, bank.message, true);
    view.setUint8(at + BANK.ebi, bank.ebi);
    view.setUint8(at + BANK.pti, bank.pti);
    for (const { row, offset, length } of bank.spans) {
      const word = at + BANK.present + 4 * (row >> 5);
      view.setUint32(word, view.getUint32(word, true) | (1 << (row & 31)), true);
      view.setUint16(at + SPANS + 4 * row, offset, true);
      view.setUint16(at + SPANS + 4 * row + 2, length, true);
    }
  }
}
