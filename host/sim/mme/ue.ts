// What the MME knows of one UE: its identity, its security, its connection, its procedures, its bearers.

import type { Vector } from "../hss.ts";
import type { Message } from "../nas.ts";
import type { Sending } from "./core.ts";
import type { Guard } from "./guard.ts";
import type { Connection } from "./options.ts";
import type { NetworkContext } from "./security.ts";

/** EMM states of the network (TS 24.301 5.1.3.4). */
export type EmmState = "EMM-DEREGISTERED" | "EMM-COMMON-PROCEDURE-INITIATED" | "EMM-REGISTERED" | "EMM-DEREGISTERED-INITIATED";

/** ESM states of a bearer in the network (6.1.3.3). */
export type BearerState =
  | "BEARER CONTEXT INACTIVE"
  | "BEARER CONTEXT ACTIVE PENDING"
  | "BEARER CONTEXT ACTIVE"
  | "BEARER CONTEXT INACTIVE PENDING"
  | "BEARER CONTEXT MODIFY PENDING";

/** A PDN connection, by the EBI of its default bearer. */
export interface PdnConnection {
  readonly ebi: number;
  /** Text of the APN in use. */
  readonly apn: string;
  /** APN that the UE gave; null: it gave none. */
  readonly requestedApn: string | null;
  readonly pdnType: number;
  /** Value of the PDN address IE. */
  readonly address: Uint8Array;
  readonly isEmergency: boolean;
  /** What the serving PLMN allows (6.3.8), or null. */
  readonly rate: RateControl | null;
}

/** Serving PLMN rate control of a PDN connection. */
export interface RateControl {
  /** Uplink messages in six minutes. */
  readonly limit: number;
  /** What came in the time that runs. */
  used: number;
}

/** An EPS bearer context. */
export interface Bearer {
  readonly ebi: number;
  readonly linkedEbi: number;
  state: BearerState;
  /** Value of the EPS quality of service IE; its first octet is the QCI. */
  qos: Uint8Array;
  /** Identifiers of the packet filters of its traffic flow template. */
  filters: ReadonlySet<number>;
  /** The procedure that is on its way with the UE. */
  guard: Guard | null;
  /** PTI of the transaction that the procedure answers; 0: none. */
  pti: number;
  /** The request of the UE that the procedure answers, and how its answer is sent again. */
  request: { readonly octets: Uint8Array; resend(): void } | null;
  /** What becomes of the bearer when the UE has accepted. */
  change: { readonly qos: Uint8Array | undefined; readonly tft: Uint8Array | undefined } | null;
}

/** An EMM specific procedure of the UE in hand; its common procedures come back to it. */
export interface Specific {
  readonly kind: "attach" | "tracking area updating" | "service request" | "detach";
  /** The request as the UE sent it, before protection. */
  readonly plain: Uint8Array;
  /** Takes the procedure on. */
  next(): void;
  /** Ends it with its reject message. */
  reject(cause: number): void;
  /** Takes the request that the UE had really sent (5.4.3.4). */
  replace?(request: Message): void;
  /** What the UE has asked for that waits until this procedure has succeeded. */
  afterwards?: (() => void) | null;
}

/** Commands for an idle UE wait here until it has answered the page. */
export type Pending = () => void;

/** A PDU that went out lately: for non-delivery. */
export interface Sent {
  readonly pdu: Uint8Array;
  readonly plain: Uint8Array;
  readonly message: string;
  readonly sending: Sending;
}

export class MmeUe {
  imsi: string | null = null;
  imei: string | null = null;
  imeisv: string | null = null;
  state: EmmState = "EMM-DEREGISTERED";
  connection: Connection | null = null;
  /** Tracking area it was seen in last, 5 octets. */
  tai: Uint8Array | null = null;

  /** Secure exchange of NAS messages is established on the connection. */
  isSecure = false;
  security: NetworkContext | null = null;
  /** A context that an authentication made and no security mode control has taken into use. */
  partial: NetworkContext | null = null;
  /** A security mode control had no answer: the UE may have the algorithms before it or those after it. */
  isUnsettled = false;
  /** The UE is authenticated with its next request. */
  isAuthenticationDue = false;
  /** Uplink NAS COUNT for K_eNB (TS 33.401 A.3). */
  kenbCount = 0;

