// Ids of states, inputs and indications.
// Made from host/spec by `npm run generate`. Do not edit.

/** Security header types (TS 24.301 9.3.1) */
export const SecurityHeaderType = {
  Plain: 0,
  Integrity: 1,
  IntegrityCiphered: 2,
  NewContext: 3,
  NewContextCiphered: 4,
  PartiallyCiphered: 5,
  Reserved6: 6,
  Reserved7: 7,
  Reserved8: 8,
  Reserved9: 9,
  Reserved10: 10,
  Reserved11: 11,
  ServiceRequest: 12,
  ServiceRequest13: 13,
  ServiceRequest14: 14,
  ServiceRequest15: 15,
} as const;
export type SecurityHeaderType = (typeof SecurityHeaderType)[keyof typeof SecurityHeaderType];

/** SecurityHeaderType: text by id */
export const SECURITY_HEADER_TYPE_TEXTS: ReadonlyMap<number, string> = new Map<number, string>([
  [0, "plain NAS message"],
  [1, "integrity protected"],
  [2, "integrity protected and ciphered"],
  [3, "integrity protected with new EPS security context"],
  [4, "integrity protected and ciphered with new EPS security context"],
  [5, "integrity protected and partially ciphered"],
  [6, "reserved"],
  [7, "reserved"],
  [8, "reserved"],
  [9, "reserved"],
  [10, "reserved"],
  [11, "reserved"],
  [12, "security header for the SERVICE REQUEST message"],
  [13, "not used, read as 12"],
  [14, "not used, read as 12"],
  [15, "not used, read as 12"],
]);

/** Deviations of a message from its table (TS 24.301 7.2, 7.4–7.7) */
export const Fault = {
  /** 7.2 */
  TooShort: 1,
  /** 9.2 */
  ProtocolUnknown: 2,
  /** 7.4 */
  TypeUnknown: 3,
  /** 7.4 */
  WrongDirection: 4,
  /** 7.5.1 */
  ImperativeTruncated: 5,
  /** 7.5.1 */
  MandatoryMissing: 6,
  /** 7.5.1 */
  MandatorySyntax: 7,
  /** 7.5.1 */
  ComprehensionUnknown: 8,
  /** 7.5.1 */
  ComprehensionOutOfSequence: 9,
  /** 7.6.1 */
  UnknownIe: 10,
  /** 7.6.2 */
  OutOfSequence: 11,
  /** 7.6.3 */
  Repeated: 12,
  /** 7.7.1 */
  OptionalSyntax: 13,
  /** 7.7.1 */
  Truncated: 14,
  /** 7.7.2 */
  ConditionalMissing: 15,
  /** 7.7.2 */
  ConditionalUnexpected: 16,
  /** 7.7.2 */
  ConditionalSyntax: 17,
  /** 9.3.1 */
  HeaderTypeReserved: 18,
} as const;
export type Fault = (typeof Fault)[keyof typeof Fault];

/** Fault: text by id */
export const FAULT_TEXTS: ReadonlyMap<number, string> = new Map<number, string>([
  [1, "too short to hold a complete message type"],
  [2, "protocol discriminator is neither EMM nor ESM"],
  [3, "message type is not defined"],
  [4, "message type is defined for the other direction only"],
  [5, "an element of the imperative part runs past the end of the message"],
  [6, "mandatory information element missing"],
  [7, "mandatory information element is syntactically incorrect"],
  [8, "unknown information element that requires comprehension"],
  [9, "out of sequence information element that requires comprehension"],
  [10, "unknown information element"],
  [11, "information element out of sequence"],
  [12, "information element repeated"],
  [13, "optional information element is syntactically incorrect"],
  [14, "information element runs past the end of the message"],
  [15, "conditional information element missing"],
  [16, "conditional information element not expected"],
  [17, "conditional information element is syntactically incorrect"],
  [18, "security header type is reserved or not for this direction"],
]);

/** What a UE does with a message as a whole */
export const DispositionAction = {
  /** process it */
  Accept: 0,
  /** ignore it */
  Ignore: 1,
  /** ignore it and answer EMM STATUS or ESM STATUS with the cause */
  Status: 2,
  /** answer the REJECT that belongs to it, with the cause */
  Reject: 3,
  /** answer the ACCEPT that belongs to it; nothing else is done (7.3.1 UE g, i, k; 7.3.2 UE j) */
  AcceptOnly: 4,
  /** answer DEACTIVATE EPS BEARER CONTEXT ACCEPT and release the bearer (7.5.3 UE d) */
  Release: 5,
} as const;
export type DispositionAction = (typeof DispositionAction)[keyof typeof DispositionAction];

