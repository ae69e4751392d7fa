// A reject with every cause value, integrity protected and not, in the HPLMN and in another PLMN (TS 24.301 5.3.7b), against a table.
import assert from "node:assert/strict";
import { test } from "node:test";
import { EmmState } from "../../host/generated/abi.ts";
import { engines } from "./module.ts";
import { UeModule } from "./ueModule.ts";

/** What a reject leads to. */
export interface Outcome {
  readonly state: number;
  readonly substate: number;
  readonly status: number;
  readonly isGutiKept: boolean;
  /** Beginnings of the actions that there must be; those of `WATCHED` that are not here must not be. */
  readonly actions: readonly string[];
}

const WATCHED = [
  "start T3247",
  "start T3346",
  "start T3402",
  "start T3411",
  "start T3440",
  "indicate usim-invalid",
  "indicate plmn-search",
  "indicate cell-search",
  "indicate deregistered",
  "rule 4.4.4.2 ignore",
];

/** @param actions beginnings; that the upper layers are told of EMM-DEREGISTERED goes without saying */
export function outcome(state: number, substate: number, status: number, isGutiKept: boolean, ...actions: string[]): Outcome {
  const deregistered = state === EmmState.Deregistered ? ["indicate deregistered"] : [];
  return { state, substate, status, isGutiKept, actions: [...deregistered, ...actions] };
}

/** All numbers from one to another. */
export function range(least: number, greatest: number): number[] {
  return Array.from({ length: greatest - least + 1 }, (_, i) => least + i);
}

/** A procedure and how it is rejected. */
export interface Rejected {
  /** Brings an attached UE in EMM-IDLE into the procedure. */
  start(ue: UeModule): void;
  /** Octets of the reject with a cause. */
  reject(cause: number): Uint8Array;
  expectedOf(cause: number, isProtected: boolean, isHome: boolean): Outcome;
}

function checkCauses(ue: UeModule, { reject, expectedOf }: Rejected, isProtected: boolean, isHome: boolean): void {
  const before = ue.save();
  const count = ue.network.downlinkCount;
  for (const cause of range(0, 255)) {
    ue.restore(before);
    ue.network.downlinkCount = count;
    const done = isProtected ? ue.downlink(reject(cause)) : ue.receive(reject(cause));
    const { actions, ...expected } = expectedOf(cause, isProtected, isHome);
    const { emmState, emmSubstate, updateStatus, guti } = ue.state();
    const found = { state: emmState, substate: emmSubstate, status: updateStatus, isGutiKept: guti.length !== 0 };
    assert.deepEqual(found, expected, `#${cause}`);
    const isThere = (action: string): boolean => done.some((line) => line.startsWith(action));
    const isMeant = (watched: string): boolean => actions.some((action) => action.startsWith(watched));
    assert.deepEqual(WATCHED.filter(isThere), WATCHED.filter(isMeant), `#${cause}`);
    for (const action of actions) assert.ok(isThere(action), `#${cause}: ${action}`);
  }
}

/** Every cause, both ways, at home and not, on every engine. */
export function testRejects(rejected: Rejected): void {
  for (const engine of engines()) {
    for (const isHome of [true, false]) {
      for (const isProtected of [true, false]) {
        test(`${engine.name}: ${isProtected ? "protected" : "plain"}, ${isHome ? "HPLMN" : "another PLMN"}: every cause`, () => {
          const ue = new UeModule(engine);
          if (!isHome) ue.configure("Hplmn", Buffer.from("00f990", "hex"));
          ue.attach("accepted");
          ue.lower("ConnectionReleased", 0, 0);
          rejected.start(ue);
          ue.lower("ConnectionEstablished", 0, 0);
          checkCauses(ue, rejected, isProtected, isHome);
        });
      }
    }
  }
}
