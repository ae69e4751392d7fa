// Ids of states, inputs and indications.
// Made from host/spec by `npm run generate`. Do not edit.

/** Security header types (TS 24.301 9.3.1) */
export const enum SecurityHeaderType {
  /** plain NAS message */
  Plain = 0,
  /** integrity protected */
  Integrity = 1,
  /** integrity protected and ciphered */
  IntegrityCiphered = 2,
  /** integrity protected with new EPS security context */
  NewContext = 3,
  /** integrity protected and ciphered with new EPS security context */
  NewContextCiphered = 4,
  /** integrity protected and partially ciphered */
  PartiallyCiphered = 5,
  /** reserved */
  Reserved6 = 6,
  /** reserved */
  Reserved7 = 7,
  /** reserved */
  Reserved8 = 8,
  /** reserved */
  Reserved9 = 9,
  /** reserved */
  Reserved10 = 10,
  /** reserved */
  Reserved11 = 11,
  /** security header for the SERVICE REQUEST message */
  ServiceRequest = 12,
  /** not used, read as 12 */
  ServiceRequest13 = 13,
  /** not used, read as 12 */
  ServiceRequest14 = 14,
  /** not used, read as 12 */
  ServiceRequest15 = 15,
}

/** Deviations of a message from its table (TS 24.301 7.2, 7.4–7.7) */
export const enum Fault {
  /** 7.2 */
  TooShort = 1,
  /** 9.2 */
  ProtocolUnknown = 2,
  /** 7.4 */
  TypeUnknown = 3,
  /** 7.4 */
  WrongDirection = 4,
  /** 7.5.1 */
  ImperativeTruncated = 5,
  /** 7.5.1 */
  MandatoryMissing = 6,
  /** 7.5.1 */
  MandatorySyntax = 7,
  /** 7.5.1 */
  ComprehensionUnknown = 8,
  /** 7.5.1 */
  ComprehensionOutOfSequence = 9,
  /** 7.6.1 */
  UnknownIe = 10,
  /** 7.6.2 */
  OutOfSequence = 11,
  /** 7.6.3 */
  Repeated = 12,
  /** 7.7.1 */
  OptionalSyntax = 13,
  /** 7.7.1 */
  Truncated = 14,
  /** 7.7.2 */
  ConditionalMissing = 15,
  /** 7.7.2 */
  ConditionalUnexpected = 16,
  /** 7.7.2 */
  ConditionalSyntax = 17,
  /** 9.3.1 */
  HeaderTypeReserved = 18,
}

/** What a UE does with a message as a whole */
export const enum DispositionAction {
  /** process it */
  Accept = 0,
  /** ignore it */
  Ignore = 1,
  /** ignore it and answer EMM STATUS or ESM STATUS with the cause */
  Status = 2,
  /** answer the REJECT that belongs to it, with the cause */
  Reject = 3,
  /** answer the ACCEPT that belongs to it; nothing else is done (7.3.1 UE g, i, k; 7.3.2 UE j) */
  AcceptOnly = 4,
  /** answer DEACTIVATE EPS BEARER CONTEXT ACCEPT and release the bearer (7.5.3 UE d) */
  Release = 5,
}

/** Host misuse: a function of the codec returns the negative number */
export const enum Misuse {
  /** bank */
  Bank = 1,
  /** range */
  Range = 2,
  /** direction */
  Direction = 3,
  /** message */
  Message = 4,
  /** mandatory */
  MandatoryAbsent = 5,
  /** value */
  Value = 6,
  /** overflow */
  Overflow = 7,
  /** algorithm */
  Algorithm = 8,
  /** configuration */
  Configuration = 9,
  /** not-built */
  NotBuilt = 10,
}

/** EMM main states in the UE (TS 24.301 5.1.3.2.2) */
export const enum EmmState {
  /** EMM-NULL */
  Null = 0,
  /** EMM-DEREGISTERED */
  Deregistered = 1,
  /** EMM-REGISTERED-INITIATED */
  RegisteredInitiated = 2,
  /** EMM-REGISTERED */
  Registered = 3,
  /** EMM-DEREGISTERED-INITIATED */
  DeregisteredInitiated = 4,
  /** EMM-TRACKING-AREA-UPDATING-INITIATED */
  TrackingAreaUpdatingInitiated = 5,
  /** EMM-SERVICE-REQUEST-INITIATED */
  ServiceRequestInitiated = 6,
}