/** DispositionAction: text by id */
export const DISPOSITION_ACTION_TEXTS: ReadonlyMap<number, string> = new Map<number, string>([
  [0, "accept"],
  [1, "ignore"],
  [2, "status"],
  [3, "reject"],
  [4, "accept"],
  [5, "accept"],
]);

/** Host misuse: a function of the codec returns the negative number */
export const Misuse = {
  /** bank */
  Bank: 1,
  /** range */
  Range: 2,
  /** direction */
  Direction: 3,
  /** message */
  Message: 4,
  /** mandatory */
  MandatoryAbsent: 5,
  /** value */
  Value: 6,
  /** overflow */
  Overflow: 7,
  /** algorithm */
  Algorithm: 8,
  /** configuration */
  Configuration: 9,
  /** not-built */
  NotBuilt: 10,
} as const;
export type Misuse = (typeof Misuse)[keyof typeof Misuse];

/** Misuse: text by id */
export const MISUSE_TEXTS: ReadonlyMap<number, string> = new Map<number, string>([
  [1, "no such decode bank"],
  [2, "octets lie outside their region"],
  [3, "direction is neither 0 nor 1"],
  [4, "no such message id"],
  [5, "a mandatory element has no value"],
  [6, "a value lies outside the receive region or does not have the length of its format"],
  [7, "the message does not fit into the transmit region"],
  [8, "no such algorithm identity or bearer identity"],
  [9, "the UE is not configured"],
  [10, "this build of the module is without the function"],
]);

/** EMM main states in the UE (TS 24.301 5.1.3.2.2) */
export const EmmState = {
  Null: 0,
  Deregistered: 1,
  RegisteredInitiated: 2,
  Registered: 3,
  DeregisteredInitiated: 4,
  TrackingAreaUpdatingInitiated: 5,
  ServiceRequestInitiated: 6,
} as const;
export type EmmState = (typeof EmmState)[keyof typeof EmmState];

/** EmmState: text by id */
export const EMM_STATE_TEXTS: ReadonlyMap<number, string> = new Map<number, string>([
  [0, "EMM-NULL"],
  [1, "EMM-DEREGISTERED"],
  [2, "EMM-REGISTERED-INITIATED"],
  [3, "EMM-REGISTERED"],
  [4, "EMM-DEREGISTERED-INITIATED"],
  [5, "EMM-TRACKING-AREA-UPDATING-INITIATED"],
  [6, "EMM-SERVICE-REQUEST-INITIATED"],
]);

/** Substates of EMM-DEREGISTERED (TS 24.301 5.1.3.2.3) and EMM-REGISTERED (5.1.3.2.4); None in every other state */
export const EmmSubstate = {
  None: 0,
  NormalService: 1,
  LimitedService: 2,
  AttemptingToAttach: 3,
  PlmnSearch: 4,
  NoImsi: 5,
  AttachNeeded: 6,
  NoCellAvailable: 7,
  EcallInactive: 8,
  AttemptingToUpdate: 9,
  UpdateNeeded: 10,
  AttemptingToUpdateMm: 11,
  ImsiDetachInitiated: 12,
} as const;
export type EmmSubstate = (typeof EmmSubstate)[keyof typeof EmmSubstate];

/** EmmSubstate: text by id */
export const EMM_SUBSTATE_TEXTS: ReadonlyMap<number, string> = new Map<number, string>([
  [0, ""],
  [1, "NORMAL-SERVICE"],
  [2, "LIMITED-SERVICE"],
  [3, "ATTEMPTING-TO-ATTACH"],
  [4, "PLMN-SEARCH"],
  [5, "NO-IMSI"],
  [6, "ATTACH-NEEDED"],
  [7, "NO-CELL-AVAILABLE"],
  [8, "eCALL-INACTIVE"],
  [9, "ATTEMPTING-TO-UPDATE"],
  [10, "UPDATE-NEEDED"],
  [11, "ATTEMPTING-TO-UPDATE-MM"],
  [12, "IMSI-DETACH-INITIATED"],
]);

/** EPS update status (TS 24.301 5.1.3.3) */
export const UpdateStatus = {
  Updated: 0,
  NotUpdated: 1,
  RoamingNotAllowed: 2,
} as const;
export type UpdateStatus = (typeof UpdateStatus)[keyof typeof UpdateStatus];

/** UpdateStatus: text by id */
export const UPDATE_STATUS_TEXTS: ReadonlyMap<number, string> = new Map<number, string>([
  [0, "EU1 UPDATED"],
  [1, "EU2 NOT UPDATED"],
  [2, "EU3 ROAMING NOT ALLOWED"],
]);

