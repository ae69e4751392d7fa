// What a network does with a received ESM message before any procedure sees it, written from the text of TS 24.301 Rel-18 clauses 7.1 to
// 7.7 letter by letter. Knows nothing of the simulated MME: message types are octets, the state is sets. Where the text leaves a choice
// ("should return a status message", "either … or"), the answer here is the one that the text recommends.

/** Message types, TS 24.301 9.8, that a UE sends. */
export const UPLINK_TYPE = {
  activateDefaultAccept: 0xc2,
  activateDefaultReject: 0xc3,
  activateDedicatedAccept: 0xc6,
  activateDedicatedReject: 0xc7,
  modifyAccept: 0xca,
  modifyReject: 0xcb,
  deactivateAccept: 0xce,
  pdnConnectivityRequest: 0xd0,
  pdnDisconnectRequest: 0xd2,
  allocationRequest: 0xd4,
  modificationRequest: 0xd6,
  informationResponse: 0xda,
  dummy: 0xdc,
  status: 0xe8,
  remoteUeReport: 0xe9,
  dataTransport: 0xeb,
} as const;

const DEFINED = new Set<number>(Object.values(UPLINK_TYPE));
/** Reject messages of the requests, and ESM STATUS. */
export const ANSWER = {
  pdnConnectivityReject: 0xd1,
  pdnDisconnectReject: 0xd3,
  allocationReject: 0xd5,
  modificationReject: 0xd7,
  status: 0xe8,
} as const;

/** The part of the network's state that clause 7 asks for. */
export interface NetworkState {
  /** EBIs of existing bearer contexts. */
  readonly bearers: ReadonlySet<number>;
  /** PTI of a transaction related procedure that the network has going, or null. */
  readonly ongoing: number | null;
}

export interface UplinkMessage {
  readonly type: number;
  readonly pti: number;
  readonly ebi: number;
  /** Mandatory information is in order. */
  readonly isWhole: boolean;
}

/** "process": none of the checks decides, the procedures do. */
export type NetworkVerdict =
  | { readonly outcome: "process" }
  | { readonly outcome: "ignore"; readonly clause: string }
  | { readonly outcome: "answer"; readonly clause: string; readonly type: number; readonly cause: number };

const ignore = (clause: string): NetworkVerdict => ({ outcome: "ignore", clause: `TS 24.301 ${clause}` });
const answer = (clause: string, type: number, cause: number): NetworkVerdict => ({
  outcome: "answer",
  clause: `TS 24.301 ${clause}`,
  type,
  cause,
});

/** 7.3.1, the network procedures. */
function byPti({ ongoing }: NetworkState, { type, pti }: UplinkMessage): NetworkVerdict | null {
  const unassigned = pti === 0;
  const reserved = pti === 255;
  switch (type) {
    case UPLINK_TYPE.pdnConnectivityRequest:
      return unassigned || reserved ? answer("7.3.1 network a)", ANSWER.pdnConnectivityReject, 81) : null;
    case UPLINK_TYPE.pdnDisconnectRequest:
      return unassigned || reserved ? answer("7.3.1 network b)", ANSWER.pdnDisconnectReject, 81) : null;
    case UPLINK_TYPE.allocationRequest:
      return unassigned || reserved ? answer("7.3.1 network c)", ANSWER.allocationReject, 81) : null;
    case UPLINK_TYPE.modificationRequest:
      return unassigned || reserved ? answer("7.3.1 network d)", ANSWER.modificationReject, 81) : null;
    case UPLINK_TYPE.informationResponse:
      if (unassigned || reserved) return ignore("7.3.1 network e)");
      return pti === ongoing ? null : answer("7.3.1 network e)", ANSWER.status, 81);
    default:
      return reserved ? ignore("7.3.1 network f)") : null;
  }
}

/** 7.3.2, the network procedures. */
function byEbi({ bearers }: NetworkState, { type, ebi }: UplinkMessage): NetworkVerdict | null {
  const unassigned = ebi === 0;
  const reserved = ebi >= 1 && ebi <= 4;
  const unmatched = !unassigned && !reserved && !bearers.has(ebi);
  switch (type) {
    case UPLINK_TYPE.pdnConnectivityRequest:
      return unassigned ? null : answer("7.3.2 network a)", ANSWER.pdnConnectivityReject, 43);
    case UPLINK_TYPE.pdnDisconnectRequest:
      return unassigned ? null : answer("7.3.2 network b)", ANSWER.pdnDisconnectReject, 43);
    case UPLINK_TYPE.allocationRequest:
      return unassigned ? null : answer("7.3.2 network c)", ANSWER.allocationReject, 43);
    case UPLINK_TYPE.modificationRequest:
      return unassigned ? null : answer("7.3.2 network d)", ANSWER.modificationReject, 43);
    case UPLINK_TYPE.informationResponse:
      return unassigned ? null : ignore("7.3.2 network e)");
    case UPLINK_TYPE.dataTransport:
      return reserved || unmatched ? answer("7.3.2 network f)", ANSWER.status, 43) : null;
    default:
      return reserved || unmatched ? ignore("7.3.2 network g)") : null;
  }
}

/** 7.4: a message type that is not defined, or only in the other direction. */
function byType({ type }: UplinkMessage): NetworkVerdict | null {
  return DEFINED.has(type) ? null : answer("7.4", ANSWER.status, 97);
}

/** 7.5.3 e) to h); of the others 7.5.1 recommends the status message, which no status message is answered by. */
function byMandatory({ type, isWhole }: UplinkMessage): NetworkVerdict | null {
  if (isWhole) return null;
  switch (type) {
    case UPLINK_TYPE.pdnConnectivityRequest:
      return answer("7.5.3 network e)", ANSWER.pdnConnectivityReject, 96);
    case UPLINK_TYPE.pdnDisconnectRequest:
      return answer("7.5.3 network f)", ANSWER.pdnDisconnectReject, 96);
    case UPLINK_TYPE.allocationRequest:
      return answer("7.5.3 network g)", ANSWER.allocationReject, 96);
    case UPLINK_TYPE.modificationRequest:
      return answer("7.5.3 network h)", ANSWER.modificationReject, 96);
    case UPLINK_TYPE.status:
      return ignore("7.5.1");
    default:
      return answer("7.5.1", ANSWER.status, 96);
  }
}

/** Clauses 7.3 to 7.5 in their order of precedence. */
export function judgeNetwork(state: NetworkState, message: UplinkMessage): NetworkVerdict {
  return byPti(state, message) ?? byEbi(state, message) ?? byType(message) ?? byMandatory(message) ?? { outcome: "process" };
}