/** Substates of EMM-DEREGISTERED (TS 24.301 5.1.3.2.3) and EMM-REGISTERED (5.1.3.2.4); None in every other state */
export const enum EmmSubstate {
  None = 0,
  /** NORMAL-SERVICE */
  NormalService = 1,
  /** LIMITED-SERVICE */
  LimitedService = 2,
  /** ATTEMPTING-TO-ATTACH */
  AttemptingToAttach = 3,
  /** PLMN-SEARCH */
  PlmnSearch = 4,
  /** NO-IMSI */
  NoImsi = 5,
  /** ATTACH-NEEDED */
  AttachNeeded = 6,
  /** NO-CELL-AVAILABLE */
  NoCellAvailable = 7,
  /** eCALL-INACTIVE */
  EcallInactive = 8,
  /** ATTEMPTING-TO-UPDATE */
  AttemptingToUpdate = 9,
  /** UPDATE-NEEDED */
  UpdateNeeded = 10,
  /** ATTEMPTING-TO-UPDATE-MM */
  AttemptingToUpdateMm = 11,
  /** IMSI-DETACH-INITIATED */
  ImsiDetachInitiated = 12,
}

/** EPS update status (TS 24.301 5.1.3.3) */
export const enum UpdateStatus {
  /** EU1 UPDATED */
  Updated = 0,
  /** EU2 NOT UPDATED */
  NotUpdated = 1,
  /** EU3 ROAMING NOT ALLOWED */
  RoamingNotAllowed = 2,
}

/** EPS bearer context states in the UE (TS 24.301 6.1.3.2) */
export const enum BearerState {
  /** BEARER CONTEXT INACTIVE */
  Inactive = 0,
  /** BEARER CONTEXT ACTIVE */
  Active = 1,
}

/** Procedure transaction states in the UE (TS 24.301 6.1.3.3) */
export const enum TransactionState {
  /** PROCEDURE TRANSACTION INACTIVE */
  Inactive = 0,
  /** PROCEDURE TRANSACTION PENDING */
  Pending = 1,
}

/** RRC establishment cause and call type of an initial NAS message (TS 24.301 annex D); None: not an initial message */
export const enum EstablishCause {
  None = 0,
  /** mo-Signalling */
  MoSignalling = 1,
  /** mo-Data */
  MoData = 2,
  /** mt-Access */
  MtAccess = 3,
  /** emergency */
  Emergency = 4,
  /** highPriorityAccess */
  HighPriorityAccess = 5,
  /** delayTolerantAccess */
  DelayTolerantAccess = 6,
  /** mo-VoiceCall */
  MoVoiceCall = 7,
  /** mo-ExceptionData */
  MoExceptionData = 8,
}