/** EPS bearer context states in the UE (TS 24.301 6.1.3.2) */
export const BearerState = {
  Inactive: 0,
  Active: 1,
} as const;
export type BearerState = (typeof BearerState)[keyof typeof BearerState];

/** BearerState: text by id */
export const BEARER_STATE_TEXTS: ReadonlyMap<number, string> = new Map<number, string>([
  [0, "BEARER CONTEXT INACTIVE"],
  [1, "BEARER CONTEXT ACTIVE"],
]);

/** Procedure transaction states in the UE (TS 24.301 6.1.3.3) */
export const TransactionState = {
  Inactive: 0,
  Pending: 1,
} as const;
export type TransactionState = (typeof TransactionState)[keyof typeof TransactionState];

/** TransactionState: text by id */
export const TRANSACTION_STATE_TEXTS: ReadonlyMap<number, string> = new Map<number, string>([
  [0, "PROCEDURE TRANSACTION INACTIVE"],
  [1, "PROCEDURE TRANSACTION PENDING"],
]);

/** RRC establishment cause and call type of an initial NAS message (TS 24.301 annex D); None: not an initial message */
export const EstablishCause = {
  None: 0,
  MoSignalling: 1,
  MoData: 2,
  MtAccess: 3,
  Emergency: 4,
  HighPriorityAccess: 5,
  DelayTolerantAccess: 6,
  MoVoiceCall: 7,
  MoExceptionData: 8,
} as const;
export type EstablishCause = (typeof EstablishCause)[keyof typeof EstablishCause];

/** EstablishCause: text by id */
export const ESTABLISH_CAUSE_TEXTS: ReadonlyMap<number, string> = new Map<number, string>([
  [0, ""],
  [1, "mo-Signalling"],
  [2, "mo-Data"],
  [3, "mt-Access"],
  [4, "emergency"],
  [5, "highPriorityAccess"],
  [6, "delayTolerantAccess"],
  [7, "mo-VoiceCall"],
  [8, "mo-ExceptionData"],
]);

/** Fields of `ueConfigure`: the receive region holds u8 field, u16 length (little endian), octets; numbers are little endian u32 */
export const ConfigField = {
  /** EPS mobile identity value with type of identity IMSI (TS 24.301 9.9.3.12), 1–8 octets */
  Imsi: 1,
  /** mobile identity value with type of identity IMEI (TS 24.008 10.5.1.4), 8 octets */
  Imei: 2,
  /** mobile identity value with type of identity IMEISV (TS 24.008 10.5.1.4), 9 octets */
  Imeisv: 3,
  /** value of the UE network capability IE, 2–13 octets */
  UeNetworkCapability: 4,
  /** value of the MS network capability IE, 2–8 octets */
  MsNetworkCapability: 5,
  /** value of the UE additional security capability IE, 4 octets */
  UeAdditionalSecurityCapability: 6,
  /** value of the DRX parameter IE, 2 octets */
  DrxParameter: 7,
  /** value, 3 octets */
  MobileStationClassmark2: 8,
  /** value, up to 32 octets */
  MobileStationClassmark3: 9,
  /** value, up to 32 octets */
  SupportedCodecs: 10,
  /** value, 1 octet */
  VoiceDomainPreference: 11,
  /** value of the Extended DRX parameters IE, 1 octet */
  ExtendedDrx: 12,
  /** value of the T3324 value IE, 1 octet */
  T3324: 13,
  /** value of the T3412 extended value IE, 1 octet */
  T3412Extended: 14,
  /** APN in label coding (TS 23.003 9.1), 0–100 octets; absent: no APN given */
  Apn: 15,
  /** u32: PDN type value (TS 24.301 9.9.4.10): 1 IPv4, 2 IPv6, 3 IPv4v6, 5 non-IP, 6 Ethernet */
  PdnType: 16,
  /** value of the protocol configuration options IE, up to 251 octets */
  Pco: 17,
  /** u32: 1 = set the ESM information transfer flag in the PDN CONNECTIVITY REQUEST of an attach */
  EsmInformationTransfer: 18,
  /** u32: EPS attach type value (TS 24.301 9.9.3.11): 1, 2 or 6 */
  AttachType: 19,
  /** 3 octets as in TAI: home PLMN */
  Hplmn: 20,
  /** stored GUTI (EPS mobile identity value, 11 octets) */
  Guti: 21,
  /** stored last visited registered TAI, 5 octets */
  LastVisitedTai: 22,
  /** u32: next PTI to allocate, 1–254 */
  Pti: 23,
  /** u32: seed of the pseudo-random choices (timer ranges) */
  Seed: 24,
  /** u32: bit mask of enum UeOption */
  Options: 25,
  /** octets of section Emm as handed out by a store action earlier */
  StoredEmm: 26,
  /** octets of section Security as handed out by a store action earlier */
  StoredSecurity: 27,
  /** PLMNs of 3 octets each: EHPLMN list of the USIM */
  EquivalentHplmns: 28,
  /** PLMNs of 3 octets each: EF FPLMN of the USIM */
  ForbiddenPlmns: 29,
  /** u32: bit mask of the access classes 0–15 of EF ACC */
  AccessClasses: 30,
  /** section Esm: T3396 that ran at switch-off, of each u8 instance, u32 seconds left, u8 bit 0 low priority, u8 length, APN (none: no APN) */
  StoredEsm: 31,
  /** u32: SM_RetryWaitTime of the NAS configuration MO in seconds; 0: not configured */
  RetryWaitTime: 32,
} as const;
export type ConfigField = (typeof ConfigField)[keyof typeof ConfigField];

