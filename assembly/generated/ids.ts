// Ids of messages, of the rows of each message, of message types and of value checks; IEIs of uplink messages.
// Made from host/spec by `npm run generate`. Do not edit.


/** Message ids; None: no message */
export const enum Message {
  None = 0,
  /** ATTACH ACCEPT, TS 24.301 8.2.1 */
  AttachAccept = 1,
  /** ATTACH COMPLETE, TS 24.301 8.2.2 */
  AttachComplete = 2,
  /** ATTACH REJECT, TS 24.301 8.2.3 */
  AttachReject = 3,
  /** ATTACH REQUEST, TS 24.301 8.2.4 */
  AttachRequest = 4,
  /** AUTHENTICATION FAILURE, TS 24.301 8.2.5 */
  AuthenticationFailure = 5,
  /** AUTHENTICATION REJECT, TS 24.301 8.2.6 */
  AuthenticationReject = 6,
  /** AUTHENTICATION REQUEST, TS 24.301 8.2.7 */
  AuthenticationRequest = 7,
  /** AUTHENTICATION RESPONSE, TS 24.301 8.2.8 */
  AuthenticationResponse = 8,
  /** CS SERVICE NOTIFICATION, TS 24.301 8.2.9 */
  CsServiceNotification = 9,
  /** DETACH ACCEPT, TS 24.301 8.2.10.1 */
  DetachAcceptDownlink = 10,
  /** DETACH ACCEPT, TS 24.301 8.2.10.2 */
  DetachAcceptUplink = 11,
  /** DETACH REQUEST, TS 24.301 8.2.11.1 */
  DetachRequestUplink = 12,
  /** DETACH REQUEST, TS 24.301 8.2.11.2 */
  DetachRequestDownlink = 13,
  /** DOWNLINK NAS TRANSPORT, TS 24.301 8.2.12 */
  DownlinkNasTransport = 14,
  /** EMM INFORMATION, TS 24.301 8.2.13 */
  EmmInformation = 15,
  /** EMM STATUS, TS 24.301 8.2.14 */
  EmmStatus = 16,
  /** EXTENDED SERVICE REQUEST, TS 24.301 8.2.15 */
  ExtendedServiceRequest = 17,
  /** GUTI REALLOCATION COMMAND, TS 24.301 8.2.16 */
  GutiReallocationCommand = 18,
  /** GUTI REALLOCATION COMPLETE, TS 24.301 8.2.17 */
  GutiReallocationComplete = 19,
  /** IDENTITY REQUEST, TS 24.301 8.2.18 */
  IdentityRequest = 20,
  /** IDENTITY RESPONSE, TS 24.301 8.2.19 */
  IdentityResponse = 21,
  /** SECURITY MODE COMMAND, TS 24.301 8.2.20 */
  SecurityModeCommand = 22,
  /** SECURITY MODE COMPLETE, TS 24.301 8.2.21 */
  SecurityModeComplete = 23,
  /** SECURITY MODE REJECT, TS 24.301 8.2.22 */
  SecurityModeReject = 24,
  /** SECURITY PROTECTED NAS MESSAGE, TS 24.301 8.2.23 */
  SecurityProtectedNasMessage = 25,
  /** SERVICE REJECT, TS 24.301 8.2.24 */
  ServiceReject = 26,
  /** SERVICE REQUEST, TS 24.301 8.2.25 */
  ServiceRequest = 27,
  /** TRACKING AREA UPDATE ACCEPT, TS 24.301 8.2.26 */
  TrackingAreaUpdateAccept = 28,
  /** TRACKING AREA UPDATE COMPLETE, TS 24.301 8.2.27 */
  TrackingAreaUpdateComplete = 29,
  /** TRACKING AREA UPDATE REJECT, TS 24.301 8.2.28 */
  TrackingAreaUpdateReject = 30,
  /** TRACKING AREA UPDATE REQUEST, TS 24.301 8.2.29 */
  TrackingAreaUpdateRequest = 31,
  /** UPLINK NAS TRANSPORT, TS 24.301 8.2.30 */
  UplinkNasTransport = 32,
  /** DOWNLINK GENERIC NAS TRANSPORT, TS 24.301 8.2.31 */
  DownlinkGenericNasTransport = 33,
  /** UPLINK GENERIC NAS TRANSPORT, TS 24.301 8.2.32 */
  UplinkGenericNasTransport = 34,
  /** CONTROL PLANE SERVICE REQUEST, TS 24.301 8.2.33 */
  ControlPlaneServiceRequest = 35,
  /** SERVICE ACCEPT, TS 24.301 8.2.34 */
  ServiceAccept = 36,
  /** ACTIVATE DEDICATED EPS BEARER CONTEXT ACCEPT, TS 24.301 8.3.1 */
  ActivateDedicatedEpsBearerContextAccept = 37,
  /** ACTIVATE DEDICATED EPS BEARER CONTEXT REJECT, TS 24.301 8.3.2 */
  ActivateDedicatedEpsBearerContextReject = 38,
  /** ACTIVATE DEDICATED EPS BEARER CONTEXT REQUEST, TS 24.301 8.3.3 */
  ActivateDedicatedEpsBearerContextRequest = 39,
  /** ACTIVATE DEFAULT EPS BEARER CONTEXT ACCEPT, TS 24.301 8.3.4 */
  ActivateDefaultEpsBearerContextAccept = 40,
  /** ACTIVATE DEFAULT EPS BEARER CONTEXT REJECT, TS 24.301 8.3.5 */
  ActivateDefaultEpsBearerContextReject = 41,
  /** ACTIVATE DEFAULT EPS BEARER CONTEXT REQUEST, TS 24.301 8.3.6 */
  ActivateDefaultEpsBearerContextRequest = 42,
  /** BEARER RESOURCE ALLOCATION REJECT, TS 24.301 8.3.7 */
  BearerResourceAllocationReject = 43,
  /** BEARER RESOURCE ALLOCATION REQUEST, TS 24.301 8.3.8 */
  BearerResourceAllocationRequest = 44,
  /** BEARER RESOURCE MODIFICATION REJECT, TS 24.301 8.3.9 */
  BearerResourceModificationReject = 45,
  /** BEARER RESOURCE MODIFICATION REQUEST, TS 24.301 8.3.10 */
  BearerResourceModificationRequest = 46,
  /** DEACTIVATE EPS BEARER CONTEXT ACCEPT, TS 24.301 8.3.11 */
  DeactivateEpsBearerContextAccept = 47,
  /** DEACTIVATE EPS BEARER CONTEXT REQUEST, TS 24.301 8.3.12 */
  DeactivateEpsBearerContextRequest = 48,
  /** ESM DUMMY MESSAGE, TS 24.301 8.3.12A */
  EsmDummyMessage = 49,
  /** ESM INFORMATION REQUEST, TS 24.301 8.3.13 */
  EsmInformationRequest = 50,
  /** ESM INFORMATION RESPONSE, TS 24.301 8.3.14 */
  EsmInformationResponse = 51,
  /** ESM STATUS, TS 24.301 8.3.15 */
  EsmStatus = 52,
  /** MODIFY EPS BEARER CONTEXT ACCEPT, TS 24.301 8.3.16 */
  ModifyEpsBearerContextAccept = 53,
  /** MODIFY EPS BEARER CONTEXT REJECT, TS 24.301 8.3.17 */
  ModifyEpsBearerContextReject = 54,
  /** MODIFY EPS BEARER CONTEXT REQUEST, TS 24.301 8.3.18 */
  ModifyEpsBearerContextRequest = 55,
  /** NOTIFICATION, TS 24.301 8.3.18A */
  Notification = 56,
  /** PDN CONNECTIVITY REJECT, TS 24.301 8.3.19 */
  PdnConnectivityReject = 57,
  /** PDN CONNECTIVITY REQUEST, TS 24.301 8.3.20 */
  PdnConnectivityRequest = 58,
  /** PDN DISCONNECT REJECT, TS 24.301 8.3.21 */
  PdnDisconnectReject = 59,
  /** PDN DISCONNECT REQUEST, TS 24.301 8.3.22 */
  PdnDisconnectRequest = 60,
  /** REMOTE UE REPORT, TS 24.301 8.3.23 */
  RemoteUeReport = 61,
  /** REMOTE UE REPORT RESPONSE, TS 24.301 8.3.24 */
  RemoteUeReportResponse = 62,
  /** ESM DATA TRANSPORT, TS 24.301 8.3.25 */
  EsmDataTransport = 63,
}

