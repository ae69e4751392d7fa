// What a UE does with a received ESM message before any procedure sees it, written from the text of TS 24.301 Rel-18 clauses 7.1 to 7.7
// letter by letter. Knows nothing of the core: message types are octets, the UE's state is sets.

/** Message types, TS 24.301 9.8. */
export const TYPE = {
  activateDefault: 0xc1,
  activateDedicated: 0xc5,
  modify: 0xc9,
  deactivate: 0xcd,
  pdnConnectivityReject: 0xd1,
  pdnDisconnectReject: 0xd3,
  allocationReject: 0xd5,
  modificationReject: 0xd7,
  informationRequest: 0xd9,
  notification: 0xdb,
  dummy: 0xdc,
  status: 0xe8,
  remoteUeReportResponse: 0xea,
  dataTransport: 0xeb,
} as const;

/** ESM messages that a network sends, TS 24.301 8.3. */
const DOWNLINK = new Set<number>(Object.values(TYPE));

/** What the UE has pending under a PTI. */
export type Pending =
  | "connectivity"
  | "attach"
  | "attach with information"
  | "disconnect"
  | "allocation"
  | "modification"
  | "report";

/** The part of the UE's state that clause 7 asks for. */
export interface UeState {
  /** Both sides support 15 bearers: EBI 1 to 4 are not reserved. */
  readonly fifteenBearers: boolean;
  /** EBIs of active bearer contexts. */
  readonly bearers: ReadonlySet<number>;
  readonly pending: ReadonlyMap<number, Pending>;
  /** EBI of the remote UE report that is pending, if one is. */
  readonly reportEbi?: number;
  /** Network requests that were accepted, under PTIs that are not in use any more. */
  readonly accepted: readonly { readonly type: number; readonly pti: number; readonly ebi: number }[];
}

/** A received message: header, and whether its mandatory information is in order. */
export interface Received {
  readonly type: number;
  readonly pti: number;
  readonly ebi: number;
  readonly isWhole: boolean;
}

export interface Verdict {
  /** "process": none of the checks decides, the procedures do. */
  readonly outcome: "process" | "ignore" | "status" | "reject" | "accept" | "release";
  readonly cause: number;
  readonly clause: string;
}

const verdict = (outcome: Verdict["outcome"], clause: string, cause = 0): Verdict => ({
  outcome,
  cause,
  clause: `TS 24.301 ${clause}`,
});
const ignore = (clause: string): Verdict => verdict("ignore", clause);

/** 7.3.1, the following UE procedures. */
function byPti(ue: UeState, { type, pti, ebi }: Received): Verdict | null {
  const unassigned = pti === 0;
  const reserved = pti === 255;
  const unmatched = !unassigned && !reserved && !ue.pending.has(pti);
  const repeated = unmatched && ue.accepted.some((a) => a.type === type && a.pti === pti && a.ebi === ebi);
  switch (type) {
    case TYPE.pdnConnectivityReject:
      return unassigned || reserved || unmatched ? ignore("7.3.1 UE a)") : null;
    case TYPE.pdnDisconnectReject:
      return unassigned || reserved || unmatched ? ignore("7.3.1 UE b)") : null;
    case TYPE.allocationReject:
      return unassigned || reserved || unmatched ? ignore("7.3.1 UE c)") : null;
    case TYPE.modificationReject:
      return unassigned || reserved || unmatched ? ignore("7.3.1 UE d)") : null;
    case TYPE.informationRequest:
      if (unassigned || reserved) return ignore("7.3.1 UE e)");
      return ue.pending.get(pti) === "attach with information" ? null : verdict("status", "7.3.1 UE e)", 47);
    case TYPE.notification:
      if (reserved) return verdict("status", "7.3.1 UE f)", 81);
      return unmatched ? verdict("status", "7.3.1 UE f)", 47) : null;
    case TYPE.activateDefault:
      if (unmatched) return repeated ? verdict("accept", "7.3.1 UE g)") : verdict("reject", "7.3.1 UE g)", 47);
      return unassigned || reserved ? verdict("reject", "7.3.1 UE h)", 81) : null;
    case TYPE.activateDedicated:
      if (unmatched) return repeated ? verdict("accept", "7.3.1 UE i)") : verdict("reject", "7.3.1 UE i)", 47);
      return reserved ? verdict("reject", "7.3.1 UE j)", 81) : null;
    case TYPE.modify:
      if (unmatched) return repeated ? verdict("accept", "7.3.1 UE k)") : verdict("reject", "7.3.1 UE k)", 47);
      return reserved ? verdict("reject", "7.3.1 UE l)", 81) : null;
    case TYPE.deactivate:
      return reserved || unmatched ? ignore("7.3.1 UE m)") : null;
    default:
      return reserved || unmatched ? ignore("7.3.1 UE n)") : null;
  }
}