/** ConfigField: text by id */
export const CONFIG_FIELD_TEXTS: ReadonlyMap<number, string> = new Map<number, string>([
  [1, "imsi"],
  [2, "imei"],
  [3, "imeisv"],
  [4, "ueNetworkCapability"],
  [5, "msNetworkCapability"],
  [6, "ueAdditionalSecurityCapability"],
  [7, "drxParameter"],
  [8, "mobileStationClassmark2"],
  [9, "mobileStationClassmark3"],
  [10, "supportedCodecs"],
  [11, "voiceDomainPreference"],
  [12, "extendedDrx"],
  [13, "t3324"],
  [14, "t3412Extended"],
  [15, "apn"],
  [16, "pdnType"],
  [17, "pco"],
  [18, "esmInformationTransfer"],
  [19, "attachType"],
  [20, "hplmn"],
  [21, "guti"],
  [22, "lastVisitedTai"],
  [23, "pti"],
  [24, "seed"],
  [25, "options"],
  [26, "storedEmm"],
  [27, "storedSecurity"],
  [28, "equivalentHplmns"],
  [29, "forbiddenPlmns"],
  [30, "accessClasses"],
  [31, "storedEsm"],
  [32, "smRetryWaitTime"],
]);

/** Bits of ConfigField.Options (bit number = id) */
export const UeOption = {
  /** configured for NAS signalling low priority (TS 24.301 4.2A) */
  LowPriority: 0,
  /** configured to use T3245 (TS 24.301 5.3.7a) */
  T3245: 1,
  /** AttachWithIMSI leaf of the NAS configuration MO */
  AttachWithImsi: 2,
  /** EMM-REGISTERED without PDN connection supported */
  NoPdn: 3,
  /** signalling for a maximum number of 15 EPS bearer contexts supported */
  FifteenBearers: 4,
  /** extended protocol configuration options supported */
  ExtendedPco: 5,
  /** SM_RetryAtRATChange of the NAS configuration MO */
  RetryAtRatChange: 6,
  /** NB-S1 mode: timers of TS 24.301 4.7 */
  NbS1: 7,
  /** 3GPP PS data off supported */
  PsDataOff: 8,
  /** attaches without PDN connection (TS 24.301 5.5.1.2.2) */
  AttachWithoutPdn: 9,
  /** APN rate control and its form for exception data supported (TS 24.301 6.3.9) */
  ApnRateControl: 10,
  /** Reliable Data Service supported (TS 24.301 6.3.11) */
  ReliableData: 11,
  /** of non-EPS services the UE wants SMS only (TS 24.301 9.9.3.0B) */
  SmsOnly: 12,
} as const;
export type UeOption = (typeof UeOption)[keyof typeof UeOption];

/** UeOption: text by id */
export const UE_OPTION_TEXTS: ReadonlyMap<number, string> = new Map<number, string>([
  [0, "lowPriority"],
  [1, "t3245"],
  [2, "attachWithImsi"],
  [3, "emmRegisteredWithoutPdn"],
  [4, "fifteenBearers"],
  [5, "extendedPco"],
  [6, "smRetryAtRatChange"],
  [7, "nbS1"],
  [8, "psDataOff"],
  [9, "attachWithoutPdn"],
  [10, "apnRateControl"],
  [11, "reliableData"],
  [12, "smsOnly"],
]);

