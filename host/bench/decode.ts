// Decoding measured: inside the module, through the host's call, and the floor: each octet of the same PDUs summed once in the same engine.

import { MESSAGES } from "../generated/messages.ts";
import { type BenchCore, WrongResultError } from "./core.ts";
import { repetitionsFor, type Spread, spreadOf, timed } from "./statistics.ts";
import { packLists, type Workload } from "./workload.ts";

/** Nanoseconds a PDU. */
export interface DecodeFigures {
  readonly nsPerPdu: Spread;
  readonly nsPerPduWithCall: Spread;
  readonly floorNsPerPdu: Spread;
  /** Decoding as a multiple of the floor measured beside it. */
  readonly timesFloor: Spread;
}

const DOWNLINK = 0;
/** How long one measurement of one list takes at least. */
const MEASURE_NS = 10e6;
const CONTAINER = "ESM message container";
/** Place of the ESM message container in the table of each message for a UE that has one. */
const CONTAINER_ROWS: ReadonlyMap<number, number> = new Map(
  MESSAGES.flatMap((table, message) => {
    const row = table === null || table.direction === "uplink" ? -1 : table.rows.findIndex(({ name }) => name === CONTAINER);
    return row < 0 ? [] : [[message, row] as const];
  }),
);

/** What the module must answer for PDUs, found without its measuring loops. */
export interface Checksums {
  /** Ids of messages and number of information elements, nested ones included. */
  readonly decode: number;
  /** Ids of messages alone. */
  readonly calls: number;
  /** Ids of the outer messages alone. */
  readonly outerCalls: number;
  /** Octets. */
  readonly floor: number;
}

/** Decodes one PDU by calls, as a host does, nested message included. @returns sum of the messages' ids */
function decodeByCalls(core: BenchCore, pdu: Uint8Array): number {
  core.memory.putReceive(pdu);
  const message = core.decode(0, pdu.length, DOWNLINK, 0);
  const row = CONTAINER_ROWS.get(message);
  if (row === undefined) return message;
  const inner = core.memory.span(0, row);
  return inner === null ? message : message + core.decode(inner.offset, inner.length, DOWNLINK, 1);
}

/** Decodes each PDU by calls and reads the banks. */
export function checksumsOf(core: BenchCore, pdus: readonly Uint8Array[]): Checksums {
  let [decode, calls, outerCalls, floor] = [0, 0, 0, 0];
  for (const pdu of pdus) {
    const ids = decodeByCalls(core, pdu);
    const { message, spans } = core.memory.bank(0);
    const inner = ids === message ? 0 : core.memory.bank(1).spans.length;
    calls += ids;
    outerCalls += message;
    decode += ids + spans.length + inner;
    for (const octet of pdu) floor += octet;
  }
  return { decode, calls, outerCalls, floor };
}

function check(what: string, found: number, expected: number, times: number): void {
  const wanted = Math.imul(expected, times) >>> 0;
  if (found >>> 0 !== wanted) throw new WrongResultError(`${what}: checksum ${found >>> 0}, expected ${wanted}`);
}

/** One list of PDUs with its own number of repetitions for each way of measuring. */
class ListBench {
  readonly #core: BenchCore;
  readonly #list: Uint8Array;
  readonly #pdus: readonly Uint8Array[];
  readonly #expected: Checksums;
  readonly #times: Readonly<Record<"decode" | "floor" | "calls", number>>;

  constructor(core: BenchCore, list: Uint8Array, pdus: readonly Uint8Array[]) {
    this.#core = core;
    this.#list = list;
    this.#pdus = pdus;
    this.#expected = checksumsOf(core, pdus);
    core.memory.putReceive(list);
    this.#times = {
      decode: repetitionsFor(MEASURE_NS, (times) => core.benchDecode(times)),
      floor: repetitionsFor(MEASURE_NS, (times) => core.benchFloor(times)),
      calls: repetitionsFor(MEASURE_NS, (times) => this.#callOften(times)),
    };
  }

  /** Nanoseconds for each PDU of the list once, in each way. */
  measure(): Readonly<Record<"decode" | "floor" | "calls", number>> {
    const { decode, floor, calls } = this.#times;
    let [decoded, summed, called] = [0, 0, 0];
    this.#core.memory.putReceive(this.#list);
    const decodeNs = timed(() => {
      decoded = this.#core.benchDecode(decode);
    });
    const floorNs = timed(() => {
      summed = this.#core.benchFloor(floor);
    });
    const callNs = timed(() => {
      called = this.#callOften(calls);
    });
    check("benchDecode", decoded, this.#expected.decode, decode);
    check("benchFloor", summed, this.#expected.floor, floor);
    check("decode", called, this.#expected.calls, calls);
    return { decode: decodeNs / decode, floor: floorNs / floor, calls: callNs / calls };
  }

  #callOften(times: number): number {
    let sum = 0;
    for (; times > 0; times--) for (const pdu of this.#pdus) sum += decodeByCalls(this.#core, pdu);
    return sum;
  }
}

/**
 * Measures decoding on one engine.
 * @param rounds at least 1; each measures every way once, so that they share what else happens on the machine
 * @throws {WrongResultError} when the module answers anything but what a decoding by calls gives
 */
export function measureDecode(core: BenchCore, { pdus }: Workload, rounds: number): DecodeFigures {
  let start = 0;
  const benches = packLists(pdus, core.memory.receiveSize).map(({ list, count }) => {
    start += count;
    return new ListBench(core, list, pdus.slice(start - count, start));
  });
  const found: { decode: number; floor: number; calls: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    const sums = { decode: 0, floor: 0, calls: 0 };
    for (const bench of benches) {
      const { decode, floor, calls } = bench.measure();
      sums.decode += decode;
      sums.floor += floor;
      sums.calls += calls;
    }
    found.push(sums);
  }
  return {
    nsPerPdu: spreadOf(found.map(({ decode }) => decode / pdus.length)),
    nsPerPduWithCall: spreadOf(found.map(({ calls }) => calls / pdus.length)),
    floorNsPerPdu: spreadOf(found.map(({ floor }) => floor / pdus.length)),
    timesFloor: spreadOf(found.map(({ decode, floor }) => decode / floor)),
  };
}
