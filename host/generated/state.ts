// The state record and the sections of storage.
// Made from host/spec by `npm run generate`. Do not edit.

/** One of the EPS bearer contexts that are active. */
export interface BearerState {
  /** EPS bearer identity */
  readonly ebi: number;
  /** EBI of the default bearer; equal to ebi for a default bearer */
  readonly linkedEbi: number;
  /** QoS class identifier */
  readonly qci: number;
  /** PDN type value of the PDN connection */
  readonly pdnType: number;
  /** bit 0: PDN connection for emergency bearer services */
  readonly flags: number;
  /** APN of the PDN connection in label coding; empty: not known */
  readonly apn: Uint8Array;
}

/** One of the procedure transactions that are pending. */
export interface TransactionState {
  /** procedure transaction identity */
  readonly pti: number;
  /** 1 PDN connectivity, 2 PDN disconnect, 3 allocation, 4 modification, 5 remote UE report, 6 ESM DUMMY MESSAGE */
  readonly procedure: number;
  /** 1: request sent; 2: waits for a connection */
  readonly phase: number;
  /** EPS bearer identity it is about, or 0 */
  readonly ebi: number;
}

/** The state of a UE as the core tells it. */
export interface UeState {
  /** main state */
  readonly emmState: number;
  /** substate */
  readonly emmSubstate: number;
  /** EPS update status */
  readonly updateStatus: number;
  /** 1: switched on */
  readonly powered: number;
  /** 1: EMM-CONNECTED */
  readonly connected: number;
  /** 1: secure exchange of NAS messages is established */
  readonly secureExchange: number;
  /** 1: a cell is there */
  readonly cellAvailable: number;
  /** serving PLMN, 3 octets as in a TAI, the first one lowest */
  readonly plmn: number;
  /** tracking area code */
  readonly tac: number;
  /** eKSI of the current security context, bit 3 mapped; 0xffffffff: none */
  readonly ksi: number;
  /** selected integrity algorithm */
  readonly eia: number;
  /** selected ciphering algorithm */
  readonly eea: number;
  /** NAS COUNT of the next uplink message */
  readonly ulCount: number;
  /** least NAS COUNT of the next downlink message */
  readonly dlCount: number;
  /** TS 24.301 5.5.1.1 */
  readonly attachAttemptCounter: number;
  /** TS 24.301 5.5.3.1 */
  readonly trackingAreaUpdateAttemptCounter: number;
  /** TS 24.301 5.6.1.1 */
  readonly serviceRequestAttemptCounter: number;
  /** bit 0 for EPS services, bit 1 for non-EPS services */
  readonly usimInvalid: number;
  /** procedures that wait, a bit each */
  readonly pending: number;
  /** 1: attached for emergency bearer services only */
  readonly emergency: number;
  /** procedure transaction identity that the next transaction gets */
  readonly nextPti: number;
  /** value of the EPS mobile identity IE; empty: none */
  readonly guti: Uint8Array;
  /** value of the tracking area identity list IE; empty: none */
  readonly taiList: Uint8Array;
  /** PLMNs of 3 octets each */
  readonly equivalentPlmns: Uint8Array;
  /** PLMN 3, TAC 2; empty: no cell yet */
  readonly currentTai: Uint8Array;
  /** PLMN 3, TAC 2; empty: none */
  readonly lastVisitedTai: Uint8Array;
  /** EPS bearer contexts that are active */
  readonly bearers: readonly BearerState[];
  /** procedure transactions that are pending */
  readonly transactions: readonly TransactionState[];
}

/** Layout of the record: numbers u32 little endian; octets behind a u16 length; lists behind a u8 count, their numbers u8 each. */
export const STATE_LAYOUT = {
  numbers: ["emmState", "emmSubstate", "updateStatus", "powered", "connected", "secureExchange", "cellAvailable", "plmn", "tac", "ksi", "eia", "eea", "ulCount", "dlCount", "attachAttemptCounter", "trackingAreaUpdateAttemptCounter", "serviceRequestAttemptCounter", "usimInvalid", "pending", "emergency", "nextPti"],
  octets: ["guti", "taiList", "equivalentPlmns", "currentTai", "lastVisitedTai"],
  lists: [
    { name: "bearers", numbers: ["ebi", "linkedEbi", "qci", "pdnType", "flags"], octets: "apn" },
    { name: "transactions", numbers: ["pti", "procedure", "phase", "ebi"], octets: null },
  ],
} as const;

/** Section Emm of non-volatile storage */
export interface StoredEmm {
  /** form of the section, 1 */
  readonly form: number;
  /** EPS update status */
  readonly updateStatus: number;
  /** 3 octets as in a TAI, the first one lowest; 0: none */
  readonly registeredPlmn: number;
  /** value of the EPS mobile identity IE; empty: none */
  readonly guti: Uint8Array;
  /** PLMN 3, TAC 2; empty: none */
  readonly lastVisitedTai: Uint8Array;
  /** value of the tracking area identity list IE; empty: none */
  readonly taiList: Uint8Array;
  /** PLMNs of 3 octets each */
  readonly equivalentPlmns: Uint8Array;
}

/** Layout of storedEmm, as in the state record. */
export const STORED_EMM_LAYOUT = {
  numbers: ["form", "updateStatus", "registeredPlmn"],
  octets: ["guti", "lastVisitedTai", "taiList", "equivalentPlmns"],
} as const;

/** Section Security of non-volatile storage: a full native EPS security context */
export interface StoredSecurity {
  /** form of the section, 1 */
  readonly form: number;
  /** KSI_ASME, 0–6 */
  readonly ksi: number;
  /** selected integrity algorithm */
  readonly eia: number;
  /** selected ciphering algorithm */
  readonly eea: number;
  /** NAS COUNT of the next uplink message */
  readonly ulCount: number;
  /** least NAS COUNT of the next downlink message: one above the largest that was verified */
  readonly dlCount: number;
  /** K_ASME, 32 octets */
  readonly kasme: Uint8Array;
  /** value of the UE network capability IE as last sent */
  readonly ueNetworkCapability: Uint8Array;
  /** value of the MS network capability IE as last sent; empty: not sent */
  readonly msNetworkCapability: Uint8Array;
}

/** Layout of storedSecurity, as in the state record. */
export const STORED_SECURITY_LAYOUT = {
  numbers: ["form", "ksi", "eia", "eea", "ulCount", "dlCount"],
  octets: ["kasme", "ueNetworkCapability", "msNetworkCapability"],
} as const;