/** Fields of `ueConfigure`: the receive region holds u8 field, u16 length (little endian), octets; numbers are little endian u32 */
export const enum ConfigField {
  /** EPS mobile identity value with type of identity IMSI (TS 24.301 9.9.3.12), 1–8 octets */
  Imsi = 1,
  /** mobile identity value with type of identity IMEI (TS 24.008 10.5.1.4), 8 octets */
  Imei = 2,
  /** mobile identity value with type of identity IMEISV (TS 24.008 10.5.1.4), 9 octets */
  Imeisv = 3,
  /** value of the UE network capability IE, 2–13 octets */
  UeNetworkCapability = 4,
  /** value of the MS network capability IE, 2–8 octets */
  MsNetworkCapability = 5,
  /** value of the UE additional security capability IE, 4 octets */
  UeAdditionalSecurityCapability = 6,
  /** value of the DRX parameter IE, 2 octets */
  DrxParameter = 7,
  /** value, 3 octets */
  MobileStationClassmark2 = 8,
  /** value, up to 32 octets */
  MobileStationClassmark3 = 9,
  /** value, up to 32 octets */
  SupportedCodecs = 10,
  /** value, 1 octet */
  VoiceDomainPreference = 11,
  /** value of the Extended DRX parameters IE, 1 octet */
  ExtendedDrx = 12,
  /** value of the T3324 value IE, 1 octet */
  T3324 = 13,
  /** value of the T3412 extended value IE, 1 octet */
  T3412Extended = 14,
  /** APN in label coding (TS 23.003 9.1), 0–100 octets; absent: no APN given */
  Apn = 15,
  /** u32: PDN type value (TS 24.301 9.9.4.10): 1 IPv4, 2 IPv6, 3 IPv4v6, 5 non-IP, 6 Ethernet */
  PdnType = 16,
  /** value of the protocol configuration options IE, up to 251 octets */
  Pco = 17,
  /** u32: 1 = set the ESM information transfer flag in the PDN CONNECTIVITY REQUEST of an attach */
  EsmInformationTransfer = 18,
  /** u32: EPS attach type value (TS 24.301 9.9.3.11): 1, 2 or 6 */
  AttachType = 19,
  /** 3 octets as in TAI: home PLMN */
  Hplmn = 20,
  /** stored GUTI (EPS mobile identity value, 11 octets) */
  Guti = 21,
  /** stored last visited registered TAI, 5 octets */
  LastVisitedTai = 22,
  /** u32: next PTI to allocate, 1–254 */
  Pti = 23,
  /** u32: seed of the pseudo-random choices (timer ranges) */
  Seed = 24,
  /** u32: bit mask of enum UeOption */
  Options = 25,
  /** octets of section Emm as handed out by a store action earlier */
  StoredEmm = 26,
  /** octets of section Security as handed out by a store action earlier */
  StoredSecurity = 27,
  /** PLMNs of 3 octets each: EHPLMN list of the USIM */
  EquivalentHplmns = 28,
  /** PLMNs of 3 octets each: EF FPLMN of the USIM */
  ForbiddenPlmns = 29,
  /** u32: bit mask of the access classes 0–15 of EF ACC */
  AccessClasses = 30,
  /** section Esm: T3396 that ran at switch-off, of each u8 instance, u32 seconds left, u8 bit 0 low priority, u8 length, APN (none: no APN) */
  StoredEsm = 31,
  /** u32: SM_RetryWaitTime of the NAS configuration MO in seconds; 0: not configured */
  RetryWaitTime = 32,
}

/** Bits of ConfigField.Options (bit number = id) */
export const enum UeOption {
  /** configured for NAS signalling low priority (TS 24.301 4.2A) */
  LowPriority = 0,
  /** configured to use T3245 (TS 24.301 5.3.7a) */
  T3245 = 1,
  /** AttachWithIMSI leaf of the NAS configuration MO */
  AttachWithImsi = 2,
  /** EMM-REGISTERED without PDN connection supported */
  NoPdn = 3,
  /** signalling for a maximum number of 15 EPS bearer contexts supported */
  FifteenBearers = 4,
  /** extended protocol configuration options supported */
  ExtendedPco = 5,
  /** SM_RetryAtRATChange of the NAS configuration MO */
  RetryAtRatChange = 6,
  /** NB-S1 mode: timers of TS 24.301 4.7 */
  NbS1 = 7,
  /** 3GPP PS data off supported */
  PsDataOff = 8,
  /** attaches without PDN connection (TS 24.301 5.5.1.2.2) */
  AttachWithoutPdn = 9,
  /** APN rate control and its form for exception data supported (TS 24.301 6.3.9) */
  ApnRateControl = 10,
  /** Reliable Data Service supported (TS 24.301 6.3.11) */
  ReliableData = 11,
  /** of non-EPS services the UE wants SMS only (TS 24.301 9.9.3.0B) */
  SmsOnly = 12,
}

