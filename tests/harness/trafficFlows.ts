// Packet filters of the bearers of one PDN connection, as TS 24.301 6.4.2.4 and 6.4.3.4 demand it: what a TFT of the network makes of them.
// Written from the clauses, on what the host's codec reads of a TFT; nothing of the core is in it.

import { trafficFlowTemplate } from "../../host/codec/ie/trafficFlowTemplate.ts";
import type { Json, JsonObject } from "../../host/codec/pdu.ts";
import type { ValueContext } from "../../host/codec/value.ts";

/** TFT operation codes, TS 24.008 table 10.5.162. */
export const CREATE = 1;
export const DELETE = 2;
export const ADD = 3;
export const REPLACE = 4;
export const DELETE_FILTERS = 5;
export const NO_OPERATION = 6;

const DOWNLINK_ONLY = 1;
const MODIFY = 0xc9;
const IEI_TFT = 0x36;

/** A packet filter as the codec reads it. */
export interface Filter extends JsonObject {
  readonly "packet filter identifier": number;
  readonly "evaluation precedence": number;
  readonly direction: { readonly code: number };
}

/** A TFT as the codec reads it. */
export interface Tft extends JsonObject {
  readonly "TFT operation code": { readonly code: number };
}

const nothingInside = (): never => {
  throw new Error("a TFT holds no message");
};
const CONTEXT: ValueContext = {
  direction: "downlink",
  ie: "TFT",
  min: 1,
  decodeNested: nothingInside,
  encodeNested: nothingInside,
};

export const decodeTft = (octets: Uint8Array): Tft => trafficFlowTemplate.decode(octets, CONTEXT) as Tft;
export const encodeTft = (tft: Json): Uint8Array => trafficFlowTemplate.encode(tft, "TFT", CONTEXT);

export const operationOf = (tft: Tft): number => tft["TFT operation code"].code;
export const filtersOf = (tft: Tft): readonly Filter[] => (tft["packet filters"] ?? []) as unknown as readonly Filter[];
export const identifiersOf = (tft: Tft): readonly number[] => (tft["packet filter identifiers"] ?? []) as readonly number[];
export const idOf = (filter: Filter): number => filter["packet filter identifier"];
const precedenceOf = (filter: Filter): number => filter["evaluation precedence"];
const isUplink = (filter: Filter): boolean => filter.direction.code !== DOWNLINK_ONLY;
const hasTwins = (values: readonly number[]): boolean => new Set(values).size < values.length;

/** MODIFY EPS BEARER CONTEXT REQUEST with a TFT (8.3.18). */
export function modifyRequest(ebi: number, tft: Json): Uint8Array {
  const value = encodeTft(tft);
  return Buffer.concat([Uint8Array.of((ebi << 4) | 2, 0, MODIFY, IEI_TFT, value.length), value]);
}

/** The filters that the last `bearer` action tells, in the order of their identifiers. */
export function toldFilters(done: readonly string[], ebi: number): readonly Filter[] {
  const line = done.findLast((action) => action.startsWith(`bearer ${ebi} `)) ?? "";
  const value = / 36:([0-9a-f]*)/.exec(line)?.[1];
  if (value === undefined) throw new Error(`no filters told of EPS bearer ${ebi}: ${done.join("; ")}`);
  return value === "" ? [] : sorted(filtersOf(decodeTft(Buffer.from(value, "hex"))));
}

export const sorted = (filters: readonly Filter[]): readonly Filter[] => filters.toSorted((a, b) => idOf(a) - idOf(b));

/** What comes of a TFT. */
export interface Outcome {
  /** ESM cause of the reject; 0: accepted. */
  readonly cause: number;
  /** Identifiers of old filters that the UE has to delete in the network, too, by EBI (d 2). */
  readonly displaced: ReadonlyMap<number, readonly number[]>;
  /** An old filter of the default bearer is in the way: the PDN connection is released (d 2). */
  readonly isReleased: boolean;
}

const rejected = (cause: number): Outcome => ({ cause, displaced: new Map(), isReleased: false });

/** The filters of each bearer of a PDN connection. */
export class TrafficFlows {
  readonly #defaultEbi: number;
  readonly #bearers = new Map<number, readonly Filter[]>();

  constructor(defaultEbi: number) {
    this.#defaultEbi = defaultEbi;
    this.#bearers.set(defaultEbi, []);
  }

  /** EBIs of active bearers. */
  get bearers(): readonly number[] {
    return [...this.#bearers.keys()].sort((a, b) => a - b);
  }

  filters(ebi: number): readonly Filter[] {
    return this.#bearers.get(ebi)!;
  }

  deactivate(ebi: number): void {
    this.#bearers.delete(ebi);
  }

  /** ACTIVATE DEDICATED EPS BEARER CONTEXT REQUEST (6.4.2.4); a bearer with this EBI goes (6.4.2.5 b). */
  activate(ebi: number, tft: Tft): Outcome {
    this.#bearers.delete(ebi);
    // a) 1
    return operationOf(tft) === CREATE ? this.#take(ebi, [], filtersOf(tft)) : rejected(41);
  }

  /** MODIFY EPS BEARER CONTEXT REQUEST (6.4.3.4). */
  modify(ebi: number, tft: Tft): Outcome {
    const isDedicated = ebi !== this.#defaultEbi;
    switch (operationOf(tft)) {
      case CREATE: // a) 1: the old TFT goes
        return this.#take(ebi, [], filtersOf(tft));
      case DELETE: // a) 4; a) 2 where the default bearer has none
        return isDedicated ? rejected(41) : this.#take(ebi, [], []);
      case ADD:
      case REPLACE: // d) 1, b) 3
        return this.#take(ebi, this.#without(ebi, filtersOf(tft).map(idOf)), filtersOf(tft));
      case DELETE_FILTERS: {
        const left = this.#without(ebi, identifiersOf(tft)); // b) 4
        return isDedicated && left.length === 0 ? rejected(41) : this.#take(ebi, left, []); // a) 3
      }
      default:
        return this.#take(ebi, this.filters(ebi), null);
    }
  }

  #without(ebi: number, identifiers: readonly number[]): readonly Filter[] {
    return (this.#bearers.get(ebi) ?? []).filter((filter) => !identifiers.includes(idOf(filter)));
  }

  /** Items c) and d). @param fresh filters of the request; null: it leaves the TFT as it is */
  #take(ebi: number, kept: readonly Filter[], fresh: readonly Filter[] | null): Outcome {
    const list = fresh ?? [];
    // d) 1 and d) 2 within the request: there is no TFT as a result that c) could be asked of.
    if (hasTwins(list.map(idOf)) || hasTwins(list.map(precedenceOf))) return rejected(45);
    // c) 2
    if (fresh !== null && ebi !== this.#defaultEbi && ![...kept, ...list].some(isUplink)) return rejected(44);
    const displaced = new Map<number, readonly number[]>();
    const taken = new Set(list.map(precedenceOf));
    for (const other of new Set([...this.bearers, ebi])) {
      const old = other === ebi ? kept : this.filters(other);
      const going = sorted(old.filter((filter) => taken.has(precedenceOf(filter)))).map(idOf);
      if (going.length > 0) displaced.set(other, going);
    }
    if (displaced.has(this.#defaultEbi)) return { cause: 0, displaced: new Map(), isReleased: true };
    const stays = kept.filter((filter) => !taken.has(precedenceOf(filter)));
    for (const [other, going] of displaced) this.#bearers.set(other, this.#without(other, going));
    this.#bearers.set(ebi, [...stays, ...list]);
    return { cause: 0, displaced, isReleased: false };
  }
}
