// Cause values.
// Made from host/spec by `npm run generate`. Do not edit.


/** EMM causes, TS 24.301 9.9.3.9; None: no cause */
export const enum EmmCause {
  None = 0,
  /** #2 IMSI unknown in HSS */
  ImsiUnknownInHss = 2,
  /** #3 Illegal UE */
  IllegalUe = 3,
  /** #5 IMEI not accepted */
  ImeiNotAccepted = 5,
  /** #6 Illegal ME */
  IllegalMe = 6,
  /** #7 EPS services not allowed */
  EpsServicesNotAllowed = 7,
  /** #8 EPS services and non-EPS services not allowed */
  EpsServicesAndNonEpsServicesNotAllowed = 8,
  /** #9 UE identity cannot be derived by the network */
  UeIdentityCannotBeDerivedByTheNetwork = 9,
  /** #10 Implicitly detached */
  ImplicitlyDetached = 10,
  /** #11 PLMN not allowed */
  PlmnNotAllowed = 11,
  /** #12 Tracking Area not allowed */
  TrackingAreaNotAllowed = 12,
  /** #13 Roaming not allowed in this tracking area */
  RoamingNotAllowedInThisTrackingArea = 13,
  /** #14 EPS services not allowed in this PLMN */
  EpsServicesNotAllowedInThisPlmn = 14,
  /** #15 No Suitable Cells In tracking area */
  NoSuitableCellsInTrackingArea = 15,
  /** #16 MSC temporarily not reachable */
  MscTemporarilyNotReachable = 16,
  /** #17 Network failure */
  NetworkFailure = 17,
  /** #18 CS domain not available */
  CsDomainNotAvailable = 18,
  /** #19 ESM failure */
  EsmFailure = 19,
  /** #20 MAC failure */
  MacFailure = 20,
  /** #21 Synch failure */
  SynchFailure = 21,
  /** #22 Congestion */
  Congestion = 22,
  /** #23 UE security capabilities mismatch */
  UeSecurityCapabilitiesMismatch = 23,
  /** #24 Security mode rejected, unspecified */
  SecurityModeRejectedUnspecified = 24,
  /** #25 Not authorized for this CSG */
  NotAuthorizedForThisCsg = 25,
  /** #26 Non-EPS authentication unacceptable */
  NonEpsAuthenticationUnacceptable = 26,
  /** #31 Redirection to 5GCN required */
  RedirectionTo5gcnRequired = 31,
  /** #35 Requested service option not authorized in this PLMN */
  RequestedServiceOptionNotAuthorizedInThisPlmn = 35,
  /** #39 CS service temporarily not available */
  CsServiceTemporarilyNotAvailable = 39,
  /** #40 No EPS bearer context activated */
  NoEpsBearerContextActivated = 40,
  /** #42 Severe network failure */
  SevereNetworkFailure = 42,
  /** #78 PLMN not allowed to operate at the present UE location */
  PlmnNotAllowedToOperateAtThePresentUeLocation = 78,
  /** #95 Semantically incorrect message */
  SemanticallyIncorrectMessage = 95,
  /** #96 Invalid mandatory information */
  InvalidMandatoryInformation = 96,
  /** #97 Message type non-existent or not implemented */
  MessageTypeNonExistentOrNotImplemented = 97,
  /** #98 Message type not compatible with the protocol state */
  MessageTypeNotCompatibleWithTheProtocolState = 98,
  /** #99 Information element non-existent or not implemented */
  InformationElementNonExistentOrNotImplemented = 99,
  /** #100 Conditional IE error */
  ConditionalIeError = 100,
  /** #101 Message not compatible with the protocol state */
  MessageNotCompatibleWithTheProtocolState = 101,
  /** #111 Protocol error, unspecified */
  ProtocolErrorUnspecified = 111,
  /** #36 IAB-node operation not authorized */
  IabNodeOperationNotAuthorized = 36,
  /** #80 Disaster roaming for the determined PLMN with disaster condition not allowed */
  DisasterRoamingForTheDeterminedPlmnWithDisasterConditionNotAllowed = 80,
  /** #83 Procedure cannot be completed due to unavailable feeder link while MME is operating in S&F mode */
  ProcedureCannotBeCompletedDueToUnavailableFeederLinkWhileMmeIsOperatingInSFMode = 83,
}

