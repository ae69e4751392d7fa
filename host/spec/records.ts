// Records that cross the ABI: actions the core leaves behind. An action is a u16 kind, a u16 length of the whole record in octets (a
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
      "TLV list: u8 IEI as in the message (0x28 APN, 0x59 PDN address, 0x5B EPS QoS, 0x5E APN-AMBR, 0x36 TFT: the whole one as 'create new TFT', or 'delete packet filters' when only some go, 0x27 PCO, 0x7B ePCO), u16 length little endian, value",
  },
];

/** One entry kind of the state record's lists: a u8 each, then, where it has octets, their u8 length and the octets. */
export interface StateListSpec {
  readonly name: string;
  readonly doc: string;
  readonly numbers: readonly NumberField[];
  readonly octets?: { readonly name: string; readonly doc: string };
}

/**
 * The record that `ueState` writes: `numbers` as u32 little endian in this order; then `octets`, each u16 length little endian and the
 * octets; then `lists`, each u8 number of entries and the entries.
 */
export interface StateSpec {
  readonly numbers: readonly NumberField[];
  readonly octets: readonly { readonly name: string; readonly doc: string }[];
  readonly lists: readonly StateListSpec[];
}

export const STATE: StateSpec = {
  numbers: [
    n("emmState", "main state", "EmmState"),
    n("emmSubstate", "substate", "EmmSubstate"),
    n("updateStatus", "EPS update status", "UpdateStatus"),
    n("powered", "1: switched on"),
    n("connected", "1: EMM-CONNECTED"),
    n("secureExchange", "1: secure exchange of NAS messages is established"),
    n("cellAvailable", "1: a cell is there"),
    n("plmn", "serving PLMN, 3 octets as in a TAI, the first one lowest"),
    n("tac", "tracking area code"),
    n("ksi", "eKSI of the current security context, bit 3 mapped; 0xffffffff: none"),
    n("eia", "selected integrity algorithm"),
    n("eea", "selected ciphering algorithm"),
    n("ulCount", "NAS COUNT of the next uplink message"),
    n("dlCount", "least NAS COUNT of the next downlink message"),
    n("attachAttemptCounter", "TS 24.301 5.5.1.1"),
    n("trackingAreaUpdateAttemptCounter", "TS 24.301 5.5.3.1"),
    n("serviceRequestAttemptCounter", "TS 24.301 5.6.1.1"),
    n("usimInvalid", "bit 0 for EPS services, bit 1 for non-EPS services"),
    n("pending", "procedures that wait, a bit each"),
    n("emergency", "1: attached for emergency bearer services only"),
    n("nextPti", "procedure transaction identity that the next transaction gets"),
  ],
  octets: [
    { name: "guti", doc: "value of the EPS mobile identity IE; empty: none" },
    { name: "taiList", doc: "value of the tracking area identity list IE; empty: none" },
    { name: "equivalentPlmns", doc: "PLMNs of 3 octets each" },
    { name: "currentTai", doc: "PLMN 3, TAC 2; empty: no cell yet" },
    { name: "lastVisitedTai", doc: "PLMN 3, TAC 2; empty: none" },
  ],
  lists: [
    {
      name: "bearer",
      doc: "EPS bearer contexts that are active",
      numbers: [
        n("ebi", "EPS bearer identity"),
        n("linkedEbi", "EBI of the default bearer; equal to ebi for a default bearer"),
        n("qci", "QoS class identifier"),
        n("pdnType", "PDN type value of the PDN connection"),
        n("flags", "bit 0: PDN connection for emergency bearer services"),
      ],
      octets: { name: "apn", doc: "APN of the PDN connection in label coding; empty: not known" },
    },
    {
      name: "transaction",
      doc: "procedure transactions that are pending",
      numbers: [
        n("pti", "procedure transaction identity"),
        n(
          "procedure",
          "1 PDN connectivity, 2 PDN disconnect, 3 allocation, 4 modification, 5 remote UE report, 6 ESM DUMMY MESSAGE",
        ),
        n("phase", "1: request sent; 2: waits for a connection"),
        n("ebi", "EPS bearer identity it is about, or 0"),
      ],
    },
  ],
};

/** A section of non-volatile storage: `numbers` as u32 little endian, then `octets`, each u16 length little endian and the octets. */
export interface SectionSpec {
  readonly name: string;
  readonly doc: string;
  readonly numbers: readonly NumberField[];
  readonly octets: readonly { readonly name: string; readonly doc: string }[];
}

/** Another form of a section is another first number; a core does not take one that it does not know. */
const FORM = n("form", "form of the section, 1");

export const SECTIONS: readonly SectionSpec[] = [
  {
    name: "storedEmm",
    doc: "Section Emm of non-volatile storage",
    numbers: [
      FORM,
      n("updateStatus", "EPS update status", "UpdateStatus"),
      n("registeredPlmn", "3 octets as in a TAI, the first one lowest; 0: none"),
    ],
    octets: [
      { name: "guti", doc: "value of the EPS mobile identity IE; empty: none" },
      { name: "lastVisitedTai", doc: "PLMN 3, TAC 2; empty: none" },
      { name: "taiList", doc: "value of the tracking area identity list IE; empty: none" },
      { name: "equivalentPlmns", doc: "PLMNs of 3 octets each" },
    ],
  },
  {
    name: "storedSecurity",
    doc: "Section Security of non-volatile storage: a full native EPS security context",
    numbers: [
      FORM,
      n("ksi", "KSI_ASME, 0–6"),
      n("eia", "selected integrity algorithm"),
      n("eea", "selected ciphering algorithm"),
      n("ulCount", "NAS COUNT of the next uplink message"),
      n("dlCount", "least NAS COUNT of the next downlink message: one above the largest that was verified"),
    ],
    octets: [
      { name: "kasme", doc: "K_ASME, 32 octets" },
      { name: "ueNetworkCapability", doc: "value of the UE network capability IE as last sent" },
      { name: "msNetworkCapability", doc: "value of the MS network capability IE as last sent; empty: not sent" },
    ],
  },
];