/** 7.3.2, the following UE procedures. */
function byEbi(ue: UeState, { type, pti, ebi }: Received): Verdict | null {
  const unassigned = ebi === 0;
  const reserved = ebi >= 1 && ebi <= 4 && !ue.fifteenBearers;
  const assigned = !unassigned && !reserved;
  const exists = ue.bearers.has(ebi);
  switch (type) {
    case TYPE.pdnConnectivityReject:
      return assigned || reserved ? ignore("7.3.2 UE a)") : null;
    case TYPE.pdnDisconnectReject:
      return assigned || reserved ? ignore("7.3.2 UE b)") : null;
    case TYPE.allocationReject:
      return assigned || reserved ? ignore("7.3.2 UE c)") : null;
    case TYPE.modificationReject:
      return assigned || reserved ? ignore("7.3.2 UE d)") : null;
    case TYPE.informationRequest:
      return assigned || reserved ? verdict("status", "7.3.2 UE e)", 43) : null;
    case TYPE.notification:
      return reserved || (assigned && !exists) || (pti === 0 && unassigned) ? verdict("status", "7.3.2 UE f)", 43) : null;
    case TYPE.activateDefault:
      return unassigned || reserved ? verdict("reject", "7.3.2 UE g)", 43) : null;
    case TYPE.activateDedicated:
      return unassigned || reserved ? verdict("reject", "7.3.2 UE h)", 43) : null;
    case TYPE.modify:
      return unassigned || reserved || !exists ? verdict("reject", "7.3.2 UE i)", 43) : null;
    case TYPE.deactivate:
      return unassigned || reserved || !exists ? verdict("accept", "7.3.2 UE j)") : null;
    case TYPE.dataTransport:
      if (reserved || (assigned && !exists)) return verdict("status", "7.3.2 UE k)", 43);
      return unassigned ? ignore("7.3.2 UE l)") : null;
    case TYPE.status:
    case TYPE.dummy:
      // 6.3.2 asks for no EPS bearer identity in a message about a transaction, so l) cannot mean it there.
      if (unassigned && pti !== 0) return null;
      return exists ? null : ignore("7.3.2 UE l)");
    default:
      return exists ? null : ignore("7.3.2 UE l)");
  }
}

/** 7.4, last paragraph but one: which procedure a message can be part of when it comes alone. */
function fits(ue: UeState, { type, pti }: Received): boolean {
  const use = ue.pending.get(pti);
  switch (type) {
    case TYPE.activateDefault: // 6.4.1.2
    case TYPE.pdnConnectivityReject: // 6.5.1.4
      return use === "connectivity";
    case TYPE.activateDedicated: // 6.4.2.2
    case TYPE.modify: // 6.4.3.2
      return pti === 0 || use === "allocation" || use === "modification";
    case TYPE.deactivate: // 6.4.4.2
      return pti === 0 || use === "disconnect" || use === "modification";
    case TYPE.pdnDisconnectReject: // 6.5.2.4
      return use === "disconnect";
    case TYPE.allocationReject: // 6.5.3.4
      return use === "allocation";
    case TYPE.modificationReject: // 6.5.4.4
      return use === "modification";
    case TYPE.remoteUeReportResponse: // 6.6.3.4
      return use === "report";
    case TYPE.dummy: // 5.5.1.2.4: in an ATTACH ACCEPT only
      return false;
    default:
      return true;
  }
}

/** 7.5.1, 7.5.3 a) to d). */
function byMandatoryInformation({ type, isWhole }: Received): Verdict | null {
  if (isWhole) return null;
  switch (type) {
    case TYPE.activateDefault:
      return verdict("reject", "7.5.3 UE a)", 96);
    case TYPE.activateDedicated:
      return verdict("reject", "7.5.3 UE b)", 96);
    case TYPE.modify:
      return verdict("reject", "7.5.3 UE c)", 96);
    case TYPE.deactivate:
      return verdict("release", "7.5.3 UE d)");
    case TYPE.status:
      return ignore("7.5.1");
    default:
      return verdict("status", "7.5.1", 96);
  }
}

/** 7.8: 6.3.2 asks for the EBI of the report in its response; no procedure says what to do with another one. */
function bySemantics(ue: UeState, { type, ebi }: Received): Verdict | null {
  return type === TYPE.remoteUeReportResponse && ebi !== ue.reportEbi ? verdict("status", "7.8", 95) : null;
}

/** 7.1: in order of precedence. The security filter has let the message through, and it holds a message type (7.2). */
export function expected(ue: UeState, received: Received): Verdict {
  const early = byPti(ue, received) ?? byEbi(ue, received);
  if (early !== null) return early;
  if (!DOWNLINK.has(received.type)) return verdict("status", "7.4", 97);
  if (!fits(ue, received)) return received.type === TYPE.status ? ignore("7.4") : verdict("status", "7.4", 98);
  return byMandatoryInformation(received) ?? bySemantics(ue, received) ?? verdict("process", "");
}