/** ESM causes, TS 24.301 9.9.4.4; None: no cause */
export const enum EsmCause {
  None = 0,
  /** #8 Operator Determined Barring */
  OperatorDeterminedBarring = 8,
  /** #26 Insufficient resources */
  InsufficientResources = 26,
  /** #27 Missing or unknown APN */
  MissingOrUnknownApn = 27,
  /** #28 Unknown PDN type */
  UnknownPdnType = 28,
  /** #29 User authentication failed */
  UserAuthenticationFailed = 29,
  /** #30 Request rejected by Serving GW or PDN GW */
  RequestRejectedByServingGwOrPdnGw = 30,
  /** #31 Request rejected, unspecified */
  RequestRejectedUnspecified = 31,
  /** #32 Service option not supported */
  ServiceOptionNotSupported = 32,
  /** #33 Requested service option not subscribed */
  RequestedServiceOptionNotSubscribed = 33,
  /** #34 Service option temporarily out of order */
  ServiceOptionTemporarilyOutOfOrder = 34,
  /** #35 PTI already in use */
  PtiAlreadyInUse = 35,
  /** #36 Regular deactivation */
  RegularDeactivation = 36,
  /** #37 EPS QoS not accepted */
  EpsQoSNotAccepted = 37,
  /** #38 Network failure */
  NetworkFailure = 38,
  /** #39 Reactivation requested */
  ReactivationRequested = 39,
  /** #41 Semantic error in the TFT operation */
  SemanticErrorInTheTftOperation = 41,
  /** #42 Syntactical error in the TFT operation */
  SyntacticalErrorInTheTftOperation = 42,
  /** #43 Invalid EPS bearer identity */
  InvalidEpsBearerIdentity = 43,
  /** #44 Semantic errors in packet filter(s) */
  SemanticErrorsInPacketFilterS = 44,
  /** #45 Syntactical errors in packet filter(s) */
  SyntacticalErrorsInPacketFilterS = 45,
  /** #46 Unused */
  Unused = 46,
  /** #47 PTI mismatch */
  PtiMismatch = 47,
  /** #49 Last PDN disconnection not allowed */
  LastPdnDisconnectionNotAllowed = 49,
  /** #50 PDN type IPv4 only allowed */
  PdnTypeIPv4OnlyAllowed = 50,
  /** #51 PDN type IPv6 only allowed */
  PdnTypeIPv6OnlyAllowed = 51,
  /** #52 Single address bearers only allowed */
  SingleAddressBearersOnlyAllowed = 52,
  /** #53 ESM information not received */
  EsmInformationNotReceived = 53,
  /** #54 PDN connection does not exist */
  PdnConnectionDoesNotExist = 54,
  /** #55 Multiple PDN connections for a given APN not allowed */
  MultiplePdnConnectionsForAGivenApnNotAllowed = 55,
  /** #56 Collision with network initiated request */
  CollisionWithNetworkInitiatedRequest = 56,
  /** #57 PDN type IPv4v6 only allowed */
  PdnTypeIPv4v6OnlyAllowed = 57,
  /** #58 PDN type non IP only allowed */
  PdnTypeNonIpOnlyAllowed = 58,
  /** #59 Unsupported QCI value */
  UnsupportedQciValue = 59,
  /** #60 Bearer handling not supported */
  BearerHandlingNotSupported = 60,
  /** #61 PDN type Ethernet only allowed */
  PdnTypeEthernetOnlyAllowed = 61,
  /** #65 Maximum number of EPS bearers reached */
  MaximumNumberOfEpsBearersReached = 65,
  /** #66 Requested APN not supported in current RAT and PLMN combination */
  RequestedApnNotSupportedInCurrentRatAndPlmnCombination = 66,
  /** #81 Invalid PTI value */
  InvalidPtiValue = 81,
  /** #95 Semantically incorrect message */
  SemanticallyIncorrectMessage = 95,
  /** #96 Invalid mandatory information */
  InvalidMandatoryInformation = 96,
  /** #97 Message type non-existent or not implemented */
  MessageTypeNonExistentOrNotImplemented = 97,
  /** #98 Message type not compatible with the protocol state */
  MessageTypeNotCompatibleWithTheProtocolState = 98,
  /** #99 Information element non-existent or not implemented */
  InformationElementNonExistentOrNotImplemented = 99,
  /** #100 Conditional IE error */
  ConditionalIeError = 100,
  /** #101 Message not compatible with the protocol state */
  MessageNotCompatibleWithTheProtocolState = 101,
  /** #111 Protocol error, unspecified */
  ProtocolErrorUnspecified = 111,
  /** #112 APN restriction value incompatible with active EPS bearer context */
  ApnRestrictionValueIncompatibleWithActiveEpsBearerContext = 112,
  /** #113 Multiple accesses to a PDN connection not allowed */
  MultipleAccessesToAPdnConnectionNotAllowed = 113,
}

/** EMM causes that the UE knows, #0 to #63: bit = value. */
export const EMM_CAUSES_LOW: u64 = 0x59887ffffec;
/** EMM causes that the UE knows, #64 to #127: bit = value − 64. */
export const EMM_CAUSES_HIGH: u64 = 0x803f80004000;

/** ESM causes that the UE knows, #0 to #63: bit = value. */
export const ESM_CAUSES_LOW: u64 = 0x3ffefefffc000100;
/** ESM causes that the UE knows, #64 to #127: bit = value − 64. */
export const ESM_CAUSES_HIGH: u64 = 0x3803f80020006;