/** Events from the access stratum (`ueLower`) */
export const LowerEvent = {
  /** suitable cell; receive region: PLMN 3 octets, TAC u16 big endian, kind u8 (enum CellKind) */
  Cell: 1,
  /** no cell available */
  NoCell: 2,
  /** NAS signalling connection established */
  ConnectionEstablished: 3,
  /** NAS signalling connection released; a = enum ReleaseCause, b = extended wait time in seconds, 0 = none */
  ConnectionReleased: 4,
  /** initial message not delivered; a = extended wait time in seconds, 0 = none; b bit 0: it is for data via the control plane, bit 1: the connection is still suspended */
  EstablishmentFailed: 5,
  /** access barred; a = bit mask of enum EstablishCause values barred, bit 31: mobile originating CS fallback by information of its own; 0 = nothing barred any more */
  Barred: 6,
  /** an uplink PDU was not delivered; a = its message id */
  TransmissionFailure: 7,
  /** a = 0 S-TMSI, 1 IMSI; b = 0 PS, 1 CS */
  Paging: 8,
  /** user plane radio bearers are set up; a = bit mask of EBIs, 0 = all active ones */
  UserPlaneReady: 9,
  /** radio bearers released locally; a = bit mask of EBIs */
  UserPlaneReleased: 10,
  /** the last uplink PDU has left the UE */
  Sent: 11,
  /** UICC removed or USIM gone */
  UsimRemoved: 12,
  /** a = 0 the suspended connection is resumed, 1 fallback to a new one (TS 24.301 5.3.1.3) */
  ConnectionResumed: 13,
  /** change to A/Gb or Iu mode completed, or another RAT selected */
  InterSystemChanged: 14,
  /** the change failed, or no suitable GERAN or UTRAN cell was found */
  InterSystemChangeFailed: 15,
  /** command to hand over from A/Gb or Iu mode; a = 1 CS to PS SRVCC; receive region: value of NAS security parameters to E-UTRA 6 octets (TS 24.301 9.9.2.7), CK and IK, with SRVCC CK'PS and IK'PS, 16 each, then nothing, or the GUTI mapped from P-TMSI and RAI 11, then nothing or the P-TMSI signature 3 */
  HandoverToS1: 16,
  /** the UE is in EMM-CONNECTED mode in S1 mode; receive region: the cell as of Cell */
  HandoverToS1Completed: 17,
  /** the UE goes back to where it came from */
  HandoverToS1Failed: 18,
  /** change from A/Gb or Iu mode in idle mode with TIN "P-TMSI", to be told before the cell; receive region: GPRS CKSN u8, 7 = no key; CK and IK 16 octets each, then as of HandoverToS1 */
  ChangeToS1: 19,
} as const;
export type LowerEvent = (typeof LowerEvent)[keyof typeof LowerEvent];

/** LowerEvent: text by id */
export const LOWER_EVENT_TEXTS: ReadonlyMap<number, string> = new Map<number, string>([
  [1, "cell"],
  [2, "no-cell"],
  [3, "connection-established"],
  [4, "connection-released"],
  [5, "establishment-failed"],
  [6, "barred"],
  [7, "transmission-failure"],
  [8, "paging"],
  [9, "drb-established"],
  [10, "drb-released"],
  [11, "sent"],
  [12, "usim-removed"],
  [13, "connection-resumed"],
  [14, "inter-system-changed"],
  [15, "inter-system-change-failed"],
  [16, "handover-to-s1"],
  [17, "handover-to-s1-completed"],
  [18, "handover-to-s1-failed"],
  [19, "change-to-s1"],
]);

/** What a cell offers */
export const CellKind = {
  Normal: 0,
  LimitedService: 1,
  Csg: 2,
} as const;
export type CellKind = (typeof CellKind)[keyof typeof CellKind];

/** CellKind: text by id */
export const CELL_KIND_TEXTS: ReadonlyMap<number, string> = new Map<number, string>([
  [0, "normal"],
  [1, "limited"],
  [2, "csg"],
]);

/** Why the lower layers released the connection */
export const ReleaseCause = {
  Normal: 0,
  LoadBalancingTau: 1,
  CsFallback: 2,
  Failure: 3,
  Suspended: 4,
} as const;
export type ReleaseCause = (typeof ReleaseCause)[keyof typeof ReleaseCause];

/** ReleaseCause: text by id */
export const RELEASE_CAUSE_TEXTS: ReadonlyMap<number, string> = new Map<number, string>([
  [0, "normal"],
  [1, "load-balancing-tau"],
  [2, "cs-fallback"],
  [3, "failure"],
  [4, "suspended"],
]);

