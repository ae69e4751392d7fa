// What a build may leave out: the one list of feature switches. The full build, which is shipped, has all of them.

export interface FeatureSpec {
  /** The constant of the core; the build leaves the feature out with `--use WITHOUT_<name>=1`. */
  readonly name: string;
  /** What it is. */
  readonly text: string;
  /** What a build without it does in its place. */
  readonly without: string;
}

const f = (name: string, text: string, without: string): FeatureSpec => ({ name, text, without });

export const FEATURES: readonly FeatureSpec[] = [
  f(
    "PROCEDURES",
    "the UE: EMM and ESM procedures, security contexts, timers, storage",
    "codec only: the functions of the UE return −NotBuilt",
  ),
  f(
    "SMS",
    "short messages over NAS (TS 24.301 5.6.3)",
    "a request for one is blocked; DOWNLINK NAS TRANSPORT is a message type that is not implemented (7.4)",
  ),
  f(
    "GENERIC_TRANSPORT",
    "generic transport of NAS messages (5.6.4)",
    "a request for it is blocked; DOWNLINK GENERIC NAS TRANSPORT is a message type that is not implemented (7.4)",
  ),
  f(
    "CELLULAR_IOT",
    "control plane CIoT EPS optimization, EMM-REGISTERED without PDN connection, service gap control (5.3.15, 5.3.17, 6.6.4)",
    "a UE network capability that says any of them is refused",
  ),
  f(
    "CS_SERVICES",
    "non-EPS services: combined attach and update (5.5.1.3, 5.5.3.3), CS fallback (5.6.2.3)",
    "attach type 2 is refused, requests are blocked, SMS too; CS SERVICE NOTIFICATION is a type that is not implemented (7.4)",
  ),
  f(
    "INTER_SYSTEM",
    "change from A/Gb or Iu mode to S1 mode: mapped security contexts, mapped GUTI (4.4.2.2, 4.4.2.5, 5.5.3.2.2)",
    "a handover from there is refused; with any other change the UE comes with what it has of S1 mode",
  ),
  f(
    "REMOTE_UE",
    "remote UE report of a ProSe UE-to-network relay (6.6.3)",
    "a request for one is blocked; REMOTE UE REPORT RESPONSE is a message type that is not implemented (7.4)",
  ),
  f("SNOW3G", "128-EIA1 and 128-EEA1 (TS 33.401)", "a UE network capability that says any of them is refused"),
  f("ZUC", "128-EIA3 and 128-EEA3 (TS 33.401)", "a UE network capability that says any of them is refused"),
  f("ENCODING", "encoding of any message from a decode bank", "encode returns −NotBuilt"),
  f(
    "LABORATORY",
    "the algorithms on their own and the measuring loops",
    "eia, eea, hmacSha256 return −NotBuilt; the functions for measuring return 0",
  ),
];