/** Message type octets, TS 24.301 9.8 */
export const enum MessageType {
  AttachAccept = 66,
  AttachComplete = 67,
  AttachReject = 68,
  AttachRequest = 65,
  AuthenticationFailure = 92,
  AuthenticationReject = 84,
  AuthenticationRequest = 82,
  AuthenticationResponse = 83,
  CsServiceNotification = 100,
  DetachAccept = 70,
  DetachRequest = 69,
  DownlinkNasTransport = 98,
  EmmInformation = 97,
  EmmStatus = 96,
  ExtendedServiceRequest = 76,
  GutiReallocationCommand = 80,
  GutiReallocationComplete = 81,
  IdentityRequest = 85,
  IdentityResponse = 86,
  SecurityModeCommand = 93,
  SecurityModeComplete = 94,
  SecurityModeReject = 95,
  ServiceReject = 78,
  TrackingAreaUpdateAccept = 73,
  TrackingAreaUpdateComplete = 74,
  TrackingAreaUpdateReject = 75,
  TrackingAreaUpdateRequest = 72,
  UplinkNasTransport = 99,
  DownlinkGenericNasTransport = 104,
  UplinkGenericNasTransport = 105,
  ControlPlaneServiceRequest = 77,
  ServiceAccept = 79,
  ActivateDedicatedEpsBearerContextAccept = 198,
  ActivateDedicatedEpsBearerContextReject = 199,
  ActivateDedicatedEpsBearerContextRequest = 197,
  ActivateDefaultEpsBearerContextAccept = 194,
  ActivateDefaultEpsBearerContextReject = 195,
  ActivateDefaultEpsBearerContextRequest = 193,
  BearerResourceAllocationReject = 213,
  BearerResourceAllocationRequest = 212,
  BearerResourceModificationReject = 215,
  BearerResourceModificationRequest = 214,
  DeactivateEpsBearerContextAccept = 206,
  DeactivateEpsBearerContextRequest = 205,
  EsmDummyMessage = 220,
  EsmInformationRequest = 217,
  EsmInformationResponse = 218,
  EsmStatus = 232,
  ModifyEpsBearerContextAccept = 202,
  ModifyEpsBearerContextReject = 203,
  ModifyEpsBearerContextRequest = 201,
  Notification = 219,
  PdnConnectivityReject = 209,
  PdnConnectivityRequest = 208,
  PdnDisconnectReject = 211,
  PdnDisconnectRequest = 210,
  RemoteUeReport = 233,
  RemoteUeReportResponse = 234,
  EsmDataTransport = 235,
}