/** Requests of the upper layers (`ueRequest`) */
export const Request = {
  PowerOn: 1,
  PowerOff: 2,
  Attach: 3,
  /** a = 1 switch off; b = detach type value 1 EPS, 2 IMSI, 3 combined */
  Detach: 4,
  /** a = 1: "active" flag wanted */
  TrackingAreaUpdate: 5,
  /** a = enum ServiceReason */
  Service: 6,
  /** a = request type value, b = PDN type value; receive region: u8 length, APN, u16 length, PCO */
  PdnConnectivity: 7,
  /** a = EBI of the default bearer */
  PdnDisconnect: 8,
  /** a = linked EBI; receive region: u8 length + EPS QoS value, u8 length + TFA value */
  BearerAllocation: 9,
  /** a = EBI, b = ESM cause or 0; receive region: u8 length + EPS QoS value, u8 length + TFA value, u16 length + PCO; each may be empty, the last left out */
  BearerModification: 10,
  /** receive region: CP-layer PDU (NAS message container) */
  Sms: 11,
  /** a = EBI, b = release assistance indication + 1, or 0; receive region: user data */
  Data: 12,
  /** a = generic message container type; receive region: container */
  GenericTransport: 13,
  /** a = 1 accept, 0 reject the pending CS SERVICE NOTIFICATION or CS paging */
  CsFallbackAnswer: 14,
  /** a = 1 activate, 0 deactivate 3GPP PS data off */
  PsDataOff: 15,
  /** receive region: u8 length, APN, u16 length, PCO: what the next attach uses */
  UseApn: 16,
  /** a = EBI; receive region: u16 length + Remote UE Context Connected, u16 length + Remote UE Context Disconnected */
  RemoteUeReport: 17,
  /** the call that wanted CS fallback is over */
  CsFallbackCancel: 18,
  /** what the UE tells about itself has changed; receive region: fields as of ueConfigure, those of capabilities, DRX, voice domain and power saving */
  Reconfigure: 19,
} as const;
export type Request = (typeof Request)[keyof typeof Request];

/** Request: text by id */
export const REQUEST_TEXTS: ReadonlyMap<number, string> = new Map<number, string>([
  [1, "power-on"],
  [2, "power-off"],
  [3, "attach"],
  [4, "detach"],
  [5, "trackingAreaUpdate"],
  [6, "service"],
  [7, "pdnConnectivity"],
  [8, "pdnDisconnect"],
  [9, "bearerAllocation"],
  [10, "bearerModification"],
  [11, "sms"],
  [12, "data"],
  [13, "generic-transport"],
  [14, "cs-fallback-answer"],
  [15, "ps-data-off"],
  [16, "use-apn"],
  [17, "remote-ue-report"],
  [18, "cs-fallback-cancel"],
  [19, "reconfigure"],
]);

/** Why a service request is made (TS 24.301 5.6.1.1) */
export const ServiceReason = {
  MoData: 0,
  MoSignalling: 1,
  MtAccess: 2,
  CsFallback: 3,
  ExceptionData: 4,
  CsFallbackEmergency: 5,
  /** answer to a paging for CS fallback */
  MtCsFallback: 6,
  /** PDN connection for emergency bearer services */
  Emergency: 7,
  /** short message */
  Sms: 8,
} as const;
export type ServiceReason = (typeof ServiceReason)[keyof typeof ServiceReason];

/** ServiceReason: text by id */
export const SERVICE_REASON_TEXTS: ReadonlyMap<number, string> = new Map<number, string>([
  [0, "mo-data"],
  [1, "mo-signalling"],
  [2, "mt"],
  [3, "csfb"],
  [4, "exception"],
  [5, "csfb-emergency"],
  [6, "mt-csfb"],
  [7, "emergency"],
  [8, "sms"],
]);

/** Outcome of AUTHENTICATE on the USIM (TS 31.102 7.1.2), handed to `ueUsimResult` */
export const UsimResult = {
  /** receive region: CK 16, IK 16, then RES 4–16 octets */
  Success: 0,
  /** receive region: AUTS 14 octets */
  SynchronisationFailure: 1,
  MacFailure: 2,
  /** no USIM, or an error that is neither */
  NotAvailable: 3,
} as const;
export type UsimResult = (typeof UsimResult)[keyof typeof UsimResult];

/** UsimResult: text by id */
export const USIM_RESULT_TEXTS: ReadonlyMap<number, string> = new Map<number, string>([
  [0, "success"],
  [1, "synchronisation-failure"],
  [2, "mac-failure"],
  [3, "not-available"],
]);

