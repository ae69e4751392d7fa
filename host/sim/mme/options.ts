// What an MME of the simulated network is like, and what it is connected to.

import type { Value } from "../nas.ts";
import type { Due } from "../schedule.ts";
import type { Protection } from "./security.ts";

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
  /** Milliseconds after which a connection without messages is released; null: never by itself. */
  readonly inactivity: number | null;
  /** Coverage of the cells: timers of CE mode B and of NB-S1 mode are longer (TS 24.301 10.2, 10.3). */
  readonly coverage: "normal" | "CE mode" | "NB-S1";
  /** Grants power saving mode and extended idle mode DRX as the UE asks for them (5.3.11, 5.3.12). */
  readonly powerSaving: boolean;
  /** Seconds between two pages (T3413, network dependent) and how often it is tried. */
  readonly t3413: number;
  readonly pagingAttempts: number;
  /** Seconds from the expiry of the mobile reachable timer until the UE is implicitly detached. */
  readonly implicitDetach: number;
  /** Emergency bearer services without authentication, with EIA0 and EEA0, where the UE cannot be authenticated (5.4.2.5). */
  readonly unauthenticatedEmergency: boolean;
  /** EMM-REGISTERED without PDN connection (5.3.1, 6.5.1). */
  readonly withoutPdn: boolean;
  /** After a SECURITY MODE REJECT the connection is released, or is left as it is. */
  readonly afterSecurityModeReject: "release" | "nothing";
  /** Addresses of name servers for protocol configuration options, as hex of 4 octets each. */
  readonly nameServers: readonly string[];
  /** Addresses of DSMIPv6 home agents for them, as hex of 4 octets (IPv4) or 16 (IPv6) each. */
  readonly homeAgents: readonly string[];
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
  coverage: "normal",
  powerSaving: false,
  t3413: 6,
  pagingAttempts: 3,
  implicitDetach: 240,
  unauthenticatedEmergency: true,
  withoutPdn: false,
  afterSecurityModeReject: "release",
  nameServers: ["08080808"],
  homeAgents: [],
};

/** A downlink message on its way to protection. */
export interface Outgoing {
  readonly imsi: string | null;
  /** Name of the message as TS 24.301 spells it. */
  readonly message: string;
  readonly plain: Uint8Array;
  readonly protection: Protection;
}

/** What a tap makes of a message: nothing (null), other octets or protection, later (milliseconds), or nothing at all. */
export type Tapped = { readonly plain?: Uint8Array; readonly protection?: Protection; readonly delay?: number } | "drop" | null;

/** A hook that every downlink message passes before it is protected. */
export type Tap = (outgoing: Outgoing) => Tapped;

/** A reject message that a policy wants. */
export interface Rejection {
  readonly cause: number;
  /** Seconds of T3346 or of the back-off timer; null = deactivated; absent: no such information element. */
  readonly backOff?: number | null;
  /** Value of the re-attempt indicator IE. */
  readonly reattempt?: number;
  /** More information elements of the message, by name. */
  readonly ies?: Readonly<Record<string, Value>>;
  /** Before anything else, so without protection unless the UE is known; otherwise after the common procedures. */
  readonly early?: boolean;
  /** How often; every time unless told. */
  readonly times?: number;
}

/** What an MME does about a UE; "*" is every UE. */
export interface UePolicy {
  readonly attach?: Rejection;
  readonly trackingAreaUpdate?: Rejection;
  readonly service?: Rejection;
  /** EMM cause with which combined procedures are accepted for EPS services only. */
  readonly epsOnly?: number;
}

/** What an MME does about an APN; "*" is every APN. */
export interface ApnPolicy {
  readonly pdnConnectivity?: Rejection;
  readonly pdnDisconnect?: Rejection;
  readonly bearerAllocation?: Rejection;
  readonly bearerModification?: Rejection;
  /** Uplink user data messages in six minutes (serving PLMN rate control, 6.3.8), 10 and up. */
  readonly rate?: number;
  /** Control plane CIoT optimisation only. */
  readonly controlPlaneOnly?: boolean;
}

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
  | {
      readonly kind: "timer";
      readonly imsi: string | null;
      readonly timer: string;
      /** EBI or PTI where the timer exists once for each, or null. */
      readonly instance: number | null;
      readonly what: "start" | "stop" | "expired";
    }
  /** The network got something for whoever is behind it: SMS, user data, positioning. */
  | {
      readonly kind: "delivered";
      readonly imsi: string | null;
      readonly what: "sms" | "data" | "generic";
      readonly ebi: number;
      readonly octets: Uint8Array;
    }
  | { readonly kind: "state"; readonly imsi: string | null; readonly state: string };

/** What the MME needs of the world. */
export interface MmePorts {
  /** Lets something happen after so many milliseconds. */
  after(delay: number, run: () => void): Due;
  page(paging: Paging): void;
  tell(event: MmeEvent): void;
}