/** Events from the access stratum (`ueLower`) */
export const enum LowerEvent {
  /** suitable cell; receive region: PLMN 3 octets, TAC u16 big endian, kind u8 (enum CellKind) */
  Cell = 1,
  /** no cell available */
  NoCell = 2,
  /** NAS signalling connection established */
  ConnectionEstablished = 3,
  /** NAS signalling connection released; a = enum ReleaseCause, b = extended wait time in seconds, 0 = none */
  ConnectionReleased = 4,
  /** initial message not delivered; a = extended wait time in seconds, 0 = none; b bit 0: it is for data via the control plane, bit 1: the connection is still suspended */
  EstablishmentFailed = 5,
  /** access barred; a = bit mask of enum EstablishCause values barred, bit 31: mobile originating CS fallback by information of its own; 0 = nothing barred any more */
  Barred = 6,
  /** an uplink PDU was not delivered; a = its message id */
  TransmissionFailure = 7,
  /** a = 0 S-TMSI, 1 IMSI; b = 0 PS, 1 CS */
  Paging = 8,
  /** user plane radio bearers are set up; a = bit mask of EBIs, 0 = all active ones */
  UserPlaneReady = 9,
  /** radio bearers released locally; a = bit mask of EBIs */
  UserPlaneReleased = 10,
  /** the last uplink PDU has left the UE */
  Sent = 11,
  /** UICC removed or USIM gone */
  UsimRemoved = 12,
  /** a = 0 the suspended connection is resumed, 1 fallback to a new one (TS 24.301 5.3.1.3) */
  ConnectionResumed = 13,
  /** change to A/Gb or Iu mode completed, or another RAT selected */
  InterSystemChanged = 14,
  /** the change failed, or no suitable GERAN or UTRAN cell was found */
  InterSystemChangeFailed = 15,
  /** command to hand over from A/Gb or Iu mode; a = 1 CS to PS SRVCC; receive region: value of NAS security parameters to E-UTRA 6 octets (TS 24.301 9.9.2.7), CK and IK, with SRVCC CK'PS and IK'PS, 16 each, then nothing, or the GUTI mapped from P-TMSI and RAI 11, then nothing or the P-TMSI signature 3 */
  HandoverToS1 = 16,
  /** the UE is in EMM-CONNECTED mode in S1 mode; receive region: the cell as of Cell */
  HandoverToS1Completed = 17,
  /** the UE goes back to where it came from */
  HandoverToS1Failed = 18,
  /** change from A/Gb or Iu mode in idle mode with TIN "P-TMSI", to be told before the cell; receive region: GPRS CKSN u8, 7 = no key; CK and IK 16 octets each, then as of HandoverToS1 */
  ChangeToS1 = 19,
}

/** What a cell offers */
export const enum CellKind {
  /** normal */
  Normal = 0,
  /** limited */
  LimitedService = 1,
  /** csg */
  Csg = 2,
}

/** Why the lower layers released the connection */
export const enum ReleaseCause {
  /** normal */
  Normal = 0,
  /** load-balancing-tau */
  LoadBalancingTau = 1,
  /** cs-fallback */
  CsFallback = 2,
  /** failure */
  Failure = 3,
  /** suspended */
  Suspended = 4,
}

/** Requests of the upper layers (`ueRequest`) */
export const enum Request {
  /** power-on */
  PowerOn = 1,
  /** power-off */
  PowerOff = 2,
  /** attach */
  Attach = 3,
  /** a = 1 switch off; b = detach type value 1 EPS, 2 IMSI, 3 combined */
  Detach = 4,
  /** a = 1: "active" flag wanted */
  TrackingAreaUpdate = 5,
  /** a = enum ServiceReason */
  Service = 6,
  /** a = request type value, b = PDN type value; receive region: u8 length, APN, u16 length, PCO */
  PdnConnectivity = 7,
  /** a = EBI of the default bearer */
  PdnDisconnect = 8,
  /** a = linked EBI; receive region: u8 length + EPS QoS value, u8 length + TFA value */
  BearerAllocation = 9,
  /** a = EBI, b = ESM cause or 0; receive region: u8 length + EPS QoS value, u8 length + TFA value, u16 length + PCO; each may be empty, the last left out */
  BearerModification = 10,
  /** receive region: CP-layer PDU (NAS message container) */
  Sms = 11,
  /** a = EBI, b = release assistance indication + 1, or 0; receive region: user data */
  Data = 12,
  /** a = generic message container type; receive region: container */
  GenericTransport = 13,
  /** a = 1 accept, 0 reject the pending CS SERVICE NOTIFICATION or CS paging */
  CsFallbackAnswer = 14,
  /** a = 1 activate, 0 deactivate 3GPP PS data off */
  PsDataOff = 15,
  /** receive region: u8 length, APN, u16 length, PCO: what the next attach uses */
  UseApn = 16,
  /** a = EBI; receive region: u16 length + Remote UE Context Connected, u16 length + Remote UE Context Disconnected */
  RemoteUeReport = 17,
  /** the call that wanted CS fallback is over */
  CsFallbackCancel = 18,
  /** what the UE tells about itself has changed; receive region: fields as of ueConfigure, those of capabilities, DRX, voice domain and power saving */
  Reconfigure = 19,
}