/** What the core tells the upper layers and the access stratum (action `indicate`) */
export const Indication = {
  Registered: 1,
  /** a = EMM cause or 0 */
  Deregistered: 2,
  /** octets: the whole plain EMM INFORMATION message */
  EmmInformation: 3,
  /** octets: NAS message container */
  Sms: 4,
  /** a = EBI; octets: user data */
  Data: 5,
  /** local release of the NAS signalling connection wanted */
  ReleaseConnection: 6,
  /** the cell is to be treated as barred (TS 24.301 5.4.2.7) */
  BarCell: 7,
  /** PLMN selection wanted (TS 23.122) */
  PlmnSearch: 8,
  /** suitable cell in another tracking area wanted (TS 36.304) */
  SuitableCellSearch: 9,
  /** a = EMM cause */
  AttachRejected: 10,
  /** a = EMM cause */
  TrackingAreaUpdateRejected: 11,
  /** a = EMM cause */
  ServiceRejected: 12,
  /** a = 1 EPS services, 2 non-EPS services, 3 both */
  UsimInvalid: 13,
  /** a = container type; octets: container */
  GenericTransport: 14,
  /** a = paging identity; octets: CLI value if any */
  CsServiceNotification: 15,
  CsPaging: 16,
  /** GERAN or UTRAN wanted (CS fallback, E-UTRA disabled) */
  SelectOtherRat: 17,
  /** octets: PLMNs of 3 octets each */
  EquivalentPlmns: 18,
  /** octets: value of the Emergency number list IE */
  EmergencyNumbers: 19,
  /** octets: value of the EPS network feature support IE */
  NetworkFeatureSupport: 20,
  /** a = ESM cause, b = PTI */
  PdnRejected: 21,
  /** a = request id, b = reason (timer id or 0) */
  RequestBlocked: 22,
  /** a = notification indicator value */
  Notification: 23,
  /** a = ESM cause */
  EsmStatus: 24,
  /** a = EMM cause */
  EmmStatus: 25,
  /** a = EBI, b = uplink limit per 6 minutes */
  RateControl: 26,
  ServiceEstablished: 27,
  TrackingAreaUpdated: 28,
  ReAttachWanted: 29,
  /** a = EBI, b = timer id */
  DataBlocked: 30,
  /** a = EBI; octets: the APN rate control parameters */
  ApnRateControl: 31,
  /** a = EMM cause */
  CsServiceNotAvailable: 32,
  /** a = request id allowed again, b = 1 not in every PLMN; octets: the APN, none: no APN */
  PermissionToUse: 33,
  /** a = EBI, b = ESM cause */
  PdnTypeRestricted: 34,
  /** octets: PLMNs of 3 octets each (EF FPLMN) */
  ForbiddenPlmns: 35,
  /** a = EBI */
  RemoteUeReported: 36,
  /** a = EBI; octets: service-level-AA container of the PCO */
  ServiceLevelAa: 37,
  PowerOffDone: 38,
  /** a = EBI of the default bearer, b = WLAN offload acceptability value */
  WlanOffload: 39,
  /** a = EBI of the default bearer, b = 1 to be used exclusively, 0 not to be used */
  ReliableData: 40,
  /** a = 3GPP PS data off UE status: 1 activated, 0 deactivated; b = 1 in the HPLMN or an EHPLMN, 0 else */
  PsDataOff: 41,
  /** a = EBI; octets: the parameters for exception data */
  ApnExceptionRateControl: 42,
  /** a = EBI of the default bearer of a LIPA PDN connection */
  LocalIpAccess: 43,
  /** a = EBI of the default bearer, b = 1 allowed, 0 not allowed */
  UplinkData: 44,
  /** a = EBI or 0, b = PTI or 0: UAS services are not allowed */
  UasNotAllowed: 45,
  /** a = EBI; octets: value of the extended IE */
  ProtocolConfigurationOptions: 46,
  /** a = ESM cause, b = PTI */
  BearerResourceRejected: 47,
  /** a = ESM cause, b = PTI */
  PdnDisconnectRejected: 48,
  /** a = request id, b = PTI: no answer, or aborted */
  ProcedureFailed: 49,
  /** a = PTI; octets: service-level-AA container of a reject */
  ServiceLevelAaAnswer: 50,
  /** to MM: the service request is aborted and no other RAT was found */
  CsFallbackAborted: 51,
  /** to MM: the inter-system change is completed */
  CsFallbackSucceeded: 52,
  /** a = enum EstablishCause: the suspended RRC connection is to be resumed (TS 24.301 5.3.1.3) */
  ResumeConnection: 53,
  /** a = 1 user data via the control plane transferred, 0 not (TS 24.301 5.6.1.4.2, 5.6.1.5) */
  UserDataTransport: 54,
  /** N1 mode is wanted, E-UTRA is not to be used (EMM cause #31) */
  Use5gcn: 55,
  /** a = 1 the power saving mode is active, 0 it has ended (TS 24.301 5.3.11) */
  PowerSaving: 56,
  /** octets: value of the Extended DRX parameters IE in use; none: not in use (TS 24.301 5.3.12) */
  ExtendedDrx: 57,
  /** a = EBI of a bearer that goes, or 256 + PTI of a request that is rejected, + 512 for the extended form; octets: value of the PCO */
  AnswerOptions: 58,
  /** a handover to S1 mode cannot be made: its security parameters are not acceptable */
  HandoverRefused: 59,
} as const;
export type Indication = (typeof Indication)[keyof typeof Indication];

