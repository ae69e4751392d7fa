// Cause values (TS 24.301 9.9.3.9, 9.9.4.4).

/** One cause value. */
export interface Cause {
  readonly value: number;
  readonly name: string;
  readonly sentBy: string;
  /** Release that brought it, where it is a later one than this UE is of. */
  readonly release?: number;
}

/** EMM causes (9.9.3.9) */
export const EMM_CAUSES: readonly Cause[] = [
  { value: 2, name: "IMSI unknown in HSS", sentBy: "network" },
  { value: 3, name: "Illegal UE", sentBy: "network" },
  { value: 5, name: "IMEI not accepted", sentBy: "network" },
  { value: 6, name: "Illegal ME", sentBy: "network" },
  { value: 7, name: "EPS services not allowed", sentBy: "network" },
  { value: 8, name: "EPS services and non-EPS services not allowed", sentBy: "network" },
  { value: 9, name: "UE identity cannot be derived by the network", sentBy: "network" },
  { value: 10, name: "Implicitly detached", sentBy: "network" },
  { value: 11, name: "PLMN not allowed", sentBy: "network" },
  { value: 12, name: "Tracking Area not allowed", sentBy: "network" },
  { value: 13, name: "Roaming not allowed in this tracking area", sentBy: "network" },
  { value: 14, name: "EPS services not allowed in this PLMN", sentBy: "network" },
  { value: 15, name: "No Suitable Cells In tracking area", sentBy: "network" },
  { value: 16, name: "MSC temporarily not reachable", sentBy: "network" },
  { value: 17, name: "Network failure", sentBy: "network" },
  { value: 18, name: "CS domain not available", sentBy: "network" },
  { value: 19, name: "ESM failure", sentBy: "network" },
  { value: 20, name: "MAC failure", sentBy: "UE" },
  { value: 21, name: "Synch failure", sentBy: "UE" },
  { value: 22, name: "Congestion", sentBy: "network" },
  { value: 23, name: "UE security capabilities mismatch", sentBy: "UE" },
  { value: 24, name: "Security mode rejected, unspecified", sentBy: "UE" },
  { value: 25, name: "Not authorized for this CSG", sentBy: "network" },
  { value: 26, name: "Non-EPS authentication unacceptable", sentBy: "UE" },
  { value: 31, name: "Redirection to 5GCN required", sentBy: "network" },
  { value: 35, name: "Requested service option not authorized in this PLMN", sentBy: "network" },
  { value: 39, name: "CS service temporarily not available", sentBy: "network" },
  { value: 40, name: "No EPS bearer context activated", sentBy: "network" },
  { value: 42, name: "Severe network failure", sentBy: "network" },
  { value: 78, name: "PLMN not allowed to operate at the present UE location", sentBy: "network" },
  { value: 95, name: "Semantically incorrect message", sentBy: "both" },
  { value: 96, name: "Invalid mandatory information", sentBy: "both" },
  { value: 97, name: "Message type non-existent or not implemented", sentBy: "both" },
  { value: 98, name: "Message type not compatible with the protocol state", sentBy: "both" },
  { value: 99, name: "Information element non-existent or not implemented", sentBy: "both" },
  { value: 100, name: "Conditional IE error", sentBy: "both" },
  { value: 101, name: "Message not compatible with the protocol state", sentBy: "both" },
  { value: 111, name: "Protocol error, unspecified", sentBy: "both" },
  { value: 36, name: "IAB-node operation not authorized", sentBy: "network" },
  {
    value: 80,
    name: "Disaster roaming for the determined PLMN with disaster condition not allowed",
    sentBy: "network",
    release: 19,
  },
  {
    value: 83,
    name: "Procedure cannot be completed due to unavailable feeder link while MME is operating in S&F mode",
    sentBy: "network",
    release: 19,
  },
];