/** Value checks of the walker */
export const enum ValueCheck {
  None = 0,
  AdditionalUpdateResult = 1,
  AdditionalUpdateType = 2,
  CsfbResponse = 3,
  DetachType = 4,
  EpsAttachResult = 5,
  EpsAttachType = 6,
  EpsUpdateResult = 7,
  EpsUpdateType = 8,
  ServiceType = 9,
  LinkedEpsBearerIdentity = 10,
  PdnType = 11,
  RequestType = 12,
  ReleaseAssistanceIndication = 13,
  DaylightSavingTime = 14,
  EpsNetworkFeatureSupport = 15,
  LlcServiceAccessPointIdentifier = 16,
  PacketFlowIdentifier = 17,
  UeRequestType = 18,
  EpsAdditionalRequestResult = 19,
  N1UeNetworkCapability = 20,
  WusAssistanceInformation = 21,
  NasKeySetIdentifier = 22,
  GenericMessageContainerType = 23,
  PagingRestriction = 24,
  NotificationIndicator = 25,
  TransactionIdentifier = 26,
  SupportedCodecList = 27,
  PlmnList = 28,
  MobileIdentity = 29,
  EpsMobileIdentity = 30,
  TrackingAreaIdentityList = 31,
  EmergencyNumberList = 32,
  ExtendedEmergencyNumberList = 33,
  Cli = 34,
  NetworkName = 35,
  CipheringKeyData = 36,
  UeSecurityCapability = 37,
  UnavailabilityConfiguration = 38,
  UnavailabilityInformation = 39,
  AccessPointName = 40,
  ApnAggregateMaximumBitRate = 41,
  EpsQualityOfService = 42,
  PdnAddress = 43,
  ProtocolConfigurationOptions = 44,
  ExtendedProtocolConfigurationOptions = 45,
  QualityOfService = 46,
  RemoteUeContextList = 47,
  PkmfAddress = 48,
  HeaderCompressionConfiguration = 49,
}

/** Rows of ATTACH ACCEPT, TS 24.301 8.2.1 */
export const enum AttachAcceptIe {
  EpsAttachResult = 0,
  SpareHalfOctet = 1,
  T3412Value = 2,
  TaiList = 3,
  EsmMessageContainer = 4,
  Guti = 5,
  LocationAreaIdentification = 6,
  MsIdentity = 7,
  EmmCause = 8,
  T3402Value = 9,
  T3423Value = 10,
  EquivalentPLMNs = 11,
  EmergencyNumberList = 12,
  EpsNetworkFeatureSupport = 13,
  AdditionalUpdateResult = 14,
  T3412ExtendedValue = 15,
  T3324Value = 16,
  ExtendedDrxParameters = 17,
  DcnId = 18,
  SmsServicesStatus = 19,
  Non3gppNwProvidedPolicies = 20,
  T3448Value = 21,
  NetworkPolicy = 22,
  T3447Value = 23,
  ExtendedEmergencyNumberList = 24,
  CipheringKeyData = 25,
  UeRadioCapabilityId = 26,
  UeRadioCapabilityIdDeletionIndication = 27,
  NegotiatedWusAssistanceInformation = 28,
  NegotiatedDrxParameterInNbS1Mode = 29,
  NegotiatedImsiOffset = 30,
  ForbiddenTaiSForTheListOfForbiddenTrackingAreasForRoaming = 31,
  ForbiddenTaiSForTheListOfForbiddenTrackingAreasForRegionalProvisionOfService = 32,
  UnavailabilityConfiguration = 33,
}

/** Rows of ATTACH COMPLETE, TS 24.301 8.2.2 */
export const enum AttachCompleteIe {
  EsmMessageContainer = 0,
}

/** Rows of ATTACH REJECT, TS 24.301 8.2.3 */
export const enum AttachRejectIe {
  EmmCause = 0,
  EsmMessageContainer = 1,
  T3346Value = 2,
  T3402Value = 3,
  ExtendedEmmCause = 4,
  LowerBoundTimerValue = 5,
  ForbiddenTaiSForTheListOfForbiddenTrackingAreasForRoaming = 6,
  ForbiddenTaiSForTheListOfForbiddenTrackingAreasForRegionalProvisionOfService = 7,
}

/** Rows of ATTACH REQUEST, TS 24.301 8.2.4 */
export const enum AttachRequestIe {
  EpsAttachType = 0,
  NasKeySetIdentifier = 1,
  EpsMobileIdentity = 2,
  UeNetworkCapability = 3,
  EsmMessageContainer = 4,
  OldPTmsiSignature = 5,
  AdditionalGuti = 6,
  LastVisitedRegisteredTai = 7,
  DrxParameter = 8,
  MsNetworkCapability = 9,
  OldLocationAreaIdentification = 10,
  TmsiStatus = 11,
  MobileStationClassmark2 = 12,
  MobileStationClassmark3 = 13,
  SupportedCodecs = 14,
  AdditionalUpdateType = 15,
  VoiceDomainPreferenceAndUeUsageSetting = 16,
  DeviceProperties = 17,
  OldGutiType = 18,
  MsNetworkFeatureSupport = 19,
  TmsiBasedNriContainer = 20,
  T3324Value = 21,
  T3412ExtendedValue = 22,
  ExtendedDrxParameters = 23,
  UeAdditionalSecurityCapability = 24,
  UeStatus = 25,
  AdditionalInformationRequested = 26,
  N1UeNetworkCapability = 27,
  UeRadioCapabilityIdAvailability = 28,
  RequestedWusAssistanceInformation = 29,
  DrxParameterInNbS1Mode = 30,
  RequestedImsiOffset = 31,
}

/** Rows of AUTHENTICATION FAILURE, TS 24.301 8.2.5 */
export const enum AuthenticationFailureIe {
  EmmCause = 0,
  AuthenticationFailureParameter = 1,
}

/** Rows of AUTHENTICATION REQUEST, TS 24.301 8.2.7 */
export const enum AuthenticationRequestIe {
  NasKeySetIdentifierASME = 0,
  SpareHalfOctet = 1,
  AuthenticationParameterRandEpsChallenge = 2,
  AuthenticationParameterAutnEpsChallenge = 3,
}

/** Rows of AUTHENTICATION RESPONSE, TS 24.301 8.2.8 */
export const enum AuthenticationResponseIe {
  AuthenticationResponseParameter = 0,
}

/** Rows of CS SERVICE NOTIFICATION, TS 24.301 8.2.9 */
export const enum CsServiceNotificationIe {
  PagingIdentity = 0,
  Cli = 1,
  SsCode = 2,
  LcsIndicator = 3,
  LcsClientIdentity = 4,
}

