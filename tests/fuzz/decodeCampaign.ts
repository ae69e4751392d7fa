// Broken PDUs through the shipped module on every engine at once: nothing traps, every invariant of a decode holds for every PDU, and all
// instances leave the same bank, although each has other octets behind the PDU, so that nobody reads these. Nothing else in memory changes.

import type { Engine } from "../../host/engine/engine.ts";
import { MESSAGES, type MessageTable } from "../../host/generated/messages.ts";
import { assertInvariants } from "../harness/invariants.ts";
import { BANK_SIZE, DOWNLINK, type Found, NasModule } from "../harness/module.ts";
import type { Random } from "../harness/random.ts";
import { LONGEST, nextPdu } from "./brokenPdus.ts";

/** What was met. */
export interface Tally {
  pdus: number;
  octets: number;
  /** Messages that were told, and those of them without a fault. */
  messages: number;
  clean: number;
  /** Different messages that were told. */
  readonly kinds: Set<string>;
  /** Different information elements that were told, each in its message. */
  readonly elements: Set<string>;
  faults: number;
  mostFaults: number;
  /** Downlink messages by what a UE does with them. */
  readonly dispositions: Map<string, number>;
}

const TABLES: readonly MessageTable[] = MESSAGES.filter((message) => message !== null);

/** How many there are of what {@link Tally} has met: messages, one of both directions twice, and their information elements. */
export const ALL_KINDS = TABLES.reduce((sum, { direction }) => sum + (direction === "both" ? 2 : 1), 0);
export const ALL_ELEMENTS = TABLES.reduce((sum, { rows }) => sum + rows.filter(({ isSpare }) => !isSpare).length, 0);

export const emptyTally = (): Tally => ({
  pdus: 0,
  octets: 0,
  messages: 0,
  clean: 0,
  kinds: new Set(),
  elements: new Set(),
  faults: 0,
  mostFaults: 0,
  dispositions: new Map(),
});

/** Information elements that hold a message. */
const CONTAINERS: ReadonlySet<string> = new Set(["ESM message container", "Replayed NAS message container", "NAS message"]);

/** Octets behind a PDU that the first engine has 0x00 in, the next one another value. */
const BEHIND = 16;
const BEHIND_STEP = 0x5f;

function count(tally: Tally, found: Found, length: number, direction: number): void {
  tally.pdus++;
  tally.octets += length;
  tally.faults += found.faultsTotal;
  tally.mostFaults = Math.max(tally.mostFaults, found.faultsTotal);
  if (found.message !== null) {
    tally.messages++;
    tally.kinds.add(`${found.message} ${direction}`);
    for (const { name, iei } of found.ies) tally.elements.add(`${found.id} ${iei} ${name}`);
    if (found.faultsTotal === 0) tally.clean++;
  }
  if (direction !== DOWNLINK) return;
  const { action, cause } = found.disposition;
  const answer = cause === 0 ? action : `${action} #${cause}`;
  tally.dispositions.set(answer, (tally.dispositions.get(answer) ?? 0) + 1);
}

/** A copy of a module's memory without the receive region and the banks. */
function untouched(nas: NasModule): Uint8Array {
  const memory = nas.memory.slice();
  memory.fill(0, nas.receive, nas.receive + nas.receiveSize);
  for (const bank of [0, 1]) memory.fill(0, nas.bankAddress(bank), nas.bankAddress(bank) + BANK_SIZE);
  return memory;
}

/** One campaign over a list of engines. */
export class Campaign {
  readonly #modules: readonly NasModule[];
  /** Each module's memory as it was, but for what a decode and the host may write. */
  readonly #before: readonly Uint8Array[];
  readonly #octets = new Uint8Array(LONGEST + BEHIND);

  /** @param engines the first one's bank is read and checked, the others' compared with it; a single one gets two instances */
  constructor(engines: readonly Engine[]) {
    const all = engines.length > 1 ? engines : [...engines, ...engines];
    this.#modules = all.map((engine) => new NasModule(engine));
    this.#before = this.#modules.map(untouched);
  }

  /**
   * Decodes the next `pdus` PDUs and adds them to a tally.
   * @throws when an engine traps, an invariant does not hold or the engines differ; the message holds the PDU
   */
  run(random: Random, pdus: number, tally: Tally): void {
    for (let i = 0; i < pdus; i++) {
      const length = nextPdu(random, this.#octets);
      const direction = random.below(2);
      try {
        count(tally, this.#decode(length, direction), length, direction);
      } catch (error) {
        const hex = Buffer.from(this.#octets.subarray(0, length)).toString("hex");
        throw new Error(`PDU ${tally.pdus}, direction ${direction}, ${hex}: ${(error as Error).message}`);
      }
    }
    for (const [i, nas] of this.#modules.entries()) {
      if (Buffer.compare(untouched(nas), this.#before[i]!) !== 0) throw new Error("memory outside the banks was written");
    }
  }

  #decode(length: number, direction: number): Found {
    const banks = this.#modules.map((nas, i) => {
      const end = Math.min(length + BEHIND, nas.receiveSize);
      this.#octets.fill(i * BEHIND_STEP, length, end);
      nas.put(this.#octets.subarray(0, end));
      const id = nas.decodeRaw(0, length, direction);
      const at = nas.bankAddress(0);
      return { id, octets: nas.memory.subarray(at, at + BANK_SIZE) };
    });
    const [first, ...others] = banks;
    for (const other of others) {
      if (other.id !== first!.id || Buffer.compare(other.octets, first!.octets) !== 0) throw new Error("the engines differ");
    }
    const found = this.#modules[0]!.read(first!.id);
    assertInvariants(found, length, direction);
    for (const { name, offset, length: inside } of found.ies) if (CONTAINERS.has(name)) this.#nested(offset, inside, direction);
    return found;
  }

  /** A message inside another one, where it stands. */
  #nested(offset: number, length: number, direction: number): void {
    const ids = this.#modules.map((nas) => nas.decodeRaw(offset, length, direction, 1));
    if (ids.some((id) => id !== ids[0])) throw new Error("the engines differ about the message inside");
    assertInvariants(this.#modules[0]!.read(ids[0]!, 1), length, direction);
  }
}
