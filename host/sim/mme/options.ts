// What an MME of the simulated network is like, and what it is connected to.

import type { Due } from "../schedule.ts";

/** Behaviour and identity of the MME; everything has a default in {@link DEFAULT_OPTIONS}. */
export interface MmeOptions {
  /** PLMN, 5 or 6 digits. */
  readonly plmn: string;
  readonly mmeGroup: number;
  readonly mmeCode: number;
  /** Tracking area codes of the TAI list. */
  readonly trackingAreas: readonly number[];
  /** Integrity and ciphering algorithm identities, the preferred first. */
  readonly integrity: readonly number[];
  readonly ciphering: readonly number[];
  /** When a UE with a security context is authenticated anew. */
  readonly authentication: "always" | "when needed";
  /** IMEISV asked for in the SECURITY MODE COMMAND. */
  readonly imeisvRequest: boolean;
  /** HashMME in the SECURITY MODE COMMAND when the request came without integrity protection (TS 24.301 5.4.3.2). */
  readonly hashMme: boolean;
  /** Seconds: T3412 (a multiple that a GPRS timer can tell), T3402. */
  readonly t3412: number;
  readonly t3402: number | null;
  /** PLMNs equivalent to the registered one, 5 or 6 digits each. */
  readonly equivalentPlmns: readonly string[];
  /** Value of the EPS network feature support IE as hex, or null. */
  readonly networkFeatures: string | null;
  /** Full name of the network for EMM INFORMATION, or null: none is sent. */
  readonly networkName: string | null;
  /** Whether the network supports combined attach (CS services and SMS). */
  readonly combined: boolean;
  /** Milliseconds after which an idle connection is released; null: never by itself. */
  readonly inactivity: number | null;
}

export const DEFAULT_OPTIONS: MmeOptions = {
  plmn: "00101",
  mmeGroup: 0x8001,
  mmeCode: 1,
  trackingAreas: [1],
  integrity: [2, 1, 3],
  ciphering: [2, 1, 3, 0],
  authentication: "when needed",
  imeisvRequest: true,
  hashMme: true,
  t3412: 3240,
  t3402: null,
  equivalentPlmns: [],
  networkFeatures: "01",
  networkName: null,
  combined: true,
  inactivity: null,
};

/** Why a NAS signalling connection is released. */
export type ReleaseReason = "normal" | "load-balancing-tau" | "cs-fallback" | "failure";

/** A NAS signalling connection, seen from the MME: the eNodeB's end of it. */
export interface Connection {
  readonly id: number;
  /** PLMN and TAC of the cell, 5 octets. */
  readonly tai: Uint8Array;
  /** S-TMSI that the UE gave to the eNodeB: MME code and M-TMSI, 5 octets; null when it gave none. */
  readonly stmsi: Uint8Array | null;
  downlink(pdu: Uint8Array): void;
  release(reason: ReleaseReason): void;
  /** Asks for radio bearers of these EPS bearers; the eNodeB reports by `Mme.bearersReady`. */
  setup(ebis: readonly number[], kenb: Uint8Array): void;
  /** Radio bearers of these EPS bearers go. */
  drop(ebis: readonly number[]): void;
}

/** Who is paged, and for which domain. */
export interface Paging {
  readonly identity: "S-TMSI" | "IMSI";
  /** MME code and M-TMSI, 5 octets, or the digits of the IMSI. */
  readonly stmsi: Uint8Array | null;
  readonly imsi: string;
  readonly domain: "PS" | "CS";
}

/** What the MME tells about itself, for ladders and expectations. */
export type MmeEvent =
  | {
      readonly kind: "sent";
      readonly imsi: string | null;
      readonly message: string;
      readonly plain: Uint8Array;
      readonly pdu: Uint8Array;
    }
  | {
      readonly kind: "received";
      readonly imsi: string | null;
      readonly message: string | null;
      readonly plain: Uint8Array | null;
      readonly pdu: Uint8Array;
    }
  | {
      readonly kind: "rule";
      readonly imsi: string | null;
      readonly clause: string;
      readonly outcome: "ignore" | "status" | "reject" | "accept" | "abort" | "retry";
      readonly cause: number;
    }
  | { readonly kind: "timer"; readonly imsi: string | null; readonly timer: string; readonly what: "start" | "stop" | "expired" }
  | { readonly kind: "state"; readonly imsi: string | null; readonly state: string };

/** What the MME needs of the world. */
export interface MmePorts {
  /** Lets something happen after so many milliseconds. */
  after(delay: number, run: () => void): Due;
  page(paging: Paging): void;
  tell(event: MmeEvent): void;
}