/** Rows of DETACH REQUEST, TS 24.301 8.2.11.1 */
export const enum DetachRequestUplinkIe {
  DetachType = 0,
  NasKeySetIdentifier = 1,
  EpsMobileIdentity = 2,
}

/** Rows of DETACH REQUEST, TS 24.301 8.2.11.2 */
export const enum DetachRequestDownlinkIe {
  DetachType = 0,
  SpareHalfOctet = 1,
  EmmCause = 2,
  LowerBoundTimerValue = 3,
  ForbiddenTaiSForTheListOfForbiddenTrackingAreasForRoaming = 4,
  ForbiddenTaiSForTheListOfForbiddenTrackingAreasForRegionalProvisionOfService = 5,
}

/** Rows of DOWNLINK NAS TRANSPORT, TS 24.301 8.2.12 */
export const enum DownlinkNasTransportIe {
  NasMessageContainer = 0,
}

/** Rows of EMM INFORMATION, TS 24.301 8.2.13 */
export const enum EmmInformationIe {
  FullNameForNetwork = 0,
  ShortNameForNetwork = 1,
  LocalTimeZone = 2,
  UniversalTimeAndLocalTimeZone = 3,
  NetworkDaylightSavingTime = 4,
}

/** Rows of EMM STATUS, TS 24.301 8.2.14 */
export const enum EmmStatusIe {
  EmmCause = 0,
}

/** Rows of EXTENDED SERVICE REQUEST, TS 24.301 8.2.15 */
export const enum ExtendedServiceRequestIe {
  ServiceType = 0,
  NasKeySetIdentifier = 1,
  MTmsi = 2,
  CsfbResponse = 3,
  EpsBearerContextStatus = 4,
  DeviceProperties = 5,
  UeRequestType = 6,
  PagingRestriction = 7,
}

/** Rows of GUTI REALLOCATION COMMAND, TS 24.301 8.2.16 */
export const enum GutiReallocationCommandIe {
  Guti = 0,
  TaiList = 1,
  DcnId = 2,
  UeRadioCapabilityId = 3,
  UeRadioCapabilityIdDeletionIndication = 4,
}

/** Rows of IDENTITY REQUEST, TS 24.301 8.2.18 */
export const enum IdentityRequestIe {
  IdentityType = 0,
  SpareHalfOctet = 1,
}

/** Rows of IDENTITY RESPONSE, TS 24.301 8.2.19 */
export const enum IdentityResponseIe {
  MobileIdentity = 0,
}

/** Rows of SECURITY MODE COMMAND, TS 24.301 8.2.20 */
export const enum SecurityModeCommandIe {
  SelectedNasSecurityAlgorithms = 0,
  NasKeySetIdentifier = 1,
  SpareHalfOctet = 2,
  ReplayedUeSecurityCapabilities = 3,
  ImeisvRequest = 4,
  ReplayedNonceUE = 5,
  NonceMME = 6,
  HashMME = 7,
  ReplayedUeAdditionalSecurityCapability = 8,
  UeRadioCapabilityIdRequest = 9,
  UeCoarseLocationInformationRequest = 10,
}

/** Rows of SECURITY MODE COMPLETE, TS 24.301 8.2.21 */
export const enum SecurityModeCompleteIe {
  Imeisv = 0,
  ReplayedNasMessageContainer = 1,
  UeRadioCapabilityId = 2,
  UeCoarseLocationInformation = 3,
}

/** Rows of SECURITY MODE REJECT, TS 24.301 8.2.22 */
export const enum SecurityModeRejectIe {
  EmmCause = 0,
}

/** Rows of SECURITY PROTECTED NAS MESSAGE, TS 24.301 8.2.23 */
export const enum SecurityProtectedNasMessageIe {
  NasMessage = 0,
}

/** Rows of SERVICE REJECT, TS 24.301 8.2.24 */
export const enum ServiceRejectIe {
  EmmCause = 0,
  T3442Value = 1,
  T3346Value = 2,
  T3448Value = 3,
  LowerBoundTimerValue = 4,
  ForbiddenTaiSForTheListOfForbiddenTrackingAreasForRoaming = 5,
  ForbiddenTaiSForTheListOfForbiddenTrackingAreasForRegionalProvisionOfService = 6,
}

/** Rows of SERVICE REQUEST, TS 24.301 8.2.25 */
export const enum ServiceRequestIe {
  KsiAndSequenceNumber = 0,
  MessageAuthenticationCodeShort = 1,
}

/** Rows of TRACKING AREA UPDATE ACCEPT, TS 24.301 8.2.26 */
export const enum TrackingAreaUpdateAcceptIe {
  EpsUpdateResult = 0,
  SpareHalfOctet = 1,
  T3412Value = 2,
  Guti = 3,
  TaiList = 4,
  EpsBearerContextStatus = 5,
  LocationAreaIdentification = 6,
  MsIdentity = 7,
  EmmCause = 8,
  T3402Value = 9,
  T3423Value = 10,
  EquivalentPLMNs = 11,
  EmergencyNumberList = 12,
  EpsNetworkFeatureSupport = 13,
  AdditionalUpdateResult = 14,
  T3412ExtendedValue = 15,
  T3324Value = 16,
  ExtendedDrxParameters = 17,
  HeaderCompressionConfigurationStatus = 18,
  DcnId = 19,
  SmsServicesStatus = 20,
  Non3gppNwPolicies = 21,
  T3448Value = 22,
  NetworkPolicy = 23,
  T3447Value = 24,
  ExtendedEmergencyNumberList = 25,
  CipheringKeyData = 26,
  UeRadioCapabilityId = 27,
  UeRadioCapabilityIdDeletionIndication = 28,
  NegotiatedWusAssistanceInformation = 29,
  NegotiatedDrxParameterInNbS1Mode = 30,
  NegotiatedImsiOffset = 31,
  EpsAdditionalRequestResult = 32,
  ForbiddenTaiSForTheListOfForbiddenTrackingAreasForRoaming = 33,
  ForbiddenTaiSForTheListOfForbiddenTrackingAreasForRegionalProvisionOfService = 34,
  MaximumTimeOffset = 35,
  UnavailabilityConfiguration = 36,
}

