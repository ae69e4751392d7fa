// Action records that the core leaves behind.
// Made from host/spec by `npm run generate`. Do not edit.

/** Hand a PDU to the lower layers */
export interface SendPduAction {
  readonly kind: "sendPdu";
  /** RRC establishment cause of an initial message */
  readonly establish: number;
  /** address of the PDU as it goes out */
  readonly address: number;
  /** its octets */
  readonly length: number;
  /** address of the plain message */
  readonly plainAddress: number;
  /** its octets */
  readonly plainLength: number;
  /** id of the message */
  readonly message: number;
}

/** Start or restart a timer */
export interface TimerStartAction {
  readonly kind: "timerStart";
  /** timer id */
  readonly timer: number;
  /** PTI, EBI or back-off slot; 0 for a timer that exists once */
  readonly instance: number;
  /** duration in seconds */
  readonly seconds: number;
  /** to be quoted by the expiry */
  readonly generation: number;
}

/** Stop a timer */
export interface TimerStopAction {
  readonly kind: "timerStop";
  /** timer id */
  readonly timer: number;
  /** as in timerStart */
  readonly instance: number;
}

/** A decision of clauses 4 to 7 */
export interface RuleAction {
  readonly kind: "rule";
  /** clause id */
  readonly clause: number;
  /** what was done */
  readonly outcome: number;
  /** cause value sent, 0 = none */
  readonly cause: number;
  /** id of the message in hand, 0 = none */
  readonly message: number;
}

/** Tell the upper layers or the access stratum */
export interface IndicateAction {
  readonly kind: "indicate";
  /** what is told */
  readonly what: number;
  /** as the kind says */
  readonly a: number;
  /** as the kind says */
  readonly b: number;
  /** as the kind says */
  readonly octets: Uint8Array;
}

/** Hand octets of the receive region to the upper layers; valid until the next call */
export interface DeliverAction {
  readonly kind: "deliver";
  /** what is told */
  readonly what: number;
  /** as the kind says */
  readonly a: number;
  /** first octet */
  readonly address: number;
  /** octets */
  readonly length: number;
}

/** K_eNB for the access stratum (TS 33.401 A.3) */
export interface KeysAction {
  readonly kind: "keys";
  /** uplink NAS COUNT used */
  readonly ulCount: number;
  /** K_eNB, 32 octets */
  readonly octets: Uint8Array;
}

/** Run AUTHENTICATE on the USIM (TS 31.102 7.1.2) */
export interface UsimAuthenticateAction {
  readonly kind: "usimAuthenticate";
  /** RAND 16, AUTN 16 */
  readonly octets: Uint8Array;
}

/** Keep a section in non-volatile storage before anything that follows is done */
export interface StoreAction {
  readonly kind: "store";
  /** which */
  readonly section: number;
  /** the section; empty: nothing valid */
  readonly octets: Uint8Array;
}

/** An EPS bearer context was activated, modified or deactivated */
export interface BearerAction {
  readonly kind: "bearer";
  /** EPS bearer identity */
  readonly ebi: number;
  /** 1 active, 2 modified, 3 inactive */
  readonly change: number;
  /** EBI of the default bearer; equal to ebi for a default bearer */
  readonly linkedEbi: number;
  /** QoS class identifier, 0 = unchanged */
  readonly qci: number;
  /** TLV list: u8 IEI as in the message (0x28 APN, 0x59 PDN address, 0x5B EPS QoS, 0x5E APN-AMBR, 0x36 TFT: the whole one as 'create new TFT', or 'delete packet filters' when only some go, 0x27 PCO, 0x7B ePCO), u16 length little endian, value */
  readonly octets: Uint8Array;
}

export type Action =
  | SendPduAction
  | TimerStartAction
  | TimerStopAction
  | RuleAction
  | IndicateAction
  | DeliverAction
  | KeysAction
  | UsimAuthenticateAction
  | StoreAction
  | BearerAction;

/** Layout of each action kind; the number in a record is the place in the list plus one. */
export const ACTION_LAYOUTS: readonly { readonly kind: Action["kind"]; readonly numbers: readonly string[]; readonly hasOctets: boolean }[] = [
  { kind: "sendPdu", numbers: ["establish", "address", "length", "plainAddress", "plainLength", "message"], hasOctets: false },
  { kind: "timerStart", numbers: ["timer", "instance", "seconds", "generation"], hasOctets: false },
  { kind: "timerStop", numbers: ["timer", "instance"], hasOctets: false },
  { kind: "rule", numbers: ["clause", "outcome", "cause", "message"], hasOctets: false },
  { kind: "indicate", numbers: ["what", "a", "b"], hasOctets: true },
  { kind: "deliver", numbers: ["what", "a", "address", "length"], hasOctets: false },
  { kind: "keys", numbers: ["ulCount"], hasOctets: true },
  { kind: "usimAuthenticate", numbers: [], hasOctets: true },
  { kind: "store", numbers: ["section"], hasOctets: true },
  { kind: "bearer", numbers: ["ebi", "change", "linkedEbi", "qci"], hasOctets: true },
];
