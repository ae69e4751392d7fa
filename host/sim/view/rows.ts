// What happened, as rows that a person reads from top to bottom: a PDU on its way, a decision with its clause, a timer that ran out, a
// bearer, what the user did. Ladder, report and console all show these rows.

import { EMM_CAUSE_NAMES, ESM_CAUSE_NAMES } from "../../generated/names.ts";
import type { UeEvent } from "../../ue/events.ts";
import type { Direction, WorldEvent } from "../events.ts";
import type { Mishap } from "../link.ts";
import type { MmeEvent } from "../mme/options.ts";

/** Who a row is about. */
export type Side = "UE" | "MME" | "radio" | "user";

/** A PDU that was sent. */
export interface PduRow {
  readonly kind: "pdu";
  readonly time: number;
  readonly imsi: string | null;
  readonly direction: Direction;
  /** As TS 24.301 spells it, or null where nobody knows. */
  readonly message: string | null;
  readonly pdu: Uint8Array;
  readonly plain: Uint8Array | null;
  /** How it is protected, in words. */
  readonly protection: string;
  /** What the link did to it. */
  readonly mishap: Mishap | null;
}

/** Anything else. */
export interface NoteRow {
  readonly kind: "note";
  readonly time: number;
  readonly imsi: string | null;
  readonly side: Side;
  /** A decision is the reason of an answer; a fact is anything that is good to know; a detail is left out unless asked for. */
  readonly weight: "decision" | "fact" | "detail";
  /** `TS 24.301 …` of a decision, or null. */
  readonly clause: string | null;
  readonly text: string;
}

export type Row = PduRow | NoteRow;

const PROTECTIONS: ReadonlyMap<number, string> = new Map([
  [0, "plain"],
  [1, "integrity"],
  [2, "integrity, ciphered"],
  [3, "integrity, new context"],
  [4, "ciphered, new context"],
  [5, "integrity, partly ciphered"],
  [12, "short MAC"],
]);

/** How a PDU is protected, in words, by its security header type (TS 24.301 9.3.1). */
export function protectionOf(pdu: Uint8Array): string {
  const first = pdu[0] ?? 0;
  if ((first & 15) !== 7) return "plain";
  const type = first >> 4;
  return PROTECTIONS.get(type) ?? `security header type ${type}`;
}

/** Milliseconds as people read them: 15 s, 54 min, 12 h. */
export function durationText(milliseconds: number): string {
  if (milliseconds < 1000) return `${milliseconds} ms`;
  const seconds = milliseconds / 1000;
  if (seconds < 120) return `${Number(seconds.toFixed(1))} s`;
  const minutes = seconds / 60;
  return minutes < 120 ? `${Number(minutes.toFixed(1))} min` : `${Number((minutes / 60).toFixed(1))} h`;
}

const valueText = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));
const detailsText = (details: Readonly<Record<string, unknown>>): string =>
  Object.entries(details)
    .map(([name, value]) => `${name} ${valueText(value)}`)
    .join(", ");

/** A cause value with its name: #23 UE security capabilities mismatch. */
export function causeText(message: string | null, cause: number): string {
  const isEsm = message !== null && ESM_MESSAGE.test(message);
  const name = (isEsm ? ESM_CAUSE_NAMES : EMM_CAUSE_NAMES).get(cause);
  return name === undefined ? `#${cause}` : `#${cause} ${name}`;
}
const ESM_CLAUSE = /^TS 24\.301 6\./;
const ESM_MESSAGE = /BEARER|PDN|ESM|NOTIFICATION|REMOTE UE/;

type Content = Omit<NoteRow, "kind" | "time" | "imsi">;
const note = (side: Side, weight: NoteRow["weight"], text: string, clause: string | null = null): Content => ({
  side,
  weight,
  clause,
  text,
});

function decision(side: Side, clause: string, outcome: string, cause: number | null, message: string | null): Content {
  // The MME tells no message: clause 6 is about ESM (TS 24.301).
  const layer = message ?? (ESM_CLAUSE.test(clause) ? "ESM" : null);
  const about = [message, outcome, cause === null || cause === 0 ? null : causeText(layer, cause)];
  const text = about.filter((part) => part !== null).join(" ");
  return note(side, outcome === "accept" ? "detail" : "decision", text, clause);
}