/** Rows of TRACKING AREA UPDATE REJECT, TS 24.301 8.2.28 */
export const enum TrackingAreaUpdateRejectIe {
  EmmCause = 0,
  T3346Value = 1,
  ExtendedEmmCause = 2,
  LowerBoundTimerValue = 3,
  ForbiddenTaiSForTheListOfForbiddenTrackingAreasForRoaming = 4,
  ForbiddenTaiSForTheListOfForbiddenTrackingAreasForRegionalProvisionOfService = 5,
}

/** Rows of TRACKING AREA UPDATE REQUEST, TS 24.301 8.2.29 */
export const enum TrackingAreaUpdateRequestIe {
  EpsUpdateType = 0,
  NasKeySetIdentifier = 1,
  OldGuti = 2,
  NonCurrentNativeNasKeySetIdentifier = 3,
  GprsCipheringKeySequenceNumber = 4,
  OldPTmsiSignature = 5,
  AdditionalGuti = 6,
  NonceUE = 7,
  UeNetworkCapability = 8,
  LastVisitedRegisteredTai = 9,
  DrxParameter = 10,
  UeRadioCapabilityInformationUpdateNeeded = 11,
  EpsBearerContextStatus = 12,
  MsNetworkCapability = 13,
  OldLocationAreaIdentification = 14,
  TmsiStatus = 15,
  MobileStationClassmark2 = 16,
  MobileStationClassmark3 = 17,
  SupportedCodecs = 18,
  AdditionalUpdateType = 19,
  VoiceDomainPreferenceAndUeUsageSetting = 20,
  OldGutiType = 21,
  DeviceProperties = 22,
  MsNetworkFeatureSupport = 23,
  TmsiBasedNriContainer = 24,
  T3324Value = 25,
  T3412ExtendedValue = 26,
  ExtendedDrxParameters = 27,
  UeAdditionalSecurityCapability = 28,
  UeStatus = 29,
  AdditionalInformationRequested = 30,
  N1UeNetworkCapability = 31,
  UeRadioCapabilityIdAvailability = 32,
  RequestedWusAssistanceInformation = 33,
  DrxParameterInNbS1Mode = 34,
  RequestedImsiOffset = 35,
  UeRequestType = 36,
  PagingRestriction = 37,
  UnavailabilityInformation = 38,
}

/** Rows of UPLINK NAS TRANSPORT, TS 24.301 8.2.30 */
export const enum UplinkNasTransportIe {
  NasMessageContainer = 0,
}

/** Rows of DOWNLINK GENERIC NAS TRANSPORT, TS 24.301 8.2.31 */
export const enum DownlinkGenericNasTransportIe {
  GenericMessageContainerType = 0,
  GenericMessageContainer = 1,
  AdditionalInformation = 2,
}

/** Rows of UPLINK GENERIC NAS TRANSPORT, TS 24.301 8.2.32 */
export const enum UplinkGenericNasTransportIe {
  GenericMessageContainerType = 0,
  GenericMessageContainer = 1,
  AdditionalInformation = 2,
}

/** Rows of CONTROL PLANE SERVICE REQUEST, TS 24.301 8.2.33 */
export const enum ControlPlaneServiceRequestIe {
  ControlPlaneServiceType = 0,
  NasKeySetIdentifier = 1,
  EsmMessageContainer = 2,
  NasMessageContainer = 3,
  EpsBearerContextStatus = 4,
  DeviceProperties = 5,
  UeRequestType = 6,
  PagingRestriction = 7,
}

/** Rows of SERVICE ACCEPT, TS 24.301 8.2.34 */
export const enum ServiceAcceptIe {
  EpsBearerContextStatus = 0,
  T3448Value = 1,
  EpsAdditionalRequestResult = 2,
  ForbiddenTaiSForTheListOfForbiddenTrackingAreasForRoaming = 3,
  ForbiddenTaiSForTheListOfForbiddenTrackingAreasForRegionalProvisionOfService = 4,
}

/** Rows of ACTIVATE DEDICATED EPS BEARER CONTEXT ACCEPT, TS 24.301 8.3.1 */
export const enum ActivateDedicatedEpsBearerContextAcceptIe {
  ProtocolConfigurationOptions = 0,
  NbifomContainer = 1,
  ExtendedProtocolConfigurationOptions = 2,
}

/** Rows of ACTIVATE DEDICATED EPS BEARER CONTEXT REJECT, TS 24.301 8.3.2 */
export const enum ActivateDedicatedEpsBearerContextRejectIe {
  EsmCause = 0,
  ProtocolConfigurationOptions = 1,
  NbifomContainer = 2,
  ExtendedProtocolConfigurationOptions = 3,
}

/** Rows of ACTIVATE DEDICATED EPS BEARER CONTEXT REQUEST, TS 24.301 8.3.3 */
export const enum ActivateDedicatedEpsBearerContextRequestIe {
  LinkedEpsBearerIdentity = 0,
  SpareHalfOctet = 1,
  EpsQoS = 2,
  Tft = 3,
  TransactionIdentifier = 4,
  NegotiatedQoS = 5,
  NegotiatedLlcSapi = 6,
  RadioPriority = 7,
  PacketFlowIdentifier = 8,
  ProtocolConfigurationOptions = 9,
  WlanOffloadIndication = 10,
  NbifomContainer = 11,
  ExtendedProtocolConfigurationOptions = 12,
  ExtendedEpsQoS = 13,
}

