// Records that cross the ABI: the decode bank, and actions the core leaves behind. An action is a u16 kind, a u16 length of the whole record in octets (a
// multiple of 4), then its numbers as u32 little endian in the order given here, then, where it has octets, their u32 length and the
// octets, padded to 4. The kind of an action is its place in the list plus one: append-only.

/** One number of an action record. */
export interface NumberField {
  readonly name: string;
  readonly doc: string;
  /** Name of the id list the number belongs to, if any. */
  readonly ids?: string;
}

/** One kind of action. */
export interface ActionSpec {
  readonly name: string;
  readonly doc: string;
  readonly numbers: readonly NumberField[];
  /** What the octets are; absent: the action has none. */
  readonly octets?: string;
}

/** One field of a record in linear memory. */
export interface RecordField {
  readonly name: string;
  readonly type: "u8" | "u16" | "u32" | "u64";
  readonly doc: string;
}

/** A record in linear memory: its fields in order, little endian, without gaps. */
export interface RecordSpec {
  readonly name: string;
  readonly doc: string;
  readonly fields: readonly RecordField[];
}

const u = (type: RecordField["type"], name: string, doc: string): RecordField => ({ name, type, doc });

export const RECORDS: readonly RecordSpec[] = [
  {
    name: "Bank",
    doc: "Head of a decode bank; spans and faults follow it. Offsets count from the start of the plain message",
    fields: [
      u("u16", "message", "message id, 0 = none could be told"),
      u("u8", "protocol", "protocol discriminator: 2 ESM, 7 EMM, else as received"),
      u("u8", "securityHeaderType", "security header type; 0 = plain"),
      u("u8", "ebi", "EPS bearer identity; ESM only"),
      u("u8", "pti", "procedure transaction identity; ESM only"),
      u("u8", "messageType", "message type octet as received"),
      u("u8", "faultCount", "faults stored"),
      u("u64", "present", "bit i: row i of the message has a span"),
      u("u8", "action", "enum DispositionAction"),
      u("u8", "cause", "cause value of the disposition, 0 = none"),
      u("u16", "clause", "clause id of the disposition, 0 = none"),
      u("u16", "faultsTotal", "faults met, stored or not"),
      u("u16", "base", "offset of the plain message in the receive region"),
    ],
  },
  {
    name: "FaultRecord",
    doc: "One deviation that the walker met",
    fields: [
      u("u16", "kind", "enum Fault"),
      u("u16", "offset", "of the IEI octet, or of the octet where the imperative part went wrong"),
      u("u8", "iei", "IEI octet as received, 0 = none"),
      u("u8", "row", "row of the message, 255 = none"),
      u("u16", "length", "octets of the IE that were passed over, IEI and length included; 0 = unknown"),
    ],
  },
];

/** Arrays of a decode bank behind its head: a span a row (u16 offset, u16 length), then faults, then a u32 with a bit for each kind met. */
export const BANK_ARRAYS = { size: 384, spans: 56, faults: 16 } as const;

const n = (name: string, doc: string, ids?: string): NumberField => (ids === undefined ? { name, doc } : { name, doc, ids });

export const ACTIONS: readonly ActionSpec[] = [
  {
    name: "sendPdu",
    doc: "Hand a PDU to the lower layers",
    numbers: [
      n("establish", "RRC establishment cause of an initial message", "EstablishCause"),
      n("address", "address of the PDU as it goes out"),
      n("length", "its octets"),
      n("plainAddress", "address of the plain message"),
      n("plainLength", "its octets"),
      n("message", "id of the message", "Message"),
    ],
  },
  {
    name: "timerStart",
    doc: "Start or restart a timer",
    numbers: [
      n("timer", "timer id", "Timer"),
      n("instance", "PTI, EBI or back-off slot; 0 for a timer that exists once"),
      n("seconds", "duration in seconds"),
      n("generation", "to be quoted by the expiry"),
    ],
  },
  { name: "timerStop", doc: "Stop a timer", numbers: [n("timer", "timer id", "Timer"), n("instance", "as in timerStart")] },
  {
    name: "rule",
    doc: "A decision of clauses 4 to 7",
    numbers: [
      n("clause", "clause id", "Clause"),
      n("outcome", "what was done", "RuleOutcome"),
      n("cause", "cause value sent, 0 = none"),
      n("message", "id of the message in hand, 0 = none", "Message"),
    ],
  },
  {
    name: "indicate",
    doc: "Tell the upper layers or the access stratum",
    numbers: [n("what", "what is told", "Indication"), n("a", "as the kind says"), n("b", "as the kind says")],
    octets: "as the kind says",
  },
  {
    name: "deliver",
    doc: "Hand octets of the receive region to the upper layers; valid until the next call",
    numbers: [
      n("what", "what is told", "Indication"),
      n("a", "as the kind says"),
      n("address", "first octet"),
      n("length", "octets"),
    ],
  },
  {
    name: "keys",
    doc: "K_eNB for the access stratum (TS 33.401 A.3)",
    numbers: [n("ulCount", "uplink NAS COUNT used")],
    octets: "K_eNB, 32 octets",
  },
  { name: "usimAuthenticate", doc: "Run AUTHENTICATE on the USIM (TS 31.102 7.1.2)", numbers: [], octets: "RAND 16, AUTN 16" },
  {
    name: "store",
    doc: "Keep a section in non-volatile storage before anything that follows is done",
    numbers: [n("section", "which", "StoreSection")],
    octets: "the section; empty: nothing valid",
  },
  {
    name: "bearer",
    doc: "An EPS bearer context was activated, modified or deactivated",
    numbers: [
      n("ebi", "EPS bearer identity"),
      n("change", "1 active, 2 modified, 3 inactive"),
      n("linkedEbi", "EBI of the default bearer; equal to ebi for a default bearer"),
      n("qci", "QoS class identifier, 0 = unchanged"),
    ],
    octets:
      "TLV list: u8 IEI as in the message (0x28 APN, 0x59 PDN address, 0x5B EPS QoS, 0x5E APN-AMBR, 0x36 TFT, 0x27 PCO, 0x7B ePCO), u16 length little endian, value",
  },
];