function timerNote(side: Side, name: string, instance: unknown, what: string, duration: number | null): Content {
  const label = instance === null || instance === undefined ? name : `${name} (${String(instance)})`;
  if (what === "expired") return note(side, "fact", `${label} expired`);
  const text =
    what === "start" ? `${label} started${duration === null ? "" : `, ${durationText(duration)}`}` : `${label} stopped`;
  return note(side, "detail", text);
}

/** Indications that only explain what stands beside them anyway. */
const DETAILS = new Set(["release-connection", "equivalent-plmns", "network-feature-support"]);

function ueNote(event: Exclude<UeEvent, { kind: "uplink" }>): Content {
  switch (event.kind) {
    case "timer":
      return timerNote("UE", event.timer, event.instance, event.change, event.duration);
    case "rule":
      return decision("UE", event.clause, event.outcome, event.cause, event.message);
    case "keys":
      return note("UE", "detail", `K_eNB for uplink NAS COUNT ${event.ulCount}`);
    case "bearer": {
      const { apn, pdnAddress, qci } = event.details;
      const told = [apn, pdnAddress, qci === undefined ? undefined : `QCI ${String(qci)}`].filter((part) => part !== undefined);
      return note("UE", "fact", `EPS bearer ${event.ebi} ${event.state}${told.length === 0 ? "" : `: ${told.join(", ")}`}`);
    }
    case "indicate": {
      const details = detailsText(event.details);
      return note("UE", DETAILS.has(event.what) ? "detail" : "fact", `${event.what}${details === "" ? "" : `: ${details}`}`);
    }
    case "store":
      return note("UE", "detail", `stored: ${event.section}${event.octets.length === 0 ? " (nothing valid)" : ""}`);
  }
}

function mmeNote(event: Exclude<MmeEvent, { kind: "sent" | "received" }>): Content {
  switch (event.kind) {
    case "timer":
      return timerNote("MME", event.timer, event.instance, event.what, null);
    case "rule":
      return decision("MME", event.clause, event.outcome, event.cause, null);
    case "delivered":
      return note("MME", "fact", `${event.what} of the UE: ${Buffer.from(event.octets).toString("hex")}`);
    case "state":
      return note("MME", "detail", event.state);
  }
}

/** The row of an event, or null for one that is shown otherwise: what a PDU becomes at its end of the link. */
export function rowOf(event: WorldEvent): Row | null {
  const { time, imsi } = event;
  const head = { time, imsi };
  switch (event.source) {
    case "ue": {
      const { event: ue } = event;
      if (ue.kind !== "uplink") return { kind: "note", ...head, ...ueNote(ue) };
      const { message, pdu, plain } = ue;
      return { kind: "pdu", ...head, direction: "uplink", message, pdu, plain, protection: protectionOf(pdu), mishap: null };
    }
    case "mme": {
      const { event: mme } = event;
      if (mme.kind === "received") return null;
      if (mme.kind !== "sent") return { kind: "note", ...head, ...mmeNote(mme) };
      const { message, pdu, plain } = mme;
      return { kind: "pdu", ...head, direction: "downlink", message, pdu, plain, protection: protectionOf(pdu), mishap: null };
    }
    case "radio":
      return { kind: "note", ...head, ...note("radio", "fact", event.what) };
    case "user":
      return { kind: "note", ...head, ...note("user", "fact", event.what) };
    case "link":
      return null;
  }
}

/** Gathers rows; a mishap of the link goes to the PDU that it befell. */
export class RowKeeper {
  readonly rows: Row[] = [];

  /** @returns the rows that the event added or changed */
  take(event: WorldEvent): Row | null {
    if (event.source === "link" && event.kind === "mishap") return this.#befall(event);
    const row = rowOf(event);
    if (row !== null) this.rows.push(row);
    return row;
  }

  #befall({ pdu, mishap, direction }: Extract<WorldEvent, { source: "link"; kind: "mishap" }>): Row | null {
    const at = this.rows.findLastIndex((row) => row.kind === "pdu" && row.direction === direction && row.pdu === pdu);
    const row = this.rows[at];
    if (row?.kind !== "pdu") return null;
    const changed: Row = { ...row, mishap };
    this.rows[at] = changed;
    return changed;
  }
}