/** Rows of ACTIVATE DEFAULT EPS BEARER CONTEXT ACCEPT, TS 24.301 8.3.4 */
export const enum ActivateDefaultEpsBearerContextAcceptIe {
  ProtocolConfigurationOptions = 0,
  ExtendedProtocolConfigurationOptions = 1,
}

/** Rows of ACTIVATE DEFAULT EPS BEARER CONTEXT REJECT, TS 24.301 8.3.5 */
export const enum ActivateDefaultEpsBearerContextRejectIe {
  EsmCause = 0,
  ProtocolConfigurationOptions = 1,
  ExtendedProtocolConfigurationOptions = 2,
}

/** Rows of ACTIVATE DEFAULT EPS BEARER CONTEXT REQUEST, TS 24.301 8.3.6 */
export const enum ActivateDefaultEpsBearerContextRequestIe {
  EpsQoS = 0,
  AccessPointName = 1,
  PdnAddress = 2,
  TransactionIdentifier = 3,
  NegotiatedQoS = 4,
  NegotiatedLlcSapi = 5,
  RadioPriority = 6,
  PacketFlowIdentifier = 7,
  ApnAmbr = 8,
  EsmCause = 9,
  ProtocolConfigurationOptions = 10,
  ConnectivityType = 11,
  WlanOffloadIndication = 12,
  NbifomContainer = 13,
  HeaderCompressionConfiguration = 14,
  ControlPlaneOnlyIndication = 15,
  ExtendedProtocolConfigurationOptions = 16,
  ServingPlmnRateControl = 17,
  ExtendedApnAmbr = 18,
}

/** Rows of BEARER RESOURCE ALLOCATION REJECT, TS 24.301 8.3.7 */
export const enum BearerResourceAllocationRejectIe {
  EsmCause = 0,
  ProtocolConfigurationOptions = 1,
  BackOffTimerValue = 2,
  ReAttemptIndicator = 3,
  NbifomContainer = 4,
  ExtendedProtocolConfigurationOptions = 5,
}

/** Rows of BEARER RESOURCE ALLOCATION REQUEST, TS 24.301 8.3.8 */
export const enum BearerResourceAllocationRequestIe {
  LinkedEpsBearerIdentity = 0,
  SpareHalfOctet = 1,
  TrafficFlowAggregate = 2,
  RequiredTrafficFlowQoS = 3,
  ProtocolConfigurationOptions = 4,
  DeviceProperties = 5,
  NbifomContainer = 6,
  ExtendedProtocolConfigurationOptions = 7,
  ExtendedEpsQoS = 8,
}

/** Rows of BEARER RESOURCE MODIFICATION REJECT, TS 24.301 8.3.9 */
export const enum BearerResourceModificationRejectIe {
  EsmCause = 0,
  ProtocolConfigurationOptions = 1,
  BackOffTimerValue = 2,
  ReAttemptIndicator = 3,
  NbifomContainer = 4,
  ExtendedProtocolConfigurationOptions = 5,
}

/** Rows of BEARER RESOURCE MODIFICATION REQUEST, TS 24.301 8.3.10 */
export const enum BearerResourceModificationRequestIe {
  EpsBearerIdentityForPacketFilter = 0,
  SpareHalfOctet = 1,
  TrafficFlowAggregate = 2,
  RequiredTrafficFlowQoS = 3,
  EsmCause = 4,
  ProtocolConfigurationOptions = 5,
  DeviceProperties = 6,
  NbifomContainer = 7,
  HeaderCompressionConfiguration = 8,
  ExtendedProtocolConfigurationOptions = 9,
  ExtendedEpsQoS = 10,
}

/** Rows of DEACTIVATE EPS BEARER CONTEXT ACCEPT, TS 24.301 8.3.11 */
export const enum DeactivateEpsBearerContextAcceptIe {
  ProtocolConfigurationOptions = 0,
  ExtendedProtocolConfigurationOptions = 1,
}

/** Rows of DEACTIVATE EPS BEARER CONTEXT REQUEST, TS 24.301 8.3.12 */
export const enum DeactivateEpsBearerContextRequestIe {
  EsmCause = 0,
  ProtocolConfigurationOptions = 1,
  T3396Value = 2,
  WlanOffloadIndication = 3,
  NbifomContainer = 4,
  ExtendedProtocolConfigurationOptions = 5,
}

/** Rows of ESM INFORMATION RESPONSE, TS 24.301 8.3.14 */
export const enum EsmInformationResponseIe {
  AccessPointName = 0,
  ProtocolConfigurationOptions = 1,
  ExtendedProtocolConfigurationOptions = 2,
}

/** Rows of ESM STATUS, TS 24.301 8.3.15 */
export const enum EsmStatusIe {
  EsmCause = 0,
}

/** Rows of MODIFY EPS BEARER CONTEXT ACCEPT, TS 24.301 8.3.16 */
export const enum ModifyEpsBearerContextAcceptIe {
  ProtocolConfigurationOptions = 0,
  NbifomContainer = 1,
  ExtendedProtocolConfigurationOptions = 2,
}

/** Rows of MODIFY EPS BEARER CONTEXT REJECT, TS 24.301 8.3.17 */
export const enum ModifyEpsBearerContextRejectIe {
  EsmCause = 0,
  ProtocolConfigurationOptions = 1,
  NbifomContainer = 2,
  ExtendedProtocolConfigurationOptions = 3,
}

/** Rows of MODIFY EPS BEARER CONTEXT REQUEST, TS 24.301 8.3.18 */
export const enum ModifyEpsBearerContextRequestIe {
  NewEpsQoS = 0,
  Tft = 1,
  NewQoS = 2,
  NegotiatedLlcSapi = 3,
  RadioPriority = 4,
  PacketFlowIdentifier = 5,
  ApnAmbr = 6,
  ProtocolConfigurationOptions = 7,
  WlanOffloadIndication = 8,
  NbifomContainer = 9,
  HeaderCompressionConfiguration = 10,
  ExtendedProtocolConfigurationOptions = 11,
  ExtendedApnAmbr = 12,
  ExtendedEpsQoS = 13,
}