/** Why a service request is made (TS 24.301 5.6.1.1) */
export const enum ServiceReason {
  /** mo-data */
  MoData = 0,
  /** mo-signalling */
  MoSignalling = 1,
  /** mt */
  MtAccess = 2,
  /** csfb */
  CsFallback = 3,
  /** exception */
  ExceptionData = 4,
  /** csfb-emergency */
  CsFallbackEmergency = 5,
  /** answer to a paging for CS fallback */
  MtCsFallback = 6,
  /** PDN connection for emergency bearer services */
  Emergency = 7,
  /** short message */
  Sms = 8,
}

/** Outcome of AUTHENTICATE on the USIM (TS 31.102 7.1.2), handed to `ueUsimResult` */
export const enum UsimResult {
  /** receive region: CK 16, IK 16, then RES 4–16 octets */
  Success = 0,
  /** receive region: AUTS 14 octets */
  SynchronisationFailure = 1,
  /** mac-failure */
  MacFailure = 2,
  /** no USIM, or an error that is neither */
  NotAvailable = 3,
}

/** What the core tells the upper layers and the access stratum (action `indicate`) */
export const enum Indication {
  /** registered */
  Registered = 1,
  /** a = EMM cause or 0 */
  Deregistered = 2,
  /** octets: the whole plain EMM INFORMATION message */
  EmmInformation = 3,
  /** octets: NAS message container */
  Sms = 4,
  /** a = EBI; octets: user data */
  Data = 5,
  /** local release of the NAS signalling connection wanted */
  ReleaseConnection = 6,
  /** the cell is to be treated as barred (TS 24.301 5.4.2.7) */
  BarCell = 7,
  /** PLMN selection wanted (TS 23.122) */
  PlmnSearch = 8,
  /** suitable cell in another tracking area wanted (TS 36.304) */
  SuitableCellSearch = 9,
  /** a = EMM cause */
  AttachRejected = 10,
  /** a = EMM cause */
  TrackingAreaUpdateRejected = 11,
  /** a = EMM cause */
  ServiceRejected = 12,
  /** a = 1 EPS services, 2 non-EPS services, 3 both */
  UsimInvalid = 13,
  /** a = container type; octets: container */
  GenericTransport = 14,
  /** a = paging identity; octets: CLI value if any */
  CsServiceNotification = 15,
  /** cs-paging */
  CsPaging = 16,
  /** GERAN or UTRAN wanted (CS fallback, E-UTRA disabled) */
  SelectOtherRat = 17,
  /** octets: PLMNs of 3 octets each */
  EquivalentPlmns = 18,
  /** octets: value of the Emergency number list IE */
  EmergencyNumbers = 19,
  /** octets: value of the EPS network feature support IE */
  NetworkFeatureSupport = 20,
  /** a = ESM cause, b = PTI */
  PdnRejected = 21,
  /** a = request id, b = reason (timer id or 0) */
  RequestBlocked = 22,
  /** a = notification indicator value */
  Notification = 23,
  /** a = ESM cause */
  EsmStatus = 24,
  /** a = EMM cause */
  EmmStatus = 25,
  /** a = EBI, b = uplink limit per 6 minutes */
  RateControl = 26,
  /** service-established */
  ServiceEstablished = 27,
  /** tracking-area-updated */
  TrackingAreaUpdated = 28,
  /** re-attach */
  ReAttachWanted = 29,
  /** a = EBI, b = timer id */
  DataBlocked = 30,
  /** a = EBI; octets: the APN rate control parameters */
  ApnRateControl = 31,
  /** a = EMM cause */
  CsServiceNotAvailable = 32,
  /** a = request id allowed again, b = 1 not in every PLMN; octets: the APN, none: no APN */
  PermissionToUse = 33,
  /** a = EBI, b = ESM cause */
  PdnTypeRestricted = 34,
  /** octets: PLMNs of 3 octets each (EF FPLMN) */
  ForbiddenPlmns = 35,
  /** a = EBI */
  RemoteUeReported = 36,
  /** a = EBI; octets: service-level-AA container of the PCO */
  ServiceLevelAa = 37,
  /** power-off */
  PowerOffDone = 38,
  /** a = EBI of the default bearer, b = WLAN offload acceptability value */
  WlanOffload = 39,
  /** a = EBI of the default bearer, b = 1 to be used exclusively, 0 not to be used */
  ReliableData = 40,
  /** a = 3GPP PS data off UE status: 1 activated, 0 deactivated; b = 1 in the HPLMN or an EHPLMN, 0 else */
  PsDataOff = 41,
  /** a = EBI; octets: the parameters for exception data */
  ApnExceptionRateControl = 42,
  /** a = EBI of the default bearer of a LIPA PDN connection */
  LocalIpAccess = 43,
  /** a = EBI of the default bearer, b = 1 allowed, 0 not allowed */
  UplinkData = 44,
  /** a = EBI or 0, b = PTI or 0: UAS services are not allowed */
  UasNotAllowed = 45,
  /** a = EBI; octets: value of the extended IE */
  ProtocolConfigurationOptions = 46,
  /** a = ESM cause, b = PTI */
  BearerResourceRejected = 47,
  /** a = ESM cause, b = PTI */
  PdnDisconnectRejected = 48,
  /** a = request id, b = PTI: no answer, or aborted */
  ProcedureFailed = 49,
  /** a = PTI; octets: service-level-AA container of a reject */
  ServiceLevelAaAnswer = 50,
  /** to MM: the service request is aborted and no other RAT was found */
  CsFallbackAborted = 51,
  /** to MM: the inter-system change is completed */
  CsFallbackSucceeded = 52,
  /** a = enum EstablishCause: the suspended RRC connection is to be resumed (TS 24.301 5.3.1.3) */
  ResumeConnection = 53,
  /** a = 1 user data via the control plane transferred, 0 not (TS 24.301 5.6.1.4.2, 5.6.1.5) */
  UserDataTransport = 54,
  /** N1 mode is wanted, E-UTRA is not to be used (EMM cause #31) */
  Use5gcn = 55,
  /** a = 1 the power saving mode is active, 0 it has ended (TS 24.301 5.3.11) */
  PowerSaving = 56,
  /** octets: value of the Extended DRX parameters IE in use; none: not in use (TS 24.301 5.3.12) */
  ExtendedDrx = 57,
  /** a = EBI of a bearer that goes, or 256 + PTI of a request that is rejected, + 512 for the extended form; octets: value of the PCO */
  AnswerOptions = 58,
  /** a handover to S1 mode cannot be made: its security parameters are not acceptable */
  HandoverRefused = 59,
}

/** Sections of non-volatile storage (TS 24.301 annex C) */
export const enum StoreSection {
  /** GUTI, last visited registered TAI, TAI list, EPS update status, equivalent PLMNs, remaining back-off */
  Emm = 1,
  /** native EPS security context; empty octets: none valid */
  Security = 2,
  /** T3396 that runs, of each u8 instance, u32 seconds of its start, u8 bit 0 low priority, u8 length, APN; handed back with the seconds left */
  Esm = 3,
}

/** What a rule of clauses 4 to 7 made the UE do (action `rule`) */
export const enum RuleOutcome {
  /** accept */
  Accept = 0,
  /** ignore */
  Ignore = 1,
  /** status */
  Status = 2,
  /** reject */
  Reject = 3,
  /** absent */
  Absent = 4,
  /** abort */
  Abort = 5,
  /** retry */
  Retry = 6,
}
