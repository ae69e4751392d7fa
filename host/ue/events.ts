// What a UE tells its surroundings, in the order in which the core left it: typed here, as JSON objects by `eventJson`.
// One leading key an event: `uplink`, `timer`, `rule`, `keys`, `bearer`, `indicate`, `store`.
import { toHex } from "./hex.ts";

/** A PDU for the lower layers. */
export interface UplinkEvent {
  readonly kind: "uplink";
  /** As it goes out. */
  readonly pdu: Uint8Array;
  /** Before protection. */
  readonly plain: Uint8Array;
  /** enum Message */
  readonly messageId: number;
  /** As TS 24.301 spells it. */
  readonly message: string;
  /** RRC establishment cause of an initial message (TS 24.301 annex D), or null. */
  readonly establish: string | null;
}

/** A timer was started, stopped or ran out. */
export interface TimerEvent {
  readonly kind: "timer";
  readonly timer: string;
  /** PTI or EBI, the APN of T3396, or null for a timer that exists once. */
  readonly instance: number | string | null;
  readonly change: "start" | "stop" | "expired";
  /** Of a start: milliseconds until it runs out. */
  readonly duration: number;
}

/** A decision and the clause behind it. */
export interface RuleEvent {
  readonly kind: "rule";
  /** In the form `TS 24.301 7.3.1 UE g)`. */
  readonly clause: string;
  readonly outcome: string;
  /** The cause value sent, or null. */
  readonly cause: number | null;
  /** The message in hand, or null. */
  readonly message: string | null;
}

/** K_eNB for the access stratum (TS 33.401 A.3). */
export interface KeysEvent {
  readonly kind: "keys";
  readonly kenb: Uint8Array;
  readonly ulCount: number;
}

/** An EPS bearer context came, changed or went. */
export interface BearerEvent {
  readonly kind: "bearer";
  readonly ebi: number;
  readonly state: "active" | "modified" | "inactive";
  readonly linkedEbi: number;
  /** What the message told, decoded: apn, pdnType, pdnAddress, qci, apnAmbr, tft, pco … */
  readonly details: Readonly<Record<string, unknown>>;
}

/** Something for the upper layers or the access stratum to know. */
export interface IndicateEvent {
  readonly kind: "indicate";
  /** enum Indication */
  readonly indication: number;
  readonly what: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** A section went into non-volatile storage; it is there when this event comes. */
export interface StoreEvent {
  readonly kind: "store";
  readonly section: string;
  /** Empty: nothing valid. */
  readonly octets: Uint8Array;
}

export type UeEvent = UplinkEvent | TimerEvent | RuleEvent | KeysEvent | BearerEvent | IndicateEvent | StoreEvent;

/** Called for every event, as it happens. */
export type EventListener = (event: UeEvent) => void;

/** The JSON object of an event. */
export function eventJson(event: UeEvent): Record<string, unknown> {
  switch (event.kind) {
    case "uplink": {
      const { pdu, plain, message, establish } = event;
      return { uplink: toHex(pdu), plain: toHex(plain), message, ...(establish === null ? {} : { establish }) };
    }
    case "timer":
      return timerJson(event);
    case "rule": {
      const { clause, outcome, cause, message } = event;
      return { rule: clause, outcome, ...(cause === null ? {} : { cause }), ...(message === null ? {} : { message }) };
    }
    case "keys":
      return { keys: { kenb: toHex(event.kenb), ulCount: event.ulCount } };
    case "bearer":
      return { bearer: { ebi: event.ebi, state: event.state, linkedEbi: event.linkedEbi, ...event.details } };
    case "indicate":
      return { indicate: event.what, ...event.details };
    case "store":
      return { store: { section: event.section, hex: toHex(event.octets) } };
  }
}

function timerJson({ timer, instance, change, duration }: TimerEvent): Record<string, unknown> {
  const head = { timer, ...(instance === null ? {} : { instance }) };
  return { ...head, [change]: change === "start" ? duration : true };
}