  mTmsi: number | null = null;
  /** A GUTI given up that counts until the UE has confirmed the new one. */
  oldMTmsi: number | null = null;
  /** Attached for non-EPS services, too. */
  isCombined = false;
  isEmergency = false;
  /** The IMSI came from the UE itself, not by way of a GUTI. */
  isImsiSure = false;
  /** Emergency bearer services without authentication. */
  isUnauthenticated = false;

  /** UE network capability and MS network capability as declared. */
  networkCapability: Uint8Array = new Uint8Array(0);
  msCapability: Uint8Array | undefined = undefined;
  /** UE additional security capability as declared. */
  additionalCapability: Uint8Array | undefined = undefined;

  authentication: Authentication | null = null;
  securityMode: SecurityMode | null = null;
  identification: Identification | null = null;
  reallocation: Guard | null = null;
  detaching: Detaching | null = null;
  paging: Guard | null = null;
  specific: Specific | null = null;
  esmInformation: EsmInformation | null = null;

  readonly bearers = new Map<number, Bearer>();
  readonly pdns = new Map<number, PdnConnection>();
  readonly pending: Pending[] = [];
  readonly sent: Sent[] = [];
  /** Timers of the MME that run while the UE is idle. */
  idleTimer: { cancel(): void } | null = null;
  inactivity: { cancel(): void } | null = null;
  activeTimer: { cancel(): void } | null = null;
  /** Seconds of T3412 that the UE was told last; null: deactivated. */
  periodic: number | null = null;
  /** Seconds of T3324 that the UE was told last; null: none. */
  activeTime: number | null = null;
  /** The network has granted extended idle mode DRX. */
  hasExtendedDrx = false;
  /** Seconds of T3346 that a reject told: the UE does not come before. */
  backOff = 0;
  /** The mobile reachable timer or the active timer has run out: the UE is not paged any more. */
  isUnreachable = false;
  /** Bearers went without the UE being told: the next TRACKING AREA UPDATE ACCEPT tells (5.5.3.2.4). */
  isStatusDue = false;
  /** The connection goes with the next downlink user data (release assistance indication, 6.6.4.2). */
  isReleaseAfterData = false;

  /** What the UE is called in events: its IMSI, or its IMEI. */
  get name(): string | null {
    return this.imsi ?? this.imei;
  }

  /**
   * Gives up a security mode control without its answer: the UE may have taken the command into use all the same. With another K_ASME its
   * next message cannot be verified; with the same one it may be verified and the ciphering still be another.
   */
  endSecurityMode(): void {
    const { securityMode } = this;
    if (securityMode === null) return;
    securityMode.guard.stop();
    this.securityMode = null;
    if (securityMode.context.kasme === this.security?.kasme) this.isUnsettled = true;
  }

  get isIdle(): boolean {
    return this.connection === null;
  }
}

export interface Authentication {
  readonly ksi: number;
  /** Whom the vector is for. */
  readonly imsi: string;
  readonly vector: Vector;
  readonly guard: Guard;
  /** Synch failures in a row so far. */
  readonly synchFailures: number;
  /** Whether the challenge has gone out more than once. */
  isRepeated: boolean;
}

export interface SecurityMode {
  readonly context: NetworkContext;
  readonly guard: Guard;
}

export interface Identification {
  /** Identity type asked for (TS 24.008 10.5.5.9). */
  readonly type: number;
  readonly guard: Guard;
  done: (value: Uint8Array) => void;
}

export interface Detaching {
  readonly guard: Guard;
  /** Type of detach that was sent. */
  readonly type: number;
  /** IMSI detach: the UE stays registered. */
  readonly isImsiOnly: boolean;
}

export interface EsmInformation {
  readonly pti: number;
  readonly guard: Guard;
  done(ies: ReadonlyMap<string, Uint8Array> | null): void;
}