/** Rows of NOTIFICATION, TS 24.301 8.3.18A */
export const enum NotificationIe {
  NotificationIndicator = 0,
}

/** Rows of PDN CONNECTIVITY REJECT, TS 24.301 8.3.19 */
export const enum PdnConnectivityRejectIe {
  EsmCause = 0,
  ProtocolConfigurationOptions = 1,
  BackOffTimerValue = 2,
  ReAttemptIndicator = 3,
  NbifomContainer = 4,
  ExtendedProtocolConfigurationOptions = 5,
}

/** Rows of PDN CONNECTIVITY REQUEST, TS 24.301 8.3.20 */
export const enum PdnConnectivityRequestIe {
  RequestType = 0,
  PdnType = 1,
  EsmInformationTransferFlag = 2,
  AccessPointName = 3,
  ProtocolConfigurationOptions = 4,
  DeviceProperties = 5,
  NbifomContainer = 6,
  HeaderCompressionConfiguration = 7,
  ExtendedProtocolConfigurationOptions = 8,
}

/** Rows of PDN DISCONNECT REJECT, TS 24.301 8.3.21 */
export const enum PdnDisconnectRejectIe {
  EsmCause = 0,
  ProtocolConfigurationOptions = 1,
  ExtendedProtocolConfigurationOptions = 2,
}

/** Rows of PDN DISCONNECT REQUEST, TS 24.301 8.3.22 */
export const enum PdnDisconnectRequestIe {
  LinkedEpsBearerIdentity = 0,
  SpareHalfOctet = 1,
  ProtocolConfigurationOptions = 2,
  ExtendedProtocolConfigurationOptions = 3,
}

/** Rows of REMOTE UE REPORT, TS 24.301 8.3.23 */
export const enum RemoteUeReportIe {
  RemoteUeContextConnected = 0,
  RemoteUeContextDisconnected = 1,
  ProSeKeyManagementFunctionAddress = 2,
}

/** Rows of ESM DATA TRANSPORT, TS 24.301 8.3.25 */
export const enum EsmDataTransportIe {
  UserDataContainer = 0,
  ReleaseAssistanceIndication = 1,
}

/** IEIs of ATTACH REQUEST, half octets in bits 8–5, TS 24.301 8.2.4 */
export const enum AttachRequestIei {
  OldPTmsiSignature = 25,
  AdditionalGuti = 80,
  LastVisitedRegisteredTai = 82,
  DrxParameter = 92,
  MsNetworkCapability = 49,
  OldLocationAreaIdentification = 19,
  TmsiStatus = 144,
  MobileStationClassmark2 = 17,
  MobileStationClassmark3 = 32,
  SupportedCodecs = 64,
  AdditionalUpdateType = 240,
  VoiceDomainPreferenceAndUeUsageSetting = 93,
  DeviceProperties = 208,
  OldGutiType = 224,
  MsNetworkFeatureSupport = 192,
  TmsiBasedNriContainer = 16,
  T3324Value = 106,
  T3412ExtendedValue = 94,
  ExtendedDrxParameters = 110,
  UeAdditionalSecurityCapability = 111,
  UeStatus = 109,
  AdditionalInformationRequested = 23,
  N1UeNetworkCapability = 50,
  UeRadioCapabilityIdAvailability = 52,
  RequestedWusAssistanceInformation = 53,
  DrxParameterInNbS1Mode = 54,
  RequestedImsiOffset = 56,
}

/** IEIs of AUTHENTICATION FAILURE, half octets in bits 8–5, TS 24.301 8.2.5 */
export const enum AuthenticationFailureIei {
  AuthenticationFailureParameter = 48,
}

/** IEIs of EXTENDED SERVICE REQUEST, half octets in bits 8–5, TS 24.301 8.2.15 */
export const enum ExtendedServiceRequestIei {
  CsfbResponse = 176,
  EpsBearerContextStatus = 87,
  DeviceProperties = 208,
  UeRequestType = 41,
  PagingRestriction = 40,
}

/** IEIs of SECURITY MODE COMPLETE, half octets in bits 8–5, TS 24.301 8.2.21 */
export const enum SecurityModeCompleteIei {
  Imeisv = 35,
  ReplayedNasMessageContainer = 121,
  UeRadioCapabilityId = 102,
  UeCoarseLocationInformation = 103,
}

/** IEIs of TRACKING AREA UPDATE REQUEST, half octets in bits 8–5, TS 24.301 8.2.29 */
export const enum TrackingAreaUpdateRequestIei {
  NonCurrentNativeNasKeySetIdentifier = 176,
  GprsCipheringKeySequenceNumber = 128,
  OldPTmsiSignature = 25,
  AdditionalGuti = 80,
  NonceUE = 85,
  UeNetworkCapability = 88,
  LastVisitedRegisteredTai = 82,
  DrxParameter = 92,
  UeRadioCapabilityInformationUpdateNeeded = 160,
  EpsBearerContextStatus = 87,
  MsNetworkCapability = 49,
  OldLocationAreaIdentification = 19,
  TmsiStatus = 144,
  MobileStationClassmark2 = 17,
  MobileStationClassmark3 = 32,
  SupportedCodecs = 64,
  AdditionalUpdateType = 240,
  VoiceDomainPreferenceAndUeUsageSetting = 93,
  OldGutiType = 224,
  DeviceProperties = 208,
  MsNetworkFeatureSupport = 192,
  TmsiBasedNriContainer = 16,
  T3324Value = 106,
  T3412ExtendedValue = 94,
  ExtendedDrxParameters = 110,
  UeAdditionalSecurityCapability = 111,
  UeStatus = 109,
  AdditionalInformationRequested = 23,
  N1UeNetworkCapability = 50,
  UeRadioCapabilityIdAvailability = 52,
  RequestedWusAssistanceInformation = 53,
  DrxParameterInNbS1Mode = 54,
  RequestedImsiOffset = 56,
  UeRequestType = 41,
  PagingRestriction = 40,
  UnavailabilityInformation = 48,
}

