// What `explain` says of facts and events, in the words of TS 24.301.

import type { UeState } from "../core.ts";
import { SECURITY_HEADER_TYPE_TEXTS } from "../generated/abi.ts";
import type { RuleEvent, UeEvent } from "../ue/events.ts";
import { toHex } from "../ue/hex.ts";

const PROCEDURES: ReadonlyMap<number, string> = new Map([
  [1, "PDN connectivity procedure"],
  [2, "PDN disconnect procedure"],
  [3, "bearer resource allocation procedure"],
  [4, "bearer resource modification procedure"],
  [5, "remote UE report"],
  [6, "ESM DUMMY MESSAGE of an attach"],
]);

const VERBS = { start: "starts", stop: "stops" } as const;

/** Name of a procedure by its number in the state record. */
export function procedureText(procedure: number): string {
  return PROCEDURES.get(procedure) ?? "procedure";
}

/** "2: integrity protected and ciphered". */
export function headerTypeText(headerType: number): string {
  return `${headerType}: ${SECURITY_HEADER_TYPE_TEXTS.get(headerType) ?? "reserved"}`;
}

/** What an EPS bearer identity is to the UE. */
export function bearerText(ebi: number, state: UeState): string {
  const bearer = state.bearers.find((one) => one.ebi === ebi);
  if (bearer === undefined) return "no such bearer context";
  return bearer.linkedEbi === ebi ? "an active default bearer" : `an active dedicated bearer of ${bearer.linkedEbi}`;
}

/** "reject #43". */
export function outcomeText({ outcome, cause }: RuleEvent): string {
  return cause === null ? outcome : `${outcome} #${cause}`;
}

/** One event in a few words; null for what is not worth telling. */
export function eventText(event: UeEvent): string | null {
  switch (event.kind) {
    case "rule":
      return `${outcomeText(event)} by ${event.clause}`;
    case "uplink":
      return `sends ${event.message}: ${toHex(event.plain)}`;
    case "timer":
      return event.change === "expired" ? null : `${VERBS[event.change]} ${event.timer}`;
    case "bearer":
      return `bearer ${event.ebi} ${event.state}`;
    case "indicate":
      return `tells the upper layers: ${event.what}`;
    case "keys":
      return "gives K_eNB to the access stratum";
    case "store":
      return null;
  }
}