/** ESM causes (9.9.4.4) */
export const ESM_CAUSES: readonly Cause[] = [
  { value: 8, name: "Operator Determined Barring", sentBy: "network" },
  { value: 26, name: "Insufficient resources", sentBy: "both" },
  { value: 27, name: "Missing or unknown APN", sentBy: "network" },
  { value: 28, name: "Unknown PDN type", sentBy: "network" },
  { value: 29, name: "User authentication failed", sentBy: "network" },
  { value: 30, name: "Request rejected by Serving GW or PDN GW", sentBy: "network" },
  { value: 31, name: "Request rejected, unspecified", sentBy: "both" },
  { value: 32, name: "Service option not supported", sentBy: "network" },
  { value: 33, name: "Requested service option not subscribed", sentBy: "network" },
  { value: 34, name: "Service option temporarily out of order", sentBy: "network" },
  { value: 35, name: "PTI already in use", sentBy: "network" },
  { value: 36, name: "Regular deactivation", sentBy: "both" },
  { value: 37, name: "EPS QoS not accepted", sentBy: "network" },
  { value: 38, name: "Network failure", sentBy: "network" },
  { value: 39, name: "Reactivation requested", sentBy: "network" },
  { value: 41, name: "Semantic error in the TFT operation", sentBy: "both" },
  { value: 42, name: "Syntactical error in the TFT operation", sentBy: "both" },
  { value: 43, name: "Invalid EPS bearer identity", sentBy: "both" },
  { value: 44, name: "Semantic errors in packet filter(s)", sentBy: "both" },
  { value: 45, name: "Syntactical errors in packet filter(s)", sentBy: "both" },
  { value: 46, name: "Unused", sentBy: "nobody" },
  { value: 47, name: "PTI mismatch", sentBy: "UE" },
  { value: 49, name: "Last PDN disconnection not allowed", sentBy: "network" },
  { value: 50, name: "PDN type IPv4 only allowed", sentBy: "network" },
  { value: 51, name: "PDN type IPv6 only allowed", sentBy: "network" },
  { value: 52, name: "Single address bearers only allowed", sentBy: "network" },
  { value: 53, name: "ESM information not received", sentBy: "network" },
  { value: 54, name: "PDN connection does not exist", sentBy: "network" },
  { value: 55, name: "Multiple PDN connections for a given APN not allowed", sentBy: "network" },
  { value: 56, name: "Collision with network initiated request", sentBy: "network" },
  { value: 57, name: "PDN type IPv4v6 only allowed", sentBy: "network" },
  { value: 58, name: "PDN type non IP only allowed", sentBy: "network" },
  { value: 59, name: "Unsupported QCI value", sentBy: "network" },
  { value: 60, name: "Bearer handling not supported", sentBy: "network" },
  { value: 61, name: "PDN type Ethernet only allowed", sentBy: "network" },
  { value: 65, name: "Maximum number of EPS bearers reached", sentBy: "network" },
  { value: 66, name: "Requested APN not supported in current RAT and PLMN combination", sentBy: "network" },
  { value: 81, name: "Invalid PTI value", sentBy: "both" },
  { value: 95, name: "Semantically incorrect message", sentBy: "both" },
  { value: 96, name: "Invalid mandatory information", sentBy: "both" },
  { value: 97, name: "Message type non-existent or not implemented", sentBy: "both" },
  { value: 98, name: "Message type not compatible with the protocol state", sentBy: "both" },
  { value: 99, name: "Information element non-existent or not implemented", sentBy: "both" },
  { value: 100, name: "Conditional IE error", sentBy: "both" },
  { value: 101, name: "Message not compatible with the protocol state", sentBy: "both" },
  { value: 111, name: "Protocol error, unspecified", sentBy: "both" },
  { value: 112, name: "APN restriction value incompatible with active EPS bearer context", sentBy: "network" },
  { value: 113, name: "Multiple accesses to a PDN connection not allowed", sentBy: "network" },
];

/** Reading of an unknown EMM cause by the UE and by the network (9.9.3.9). */
export const UNKNOWN_EMM_CAUSE = 111;
/** Reading of an unknown ESM cause by the UE (9.9.4.4). */
export const UNKNOWN_ESM_CAUSE = 34;
