// EPS bearer contexts and PDN connections as the MME keeps them (TS 24.301 6.1.3.3).

import { kenbOf } from "../../crypto/algorithms.ts";
import type { MmeCore } from "../core.ts";
import type { Bearer, MmeUe } from "../ue.ts";
import { filtersAfter } from "./filters.ts";

/** EBIs that may be allocated (TS 24.007 11.2.3.1.5). */
export const FIRST_EBI = 5;
export const LAST_EBI = 15;

/** The least EBI that is free, or null. */
export function freeEbi(ue: MmeUe): number | null {
  for (let ebi = FIRST_EBI; ebi <= LAST_EBI; ebi++) if (!ue.bearers.has(ebi)) return ebi;
  return null;
}

/** Bearers of the UE that count as active on both sides. */
export const activeBearers = (ue: MmeUe): number[] =>
  [...ue.bearers.values()].filter(({ state }) => state !== "BEARER CONTEXT ACTIVE PENDING").map(({ ebi }) => ebi);

/** A new bearer that the UE has yet to accept. */
export function addBearer(
  ue: MmeUe,
  { tft, ...bearer }: Pick<Bearer, "ebi" | "linkedEbi" | "qos" | "pti"> & { readonly tft: Uint8Array | null },
): Bearer {
  const none = { guard: null, request: null, change: null };
  const added: Bearer = { ...bearer, ...none, filters: filtersAfter(new Set(), tft), state: "BEARER CONTEXT ACTIVE PENDING" };
  ue.bearers.set(added.ebi, added);
  return added;
}

/** Asks the eNodeB for radio bearers. */
export function setupRadio(ue: MmeUe, ebis: readonly number[]): void {
  if (ue.security === null || ebis.length === 0) return;
  ue.connection?.setup(ebis, kenbOf(ue.security.kasme, ue.kenbCount));
}

/** A bearer goes; with a default bearer its whole PDN connection. @returns EBIs that went */
export function removeBearer(ue: MmeUe, ebi: number): number[] {
  const gone = [...ue.bearers.values()].filter((bearer) => bearer.ebi === ebi || bearer.linkedEbi === ebi);
  for (const bearer of gone) {
    bearer.guard?.stop();
    ue.bearers.delete(bearer.ebi);
  }
  ue.pdns.delete(ebi);
  if (gone.length > 0) ue.connection?.drop(gone.map((bearer) => bearer.ebi));
  return gone.map((bearer) => bearer.ebi);
}

/** Deactivates without signalling what the UE or the lower layers do not have (TS 24.301 6.4.4.6). @param clause where that is said */
export function keepOnly(core: MmeCore, ue: MmeUe, present: ReadonlySet<number>, clause: string): void {
  const lost = [...ue.bearers.keys()].filter((ebi) => !present.has(ebi));
  for (const ebi of lost) if (ue.bearers.has(ebi)) removeBearer(ue, ebi);
  if (lost.length > 0) core.rule(ue, clause, "accept");
}

/** All bearers go, and their radio bearers with the connection. */
export function removeAllBearers(ue: MmeUe): void {
  for (const bearer of ue.bearers.values()) bearer.guard?.stop();
  ue.bearers.clear();
  ue.pdns.clear();
}
