// What a reject, or a detach by the network, has done to a UE, in the words of a table: states, what is forgotten, what is watched of the
// actions, and, found out by leading the UE to cells, where it may still attach. Every cause value, integrity protected and not, in the
// HPLMN and in another PLMN (TS 24.301 5.3.7b).
import assert from "node:assert/strict";
import { test } from "node:test";
import { EmmState } from "../../host/generated/abi.ts";
import { engines } from "./module.ts";
import { UeModule } from "./ueModule.ts";

/** Beginnings of the actions that count: what there must be, and nothing else of these. */
const WATCHED = [
  "start T3247",
  "start T3346",
  "start T3402",
  "start T3411",
  "start T3440",
  "indicate usim-invalid",
  "indicate plmn-search",
  "indicate cell-search",
  "indicate attach-rejected",
  "indicate release-connection",
  "rule 4.4.4.2 ignore",
] as const;

/** What is left of what the UE had learnt. */
export interface Kept {
  readonly isGutiKept: boolean;
  readonly arePlmnsKept: boolean;
  readonly isContextKept: boolean;
}

/** Everything that identifies the UE is forgotten, the list of equivalent PLMNs, too. */
export const FORGOTTEN: Kept = { isGutiKept: false, arePlmnsKept: false, isContextKept: false };
/** All is forgotten but the list of equivalent PLMNs. */
export const PLMNS_KEPT: Kept = { ...FORGOTTEN, arePlmnsKept: true };
/** All is forgotten of the list of equivalent PLMNs, and nothing else. */
export const PLMNS_FORGOTTEN: Kept = { isGutiKept: true, arePlmnsKept: false, isContextKept: true };
export const KEPT: Kept = { isGutiKept: true, arePlmnsKept: true, isContextKept: true };

/** What has become of the UE. */
export interface Outcome extends Kept {
  readonly emmState: number;
  readonly emmSubstate: number;
  readonly updateStatus: number;
  /** Beginnings of actions. */
  readonly actions: readonly string[];
  /** Where the UE attaches as soon as the connection is gone: in this tracking area, another of this PLMN, another PLMN. */
  readonly attaches: string;
}

/** Cells to lead the UE to: none of them is in a TAI list that it may have. */
const PLACES: readonly (readonly [string, string])[] = [
  ["here", "00f110000100"],
  ["area", "00f110007700"],
  ["plmn", "99f999000100"],
];
const NO_KEY = 0xffffffff;

/** All numbers from one to another. */
export function range(least: number, greatest: number): number[] {
  return Array.from({ length: greatest - least + 1 }, (_, i) => least + i);
}

/** Where the UE sends ATTACH REQUEST when it comes to a cell after the connection has been released. */
function placesOf(ue: UeModule): string {
  const before = ue.save();
  const found = PLACES.filter(([, cell]) => {
    ue.restore(before);
    const done = [...ue.lower("ConnectionReleased", 0, 0), ...ue.lower("Cell", 0, 0, Buffer.from(cell, "hex"))];
    return done.some((action) => /^uplink (.{12})?0741/.test(action));
  });
  ue.restore(before);
  return found.map(([name]) => name).join(" ");
}

/** Those of `actions` that are watched, in the order of `WATCHED`. */
function watched(actions: readonly string[]): string[] {
  return WATCHED.flatMap((word) => actions.find((action) => action.startsWith(word)) ?? []);
}

/** What has become of the UE. Actions stand as they are expected where they were done in these words, others in full. */
function observe(ue: UeModule, done: readonly string[], expected: readonly string[]): Outcome {
  const state = ue.state();
  return {
    emmState: state.emmState,
    emmSubstate: state.emmSubstate,
    updateStatus: state.updateStatus,
    isGutiKept: state.guti.length !== 0,
    arePlmnsKept: state.equivalentPlmns.length !== 0,
    isContextKept: state.ksi !== NO_KEY,
    actions: watched(done).map((action) => expected.find((e) => action.startsWith(e)) ?? action),
    attaches: state.emmState === EmmState.Deregistered ? placesOf(ue) : "",
  };
}

/** @throws {assert.AssertionError} where `done` has made something else of the UE, `where` said with it */
export function checkOutcome(ue: UeModule, done: readonly string[], wanted: Outcome, where: string): void {
  assert.deepEqual(observe(ue, done, wanted.actions), { ...wanted, actions: watched(wanted.actions) }, where);
}

/** A procedure and how it is rejected. */
export interface Rejected {
  readonly name: string;
  /** Sets what the procedure needs beside the usual configuration. */
  configure?(ue: UeModule): void;
  /** Brings a UE that is switched off into the procedure, with a GUTI, a security context, equivalent PLMNs and a connection. */
  start(ue: UeModule): void;
  /** Octets of the reject with a cause. */
  reject(cause: number): Uint8Array;
  expectedOf(cause: number, isProtected: boolean, isHome: boolean): Outcome;
}

/** A UE that was attached, in EMM-IDLE mode, with equivalent PLMNs. */
export function attachedInIdleMode(ue: UeModule): void {
  ue.attach("accepted", { equivalentPlmns: Buffer.from("00f220", "hex") });
  ue.lower("ConnectionReleased", 0, 0);
}

function checkCauses(ue: UeModule, { reject, expectedOf }: Rejected, isProtected: boolean, isHome: boolean): void {
  const before = ue.save();
  const count = ue.network.downlinkCount;
  for (const cause of range(0, 255)) {
    ue.restore(before);
    ue.network.downlinkCount = count;
    const done = isProtected ? ue.downlink(reject(cause)) : ue.receive(reject(cause));
    checkOutcome(ue, done, expectedOf(cause, isProtected, isHome), `#${cause}`);
  }
}

/** Every cause, both ways, at home and not, on every engine. */
export function testRejects(rejected: Rejected): void {
  for (const engine of engines()) {
    for (const isHome of [true, false]) {
      for (const isProtected of [true, false]) {
        const where = `${isProtected ? "protected" : "plain"}, ${isHome ? "HPLMN" : "another PLMN"}`;
        test(`${engine.name}: ${rejected.name}, ${where}: every cause`, () => {
          const ue = new UeModule(engine);
          if (!isHome) ue.configure("Hplmn", Buffer.from("00f990", "hex"));
          rejected.configure?.(ue);
          rejected.start(ue);
          checkCauses(ue, rejected, isProtected, isHome);
        });
      }
    }
  }
}