/** Indication: text by id */
export const INDICATION_TEXTS: ReadonlyMap<number, string> = new Map<number, string>([
  [1, "registered"],
  [2, "deregistered"],
  [3, "emm-information"],
  [4, "sms"],
  [5, "data"],
  [6, "release-connection"],
  [7, "bar-cell"],
  [8, "plmn-search"],
  [9, "cell-search"],
  [10, "attach-rejected"],
  [11, "tracking-area-update-rejected"],
  [12, "service-rejected"],
  [13, "usim-invalid"],
  [14, "generic-transport"],
  [15, "cs-service-notification"],
  [16, "cs-paging"],
  [17, "select-other-rat"],
  [18, "equivalent-plmns"],
  [19, "emergency-numbers"],
  [20, "network-feature-support"],
  [21, "pdn-rejected"],
  [22, "request-blocked"],
  [23, "notification"],
  [24, "esm-status"],
  [25, "emm-status"],
  [26, "rate-control"],
  [27, "service-established"],
  [28, "tracking-area-updated"],
  [29, "re-attach"],
  [30, "data-blocked"],
  [31, "apn-rate-control"],
  [32, "cs-service-not-available"],
  [33, "permission-to-use"],
  [34, "pdn-type-restricted"],
  [35, "forbidden-plmns"],
  [36, "remote-ue-reported"],
  [37, "service-level-aa"],
  [38, "power-off"],
  [39, "wlan-offload"],
  [40, "reliable-data-service"],
  [41, "ps-data-off"],
  [42, "apn-rate-control-exception"],
  [43, "lipa"],
  [44, "uplink-data"],
  [45, "uas-not-allowed"],
  [46, "protocol-configuration-options"],
  [47, "bearer-resource-rejected"],
  [48, "pdn-disconnect-rejected"],
  [49, "esm-procedure-failed"],
  [50, "service-level-aa-answer"],
  [51, "cs-fallback-aborted"],
  [52, "cs-fallback-succeeded"],
  [53, "resume-connection"],
  [54, "user-data-transport"],
  [55, "5gcn-required"],
  [56, "power-saving"],
  [57, "extended-drx"],
  [58, "answer-options"],
  [59, "handover-refused"],
]);

/** Sections of non-volatile storage (TS 24.301 annex C) */
export const StoreSection = {
  /** GUTI, last visited registered TAI, TAI list, EPS update status, equivalent PLMNs, remaining back-off */
  Emm: 1,
  /** native EPS security context; empty octets: none valid */
  Security: 2,
  /** T3396 that runs, of each u8 instance, u32 seconds of its start, u8 bit 0 low priority, u8 length, APN; handed back with the seconds left */
  Esm: 3,
} as const;
export type StoreSection = (typeof StoreSection)[keyof typeof StoreSection];

/** StoreSection: text by id */
export const STORE_SECTION_TEXTS: ReadonlyMap<number, string> = new Map<number, string>([
  [1, "emm"],
  [2, "security"],
  [3, "esm"],
]);

/** What a rule of clauses 4 to 7 made the UE do (action `rule`) */
export const RuleOutcome = {
  Accept: 0,
  Ignore: 1,
  Status: 2,
  Reject: 3,
  Absent: 4,
  Abort: 5,
  Retry: 6,
} as const;
export type RuleOutcome = (typeof RuleOutcome)[keyof typeof RuleOutcome];

/** RuleOutcome: text by id */
export const RULE_OUTCOME_TEXTS: ReadonlyMap<number, string> = new Map<number, string>([
  [0, "accept"],
  [1, "ignore"],
  [2, "status"],
  [3, "reject"],
  [4, "absent"],
  [5, "abort"],
  [6, "retry"],
]);