/** IEIs of UPLINK GENERIC NAS TRANSPORT, half octets in bits 8–5, TS 24.301 8.2.32 */
export const enum UplinkGenericNasTransportIei {
  AdditionalInformation = 101,
}

/** IEIs of CONTROL PLANE SERVICE REQUEST, half octets in bits 8–5, TS 24.301 8.2.33 */
export const enum ControlPlaneServiceRequestIei {
  EsmMessageContainer = 120,
  NasMessageContainer = 103,
  EpsBearerContextStatus = 87,
  DeviceProperties = 208,
  UeRequestType = 41,
  PagingRestriction = 40,
}

/** IEIs of ACTIVATE DEDICATED EPS BEARER CONTEXT ACCEPT, half octets in bits 8–5, TS 24.301 8.3.1 */
export const enum ActivateDedicatedEpsBearerContextAcceptIei {
  ProtocolConfigurationOptions = 39,
  NbifomContainer = 51,
  ExtendedProtocolConfigurationOptions = 123,
}

/** IEIs of ACTIVATE DEDICATED EPS BEARER CONTEXT REJECT, half octets in bits 8–5, TS 24.301 8.3.2 */
export const enum ActivateDedicatedEpsBearerContextRejectIei {
  ProtocolConfigurationOptions = 39,
  NbifomContainer = 51,
  ExtendedProtocolConfigurationOptions = 123,
}

/** IEIs of ACTIVATE DEFAULT EPS BEARER CONTEXT ACCEPT, half octets in bits 8–5, TS 24.301 8.3.4 */
export const enum ActivateDefaultEpsBearerContextAcceptIei {
  ProtocolConfigurationOptions = 39,
  ExtendedProtocolConfigurationOptions = 123,
}

/** IEIs of ACTIVATE DEFAULT EPS BEARER CONTEXT REJECT, half octets in bits 8–5, TS 24.301 8.3.5 */
export const enum ActivateDefaultEpsBearerContextRejectIei {
  ProtocolConfigurationOptions = 39,
  ExtendedProtocolConfigurationOptions = 123,
}

/** IEIs of BEARER RESOURCE ALLOCATION REQUEST, half octets in bits 8–5, TS 24.301 8.3.8 */
export const enum BearerResourceAllocationRequestIei {
  ProtocolConfigurationOptions = 39,
  DeviceProperties = 192,
  NbifomContainer = 51,
  ExtendedProtocolConfigurationOptions = 123,
  ExtendedEpsQoS = 92,
}

/** IEIs of BEARER RESOURCE MODIFICATION REQUEST, half octets in bits 8–5, TS 24.301 8.3.10 */
export const enum BearerResourceModificationRequestIei {
  RequiredTrafficFlowQoS = 91,
  EsmCause = 88,
  ProtocolConfigurationOptions = 39,
  DeviceProperties = 192,
  NbifomContainer = 51,
  HeaderCompressionConfiguration = 102,
  ExtendedProtocolConfigurationOptions = 123,
  ExtendedEpsQoS = 92,
}

/** IEIs of DEACTIVATE EPS BEARER CONTEXT ACCEPT, half octets in bits 8–5, TS 24.301 8.3.11 */
export const enum DeactivateEpsBearerContextAcceptIei {
  ProtocolConfigurationOptions = 39,
  ExtendedProtocolConfigurationOptions = 123,
}

/** IEIs of ESM INFORMATION RESPONSE, half octets in bits 8–5, TS 24.301 8.3.14 */
export const enum EsmInformationResponseIei {
  AccessPointName = 40,
  ProtocolConfigurationOptions = 39,
  ExtendedProtocolConfigurationOptions = 123,
}

/** IEIs of MODIFY EPS BEARER CONTEXT ACCEPT, half octets in bits 8–5, TS 24.301 8.3.16 */
export const enum ModifyEpsBearerContextAcceptIei {
  ProtocolConfigurationOptions = 39,
  NbifomContainer = 51,
  ExtendedProtocolConfigurationOptions = 123,
}

/** IEIs of MODIFY EPS BEARER CONTEXT REJECT, half octets in bits 8–5, TS 24.301 8.3.17 */
export const enum ModifyEpsBearerContextRejectIei {
  ProtocolConfigurationOptions = 39,
  NbifomContainer = 51,
  ExtendedProtocolConfigurationOptions = 123,
}

/** IEIs of PDN CONNECTIVITY REQUEST, half octets in bits 8–5, TS 24.301 8.3.20 */
export const enum PdnConnectivityRequestIei {
  EsmInformationTransferFlag = 208,
  AccessPointName = 40,
  ProtocolConfigurationOptions = 39,
  DeviceProperties = 192,
  NbifomContainer = 51,
  HeaderCompressionConfiguration = 102,
  ExtendedProtocolConfigurationOptions = 123,
}

/** IEIs of PDN DISCONNECT REQUEST, half octets in bits 8–5, TS 24.301 8.3.22 */
export const enum PdnDisconnectRequestIei {
  ProtocolConfigurationOptions = 39,
  ExtendedProtocolConfigurationOptions = 123,
}

/** IEIs of REMOTE UE REPORT, half octets in bits 8–5, TS 24.301 8.3.23 */
export const enum RemoteUeReportIei {
  RemoteUeContextConnected = 121,
  RemoteUeContextDisconnected = 122,
  ProSeKeyManagementFunctionAddress = 111,
}

/** IEIs of ESM DATA TRANSPORT, half octets in bits 8–5, TS 24.301 8.3.25 */
export const enum EsmDataTransportIei {
  ReleaseAssistanceIndication = 240,
}
